//! The cells of a sheet, and the text that they make.
//!
//! - Cells that a merged one covers say what it says, each marked as below it or
//!   beside it.
//! - A text is on one line, so that lines of the sheet's text are its rows.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};
use std::ops::RangeInclusive;

use super::broken;
use crate::load::course::Course;
use crate::load::encoding::{self, Legacy};
use crate::load::finding::column_letters;
use crate::load::options::Encoding;
use crate::load::source::{BELOW, BESIDE, NUMBER};
use crate::load::{Damage, WorkbookFault};

/// The most that a sheet's text may take; a million rows of eight cells take a
/// third.
pub(super) const LARGEST_TEXT: usize = 1 << 28;
/// The most cells of a sheet that may say something: a full sheet of sixteen columns.
pub(super) const MOST_CELLS: u32 = 1 << 24;
/// Columns of a sheet.
pub(super) const MOST_COLUMNS: u32 = 1 << 14;
/// Rows and columns of a sheet.
const EXTENT: (u32, u32) = (1 << 20, MOST_COLUMNS);

/// What a sheet holds.
#[derive(Clone, Default)]
pub(super) struct Sheet {
    pub(super) text: String,
    /// Letters that were meant for an old font.
    pub(super) legacy: Option<Legacy>,
    pub(super) hidden: Hidden,
}

/// What a spreadsheet doesn't show of what a sheet says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::load) struct Hidden {
    /// Rows, as far as they say something.
    pub(in crate::load) rows: u32,
    /// Columns that say something, from 0, in order.
    pub(in crate::load) columns: Vec<u32>,
}

/// A cell, and where its text stands among all texts.
#[derive(Clone, Copy)]
struct TextCell {
    row: u32,
    column: u32,
    start: u32,
    end: u32,
    /// Before its text, where a merged cell covers it.
    mark: Option<char>,
}

impl TextCell {
    const fn at(&self) -> (u32, u32) {
        (self.row, self.column)
    }
}

/// A block of cells that are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Merged {
    /// Row and column of its first cell.
    pub(super) start: (u32, u32),
    /// Of its last.
    pub(super) end: (u32, u32),
}

impl Merged {
    /// What of it lies no further than a row and a column.
    fn within(&self, (row, column): (u32, u32)) -> Self {
        Self { start: self.start, end: (self.end.0.min(row), self.end.1.min(column)) }
    }

    /// How many cells it has.
    pub(super) const fn area(&self) -> usize {
        let rows = (self.end.0 + 1).saturating_sub(self.start.0) as usize;
        rows.saturating_mul((self.end.1 + 1).saturating_sub(self.start.1) as usize)
    }
}

/// What has been read of a sheet so far.
#[derive(Default)]
pub(super) struct Cells {
    all: Vec<TextCell>,
    /// Their texts, one after another.
    texts: String,
    encoding: Option<Encoding>,
    signs: encoding::Signs,
    course: Course,
}

impl Cells {
    pub(super) fn new(encoding: Option<Encoding>, course: &Course) -> Self {
        Self { encoding, course: course.clone(), ..Self::default() }
    }

    /// Adds what a cell says; nothing is no cell.
    pub(super) fn add(
        &mut self,
        (row, column): (u32, u32),
        text: &str,
    ) -> Result<(), WorkbookFault> {
        check_place((row, column))?;
        if self.all.last().is_none_or(|last| last.row != row) {
            self.begin_row()?;
        }
        let (start, end) = (self.texts.len(), self.texts.len() + text.len());
        if end > LARGEST_TEXT {
            return Err(too_large());
        }
        check_count(self.all.len() + 1)?;
        self.texts.push_str(text);
        let offset = |n: usize| u32::try_from(n).map_err(|_| too_large());
        let (start, end) = (offset(start)?, offset(end)?);
        self.all.push(TextCell { row, column, start, end, mark: None });
        Ok(())
    }

    /// Ends the reading where whoever watches wants no more of it; what is said of the
    /// sheet then nobody hears.
    fn begin_row(&self) -> Result<(), WorkbookFault> {
        self.course.advance(0, 1);
        if self.course.is_stopped() {
            return Err(broken(Damage::Unknown));
        }
        Ok(())
    }

    /// The row of the one that was added last.
    pub(super) fn last_row(&self) -> Option<u32> {
        self.all.last().map(|cell| cell.row)
    }

    /// How many there are.
    pub(super) const fn len(&self) -> usize {
        self.all.len()
    }

    /// Says what the last one says in so many cells beside it, too.
    pub(super) fn repeat_beside(&mut self, times: u32) -> Result<(), WorkbookFault> {
        let last = self.len().saturating_sub(1);
        self.repeat(last, times, |cell, by| cell.column = cell.column.saturating_add(by))
    }

    /// Says what those from one on say in so many rows below them, too.
    pub(super) fn repeat_below(&mut self, first: usize, times: u32) -> Result<(), WorkbookFault> {
        self.repeat(first, times, |cell, by| cell.row = cell.row.saturating_add(by))
    }

    fn repeat(
        &mut self,
        first: usize,
        times: u32,
        shift: impl Fn(&mut TextCell, u32),
    ) -> Result<(), WorkbookFault> {
        let end = self.len();
        for by in 1..=times {
            for ix in first..end {
                let Some(mut cell) = self.all.get(ix).copied() else { break };
                shift(&mut cell, by);
                check_place(cell.at())?;
                check_count(self.len() + 1)?;
                self.all.push(cell);
            }
        }
        Ok(())
    }

    fn text_of(&self, cell: &TextCell) -> &str {
        self.texts.get(cell.start as usize..cell.end as usize).unwrap_or_default()
    }

    /// Two contents of one cell: which of them is meant nobody can say.
    fn check_single(&self) -> Result<(), WorkbookFault> {
        let differ = |pair: &&[TextCell]| match pair {
            [one, other] => one.at() == other.at() && self.text_of(one) != self.text_of(other),
            _ => false,
        };
        let twice = self.all.windows(2).find(differ).and_then(<[TextCell]>::first);
        twice.map_or(Ok(()), |cell| Err(WorkbookFault::CellTwice { cell: cell_name(cell.at()) }))
    }

    /// Brings cells in order, as files may give them in any.
    fn order(&mut self) {
        self.all.sort_by_key(TextCell::at);
    }

    /// In order, and one in each place: of those that say the same, or that merged cells
    /// cover, the last.
    fn settle(&mut self) {
        self.order();
        self.all.dedup_by(|later, kept| {
            let is_same = later.at() == kept.at();
            if is_same {
                *kept = *later;
            }
            is_same
        });
    }

    /// Those of some columns that say something.
    pub(super) fn columns_among(&self, ranges: &[RangeInclusive<u32>]) -> Vec<u32> {
        if ranges.is_empty() {
            return Vec::new();
        }
        let columns: BTreeSet<u32> = self.all.iter().map(|cell| cell.column).collect();
        columns.into_iter().filter(|column| ranges.iter().any(|r| r.contains(column))).collect()
    }

    /// How many of some rows say something.
    pub(super) fn rows_among(&self, rows: &HashSet<u32>) -> u32 {
        let found: HashSet<u32> =
            self.all.iter().map(|cell| cell.row).filter(|row| rows.contains(row)).collect();
        u32::try_from(found.len()).unwrap_or(u32::MAX)
    }

    /// The sheet that they make.
    pub(super) fn into_sheet(
        mut self,
        merged: &[Merged],
        hidden: Hidden,
    ) -> Result<Sheet, WorkbookFault> {
        self.order();
        self.check_single()?;
        self.settle();
        self.spread(merged)?;
        Ok(Sheet { legacy: self.signs.legacy(), hidden, text: self.into_text()? })
    }

    /// A text on one line, from the letters of its font.
    pub(super) fn text<'t>(&mut self, text: &'t str, font: Option<&str>) -> Cow<'t, str> {
        let of_font = self.encoding.filter(|encoding| encoding.is_kept_in_cells());
        if of_font.is_none() {
            self.signs.see(text, font);
        }
        let is_capital = font.is_some_and(is_capitals);
        let decoded = of_font
            .map_or(Cow::Borrowed(text), |encoding| encoding::in_font(text, encoding, is_capital));
        if !decoded.contains(['\n', '\r', BELOW, NUMBER, BESIDE]) {
            return match decoded {
                Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
                Cow::Owned(text) => Cow::Owned(text.trim().to_owned()),
            };
        }
        let line = decoded.split(['\n', '\r']).map(str::trim).filter(|part| !part.is_empty());
        Cow::Owned(line.collect::<Vec<_>>().join(" ").replace([BELOW, NUMBER, BESIDE], "\u{fffd}"))
    }

    /// Gives every cell of a merged block what its first one says.
    fn spread(&mut self, merged: &[Merged]) -> Result<(), WorkbookFault> {
        let last = self.extent();
        let filled = self.all.len();
        let said = merged.iter().filter_map(|block| {
            let first = self.find(block.start, filled)?;
            Some((block.within(last), *self.all.get(first)?))
        });
        let said: Vec<(Merged, TextCell)> = said.collect();
        // Blocks that lie over one another cover a cell each time, though they add it
        // once.
        check_count(said.iter().map(|(block, _)| block.area()).fold(0, usize::saturating_add))?;
        for (block, first) in said {
            for row in block.start.0..=block.end.0 {
                for column in block.start.1..=block.end.1 {
                    if self.find((row, column), filled).is_none() {
                        check_count(self.all.len() + 1)?;
                        let mark = Some(if column == block.start.1 { BELOW } else { BESIDE });
                        self.all.push(TextCell { row, column, mark, ..first });
                    }
                }
            }
        }
        self.settle();
        Ok(())
    }

    /// Where a cell stands among the first so many, which are in order.
    fn find(&self, at: (u32, u32), among: usize) -> Option<usize> {
        self.all.get(..among)?.binary_search_by_key(&at, TextCell::at).ok()
    }

    /// The last row and the last column that say something.
    fn extent(&self) -> (u32, u32) {
        let row = self.all.iter().map(|cell| cell.row).max().unwrap_or_default();
        let column = self.all.iter().map(|cell| cell.column).max().unwrap_or_default();
        (row, column)
    }

    /// Rows end with their last cell: one that stands far out costs its own row
    /// only.
    fn into_text(self) -> Result<String, WorkbookFault> {
        let mut text = String::new();
        let mut at = (0, 0);
        for cell in &self.all {
            if cell.row > at.0 {
                text.extend(std::iter::repeat_n('\n', (cell.row - at.0) as usize));
                at = (cell.row, 0);
            }
            text.extend(std::iter::repeat_n(',', (cell.column - at.1) as usize));
            at.1 = cell.column;
            push_quoted(&mut text, cell.mark, self.text_of(cell));
            if text.len() > LARGEST_TEXT {
                return Err(too_large());
            }
        }
        text.push('\n');
        Ok(text)
    }
}

fn check_place((row, column): (u32, u32)) -> Result<(), WorkbookFault> {
    if row < EXTENT.0 && column < EXTENT.1 {
        return Ok(());
    }
    Err(WorkbookFault::CellBeyond { cell: cell_name((row, column)) })
}

/// A cell by row and column from 0, as a spreadsheet names it.
fn cell_name((row, column): (u32, u32)) -> String {
    format!("{}{}", column_letters(column.saturating_add(1)), row.saturating_add(1))
}

pub(super) fn check_count(cells: usize) -> Result<(), WorkbookFault> {
    let is_in = u32::try_from(cells).is_ok_and(|cells| cells <= MOST_CELLS);
    is_in.then_some(()).ok_or(WorkbookFault::TooManyCells { limit: MOST_CELLS })
}

pub(super) fn too_large() -> WorkbookFault {
    WorkbookFault::TooLarge { limit: (LARGEST_TEXT >> 20) as u64 }
}

fn push_quoted(text: &mut String, mark: Option<char>, cell: &str) {
    if cell.contains(['"', ',']) {
        text.push('"');
        text.extend(mark);
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.extend(mark);
        text.push_str(cell);
    }
}

/// Fonts of TCVN3 whose letters are capitals, whatever their bytes: `.VnTimeH`.
fn is_capitals(font: &str) -> bool {
    font.starts_with(".Vn") && font.ends_with('H')
}
