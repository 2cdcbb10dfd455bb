//! What a heading that nobody reads says of a figure: that it counts or is corrected, as a
//! number below it or as yes and no.

use super::grammar::{Word, first_of, grammar_of};
use super::phrases::Phrases;

/// What a heading says of the numbers below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::load) enum Judged {
    /// They count, or have been checked.
    Accepted,
    /// They stand for others.
    Corrected,
}

impl Phrases {
    /// What a heading says that says nothing else.
    fn judged(&self, words: &[Word]) -> Option<Judged> {
        let (mut at, mut judged) = (0, None);
        while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
            let corrected = first_of(rest, &self.corrected);
            let accepted = [&self.accepted, &self.checked].map(|known| first_of(rest, known));
            let accepted = accepted.into_iter().max().unwrap_or_default();
            let others = [&self.between, &self.in_headings].map(|known| first_of(rest, known));
            let other = others.into_iter().max().unwrap_or_default();
            let step = corrected.max(accepted).max(other);
            // `Năm công nhận` holds years.
            if step == 0 || first_of(rest, &self.times) == step {
                return None;
            }
            if corrected == step {
                judged = Some(Judged::Corrected);
            } else if accepted == step {
                judged = judged.or(Some(Judged::Accepted));
            }
            at += step;
        }
        judged
    }
}

/// What a heading says of the numbers below it: `Số đã duyệt`, `Kết quả thẩm định`,
/// `Điều chỉnh`.
pub(in crate::load) fn judged(heading: &str) -> Option<Judged> {
    let grammar = grammar_of(heading);
    Phrases::of(grammar.is_plain).judged(&grammar.words(heading))
}

/// Whether a cell says no to what its heading asks, in a word or two: `Không`, `Chưa đạt`.
pub(in crate::load) fn is_no(cell: &str) -> bool {
    const SHORT: [&str; 5] = ["n", "k", "ko", "false", "0"];
    const LONGEST: usize = 40;
    if cell.len() > LONGEST {
        return false;
    }
    let grammar = grammar_of(cell);
    let words = grammar.words(cell);
    let denied = first_of(&words, &Phrases::of(grammar.is_plain).denied);
    (denied > 0 && words.len() <= denied + 1) || SHORT.contains(&&*cell.to_lowercase())
}

/// Whether a heading asks for nothing but a time: `Số liệu năm`.
pub(in crate::load) fn asks_time(heading: &str) -> bool {
    let grammar = grammar_of(heading);
    let phrases = Phrases::of(grammar.is_plain);
    let words = grammar.words(heading);
    let (mut at, mut is_timed) = (0, false);
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let [timed, other] =
            [&phrases.times, &phrases.asked_times].map(|known| first_of(rest, known));
        is_timed |= timed > 0;
        match timed.max(other) {
            0 => return false,
            step => at += step,
        }
    }
    is_timed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_heading_may_say_that_numbers_count_or_are_corrected() {
        for heading in ["Số đã duyệt", "Kết quả thẩm định", "Tỉnh duyệt", "Số được công nhận"]
        {
            assert_eq!(judged(heading), Some(Judged::Accepted), "{heading}");
        }
        for heading in ["Điều chỉnh", "Số sửa lại", "Sửa thành"] {
            assert_eq!(judged(heading), Some(Judged::Corrected), "{heading}");
        }
        for heading in [
            "",
            "Dân số",
            "Số đoàn viên",
            "Số quyết định công nhận",
            "Ngày duyệt",
            "Người duyệt",
            "Năm công nhận",
            "Điểm thẩm định",
        ] {
            assert_eq!(judged(heading), None, "{heading}");
        }
    }
}
