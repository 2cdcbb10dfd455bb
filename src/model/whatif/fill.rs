//! Figures of silent reporters, made from their neighbours'.

use std::collections::HashMap;

use num_rational::BigRational;

use super::Impossible;
use super::apply::One;
use crate::model::{Amount, Entry, Figure, Origin, UnitIx};

/// What the reporters beneath a unit add up to.
#[derive(Clone, Copy, Default)]
struct Sum {
    value: Amount,
    /// Denominators of a ratio, earlier values of a count.
    size: Amount,
}

pub(super) fn figures(one: &mut One<'_>) -> Result<Option<Vec<Figure>>, Impossible> {
    let Some(period) = one.ground.period() else { return Ok(None) };
    let sums = sums(one);
    let mut made = Vec::new();
    for unit in one.silent() {
        let ratio = one.ground.above(unit).skip(1).find_map(|above| {
            let sum = sums.get(&above).filter(|sum| !sum.size.is_zero())?;
            Some(sum.value.to_ratio() / sum.size.to_ratio())
        });
        let Some((ratio, size)) = ratio.zip(earlier_size(one, unit)) else {
            one.effect.left += 1;
            continue;
        };
        let exact: BigRational = ratio * size.to_ratio();
        let denominator = one.indicator.measure.is_ratio().then_some(size);
        let entry = one.entry((unit, period), &exact, denominator, size.is_whole())?;
        made.push(one.made(unit, period, entry));
    }
    Ok(one.with(made))
}

/// Of everybody who really reported, added up at each unit above.
fn sums(one: &One<'_>) -> HashMap<UnitIx, Sum> {
    let mut sums: HashMap<UnitIx, Sum> = HashMap::new();
    let all = one.ground.units.ixs();
    for unit in all.filter(|&u| one.ground.is_expected(one.indicator, u)) {
        let Some(figure) = one.speaking(unit, one.ground.year) else { continue };
        let Entry::Reported { value, denominator } = figure.entry else { continue };
        if figure.origin == Origin::Made || one.ground.calendar.is_stale(figure.period) {
            continue;
        }
        let is_ratio = one.indicator.measure.is_ratio();
        let Some(size) = (if is_ratio { denominator } else { earlier_size(one, unit) }) else {
            continue;
        };
        for above in one.ground.above(unit).skip(1) {
            let sum = sums.entry(above).or_default();
            sum.value += value;
            sum.size += size;
        }
    }
    sums
}

/// The denominator, or of a count the value, of the latest earlier year in which
/// the unit reported; a year to date is no size of a count.
fn earlier_size(one: &One<'_>, unit: UnitIx) -> Option<Amount> {
    let earliest = one.figures.first_year(one.ix)?;
    (earliest..one.ground.year).rev().find_map(|year| {
        let figure = one.speaking(unit, year).filter(|f| f.origin != Origin::Made)?;
        match figure.entry {
            Entry::Reported { denominator: Some(size), .. } => Some(size),
            Entry::Reported { value, denominator: None } => {
                (!one.ground.calendar.is_stale(figure.period)).then_some(value)
            }
            _ => None,
        }
    })
}
