//! How far reading has come, for whoever waits for it, and a way to stop it.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// Shared between the thread that reads and one that watches; a clone is the same
/// course. What is seen of it is for the eye: it decides nothing about what is read.
#[derive(Clone, Debug, Default)]
pub struct Course(Arc<Seen>);

#[derive(Debug, Default)]
struct Seen {
    bytes: AtomicU64,
    of: AtomicU64,
    lines: AtomicU64,
    is_stopped: AtomicBool,
}

/// How far reading has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reached {
    /// Bytes of the figures read.
    pub bytes: u64,
    /// Bytes there are; 0 before they are known.
    pub of: u64,
    /// Lines read.
    pub lines: u64,
}

impl Course {
    /// Has reading end as soon as it can. What was being opened is then not opened.
    pub fn stop(&self) {
        self.0.is_stopped.store(true, Ordering::Relaxed);
    }

    /// True once it is to end.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.0.is_stopped.load(Ordering::Relaxed)
    }

    /// How far it has come.
    #[must_use]
    pub fn reached(&self) -> Reached {
        let of = self.0.of.load(Ordering::Relaxed);
        Reached {
            bytes: self.0.bytes.load(Ordering::Relaxed).min(of),
            of,
            lines: self.0.lines.load(Ordering::Relaxed),
        }
    }

    /// A file of so many bytes is read from its beginning.
    pub(super) fn begin(&self, of: u64) {
        self.0.bytes.store(0, Ordering::Relaxed);
        self.0.lines.store(0, Ordering::Relaxed);
        self.0.of.store(of, Ordering::Relaxed);
    }

    /// So much of it has been read.
    pub(super) fn reach(&self, bytes: u64, lines: u32) {
        self.0.bytes.fetch_max(bytes, Ordering::Relaxed);
        self.0.lines.fetch_max(u64::from(lines), Ordering::Relaxed);
    }
}
