//! In what two plans differ.

use crate::model::{Indicator, PhaseIx, Plan};

/// One thing in which another plan differs from the base.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanDifference {
    /// The plan has another number.
    Number(String),
    /// A phase, by its key, that only one has, or that has other years.
    Phase(String),
    /// An indicator, by its code, that the other plan lacks.
    Lacks(String),
    /// An indicator that only the other plan has.
    Adds(String),
    /// An indicator that is measured, reported or scoped differently.
    Measured(String),
    /// An indicator with another target in a phase: code and key of the phase.
    Target(String, String),
}

/// Everything that makes figures under two plans differ in meaning; empty for
/// the same plan.
pub fn plan_differences(base: &Plan, other: &Plan) -> Vec<PlanDifference> {
    let mut found = Vec::new();
    if base.number != other.number {
        found.push(PlanDifference::Number(other.number.clone()));
    }
    let has_other_years = |key: &str| {
        let of = |plan: &Plan| {
            plan.phase_named(key).and_then(|ix| plan.phase(ix)).map(|p| (p.first, p.last))
        };
        of(base) != of(other)
    };
    let keys = base.phases.iter().chain(&other.phases).map(|phase| &phase.key);
    for key in keys {
        let difference = PlanDifference::Phase(key.clone());
        if has_other_years(key) && !found.contains(&difference) {
            found.push(difference);
        }
    }
    for indicator in &base.indicators {
        let code = &indicator.code;
        match other.indicator_coded(code).and_then(|ix| other.indicator(ix)) {
            None => found.push(PlanDifference::Lacks(code.clone())),
            Some(twin) => compare(base, indicator, other, twin, &mut found),
        }
    }
    let is_new = |code: &&String| base.indicator_coded(code).is_none();
    let codes = other.indicators.iter().map(|indicator| &indicator.code);
    found.extend(codes.filter(is_new).cloned().map(PlanDifference::Adds));
    found
}

fn compare(
    base: &Plan,
    indicator: &Indicator,
    other: &Plan,
    twin: &Indicator,
    found: &mut Vec<PlanDifference>,
) {
    let measured = |i: &Indicator| {
        (i.measure, i.reporting_level, i.scope.clone(), i.accrues_within_year, i.bounded)
    };
    if measured(indicator) != measured(twin) {
        found.push(PlanDifference::Measured(indicator.code.clone()));
    }
    for (at, phase) in base.phases.iter().enumerate() {
        let demand = |i: &Indicator, ix: PhaseIx| {
            i.target(ix).map(|t| (t.value, t.comparator.value, t.cadence.value))
        };
        let Some(same) = other.phase_named(&phase.key) else { continue };
        if demand(indicator, PhaseIx::new(at)) != demand(twin, same) {
            found.push(PlanDifference::Target(indicator.code.clone(), phase.key.clone()));
        }
    }
}
