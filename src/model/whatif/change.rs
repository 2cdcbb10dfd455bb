//! Set, add, multiply: figures that are there.

use num_bigint::BigInt;
use num_rational::BigRational;

use super::apply::One;
use super::{Change, Impossible};
use crate::model::{Amount, Entry, Figure, Measure, Origin};

pub(super) fn figures(
    one: &mut One<'_>,
    change: Change,
) -> Result<Option<Vec<Figure>>, Impossible> {
    let mut figures = one.figures.of_year(one.ix, one.ground.year).iter().collect::<Vec<_>>();
    let before = one.effect.changed;
    for figure in &mut figures {
        let Entry::Reported { value, denominator } = figure.entry else { continue };
        if !is_spoken_of(one, figure, change) {
            continue;
        }
        let exact = result(one, change, value, denominator);
        let is_whole = one.is_counted(value, denominator);
        let place = (figure.unit, figure.period);
        figure.entry = one.entry(place, &exact, denominator, is_whole)?;
        if figure.origin == Origin::Reported {
            figure.origin = Origin::Changed;
        }
        one.effect.changed += 1;
    }
    if one.effect.changed == before {
        return Ok(None);
    }
    let stays = |f: &&Figure| one.is_declared_over(f) && !is_spoken_of(one, f, change);
    let declared = figures.iter().filter(stays).count();
    one.effect.declared += u32::try_from(declared).unwrap_or(u32::MAX);
    Ok(Some(figures))
}

/// A sum can't be set to, or grow by, what each of its parts does.
fn is_spoken_of(one: &One<'_>, figure: &Figure, change: Change) -> bool {
    let level = one.ground.units.unit(figure.unit).level;
    let is_for_each =
        matches!(change, Change::Set(_) | Change::Add(_)) && !one.indicator.measure.is_ratio();
    let is_reporter = one.indicator.reporting_level.is_at(level);
    one.ground.is_under(figure.unit) && (is_reporter || !is_for_each)
}

fn result(
    one: &One<'_>,
    change: Change,
    value: Amount,
    denominator: Option<Amount>,
) -> BigRational {
    // What the value's unit of measure is worth in the numerator.
    let worth = |amount: Amount| match (denominator, one.indicator.measure) {
        (Some(d), Measure::Percent) => {
            amount.to_ratio() * d.to_ratio() / BigRational::from(BigInt::from(100))
        }
        (Some(d), _) => amount.to_ratio() * d.to_ratio(),
        (None, _) => amount.to_ratio(),
    };
    match change {
        Change::Set(to) => worth(to),
        Change::Add(more) => value.to_ratio() + worth(more),
        Change::Multiply(by) => value.to_ratio() * by.to_ratio(),
        Change::Carry(_) | Change::FillFromNeighbours => value.to_ratio(),
    }
}
