//! What is left of a row that a line break or the end of its file tore, or whose cells were
//! lost. It looks like a heading or a signature, which are no data; it is.

use csv::StringRecord;

use super::no_data::first_filled;
use super::part::Part;
use super::records::RowAt;
use super::slid::{self, bare, is_number};
use crate::load::RowFault;
use crate::load::collect::quoted;
use crate::text::fold;

/// The column of the units that report.
const UNION: &str = "grassroots";
/// Columns of words: no number belongs there.
const NAMES: [&str; 5] = [UNION, "district", "commune", "province", "sector"];

impl Part<'_> {
    /// Whether a row without a figure was one: a number stands where a name should, or it
    /// names a union as the row above or below it does.
    pub(super) fn is_rest(&self, record: &StringRecord, at: RowAt) -> bool {
        let first = first_filled(record);
        let cell = |ix: usize| record.get(ix).map_or("", bare);
        // The first of its numbers may be its own in the table.
        self.columns_of(&NAMES).any(|ix| ix > first && is_number(cell(ix)))
            || self.lines_around(at).any(|line| self.names_as(record, line))
    }

    /// Whether a row names a union of the kind that a line does, and, unless cells are
    /// lacking, the same unit above it.
    fn names_as(&self, record: &StringRecord, line: &str) -> bool {
        let other: Vec<&str> = line.split(char::from(self.delimiter)).map(bare).collect();
        let cell = |ix: usize| record.get(ix).map_or("", bare);
        let is_same = |ix: usize| !cell(ix).is_empty() && other.get(ix) == Some(&cell(ix));
        let kind = |name: &str| fold(name.split_whitespace().next().unwrap_or_default());
        let is_kind = |ix: usize| {
            !cell(ix).is_empty() && other.get(ix).is_some_and(|name| kind(name) == kind(cell(ix)))
        };
        let [_, above @ ..] = &NAMES;
        let is_short = !self.source.is_sheet() && (2..self.width).contains(&record.len());
        self.columns_of(&[UNION]).any(is_kind) && (is_short || self.columns_of(above).any(is_same))
    }

    /// Where some of the columns stand that its header names.
    fn columns_of(&self, names: &[&str]) -> impl Iterator<Item = usize> {
        let columns = self.shape.columns.iter().zip(&self.columns);
        columns.filter(|(column, _)| names.contains(&column.name)).filter_map(|(_, ix)| *ix)
    }

    /// The lines above and below the one in which a row begins.
    fn lines_around(&self, at: RowAt) -> impl Iterator<Item = &str> {
        let (above, from) =
            self.source.text.split_at_checked(at.start as usize).unwrap_or_default();
        let body = (self.body.start as usize).min(above.len());
        let above = above.get(body..).unwrap_or_default().trim_end_matches(['\n', '\r']);
        [above.rsplit(['\n', '\r']).next(), from.lines().nth(1)].into_iter().flatten()
    }

    /// What is wrong with a row of fewer cells than the header, where it is such a rest.
    pub(super) fn torn(&self, record: &StringRecord, at: RowAt) -> Option<RowFault> {
        let is_short = !self.source.is_sheet() && record.len() < self.width;
        if !is_short || self.shape.figure.is_empty() {
            return None;
        }
        let mut filled = record.iter().map(bare).filter(|cell| !cell.is_empty());
        let alone = filled.next().filter(|cell| is_number(cell) && filled.next().is_none());
        if let Some(number) = alone {
            return Some(RowFault::RowBroken { found: quoted(number.trim()) });
        }
        let (found, expected) = (record.len(), self.width);
        self.ends_in_a_row(at).then_some(RowFault::RowCut { found, expected })
    }

    /// Whether the line from an offset on has just what a row of so many cells lacks, and
    /// begins with a number, but is none of the rows that omit empty cells.
    pub(super) fn is_rest_at(&self, offset: usize, cells: usize) -> bool {
        let lacking = self.width.saturating_sub(cells);
        let rest = self.source.text.as_bytes().get(offset..).unwrap_or_default().trim_ascii_start();
        if !rest.first().is_some_and(u8::is_ascii_digit) || lacking + 1 >= self.least_width() {
            return false;
        }
        let ends = memchr::memchr3_iter(self.delimiter, b'\n', b'\r', rest);
        let mut ends = ends.map(|end| rest.get(end) == Some(&self.delimiter));
        ends.by_ref().take_while(|is_divider| *is_divider).take(lacking + 1).count() == lacking
    }

    /// What is wrong with a row that ends in a number, where the next line seems to go on
    /// with it.
    pub(super) fn broken(&self, record: &StringRecord, at: RowAt) -> Option<RowFault> {
        let found = bare(record.get(record.len().checked_sub(1)?)?);
        let is_number =
            is_number(found) && !self.source.is_sheet() && !self.shape.amounts.is_empty();
        let text = self.source.text.get(at.start as usize..).filter(|_| is_number)?;
        let end = memchr::memchr2(b'\n', b'\r', text.as_bytes())?;
        if !self.is_rest_at(at.start as usize + end, record.len()) {
            return None;
        }
        let below = text.get(end..)?.trim_start().lines().next()?;
        let rest = below.split(char::from(self.delimiter)).next().map(bare)?;
        let (found, rest) = (quoted(found), quoted(rest));
        slid::is_number(&rest).then_some(RowFault::RowGoesOn { found, rest })
    }

    /// Whether a row is the file's last, has no line end and begins as one above it does:
    /// nobody signs with the names of a union.
    fn ends_in_a_row(&self, at: RowAt) -> bool {
        let text = &self.source.text;
        let Some((above, last)) = text.split_at_checked(at.start as usize) else { return false };
        if last.contains(['\n', '\r']) {
            return false;
        }
        let delimiter = char::from(self.delimiter);
        // Each row has its own number in the table.
        let (line_break, begun) = match last.split_once(delimiter) {
            Some((number, names)) if is_number(bare(number)) => (delimiter, names),
            _ => ('\n', last),
        };
        let first = begun.find(delimiter).map_or(begun, |end| begun.get(..=end).unwrap_or(begun));
        !first.starts_with(delimiter)
            && !bare(first).is_empty()
            && above.contains(&format!("{line_break}{first}"))
    }
}
