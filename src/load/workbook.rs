//! Workbooks: their sheets as the texts of tables.
//!
//! A sheet becomes a text with a line for every row of it, so that tables are
//! read from it as from any file, and rows keep their numbers. What a cell holds
//! beyond its text stays with it: see [`xlsx`], whose rules hold for all formats.

mod cells;
mod marked;
mod ods;
mod parsed;
mod shown;
mod xls;
mod xlsx;

use std::collections::HashMap;
use std::io::Cursor;

pub(super) use cells::Hidden;
use cells::Sheet;
pub(super) use marked::STRUCK;
use parsed::Parsed;
use xlsx::XlsxBook;

use super::collect::{Findings, quoted};
use super::course::{Course, Watched};
use super::options::Encoding;
use super::source::Source;
use super::{Damage, Dialect, Place, WorkbookFault, file_kind};
use crate::text::header_key;

/// How a workbook's file ends.
pub(super) const EXTENSIONS: [&str; 8] =
    ["xlsx", "xlsm", "xltx", "xltm", "xls", "xlt", "ods", "ots"];
/// What a zip archive begins with.
const ZIP: &[u8] = b"PK\x03\x04";
/// What an OLE container begins with: old workbooks, and encrypted ones.
const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
/// The most that a workbook may hold, unpacked. A full sheet of eight columns
/// takes about two thirds of it.
const LARGEST_UNPACKED: u64 = 1 << 29;
/// The most sheets of a workbook: each is looked for among all others.
const MOST_SHEETS: u32 = 1 << 12;
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
    book: Book,
    encoding: Option<Encoding>,
    /// What isn't shown of the sheets that were read, by their names.
    hidden: HashMap<String, Hidden>,
}

/// What it is by its format.
enum Book {
    Xlsx(Box<XlsxBook>),
    Parsed(Parsed),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct SheetName {
    /// As the workbook has it.
    pub(super) name: String,
    /// How it is matched: folded.
    pub(super) key: String,
    pub(super) is_hidden: bool,
}

impl SheetName {
    fn new(name: &str, is_hidden: bool) -> Self {
        Self { name: name.to_owned(), key: header_key(name), is_hidden }
    }
}

impl Book {
    /// Opens what may be a workbook, by what it holds.
    fn open(
        bytes: Vec<u8>,
        encoding: Option<Encoding>,
        course: &Course,
    ) -> Result<Self, WorkbookFault> {
        let size = bytes.len() as u64;
        course.begin(size);
        if bytes.starts_with(OLE) {
            return xls::open(&bytes, encoding, course).map(Self::Parsed);
        }
        let watched = Watched::new(Cursor::new(bytes.as_slice()), course);
        let Ok(archive) = zip::ZipArchive::new(watched) else {
            return Err(broken(Damage::Archive));
        };
        let has = |part: &str| archive.index_for_name(part).is_some();
        if let Some(kind) = file_kind::of_parts(has) {
            return Err(WorkbookFault::OtherFormat { kind });
        }
        let (is_ods, is_xlsx) = (has(ods::CONTENT), has("[Content_Types].xml"));
        if is_ods {
            course.begin(size);
            return ods::open(archive, encoding, course).map(Self::Parsed);
        }
        if !is_xlsx {
            return Err(WorkbookFault::OtherFormat { kind: file_kind::ZIP });
        }
        let measured = xlsx::measured(archive)?;
        course.begin(size);
        XlsxBook::open(bytes, measured, course).map(|book| Self::Xlsx(Box::new(book)))
    }

    /// Itself, if it has no more sheets than are read.
    fn check_sheets(self) -> Result<Self, WorkbookFault> {
        let is_in = u32::try_from(self.sheets().len()).is_ok_and(|sheets| sheets <= MOST_SHEETS);
        is_in.then_some(self).ok_or(WorkbookFault::TooManySheets { limit: MOST_SHEETS })
    }

    fn sheets(&self) -> Vec<SheetName> {
        match self {
            Self::Xlsx(book) => book.sheets(),
            Self::Parsed(sheets) => sheets.names(),
        }
    }

    fn read(&mut self, name: &str, encoding: Option<Encoding>) -> Result<Sheet, WorkbookFault> {
        match self {
            Self::Xlsx(book) => book.read(name, encoding),
            Self::Parsed(sheets) => sheets.read(name),
        }
    }
}

impl Workbook {
    /// Opens what may be a workbook; why not is told.
    pub(super) fn open(
        name: &str,
        bytes: Vec<u8>,
        (encoding, course): (Option<Encoding>, &Course),
        findings: &mut Findings,
    ) -> Option<Self> {
        let opened = guarded(|| Book::open(bytes, encoding, course)?.check_sheets());
        match opened {
            Ok(book) => {
                Some(Self { name: name.to_owned(), book, encoding, hidden: HashMap::new() })
            }
            Err(fault) => {
                findings.add(fault, Place::file(name));
                None
            }
        }
    }

    /// Its worksheets, in order.
    pub(super) fn sheets(&self) -> Vec<SheetName> {
        self.book.sheets()
    }

    /// The file's name.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// What a spreadsheet doesn't show of a sheet that was read.
    pub(super) fn hidden(&self, sheet: &SheetName) -> Hidden {
        self.hidden.get(&sheet.name).cloned().unwrap_or_default()
    }

    /// How a sheet is spoken of.
    pub(super) fn shown(&self, sheet: &SheetName) -> String {
        format!("{}[{}]", self.name, quoted(&sheet.name))
    }

    /// A sheet as the text of a table; why it can't be read is told.
    pub(super) fn source(&mut self, sheet: &SheetName, findings: &mut Findings) -> Option<Source> {
        let (shown, encoding) = (self.shown(sheet), self.encoding);
        let name = sheet.name.as_str();
        let read = match guarded(|| self.book.read(name, encoding)) {
            Ok(read) => read,
            Err(fault) => {
                findings.add(fault, Place::file(&shown));
                return None;
            }
        };
        if let Some(hint) = read.legacy.filter(|_| encoding.is_none()) {
            let (encoding, sign) = (hint.encoding, hint.sign());
            findings.add(WorkbookFault::LegacyLetters { encoding, sign }, Place::file(&shown));
            return None;
        }
        self.hidden.insert(name.to_owned(), read.hidden);
        let mut source = Source::of_sheet(&shown, &quoted(name), read.text);
        source.dialect.extend(encoding.filter(|e| e.is_kept_in_cells()).map(Dialect::Encoded));
        Some(source)
    }
}

const fn broken(damage: Damage) -> WorkbookFault {
    WorkbookFault::Broken { damage }
}

/// A reader that fails in its own way on a broken file must not take the program
/// along.
fn guarded<T>(read: impl FnOnce() -> Result<T, WorkbookFault>) -> Result<T, WorkbookFault> {
    let read = std::panic::catch_unwind(std::panic::AssertUnwindSafe(read));
    read.unwrap_or_else(|_| Err(broken(Damage::Unknown)))
}
