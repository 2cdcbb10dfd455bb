//! Rows that hold a figure where none is looked for: divided by something else than
//! the header, wholly in quotes, or slid to the left. They look like headings and
//! signatures, which are no data; these are.

use csv::StringRecord;

use super::part::Part;
use crate::load::RowFault;
use crate::load::cells::YEARS;
use crate::load::names::is_kind;
use crate::load::source::{BELOW, BESIDE, DONG, NUMBER};
use crate::text::fold;

/// The column that says what is counted.
const INDICATOR: &str = "indicator";
/// What may divide the cells of a line.
const DIVIDERS: [char; 5] = [',', ';', '\t', '|', '^'];
/// Who, when, what, how much: a text divided into fewer is a remark.
const FEWEST: usize = 4;

impl Part<'_> {
    /// What is wrong with a row that names no indicator, and in which cell, where the
    /// row looks like a figure.
    pub(super) fn figure_elsewhere(&self, record: &StringRecord) -> Option<(RowFault, usize)> {
        if self.shape.figure.is_empty() || self.names_indicator(record) {
            return None;
        }
        let joined = record.iter().enumerate().find_map(|(ix, cell)| Some((joined_by(cell)?, ix)));
        if let Some((found, ix)) = joined {
            let delimiter = (!self.source.is_sheet()).then(|| char::from(self.delimiter));
            return Some((RowFault::RowInOneCell { found, delimiter }, ix));
        }
        if let Some(ix) = named_figure(record) {
            let delimiter = (!self.source.is_sheet()).then(|| char::from(self.delimiter));
            return Some((RowFault::RowInOneCell { found: COLON, delimiter }, ix));
        }
        let ix = figure_at(record.iter().map(bare))?;
        let found = record.get(ix).map(bare).unwrap_or_default().to_owned();
        Some((RowFault::RowSlid { found }, ix))
    }

    fn names_indicator(&self, record: &StringRecord) -> bool {
        let is_filled = |column: usize| {
            let ix = self.columns.get(column).copied().flatten();
            ix.and_then(|ix| record.get(ix)).is_some_and(|cell| !cell.trim().is_empty())
        };
        let named = |column: &usize| {
            self.shape.columns.get(*column).is_some_and(|column| column.name == INDICATOR)
        };
        let spare = self.shape.spare.iter();
        let mut spare = spare.filter(|(column, _)| named(column));
        self.supplied.iter().any(|supplied| named(&supplied.column))
            || self.shape.figure.iter().any(|column| named(column) && is_filled(*column))
            || spare.any(|&(_, spare)| is_filled(spare))
    }
}

/// What divides a text that holds a whole row.
fn joined_by(cell: &str) -> Option<char> {
    let is_row = |&divider: &char| {
        let pieces = || cell.split(divider).map(bare);
        pieces().count() >= FEWEST && figure_at(pieces()).is_some()
    };
    DIVIDERS.into_iter().find(is_row)
}

/// Stands between a union's name and its number in a row that is one cell.
const COLON: char = ':';

/// The only cell of a row that says anything, where it names a grassroots union and a
/// number: `CĐCS C: 5`. How many there are of a kind (`CĐCS: 25`) is a remark.
fn named_figure(record: &StringRecord) -> Option<usize> {
    let mut filled = record.iter().map(bare).enumerate().filter(|(_, cell)| !cell.is_empty());
    let ((ix, cell), None) = (filled.next()?, filled.next()) else { return None };
    let (name, number) = cell.rsplit_once(COLON)?;
    let folded = fold(name.trim());
    let unions = ["cdcs ", "cong doan co so "];
    let is_named = unions.iter().any(|union| folded.starts_with(union)) && !is_kind(name.trim());
    (is_named && is_number(number.trim())).then_some(ix)
}

/// Where a year or an indicator's code stands with a number behind it.
pub(super) fn figure_at<'c>(cells: impl Iterator<Item = &'c str>) -> Option<usize> {
    let mut first = None;
    for (ix, cell) in cells.enumerate() {
        if is_year(cell) || is_code(cell) {
            first.get_or_insert(ix);
        } else if is_number(cell) && first.is_some() {
            return first;
        }
    }
    None
}

/// A cell without marks, quotes and spaces around it.
pub(super) fn bare(cell: &str) -> &str {
    cell.trim_matches([BELOW, BESIDE, NUMBER, DONG, '"', ' ', '\u{A0}'])
}

fn is_year(cell: &str) -> bool {
    let year = cell.parse().ok().filter(|_| cell.len() == 4);
    year.is_some_and(|year| YEARS.contains(&year))
}

/// `D01`, as indicators' codes look.
fn is_code(cell: &str) -> bool {
    let [letter, digits @ ..] = cell.as_bytes() else { return false };
    letter.is_ascii_alphabetic() && digits.len() == 2 && digits.iter().all(u8::is_ascii_digit)
}

pub(in crate::load) fn is_number(cell: &str) -> bool {
    let digits = cell.trim_end_matches('%');
    digits.starts_with(|c: char| c.is_ascii_digit())
        && digits.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | ' ' | '\u{A0}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_in_one_cell_are_told_from_remarks() {
        for (cell, expected) in [
            ("T,H,C,SN,2024,D01,7,", Some(',')),
            ("T;H;C;SN;2024;D01;7;", Some(';')),
            ("T|C|2024|7", Some('|')),
            ("C,2024,7", None),
            ("Số liệu các năm 2023, 2024, 2025, 2026", None),
            ("Gồm D01, D02, D04, C01 của năm 2024", None),
            ("Thanh Hóa, ngày 05 tháng 01 năm 2025", None),
            ("", None),
        ] {
            assert_eq!(joined_by(cell), expected, "{cell}");
        }
    }

    #[test]
    fn a_union_with_its_number_in_one_cell_is_told_from_remarks() {
        for (row, expected) in [
            ("CĐCS C: 5;;", Some(0)),
            (";;CĐCS Trường A: 1.250;", Some(2)),
            ("CĐCS C;: 5;", None),
            ("CĐCS: 25;;", None),
            ("Công đoàn cơ sở: 25;;", None),
            ("LĐLĐ huyện A: 25;;", None),
            ("CĐCS C: chưa nộp;;", None),
            ("Tổng số: 25;;", None),
        ] {
            let record = StringRecord::from(row.split(';').collect::<Vec<_>>());
            assert_eq!(named_figure(&record), expected, "{row}");
        }
    }

    #[test]
    fn figures_are_found_wherever_they_stand() {
        for (row, expected) in [
            ("SN;2024;D01;5;;;", Some(1)),
            ("C;SN;D01;5;;", Some(2)),
            (";2024;9,6", Some(1)),
            ("12;LĐLĐ huyện B;;", None),
            ("LĐLĐ huyện B;X20;;", None),
            ("I;Năm 2024;;15", None),
            ("2023;2024;2025", None),
        ] {
            assert_eq!(figure_at(row.split(';')), expected, "{row}");
        }
    }
}
