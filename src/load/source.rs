//! One text file of a dataset: its text, and lines and columns in it.

mod bytes;
mod read;

pub(super) use bytes::{bytes_in, path_in};

use std::sync::Arc;

use super::own_words::Supplied;
use super::table::RowAt;
use super::{Course, Dialect, Place, Position};
use crate::model::RowNumber;

const MARK: &[u8] = b"\xEF\xBB\xBF";
/// In the text of a sheet: before a cell that holds a number.
pub(super) const NUMBER: char = '\u{2}';
/// Behind it, where the cell is shown as money …
pub(super) const DONG: char = '₫';
/// … or as millions.
pub(super) const MILLION: char = 'M';
/// Either.
pub(super) const SHOWN_AS: [char; 2] = [DONG, MILLION];
/// In the text of a sheet: before what a merged cell says in a cell below it …
pub(super) const BELOW: char = '\u{1}';
/// … and in a cell beside it.
pub(super) const BESIDE: char = '\u{3}';

/// What a cell of a sheet's text says, without marks before it.
pub(super) fn bare(cell: &str) -> &str {
    cell.trim_start_matches([NUMBER, BELOW, BESIDE])
}

/// A file's text without its byte order mark.
#[derive(Debug)]
pub(super) struct Source {
    pub(super) name: Arc<str>,
    pub(super) text: String,
    pub(super) dialect: Vec<Dialect>,
    /// A carriage return by itself ends a line.
    pub(super) has_lone_returns: bool,
    /// Cells say what a merged one over them says.
    pub(super) has_covered: bool,
    /// The name of the sheet that it is made of, with a line for every row.
    pub(super) sheet: Option<Arc<str>>,
    /// It says anew what other texts of the table say.
    pub(super) repeats: bool,
    /// The district alone of which it does, where no column names any.
    pub(super) of_district: Option<Box<str>>,
    /// What its words say for columns that it hasn't got.
    pub(super) supplied: Vec<Supplied>,
    /// Lines of the same table in the texts before this one, and its bytes there.
    pub(super) before: u32,
    bytes_before: u64,
    /// Who watches how far its rows are read.
    pub(super) course: Option<Course>,
}

impl Source {
    /// The text made of a sheet, which findings call otherwise than it is called.
    pub(super) fn of_sheet(name: &str, sheet: &str, text: String) -> Self {
        let has_covered = text.contains([BELOW, BESIDE]);
        let sheet = Some(Arc::from(sheet));
        Self { has_covered, sheet, ..Self::new(name, text, Vec::new()) }
    }

    /// Goes on with a table behind another text of it.
    pub(super) fn follow(&mut self, other: &Self) {
        self.before = other.before.saturating_add(other.breaks(0, other.text.len()));
        self.bytes_before = other.bytes_before.saturating_add(other.text.len() as u64);
    }

    /// Has the reading of its rows watched.
    pub(super) fn watch(&mut self, course: &Course) {
        self.course = Some(course.clone());
    }

    /// Whether whoever watches it wants its rows from an offset on, which is told to be
    /// reached.
    pub(super) fn goes_on(&self, offset: usize, row: RowNumber) -> bool {
        self.course.as_ref().is_none_or(|course| {
            course.reach(self.bytes_before.saturating_add(offset as u64), row.lines_behind(0));
            !course.is_stopped()
        })
    }

    /// The same, of which nothing is used: it says anew what the others say, of all or of
    /// one district.
    pub(super) fn repeating(self, of: Option<&str>) -> Self {
        Self { repeats: true, of_district: of.map(Box::from), ..self }
    }

    /// The name of the file, of a sheet that of its workbook.
    pub(super) fn file(&self) -> &str {
        let is_sheet = |name: &str| {
            name.strip_suffix(']')?
                .strip_suffix(self.sheet.as_deref()?)?
                .strip_suffix('[')
                .map(str::len)
        };
        is_sheet(&self.name).and_then(|end| self.name.get(..end)).unwrap_or(&self.name)
    }

    /// Where its first record begins.
    pub(super) const fn beginning(&self) -> RowAt {
        RowAt { start: 0, number: RowNumber::new(self.before).after(1) }
    }

    /// The line of a row in this text.
    pub(super) fn line_of(&self, row: RowNumber) -> u32 {
        row.lines_behind(self.before)
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
        Self {
            name,
            text,
            dialect: Vec::new(),
            has_lone_returns,
            has_covered: false,
            sheet: None,
            repeats: false,
            of_district: None,
            supplied: Vec::new(),
            before: 0,
            bytes_before: 0,
            course: None,
        }
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

    /// Line breaks between two offsets: `\r\n`, `\n` and `\r` are one each.
    /// Neither offset may lie inside a `\r\n`.
    pub(super) fn breaks(&self, from: usize, to: usize) -> u32 {
        let bytes = self.text.as_bytes().get(from..to).unwrap_or_default();
        let feeds = memchr::memchr_iter(b'\n', bytes).count();
        let lone = if self.has_lone_returns {
            let next = bytes.iter().skip(1).chain([&b' ']);
            bytes.iter().zip(next).filter(|&(&a, &b)| is_lone(a, b)).count()
        } else {
            0
        };
        u32::try_from(feeds + lone).unwrap_or(u32::MAX)
    }

    /// Where an offset lies, counted from a place of which one is sure in which row it
    /// is.
    pub(super) fn position_from(&self, known: usize, row: RowNumber, offset: usize) -> Position {
        let line = self.line_of(row.after(self.breaks(known, offset)));
        let before = self.text.get(..offset).unwrap_or_default();
        let start = before.rfind(['\n', '\r']).map_or(0, |b| b + 1);
        let characters = before.get(start..).unwrap_or_default().chars().count();
        Position { line, column: u32::try_from(characters).unwrap_or(u32::MAX).saturating_add(1) }
    }

    /// Where an offset lies, counted from the beginning of the file.
    pub(super) fn place(&self, offset: usize) -> Place {
        self.placed(self.position_from(0, self.beginning().number, offset))
    }

    /// A position in this file.
    pub(super) fn placed(&self, position: Position) -> Place {
        Place { position: Some(position), ..self.whole() }
    }

    /// The file as a whole.
    pub(super) fn whole(&self) -> Place {
        let file = Arc::clone(&self.name);
        Place { file, position: None, is_in_sheet: self.is_sheet() }
    }

    /// True for the text made of a sheet.
    pub(super) const fn is_sheet(&self) -> bool {
        self.sheet.is_some()
    }
}

const fn is_lone(byte: u8, next: u8) -> bool {
    byte == b'\r' && next != b'\n'
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
}
