//! What is wrong with rows set aside, in words, row by row.

use std::collections::BTreeMap;

use crate::load::{Finding, Severity};
use crate::model::{Bilingual, Language, RowNumber, SetAsideRow, TableParts};

/// The faults of rows of the figures' table, by row and code. What is only told of a
/// row doesn't set it aside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Faults(BTreeMap<(RowNumber, &'static str), Bilingual>);

impl Faults {
    /// From everything found in the files or sheets of the table.
    pub fn new(findings: &[Finding], parts: &TableParts) -> Self {
        let mut all = BTreeMap::new();
        for finding in findings.iter().filter(|f| f.severity() == Severity::Fault) {
            let line = finding.place.line();
            let Some(row) = line.and_then(|line| parts.row(&finding.place.file, line)) else {
                continue;
            };
            all.entry((row, finding.code())).or_insert_with(|| Bilingual {
                vi: without_place(finding, Language::Vietnamese),
                en: without_place(finding, Language::English),
            });
        }
        Self(all)
    }

    /// What the fault of a code is of a row set aside.
    pub fn of_row(&self, row: &SetAsideRow, language: Language) -> Option<&str> {
        self.0.get(&(row.at, row.code)).map(|fault| fault.in_language(language))
    }
}

/// The place stands beside it already.
fn without_place(finding: &Finding, language: Language) -> String {
    let message = finding.message(language);
    let place = format!("{}: ", finding.place);
    message.strip_prefix(&place).map_or_else(|| message.clone(), ToOwned::to_owned)
}
