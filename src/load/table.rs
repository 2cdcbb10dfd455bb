//! One table, from delimited text or from a sheet: columns found by name, rows
//! one at a time, and the place of every cell.

mod covered;
mod plain;

use std::collections::{HashMap, HashSet};
use std::ops::ControlFlow;
use std::sync::Arc;

use csv::{ReaderBuilder, StringRecord};

use super::collect::{Findings, first, quoted};
use super::layout::{ColumnKeys, Layout, numbers_columns};
use super::number::NumberCell;
use super::quotes::{self, CellStarts};
use super::source::{self, Source};
use super::{Dialect, Place, Position, TableFault};

/// A column of a file.
pub(super) struct Column {
    /// The canonical name.
    pub(super) name: &'static str,
    /// Other names it may carry.
    pub(super) aliases: &'static [&'static str],
    /// Whether the file is unreadable without it.
    pub(super) is_needed: bool,
}

/// What a file looks like; columns are spoken of by their position in it.
pub(super) struct Shape {
    pub(super) columns: &'static [Column],
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

/// The longest cell, in bytes: the 32 767 characters that a spreadsheet's may have.
const LONGEST_CELL: usize = 4 * 32_767;

/// A file whose header was understood.
pub(super) struct Table<'s> {
    source: &'s Source,
    shape: &'static Shape,
    /// What stands above the header, a text a row.
    pub(super) above: Vec<String>,
    /// What divides cells.
    delimiter: u8,
    /// Line of the header.
    header: u32,
    /// Where the reader starts for the data rows.
    body: RowAt,
    /// Where each column of the shape stands in the file.
    columns: Vec<Option<usize>>,
    /// Cells of the header.
    width: usize,
    /// How headings are recognised.
    keys: Arc<ColumnKeys>,
}

/// Where a row begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct RowAt {
    pub(super) start: u32,
    pub(super) line: u32,
}

/// A data row.
pub(super) struct Row<'r> {
    table: &'r Table<'r>,
    record: &'r StringRecord,
    pub(super) at: RowAt,
}

impl<'s> Table<'s> {
    /// Understands the header, or says why not.
    pub(super) fn new(
        source: &'s Source,
        shape: &'static Shape,
        findings: &mut Findings,
    ) -> Option<Self> {
        let Some(layout) = Layout::of(source, shape) else {
            findings.add(TableFault::HeaderMissing, source.whole());
            return None;
        };
        let Layout { delimiter, header: at, headings, body, above, foreign, .. } = layout;
        let headings = &headings;
        let is_said = |heading: &String| !heading.trim().is_empty();
        let width = headings.iter().rposition(is_said).map_or(headings.len(), |last| last + 1);
        let columns = vec![None; shape.columns.len()];
        let keys = Arc::new(ColumnKeys::of(shape));
        let mut table =
            Table { source, shape, above, delimiter, header: at.line, body, columns, width, keys };
        let divided = match foreign {
            Some(found) => Some((TableFault::SeparatorWrong { said: delimiter.into(), found }, at)),
            None => foreign_delimiter(headings, delimiter.into()).map(|fault| (fault, at)),
        };
        if let Some((fault, at)) = divided.or_else(|| table.divided_otherwise()) {
            findings.add(fault, table.cell_place(at, 0));
            return None;
        }
        let is_clear = table.find_columns(headings, at, findings);
        let is_whole = table.miss_columns(at, findings);
        (is_clear && is_whole).then_some(table)
    }

    /// A first row that is one cell, because something else divides it than the
    /// header, or because all of it stands in quotes.
    fn divided_otherwise(&self) -> Option<(TableFault, RowAt)> {
        let mut records = Records::new(self.source, self.delimiter, self.body);
        let at = records.advance().filter(|_| self.width > 2 && !self.source.is_sheet())?;
        let [only] = records.record.iter().collect::<Vec<_>>()[..] else { return None };
        let header = char::from(self.delimiter);
        let divides = |&c: &char| only.matches(c).count() + 2 > self.width;
        if divides(&header) {
            return Some((TableFault::LineQuoted, at));
        }
        let found = DIVIDERS.into_iter().find(divides)?;
        Some((TableFault::DelimiterDiffers { header, found }, at))
    }

    fn find_columns(&mut self, headings: &[String], at: RowAt, findings: &mut Findings) -> bool {
        let mut is_clear = true;
        let keys = Arc::clone(&self.keys);
        for (ix, heading) in headings.iter().enumerate() {
            let known = keys.find(heading);
            let slot = known.and_then(|known| self.columns.get_mut(known).zip(Some(known)));
            match slot {
                Some((slot @ None, _)) => *slot = Some(ix),
                Some((Some(_), known)) => {
                    let column = self.shape.columns.get(known).map_or("", |c| c.name);
                    let fault = TableFault::ColumnTwice { column, found: quoted(heading.trim()) };
                    findings.add(fault, self.cell_place(at, ix));
                    is_clear = false;
                }
                None if heading.trim().is_empty() => {}
                None => {
                    let fault = TableFault::ColumnUnknown { found: quoted(heading.trim()) };
                    findings.add(fault, self.cell_place(at, ix));
                }
            }
        }
        is_clear
    }

    fn miss_columns(&self, at: RowAt, findings: &mut Findings) -> bool {
        let mut is_whole = true;
        for (column, found) in self.shape.columns.iter().zip(&self.columns) {
            if column.is_needed && found.is_none() {
                let fault = TableFault::ColumnMissing { column: column.name };
                findings.add(fault, self.cell_place(at, 0));
                is_whole = false;
            }
        }
        is_whole
    }

    /// The same table's rows in another piece of its text, which begins with a row
    /// on a line.
    pub(super) fn over<'p>(&self, piece: &'p Source, line: u32) -> Table<'p> {
        let body = RowAt { start: 0, line };
        let columns = self.columns.clone();
        let keys = Arc::clone(&self.keys);
        Table { source: piece, body, columns, keys, above: Vec::new(), ..*self }
    }

    /// Where the data rows begin, and what divides their cells.
    pub(super) const fn body(&self) -> (RowAt, u8) {
        (self.body, self.delimiter)
    }

    /// Hands out every data row that is as wide as the header; returns how
    /// many data rows there are in all. Rows of another width are told here.
    pub(super) fn each_row(
        &self,
        findings: &mut Findings,
        row: impl FnMut(&Row<'_>, &mut Findings),
    ) -> usize {
        let mut tally = Tally::default();
        self.take_rows(&mut Each(row), &mut tally, findings);
        self.tell_unclosed(findings);
        tally.tell(findings)
    }

    /// Hands out every data row of a piece that is as wide as the header.
    pub(super) fn take_rows(
        &self,
        taker: &mut impl TakesRows,
        tally: &mut Tally,
        findings: &mut Findings,
    ) {
        if plain::is_plain(self) {
            plain::take_rows(self, taker, tally, findings);
            return;
        }
        let mut records = Records::new(self.source, self.delimiter, self.body);
        while let Some(at) = records.advance() {
            let record = &records.record;
            let raw = RawRow { columns: &self.columns, cells: RawCells::Read(record) };
            let is_usual = record.len() == self.width
                && record.as_slice().len() <= LONGEST_CELL
                && !self.source.has_covered();
            if is_usual && taker.take_raw(&raw, at.line) {
                tally.rows += 1;
            } else if self.take_row(record, at, taker, tally, findings).is_break() {
                break;
            }
        }
    }

    /// Hands out one row, if it is one.
    fn take_row(
        &self,
        record: &StringRecord,
        at: RowAt,
        taker: &mut impl TakesRows,
        tally: &mut Tally,
        findings: &mut Findings,
    ) -> ControlFlow<()> {
        let uncovered = self.source.has_covered().then(|| self.uncover(record));
        let record = uncovered.as_ref().map_or(record, |row| &row.record);
        if record.iter().all(|cell| cell.trim().is_empty()) {
            tally.blank += 1;
            tally.first_blank.get_or_insert_with(|| self.cell_place(at, 0));
            return ControlFlow::Continue(());
        }
        if self.holds_no_figure(record) || self.repeats_header(record) || self.only_counts(record) {
            tally.texts += 1;
            let at = self.cell_place(at, first_filled(record));
            tally.first_text = first(tally.first_text.take(), Some(at));
            return ControlFlow::Continue(());
        }
        tally.rows += 1;
        if tally.rows > self.shape.most_rows {
            let limit = self.shape.most_rows;
            findings.add(TableFault::TooManyRows { limit }, self.cell_place(at, 0));
            return ControlFlow::Break(());
        }
        if let Some(row) = &uncovered {
            self.tell_covered(row, at, findings);
        }
        if self.is_of_width(record, at, findings) && self.is_of_length(record, at, findings) {
            taker.take(&Row { table: self, record, at }, findings);
        }
        ControlFlow::Continue(())
    }

    /// Tells of a quote that is opened and never closed: it can only be in the last
    /// record.
    pub(super) fn tell_unclosed(&self, findings: &mut Findings) {
        if memchr::memchr(b'"', self.source.text.as_bytes()).is_none() {
            return;
        }
        let mut records = Records::new(self.source, self.delimiter, self.body);
        while records.advance().is_some() {}
        let (text, last) = (&self.source.text, records.last);
        if let Some(offset) = quotes::unclosed(text, self.delimiter, last.start as usize) {
            let position = self.source.position_from(last.start as usize, last.line, offset);
            findings.add(TableFault::QuoteNotClosed, self.source.placed(position));
        }
    }

    /// The places of a column's cells in the rows on some lines.
    pub(super) fn places_on(
        &self,
        lines: &HashSet<u32>,
        column: usize,
        places: &mut HashMap<u32, Place>,
    ) {
        let mut records = Records::new(self.source, self.delimiter, self.body);
        while let Some(at) = records.advance() {
            if lines.contains(&at.line) {
                places.insert(at.line, self.place(at, column));
            }
        }
    }

    fn holds_no_figure(&self, record: &StringRecord) -> bool {
        let is_empty = |&column: &usize| {
            let cell = self.columns.get(column).copied().flatten().and_then(|ix| record.get(ix));
            cell.is_none_or(|cell| cell.trim().is_empty())
        };
        !self.shape.figure.is_empty() && self.shape.figure.iter().all(is_empty)
    }

    /// The numbers of the columns repeated under such a header.
    fn only_counts(&self, record: &StringRecord) -> bool {
        let first = record.get(first_filled(record)).unwrap_or_default().trim();
        let may = matches!(first, "1" | "(1)" | "[1]" | "A" | "(A)");
        may && !self.shape.figure.is_empty() && numbers_columns(record.iter())
    }

    /// A header repeated further down, as at the top of a printed page.
    fn repeats_header(&self, record: &StringRecord) -> bool {
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

    /// Whether a row that is too short only lacks empty cells at its end, which
    /// some spreadsheets leave out: all that it can't do without is there. The last
    /// line of a file may have been cut.
    fn lacks_empty_cells(&self, record: &StringRecord, at: RowAt) -> bool {
        if self.source.is_sheet() {
            return true;
        }
        let rest = self.source.text.as_bytes().get(at.start as usize..).unwrap_or_default();
        memchr::memchr2(b'\n', b'\r', rest).is_some() && record.len() >= self.least_width()
    }

    /// Cells up to the last that a row can't do without; two at least, or it may be
    /// divided by something else.
    fn least_width(&self) -> usize {
        let columns = self.shape.least.iter();
        let last = columns.filter_map(|&column| self.columns.get(column).copied().flatten()).max();
        last.map_or(2, |last| last + 1).max(2)
    }

    /// Tells of a cell that nothing but a slip makes so long.
    fn is_of_length(&self, record: &StringRecord, at: RowAt, findings: &mut Findings) -> bool {
        if record.as_slice().len() <= LONGEST_CELL {
            return true;
        }
        let Some(long) = record.iter().position(|cell| cell.len() > LONGEST_CELL) else {
            return true;
        };
        findings.add(TableFault::CellTooLong { limit: 32_767 }, self.cell_place(at, long));
        false
    }

    fn is_of_width(&self, record: &StringRecord, at: RowAt, findings: &mut Findings) -> bool {
        let surplus = record.iter().skip(self.width).position(|cell| !cell.trim().is_empty());
        let is_full = record.len() >= self.width || self.lacks_empty_cells(record, at);
        if is_full && surplus.is_none() {
            return true;
        }
        let (found, expected) = (record.len(), self.width);
        let delimiter = char::from(self.delimiter);
        let fault = TableFault::CellCount { found, expected, delimiter };
        findings.add(fault, self.cell_place(at, surplus.map_or(0, |s| s + self.width)));
        false
    }

    /// How it is written, where that isn't the canonical way.
    pub(super) fn dialect(&self) -> Vec<Dialect> {
        if self.source.is_sheet() {
            return Vec::new();
        }
        let delimiter = (self.delimiter != b',').then(|| char::from(self.delimiter));
        let header = Some(self.header).filter(|&line| line > 1);
        delimiter.map(Dialect::Delimiter).into_iter().chain(header.map(Dialect::HeaderAt)).collect()
    }

    /// The place of a column's cell in a row.
    pub(super) fn place(&self, at: RowAt, column: usize) -> Place {
        self.cell_place(at, self.columns.get(column).copied().flatten().unwrap_or(0))
    }

    /// The file as a whole.
    pub(super) fn whole(&self) -> Place {
        self.source.whole()
    }

    /// Its text.
    pub(super) const fn source(&self) -> &'s Source {
        self.source
    }

    /// Whether the file has a column.
    pub(super) fn has(&self, column: usize) -> bool {
        self.columns.get(column).is_some_and(Option::is_some)
    }

    fn cell_place(&self, at: RowAt, cell: usize) -> Place {
        if self.source.is_sheet() {
            let column = u32::try_from(cell).unwrap_or(u32::MAX).saturating_add(1);
            return self.source.placed(Position { line: at.line, column });
        }
        let start = at.start as usize;
        let mut starts = CellStarts::new(&self.source.text, self.delimiter, start);
        let offset = starts.nth(cell).unwrap_or(start);
        self.source.placed(self.source.position_from(start, at.line, offset))
    }
}

fn first_filled(record: &StringRecord) -> usize {
    record.iter().position(|cell| !cell.trim().is_empty()).unwrap_or_default()
}

/// Who is handed a table's rows.
pub(super) trait TakesRows {
    /// Takes a row as it lies, if nothing about it is unusual; else it comes as a
    /// [`Row`]. It has as many cells as the header.
    fn take_raw(&mut self, row: &RawRow<'_>, line: u32) -> bool;

    /// Takes any row.
    fn take(&mut self, row: &Row<'_>, findings: &mut Findings);
}

struct Each<F>(F);

impl<F: FnMut(&Row<'_>, &mut Findings)> TakesRows for Each<F> {
    fn take_raw(&mut self, _: &RawRow<'_>, _: u32) -> bool {
        false
    }

    fn take(&mut self, row: &Row<'_>, findings: &mut Findings) {
        self.0(row, findings);
    }
}

/// A row as it lies: its cells with the white space around them.
pub(super) struct RawRow<'r> {
    columns: &'r [Option<usize>],
    cells: RawCells<'r>,
}

enum RawCells<'r> {
    Read(&'r StringRecord),
    Plain(&'r simd_csv::ZeroCopyByteRecord<'r>),
}

impl RawRow<'_> {
    /// A cell; empty where the file has no such column.
    #[inline]
    pub(super) fn cell(&self, column: usize) -> &[u8] {
        let Some(at) = self.columns.get(column).copied().flatten() else { return b"" };
        match self.cells {
            RawCells::Read(record) => record.get(at).map_or(b"", str::as_bytes),
            RawCells::Plain(record) => record.get(at).unwrap_or(b""),
        }
    }
}

/// What is told of a table once all its rows were read.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// Data rows.
    pub(super) rows: usize,
    blank: usize,
    first_blank: Option<Place>,
    /// Rows that hold text, but no figure.
    texts: usize,
    first_text: Option<Place>,
}

impl Tally {
    /// Of two parts of a table.
    pub(super) fn add(&mut self, other: Self) {
        self.rows += other.rows;
        self.blank += other.blank;
        self.first_blank = first(self.first_blank.take(), other.first_blank);
        self.texts += other.texts;
        self.first_text = first(self.first_text.take(), other.first_text);
    }

    /// Tells of blank rows; returns how many data rows there are.
    pub(super) fn tell(self, findings: &mut Findings) -> usize {
        if let Some(place) = self.first_blank {
            findings.add(TableFault::BlankRows { count: self.blank }, place);
        }
        if let Some(place) = self.first_text {
            findings.add(TableFault::RowsWithoutFigure { count: self.texts }, place);
        }
        self.rows
    }
}

impl Row<'_> {
    /// A cell without the white space around it; empty where the file has no
    /// such column.
    pub(super) fn cell(&self, column: usize) -> &str {
        let cell = self.as_kept(column);
        if self.table.source.is_sheet() { cell.trim_start_matches(source::NUMBER) } else { cell }
    }

    /// A cell that holds a number. [`NumberCell::is_typed`] where a sheet holds a
    /// number and not a text that looks like one.
    pub(super) fn number_cell(&self, column: usize) -> NumberCell<'_> {
        let is_typed =
            self.table.source.is_sheet() && self.as_kept(column).starts_with(source::NUMBER);
        NumberCell { text: self.cell(column), column: self.name(column), is_typed }
    }

    fn as_kept(&self, column: usize) -> &str {
        let at = self.table.columns.get(column).copied().flatten();
        at.and_then(|ix| self.record.get(ix)).map_or("", str::trim)
    }

    /// Where a cell stands.
    pub(super) fn place(&self, column: usize) -> Place {
        self.table.place(self.at, column)
    }

    /// Whether the file has a column.
    pub(super) fn has(&self, column: usize) -> bool {
        self.table.has(column)
    }

    /// A column's canonical name.
    pub(super) fn name(&self, column: usize) -> &'static str {
        self.table.shape.columns.get(column).map_or("", |c| c.name)
    }
}

/// The records of a text from a place on, each with its offset and line. (The
/// reader's own positions lag behind where lines end in `\r\n`.)
pub(super) struct Records<'s> {
    source: &'s Source,
    reader: csv::Reader<&'s [u8]>,
    pub(super) record: StringRecord,
    /// Where the reader began.
    from: usize,
    /// The record read last.
    last: RowAt,
}

impl<'s> Records<'s> {
    pub(super) fn new(source: &'s Source, delimiter: u8, from: RowAt) -> Self {
        let start = from.start as usize;
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .buffer_capacity(1 << 16)
            .from_reader(source.text.as_bytes().get(start..).unwrap_or_default());
        Self { source, reader, record: StringRecord::new(), from: start, last: from }
    }

    pub(super) fn advance(&mut self) -> Option<RowAt> {
        if !matches!(self.reader.read_record(&mut self.record), Ok(true)) {
            return None;
        }
        let position = self.record.position()?.byte();
        self.last = self.at(usize::try_from(position).ok()?)?;
        Some(self.last)
    }

    /// Where the record after the one read last begins; the end of the text
    /// after the last.
    pub(super) fn next_start(&self) -> RowAt {
        let position = usize::try_from(self.reader.position().byte());
        position.ok().and_then(|position| self.at(position)).unwrap_or(self.last)
    }

    /// The first place from an offset on that isn't a line break.
    fn at(&self, offset: usize) -> Option<RowAt> {
        let bytes = self.source.text.as_bytes();
        let mut start = self.from + offset;
        while matches!(bytes.get(start), Some(b'\n' | b'\r')) {
            start += 1;
        }
        let breaks = self.source.breaks(self.last.start as usize, start);
        let line = self.last.line.saturating_add(breaks);
        Some(RowAt { start: u32::try_from(start).ok()?, line })
    }
}

/// What may divide the cells of a line.
const DIVIDERS: [char; 5] = [',', ';', '\t', '|', '^'];

/// Why a header may be one cell only: it is divided by none of those known, or all
/// of it stands in quotes.
fn foreign_delimiter(headings: &[String], known: char) -> Option<TableFault> {
    let [only] = headings else { return None };
    if only.contains(known) {
        return Some(TableFault::LineQuoted);
    }
    let found = DIVIDERS.into_iter().skip(1).find(|&c| only.contains(c))?;
    Some(TableFault::DelimiterUnknown { found })
}
