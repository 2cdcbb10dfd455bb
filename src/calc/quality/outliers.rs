//! A number far from everything else that the unit reported.
//!
//! Among fewer than [`YEARS`] years it is [`FAR`] times each of two others or more,
//! which count as [`FEW`] at least, or, if it is no flow, such a part; with one other
//! year alone [`FAR_ALONE`] times as much. A denominator is told from [`FAR_OF_FEW`] times on, or
//! such a part, if the unit's other indicators don't change so in that year.
//!
//! Otherwise its distance from the median is held against the median distance (MAD):
//! 3.5 as a modified z-score (Iglewicz and Hoaglin), which is 5.19 MAD. What stands at
//! a year's end and percentages may grow steadily, which makes a wide MAD: they are also
//! held against the line through their years (Theil and Sen), which no single year
//! bends. What is counted or budgeted afresh every year isn't: a union that ends or
//! moves has half a year. Since few points make a small MAD by chance, it is taken as 5 % of the median
//! at least, of a percentage as two points.
//!
//! The number has to be twice the median or half of it; of a percentage, [`POINTS`] off on a
//! denominator of [`FEW_BASE`] or more. And a count has to be beyond the scatter that counting
//! alone brings: above, six times the root of the median (of three at least: ten things);
//! below, where that is wider than what is left, so far that the roots lie more than
//! √[`ROOTS`] apart (none instead of eleven).
//!
//! Where all other years are at most a fifth as far from the median ([`STEADY`]) half as much again or
//! a third less tells, and [`FEW_POINTS`], if that is five times what chance makes of such a
//! denominator. (For any history that would be too little: of each of the samples, in which
//! nothing is wrong, up to 18 counts rise by half in a year, and up to 33 percentages by 10
//! points. With a quarter and 10 points up to 12 were told, with this none.)
//!
//! In the first year of what is counted afresh every year it has to be four times as much or
//! a quarter: it may be from before a change that lasted. In the others no more than a half
//! is too little of it: a union that ends in June has so much. A number with one like it in the year before or after is a change that
//! lasted: it lies nearer to that than to the median, and is not told.

use crate::model::{Amount, Measure};

use super::history::{irregularity, neighbours};
use super::series::{Number, Point, Series, median};
use super::{Doubt, FigureCell, Irregularity, said};

/// Points that a median and its deviation need.
const YEARS: usize = 5;
/// So many times every other year, or such a part, is out of all proportion.
const FAR: i128 = 50;
/// The same with one other year alone.
const FAR_ALONE: i128 = 1000;
/// The same where nothing else of the unit changed so.
const FAR_OF_FEW: i128 = 5;
/// Fewer things are noise.
const FEW: i64 = 10;
/// As if of a percentage, see [`hundreds`](super::hundreds).
const HUNDRED: i128 = Amount::whole(100).parts();
/// The same where it is only so far off.
const ENOUGH: i64 = 20;
/// A percentage is off by more.
pub(super) const POINTS: i64 = 20;
/// The same where all other years lie closely together.
const FEW_POINTS: i64 = 15;
/// A percentage of fewer is noise.
const FEW_BASE: i64 = 20;
/// The square of what lies between the roots of two counts that chance hardly makes.
const ROOTS: i128 = 10;

/// How far off a number has to be, beside its distance in MAD.
struct Bar {
    /// In tenths of what is expected.
    tenths: i128,
    /// The square of so many roots of what is expected above it.
    roots: i128,
    points: i64,
    /// The square of so many standard deviations of a percentage.
    variances: i128,
}

const USUAL: Bar = Bar { tenths: 20, roots: 36, points: POINTS, variances: 0 };
/// Where all other years lie closely together, on no rising line.
const STEADY: Bar = Bar { tenths: 15, roots: 25, points: FEW_POINTS, variances: 25 };
/// All others are so many times nearer.
const NEARER: i128 = 5;

/// What is far off.
#[derive(Clone, Copy)]
enum Scale {
    /// Percentages and rates: by points.
    Points,
    /// Quantities: by factors.
    Things {
        /// Counted afresh every year.
        is_flow: bool,
        /// May follow a line.
        is_state: bool,
    },
}

/// Of counts, levels, rates and denominators.
pub(super) fn of_quantities(
    series: &Series<'_>,
    numbers: &[Number],
    part: FigureCell,
    told: &[Irregularity],
) -> Vec<Irregularity> {
    let is_rate = series.indicator.measure == Measure::Rate;
    let is_flow = part == FigureCell::Value && series.indicator.is_flow();
    let is_told = |n: &Number| told.iter().any(|t| t.at == n.at && t.part == part);
    let out = if is_rate {
        outside(numbers, Scale::Points)
    } else if numbers.len() < YEARS && told.iter().any(|t| t.part == part) {
        Vec::new()
    } else if numbers.len() < YEARS {
        out_of_proportion(numbers, is_flow)
    } else {
        outside(numbers, Scale::Things { is_flow, is_state: !series.indicator.is_flow() })
    };
    let untold = out.into_iter().filter(|n| !is_told(n));
    untold.map(|n| outlier(series, n, numbers, part, false)).collect()
}

/// The number of a short history that lies [`FAR_OF_FEW`] times or more from all others, where
/// these are alike. The first may be from before a change that lasted, and a hundred is told
/// of by itself; budgets are restless.
pub(super) fn of_few(
    series: &Series<'_>,
    numbers: &[Number],
    part: FigureCell,
) -> Vec<Irregularity> {
    let is_far = |&(at, n): &(usize, &Number)| {
        let others = neighbours(numbers, at);
        let Some((&least, &most)) = others.iter().min().zip(others.iter().max()) else {
            return false;
        };
        let are_alike = most * 2 <= least * 3;
        let is_enough = least.min(n.parts) >= Amount::whole(ENOUGH).parts();
        let is_far = n.parts >= most * FAR_OF_FEW || n.parts * FAR_OF_FEW <= least;
        at > 0 && are_alike && is_enough && is_far && n.parts != HUNDRED
    };
    let is_of_few = numbers.len() < YEARS && !series.indicator.measured;
    let far = numbers.iter().enumerate().filter(|_| is_of_few).filter(is_far);
    far.map(|(_, n)| outlier(series, *n, numbers, part, false)).collect()
}

pub(super) fn of_percentages(
    series: &Series<'_>,
    numbers: &[Number],
    told: &[Irregularity],
) -> Vec<Irregularity> {
    let is_told = |n: &Number| told.iter().any(|t| t.at == n.at);
    let untold = outside(numbers, Scale::Points).into_iter().filter(|n| !is_told(n));
    untold.map(|n| outlier(series, n, numbers, FigureCell::Value, true)).collect()
}

/// The percentages that can be compared across years, with a denominator or bare; of
/// nothing else any.
pub(super) fn percentages(series: &Series<'_>) -> Vec<Number> {
    if series.indicator.measure != Measure::Percent {
        return Vec::new();
    }
    let comparable = |p: &&Point| p.is_whole || !series.indicator.accrues_within_year;
    series.points.iter().filter(comparable).filter_map(percentage).collect()
}

fn percentage(point: &Point) -> Option<Number> {
    let (year, at) = (point.year, point.at);
    let Some(base) = point.denominator else {
        return Some(Number { year, at, parts: point.value.parts(), base: None });
    };
    // To a millionth of a point: nothing is decided by it but whether to look.
    let parts = (base >= Amount::whole(FEW_BASE))
        .then(|| point.value.parts() * 1_000_000 / (base.parts() / 100))?;
    Some(Number { year, at, parts: parts * (Amount::SCALE / 1_000_000), base: Some(base) })
}

fn outlier(
    series: &Series<'_>,
    number: Number,
    all: &[Number],
    part: FigureCell,
    is_percentage: bool,
) -> Irregularity {
    let parts: Vec<i128> = all.iter().map(|n| n.parts).collect();
    let doubt = Doubt::Outlier {
        found: said(number.parts, is_percentage),
        median: said(median(&parts).unwrap_or_default(), is_percentage),
        years: all.len(),
    };
    irregularity(series, number, part, doubt)
}

/// Numbers of a short history out of all proportion to every other year.
fn out_of_proportion(numbers: &[Number], is_flow: bool) -> Vec<Number> {
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
    let far = |(at, n): &(usize, &Number)| is_far(n.parts, &neighbours(numbers, *at));
    numbers.iter().enumerate().filter(far).map(|(_, n)| *n).collect()
}

/// Numbers that lie outside of [`YEARS`] years or more.
fn outside(numbers: &[Number], scale: Scale) -> Vec<Number> {
    let all: Vec<i128> = numbers.iter().map(|n| n.parts).collect();
    let Some((least, most)) = all.iter().min().zip(all.iter().max()) else { return Vec::new() };
    let may_be = match scale {
        Scale::Points => most - least >= Amount::whole(FEW_POINTS).parts(),
        Scale::Things { .. } => most.saturating_mul(2) >= least.saturating_mul(3),
    };
    if numbers.len() < YEARS || !may_be {
        return Vec::new();
    }
    let has_line = !matches!(scale, Scale::Things { is_state: false, .. });
    let level = Middle::level(&all, scale);
    let line = has_line.then(|| Middle::line(numbers, scale)).flatten();
    let middles: Vec<Middle> = level.into_iter().chain(line).collect();
    let is_out = |at: usize| middles.iter().any(|middle| middle.is_out(numbers, at, scale));
    numbers.iter().enumerate().filter(|&(at, _)| is_out(at)).map(|(_, n)| *n).collect()
}

/// What is to be expected, and how far the years are from it in the middle.
struct Middle {
    first: i32,
    expected: i128,
    /// More in each further year.
    slope: i128,
    deviation: i128,
}

impl Middle {
    /// The same in every year.
    fn level(numbers: &[i128], scale: Scale) -> Option<Self> {
        let expected = median(numbers)?;
        let deviation = deviation(numbers, expected, expected, scale)?;
        Some(Self { first: 0, expected, slope: 0, deviation })
    }

    /// The line of Theil and Sen.
    fn line(numbers: &[Number], scale: Scale) -> Option<Self> {
        let first = numbers.first()?.year;
        let rise = |a: &Number, b: &Number| (b.parts - a.parts) / i128::from(b.year - a.year);
        let after = |(at, a): (usize, &Number)| {
            let later = numbers.get(at + 1..).unwrap_or_default();
            later.iter().map(|b| rise(a, b)).collect::<Vec<_>>()
        };
        let slope = median(&numbers.iter().enumerate().flat_map(after).collect::<Vec<_>>())?;
        let rest = |n: &Number| n.parts - slope * i128::from(n.year - first);
        let rests: Vec<i128> = numbers.iter().map(rest).collect();
        let all: Vec<i128> = numbers.iter().map(|n| n.parts).collect();
        let expected = median(&rests)?;
        let deviation = deviation(&rests, expected, median(&all)?, scale)?;
        Some(Self { first, expected, slope, deviation })
    }

    fn is_out(&self, numbers: &[Number], at: usize, scale: Scale) -> bool {
        let Some(number) = numbers.get(at) else { return false };
        let (expected, distance) = (self.expected_in(number.year), self.distance(number));
        // Beyond 3.5 as a modified z-score: 0.6745 · distance / MAD.
        if distance / 100 * 6745 <= self.deviation / 100 * 35_000 {
            return false;
        }
        let mut others = numbers.iter().enumerate().filter(|&(other, _)| other != at);
        let is_alone =
            self.slope == 0 && others.all(|(_, other)| self.distance(other) * NEARER <= distance);
        let bar = if is_alone { STEADY } else { USUAL };
        bar.is_passed(*number, at == 0, expected, scale) && !has_company(numbers, at, expected)
    }

    fn expected_in(&self, year: i32) -> i128 {
        self.expected + self.slope * i128::from(year - self.first)
    }

    fn distance(&self, number: &Number) -> i128 {
        (number.parts - self.expected_in(number.year)).abs()
    }
}

impl Bar {
    fn is_passed(&self, number: Number, is_first: bool, expected: i128, scale: Scale) -> bool {
        let parts = number.parts;
        let Scale::Things { is_flow, is_state } = scale else {
            let is_far = (parts - expected).abs() >= Amount::whole(self.points).parts();
            return is_far && exceeds_chance(number, expected, self.variances);
        };
        let above = if is_flow && is_first { 40 } else { self.tenths };
        let below = if is_state { above } else { above.max(USUAL.tenths) };
        let is_far = parts * 10 >= expected * above || parts * below <= expected * 10;
        expected >= 0 && is_far && exceeds_scatter(parts, expected, self.roots)
    }
}

/// The median distance, if it isn't too small to be true.
fn deviation(numbers: &[i128], middle: i128, usual: i128, scale: Scale) -> Option<i128> {
    let distances: Vec<i128> = numbers.iter().map(|n| (n - middle).abs()).collect();
    let least = match scale {
        Scale::Points => Amount::whole(2).parts(),
        Scale::Things { .. } => usual.abs() / 20,
    };
    Some(median(&distances)?.max(least))
}

/// The year before or after is nearer to it than what is expected.
fn has_company(numbers: &[Number], at: usize, expected: i128) -> bool {
    let Some(number) = numbers.get(at) else { return false };
    let beside = [at.checked_sub(1), Some(at + 1)].into_iter().flatten();
    let mut beside = beside.filter_map(|at| numbers.get(at));
    beside.any(|n| (n.parts - number.parts).abs() < (number.parts - expected).abs() / 2)
}

/// More than chance makes of so few: the square of the distance is so many variances of a
/// percentage.
fn exceeds_chance(number: Number, expected: i128, variances: i128) -> bool {
    /// Millionths of a point, lest squares grow too large.
    const FINE: i128 = Amount::SCALE / 1_000_000;
    /// All may be nearly all by chance.
    const NEARLY: i64 = 5;
    let least = Amount::whole(NEARLY).parts();
    number.base.is_none_or(|base| {
        let share = expected.clamp(least, HUNDRED - least);
        let (distance, rest) = ((number.parts - expected) / FINE, HUNDRED - share);
        let things = base.parts() / Amount::SCALE;
        distance.saturating_pow(2).saturating_mul(things)
            >= variances * (share / FINE) * (rest / FINE)
    })
}

/// More than counting scatters.
fn exceeds_scatter(number: i128, expected: i128, roots: i128) -> bool {
    let things = |parts: i128| parts / Amount::SCALE;
    let (number, expected) = (things(number), things(expected));
    if number >= expected {
        (number - expected).saturating_pow(2) > expected.max(3).saturating_mul(roots)
    } else {
        // (√e − √n)² > ROOTS, without roots.
        let rest = number + expected - ROOTS;
        rest > 0 && rest.saturating_pow(2) > expected.saturating_mul(number).saturating_mul(4)
    }
}
