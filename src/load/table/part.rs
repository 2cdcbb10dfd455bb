//! A table as it lies in one file or sheet.

use std::collections::{HashMap, HashSet};
use std::ops::ControlFlow;
use std::sync::Arc;

use csv::StringRecord;

use super::measured::Measures;
use super::no_data::first_filled;
use super::records::{Records, RowAt};
use super::remarks::Remarks;
use super::row::{RawCells, RawRow, Row, TakesRows};
use super::spans::{self, Span};
use super::tally::Tally;
use super::{LONGEST_CELL, Shape, plain};
use crate::load::collect::Findings;
use crate::load::layout::{ColumnKeys, Line};
use crate::load::own_words::Supplied;
use crate::load::quotes::{self, CellStarts};
use crate::load::source::Source;
use crate::load::{Dialect, Place, Position, RowFault, TableFault};
use crate::model::RowNumber;

/// What the rows of a header say in one place.
pub(in crate::load) struct Headings {
    /// Put together.
    pub(super) whole: String,
    /// The row of the last of it.
    pub(super) at: RowAt,
    /// Folded.
    pub(super) said: Vec<String>,
    /// The columns that it names.
    pub(super) columns: Vec<usize>,
}

/// A file or sheet whose header was understood.
pub(in crate::load) struct Part<'s> {
    pub(super) source: &'s Source,
    pub(super) shape: &'static Shape,
    /// What stands above the header.
    pub(super) above: Vec<Line>,
    /// What stands over its headings of numbers and names no column.
    pub(in crate::load) over_numbers: Vec<String>,
    /// What stands below its last row.
    pub(super) below: Vec<Line>,
    /// What stands between its rows and speaks of those below.
    pub(in crate::load) between: Arc<[Line]>,
    /// Rows of data above the header or in it: what is told of them, and how many.
    pub(super) stray: Vec<(RowFault, Place, usize)>,
    /// What the rows of the header say, by their cells.
    pub(super) named: Arc<Vec<Headings>>,
    /// What divides cells.
    pub(super) delimiter: u8,
    /// Where the header stands.
    pub(super) header: RowNumber,
    /// Where the reader starts for the data rows.
    pub(super) body: RowAt,
    /// Where each column of the shape stands in the file.
    pub(super) columns: Vec<Option<usize>>,
    /// What its words say for columns that it hasn't got.
    pub(super) supplied: Arc<[Supplied]>,
    /// Cells of the header.
    pub(super) width: usize,
    /// Those of them that say nothing.
    pub(super) unnamed: Vec<usize>,
    /// What its numbers are counted in.
    pub(super) measures: Arc<Measures>,
    /// Where its rows say what their numbers are.
    pub(super) remarks: Arc<Remarks>,
    /// How headings are recognised.
    pub(super) keys: Arc<ColumnKeys>,
}

impl Part<'_> {
    /// The same in another piece of its text, which begins with a row.
    pub(super) fn over<'p>(&self, piece: &'p Source, number: RowNumber) -> Part<'p> {
        let body = RowAt { start: 0, number };
        let columns = self.columns.clone();
        let keys = Arc::clone(&self.keys);
        let named = Arc::clone(&self.named);
        let measures = Arc::clone(&self.measures);
        let remarks = Arc::clone(&self.remarks);
        let supplied = Arc::clone(&self.supplied);
        let unnamed = self.unnamed.clone();
        // They are told once, where its rows begin.
        let is_first = number == self.body.number;
        let stray = if is_first { self.stray.clone() } else { Vec::new() };
        Part {
            source: piece,
            body,
            columns,
            keys,
            named,
            measures,
            remarks,
            supplied,
            unnamed,
            stray,
            above: Vec::new(),
            over_numbers: Vec::new(),
            below: Vec::new(),
            between: Arc::clone(&self.between),
            ..*self
        }
    }

    /// Hands out every data row of a piece that is as wide as the header.
    pub(super) fn take_rows(
        &self,
        taker: &mut impl TakesRows,
        tally: &mut Tally,
        findings: &mut Findings,
    ) {
        for (fault, place, rows) in &self.stray {
            tally.rows += rows;
            findings.add(fault.clone(), place.clone());
        }
        let mut from = self.body;
        while let Some(span) = spans::next(self, from) {
            let passed = if span.is_plain {
                plain::take_rows(self, &span, taker, tally, findings)
            } else {
                self.take_read(&span, taker, tally, findings)
            };
            if passed.is_break() {
                break;
            }
            from = span.behind(self.source);
        }
        self.source.goes_on(self.source.text.len(), from.number);
    }

    /// Whether rows from one on are wanted, which whoever watches is asked now and then.
    pub(super) fn goes_on(&self, at: RowAt, tally: &Tally) -> ControlFlow<()> {
        const EVERY: usize = 1 << 10;
        let is_over =
            tally.rows.is_multiple_of(EVERY) && !self.source.goes_on(at.start as usize, at.number);
        if is_over { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// Hands out the data rows of a span, read one by one.
    fn take_read(
        &self,
        span: &Span,
        taker: &mut impl TakesRows,
        tally: &mut Tally,
        findings: &mut Findings,
    ) -> ControlFlow<()> {
        let mut records = Records::within(self.source, self.delimiter, span.from, span.to);
        while let Some(at) = records.advance() {
            self.goes_on(at, tally)?;
            let record = &records.record;
            if self.tells_swallowed(record, at, tally, findings) {
                continue;
            }
            let written = self.as_written(record, at);
            let record = written.as_ref().unwrap_or(record);
            let cells = RawCells::Read(record);
            let raw = self.raw(cells);
            let is_usual = self.is_as_wide(record.len())
                && record.as_slice().len() <= LONGEST_CELL
                && !self.source.has_covered
                && self.broken(record, at).is_none()
                && !self.is_remarked(|ix| record.get(ix).map(str::as_bytes), taker, tally);
            if is_usual && taker.take_raw(&raw, at.number) {
                tally.rows += 1;
                self.see_unread(|ix| record.get(ix).map(str::as_bytes), at, tally);
            } else {
                self.take_row(record, at, taker, tally, findings)?;
            }
        }
        ControlFlow::Continue(())
    }

    /// Hands out one row, if it is one.
    pub(super) fn take_row(
        &self,
        record: &StringRecord,
        at: RowAt,
        taker: &mut impl TakesRows,
        tally: &mut Tally,
        findings: &mut Findings,
    ) -> ControlFlow<()> {
        let uncovered = self.source.has_covered.then(|| self.uncover(record));
        let record = uncovered.as_ref().map_or(record, |row| &row.record);
        if record.iter().all(|cell| cell.trim().is_empty()) {
            tally.blank += 1;
            tally.first_blank.get_or_insert_with(|| self.cell_place(at, 0));
            return ControlFlow::Continue(());
        }
        if let Some((found, ix)) = self.other_header(record) {
            let header = self.source.line_of(self.header);
            findings.add(TableFault::HeaderOther { found, header }, self.cell_place(at, ix));
            return ControlFlow::Continue(());
        }
        if let Some((fault, cell)) = self.figure_elsewhere(record) {
            tally.rows += 1;
            findings.add(fault, self.cell_place(at, cell));
            return ControlFlow::Continue(());
        }
        let is_silent = self.holds_no_figure(record);
        if is_silent && let Some(fault) = self.torn(record, at) {
            tally.rows += 1;
            findings.add(fault, self.cell_place(at, 0));
            return ControlFlow::Continue(());
        }
        let is_text = is_silent && !self.is_rest(record, at);
        if is_text || self.repeats_header(record) || self.only_counts(record) {
            tally.count_text(at.number, self.cell_place(at, first_filled(record)));
            return ControlFlow::Continue(());
        }
        tally.rows += 1;
        if let Some(fault) = self.broken(record, at) {
            findings.add(fault, self.cell_place(at, record.len().saturating_sub(1)));
            return ControlFlow::Continue(());
        }
        if tally.rows > self.shape.most_rows {
            let limit = self.shape.most_rows;
            findings.add(RowFault::TooManyRows { limit }, self.cell_place(at, 0));
            return ControlFlow::Break(());
        }
        if let Some(row) = &uncovered {
            self.tell_covered(row, at, findings);
        }
        if self.is_of_width(record, at, findings) && self.is_of_length(record, at, findings) {
            self.see_unread(|ix| record.get(ix).map(str::as_bytes), at, tally);
            taker.take(&Row { part: self, record, at }, findings);
        }
        ControlFlow::Continue(())
    }

    /// Tells of a quote that is opened and never closed.
    pub(super) fn tell_unclosed(&self, findings: &mut Findings) {
        let (text, start) = (&self.source.text, self.body.start as usize);
        if let Some(offset) = quotes::unclosed(text, self.delimiter, start) {
            let position = self.source.position_from(start, self.body.number, offset);
            findings.add(RowFault::QuoteNotClosed, self.source.placed(position));
        }
    }

    /// The places of a column's cells in some rows.
    pub(super) fn places_on(
        &self,
        rows: &HashSet<RowNumber>,
        column: usize,
        places: &mut HashMap<RowNumber, Place>,
    ) {
        let mut records = Records::new(self.source, self.delimiter, self.body);
        while let Some(at) = records.advance() {
            if rows.contains(&at.number) {
                places.insert(at.number, self.place(at, column));
            }
        }
    }

    /// How it is written, where that isn't the canonical way.
    pub(super) fn dialect(&self) -> Vec<Dialect> {
        if self.source.is_sheet() {
            return Vec::new();
        }
        let delimiter = (self.delimiter != b',').then(|| char::from(self.delimiter));
        let header = Some(self.source.line_of(self.header)).filter(|&line| line > 1);
        delimiter.map(Dialect::Delimiter).into_iter().chain(header.map(Dialect::HeaderAt)).collect()
    }

    /// The place of a column's cell in a row.
    pub(super) fn place(&self, at: RowAt, column: usize) -> Place {
        self.cell_place(at, self.at(column).unwrap_or(0))
    }

    /// Where a column of the shape stands in the file.
    pub(super) fn at(&self, column: usize) -> Option<usize> {
        self.columns.get(column).copied().flatten()
    }

    /// The file as a whole.
    pub(in crate::load) fn whole(&self) -> Place {
        self.source.whole()
    }

    /// Whether it only says anew what other parts say.
    pub(in crate::load) const fn repeats(&self) -> bool {
        self.source.repeats
    }

    /// The district of which it does, where none of its columns names one.
    pub(in crate::load) fn of_district(&self) -> Option<&str> {
        self.source.of_district.as_deref()
    }

    /// Whether the file has a column.
    pub(in crate::load) fn has(&self, column: usize) -> bool {
        self.at(column).is_some() || self.supplied(column).is_some()
    }

    /// What its words say for a column that it hasn't got.
    pub(super) fn supplied(&self, column: usize) -> Option<&str> {
        let mut supplied = self.supplied.iter();
        supplied.find(|supplied| supplied.column == column).map(|supplied| &*supplied.text)
    }

    /// A row of it as it lies.
    pub(super) fn raw<'r>(&'r self, cells: RawCells<'r>) -> RawRow<'r> {
        let (columns, supplied) = (&self.columns, &self.supplied);
        RawRow { columns, supplied, cells, is_sheet: self.source.is_sheet() }
    }

    /// The row of the header in which the last words of a heading stand.
    pub(super) fn row_of_heading(&self, ix: usize) -> RowAt {
        self.named.get(ix).map_or(self.body, |heading| heading.at)
    }

    /// Where they stand.
    pub(super) fn heading_place(&self, ix: usize) -> Place {
        self.cell_place(self.row_of_heading(ix), ix)
    }

    pub(super) fn cell_place(&self, at: RowAt, cell: usize) -> Place {
        if self.source.is_sheet() {
            let column = u32::try_from(cell).unwrap_or(u32::MAX).saturating_add(1);
            return self.source.placed(Position { line: self.source.line_of(at.number), column });
        }
        let (text, start) = (&self.source.text, at.start as usize);
        let (mut offset, mut seen) = (start, 0);
        for begin in CellStarts::new(text, self.delimiter, start).take(cell + 1) {
            (offset, seen) = (begin, seen + 1);
        }
        // A cell that isn't there belongs behind the last; on the row's first line, or
        // another row would be meant.
        if seen <= cell {
            let end = quotes::end_of_cell(text, self.delimiter, offset);
            offset = if self.source.breaks(start, end) == 0 { end } else { start };
        }
        self.source.placed(self.source.position_from(start, at.number, offset))
    }
}

#[cfg(test)]
mod tests {
    use super::super::Table;
    use super::*;
    use crate::load::Course;
    use crate::load::figures::SHAPE;

    /// Whoever stops it in a row is handed no more than some.
    #[test]
    fn rows_end_where_somebody_stops_them() {
        for quote in ["", "\""] {
            let row = format!("G1,2024,D01,{quote}1{quote},\n");
            let text = format!("unit,period,indicator,value,denominator\n{}", row.repeat(5_000));
            let mut source = Source::new("a.csv", text, Vec::new());
            let course = Course::default();
            source.watch(&course);
            let table = Table::new(&source, &SHAPE, &mut Findings::default()).unwrap();
            let mut rows = 0;
            table.each_row(&mut Findings::default(), |_, _| {
                rows += 1;
                course.stop();
            });
            assert!((1..2_000).contains(&rows), "{rows}");
        }
    }
}
