//! What is said of a row beside it: that its figures are planned or don't count, or for
//! when they are.

use std::sync::LazyLock;

use super::grammar::{Word, first_of, grammar_of, phrases};
use super::words::{BESIDE_MARKS, COUNTED, MARKS, TIMES, TIMES_SAID};

/// What a cell beside the figures of a row says of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::load) enum Mark {
    /// They are planned, of last year, or struck.
    NoResult,
    /// Nothing but a time, which may be another one than that of the row.
    Time,
    /// A day to which figures reach, which may be before the end of the row's period.
    Until,
}

/// The words, as they are compared.
struct Phrases {
    marks: Vec<Vec<String>>,
    times: Vec<Vec<String>>,
    between: Vec<Vec<String>>,
    counted: Vec<Vec<String>>,
}

impl Phrases {
    fn new(is_plain: bool) -> Self {
        let all = |list: &'static str| phrases(list, is_plain);
        let is_clear = |phrase: &&str| !is_plain || phrase.is_ascii() || phrase.contains(' ');
        // One syllable without its tone is a name as well: `Huy`, `Trung`.
        let marks = MARKS.split('|').map(str::trim).filter(is_clear);
        let mut between = all(BESIDE_MARKS);
        between.extend(all(TIMES_SAID));
        let marks = marks.flat_map(all).collect();
        Self { marks, times: all(TIMES), between, counted: all(COUNTED) }
    }

    /// Of words that say nothing else.
    fn mark(&self, words: &[Word]) -> Option<Mark> {
        let (mut at, mut mark, mut time, mut counts) = (0, 0, 0, 0);
        while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
            let [marked, timed, other] =
                [&self.marks, &self.times, &self.between].map(|known| first_of(rest, known));
            let count = rest.first().map_or(0, |word| usize::from(word.is_count()));
            let step = marked.max(timed).max(other).max(count);
            if step == 0 {
                return None;
            }
            mark += usize::from(marked == step);
            time += usize::from(timed == step);
            counts += usize::from(count == step && marked + timed + other == 0);
            at += step;
        }
        if mark > 0 && (0..words.len()).any(|at| self.is_own_number(words, at)) {
            return None;
        }
        let is_time = time > 0 && counts > 0;
        (mark > 0).then_some(Mark::NoResult).or_else(|| is_time.then_some(Mark::Time))
    }

    /// Whether a word is a number that is planned or struck itself (`KH 10`), and not that
    /// of a time or a version.
    fn is_own_number(&self, words: &[Word], at: usize) -> bool {
        let word = |at: usize| words.get(at..).filter(|rest| !rest.is_empty());
        let is_year = |words: &[Word]| words.first().is_some_and(Word::is_year);
        let Some(this) = word(at) else { return false };
        let is_counting =
            |words: &[Word]| first_of(words, &self.times).max(first_of(words, &self.counted)) > 0;
        let before = at.checked_sub(1).and_then(word);
        let after = word(at + 1);
        let is_part = before.is_some_and(is_counting)
            || after.is_some_and(|after| is_counting(after) || is_year(after));
        this.first().is_some_and(Word::is_digits) && !is_year(this) && !is_part
    }
}

/// What a text says of the row that it stands beside, if one of its parts says nothing
/// else.
pub(in crate::load) fn mark(text: &str) -> Option<(Mark, &str)> {
    const LONGEST: usize = 200;
    static EXACT: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(false));
    static PLAIN: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(true));
    if text.len() > LONGEST {
        return None;
    }
    let grammar = grammar_of(text);
    let phrases: &Phrases = if grammar.is_plain { &PLAIN } else { &EXACT };
    let parts = text.split([',', ';', ':', '(', ')', '[', ']']).map(str::trim);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let mut marks =
        parts.iter().filter_map(|part| Some((phrases.mark(&grammar.words(part))?, *part)));
    // One time among other things may be that of anything.
    marks.find(|(mark, _)| *mark == Mark::NoResult || parts.len() == 1)
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
        ] {
            assert_eq!(mark(text).map(|(mark, _)| mark), Some(Mark::NoResult), "{text}");
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
