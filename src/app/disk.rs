//! Whether the open dataset is still what lies on disk.

use crate::model::{Bilingual, Language};

use super::view::Tone;
use super::view::header::{HeaderNote, NoteKind};
use super::words::{Said, labels};

/// What is known of the files that were read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Disk {
    /// As far as is known they are what was read.
    #[default]
    AsRead,
    /// They have changed since; what they held before could be read no more, if that is
    /// known to be broken.
    Changed(Option<Bilingual>),
    /// They were read again and can't be opened; the old ones stand.
    Broken(Bilingual),
}

impl Disk {
    /// The word in line 2; `None` while nothing is to be told.
    pub fn note(&self, language: Language) -> Option<HeaderNote> {
        match self {
            Self::AsRead => None,
            Self::Changed(_) => {
                Some(note([labels::DISK_CHANGED, labels::DISK_CHANGED_SHORT], language))
            }
            Self::Broken(_) => {
                Some(note([labels::DISK_BROKEN, labels::DISK_BROKEN_SHORT], language))
            }
        }
    }
}

/// The word in line 2 where a scenario beside the open one has changed.
pub fn changed_beside(language: Language) -> HeaderNote {
    note([labels::BESIDE_CHANGED, labels::DISK_CHANGED_SHORT], language)
}

fn note(said: [Said; 2], language: Language) -> HeaderNote {
    let [text, short] = said.map(|said| said.of(language).to_owned());
    HeaderNote { text, short, tone: Tone::Warning, kind: NoteKind::Said }
}
