//! XLSX workbooks: their sheets as the texts of tables.
//!
//! A sheet becomes a text with a line for every row of it, so that tables are
//! read from it as from any file, and rows keep their numbers. What a cell holds
//! beyond its text stays with it: see [`sheet`].

mod hidden;
mod sheet;

use std::collections::HashMap;
use std::io::{Cursor, Read};

use calamine::{Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::collect::{Findings, quoted};
use super::options::Encoding;
use super::source::Source;
use super::{Damage, Dialect, Place, WorkbookFault};
use crate::text::header_key;

/// How a workbook's file ends.
pub(super) const EXTENSION: &str = "xlsx";
/// What a zip archive begins with.
const ZIP: &[u8] = b"PK\x03\x04";
/// What an OLE container begins with: old workbooks, and encrypted ones.
const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
/// The most that a workbook may hold, unpacked. A full sheet of eight columns
/// takes about two thirds of it.
const LARGEST_UNPACKED: u64 = 1 << 29;
/// The most that the texts of its cells may take, unpacked: they stay in memory.
const LARGEST_TEXTS: u64 = 1 << 28;
/// The most bytes from one tag to the next. A cell holds 32 767 characters, of
/// which each may be written in some ten bytes.
const LONGEST_TEXT: usize = 1 << 20;

/// True for bytes that are no delimited text, whatever their file is called.
pub(super) fn is_container(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIP) || bytes.starts_with(OLE)
}

/// An opened workbook.
pub(super) struct Workbook {
    name: String,
    xlsx: Xlsx<Cursor<Vec<u8>>>,
    encoding: Option<Encoding>,
    /// Rows that aren't shown, by the sheet's name.
    hidden_rows: HashMap<String, u32>,
}

/// One of its sheets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SheetName {
    /// As the workbook has it.
    pub(super) name: String,
    /// How it is matched: folded.
    pub(super) key: String,
    pub(super) is_hidden: bool,
}

impl Workbook {
    /// Opens what may be a workbook; why not is told.
    pub(super) fn open(
        name: &str,
        bytes: Vec<u8>,
        encoding: Option<Encoding>,
        findings: &mut Findings,
    ) -> Option<Self> {
        let mut hidden_rows = HashMap::new();
        let opened = match refusal(&bytes, &mut hidden_rows) {
            None => guarded(|| Xlsx::new(Cursor::new(bytes)).map_err(|error| fault(&error))),
            Some(fault) => Err(fault),
        };
        match opened {
            Ok(xlsx) => Some(Self { name: name.to_owned(), xlsx, encoding, hidden_rows }),
            Err(fault) => {
                findings.add(fault, Place::file(name));
                None
            }
        }
    }

    /// Its worksheets, in order.
    pub(super) fn sheets(&self) -> Vec<SheetName> {
        let sheets = self.xlsx.sheets_metadata().iter();
        let worksheets = sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet);
        let named = worksheets.map(|sheet| SheetName {
            name: sheet.name.clone(),
            key: header_key(&sheet.name),
            is_hidden: sheet.visible != SheetVisible::Visible,
        });
        named.collect()
    }

    /// The file's name.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// How many rows of a sheet a spreadsheet doesn't show.
    pub(super) fn hidden_rows(&self, sheet: &SheetName) -> u32 {
        self.hidden_rows.get(&sheet.name).copied().unwrap_or_default()
    }

    /// How a sheet is spoken of.
    pub(super) fn shown(&self, sheet: &SheetName) -> String {
        format!("{}[{}]", self.name, quoted(&sheet.name))
    }

    /// A sheet as the text of a table; why it can't be read is told.
    pub(super) fn source(&mut self, sheet: &SheetName, findings: &mut Findings) -> Option<Source> {
        let (shown, encoding) = (self.shown(sheet), self.encoding);
        let name = sheet.name.as_str();
        let read = guarded(|| sheet::read(&mut self.xlsx, name, encoding));
        match read {
            Ok(sheet) => {
                if let Some(hint) = sheet.legacy.filter(|_| encoding.is_none()) {
                    let (encoding, sign) = (hint.encoding, hint.sign());
                    let fault = WorkbookFault::LegacyLetters { encoding, sign };
                    findings.add(fault, Place::file(&shown));
                    return None;
                }
                let mut source = Source::of_sheet(&shown, &quoted(name), sheet.text);
                source.dialect.extend(encoding.filter(|e| e.is_of_fonts()).map(Dialect::Encoded));
                Some(source)
            }
            Err(fault) => {
                findings.add(fault, Place::file(&shown));
                None
            }
        }
    }
}

/// A reader that fails in its own way on a broken file must not take the program
/// along.
fn guarded<T>(read: impl FnOnce() -> Result<T, WorkbookFault>) -> Result<T, WorkbookFault> {
    let read = std::panic::catch_unwind(std::panic::AssertUnwindSafe(read));
    read.unwrap_or_else(|_| Err(WorkbookFault::Broken { damage: Damage::Unknown }))
}

fn fault(error: &XlsxError) -> WorkbookFault {
    match error {
        XlsxError::Password => WorkbookFault::Encrypted,
        other => WorkbookFault::Broken { damage: damage(other) },
    }
}

const fn damage(error: &XlsxError) -> Damage {
    match error {
        XlsxError::Io(_) | XlsxError::Zip(_) => Damage::Archive,
        XlsxError::FileNotFound(_)
        | XlsxError::RelationshipNotFound
        | XlsxError::WorksheetNotFound(_) => Damage::PartMissing,
        XlsxError::Xml(_)
        | XlsxError::XmlAttr(_)
        | XlsxError::XmlEof(_)
        | XlsxError::UnexpectedNode(_)
        | XlsxError::Encoding(_) => Damage::Markup,
        XlsxError::Parse(_)
        | XlsxError::ParseFloat(_)
        | XlsxError::ParseInt(_)
        | XlsxError::Alphanumeric(_)
        | XlsxError::NumericColumn(_)
        | XlsxError::RangeWithoutColumnComponent
        | XlsxError::RangeWithoutRowComponent
        | XlsxError::ColumnNumberOverflow
        | XlsxError::RowNumberOverflow
        | XlsxError::DimensionCount(_)
        | XlsxError::CellTAttribute(_)
        | XlsxError::Unexpected(_)
        | XlsxError::Unrecognized { .. }
        | XlsxError::CellError(_) => Damage::Content,
        _ => Damage::Unknown,
    }
}

/// Why bytes are not a workbook that can be read; if they are, its hidden rows.
fn refusal(bytes: &[u8], hidden_rows: &mut HashMap<String, u32>) -> Option<WorkbookFault> {
    if bytes.starts_with(OLE) {
        let encrypted: Vec<u8> = "EncryptedPackage".bytes().flat_map(|b| [b, 0]).collect();
        let is_encrypted = bytes.windows(encrypted.len()).any(|window| window == encrypted);
        return Some(if is_encrypted {
            WorkbookFault::Encrypted
        } else {
            WorkbookFault::OtherFormat { format: ".xls" }
        });
    }
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return Some(WorkbookFault::Broken { damage: Damage::Archive });
    };
    let has = |name: &str| archive.index_for_name(name).is_some();
    if has("xl/workbook.bin") {
        return Some(WorkbookFault::OtherFormat { format: ".xlsb" });
    }
    if has("content.xml") && has("mimetype") {
        return Some(WorkbookFault::OtherFormat { format: ".ods" });
    }
    if !has("[Content_Types].xml") {
        return Some(WorkbookFault::OtherFormat { format: ".zip" });
    }
    let names = hidden::sheet_names(&mut archive);
    excess(&mut archive, |file, count| {
        if let Some(name) = names.get(file).filter(|_| count > 0) {
            hidden_rows.insert(name.clone(), count);
        }
    })
}

/// Unpacks everything once without keeping it: what an archive says of its own
/// size need not be true. Hidden rows are told by file.
fn excess(
    archive: &mut zip::ZipArchive<Cursor<&[u8]>>,
    mut tell_hidden: impl FnMut(&str, u32),
) -> Option<WorkbookFault> {
    let mut total = 0;
    for ix in 0..archive.len() {
        // What can't be unpacked is told where it is needed.
        let Ok(entry) = archive.by_index(ix) else { continue };
        let is_named = |part: &str| entry.name().is_ok_and(|name| name.contains(part));
        let (is_sheet, is_texts) = (is_named("worksheets/"), is_named("sharedStrings"));
        let file = entry.name().map(|name| name.to_string()).unwrap_or_default();
        let left = LARGEST_UNPACKED.saturating_sub(total);
        let limit = if is_sheet { left } else { left.min(LARGEST_TEXTS) };
        let mut gauge = Gauge::default();
        let unpacked = std::io::copy(&mut entry.take(limit + 1), &mut gauge);
        let size = unpacked.unwrap_or(gauge.size);
        if is_sheet && gauge.cells > sheet::MOST_CELLS {
            return Some(WorkbookFault::TooManyCells { limit: sheet::MOST_CELLS });
        }
        if size > limit {
            let limit =
                if is_sheet { LARGEST_UNPACKED } else { LARGEST_UNPACKED.min(LARGEST_TEXTS) };
            return Some(WorkbookFault::TooLarge { limit: limit >> 20 });
        }
        if gauge.longest > LONGEST_TEXT && (is_sheet || is_texts) {
            return Some(WorkbookFault::TextTooLong { limit: 32_767 });
        }
        if is_sheet {
            tell_hidden(&file, gauge.hidden.count);
        }
        total += size;
    }
    None
}

/// Measures what is written to it.
#[derive(Debug, Default)]
struct Gauge {
    size: u64,
    /// Cells begun.
    cells: u32,
    /// Bytes since the last tag began, and the most of them.
    run: usize,
    longest: usize,
    hidden: hidden::HiddenRows,
}

impl std::io::Write for Gauge {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.hidden.take(bytes);
        let mut before = 0;
        for tag in memchr::memchr_iter(b'<', bytes) {
            self.longest = self.longest.max(self.run + tag - before);
            (self.run, before) = (0, tag);
            // Those cut in two at a block's end are too few to matter.
            let is_cell = matches!(bytes.get(tag + 1..tag + 3), Some([b'c', b' ' | b'>' | b'/']));
            self.cells = self.cells.saturating_add(u32::from(is_cell));
        }
        self.run += bytes.len() - before;
        self.longest = self.longest.max(self.run);
        self.size += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
