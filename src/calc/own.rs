//! Which of a unit's own figures speaks for a year.

use crate::model::{
    Amount, Calendar, Entry, Figure, Figures, IndicatorIx, Origin, Period, Phase, RowNumber,
    UnitIx, YearFigures,
};

/// What a unit's own rows say of one indicator in one year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Own {
    /// Nothing, or only missing entries.
    Silent,
    /// The latest figure says `x`.
    NotApplicable,
    /// A number.
    Reported(OwnFigure),
}

/// The figure that speaks for a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OwnFigure {
    /// Count, numerator, level, rate or bare percentage.
    pub value: Amount,
    /// Ratios and means only.
    pub denominator: Option<Amount>,
    /// Older than the last complete month; see [`Calendar::is_stale`].
    pub is_stale: bool,
    /// Where the row stands.
    pub at: RowNumber,
    /// Reported or assumed.
    pub origin: Origin,
}

/// The latest period with a figure speaks: the whole year beats every month,
/// a later month an earlier one. A missing entry hides nothing. Rows that the
/// calendar doesn't accept yet (looking back) are hidden.
pub fn speaking(rows: YearFigures<'_>, calendar: Calendar, phases: &[Phase]) -> Own {
    told(Figure::speaking(rows, calendar, phases), |period| calendar.is_stale(period))
}

/// The same of a year whose periods are known.
pub(super) fn speaking_in(rows: YearFigures<'_>, periods: Periods) -> Own {
    let figure = Figure::speaking_where(rows, |period| periods.accepts(period));
    told(figure, |period| periods.is_stale(period))
}

fn told(figure: Option<Figure>, is_stale: impl Fn(Period) -> bool) -> Own {
    match figure {
        None => Own::Silent,
        Some(figure) => match figure.entry {
            Entry::Missing => Own::Silent,
            Entry::NotApplicable => Own::NotApplicable,
            Entry::Reported { value, denominator } => Own::Reported(OwnFigure {
                value,
                denominator,
                is_stale: is_stale(figure.period),
                at: figure.at,
                origin: figure.origin,
            }),
        },
    }
}

/// What the calendar says of one year's periods, found out once for all units.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Periods {
    /// A bit for each month, and one for the whole year.
    accepted: u16,
    stale: u16,
}

impl Periods {
    pub(super) fn of(year: i32, calendar: Calendar) -> Self {
        let months = (1..=12).map(|month| Period::Month { year, month });
        let mut periods = Self::default();
        for period in months.chain([Period::Year(year)]) {
            // Phases are told of by no year.
            if calendar.accepts(period, &[]) {
                periods.accepted |= Self::bit(period);
            }
            if calendar.is_stale(period) {
                periods.stale |= Self::bit(period);
            }
        }
        periods
    }

    const fn bit(period: Period) -> u16 {
        match period {
            Period::Year(_) => 1,
            Period::Month { month, .. } => 1 << (month & 15),
            Period::Phase(_) => 0,
        }
    }

    const fn accepts(self, period: Period) -> bool {
        self.accepted & Self::bit(period) != 0
    }

    const fn is_stale(self, period: Period) -> bool {
        self.stale & Self::bit(period) != 0
    }
}

/// The figure that tells the size of a reporter that is silent now: that of the
/// latest earlier year in which the unit reported the indicator with a denominator,
/// whatever the month.
pub fn earlier(
    figures: &Figures,
    (unit, indicator, year): (UnitIx, IndicatorIx, i32),
    calendar: Calendar,
) -> Option<Figure> {
    let earliest = figures.first_year(indicator)?;
    (earliest..year).rev().find_map(|y| {
        let figure = Figure::speaking(figures.of_unit(unit, indicator, y), calendar, &[])?;
        matches!(figure.entry, Entry::Reported { denominator: Some(_), .. }).then_some(figure)
    })
}

/// The denominator of [`earlier`].
pub fn earlier_size(
    figures: &Figures,
    key: (UnitIx, IndicatorIx, i32),
    calendar: Calendar,
) -> Option<Amount> {
    match earlier(figures, key, calendar)?.entry {
        Entry::Reported { denominator, .. } => denominator,
        Entry::Missing | Entry::NotApplicable => None,
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::*;
    use crate::model::YearEnd;

    proptest! {
        /// Whatever the date and the lock day, the periods of a year stand as the
        /// calendar says.
        #[test]
        fn periods_stand_as_the_calendar_says(
            days in 0_u64..1_500,
            lock in proptest::sample::select([(12, 31), (12, 14), (11, 30), (6, 15)].as_slice()),
            year in 2022_i32..2027,
        ) {
            let as_of = NaiveDate::from_ymd_opt(2022, 6, 1).unwrap() + chrono::Days::new(days);
            let year_end = YearEnd::new(lock.0, lock.1).unwrap();
            let calendar = Calendar { as_of, year_end };
            let periods = Periods::of(year, calendar);
            let months = (1..=12).map(|month| Period::Month { year, month });
            for period in months.chain([Period::Year(year)]) {
                prop_assert_eq!(periods.accepts(period), calendar.accepts(period, &[]));
                prop_assert_eq!(periods.is_stale(period), calendar.is_stale(period));
            }
        }
    }
}
