//! Screen 5: scenarios side by side, and the units that make a difference.

mod legend;
mod scene;
mod sheet;
mod spread;
mod table;
mod worded;

pub use legend::{assumptions_of, differing, lines_of_seats as legend_in};
pub use sheet::{Found, Sheet, SheetRow, listed};
pub use spread::{ShareEntry, ShareKey, Spread};
pub use table::{Asked, differences, legend_of, scenarios, spread_cursor};

use crate::app::memo::Spot;
use crate::app::shared::Shared;
use crate::calc::compare::Side;
use crate::calc::{Book, Tree};
use crate::model::{Bilingual, IndicatorIx};

use super::{Rich, StatusView, Window};

/// Where a scenario stands in a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seat {
    /// What it is called in the table.
    pub letter: char,
    /// Its own name.
    pub label: String,
    /// What can be seen of it.
    pub place: Place,
}

/// The place looked at in one of the scenarios.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The same unit and phase.
    Here(Spot),
    /// It is being opened.
    Opening,
    /// It can't be opened.
    Failed(Bilingual),
    /// The unit doesn't exist there.
    NoUnit(Shared<Book>),
    /// The phase isn't part of its plan.
    NoPhase(Shared<Book>),
}

/// Everybody in a comparison.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lineup {
    /// The open scenario first; never empty.
    pub seats: Vec<Seat>,
    /// Which of them is the base.
    pub base: usize,
    /// Whose difference is looked at; not a seat as long as there is only one.
    pub focus: usize,
}

/// What a comparison is worked out from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground {
    /// The place in each seat, if it has one; the first always has.
    pub spots: Vec<Option<Spot>>,
    /// Which of them is the base.
    pub base: usize,
}

impl Lineup {
    /// What it is worked out from.
    pub fn ground(&self) -> Ground {
        let spot = |seat: &Seat| match &seat.place {
            Place::Here(spot) => Some(spot.clone()),
            _ => None,
        };
        Ground { spots: self.seats.iter().map(spot).collect(), base: self.base }
    }

    /// The letter of a seat.
    pub fn letter(&self, seat: usize) -> char {
        self.seats.get(seat).map_or('?', |s| s.letter)
    }

    /// The seat before or after the focus that isn't the base, around.
    pub fn next_focus(&self, is_forth: bool) -> usize {
        let count = self.seats.len().max(1);
        let step = if is_forth { 1 } else { count - 1 };
        let mut at = self.focus;
        for _ in 0..count {
            at = (at + step) % count;
            if at != self.base {
                break;
            }
        }
        at
    }
}

impl Ground {
    /// An indicator of the open scenario's plan in a seat, found by its code.
    pub fn side(&self, seat: usize, indicator: IndicatorIx) -> Option<Side<'_>> {
        let code = &self.open()?.book.dataset().plan.indicator(indicator)?.code;
        let spot = self.spots.get(seat)?.as_ref()?;
        let indicator = spot.book.dataset().plan.indicator_coded(code)?;
        let Spot { tree, phase, unit, .. } = *spot;
        Some(Side { book: &spot.book, tree, phase, unit, indicator })
    }

    /// The open scenario.
    pub fn open(&self) -> Option<&Spot> {
        self.spots.first()?.as_ref()
    }
}

/// The place looked at, in another book: unit by id, phase by key, the same tree
/// where its year has begun there.
pub fn locate(spot: &Spot, book: &Shared<Book>) -> Place {
    let (was, is) = (spot.book.dataset(), book.dataset());
    let phase = was.plan.phase(spot.phase).and_then(|p| is.plan.phase_named(&p.key));
    let Some(phase) = phase else { return Place::NoPhase(book.clone()) };
    let Some(unit) = is.units.same_as(spot.unit, &was.units) else {
        return Place::NoUnit(book.clone());
    };
    let tree = match spot.tree {
        Tree::Of(year) if !book.started_years().any(|y| y == year) => Tree::AsWas,
        tree => tree,
    };
    Place::Here(Spot { book: book.clone(), tree, phase, unit, language: spot.language })
}

/// A difference in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// With what is counted: `+1.250 người`.
    pub full: String,
    /// Where room is short.
    pub short: String,
    /// There is none, or none can be said.
    pub is_nothing: bool,
}

impl Written {
    /// The same in any room.
    fn nothing(text: &str) -> Self {
        Self { full: text.to_owned(), short: text.to_owned(), is_nothing: true }
    }
}

/// What a scenario says in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompareCell {
    /// The value; a word where there can be none.
    pub value: String,
    /// The status.
    pub status: Option<StatusView>,
    /// What the phase would end with at the pace so far; empty without.
    pub forecast: String,
    /// The difference to the base, or the part of it; `None` in the base itself.
    pub difference: Option<Written>,
}

/// A row with as many cells as there are seats.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompareRow {
    /// The code of an indicator; empty for units.
    pub lead: String,
    /// Indicator or unit.
    pub name: String,
    /// Behind the name.
    pub remark: String,
    /// The same where room is short.
    pub mark: String,
    /// Its status isn't the same everywhere.
    pub is_changed: bool,
    /// The whole above its parts, or what is left beside them.
    pub is_whole: bool,
    /// One a seat.
    pub cells: Vec<CompareCell>,
}

/// A seat as the head of its columns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompareHead {
    /// `A`, `A (gốc)`.
    pub value: String,
    /// `B−A`; empty for the base.
    pub difference: String,
}

/// A table of rows by scenarios; both screens are one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompareTable {
    /// What it shows and how it is sorted.
    pub title: String,
    /// How much of it is shown, and what is in it.
    pub remark: String,
    /// Over the names.
    pub name_heading: String,
    /// One a seat.
    pub heads: Vec<CompareHead>,
    /// Seats by importance: base, focus, others.
    pub priority: Vec<usize>,
    /// Above the rows: the whole they are parts of.
    pub whole: Option<CompareRow>,
    /// The visible rows.
    pub rows: Vec<CompareRow>,
    /// Which of all rows they are.
    pub window: Window,
    /// Below the rows: what the parts don't account for.
    pub rest: Option<CompareRow>,
    /// Why there are no rows, or how they add up.
    pub note: Option<String>,
}

/// Screen 5.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenariosView {
    /// Indicators by scenarios.
    pub table: CompareTable,
    /// Who the letters are, and what else differs; wrapped already.
    pub legend: Vec<Rich>,
    /// The units that make the difference of the selected indicator, where there
    /// is room.
    pub preview: Option<CompareTable>,
}

/// The units that make a difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifferencesView {
    /// Units by scenarios.
    pub table: CompareTable,
    /// Who the letters are, and what else differs; wrapped already.
    pub legend: Vec<Rich>,
}
