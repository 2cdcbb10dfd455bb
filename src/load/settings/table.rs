use std::collections::BTreeSet;

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::Reading;
use crate::load::cells::{YEARS, iso_date};
use crate::load::collect::quoted;
use crate::load::{Kind, SettingFault};
use crate::model::{Amount, Bilingual};
use crate::text::clean;

/// Most characters of a code or key.
pub(in crate::load) const CODE: usize = 16;
/// Most characters of a label, title, place or unit of measure.
pub(in crate::load) const LABEL: usize = 400;
/// Most characters of a paragraph.
pub(in crate::load) const PARAGRAPH: usize = 4000;

/// A value, and the offset at which it stands.
#[derive(Clone, Copy, Debug)]
pub(in crate::load) struct Placed<T> {
    pub(in crate::load) at: usize,
    pub(in crate::load) value: T,
}

type Value<'t> = Spanned<DeValue<'t>>;

/// One table of the file, read key by key; every fault is told, and what is faulty reads
/// as absent.
#[derive(Clone, Copy, Debug)]
pub(in crate::load) struct Table<'t> {
    keys: &'t DeTable<'t>,
    /// `None` for the file itself.
    at: Option<usize>,
    reading: &'t Reading<'t>,
}

impl<'t> Table<'t> {
    pub(super) const fn root(keys: &'t DeTable<'t>, reading: &'t Reading<'t>) -> Self {
        Self { keys, at: None, reading }
    }

    fn within(self, value: &'t Value<'t>) -> Option<Self> {
        let at = Some(value.span().start);
        value.get_ref().as_table().map(|keys| Self { keys, at, ..self })
    }

    /// Tells something at an offset, or of the file as a whole.
    pub(in crate::load) fn add(self, at: impl Into<Option<usize>>, kind: impl Into<Kind>) {
        self.reading.add(at, kind);
    }

    /// Whether nothing was found in the whole file.
    pub(in crate::load) fn is_sound(self) -> bool {
        self.reading.found.borrow().is_empty()
    }

    /// A text on one line, with nothing hidden in it.
    pub(in crate::load) fn washed(self, text: Placed<&str>) -> String {
        let line = text.value.split_whitespace().collect::<Vec<_>>().join(" ");
        let Reading { source, washer, .. } = self.reading;
        washer.borrow_mut().wash(&line, || source.place(text.at)).into_owned()
    }

    pub(in crate::load) const fn at(self) -> Option<usize> {
        self.at
    }

    /// The keys with other names.
    pub(in crate::load) fn others(self, names: &[&str]) -> Vec<Placed<&'t str>> {
        let keys = self.keys.keys();
        let keys = keys.map(|key| Placed { at: key.span().start, value: key.get_ref().as_ref() });
        keys.filter(|key| !names.contains(&key.value)).collect()
    }

    /// Refuses every key with another name.
    pub(in crate::load) fn allow(self, names: &[&str]) {
        for key in self.others(names) {
            let (found, choices) = (quoted(key.value), format!("'{}'", names.join("', '")));
            self.add(key.at, SettingFault::KeyUnknown { found, choices });
        }
    }

    pub(in crate::load) fn has(self, key: &str) -> bool {
        self.keys.contains_key(key)
    }

    /// Where a key's value stands, or the table when there is none.
    pub(in crate::load) fn place_of(self, key: &str) -> Option<usize> {
        self.keys.get(key).map_or(self.at, |value| Some(value.span().start))
    }

    /// The key's value where it can be read; `form` is how it should be written.
    pub(in crate::load) fn value<T>(
        self,
        key: &'static str,
        form: &str,
        read: impl FnOnce(&'t DeValue<'t>) -> Option<T>,
    ) -> Option<Placed<T>> {
        self.value_or(key, read, |found| invalid(key, found, form))
    }

    /// The same; of one that can't be read the fault is told.
    pub(in crate::load) fn value_or<T, F: Into<Kind>>(
        self,
        key: &str,
        read: impl FnOnce(&'t DeValue<'t>) -> Option<T>,
        fault: impl FnOnce(String) -> F,
    ) -> Option<Placed<T>> {
        let value = self.keys.get(key)?;
        let read = read(value.get_ref());
        if read.is_none() {
            self.add(value.span().start, fault(self.written(value)));
        }
        Some(Placed { at: value.span().start, value: read? })
    }

    pub(in crate::load) fn require(self, key: &str) {
        if !self.has(key) {
            self.add(self.at, SettingFault::KeyMissing { key: key.to_owned() });
        }
    }

    /// A text that says something.
    pub(in crate::load) fn said(self, key: &'static str) -> Option<Placed<&'t str>> {
        self.value(key, "\"…\"", said)
    }

    /// A text that has to be there and can be shown as it is.
    pub(in crate::load) fn text(self, key: &'static str, most: usize) -> Option<String> {
        self.require(key);
        let text = self.said(key)?;
        let cleaned = clean(text.value);
        let fault = if cleaned.replaced > 0 {
            SettingFault::Unprintable { key }
        } else if text.value.chars().count() > most {
            SettingFault::TooLong { key, limit: most }
        } else {
            return Some(cleaned.text.into_owned());
        };
        self.add(text.at, fault);
        None
    }

    /// A code: letters, digits, `-`, `_` and `.` only.
    pub(in crate::load) fn code(self, key: &'static str) -> Option<String> {
        let code = self.text(key, CODE)?;
        let is_of_it = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        let is_code = |_: &DeValue<'_>| code.chars().all(is_of_it).then_some(());
        self.value(key, "A-Z a-z 0-9 - _ .", is_code)?;
        Some(code)
    }

    /// Both wordings, neither empty.
    pub(in crate::load) fn bilingual(self, key: &'static str, most: usize) -> Option<Bilingual> {
        self.require(key);
        self.table(key)?.wordings(most)
    }

    /// Both wordings, or none where the key is left out.
    pub(in crate::load) fn optional_bilingual(
        self,
        key: &'static str,
        most: usize,
    ) -> Option<Bilingual> {
        if self.has(key) { self.bilingual(key, most) } else { Some(Bilingual::default()) }
    }

    /// The table's own `vi` and `en`.
    pub(in crate::load) fn wordings(self, most: usize) -> Option<Bilingual> {
        self.allow(&["vi", "en"]);
        let vi = self.text("vi", most);
        let en = self.text("en", most);
        Some(Bilingual { vi: vi?, en: en? })
    }

    /// No when left out.
    pub(in crate::load) fn flag(self, key: &'static str) -> bool {
        self.value(key, "true | false", DeValue::as_bool).is_some_and(|flag| flag.value)
    }

    /// A year that datasets can speak of.
    pub(in crate::load) fn year(self, key: &'static str) -> Option<Placed<i32>> {
        self.require(key);
        self.value(key, "2027", |value| {
            let number = value.as_integer()?;
            let year = i32::from_str_radix(number.as_str(), number.radix()).ok();
            year.filter(|year| YEARS.contains(year))
        })
    }

    /// A day, written as TOML writes it.
    pub(in crate::load) fn date(self, key: &'static str) -> Option<Placed<NaiveDate>> {
        self.require(key);
        self.value(key, "2030-12-31", day)
    }

    /// A number, held exactly.
    pub(in crate::load) fn amount(self, key: &'static str) -> Option<Placed<Amount>> {
        self.require(key);
        let written = self.value(key, "70000 | 9.6", |value| match value {
            DeValue::Integer(number) if number.radix() == 10 => Some(number.as_str()),
            DeValue::Float(number) => Some(number.as_str()),
            _ => None,
        })?;
        match Amount::parse(written.value.trim_start_matches('+')) {
            Ok(value) => Some(Placed { at: written.at, value }),
            Err(reason) => {
                let found = quoted(written.value);
                self.add(written.at, SettingFault::NotAnAmount { key, found, reason });
                None
            }
        }
    }

    /// One of the words that the key may hold.
    pub(in crate::load) fn word<T: Copy>(
        self,
        key: &'static str,
        words: &[(&'static str, T)],
    ) -> Option<Placed<T>> {
        self.value(key, &forms(words), |value| meant(value, words))
    }

    /// A list of such words without repetition; empty when left out.
    pub(in crate::load) fn words<T: Copy + PartialEq>(
        self,
        key: &'static str,
        words: &[(&'static str, T)],
    ) -> Vec<T> {
        let list = self.value(key, "[\"…\", \"…\"]", DeValue::as_array);
        let mut found = Vec::new();
        for word in list.into_iter().flat_map(|list| list.value.iter()) {
            match meant(word.get_ref(), words) {
                Some(value) if found.contains(&value) => {
                    let found = self.written(word).trim_matches('"').to_owned();
                    self.add(word.span().start, SettingFault::Repeated { found });
                }
                Some(value) => found.push(value),
                None => self.refuse(key, word, &forms(words)),
            }
        }
        found
    }

    /// One text or several.
    pub(in crate::load) fn texts(self, key: &'static str) -> Option<Vec<Placed<String>>> {
        self.require(key);
        let of = |value: &DeValue<'_>, at| Some(Placed { at, value: said(value)?.to_owned() });
        let at = self.place_of(key).unwrap_or_default();
        let texts = self.value(key, "\"A\" | [\"A\", \"B\"]", |value| match value {
            DeValue::Array(list) if !list.is_empty() => {
                list.iter().map(|text| of(text.get_ref(), text.span().start)).collect()
            }
            one => Some(vec![of(one, at)?]),
        })?;
        Some(texts.value)
    }

    pub(in crate::load) fn table(self, key: &'static str) -> Option<Self> {
        let table = self.value(key, &format!("[{key}]"), DeValue::as_table)?;
        Some(Self { keys: table.value, at: Some(table.at), ..self })
    }

    /// The tables inside, by name.
    pub(in crate::load) fn named_tables(self, key: &'static str) -> Vec<(Placed<&'t str>, Self)> {
        let mut tables = Vec::new();
        for (name, value) in self.keys {
            let name = Placed { at: name.span().start, value: name.get_ref().as_ref() };
            match value.get_ref().as_table() {
                Some(keys) => tables.push((name, Self { keys, at: Some(name.at), ..self })),
                None => self.refuse(key, value, &format!("[{key}.{}]", quoted(name.value))),
            }
        }
        tables
    }

    /// A list of tables that needs at least one.
    pub(in crate::load) fn tables(self, key: &'static str, most: usize) -> Vec<Self> {
        let form = format!("[[{key}]]");
        if !self.has(key) {
            self.add(self.at, SettingFault::KeyMissing { key: form });
            return Vec::new();
        }
        let tables = self.value(key, &form, |value| {
            let tables: Option<Vec<Self>> =
                value.as_array()?.iter().map(|table| self.within(table)).collect();
            tables.filter(|tables| !tables.is_empty())
        });
        let mut tables = tables.map(|tables| tables.value).unwrap_or_default();
        if let Some(beyond) = tables.get(most) {
            self.add(beyond.at, SettingFault::TooMany { key, limit: most });
        }
        tables.truncate(most);
        tables
    }

    /// Tells of a value that another table of the list has already.
    pub(in crate::load) fn note_duplicate(self, key: &'static str, seen: &mut BTreeSet<String>) {
        let value = self.keys.get(key).and_then(|value| value.get_ref().as_str());
        if let Some(value) = value.filter(|value| !value.is_empty())
            && !seen.insert(value.to_lowercase())
        {
            self.add(self.place_of(key), SettingFault::Repeated { found: quoted(value) });
        }
    }

    /// What a value is, as a message quotes it.
    fn written(self, value: &Value<'_>) -> String {
        quoted(self.reading.source.text.get(value.span()).unwrap_or_default())
    }

    fn refuse(self, key: &'static str, value: &Value<'_>, form: &str) {
        self.add(value.span().start, invalid(key, self.written(value), form));
    }
}

/// Quotes are what is wrong only where none belong.
fn invalid(key: &'static str, found: String, form: &str) -> SettingFault {
    let found = if form.contains('"') { found.trim_matches('"').to_owned() } else { found };
    SettingFault::ValueInvalid { key, found, form: form.to_owned() }
}

/// A day without a time.
pub(in crate::load) fn day(value: &DeValue<'_>) -> Option<NaiveDate> {
    let moment = value.as_datetime().filter(|moment| moment.time.is_none())?;
    iso_date(&moment.to_string())
}

fn said<'t>(value: &'t DeValue<'t>) -> Option<&'t str> {
    value.as_str().filter(|text| !text.trim().is_empty())
}

fn meant<T: Copy>(value: &DeValue<'_>, words: &[(&'static str, T)]) -> Option<T> {
    let word = value.as_str()?;
    words.iter().find(|(known, _)| *known == word).map(|(_, value)| *value)
}

fn forms<T>(words: &[(&'static str, T)]) -> String {
    words.iter().map(|(word, _)| format!("\"{word}\"")).collect::<Vec<_>>().join(" | ")
}
