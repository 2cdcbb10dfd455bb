//! `dataset.toml`: which dataset this is and of which date.

use std::path::Path;

use toml::de::DeValue;

use super::cells::date;
use super::collect::{Findings, quoted};
use super::facts::{Facts, provenance};
use super::settings::{self, Table, day};
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
    settings::read(source, findings, |table| {
        for key in table.others(&KEYS) {
            table.add(key.at, ManifestFault::KeyUnknown { found: quoted(key.value) });
        }
        if !is_partial {
            table.require("title");
            table.require("as_of");
        }
        let title = table.said("title").map(|title| table.washed(title));
        let as_of = table.value("as_of", "2026-09-30 | \"30/09/2026\"", |value| {
            day(value).or_else(|| date(value.as_str()?.trim()))
        });
        let year_end = if table.has("year_end") {
            let of = |value: &DeValue<'_>| day_of_year(value.as_str()?.trim());
            table.value("year_end", "\"12-31\"", of).map(|end| end.value)
        } else {
            // What is said elsewhere must not be overruled by what nobody said.
            (!is_partial).then(YearEnd::default)
        };
        let numbers = table.value("numbers", "\"vi\" | \"en\" | \"plain\"", |value| {
            NumberStyle::named(value.as_str()?.trim())
        });
        let text = |key| described(table, key).unwrap_or_default();
        let (scenario, description) = (text("scenario"), text("description"));
        let province = Some(text("province")).filter(|name| !name.is_empty());
        let place = table.place_of("province").map(|at| source.place(at));
        Some(Facts {
            title,
            as_of: as_of.map(|as_of| as_of.value),
            scenario,
            description,
            provenance: provenance_in(table, is_partial),
            year_end,
            numbers: numbers.map(|numbers| numbers.value),
            province: province.zip(place),
        })
    })
}

/// Text that only describes; anything else is told and left out.
fn described(table: Table<'_>, key: &'static str) -> Option<String> {
    let text =
        table.value_or(key, DeValue::as_str, |found| ManifestFault::NotText { key, found })?;
    Some(table.washed(text))
}

/// Nobody's word makes figures official, or samples.
fn provenance_in(table: Table<'_>, is_partial: bool) -> Option<Provenance> {
    if !table.has("provenance") && !is_partial {
        table.add(None, ManifestFault::ProvenanceMissing);
    }
    let unknown = |found: String| {
        let found = found.trim_matches('"').to_owned();
        ManifestFault::ProvenanceUnknown { found }
    };
    let said = |value: &DeValue<'_>| provenance(value.as_str()?);
    table.value_or("provenance", said, unknown).map(|said| said.value)
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
