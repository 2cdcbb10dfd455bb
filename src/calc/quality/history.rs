//! A number held against the unit's own other years: powers of ten.
//!
//! **A slip** is a power of ten up to [`MOST_ZEROS`] zeros (dong beside millions of
//! them has six), within 30 % or so ([`NEAR`]), between a number and the median of its
//! neighbouring years (two to either side, four at most), where these lie within a
//! factor of [`STEADY`] of each other: in a restless history a tenfold number is no
//! news. The smaller of the two has to be [`FEW`] at least: from 1 to 10 things is an
//! ordinary year. With one other year alone the later number is told, if it is no flow
//! (what is counted afresh every year may well multiply, if not a thousand times) and
//! not below [`FEW_ALONE`].

use crate::model::{Amount, Measure};

use super::series::{Number, Point, Series, median};
use super::{Cell, Irregularity, Matter, outliers};

/// A factor counts as a power of ten between these hundredths of it.
const NEAR: (i128, i128) = (70, 143);
/// The largest of the neighbouring years over the smallest.
const STEADY: i128 = 3;
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
/// Neighbouring years looked at.
const NEIGHBOURS: usize = 4;

/// Tells slips and, where there is none, outliers.
pub(super) fn look(series: &Series<'_>, found: &mut Vec<Irregularity>) {
    let is_ratio = series.indicator.measure.is_ratio();
    let is_flow = series.indicator.is_flow();
    let values = numbers(series, |p| Some(p.value).filter(|_| p.is_whole || !is_flow));
    let bases = numbers(series, |p| p.denominator.filter(|_| p.has_lived || !is_flow));
    let mut told = slips(series, &values, Cell::Value);
    if is_ratio {
        told.extend(slips(series, &bases, Cell::Denominator));
        told.extend(outliers::of_quantities(series, &bases, Cell::Denominator, &told));
        told.extend(outliers::of_percentages(series, &told));
    } else {
        told.extend(outliers::of_quantities(series, &values, Cell::Value, &told));
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
pub(super) fn neighbours(numbers: &[Number], at: usize) -> Vec<i128> {
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

pub(super) fn irregularity(
    series: &Series<'_>,
    number: Number,
    part: Cell,
    matter: Matter,
) -> Irregularity {
    let Number { year, at, .. } = number;
    Irregularity { unit: series.unit, indicator: series.ix, year, at, part, matter }
}
