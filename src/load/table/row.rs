//! One row of a table, and who takes it.

use csv::StringRecord;

use super::part::Part;
use super::records::RowAt;
use crate::load::collect::Findings;
use crate::load::number::NumberCell;
use crate::load::own_words::Supplied;
use crate::load::source;
use crate::load::{CellFault, Place};
use crate::model::RowNumber;

/// Who is handed a table's rows.
pub(in crate::load) trait TakesRows {
    /// A file or sheet begins, or a piece of one: columns may lie elsewhere from here on.
    fn begin(&mut self, _part: &Part<'_>) {}

    /// Takes a row as it lies, if nothing about it is unusual; else it comes as a
    /// [`Row`]. It has as many cells as the header.
    fn take_raw(&mut self, row: &RawRow<'_>, number: RowNumber) -> bool;

    /// Whether a text in a column that nobody reads names what rows are about.
    fn knows(&mut self, _text: &str) -> bool {
        false
    }

    /// Takes any row.
    fn take(&mut self, row: &Row<'_>, findings: &mut Findings);
}

pub(super) struct Each<F>(pub(super) F);

impl<F: FnMut(&Row<'_>, &mut Findings)> TakesRows for Each<F> {
    fn take_raw(&mut self, _: &RawRow<'_>, _: RowNumber) -> bool {
        false
    }

    fn take(&mut self, row: &Row<'_>, findings: &mut Findings) {
        self.0(row, findings);
    }
}

/// A row as it lies: its cells with the white space around them.
pub(in crate::load) struct RawRow<'r> {
    pub(super) columns: &'r [Option<usize>],
    pub(super) supplied: &'r [Supplied],
    pub(super) cells: RawCells<'r>,
    pub(super) is_sheet: bool,
}

/// [`source::NUMBER`] as a byte.
const NUMBER: [u8; 1] = [source::NUMBER as u8];

pub(super) enum RawCells<'r> {
    Read(&'r StringRecord),
    Plain(&'r simd_csv::ZeroCopyByteRecord<'r>),
}

impl RawRow<'_> {
    /// The cells of the first columns; empty where the file has no such column.
    pub(in crate::load) fn cells<const N: usize>(&self) -> [&[u8]; N] {
        match self.cells {
            RawCells::Read(record) => self.cells_of(|at| record.get(at).map(str::as_bytes)),
            RawCells::Plain(record) => self.cells_of(|at| record.get(at)),
        }
    }

    #[inline]
    fn cells_of<'c, const N: usize>(
        &'c self,
        cell_at: impl Fn(usize) -> Option<&'c [u8]>,
    ) -> [&'c [u8]; N] {
        let mut cells = [b"".as_slice(); N];
        for (cell, at) in cells.iter_mut().zip(self.columns) {
            *cell = at.and_then(&cell_at).unwrap_or_default();
        }
        for supplied in self.supplied {
            if let Some(cell) = cells.get_mut(supplied.column) {
                *cell = supplied.text.as_bytes();
            }
        }
        cells
    }

    /// The cells of some columns as [`Row::cell`] gives them, but for white space beyond
    /// ASCII around them.
    pub(in crate::load) fn bare<const N: usize>(&self, columns: [usize; N]) -> [&[u8]; N] {
        columns.map(|column| {
            let at = self.columns.get(column).copied().flatten();
            let cell = at.map_or_else(|| self.supplied(column), |at| self.at(at)).trim_ascii();
            let number = cell.strip_prefix(&NUMBER).filter(|_| self.is_sheet);
            number.unwrap_or(cell)
        })
    }

    /// Whether the cell of a column is a number cell of a sheet.
    pub(in crate::load) fn is_typed(&self, column: usize) -> bool {
        let at = self.columns.get(column).copied().flatten().filter(|_| self.is_sheet);
        at.is_some_and(|at| self.at(at).trim_ascii().starts_with(&NUMBER))
    }

    fn supplied(&self, column: usize) -> &[u8] {
        let mut supplied = self.supplied.iter().filter(|supplied| supplied.column == column);
        supplied.next().map_or(b"", |supplied| supplied.text.as_bytes())
    }

    fn at(&self, at: usize) -> &[u8] {
        match self.cells {
            RawCells::Read(record) => record.get(at).map_or(b"", str::as_bytes),
            RawCells::Plain(record) => record.get(at).unwrap_or(b""),
        }
    }
}

/// A data row.
pub(in crate::load) struct Row<'r> {
    pub(super) part: &'r Part<'r>,
    pub(super) record: &'r StringRecord,
    pub(in crate::load) at: RowAt,
}

impl Row<'_> {
    /// A cell without the white space around it; empty where the file has no
    /// such column.
    pub(in crate::load) fn cell(&self, column: usize) -> &str {
        let cell = self.as_kept(column);
        let number = cell.strip_prefix(source::NUMBER).filter(|_| self.part.source.is_sheet());
        number.map_or(cell, |number| number.trim_end_matches(source::SHOWN_AS))
    }

    /// A cell that holds a number. [`NumberCell::is_typed`] where a sheet holds a
    /// number and not a text that looks like one.
    pub(in crate::load) fn number_cell(&self, column: usize) -> NumberCell<'_> {
        let is_typed =
            self.part.source.is_sheet() && self.as_kept(column).starts_with(source::NUMBER);
        let (text, column) = (self.cell(column), self.name(column));
        NumberCell { text, column, is_typed, is_counted: false }
    }

    /// The sign of money or of millions with which a sheet shows the number of a column.
    pub(super) fn shown_as(&self, column: usize) -> Option<char> {
        let kept = self.as_kept(column).strip_prefix(source::NUMBER)?;
        kept.chars().next_back().filter(|last| source::SHOWN_AS.contains(last))
    }

    fn as_kept(&self, column: usize) -> &str {
        match self.part.at(column) {
            Some(ix) => self.record.get(ix).map_or("", str::trim),
            None => self.part.supplied(column).unwrap_or_default(),
        }
    }

    /// Where a cell stands.
    pub(in crate::load) fn place(&self, column: usize) -> Place {
        self.part.place(self.at, column)
    }

    /// Whether the file has a column.
    pub(in crate::load) fn has(&self, column: usize) -> bool {
        self.part.has(column)
    }

    /// Whether its sheet only says anew what others say.
    pub(in crate::load) const fn is_repeated(&self) -> bool {
        self.part.source.repeats
    }

    /// The district of which its sheet says anew what others say, where no column does.
    pub(in crate::load) fn of_district(&self) -> Option<&str> {
        self.part.source.of_district.as_deref()
    }

    /// Whether the file has both of two columns, neither standing for the other.
    pub(in crate::load) fn are_apart(&self, one: usize, other: usize) -> bool {
        self.part.at(one).zip(self.part.at(other)).is_some_and(|(one, other)| one != other)
    }

    /// Whether commas stand between the cells, so that none can stand in one without
    /// quotes.
    pub(in crate::load) fn is_divided_by_commas(&self) -> bool {
        self.part.delimiter == b',' && !self.part.source.is_sheet()
    }

    /// The headings, quoted, of columns that nobody reads and in which it has numbers.
    pub(in crate::load) fn unread_numbers(&self) -> String {
        self.part.quoted_headings(&self.part.unread_numbers(self.record))
    }

    /// What is wrong with it where a cell is empty.
    pub(in crate::load) fn empty(&self, column: usize) -> CellFault {
        CellFault::CellEmpty { column: self.name(column), is_merged: false }
    }

    /// A column's canonical name.
    pub(in crate::load) fn name(&self, column: usize) -> &'static str {
        self.part.shape.columns.get(column).map_or("", |c| c.name)
    }
}
