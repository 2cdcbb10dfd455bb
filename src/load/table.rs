//! One CSV file: columns found by name, rows one at a time, and the place of
//! every cell.

use csv::{ReaderBuilder, StringRecord};

use super::collect::{Findings, quoted};
use super::quotes::{self, CellStarts};
use super::source::Source;
use super::{Place, TableFault};
use crate::text::header_key;

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
    /// More rows than this can only be a mistake.
    pub(super) most_rows: usize,
}

/// A file whose header was understood.
pub(super) struct Table<'s> {
    source: &'s Source,
    shape: &'static Shape,
    /// Where each column of the shape stands in the file.
    columns: Vec<Option<usize>>,
    /// Cells of the header.
    width: usize,
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
        let mut records = Records::new(source);
        let Some(at) = records.advance() else {
            findings.add(TableFault::HeaderMissing, source.whole());
            return None;
        };
        let header = &records.record;
        let mut table = Table { source, shape, columns: Vec::new(), width: header.len() };
        if let Some(found) = foreign_delimiter(header) {
            findings.add(TableFault::DelimiterNotComma { found }, table.cell_place(at, 0));
            return None;
        }
        table.columns = vec![None; shape.columns.len()];
        let is_clear = table.find_columns(header, at, findings);
        let is_whole = table.miss_columns(at, findings);
        (is_clear && is_whole).then_some(table)
    }

    fn find_columns(&mut self, header: &StringRecord, at: RowAt, findings: &mut Findings) -> bool {
        let mut is_clear = true;
        for (ix, heading) in header.iter().enumerate() {
            let key = header_key(heading);
            let known = self.shape.columns.iter().position(|c| {
                header_key(c.name) == key || c.aliases.iter().any(|a| header_key(a) == key)
            });
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

    /// Hands out every data row that is as wide as the header; returns how
    /// many data rows there are in all. Rows of another width are told here.
    pub(super) fn each_row(
        &self,
        findings: &mut Findings,
        mut row: impl FnMut(&Row<'_>, &mut Findings),
    ) -> usize {
        let mut records = Records::new(self.source);
        let (mut count, mut blank, mut first_blank) = (0, 0, None);
        records.advance();
        while let Some(at) = records.advance() {
            let record = &records.record;
            if record.iter().all(|cell| cell.trim().is_empty()) {
                blank += 1;
                first_blank.get_or_insert(at);
                continue;
            }
            count += 1;
            if count > self.shape.most_rows {
                let limit = self.shape.most_rows;
                findings.add(TableFault::TooManyRows { limit }, self.cell_place(at, 0));
                break;
            }
            if self.is_of_width(record, at, findings) {
                row(&Row { table: self, record, at }, findings);
            }
        }
        if let Some(at) = first_blank {
            findings.add(TableFault::BlankRows { count: blank }, self.cell_place(at, 0));
        }
        if let Some(offset) = quotes::unclosed(&self.source.text, records.last_start) {
            let position = self.source.position_from(records.last_start, records.line, offset);
            let place = Place { position: Some(position), ..self.source.whole() };
            findings.add(TableFault::QuoteNotClosed, place);
        }
        count
    }

    fn is_of_width(&self, record: &StringRecord, at: RowAt, findings: &mut Findings) -> bool {
        let surplus = record.iter().skip(self.width).position(|cell| !cell.trim().is_empty());
        if record.len() >= self.width && surplus.is_none() {
            return true;
        }
        let fault = TableFault::CellCount { found: record.len(), expected: self.width };
        findings.add(fault, self.cell_place(at, surplus.map_or(0, |s| s + self.width)));
        false
    }

    /// About how many rows there are: room for them is made at once.
    pub(super) fn likely_rows(&self) -> usize {
        const SHORT_ROW: usize = 20;
        (self.source.text.len() / SHORT_ROW).min(self.shape.most_rows)
    }

    /// The place of a column's cell in a row.
    pub(super) fn place(&self, at: RowAt, column: usize) -> Place {
        self.cell_place(at, self.columns.get(column).copied().flatten().unwrap_or(0))
    }

    /// The file as a whole.
    pub(super) fn whole(&self) -> Place {
        self.source.whole()
    }

    fn cell_place(&self, at: RowAt, cell: usize) -> Place {
        let start = at.start as usize;
        let offset = CellStarts::new(&self.source.text, start).nth(cell).unwrap_or(start);
        let position = self.source.position_from(start, at.line, offset);
        Place { position: Some(position), ..self.source.whole() }
    }
}

impl Row<'_> {
    /// A cell without the white space around it; empty where the file has no
    /// such column.
    pub(super) fn cell(&self, column: usize) -> &str {
        let at = self.table.columns.get(column).copied().flatten();
        at.and_then(|ix| self.record.get(ix)).map_or("", str::trim)
    }

    /// Where a cell stands.
    pub(super) fn place(&self, column: usize) -> Place {
        self.table.place(self.at, column)
    }

    /// A column's canonical name.
    pub(super) fn name(&self, column: usize) -> &'static str {
        self.table.shape.columns.get(column).map_or("", |c| c.name)
    }
}

/// The records of a file, each with its offset and line. (The reader's own
/// positions lag behind where lines end in `\r\n`.)
struct Records<'s> {
    source: &'s Source,
    reader: csv::Reader<&'s [u8]>,
    record: StringRecord,
    last_start: usize,
    line: u32,
}

impl<'s> Records<'s> {
    fn new(source: &'s Source) -> Self {
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .buffer_capacity(1 << 16)
            .from_reader(source.text.as_bytes());
        Self { source, reader, record: StringRecord::new(), last_start: 0, line: 1 }
    }

    fn advance(&mut self) -> Option<RowAt> {
        if !matches!(self.reader.read_record(&mut self.record), Ok(true)) {
            return None;
        }
        let position = self.record.position()?;
        let mut start = usize::try_from(position.byte()).ok()?;
        let bytes = self.source.text.as_bytes();
        while matches!(bytes.get(start), Some(b'\n' | b'\r')) {
            start += 1;
        }
        self.line = self.line.saturating_add(self.source.breaks(self.last_start, start));
        self.last_start = start;
        Some(RowAt { start: u32::try_from(start).ok()?, line: self.line })
    }
}

/// The divider of a header that is one cell only because it isn't a comma.
fn foreign_delimiter(header: &StringRecord) -> Option<char> {
    let only = header.get(0).filter(|_| header.len() == 1)?;
    [';', '\t', '|'].into_iter().find(|&c| only.contains(c))
}
