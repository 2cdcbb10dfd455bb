//! A number held against the unit's own other years: powers of ten, outliers.
//!
//! **A slip** is a power of ten up to [`MOST_ZEROS`] zeros (dong beside millions of
//! them has six), within 30 % or so ([`NEAR`]), between a number and the median of its
//! neighbouring years (two to either side, four at most), where these lie within a
//! factor of [`STEADY`] of each other: in a restless history a tenfold number is no
//! news. The smaller of the two has to be [`FEW`] at least: from 1 to 10 things is an
//! ordinary year. With one other year alone the later number is told, if it is no flow
//! (what is counted afresh every year may well multiply, if not a thousand times) and
//! not below [`FEW_ALONE`].
//!
//! **An outlier** among fewer than [`YEARS`] years is [`FAR`] times each of two others
//! or more, which count as [`FEW`] at least, or, if it is no flow, such a part; with one
//! other year alone [`FAR_ALONE`] times as much. Otherwise it needs [`YEARS`] years. The distance from the median is held
//! against the median distance (MAD): 3.5 as a modified z-score (Iglewicz and
//! Hoaglin), which is 5.19 MAD. Since few points make a small MAD by chance, it
//! is taken as 5 % of the median at least (of a percentage, two points); the
//! number has to be twice the median or half of it, in the first year of what is
//! counted afresh every year four times or a quarter: it may be from before a change
//! that lasted (of a percentage, 20 points off, on a denominator of [`FEW_BASE`] or
//! more); and a count has to be six times the scatter that counting
//! alone brings, the root of the median (of three at least: ten things). A number
//! with one like it in the year before or after is a change that lasted: it lies
//! nearer to that than to the median, and is not told.

use crate::model::{Amount, Measure};

use super::series::{Number, Point, Series, median};
use super::{Cell, Irregularity, Matter, series};

/// A factor counts as a power of ten between these hundredths of it.
const NEAR: (i128, i128) = (70, 143);
/// The largest of the neighbouring years over the smallest.
const STEADY: i128 = 3;
/// Digits that may be lost or added, as zeros are.
const MOST_ZEROS: u32 = 9;
/// So many times every other year, or such a part, is out of all proportion.
const FAR: i128 = 50;
/// The same with one other year alone.
const FAR_ALONE: i128 = 1000;
/// Fewer things are noise.
const FEW: i64 = 10;
/// The same with one other year alone.
const FEW_ALONE: i64 = 20;
/// The same for a hundred times and more.
const FEW_FAR: i64 = 2;
/// A rate below this may well be tenfold in another year.
const FEW_POINTS: i64 = 5;
/// Neighbouring years looked at.
const NEIGHBOURS: usize = 4;
/// Points that a median and its deviation need.
const YEARS: usize = 5;
/// A percentage of fewer is noise.
const FEW_BASE: i64 = 20;

/// Tells slips and, where there is none, outliers.
pub(super) fn look(series: &Series<'_>, found: &mut Vec<Irregularity>) {
    let is_ratio = series.indicator.measure.is_ratio();
    let is_flow = series.indicator.is_flow();
    let values = numbers(series, |p| Some(p.value).filter(|_| p.is_whole || !is_flow));
    let bases = numbers(series, |p| p.denominator.filter(|_| p.has_lived || !is_flow));
    let mut told = slips(series, &values, Cell::Value);
    if is_ratio {
        told.extend(slips(series, &bases, Cell::Denominator));
        told.extend(outliers(series, &bases, Cell::Denominator, &told));
        told.extend(odd_percentages(series, &told));
    } else {
        told.extend(outliers(series, &values, Cell::Value, &told));
    }
    found.extend(told);
}

/// The numbers that can be compared across years.
fn numbers(series: &Series<'_>, part: impl Fn(&Point) -> Option<Amount>) -> Vec<Number> {
    let number = |p: &Point| Some(Number { year: p.year, at: p.at, parts: part(p)?.parts() });
    series.points.iter().filter_map(number).collect()
}

fn slips(series: &Series<'_>, numbers: &[Number], part: Cell) -> Vec<Irregularity> {
    let is_flow = part == Cell::Value && series.indicator.is_flow();
    let is_rate = series.indicator.measure == Measure::Rate;
    let slip = |(at, number): (usize, &Number)| {
        let others = neighbours(numbers, at);
        let (usual, factor) = slip(number.parts, &others, is_rate)?;
        let is_alone = others.len() < 2;
        let least = Amount::whole(FEW_ALONE).parts();
        let is_usual = factor < 1000 && (is_flow || number.parts.min(usual) < least);
        let is_news = !is_alone || (at > 0 && !is_usual);
        let found = Amount::from_parts(number.parts);
        let matter = Matter::Slip { found, usual: Amount::from_parts(usual), factor };
        is_news.then(|| irregularity(series, *number, part, matter))
    };
    numbers.iter().enumerate().filter_map(slip).collect()
}

/// The numbers of the nearest years, half to either side where there are so many.
fn neighbours(numbers: &[Number], at: usize) -> Vec<i128> {
    let before = numbers.get(..at).unwrap_or_default();
    let after = numbers.get(at + 1..).unwrap_or_default();
    let half = NEIGHBOURS / 2;
    let taken_after = after.len().min(NEIGHBOURS - before.len().min(half));
    let taken_before = before.len().min(NEIGHBOURS - taken_after);
    let near = before.iter().rev().take(taken_before).chain(after.iter().take(taken_after));
    near.map(|number| number.parts).collect()
}

/// The usual number and the power of ten that lies between.
fn slip(number: i128, others: &[i128], is_rate: bool) -> Option<(i128, u32)> {
    let usual = median(others)?;
    let (least, most) = (others.iter().min()?, others.iter().max()?);
    if number <= 0 || *least <= 0 || *most > least * STEADY {
        return None;
    }
    let (low, high) = (number.min(usual), number.max(usual));
    let mut factors = (1..=MOST_ZEROS).map(|zeros| 10_u32.pow(zeros));
    let factor = factors.find(|&factor| {
        let multiple = low.saturating_mul(i128::from(factor));
        let [least, most] = [NEAR.0, NEAR.1].map(|near| (multiple / 100).saturating_mul(near));
        (least..=most).contains(&high)
    })?;
    let few = match (is_rate, factor) {
        (true, _) => FEW_POINTS,
        (false, 10) => FEW,
        (false, _) => FEW_FAR,
    };
    (low >= Amount::whole(few).parts()).then_some((usual, factor))
}

fn outliers(
    series: &Series<'_>,
    numbers: &[Number],
    part: Cell,
    told: &[Irregularity],
) -> Vec<Irregularity> {
    let all: Vec<i128> = numbers.iter().map(|n| n.parts).collect();
    let is_rate = series.indicator.measure == Measure::Rate;
    let is_flow = part == Cell::Value && series.indicator.is_flow();
    let Some(middle) = Middle::of(&all, |median| median.abs() / 20) else {
        return if is_rate { Vec::new() } else { far_ones(series, numbers, part, told) };
    };
    let first = numbers.first().map(|n| n.at);
    let times = |n: &Number| if is_flow && first == Some(n.at) { 4 } else { 2 };
    let is_told = |n: &Number| told.iter().any(|t| t.at == n.at && t.part == part);
    let is_out = |(at, n): &(usize, &Number)| {
        let distance = (n.parts - middle.median).abs();
        let is_beyond = if is_rate {
            distance >= Amount::whole(20).parts()
        } else {
            is_far(n.parts, middle.median, times(n)) && exceeds_scatter(distance, middle.median)
        };
        middle.is_outside(n.parts)
            && is_beyond
            && !is_told(n)
            && !has_company(numbers, *at, middle.median)
    };
    let matter = |n: &Number| Matter::Outlier {
        found: Amount::from_parts(n.parts),
        median: Amount::from_parts(middle.median),
        years: all.len(),
        is_percentage: false,
    };
    let out = numbers.iter().enumerate().filter(is_out);
    out.map(|(_, n)| irregularity(series, *n, part, matter(n))).collect()
}

/// Numbers of a short history out of all proportion to every other year.
fn far_ones(
    series: &Series<'_>,
    numbers: &[Number],
    part: Cell,
    told: &[Irregularity],
) -> Vec<Irregularity> {
    let is_flow = part == Cell::Value && series.indicator.is_flow();
    let few = Amount::whole(FEW).parts();
    let is_far = |number: i128, others: &[i128]| {
        let (Some(&least), Some(&most)) = (others.iter().min(), others.iter().max()) else {
            return false;
        };
        let is_alone = others.len() < 2;
        let far = if is_alone { FAR_ALONE } else { FAR };
        let is_above = most > 0 && number / far >= most.max(few);
        let is_below = !is_alone && number > 0 && !is_flow && least / far >= number.max(few);
        is_above || is_below
    };
    let is_told = told.iter().any(|t| t.part == part);
    let far = numbers
        .iter()
        .enumerate()
        .filter(|(at, n)| !is_told && is_far(n.parts, &neighbours(numbers, *at)));
    let all: Vec<i128> = numbers.iter().map(|n| n.parts).collect();
    let matter = |n: &Number| Matter::Outlier {
        found: Amount::from_parts(n.parts),
        median: Amount::from_parts(median(&all).unwrap_or_default()),
        years: all.len(),
        is_percentage: false,
    };
    far.map(|(_, n)| irregularity(series, *n, part, matter(n))).collect()
}

/// The year before or after is nearer to it than the median is.
fn has_company(numbers: &[Number], at: usize, median: i128) -> bool {
    let Some(number) = numbers.get(at) else { return false };
    let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
    let mut beside = beside.filter_map(|at| numbers.get(at));
    beside.any(|n| (n.parts - number.parts).abs() < (number.parts - median).abs() / 2)
}

/// So many times as much, or such a part.
const fn is_far(number: i128, median: i128, times: i128) -> bool {
    number >= median * times || number * times <= median
}

/// More than six times the scatter of counting, the root of the median.
fn exceeds_scatter(distance: i128, median: i128) -> bool {
    let things = |parts: i128| parts / Amount::SCALE;
    things(distance).saturating_pow(2) > things(median).max(3).saturating_mul(36)
}

fn odd_percentages(series: &Series<'_>, told: &[Irregularity]) -> Vec<Irregularity> {
    if series.indicator.measure != Measure::Percent {
        return Vec::new();
    }
    let few = Amount::whole(FEW_BASE);
    let comparable = |p: &&Point| p.is_whole || !series.indicator.accrues_within_year;
    let percentage = |p: &Point| {
        let Some(base) = p.denominator else {
            return Some(Number { year: p.year, at: p.at, parts: p.value.parts() });
        };
        if base < few {
            return None;
        }
        // To a millionth of a point: nothing is decided by it but whether to look.
        let parts = p.value.parts() * 1_000_000 / (base.parts() / 100);
        let parts = parts * (Amount::SCALE / 1_000_000);
        Some(Number { year: p.year, at: p.at, parts })
    };
    let numbers: Vec<Number> =
        series.points.iter().filter(comparable).filter_map(percentage).collect();
    let all: Vec<i128> = numbers.iter().map(|n| n.parts).collect();
    let Some(middle) = Middle::of(&all, |_| Amount::whole(2).parts()) else { return Vec::new() };
    let is_told = |n: &Number| told.iter().any(|t| t.at == n.at);
    let is_out = |(at, n): &(usize, &Number)| {
        let is_beyond = (n.parts - middle.median).abs() > Amount::whole(20).parts();
        middle.is_outside(n.parts)
            && is_beyond
            && !is_told(n)
            && !has_company(&numbers, *at, middle.median)
    };
    let matter = |n: &Number| Matter::Outlier {
        found: Amount::from_parts(n.parts),
        median: Amount::from_parts(middle.median),
        years: all.len(),
        is_percentage: true,
    };
    let out = numbers.iter().enumerate().filter(is_out);
    out.map(|(_, n)| irregularity(series, *n, Cell::Value, matter(n))).collect()
}

/// Median and median deviation of [`YEARS`] numbers or more.
struct Middle {
    median: i128,
    deviation: i128,
}

impl Middle {
    fn of(numbers: &[i128], least: impl Fn(i128) -> i128) -> Option<Self> {
        if numbers.len() < YEARS {
            return None;
        }
        let median = median(numbers)?;
        let distances: Vec<i128> = numbers.iter().map(|n| (n - median).abs()).collect();
        let deviation = series::median(&distances)?.max(least(median));
        Some(Self { median, deviation })
    }

    /// Beyond 3.5 as a modified z-score: 0.6745 · distance / MAD.
    const fn is_outside(&self, number: i128) -> bool {
        (number - self.median).abs() / 100 * 6745 > self.deviation / 100 * 35_000
    }
}

fn irregularity(series: &Series<'_>, number: Number, part: Cell, matter: Matter) -> Irregularity {
    let Number { year, at, .. } = number;
    Irregularity { unit: series.unit, indicator: series.ix, year, at, part, matter }
}
