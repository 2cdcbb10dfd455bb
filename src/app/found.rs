//! What was found when a dataset was read, for whoever lists it.

use std::ops::Range;
use std::path::PathBuf;

use crate::load::{FileRows, Finding, Severity};

/// Findings, the worst first: a list of one severity is a part of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FindingList {
    /// All, by severity, then by file, line and column.
    pub all: Vec<Finding>,
}

impl FindingList {
    /// Puts the worst first.
    pub fn new(mut all: Vec<Finding>) -> Self {
        all.sort_by_key(Finding::severity);
        Self { all }
    }

    /// How many there are of a severity, or of all.
    pub fn count(&self, severity: Option<Severity>) -> usize {
        self.of(severity).len()
    }

    /// The position among all of one in the list of a severity.
    pub fn position(&self, severity: Option<Severity>, at: usize) -> Option<usize> {
        self.of(severity).nth(at)
    }

    /// Where one stands in the list of a severity.
    pub fn find(&self, severity: Option<Severity>, finding: &Finding) -> Option<usize> {
        let at = self.all.iter().position(|one| one == finding)?;
        let of = self.of(severity);
        of.contains(&at).then(|| at - of.start)
    }

    fn of(&self, severity: Option<Severity>) -> Range<usize> {
        let Some(severity) = severity else { return 0..self.all.len() };
        let start = self.all.partition_point(|finding| finding.severity() < severity);
        start..self.all.partition_point(|finding| finding.severity() <= severity)
    }
}

/// What was found when a dataset was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Where the dataset is.
    pub path: PathBuf,
    /// Everything found on the way.
    pub findings: FindingList,
    /// The rows of every file.
    pub files: Vec<FileRows>,
}
