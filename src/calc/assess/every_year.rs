//! Targets for every single year; years do not compensate one another.
//!
//! Closed phase: any year missed → missed; else any inconclusive or without
//! data → inconclusive; else met, or exceeded when every year is. Open phase:
//! the last closed year missed → at risk; else another missed → accelerate;
//! else the open year decides: without a figure by the closed years; meeting T
//! → on track; accruing within the year → the band of S = r/(T·months/12).

use crate::model::{Measure, Status, YearState};

use super::super::evidence::{self, Demand, Verdict};
use super::super::exact;
use super::super::pace::Pace;
use super::{Assessment, Context, Reason, YearReading, exact_value};

pub(super) fn assess(context: &Context<'_>, a: &mut Assessment) {
    a.show_year(context.indicator.measure, context.indicator.bounded);
    a.value = a.year.and_then(|y| a.reading(y)).and_then(|y| y.quotient);
    a.is_provisional = a.has_applicable(|y| y.is_open() && y.value.has_value());
    a.is_uncertain = a.has_applicable(|y| y.value.is_uncertain());
    let Some(demand) = context.demand else { return };
    a.gap = a.year.and_then(|_| evidence::shortfall(&demand, &a.year_value));
    let closed: Vec<YearReading> =
        a.applicable_started().filter(|y| y.is_closed()).cloned().collect();
    a.years_closed = u32::try_from(closed.len()).ok();
    let met = closed.iter().filter(|y| y.verdict == Some(Verdict::Met)).count();
    a.years_met = u32::try_from(met).ok();
    if context.is_phase_closed() {
        assess_closed(&demand, &closed, a);
    } else {
        assess_open(context, &demand, &closed, a);
    }
}

fn assess_closed(demand: &Demand, closed: &[YearReading], a: &mut Assessment) {
    let missed: Vec<_> = closed.iter().filter(|y| y.verdict == Some(Verdict::Missed)).collect();
    if let Some(last) = missed.last() {
        a.is_uncertain = is_missed_uncertainly(closed);
        a.settle(Status::Missed, Reason::YearMissed { year: last.year });
    } else if closed.iter().any(|y| y.verdict != Some(Verdict::Met)) {
        a.settle(Status::Inconclusive, Reason::EvidenceOpen);
    } else if closed.iter().all(|y| evidence::is_exceeded(demand, &y.value)) {
        a.settle(Status::Exceeded, Reason::EveryYearMet);
    } else {
        a.settle(Status::Met, Reason::EveryYearMet);
    }
}

/// One certain miss is enough for the phase: uncertain only when every missed
/// year is partial.
fn is_missed_uncertainly(closed: &[YearReading]) -> bool {
    let mut missed = closed.iter().filter(|y| y.verdict == Some(Verdict::Missed));
    missed.all(|y| y.value.is_uncertain())
}

fn assess_open(context: &Context<'_>, demand: &Demand, closed: &[YearReading], a: &mut Assessment) {
    let open = a.years.iter().find(|y| y.is_open() && y.value.has_value()).cloned();
    if let Some(open) = &open {
        accrue(context, demand, open, a);
    }
    let last_missed = closed.iter().rev().find(|y| y.verdict == Some(Verdict::Missed));
    if let Some(missed) = last_missed {
        let is_last = closed.last().is_some_and(|y| y.year == missed.year);
        let year = missed.year;
        if is_last {
            // Whatever the years before it were, it rests on this one.
            a.is_uncertain = missed.value.is_uncertain();
            a.settle(Status::AtRisk, Reason::LastYearMissed { year });
        } else {
            a.is_uncertain = is_missed_uncertainly(closed);
            a.settle(Status::Accelerate, Reason::EarlierYearMissed { year });
        }
        return;
    }
    let Some(open) = open else { return assess_without_open_year(closed, a) };
    a.is_uncertain = open.value.is_uncertain();
    let meets = evidence::quotient(demand.measure, &open.value)
        .is_some_and(|q| q.meets(demand.comparator, demand.target));
    if meets {
        a.settle(Status::OnTrack, Reason::OpenYearMeets);
    } else if let Some(pace) = &a.pace {
        a.settle(pace.band(), Reason::Band);
    } else {
        a.settle(Status::NotDue, Reason::OpenYearNotOver);
    }
}

fn assess_without_open_year(closed: &[YearReading], a: &mut Assessment) {
    let some = |verdict| closed.iter().any(|y| y.verdict == Some(verdict));
    if some(Verdict::Met) {
        a.settle(Status::OnTrack, Reason::ClosedYearsMet);
    } else if some(Verdict::Inconclusive) {
        a.settle(Status::Inconclusive, Reason::EvidenceOpen);
    } else {
        a.settle(Status::NoData, Reason::NothingReported);
    }
}

/// S and the plan to date of what accrues within the open year.
fn accrue(context: &Context<'_>, demand: &Demand, open: &YearReading, a: &mut Assessment) {
    let YearState::Open { months } = open.state else { return };
    let accrues = context.indicator.accrues_within_year && demand.measure != Measure::Count;
    let Some(value) = exact_value(context, &open.value) else { return };
    if !accrues || months == 0 {
        return;
    }
    let planned = demand.target.to_ratio() * exact::fraction(i64::from(months), 12);
    a.planned_to_date = Some(exact::to_f64(&planned));
    a.pace = Some(Pace::Exact(value / planned));
}
