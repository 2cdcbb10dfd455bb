//! A dataset ready to be looked at.

use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::calc::{Book, Tree};

use super::found::{FindingList, Found};
use super::search::Index;
use super::shared::Shared;
use super::tracing::Faults;
use crate::load::Loaded;

/// A worked-out dataset with the names to search. Made where loading is done,
/// off the thread that answers keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The book at the dataset's own as-of date.
    pub book: Shared<Book>,
    /// The same at an earlier date, if it is looked at up to that one first.
    pub earlier: Option<Shared<Book>>,
    /// Its names, folded once.
    pub index: Shared<Index>,
    /// What is wrong with rows set aside of the figures' file.
    pub faults: Shared<Faults>,
    /// What was found when it was read.
    pub found: Shared<Found>,
}

impl Opened {
    /// Folds the names of a worked-out dataset.
    pub fn new(book: Arc<Book>) -> Self {
        let index = Shared::new(Index::new(book.dataset()));
        let faults = Shared::new(Faults::default());
        let found = Shared::new(Found::default());
        Self { book: book.into(), earlier: None, index, faults, found }
    }

    /// Looked at up to a date first, and worked out for it; a date on or after its own
    /// changes nothing.
    #[must_use]
    pub fn up_to(self, date: NaiveDate) -> Self {
        if date >= self.book.calendar().as_of {
            return self;
        }
        let earlier = self.book.look_back(date);
        earlier.look_ahead(Tree::AsWas, earlier.dataset().units.province());
        Self { earlier: Some(Shared::new(earlier)), ..self }
    }

    /// Works out what was read from a place, with everything found on the way.
    pub fn of(loaded: Loaded, path: &Path) -> Self {
        let Loaded { dataset, findings, files } = loaded;
        let opened = Self::new(Arc::new(Book::open(dataset)));
        let faults = Faults::new(&findings, opened.book.dataset().figures.parts());
        let findings = FindingList::new(findings);
        let found = Found { path: path.to_owned(), findings, files };
        Self { faults: Shared::new(faults), found: Shared::new(found), ..opened }
    }
}
