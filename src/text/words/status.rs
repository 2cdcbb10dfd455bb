use super::either;
use crate::model::{Language, Status};
/// What a status means for the one who answers for it; themes give it a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// As it should be.
    Good,
    /// To be watched.
    Warning,
    /// To be acted upon.
    Bad,
    /// Nothing to judge.
    Neutral,
}

/// How a status is written; never by colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatusWords {
    /// In full, in Vietnamese.
    pub vi: &'static str,
    /// In at most nine columns, in Vietnamese.
    pub short_vi: &'static str,
    /// In full, in English.
    pub en: &'static str,
    /// In at most ten columns, in English.
    pub short_en: &'static str,
    /// One column.
    pub glyph: &'static str,
    /// One column, for terminals without UTF-8.
    pub ascii: &'static str,
}

impl StatusWords {
    /// In full.
    pub const fn long(&self, language: Language) -> &'static str {
        either(language, self.vi, self.en)
    }

    /// For narrow columns.
    pub const fn short(&self, language: Language) -> &'static str {
        either(language, self.short_vi, self.short_en)
    }
}

/// The words and glyphs of a status.
pub const fn status_words(status: Status) -> StatusWords {
    match status {
        Status::NotApplicable => {
            words("KHÔNG ÁP DỤNG", "K.ÁP DỤNG", "not applicable", "n/a", "–", "-")
        }
        Status::NotDue => words("CHƯA ĐẾN KỲ", "CHƯA KỲ", "not due", "not due", "○", "o"),
        Status::NoData => words("CHƯA CÓ SỐ LIỆU", "TRỐNG", "no data", "no data", "·", "."),
        Status::NoTarget => {
            words("CHƯA GIAO CHỈ TIÊU", "K.GIAO", "no target set", "no target", "=", "=")
        }
        Status::Inconclusive => {
            words("CHƯA KẾT LUẬN", "CHƯA RÕ", "inconclusive", "unclear", "?", "?")
        }
        Status::Exceeded => words("VƯỢT", "VƯỢT", "exceeded", "exceeded", "★", "*"),
        Status::Met => words("ĐẠT", "ĐẠT", "met", "met", "✓", "+"),
        Status::Missed => words("KHÔNG ĐẠT", "K.ĐẠT", "missed", "missed", "✗", "X"),
        Status::OnTrack => words("ĐÚNG TIẾN ĐỘ", "KỊP", "on track", "on track", "▲", "^"),
        Status::Accelerate => words("CẦN ĐẨY NHANH", "CHẬM", "accelerate", "accelerate", "◆", "!"),
        Status::AtRisk => words("NGUY CƠ KHÔNG ĐẠT", "NGUY CƠ", "at risk", "at risk", "▼", "v"),
        Status::Reversing => words("ĐI LÙI", "LÙI", "reversing", "reversing", "◂", "<"),
    }
}

/// The tone of a status. Silence is never bad.
pub const fn tone(status: Status) -> Tone {
    match status {
        Status::Exceeded | Status::Met | Status::OnTrack => Tone::Good,
        Status::Inconclusive | Status::Accelerate => Tone::Warning,
        Status::Missed | Status::AtRisk | Status::Reversing => Tone::Bad,
        Status::NotApplicable | Status::NotDue | Status::NoData | Status::NoTarget => Tone::Neutral,
    }
}

const fn words(
    vi: &'static str,
    short_vi: &'static str,
    en: &'static str,
    short_en: &'static str,
    glyph: &'static str,
    ascii: &'static str,
) -> StatusWords {
    StatusWords { vi, short_vi, en, short_en, glyph, ascii }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::text::{ascii, width};

    #[test]
    fn every_status_fits_its_column_and_is_told_from_the_others() {
        let all: Vec<StatusWords> = Status::ALL.into_iter().map(status_words).collect();
        for words in &all {
            assert_eq!((width(words.glyph), width(words.ascii)), (1, 1), "{}", words.en);
            assert!(words.ascii.is_ascii(), "{}", words.en);
            assert!(width(words.short_vi) <= 9, "{}", words.short_vi);
            assert!(width(words.short_en) <= 10, "{}", words.short_en);
        }
        for field in [
            (|w| w.vi) as fn(&StatusWords) -> &'static str,
            |w| w.short_vi,
            |w| w.en,
            |w| w.short_en,
            |w| w.glyph,
            |w| w.ascii,
        ] {
            let distinct: BTreeSet<&str> = all.iter().map(field).collect();
            assert_eq!(distinct.len(), Status::ALL.len());
        }
    }

    #[test]
    fn a_glyph_drawn_in_ascii_stays_the_status_it_was() {
        for words in Status::ALL.into_iter().map(status_words) {
            assert_eq!(ascii::cell(words.glyph), words.ascii, "{}", words.en);
        }
    }

    #[test]
    fn each_tone_belongs_to_the_statuses_of_the_contract() {
        let with = |wanted| -> Vec<&str> {
            let statuses = Status::ALL.into_iter().filter(|s| tone(*s) == wanted);
            statuses.map(Status::key).collect()
        };
        assert_eq!(with(Tone::Good), ["on_track", "met", "exceeded"]);
        assert_eq!(with(Tone::Warning), ["accelerate", "inconclusive"]);
        assert_eq!(with(Tone::Bad), ["missed", "reversing", "at_risk"]);
        assert_eq!(with(Tone::Neutral), ["no_data", "not_due", "no_target", "not_applicable"]);
    }
}
