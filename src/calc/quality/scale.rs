//! Percentages without a denominator that are hardly percentages: `0.705` where
//! 70.5 % is meant, `960` where 9.6 is. Nothing else in such a row would give it away,
//! and where all years are written alike no year differs from another.
//!
//! A percentage is told from 0 to 1 where the lowest target is above [`HIGH`] % and the
//! unit's other years don't lead there (none is between 1 and [`NEAR`]). A rate may
//! truly be small for a year: it is told below a [`PART`] of the lowest target where
//! all of the unit's rates are, and either there are several, or a hundred times as
//! much would be near the target; and where a hundred times as much is one of its other
//! years', within a [`LIKE`] of it, and it is written more finely than to a tenth. So are
//! several that are all an index (1.098 for 9.8 %), if that would be near the target. A rate
//! is too much above [`FAST`] % and [`TIMES`] times the highest target.

use crate::model::{Amount, Measure};

use super::series::{Point, Series};
use super::{Doubt, FigureCell, Irregularity};

/// A target above this is missed by far at 1 %.
const HIGH: i64 = 20;
/// A share below this may have come from below 1 %.
const NEAR: i64 = 10;
/// A rate below a twentieth of its target is next to nothing.
const PART: i128 = 20;
/// Rates of two years are alike within a fifth.
const LIKE: i128 = 5;
/// No rate of a whole province is above this …
const FAST: i64 = 50;
/// … unless its target is of that order.
const TIMES: i128 = 5;

/// Tells rows that nothing else was told of.
pub(super) fn look(series: &Series<'_>, told_from: usize, found: &mut Vec<Irregularity>) {
    let targets = series.indicator.targets.iter().map(|target| target.value.parts());
    let Some((lowest, highest)) = targets.clone().min().zip(targets.max()) else { return };
    let bare: Vec<&Point> = series.points.iter().filter(|p| p.denominator.is_none()).collect();
    let numbers: Vec<i128> = bare.iter().map(|p| p.value.parts()).filter(|&n| n != 0).collect();
    let is_off: Box<dyn Fn(i128) -> bool> = match series.indicator.measure {
        Measure::Percent if lowest > percent(HIGH) && !lead_to_nothing(&numbers) => {
            Box::new(|number| number > 0 && number <= percent(1))
        }
        Measure::Rate => {
            let are_fractions = are_fractions(&numbers, lowest);
            Box::new(move |number| {
                let is_fast = number > percent(FAST) && number >= highest.saturating_mul(TIMES);
                let is_small = number.abs().saturating_mul(PART) < lowest;
                let is_fraction = are_fractions || (is_small && is_hundredth(number, &numbers));
                is_fast || (is_fraction && number != 0)
            })
        }
        _ => return,
    };
    let is_told = |p: &Point, found: &[Irregularity]| {
        let told = found.get(told_from..).unwrap_or_default();
        told.iter().any(|t| t.at == p.at && t.part == FigureCell::Value)
    };
    for point in bare.into_iter().filter(|p| is_off(p.value.parts())) {
        if is_told(point, found) {
            continue;
        }
        let is_fraction = point.value < Amount::whole(FAST);
        found.push(Irregularity {
            unit: series.unit,
            indicator: series.ix,
            year: point.year,
            at: point.at,
            part: FigureCell::Value,
            doubt: Doubt::OffScale { found: point.value.to_string(), is_fraction },
        });
    }
}

fn percent(number: i64) -> i128 {
    Amount::whole(number).parts()
}

/// A share that grew from next to nothing, or fell to it.
fn lead_to_nothing(numbers: &[i128]) -> bool {
    numbers.iter().any(|&number| number > percent(1) && number < percent(NEAR))
}

/// Rates are written to a tenth of a point.
const fn is_fine(rate: i128) -> bool {
    rate % (Amount::SCALE / 10) != 0
}

/// Whether a hundred times as much is what another year has, of a small one that isn't true
/// by its tenths.
fn is_hundredth(rate: i128, rates: &[i128]) -> bool {
    let meant = rate.saturating_mul(100);
    is_fine(rate) && rates.iter().any(|other| (other - meant).abs() <= other.abs() / LIKE)
}

fn are_fractions(rates: &[i128], target: i128) -> bool {
    let is_small = |rate: &i128| rate.abs().saturating_mul(PART) < target;
    let would_be_near = |rate: &i128| {
        let meant = rate.saturating_mul(100);
        meant.saturating_mul(2) >= target && meant <= target.saturating_mul(2)
    };
    let are_small = !rates.is_empty() && rates.iter().all(is_small);
    let is_growth = |rate: &i128| would_be_near(&(rate - Amount::SCALE));
    let are_indexes = rates.iter().any(|&rate| is_fine(rate)) && rates.iter().all(is_growth);
    (are_small && (rates.len() > 1 || rates.iter().all(would_be_near)))
        || (are_indexes && rates.len() > 1)
}
