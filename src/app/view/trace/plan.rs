//! How a trace is laid out: what stands at which position of the list.

use crate::app::overlay::Aim;
use crate::app::tracing::{Question, Traced};
use crate::app::vantage::Vantage;
use crate::calc::trace::{Order, Part, Use};
use crate::model::{Language, Period, UnitIx};
use crate::text::width;

use super::super::lines::wrap;
use super::super::writing::Pen;
use super::super::{Rich, Size, layout};
use super::{GUTTER, formula, wording};

/// Rows of the screen kept for what the selected row says in full.
const DETAIL_ROWS: usize = 4;
/// On a low screen.
const DETAIL_ROWS_LOW: usize = 3;
const LOW: u16 = 22;
/// Listed even without rows.
const THE_NUMBER: Part = Part::Counted(Use::Number);

/// What the list holds at a position.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Formula(usize),
    Years,
    /// A line of [`Plan::years`].
    Year(usize),
    Part(Part),
    Empty,
    Row(Part, usize),
    SetAside,
    Aside(usize),
}

/// How a trace is laid out on a terminal of some size.
#[derive(Clone, Debug)]
pub struct Plan {
    /// Its lines, wrapped.
    pub(super) formula: Vec<Rich>,
    /// They stand above the list, not in it.
    pub(super) is_pinned: bool,
    /// The lines about the years, wrapped, each with the position of its year.
    pub(super) years: Vec<(usize, Rich)>,
    /// Lines for the selected row in full.
    pub(super) detail: usize,
    /// Lines of the list.
    pub len: usize,
    /// Lines of it that are shown.
    pub height: usize,
    /// The first row.
    pub first_row: usize,
}

/// The years of a trace in so many columns, further lines indented.
pub(super) fn years(vantage: &Vantage<'_>, traced: &Traced, columns: usize) -> Vec<(usize, Rich)> {
    const INDENT: &str = "    ";
    let pen = Pen::new(vantage, traced.trace.assessment.indicator);
    let wrapped = traced.trace.years.iter().enumerate().flat_map(|(at, year)| {
        let (sign, said) = wording::year(vantage, &pen, year);
        let is_short = width(sign) + width(&said) <= columns;
        let indent = if is_short { sign } else { INDENT };
        let lines = wrap(&Rich::of(said), columns.saturating_sub(width(indent)));
        lines.into_iter().enumerate().map(move |(nth, line)| {
            let before = if nth == 0 { sign } else { INDENT };
            (at, Rich::of(format!("{before}{}", line.text())))
        })
    });
    wrapped.collect()
}

impl Plan {
    /// Finds room for the formula, the list and the selected row in full.
    pub fn new(question: &Question, traced: &Traced, language: Language, size: Size) -> Self {
        let columns = usize::from(size.columns).saturating_sub(4);
        let lines = formula(&question.vantage(language), &traced.trace);
        let wrapped = |columns: usize| -> Vec<Rich> {
            lines.iter().flat_map(|line| wrap(line, columns)).collect()
        };
        let formula = wrapped(columns);
        let body = usize::from(size.rows.saturating_sub(layout::AROUND_BODY)).saturating_sub(2);
        let detail = if size.rows < LOW { DETAIL_ROWS_LOW } else { DETAIL_ROWS };
        // One line for the headings of the columns.
        let room = body.saturating_sub(detail + 1);
        let is_pinned = formula.len() * 2 <= room;
        let height = if is_pinned { room - formula.len() } else { room }.max(1);
        // As lines of the list it stands beside the cursor's gutter.
        let formula = if is_pinned { formula } else { wrapped(columns.saturating_sub(GUTTER)) };
        let years = years(&question.vantage(language), traced, columns.saturating_sub(GUTTER));
        let mut plan = Self { formula, is_pinned, years, detail, len: 0, height, first_row: 0 };
        plan.len = plan.places(traced).count();
        let is_row = |place: Place| matches!(place, Place::Row(..) | Place::Aside(_));
        plan.first_row = plan.places(traced).position(is_row).unwrap_or_default();
        plan
    }

    /// Lines shown before the rows of a part.
    fn before_rows(&self) -> usize {
        let formula = if self.is_pinned { 0 } else { self.formula.len() };
        formula + 1 + self.years.len()
    }

    pub(super) fn places<'t>(&self, traced: &'t Traced) -> impl Iterator<Item = Place> + use<'t> {
        let formula = if self.is_pinned { 0 } else { self.formula.len() };
        let years = self.years.len();
        let aside = traced.trace.set_aside.len();
        let parts = Part::ALL.into_iter().flat_map(move |part| {
            let count = traced.count(part);
            let is_listed = count > 0 || part == THE_NUMBER;
            let empty = (count == 0 && is_listed).then_some(Place::Empty);
            let rows = (0..count).map(move |at| Place::Row(part, at));
            is_listed.then_some(Place::Part(part)).into_iter().chain(empty).chain(rows)
        });
        (0..formula)
            .map(Place::Formula)
            .chain(std::iter::once(Place::Years))
            .chain((0..years).map(Place::Year))
            .chain(parts)
            .chain((aside > 0).then_some(Place::SetAside))
            .chain((0..aside).map(Place::Aside))
    }

    /// Whose row stands at a position; `None` where there is none, or of a unit that
    /// isn't one of the dataset.
    pub fn unit_at(&self, traced: &Traced, at: usize, order: Order) -> Option<UnitIx> {
        match self.place(traced, at)? {
            Place::Row(part, at) => traced.row(part, at, order).map(|row| row.figure.unit),
            Place::Aside(at) => traced.trace.set_aside.get(at)?.unit,
            _ => None,
        }
    }

    /// For when the row at a position reports; `None` where there is none.
    pub fn period_at(&self, traced: &Traced, at: usize, order: Order) -> Option<Period> {
        match self.place(traced, at)? {
            Place::Row(part, at) => traced.row(part, at, order).map(|row| row.figure.period),
            Place::Aside(at) => traced.trace.set_aside.get(at)?.period,
            _ => None,
        }
    }

    /// Where the cursor stands once the rows are there; `None` where the row that is
    /// aimed at isn't behind the number.
    pub fn aimed_at(&self, traced: &Traced, aim: Aim, order: Order) -> Option<usize> {
        match aim {
            Aim::First => Some(self.first_row),
            Aim::Asked(row) => self.places(traced).position(|place| match place {
                Place::Row(part, at) => {
                    traced.row(part, at, order).is_some_and(|traced| traced.figure.at == row)
                }
                Place::Aside(at) => {
                    traced.trace.set_aside.get(at).is_some_and(|aside| aside.at == row)
                }
                _ => false,
            }),
            Aim::Again(None, at) => Some(at),
            Aim::Again(Some((unit, period)), at) => {
                let is_same = |&at: &usize| {
                    self.unit_at(traced, at, order) == Some(unit)
                        && self.period_at(traced, at, order) == Some(period)
                };
                Some((0..self.len).find(is_same).unwrap_or(at))
            }
        }
    }

    /// The place at a position, without walking past thousands of rows.
    pub(super) fn place(&self, traced: &Traced, at: usize) -> Option<Place> {
        let before = self.before_rows();
        let Some(mut at) = at.checked_sub(before) else {
            return self.places(traced).nth(at);
        };
        for part in Part::ALL {
            let count = traced.count(part);
            if count == 0 && part != THE_NUMBER {
                continue;
            }
            match at {
                0 => return Some(Place::Part(part)),
                1 if count == 0 => return Some(Place::Empty),
                row if row <= count => return Some(Place::Row(part, row - 1)),
                _ => at -= count.max(1) + 1,
            }
        }
        match at {
            0 => (!traced.trace.set_aside.is_empty()).then_some(Place::SetAside),
            row => (row <= traced.trace.set_aside.len()).then_some(Place::Aside(row - 1)),
        }
    }
}
