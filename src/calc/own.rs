//! Which of a unit's own figures speaks for a year.

use crate::model::{
    Amount, Calendar, Entry, Figure, Figures, IndicatorIx, Origin, Phase, UnitIx, YearFigures,
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
    /// Line of the row.
    pub line: u32,
    /// Reported or assumed.
    pub origin: Origin,
}

/// The latest period with a figure speaks: the whole year beats every month,
/// a later month an earlier one. A missing entry hides nothing. Rows that the
/// calendar doesn't accept yet (looking back) are hidden.
#[must_use]
pub fn speaking(rows: YearFigures<'_>, calendar: Calendar, phases: &[Phase]) -> Own {
    match Figure::speaking(rows, calendar, phases) {
        None => Own::Silent,
        Some(figure) => match figure.entry {
            Entry::Missing => Own::Silent,
            Entry::NotApplicable => Own::NotApplicable,
            Entry::Reported { value, denominator } => Own::Reported(OwnFigure {
                value,
                denominator,
                is_stale: calendar.is_stale(figure.period),
                line: figure.line,
                origin: figure.origin,
            }),
        },
    }
}

/// The figure that tells the size of a reporter that is silent now: that of the
/// latest earlier year in which the unit reported the indicator with a denominator,
/// whatever the month.
#[must_use]
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
#[must_use]
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
