//! Texts in every encoding, and workbooks.

use std::path::Path;

use encoding_rs::WINDOWS_1258;
use rust_xlsxwriter::{Format, Workbook, Worksheet};
use unicode_normalization::UnicodeNormalization;

/// A text in an encoding, by the name it has on the command line; a `+` asks for
/// its mark.
pub fn encoded(text: &str, encoding: &str) -> Vec<u8> {
    match encoding {
        "utf-8" => text.as_bytes().to_vec(),
        "utf-8+" => format!("\u{feff}{text}").into_bytes(),
        "utf-16le" => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
        "utf-16le+" => encoded(&format!("\u{feff}{text}"), "utf-16le"),
        "utf-16be+" => {
            format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_be_bytes).collect()
        }
        "windows-1258" => in_windows_1258(text),
        "decomposed" => text.nfd().collect::<String>().into_bytes(),
        other => panic!("{other}"),
    }
}

/// Letters as the code page has them, tones as marks behind them.
fn in_windows_1258(text: &str) -> Vec<u8> {
    let mut parts = String::new();
    for c in text.chars() {
        if !WINDOWS_1258.encode(&c.to_string()).2 {
            parts.push(c);
            continue;
        }
        let is_tone =
            |c: &char| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
        let (tones, letter): (Vec<char>, Vec<char>) = c.nfd().partition(is_tone);
        parts.extend(letter.into_iter().nfc());
        parts.extend(tones);
    }
    let (bytes, _, is_missing) = WINDOWS_1258.encode(&parts);
    assert!(!is_missing, "{text}");
    bytes.into_owned()
}

/// The cells of a plain CSV text.
pub fn cells(text: &str) -> Vec<Vec<String>> {
    let mut reader =
        csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    reader.records().map(|r| r.unwrap().iter().map(ToOwned::to_owned).collect()).collect()
}

/// How numbers get into a sheet.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Numbers {
    /// As numbers.
    Typed,
    /// As the texts they are.
    Text,
}

/// Fills a sheet from a row on, numbers where they are.
pub fn fill(sheet: &mut Worksheet, rows: &[Vec<String>], from: u32, numbers: Numbers) {
    for (row, cells) in (from..).zip(rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell.parse::<f64>() {
                Ok(number) if numbers == Numbers::Typed => {
                    sheet.write_number(row, column, number).unwrap();
                }
                _ if cell.is_empty() => {}
                _ => {
                    sheet.write_string(row, column, cell).unwrap();
                }
            }
        }
    }
}

/// A workbook with a sheet for each of the texts.
pub fn workbook(path: &Path, sheets: &[(&str, &str)], numbers: Numbers) {
    let mut book = Workbook::new();
    for (name, text) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        fill(sheet, &cells(text), 0, numbers);
    }
    book.save(path).unwrap();
}

/// A workbook of one sheet that says something else here and there.
pub fn sheet_with(path: &Path, name: &str, text: &str, change: impl FnOnce(&mut Worksheet)) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(name).unwrap();
    fill(sheet, &cells(text), 0, Numbers::Typed);
    change(sheet);
    book.save(path).unwrap();
}

pub fn percent() -> Format {
    Format::new().set_num_format("0.0%")
}

/// Rewrites a part of a workbook, by how its file's name ends.
pub fn rewrite(path: &Path, part: &str, change: impl Fn(String) -> String) {
    let bytes = std::io::Cursor::new(std::fs::read(path).unwrap());
    let mut before = zip::ZipArchive::new(bytes).unwrap();
    let mut after = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for ix in 0..before.len() {
        let mut entry = before.by_index(ix).unwrap();
        let name = entry.name().unwrap().into_owned();
        after.start_file(name.clone(), zip::write::SimpleFileOptions::default()).unwrap();
        if name.ends_with(part) {
            let text = change(std::io::read_to_string(entry).unwrap());
            std::io::Write::write_all(&mut after, text.as_bytes()).unwrap();
        } else {
            std::io::copy(&mut entry, &mut after).unwrap();
        }
    }
    std::fs::write(path, after.finish().unwrap().into_inner()).unwrap();
}
