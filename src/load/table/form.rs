//! Whether a row has the form of a row: as many cells as the header, none longer
//! than any cell.

use csv::StringRecord;

use super::LONGEST_CELL;
use super::part::Part;
use super::records::RowAt;
use crate::load::RowFault;
use crate::load::collect::Findings;
use crate::load::finding::column_letters;
use crate::load::source::NUMBER;

impl Part<'_> {
    /// Whether a row has a cell for every column of the header; those of a sheet end with
    /// their last cell that says something.
    pub(super) const fn is_as_wide(&self, cells: usize) -> bool {
        cells == self.width || (cells < self.width && self.source.is_sheet())
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
    pub(super) fn least_width(&self) -> usize {
        let columns = self.shape.least.iter();
        let last = columns.filter_map(|&column| self.at(column)).max();
        last.map_or(2, |last| last + 1).max(2)
    }

    /// Tells of a cell that nothing but a slip makes so long.
    pub(super) fn is_of_length(
        &self,
        record: &StringRecord,
        at: RowAt,
        findings: &mut Findings,
    ) -> bool {
        if record.as_slice().len() <= LONGEST_CELL {
            return true;
        }
        let Some(long) = record.iter().position(|cell| cell.len() > LONGEST_CELL) else {
            return true;
        };
        findings.add(RowFault::CellTooLong { limit: 32_767 }, self.cell_place(at, long));
        false
    }

    pub(super) fn is_of_width(
        &self,
        record: &StringRecord,
        at: RowAt,
        findings: &mut Findings,
    ) -> bool {
        let surplus = record.iter().skip(self.width).position(|cell| !cell.trim().is_empty());
        let is_full = record.len() >= self.width || self.lacks_empty_cells(record, at);
        if is_full && surplus.is_none() {
            return true;
        }
        if let Some(ix) = surplus.map(|at| at + self.width).filter(|_| self.source.is_sheet()) {
            let found = record.get(ix).unwrap_or_default().trim_start_matches(NUMBER).to_owned();
            let column = column_letters(u32::try_from(ix + 1).unwrap_or(u32::MAX));
            let heading = format!("{column}{}", self.source.line_of(self.header));
            findings.add(RowFault::CellWithoutHeading { found, heading }, self.cell_place(at, ix));
            return false;
        }
        let (found, expected) = (record.len(), self.width);
        let delimiter = char::from(self.delimiter);
        let fault = RowFault::CellCount { found, expected, delimiter };
        let cell = surplus.map_or(record.len(), |surplus| surplus + self.width);
        findings.add(fault, self.cell_place(at, cell));
        false
    }
}
