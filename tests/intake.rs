//! Files as offices have them: each gives the dataset that the plain files give,
//! or says why not.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

#[path = "folders/mod.rs"]
mod folders;

mod intake {
    pub mod across;
    pub mod allocations;
    pub mod beside;
    pub mod columns;
    pub mod dates;
    pub mod flat;
    pub mod formulas;
    pub mod headers;
    pub mod heads;
    pub mod hostile;
    pub mod ids;
    pub mod lines;
    pub mod measures;
    pub mod moves;
    pub mod names;
    pub mod numbers;
    pub mod ods;
    pub mod own_words;
    pub mod quotes;
    pub mod remarks;
    pub mod same;
    pub mod sections;
    pub mod sheets;
    pub mod shown;
    pub mod slid;
    pub mod tables;
    pub mod told;
    pub mod totals;
    pub mod unsaid;
    pub mod watched;
    pub mod whole;
    pub mod writing;
    pub mod xls;
}

use folders::{Folder, messages};
use thidua::load::{Finding, Loaded, Severity, open};
use thidua::model::{Dataset, Entry, Language, RowNumber, Spell, Unit};

/// A table that lies alone in its folder, as `m.csv`.
pub(crate) fn of_text(text: impl AsRef<[u8]>) -> Result<Loaded, Vec<Finding>> {
    let folder = Folder::empty();
    folder.write("m.csv", text);
    open(&folder.path().join("m.csv"))
}

/// What a dataset says, without where it stands: units, then figures.
pub(crate) fn said(dataset: &Dataset) -> (Vec<Unit>, Vec<String>) {
    let bare = |spell: &Spell| Spell { at: RowNumber::NONE, ..spell.clone() };
    let units = dataset.units.all().iter();
    let units = units.map(|u| Unit { spells: u.spells.iter().map(bare).collect(), ..u.clone() });
    let figures = dataset.figures.iter().map(|figure| {
        let unit = &dataset.units.unit(figure.unit).id;
        let code = &dataset.plan.indicator(figure.indicator).unwrap().code;
        let entry = match figure.entry {
            Entry::Reported { value, denominator } => {
                format!("{value}/{}", denominator.map(|d| d.to_string()).unwrap_or_default())
            }
            other => format!("{other:?}"),
        };
        format!("{unit} {code} {} {entry}", figure.period)
    });
    (units.collect(), figures.collect())
}

pub(crate) fn places(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|f| format!("{} {}", f.place, f.code())).collect()
}

/// What is told beyond that nobody said where a table comes from and how far it reaches.
pub(crate) fn told_of(findings: &[Finding]) -> Vec<String> {
    let is_usual = |t: &String| t.ends_with("as_of_inferred") || t.ends_with("provenance_not_said");
    places(findings).into_iter().filter(|told| !is_usual(told)).collect()
}

/// Each of these is among the findings.
pub(crate) fn tells(findings: &[Finding], expected: &[&str]) {
    let told = places(findings);
    for expected in expected {
        assert!(told.iter().any(|told| told == expected), "{expected}: {told:?}");
    }
}

/// Every row is used or set aside, and what is set aside is told.
pub(crate) fn check_rows(loaded: &Loaded) {
    for file in &loaded.files {
        let faults = loaded.findings.iter().filter(|f| f.severity() == Severity::Fault);
        let count = faults.filter(|f| f.place.file == file.name).count();
        assert!(count >= file.set_aside, "{file:?}");
    }
    let rows = loaded.dataset.rows;
    assert_eq!(rows.used, loaded.files.iter().map(|file| file.used).sum::<usize>());
    assert_eq!(rows.set_aside, loaded.files.iter().map(|file| file.set_aside).sum::<usize>());
}

pub(crate) fn opened(result: Result<Loaded, Vec<Finding>>) -> Loaded {
    let loaded =
        result.unwrap_or_else(|f| panic!("{}", messages(&f, Language::English).join("\n")));
    check_rows(&loaded);
    loaded
}
