//! What a dataset says of itself, whoever says it: `dataset.toml`, or a sheet
//! `dataset` with a name and a value in each row.

use chrono::NaiveDate;

use super::cells::date;
use super::collect::{Findings, Washer, quoted};
use super::manifest::day_of_year;
use super::source::{BELOW, BESIDE, NUMBER, Source};
use super::table::Records;
use super::{ManifestFault, NumberStyle, Place, Position, SettingFault};
use crate::model::{Provenance, YearEnd};
use crate::text::header_key;

/// What is said; the rest is not.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Facts {
    pub(super) title: Option<String>,
    pub(super) as_of: Option<NaiveDate>,
    pub(super) scenario: String,
    pub(super) description: String,
    pub(super) provenance: Option<Provenance>,
    pub(super) year_end: Option<YearEnd>,
    pub(super) numbers: Option<NumberStyle>,
    /// What the province is called, and where that stands.
    pub(super) province: Option<(String, Place)>,
}

/// The names under which a sheet may say them, folded.
const NAMES: [(&str, &[&str]); 8] = [
    ("title", &["title", "tieude", "ten", "tenbosolieu"]),
    ("as_of", &["asof", "ngaysolieu", "solieudenngay", "denngay", "solieuden", "solieudenhetngay"]),
    ("scenario", &["scenario", "kichban"]),
    ("description", &["description", "mota"]),
    ("provenance", &["provenance", "nguongoc", "nguon"]),
    ("year_end", &["yearend", "ngaykhoaso"]),
    ("numbers", &["numbers", "cachvietso"]),
    ("province", &["province", "tinh"]),
];

/// Headings of the column of values, folded.
const HEADINGS: [&str; 4] = ["giatri", "noidung", "thongtin", "value"];

impl Facts {
    /// These, and where they say nothing, the others.
    pub(super) fn or(self, other: Self) -> Self {
        let text = |own: String, other: String| if own.is_empty() { other } else { own };
        Self {
            title: self.title.or(other.title),
            as_of: self.as_of.or(other.as_of),
            scenario: text(self.scenario, other.scenario),
            description: text(self.description, other.description),
            provenance: self.provenance.or(other.provenance),
            year_end: self.year_end.or(other.year_end),
            numbers: self.numbers.or(other.numbers),
            province: self.province.or(other.province),
        }
    }

    /// What a sheet says: in each row the first cell is the name, the next the
    /// value.
    pub(super) fn of_sheet(source: &Source, findings: &mut Findings) -> Self {
        let mut facts = Self::default();
        let mut washer = Washer::default();
        let mut records = Records::of(source, b',');
        while let Some(at) = records.advance() {
            let cells = records.record.iter().map(|cell| cell.trim().trim_start_matches(NUMBER));
            // A merged cell speaks once.
            let cells = cells.map(|cell| if cell.starts_with([BELOW, BESIDE]) { "" } else { cell });
            let mut cells = cells.enumerate().filter(|(_, cell)| !cell.is_empty());
            let Some((ix, name)) = cells.next() else { continue };
            let place = |ix: usize| {
                let column = u32::try_from(ix + 1).unwrap_or(u32::MAX);
                source.placed(Position { line: source.line_of(at.number), column })
            };
            let folded = header_key(name.trim_end_matches(':'));
            let known = NAMES.iter().find(|(_, names)| names.contains(&folded.as_str()));
            let Some(&(key, _)) = known else {
                if cells.next().is_some_and(|(_, value)| HEADINGS.contains(&&*header_key(value))) {
                    continue;
                }
                findings.add(ManifestFault::KeyUnknown { found: quoted(name) }, place(ix));
                continue;
            };
            let Some((ix, value)) = cells.next() else { continue };
            let value = washer.wash(value, || place(ix)).into_owned();
            if key == "province" {
                facts.province = Some((value, place(ix)));
            } else if let Err(form) = facts.take(key, &value) {
                let fault = SettingFault::ValueInvalid {
                    key,
                    found: quoted(&value),
                    form: form.to_owned(),
                };
                findings.add(fault, place(ix));
            }
        }
        washer.report(findings);
        facts
    }

    /// Otherwise how it should be written.
    fn take(&mut self, key: &'static str, value: &str) -> Result<(), &'static str> {
        match key {
            "title" => self.title = Some(value.to_owned()),
            "scenario" => value.clone_into(&mut self.scenario),
            "description" => value.clone_into(&mut self.description),
            "as_of" => self.as_of = Some(date(value).ok_or("2026-09-30 | 30/09/2026")?),
            "year_end" => self.year_end = Some(day_of_year(value).ok_or("12-31")?),
            "numbers" => {
                self.numbers = Some(NumberStyle::named(value).ok_or("vi | en | plain")?);
            }
            "provenance" => {
                let form = "official (chính thức) | sample (mẫu)";
                self.provenance = Some(provenance(value).ok_or(form)?);
            }
            _ => {}
        }
        Ok(())
    }
}

/// Where figures come from, in one word or its Vietnamese.
pub(super) fn provenance(text: &str) -> Option<Provenance> {
    match header_key(text).as_str() {
        "official" | "chinhthuc" | "solieuchinhthuc" => Some(Provenance::Official),
        "sample" | "mau" | "solieumau" => Some(Provenance::Sample),
        _ => None,
    }
}
