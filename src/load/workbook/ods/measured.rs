//! A part of an archive that is larger than any may be is read no further.

use std::io::{self, Read};

use crate::load::WorkbookFault;
use crate::load::workbook::{LARGEST_UNPACKED, LONGEST_TEXT};

/// Measures what is read through it.
pub(super) struct Measured<R> {
    inner: R,
    size: u64,
    /// Bytes since the last tag began, and the most of them.
    run: usize,
    longest: usize,
}

impl<R: Read> Measured<R> {
    pub(super) const fn new(inner: R) -> Self {
        Self { inner, size: 0, run: 0, longest: 0 }
    }

    /// Why it is read no further.
    pub(super) fn excess(&self) -> Option<WorkbookFault> {
        if self.size > LARGEST_UNPACKED {
            return Some(WorkbookFault::TooLarge { limit: LARGEST_UNPACKED >> 20 });
        }
        let is_long = self.longest > LONGEST_TEXT;
        is_long.then_some(WorkbookFault::TextTooLong { limit: 32_767 })
    }
}

impl<R: Read> Read for Measured<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        let bytes = buffer.get(..read).unwrap_or_default();
        let mut before = 0;
        for tag in memchr::memchr_iter(b'<', bytes) {
            self.longest = self.longest.max(self.run + tag - before);
            (self.run, before) = (0, tag);
        }
        self.run += read - before;
        self.longest = self.longest.max(self.run);
        self.size += read as u64;
        if self.excess().is_some() {
            return Err(io::Error::other("beyond all measure"));
        }
        Ok(read)
    }
}
