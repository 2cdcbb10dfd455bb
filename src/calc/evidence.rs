//! One year's evidence: what the uncovered reporters could still change.

use num_rational::BigRational;
use num_traits::Zero;

use crate::model::{Amount, Comparator, Indicator, Measure};

use super::exact::{self, Quotient};
use super::rollup::{Worth, YearValue};

keyed! {
    /// The verdict of one year.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Verdict {
        /// Certainly at or beyond the target.
        Met = "met",
        /// Certainly short of it.
        Missed = "missed",
        /// The uncovered reporters decide.
        Inconclusive = "inconclusive",
    }
}

/// Where the true ratio lies while reporters are uncovered: from N/(D+Dm) to
/// (N+Dm)/(D+Dm), Dm being the sum of their sizes.
///
/// The upper end is open for what isn't bounded (more than everything may
/// come in). An unknown size makes it [0, 100 %], except that 100 % is out of
/// reach while N < D.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Interval {
    /// Lower end, in the indicator's unit of measure.
    pub low: BigRational,
    /// Upper end; `None` = open.
    pub high: Option<BigRational>,
    /// True when the upper end itself is out of reach.
    pub excludes_high: bool,
}

/// What a comparison needs to know of an indicator's target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Demand {
    /// T, in the indicator's unit of measure.
    pub target: Amount,
    /// How it is compared.
    pub comparator: Comparator,
    /// Percent, mean, level, …
    pub measure: Measure,
    /// True when the numerator can't exceed the denominator.
    pub is_bounded: bool,
}

impl Demand {
    /// Of an indicator with a target in force.
    pub const fn new(indicator: &Indicator, comparator: Comparator, target: Amount) -> Self {
        Self { target, comparator, measure: indicator.measure, is_bounded: indicator.bounded }
    }

    /// True for a target of 100 %, beyond which nothing is.
    pub fn is_everything(&self) -> bool {
        self.measure == Measure::Percent && self.target == Amount::whole(100)
    }

    fn is_met_by(&self, value: &BigRational) -> bool {
        let target = self.target.to_ratio();
        match self.comparator {
            Comparator::MoreThan => *value > target,
            Comparator::AtLeast | Comparator::Exactly => *value >= target,
        }
    }
}

/// The value of a year as it is compared.
pub fn quotient(measure: Measure, year: &YearValue) -> Option<Quotient> {
    let Worth::Value { numerator, denominator, .. } = year.worth else { return None };
    match denominator {
        Some(d) => Quotient::ratio(numerator, d, measure == Measure::Percent),
        None => Some(Quotient::plain(numerator)),
    }
}

/// The interval of a ratio or mean with uncovered reporters; `None` without
/// any, for what is no ratio, and without a value.
pub fn interval(measure: Measure, is_bounded: bool, year: &YearValue) -> Option<Interval> {
    let Worth::Value { numerator, denominator: Some(denominator), .. } = year.worth else {
        return None;
    };
    if year.uncovered.reporters == 0 {
        return None;
    }
    let is_percent = measure == Measure::Percent;
    if year.uncovered.of_unknown_size > 0 {
        return Some(Interval {
            low: BigRational::zero(),
            high: is_bounded.then(|| exact::fraction(if is_percent { 100 } else { 1 }, 1)),
            excludes_high: numerator < denominator,
        });
    }
    let missing = year.uncovered.size;
    let whole = denominator + missing;
    let of_whole = |part| Quotient::ratio(part, whole, is_percent).map(Quotient::to_ratio);
    Some(Interval {
        low: of_whole(numerator)?,
        high: if is_bounded { of_whole(numerator + missing) } else { None },
        excludes_high: false,
    })
}

/// The verdict of a year: both ends meet T → met; both miss it → missed; else
/// inconclusive. Without uncovered reporters: met or missed.
pub fn verdict(demand: &Demand, year: &YearValue) -> Option<Verdict> {
    let value = quotient(demand.measure, year)?;
    let Some(interval) = interval(demand.measure, demand.is_bounded, year) else {
        let is_met = value.meets(demand.comparator, demand.target);
        return Some(if is_met { Verdict::Met } else { Verdict::Missed });
    };
    Some(if demand.is_met_by(&interval.low) {
        Verdict::Met
    } else if can_be_met(demand, &interval) {
        Verdict::Inconclusive
    } else {
        Verdict::Missed
    })
}

fn can_be_met(demand: &Demand, interval: &Interval) -> bool {
    let Some(high) = &interval.high else { return true };
    let is_out_of_reach = interval.excludes_high && *high == demand.target.to_ratio();
    demand.is_met_by(high) && !is_out_of_reach
}

/// True when the year lies strictly beyond the target, by the lower end of the
/// interval where there is one; never for a target of 100 %.
pub fn is_exceeded(demand: &Demand, year: &YearValue) -> bool {
    if demand.is_everything() {
        return false;
    }
    interval(demand.measure, demand.is_bounded, year).map_or_else(
        || {
            quotient(demand.measure, year)
                .is_some_and(|q| q.meets(Comparator::MoreThan, demand.target))
        },
        |interval| interval.low > demand.target.to_ratio(),
    )
}

/// The shortfall of a year's value in whole things; for a level T − v, never
/// negative. `None` without a value, for a percentage without denominator, and for
/// more than an amount can hold.
pub fn shortfall(demand: &Demand, year: &YearValue) -> Option<Amount> {
    let Worth::Value { numerator, denominator, .. } = year.worth else { return None };
    match (denominator, demand.measure) {
        (Some(denominator), measure) => exact::shortfall(
            numerator,
            denominator,
            measure == Measure::Percent,
            demand.comparator,
            demand.target,
        ),
        (None, Measure::Level) => Some((demand.target - numerator).max(Amount::ZERO)),
        (None, _) => None,
    }
}
