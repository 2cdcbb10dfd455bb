//! A number held against those of all units of its level, for what is wrong in all of a
//! unit's years: dong where the others write millions of them.
//!
//! Unions differ in size by hundreds and at times by thousands; [`FAR`] times the
//! middle of the others, or such a part of it, is another unit of measure. Of a unit
//! whose own history tells of one nothing more is told; of any other the first such
//! year is. Fewer than [`FEWEST`] units are compared with nothing.

use std::collections::BTreeMap;

use crate::model::{Amount, Level, Measure};

use super::super::book::Book;
use super::series::{Number, Point, Series, median};
use super::{Cell, Irregularity, Matter};

/// So many times the middle of the others' middle years.
const FAR: i128 = 100_000;
/// Units of which each has others to be compared with.
const FEWEST: usize = 4;

/// Tells of the first such number of each unit of one indicator, unless something else
/// was told of its size.
pub(super) fn look(
    book: &Book,
    all: &[Series<'_>],
    told_from: usize,
    found: &mut Vec<Irregularity>,
) {
    let mut levels: BTreeMap<Level, Vec<&Series<'_>>> = BTreeMap::new();
    for series in all.iter().filter(|series| series.indicator.measure != Measure::Rate) {
        let level = book.dataset().units.unit(series.unit).level;
        levels.entry(level).or_default().push(series);
    }
    for units in levels.into_values().filter(|units| units.len() >= FEWEST) {
        for part in [Cell::Value, Cell::Denominator] {
            compare(&units, part, told_from, found);
        }
    }
}

fn compare(units: &[&Series<'_>], part: Cell, told_from: usize, found: &mut Vec<Irregularity>) {
    let every = || units.iter().flat_map(|series| numbers(series, part)).map(|n| n.parts);
    if every().min().zip(every().max()).is_none_or(|(least, most)| most / FAR < least) {
        return;
    }
    let all: Vec<(&Series<'_>, Vec<Number>)> =
        units.iter().map(|series| (*series, numbers(series, part).collect())).collect();
    let mut middles: Vec<i128> = all.iter().filter_map(|(_, numbers)| middle(numbers)).collect();
    middles.sort_unstable();
    if middles.len() < FEWEST {
        return;
    }
    for (series, numbers) in &all {
        let Some(usual) = middle(numbers).and_then(|own| without(&middles, own)) else { continue };
        let is_off = |n: &&Number| n.parts / FAR >= usual || usual / FAR >= n.parts;
        let Some(Number { year, at, parts }) = numbers.iter().find(is_off) else { continue };
        let told = found.get(told_from..).unwrap_or_default();
        if told.iter().any(|i| i.unit == series.unit && is_of_size(&i.matter)) {
            continue;
        }
        let matter = Matter::UnlikeOthers {
            found: Amount::from_parts(*parts),
            usual: Amount::from_parts(usual),
            units: middles.len() - 1,
        };
        let (unit, indicator) = (series.unit, series.ix);
        found.push(Irregularity { unit, indicator, year: *year, at: *at, part, matter });
    }
}

/// Something was told of what the unit's own years say.
const fn is_of_size(matter: &Matter) -> bool {
    matches!(matter, Matter::Slip { .. } | Matter::Outlier { .. })
}

fn middle(numbers: &[Number]) -> Option<i128> {
    median(&numbers.iter().map(|n| n.parts).collect::<Vec<_>>())
}

/// The middle of ascending numbers without one of them.
fn without(sorted: &[i128], own: i128) -> Option<i128> {
    let rank = sorted.partition_point(|&parts| parts < own);
    let at = sorted.len().checked_sub(2)? / 2;
    sorted.get(at + usize::from(rank <= at)).copied()
}

/// What a unit says of itself, if it is more than nothing; a numerator goes by its denominator.
fn numbers(series: &Series<'_>, part: Cell) -> impl Iterator<Item = Number> {
    let of = move |p: &Point| match part {
        Cell::Denominator => p.denominator,
        _ => Some(p.value).filter(|_| p.denominator.is_none()),
    };
    let number = move |p: &Point| {
        let parts = of(p)?.parts();
        (parts > 0).then_some(Number { year: p.year, at: p.at, parts })
    };
    series.points.iter().filter_map(number)
}
