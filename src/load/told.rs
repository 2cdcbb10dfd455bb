//! What is told once of many rows.

use super::collect::Findings;
use super::number::Numbers;
use super::table::Row;
use super::{CellFault, Lines, Place, Thousands};
use crate::model::{RowNumber, TableParts};

/// So many rows are named by their lines.
const NAMED: usize = 12;

/// Rows of which the same is to be told.
pub(super) struct Told {
    pub(super) count: usize,
    /// What the first of them says.
    pub(super) said: String,
    /// Where it stands.
    pub(super) place: Place,
    first_rows: Vec<RowNumber>,
}

impl Told {
    /// Counts one more row, which says this in a column.
    pub(super) fn count(
        told: &mut Option<Self>,
        said: impl FnOnce() -> String,
        row: &Row<'_>,
        column: usize,
    ) {
        Self::count_at(told, said, row.at.number, || row.place(column));
    }

    /// The same of a cell in any place.
    pub(super) fn count_at(
        told: &mut Option<Self>,
        said: impl FnOnce() -> String,
        row: RowNumber,
        place: impl FnOnce() -> Place,
    ) {
        let told = told.get_or_insert_with(|| Self {
            count: 0,
            said: said(),
            place: place(),
            first_rows: Vec::new(),
        });
        told.count += 1;
        if told.first_rows.len() < NAMED {
            told.first_rows.push(row);
        }
    }

    /// Of two parts of one table.
    pub(super) fn both(one: Option<Self>, two: Option<Self>) -> Option<Self> {
        let (one, two) = match (one, two) {
            (Some(one), Some(two)) => (one, two),
            (one, two) => return one.or(two),
        };
        let is_before = one.first_rows.first() <= two.first_rows.first();
        let (mut first, second) = if is_before { (one, two) } else { (two, one) };
        first.count += second.count;
        first.first_rows.extend(second.first_rows);
        first.first_rows.sort_unstable();
        first.first_rows.truncate(NAMED);
        Some(first)
    }

    /// Tells of cells that are read as thousands.
    pub(super) fn tell_thousands(self, numbers: Numbers, findings: &mut Findings) {
        if let Some(Thousands { mark, .. }) = numbers.thousands() {
            let Self { count: cells, said: found, place, .. } = self;
            findings.add(CellFault::ThousandsInferred { mark, cells, found }, place);
        }
    }

    /// The lines of the first of them.
    pub(super) fn lines(&self, parts: &TableParts) -> Lines {
        Lines::first(&self.first_rows, self.count, parts)
    }
}
