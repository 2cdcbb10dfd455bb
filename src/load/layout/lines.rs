//! A header of one line or several. What a column is called is what stands in it from the
//! first line to the last, a heading spread over several columns in each of them.
//!
//! - The lowest words that name a column name it; words above them group it, unless they
//!   make its numbers others (`Kế hoạch`, `Trong đó nữ`). A time over them is held against
//!   that of the rows.
//! - Words below a heading of numbers, as words in brackets behind it, either only explain
//!   it or make it another one.
//! - Of parts below a heading of numbers (`Trong đó nữ`) what stands beside them is the whole.
//! - Words below another heading that stands over one column alone are a row of data.

use super::keys::{names_counted, only_explains};
use super::{ColumnKeys, FirstRow, each_once};
use crate::load::names::{self, Mark, heading, is_of_people, mark};
use crate::load::own_words::names_time;
use crate::load::source::NUMBER;
use crate::load::table::{is_number, is_of_plan, year};

/// More rows than this between its lines, and they are none of it.
const MOST_BETWEEN: usize = 3;
/// A header has no more rows.
pub(super) const MOST_ROWS: usize = 12;

/// The lines of a header.
pub(super) struct Lines {
    /// Its rows, the first of them first.
    pub(super) rows: Vec<usize>,
    pub(super) columns: Vec<Heading>,
}

/// What lines say in one column.
#[derive(Clone, Default)]
pub(super) struct Heading {
    pub(super) text: String,
    /// The row of the last words in it, and these.
    pub(super) row: usize,
    last: String,
    /// What stands over that where it names a column of numbers, and names none itself.
    pub(super) over: String,
}

impl Lines {
    /// A row as the first line, and those below it that go on with it.
    pub(super) fn from(first: usize, rows: &[FirstRow], keys: &ColumnKeys) -> Self {
        let cells = rows.get(first).map_or(&[][..], |row| row.cells.as_slice());
        let heading = |text: &String| {
            let (text, last) = (text.clone(), text.trim().to_owned());
            Heading { text, row: first, last, over: String::new() }
        };
        let mut lines = Self { rows: vec![first], columns: cells.iter().map(heading).collect() };
        let mut between = 0;
        for (row, line) in rows.iter().enumerate().skip(first + 1).take(MOST_ROWS - 1) {
            if let Some(columns) = lines.with(row, &line.cells, keys) {
                lines.columns = columns;
                lines.rows.push(row);
                between = 0;
            } else if between < MOST_BETWEEN && is_no_line(&line.cells) {
                between += 1;
            } else {
                break;
            }
        }
        lines
    }

    /// The columns with a further line, if it is one.
    fn with(&self, row: usize, line: &[String], keys: &ColumnKeys) -> Option<Vec<Heading>> {
        let mut columns = self.columns.clone();
        columns.resize(columns.len().max(line.len()), Heading::default());
        let (mut over, mut divided, mut is_of_use) = ("", 0, false);
        let mut parts = Vec::new();
        for (ix, cell) in line.iter().enumerate() {
            let own = self.columns.get(ix).unwrap_or(Heading::NONE);
            let heading = own.text.trim();
            if ix == 0 || (!heading.is_empty() && heading != over) {
                (over, divided) = (heading, 0);
                parts = self.parts_in(ix, line, keys);
            }
            let under = cell.trim_start_matches(NUMBER).trim();
            if under.is_empty() || under == own.last {
                continue;
            }
            let above = Above {
                text: over,
                is_alone: !heading.is_empty() && !self.is_spread(ix),
                has_parts: parts.iter().any(|part| *part != ix),
            };
            let text = above.with(under, keys)?;
            divided += 1;
            is_of_use |= divided > 1
                || keys.names_amount(over)
                || (keys.find(&text).is_some() && keys.find(&text) != keys.find(heading));
            let is_group = keys.names_amount(under) && keys.find(over).is_none();
            let over = if is_group { over } else { &own.over }.to_owned();
            *columns.get_mut(ix)? = Heading { text, row, last: under.to_owned(), over };
        }
        is_of_use.then_some(columns)
    }

    /// Where a line names parts of what one heading says, from one column on: none where a
    /// cell beside them says what is a part of what.
    fn parts_in(&self, from: usize, line: &[String], keys: &ColumnKeys) -> Vec<usize> {
        let text = |ix: usize| self.columns.get(ix).map_or("", |heading| heading.text.trim());
        let over = text(from);
        let cells = line.iter().enumerate().skip(from);
        let below = cells.take_while(|&(ix, _)| text(ix).is_empty() || text(ix) == over);
        let says_it = |cell: &str| keys.find(cell).is_some_and(|c| Some(c) == keys.find(over));
        if below.clone().any(|(_, cell)| says_it(cell)) {
            return Vec::new();
        }
        below.filter(|(_, cell)| is_of_people(cell)).map(|(ix, _)| ix).collect()
    }

    /// Whether a heading is one over several columns: repeated, or followed by an empty one.
    fn is_spread(&self, ix: usize) -> bool {
        let text = |ix: usize| self.columns.get(ix).map(|heading| heading.text.trim());
        text(ix + 1).is_some_and(|next| next.is_empty() || Some(next) == text(ix))
            || ix.checked_sub(1).is_some_and(|before| text(before) == text(ix))
    }
}

impl Heading {
    const NONE: &Self =
        &Self { text: String::new(), row: 0, last: String::new(), over: String::new() };

    /// Whether what stands over it says something of its numbers.
    pub(super) fn is_qualified(&self) -> bool {
        makes_others(&self.over) || is_time(&self.over) || names_time(&self.over)
    }
}

/// What stands above a cell, in it or spread over it.
struct Above<'h> {
    text: &'h str,
    /// Over this column alone.
    is_alone: bool,
    /// Beside the cell parts of a whole stand below it.
    has_parts: bool,
}

impl Above<'_> {
    /// The heading with words below it; `None` where they are no line of a header.
    fn with(&self, under: &str, keys: &ColumnKeys) -> Option<String> {
        let over = self.text;
        let below = || Some(format!("{over} {under}").trim_start().to_owned());
        let is_amount = keys.names_amount(over);
        if is_number(under) || !says_something(under) {
            let is_year = year(under).is_some();
            return (is_year && (is_amount || !self.is_alone)).then(below)?;
        }
        let named = keys.find(over);
        // `Nam` beside `Nữ` is no year, `Tổng số` beside `Trong đó nữ` no denominator.
        if self.has_parts && is_of_people(under) {
            return below();
        }
        if let Some(column) = keys.find(under).filter(|_| !(is_amount && self.has_parts)) {
            let is_same = named.is_some_and(|named| keys.are_one(named, column));
            let are_others = keys.names_amount(under) && makes_others(over);
            return match named {
                None if are_others => below(),
                Some(_) if self.is_alone && !is_same => None,
                _ => Some(under.to_owned()),
            };
        }
        if is_amount {
            let aside = under.trim_matches(['(', ')', ' ']);
            let explained = match over.strip_suffix(')') {
                Some(over) => format!("{over}, {aside})"),
                None => format!("{over} ({aside})"),
            };
            // One of several kinds below one heading: `HCSN`, `DN`.
            let is_kind = !self.is_alone && names_counted(aside);
            let is_so = !is_kind && keys.find(&explained) == named;
            return if is_so { Some(explained) } else { below() };
        }
        // `Mã` and `Tên` below `Chỉ tiêu`.
        let turned = format!("{under} {over}");
        if !self.is_alone && keys.find(&turned).is_some() {
            return Some(turned);
        }
        let is_data = named.is_some() && self.is_alone;
        (!is_data).then(below)?
    }
}

/// Whether a cell holds words, or says that it holds percentages.
fn says_something(cell: &str) -> bool {
    cell == "%" || cell.chars().filter(|c| c.is_alphabetic()).count() > 1
}

/// Whether words over numbers make them others: planned ones, a part, a difference.
fn makes_others(words: &str) -> bool {
    use names::Heading::{OtherFigures, Part};
    let is_other = || matches!(heading(words), Some(OtherFigures | Part)) && !is_time(words);
    !words.is_empty() && !only_explains(words) && (is_of_plan(words) || is_other())
}

fn is_time(words: &str) -> bool {
    mark(words).is_some_and(|(mark, _)| mark == Mark::Time)
}

/// A row that may stand between the lines of a header: without words, with a single text,
/// or one that numbers the columns.
fn is_no_line(cells: &[String]) -> bool {
    each_once(cells).len() < 2 || numbers_columns(cells.iter().map(String::as_str))
}

/// A row that only numbers the columns: `(1) (2) (3)`, `A B 1 2`, `1 2 3=1+2`; what is
/// typed `(1)` a spreadsheet keeps as −1.
pub(in crate::load) fn numbers_columns<'c>(cells: impl Iterator<Item = &'c str>) -> bool {
    let signs: Vec<&str> = cells
        .map(|cell| cell.trim().trim_start_matches(NUMBER))
        .filter(|cell| !cell.is_empty())
        .map(|cell| cell.trim_matches(['(', ')', '[', ']', '-']))
        .collect();
    let is_letter = |sign: &str| matches!(sign.as_bytes(), [b'A'..=b'F']);
    let mut next = 1_usize;
    let is_counted = signs.iter().all(|sign| {
        let number = sign.split('=').next().unwrap_or_default().trim_end_matches([')', ']', ' ']);
        let is_next = number.parse() == Ok(next);
        next += usize::from(is_next);
        is_next || (next == 1 && is_letter(sign))
    });
    signs.len() >= 3 && is_counted
}
