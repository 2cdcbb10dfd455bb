//! Screen 4: the units below one × the indicators of a group.
//!
//! Only the cells that are seen are assessed. An order by a column assesses that
//! column once, an order by bad cells every column of the group once; what was
//! assessed for an order is kept by the state ([`Column`]).

mod cells;

use std::cmp::Ordering;

use crate::model::{Group, IndicatorIx, Status, UnitIx};
use crate::text::words::{self, Tone};

use super::super::filter::{RowFilter, Traits};
use super::super::shared::Shared;
use super::super::vantage::Vantage;
use super::gauge::BarView;
use super::ranking::{Listing, RankEntry, Standing, order};
use super::{Rich, Size, StatusView};

pub use cells::Seen;

/// In which order units stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ScoreSort {
    /// The most bad cells first.
    #[default]
    BadCells,
    /// The worst of an indicator first.
    Column(IndicatorIx),
    /// As the federation lists them.
    Official,
}

impl ScoreSort {
    /// The next one, around; with a column selected that isn't the one sorted by,
    /// that column comes first.
    #[must_use]
    pub fn next(self, selected: IndicatorIx) -> Self {
        match self {
            Self::BadCells => Self::Column(selected),
            Self::Column(ix) if ix != selected => Self::Column(selected),
            Self::Column(_) => Self::Official,
            Self::Official => Self::BadCells,
        }
    }
}

/// What the rows are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Facing {
    /// Units; indicators are columns.
    #[default]
    UnitsDown,
    /// Indicators; units are columns.
    UnitsAcross,
}

/// Which cells are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Shown {
    /// All.
    #[default]
    Everything,
    /// Bad ones, and units that have any.
    OnlyBad,
}

/// How the scorecard is arranged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// The order of the units.
    pub sort: ScoreSort,
    /// What the rows are.
    pub facing: Facing,
    /// Which cells are shown.
    pub shown: Shown,
}

/// What an order and a filter read off one cell.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Mark {
    traits: Traits,
    /// Per cent of the target, or the plain value where none is in force.
    measure: Option<f64>,
}

/// Who is listed, in official order, everybody of one standing before the next.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed(Vec<(RankEntry, Standing)>);

impl Listed {
    /// The units below the one looked at.
    pub fn of(vantage: &Vantage<'_>, listing: Listing) -> Self {
        Self(order::listed(vantage, listing))
    }
}

/// One indicator at everybody listed: one assessment each.
#[derive(Clone, Debug, PartialEq)]
pub struct Column(Vec<Option<Mark>>);

impl Column {
    /// Assesses everybody listed.
    pub fn of(vantage: &Vantage<'_>, listed: &Listed, indicator: IndicatorIx) -> Self {
        let mark = |unit: UnitIx| {
            let a = vantage.at(unit).assessed(indicator);
            Mark {
                traits: Traits::of(&a),
                measure: BarView::of(&a).map(|bar| bar.value).or(a.value),
            }
        };
        Self(listed.0.iter().map(|(entry, _)| entry.unit().map(mark)).collect())
    }

    fn mark(&self, at: usize) -> Option<&Mark> {
        self.0.get(at)?.as_ref()
    }
}

/// True for what has to be acted upon.
pub const fn is_bad(status: Status) -> bool {
    matches!(words::tone(status), Tone::Bad)
}

/// What decides who is shown, and in which order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// Whose indicators are columns.
    pub group: Group,
    /// The order of the units.
    pub sort: ScoreSort,
    /// Which cells are shown.
    pub shown: Shown,
    /// Which units are shown.
    pub filter: RowFilter,
}

/// The units of a scorecard in their order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scorecard {
    /// What it answers.
    pub question: Question,
    /// Everybody shown, in order.
    pub entries: Vec<(RankEntry, Standing)>,
    /// How many there are without filter.
    pub whole: usize,
}

impl Scorecard {
    /// Orders the listed units. `column` is asked for no more columns than the
    /// question needs.
    pub fn of(
        listed: &Listed,
        indicators: &[IndicatorIx],
        question: Question,
        column: impl Fn(IndicatorIx) -> Shared<Column>,
        has_text: impl Fn(UnitIx) -> bool,
    ) -> Self {
        let asks_for_all = question.sort == ScoreSort::BadCells
            || question.shown == Shown::OnlyBad
            || question.filter.asks_for_traits();
        let asked = if asks_for_all { indicators } else { &[] };
        let columns: Vec<Shared<Column>> = asked.iter().map(|&ix| column(ix)).collect();
        let marks = |at: usize| columns.iter().filter_map(move |column| column.mark(at));
        let bad = |at: usize| marks(at).filter(|mark| is_bad(mark.traits.status)).count();
        let sorted = match question.sort {
            ScoreSort::Column(ix) => Some(column(ix)),
            ScoreSort::BadCells | ScoreSort::Official => None,
        };
        let is_shown = |&at: &usize| {
            let Some((RankEntry::Unit(unit), _)) = listed.0.get(at) else { return true };
            has_text(*unit)
                && (question.shown == Shown::Everything || bad(at) > 0)
                && (!question.filter.asks_for_traits()
                    || marks(at).any(|mark| question.filter.admits(mark.traits)))
        };
        let mut order: Vec<usize> = (0..listed.0.len()).filter(is_shown).collect();
        let standing = |at: usize| listed.0.get(at).map(|&(_, standing)| standing);
        order.sort_by_cached_key(|&at| {
            let by_bad = if question.sort == ScoreSort::BadCells { bad(at) } else { 0 };
            (standing(at), std::cmp::Reverse(by_bad), at)
        });
        if let Some(column) = sorted {
            order.sort_by(|&a, &b| {
                let by_mark = || worse(column.mark(a), column.mark(b));
                standing(a).cmp(&standing(b)).then_with(by_mark).then(a.cmp(&b))
            });
        }
        let entries = order.into_iter().filter_map(|at| listed.0.get(at).copied()).collect();
        Self { question, entries, whole: listed.0.len() }
    }

    /// Where an entry stands.
    pub fn position(&self, entry: RankEntry) -> Option<usize> {
        self.entries.iter().position(|&(e, _)| e == entry)
    }

    /// Screen 4: only the cells that are seen are worked out.
    pub fn view(&self, vantage: &Vantage<'_>, seen: &Seen<'_>) -> ScorecardView {
        cells::view(self, vantage, seen)
    }
}

/// The worse status first, then the lower value; those without last.
fn worse(a: Option<&Mark>, b: Option<&Mark>) -> Ordering {
    match (a, b) {
        (Some(a), Some(b)) => {
            a.traits.status.cmp(&b.traits.status).then_with(|| match (a.measure, b.measure) {
                (Some(a), Some(b)) => a.total_cmp(&b),
                (a, b) => b.is_some().cmp(&a.is_some()),
            })
        }
        (a, b) => b.is_some().cmp(&a.is_some()),
    }
}

/// A cell: number, glyph and marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScoreCell {
    /// The value, without a percent sign; empty where nothing is shown.
    pub number: String,
    /// Its status.
    pub status: Option<StatusView>,
}

/// A visible column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScoreColumn {
    /// Code and target, or a name in two lines.
    pub heading: [String; 2],
    /// Columns of the terminal for its numbers.
    pub number: u16,
    /// Columns of the terminal in all.
    pub width: u16,
    /// The cursor is in it.
    pub is_selected: bool,
}

/// A visible row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScoreRow {
    /// Who, or which indicator.
    pub name: String,
    /// Ended, not managed, so many folded in.
    pub remark: String,
    /// The unit looked at itself, above its parts.
    pub is_whole: bool,
    /// The cursor is in it.
    pub is_selected: bool,
    /// How many of its cells are bad; empty where columns are units.
    pub bad: String,
    /// As many as columns.
    pub cells: Vec<ScoreCell>,
}

/// Screen 4.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScorecardView {
    /// What is shown, and in which order.
    pub title: String,
    /// Heading of the names.
    pub corner: &'static str,
    /// Columns of the terminal for the names.
    pub names: u16,
    /// The visible columns.
    pub columns: Vec<ScoreColumn>,
    /// Heading of the number of bad cells; empty without.
    pub bad: &'static str,
    /// The visible rows.
    pub rows: Vec<ScoreRow>,
    /// Which rows and columns of how many.
    pub remark: String,
    /// The selected cell in words.
    pub detail: Rich,
    /// The signs that are seen, in words.
    pub legend: Rich,
    /// Why nobody is listed.
    pub empty: Option<String>,
}

/// What the drawing needs to know of a terminal's size.
pub const fn legend_rows(size: Size) -> u16 {
    if size.columns >= 160 { 1 } else { 2 }
}

/// How many units (or indicators) stand one below the other: without header,
/// footer, frame, two lines of headings, the unit above, the selected cell in
/// words and the legend.
pub const fn visible_rows(size: Size) -> usize {
    let around = super::layout::AROUND_BODY + super::layout::FRAME_ROWS + 4 + legend_rows(size);
    size.rows.saturating_sub(around) as usize
}

/// How many units are seen at once.
pub fn units_shown(facing: Facing, size: Size) -> usize {
    match facing {
        Facing::UnitsDown => visible_rows(size),
        Facing::UnitsAcross => cells::units_seen(size),
    }
}
