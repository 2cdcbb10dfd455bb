//! Rows that are no data: headings between the rows, signatures below them, the
//! header repeated on a printed page.

use csv::StringRecord;

use super::part::Part;
use crate::load::layout::numbers_columns;

impl Part<'_> {
    pub(super) fn holds_no_figure(&self, record: &StringRecord) -> bool {
        let is_empty = |&column: &usize| {
            let cell = self.columns.get(column).copied().flatten().and_then(|ix| record.get(ix));
            cell.is_none_or(|cell| cell.trim().is_empty())
        };
        !self.shape.figure.is_empty() && self.shape.figure.iter().all(is_empty)
    }

    /// The numbers of the columns repeated under such a header.
    pub(super) fn only_counts(&self, record: &StringRecord) -> bool {
        let first = record.get(first_filled(record)).unwrap_or_default().trim();
        let may = matches!(first, "1" | "(1)" | "[1]" | "A" | "(A)");
        may && !self.shape.figure.is_empty() && numbers_columns(record.iter())
    }

    /// A header repeated further down, as at the top of a printed page.
    pub(super) fn repeats_header(&self, record: &StringRecord) -> bool {
        let is_same = |&(ix, column): &(usize, usize)| {
            let cell = record.get(ix).unwrap_or_default();
            self.keys.find(cell) == Some(column)
        };
        let columns = self.columns.iter().enumerate();
        let there = columns.filter_map(|(column, ix)| ix.map(|ix| (ix, column)));
        // No heading begins with a digit, and nearly every row has a number there.
        let is_number = |&column: &usize| {
            let ix = self.columns.get(column).copied().flatten();
            let cell = ix.and_then(|ix| record.get(ix)).unwrap_or_default();
            cell.as_bytes().first().is_some_and(u8::is_ascii_digit)
        };
        !self.shape.figure.is_empty()
            && !self.shape.figure.iter().any(is_number)
            && there.filter(is_same).count() >= 3
    }
}

/// The first cell that says something.
pub(super) fn first_filled(record: &StringRecord) -> usize {
    record.iter().position(|cell| !cell.trim().is_empty()).unwrap_or_default()
}
