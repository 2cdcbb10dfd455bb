//! What is said of a row beside it: that its figures are planned or don't count, or for
//! when they are.

use super::grammar::{Word, words};
use super::phrases::{Phrases, first_of_any};
use super::words::{
    ACCEPTED, ASKED, BESIDE_MARKS, CHECKED, CORRECTED, COUNTED, DENIED, ELSEWHERE, ELSEWHERE_OF,
    PLANS, REPORTED, STRUCK, STRUCK_ALONE, TIMES, WITH,
};
use crate::load::names::is_without_diacritics;

/// What a cell beside the figures of a row says of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::load) enum Mark {
    /// They are planned, or of last year.
    Planned,
    /// They don't count.
    Struck,
    /// There are none.
    Nothing,
    /// What they should be.
    Corrected,
    /// Nothing but a time, which may be another one than that of the row.
    Time,
    /// A day to which figures reach, which may be before the end of the row's period.
    Until,
    /// What they are counted in.
    Measured,
}

/// What the words of a text add up to.
#[derive(Default)]
struct Heard {
    mark: Option<Mark>,
    /// How often words were of a kind.
    judged: usize,
    elsewhere: usize,
    timed: usize,
    counts: usize,
}

/// What words say that say nothing else.
fn mark_of(words: &[Word]) -> Option<Mark> {
    let alone = STRUCK_ALONE.first_of(words);
    if alone > 0 && alone == words.len() {
        return Some(Mark::Struck);
    }
    let (mut at, mut heard) = (0, Heard::default());
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        if heard.elsewhere > 0 && ELSEWHERE_OF.first_of(rest) > 0 {
            return Some(Mark::Struck);
        }
        at += match step(rest, &mut heard) {
            0 if heard.mark == Some(Mark::Struck) && is_with(words, at) => return heard.mark,
            0 => return None,
            step => step,
        };
    }
    let own_number = (0..words.len()).any(|at| is_own_number(words, at));
    match heard.mark {
        Some(_) if own_number => None,
        None if own_number => (heard.judged > 0).then_some(Mark::Corrected),
        None => (heard.timed > 0 && heard.counts > 0).then_some(Mark::Time),
        mark => mark,
    }
}

/// How many of the first words belong together, and what is heard of them.
fn step(words: &[Word], heard: &mut Heard) -> usize {
    let behind = |known: &Phrases, next: &[&Phrases]| {
        let first = known.first_of(words);
        let rest = words.get(first..).filter(|_| first > 0).unwrap_or_default();
        let second = first_of_any(rest, next);
        if second > 0 { first + second } else { 0 }
    };
    let marks = [
        (PLANS.first_of(words), Mark::Planned),
        (STRUCK.first_of(words), Mark::Struck),
        (behind(&DENIED, &[&ACCEPTED, &CHECKED]), Mark::Struck),
        (behind(&ASKED, &[&CHECKED, &CORRECTED]), Mark::Struck),
        (behind(&DENIED, &[&REPORTED]), Mark::Nothing),
    ];
    let (marked, mark) =
        marks.into_iter().max_by_key(|(step, _)| *step).unwrap_or((0, Mark::Struck));
    let [elsewhere, timed, between] =
        [&ELSEWHERE, &TIMES, &BESIDE_MARKS].map(|known| known.first_of(words));
    let judged = first_of_any(words, &[&ACCEPTED, &CHECKED, &CORRECTED]);
    let count = words.first().map_or(0, |word| usize::from(word.is_count()));
    let step = marked.max(timed).max(between).max(count).max(elsewhere).max(judged);
    if step == 0 {
        return 0;
    }
    if marked == step {
        heard.mark = heard.mark.or(Some(mark));
    }
    heard.elsewhere += usize::from(elsewhere == step);
    heard.judged += usize::from(judged == step);
    heard.timed += usize::from(timed == step);
    heard.counts += usize::from(count == step && marked + timed + between == 0);
    step
}

/// Whether anything may follow, since it is what a row is held against.
fn is_with(words: &[Word], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| words.get(at..=at));
    before.is_some_and(|before| WITH.first_of(before) > 0)
}

/// Whether a word is a number that is planned or struck itself (`KH 10`), and not that
/// of a time or a version.
fn is_own_number(words: &[Word], at: usize) -> bool {
    let word = |at: usize| words.get(at..).filter(|rest| !rest.is_empty());
    let is_year = |words: &[Word]| words.first().is_some_and(Word::is_year);
    let Some(this) = word(at) else { return false };
    let is_counting = |words: &[Word]| first_of_any(words, &[&TIMES, &COUNTED]) > 0;
    let before = at.checked_sub(1).and_then(word);
    let after = word(at + 1);
    let is_part = before.is_some_and(is_counting)
        || after.is_some_and(|after| is_counting(after) || is_year(after));
    this.first().is_some_and(Word::is_digits) && !is_year(this) && !is_part
}

/// What a text says of the row that it stands beside, if one of its parts says nothing
/// else.
pub(in crate::load) fn mark(text: &str) -> Option<(Mark, &str)> {
    const LONGEST: usize = 200;
    if text.len() > LONGEST {
        return None;
    }
    let is_plain = is_without_diacritics(text);
    let mark_in = |part: &str| mark_of(&words(part, is_plain));
    let parts = text.split([',', ';', ':', '(', ')', '[', ']']).map(str::trim);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let mut marks = parts.iter().filter_map(|part| Some((mark_in(part)?, *part)));
    let is_clear = |mark: Mark| !matches!(mark, Mark::Time | Mark::Corrected);
    // One time among other things may be that of anything.
    let found = marks.find(|(mark, _)| is_clear(*mark) || parts.len() == 1);
    found.or_else(|| (mark_in(text)? == Mark::Corrected).then_some((Mark::Corrected, text)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_says_nothing_but_that_a_row_is_no_result_is_a_mark() {
        for text in [
            "Kế hoạch",
            "KH 2025",
            "Ước 9 tháng",
            "KH quý 3",
            "trùng dòng 5",
            "Kế hoạch giao năm 2025",
            "Số kế hoạch",
            "Ước TH cả năm",
            "Cùng kỳ năm trước",
            "Dự kiến",
            "Hủy",
            "Huỷ",
            "Đã hủy",
            "Nháp",
            "Bản nháp lần 2",
            "không tính, báo cáo trùng",
            "Báo cáo trùng",
            "Trùng với báo cáo của huyện",
            "khong tinh",
            "Chưa duyệt",
            "số năm trước",
            "Lũy kế từ 2021",
            "Draft",
            "Cũ",
            "Đã thay thế",
            "Chưa thẩm định",
            "Không hợp lệ",
            "Hết hiệu lực",
            "số liệu chưa đúng, đề nghị báo cáo lại",
            "chưa khớp với sổ sách",
            "Nghi trùng",
            "trùng với LĐLĐ huyện Như Xuân",
            "đã tính ở đơn vị khác",
            "số này đã cộng vào CĐCS Bệnh viện",
            "đã có trong báo cáo của CĐ ngành",
            "gồm cả năm trước",
        ] {
            let is_so = |(mark, _)| matches!(mark, Mark::Planned | Mark::Struck);
            assert!(mark(text).is_some_and(is_so), "{text}");
        }
        for text in [
            "",
            "Thực hiện",
            "Đã duyệt",
            "Chính thức",
            "Kế hoạch số 10/KH-LĐLĐ",
            "theo KH 10",
            "kế hoạch giao 50",
            "KH 1.200",
            "Đạt 120% kế hoạch giao 50 người",
            "không tính đoàn viên nghỉ hưu",
            "đã loại trùng",
            "Huy",
            "Trung",
            "Tăng",
            "Loại 1",
            "Lũy kế từ đầu năm",
            "Chính thức, lũy kế",
            "số liệu mẫu",
            "2024",
            "Báo cáo tổng kết năm 2023",
            "-",
            "Không",
            "huyện cũ",
            "đang sử dụng",
            "Còn hiệu lực",
            "đã báo cáo bằng văn bản",
            "báo cáo tại hội nghị",
            "tính ở thời điểm 31/12",
            "Trùng khớp với sổ đoàn viên",
        ] {
            assert_eq!(mark(text), None, "{text}");
        }
    }

    #[test]
    fn what_says_nothing_but_a_time_is_one() {
        for text in [
            "6 tháng",
            "9 tháng đầu năm 2024",
            "số liệu năm 2023",
            "Báo cáo 6 tháng 2024",
            "Quý I/2024",
            "số liệu tính đến hết tháng 9/2024",
        ] {
            assert_eq!(mark(text).map(|(mark, _)| mark), Some(Mark::Time), "{text}");
        }
        for text in
            ["2023", "30/6/2024", "tăng so với năm 2023", "Ngày", "Đợt 1", "năm 2023: 5 người"]
        {
            assert_eq!(mark(text), None, "{text}");
        }
    }
}
