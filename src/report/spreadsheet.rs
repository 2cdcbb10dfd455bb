//! CSV tables that a spreadsheet opens as they are meant: with a byte order mark, which
//! it takes for UTF-8, and without texts that it would take for formulas.

use std::borrow::Cow;
use std::io;

use csv::{ReaderBuilder, StringRecord, Writer};
use serde::Serialize;

const BYTE_ORDER_MARK: &str = "\u{FEFF}";

/// The table of such lines, under the names of their fields. A text that a spreadsheet
/// would take for a formula gets an apostrophe in front.
///
/// # Errors
/// When a line cannot be written to memory.
pub(super) fn table(lines: impl IntoIterator<Item = impl Serialize>) -> Result<String, io::Error> {
    let mut plain = Writer::from_writer(Vec::new());
    for line in lines {
        plain.serialize(line).map_err(io::Error::other)?;
    }
    let plain = plain.into_inner().map_err(|e| io::Error::other(e.to_string()))?;
    let mut written = Writer::from_writer(BYTE_ORDER_MARK.as_bytes().to_vec());
    let mut reader = ReaderBuilder::new().has_headers(false).from_reader(plain.as_slice());
    let mut record = StringRecord::new();
    while reader.read_record(&mut record).map_err(io::Error::other)? {
        let cells = record.iter().map(harmless);
        written.write_record(cells.map(Cow::into_owned)).map_err(io::Error::other)?;
    }
    let written = written.into_inner().map_err(|e| io::Error::other(e.to_string()))?;
    String::from_utf8(written).map_err(io::Error::other)
}

/// A cell that no spreadsheet takes for a formula: a number is none.
fn harmless(cell: &str) -> Cow<'_, str> {
    // A tab or line end in front is trimmed, and would be by the spreadsheet.
    let is_formula = cell.trim_start().starts_with(['=', '+', '-', '@', '\t', '\r']);
    let is_meant = !is_formula || cell.parse::<f64>().is_ok();
    if is_meant { Cow::Borrowed(cell) } else { Cow::Owned(format!("'{cell}")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_reckon_is_made_harmless() {
        for text in ["=1+1", "+84-1", "-2+3", "@x", " =1", "\t=1", "-A1"] {
            assert!(harmless(text).starts_with('\''), "{text}");
        }
        for text in ["", "CĐCS 1", "3 = 4", "'=1", "-2.5", "+84"] {
            assert_eq!(harmless(text), text);
        }
    }

    #[test]
    fn a_table_has_a_mark_and_its_cells_stay_whole() {
        #[derive(Serialize)]
        struct Line<'a> {
            unit: &'a str,
            value: Option<f64>,
        }
        let lines = [
            Line { unit: "=HYPERLINK(\"x\")", value: Some(-1.5) },
            Line { unit: "a, \"b\"\nc", value: None },
        ];
        assert_eq!(
            table(lines).unwrap(),
            "\u{FEFF}unit,value\n\"'=HYPERLINK(\"\"x\"\")\",-1.5\n\"a, \"\"b\"\"\nc\",\n"
        );
    }
}
