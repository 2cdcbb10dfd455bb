//! How a table lies in its text: what divides its cells, where its header
//! stands, where its rows begin.
//!
//! Nobody says any of it, so it is the reading that lets most columns be
//! recognised: by one delimiter or another, in one of the first rows, or in two
//! rows one below the other.

mod keys;
mod stray;
mod two_rows;

pub(super) use keys::ColumnKeys;
pub(super) use stray::has_year;
pub(super) use two_rows::numbers_columns;

use std::collections::HashSet;

use super::source::{BELOW, BESIDE, Source};
use super::table::{Records, RowAt, Shape};
use stray::is_data;
use two_rows::{divides_an_amount, put_together};

/// What may divide cells, the likeliest first.
pub(super) const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];
/// Marks of cells under a merged one; headings hold for all of them.
const COVERED: [char; 2] = [BELOW, BESIDE];
/// Rows in which a header is looked for: long notes may stand above it …
const DEEPEST: usize = 250;
/// … but not where they are so wide that there are more cells than this, and more rows
/// than a title has.
const MOST_CELLS: usize = 100_000;
const TITLES: usize = 40;

/// Where to read what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    /// What divides cells.
    pub(super) delimiter: u8,
    /// Where the header stands; its first row, if it has two.
    pub(super) header: RowAt,
    /// Its headings, of two rows put together.
    pub(super) headings: Vec<String>,
    /// Its rows as they lie.
    pub(super) lines: Vec<Vec<String>>,
    /// Where the reader starts for the data rows.
    pub(super) body: RowAt,
    /// What stands in the rows above the header, a text a row.
    pub(super) above: Vec<String>,
    /// Rows above the header that look like rows of data.
    pub(super) stray: Vec<RowAt>,
    /// Columns recognised.
    pub(super) known: usize,
    /// Whether all that are needed are among them.
    is_whole: bool,
    /// What divides cells though the first line says something else.
    pub(super) foreign: Option<char>,
}

/// Rows that may be a header.
struct Candidate {
    at: usize,
    height: usize,
    known: usize,
    is_whole: bool,
    headings: Vec<String>,
}

impl Candidate {
    fn new(at: usize, height: usize, headings: Vec<String>, keys: &ColumnKeys) -> Self {
        let columns: HashSet<usize> = keys.among(&headings).collect();
        let is_whole = keys.are_enough(&columns);
        Self { at, height, known: columns.len(), is_whole, headings }
    }

    /// Its last row, or its first of two: it competes with others for that row.
    const fn has(&self, row: usize) -> bool {
        self.at == row || self.at + self.height == row + 1
    }
}

impl Layout {
    /// The layout that makes most sense; `None` in a text without any row.
    pub(super) fn of(source: &Source, shape: &Shape) -> Option<Self> {
        let keys = &ColumnKeys::of(shape);
        if let Some((delimiter, from)) = named_delimiter(source) {
            let said = Self::divided_by(delimiter, from, source, keys)?;
            let others = DELIMITERS.iter().filter(|&&other| other != delimiter);
            let others = others.filter_map(|&other| Self::divided_by(other, from, source, keys));
            let better = others
                .max_by_key(|other| other.known)
                .filter(|other| !said.is_whole && other.known > said.known);
            return Some(match better {
                Some(better) => {
                    Self { foreign: Some(better.delimiter.into()), delimiter, ..better }
                }
                None => said,
            });
        }
        let from = source.beginning();
        let delimiters = if source.is_sheet() { &DELIMITERS[..1] } else { &DELIMITERS };
        let layouts = delimiters.iter().filter_map(|&d| Self::divided_by(d, from, source, keys));
        layouts.fold(None, |best: Option<Self>, other| match best {
            Some(best) if !other.is_better_than(&best) => Some(best),
            _ => Some(other),
        })
    }

    /// A header that has all it needs, the higher of two, or that of more columns: of
    /// those that are known, then of any.
    fn is_better_than(&self, other: &Self) -> bool {
        match (self.is_whole, other.is_whole) {
            (true, true) => self.header.start < other.header.start,
            (false, false) => {
                (self.known, self.headings.len()) > (other.known, other.headings.len())
            }
            (is_whole, _) => is_whole,
        }
    }

    fn divided_by(delimiter: u8, from: RowAt, source: &Source, keys: &ColumnKeys) -> Option<Self> {
        let (rows, mut candidates) = candidates(delimiter, from, source, keys);
        // The first that has all it needs: what a later page repeats with one more column
        // is no better, and the rows between the two would be lost.
        let first = candidates.iter().find(|c| c.is_whole).map(|c| c.at + c.height - 1);
        if let Some(first) = first {
            candidates.retain(|candidate| candidate.has(first));
        }
        // The most columns, then the fewest rows, then the highest.
        candidates.sort_by_key(|c| (usize::MAX - c.known, c.height, c.at));
        let Candidate { at, height, known, is_whole, headings } = candidates.into_iter().next()?;
        let header = rows.get(at)?;
        let numbering = rows
            .get(at + height)
            .filter(|row| numbers_columns(row.cells.iter().map(String::as_str)));
        let last = numbering.or_else(|| rows.get(at + height - 1))?;
        let over = || rows.iter().take(at);
        let stray = over().filter(|row| is_data(&row.cells, &headings, keys));
        let lines = rows.iter().skip(at).take(height);
        Some(Self {
            delimiter,
            header: header.at,
            lines: lines.map(|row| row.cells.clone()).collect(),
            body: last.next,
            above: over().map(|row| text_of(&row.cells)).collect(),
            stray: stray.map(|row| row.at).collect(),
            headings,
            known,
            is_whole,
            foreign: None,
        })
    }
}

struct FirstRow {
    at: RowAt,
    next: RowAt,
    cells: Vec<String>,
}

/// The cells of a row one after another, each once: a merged title may be repeated.
pub(super) fn text_of(cells: &[String]) -> String {
    each_once(cells).join(" ")
}

/// What cells say, each once.
fn each_once(all: &[String]) -> Vec<&str> {
    let mut cells: Vec<&str> = Vec::new();
    for cell in all.iter().map(|cell| cell.trim()) {
        if !cell.is_empty() && !cells.contains(&cell) {
            cells.push(cell);
        }
    }
    cells
}

/// The first rows, up to a header that has all it needs and what may belong to it, and
/// which of them may be one: by their last rows.
fn candidates(
    delimiter: u8,
    from: RowAt,
    source: &Source,
    keys: &ColumnKeys,
) -> (Vec<FirstRow>, Vec<Candidate>) {
    let mut records = Records::new(source, delimiter, from);
    let (mut rows, mut found) = (Vec::<FirstRow>::new(), Vec::<Candidate>::new());
    let (mut cells, mut end) = (0, DEEPEST);
    while rows.len() < end && (rows.len() < TITLES || cells < MOST_CELLS) {
        let Some(start) = records.advance() else { break };
        let row = records.record.iter();
        let row: Vec<String> =
            row.map(|cell| cell.trim_start_matches(COVERED).to_owned()).collect();
        cells += row.len();
        let at = rows.len();
        let single = Candidate::new(at, 1, row.clone(), keys);
        let above = rows.last().map(|above| above.cells.as_slice());
        let is_divided = above.is_some_and(|above| divides_an_amount(above, &row, keys));
        if is_divided {
            // Alone its upper row would give the first of the numbers for the result.
            found.retain(|candidate: &Candidate| candidate.at + 1 != at || candidate.height > 1);
        }
        let upper = above.and_then(|above| put_together(above, &row, is_divided, keys));
        let double = upper.map(|both| Candidate::new(at.saturating_sub(1), 2, both, keys));
        rows.push(FirstRow { at: start, next: records.next_start(), cells: row });
        if end == DEEPEST && (single.is_whole || double.as_ref().is_some_and(|d| d.is_whole)) {
            // A second row of it, and one that numbers its columns.
            end = rows.len() + 2;
        }
        found.extend([Some(single), double].into_iter().flatten());
    }
    (rows, found)
}

/// Excel's way of naming the delimiter: a first line of `sep=` and one character.
fn named_delimiter(source: &Source) -> Option<(u8, RowAt)> {
    let line = source.text.split_inclusive(['\n', '\r']).next()?;
    let named = line.trim_end_matches(['\n', '\r']).trim_matches('"');
    let (key, delimiter) = named.split_at_checked(4)?;
    let &[delimiter] = delimiter.as_bytes() else { return None };
    if !key.eq_ignore_ascii_case("sep=") || delimiter.is_ascii_alphanumeric() {
        return None;
    }
    let rest = source.text.get(line.len()..).unwrap_or_default();
    let is_cut = line.ends_with('\r') && rest.starts_with('\n');
    let start = u32::try_from(line.len() + usize::from(is_cut)).ok()?;
    Some((delimiter, RowAt { start, number: source.beginning().number.after(1) }))
}

#[cfg(test)]
mod tests {
    use super::super::figures::SHAPE;
    use super::*;

    fn found(text: &str) -> Layout {
        let source = Source::new("a.csv", text.to_owned(), Vec::new());
        Layout::of(&source, &SHAPE).unwrap()
    }

    fn layout(text: &str) -> (u8, u32) {
        let layout = found(text);
        (layout.delimiter, line(layout.header))
    }

    const fn line(at: RowAt) -> u32 {
        at.number.lines_behind(0)
    }

    #[test]
    fn the_delimiter_is_the_one_that_makes_sense_of_the_header() {
        assert_eq!(layout("unit,period,value\n"), (b',', 1));
        assert_eq!(layout("Đơn vị;Năm;Ghi chú, nếu có\n"), (b';', 1));
        assert_eq!(layout("unit\tperiod\tvalue\r\n"), (b'\t', 1));
        assert_eq!(layout("whatever;else\n"), (b';', 1));
        assert_eq!(layout("whatever\n"), (b',', 1));
    }

    #[test]
    fn a_first_line_may_name_the_delimiter() {
        assert_eq!(layout("sep=;\r\nunit;period\r\n"), (b';', 2));
        assert_eq!(layout("\"SEP=|\"\nunit|period\n"), (b'|', 2));
        assert_eq!(layout("sep=\t\nunit\tperiod\n"), (b'\t', 2));
        assert_eq!(layout("sep=é\nunit,period\n"), (b',', 2));
        assert_eq!(layout("sep=x\nunit,period\n"), (b',', 2));
    }

    #[test]
    fn titles_may_stand_above_the_header() {
        let layout = found(
            "LĐLĐ TỈNH;;;;\nBÁO CÁO; BÁO CÁO;;;\n;;;;\n\nĐơn vị;Năm;Chỉ tiêu;Thực hiện;Tổng số\n1;2;3;4;5\n",
        );
        assert_eq!((line(layout.header), layout.known), (5, 5));
        assert_eq!(layout.above, ["LĐLĐ TỈNH", "BÁO CÁO", ""]);
    }

    #[test]
    fn a_header_may_have_two_rows_and_a_row_of_numbers() {
        for (text, body) in [
            ("Đơn vị,Năm,Chỉ tiêu,Kết quả,\n,,,Thực hiện,Tổng số\nG1,2024,D01,1,2\n", 3),
            (
                "Đơn vị,Năm,Chỉ tiêu,Số liệu,Số liệu\n,,,Thực hiện (người),Tổng số\n(1),(2),(3),(4),(5)\nG1\n",
                4,
            ),
            ("Đơn vị,Năm,Chỉ tiêu,Kết quả,Kết quả,Kết quả\n,,,Thực hiện,Tổng số,Tỷ lệ %\nG1\n", 3),
            ("Đơn vị,Năm,Chỉ tiêu,Thực hiện,Tổng số\nA,B,1,2,3=2+1\nG1\n", 3),
            ("Đơn vị,Năm,Chỉ tiêu,Thực hiện,Tổng số\nG1,2024,D01,1,2\n", 2),
            ("1. Đơn vị,2. Năm,3) Chỉ tiêu,4.Thực hiện (người),5. Tổng số\nG1,2024,D01,1,2\n", 2),
        ] {
            let layout = found(text);
            assert_eq!(
                (layout.known, line(layout.header), line(layout.body)),
                (5, 1, body),
                "{text}"
            );
        }
    }

    #[test]
    fn a_row_of_data_is_no_second_header() {
        let layout = found("unit,period,value,note\nG1,2024,1,source\n");
        assert_eq!((layout.known, line(layout.body)), (4, 2));
    }
}
