//! Watches a dataset that is open on a thread of its own.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use crate::load::{Stamp, Watch};
use crate::run::Sender;

use super::dashboard::Note;

/// Between two looks; a change is told after two that agree.
const EVERY: Duration = Duration::from_secs(2);

/// The way to the thread that watches. It ends when this is dropped.
pub struct Watcher {
    path: PathBuf,
    follow: mpsc::Sender<(u64, Watch)>,
    number: u64,
}

impl Watcher {
    /// Begins watching nothing; only news is sent, so that nothing wakes the
    /// session while nothing happens.
    pub fn begin(path: PathBuf, sender: Sender<Note>) -> Self {
        let (follow, followed) = mpsc::channel::<(u64, Watch)>();
        let watched_path = path.clone();
        thread::spawn(move || {
            let mut watched: Option<(u64, Watch)> = None;
            loop {
                let wait = if watched.is_some() { EVERY } else { Duration::MAX };
                match followed.recv_timeout(wait) {
                    Ok(next) => watched = Some(next),
                    Err(RecvTimeoutError::Disconnected) => return,
                    Err(RecvTimeoutError::Timeout) => {}
                }
                // At once after a dataset was read, to learn what it held.
                let Some((number, watch)) = &mut watched else { continue };
                let Some(news) = watch.look() else { continue };
                if sender.send(Note::OnDisk(watched_path.clone(), *number, news)).is_err() {
                    return;
                }
            }
        });
        Self { path, follow, number: 0 }
    }

    /// Watches it anew, from the look taken before it was read.
    pub fn follow(&mut self, stamp: Stamp) {
        self.number += 1;
        // The thread lives as long as this.
        let _ = self.follow.send((self.number, Watch::new(self.path.clone(), stamp)));
    }

    /// What it watches.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Under which number news comes of what was read last.
    pub const fn number(&self) -> u64 {
        self.number
    }
}
