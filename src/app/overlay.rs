//! What can lie over a screen: lists to choose from.

use crate::calc::reporting::Reporter;
use crate::calc::trace::Order;
use crate::calc::{Book, Tree};
use crate::model::{Language, Period, RowNumber, UnitIx};

use super::cursor::Cursor;
use super::help::{self, Line};
use super::keymap::{Binding, Context};
use super::screen::Path;
use super::search::{Find, Index};
use super::shared::Shared;
use super::tracing::{Question, Traced};
use super::view::{Peers, Size};

/// A list over the screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Overlay {
    /// Units and indicators by parts of their names.
    Search(Search),
    /// Every key.
    Help(Help),
    /// The scenarios of the folder.
    Picker(Cursor),
    /// As it was, or the tree of a year.
    TreeChoice(Cursor),
    /// The scenarios to stand side by side.
    Chooser(Cursor),
    /// What the scenarios looked at assume.
    Assumptions(Cursor),
    /// What is filtered.
    Filter(Cursor),
    /// A unit among those of its size.
    Peers(PeerList),
    /// Where a number comes from.
    Trace(TraceList),
    /// Reporters who haven't reported everything.
    Missing(MissingList),
}

/// An open search.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Search {
    /// What was typed.
    pub text: String,
    /// What has all of its words.
    pub found: Shared<Vec<Find>>,
    /// The selected one.
    pub cursor: Cursor,
}

impl Search {
    /// Finds what has all the words of a text.
    pub fn new(text: String, index: &Index, language: Language) -> Self {
        let found = Shared::new(index.find(&text, language));
        Self { text, found, cursor: Cursor::default() }
    }

    /// The selected thing.
    pub fn selected(&self) -> Option<Find> {
        self.found.get(self.cursor.at).copied()
    }
}

/// An open help.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Help {
    /// What was typed.
    pub text: String,
    /// Where it was opened: its keys come first.
    pub context: Context,
    /// Headings and lines that have all the words.
    pub lines: Vec<Line>,
    /// The selected line, never a heading.
    pub cursor: Cursor,
}

impl Help {
    /// The lines that have all the words of a text.
    pub fn new(text: String, context: Context, language: Language) -> Self {
        let lines = help::lines(context, &text, language);
        let first = lines.iter().position(Line::is_choosable).unwrap_or_default();
        Self { text, context, lines, cursor: Cursor { at: first, top: 0 } }
    }

    /// True when the selected line is that row of the key table.
    pub fn chooses(&self, row: &Binding) -> bool {
        matches!(self.selected(), Some(Line::Key(chosen)) if std::ptr::eq(chosen, row))
    }

    /// The selected line.
    pub fn selected(&self) -> Option<Line> {
        self.lines.get(self.cursor.at).copied().filter(Line::is_choosable)
    }
}

/// A unit among those of its size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeerList {
    /// Those compared.
    pub peers: Shared<Peers>,
    /// The selected one.
    pub cursor: Cursor,
}

/// Where a number comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TraceList {
    /// Which number.
    pub question: Question,
    /// The rows behind it, once they are gathered.
    pub traced: Option<Shared<Traced>>,
    /// They were asked for.
    pub is_asked: bool,
    /// Their order.
    pub order: Order,
    /// The selected line.
    pub cursor: Cursor,
    /// What is selected once the rows are there.
    pub aim: Aim,
}

/// The line of a trace that is selected first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// The first row.
    First,
    /// The row it was asked from.
    Asked(RowNumber),
    /// What was selected before the dataset was read again: the unit's row of that
    /// period, else the line that now stands at this position.
    Again(Option<(UnitIx, Period)>, usize),
}

/// A trace that was left for the unit of one of its rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftTrace {
    /// As it was.
    pub list: TraceList,
    /// Where it lay open.
    pub path: Path,
}

impl PeerList {
    /// The selected one.
    pub fn selected(&self) -> Option<UnitIx> {
        self.peers.all.get(self.cursor.at).map(|peer| peer.unit)
    }
}

/// Reporters of a union who haven't reported everything.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingList {
    /// Of which union; `None` for those directly under the province.
    pub of: Option<UnitIx>,
    /// The silent first; of those who reported everything who did so last.
    pub reporters: Shared<Vec<Reporter>>,
    /// The selected one.
    pub cursor: Cursor,
}

impl Overlay {
    /// Where keys go while it is open.
    pub const fn context(&self) -> Context {
        match self {
            Self::Search(_) => Context::Search,
            Self::Help(_) => Context::Help,
            Self::Picker(_) => Context::Picker,
            Self::TreeChoice(_) => Context::TreeChoice,
            Self::Chooser(_) => Context::Chooser,
            Self::Assumptions(_) => Context::Assumptions,
            Self::Filter(_) => Context::Filter,
            Self::Peers(_) => Context::Peers,
            Self::Trace(_) => Context::Trace,
            Self::Missing(_) => Context::Missing,
        }
    }

    /// Where its cursor is.
    pub const fn cursor(&self) -> Cursor {
        match self {
            Self::Search(search) => search.cursor,
            Self::Help(help) => help.cursor,
            Self::Picker(cursor)
            | Self::TreeChoice(cursor)
            | Self::Chooser(cursor)
            | Self::Assumptions(cursor)
            | Self::Filter(cursor) => *cursor,
            Self::Peers(list) => list.cursor,
            Self::Trace(list) => list.cursor,
            Self::Missing(list) => list.cursor,
        }
    }
}

/// The trees to choose from: as it was, then started years, the latest first.
pub fn trees(book: &Book) -> Vec<Tree> {
    let years = book.started_years().rev().map(Tree::Of);
    std::iter::once(Tree::AsWas).chain(years).collect()
}

/// Header, footer, frame, what was typed, and the note below.
const AROUND_ROWS: usize = 9;

/// How many rows of a list over a screen are shown.
pub fn visible_rows(size: Size) -> usize {
    usize::from(size.rows).saturating_sub(AROUND_ROWS).max(1)
}
