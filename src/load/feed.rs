//! A text file in pieces of whole records, however large it is.
//!
//! The file is read, never mapped: it may change underfoot. A piece ends after a
//! line break that ends a record; one inside quotes doesn't.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use super::course::Course;
use super::quotes::last_end;
use super::source::Source;

/// Bytes of a piece, and of the beginning by which a file's layout is known.
pub(super) const PIECE: usize = 512 << 10;
/// A record longer than this is a quote that never closes.
const LONGEST: usize = 1 << 30;

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
    /// Nothing comes after it.
    pub(super) is_last: bool,
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

struct Reading {
    file: File,
    /// Read, but not yet handed out.
    rest: Vec<u8>,
    /// Bytes of the file handed out or passed over.
    offset: u64,
    line: u32,
    has_returns: bool,
    is_over: bool,
    unfit: Option<Unfit>,
}

/// The beginning of a file, to learn its layout from.
pub(super) struct Head {
    /// Up to a whole number of characters.
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
        let mut file = File::open(path).ok()?;
        file.seek(SeekFrom::Start(from.offset)).ok()?;
        let reading = Reading {
            file,
            rest: Vec::new(),
            offset: from.offset,
            line: from.line,
            has_returns: false,
            is_over: false,
            unfit: None,
        };
        let reading = Mutex::new(reading);
        let name = Arc::clone(name);
        Some(Self { course, name, delimiter: from.delimiter, size, reading })
    }

    /// The next piece; `None` after the last, and when the file turns out unfit.
    pub(super) fn next(&self) -> Option<Piece> {
        let (bytes, line, is_last) = {
            let mut reading = self.reading.lock().unwrap_or_else(PoisonError::into_inner);
            if self.course.is_stopped() {
                reading.give_up(Unfit::Stopped);
            }
            let piece = reading.advance(self.size, self.delimiter)?;
            self.course.reach(reading.offset, reading.line);
            piece
        };
        let Ok(text) = String::from_utf8(bytes) else {
            self.give_up(Unfit::Encoding);
            return None;
        };
        Some(Piece { source: Source::piece(&self.name, text), line, is_last })
    }

    fn give_up(&self, unfit: Unfit) {
        let mut reading = self.reading.lock().unwrap_or_else(PoisonError::into_inner);
        reading.give_up(unfit);
    }

    /// Why it was given up, if it was; else whether lines end in carriage returns.
    pub(super) fn outcome(self) -> Result<bool, Unfit> {
        let reading = self.reading.into_inner().unwrap_or_else(PoisonError::into_inner);
        reading.unfit.map_or(Ok(reading.has_returns), Err)
    }
}

impl Reading {
    fn give_up(&mut self, unfit: Unfit) {
        self.unfit.get_or_insert(unfit);
        self.is_over = true;
    }

    fn advance(&mut self, size: usize, delimiter: u8) -> Option<(Vec<u8>, u32, bool)> {
        if self.is_over {
            return None;
        }
        let mut bytes = std::mem::take(&mut self.rest);
        let mut wanted = size.max(bytes.len() + 1);
        loop {
            match fill(&mut self.file, &mut bytes, wanted) {
                Ok(Filled::ToTheEnd) => {
                    self.is_over = true;
                    break;
                }
                Ok(Filled::Full) => {}
                Err(_) => {
                    self.give_up(Unfit::Unreadable);
                    return None;
                }
            }
            if let Some(end) = last_end(&bytes, delimiter) {
                self.rest = bytes.get(end..).unwrap_or_default().to_vec();
                bytes.truncate(end);
                break;
            }
            if wanted >= LONGEST {
                self.give_up(Unfit::Beyond);
                return None;
            }
            wanted *= 2;
        }
        let line = self.line;
        let Some(next) = line.checked_add(breaks(&bytes, &mut self.has_returns)) else {
            self.give_up(Unfit::Beyond);
            return None;
        };
        self.line = next;
        self.offset = self.offset.saturating_add(u64::try_from(bytes.len()).unwrap_or(u64::MAX));
        Some((bytes, line, self.is_over))
    }
}

enum Filled {
    Full,
    ToTheEnd,
}

/// Reads on until there are so many bytes.
fn fill(file: &mut File, bytes: &mut Vec<u8>, wanted: usize) -> std::io::Result<Filled> {
    let mut have = bytes.len();
    bytes.resize(wanted, 0);
    while let Some(room) = bytes.get_mut(have..).filter(|room| !room.is_empty()) {
        match file.read(room) {
            Ok(0) => {
                bytes.truncate(have);
                return Ok(Filled::ToTheEnd);
            }
            Ok(read) => have += read,
            Err(error) if error.kind() == std::io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(Filled::Full)
}

/// Line breaks in whole records: `\r\n`, `\n` and `\r` are one each.
fn breaks(bytes: &[u8], has_returns: &mut bool) -> u32 {
    let feeds = memchr::memchr_iter(b'\n', bytes).count();
    let is_lone = |&at: &usize| bytes.get(at + 1) != Some(&b'\n');
    let mut returns = memchr::memchr_iter(b'\r', bytes).peekable();
    *has_returns |= returns.peek().is_some();
    u32::try_from(feeds + returns.filter(is_lone).count()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn records(text: &[u8]) -> Vec<csv::ByteRecord> {
        let mut reader = csv::ReaderBuilder::new();
        let reader = reader.has_headers(false).flexible(true).from_reader(text);
        let bare = |record: csv::ByteRecord| record.iter().map(<[u8]>::to_vec).collect::<Vec<_>>();
        reader.into_byte_records().map(|r| csv::ByteRecord::from(bare(r.unwrap()))).collect()
    }

    proptest! {
        /// Cut there, a text has the records it had.
        #[test]
        fn a_cut_changes_no_record(text in "[a,\"\n\r]{0,40}") {
            let bytes = text.as_bytes();
            let end = last_end(bytes, b',').unwrap_or_default();
            let (first, second) = bytes.split_at(end);
            let mut apart = records(first);
            apart.extend(records(second));
            prop_assert_eq!(apart, records(bytes), "cut at {}", end);
        }

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
            while let Some(piece) = feed.next() {
                prop_assert!(!has_ended);
                prop_assert_eq!(piece.line, 1 + whole.breaks(0, all.len()));
                all.push_str(&piece.source.text);
                has_ended = piece.is_last;
            }
            prop_assert_eq!(&all, &text);
            prop_assert!(has_ended);
            prop_assert_eq!(feed.outcome(), Ok(text.contains('\r')));
        }
    }
}
