//! The rows of a text without quotes, read several times as fast.

use std::ops::ControlFlow;

use csv::StringRecord;
use simd_csv::ZeroCopyReaderBuilder;

use super::LONGEST_CELL;
use super::part::Part;
use super::records::RowAt;
use super::row::{RawCells, TakesRows};
use super::spans::Span;
use super::tally::Tally;
use crate::load::collect::Findings;

/// Hands out every data row of a plain span that is as wide as the header.
pub(super) fn take_rows(
    part: &Part<'_>,
    span: &Span,
    taker: &mut impl TakesRows,
    tally: &mut Tally,
    findings: &mut Findings,
) -> ControlFlow<()> {
    let from = span.from.start as usize;
    let text = part.source.text.as_bytes().get(from..span.to).unwrap_or_default();
    let mut reader = ZeroCopyReaderBuilder::with_capacity(text.len().clamp(1, 1 << 16))
        .delimiter(part.delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text);
    let mut number = span.from.number;
    let mut is_first = true;
    loop {
        // Where the last record ended, and blank lines after it.
        let mut start = usize::try_from(reader.position()).unwrap_or(usize::MAX);
        number = number.after(u32::from(!is_first));
        is_first = false;
        while let Some(&b @ (b'\n' | b'\r')) = text.get(start) {
            start += 1;
            number = number.after(u32::from(b == b'\n'));
        }
        // Looked at where it lies: it is large enough for a copy to be felt.
        let read = reader.read_byte_record();
        let Ok(Some(record)) = &read else { break };
        let at = RowAt { start: u32::try_from(from + start).unwrap_or(u32::MAX), number };
        part.goes_on(at, tally)?;
        let cells = RawCells::Plain(record);
        let raw = part.raw(cells);
        let is_usual = part.is_as_wide(record.len())
            && record.as_slice().len() <= LONGEST_CELL
            && !part.is_rest_at(from + start + record.as_slice().len(), record.len())
            && !part.is_remarked(|ix| record.get(ix), taker, tally);
        if is_usual && taker.take_raw(&raw, number) {
            tally.rows += 1;
            part.see_unread(|ix| record.get(ix), at, tally);
            continue;
        }
        let cells = record.iter().map(|cell| std::str::from_utf8(cell).unwrap_or_default());
        let record = StringRecord::from(cells.collect::<Vec<_>>());
        part.take_row(&record, at, taker, tally, findings)?;
    }
    ControlFlow::Continue(())
}
