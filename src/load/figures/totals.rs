//! Rows that are totals of others: understood as far as they go, never added.

use super::super::cells::FigureCell;
use super::super::flat;
use super::super::names::{TotalOf, is_total, is_total_of, total};
use super::super::totals::Total;
use super::amounts::number_cell;
use super::row::{Reading, when};
use super::{DENOMINATOR, INDICATOR, UNIT, VALUE};
use crate::model::Entry;

impl Reading<'_, '_> {
    /// The column that names a total instead of a unit.
    pub(super) fn total_column(&self) -> Option<usize> {
        let column = match self.reader.grounds.flat {
            Some(_) => self.placed?.total?,
            None => Some(UNIT).filter(|&column| is_total(self.row.cell(column)))?,
        };
        // An id is an id, whatever it says.
        let register = self.reader.grounds.register;
        let is_id = register.is_some_and(|r| r.find(self.row.cell(column)).is_some());
        (!is_id).then_some(column)
    }

    /// A total is understood as far as it goes: what it lacks costs the
    /// comparison, nothing else.
    pub(super) fn keep_total(&mut self, column: usize) {
        let row = self.row;
        let plan = self.reader.grounds.plan;
        let column_of_it = if self.has_code() { flat::CODE } else { INDICATOR };
        let indicator = self.reader.references.indicator(row, column_of_it).ok();
        let grounds = self.reader.grounds;
        let mut read = |column: usize| {
            let cell = number_cell(row, grounds, column, indicator);
            FigureCell::read(cell, &mut self.reader.numbers)
        };
        let (value, denominator) = (read(VALUE), read(DENOMINATOR));
        let entry = match (value, denominator) {
            (Ok(FigureCell::Number(value)), Ok(FigureCell::Percentage(_))) => {
                Some(Entry::Reported { value, denominator: None })
            }
            (Ok(FigureCell::Number(value)), denominator) => {
                let denominator = denominator.ok().and_then(FigureCell::amount);
                Some(Entry::Reported { value, denominator })
            }
            _ => None,
        };
        let flat = self.reader.grounds.flat;
        let within = flat.filter(|_| column == UNIT).and_then(|flat| flat.district_of_total(row));
        let over = match (total(row.cell(column)), flat) {
            (Some(TotalOf::Part(key)), Some(flat)) => flat.part(&key).or(within),
            (Some(TotalOf::Province), _) => None,
            (None, _) if !is_total_of(row.cell(column), row.cell(flat::DISTRICT)) => None,
            _ => within,
        };
        // Of a part that has no unit of its own nothing is known.
        let is_part = matches!(total(row.cell(column)), Some(TotalOf::Part(_)));
        let entry = entry.filter(|_| over.is_some() || !is_part);
        let period = when(row, plan, flat.is_some()).ok();
        let (at, place) = (row.at.number, row.place(column));
        let total = Total { over, indicator, period, entry, at, place };
        self.reader.accepted.totals.push(total);
    }
}
