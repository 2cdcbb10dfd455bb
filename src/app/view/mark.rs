//! Status as it is shown: glyph, word, short word, tone and the two marks.

use crate::calc::Assessment;
use crate::model::{Language, Status};

use crate::text::words;

pub use crate::text::words::Tone;

/// Stands behind what a what-if scenario had a hand in.
pub const ASSUMED: &str = "#";

/// A status in words and signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatusView {
    /// Which.
    pub status: Status,
    /// The sign, one cell wide.
    pub glyph: &'static str,
    /// Its twin in ASCII.
    pub ascii_glyph: &'static str,
    /// The word in full.
    pub word: &'static str,
    /// The word where room is short.
    pub short: &'static str,
    /// Its tone.
    pub tone: Tone,
    /// Rests on an open year: `~`.
    pub is_provisional: bool,
    /// Rests on a year that is partial or without data: `?`.
    pub is_uncertain: bool,
    /// A what-if scenario had a hand in it: `#`.
    pub is_assumed: bool,
}

impl StatusView {
    /// A status without marks.
    pub fn new(of: Status, language: Language) -> Self {
        let words = words::status_words(of);
        Self {
            status: of,
            glyph: words.glyph,
            ascii_glyph: words.ascii,
            word: words.long(language),
            short: words.short(language),
            tone: words::tone(of),
            is_provisional: false,
            is_uncertain: false,
            is_assumed: false,
        }
    }

    /// The status of an assessment with its marks.
    pub fn of(assessment: &Assessment, language: Language) -> Self {
        Self {
            is_provisional: assessment.is_provisional,
            is_uncertain: assessment.is_uncertain,
            is_assumed: assessment.is_assumed(),
            ..Self::new(assessment.status, language)
        }
    }

    /// Sign, word and marks.
    pub fn in_full(&self) -> String {
        format!("{} {}{}", self.glyph, self.word, self.marks())
    }

    /// The marks behind the word: `~` provisional, `?` uncertain, `#` assumed.
    pub const fn marks(&self) -> &'static str {
        match (self.is_provisional, self.is_uncertain, self.is_assumed) {
            (true, true, true) => "~?#",
            (true, true, false) => "~?",
            (true, false, true) => "~#",
            (true, false, false) => "~",
            (false, true, true) => "?#",
            (false, true, false) => "?",
            (false, false, true) => ASSUMED,
            (false, false, false) => "",
        }
    }
}
