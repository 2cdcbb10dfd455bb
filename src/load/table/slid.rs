//! Rows that hold a figure where none is looked for: divided by something else than
//! the header, wholly in quotes, or slid to the left. They look like headings and
//! signatures, which are no data; these are.

use csv::StringRecord;

use super::part::Part;
use super::records::Records;
use crate::load::RowFault;
use crate::load::cells::YEARS;
use crate::load::names::is_kind;
use crate::load::source::{BELOW, BESIDE, DONG, MILLION, NUMBER};
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
        let joined = |cell| joined_by(cell).or_else(|| self.joined_loosely(cell));
        let joined = record.iter().enumerate().find_map(|(ix, cell)| Some((joined(cell)?, ix)));
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

    /// What divides a text that holds a whole row with whatever between its parts: its
    /// indicator's code stands between the year and a number, or it begins with a name and
    /// holds an indicator as some of the first rows do.
    fn joined_loosely(&self, cell: &str) -> Option<char> {
        let words = words_of(cell);
        let when = *words.iter().find(|word| is_when(word))?;
        let is_row =
            holds_figure(&words) || (ends_in_number(&words) && self.is_as_rows(bare(cell)));
        let behind = cell.split_once(when)?.1.trim_start();
        let divider = behind.chars().next().filter(|c| !c.is_alphanumeric());
        is_row.then_some(divider.unwrap_or(' '))
    }

    /// Whether a text begins as one of the first rows does and holds the indicator of one.
    fn is_as_rows(&self, text: &str) -> bool {
        const FIRST: usize = 64;
        let (mut begins, mut holds) = (false, false);
        let mut records = Records::new(self.source, self.delimiter, self.body);
        for _ in 0..FIRST {
            if records.advance().is_none() || (begins && holds) {
                break;
            }
            let mut cells = records.record.iter().map(bare);
            let name = cells.find(|cell| cell.contains(char::is_alphabetic));
            begins |= name.is_some_and(|name| name != text && text.starts_with(name));
            let what = self.indicator_of(&records.record).map(bare);
            holds |= what.is_some_and(|what| !what.is_empty() && text.contains(what));
        }
        begins && holds
    }

    /// What a row has in its column of indicators.
    fn indicator_of<'r>(&self, record: &'r StringRecord) -> Option<&'r str> {
        let mut columns = self.shape.columns.iter().zip(&self.columns);
        let (_, ix) = columns.find(|(column, _)| column.name == INDICATOR)?;
        record.get((*ix)?)
    }

    fn names_indicator(&self, record: &StringRecord) -> bool {
        let is_filled = |column: usize| {
            self.at(column)
                .and_then(|ix| record.get(ix))
                .is_some_and(|cell| !cell.trim().is_empty())
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

/// The words of a text, and numbers with the marks in them.
fn words_of(text: &str) -> Vec<&str> {
    let divides = |c: char| !c.is_alphanumeric() && !matches!(c, '.' | ',' | '%' | '/');
    let words = text.split(divides).map(|word| word.trim_matches(['.', ',']));
    words.filter(|word| !word.is_empty()).collect()
}

/// A year, or a part of it: `9/2024`.
fn is_when(word: &str) -> bool {
    let year =
        word.split_once('/').map_or(word, |(part, year)| if part.len() > 4 { "" } else { year });
    is_year(year)
}

/// Whether an indicator's code stands between a year and a number, or has nothing but
/// numbers behind it in a text that names a year.
fn holds_figure(words: &[&str]) -> bool {
    let is_amount = |word: &&str| is_number(word) && !is_year(word);
    let is_figure = |three: &[&str]| match three {
        [when, what, number] if is_when(when) && is_code(what) => is_number(number),
        [what, when, number] if is_code(what) && is_when(when) => is_amount(number),
        _ => false,
    };
    let code = words.iter().rposition(|word| is_code(word));
    let behind = code.and_then(|code| words.get(code + 1..)).unwrap_or_default();
    let only_numbers = behind.iter().all(|word| is_number(word) || is_when(word));
    words.windows(3).any(is_figure) || (only_numbers && behind.iter().any(is_amount))
}

fn ends_in_number(words: &[&str]) -> bool {
    words.len() >= FEWEST && words.last().is_some_and(|word| is_number(word) && !is_year(word))
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
    cell.trim_matches([BELOW, BESIDE, NUMBER, DONG, MILLION, '"', ' ', '\u{A0}'])
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
    fn a_code_between_year_and_number_is_told_from_remarks() {
        for (text, expected) in [
            ("T B C SN 2024 D01 7", true),
            ("T - C - D05 - 9/2024 - 1.939,2 - 1.983", true),
            ("2024: C: D01: 7", true),
            ("T  C  2024  D01  7  mới", true),
            ("Gồm D01, D02, D04 và C01 của năm 2024", false),
            ("Biểu D01 năm 2024, trang 3", false),
            ("Biểu C01 – 31/12/2024", false),
            ("D01 2023 2024", false),
            ("D01 năm 2024 đạt 105% kế hoạch", false),
        ] {
            let words = words_of(text);
            let is = words.iter().any(|word| is_when(word)) && holds_figure(&words);
            assert_eq!(is, expected, "{text}");
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
