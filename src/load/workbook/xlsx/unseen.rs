//! What the cells of sheets don't show.
//!
//! Rows and columns hidden by hand or by a filter are read like any others, as other
//! programs read them, and counted. A formula may stand for many cells, of which only the
//! first has it.

use std::collections::HashMap;
use std::io::Read;
use std::ops::RangeInclusive;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::gauge::{LONGEST_PREFIX, is_of_name, without_prefix};
use crate::load::workbook::cells::{MOST_COLUMNS, Merged};

/// The most of the list of sheets that is looked at.
const LONGEST_LIST: u64 = 1 << 20;
/// The most formulas for many cells of a sheet that are looked at.
const MOST_BLOCKS: usize = 1 << 16;
/// A row's tag is shorter.
const LONGEST_TAG: usize = 512;

/// Rows and columns marked as hidden in a sheet's text, which comes in blocks.
#[derive(Debug, Default)]
pub(in crate::load::workbook) struct Unseen {
    /// Rows that hold cells.
    pub(super) rows: u32,
    /// Columns, from 0.
    pub(super) columns: Vec<RangeInclusive<u32>>,
    pub(super) has_formulas: bool,
    /// Whether letters are raised or struck through.
    pub(super) has_marks: bool,
    /// Cells that one formula stands for.
    pub(super) blocks: Vec<Merged>,
    /// A tag of which the end hasn't come yet.
    begun: Vec<u8>,
}

/// The tags that are looked at.
const TAGS: [&[u8]; 5] = [b"row", b"col", b"f", b"strike", b"vertAlign"];

impl Unseen {
    /// Takes the next block.
    pub(super) fn take(&mut self, bytes: &[u8]) {
        let rest = bytes.get(self.finish(bytes)..).unwrap_or_default();
        for at in memchr::memchr_iter(b'<', rest) {
            let tag = rest.get(at + 1..).unwrap_or_default();
            let name = without_prefix(tag);
            // What stands before its name may be cut, too.
            let is_cut =
                tag.len() < LONGEST_PREFIX && tag.iter().all(|&b| is_of_name(b) || b == b':');
            if !is_cut && !TAGS.iter().any(|known| name.starts_with(known)) {
                continue;
            }
            match memchr::memchr(b'>', tag.get(..LONGEST_TAG).unwrap_or(tag)) {
                Some(end) => self.judge(tag.get(..end).unwrap_or_default()),
                None => self.begun = [b"<".as_slice(), tag].concat(),
            }
        }
    }

    /// Brings a tag that was begun to its end; returns how much of the block that took.
    fn finish(&mut self, bytes: &[u8]) -> usize {
        if self.begun.is_empty() {
            return 0;
        }
        let end = memchr::memchr(b'>', bytes);
        let part = bytes.get(..end.unwrap_or(bytes.len())).unwrap_or_default();
        self.begun.extend(part.iter().take(LONGEST_TAG));
        if end.is_some() || self.begun.len() >= LONGEST_TAG {
            let tag = std::mem::take(&mut self.begun);
            self.judge(&tag);
        }
        part.len()
    }

    fn judge(&mut self, tag: &[u8]) {
        let tag = tag.strip_prefix(b"<").unwrap_or(tag);
        let holds_cells = !tag.ends_with(b"/");
        let tag = without_prefix(tag);
        let is_so = |name: &str| matches!(attribute(tag, name), Some(b"1" | b"true"));
        let is_nothing = |name: &str| matches!(attribute(tag, name), Some(b"0"));
        if tag.starts_with(b"row ") {
            self.rows += u32::from(holds_cells && (is_so("hidden") || is_nothing("ht")));
        } else if tag.starts_with(b"strike") || tag.starts_with(b"vertAlign") {
            self.has_marks = true;
        } else if matches!(tag, [b'f'] | [b'f', b' ' | b'/', ..]) {
            self.has_formulas = true;
            let is_of_many = matches!(attribute(tag, "t"), Some(b"array" | b"dataTable"));
            let cells =
                attribute(tag, "ref").filter(|_| is_of_many && self.blocks.len() < MOST_BLOCKS);
            self.blocks.extend(cells.and_then(block));
        } else if tag.starts_with(b"col ")
            && self.columns.len() < MOST_COLUMNS as usize
            && (is_so("hidden") || is_nothing("width"))
        {
            let number = |name: &str| {
                let text = std::str::from_utf8(attribute(tag, name)?).ok()?;
                text.parse::<u32>().ok()?.checked_sub(1)
            };
            self.columns.extend(number("min").zip(number("max")).map(|(min, max)| min..=max));
        }
    }
}

/// Cells as `B2:C9`.
fn block(cells: &[u8]) -> Option<Merged> {
    let mut corners = cells.split(|&b| b == b':').map(corner);
    let start = corners.next()??;
    Some(Merged { start, end: corners.next().unwrap_or(Some(start))? })
}

/// Row and column of a cell as `B2`, from 0.
fn corner(cell: &[u8]) -> Option<(u32, u32)> {
    let digits = cell.iter().position(u8::is_ascii_digit)?;
    let (letters, digits) = cell.split_at_checked(digits)?;
    let letter = |letter: &u8| Some(u32::from(letter.to_ascii_uppercase().checked_sub(b'A')?) + 1);
    let column =
        letters.iter().try_fold(0_u32, |sum, b| sum.checked_mul(26)?.checked_add(letter(b)?));
    let row: u32 = std::str::from_utf8(digits).ok()?.parse().ok()?;
    Some((row.checked_sub(1)?, column?.checked_sub(1)?))
}

/// What a tag says of an attribute.
fn attribute<'t>(tag: &'t [u8], name: &str) -> Option<&'t [u8]> {
    let sought = format!(" {name}=");
    let at = memchr::memmem::find(tag, sought.as_bytes())? + sought.len();
    let (&quote, rest) = tag.get(at..)?.split_first()?;
    rest.get(..memchr::memchr(quote, rest)?)
}

/// The sheets' names by the files in the archive that hold them.
pub(super) fn sheet_names<R: Read + std::io::Seek>(
    archive: &mut zip::ZipArchive<R>,
) -> HashMap<String, String> {
    let targets: HashMap<String, String> =
        attributes(archive, "xl/_rels/workbook.xml.rels", "Relationship", ["Id", "Target"])
            .into_iter()
            .collect();
    let sheets = attributes(archive, "xl/workbook.xml", "sheet", ["id", "name"]);
    let file = |target: &str| match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None => format!("xl/{target}"),
    };
    sheets.into_iter().filter_map(|(id, name)| Some((file(targets.get(&id)?), name))).collect()
}

/// Whether a workbook says that its formulas are to be worked out when it is opened: who
/// wrote it put any number in their places.
pub(super) fn awaits_values<R: Read + std::io::Seek>(archive: &mut zip::ZipArchive<R>) -> bool {
    const SIGN: &str = "fullCalcOnLoad";
    let said = attributes(archive, "xl/workbook.xml", "calcPr", [SIGN, SIGN]);
    said.iter().any(|(said, _)| matches!(said.as_str(), "1" | "true"))
}

/// Two attributes of every tag of a name.
fn attributes<R: Read + std::io::Seek>(
    archive: &mut zip::ZipArchive<R>,
    file: &str,
    tag: &str,
    [one, other]: [&str; 2],
) -> Vec<(String, String)> {
    let mut text = String::new();
    let Ok(entry) = archive.by_name(file) else { return Vec::new() };
    if entry.take(LONGEST_LIST).read_to_string(&mut text).is_err() {
        return Vec::new();
    }
    let mut reader = Reader::from_str(&text);
    let mut found = Vec::new();
    while let Ok(event) = reader.read_event() {
        let (Event::Start(start) | Event::Empty(start)) = event else {
            if matches!(event, Event::Eof) {
                break;
            }
            continue;
        };
        let value = |name: &str| {
            let mut attributes = start.attributes();
            let mut named = attributes.with_checks(false).flatten();
            let value = named.find(|attribute| attribute.key.local_name().as_ref() == name)?;
            let value = value.normalized_value(quick_xml::XmlVersion::Implicit1_0);
            value.ok().map(std::borrow::Cow::into_owned)
        };
        if start.local_name().as_ref() == tag {
            found.extend(value(one).zip(value(other)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &[u8] = b"<cols><col min=\"2\" max=\"2\" width=\"9\"/><col hidden=\"1\" \
        min=\"3\" max=\"5\"/><x:col min='7' max='7' width='0'/></cols><sheetData>\
        <row r=\"1\"><c r=\"A1\"/></row><row r=\"2\" hidden=\"1\" ht=\"2\"><c/></row>\
        <row r=\"3\" hidden=\"1\"/><row hidden=\"true\" r=\"4\"><c/></row>\
        <rowX hidden=\"1\"></rowX><x:row hidden=\"1\"><c hidden=\"1\"></c></x:row>";

    fn seen<'t>(pieces: impl IntoIterator<Item = &'t [u8]>) -> (u32, Vec<RangeInclusive<u32>>) {
        let mut unseen = Unseen::default();
        pieces.into_iter().for_each(|piece| unseen.take(piece));
        (unseen.rows, unseen.columns)
    }

    #[test]
    fn what_is_hidden_is_found_wherever_the_text_is_cut() {
        let expected = (3, vec![2..=4, 6..=6]);
        for cut in 0..=TEXT.len() {
            let pieces: [&[u8]; 2] = TEXT.split_at(cut).into();
            assert_eq!(seen(pieces), expected, "{cut}");
        }
        assert_eq!(seen(TEXT.chunks(3)), expected);
    }

    #[test]
    fn cells_of_one_formula_are_found_wherever_the_text_is_cut() {
        const TEXT: &[u8] = b"<c r=\"B2\"><f t=\"array\" ref=\"B2:C9\">A1:A9</f><v>0</v></c>\
            <c><x:f ref='AA10' t='array'>1</x:f></c><c><f t=\"shared\" ref=\"D1:D2\">1</f></c>";
        let block = |start, end| Merged { start, end };
        for cut in 0..=TEXT.len() {
            let mut unseen = Unseen::default();
            for part in <[&[u8]; 2]>::from(TEXT.split_at(cut)) {
                unseen.take(part);
            }
            let found = (unseen.has_formulas, unseen.blocks);
            let expected = vec![block((1, 1), (8, 2)), block((9, 26), (9, 26))];
            assert_eq!(found, (true, expected), "{cut}");
        }
        let mut unseen = Unseen::default();
        unseen.take(b"<filters/><c><v>1</v></c><formula1>2</formula1>");
        assert!(!unseen.has_formulas);
    }
}
