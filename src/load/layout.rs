//! How a table lies in its text: what divides its cells, where its header
//! stands, where its rows begin.

use super::source::Source;
use super::table::{Records, RowAt, Shape};
use crate::text::header_key;

/// What may divide cells, the likeliest first.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// Where to read what.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Layout {
    /// What divides cells.
    pub(super) delimiter: u8,
    /// Where the reader starts for the header.
    pub(super) header: RowAt,
}

impl Layout {
    /// The delimiter that a first line `sep=;` names, or the one that lets most
    /// columns be recognised.
    pub(super) fn of(source: &Source, shape: &Shape) -> Self {
        if let Some(named) = named_delimiter(source) {
            return named;
        }
        let header = RowAt { start: 0, line: 1 };
        let layouts = DELIMITERS.map(|delimiter| Self { delimiter, header });
        let known = |layout: &Self| layout.known_columns(source, shape);
        let [first, others @ ..] = layouts;
        others.iter().fold(
            first,
            |best, other| {
                if known(other) > known(&best) { *other } else { best }
            },
        )
    }

    fn known_columns(&self, source: &Source, shape: &Shape) -> usize {
        let mut records = Records::new(source, self.delimiter, self.header);
        if records.advance().is_none() {
            return 0;
        }
        let cells = records.record.iter().map(header_key).collect::<Vec<_>>();
        shape.columns.iter().filter(|column| cells.iter().any(|key| column.is_named(key))).count()
    }
}

/// Excel's way of naming the delimiter: a first line of `sep=` and one character.
fn named_delimiter(source: &Source) -> Option<Layout> {
    let line = source.text.split_inclusive(['\n', '\r']).next()?;
    let named = line.trim_end().trim_matches('"');
    let (key, delimiter) = named.split_at_checked(4)?;
    let &[delimiter] = delimiter.as_bytes() else { return None };
    if !key.eq_ignore_ascii_case("sep=") || delimiter.is_ascii_alphanumeric() {
        return None;
    }
    let rest = source.text.get(line.len()..).unwrap_or_default();
    let is_cut = line.ends_with('\r') && rest.starts_with('\n');
    let start = u32::try_from(line.len() + usize::from(is_cut)).ok()?;
    Some(Layout { delimiter, header: RowAt { start, line: 2 } })
}

#[cfg(test)]
mod tests {
    use super::super::figures::SHAPE;
    use super::*;

    fn layout(text: &str) -> (u8, u32) {
        let source = Source::new("a.csv", text.to_owned(), Vec::new());
        let layout = Layout::of(&source, &SHAPE);
        (layout.delimiter, layout.header.line)
    }

    #[test]
    fn the_delimiter_is_the_one_that_makes_sense_of_the_header() {
        assert_eq!(layout("unit,period,value\n"), (b',', 1));
        assert_eq!(layout("Đơn vị;Năm;Ghi chú, nếu có\n"), (b';', 1));
        assert_eq!(layout("unit\tperiod\tvalue\r\n"), (b'\t', 1));
        assert_eq!(layout("whatever;else\n"), (b',', 1));
        assert_eq!(layout(""), (b',', 1));
    }

    #[test]
    fn a_first_line_may_name_the_delimiter() {
        assert_eq!(layout("sep=;\r\nunit;period\r\n"), (b';', 2));
        assert_eq!(layout("\"SEP=|\"\nunit|period\n"), (b'|', 2));
        assert_eq!(layout("sep=é\nunit,period\n"), (b',', 1));
        assert_eq!(layout("sep=x\nunit,period\n"), (b',', 1));
    }
}
