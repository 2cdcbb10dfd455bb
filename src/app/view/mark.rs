//! Status as it is shown: glyph, word, short word, tone and the two marks.

use crate::calc::Assessment;
use crate::model::{Language, Status};

use super::super::words::status;

/// Tone by meaning; what colour that is, is the theme's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// Reached or on the way.
    Good,
    /// Needs attention.
    Warning,
    /// Missed or about to be.
    Bad,
    /// Nothing to judge.
    #[default]
    Neutral,
}

/// A status in words and signs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatusView {
    /// Which.
    pub status: Status,
    /// The sign, one cell wide.
    pub glyph: char,
    /// Its twin in ASCII.
    pub ascii_glyph: char,
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
}

impl StatusView {
    /// A status without marks.
    #[must_use]
    pub fn new(of: Status, language: Language) -> Self {
        let (glyph, ascii_glyph) = status::glyph(of);
        let word = status::word(of, language);
        Self {
            status: of,
            glyph,
            ascii_glyph,
            word,
            short: status::short(of, language),
            tone: status::tone(of),
            is_provisional: false,
            is_uncertain: false,
        }
    }

    /// The status of an assessment with its marks.
    #[must_use]
    pub fn of(assessment: &Assessment, language: Language) -> Self {
        Self {
            is_provisional: assessment.is_provisional,
            is_uncertain: assessment.is_uncertain,
            ..Self::new(assessment.status, language)
        }
    }

    /// The marks behind the word: `~` provisional, `?` uncertain.
    #[must_use]
    pub const fn marks(&self) -> &'static str {
        match (self.is_provisional, self.is_uncertain) {
            (true, true) => "~?",
            (true, false) => "~",
            (false, true) => "?",
            (false, false) => "",
        }
    }
}
