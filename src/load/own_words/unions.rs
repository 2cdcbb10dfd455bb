//! The unions above the grassroots that a text names: federations by the word for their
//! level, unions of a branch, and a table's own districts by the names of their places.

use crate::load::names::Place;
use crate::text::fold;

/// The level of a city, which may be a province by itself.
pub(super) const CITY: &str = "thành phố";
/// The level of a province.
pub(super) const PROVINCIAL: &str = "tỉnh";

/// The federations of provinces' and districts' level that a text names: the level behind
/// the word for them or at the beginning, and what follows. `LĐLĐ huyện, thị xã` names none.
pub(super) fn federations(text: &str) -> Vec<(&'static str, Vec<&str>)> {
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
pub(super) const NO_NAMES: [&str; 21] = [
    "năm", "và", "các", "thị", "thành", "báo", "quản", "ngành", "cơ", "trên", "thuộc", "theo",
    "tp", "quý", "tháng", "kết", "tổng", "tỉnh", "kỳ", "đợt", "số",
];

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
    use crate::load::names::name_key;

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
