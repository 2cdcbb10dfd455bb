//! Rows that are no data: headings between the rows, signatures below them, the
//! header repeated on a printed page.

use csv::StringRecord;

use super::part::Part;
use crate::load::layout::numbers_columns;

impl Part<'_> {
    /// What says nothing in any column of a figure; words where numbers should be say
    /// nothing there: below a table the chairman signs in some column.
    pub(super) fn holds_no_figure(&self, record: &StringRecord) -> bool {
        let cell = |column: usize| {
            let at = self.columns.get(column).copied().flatten();
            at.and_then(|ix| record.get(ix)).map_or("", str::trim)
        };
        let says_nothing = |&column: &usize| {
            let cell = cell(column);
            cell.is_empty() || (self.shape.amounts.contains(&column) && is_in_words(cell))
        };
        let spare = self.shape.spare.iter();
        let mut spare = spare.filter(|(column, _)| self.shape.figure.contains(column));
        !self.shape.figure.is_empty()
            && self.shape.figure.iter().all(says_nothing)
            && spare.all(|&(_, spare)| cell(spare).is_empty())
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

/// Words that are no sign for a figure and hold no digit.
fn is_in_words(cell: &str) -> bool {
    const SIGNS: [&str; 2] = ["x", "kps"];
    cell.contains(char::is_alphabetic)
        && !cell.contains(char::is_numeric)
        && !cell.starts_with(['#', '='])
        && !SIGNS.iter().any(|sign| cell.eq_ignore_ascii_case(sign))
}

/// The first cell that says something.
pub(super) fn first_filled(record: &StringRecord) -> usize {
    record.iter().position(|cell| !cell.trim().is_empty()).unwrap_or_default()
}
