//! Percentages that stand where people or things are to be counted.
//!
//! **As if of a hundred** (97/100, 96/100): nobody has exactly [`HUNDRED`] of something
//! as often as that. A year is told where so have half of the units of a level, [`FEWEST`]
//! at least; and the rows of a unit whose other years, two at least, all have
//! [`TIMES`] times as many or such a part. Money is left out of the second: budgets are
//! round. So are the rows of a unit all of whose years, [`SEVERAL`] at least, have a hundred,
//! where others have none, unless there are so many units that chance may make one: of
//! [`BY_CHANCE`] one in ten has a hundred of something, and every fourth still has so in
//! the next year.
//!
//! **Above the true number** (97 of 892, 95 of 4 520): what was done goes by what there
//! is. A year is told where of [`ENOUGH`] units or more, each with more than [`MANY`],
//! the denominators lie [`APART`] times apart and the values within [`TOGETHER`] times,
//! none above a hundred, of what has a target above [`HIGH`] %. And rows are told that are
//! next to nothing of what there is (a [`PART`] at most), but near the target if they are
//! percentages themselves (three quarters of it at least), where the unit's other years are
//! no such rows and come near the target, or it has [`SEVERAL`] of them and no others while
//! other units come near, or there are [`ENOUGH`] of three units and no others at all.
//!
//! Told once an indicator and level, with all its lines.

use std::collections::{BTreeMap, HashSet};

use crate::model::{Amount, Comparator, Measure, RowNumber, UnitIx};

use super::super::book::Book;
use super::super::exact::Quotient;
use super::others::by_level;
use super::series::{Point, Series};
use super::{Doubt, FigureCell, Irregularity, lines};

const HUNDRED: Amount = Amount::whole(100);
/// What may be more than all is hardly more than so much.
const HUNDRED_AND_HALF: Amount = Amount::whole(150);
/// Fewer units with a hundred may be chance.
const FEWEST: usize = 3;
/// A unit has a hundred among years so many times as large, or small.
const TIMES: i128 = 5;
/// So many of few units are no chance.
const BY_CHANCE: usize = 10;
/// A unit that has a hundred has so again in one of so many years.
const AGAIN: usize = 4;
/// Units whose values can be held against what they are of.
const ENOUGH: usize = 5;
/// Of fewer the count itself is of the order of a percentage.
const MANY: Amount = Amount::whole(150);
/// So far apart are units of truly different size …
const APART: i128 = 10;
/// … and so near to each other are percentages of one indicator.
const TOGETHER: i128 = 3;
/// So little of a denominator is no ordinary result …
const PART: i128 = 10;
/// … in so many years.
const SEVERAL: usize = 2;
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
        let lasting = (!first.indicator.measured).then(|| hundreds_that_last(&units));
        let hundreds = hundreds.chain(lasting.into_iter().flatten());
        tell(book, first, FigureCell::Denominator, hundreds, &told, found);
        let target = first.indicator.targets.iter().map(|target| target.value).min();
        if let Some(target) = target.filter(|&target| target > HIGH) {
            let percentages = years.values().flat_map(|year| values_of_one_size(year));
            let percentages = percentages.chain(values_near(&units, target));
            tell(book, first, FigureCell::Value, percentages, &told, found);
        }
    }
}

fn tell<'s>(
    book: &Book,
    series: &Series<'_>,
    part: FigureCell,
    rows: impl Iterator<Item = (UnitIx, &'s Point)>,
    told: &HashSet<RowNumber>,
    found: &mut Vec<Irregularity>,
) {
    let rows: BTreeMap<RowNumber, (UnitIx, i32)> =
        rows.map(|(unit, p)| (p.at, (unit, p.year))).filter(|(at, _)| !told.contains(at)).collect();
    let Some((&at, &(unit, year))) = rows.first_key_value() else { return };
    let doubt = Doubt::PercentForCount {
        are_hundreds: part == FigureCell::Denominator,
        lines: lines(book, rows.into_keys()),
    };
    found.push(Irregularity { unit, indicator: series.ix, year, at, part, doubt });
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
        let base = base(p).parts();
        base >= HUNDRED.parts() * TIMES || (base > 0 && base * TIMES <= HUNDRED.parts())
    };
    let is_told = others.len() >= 2 && others.iter().all(is_far);
    hundreds.into_iter().filter(|_| is_told).map(|p| (series.unit, p)).collect()
}

/// The rows of units that have a hundred in all their years, beside units that never have.
fn hundreds_that_last<'s>(units: &[&'s Series<'_>]) -> Vec<(UnitIx, &'s Point)> {
    let with_base = |series: &&&Series<'_>| series.points.iter().any(|p| p.denominator.is_some());
    let (with, others): (Vec<&Series<'_>>, Vec<&Series<'_>>) =
        units.iter().filter(with_base).partition(|series| series.points.iter().any(is_hundred));
    let among = with.len() + others.len();
    let is_told = |series: &&&Series<'_>| {
        let years = u32::try_from(series.points.len()).unwrap_or_default();
        let most = BY_CHANCE.saturating_mul(AGAIN.saturating_pow(years.saturating_sub(1)));
        series.points.len() >= SEVERAL && series.points.iter().all(is_hundred) && among <= most
    };
    let told = with.iter().filter(|_| others.len() >= 2).filter(is_told);
    told.flat_map(|series| series.points.iter().map(|p| (series.unit, p))).collect()
}

/// Rows of many things: those that say next to nothing unless they are percentages, and
/// the others.
struct Split<'s> {
    unit: UnitIx,
    near: Vec<&'s Point>,
    others: Vec<&'s Point>,
}

impl<'s> Split<'s> {
    fn of(series: &'s Series<'_>, target: Amount) -> Self {
        let most = if series.indicator.bounded { HUNDRED } else { HUNDRED_AND_HALF };
        let points = series.points.iter();
        let (near, others) = points.filter(|p| base(p) > MANY).partition(|p| {
            let is_part = p.value.parts() * PART <= base(p).parts();
            let is_near = p.value.parts() * 4 >= target.parts() * 3;
            p.value <= most && is_part && is_near
        });
        Self { unit: series.unit, near, others }
    }

    /// Most of the others come to half of the target.
    fn come_near<'a>(splits: &(impl Iterator<Item = &'a Self> + Clone), target: Amount) -> bool
    where
        's: 'a,
    {
        let others = || splits.clone().flat_map(|split| &split.others);
        let half = |p: &&&Point| {
            let share = Quotient::ratio(p.value + p.value, base(p), true);
            share.is_some_and(|share| share.meets(Comparator::AtLeast, target))
        };
        others().filter(half).count() * 2 > others().count()
    }
}

/// The rows whose values are near the target themselves, and nowhere near it as a part of
/// their denominators.
fn values_near<'s>(units: &[&'s Series<'_>], target: Amount) -> Vec<(UnitIx, &'s Point)> {
    let splits: Vec<Split<'_>> = units.iter().map(|series| Split::of(series, target)).collect();
    let with = || splits.iter().filter(|split| !split.near.is_empty());
    let rows = || with().map(|split| split.near.len());
    let are_all = splits.iter().all(|split| split.others.is_empty())
        && (rows().count() >= FEWEST && rows().sum::<usize>() >= ENOUGH);
    let of_all = Split::come_near(&splits.iter(), target);
    let is_told = |split: &&Split<'_>| {
        let is_lasting = split.others.is_empty() && split.near.len() >= SEVERAL;
        are_all || (is_lasting && of_all) || Split::come_near(&std::iter::once(*split), target)
    };
    let told = with().filter(is_told);
    told.flat_map(|split| split.near.iter().map(|&p| (split.unit, p))).collect()
}

fn base(point: &Point) -> Amount {
    point.denominator.unwrap_or_default()
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
    let (smallest, largest) = range(&base);
    let are_percentages = least > 0 && most <= least * TOGETHER;
    let is_told = large.len() >= ENOUGH && are_percentages && largest >= smallest * APART;
    if is_told { large } else { Vec::new() }
}
