//! Rows that are totals of others: understood as far as they go, never added.

use super::super::cells::FigureCell;
use super::super::collect::quoted;
use super::super::flat::{self, Role};
use super::super::names::{
    Place, TotalOf, beside_total, is_total, is_total_of, is_worked_out, may_be_unit, total,
};
use super::super::totals::Total;
use super::amounts::number_cell;
use super::row::{Reading, when};
use super::{DENOMINATOR, Grounds, INDICATOR, UNIT, VALUE};
use crate::model::{Entry, IndicatorIx, UnitIx};

/// Whose total a row gives.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Over {
    Unit(UnitIx),
    Province,
    Unknown,
}

impl Reading<'_, '_> {
    /// What a row says that names no unit, and in which column.
    pub(super) fn role(&self) -> Option<(Role, usize)> {
        if self.row.is_repeated() {
            return Some((Role::Repeated, VALUE));
        }
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
        let (row, Grounds { plan, flat, .. }) = (self.row, self.reader.grounds);
        let column_of_it = if self.has_code() { flat::CODE } else { INDICATOR };
        let indicator = self.reader.references.indicator(row, column_of_it).ok();
        let entry = self.stated(indicator);
        let (role, over) = match role {
            Role::Repeated => (role, self.repeated()),
            _ => self.summed(role, column),
        };
        // Its figures have to show what its name alone doesn't.
        let is_doubtful = role == Role::Total && column == UNIT && may_be_unit(row.cell(column));
        let role = if is_doubtful && flat.is_some() { Role::Section } else { role };
        // An average is no sum.
        let is_sum = !is_worked_out(row.cell(column));
        let entry = entry.filter(|_| over != Over::Unknown && is_sum);
        let over = if let Over::Unit(unit) = over { Some(unit) } else { None };
        let period = when(row, plan, flat.is_some()).ok();
        let (at, place) = (row.at.number, row.place(column));
        let is_named = matches!(role, Role::Section | Role::Part);
        let name = if is_named { quoted(row.cell(column)) } else { String::new() };
        let total = Total { over, indicator, period, entry, at, place, role, name };
        self.reader.accepted.totals.push(total);
    }

    /// Its number, and what stands below it.
    fn stated(&mut self, indicator: Option<IndicatorIx>) -> Option<Entry> {
        let mut read = |column: usize| {
            let cell = number_cell(self.row, self.reader.grounds.plan, column, indicator);
            FigureCell::read(cell, &mut self.reader.numbers)
        };
        let Ok(FigureCell::Number(value)) = read(VALUE) else { return None };
        let denominator = match read(DENOMINATOR) {
            Ok(FigureCell::Number(denominator)) => Some(denominator),
            _ => None,
        };
        Some(Entry::Reported { value, denominator })
    }

    /// What a total or section is of, and whether it is a section's.
    fn summed(&self, role: Role, column: usize) -> (Role, Over) {
        let (row, flat) = (self.row, self.reader.grounds.flat);
        let within = flat.filter(|_| column == UNIT).and_then(|flat| flat.above_total(row));
        let register = self.reader.grounds.register;
        let mut said = total(row.cell(column));
        let place = match &said {
            Some(TotalOf::Part(key)) => Place::of_key(key).filter(Place::names_level),
            None if column == flat::DISTRICT => {
                beside_total(row.cell(column)).and_then(|name| Place::of(&name))
            }
            _ => None,
        };
        if place.as_ref().is_some_and(Place::is_of_province) {
            said = Some(TotalOf::Province);
        }
        let district = place.and_then(|place| register?.district(&place));
        let names_district =
            role != Role::Total || is_total_of(row.cell(column), row.cell(flat::DISTRICT));
        let over = match &said {
            Some(TotalOf::Part(key)) => {
                flat.and_then(|flat| flat.part(key)).or(district).or(within)
            }
            Some(TotalOf::Province) => None,
            None if flat.is_some() && column == flat::DISTRICT => district,
            None if !names_district => None,
            _ => within,
        };
        // Of a part that has no unit of its own nothing is known.
        let is_part = matches!(said, Some(TotalOf::Part(_)));
        // Nor of a district of which nothing else is said.
        let is_alone = flat.is_some()
            && column == UNIT
            && over.or(within).is_none()
            && said != Some(TotalOf::Province)
            && !row.cell(flat::DISTRICT).is_empty();
        let role = if is_alone && role == Role::Total { Role::Section } else { role };
        let is_known = !is_alone && (over.is_some() || !is_part);
        (role, if is_known { over.map_or(Over::Province, Over::Unit) } else { Over::Unknown })
    }

    /// Whose figure is said anew: of all where nobody is named.
    fn repeated(&self) -> Over {
        let row = self.row;
        let names = [flat::DISTRICT, flat::DISTRICT_ID, flat::PROVINCE, flat::PROVINCE_ID];
        let said = names.map(|column| row.cell(column)).into_iter().find(|cell| !cell.is_empty());
        let flat = self.reader.grounds.flat;
        let unit = match (said, row.of_district()) {
            (None, Some(_)) => self.reader.district,
            _ if said.is_none_or(is_total) => return Over::Province,
            _ => flat.and_then(|flat| flat.unit(row).ok().flatten()),
        };
        unit.map_or(Over::Unknown, Over::Unit)
    }
}
