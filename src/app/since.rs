//! What changed since: asked on screen 5, worked out by a worker thread because
//! both datasets are walked whole, and held until something else is asked.

use crate::calc::Book;
use crate::calc::diff::{ChangeKind, Difference, diff};
use crate::model::PhaseIx;

use super::cursor::Cursor;
use super::shared::Shared;
use super::visit::Selection;

/// Two whole datasets to hold against each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inquiry {
    /// The base.
    pub old: Shared<Book>,
    /// The one looked at.
    pub new: Shared<Book>,
    /// Whose statuses are compared; of the new one.
    pub phase: PhaseIx,
    /// The unit that is asked about, with everything beneath it; `None` for all.
    pub within: Option<String>,
}

impl Inquiry {
    /// The answer. It takes seconds on large datasets and belongs on a thread
    /// of its own.
    pub fn answer(&self) -> Account {
        Account::of(diff(&self.old, &self.new, self.phase, self.within.as_deref()))
    }
}

/// A part of an account, in the order in which they are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Statuses that are others now.
    Statuses,
    /// What `dataset.toml` says.
    Dataset,
    /// What the plan says.
    Plan,
    /// Figures that differ in one way.
    Figures(ChangeKind),
    /// Shares of count targets.
    Shares,
    /// Units and memberships.
    Units,
}

/// A row of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Says what follows, and how many.
    Heading(Part, usize),
    /// A position in that part of the difference.
    Row(Part, usize),
}

impl Entry {
    /// True unless it is a heading.
    pub const fn is_choosable(&self) -> bool {
        matches!(self, Self::Row(..))
    }
}

/// Everything that differs, and the rows it is told in.
#[derive(Debug)]
pub struct Account {
    /// What differs.
    pub difference: Difference,
    /// Headings and rows in their order; empty when nothing differs.
    pub entries: Vec<Entry>,
}

impl Account {
    /// Puts a difference in order: statuses first, then what they may come from.
    pub fn of(difference: Difference) -> Self {
        let mut entries = Vec::new();
        let mut add = |part: Part, rows: Vec<usize>| {
            if !rows.is_empty() {
                entries.push(Entry::Heading(part, rows.len()));
                entries.extend(rows.into_iter().map(|at| Entry::Row(part, at)));
            }
        };
        let all = |count: usize| (0..count).collect::<Vec<usize>>();
        add(Part::Statuses, all(difference.statuses.len()));
        add(Part::Dataset, all(difference.manifest.len()));
        add(Part::Plan, all(difference.plan.len()));
        for kind in ChangeKind::ALL {
            let figures = difference.figures.iter().enumerate();
            let of_kind = figures.filter(|(_, change)| change.kind() == kind);
            add(Part::Figures(kind), of_kind.map(|(at, _)| at).collect());
        }
        add(Part::Shares, all(difference.shares.len()));
        add(Part::Units, all(difference.units.len()));
        Self { difference, entries }
    }
}

/// What was asked last, its answer once there is one, and where one stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    /// What was asked.
    pub inquiry: Inquiry,
    /// The answer; `None` as long as it is being worked out.
    pub account: Option<Shared<Account>>,
    /// The selected row, never a heading.
    pub cursor: Cursor,
}

/// What is known of changes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Since {
    /// The last inquiry.
    pub held: Option<Held>,
    /// What was selected on screen 5: going out leads back to it.
    pub came_from: Option<Selection>,
    /// Where one stood when the figures were read again.
    pub left_at: Option<Cursor>,
}

impl Since {
    /// Before anything was asked.
    pub const fn new() -> Self {
        Self { held: None, came_from: None, left_at: None }
    }

    /// The rows told; none before there is an answer.
    pub fn entries(&self) -> &[Entry] {
        let account = self.held.as_ref().and_then(|held| held.account.as_ref());
        account.map_or(&[], |account| &account.entries)
    }
}
