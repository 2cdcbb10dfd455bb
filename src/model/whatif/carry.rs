//! Figures made from the latest ones, for years that have none.

use num_bigint::BigInt;
use num_rational::BigRational;

use super::apply::One;
use super::{Carry, Impossible};
use crate::model::{Entry, Figure, Period, UnitIx, YearState};

pub(super) fn figures(one: &mut One<'_>, how: Carry) -> Result<Option<Vec<Figure>>, Impossible> {
    let Some(period) = one.ground.period() else { return Ok(None) };
    let mut made = Vec::new();
    for unit in one.silent() {
        let Some(source) = source(one, unit, how) else {
            one.effect.left += 1;
            continue;
        };
        let Entry::Reported { value, denominator } = source.entry else {
            made.push(one.made(unit, period, source.entry));
            continue;
        };
        let mut exact = value.to_ratio();
        if one.indicator.is_flow() {
            let to = one.ground.calendar.months_of(one.ground.year);
            exact *= BigRational::new(BigInt::from(to), BigInt::from(months(one, &source)));
        }
        let is_whole = one.is_counted(value, denominator);
        let entry = one.entry((unit, period), &exact, denominator, is_whole)?;
        made.push(one.made(unit, period, entry));
    }
    Ok(one.with(made))
}

/// The figure that is carried on.
fn source(one: &One<'_>, unit: UnitIx, how: Carry) -> Option<Figure> {
    let earliest = one.figures.first_year(one.ix)?;
    let needs_whole_year = how == Carry::Last && one.indicator.is_flow();
    let years = (earliest..=one.ground.year).rev();
    let latest = years.filter_map(|year| one.speaking(unit, year));
    let usable = |figure: &Figure| {
        let is_number = matches!(figure.entry, Entry::Reported { .. });
        !is_number || !needs_whole_year || months(one, figure) == 12
    };
    latest.into_iter().find(usable)
}

/// The months that a figure speaks of: all of them where it is fresh in a closed year.
fn months(one: &One<'_>, figure: &Figure) -> u32 {
    let calendar = one.ground.calendar;
    match figure.period {
        Period::Month { year, month } => {
            let is_whole =
                calendar.state(year) == YearState::Closed && !calendar.is_stale(figure.period);
            if is_whole { 12 } else { u32::from(month).max(1) }
        }
        Period::Year(_) | Period::Phase(_) => 12,
    }
}
