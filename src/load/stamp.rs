//! What a dataset's files look like from outside: whether they have changed
//! since they were read.
//!
//! A look at them costs no more than asking for length and time of each, so that
//! it can be taken every few seconds, on a network share, too. What seems changed
//! is told from a mere touch by its contents.

use std::collections::BTreeMap;
use std::collections::hash_map::DefaultHasher;
use std::fs::{self, File};
use std::hash::Hasher;
use std::io::{self, ErrorKind, Read};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

use super::{allocations, manifest, overlay, plan};

/// Files beyond this many bytes are not read again: for them a touch is a change.
const READ_AGAIN: u64 = 512 * 1024 * 1024;
/// Endings of the files that a dataset may consist of.
const ENDINGS: [&str; 12] =
    ["csv", "tsv", "txt", "toml", "xlsx", "xlsm", "xltx", "xltm", "xls", "xlt", "ods", "ots"];
/// How the names of exported tables begin, `thidua-D04-P-I-2025-12-31.csv`, and how many
/// parts they have at least; they may lie in the same folder.
const EXPORTED: (&str, usize) = ("thidua-", 6);

/// Length and time of one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Mark {
    length: u64,
    modified: Option<SystemTime>,
}

/// Length and time of every file of a dataset.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamp(BTreeMap<PathBuf, Mark>);

/// What every file of a dataset holds, as a number each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Digest(BTreeMap<PathBuf, u64>);

impl Stamp {
    /// Looks at the files of a dataset: those of its folder, or its file; of a
    /// what-if scenario those of its base, too.
    ///
    /// # Errors
    /// When they can't be looked at (a share is away); nothing is known then.
    pub fn of(path: &Path) -> io::Result<Self> {
        let mut marks = BTreeMap::new();
        if path.is_dir() {
            look_into(path, &mut marks)?;
            return Ok(Self(marks));
        }
        // What is gone as a whole can't be read again: it is away, not changed.
        fs::metadata(path)?;
        look_at(path.to_owned(), &mut marks)?;
        if let Some((base, _)) = overlay::base_of(path) {
            look_into(&base, &mut marks)?;
        }
        // They are read with a dataset of one file.
        for beside in [manifest::FILE, plan::FILE, allocations::FILE] {
            look_at(path.with_file_name(beside), &mut marks)?;
        }
        Ok(Self(marks))
    }

    /// Whether the files of a dataset still look as they did.
    pub fn holds(&self, path: &Path) -> bool {
        Self::of(path).is_ok_and(|now| now == *self)
    }

    /// Reads what the files hold.
    ///
    /// # Errors
    /// When one of them can't be read.
    pub fn digest(&self) -> io::Result<Digest> {
        let contents = |(path, mark): (&PathBuf, &Mark)| Ok((path.clone(), contents(path, *mark)?));
        self.0.iter().map(contents).collect::<io::Result<_>>().map(Digest)
    }
}

fn look_into(folder: &Path, marks: &mut BTreeMap<PathBuf, Mark>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if is_watched(&path) {
            look_at(path, marks)?;
        }
    }
    Ok(())
}

/// True for a file that may be a table or a manifest: not one that an office
/// program keeps beside it, nor one that was exported.
fn is_watched(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    let is_table = ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()));
    let (beginning, parts) = EXPORTED;
    let is_exported = name.starts_with(beginning) && name.split('-').count() >= parts;
    is_table && !name.starts_with(['.', '~']) && !is_exported
}

fn look_at(path: PathBuf, marks: &mut BTreeMap<PathBuf, Mark>) -> io::Result<()> {
    match fs::metadata(&path) {
        Ok(found) if found.is_file() => {
            let mark = Mark { length: found.len(), modified: found.modified().ok() };
            marks.insert(path, mark);
            Ok(())
        }
        // Replaced by renaming, a file may be gone for a moment, or for good.
        Err(error) if error.kind() != ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

fn contents(path: &Path, mark: Mark) -> io::Result<u64> {
    let mut hasher = DefaultHasher::new();
    if mark.length > READ_AGAIN {
        hasher.write_u64(mark.length);
        let since = mark.modified.and_then(|m| m.duration_since(SystemTime::UNIX_EPOCH).ok());
        hasher.write_u128(since.map_or(0, |since| since.as_nanos()));
        return Ok(hasher.finish());
    }
    let mut file = File::open(path)?;
    let mut piece = vec![0; 64 * 1024];
    loop {
        let read = file.read(&mut piece)?;
        if read == 0 {
            return Ok(hasher.finish());
        }
        hasher.write(piece.get(..read).unwrap_or_default());
    }
}

/// Something to be told of a dataset that is watched.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// It is no longer what was read.
    Changed,
    /// It is again what was read.
    Restored,
}

/// Watches a dataset; told nothing by the system, it looks when it is asked to.
#[derive(Clone, Debug)]
pub struct Watch {
    path: PathBuf,
    /// Taken before the dataset was read.
    read: Stamp,
    /// What it held then; unknown until looked at, and where it changed meanwhile.
    held: Held,
    /// The last look of which it is known what it means.
    settled: Stamp,
    /// Another look; the same once more means that nobody is writing.
    restless: Option<Stamp>,
    has_told_change: bool,
}

#[derive(Clone, Debug)]
enum Held {
    NotLookedAt,
    Known(Digest),
    Unknown,
}

impl Watch {
    /// Begins with the look taken before the dataset was read.
    pub fn new(path: PathBuf, read: Stamp) -> Self {
        let settled = read.clone();
        let (held, restless, has_told_change) = (Held::NotLookedAt, None, false);
        Self { path, read, held, settled, restless, has_told_change }
    }

    /// Looks once. A change is told when two looks in a row agree, hence nobody is
    /// writing any more, and the contents differ from what was read. What can't be
    /// looked at has not changed.
    pub fn look(&mut self) -> Option<News> {
        let now = Stamp::of(&self.path).ok()?;
        self.learn(&now);
        if now == self.settled {
            self.restless = None;
            return None;
        }
        if self.restless.as_ref() != Some(&now) {
            self.restless = Some(now);
            return None;
        }
        let is_changed = match &self.held {
            Held::Known(held) => now.digest().ok()? != *held,
            Held::NotLookedAt | Held::Unknown => true,
        };
        self.settled = now;
        self.restless = None;
        let news = if is_changed { News::Changed } else { News::Restored };
        (std::mem::replace(&mut self.has_told_change, is_changed) != is_changed).then_some(news)
    }

    /// What was read is only known while the files are as they were before.
    fn learn(&mut self, now: &Stamp) {
        if !matches!(self.held, Held::NotLookedAt) {
            return;
        }
        let digest = (*now == self.read).then(|| now.digest().ok()).flatten();
        let is_still = Stamp::of(&self.path).is_ok_and(|again| again == self.read);
        self.held = digest.filter(|_| is_still).map_or(Held::Unknown, Held::Known);
    }
}

#[cfg(test)]
mod tests;
