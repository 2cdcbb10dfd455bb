//! The words of the domain in both languages: statuses with their glyphs and
//! tones, groups, levels, sectors. What a screen says around them is not here.

mod status;
mod system;
mod union;

pub use status::{PROVISIONAL_MARK, StatusWords, Tone, UNCERTAIN_MARK, status_words, tone};
pub use system::{kind_in_vietnamese, system_reason};
pub use union::{
    group_name, level_name, level_short, movement_name, movement_short, reporting_level_name,
    sector_name, sector_short,
};

use crate::model::Language;

/// The one of two wordings that belongs to the language.
const fn either(language: Language, vi: &'static str, en: &'static str) -> &'static str {
    match language {
        Language::Vietnamese => vi,
        Language::English => en,
    }
}
