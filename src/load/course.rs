//! How far reading has come, for whoever waits for it, and a way to stop it.

use std::io::{self, Read, Seek, SeekFrom};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64, Ordering};

/// Bytes that are read at once: on a slow share it is to be stopped in between.
const BLOCK: usize = 256 << 10;

/// Shared between the thread that reads and one that watches; a clone is the same
/// course. What is seen of it is for the eye: it decides nothing about what is read.
#[derive(Clone, Debug, Default)]
pub struct Course(Arc<Seen>);

#[derive(Debug, Default)]
struct Seen {
    bytes: AtomicU64,
    of: AtomicU64,
    lines: AtomicU64,
    step: AtomicU32,
    steps: AtomicU32,
    is_stopped: AtomicBool,
}

/// How far reading has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reached {
    /// Which time the file is gone through, from 1.
    pub step: u32,
    /// How often it will be; 0 before that is known.
    pub steps: u32,
    /// Bytes of this step that are done.
    pub bytes: u64,
    /// Bytes there are; 0 before they are known.
    pub of: u64,
    /// Lines of this step that are done.
    pub lines: u64,
}

impl Course {
    /// Has reading end as soon as it can. What was being opened is then not opened.
    pub fn stop(&self) {
        self.0.is_stopped.store(true, Ordering::Relaxed);
    }

    /// True once it is to end.
    pub fn is_stopped(&self) -> bool {
        self.0.is_stopped.load(Ordering::Relaxed)
    }

    /// How far it has come.
    pub fn reached(&self) -> Reached {
        let of = self.0.of.load(Ordering::Relaxed);
        Reached {
            step: self.0.step.load(Ordering::Relaxed),
            steps: self.0.steps.load(Ordering::Relaxed),
            bytes: self.0.bytes.load(Ordering::Relaxed).min(of),
            of,
            lines: self.0.lines.load(Ordering::Relaxed),
        }
    }

    /// So often a file will be gone through.
    pub(super) fn expect(&self, steps: u32) {
        self.0.steps.store(steps, Ordering::Relaxed);
    }

    /// So many bytes are gone through from their beginning: the next step, or the last
    /// one once more.
    pub(super) fn begin(&self, of: u64) {
        let next = self.0.step.load(Ordering::Relaxed) + 1;
        let steps = self.0.steps.load(Ordering::Relaxed);
        self.0.bytes.store(0, Ordering::Relaxed);
        self.0.lines.store(0, Ordering::Relaxed);
        self.0.of.store(of, Ordering::Relaxed);
        self.0.step.store(next.min(steps), Ordering::Relaxed);
    }

    /// So much of it is done.
    pub(super) fn reach(&self, bytes: u64, lines: u32) {
        self.0.bytes.fetch_max(bytes, Ordering::Relaxed);
        self.0.lines.fetch_max(u64::from(lines), Ordering::Relaxed);
    }

    /// So much more of it is done.
    pub(super) fn advance(&self, bytes: usize, lines: u32) {
        self.0.bytes.fetch_add(bytes as u64, Ordering::Relaxed);
        self.0.lines.fetch_add(u64::from(lines), Ordering::Relaxed);
    }
}

/// Bytes that are read while somebody watches, and may stop it.
pub(super) struct Watched<R> {
    bytes: R,
    course: Course,
}

impl<R> Watched<R> {
    pub(super) fn new(bytes: R, course: &Course) -> Self {
        Self { bytes, course: course.clone() }
    }
}

impl<R: Read> Read for Watched<R> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        if self.course.is_stopped() {
            return Err(io::Error::other("stopped"));
        }
        let size = room.len().min(BLOCK);
        let read = self.bytes.read(room.get_mut(..size).unwrap_or_default())?;
        self.course.advance(read, 0);
        Ok(read)
    }
}

impl<R: Seek> Seek for Watched<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.bytes.seek(to)
    }
}
