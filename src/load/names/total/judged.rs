//! What a heading that nobody reads says of a figure: that it counts or is corrected, as a
//! number below it or as yes and no.

use super::grammar::{Word, words_of};
use super::phrases::{first_of_any, go_along};
use super::words::{
    ACCEPTED, ASKED_TIMES, BESIDE_MARKS, CHECKED, CORRECTED, DENIED, IN_HEADINGS, TIMES,
};

/// What a heading says of the numbers below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::load) enum Judged {
    /// They count, or have been checked.
    Accepted,
    /// They stand for others.
    Corrected,
}

/// What a heading says of the numbers below it, if it says nothing else: `Số đã duyệt`,
/// `Kết quả thẩm định`, `Điều chỉnh`.
pub(in crate::load) fn judged(heading: &str) -> Option<Judged> {
    let mut judged = None;
    let step = |rest: &[Word]| {
        let corrected = CORRECTED.first_of(rest);
        let accepted = first_of_any(rest, &[&ACCEPTED, &CHECKED]);
        let step = corrected.max(accepted).max(first_of_any(rest, &[&BESIDE_MARKS, &IN_HEADINGS]));
        // `Năm công nhận` holds years.
        if step == 0 || TIMES.first_of(rest) == step {
            return 0;
        }
        if corrected == step {
            judged = Some(Judged::Corrected);
        } else if accepted == step {
            judged = judged.or(Some(Judged::Accepted));
        }
        step
    };
    let is_all = go_along(&words_of(heading), step);
    judged.filter(|_| is_all)
}

/// Whether a cell says no to what its heading asks, in a word or two: `Không`, `Chưa đạt`.
pub(in crate::load) fn is_no(cell: &str) -> bool {
    const SHORT: [&str; 5] = ["n", "k", "ko", "false", "0"];
    const LONGEST: usize = 40;
    if cell.len() > LONGEST {
        return false;
    }
    let words = words_of(cell);
    let denied = DENIED.first_of(&words);
    (denied > 0 && words.len() <= denied + 1) || SHORT.contains(&&*cell.to_lowercase())
}

/// Whether a heading asks for nothing but a time: `Số liệu năm`.
pub(in crate::load) fn asks_time(heading: &str) -> bool {
    let mut is_timed = false;
    let is_all = go_along(&words_of(heading), |rest| {
        is_timed |= TIMES.first_of(rest) > 0;
        first_of_any(rest, &[&TIMES, &ASKED_TIMES])
    });
    is_all && is_timed
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
