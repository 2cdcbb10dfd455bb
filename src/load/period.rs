//! How periods are written.

use chrono::NaiveDate;

use super::cells::YEARS;
use crate::model::{Period, Phase, Plan};

/// All days of a phase, whatever the date.
pub(super) fn days_of_phase(phase: &Phase) -> Option<(NaiveDate, NaiveDate)> {
    NaiveDate::from_ymd_opt(phase.first, 1, 1).zip(NaiveDate::from_ymd_opt(phase.last, 12, 31))
}

/// `2024`, `2026-09`, or a phase (`2021-2025`).
pub(super) fn period(text: &str, plan: &Plan) -> Option<Period> {
    let number = |digits: &str| -> Option<i32> {
        let is_plain = digits.bytes().all(|b| b.is_ascii_digit());
        is_plain.then(|| digits.parse().ok()).flatten()
    };
    let year = |digits: &str| number(digits).filter(|year| YEARS.contains(year));
    match text.len() {
        4 => year(text).map(Period::Year),
        7 if text.is_char_boundary(4) => {
            let (years, months) = text.split_once('-').filter(|(years, _)| years.len() == 4)?;
            let month = number(months).and_then(|m| u8::try_from(m).ok())?;
            let is_month = (1..=12).contains(&month);
            is_month.then_some(Period::Month { year: year(years)?, month })
        }
        9 => plan.phase_named(text).map(Period::Phase),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::plan::built_in as plan;
    use crate::model::PhaseIx;

    #[test]
    fn periods_have_three_forms() {
        let read = |text| period(text, &plan());
        assert_eq!(read("2024"), Some(Period::Year(2024)));
        assert_eq!(read("2026-09"), Some(Period::Month { year: 2026, month: 9 }));
        assert_eq!(read("2021-2025"), Some(Period::Phase(PhaseIx::new(0))));
        for text in
            ["", "24", "2024-13", "2024-00", "2024-9", "2022-2025", "0204", "20 4", "năm", "I"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
