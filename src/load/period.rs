//! How periods are written.

use chrono::{Datelike, NaiveDate};

use super::cells::{YEARS, date, iso_date};
use super::dates::{parts, without_time};
use super::number::narrow;
use crate::model::{Period, Phase, Plan};
use crate::text::fold;

/// All days of a phase, whatever the date.
pub(super) fn days_of_phase(phase: &Phase) -> Option<(NaiveDate, NaiveDate)> {
    NaiveDate::from_ymd_opt(phase.first, 1, 1).zip(NaiveDate::from_ymd_opt(phase.last, 12, 31))
}

/// `2024`, `2026-09`, or a phase (`2021-2025`); and as offices write them:
/// `năm 2024`, `9/2026`, `2026-9`, `tháng 9/2026`, `9 tháng năm 2026`, a month's
/// last day (`30/09/2026`: from January to that day).
pub(super) fn period(text: &str, plan: &Plan) -> Option<Period> {
    read(text, Some(plan))
}

/// The same but for phases.
pub(super) fn year_or_month(text: &str) -> Option<Period> {
    read(text, None)
}

fn read(text: &str, plan: Option<&Plan>) -> Option<Period> {
    canonical(text, plan).or_else(|| in_words(text, plan))
}

fn phase_named(name: &str, plan: Option<&Plan>) -> Option<Period> {
    plan?.phase_named(name).map(Period::Phase)
}

fn canonical(text: &str, plan: Option<&Plan>) -> Option<Period> {
    match text.len() {
        4 => year(text).map(Period::Year),
        7 if text.is_char_boundary(4) => {
            let (years, months) = text.split_once('-').filter(|(years, _)| years.len() == 4)?;
            month(years, months)
        }
        9 => phase_named(text, plan),
        _ => None,
    }
}

fn in_words(text: &str, plan: Option<&Plan>) -> Option<Period> {
    const LONGEST: usize = 60;
    if text.len() > LONGEST {
        return None;
    }
    let lower = narrow(text).to_lowercase();
    // An apostrophe tells a spreadsheet that a text is meant.
    let text = lower.strip_prefix('\'').unwrap_or(&lower);
    let Some(to_date) = after(text, &TO_DATE) else { return spelt(text, plan) };
    // To a year nobody knows from when on: from January, or since the plan began?
    spelt(to_date, plan).filter(|period| matches!(period, Period::Month { .. }))
}

/// What is counted up to some day.
const TO_DATE: [&str; 4] = ["lũy kế ", "luỹ kế ", "lk ", "cộng dồn "];
/// Up to its last day, from January on.
const UP_TO: [&str; 9] = words! {
    "tính đến hết ngày ", "tính đến hết ", "tính đến ngày ", "đến hết ngày ", "đến ngày ",
    "đến hết ", "tính đến ", "đến ", "hết ",
};

/// What follows the first of some words.
fn after<'t>(text: &'t str, words: &[&str]) -> Option<&'t str> {
    words.iter().find_map(|word| text.strip_prefix(word)).map(str::trim_start)
}

/// A period in small letters.
fn spelt(text: &str, plan: Option<&Plan>) -> Option<Period> {
    let text = without_time(text);
    let text = after(text, &UP_TO).unwrap_or(text);
    if let Some(period) = canonical(text, plan) {
        return Some(period);
    }
    if let Some(years) = divided_year(text) {
        return year(&years).map(Period::Year);
    }
    // A column of years that has an empty cell comes out of programs so.
    if let Some((years, zeros)) = text.split_once(['.', ',']).filter(|(y, _)| y.len() == 4) {
        let is_zero = !zeros.is_empty() && zeros.bytes().all(|b| b == b'0');
        return year(years).filter(|_| is_zero).map(Period::Year);
    }
    if let Some(month) = abbreviated(text) {
        return Some(month);
    }
    let days = date(text).or_else(|| iso_date(&text.replace('/', "-")));
    if let Some(day) = days.or_else(|| month_first(text)) {
        // Up to a day within a month nobody reports; a month's first day would
        // rather mean the month.
        let is_last = day.succ_opt().is_some_and(|next| next.day() == 1);
        let month = u8::try_from(day.month()).ok().filter(|_| is_last)?;
        return Some(Period::Month { year: day.year(), month });
    }
    let folded = fold(text).replace(['–', '—'], "-").replace(" -", "-").replace("- ", "-");
    let words: Vec<&str> = folded
        .split(|c: char| c.is_whitespace() || c == '/')
        .filter(|word| !word.is_empty())
        .collect();
    match words.as_slice() {
        ["nam", years] | ["ca", "nam", years] | [years, "(ca", "nam)"] => {
            year(years).map(Period::Year)
        }
        ["giai", "doan", phase] | ["gd", phase] => phase_named(phase, plan),
        [phase] if phase_named(phase, plan).is_some() => phase_named(phase, plan),
        [only] | ["thang", only] => {
            let (first, second) = only
                .split_once('-')
                .or_else(|| only.split_once('.').filter(|(_, years)| years.len() == 4))?;
            let first = first.strip_prefix('t').unwrap_or(first);
            if first.len() == 4 { month(first, second) } else { month(second, first) }
        }
        [months, years]
        | ["thang", months, years]
        | ["thang", months, "nam", years]
        | [months, "thang", years]
        | [months, "thang", "nam", years]
        | [months, "thang", "dau", "nam", years] => {
            let months = months.strip_prefix('t').unwrap_or(months);
            let months = months.strip_suffix('t').unwrap_or(months);
            if months.len() == 4 && !words.contains(&"thang") {
                month(months, years)
            } else {
                month(years, months)
            }
        }
        _ => None,
    }
}

/// `12/31/2024`: no other day first is a month's last.
fn month_first(text: &str) -> Option<NaiveDate> {
    let [month, day, year] = parts(text)?;
    NaiveDate::from_ymd_opt(i32::try_from(year).ok()?, month, day)
}

/// The digits of a year to which a spreadsheet gave the mark of thousands, `2.024`: no
/// other period is written so.
pub(super) fn divided_year(text: &str) -> Option<String> {
    let text = narrow(text);
    let text = text.strip_prefix('\'').unwrap_or(&text);
    let (thousands, rest) = text.split_once(['.', ','])?;
    let digits = (thousands.len() == 1 && rest.len() == 3).then(|| format!("{thousands}{rest}"))?;
    year(&digits).map(|_| digits)
}

/// `Sep-24`, `Thg9-24`: what a spreadsheet makes of `9/2024` by itself.
fn abbreviated(text: &str) -> Option<Period> {
    const NAMES: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let (name, years) = text.split_once('-').filter(|(_, years)| years.len() == 2)?;
    let at = NAMES.iter().position(|month| *month == name).map(|at| (at + 1).to_string());
    let months = at.or_else(|| name.strip_prefix("thg").map(|n| n.trim().to_owned()))?;
    month(&format!("20{years}"), &months)
}

fn number(digits: &str) -> Option<i32> {
    let is_plain = (1..=4).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    is_plain.then(|| digits.parse().ok()).flatten()
}

fn year(digits: &str) -> Option<i32> {
    number(digits).filter(|year| digits.len() == 4 && YEARS.contains(year))
}

fn month(years: &str, months: &str) -> Option<Period> {
    let month = number(months).filter(|_| months.len() <= 2);
    let month =
        month.and_then(|m| u8::try_from(m).ok()).filter(|month| (1..=12).contains(month))?;
    Some(Period::Month { year: year(years)?, month })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::plan::built_in as plan;
    use crate::model::PhaseIx;

    fn read(text: &str) -> Option<Period> {
        period(text, &plan())
    }

    #[test]
    fn periods_have_three_forms() {
        assert_eq!(read("2024"), Some(Period::Year(2024)));
        assert_eq!(read("2026-09"), Some(Period::Month { year: 2026, month: 9 }));
        assert_eq!(read("2021-2025"), Some(Period::Phase(PhaseIx::new(0))));
    }

    #[test]
    fn periods_are_read_as_offices_write_them() {
        for text in [
            "2026-9",
            "9/2026",
            "09/2026",
            "2026/09",
            "9-2026",
            "Tháng 9/2026",
            "tháng 09 năm 2026",
            "T9/2026",
            "9 tháng 2026",
            "9 tháng năm 2026",
            "9 tháng đầu năm 2026",
            "30/09/2026",
            "2026-09-30",
            "2026-09-30 00:00:00",
            "2026-09-30 17:00",
            "đến 30/09/2026",
            "Đến hết ngày 30/9/2026",
            "9T/2026",
            "T9-2026",
            "9.2026",
            "T9.2026",
            "'9/2026",
            "2026/09/30",
            "Sep-26",
            "Thg9-26",
            "9/30/2026",
            "09/30/2026 00:00:00",
            "2026-09-30T00:00:00",
            "Lũy kế 9 tháng 2026",
            "LŨY KẾ THÁNG 9/2026",
            "Lũy kế tháng 9.2026",
            "LK 9 tháng 2026",
            "Lũy kế đến 30/9/2026",
            "lũy kế đến tháng 9/2026",
            "Luỹ kế đến hết tháng 9 năm 2026",
        ] {
            assert_eq!(read(text), Some(Period::Month { year: 2026, month: 9 }), "{text}");
        }
        for text in [
            "Năm 2024",
            "Cả năm 2024",
            "Hết năm 2024",
            "Đến hết năm 2024",
            "Tính đến hết năm 2024",
            "2024 (cả năm)",
            "2024.0",
            "2024,00",
            "２０２４",
            "2024\u{200B}",
            "'2024",
            "2.024",
            "2,024",
            "'2.024",
        ] {
            assert_eq!(read(text), Some(Period::Year(2024)), "{text}");
        }
        assert_eq!(read("2021 - 2025"), Some(Period::Phase(PhaseIx::new(0))));
        assert_eq!(read("Giai đoạn 2021–2025"), Some(Period::Phase(PhaseIx::new(0))));
        assert_eq!(read("GĐ 2021-2025"), Some(Period::Phase(PhaseIx::new(0))));
        assert_eq!(read("31/12/2025"), Some(Period::Month { year: 2025, month: 12 }));
    }

    #[test]
    fn anything_else_is_no_period() {
        for text in [
            "",
            "24",
            "2024-13",
            "2024-00",
            "2022-2025",
            "0204",
            "20 4",
            "năm",
            "I",
            "Quý III/2026",
            "15/09/2026",
            "01/09/2026",
            "13/2026",
            "9/15/2026",
            "13/31/2026",
            "9/26",
            "24-Sep",
            "Sep-2",
            "Thg13-26",
            "2026/09/15",
            "2024.5",
            "13.2024",
            "9.24",
            "Lũy kế",
            "Lũy kế 2024",
            "Lũy kế năm 2024",
            "Lũy kế đến năm 2024",
            "LŨY KẾ ĐẾN HẾT NĂM 2024",
            "Lũy kế 2021-2025",
            "45657",
            "2024-2025",
            "Năm học 2023-2024",
            "năm 24",
            "2026-9-9-9",
            "2024.",
            "0.024",
            "2.24",
            "20.24",
            "2.0240",
            "2..024",
            "2.024,0",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
