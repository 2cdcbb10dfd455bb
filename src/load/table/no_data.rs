//! Rows that are no data: headings between the rows, signatures below them, the
//! header repeated on a printed page.

use std::collections::HashSet;

use csv::StringRecord;

use super::part::{Headings, Part};
use crate::load::collect::quoted;
use crate::load::layout::numbers_columns;
use crate::load::source;
use crate::text::{fold, header_key};

impl Part<'_> {
    /// What says nothing in any column of a figure; words where numbers should be say
    /// nothing there: below a table somebody dates and signs it, in whatever column.
    pub(super) fn holds_no_figure(&self, record: &StringRecord) -> bool {
        let cell =
            |column: usize| self.at(column).and_then(|ix| record.get(ix)).map_or("", str::trim);
        let is_silent =
            |cell: &str| cell.is_empty() || (is_closing_cell(cell) && is_closing(record));
        let says_nothing = |&column: &usize| {
            let cell = cell(column);
            is_silent(cell) || (self.shape.amounts.contains(&column) && is_in_words(cell))
        };
        let spare = self.shape.spare.iter();
        let mut spare = spare.filter(|(column, _)| self.shape.figure.contains(column));
        !self.shape.figure.is_empty()
            && self.shape.figure.iter().all(says_nothing)
            && spare.all(|&(_, spare)| is_silent(cell(spare)))
    }

    /// The numbers of the columns repeated under such a header.
    pub(super) fn only_counts(&self, record: &StringRecord) -> bool {
        let first = record.get(first_filled(record)).unwrap_or_default().trim();
        let first = first.trim_start_matches(source::NUMBER);
        let may = matches!(first, "1" | "-1" | "(1)" | "[1]" | "A" | "(A)");
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
        let mut figure = self.shape.figure.iter();
        !self.shape.figure.is_empty()
            && !figure.any(|&column| self.is_number(record, column))
            && there.filter(is_same).count() >= 3
    }

    /// Whether a row has a number in a column, or what begins with a digit.
    fn is_number(&self, record: &StringRecord, column: usize) -> bool {
        let cell = self.at(column).and_then(|ix| record.get(ix)).unwrap_or_default();
        cell.starts_with(|c: char| c.is_ascii_digit() || c == source::NUMBER)
    }

    /// A header that names other columns than the one in force, or the same in other
    /// places, or something else over its numbers: which heading does, and where. A column
    /// more behind those in force is told by the rows below.
    pub(super) fn other_header(&self, record: &StringRecord) -> Option<(String, usize)> {
        const FEWEST: usize = 3;
        let mut numbers = self.shape.figure.iter().chain(self.shape.amounts);
        if numbers.any(|&column| self.is_number(record, column)) {
            return None;
        }
        let found = || record.iter().map(|cell| self.keys.find(bare(cell))).enumerate();
        let known: HashSet<usize> = found().filter_map(|(_, column)| column).collect();
        if known.len() < FEWEST {
            return None;
        }
        let at = |column: usize| self.at(column);
        let is_other = |ix: usize, column: Option<usize>| match (self.named.get(ix), column) {
            (Some(there), Some(column)) if ix < self.width => !there.columns.contains(&column),
            (_, Some(column)) => at(column).is_some(),
            (Some(there), None) => {
                let amount = self.shape.amounts.iter().find(|&&amount| at(amount) == Some(ix));
                let key = header_key(bare(record.get(ix).unwrap_or_default()));
                amount.is_some_and(|&amount| !self.may_be_called(&key, amount, there))
            }
            (None, None) => false,
        };
        let (ix, _) = found().find(|&(ix, column)| is_other(ix, column))?;
        Some((quoted(bare(record.get(ix)?)), ix))
    }

    /// Whether a heading, folded, may say in other words what a column is.
    fn may_be_called(&self, key: &str, column: usize, there: &Headings) -> bool {
        let named = self.shape.columns.get(column).map_or(&[][..], |column| column.aliases);
        let mut named = named.iter().map(|name| header_key(name)).chain(there.said.iter().cloned());
        key.is_empty()
            || named.any(|name| !name.is_empty() && (name.contains(key) || key.contains(&name)))
    }
}

/// A cell without the marks of merged ones.
fn bare(cell: &str) -> &str {
    cell.trim_start_matches([source::BELOW, source::BESIDE]).trim()
}

/// Words that are no sign for a figure and hold no digit.
fn is_in_words(cell: &str) -> bool {
    const SIGNS: [&str; 2] = ["x", "kps"];
    let is_page = ["Trang ", "trang ", "Page "].iter().any(|word| cell.starts_with(word));
    let is_sign = || SIGNS.iter().any(|sign| cell.eq_ignore_ascii_case(sign));
    let is_number = || cell.contains(char::is_numeric) || cell.starts_with(['#', '=']);
    is_page || (cell.contains(char::is_alphabetic) && !is_number() && !is_sign())
}

/// Who prepared a table signs on the left, the chairman on the right: two texts at
/// most, and no number but that of the day.
fn is_closing(record: &StringRecord) -> bool {
    let mut filled = record.iter().map(str::trim).filter(|cell| !cell.is_empty());
    filled.by_ref().take(2).all(is_closing_cell) && filled.next().is_none()
}

fn is_closing_cell(cell: &str) -> bool {
    is_in_words(cell) || is_day_of_signing(cell)
}

/// `Thanh Hóa, ngày 05 tháng 01 năm 2025`, the numbers perhaps left out.
fn is_day_of_signing(cell: &str) -> bool {
    const LONGEST: usize = 120;
    if cell.len() > LONGEST || !cell.starts_with(char::is_alphabetic) {
        return false;
    }
    let folded = fold(cell);
    let words: Vec<&str> =
        folded.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
    words.ends_with(&["ngay", "thang", "nam"])
        || (words.len() > 1 && words.ends_with(&["ngay"]) && cell.contains(','))
}

/// The first cell that says something.
pub(super) fn first_filled(record: &StringRecord) -> usize {
    record.iter().position(|cell| !cell.trim().is_empty()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_below_a_table_are_told_from_rows() {
        for (row, expected) in [
            (";;;;Thanh Hóa, ngày 05 tháng 01 năm 2025;;", true),
            (";;;Thanh Hóa, ngày 05/01/2025;;;", true),
            (";;;;Ngày … tháng … năm 2025;;", true),
            ("NGƯỜI LẬP;;;;;CHỦ TỊCH;", true),
            ("Người lập;;Kế toán;;;CHỦ TỊCH;", false),
            ("LĐLĐ huyện B;;;;D01;;", false),
            (";;;;đến ngày 30/9/2024;;", false),
            (";;;;;x;", false),
            (";;;;2024;;", false),
        ] {
            let record = StringRecord::from(row.split(';').collect::<Vec<_>>());
            assert_eq!(is_closing(&record), expected, "{row}");
        }
    }
}
