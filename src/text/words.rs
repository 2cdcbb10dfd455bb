//! The words of the domain in both languages: statuses with their glyphs and
//! tones, groups, levels, sectors. What a screen says around them is not here.

mod status;
mod system;

pub use status::{StatusWords, Tone, status_words, tone};
pub use system::{kind_in_vietnamese, system_reason};

use crate::model::Language;

/// The one of two wordings that belongs to the language.
const fn either(language: Language, vi: &'static str, en: &'static str) -> &'static str {
    match language {
        Language::Vietnamese => vi,
        Language::English => en,
    }
}
