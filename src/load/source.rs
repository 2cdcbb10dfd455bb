//! One text file of a dataset: its text, and lines and columns in it.

use std::io;
use std::path::Path;
use std::sync::Arc;

use super::collect::Findings;
use super::{Dialect, FolderFault, Place, Position};

/// The largest file accepted; offsets within one fit into `u32`.
const LARGEST: u64 = 1 << 30;
const MARK: &[u8] = b"\xEF\xBB\xBF";
/// In the text of a sheet: before a cell that holds a number.
pub(super) const NUMBER: char = '\u{2}';

/// A file's text without its byte order mark.
#[derive(Debug)]
pub(super) struct Source {
    pub(super) name: Arc<str>,
    pub(super) text: String,
    pub(super) dialect: Vec<Dialect>,
    has_lone_returns: bool,
    /// Cells left of the text's first, where this is a sheet: the text then has
    /// a line for every row of it.
    sheet_left: Option<u32>,
}

impl Source {
    /// Reads a file that the dataset needs.
    pub(super) fn read(folder: &Path, name: &str, findings: &mut Findings) -> Option<Self> {
        let source = Self::read_if_there(folder, name, findings);
        if source.is_none() && !exists(folder, name) {
            findings.add(FolderFault::FileMissing, Place::file(name));
        }
        source
    }

    /// Reads a file that the dataset may have.
    pub(super) fn read_if_there(
        folder: &Path,
        name: &str,
        findings: &mut Findings,
    ) -> Option<Self> {
        match bytes_of(&folder.join(name)) {
            Ok(bytes) => Self::decode(name, bytes, findings),
            Err(Refusal::Missing) => None,
            Err(Refusal::Unreadable(reason)) => {
                findings.add(FolderFault::FileUnreadable { reason }, Place::file(name));
                None
            }
            Err(Refusal::TooLarge(size)) => {
                let fault =
                    FolderFault::FileTooLarge { megabytes: size >> 20, limit: LARGEST >> 20 };
                findings.add(fault, Place::file(name));
                None
            }
        }
    }

    fn decode(name: &str, mut bytes: Vec<u8>, findings: &mut Findings) -> Option<Self> {
        let mut dialect = Vec::new();
        if bytes.starts_with(MARK) {
            bytes.drain(..MARK.len());
            dialect.push(Dialect::ByteOrderMark);
        }
        match String::from_utf8(bytes) {
            Ok(text) => {
                if text.as_bytes().contains(&b'\r') {
                    dialect.push(Dialect::CarriageReturns);
                }
                Some(Self::new(name, text, dialect))
            }
            Err(error) => {
                let sound = error.utf8_error().valid_up_to();
                let bytes = error.into_bytes();
                let byte = bytes.get(sound).copied().unwrap_or_default();
                let before = String::from_utf8_lossy(bytes.get(..sound).unwrap_or_default());
                let source = Self::new(name, before.into_owned(), dialect);
                findings.add(FolderFault::NotUtf8 { byte }, source.place(sound));
                None
            }
        }
    }

    pub(super) fn new(name: &str, text: String, dialect: Vec<Dialect>) -> Self {
        Self { dialect, ..Self::piece(&Arc::from(name), text) }
    }

    /// A part of a file's text.
    pub(super) fn piece(name: &Arc<str>, text: String) -> Self {
        let bytes = text.as_bytes();
        let is_lone = |at: usize| bytes.get(at + 1) != Some(&b'\n');
        let has_lone_returns = memchr::memchr_iter(b'\r', bytes).any(is_lone);
        let name = Arc::clone(name);
        Self { name, text, dialect: Vec::new(), has_lone_returns, sheet_left: None }
    }

    /// The beginning of a file, and the bytes of the mark before it.
    pub(super) fn of_head(name: &str, mut text: String) -> (Self, usize) {
        let mut dialect = Vec::new();
        let mut mark = 0;
        if text.as_bytes().starts_with(MARK) {
            mark = MARK.len();
            text.drain(..mark);
            dialect.push(Dialect::ByteOrderMark);
        }
        (Self::new(name, text, dialect), mark)
    }

    /// True when a carriage return by itself ends a line.
    pub(super) const fn has_lone_returns(&self) -> bool {
        self.has_lone_returns
    }

    /// Line breaks between two offsets: `\r\n`, `\n` and `\r` are one each.
    /// Neither offset may lie inside a `\r\n`.
    #[expect(clippy::naive_bytecount, reason = "most spans are one short row")]
    pub(super) fn breaks(&self, from: usize, to: usize) -> u32 {
        let bytes = self.text.as_bytes().get(from..to).unwrap_or_default();
        let feeds = bytes.iter().filter(|&&b| b == b'\n').count();
        let lone = if self.has_lone_returns {
            let next = bytes.iter().skip(1).chain([&b' ']);
            bytes.iter().zip(next).filter(|&(&a, &b)| is_lone(a, b)).count()
        } else {
            0
        };
        u32::try_from(feeds + lone).unwrap_or(u32::MAX)
    }

    /// Where an offset lies, counted from a place on whose line one is sure.
    pub(super) fn position_from(&self, known: usize, line: u32, offset: usize) -> Position {
        let line = line.saturating_add(self.breaks(known, offset));
        let before = self.text.get(..offset).unwrap_or_default();
        let start = before.rfind(['\n', '\r']).map_or(0, |b| b + 1);
        let characters = before.get(start..).unwrap_or_default().chars().count();
        Position { line, column: u32::try_from(characters).unwrap_or(u32::MAX).saturating_add(1) }
    }

    /// Where an offset lies, counted from the beginning of the file.
    pub(super) fn place(&self, offset: usize) -> Place {
        self.placed(self.position_from(0, 1, offset))
    }

    /// A position in this file.
    pub(super) fn placed(&self, position: Position) -> Place {
        Place { position: Some(position), ..self.whole() }
    }

    /// The file as a whole.
    pub(super) fn whole(&self) -> Place {
        let file = Arc::clone(&self.name);
        Place { file, position: None, is_in_sheet: self.sheet_left.is_some() }
    }

    /// True for the text made of a sheet.
    pub(super) const fn is_sheet(&self) -> bool {
        self.sheet_left.is_some()
    }

    /// The column, from 1, of a cell counted from 0, where this is a sheet.
    pub(super) fn sheet_column(&self, cell: usize) -> Option<u32> {
        let cell = u32::try_from(cell).unwrap_or(u32::MAX);
        self.sheet_left.map(|left| left.saturating_add(cell).saturating_add(1))
    }
}

const fn is_lone(byte: u8, next: u8) -> bool {
    byte == b'\r' && next != b'\n'
}

enum Refusal {
    Missing,
    Unreadable(String),
    TooLarge(u64),
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::NotFound {
            Self::Missing
        } else {
            Self::Unreadable(error.kind().to_string())
        }
    }
}

/// The bytes of a regular file: a pipe or a device would never end.
fn bytes_of(path: &Path) -> Result<Vec<u8>, Refusal> {
    let about = std::fs::metadata(path)?;
    if !about.is_file() {
        return Err(Refusal::Unreadable("not a regular file".to_owned()));
    }
    if about.len() > LARGEST {
        return Err(Refusal::TooLarge(about.len()));
    }
    Ok(std::fs::read(path)?)
}

fn exists(folder: &Path, name: &str) -> bool {
    std::fs::metadata(folder.join(name)).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn source(text: &str) -> Source {
        let dialect = if text.contains('\r') { vec![Dialect::CarriageReturns] } else { Vec::new() };
        Source::new("a.csv", text.to_owned(), dialect)
    }

    fn at(text: &str, what: &str) -> (u32, u32) {
        let place = source(text).place(text.find(what).unwrap());
        (place.line().unwrap(), place.column().unwrap())
    }

    #[test]
    fn lines_end_as_editors_end_them() {
        assert_eq!(at("a\nb\ncX", "X"), (3, 2));
        assert_eq!(at("a\r\nb\r\ncX", "X"), (3, 2));
        assert_eq!(at("a\rb\rcX", "X"), (3, 2));
        assert_eq!(at("a\r\nb\rc\ndX", "X"), (4, 2));
        assert_eq!(at("X", "X"), (1, 1));
    }

    #[test]
    fn columns_are_characters_not_bytes() {
        assert_eq!(at("đơn vị,X", "X"), (1, 8));
    }

    #[test]
    fn the_first_bad_byte_is_named_after_the_mark() {
        let mut findings = Findings::default();
        let bytes = b"\xEF\xBB\xBFa\r\nb\xC4".to_vec();
        assert!(Source::decode("a.csv", bytes, &mut findings).is_none());
        let [finding] = findings.as_slice() else { panic!("{findings:?}") };
        assert_eq!(finding.code(), "not_utf8");
        assert_eq!(finding.place.to_string(), "a.csv:2:2");
    }
}
