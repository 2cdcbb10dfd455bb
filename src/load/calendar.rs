//! Which periods a dataset can speak of, and which days of a year count.

use chrono::{Datelike, NaiveDate};

use super::cells::YEARS;
use crate::model::{Manifest, Period, Phase, Plan, YearEnd};

/// Time as the dataset sees it: its as-of date and its lock day. Every year is
/// worked out once, since a million rows ask for it.
#[derive(Debug)]
pub(super) struct Calendar {
    as_of: NaiveDate,
    /// First day and lock day of each of [`YEARS`].
    years: Vec<(NaiveDate, NaiveDate)>,
}

impl Calendar {
    pub(super) fn new(manifest: &Manifest) -> Self {
        Self::of(manifest.as_of, manifest.year_end)
    }

    fn of(as_of: NaiveDate, year_end: YearEnd) -> Self {
        let days = |year| NaiveDate::from_ymd_opt(year, 1, 1).map(|d| (d, year_end.in_year(year)));
        Self { as_of, years: YEARS.filter_map(days).collect() }
    }

    pub(super) const fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// A row is accepted when its year is closed, or when it is a month that
    /// has ended; a phase average when its phase is closed.
    pub(super) fn accepts(&self, period: Period, plan: &Plan) -> bool {
        match period {
            Period::Year(year) => self.is_closed(year),
            Period::Month { year, month } => {
                self.is_closed(year) || last_day(year, month).is_some_and(|last| last <= self.as_of)
            }
            Period::Phase(ix) => plan.phase(ix).is_some_and(|phase| self.is_closed(phase.last)),
        }
    }

    /// The days in which a unit must exist to report for the period: of a
    /// closed year up to its lock day, of the open one up to the as-of date.
    pub(super) fn days(&self, period: Period, plan: &Plan) -> Option<(NaiveDate, NaiveDate)> {
        let (first, last) = match period {
            Period::Year(year) | Period::Month { year, .. } => (year, year),
            Period::Phase(ix) => plan.phase(ix).map(|phase| (phase.first, phase.last))?,
        };
        let (first_day, _) = self.year(first)?;
        let (_, last_day) = self.year(last)?;
        Some((first_day, last_day.min(self.as_of)))
    }

    fn is_closed(&self, year: i32) -> bool {
        self.year(year).is_some_and(|(_, lock)| lock <= self.as_of)
    }

    fn year(&self, year: i32) -> Option<(NaiveDate, NaiveDate)> {
        let ix = usize::try_from(year.checked_sub(*YEARS.start())?).ok()?;
        self.years.get(ix).copied()
    }
}

/// All days of a phase, whatever the date.
pub(super) fn days_of_phase(phase: &Phase) -> Option<(NaiveDate, NaiveDate)> {
    NaiveDate::from_ymd_opt(phase.first, 1, 1).zip(NaiveDate::from_ymd_opt(phase.last, 12, 31))
}

fn last_day(year: i32, month: u8) -> Option<NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year, u32::from(month), 1)?;
    let days = i64::from(first.num_days_in_month());
    first.checked_add_signed(chrono::TimeDelta::days(days - 1))
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
        _ => plan.phase_named(text).map(Period::Phase),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::plan::built_in as plan;
    use crate::model::PhaseIx;

    fn calendar(as_of: &str, year_end: YearEnd) -> Calendar {
        Calendar::of(as_of.parse().unwrap(), year_end)
    }

    #[test]
    fn periods_have_three_forms() {
        let read = |text| period(text, &plan());
        assert_eq!(read("2024"), Some(Period::Year(2024)));
        assert_eq!(read("2026-09"), Some(Period::Month { year: 2026, month: 9 }));
        assert_eq!(read("2021-2025"), Some(Period::Phase(PhaseIx::new(0))));
        for text in ["", "24", "2024-13", "2024-00", "2024-9", "2022-2025", "0204", "20 4", "năm"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn a_year_is_accepted_once_it_is_locked() {
        let accepts = |as_of, end, text| {
            calendar(as_of, end).accepts(period(text, &plan()).unwrap(), &plan())
        };
        let early = YearEnd::new(12, 14).unwrap();
        let usual = YearEnd::default();
        assert!(accepts("2025-12-31", usual, "2025"));
        assert!(!accepts("2025-12-30", usual, "2025"));
        assert!(accepts("2025-12-14", early, "2025"));
        assert!(accepts("2025-12-14", early, "2025-12"));
        assert!(!accepts("2025-12-13", early, "2025-12"));
        assert!(accepts("2025-09-30", usual, "2025-09"));
        assert!(!accepts("2025-09-29", usual, "2025-09"));
        assert!(accepts("2024-02-29", usual, "2024-02"));
        assert!(!accepts("2025-12-30", usual, "2021-2025"));
        assert!(accepts("2025-12-31", usual, "2021-2025"));
    }

    #[test]
    fn the_open_year_ends_at_the_as_of_date() {
        let days = calendar("2025-09-30", YearEnd::default()).days(Period::Year(2025), &plan());
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(days, Some((day("2025-01-01"), day("2025-09-30"))));
    }
}
