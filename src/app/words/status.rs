//! Status words and their signs.

use crate::model::{Language, Status};

use super::super::view::Tone;

/// The word in full.
#[must_use]
pub const fn word(status: Status, language: Language) -> &'static str {
    let (vi, _, en) = words(status);
    match language {
        Language::Vietnamese => vi,
        Language::English => en,
    }
}

/// The word where room is short.
#[must_use]
pub const fn short(status: Status, language: Language) -> &'static str {
    let (_, vi, en) = words(status);
    match language {
        Language::Vietnamese => vi,
        Language::English => en,
    }
}

const fn words(status: Status) -> (&'static str, &'static str, &'static str) {
    match status {
        Status::NotApplicable => ("KHÔNG ÁP DỤNG", "K.ÁP DỤNG", "not applicable"),
        Status::NotDue => ("CHƯA ĐẾN KỲ", "CHƯA KỲ", "not due"),
        Status::NoData => ("CHƯA CÓ SỐ LIỆU", "TRỐNG", "no data"),
        Status::NoTarget => ("CHƯA GIAO CHỈ TIÊU", "K.GIAO", "no target set"),
        Status::Inconclusive => ("CHƯA KẾT LUẬN", "CHƯA RÕ", "inconclusive"),
        Status::Exceeded => ("VƯỢT", "VƯỢT", "exceeded"),
        Status::Met => ("ĐẠT", "ĐẠT", "met"),
        Status::Missed => ("KHÔNG ĐẠT", "K.ĐẠT", "missed"),
        Status::OnTrack => ("ĐÚNG TIẾN ĐỘ", "KỊP", "on track"),
        Status::Accelerate => ("CẦN ĐẨY NHANH", "CHẬM", "accelerate"),
        Status::AtRisk => ("NGUY CƠ KHÔNG ĐẠT", "NGUY CƠ", "at risk"),
        Status::Reversing => ("ĐI LÙI", "LÙI", "reversing"),
    }
}

/// The sign and its ASCII twin.
#[must_use]
pub const fn glyph(status: Status) -> (char, char) {
    match status {
        Status::NotApplicable => ('–', '-'),
        Status::NotDue => ('○', 'o'),
        Status::NoData => ('·', '.'),
        Status::NoTarget => ('=', '='),
        Status::Inconclusive => ('?', '?'),
        Status::Exceeded => ('★', '*'),
        Status::Met => ('✓', '+'),
        Status::Missed => ('✗', 'X'),
        Status::OnTrack => ('▲', '^'),
        Status::Accelerate => ('◆', '!'),
        Status::AtRisk => ('▼', 'v'),
        Status::Reversing => ('◂', '<'),
    }
}

/// Its tone; a unit that reports nothing is never bad.
#[must_use]
pub const fn tone(status: Status) -> Tone {
    match status {
        Status::Exceeded | Status::Met | Status::OnTrack => Tone::Good,
        Status::Inconclusive | Status::Accelerate => Tone::Warning,
        Status::Missed | Status::AtRisk | Status::Reversing => Tone::Bad,
        Status::NotApplicable | Status::NotDue | Status::NoData | Status::NoTarget => Tone::Neutral,
    }
}
