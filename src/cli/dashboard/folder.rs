//! What a folder holds is looked for on a thread of its own: a share that is slow to
//! answer must not keep the screen dark.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::thread;
use std::time::Duration;

use crate::load::{self, Finding, ScenarioEntry};

/// A folder on a disk is looked through sooner; any other is waited for on the
/// screen.
const PATIENCE: Duration = Duration::from_millis(4);

/// A folder, and what it holds, or why it can't be opened.
pub(in crate::cli) struct Found {
    pub(in crate::cli) folder: PathBuf,
    pub(in crate::cli) entries: Result<Vec<ScenarioEntry>, Vec<Finding>>,
}

/// A search that goes on.
pub(super) struct Looking(Receiver<Found>);

impl Looking {
    /// Begins with the folder that was named, or the usual one.
    pub(super) fn begin(named: Option<PathBuf>) -> Self {
        let (tell, told) = mpsc::channel();
        thread::spawn(move || {
            let folder = named.unwrap_or_else(usual);
            let entries = load::datasets_in(&folder);
            // Whoever quits meanwhile no longer wants to know.
            let _ = tell.send(Found { folder, entries });
        });
        Self(told)
    }

    /// What was found, however long it takes; `None` when the search broke off.
    pub(super) fn wait(&self) -> Option<Found> {
        self.0.recv().ok()
    }

    /// The same, if it takes no time to speak of.
    pub(super) fn wait_a_moment(&self) -> Option<Found> {
        self.0.recv_timeout(PATIENCE).ok()
    }
}

/// The current folder if it is or holds a dataset, else the sample data.
pub(super) fn usual() -> PathBuf {
    let here = Path::new(".");
    let folder = if load::datasets_in(here).is_ok() { here } else { Path::new("sample-data") };
    folder.to_owned()
}
