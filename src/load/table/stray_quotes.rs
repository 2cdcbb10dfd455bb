//! Cells that begin with a quote and go on behind the one that ends it, `"Hoa" Sen`:
//! whoever wrote such a cell meant the quotes as letters, and it is read as it stands.
//! The reader would leave them out, and make `53` of `"5"3`.

use csv::StringRecord;

use super::part::Part;
use super::records::RowAt;
use crate::load::quotes::{CellStarts, closing_quote, end_of_cell};

impl Part<'_> {
    /// A row with such cells as they are written; `None` where it has none.
    pub(super) fn as_written(&self, record: &StringRecord, at: RowAt) -> Option<StringRecord> {
        let (text, start) = (self.source.text.as_str(), at.start as usize);
        // Before its first quote a row is as long as what was read of it.
        let read = record.as_slice().len() + record.len();
        let head = text.as_bytes().get(start..)?;
        memchr::memchr(b'"', head.get(..read).unwrap_or(head))?;
        if self.source.is_sheet() {
            return None;
        }
        let written = |start: usize| {
            let close = closing_quote(text, start)?;
            let end = end_of_cell(text, self.delimiter, start);
            let behind = text.get(close + 1..end)?;
            if behind.trim().is_empty() { None } else { text.get(start..end) }
        };
        let cells = CellStarts::new(text, self.delimiter, start).map(written);
        let written: Vec<Option<&str>> = cells.collect();
        if written.iter().all(Option::is_none) || written.len() != record.len() {
            return None;
        }
        let cells = record.iter().zip(written);
        Some(cells.map(|(read, written)| written.unwrap_or(read)).collect())
    }
}
