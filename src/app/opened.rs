//! A dataset ready to be looked at.

use std::sync::Arc;

use crate::calc::Book;

use super::search::Index;
use super::shared::Shared;
use super::tracing::Faults;
use crate::load::Finding;

/// A worked-out dataset with the names to search. Made where loading is done,
/// off the thread that answers keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The book at the dataset's own as-of date.
    pub book: Shared<Book>,
    /// Its names, folded once.
    pub index: Shared<Index>,
    /// What is wrong with rows set aside of the figures' file.
    pub faults: Shared<Faults>,
}

impl Opened {
    /// Folds the names of a worked-out dataset.
    #[must_use]
    pub fn new(book: Arc<Book>) -> Self {
        let index = Shared::new(Index::new(book.dataset()));
        Self { book: book.into(), index, faults: Shared::new(Faults::default()) }
    }

    /// The same, with what was found when it was read.
    #[must_use]
    pub fn with_findings(self, findings: &[Finding]) -> Self {
        let faults = Faults::new(findings, self.book.dataset().figures.file());
        Self { faults: Shared::new(faults), ..self }
    }
}
