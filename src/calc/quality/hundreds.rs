//! Percentages that stand where people or things are to be counted.
//!
//! **As if of a hundred** (97/100, 96/100): nobody has exactly [`HUNDRED`] of something
//! as often as that. A year is told where so have half of the units of a level, [`FEWEST`]
//! at least; and the rows of a unit whose other years, two at least, all have
//! [`TIMES`] times as many or such a part. Money is left out of the second: budgets are
//! round.
//!
//! **Above the true number** (97 of 892, 95 of 4 520): what was done goes by what there
//! is. A year is told where of [`ENOUGH`] units or more, each with more than [`MANY`],
//! the denominators lie [`APART`] times apart and the values within [`TOGETHER`] times,
//! none above a hundred, of what has a target above [`HIGH`] %.
//!
//! Told once an indicator and level, with all its lines.

use std::collections::{BTreeMap, HashSet};

use crate::model::{Amount, Measure, RowNumber, UnitIx};

use super::super::book::Book;
use super::others::by_level;
use super::series::{Point, Series};
use super::{Cell, Irregularity, Matter};

const HUNDRED: Amount = Amount::whole(100);
/// Fewer units with a hundred may be chance.
const FEWEST: usize = 3;
/// A unit has a hundred among years so many times as large, or small.
const TIMES: i128 = 5;
/// Units whose values can be held against what they are of.
const ENOUGH: usize = 5;
/// Of fewer the count itself is of the order of a percentage.
const MANY: Amount = Amount::whole(150);
/// So far apart are units of truly different size …
const APART: i128 = 10;
/// … and so near to each other are percentages of one indicator.
const TOGETHER: i128 = 3;
/// A target above this isn't met by a few of many.
const HIGH: Amount = Amount::whole(20);

/// One number of a year, with its unit.
type OfYear<'s> = BTreeMap<i32, Vec<(UnitIx, &'s Point)>>;

/// Tells rows of one indicator that nothing else was told of.
pub(super) fn look(book: &Book, all: &[Series<'_>], found: &mut Vec<Irregularity>) {
    let Some(first) = all.first().filter(|s| s.indicator.measure == Measure::Percent) else {
        return;
    };
    let of_it = found.iter().filter(|i| i.indicator == first.ix);
    let told: HashSet<RowNumber> = of_it.map(|i| i.at).collect();
    let mut points = all.iter().flat_map(|series| &series.points);
    if !points.any(|p| is_hundred(p) || is_small_of_many(p)) {
        return;
    }
    for units in by_level(book, all) {
        let mut years: OfYear<'_> = BTreeMap::new();
        for series in &units {
            for point in series.points.iter().filter(|p| p.denominator.is_some()) {
                years.entry(point.year).or_default().push((series.unit, point));
            }
        }
        let hundreds = years.values().flat_map(|year| hundreds_of_many(year));
        let own = units.iter().filter(|_| !first.indicator.measured);
        let hundreds = hundreds.chain(own.flat_map(|series| hundreds_of_one(series)));
        tell(first, Cell::Denominator, hundreds, &told, found);
        if first.indicator.targets.iter().all(|target| target.value > HIGH) {
            let percentages = years.values().flat_map(|year| values_of_one_size(year));
            tell(first, Cell::Value, percentages, &told, found);
        }
    }
}

fn tell<'s>(
    series: &Series<'_>,
    part: Cell,
    rows: impl Iterator<Item = (UnitIx, &'s Point)>,
    told: &HashSet<RowNumber>,
    found: &mut Vec<Irregularity>,
) {
    let rows: BTreeMap<RowNumber, (UnitIx, i32)> =
        rows.map(|(unit, p)| (p.at, (unit, p.year))).filter(|(at, _)| !told.contains(at)).collect();
    let Some((&at, &(unit, year))) = rows.first_key_value() else { return };
    let matter = Matter::PercentForCount {
        are_hundreds: part == Cell::Denominator,
        rows: rows.into_keys().collect(),
    };
    found.push(Irregularity { unit, indicator: series.ix, year, at, part, matter });
}

fn is_hundred(point: &Point) -> bool {
    point.denominator == Some(HUNDRED)
}

/// No more than a hundred out of many more.
fn is_small_of_many(point: &Point) -> bool {
    point.value <= HUNDRED && point.denominator.is_some_and(|base| base > MANY)
}

/// The rows of a year in which so have half of the units.
fn hundreds_of_many<'s>(year: &[(UnitIx, &'s Point)]) -> Vec<(UnitIx, &'s Point)> {
    let hundreds: Vec<_> = year.iter().filter(|(_, p)| is_hundred(p)).copied().collect();
    let are_many = hundreds.len() >= FEWEST && hundreds.len() * 2 >= year.len();
    if are_many { hundreds } else { Vec::new() }
}

/// The rows of a unit whose other years are of another size.
fn hundreds_of_one<'s>(series: &'s Series<'_>) -> Vec<(UnitIx, &'s Point)> {
    let (hundreds, others): (Vec<&Point>, Vec<&Point>) =
        series.points.iter().filter(|p| p.denominator.is_some()).partition(|p| is_hundred(p));
    let is_far = |p: &&Point| {
        let base = p.denominator.unwrap_or_default().parts();
        base >= HUNDRED.parts() * TIMES || (base > 0 && base * TIMES <= HUNDRED.parts())
    };
    let is_told = others.len() >= 2 && others.iter().all(is_far);
    hundreds.into_iter().filter(|_| is_told).map(|p| (series.unit, p)).collect()
}

/// The rows of a year whose values don't go by their denominators.
fn values_of_one_size<'s>(year: &[(UnitIx, &'s Point)]) -> Vec<(UnitIx, &'s Point)> {
    let is_large = |p: &Point| p.denominator.is_some_and(|base| base > MANY);
    let mut numbers = year.iter().filter(|(_, p)| is_large(p));
    if !numbers.all(|(_, p)| is_small_of_many(p)) {
        return Vec::new();
    }
    let large: Vec<_> = year.iter().filter(|(_, p)| is_large(p)).copied().collect();
    let range = |of: &dyn Fn(&Point) -> Amount| {
        let all = || large.iter().map(|(_, p)| of(p).parts());
        all().min().zip(all().max()).unwrap_or_default()
    };
    let (least, most) = range(&|p| p.value);
    let (smallest, largest) = range(&|p| p.denominator.unwrap_or_default());
    let are_percentages = least > 0 && most <= least * TOGETHER;
    let is_told = large.len() >= ENOUGH && are_percentages && largest >= smallest * APART;
    if is_told { large } else { Vec::new() }
}
