use std::collections::BTreeSet;

use chrono::NaiveDate;
use toml::de::{DeTable, DeValue};

use super::fault::PlanFaultKind as Kind;
use super::faults::{Faults, Placed, shown};
use crate::model::{Amount, Bilingual};
use crate::text::clean;

/// Most characters of a code or key.
pub(super) const CODE: usize = 16;
/// Most characters of a label, title, place or unit of measure.
pub(super) const LABEL: usize = 400;
/// Most characters of a paragraph.
pub(super) const PARAGRAPH: usize = 4000;

/// One table of the text, read field by field; every fault is noted, and what
/// is faulty reads as absent.
#[derive(Clone, Copy, Debug)]
pub(super) struct Table<'t> {
    fields: &'t DeTable<'t>,
    at: usize,
}

impl<'t> Table<'t> {
    pub(super) const fn root(fields: &'t DeTable<'t>) -> Self {
        Self { fields, at: 0 }
    }

    pub(super) const fn at(self) -> usize {
        self.at
    }

    /// Notes every field with another name.
    pub(super) fn allow(self, names: &[&'static str], faults: &mut Faults) {
        for key in self.fields.keys() {
            let field = key.get_ref().as_ref();
            if !names.contains(&field) {
                let known = names.join(", ");
                let field = shown(field);
                faults.add(key.span().start, Kind::UnknownField { field, known });
            }
        }
    }

    pub(super) fn has(self, name: &str) -> bool {
        self.fields.contains_key(name)
    }

    /// Where a field's value stands, or the table when there is none.
    pub(super) fn place_of(self, name: &str) -> usize {
        self.fields.get(name).map_or(self.at, |value| value.span().start)
    }

    /// The field's value where it is of the wanted type.
    fn typed<T>(
        self,
        name: &'static str,
        expected: &'static str,
        faults: &mut Faults,
        read: impl FnOnce(&'t DeValue<'t>) -> Option<T>,
    ) -> Option<Placed<T>> {
        let value = self.fields.get(name)?;
        let at = value.span().start;
        let typed = read(value.get_ref());
        if typed.is_none() {
            faults.add(at, Kind::WrongType { field: name, expected });
        }
        typed.map(|value| Placed { at, value })
    }

    pub(super) fn require(self, name: &'static str, faults: &mut Faults) {
        if !self.has(name) {
            faults.add(self.at, Kind::MissingField { field: name });
        }
    }

    /// A text that must not be empty.
    pub(super) fn text(
        self,
        name: &'static str,
        most: usize,
        faults: &mut Faults,
    ) -> Option<String> {
        self.require(name, faults);
        let text = self.typed(name, "text", faults, DeValue::as_str)?;
        sound(name, text, most, faults)
    }

    /// A code: letters, digits, `-`, `_` and `.` only.
    pub(super) fn code(self, name: &'static str, faults: &mut Faults) -> Option<String> {
        let code = self.text(name, CODE, faults)?;
        let is_sound =
            code.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'));
        if !is_sound {
            faults.add(self.place_of(name), Kind::NotACode { field: name, found: code.clone() });
        }
        is_sound.then_some(code)
    }

    /// Both wordings, neither empty.
    pub(super) fn bilingual(
        self,
        name: &'static str,
        most: usize,
        faults: &mut Faults,
    ) -> Option<Bilingual> {
        self.require(name, faults);
        self.table(name, faults)?.wordings(most, faults)
    }

    /// Both wordings, or none where the field is left out.
    pub(super) fn optional_bilingual(
        self,
        name: &'static str,
        most: usize,
        faults: &mut Faults,
    ) -> Option<Bilingual> {
        if self.has(name) { self.bilingual(name, most, faults) } else { Some(Bilingual::default()) }
    }

    /// The table's own `vi` and `en`.
    pub(super) fn wordings(self, most: usize, faults: &mut Faults) -> Option<Bilingual> {
        self.allow(&["vi", "en"], faults);
        let vi = self.text("vi", most, faults);
        let en = self.text("en", most, faults);
        Some(Bilingual { vi: vi?, en: en? })
    }

    /// No when left out.
    pub(super) fn flag(self, name: &'static str, faults: &mut Faults) -> bool {
        self.typed(name, "true / false", faults, DeValue::as_bool).is_some_and(|flag| flag.value)
    }

    pub(super) fn year(self, name: &'static str, faults: &mut Faults) -> Option<Placed<i32>> {
        self.require(name, faults);
        let year = self.typed(name, "a year", faults, |value| {
            let number = value.as_integer()?;
            i32::from_str_radix(number.as_str(), number.radix()).ok()
        })?;
        if !(1900..=2200).contains(&year.value) {
            faults.add(year.at, Kind::ImpossibleYear { found: year.value });
            return None;
        }
        Some(year)
    }

    pub(super) fn date(self, name: &'static str, faults: &mut Faults) -> Option<NaiveDate> {
        self.require(name, faults);
        let date = self.typed(name, "a date (2021-01-12)", faults, |value| {
            let datetime = value.as_datetime().filter(|d| d.time.is_none())?;
            let date = datetime.date?;
            NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
        })?;
        Some(date.value)
    }

    pub(super) fn amount(self, name: &'static str, faults: &mut Faults) -> Option<Placed<Amount>> {
        self.require(name, faults);
        let written = self.typed(name, "a number", faults, |value| match value {
            DeValue::Integer(number) if number.radix() == 10 => Some(number.as_str()),
            DeValue::Float(number) => Some(number.as_str()),
            _ => None,
        })?;
        match Amount::parse(written.value.trim_start_matches('+')) {
            Ok(value) => Some(Placed { at: written.at, value }),
            Err(reason) => {
                let found = shown(written.value);
                faults.add(written.at, Kind::NotAnAmount { field: name, found, reason });
                None
            }
        }
    }

    /// One of the words a field may hold.
    pub(super) fn word<T: Copy>(
        self,
        name: &'static str,
        words: &[(&'static str, T)],
        faults: &mut Faults,
    ) -> Option<Placed<T>> {
        let word = self.typed(name, "text", faults, DeValue::as_str)?;
        let value = chosen(name, word, words, faults)?;
        Some(Placed { at: word.at, value })
    }

    /// A list of such words without repetition; empty when left out.
    pub(super) fn words<T: Copy + PartialEq>(
        self,
        name: &'static str,
        words: &[(&'static str, T)],
        faults: &mut Faults,
    ) -> Vec<T> {
        let list = self.typed(name, "a list of texts", faults, |value| {
            let list = value.as_array()?;
            list.iter()
                .map(|v| Some(Placed { at: v.span().start, value: v.get_ref().as_str()? }))
                .collect::<Option<Vec<_>>>()
        });
        let mut found = Vec::new();
        for word in list.map(|list| list.value).unwrap_or_default() {
            match chosen(name, word, words, faults) {
                Some(value) if found.contains(&value) => {
                    faults.add(word.at, Kind::Repeated { value: shown(word.value) });
                }
                Some(value) => found.push(value),
                None => {}
            }
        }
        found
    }

    pub(super) fn table(self, name: &'static str, faults: &mut Faults) -> Option<Self> {
        let table = self.typed(name, "a table", faults, DeValue::as_table)?;
        Some(Self { fields: table.value, at: table.at })
    }

    /// The tables inside, by name.
    pub(super) fn named_tables(self, faults: &mut Faults) -> Vec<(Placed<&'t str>, Self)> {
        let mut tables = Vec::new();
        for (key, value) in self.fields {
            let name = Placed { at: key.span().start, value: key.get_ref().as_ref() };
            match value.get_ref().as_table() {
                Some(fields) => tables.push((name, Self { fields, at: key.span().start })),
                None => faults.add(name.at, Kind::NotATable { field: shown(name.value) }),
            }
        }
        tables
    }

    /// A list of tables that needs at least one.
    pub(super) fn tables(self, name: &'static str, most: usize, faults: &mut Faults) -> Vec<Self> {
        self.require(name, faults);
        let list = self.typed(name, "a list of tables", faults, |value| {
            let list = value.as_array()?;
            list.iter()
                .map(|v| Some(Self { fields: v.get_ref().as_table()?, at: v.span().start }))
                .collect::<Option<Vec<_>>>()
        });
        let Some(Placed { at, value: mut tables }) = list else { return Vec::new() };
        if tables.is_empty() {
            faults.add(at, Kind::Empty { field: name });
        }
        if let Some(beyond) = tables.get(most) {
            faults.add(beyond.at, Kind::TooMany { field: name, limit: most });
        }
        tables.truncate(most);
        tables
    }

    /// Notes a value that another table of the list has already.
    pub(super) fn note_duplicate(
        self,
        name: &'static str,
        seen: &mut BTreeSet<String>,
        faults: &mut Faults,
    ) {
        let value = self.fields.get(name).and_then(|v| v.get_ref().as_str()).unwrap_or_default();
        if !value.is_empty() && !seen.insert(value.to_lowercase()) {
            faults.add(self.place_of(name), Kind::Repeated { value: shown(value) });
        }
    }
}

fn sound(
    field: &'static str,
    text: Placed<&str>,
    most: usize,
    faults: &mut Faults,
) -> Option<String> {
    let cleaned = clean(text.value);
    let kind = if text.value.trim().is_empty() {
        Kind::Empty { field }
    } else if cleaned.replaced > 0 {
        Kind::Unprintable { field }
    } else if text.value.chars().count() > most {
        Kind::TooLong { field, limit: most }
    } else {
        return Some(cleaned.text.into_owned());
    };
    faults.add(text.at, kind);
    None
}

fn chosen<T: Copy>(
    field: &'static str,
    word: Placed<&str>,
    words: &[(&'static str, T)],
    faults: &mut Faults,
) -> Option<T> {
    let value = words.iter().find(|(known, _)| *known == word.value).map(|(_, value)| *value);
    if value.is_none() {
        let known = words.iter().map(|(known, _)| *known).collect::<Vec<_>>().join(", ");
        faults.add(word.at, Kind::UnknownWord { field, found: shown(word.value), known });
    }
    value
}
