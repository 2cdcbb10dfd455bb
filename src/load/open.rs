use std::path::Path;
use std::sync::Arc;

use super::Finding;
use crate::model::Dataset;

/// How a file is written, where that isn't the canonical way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Starts with a byte order mark.
    ByteOrderMark,
    /// Lines end in carriage return and line feed, or in carriage return alone.
    CarriageReturns,
}

/// The data rows of one file: `read = used + set_aside`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRows {
    /// Name of the file.
    pub name: Arc<str>,
    /// Rows accepted into the model.
    pub used: usize,
    /// Rows set aside, each with at least one finding.
    pub set_aside: usize,
    /// How it is written.
    pub dialect: Vec<Dialect>,
}

impl FileRows {
    /// All data rows.
    #[must_use]
    pub const fn read(&self) -> usize {
        self.used + self.set_aside
    }
}

/// A dataset that could be opened, with everything found on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// What was accepted.
    pub dataset: Dataset,
    /// Everything found, by file, line and column.
    pub findings: Vec<Finding>,
    /// The files that were read.
    pub files: Vec<FileRows>,
}

/// Opens a dataset.
///
/// # Errors
/// Every finding of the run, at least one of them [`super::Severity::Fatal`],
/// when the dataset can't be opened at all.
pub fn open(folder: &Path) -> Result<Loaded, Vec<Finding>> {
    todo!("{}", folder.display())
}
