//! The bytes of files in a folder.

use std::ffi::OsStr;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use crate::load::collect::{Findings, shown_name};
use crate::load::course::{Course, Watched};
use crate::load::{FolderFault, Place};

/// The largest file accepted; offsets within one fit into `u32`.
const LARGEST: u64 = 1 << 30;

enum Refusal {
    Missing,
    Unreadable(String),
    TooLarge(u64),
}

impl From<io::Error> for Refusal {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::NotFound {
            Self::Missing
        } else {
            Self::Unreadable(error.kind().to_string())
        }
    }
}

/// The bytes of a file that has to be there, read while somebody watches.
pub(in crate::load) fn bytes_in(
    folder: &Path,
    name: impl AsRef<OsStr>,
    course: &Course,
    findings: &mut Findings,
) -> Option<Vec<u8>> {
    let name = name.as_ref();
    let bytes = bytes_if_there(folder, name, course, findings);
    if bytes.is_none() && !exists(folder, name) {
        findings.add(FolderFault::FileMissing, Place::file(&shown_name(&name.to_string_lossy())));
    }
    bytes
}

pub(super) fn bytes_if_there(
    folder: &Path,
    name: impl AsRef<OsStr>,
    course: &Course,
    findings: &mut Findings,
) -> Option<Vec<u8>> {
    let name = name.as_ref();
    let fault = match bytes_of(&path_in(folder, name), course) {
        Ok(bytes) => return Some(bytes),
        Err(Refusal::Missing) => return None,
        Err(Refusal::Unreadable(reason)) => FolderFault::FileUnreadable { reason },
        Err(Refusal::TooLarge(size)) => {
            FolderFault::FileTooLarge { megabytes: size >> 20, limit: LARGEST >> 20 }
        }
    };
    findings.add(fault, Place::file(&shown_name(&name.to_string_lossy())));
    None
}

/// The bytes of a regular file: a pipe or a device would never end.
fn bytes_of(path: &Path, course: &Course) -> Result<Vec<u8>, Refusal> {
    let about = std::fs::metadata(path)?;
    if !about.is_file() {
        return Err(Refusal::Unreadable("not a regular file".to_owned()));
    }
    if about.len() > LARGEST {
        return Err(Refusal::TooLarge(about.len()));
    }
    course.begin(about.len());
    let mut bytes = Vec::with_capacity(usize::try_from(about.len()).unwrap_or_default());
    Watched::new(File::open(path)?, course).read_to_end(&mut bytes)?;
    Ok(bytes)
}

pub(super) fn exists(folder: &Path, name: impl AsRef<OsStr>) -> bool {
    std::fs::metadata(path_in(folder, name)).is_ok()
}

/// Where a file of that name lies in a folder. Other systems tell no capitals from
/// small letters: `Figures.CSV` is the file of figures, where there is no other.
pub(in crate::load) fn path_in(folder: &Path, name: impl AsRef<OsStr>) -> PathBuf {
    let name = name.as_ref();
    let exact = folder.join(name);
    if std::fs::symlink_metadata(&exact).is_ok() {
        return exact;
    }
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let is_same = |path: &PathBuf| path.file_name().is_some_and(|n| n.eq_ignore_ascii_case(name));
    let mut same: Vec<PathBuf> = entries.map(|entry| entry.path()).filter(is_same).collect();
    same.sort();
    same.into_iter().next().unwrap_or(exact)
}
