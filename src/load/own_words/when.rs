//! For when the words of a table say that it is: `BÁO CÁO 9 THÁNG NĂM 2024`, a tab `2023`.

use chrono::{Datelike, NaiveDate};

use crate::load::flat::end_of;
use crate::load::period::year_or_month;
use crate::model::{Period, Plan};
use crate::text::fold;

/// How titles of reports begin, folded. Other lines beside a table give the day of its
/// signing, or of the plan.
const TITLES: [&str; 10] = [
    "bao cao",
    "bang",
    "bieu",
    "ket qua",
    "so lieu",
    "tong hop",
    "report",
    "so ket",
    "tong ket",
    "tinh hinh",
];
/// Words by which only part of a year is meant, folded.
const PARTS: [&str; 3] = ["quy", "thang", "dau"];
/// Around a title.
const AROUND: [char; 5] = ['(', ')', '*', '-', ' '];
/// Titles are short.
const MOST_WORDS: usize = 40;

/// A time that a text names.
pub(super) struct When {
    pub(super) said: String,
    span: Span,
    /// Only part of the year is meant, in words that aren't understood.
    is_part: bool,
}

/// What of it is understood.
enum Span {
    Of(Period),
    /// Nothing but that it is part of some year.
    Unsaid,
}

impl When {
    /// Whether it may be a row's.
    pub(super) fn is_of(&self, other: Period, plan: &Plan) -> bool {
        match (&self.span, other) {
            (_, Period::Phase(_)) => true,
            (Span::Of(Period::Year(year)), _) if !self.is_part => other.year() == Some(*year),
            (Span::Of(Period::Year(year)), Period::Month { year: other, .. }) => *year == other,
            (Span::Of(Period::Year(_)), Period::Year(_)) => false,
            (Span::Of(period), _) => end_of(*period, plan) == end_of(other, plan),
            (Span::Unsaid, _) => matches!(other, Period::Month { .. }),
        }
    }

    /// The period of all that it is said of, where there is only one that can be meant: of
    /// a month nobody knows whether it is counted from January, `9 tháng` is.
    pub(super) fn only(&self) -> Option<Period> {
        let Span::Of(period) = self.span else { return None };
        let is_clear = match period {
            Period::Year(_) => !self.is_part,
            _ => !names_month(&self.said),
        };
        is_clear.then_some(period)
    }

    /// Whether figures that it is said of may reach to a day.
    pub(super) fn ends_on(&self, day: NaiveDate, plan: &Plan) -> bool {
        let Span::Of(period) = self.span else { return day.month() < 12 };
        let end = end_of(period, plan);
        let Period::Year(year) = period else { return end == Some(day) };
        year == day.year() && !(self.is_part && end == Some(day))
    }
}

/// Whether a line begins as titles of reports do.
pub(in crate::load) fn is_title(line: &str) -> bool {
    let folded = fold(line);
    TITLES.iter().any(|word| folded.starts_with(word))
}

/// Whether a line over rows names a time.
pub(in crate::load) fn says_when(line: &str) -> bool {
    over_rows(line).is_some()
}

/// The time that a line over rows names, as a title or by itself: `Quý III`. (Below them
/// it may be the day of signing.)
pub(super) fn over_rows(line: &str) -> Option<When> {
    const FIRST: [&str; 8] =
        ["năm ", "quý ", "tháng ", "kỳ ", "tính đến ", "đến hết ", "từ ngày ", "thời điểm "];
    let bare = line.trim_start_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let behind_number = bare.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    let is_counted = behind_number.len() < bare.len() && behind_number.starts_with("tháng");
    let is_time = is_counted || FIRST.iter().any(|word| bare.starts_with(word));
    if is_time {
        in_title(&format!("Kết quả {}", line.trim_matches(AROUND)))
    } else {
        in_title(line)
    }
}

/// The longest run of words in a title that is a year's or a month's period.
pub(super) fn in_title(title: &str) -> Option<When> {
    let bare = title.trim_matches(AROUND);
    let bare = bare.strip_prefix("Ghi chú:").map_or(bare, str::trim_start);
    let folded = fold(bare);
    let words: Vec<&str> = bare.split_whitespace().take(MOST_WORDS).collect();
    if !is_title(bare) || is_of_plan(&folded) || words.windows(3).any(is_range) {
        return None;
    }
    let runs = (1..=words.len()).rev().flat_map(|length| words.windows(length));
    let mut runs = runs.map(|run| run.join(" "));
    if let Some((period, said)) = runs.find_map(|run| Some((year_or_month(&run)?, run))) {
        return Some(When { said, span: Span::Of(period), is_part: says_part(&folded) });
    }
    let is_part = |pair: &&[&str]| {
        let pair: Vec<String> =
            pair.iter().map(|word| fold(word.trim_matches(['(', ')']))).collect();
        let pair: Vec<&str> = pair.iter().map(String::as_str).collect();
        is_numbered_part(&pair) && !pair.iter().any(|word| LAST.contains(word))
    };
    let said = words.windows(2).find(is_part)?.join(" ");
    Some(When { said, span: Span::Unsaid, is_part: true })
}

/// Whether words over numbers name a time.
pub(in crate::load) fn names_time(words: &str) -> bool {
    over_numbers(words).is_some()
}

/// The time that they name.
pub(super) fn over_numbers(words: &str) -> Option<When> {
    in_title(&format!("Kết quả {words}")).or_else(|| on_tab(words))
}

/// The only year that a tab names, or the part of one that doesn't end with it.
pub(super) fn on_tab(tab: &str) -> Option<When> {
    let folded = fold(tab);
    if is_of_plan(&folded) {
        return None;
    }
    let said = tab.trim().to_owned();
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).collect();
    let is_last = words.iter().any(|word| LAST.contains(word));
    let is_part = words.windows(2).any(is_numbered_part) && !is_last;
    match years_in(tab).as_slice() {
        [year] => {
            let is_part = is_part || (is_short_part(&folded) && !is_last);
            Some(When { said, span: Span::Of(Period::Year(*year)), is_part })
        }
        [] => is_part.then_some(When { said, span: Span::Unsaid, is_part }),
        _ => None,
    }
}

/// The same of a tab that says nothing else.
pub(super) fn only_on_tab(tab: &str) -> Option<Period> {
    let period = year_or_month(tab.trim())?;
    (matches!(period, Period::Year(_)) || !names_month(tab)).then_some(period)
}

/// `Tháng 9/2024`, `T9/2024`; not `tính đến 30/9/2024`.
fn names_month(said: &str) -> bool {
    let folded = fold(said.trim());
    folded.starts_with('t') && !folded.starts_with("tinh")
}

/// The years that a text names.
pub(super) fn years_in(text: &str) -> Vec<i32> {
    let digits = text.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4);
    let years = digits.filter_map(|digits| digits.parse().ok());
    years.filter(|year| YEARS.contains(year)).collect()
}

/// Years that tabs name: other numbers of four digits are none.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2099;

/// The last of the quarters and months: with them the year is over.
const LAST: [&str; 6] = ["iv", "4", "12", "t12", "q4", "cuoi"];

/// `quý 1`, `tháng 9`, `9 tháng`.
fn is_numbered_part(words: &[&str]) -> bool {
    let is_number = |word: &str| word.len() < 3 && word.parse::<u8>().is_ok();
    match words {
        ["quy", number] => is_number(number) || ["i", "ii", "iii"].contains(number),
        ["thang", number] | [number, "thang"] => is_number(number),
        _ => false,
    }
}

/// `2020 - 2024`.
fn is_range(words: &[&str]) -> bool {
    let is_year = |word: &str| !years_in(word).is_empty();
    matches!(words, [from, "-" | "–", to] if is_year(from) && is_year(to))
}

/// Numbers and terms of plans, and whole phases, say nothing of the rows.
fn is_of_plan(folded: &str) -> bool {
    folded.contains("ke hoach") || folded.contains("giai doan")
}

fn says_part(folded: &str) -> bool {
    folded.split_whitespace().any(|word| PARTS.contains(&word))
}

/// `t9.2024`, `q1-2024`.
fn is_short_part(folded: &str) -> bool {
    let behind = folded.strip_prefix('t').or_else(|| folded.strip_prefix('q'));
    behind.is_some_and(|behind| behind.starts_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::load::plan::built_in;

    #[rstest]
    #[case("BÁO CÁO 9 THÁNG NĂM 2024", Some("9 THÁNG NĂM 2024"))]
    #[case("(Số liệu tính đến 30/9/2024)", Some("tính đến 30/9/2024"))]
    #[case("KẾT QUẢ QUÝ I NĂM 2024", Some("NĂM 2024"))]
    #[case("BÁO CÁO NĂM 2023", Some("NĂM 2023"))]
    #[case("SƠ KẾT PHONG TRÀO THI ĐUA 9 THÁNG NĂM 2024", Some("9 THÁNG NĂM 2024"))]
    #[case("Từ ngày 01/01/2024 đến ngày 30/6/2024", Some("đến ngày 30/6/2024"))]
    #[case("Thời điểm báo cáo: 30/9/2024", Some("30/9/2024"))]
    #[case("BÁO CÁO NĂM 2024", None)]
    #[case("Báo cáo kết quả năm 2024 của LĐLĐ tỉnh", None)]
    #[case("Thanh Hóa, ngày 15 tháng 01 năm 2025", None)]
    #[case("Kết quả thực hiện Kế hoạch số 10/KH-LĐLĐ năm 2021", None)]
    #[case("Báo cáo giai đoạn 2021-2025", None)]
    #[case("BIỂU TỔNG HỢP SỐ LIỆU 5 NĂM 2020 - 2024", None)]
    #[case("KẾT QUẢ NĂM 2020 – 2024", None)]
    #[case("KẾT QUẢ - NĂM 2023", Some("NĂM 2023"))]
    #[case("SỐ LIỆU QUÝ III", Some("QUÝ III"))]
    #[case("(9 tháng đầu năm)", Some("9 tháng"))]
    #[case("THÁNG 9", Some("THÁNG 9"))]
    #[case("Quý IV", None)]
    #[case("NĂM 2023", Some("NĂM 2023"))]
    #[case("Năm mới", None)]
    #[case("Nam Định 2023", None)]
    fn a_title_may_contradict_the_year_of_its_rows(
        #[case] title: &str,
        #[case] said: Option<&str>,
    ) {
        let as_of = NaiveDate::from_ymd_opt(2024, 12, 31).unwrap();
        let other = over_rows(title).filter(|when| !when.ends_on(as_of, &built_in()));
        assert_eq!(other.map(|when| when.said).as_deref(), said);
    }

    #[rstest]
    #[case("2023", false)]
    #[case("Năm 2023", false)]
    #[case("2024", true)]
    #[case("SL2024 (2)", true)]
    #[case("DL 2023-2024", true)]
    #[case("KH 2021-2025", true)]
    #[case("Kế hoạch 2023", true)]
    #[case("T9.2024", false)]
    #[case("Quý 1", false)]
    #[case("Quý IV", true)]
    #[case("9 tháng", false)]
    #[case("Sheet1", true)]
    #[case("Quy mô", true)]
    #[case("Quy định 1", true)]
    #[case("T1", true)]
    #[case("Biểu 9.2024", true)]
    fn a_tab_may_contradict_the_year_of_its_rows(#[case] tab: &str, #[case] agrees: bool) {
        let said = on_tab(tab);
        let is_of = said.is_none_or(|said| said.is_of(Period::Year(2024), &built_in()));
        assert_eq!(is_of, agrees);
    }
}
