//! The date of figures that nobody says: the end of their latest period. A form is laid
//! out for the year to come before anybody reports on it, empty or, where formulas fetch
//! what isn't there yet, with noughts; and a row for a whole phase sums up what there is:
//! none of these says how far the figures reach, unless there are no others
//! ([`is_dating`]).
//!
//! One slip of the pen must not move the date of a whole file, but whoever reports first
//! on a new year is no slip. A period that hardly any row has beside the others
//! (`Ends::is_thin`) is taken where it follows on those that many rows have, in the same year
//! or the next, and it is told what the date rests on. It is left out farther ahead, beyond
//! the plan's last year, or where fewer than one row in [`ALMOST_NONE`] has it: its rows
//! are told, and are set aside as of the future. It is told, too, where a whole year has
//! fewer than half of the rows of the year before.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::PERIOD;
use crate::load::FlatFault;
use crate::load::collect::{Findings, quoted};
use crate::load::fault::Lines;
use crate::load::table::{Row, RowAt, Table};
use crate::model::{Period, Plan, RowNumber};

/// A period has few rows where another has so many times as many.
const FEW: usize = 10;
/// Years ahead it has already where another has so many times as many.
const FEW_AHEAD: usize = 3;
/// One row in so many may always be a slip.
const ALMOST_NONE: usize = 1_000;
/// Rows whose lines are named.
pub(super) const NAMED: usize = 5;

/// On which days the periods of a table end.
#[derive(Debug, Default)]
pub(in crate::load) struct Ends(BTreeMap<NaiveDate, End>);

#[derive(Debug)]
struct End {
    rows: usize,
    first: RowAt,
    /// The first of them.
    named: Vec<RowNumber>,
    period: String,
}

/// Whether a row with such a period and value says how far the figures reach. What the
/// value means is judged later.
pub(in crate::load) fn is_dating(period: Option<Period>, value: &str) -> bool {
    let is_number = value.starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '+'));
    let is_nought = !value.bytes().any(|b| (b'1'..=b'9').contains(&b));
    is_number && !is_nought && !matches!(period, Some(Period::Phase(_)))
}

impl Ends {
    /// These, or others where there are none.
    pub(in crate::load) fn or(self, others: impl FnOnce() -> Self) -> Self {
        if self.0.is_empty() { others() } else { self }
    }

    /// Takes note of a row's period.
    pub(in crate::load) fn take(&mut self, row: &Row<'_>, end: Option<NaiveDate>) {
        self.add(end, 1, (row.at, &[row.at.number]), row.cell(PERIOD));
    }

    /// The same of so many rows with one period, from the first of them, with the numbers
    /// of the first few.
    pub(super) fn add(
        &mut self,
        end: Option<NaiveDate>,
        rows: usize,
        (first, named): (RowAt, &[RowNumber]),
        period: &str,
    ) {
        let Some(end) = end.filter(|day| day.year() > 0) else { return };
        let new = || End { rows: 0, first, named: Vec::new(), period: quoted(period) };
        let end = self.0.entry(end).or_insert_with(new);
        end.rows += rows;
        end.named.extend(named.iter().take(NAMED.saturating_sub(end.named.len())));
    }

    /// The end of the latest period that is no slip.
    pub(in crate::load) fn latest(&self, plan: &Plan) -> Option<NaiveDate> {
        let (_, last_year) = plan.span();
        let all = self.rows();
        let mut later = 0;
        for (&day, end) in self.0.iter().rev() {
            later += end.rows;
            let before = self.solid_before(day);
            let is_slip = before.is_some_and(|before| {
                let is_far = before.year() + 1 < day.year();
                (is_far && end.rows * FEW_AHEAD <= self.most())
                    || (self.is_thin(end) && later * ALMOST_NONE < all)
            });
            if !is_slip && day.year() <= last_year {
                return Some(day);
            }
        }
        // All of it lies beyond the plan.
        self.0.keys().next_back().copied()
    }

    fn rows(&self) -> usize {
        self.0.values().map(|end| end.rows).sum()
    }

    /// Whether hardly any row has a period.
    fn is_thin(&self, end: &End) -> bool {
        end.rows * FEW <= self.most()
    }

    /// Whether a year has fewer than half of the rows that the year before it has: some may
    /// be slips of the other.
    fn is_behind(&self, day: NaiveDate, end: &End) -> bool {
        let year_before = day.with_year(day.year() - 1).and_then(|before| self.0.get(&before));
        day.ordinal() >= 365 && year_before.is_some_and(|before| end.rows * 2 < before.rows)
    }

    fn most(&self) -> usize {
        self.0.values().map(|end| end.rows).max().unwrap_or_default()
    }

    /// The latest end before a day that more than a few rows have.
    fn solid_before(&self, day: NaiveDate) -> Option<NaiveDate> {
        let mut before = self.0.range(..day).rev();
        before.find(|(_, end)| !self.is_thin(end)).map(|(&day, _)| day)
    }

    /// Tells of the periods that the date isn't inferred from, and where it rests on few
    /// rows of which.
    pub(in crate::load) fn tell(
        &self,
        as_of: NaiveDate,
        table: &Table<'_>,
        findings: &mut Findings,
    ) {
        for end in self.0.range(as_of..).filter(|(day, _)| **day > as_of).map(|(_, end)| end) {
            let (period, rows) = (end.period.clone(), end.rows);
            let fault = FlatFault::PeriodStray { period, rows, as_of: as_of.to_string() };
            findings.add(fault, table.place(end.first, PERIOD));
        }
        let before = self.0.range(..as_of).next_back().map(|(day, _)| *day);
        let thin = self.0.get(&as_of);
        let thin = thin.filter(|end| self.is_thin(end) || self.is_behind(as_of, end));
        let Some((end, before)) = thin.zip(before) else { return };
        let fault = FlatFault::AsOfOfFew {
            as_of: as_of.to_string(),
            lines: Lines::first(&end.named, end.rows, table.parts()),
            rows: end.rows,
            all: self.rows(),
            before: before.to_string(),
        };
        findings.add(fault, table.place(end.first, PERIOD));
    }
}
