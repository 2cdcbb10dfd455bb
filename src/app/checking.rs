//! A dataset's check as it is written: what the reports of `thidua check` are made
//! from.

use std::path::Path;

use super::view::looking_back;
use super::words::labels;
use crate::calc::Book;
use crate::load::{self, FileRows, Finding};
use crate::model::Language;

pub use crate::load::{CodeEntry, Excerpt, ListedFinding, Listing, Severity, codes, heading};

/// Everything found in a dataset, worded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The exported form.
    pub listing: Listing,
    /// Which dataset it is, where another path was asked for.
    pub first_of: Option<String>,
    /// Up to when figures are looked at, where that isn't the dataset's own date.
    pub looking_back: Option<String>,
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
    pub fn new(
        dataset: &Path,
        findings: &[Finding],
        files: &[FileRows],
        language: Language,
    ) -> Self {
        let listing = Listing::new(dataset, findings, files, language);
        let rows = load::file_lines(files, language);
        Self { listing, first_of: None, looking_back: None, rows, language }
    }

    /// Of the first of so many datasets of a folder that was asked for; of the dataset
    /// itself nothing changes.
    #[must_use]
    pub fn asked_for(self, path: &Path, datasets: usize) -> Self {
        let dataset = &self.listing.dataset;
        let said = match datasets {
            ..2 => labels::ONLY_OF.fill(self.language, &[dataset]),
            more => labels::FIRST_OF.fill(self.language, &[dataset, &more.to_string()]),
        };
        let first_of = (Path::new(dataset) != path).then_some(said);
        Self { first_of, ..self }
    }

    /// Of a dataset looked at up to a book's date.
    #[must_use]
    pub fn at(self, book: &Book) -> Self {
        let as_of = Some(book.calendar().as_of.to_string());
        let as_of_inferred = book.is_as_of_inferred();
        let listing = Listing { as_of, as_of_inferred, ..self.listing };
        let looking_back = looking_back(book, self.language);
        Self { listing, looking_back, ..self }
    }

    /// By severity, the worst first; those without findings are left out.
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
