//! Another sector, date or tree: on a large dataset it is worked out away from the
//! keys, and looked at only then. Until then everything is what it was.

use chrono::NaiveDate;

use super::filter::SectorGroup;
use super::shared::Shared;
use super::visit::Visit;
use crate::calc::{Book, Tree};
use crate::model::UnitIx;

/// What figures are to be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// Those of a sector, or of all.
    Sector(Option<SectorGroup>),
    /// Those known at a date.
    AsOf(NaiveDate),
    /// Those that go up a tree.
    Tree(Tree),
}

impl Target {
    /// True when it is looked at already.
    pub fn is_met(self, visit: &Visit) -> bool {
        match self {
            Self::Sector(sector) => visit.filter.sector == sector,
            Self::AsOf(date) => visit.books.as_of() == date,
            Self::Tree(tree) => visit.tree == tree,
        }
    }

    /// Looks at it.
    pub fn apply(self, visit: &mut Visit) {
        match self {
            Self::Sector(sector) => {
                let was_empty = visit.filter.is_empty();
                visit.filter.sector = sector;
                if was_empty {
                    visit.filter_depth = visit.depth();
                }
                visit.books.restrict(sector);
            }
            Self::AsOf(date) => {
                visit.books.look_at(date);
                let is_started = |year| visit.books.current().started_years().any(|y| y == year);
                if matches!(visit.tree, Tree::Of(year) if !is_started(year)) {
                    visit.tree = Tree::AsWas;
                }
            }
            Self::Tree(tree) => visit.tree = tree,
        }
    }
}

/// What is worked out: a book's layers, and all indicators of a unit and those
/// below it. Giving memory back takes its time, too: books that are neither looked at
/// nor to be looked at are let rest on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepare {
    /// The book.
    pub book: Shared<Book>,
    /// The tree.
    pub tree: Tree,
    /// The unit.
    pub unit: UnitIx,
    /// The dataset's books that nobody looks at.
    pub resting: Vec<Shared<Book>>,
}

impl Prepare {
    /// What a look from a place would ask for while another book is looked at; `None`
    /// when that is known, or quickly made.
    pub fn needed(visit: &Visit, looked_at: &Shared<Book>) -> Option<Self> {
        let (tree, unit) = (visit.tree, visit.unit());
        let book = visit.books.current().clone();
        if book.is_ready(tree, unit, visit.phase) {
            return None;
        }
        let resting = visit.books.beside([&book, looked_at]);
        Some(Self { book, tree, unit, resting })
    }

    /// Works it out; not for the thread that answers keys.
    pub fn work_out(&self) {
        self.resting.iter().for_each(|book| book.rest());
        self.book.look_ahead(self.tree, self.unit);
    }
}

/// What one waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preparing {
    /// What is looked at then.
    pub target: Target,
    /// What has to be worked out for it.
    pub prepare: Prepare,
    /// Somebody is at it.
    pub is_asked: bool,
}
