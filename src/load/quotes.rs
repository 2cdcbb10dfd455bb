//! Where cells begin, by the same rules of quoting as the CSV reader: a cell
//! that begins with a quote ends at the next single one, `""` stands for one
//! quote, and a quote inside an unquoted cell is an ordinary character.

/// Offsets of the cells of the record that begins at an offset.
pub(super) struct CellStarts<'t> {
    bytes: &'t [u8],
    delimiter: u8,
    next: Option<usize>,
}

impl<'t> CellStarts<'t> {
    pub(super) const fn new(text: &'t str, delimiter: u8, record: usize) -> Self {
        Self { bytes: text.as_bytes(), delimiter, next: Some(record) }
    }
}

impl Iterator for CellStarts<'_> {
    type Item = usize;

    fn next(&mut self) -> Option<usize> {
        let start = self.next?;
        let end = match cell_end(self.bytes, self.delimiter, start) {
            Ok(end) => end,
            Err(Unclosed) => self.bytes.len(),
        };
        self.next = (self.bytes.get(end) == Some(&self.delimiter)).then_some(end + 1);
        Some(start)
    }
}

/// The offset of a quote that is opened and never closed, from the beginning of a
/// record on.
pub(super) fn unclosed(text: &str, delimiter: u8, record: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = record;
    while let Some(quote) = find(bytes, at) {
        at = quote + 1;
        if quote == record || begins_cell(bytes, delimiter, quote) {
            let Some(close) = closing(bytes, quote) else { return Some(quote) };
            at = close + 1;
        }
    }
    None
}

/// Behind the last line feed that ends a record; the bytes begin with a record.
pub(super) fn last_end(bytes: &[u8], delimiter: u8) -> Option<usize> {
    let (mut found, mut outside, mut at) = (None, 0, 0);
    while let Some(quote) = find(bytes, at) {
        if !begins_cell(bytes, delimiter, quote) {
            at = quote + 1;
            continue;
        }
        found = last_feed(bytes, outside, quote).or(found);
        let Some(close) = closing(bytes, quote) else { return found };
        at = close + 1;
        outside = at;
    }
    last_feed(bytes, outside, bytes.len()).or(found)
}

fn find(bytes: &[u8], from: usize) -> Option<usize> {
    memchr::memchr(b'"', bytes.get(from..)?).map(|offset| from + offset)
}

fn last_feed(bytes: &[u8], from: usize, to: usize) -> Option<usize> {
    memchr::memrchr(b'\n', bytes.get(from..to)?).map(|offset| from + offset + 1)
}

fn begins_cell(bytes: &[u8], delimiter: u8, quote: usize) -> bool {
    let before = quote.checked_sub(1).and_then(|before| bytes.get(before));
    before.is_none_or(|&b| b == delimiter || matches!(b, b'\n' | b'\r'))
}

/// The quote that ends a cell; two of them stand for one within.
fn closing(bytes: &[u8], open: usize) -> Option<usize> {
    let mut at = open + 1;
    loop {
        let quote = find(bytes, at)?;
        if bytes.get(quote + 1) != Some(&b'"') {
            return Some(quote);
        }
        at = quote + 2;
    }
}

/// The quote that ends the cell that begins at an offset; `None` where no quote begins
/// or none ends it.
pub(super) fn closing_quote(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    bytes.get(start).filter(|&&b| b == b'"').and_then(|_| closing(bytes, start))
}

/// The offset behind the cell that begins at an offset.
pub(super) fn end_of_cell(text: &str, delimiter: u8, start: usize) -> usize {
    cell_end(text.as_bytes(), delimiter, start).unwrap_or(text.len())
}

struct Unclosed;

/// The offset of the divider after the cell, or of the end of the text.
fn cell_end(bytes: &[u8], delimiter: u8, start: usize) -> Result<usize, Unclosed> {
    let is_quoted = bytes.get(start) == Some(&b'"');
    let at = if is_quoted { closing(bytes, start).ok_or(Unclosed)? + 1 } else { start };
    let rest = bytes.get(at..).unwrap_or_default();
    let length = rest.iter().position(|&b| b == delimiter || matches!(b, b'\n' | b'\r'));
    Ok(at + length.unwrap_or(rest.len()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_quote_that_never_closes_is_found() {
        assert_eq!(unclosed("a,\"b\n", b',', 0), Some(2));
        assert_eq!(unclosed("a,\"b\"\n", b',', 0), None);
        assert_eq!(unclosed("a,b\"\n", b',', 0), None);
        assert_eq!(unclosed("a,\"b\"\"", b',', 0), Some(2));
        assert_eq!(unclosed("a,\"b\n", b';', 0), None);
        assert_eq!(unclosed("a;\"b\n", b';', 0), Some(2));
    }

    fn records(text: &[u8]) -> Vec<csv::ByteRecord> {
        let mut reader = csv::ReaderBuilder::new();
        let reader = reader.has_headers(false).flexible(true).from_reader(text);
        let bare = |record: csv::ByteRecord| record.iter().map(<[u8]>::to_vec).collect::<Vec<_>>();
        reader.into_byte_records().map(|r| csv::ByteRecord::from(bare(r.unwrap()))).collect()
    }

    proptest! {
        /// Cut there, a text has the records it had.
        #[test]
        fn a_cut_changes_no_record(text in "[a,\"\n\r]{0,40}") {
            let bytes = text.as_bytes();
            let end = last_end(bytes, b',').unwrap_or_default();
            let (first, second) = bytes.split_at(end);
            let mut apart = records(first);
            apart.extend(records(second));
            prop_assert_eq!(apart, records(bytes), "cut at {}", end);
        }

        /// The same cells as the reader's, whatever the text.
        #[test]
        fn cells_begin_where_the_reader_begins_them(
            text in "[a,;\"\n\r ]{0,40}",
            delimiter in proptest::sample::select(b",;".as_slice()),
        ) {
            let mut reader = csv::ReaderBuilder::new()
                .delimiter(delimiter)
                .has_headers(false)
                .flexible(true)
                .from_reader(text.as_bytes());
            let mut record = csv::StringRecord::new();
            while reader.read_record(&mut record).unwrap() {
                let mut start = usize::try_from(record.position().unwrap().byte()).unwrap();
                while matches!(text.as_bytes().get(start), Some(b'\n' | b'\r')) {
                    start += 1;
                }
                let starts: Vec<usize> = CellStarts::new(&text, delimiter, start).collect();
                prop_assert_eq!(starts.len(), record.len());
                for (cell, start) in record.iter().zip(starts) {
                    let there = text.get(start..).unwrap();
                    let first = cell.chars().next();
                    let quoted = there.strip_prefix('"').and_then(|t| t.chars().next());
                    let is_there = first.is_none()
                        || there.chars().next() == first
                        || quoted == first
                        || there.starts_with("\"\"");
                    prop_assert!(is_there, "{text:?} {cell:?} at {start}");
                }
            }
        }
    }
}
