//! A number held against the unit's own other years: powers of ten.
//!
//! **A slip** is a power of ten up to [`MOST_ZEROS`] zeros (dong beside millions of
//! them has six), within 30 % or so ([`NEAR`]), between a number and the median of its
//! neighbouring years (two to either side, four at most), where these lie within a
//! factor of [`STEADY`] of each other: in a restless history a tenfold number is no
//! news. The smaller of the two has to be [`FEW`] at least: from 1 to 10 things is an
//! ordinary year. Percentages are as near as [`NEAR`] at any size, if they lie more than
//! [`POINTS`] apart. With one other year alone the later number is told, if it is no flow
//! (what is counted afresh every year may well multiply) and not below [`FEW_ALONE`], or a
//! hundredfold; of percentages one that falls. What counts a part of a year alone is told if it is more.
//!
//! **Several slips**: all years fall into two heaps, each within a factor of [`ALIKE`], of
//! [`FEW_ALONE`] at least and a power of ten apart, nearer to it ([`NEARER`]) than one
//! number has to be. The smaller heap is told, of two equal ones the later. So is the later
//! of a flow's two years, and a denominator out of proportion to its few other years. A unit
//! that truly grew or shrank so does it in more than one indicator: then nothing is told
//! ([`drop_changes`]).

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Amount, IndicatorIx, Measure, ReportingLevel, UnitIx};

use super::outliers::{self, POINTS};
use super::series::{Number, Point, Series, median};
use super::{Doubt, FigureCell, Irregularity, said};

/// A factor counts as a power of ten between these hundredths of it.
const NEAR: (i128, i128) = (70, 143);
/// The same where it is several numbers, and of a flow's two years.
const NEARER: (i128, i128) = (85, 118);
/// The largest of the neighbouring years over the smallest.
const STEADY: i128 = 3;
/// The same of a heap, in tenths.
const ALIKE: i128 = 15;
/// Digits that may be lost or added, as zeros are.
const MOST_ZEROS: u32 = 9;
/// Fewer things are noise.
const FEW: i64 = 10;
/// The same with one other year alone.
const FEW_ALONE: i64 = 20;
/// The same for a hundred times and more.
const FEW_FAR: i64 = 2;
/// A rate below this may well be tenfold in another year.
const FEW_POINTS: i64 = 5;
/// A percentage below this is hardly one.
const FEW_PERCENT: i64 = 1;
/// Neighbouring years looked at.
const NEIGHBOURS: usize = 4;

/// Tells slips and, where there is none, outliers; into `changes` what may be the unit's
/// own change.
pub(super) fn look(
    series: &Series<'_>,
    found: &mut Vec<Irregularity>,
    changes: &mut Vec<Irregularity>,
) {
    let is_ratio = series.indicator.measure.is_ratio();
    let is_flow = series.indicator.is_flow();
    let values = numbers(series, |p| Some(p.value).filter(|_| p.is_whole || !is_flow));
    let bases = numbers(series, |p| p.denominator.filter(|_| p.has_lived || !is_flow));
    let mut told = slips(series, &values, Kind::Value);
    if is_flow {
        let parts = numbers(series, |p| Some(p.value).filter(|_| !p.is_whole));
        told.extend(more_in_part(series, &parts, &values, Kind::Value));
        let parts = numbers(series, |p| p.denominator.filter(|_| !p.has_lived));
        told.extend(more_in_part(series, &parts, &bases, Kind::Base));
    }
    if is_ratio {
        told.extend(slips(series, &bases, Kind::Base));
        told.extend(outliers::of_quantities(series, &bases, FigureCell::Denominator, &told));
        let shares = outliers::percentages(series);
        let is_told = |i: &Irregularity| told.iter().any(|t| t.at == i.at);
        let more: Vec<_> =
            slips(series, &shares, Kind::Share).into_iter().filter(|i| !is_told(i)).collect();
        told.extend(more);
        told.extend(outliers::of_percentages(series, &shares, &told));
        if told.is_empty() {
            let mut untold = several(series, &bases, Kind::Base);
            if untold.is_empty() {
                untold = outliers::of_few(series, &bases, FigureCell::Denominator);
            }
            if untold.is_empty() {
                untold = several(series, &shares, Kind::Share);
            }
            changes.extend(untold);
        }
    } else {
        told.extend(outliers::of_quantities(series, &values, FigureCell::Value, &told));
        if told.is_empty() {
            changes.extend(several(series, &values, Kind::Value));
        }
    }
    found.extend(told);
}

/// Leaves out what a unit's other indicators share in the same year.
pub(super) fn drop_changes(changes: &mut Vec<Irregularity>) {
    let mut of_year: BTreeMap<(UnitIx, i32), BTreeSet<IndicatorIx>> = BTreeMap::new();
    for i in &*changes {
        of_year.entry((i.unit, i.year)).or_default().insert(i.indicator);
    }
    changes.retain(|i| of_year.get(&(i.unit, i.year)).is_some_and(|all| all.len() == 1));
}

/// What a number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// A count, numerator, level or rate.
    Value,
    /// A denominator.
    Base,
    /// A percentage, worked out or bare.
    Share,
}

impl Kind {
    const fn part(self) -> FigureCell {
        match self {
            Self::Base => FigureCell::Denominator,
            Self::Value | Self::Share => FigureCell::Value,
        }
    }
}

/// The numbers that can be compared across years.
fn numbers(series: &Series<'_>, part: impl Fn(&Point) -> Option<Amount>) -> Vec<Number> {
    let number =
        |p: &Point| Some(Number { year: p.year, at: p.at, parts: part(p)?.parts(), base: None });
    series.points.iter().filter_map(number).collect()
}

fn slips(series: &Series<'_>, numbers: &[Number], kind: Kind) -> Vec<Irregularity> {
    let slip = |(at, number): (usize, &Number)| {
        let others = neighbours(numbers, at);
        let usual = steady(&others, STEADY * 10)?;
        let factor = factor(series, kind, number.parts, usual, NEAR)?;
        let is_news = others.len() >= 2 || (at > 0 && is_news(series, kind, number.parts, usual));
        is_news.then(|| slipped(series, *number, kind, usual, factor))
    };
    numbers.iter().enumerate().filter_map(slip).collect()
}

/// What a part of a year has more of than whole years by a power of ten.
fn more_in_part(
    series: &Series<'_>,
    parts: &[Number],
    whole: &[Number],
    kind: Kind,
) -> Vec<Irregularity> {
    let slip = |number: &Number| {
        let at = whole.partition_point(|other| other.year < number.year);
        let mut all = whole.to_vec();
        all.insert(at, *number);
        let others = neighbours(&all, at);
        let usual = steady(&others, STEADY * 10)?;
        let factor = factor(series, kind, number.parts, usual, NEAR)?;
        let is_told = others.len() >= 2 && number.parts > usual;
        is_told.then(|| slipped(series, *number, kind, usual, factor))
    };
    parts.iter().filter_map(slip).collect()
}

/// Whether one other year is enough.
fn is_news(series: &Series<'_>, kind: Kind, number: i128, usual: i128) -> bool {
    let is_flow = kind == Kind::Value && series.indicator.is_flow();
    let least = number.min(usual);
    match kind {
        Kind::Share => number < usual,
        _ if number.max(usual) / least.max(1) >= 700 => true,
        _ if number.max(usual) / least.max(1) >= 70 && least >= Amount::whole(FEW).parts() => true,
        _ => !is_flow && least >= Amount::whole(FEW_ALONE).parts(),
    }
}

fn slipped(
    series: &Series<'_>,
    number: Number,
    kind: Kind,
    usual: i128,
    factor: u32,
) -> Irregularity {
    let doubt = Doubt::Slip {
        found: said(number.parts, kind == Kind::Share),
        usual: said(usual, kind == Kind::Share),
        factor,
        is_more: number.parts > usual,
    };
    irregularity(series, number, kind.part(), doubt)
}

/// Numbers that lie a power of ten from all others, which are more or earlier.
fn several(series: &Series<'_>, numbers: &[Number], kind: Kind) -> Vec<Irregularity> {
    let parts = || numbers.iter().map(|n| n.parts);
    let Some((least, most)) = parts().min().zip(parts().max()) else { return Vec::new() };
    let is_pair = numbers.len() == 2 && kind == Kind::Value && series.indicator.is_flow();
    if least <= 0 || most < least.saturating_mul(8) || (numbers.len() < 4 && !is_pair) {
        return Vec::new();
    }
    let (low, high): (Vec<Number>, Vec<Number>) =
        numbers.iter().partition(|n| n.parts < least.saturating_mul(2));
    let ends = |heap: &[Number]| heap.last().map(|n| n.year);
    let is_low = (low.len(), ends(&high)) < (high.len(), ends(&low));
    let (few, many) = if is_low { (low, high) } else { (high, low) };
    let middle = |heap: &[Number]| steady(&heap.iter().map(|n| n.parts).collect::<Vec<_>>(), ALIKE);
    let Some((odd, usual)) = middle(&few).zip(middle(&many)) else { return Vec::new() };
    let is_enough = few.len() >= 2 || is_pair;
    let is_much = kind == Kind::Share || odd.min(usual) >= Amount::whole(FEW_ALONE).parts();
    // Other units of measure are told of all units together.
    let is_other =
        |factor: u32| (factor >= 1000 && series.indicator.measured) || (factor != 10 && is_pair);
    let factor = factor(series, kind, odd, usual, NEARER);
    let Some(factor) = factor.filter(|&f| is_enough && is_much && !is_other(f)) else {
        return Vec::new();
    };
    few.into_iter().map(|n| slipped(series, n, kind, usual, factor)).collect()
}

/// The numbers of the nearest years, half to either side where there are so many.
pub(super) fn neighbours(numbers: &[Number], at: usize) -> Vec<i128> {
    let before = numbers.get(..at).unwrap_or_default();
    let after = numbers.get(at + 1..).unwrap_or_default();
    let half = NEIGHBOURS / 2;
    let taken_after = after.len().min(NEIGHBOURS - before.len().min(half));
    let taken_before = before.len().min(NEIGHBOURS - taken_after);
    let near = before.iter().rev().take(taken_before).chain(after.iter().take(taken_after));
    near.map(|number| number.parts).collect()
}

/// The median of numbers that lie within so many tenths of each other.
fn steady(numbers: &[i128], tenths: i128) -> Option<i128> {
    let (least, most) = (numbers.iter().min()?, numbers.iter().max()?);
    (*least > 0 && most.saturating_mul(10) <= least.saturating_mul(tenths))
        .then(|| median(numbers))?
}

/// The power of ten that lies between a number and the usual one, if it means something.
fn factor(
    series: &Series<'_>,
    kind: Kind,
    number: i128,
    usual: i128,
    near: (i128, i128),
) -> Option<u32> {
    let (low, high) = (number.min(usual), number.max(usual));
    // Nearly all years are so.
    if low <= 0 || high < low.saturating_mul(near.0 / 10) {
        return None;
    }
    let mut factors = (1..=MOST_ZEROS).map(|zeros| 10_u32.pow(zeros));
    let factor = factors.find(|&factor| {
        let multiple = low.saturating_mul(i128::from(factor));
        let [least, most] = [near.0, near.1].map(|near| (multiple / 100).saturating_mul(near));
        (least..=most).contains(&high)
    })?;
    let is_bare = series.indicator.reporting_level == ReportingLevel::Province;
    let few = match (kind, factor) {
        (Kind::Share, _) if high - low <= Amount::whole(POINTS).parts() => return None,
        // Far below what is usual a fraction is no percentage, be it ever so small; a bare
        // one may be a fraction of one, which is told as that.
        (Kind::Share, 100..) if !is_bare => 0,
        (Kind::Share, _) => FEW_PERCENT,
        _ if series.indicator.measure == Measure::Rate => FEW_POINTS,
        (_, 10) => FEW,
        _ => FEW_FAR,
    };
    (low >= Amount::whole(few).parts()).then_some(factor)
}

pub(super) fn irregularity(
    series: &Series<'_>,
    number: Number,
    part: FigureCell,
    doubt: Doubt,
) -> Irregularity {
    let Number { year, at, .. } = number;
    Irregularity { unit: series.unit, indicator: series.ix, year, at, part, doubt }
}
