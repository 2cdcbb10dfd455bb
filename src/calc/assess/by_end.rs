//! Targets to be reached by the end of a phase.
//!
//! v = latest year value, b = baseline year's value, t = years from the baseline
//! year's end to v (an open year: months/12). Required value at t: linear
//! b + (T − b)·t/N, geometric b·(T/b)^(t/N). Closed: the final year's verdict.
//! Open: v meets T → met; else no baseline → inconclusive; b ≥ T → reversing;
//! else the band of S. Uncertain is what the status rests on: open, v and b; closed,
//! the final year alone.

use num_rational::BigRational;
use num_traits::Zero;

use crate::model::{Path, Status};

use super::super::evidence::{self, Demand, Verdict};
use super::super::{exact, pace};
use super::{Assessment, Context, Reason, YearReading, exact_value};

pub(super) fn assess(context: &Context<'_>, path: Path, a: &mut Assessment) {
    a.show_year(context.indicator.measure, context.indicator.bounded);
    let baseline = context.baseline();
    let b = exact_value(context, &baseline);
    a.baseline = b.as_ref().map(exact::to_f64);
    a.baseline_value = Some(baseline);
    let Some(shown) = a.latest_with_value().cloned() else { return };
    a.value = shown.quotient;
    a.is_provisional = shown.is_open();
    // The verdict of a closed phase is the final year's; only the way there begins at b.
    let rests_on_b = b.is_some() && !context.is_phase_closed();
    a.is_uncertain = shown.value.is_uncertain() || (rests_on_b && baseline.is_uncertain());
    let Some(demand) = context.demand else { return };
    a.gap = evidence::shortfall(&demand, &shown.value);
    let v = exact_value(context, &shown.value);
    if let (Some(v), Some(b)) = (&v, &b) {
        measure_pace(context, path, [v, b], shown.year, &demand, a);
    }
    if context.is_phase_closed() {
        assess_closed(context, &demand, a);
    } else {
        assess_open(&demand, path, &shown, b.as_ref(), a);
    }
}

fn measure_pace(
    context: &Context<'_>,
    path: Path,
    [v, b]: [&BigRational; 2],
    year: i32,
    demand: &Demand,
    a: &mut Assessment,
) {
    let target = demand.target.to_ratio();
    let months: u32 =
        (context.phase.first..=year).map(|y| context.book.calendar().months_of(y)).sum();
    let length = context.phase.length();
    a.pace = match path {
        Path::Linear => pace::linear([v, b, &target], months, length),
        Path::Geometric => pace::geometric([v, b, &target], months, length),
    };
    if a.pace.is_none() {
        return;
    }
    let part = exact::fraction(i64::from(months), i64::from(length) * 12);
    a.planned_to_date = Some(match path {
        Path::Linear => exact::to_f64(&(b + (&target - b) * part)),
        Path::Geometric => {
            exact::to_f64(b) * exact::to_f64(&(&target / b)).powf(exact::to_f64(&part))
        }
    });
}

fn assess_closed(context: &Context<'_>, demand: &Demand, a: &mut Assessment) {
    let Some(last) = a.reading(context.phase.last).cloned() else { return };
    if !last.value.is_applicable() {
        return pass_over(a);
    }
    match last.verdict {
        None => {
            a.is_uncertain = true;
            a.settle(Status::Inconclusive, Reason::FinalYearMissing);
        }
        Some(Verdict::Missed) => a.settle(Status::Missed, Reason::TargetMissed),
        Some(Verdict::Inconclusive) => a.settle(Status::Inconclusive, Reason::EvidenceOpen),
        Some(Verdict::Met) if evidence::is_exceeded(demand, &last.value) => {
            a.settle(Status::Exceeded, Reason::TargetReached);
        }
        Some(Verdict::Met) => a.settle(Status::Met, Reason::TargetReached),
    }
}

/// What no longer applies is neither short nor late nor uncertain; only the last
/// known value stays, with its year.
fn pass_over(a: &mut Assessment) {
    (a.gap, a.pace, a.planned_to_date) = (None, None, None);
    a.is_uncertain = false;
    a.settle(Status::NotApplicable, Reason::FinalYearNotApplicable);
}

fn assess_open(
    demand: &Demand,
    path: Path,
    shown: &YearReading,
    b: Option<&BigRational>,
    a: &mut Assessment,
) {
    let meets = evidence::quotient(demand.measure, &shown.value)
        .is_some_and(|q| q.meets(demand.comparator, demand.target));
    if meets {
        let is_exceeded = evidence::is_exceeded(demand, &shown.value);
        let status = if is_exceeded { Status::Exceeded } else { Status::Met };
        return a.settle(status, Reason::ToBeHeld);
    }
    let Some(b) = b else {
        return a.settle(Status::Inconclusive, Reason::NoBaseline);
    };
    if path == Path::Geometric && *b <= BigRational::zero() {
        return a.settle(Status::Inconclusive, Reason::BaselineNotPositive);
    }
    if *b >= demand.target.to_ratio() {
        return a.settle(Status::Reversing, Reason::BelowBaselineTarget);
    }
    match &a.pace {
        None => a.settle(Status::NotDue, Reason::NothingPlannedYet),
        Some(pace) => a.settle(pace.band(), Reason::Band),
    }
}
