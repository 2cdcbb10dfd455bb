//! Rows of sheets that a spreadsheet doesn't show: hidden by hand or by a filter.
//! They are read like any others, as other programs read them, and counted.

use std::collections::HashMap;
use std::io::Read;

use quick_xml::Reader;
use quick_xml::events::Event;

/// The most of the list of sheets that is looked at.
const LONGEST_LIST: u64 = 1 << 20;
/// A row's tag is shorter.
const LONGEST_TAG: usize = 512;

/// Counts rows marked as hidden in a sheet's text, which comes in blocks.
#[derive(Debug, Default)]
pub(super) struct HiddenRows {
    pub(super) count: u32,
    /// A tag of which the end hasn't come yet.
    begun: Vec<u8>,
}

impl HiddenRows {
    /// Takes the next block.
    pub(super) fn take(&mut self, bytes: &[u8]) {
        let rest = bytes.get(self.finish(bytes)..).unwrap_or_default();
        for at in memchr::memchr_iter(b'<', rest) {
            let tag = rest.get(at + 1..).unwrap_or_default();
            if !(tag.starts_with(b"row") || b"row".starts_with(tag)) {
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
        let is_row = tag.strip_prefix(b"row").is_some_and(|rest| rest.starts_with(b" "));
        let holds_cells = !tag.ends_with(b"/");
        let has = |mark: &[u8]| tag.windows(mark.len()).any(|window| window == mark);
        let is_hidden = has(b" hidden=\"1\"") || has(b" hidden=\"true\"");
        self.count += u32::from(is_row && holds_cells && is_hidden);
    }
}

/// The sheets' names by the files in the archive that hold them.
pub(super) fn sheet_names<R: Read + std::io::Seek>(
    archive: &mut zip::ZipArchive<R>,
) -> HashMap<String, String> {
    let targets: HashMap<String, String> =
        attributes(archive, "xl/_rels/workbook.xml.rels", "Relationship", ["Id", "Target"])
            .into_iter()
            .collect();
    let sheets = attributes(archive, "xl/workbook.xml", "sheet", ["r:id", "name"]);
    let file = |target: &str| match target.strip_prefix('/') {
        Some(whole) => whole.to_owned(),
        None => format!("xl/{target}"),
    };
    sheets.into_iter().filter_map(|(id, name)| Some((file(targets.get(&id)?), name))).collect()
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
            let attribute = start.try_get_attribute(name).ok().flatten()?;
            attribute
                .normalized_value(quick_xml::XmlVersion::Implicit1_0)
                .ok()
                .map(std::borrow::Cow::into_owned)
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

    #[test]
    fn hidden_rows_are_counted_wherever_the_text_is_cut() {
        let text =
            b"<sheetData><row r=\"1\"><c r=\"A1\"/></row><row r=\"2\" hidden=\"1\" ht=\"2\">\
            <c/></row><row r=\"3\" hidden=\"1\"/><row hidden=\"true\" r=\"4\"><c/></row><rowX \
            hidden=\"1\"></rowX><c hidden=\"1\"></c>";
        for cut in 0..=text.len() {
            let (one, other) = text.split_at(cut);
            let mut rows = HiddenRows::default();
            rows.take(one);
            rows.take(other);
            assert_eq!(rows.count, 2, "{cut}");
        }
        let mut rows = HiddenRows::default();
        text.chunks(3).for_each(|piece| rows.take(piece));
        assert_eq!(rows.count, 2);
    }
}
