//! What was found when a dataset was read, for whoever lists it.

use std::path::PathBuf;

use crate::load::{FileRows, Finding, Severity};

/// Findings with their positions by severity: a list of one severity costs what is
/// seen of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FindingList {
    /// All, by file, line and column.
    pub all: Vec<Finding>,
    /// Positions of each severity.
    by_severity: [Vec<usize>; 4],
}

impl FindingList {
    /// Sorts positions by severity.
    pub fn new(all: Vec<Finding>) -> Self {
        let of = |severity: Severity| {
            let meant = all.iter().enumerate().filter(|(_, f)| f.severity() == severity);
            meant.map(|(at, _)| at).collect()
        };
        let by_severity = Severity::ALL.map(of);
        Self { all, by_severity }
    }

    /// How many there are of a severity, or of all.
    pub fn count(&self, severity: Option<Severity>) -> usize {
        severity.map_or(self.all.len(), |severity| self.of(severity).len())
    }

    /// The position among all of one in the list of a severity.
    pub fn position(&self, severity: Option<Severity>, at: usize) -> Option<usize> {
        match severity {
            Some(severity) => self.of(severity).get(at).copied(),
            None => (at < self.all.len()).then_some(at),
        }
    }

    /// Where one stands in the list of a severity.
    pub fn find(&self, severity: Option<Severity>, finding: &Finding) -> Option<usize> {
        let at = self.all.iter().position(|one| one == finding)?;
        severity.map_or(Some(at), |severity| self.of(severity).binary_search(&at).ok())
    }

    fn of(&self, severity: Severity) -> &[usize] {
        let at = Severity::ALL.iter().position(|&s| s == severity).unwrap_or_default();
        self.by_severity.get(at).map_or(&[], Vec::as_slice)
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
