//! Targets on the sum over a phase.
//!
//! A = Σ year values; N = years of the phase; P = T·e/N; S = A/P; gap =
//! max(0, T − A); needed per year = gap/(N − e) while open; forecast = A/e·N;
//! catch-up factor = needed per year / (A/e). A ≥ T is met, even early. Closed:
//! missed, or inconclusive when an applicable year is partial or without data.

use num_traits::Zero;

use crate::model::{Amount, Status, YearState};

use super::super::{exact, pace::Pace};
use super::{Assessment, Context, Reason, YearReading};

pub(super) fn assess(context: &Context<'_>, a: &mut Assessment) {
    a.show_year(context.indicator.measure, context.indicator.bounded);
    let sum: Amount = a.years.iter().filter_map(|y| y.value.numerator()).sum();
    a.sum = Some(sum);
    a.value = Some(sum.to_f64());
    a.is_uncertain = a.has_applicable(|y| y.value.is_uncertain());
    // The plan to date runs on in the open year whether or not the unit has part in it.
    let has_begun = |y: &YearReading| matches!(y.state, YearState::Open { months: 1.. });
    a.is_provisional = a.years.iter().any(has_begun);
    let is_closed = context.is_phase_closed();
    project(context, a, sum, is_closed);
    let Some(demand) = context.demand else { return };
    if sum >= demand.target {
        let status = if sum > demand.target { Status::Exceeded } else { Status::Met };
        a.settle(status, Reason::TargetReached);
    } else if is_closed && a.is_uncertain {
        a.settle(Status::Inconclusive, Reason::EvidenceOpen);
    } else if is_closed {
        a.settle(Status::Missed, Reason::TargetMissed);
    } else if let Some(pace) = &a.pace {
        a.settle(pace.band(), Reason::Band);
    } else {
        a.settle(Status::NotDue, Reason::NothingPlannedYet);
    }
}

/// Pace, plan to date, gap, need and forecast.
fn project(context: &Context<'_>, a: &mut Assessment, sum: Amount, is_closed: bool) {
    let months = context.elapsed_months();
    if months == 0 {
        return;
    }
    let years = i64::from(context.phase.length());
    let elapsed = exact::fraction(i64::from(months), 12);
    let yearly = sum.to_ratio() / &elapsed;
    let length = exact::fraction(years, 1);
    a.forecast = Some(exact::to_f64(&(&yearly * &length)));
    let Some(demand) = context.demand else { return };
    let gap = (demand.target - sum).max(Amount::ZERO);
    a.gap = Some(gap);
    let planned = demand.target.to_ratio() * &elapsed / &length;
    a.planned_to_date = Some(exact::to_f64(&planned));
    if !planned.is_zero() {
        a.pace = Some(Pace::Exact(sum.to_ratio() / planned));
    }
    if is_closed || length <= elapsed {
        return;
    }
    let needed = gap.to_ratio() / (length - elapsed);
    a.needed_per_year = Some(exact::to_f64(&needed));
    if !yearly.is_zero() {
        a.catch_up = Some(exact::to_f64(&(needed / yearly)));
    }
}
