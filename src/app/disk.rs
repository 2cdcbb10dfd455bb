//! Whether the open dataset is still what lies on disk.

use crate::model::{Bilingual, Language};

use super::view::Tone;
use super::view::header::HeaderNote;
use super::words::labels;

/// What is known of the files that were read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Disk {
    /// As far as is known they are what was read.
    #[default]
    AsRead,
    /// They have changed since.
    Changed,
    /// They were read again and can't be opened; the old ones stand.
    Broken(Bilingual),
}

impl Disk {
    /// The word in line 2; `None` while nothing is to be told.
    #[must_use]
    pub fn note(&self, language: Language) -> Option<HeaderNote> {
        let (full, short) = match self {
            Self::AsRead => return None,
            Self::Changed => (labels::DISK_CHANGED, labels::DISK_CHANGED_SHORT),
            Self::Broken(_) => (labels::DISK_BROKEN, labels::DISK_BROKEN_SHORT),
        };
        Some(HeaderNote {
            text: full.of(language).to_owned(),
            short: short.of(language).to_owned(),
            tone: Tone::Warning,
        })
    }
}
