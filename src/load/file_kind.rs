//! Kinds of file that aren't read, known by what they hold, whatever they are called:
//! their names, and how to come from one to a table.

use crate::text::Said;

/// A kind of file that isn't read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileKind {
    /// With an article.
    pub(super) name: Said,
    pub(super) way: Way,
}

/// How to come from a file to a table that is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// It opens in a spreadsheet, which saves it in another format.
    Save,
    Unpack,
    /// A program has written it and can write another one.
    Export,
    /// What it shows has to be copied or typed.
    Copy,
}

const fn kind(way: Way, vi: &'static str, en: &'static str) -> FileKind {
    FileKind { name: Said::new(vi, en), way }
}

pub(super) const WEB_PAGE: FileKind = kind(Way::Save, "trang HTML", "an HTML page");
const BINARY: FileKind =
    kind(Way::Save, "bảng tính Excel nhị phân (.xlsb)", "a binary Excel workbook (.xlsb)");
pub(super) const OLD_EXCEL: FileKind =
    kind(Way::Save, "bảng tính Excel 5.0/95", "a workbook of Excel 5.0/95");
const NUMBERS: FileKind =
    kind(Way::Save, "bảng tính Apple (.numbers)", "an Apple spreadsheet (.numbers)");
const XML_WORKBOOK: FileKind =
    kind(Way::Save, "bảng tính XML Spreadsheet 2003", "a workbook as XML Spreadsheet 2003");
const FODS: FileKind = kind(Way::Save, "bảng tính .fods", "an .fods workbook");
const SYLK: FileKind = kind(Way::Save, "bảng SYLK (.slk)", "a SYLK table (.slk)");
const DIF: FileKind = kind(Way::Save, "bảng DIF (.dif)", "a DIF table (.dif)");
const DBASE: FileKind = kind(Way::Save, "bảng dBase, FoxPro (.dbf)", "a dBase table (.dbf)");
pub(super) const ZIP: FileKind = kind(Way::Unpack, "tệp nén .zip", "a .zip archive");
const RAR: FileKind = kind(Way::Unpack, "tệp nén .rar", "a .rar archive");
const SEVEN_ZIP: FileKind = kind(Way::Unpack, "tệp nén .7z", "a .7z archive");
const GZIP: FileKind = kind(Way::Unpack, "tệp nén .gz", "a .gz archive");
const XML: FileKind = kind(Way::Export, "dữ liệu XML", "XML data");
pub(super) const JSON: FileKind = kind(Way::Export, "dữ liệu JSON", "JSON data");
const SQLITE: FileKind = kind(Way::Export, "cơ sở dữ liệu SQLite", "an SQLite database");
const ACCESS: FileKind = kind(Way::Export, "cơ sở dữ liệu Access", "an Access database");
pub(super) const PDF: FileKind = kind(Way::Copy, "văn bản PDF", "a PDF document");
const RTF: FileKind = kind(Way::Copy, "văn bản RTF", "an RTF document");
const IMAGE: FileKind = kind(Way::Copy, "ảnh", "an image");
const WORD: FileKind = kind(Way::Copy, "văn bản Word", "a Word document");
const SLIDES: FileKind = kind(Way::Copy, "bài trình chiếu", "a presentation");
const OPEN_DOCUMENT: FileKind =
    kind(Way::Copy, "văn bản OpenDocument (.odt)", "an OpenDocument text (.odt)");
pub(super) const OTHER_OFFICE: FileKind =
    kind(Way::Copy, "tài liệu Office khác", "another Office document");

/// What files begin with.
const BEGINNINGS: [(&[u8], FileKind); 13] = words! {
    (b"%PDF-", PDF), (b"{\\rtf", RTF), (b"\x89PNG\r\n\x1A\n", IMAGE), (b"\xFF\xD8\xFF", IMAGE),
    (b"GIF8", IMAGE), (b"II*\0", IMAGE), (b"MM\0*", IMAGE), (b"PK\x05\x06", ZIP),
    (b"Rar!\x1A", RAR), (b"7z\xBC\xAF\x27\x1C", SEVEN_ZIP), (b"\x1F\x8B\x08", GZIP),
    (b"SQLite format 3\0", SQLITE), (b"\0\x01\0\0Standard ", ACCESS),
};

/// The parts by which archives and containers are known.
const PARTS: [(&str, FileKind); 7] = words! {
    ("xl/workbook.bin", BINARY), ("word/document.xml", WORD), ("ppt/presentation.xml", SLIDES),
    ("Index/Document.iwa", NUMBERS), ("/Book", OLD_EXCEL), ("/WordDocument", WORD),
    ("/PowerPoint Document", SLIDES),
};

/// The kind of an archive or container that isn't read, by whether it has a part.
pub(super) fn of_parts(has: impl Fn(&str) -> bool) -> Option<FileKind> {
    PARTS.iter().find(|(part, _)| has(part)).map(|(_, kind)| *kind)
}

/// The kind of an archive that says of itself which it is.
pub(super) fn of_media_type(said: &str) -> FileKind {
    if said.contains("opendocument.text") { OPEN_DOCUMENT } else { OTHER_OFFICE }
}

/// The kind of a file that isn't read, if its bytes are of one that is known.
pub(super) fn of_bytes(bytes: &[u8]) -> Option<FileKind> {
    let bare = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    let known = BEGINNINGS.iter().find(|(beginning, _)| bare.starts_with(beginning));
    known.map(|(_, kind)| *kind).or_else(|| dbase(bytes)).or_else(|| of_text(&head_of(bytes)))
}

/// A table of dBase by its first byte and the day that follows.
fn dbase(bytes: &[u8]) -> Option<FileKind> {
    matches!(bytes, [3, _, 1..=12, 1..=31, _, _, 0, ..]).then_some(DBASE)
}

/// The first letters of bytes in any encoding with ASCII letters, small.
fn head_of(bytes: &[u8]) -> String {
    const LOOKED_AT: usize = 2048;
    let ascii = bytes.iter().take(LOOKED_AT).filter(|b| b.is_ascii() && **b != 0);
    let head: String = ascii.map(|b| char::from(b.to_ascii_lowercase())).collect();
    head.trim_start().to_owned()
}

fn of_text(head: &str) -> Option<FileKind> {
    let is_archived_page = head.contains("mime-version:") && head.contains("multipart/related");
    let second = head.lines().nth(1).unwrap_or_default();
    let is_cell = || ["c;", "p;", "f;", "b;"].iter().any(|sign| second.starts_with(sign));
    match head.as_bytes() {
        [b'<', b'a'..=b'z' | b'!' | b'?', ..] => markup(head),
        [b'{' | b'[', ..] => is_json(head).then_some(JSON),
        _ if is_archived_page => Some(WEB_PAGE),
        _ if head.starts_with("id;p") && is_cell() => Some(SYLK),
        _ if head.starts_with("table") && second == "0,1" => Some(DIF),
        _ => None,
    }
}

/// A text that begins with a tag, if it has others.
fn markup(head: &str) -> Option<FileKind> {
    const SIGNS: [(&str, FileKind); 11] = words! {
        ("urn:schemas-microsoft-com:office:spreadsheet", XML_WORKBOOK),
        ("progid=\"excel.sheet\"", XML_WORKBOOK), ("opendocument:xmlns:office", FODS),
        ("<!doctype html", WEB_PAGE), ("<html", WEB_PAGE), ("<table", WEB_PAGE),
        ("<meta ", WEB_PAGE), ("<style", WEB_PAGE), ("<tr>", WEB_PAGE), ("<div", WEB_PAGE),
        ("<?xml", XML),
    };
    // A page that Excel has written names the workbook's namespace, too.
    let is_page = head.contains("<html");
    let meant = |kind: &FileKind| !(is_page && *kind == XML_WORKBOOK);
    let known = SIGNS.iter().filter(|(_, kind)| meant(kind)).find(|(sign, _)| head.contains(sign));
    let has_tags = || head.contains("</") || head.contains("/>");
    known.map(|(_, kind)| *kind).or_else(|| has_tags().then_some(XML))
}

/// An object, or a list of them: a settings file may begin with `[`, too.
fn is_json(head: &str) -> bool {
    let mut signs = head.chars().filter(|c| !c.is_whitespace());
    matches!((signs.next(), signs.next()), (Some('{'), Some('"')) | (Some('['), Some('{')))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case(b"%PDF-1.4\n%\xE2\xE3", PDF)]
    #[case(b"\xEF\xBB\xBF\r\n%PDF-1.4", PDF)]
    #[case(b"{\\rtf1\\ansi", RTF)]
    #[case(b"\xFF\xD8\xFF\xE0\0\x10JFIF", IMAGE)]
    #[case(b"Rar!\x1A\x07\x01\0", RAR)]
    #[case(b"\x03\x7E\x09\x1E\x02\0\0\0", DBASE)]
    #[case(b"[\n {\"tinh\": \"X\"}]", JSON)]
    #[case(b"{\"data\": []}", JSON)]
    #[case(b"<?xml version=\"1.0\"?><a/>", XML)]
    #[case(b"<bao_cao><dong>1</dong></bao_cao>", XML)]
    #[case(b"<style>td {}</style><p>x", WEB_PAGE)]
    #[case(
        b"<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\" \
        xmlns:s=\"urn:schemas-microsoft-com:office:spreadsheet\">",
        WEB_PAGE
    )]
    #[case(b"ID;PWXL;N;E\r\nP;PGeneral\r\nC;Y1;X1;K\"x\"\r\n", SYLK)]
    #[case(b"TABLE\r\n0,1\r\n\"EXCEL\"\r\n", DIF)]
    #[case(b"TABLE\n0,1\n", DIF)]
    fn kinds_are_known_by_what_they_hold(#[case] bytes: &[u8], #[case] expected: FileKind) {
        assert_eq!(of_bytes(bytes), Some(expected));
    }

    #[rstest]
    #[case("")]
    #[case("ID;Phường;Năm\n1;A;2024\n")]
    #[case("<10%;Năm\n1;2024\n")]
    #[case("<BIỂU 01>,,\nTỉnh,Năm\n")]
    #[case("[tinh],[nam]\n")]
    #[case("[[indicators]]\ncode = \"D01\"\n")]
    #[case("TABLE 1,,\nunit,name\n")]
    fn tables_and_settings_are_none_of_them(#[case] text: &str) {
        assert_eq!(of_bytes(text.as_bytes()), None);
    }
}
