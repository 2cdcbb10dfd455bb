//! What is left of a row that a line break or the end of its file tore. It looks like a
//! heading or a signature, which are no data; it is.

use csv::StringRecord;

use super::part::Part;
use super::records::RowAt;
use super::slid::{bare, is_number};
use crate::load::RowFault;
use crate::load::collect::quoted;

impl Part<'_> {
    /// What is wrong with a row of fewer cells than the header, where it is such a rest.
    pub(super) fn torn(&self, record: &StringRecord, at: RowAt) -> Option<RowFault> {
        let is_short = !self.source.is_sheet() && record.len() < self.width;
        if !is_short || self.shape.figure.is_empty() {
            return None;
        }
        let alone = record.get(0).filter(|cell| record.len() == 1 && is_number(bare(cell)));
        if let Some(number) = alone {
            return Some(RowFault::RowBroken { found: quoted(number.trim()) });
        }
        let (found, expected) = (record.len(), self.width);
        self.ends_in_a_row(at).then_some(RowFault::RowCut { found, expected })
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
