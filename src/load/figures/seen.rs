//! What cells said in the rows before, and what that was found to mean: files
//! repeat themselves.

use chrono::NaiveDate;

use super::super::cells::{is_same, iso_date};
use super::super::table::is_mark;
use crate::model::{FigureNotes, NoteText};
use crate::text::clean;

/// The text of a cell in which nothing would be cleaned, and around which no white
/// space lies.
pub(super) fn plain(cell: &[u8]) -> Option<&str> {
    let is_space = |byte: Option<&u8>| byte == Some(&b' ');
    let is_plain = cell.iter().all(|byte| (b' '..=b'~').contains(byte))
        && !is_space(cell.first())
        && !is_space(cell.last());
    std::str::from_utf8(cell).ok().filter(|_| is_plain)
}

/// The last date of each day of the month in years with the same last digit.
pub(super) struct Dates(Vec<([u8; 10], Option<NaiveDate>)>);

impl Dates {
    pub(super) fn new() -> Self {
        Self(vec![([0; 10], None); 16 << 6])
    }

    /// The date that a cell gives in full, year first.
    pub(super) fn read(&mut self, cell: &[u8]) -> Option<NaiveDate> {
        let &bytes = cell.as_array::<10>()?;
        let [_, _, _, year, .., tens, ones] = bytes;
        let day = (tens & 3) << 4 | (ones & 15);
        let known = self.0.get_mut(usize::from(year & 15) << 6 | usize::from(day))?;
        if known.0 != bytes {
            *known = (bytes, std::str::from_utf8(cell).ok().and_then(iso_date));
        }
        known.1
    }
}

/// The texts of one column.
#[derive(Default)]
pub(super) struct Texts {
    known: Vec<(Box<[u8]>, NoteText)>,
}

impl Texts {
    /// More than these are looked up by whoever keeps them.
    const MOST: usize = 8;
    /// Longer ones are hardly said again.
    const LONGEST: usize = 64;

    /// Keeps the text of a cell; `None` where something has to be said about it.
    pub(super) fn keep(
        &mut self,
        cell: &[u8],
        notes: &mut FigureNotes,
        mut is_other: impl FnMut(&str) -> bool,
    ) -> Option<NoteText> {
        if cell.is_empty() {
            return Some(NoteText::default());
        }
        if let Some((_, text)) = self.known.iter().find(|(known, _)| is_same(known, cell)) {
            return Some(*text);
        }
        let said =
            std::str::from_utf8(cell).ok().filter(|said| !is_mark(said) && !is_other(said))?;
        let text = match plain(cell) {
            Some(text) => notes.keep(text),
            None => keep_cleaned(said, notes)?,
        };
        if self.known.len() < Self::MOST && cell.len() <= Self::LONGEST {
            self.known.push((cell.into(), text));
        }
        Some(text)
    }
}

/// A text on one line, in which nothing has to be replaced.
fn keep_cleaned(text: &str, notes: &mut FigureNotes) -> Option<NoteText> {
    if text.trim() != text || text.contains(['\n', '\r', '\t']) {
        return None;
    }
    let cleaned = clean(text);
    (cleaned.replaced == 0).then(|| notes.keep(&cleaned.text))
}
