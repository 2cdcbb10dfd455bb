//! The records of a text, one after another.

use csv::{ReaderBuilder, StringRecord};

use crate::load::source::Source;
use crate::model::RowNumber;

/// Where a row begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::load) struct RowAt {
    /// Offset in its own text.
    pub(in crate::load) start: u32,
    /// Its number in the table.
    pub(in crate::load) number: RowNumber,
}

impl RowAt {
    /// Of what stands nowhere.
    pub(in crate::load) const NONE: Self = Self { start: 0, number: RowNumber::NONE };
}

/// The records of a text from a place on, each with its offset and number. (The
/// reader's own positions lag behind where lines end in `\r\n`.)
pub(in crate::load) struct Records<'s> {
    source: &'s Source,
    reader: csv::Reader<&'s [u8]>,
    pub(in crate::load) record: StringRecord,
    /// Where the reader began.
    from: usize,
    /// The record read last.
    pub(super) last: RowAt,
}

impl<'s> Records<'s> {
    /// From the beginning of a text.
    pub(in crate::load) fn of(source: &'s Source, delimiter: u8) -> Self {
        Self::new(source, delimiter, source.beginning())
    }

    pub(in crate::load) fn new(source: &'s Source, delimiter: u8, from: RowAt) -> Self {
        Self::within(source, delimiter, from, source.text.len())
    }

    /// The same up to an offset.
    pub(super) fn within(source: &'s Source, delimiter: u8, from: RowAt, to: usize) -> Self {
        let start = from.start as usize;
        let reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .delimiter(delimiter)
            .buffer_capacity(1 << 16)
            .from_reader(source.text.as_bytes().get(start..to).unwrap_or_default());
        Self { source, reader, record: StringRecord::new(), from: start, last: from }
    }

    pub(in crate::load) fn advance(&mut self) -> Option<RowAt> {
        if !matches!(self.reader.read_record(&mut self.record), Ok(true)) {
            return None;
        }
        let position = self.record.position()?.byte();
        self.last = self.at(usize::try_from(position).ok()?)?;
        Some(self.last)
    }

    /// Where the record after the one read last begins; the end of the text
    /// after the last.
    pub(in crate::load) fn next_start(&self) -> RowAt {
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
        let number = self.last.number.after(breaks);
        Some(RowAt { start: u32::try_from(start).ok()?, number })
    }
}
