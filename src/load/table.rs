//! One table, from delimited text or from the sheets of a workbook: columns found
//! by name, rows one at a time, and the place of every cell.
//!
//! A table may lie in several sheets, one after another; each has its own header.

mod across;
mod between;
mod covered;
mod form;
mod header;
mod measured;
mod merged;
mod no_data;
mod others;
mod part;
mod plain;
mod planned;
mod records;
mod remarks;
mod row;
mod slid;
mod spans;
mod stray_quotes;
mod swallowed;
mod tally;
mod torn;
mod unnamed;
mod unread;
mod walk;
mod words;

pub(super) use across::{code, year};
pub(super) use planned::is_of_plan;
pub(super) use records::{Records, RowAt};
pub(super) use remarks::{Remark, Share, is_mark};
pub(super) use row::{RawRow, Row, TakesRows};
pub(super) use slid::is_number;
pub(super) use tally::Tally;

use std::collections::{HashMap, HashSet};
use std::slice;
use std::sync::Arc;

use csv::StringRecord;

use super::collect::Findings;
use super::layout::{ColumnKeys, Line};
use super::source::Source;
use super::{Course, Dialect, Place};
use crate::model::{RowNumber, TablePart, TableParts};
pub(super) use part::Part;
use row::Each;

/// A column of a file.
pub(super) struct Column {
    /// The canonical name.
    pub(super) name: &'static str,
    /// Other names it may carry.
    pub(super) aliases: &'static [&'static str],
    /// Whether the file is unreadable without it.
    pub(super) is_needed: bool,
}

impl Column {
    pub(super) const fn needed(name: &'static str, aliases: &'static [&'static str]) -> Self {
        Self { name, aliases, is_needed: true }
    }

    pub(super) const fn optional(name: &'static str, aliases: &'static [&'static str]) -> Self {
        Self { name, aliases, is_needed: false }
    }
}

/// A word that says what a column holds only by the column beside it: `Mã` before
/// `Chỉ tiêu` is the indicator's, before `Đơn vị` the unit's.
pub(super) struct Beside {
    /// The heading.
    pub(super) word: &'static str,
    /// The column that it must be next to.
    pub(super) of: usize,
    /// What it is then.
    pub(super) column: usize,
    /// Columns that it would rather belong to where they follow it.
    pub(super) rather_of: &'static [usize],
}

/// Headings that make it a question which column counts.
pub(super) struct Rivals {
    /// What such a heading contains, folded.
    pub(super) words: &'static [&'static str],
    /// The column beside which it is one.
    pub(super) column: usize,
}

/// What a file looks like; columns are spoken of by their position in it.
pub(super) struct Shape {
    pub(super) columns: &'static [Column],
    /// Where a file lacks the first of two columns, the second stands for it.
    pub(super) spare: &'static [(usize, usize)],
    /// Those of the latter that say more where both are there.
    pub(super) adds: &'static [usize],
    /// Words that name a column only beside another one.
    pub(super) beside: &'static [Beside],
    /// Columns that can't be read beside another one, nor be passed over.
    pub(super) rivals: &'static [Rivals],
    /// A row in which all of these are empty is no data: a heading between the
    /// rows, a signature below them. None: only an empty row is none.
    pub(super) figure: &'static [usize],
    /// Columns of numbers: what a merged cell says in one of them, it says once.
    pub(super) amounts: &'static [usize],
    /// A row that ends before one of these may have been cut; behind them empty
    /// cells may be left out.
    pub(super) least: &'static [usize],
    /// More rows than this can only be a mistake.
    pub(super) most_rows: usize,
}

impl Shape {
    /// Of columns of which nothing more is to be said.
    pub(super) const BARE: Self = Self {
        columns: &[],
        spare: &[],
        adds: &[],
        beside: &[],
        rivals: &[],
        figure: &[],
        amounts: &[],
        least: &[],
        most_rows: 0,
    };
}

/// The longest cell, in bytes: the 32 767 characters that a spreadsheet's may have.
const LONGEST_CELL: usize = 4 * 32_767;

/// A table whose headers were understood.
pub(super) struct Table<'s> {
    /// Never none.
    parts: Vec<Part<'s>>,
    lie: TableParts,
}

impl<'s> Table<'s> {
    /// Understands the header, or says why not.
    pub(super) fn new(
        source: &'s Source,
        shape: &'static Shape,
        findings: &mut Findings,
    ) -> Option<Self> {
        Self::of(slice::from_ref(source), shape, findings)
    }

    /// The same of a table that goes on from one text to the next.
    pub(super) fn of(
        sources: &'s [Source],
        shape: &'static Shape,
        findings: &mut Findings,
    ) -> Option<Self> {
        let keys = Arc::new(ColumnKeys::of(shape));
        // What is wrong with one header hides nothing of what is wrong with the next.
        let parts: Vec<Option<Part<'_>>> =
            sources.iter().map(|source| Part::new(source, shape, &keys, findings)).collect();
        let parts: Vec<Part<'_>> = parts.into_iter().collect::<Option<_>>()?;
        (!parts.is_empty()).then_some(Self { parts, lie: parts_of(sources) })
    }

    /// The same table's rows in another piece of its only text, which begins with a
    /// row on a line.
    pub(super) fn over<'p>(&self, piece: &'p Source, line: u32) -> Table<'p> {
        let number = RowNumber::new(line);
        let parts = self.parts.iter().map(|part| part.over(piece, number));
        Table { parts: parts.collect(), lie: self.lie.clone() }
    }

    /// Where the data rows of its first text begin, and what divides their cells.
    pub(super) fn body(&self) -> (RowAt, u8) {
        self.parts.first().map_or((RowAt::NONE, b','), |part| (part.body, part.delimiter))
    }

    /// What stands above the first header.
    pub(super) fn above(&self) -> &[Line] {
        self.parts.first().map_or(&[], |part| part.above.as_slice())
    }

    /// The files or sheets that it lies in.
    pub(super) fn each_part(&self) -> impl Iterator<Item = &Part<'s>> {
        self.parts.iter()
    }

    /// The line of its header, where it is delimited text.
    pub(super) fn header_line(&self) -> Option<u32> {
        let [part] = self.parts.as_slice() else { return None };
        (!part.source.is_sheet()).then(|| part.source.line_of(part.header))
    }

    /// The file or sheets it lies in.
    pub(super) const fn parts(&self) -> &TableParts {
        &self.lie
    }

    /// Its texts with how each is written.
    pub(super) fn texts(&self) -> impl ExactSizeIterator<Item = (&'s Source, Vec<Dialect>)> {
        self.parts.iter().map(|part| (part.source, part.dialect()))
    }

    /// Begins to be gone through, for whoever watches.
    pub(super) fn begin(&self) {
        let bytes = self.parts.iter().map(|part| part.source.text.len() as u64).sum();
        if let Some(course) = self.course() {
            course.begin(bytes);
        }
    }

    /// Whether whoever watches wants no more of it.
    pub(super) fn is_stopped(&self) -> bool {
        self.course().is_some_and(Course::is_stopped)
    }

    /// Who watches it being read.
    pub(super) fn course(&self) -> Option<&'s Course> {
        self.parts.first().and_then(|part| part.source.course.as_ref())
    }

    /// Hands out every data row that is as wide as its header; returns how many
    /// data rows there are in all. Rows of another width are told here.
    pub(super) fn each_row(
        &self,
        findings: &mut Findings,
        row: impl FnMut(&Row<'_>, &mut Findings),
    ) -> usize {
        let mut tally = Tally::default();
        self.take_rows(&mut Each(row), &mut tally, findings);
        self.tell_unclosed(findings);
        tally.tell(self.parts(), findings).into_iter().sum()
    }

    /// Hands out every data row of a piece that is as wide as its header.
    pub(super) fn take_rows(
        &self,
        taker: &mut impl TakesRows,
        tally: &mut Tally,
        findings: &mut Findings,
    ) {
        for (at, part) in self.parts.iter().enumerate() {
            let before = tally.rows();
            taker.begin(part);
            part.take_rows(taker, tally, findings);
            tally.count(at, tally.rows() - before);
            tally.leave(part);
        }
    }

    /// Tells of a quote that is opened and never closed.
    pub(super) fn tell_unclosed(&self, findings: &mut Findings) {
        for part in &self.parts {
            part.tell_unclosed(findings);
        }
    }

    /// The places of a column's cells in some rows.
    pub(super) fn places_on(
        &self,
        rows: &HashSet<RowNumber>,
        column: usize,
        places: &mut HashMap<RowNumber, Place>,
    ) {
        for part in &self.parts {
            part.places_on(rows, column, places);
        }
    }

    /// A row of its only sheet without what a merged cell says and doesn't hold.
    pub(super) fn meant(&self, record: &StringRecord) -> StringRecord {
        let part = self.parts.first();
        part.map_or_else(|| record.clone(), |part| part.uncover(record).record)
    }

    /// The place of a column's cell in a row.
    pub(super) fn place(&self, at: RowAt, column: usize) -> Place {
        let part = self.parts.get(self.lie.part_of(at.number));
        part.map_or_else(|| self.whole(), |part| part.place(at, column))
    }

    /// The file or sheet as a whole, or the workbook with its sheets.
    pub(super) fn whole(&self) -> Place {
        match self.parts.as_slice() {
            [] => Place::file(""),
            [only] => only.whole(),
            [first, ..] => Place::file(first.source.file()),
        }
    }

    /// Whether a file or sheet of it has a column.
    pub(super) fn has(&self, column: usize) -> bool {
        self.parts.iter().any(|part| part.has(column))
    }
}

/// Where the rows of a table lie.
pub(super) fn parts_of(sources: &[Source]) -> TableParts {
    let is_one = sources.len() == 1;
    let part = |source: &Source| TablePart {
        file: Arc::clone(&source.name),
        sheet: source.sheet.clone().filter(|_| !is_one),
        before: source.before,
    };
    TableParts::new(sources.iter().map(part).collect())
}
