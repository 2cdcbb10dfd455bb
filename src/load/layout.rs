//! How a table lies in its text: what divides its cells, where its header
//! stands, where its rows begin.
//!
//! Nobody says any of it, so it is the reading that lets most columns be
//! recognised: by one delimiter or another, in one of the first rows and those below it
//! that go on with it.

mod keys;
mod lines;
mod stray;

pub(super) use keys::{ColumnKeys, only_explains};
pub(super) use lines::numbers_columns;
pub(super) use stray::has_year;

use std::collections::HashSet;

use super::source::{BELOW, BESIDE, Source, bare};
use super::table::{Records, RowAt, Shape};
use lines::{Heading, Lines, MOST_ROWS};
use stray::is_data;

/// What may divide cells, the likeliest first.
pub(super) const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];
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
    /// Where the header stands: its first row.
    pub(super) header: RowAt,
    /// Its headings, of all its rows put together.
    pub(super) headings: Vec<String>,
    /// In which row the last words of each stand.
    pub(super) stands: Vec<RowAt>,
    /// What stands over those of numbers and names no column.
    pub(super) over: Vec<String>,
    /// Its rows as they lie.
    pub(super) lines: Vec<Vec<String>>,
    /// Where the reader starts for the data rows.
    pub(super) body: RowAt,
    /// What stands in the rows above the header.
    pub(super) above: Vec<Line>,
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
    lines: Lines,
    known: usize,
    is_whole: bool,
}

impl Candidate {
    fn new(at: usize, rows: &[FirstRow], keys: &ColumnKeys) -> Self {
        let lines = Lines::from(at, rows, keys);
        let columns = lines.columns.iter().filter_map(|heading| keys.find(&heading.text));
        let columns: HashSet<usize> = columns.collect();
        let is_whole = keys.are_enough(&columns);
        Self { lines, known: columns.len(), is_whole }
    }

    fn first(&self) -> usize {
        self.lines.rows.first().copied().unwrap_or_default()
    }

    /// Whether a row goes on with it and is no header by itself: a heading is merged down
    /// into it, or the first row says something of its numbers and nothing else.
    fn goes_on_in(&self, at: usize, row: &FirstRow, rows: &[FirstRow], keys: &ColumnKeys) -> bool {
        let first = rows
            .get(self.first())
            .and_then(|first| first.cells.iter().position(|cell| !cell.trim().is_empty()));
        let numbers = || row.cells.iter().position(|cell| keys.names_amount(cell));
        let is_over_numbers = || first >= numbers() && numbers().is_some();
        let is_qualified = || self.lines.columns.iter().any(Heading::is_qualified);
        self.lines.rows.contains(&at) && (row.is_under || (is_over_numbers() && is_qualified()))
    }

    fn last(&self) -> usize {
        self.lines.rows.last().copied().unwrap_or_default()
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
        let mut best: Option<Self> = None;
        for &delimiter in delimiters {
            // No header is higher than that of the first row.
            if best.as_ref().is_some_and(|best| best.is_whole && best.header == from) {
                break;
            }
            let other = Self::divided_by(delimiter, from, source, keys);
            best = match (best, other) {
                (Some(best), Some(other)) if other.is_better_than(&best) => Some(other),
                (best, other) => best.or(other),
            };
        }
        best
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
        // The most columns, then the fewest rows, then the highest.
        candidates.sort_by_key(|c| (usize::MAX - c.known, c.last() - c.first(), c.first()));
        let header = candidates.into_iter().next()?;
        let (at, behind) = (header.first(), header.last() + 1);
        let Candidate { lines, known, is_whole } = header;
        let stands = lines.columns.iter().filter_map(|heading| rows.get(heading.row));
        let stands = stands.map(|row| row.at).collect();
        let over_numbers = lines.columns.iter().map(|heading| heading.over.clone());
        let mut over_numbers: Vec<String> = over_numbers.filter(|over| !over.is_empty()).collect();
        over_numbers.dedup();
        let headings: Vec<String> = lines.columns.into_iter().map(|heading| heading.text).collect();
        let numbering =
            rows.get(behind).filter(|row| numbers_columns(row.cells.iter().map(String::as_str)));
        let last = numbering.or_else(|| rows.get(behind - 1))?;
        let over = || rows.iter().take(at);
        let stray = over().filter(|row| is_data(&row.cells, &headings, keys));
        let lines = lines.rows.iter().filter_map(|&row| rows.get(row));
        Some(Self {
            delimiter,
            header: rows.get(at)?.at,
            lines: lines.map(|row| row.cells.clone()).collect(),
            body: last.next,
            above: over().filter_map(|row| Line::of(row.at, &row.cells)).collect(),
            stray: stray.map(|row| row.at).collect(),
            headings,
            stands,
            over: over_numbers,
            known,
            is_whole,
            foreign: None,
        })
    }
}

/// A line of words outside the rows of data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) at: RowAt,
    /// The first of its cells that says something.
    pub(super) cell: usize,
    /// What its cells say.
    pub(super) text: String,
}

impl Line {
    /// `None` of a row that says nothing.
    pub(super) fn of<'c, C: AsRef<str> + ?Sized + 'c>(
        at: RowAt,
        cells: impl IntoIterator<Item = &'c C> + Clone,
    ) -> Option<Self> {
        let mut said = cells.clone().into_iter().map(AsRef::as_ref);
        let cell = said.position(|cell| !bare(cell).trim().is_empty())?;
        Some(Self { at, cell, text: text_of(cells) })
    }
}

struct FirstRow {
    at: RowAt,
    next: RowAt,
    cells: Vec<String>,
    /// A heading merged downwards goes on in it.
    is_under: bool,
}

/// The cells of a row one after another, each once: a merged title may be repeated.
pub(super) fn text_of<'c, C: AsRef<str> + ?Sized + 'c>(
    cells: impl IntoIterator<Item = &'c C>,
) -> String {
    each_once(cells).join(" ")
}

/// What cells say, each once.
fn each_once<'c, C: AsRef<str> + ?Sized + 'c>(
    all: impl IntoIterator<Item = &'c C>,
) -> Vec<&'c str> {
    let mut cells: Vec<&str> = Vec::new();
    for cell in all.into_iter().map(|cell| bare(cell.as_ref()).trim()) {
        if !cell.is_empty() && !cells.contains(&cell) {
            cells.push(cell);
        }
    }
    cells
}

/// The first rows, and which of them may be a header: up to the first that has all it
/// needs, and those that begin in one of its rows. What a later page repeats with one more
/// column is no better, and the rows between the two would be lost.
fn candidates(
    delimiter: u8,
    from: RowAt,
    source: &Source,
    keys: &ColumnKeys,
) -> (Vec<FirstRow>, Vec<Candidate>) {
    let mut records = Records::new(source, delimiter, from);
    let (mut rows, mut found) = (Vec::<FirstRow>::new(), Vec::<Candidate>::new());
    let (mut cells, mut end) = (0, DEEPEST);
    for at in 0..DEEPEST {
        while rows.len() <= at + MOST_ROWS && (rows.len() < TITLES || cells < MOST_CELLS) {
            let Some(start) = records.advance() else { break };
            let row = records.record.iter();
            let heading_below = |cell: &str| keys.find(cell.strip_prefix(BELOW)?);
            let is_under = row.clone().any(|cell| heading_below(cell).is_some());
            let row: Vec<String> =
                row.map(|cell| cell.trim_start_matches([BELOW, BESIDE]).to_owned()).collect();
            cells += row.len();
            rows.push(FirstRow { at: start, next: records.next_start(), cells: row, is_under });
        }
        if at >= rows.len().min(end) {
            break;
        }
        // What headings above it make of its columns isn't to be left out.
        if let Some(row) = rows.get(at)
            && found.iter().any(|header| header.goes_on_in(at, row, &rows, keys))
        {
            continue;
        }
        let header = Candidate::new(at, &rows, keys);
        if end == DEEPEST && header.is_whole {
            end = header.last() + 1;
        }
        found.push(header);
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
        let above: Vec<&str> = layout.above.iter().map(|line| &*line.text).collect();
        assert_eq!(above, ["LĐLĐ TỈNH", "BÁO CÁO"]);
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
