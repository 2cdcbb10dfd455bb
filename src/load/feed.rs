//! A text file in pieces of whole records, however large it is.
//!
//! The file is read, never mapped: it may change underfoot. A piece ends after a
//! line break that ends a record; one inside quotes doesn't.

mod reading;

use std::fs::File;
use std::io::Read;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::course::Course;
use super::source::Source;
use reading::Reading;

/// Bytes of a piece, and of the beginning by which a file's layout is known.
pub(super) const PIECE: usize = 512 << 10;
/// Why a file can't be read in pieces; read whole, what is the matter with it is
/// said there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unfit {
    /// Not UTF-8.
    Encoding,
    /// The file can't be read on.
    Unreadable,
    /// A record or a number of lines beyond all measure.
    Beyond,
    /// Somebody stopped it.
    Stopped,
}

/// Whole records of a file.
pub(super) struct Piece {
    pub(super) source: Source,
    /// Line in the file on which it begins.
    pub(super) line: u32,
    /// How many line breaks it has: rows are at most one more.
    pub(super) lines: u32,
    /// Nothing comes after it.
    pub(super) is_last: bool,
}

impl Piece {
    /// Its bytes, which nobody needs any more: room for the next one.
    pub(super) fn into_room(self) -> Vec<u8> {
        self.source.text.into_bytes()
    }
}

/// Where the records of a file begin, and what divides their cells.
#[derive(Clone, Copy, Debug)]
pub(super) struct From {
    pub(super) offset: u64,
    pub(super) line: u32,
    pub(super) delimiter: u8,
}

/// Hands out a file's pieces in order, to any number of threads.
pub(super) struct Feed<'w> {
    course: &'w Course,
    name: Arc<str>,
    delimiter: u8,
    size: usize,
    reading: Mutex<Reading>,
}

/// The beginning of a file, to learn its layout from.
pub(super) struct Head {
    /// Up to a whole number of lines, of one long line up to a whole number of characters.
    pub(super) source: Source,
    /// The byte order mark is not part of the source.
    pub(super) mark: usize,
    /// It is the whole file.
    pub(super) is_all: bool,
}

impl Head {
    /// Reads it. `None` for what isn't a readable file of UTF-8: that is looked at
    /// whole.
    pub(super) fn read(path: &Path, name: &str, size: usize) -> Option<Self> {
        if !std::fs::metadata(path).ok()?.is_file() {
            return None;
        }
        let mut bytes = Vec::new();
        let most = u64::try_from(size).unwrap_or(u64::MAX);
        File::open(path).ok()?.take(most).read_to_end(&mut bytes).ok()?;
        let is_all = bytes.len() < size;
        Self::of(name, bytes, is_all)
    }

    fn of(name: &str, mut bytes: Vec<u8>, is_all: bool) -> Option<Self> {
        let sound = match std::str::from_utf8(&bytes) {
            Ok(text) => text.len(),
            // Cut inside a character.
            Err(error) if !is_all && error.error_len().is_none() => error.valid_up_to(),
            Err(_) => return None,
        };
        bytes.truncate(sound);
        // Half a line would be taken for one that says little.
        let end = memchr::memrchr(b'\n', &bytes).filter(|_| !is_all);
        bytes.truncate(end.map_or(sound, |end| end + 1));
        let text = String::from_utf8(bytes).ok()?;
        let (source, mark) = Source::of_head(name, text);
        Some(Self { source, mark, is_all })
    }
}

impl<'w> Feed<'w> {
    /// From the first record on. `None` when the file can't be opened again.
    pub(super) fn open(
        path: &Path,
        name: &Arc<str>,
        from: From,
        size: usize,
        course: &'w Course,
    ) -> Option<Self> {
        let reading = Mutex::new(Reading::open(path, from)?);
        let name = Arc::clone(name);
        Some(Self { course, name, delimiter: from.delimiter, size, reading })
    }

    /// The next piece, in the room of one that was read or in fresh room; `None` after
    /// the last, and when the file turns out unfit.
    pub(super) fn next(&self, mut room: Vec<u8>) -> Option<Piece> {
        let (lines, is_last) = {
            let mut reading = self.reading();
            if self.course.is_stopped() {
                reading.give_up(Unfit::Stopped);
            }
            let lines = reading.advance(self.size, self.delimiter, &mut room)?;
            self.course.reach(reading.offset, lines.end);
            (lines, reading.is_over)
        };
        let Ok(text) = String::from_utf8(room) else {
            self.reading().give_up(Unfit::Encoding);
            return None;
        };
        let source = Source::piece(&self.name, text);
        Some(Piece { source, line: lines.start, lines: lines.end - lines.start, is_last })
    }

    /// One piece after another.
    pub(super) fn pieces(&self) -> impl Iterator<Item = Piece> + '_ {
        std::iter::from_fn(|| self.next(Vec::new()))
    }

    fn reading(&self) -> MutexGuard<'_, Reading> {
        self.reading.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Why it was given up, if it was; else whether lines end in carriage returns.
    pub(super) fn outcome(self) -> Result<bool, Unfit> {
        let reading = self.reading.into_inner().unwrap_or_else(PoisonError::into_inner);
        reading.unfit.map_or(Ok(reading.has_returns), Err)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// However small the pieces: the text comes out whole, each piece on its line.
        #[test]
        fn pieces_are_the_text(text in "(é|[a,\"\n\r]){0,60}", size in 1_usize..20) {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("a.csv");
            std::fs::write(&path, &text).unwrap();
            let from = From { offset: 0, line: 1, delimiter: b',' };
            let course = Course::default();
            let feed = Feed::open(&path, &Arc::from("a.csv"), from, size, &course).unwrap();
            let whole = Source::piece(&Arc::from("a.csv"), text.clone());
            let mut all = String::new();
            let mut has_ended = false;
            let mut room = Vec::new();
            while let Some(piece) = feed.next(room) {
                prop_assert!(!has_ended);
                prop_assert_eq!(piece.line, 1 + whole.breaks(0, all.len()));
                all.push_str(&piece.source.text);
                prop_assert_eq!(piece.line + piece.lines, 1 + whole.breaks(0, all.len()));
                has_ended = piece.is_last;
                room = piece.into_room();
            }
            prop_assert_eq!(&all, &text);
            prop_assert!(has_ended);
            prop_assert_eq!(feed.outcome(), Ok(text.contains('\r')));
        }
    }
}
