//! Rows that are totals of others: understood as far as they go, never added.

use super::super::cells::FigureCell;
use super::super::collect::quoted;
use super::super::flat::{self, Role};
use super::super::names::{TotalOf, is_total, is_total_of, total};
use super::super::totals::Total;
use super::amounts::number_cell;
use super::row::{Reading, when};
use super::{DENOMINATOR, INDICATOR, UNIT, VALUE};
use crate::model::Entry;

impl Reading<'_, '_> {
    /// What a row says that names no unit, and in which column.
    pub(super) fn role(&self) -> Option<(Role, usize)> {
        let (role, column) = match self.reader.grounds.flat {
            // The columns before the numbers are often merged for it.
            Some(_) if self.names_nobody() && is_total(self.row.cell(flat::NO)) => {
                (Role::Total, flat::NO)
            }
            Some(_) => self.placed?.role,
            None if is_total(self.row.cell(UNIT)) => (Role::Total, UNIT),
            None => return None,
        };
        // An id is an id, whatever it says.
        let register = self.reader.grounds.register;
        let is_id = || register.is_some_and(|r| r.find(self.row.cell(column)).is_some());
        let is_unit = role == Role::Unit || (role == Role::Total && is_id());
        (!is_unit).then_some((role, column))
    }

    fn names_nobody(&self) -> bool {
        let names = [flat::GRASSROOTS, flat::DISTRICT, flat::PROVINCE];
        names.into_iter().all(|column| self.row.cell(column).is_empty())
    }

    /// A total is understood as far as it goes: what it lacks costs the
    /// comparison, nothing else.
    pub(super) fn keep_total(&mut self, role: Role, column: usize) {
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
        let within = flat.filter(|_| column == UNIT).and_then(|flat| flat.above_total(row));
        let over = match (total(row.cell(column)), flat) {
            (Some(TotalOf::Part(key)), Some(flat)) => flat.part(&key).or(within),
            (Some(TotalOf::Province), _) => None,
            (None, _)
                if role == Role::Total
                    && !is_total_of(row.cell(column), row.cell(flat::DISTRICT)) =>
            {
                None
            }
            _ => within,
        };
        // Of a part that has no unit of its own nothing is known.
        let is_part = matches!(total(row.cell(column)), Some(TotalOf::Part(_)));
        // Nor of a district of which nothing else is said.
        let is_alone = flat.is_some()
            && column == UNIT
            && over.or(within).is_none()
            && total(row.cell(column)) != Some(TotalOf::Province)
            && !row.cell(flat::DISTRICT).is_empty();
        let role = if is_alone && role == Role::Total { Role::Section } else { role };
        let entry = entry.filter(|_| !is_alone && (over.is_some() || !is_part));
        let period = when(row, plan, flat.is_some()).ok();
        let (at, place) = (row.at.number, row.place(column));
        let name = if role == Role::Total { String::new() } else { quoted(row.cell(column)) };
        let total = Total { over, indicator, period, entry, at, place, role, name };
        self.reader.accepted.totals.push(total);
    }
}
