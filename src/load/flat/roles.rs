//! Which rows of a flat table name no unit: totals, sections, parts of the row above.
//!
//! What can only be a section is one. A number or letter alone is one where most units
//! have names; a word for a group with something else behind it (`Khối Mặt trận`) where
//! the others say that they are unions (`CĐCS …`) and it doesn't. Whoever has an id, or
//! unions beneath, is a unit.

use std::collections::HashSet;

use super::namings::{Cells, Namings};
use super::whom::{level_key, total_column};
use super::{DISTRICT, DISTRICT_ID, GRASSROOTS, GRASSROOTS_ID, PROVINCE, PROVINCE_ID};
use crate::load::names::{
    Heading, Place, TotalOf, beside_total, heading, is_called_union, is_total, total,
};

/// Names that say that they are unions, among those that might: so many …
const MOST: (usize, usize) = (4, 5);
/// … and no fewer than this.
const FEWEST: usize = 2;

/// What a row gives figures of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::load) enum Role {
    Unit,
    /// Everything, or what its words say: in this column.
    Total,
    /// The rows behind or before it.
    Section,
    /// A part of the row above, or figures of another kind.
    Part,
    /// What other rows of the table say.
    Repeated,
}

/// The names of a column, each once.
#[derive(Debug, Default)]
struct Called {
    known: HashSet<String>,
    /// They say that they are unions, or don't.
    unions: usize,
    others: usize,
    marks: usize,
}

impl Called {
    fn take(&mut self, name: &str, is_upper: bool) {
        if name.is_empty() || !self.known.insert(name.to_owned()) {
            return;
        }
        match heading(name) {
            Some(Heading::Mark) => self.marks += 1,
            None if is_total(name) => {}
            None if is_called_union(name, is_upper) => self.unions += 1,
            None => self.others += 1,
            Some(_) => {}
        }
    }

    /// Whether a name that says this can't be a unit's.
    fn is_section(&self, heading: Heading, name: &str) -> bool {
        let (part, whole) = MOST;
        match heading {
            Heading::Section => true,
            Heading::Mark => {
                let names = self.unions + self.others;
                // Units may be called by letters or digits, beside few that have names.
                let is_roman = name.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
                names > 0 && (names >= self.marks || (is_roman && self.unions > self.others))
            }
            Heading::Group => {
                self.unions >= FEWEST && self.unions * whole >= (self.unions + self.others) * part
            }
            Heading::Part | Heading::Left | Heading::OtherFigures => false,
        }
    }
}

/// How units are called in a table, as far as it tells what is none.
#[derive(Debug, Default)]
pub(in crate::load) struct Roles {
    unions: Called,
    districts: Called,
    /// Of which places districts are, by their keys.
    places: HashSet<String>,
    /// Keys of the districts with unions.
    with_unions: HashSet<String>,
    /// The key of the province.
    province: String,
}

impl Roles {
    /// Of a table of a province, by its key.
    pub(super) fn of(namings: &Namings, province: &str) -> Self {
        let mut roles = Self { province: province.to_owned(), ..Self::default() };
        namings.each().for_each(|naming| roles.take(naming));
        roles
    }

    fn take(&mut self, row: &impl Cells) {
        let (union, district) = (row.cell(GRASSROOTS), row.cell(DISTRICT));
        self.unions.take(union, false);
        self.districts.take(district, true);
        self.places.extend(Place::of(district).map(|place| place.core));
        let is_named = !union.is_empty() && union != district;
        if is_named && heading(union).is_none() && !is_total(union) {
            self.with_unions.insert(level_key(row, DISTRICT_ID, DISTRICT));
        }
    }

    /// Whether nearly all unions say that they are, and this one is of the few that don't.
    pub(super) fn is_of_few(&self, name: &str) -> bool {
        const FEW: usize = 3;
        let Called { unions, others, .. } = self.unions;
        let are_few = others <= FEW && others * MOST.0 <= unions;
        are_few && self.lacks_union(name, false)
    }

    /// Whether most names of a column say that they are unions, and this one doesn't.
    pub(super) fn lacks_union(&self, name: &str, is_upper: bool) -> bool {
        let called = if is_upper { &self.districts } else { &self.unions };
        called.unions > called.others && !is_called_union(name, is_upper)
    }

    /// What a row gives figures of, and the column that says so.
    pub(super) fn role(&self, row: &impl Cells) -> (Role, usize) {
        if let Some(column) = total_column(row).filter(|&column| !self.has_unions(row, column)) {
            return (Role::Total, column);
        }
        if self.is_total_of_another(row) {
            return (Role::Total, DISTRICT);
        }
        let of = [GRASSROOTS, DISTRICT, PROVINCE].into_iter().find(|&c| !row.cell(c).is_empty());
        let Some(column) = of else { return (Role::Unit, GRASSROOTS) };
        let Some(said) = heading(row.cell(column)) else { return (Role::Unit, column) };
        let is_section = match column {
            GRASSROOTS => {
                let is_upper = row.cell(GRASSROOTS) == row.cell(DISTRICT);
                !is_upper
                    && !has_id(row, GRASSROOTS_ID)
                    && self.unions.is_section(said, row.cell(column))
            }
            DISTRICT => {
                let key = level_key(row, DISTRICT_ID, DISTRICT);
                let is_unit = has_id(row, DISTRICT_ID) || self.with_unions.contains(&key);
                !is_unit
                    && (self.districts.is_section(said, row.cell(column)) || self.is_marked(row))
            }
            _ => {
                let key = level_key(row, PROVINCE_ID, PROVINCE);
                key != self.province && said != Heading::Group
            }
        };
        let role = match said {
            Heading::Part | Heading::OtherFigures => Role::Part,
            _ if is_section => Role::Section,
            _ => Role::Unit,
        };
        (role, column)
    }

    /// Whether what sounds like the total of something, `Toàn ngành Y tế`, is the name of
    /// a union with others beneath.
    fn has_unions(&self, row: &impl Cells, column: usize) -> bool {
        let is_of_part = matches!(total(row.cell(column)), Some(TotalOf::Part(_)));
        let key = || level_key(row, DISTRICT_ID, DISTRICT);
        column == DISTRICT && is_of_part && self.with_unions.contains(&key())
    }

    /// Whether a row is called in the column of districts as the total of one that other
    /// rows name: `Cộng Hoằng Hóa`.
    fn is_total_of_another(&self, row: &impl Cells) -> bool {
        let of = beside_total(row.cell(DISTRICT)).filter(|_| row.cell(GRASSROOTS).is_empty());
        let key = || level_key(row, DISTRICT_ID, DISTRICT);
        of.is_some_and(|of| self.places.contains(&of)) && !self.with_unions.contains(&key())
    }

    /// Whether a row has the number of a section where its province should be.
    fn is_marked(&self, row: &impl Cells) -> bool {
        let key = level_key(row, PROVINCE_ID, PROVINCE);
        key != self.province && heading(row.cell(PROVINCE)) == Some(Heading::Mark)
    }

    /// Whether a row names a unit.
    pub(super) fn is_unit(&self, row: &impl Cells) -> bool {
        self.role(row).0 == Role::Unit
    }
}

/// Whether a row has an id that is more than a section's number.
fn has_id(row: &impl Cells, column: usize) -> bool {
    let id = row.cell(column);
    id.contains(|c: char| c.is_ascii_digit()) || (!id.is_empty() && heading(id).is_none())
}
