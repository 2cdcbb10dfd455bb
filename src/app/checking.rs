//! A dataset's check as it is written: what the reports of `thidua check` are made
//! from.

use std::path::Path;

use crate::load::{self, FileRows, Finding};
use crate::model::Language;

pub use crate::load::{CodeEntry, Excerpt, ListedFinding, Listing, Severity, codes};

/// Everything found in a dataset, worded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The exported form.
    pub listing: Listing,
    /// The rows of every file and of all, a line each.
    pub rows: Vec<String>,
    /// The language.
    pub language: Language,
}

/// Findings of one severity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckPart<'c> {
    /// What they are called.
    pub heading: &'static str,
    /// How bad they are.
    pub severity: Severity,
    /// By code, in the order in which codes turn up.
    pub codes: Vec<(&'static str, Vec<&'c ListedFinding>)>,
}

impl Check {
    /// Words everything, and reads the lines that findings point at.
    #[must_use]
    pub fn new(
        dataset: &Path,
        findings: &[Finding],
        files: &[FileRows],
        language: Language,
    ) -> Self {
        let listing = Listing::new(dataset, findings, files, language);
        Self { listing, rows: load::file_lines(files, language), language }
    }

    /// By severity, the worst first; those without findings are left out.
    #[must_use]
    pub fn parts(&self) -> Vec<CheckPart<'_>> {
        let part = |severity: Severity| {
            let mut codes: Vec<(&'static str, Vec<&ListedFinding>)> = Vec::new();
            for finding in self.listing.findings.iter().filter(|f| f.severity == severity.key()) {
                match codes.iter_mut().find(|(code, _)| *code == finding.code) {
                    Some((_, known)) => known.push(finding),
                    None => codes.push((finding.code, vec![finding])),
                }
            }
            let heading = load::heading(severity, self.language);
            CheckPart { heading, severity, codes }
        };
        let parts = Severity::ALL.into_iter().map(part);
        parts.filter(|part| !part.codes.is_empty()).collect()
    }
}
