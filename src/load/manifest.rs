//! `dataset.toml`: which dataset this is and of which date.

use std::path::Path;

use chrono::NaiveDate;
use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::cells::{date, iso_date};
use super::collect::{Findings, Washer, quoted};
use super::facts::{Facts, provenance};
use super::source::Source;
use super::{ManifestFault, NumberStyle, Place};
use crate::model::{Manifest, Provenance, YearEnd};

/// Its name.
pub(super) const FILE: &str = "dataset.toml";
const KEYS: [&str; 8] =
    ["title", "as_of", "province", "scenario", "description", "provenance", "year_end", "numbers"];

/// What the file says of the dataset, and of its other files.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// `None` comes with a fatal finding.
    pub(super) manifest: Option<Manifest>,
    /// How numbers are written.
    pub(super) numbers: Option<NumberStyle>,
    /// What the province is called, and where that stands.
    pub(super) province: Option<(String, Place)>,
}

/// Reads the manifest.
pub(super) fn read(folder: &Path, findings: &mut Findings) -> Said {
    Source::read(folder, FILE, findings).map_or_else(Said::default, |s| said_in(&s, findings))
}

fn said_in(source: &Source, findings: &mut Findings) -> Said {
    let facts = facts_in(source, false, findings);
    let Some(Facts { title: Some(title), as_of: Some(as_of), year_end: Some(year_end), .. }) =
        facts.clone()
    else {
        let numbers = facts.and_then(|facts| facts.numbers);
        return Said { numbers, ..Said::default() };
    };
    let facts = facts.unwrap_or_default();
    let manifest = Some(Manifest {
        title,
        as_of,
        is_as_of_inferred: false,
        scenario: facts.scenario,
        description: facts.description,
        provenance: facts.provenance.unwrap_or(Provenance::Unknown),
        year_end,
        what_if: None,
    });
    Said { manifest, numbers: facts.numbers, province: facts.province }
}

/// What a `dataset.toml` says beside a file that lacks it: any part of it.
pub(super) fn facts(folder: &Path, findings: &mut Findings) -> Facts {
    let source = Source::read_if_there(folder, FILE, None, findings);
    source.and_then(|source| facts_in(&source, true, findings)).unwrap_or_default()
}

/// `None` for a file that isn't TOML throughout.
fn facts_in(source: &Source, is_partial: bool, findings: &mut Findings) -> Option<Facts> {
    let (table, errors) = DeTable::parse_recoverable(&source.text);
    for error in &errors {
        let message = quoted(&error.message().to_lowercase());
        let offset = error.span().map_or(0, |span| span.start);
        findings.add(ManifestFault::Syntax { message }, source.place(sound(&source.text, offset)));
    }
    let table = table.get_ref();
    for key in table.keys().filter(|key| !KEYS.contains(&key.get_ref().as_ref())) {
        let fault = ManifestFault::KeyUnknown { found: quoted(key.get_ref()) };
        findings.add(fault, source.place(key.span().start));
    }
    let mut washer = Washer::default();
    let mut reading = Reading {
        source,
        table,
        errors: errors.iter().filter_map(toml::de::Error::span).map(|s| s.start).collect(),
        findings,
        washer: &mut washer,
        is_partial,
    };
    let title = reading.needed_title();
    let as_of = reading.needed_date();
    let year_end = reading.year_end();
    let scenario = reading.text("scenario");
    let description = reading.text("description");
    let place = reading.value("province").map(|value| reading.place(value));
    let province = Some(reading.text("province")).filter(|name| !name.is_empty()).zip(place);
    let provenance = reading.provenance();
    let numbers = reading.numbers();
    washer.report(findings);
    let facts =
        Facts { title, as_of, scenario, description, provenance, year_end, numbers, province };
    errors.is_empty().then_some(facts)
}

struct Reading<'r> {
    source: &'r Source,
    table: &'r DeTable<'r>,
    errors: Vec<usize>,
    findings: &'r mut Findings,
    washer: &'r mut Washer,
    /// Nothing has to be there.
    is_partial: bool,
}

impl<'r> Reading<'r> {
    fn value(&self, key: &'static str) -> Option<&'r Spanned<DeValue<'r>>> {
        self.table.get(&Spanned::new(0..0, DeString::from(key)))
    }

    fn place(&self, value: &Spanned<DeValue<'_>>) -> Place {
        self.source.place(value.span().start)
    }

    fn as_written(&self, value: &Spanned<DeValue<'_>>) -> String {
        let written = self.source.text.get(value.span()).unwrap_or_default();
        quoted(written.trim_matches('"'))
    }

    /// Text that only describes; anything else is told and left out.
    fn text(&mut self, key: &'static str) -> String {
        let Some(value) = self.value(key) else { return String::new() };
        let place = self.place(value);
        if let DeValue::String(text) = value.get_ref() {
            let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
            return self.washer.wash(&line, || place).into_owned();
        }
        let found = self.as_written(value);
        self.findings.add(ManifestFault::NotText { key, found }, place);
        String::new()
    }

    fn missing(&mut self, key: &'static str) {
        // What stands behind an error of syntax may well be there.
        if self.errors.is_empty() && !self.is_partial {
            self.findings.add(ManifestFault::KeyMissing { key }, self.source.whole());
        }
    }

    fn invalid(&mut self, key: &'static str, value: &Spanned<DeValue<'_>>, form: &'static str) {
        // A value that isn't even TOML has been told.
        if self.errors.iter().any(|&at| value.span().contains(&at)) {
            return;
        }
        let fault = ManifestFault::ValueInvalid { key, found: self.as_written(value), form };
        self.findings.add(fault, self.place(value));
    }

    fn needed_title(&mut self) -> Option<String> {
        let Some(value) = self.value("title") else {
            self.missing("title");
            return None;
        };
        match value.get_ref() {
            DeValue::String(text) if !text.trim().is_empty() => Some(self.text("title")),
            _ => {
                self.invalid("title", value, "\"…\"");
                None
            }
        }
    }

    fn needed_date(&mut self) -> Option<NaiveDate> {
        let Some(value) = self.value("as_of") else {
            self.missing("as_of");
            return None;
        };
        let date = match value.get_ref() {
            DeValue::Datetime(moment) if moment.time.is_none() => iso_date(&moment.to_string()),
            DeValue::String(text) => date(text.trim()),
            _ => None,
        };
        if date.is_none() {
            self.invalid("as_of", value, "2026-09-30 | \"30/09/2026\"");
        }
        date
    }

    fn year_end(&mut self) -> Option<YearEnd> {
        let Some(value) = self.value("year_end") else {
            // What is said elsewhere must not be overruled by what nobody said.
            return (!self.is_partial).then(YearEnd::default);
        };
        let day = match value.get_ref() {
            DeValue::String(text) => day_of_year(text.trim()),
            _ => None,
        };
        if day.is_none() {
            self.invalid("year_end", value, "\"12-31\"");
        }
        day
    }

    fn numbers(&mut self) -> Option<NumberStyle> {
        let value = self.value("numbers")?;
        let style = match value.get_ref() {
            DeValue::String(text) => NumberStyle::named(text.trim()),
            _ => None,
        };
        if style.is_none() {
            self.invalid("numbers", value, "\"vi\" | \"en\" | \"plain\"");
        }
        style
    }

    /// Nobody's word makes figures official, or samples.
    fn provenance(&mut self) -> Option<Provenance> {
        let Some(value) = self.value("provenance") else {
            if self.errors.is_empty() && !self.is_partial {
                self.findings.add(ManifestFault::ProvenanceMissing, self.source.whole());
            }
            return None;
        };
        let said = match value.get_ref() {
            DeValue::String(text) => provenance(text),
            _ => None,
        };
        if said.is_none() {
            let fault = ManifestFault::ProvenanceUnknown { found: self.as_written(value) };
            self.findings.add(fault, self.place(value));
        }
        said
    }
}

/// `12-31`: month and day of every year.
pub(super) fn day_of_year(text: &str) -> Option<YearEnd> {
    let (month, day) = text.split_once('-')?;
    let two = |digits: &str| -> Option<u32> {
        let is_two = digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit());
        is_two.then(|| digits.parse().ok()).flatten()
    };
    YearEnd::new(two(month)?, two(day)?)
}

/// The nearest offset at or before this one at which a character begins.
pub(super) fn sound(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}
