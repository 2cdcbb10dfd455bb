//! What is closed, open or not started at a date. The wall clock plays no part.

use chrono::{Datelike, NaiveDate};

use super::{Period, Phase, YearEnd};

/// Where a year stands at the as-of date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearState {
    /// The as-of date is on or after the year's lock day.
    Closed,
    /// The as-of date lies inside the year.
    Open {
        /// Complete months, 0–12.
        months: u8,
    },
    /// The year lies ahead.
    NotStarted,
}

impl YearState {
    /// True for closed and open years.
    pub const fn is_started(self) -> bool {
        !matches!(self, Self::NotStarted)
    }
}

/// An as-of date and the day on which years are locked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The date up to which figures are looked at.
    pub as_of: NaiveDate,
    /// The lock day.
    pub year_end: YearEnd,
}

impl Calendar {
    /// Where a year stands.
    pub fn state(self, year: i32) -> YearState {
        if self.as_of >= self.year_end.in_year(year) {
            YearState::Closed
        } else if self.as_of.year() >= year {
            YearState::Open { months: complete_months(self.as_of, year) }
        } else {
            YearState::NotStarted
        }
    }

    /// First and last day of a year as far as it has gone: the last day is the
    /// lock day of a closed year, the as-of date in an open one.
    pub fn span(self, year: i32) -> (NaiveDate, NaiveDate) {
        let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or(NaiveDate::MIN);
        (first, self.year_end.in_year(year).min(self.as_of))
    }

    /// The days of which a unit must have lived through one to report for a period.
    pub fn days(self, period: Period, phases: &[Phase]) -> Option<(NaiveDate, NaiveDate)> {
        match period {
            Period::Year(year) | Period::Month { year, .. } => Some(self.span(year)),
            Period::Phase(ix) => {
                let phase = phases.get(ix.index())?;
                Some((self.span(phase.first).0, self.span(phase.last).1))
            }
        }
    }

    /// Whether a row of that period is accepted: its year is closed, or it is a
    /// month that has ended; a phase average when the phase is closed.
    pub fn accepts(self, period: Period, phases: &[Phase]) -> bool {
        match period {
            Period::Year(year) => self.state(year) == YearState::Closed,
            Period::Month { year, month } => match self.state(year) {
                YearState::Closed => true,
                YearState::Open { months } => month <= months,
                YearState::NotStarted => false,
            },
            Period::Phase(ix) => phases.get(ix.index()).is_some_and(|p| self.is_closed(p)),
        }
    }

    /// Whether a figure is stale: a month's, older than the last complete month
    /// of the open year at the as-of date, or of a closed one at its lock day.
    pub fn is_stale(self, period: Period) -> bool {
        let Period::Month { year, month } = period else { return false };
        let (_, last_day) = self.span(year);
        month < complete_months(last_day, year)
    }

    /// True when the whole phase is closed.
    pub fn is_closed(self, phase: &Phase) -> bool {
        self.state(phase.last) == YearState::Closed
    }

    /// True when at least the first year of the phase has started.
    pub fn has_begun(self, phase: &Phase) -> bool {
        self.state(phase.first).is_started()
    }

    /// The started years of a phase, ascending.
    pub fn started_years(self, phase: &Phase) -> impl DoubleEndedIterator<Item = i32> + use<> {
        phase.years().filter(move |&y| self.state(y).is_started())
    }

    /// Elapsed time of a phase in months: e·12, where e = closed years +
    /// months/12 and months are the complete months of the open year.
    pub fn elapsed_months(self, phase: &Phase) -> u32 {
        phase.years().map(|y| self.months_of(y)).sum()
    }

    /// Months of a year that count as elapsed: 12 once it is closed.
    pub fn months_of(self, year: i32) -> u32 {
        match self.state(year) {
            YearState::Closed => 12,
            YearState::Open { months } => u32::from(months),
            YearState::NotStarted => 0,
        }
    }
}

/// Complete months of `year` on a day of it (12 after it, 0 before).
fn complete_months(day: NaiveDate, year: i32) -> u8 {
    if day.year() != year {
        return if day.year() > year { 12 } else { 0 };
    }
    let ends_month = day.succ_opt().is_none_or(|next| next.month() != day.month());
    let month = u8::try_from(day.month()).unwrap_or(12);
    if ends_month { month } else { month - 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(y, m, d).unwrap()
    }

    fn calendar(as_of: NaiveDate, lock: (u32, u32)) -> Calendar {
        Calendar { as_of, year_end: YearEnd::new(lock.0, lock.1).unwrap() }
    }

    #[test]
    fn a_year_closes_on_its_lock_day() {
        let c = calendar(day(2023, 12, 14), (12, 14));
        assert_eq!(c.state(2023), YearState::Closed);
        assert_eq!(c.state(2024), YearState::NotStarted);
        let c = calendar(day(2023, 12, 13), (12, 14));
        assert_eq!(c.state(2023), YearState::Open { months: 11 });
    }

    #[test]
    fn only_complete_months_elapse() {
        let c = calendar(day(2026, 9, 29), (12, 31));
        assert_eq!(c.state(2026), YearState::Open { months: 8 });
        let c = calendar(day(2026, 9, 30), (12, 31));
        assert_eq!(c.state(2026), YearState::Open { months: 9 });
        let phase = Phase { key: "II".into(), first: 2026, last: 2030 };
        assert_eq!(c.elapsed_months(&phase), 9);
    }

    #[test]
    fn an_open_year_accepts_only_months_that_have_ended() {
        let c = calendar(day(2026, 9, 30), (12, 31));
        assert!(c.accepts(Period::Month { year: 2026, month: 9 }, &[]));
        assert!(!c.accepts(Period::Month { year: 2026, month: 10 }, &[]));
        assert!(!c.accepts(Period::Year(2026), &[]));
        assert!(c.accepts(Period::Year(2025), &[]));
    }

    #[test]
    fn a_locked_year_accepts_all_its_months_and_a_phase_its_average() {
        let phases = [Phase { key: "I".into(), first: 2021, last: 2025 }];
        let average = Period::Phase(crate::model::PhaseIx::new(0));
        let locked = calendar(day(2025, 12, 14), (12, 14));
        assert!(locked.accepts(Period::Month { year: 2025, month: 12 }, &phases));
        assert!(locked.accepts(average, &phases));
        let open = calendar(day(2025, 12, 13), (12, 14));
        assert!(!open.accepts(Period::Month { year: 2025, month: 12 }, &phases));
        assert!(!open.accepts(average, &phases));
    }

    #[test]
    fn the_open_year_ends_at_the_as_of_date() {
        let c = calendar(day(2025, 9, 30), (12, 31));
        let days = c.days(Period::Year(2025), &[]);
        assert_eq!(days, Some((day(2025, 1, 1), day(2025, 9, 30))));
    }

    #[test]
    fn a_month_is_stale_before_the_last_complete_one() {
        let c = calendar(day(2026, 9, 30), (12, 14));
        assert!(c.is_stale(Period::Month { year: 2026, month: 8 }));
        assert!(!c.is_stale(Period::Month { year: 2026, month: 9 }));
        // Locked on 14 December, a year's last complete month is November.
        assert!(!c.is_stale(Period::Month { year: 2025, month: 11 }));
        assert!(c.is_stale(Period::Month { year: 2025, month: 10 }));
    }
}
