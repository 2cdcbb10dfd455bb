//! Rows between two quotes: one that is left open in a row and another further down make
//! one cell of all that stands between them. A note over several lines is no such cell.

use csv::StringRecord;

use super::part::Part;
use super::records::RowAt;
use super::slid::{bare, figure_at};
use super::tally::Tally;
use crate::load::collect::{Findings, quoted};
use crate::load::quotes::{self, CellStarts};
use crate::load::{Place, RowFault};

/// Dividers of a line that is more than a remark.
const FEWEST: usize = 3;

impl Part<'_> {
    /// Tells of such a row and counts what it holds.
    pub(super) fn tells_swallowed(
        &self,
        record: &StringRecord,
        at: RowAt,
        tally: &mut Tally,
        findings: &mut Findings,
    ) -> bool {
        let is_long = || memchr::memchr2(b'\n', b'\r', record.as_slice().as_bytes()).is_some();
        let found = (!self.source.is_sheet() && is_long()).then(|| self.swallowed(at)).flatten();
        let Some((fault, place, rows)) = found else { return false };
        tally.rows += rows;
        findings.add(fault, place);
        true
    }

    /// Where a row over several lines holds others, and how many rows that are in all.
    pub(super) fn swallowed(&self, at: RowAt) -> Option<(RowFault, Place, usize)> {
        let (text, start) = (self.source.text.as_str(), at.start as usize);
        let cells = CellStarts::new(text, self.delimiter, start);
        let quoted = cells.filter_map(|cell| Some((cell, quotes::closing_quote(text, cell)?)));
        // The one of the most lines, if several have some.
        let breaks = |&(cell, close): &(usize, usize)| self.source.breaks(cell, close);
        let (open, close) = quoted.filter(|cell| breaks(cell) > 0).max_by_key(breaks)?;
        let end_of = |cell| quotes::end_of_cell(text, self.delimiter, cell);
        let goes_on = !text.get(close + 1..end_of(open)).unwrap_or_default().trim().is_empty();
        let end = CellStarts::new(text, self.delimiter, start).last().map_or(start, end_of);
        let lines = || text.get(start..end).unwrap_or_default().split(['\n', '\r']);
        // The row itself is one of them.
        if !goes_on && lines().filter(|line| self.is_row(line)).nth(1).is_none() {
            return None;
        }
        let rows = lines().filter(|line| self.dividers(line) >= self.fewest()).count().max(1);
        let closed = self.source.position_from(start, at.number, close).line;
        let place = self.source.placed(self.source.position_from(start, at.number, open));
        Some((RowFault::RowsInQuotes { closed, rows }, place, rows))
    }

    /// The same of the header, and a row that stands behind it because the line break
    /// between the two was lost.
    pub(super) fn rows_in_header(
        &self,
        headings: &[String],
        at: RowAt,
    ) -> Option<(RowFault, Place, usize)> {
        if self.source.is_sheet() {
            return None;
        }
        self.swallowed(at).map(|(fault, place, rows)| (fault, place, (rows - 1).max(1))).or_else(
            || {
                let last = self.columns.iter().flatten().max()? + 1;
                let behind = headings.get(last..)?;
                let found = figure_at(behind.iter().map(|cell| bare(cell)))?;
                let found = quoted(behind.get(found)?);
                Some((RowFault::RowInHeader { found }, self.cell_place(at, last), 1))
            },
        )
    }

    /// Whether a line would be a row by itself.
    fn is_row(&self, line: &str) -> bool {
        let divider = char::from(self.delimiter);
        let cells = || line.split(divider);
        // In a sentence a space follows the comma.
        let tight = cells().skip(1).filter(|cell| !cell.starts_with(' ')).count();
        let says_much = cells().filter(|cell| !bare(cell).is_empty()).count() >= FEWEST;
        let has_all = says_much && tight >= FEWEST && tight + 1 >= self.width;
        has_all || (self.dividers(line) >= self.fewest() && figure_at(cells().map(bare)).is_some())
    }

    fn dividers(&self, line: &str) -> usize {
        memchr::memchr_iter(self.delimiter, line.as_bytes()).count()
    }

    /// Dividers of the shortest row there may be.
    fn fewest(&self) -> usize {
        let columns = self.shape.least.iter();
        let last = columns.filter_map(|&column| self.at(column)).max();
        last.unwrap_or_default().max(FEWEST)
    }
}
