//! The date of figures that nobody says: the end of their latest period.
//!
//! One slip of the pen must not move the date of a whole file. The date is not
//! inferred from periods beyond the plan's last year, nor from those that hardly any
//! row has while the rest ends earlier: fewer than one in [`PART`], or a single one
//! beside [`FEW`] or more. Those rows are told, and are set aside as of the future.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::PERIOD;
use crate::load::FlatFault;
use crate::load::collect::{Findings, quoted};
use crate::load::table::{Row, RowAt, Table};
use crate::model::Plan;

/// Rows in so many …
const PART: usize = 100;
/// … or one beside so many.
const FEW: usize = 20;

/// On which days the periods of a table end.
#[derive(Debug, Default)]
pub(in crate::load) struct Ends(BTreeMap<NaiveDate, End>);

#[derive(Debug)]
struct End {
    rows: usize,
    first: RowAt,
    period: String,
}

impl Ends {
    /// Takes note of a row's period.
    pub(in crate::load) fn take(&mut self, row: &Row<'_>, end: Option<NaiveDate>) {
        self.add(end, 1, row.at, row.cell(PERIOD));
    }

    /// The same of so many rows with one period, from the first of them.
    pub(super) fn add(&mut self, end: Option<NaiveDate>, rows: usize, first: RowAt, period: &str) {
        let Some(end) = end.filter(|day| day.year() > 0) else { return };
        let new = || End { rows: 0, first, period: quoted(period) };
        self.0.entry(end).or_insert_with(new).rows += rows;
    }

    /// The end of the latest period that is no slip.
    pub(in crate::load) fn latest(&self, plan: &Plan) -> Option<NaiveDate> {
        let (_, last_year) = plan.span();
        let all: usize = self.0.values().map(|end| end.rows).sum();
        let mut later = 0;
        for (&day, end) in self.0.iter().rev() {
            later += end.rows;
            let is_rare = later * PART < all || (later == 1 && all > FEW);
            let is_slip = later < all && is_rare;
            if !is_slip && day.year() <= last_year {
                return Some(day);
            }
        }
        // All of it lies beyond the plan.
        self.0.keys().next_back().copied()
    }

    /// Tells of the periods that the date isn't inferred from.
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
    }
}
