//! What a part says of itself outside its rows: on its tab, in the lines above its header
//! and in those below its last row.

use std::ops::ControlFlow;

use super::part::Part;
use super::records::{Records, RowAt};
use super::row::Row;
use crate::load::SheetFault;
use crate::load::collect::{Findings, quoted};
use crate::load::layout::text_of;
use crate::load::own_words::Supplied;

/// Lines in which the end of a table is looked for.
const LAST: usize = 20;

impl Part<'_> {
    /// The name of the sheet that it lies in.
    pub(in crate::load) fn tab(&self) -> Option<&str> {
        self.source.sheet.as_deref()
    }

    /// The lines above it. (Below it people sign, who are called as places are.)
    pub(in crate::load) fn titles(&self) -> impl Iterator<Item = &str> {
        self.above.iter().map(String::as_str)
    }

    /// The lines above it, then those below.
    pub(in crate::load) fn lines(&self) -> impl Iterator<Item = &str> {
        self.titles().chain(self.below.iter().map(String::as_str))
    }

    /// Tells of what it says nowhere else for some of its columns.
    pub(super) fn tell_supplied(&self, findings: &mut Findings) {
        for Supplied { column, text, said, place } in self.supplied.iter() {
            let column = self.shape.columns.get(*column).map_or("", |column| column.name);
            let (text, said) = (quoted(text), quoted(said));
            findings.add(SheetFault::ColumnSupplied { column, text, said }, place.clone());
        }
    }

    /// Goes along its rows until somebody has heard enough.
    pub(in crate::load) fn until(&self, mut hears: impl FnMut(&Row<'_>) -> ControlFlow<()>) {
        let mut records = Records::new(self.source, self.delimiter, self.body);
        while let Some(at) = records.advance() {
            let uncovered = self.source.has_covered.then(|| self.uncover(&records.record));
            let record = uncovered.as_ref().map_or(&records.record, |row| &row.record);
            if !self.holds_no_figure(record) && hears(&Row { part: self, record, at }).is_break() {
                return;
            }
        }
    }

    /// The lines behind the last row that holds a figure, a text a line.
    pub(super) fn lines_below(&self) -> Vec<String> {
        let text = self.source.text.as_bytes();
        let mut ends = memchr::memrchr2_iter(b'\n', b'\r', text);
        let start = ends.nth(LAST).map_or(0, |end| end + 1).max(self.body.start as usize);
        let Ok(start) = u32::try_from(start) else { return Vec::new() };
        let from = RowAt { start, ..self.body };
        let mut records = Records::new(self.source, self.delimiter, from);
        let mut below = Vec::new();
        while records.advance().is_some() {
            if !self.holds_no_figure(&records.record) {
                below.clear();
                continue;
            }
            below.push(text_of(&records.record));
        }
        below
    }
}
