//! How far the figures of a table reach by its titles: `BÁO CÁO 9 THÁNG NĂM 2024`.

use chrono::{Datelike, NaiveDate};

use super::flat::end_of;
use super::period::period;
use crate::model::{Period, Plan};
use crate::text::fold;

/// How titles of reports begin, folded. Other lines above a table give the day of its
/// signing, or of the plan.
const TITLES: [&str; 6] = ["bao cao", "bang", "bieu", "ket qua", "so lieu", "tong hop"];
/// Words by which only part of a year is meant, folded.
const PARTS: [&str; 3] = ["quy", "thang", "dau"];
/// Titles are short.
const MOST_WORDS: usize = 40;

/// What the titles above a table say of its period, where none of them agrees with the day
/// to which its figures seem to reach.
pub(super) fn contradicting(above: &[String], as_of: NaiveDate, plan: &Plan) -> Option<String> {
    let said = above.iter().filter_map(|title| {
        let (text, period) = period_in(title, plan)?;
        Some((text, agrees(title, period, as_of, plan)))
    });
    let said: Vec<(String, bool)> = said.collect();
    let is_clear = said.iter().any(|(_, agrees)| *agrees);
    said.into_iter().next().filter(|_| !is_clear).map(|(text, _)| text)
}

fn agrees(title: &str, period: Period, as_of: NaiveDate, plan: &Plan) -> bool {
    let end = end_of(period, plan);
    let Period::Year(year) = period else { return end == Some(as_of) };
    let is_part = fold(title).split_whitespace().any(|word| PARTS.contains(&word));
    year == as_of.year() && !(is_part && end == Some(as_of))
}

/// The longest run of words in a title that is a year's or a month's period.
fn period_in(title: &str, plan: &Plan) -> Option<(String, Period)> {
    let bare = title.trim_matches(['(', ')', ' ']);
    let folded = fold(bare);
    let is_title = TITLES.iter().any(|word| folded.starts_with(word));
    if !is_title || folded.contains("ke hoach") || folded.contains("giai doan") {
        return None;
    }
    let words: Vec<&str> = bare.split_whitespace().take(MOST_WORDS).collect();
    let runs = (1..=words.len()).rev().flat_map(|length| words.windows(length));
    runs.map(|run| run.join(" ")).find_map(|run| match period(&run, plan)? {
        Period::Phase(_) => None,
        period => Some((run, period)),
    })
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
    #[case("BÁO CÁO NĂM 2024", None)]
    #[case("Báo cáo kết quả năm 2024 của LĐLĐ tỉnh", None)]
    #[case("Thanh Hóa, ngày 15 tháng 01 năm 2025", None)]
    #[case("Kết quả thực hiện Kế hoạch số 10/KH-LĐLĐ năm 2021", None)]
    #[case("Báo cáo giai đoạn 2021-2025", None)]
    fn a_title_may_contradict_the_year_of_its_rows(
        #[case] title: &str,
        #[case] said: Option<&str>,
    ) {
        let as_of = NaiveDate::from_ymd_opt(2024, 12, 31).unwrap();
        let found = contradicting(&[title.to_owned()], as_of, &built_in());
        assert_eq!(found.as_deref(), said);
    }
}
