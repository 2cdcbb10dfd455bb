//! Whom the words of a table name: a district by the name of its place, any unit by its
//! whole name.

use std::collections::HashSet;

use super::unions::{CITY, NO_NAMES, PROVINCIAL, districts_in, federations, is_dated};
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

/// Words of which tabs are made up that name nobody.
const OF_TABLES: [&str; 12] =
    ["dữ", "liệu", "biểu", "bảng", "phụ", "bản", "nhập", "mẫu", "chỉ", "danh", "thực", "trang"];
