//! Targets on the average yearly growth over a phase.
//!
//! Of a count: g = (`L_t` / `L_baseline`)^(1/n) − 1, t the latest closed year with a
//! value, n years after the baseline. Of yearly rates: g = geometric mean of
//! (1 + rate) − 1 over the n closed years with a figure; in a closed phase
//! without them all, a published phase average stands for g. S = g/T; needed
//! rest rate, while open = ((1+T)^N / (1+g)^n)^(1/(N−n)) − 1.

use num_rational::BigRational;
use num_traits::{One, Pow, Zero};

use crate::model::{Amount, Comparator, Entry, Measure, Status};

use super::super::evidence::Demand;
use super::super::exact;
use super::super::pace::{self, Pace};
use super::super::rollup::{Basis, Worth};
use super::{Assessment, Context, Reason, YearReading};

/// Growth so far: the product of n yearly factors.
struct Growth {
    ratio: BigRational,
    years: u32,
}

pub(super) fn assess(context: &Context<'_>, a: &mut Assessment) {
    let is_count = context.indicator.measure == Measure::Count;
    let growth = if is_count { count_growth(context, a) } else { rate_growth(a) };
    show(context, a);
    let lacks_rates =
        !is_count && a.applicable_started().any(|y| y.is_closed() && !y.value.has_value());
    a.is_uncertain |= lacks_rates;
    if let Some(average) = phase_average(context)
        && (growth.is_none() || lacks_rates)
    {
        return assess_average(context, average, a);
    }
    let Some(growth) = growth else { return assess_without_growth(context, a) };
    let g = pace::growth_percent(&growth.ratio, growth.years);
    a.value = Some(g);
    let Some(demand) = context.demand else { return };
    let target = demand.target.to_ratio();
    let order = exact::compare_growth(&growth.ratio, growth.years, &target);
    let is_met = match demand.comparator {
        Comparator::MoreThan => order.is_gt(),
        Comparator::AtLeast | Comparator::Exactly => order.is_ge(),
    };
    flag_mean(&demand, is_met, a);
    let is_closed = context.is_phase_closed();
    if !is_closed {
        a.needed_per_year = needed_rate(&growth, &target, context.phase.length());
    }
    let pace = Pace::Growth { ratio: growth.ratio, years: growth.years, target };
    let band = pace.band();
    a.pace = Some(pace);
    match (is_closed, is_met) {
        (true, _) if is_open_evidence(context, is_count, lacks_rates, a) => {
            a.is_uncertain = true;
            a.settle(Status::Inconclusive, Reason::EvidenceOpen);
        }
        (true, true) if order.is_gt() => a.settle(Status::Exceeded, Reason::TargetReached),
        (true, true) => a.settle(Status::Met, Reason::TargetReached),
        (true, false) => a.settle(Status::Missed, Reason::TargetMissed),
        (false, true) => a.settle(Status::OnTrack, Reason::TargetReached),
        (false, false) => a.settle(band, Reason::Band),
    }
}

/// The published average of the phase, once the phase is closed.
pub(super) fn phase_average(context: &Context<'_>) -> Option<Amount> {
    let dataset = context.book.dataset();
    let is_rate = context.indicator.measure == Measure::Rate;
    let figure = dataset
        .figures
        .average(context.unit, context.ix, context.phase_ix)
        .filter(|_| is_rate && context.is_phase_closed())?;
    match figure.entry {
        Entry::Reported { value, .. } => Some(value),
        _ => None,
    }
}

fn closed_with_value(a: &Assessment) -> impl DoubleEndedIterator<Item = &YearReading> {
    a.years.iter().filter(|y| y.is_closed() && y.value.has_value())
}

fn count_growth(context: &Context<'_>, a: &mut Assessment) -> Option<Growth> {
    let baseline = context.baseline();
    a.baseline_value = Some(baseline);
    let from = baseline.numerator();
    a.baseline = from.map(Amount::to_f64);
    let last = closed_with_value(a).next_back()?;
    let (year, to, is_partial) = (last.year, last.value.numerator()?, last.value.is_uncertain());
    a.is_uncertain = is_partial || (from.is_some() && baseline.is_uncertain());
    let from = from.filter(|b| *b > Amount::ZERO)?;
    let years = u32::try_from(year - context.phase.baseline_year()).ok()?;
    Some(Growth { ratio: to.to_ratio() / from.to_ratio(), years })
}

fn rate_growth(a: &mut Assessment) -> Option<Growth> {
    let rates: Vec<BigRational> =
        closed_with_value(a).filter_map(|y| y.value.numerator()).map(Amount::to_ratio).collect();
    let years = u32::try_from(rates.len()).ok().filter(|n| *n > 0)?;
    let hundred = exact::fraction(100, 1);
    let sum: BigRational = rates.iter().sum();
    a.arithmetic_mean = Some(exact::to_f64(&(sum / exact::fraction(i64::from(years), 1))));
    let ratio = rates.iter().map(|r| BigRational::one() + r / &hundred).product();
    Some(Growth { ratio, years })
}

/// The year shown: the latest closed one with a value, else the latest with one.
fn show(context: &Context<'_>, a: &mut Assessment) {
    let shown = closed_with_value(a).next_back().or_else(|| a.latest_with_value()).cloned();
    let Some(shown) = shown else { return };
    a.year = Some(shown.year);
    a.year_value = shown.value;
    a.basis = shown.value.basis();
    a.is_provisional = shown.is_open();
    debug_assert!(context.phase.contains(shown.year));
}

fn assess_without_growth(context: &Context<'_>, a: &mut Assessment) {
    let has_closed_value = closed_with_value(a).next().is_some();
    if !has_closed_value && !context.is_phase_closed() {
        a.is_uncertain = a.latest_with_value().is_some_and(|y| y.value.is_uncertain());
        return a.settle(Status::NotDue, Reason::OpenYearOnly);
    }
    let is_zero = a.baseline.is_some();
    let reason = if is_zero { Reason::BaselineNotPositive } else { Reason::NoBaseline };
    a.settle(Status::Inconclusive, reason);
}

/// A published average in place of the yearly rates.
fn assess_average(context: &Context<'_>, average: Amount, a: &mut Assessment) {
    a.value = Some(average.to_f64());
    a.year = Some(context.phase.last);
    a.year_value = super::YearValue {
        worth: Worth::NoData,
        ..a.reading(context.phase.last).map(|y| y.value).unwrap_or_default()
    };
    a.basis = Some(Basis::Declared);
    a.is_uncertain = false;
    let Some(demand) = context.demand else { return };
    let quotient = exact::Quotient::plain(average);
    a.pace = Some(Pace::Exact(average.to_ratio() / demand.target.to_ratio()));
    let status = if !quotient.meets(demand.comparator, demand.target) {
        Status::Missed
    } else if quotient.meets(Comparator::MoreThan, demand.target) {
        Status::Exceeded
    } else {
        Status::Met
    };
    a.settle(status, Reason::PhaseAverage);
}

/// Closed, but the last applicable year (of rates: any) is without a figure
/// or, like the baseline, partial.
fn is_open_evidence(
    context: &Context<'_>,
    is_count: bool,
    lacks_rates: bool,
    a: &Assessment,
) -> bool {
    let is_last_open = a.applicable_started().next_back().is_some_and(|y| y.value.is_uncertain());
    let is_baseline_open = is_count && context.baseline().is_uncertain();
    is_last_open || is_baseline_open || lacks_rates
}

/// Raises the flag when the arithmetic mean of the yearly rates would give
/// another verdict than g.
fn flag_mean(demand: &Demand, is_met: bool, a: &mut Assessment) {
    let rates: Vec<Amount> = closed_with_value(a).filter_map(|y| y.value.numerator()).collect();
    if a.arithmetic_mean.is_none() || rates.is_empty() {
        return;
    }
    let count = i64::try_from(rates.len()).unwrap_or(1);
    let total: Amount = rates.into_iter().sum();
    let mean_meets = exact::Quotient::ratio(total, Amount::whole(count), false)
        .is_some_and(|q| q.meets(demand.comparator, demand.target));
    a.is_mean_misleading = mean_meets != is_met;
}

fn needed_rate(growth: &Growth, target: &BigRational, length: i32) -> Option<f64> {
    let length = u32::try_from(length).ok()?;
    let left = length.checked_sub(growth.years).filter(|n| *n > 0)?;
    if growth.ratio.is_zero() {
        return None;
    }
    let yearly = BigRational::one() + target / exact::fraction(100, 1);
    let rest: BigRational = Pow::pow(yearly, length) / &growth.ratio;
    Some(pace::growth_percent(&rest, left))
}
