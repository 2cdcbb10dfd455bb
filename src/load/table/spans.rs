//! Parts of a text by how they can be read: what has no quotes is read several times
//! as fast, so a single quoted cell costs the rows around it and not the whole text.

use super::part::Part;
use super::records::RowAt;
use crate::load::quotes::last_end;
use crate::load::source::Source;

/// Bytes of a part that are looked at at once.
const SIZE: usize = if cfg!(test) { 40 } else { 1 << 16 };
/// With which a text's mark begins: readers drop it where they begin to read.
const MARK: u8 = b'\xEF';

/// Whole records of a text.
pub(super) struct Span {
    pub(super) from: RowAt,
    /// Offset behind it.
    pub(super) to: usize,
    /// Without quotes, and with lines that end in `\n` or `\r\n` only, there is one way
    /// to read it.
    pub(super) is_plain: bool,
}

impl Span {
    /// Where the next one begins.
    pub(super) fn behind(&self, source: &Source) -> RowAt {
        let number = self.from.number.after(source.breaks(self.from.start as usize, self.to));
        RowAt { start: u32::try_from(self.to).unwrap_or(u32::MAX), number }
    }
}

/// The span that begins with a record; `None` at the end of the text.
pub(super) fn next(part: &Part<'_>, from: RowAt) -> Option<Span> {
    let text = part.source.text.as_bytes();
    let rest = text.get(from.start as usize..).filter(|rest| !rest.is_empty())?;
    let is_even = !part.source.has_lone_returns && !part.source.has_covered;
    let whole = Span { from, to: text.len(), is_plain: false };
    if !is_even || rest.first() == Some(&MARK) {
        return Some(whole);
    }
    let Some(quote) = memchr::memchr(b'"', rest) else {
        return Some(Span { is_plain: true, ..whole });
    };
    // Up to the record with the quote, else some records from it on.
    let plain = rest.get(..quote).and_then(|plain| last_end(plain, part.delimiter));
    if let Some(end) = plain.filter(|&end| begins_well(rest, end)) {
        return Some(Span { from, to: from.start as usize + end, is_plain: true });
    }
    let mut size = quote + SIZE;
    while let Some(head) = rest.get(..size) {
        if let Some(end) = last_end(head, part.delimiter).filter(|&end| begins_well(rest, end)) {
            return Some(Span { from, to: from.start as usize + end, is_plain: false });
        }
        size *= 2;
    }
    Some(whole)
}

/// Whether a reader may begin there.
fn begins_well(rest: &[u8], at: usize) -> bool {
    rest.get(at) != Some(&MARK)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::row::{RawRow, Row, TakesRows};
    use super::super::{Records, Table, Tally};
    use super::*;
    use crate::load::collect::Findings;
    use crate::load::figures::SHAPE;
    use crate::model::RowNumber;

    #[derive(Default)]
    struct Kept(Vec<(RowAt, Vec<String>)>);

    impl TakesRows for Kept {
        fn take_raw(&mut self, _: &RawRow<'_>, _: RowNumber) -> bool {
            false
        }

        fn take(&mut self, row: &Row<'_>, _: &mut Findings) {
            self.0.push((row.at, row.record.iter().map(str::to_owned).collect()));
        }
    }

    proptest! {
        /// The rows of all spans are those of the text read from end to end.
        #[test]
        fn spans_are_the_text(
            rows in proptest::collection::vec(
                ("(\u{feff})?[aé]{1,9}|\"([a,\n\r]|\"\"){0,9}\"", "(|\"x\ny\"|b\"c)", "\n{1,2}|\r\n"), 0..30,
            ),
        ) {
            let rows: Vec<String> =
                rows.iter().map(|(one, two, end)| format!("{one},{two},c,d,e{end}")).collect();
            let text = format!("unit,period,indicator,value,denominator\n{}", rows.concat());
            let source = Source::new("a.csv", text, Vec::new());
            let table = Table::new(&source, &SHAPE, &mut Findings::default());
            prop_assume!(table.is_some());
            let table = table.unwrap();
            let mut kept = Kept::default();
            table.take_rows(&mut kept, &mut Tally::default(), &mut Findings::default());
            let (body, delimiter) = table.body();
            let mut records = Records::new(&source, delimiter, body);
            let mut expected = Vec::new();
            let part = table.parts.first().unwrap();
            while let Some(at) = records.advance() {
                // Rows that quotes have swallowed are told and not handed out.
                if records.record.len() == 5 && part.swallowed(at).is_none() {
                    let cells = records.record.iter().map(str::to_owned).collect();
                    expected.push((at, cells));
                }
            }
            prop_assert_eq!(kept.0, expected);
        }
    }
}
