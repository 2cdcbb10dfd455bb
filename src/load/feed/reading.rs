//! A file being read: what was read of it and not yet handed out.

use std::fs::File;
use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;
use std::path::Path;

use super::{From, Unfit};
use crate::load::quotes::last_end;

/// A record longer than this is a quote that never closes.
const LONGEST: usize = 1 << 30;

/// Where the reading of a file stands.
pub(super) struct Reading {
    file: File,
    /// Read, but not yet handed out.
    rest: Vec<u8>,
    /// Bytes of the file handed out or passed over.
    pub(super) offset: u64,
    line: u32,
    pub(super) has_returns: bool,
    /// All of it was handed out, or it was given up.
    pub(super) is_over: bool,
    pub(super) unfit: Option<Unfit>,
}

impl Reading {
    /// `None` when the file can't be opened.
    pub(super) fn open(path: &Path, from: From) -> Option<Self> {
        let mut file = File::open(path).ok()?;
        file.seek(SeekFrom::Start(from.offset)).ok()?;
        Some(Self {
            file,
            rest: Vec::new(),
            offset: from.offset,
            line: from.line,
            has_returns: false,
            is_over: false,
            unfit: None,
        })
    }

    pub(super) fn give_up(&mut self, unfit: Unfit) {
        self.unfit.get_or_insert(unfit);
        self.is_over = true;
    }

    /// Fills some room with whole records, and says which lines those are; `None` when
    /// there are no more.
    pub(super) fn advance(
        &mut self,
        size: usize,
        delimiter: u8,
        room: &mut Vec<u8>,
    ) -> Option<Range<u32>> {
        if self.is_over {
            return None;
        }
        let filled = self.fill_with_records(size, delimiter, room);
        let line = self.line;
        let next = filled.and_then(|()| {
            line.checked_add(breaks(room, &mut self.has_returns)).ok_or(Unfit::Beyond)
        });
        match next {
            Ok(next) => self.line = next,
            Err(unfit) => {
                self.give_up(unfit);
                return None;
            }
        }
        self.offset = self.offset.saturating_add(u64::try_from(room.len()).unwrap_or(u64::MAX));
        Some(line..self.line)
    }

    /// Fills some room with what is left of the last piece and what follows it, up to the
    /// last whole record; in more room, where one is longer than that.
    fn fill_with_records(
        &mut self,
        size: usize,
        delimiter: u8,
        room: &mut Vec<u8>,
    ) -> Result<(), Unfit> {
        let mut have = self.rest.len();
        let mut wanted = size.max(have + 1);
        // What stood there before is overwritten: only what is new has to be cleared.
        room.resize(wanted, 0);
        let (before, _) = room.split_at_mut_checked(have).ok_or(Unfit::Beyond)?;
        before.copy_from_slice(&self.rest);
        self.rest.clear();
        loop {
            have = fill(&mut self.file, room, have).map_err(|_| Unfit::Unreadable)?;
            if have < wanted {
                self.is_over = true;
                room.truncate(have);
                return Ok(());
            }
            if let Some(end) = last_end(room, delimiter) {
                self.rest.extend_from_slice(room.get(end..).unwrap_or_default());
                room.truncate(end);
                return Ok(());
            }
            if wanted >= LONGEST {
                return Err(Unfit::Beyond);
            }
            wanted *= 2;
            room.resize(wanted, 0);
        }
    }
}

/// Reads on from where the room is free; how much is filled then: all of it, unless
/// the file ends.
fn fill(file: &mut File, room: &mut [u8], mut have: usize) -> io::Result<usize> {
    while let Some(free) = room.get_mut(have..).filter(|free| !free.is_empty()) {
        match file.read(free) {
            Ok(0) => break,
            Ok(read) => have += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(have)
}

/// Line breaks in whole records: `\r\n`, `\n` and `\r` are one each.
fn breaks(bytes: &[u8], has_returns: &mut bool) -> u32 {
    let feeds = memchr::memchr_iter(b'\n', bytes).count();
    let is_lone = |&at: &usize| bytes.get(at + 1) != Some(&b'\n');
    let mut returns = memchr::memchr_iter(b'\r', bytes).peekable();
    *has_returns |= returns.peek().is_some();
    u32::try_from(feeds + returns.filter(is_lone).count()).unwrap_or(u32::MAX)
}
