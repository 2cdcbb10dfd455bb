//! A dataset ready to be looked at.

use std::sync::Arc;

use crate::calc::Book;

use super::search::Index;
use super::shared::Shared;

/// A worked-out dataset with the names to search. Made where loading is done,
/// off the thread that answers keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opened {
    /// The book at the dataset's own as-of date.
    pub book: Shared<Book>,
    /// Its names, folded once.
    pub index: Shared<Index>,
}

impl Opened {
    /// Folds the names of a worked-out dataset.
    #[must_use]
    pub fn new(book: Arc<Book>) -> Self {
        let index = Shared::new(Index::new(book.dataset()));
        Self { book: book.into(), index }
    }
}
