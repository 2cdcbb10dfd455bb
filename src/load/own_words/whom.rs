//! Whom the words of a table name: a district by the name of its place, any unit by its
//! whole name.

use std::collections::HashSet;

use crate::load::flat::{DISTRICT, GRASSROOTS, PROVINCE};
use crate::load::names::{Place, name_key, sounds_like_a_sum};
use crate::load::table::{Part, Row, Table};
use crate::model::{Level, Unit};
use crate::text::fold;

/// The units of a table, by what they are called.
pub(super) struct Known {
    provinces: Vec<Place>,
    /// With the keys of their names.
    districts: Vec<(Place, String)>,
    /// Names of grassroots unions, as keys.
    unions: HashSet<String>,
    /// A tab that names none of them may be a district's bare name.
    has_bare_tabs: bool,
}

impl Known {
    pub(super) fn of(units: &[Unit], table: &Table<'_>) -> Self {
        let of =
            |level: Level| units.iter().filter(move |unit| unit.level == level).map(Unit::name);
        let place = |name: &str| Some((Place::of(name)?, name_key(name)));
        let mut known = Self {
            provinces: of(Level::Province).filter_map(Place::of).collect(),
            districts: of(Level::District).filter_map(place).collect(),
            unions: of(Level::Grassroots).map(name_key).collect(),
            has_bare_tabs: false,
        };
        let mut tabs = table.each_part().filter_map(Part::tab);
        known.has_bare_tabs = known.districts.len() == 1
            || tabs.any(|tab| known.district_in(&name_key(tab)).is_some());
        known
    }

    /// Whether a tab may be the name of a place and no more: two words with capital letters
    /// that aren't those of tables, of the province or of a union.
    fn is_bare_elsewhere(&self, tab: &str) -> bool {
        let name = tab.trim_matches(|c: char| !c.is_alphabetic());
        let is_name = |word: &str| {
            let mut letters = word.chars();
            let is_capital = letters.next().is_some_and(char::is_uppercase);
            let lower = word.to_lowercase();
            let is_of_tables = NO_NAMES.iter().chain(&OF_TABLES).any(|word| **word == *lower);
            is_capital && letters.all(char::is_lowercase) && !is_of_tables
        };
        let words: Vec<&str> = name.split_whitespace().collect();
        let key = name_key(name);
        let is_known = self.provinces.iter().any(|place| place.core == key)
            || self.unions.iter().any(|union| union.contains(&key));
        let is_place = words.len() == 2 && words.into_iter().all(is_name);
        self.has_bare_tabs && is_place && !is_known && !sounds_like_a_sum(name)
    }

    /// The only district that a text names.
    fn district_in(&self, text: &str) -> Option<&Place> {
        let is_province = |core: &str| self.provinces.iter().any(|place| place.core == core);
        let mut found = districts_in(text, &self.districts, is_province);
        found.dedup_by(|one, other| one.1 == other.1);
        let [(place, _)] = found.as_slice() else { return None };
        Some(place)
    }
}

/// Somebody of whom a table says that it is.
pub(super) struct Whom {
    pub(super) said: String,
    /// The same as a key, without numbers: tabs cut names short.
    key: String,
    whose: Whose,
}

enum Whose {
    /// Of a district of the table.
    District(Place),
    /// Of one that it doesn't have; what is said, folded.
    Elsewhere(String),
    /// Of a province; its name, folded, and perhaps more.
    Province(String),
    /// Of a grassroots union, by its key.
    Union(String),
}

impl Whom {
    pub(super) const fn column(&self) -> usize {
        match self.whose {
            Whose::Union(_) => GRASSROOTS,
            Whose::Province(_) => PROVINCE,
            Whose::District(_) | Whose::Elsewhere(_) => DISTRICT,
        }
    }

    /// Whether a row is theirs; `None` where it doesn't say whose it is.
    pub(super) fn is_of(&self, row: &Row<'_>) -> Option<bool> {
        let name = row.cell(self.column());
        if name_key(name).contains(&self.key) {
            return Some(true);
        }
        let place = || Place::of(name);
        match &self.whose {
            Whose::Union(key) => (!name.is_empty()).then(|| name_key(name) == *key),
            Whose::District(meant) => place().map(|place| place.may_be(meant)),
            // Offices shorten names: the last word of it is enough.
            Whose::Elsewhere(folded) => {
                let core = place().filter(|place| !place.is_below_districts())?.core;
                let last = fold(core.split(' ').next_back().unwrap_or_default());
                Some(folded.split(' ').any(|word| word == last))
            }
            Whose::Province(folded) => {
                let core = fold(&place()?.core);
                Some(format!(" {folded} ").contains(&format!(" {core} ")))
            }
        }
    }
}

/// Whom the tab of a part names, whom its titles do, and of which province these are: the
/// one may be true without the other.
pub(super) fn said_by(part: &Part<'_>, known: &Known) -> [Vec<Whom>; 3] {
    let lines = || part.titles().map(|line| &*line.text).filter(|line| !is_dated(line));
    let provinces = lines().filter_map(of_province).collect();
    if !part.has(DISTRICT) {
        return [Vec::new(), Vec::new(), provinces];
    }
    let on_tab = part.tab().and_then(|tab| whom(tab, known, true));
    let titled = lines().filter_map(|line| whom(line, known, false)).collect();
    [on_tab.into_iter().collect(), titled, provinces]
}

/// Whether a title names somebody.
pub(super) fn names_anybody(title: &str, known: &Known) -> bool {
    whom(title, known, false).is_some() || of_province(title).is_some()
}

/// The only province that a title names.
fn of_province(title: &str) -> Option<Whom> {
    let mut named = federations(title).into_iter().filter(|(level, _)| *level == PROVINCIAL);
    let (_, name) = named.next().filter(|_| named.next().is_none())?;
    let said = name.join(" ");
    Some(Whom {
        key: name_key(&said),
        whose: Whose::Province(fold(&said)),
        said: title.trim().to_owned(),
    })
}

fn whom(text: &str, known: &Known, is_tab: bool) -> Option<Whom> {
    let key = name_key(text);
    let whose = if known.unions.contains(&key) {
        Whose::Union(key)
    } else if let Some(place) = known.district_in(&key) {
        Whose::District(place.clone())
    } else {
        let is_bare = is_tab && known.is_bare_elsewhere(text);
        (is_bare || is_elsewhere(text, known)).then(|| Whose::Elsewhere(fold(&key)))?
    };
    let is_number = |c: char| c.is_ascii_digit() || c == ' ';
    let key = name_key(text).trim_matches(is_number).to_owned();
    Some(Whom { said: text.trim().to_owned(), key, whose })
}

/// Whether a text names the federation of a district that is none of the table's.
fn is_elsewhere(text: &str, known: &Known) -> bool {
    // A city may be a province by itself.
    let is_province_said = known.provinces.iter().any(Place::is_of_province);
    let mut federations = federations(text).into_iter();
    federations.any(|(level, _)| level != PROVINCIAL && (level != CITY || is_province_said))
}

const CITY: &str = "thành phố";
const PROVINCIAL: &str = "tỉnh";

/// The federations of provinces' and districts' level that a text names: the level behind
/// the word for them or at the beginning, and what follows. `LĐLĐ huyện, thị xã` names none.
fn federations(text: &str) -> Vec<(&'static str, Vec<&str>)> {
    let lower = text.to_lowercase();
    let words = words_of(&lower, text);
    let lower = |at: usize| words.get(at).map_or("", |(lower, _)| *lower);
    let named = |from: usize| -> Vec<&str> {
        let behind = words.iter().skip(from);
        let is_name = |(lower, word): &&(&str, &str)| {
            word.starts_with(char::is_uppercase) && !NO_NAMES.contains(lower)
        };
        behind.take_while(is_name).map(|(_, word)| *word).collect()
    };
    let at = |at: usize| {
        let (level, count) = match [lower(at), lower(at + 1)] {
            ["tỉnh", _] => (PROVINCIAL, 1),
            ["huyện", _] => ("huyện", 1),
            ["quận", _] => ("quận", 1),
            ["tx" | "tx.", _] => ("thị xã", 1),
            ["thị", "xã"] => ("thị xã", 2),
            ["tp" | "tp.", _] => (CITY, 1),
            ["thành", "phố"] => (CITY, 2),
            _ => return None,
        };
        Some((level, named(at + count)))
    };
    let is_behind =
        |at: usize| at.checked_sub(1).is_none_or(|at| matches!(lower(at), "lđlđ" | "động"));
    (0..words.len())
        .filter(|&from| is_behind(from))
        .filter_map(at)
        .filter(|(_, name)| !name.is_empty())
        .collect()
}

/// What stands behind `công đoàn ngành` in a text, each time it does.
fn branches(text: &str) -> Vec<Vec<&str>> {
    let lower = text.to_lowercase();
    let words = words_of(&lower, text);
    let is_union = |before: Option<&[(&str, &str)]>| {
        let before = before.unwrap_or_default().iter().rev().map(|(lower, _)| *lower);
        matches!(before.take(2).collect::<Vec<_>>().as_slice(), ["đoàn", "công"] | ["cđ", ..])
    };
    let is_branch = |at: &usize| {
        words.get(*at).is_some_and(|(lower, _)| *lower == "ngành") && is_union(words.get(..*at))
    };
    let name = |at: usize| -> Vec<&str> {
        let behind = words.iter().skip(at + 1).take_while(|(lower, _)| !NO_NAMES.contains(lower));
        behind.map(|(_, word)| *word).collect()
    };
    let is_name =
        |name: &Vec<&str>| name.first().is_some_and(|word| word.starts_with(char::is_uppercase));
    (0..words.len()).filter(is_branch).map(name).filter(is_name).collect()
}

/// Words in lower case and as they stand.
fn words_of<'l, 't>(lower: &'l str, text: &'t str) -> Vec<(&'l str, &'t str)> {
    lower.split_whitespace().zip(text.split_whitespace()).collect()
}

/// Words that may follow a level or a name and are no part of it, in titles of capital
/// letters.
const NO_NAMES: [&str; 21] = [
    "năm", "và", "các", "thị", "thành", "báo", "quản", "ngành", "cơ", "trên", "thuộc", "theo",
    "tp", "quý", "tháng", "kết", "tổng", "tỉnh", "kỳ", "đợt", "số",
];

/// Words of which tabs are made up that name nobody.
const OF_TABLES: [&str; 12] =
    ["dữ", "liệu", "biểu", "bảng", "phụ", "bản", "nhập", "mẫu", "chỉ", "danh", "thực", "trang"];

/// The union above the grassroots whose name a tab is, without a number before it.
pub(super) fn name_on_tab(tab: &str) -> Option<&str> {
    /// Longer ones are cut.
    const LONGEST: usize = 30;
    let name = tab.trim_start_matches(|c: char| c.is_ascii_digit() || " .-_)".contains(c)).trim();
    let name = name.rsplit_once(" (").filter(|(_, rest)| is_count(rest)).map_or(name, |(n, _)| n);
    let place = Place::of(name)?;
    let is_union = ["công đoàn ", "cđ "].iter().any(|body| name.to_lowercase().starts_with(body));
    let is_named = place.is_above_grassroots() || is_union;
    let is_whole =
        tab.chars().count() <= LONGEST && !place.core.contains(|c: char| c.is_ascii_digit());
    (is_named && is_whole).then_some(name)
}

/// `2)`: a sheet's copy.
fn is_count(text: &str) -> bool {
    text.strip_suffix(')').is_some_and(|digits| digits.parse::<u8>().is_ok())
}

/// The only union above the grassroots that a cell of a title names, in usual letters: a
/// district's federation, or that of a branch.
pub(super) fn name_in_cell(cell: &str) -> Option<String> {
    /// Places have shorter names; more words run into what follows.
    const MOST_WORDS: usize = 4;
    if is_dated(cell) {
        return None;
    }
    let (mut districts, branches) = (federations(cell), branches(cell));
    districts.retain(|(level, _)| *level != PROVINCIAL);
    let (of, words, is_place) = match (districts.as_slice(), branches.as_slice()) {
        ([(level, words)], []) => (format!("LĐLĐ {level}"), words, true),
        ([], [words]) => ("Công đoàn ngành".to_owned(), words, false),
        _ => return None,
    };
    let word = |(at, word): (usize, &&str)| {
        let mut letters = word.trim_matches(|c: char| !c.is_alphanumeric()).chars();
        let first = letters.next().into_iter();
        let rest = letters.flat_map(char::to_lowercase);
        if at == 0 || is_place {
            first.chain(rest).collect::<String>()
        } else {
            first.flat_map(char::to_lowercase).chain(rest).collect()
        }
    };
    let name = words.iter().enumerate().map(word);
    let name: Vec<String> = name.filter(|word| !word.is_empty()).collect();
    let is_name = (1..=MOST_WORDS).contains(&name.len());
    is_name.then(|| format!("{of} {}", name.join(" ")))
}

/// A line that says where and on which day it was signed.
pub(in crate::load) fn is_dated(line: &str) -> bool {
    let folded = fold(line);
    folded.contains("ngay") && folded.contains("thang")
}

/// The districts that a text names, as a key: by the name of the place with its level or
/// without, where another level or the province isn't meant. Of names within one another
/// the longest.
pub(in crate::load) fn districts_in<'d, T>(
    text: &str,
    districts: &'d [(Place, T)],
    is_province: impl Fn(&str) -> bool,
) -> Vec<&'d (Place, T)> {
    let words: Vec<&str> = text.split(' ').collect();
    let mut found: Vec<(usize, usize, &(Place, T))> = Vec::new();
    for district in districts {
        let core: Vec<&str> = district.0.core.split(' ').collect();
        let places = words.windows(core.len()).enumerate().filter(|(_, part)| *part == core);
        found.extend(places.filter_map(|(at, _)| {
            let end = at + core.len();
            let said = said_level(words.get(..end)?, at)?;
            let is_meant = match said.level {
                None => !is_province(&said.core),
                Some(_) => said.may_be(&district.0),
            };
            is_meant.then_some((at, end, district))
        }));
    }
    let is_within = |&(from, to, _): &(usize, usize, _)| {
        found.iter().any(|&(start, end, _)| start <= from && to <= end && end - start > to - from)
    };
    found.iter().filter(|place| !is_within(place)).map(|(.., district)| *district).collect()
}

/// A place by the last of these words, from one of them on, with the level before it.
fn said_level(words: &[&str], at: usize) -> Option<Place> {
    /// Words of a level.
    const LONGEST: usize = 2;
    let core = words.get(at..)?.join(" ");
    let from = at.saturating_sub(LONGEST)..=at;
    let mut places = from.filter_map(|from| Place::of_key(&words.get(from..)?.join(" ")));
    places.find(|place| place.core == core)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(text: &str) -> Vec<String> {
        let names = ["LĐLĐ huyện Hoằng Hóa", "LĐLĐ thành phố Thanh Hóa", "Huyện Sơn", "Nga Sơn"];
        let place = |name: &&str| (Place::of(name).unwrap(), (*name).to_owned());
        let districts: Vec<_> = names.iter().map(place).collect();
        let found = districts_in(&name_key(text), &districts, |core| core == name_key("Thanh Hóa"));
        found.into_iter().map(|(_, name)| name.clone()).collect()
    }

    #[test]
    fn a_cell_names_one_union_above_the_grassroots() {
        for (cell, name) in [
            ("LĐLĐ HUYỆN NGA SƠN", "LĐLĐ huyện Nga Sơn"),
            ("CÔNG ĐOÀN NGÀNH GIÁO DỤC", "Công đoàn ngành Giáo dục"),
            ("Báo cáo của CĐ ngành Y tế năm 2024", "Công đoàn ngành Y tế"),
            ("BÁO CÁO CỦA CÔNG ĐOÀN NGÀNH Y TẾ NĂM 2024", "Công đoàn ngành Y tế"),
        ] {
            assert_eq!(name_in_cell(cell).as_deref(), Some(name), "{cell}");
        }
        for cell in [
            "CÁC LĐLĐ HUYỆN, CÔNG ĐOÀN NGÀNH",
            "LĐLĐ HUYỆN NGA SƠN VÀ CÔNG ĐOÀN NGÀNH Y TẾ",
            "CÔNG ĐOÀN NGÀNH NĂM 2024",
            "NGÀNH GIÁO DỤC",
        ] {
            assert_eq!(name_in_cell(cell), None, "{cell}");
        }
    }

    #[test]
    fn a_title_names_a_district_by_its_place() {
        for title in [
            "LĐLĐ HUYỆN HOẰNG HÓA",
            "Tổng hợp của LĐLĐ H.Hoằng Hoá năm 2024",
            "Hoằng Hóa",
            "Liên đoàn Lao động huyện Hoằng Hóa - tỉnh Thanh Hóa",
        ] {
            assert_eq!(named(title), ["LĐLĐ huyện Hoằng Hóa"], "{title}");
        }
        assert_eq!(named("LĐLĐ TP Thanh Hóa"), ["LĐLĐ thành phố Thanh Hóa"]);
        assert_eq!(named("Huyện Nga Sơn"), ["Nga Sơn"]);
        for title in ["LĐLĐ tỉnh Thanh Hóa", "Tổng hợp Thanh Hóa", "xã Hoằng Hóa", "Sheet3"]
        {
            assert!(named(title).is_empty(), "{title}");
        }
    }
}
