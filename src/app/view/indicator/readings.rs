//! Level, pace and evidence: every input, formula and threshold in words.

mod pace;

use crate::calc::{Basis, Reason, Worth};
use crate::model::{Amount, Assumption, Cadence, Comparator, Measure, Status, YearState};
use crate::text::number;

use super::super::{reason, writing};
use super::{Block, Rich, Subject};
use crate::app::words::Said;
use crate::app::words::indicator as say;

pub(super) fn blocks(of: &Subject<'_>) -> Vec<Block> {
    let parts =
        [(say::L_LEVEL, level(of)), (say::L_PACE, pace::pace(of)), (say::L_EVIDENCE, evidence(of))];
    let mut blocks = Vec::new();
    for (heading, part) in parts {
        blocks.push(of.heading(heading));
        blocks.extend(part);
        if heading == decisive(of) {
            let text = Rich::default().strong(reason::sentence(of.vantage, of.a));
            blocks.push(Block::Paragraph { indent: 2, text });
        }
    }
    blocks
}

/// Of which of the three readings the reason of the status speaks.
const fn decisive(of: &Subject<'_>) -> Said {
    match of.a.reason {
        Reason::Band
        | Reason::NothingPlannedYet
        | Reason::NoBaseline
        | Reason::BaselineNotPositive
        | Reason::BelowBaselineTarget => say::L_PACE,
        Reason::EvidenceOpen | Reason::NothingReported | Reason::FinalYearMissing => {
            say::L_EVIDENCE
        }
        _ => say::L_LEVEL,
    }
}

fn level(of: &Subject<'_>) -> Vec<Block> {
    let (a, pen) = (of.a, of.pen);
    let mut blocks = match pen.cadence() {
        Cadence::PhaseSum => sum(of),
        Cadence::AverageGrowth => growth(of),
        Cadence::EveryYear | Cadence::ByEnd(_) => value(of),
    };
    let target = a.target.filter(|_| a.status != Status::NotApplicable);
    if let (Some(target), Some(_)) = (target, a.value) {
        let is_met = is_met(of);
        let said = if is_met { say::R_AGAINST_MET } else { say::R_AGAINST_SHORT };
        blocks.push(of.line(said, &[&pen.demand(target)]));
    }
    blocks.extend(gap(of));
    let closed = a.years_closed.filter(|closed| *closed > 0);
    if let (Some(met), Some(closed)) = (a.years_met, closed) {
        blocks.push(of.line(say::R_YEARS_RULE, &[&met.to_string(), &closed.to_string()]));
    }
    blocks
}

/// Whether the value shown reaches the target in force.
fn is_met(of: &Subject<'_>) -> bool {
    let (a, pen) = (of.a, of.pen);
    let comparator = pen.target.comparator.value;
    let Some(target) = a.target else { return false };
    if let Some(sum) = a.sum {
        return sum >= target;
    }
    if matches!(pen.cadence(), Cadence::AverageGrowth) {
        return a.value.is_some_and(|g| match comparator {
            Comparator::MoreThan => g > target.to_f64() + 1e-9,
            Comparator::AtLeast | Comparator::Exactly => g >= target.to_f64() - 1e-9,
        });
    }
    let quotient = crate::calc::evidence::quotient(pen.indicator.measure, &a.year_value);
    quotient.is_some_and(|q| q.meets(comparator, target))
}

fn sum(of: &Subject<'_>) -> Vec<Block> {
    let counted = of.a.years.iter().filter_map(|y| match y.value.worth {
        Worth::Value { numerator, .. } => Some(of.pen.count(numerator)),
        _ => None,
    });
    let terms: Vec<String> = counted.collect();
    let total = of.a.sum.map(|s| of.pen.things(s)).unwrap_or_default();
    if terms.is_empty() {
        return vec![];
    }
    if terms.len() == 1 {
        return vec![of.line(say::R_VALUE_ONE, &[&total])];
    }
    vec![of.line(say::R_VALUE_SUM, &[&terms.join(" + "), &total])]
}

fn value(of: &Subject<'_>) -> Vec<Block> {
    let (a, pen) = (of.a, of.pen);
    let Some(year) = a.year else { return vec![] };
    let (value, year) = (pen.value(a), year.to_string());
    vec![match pen.fraction_shown(a) {
        Some(fraction) => of.line(say::R_VALUE_RATIO, &[&fraction, &value, &year]),
        None => of.line(say::R_VALUE_PLAIN, &[&value, &year]),
    }]
}

fn growth(of: &Subject<'_>) -> Vec<Block> {
    let (a, pen) = (of.a, of.pen);
    let value = pen.value(a);
    let mut blocks = Vec::new();
    if a.basis == Some(Basis::Declared) && pen.indicator.measure == Measure::Rate {
        blocks.push(of.line(say::R_GROWTH_AVERAGE, &[&value]));
    } else if pen.indicator.measure == Measure::Rate {
        let closed = a.years.iter().filter(|y| y.state == YearState::Closed);
        let rates: Vec<String> = closed.filter_map(|y| pen.year_value(&y.value)).collect();
        if !rates.is_empty() {
            blocks.push(of.line(say::R_GROWTH_RATES, &[&rates.join("; "), &value]));
        }
    } else if let (Some(year), Some(base), Some(_)) = (a.year, a.baseline_value, a.value) {
        let first = of.vantage.phase().baseline_year();
        let counted = pen.year_value(&a.year_value).unwrap_or_default();
        let base = pen.year_value(&base).unwrap_or_default();
        let (last, first, n) = (year.to_string(), first.to_string(), (year - first).to_string());
        let fillings = [&*last, &*first, &*counted, &*base, &*n, &*value];
        blocks.push(of.line(say::R_GROWTH_COUNT, &fillings));
    }
    let mean = a.arithmetic_mean.and_then(|m| number::float_percent(m, &[], of.language()));
    if let Some(mean) = mean {
        let said = if a.is_mean_misleading { say::R_MEAN_MISLEADS } else { say::R_MEAN };
        blocks.push(of.line(said, &[&mean]));
    }
    blocks
}

fn gap(of: &Subject<'_>) -> Option<Block> {
    let (a, pen) = (of.a, of.pen);
    let (gap, target) = (a.gap.filter(|g| !g.is_zero())?, a.target?);
    let things = pen.things(gap);
    if let Some(sum) = a.sum {
        return Some(of.line(say::R_GAP_SUM, &[&pen.count(target), &pen.count(sum), &things]));
    }
    match a.year_value.worth {
        Worth::Value { numerator, denominator: Some(d), .. } => {
            Some(of.line(say::R_GAP_RATIO, &[&pen.count(numerator), &pen.count(d), &things]))
        }
        _ => Some(of.line(say::R_GAP_LEVEL, &[&things])),
    }
}

fn evidence(of: &Subject<'_>) -> Vec<Block> {
    let (year, pen, language) = (&of.a.year_value, of.pen, of.language());
    let mut blocks = what_if(of);
    if of.is_average() {
        blocks.push(of.line(say::BASIS_AVERAGE, &[]));
        return blocks;
    }
    let Some(rate) = writing::rate(year.reported, year.expected, language) else {
        blocks.push(of.line(nobody(of), &[]));
        return blocks;
    };
    let (reported, expected) = (year.reported.to_string(), year.expected.to_string());
    blocks.push(of.line(say::R_REPORTED, &[&reported, &expected, &rate]));
    if year.size_expected > Amount::ZERO && year.uncovered.reporters > 0 {
        let share = year.size_reported.to_f64() / year.size_expected.to_f64();
        let (part, whole) = (pen.count(year.size_reported), pen.count(year.size_expected));
        let share = writing::share(share, language);
        blocks.push(of.line(say::R_BY_SIZE, &[&part, &whole, &share]));
    }
    if let Some(basis) = of.a.basis {
        let text = Rich::of(super::years::basis(basis).of(language));
        blocks.push(Block::Paragraph { indent: 2, text });
    }
    let uncovered = year.uncovered;
    if uncovered.reporters > 0 {
        let (who, size) = (of.count(uncovered.reporters), pen.count(uncovered.size));
        let said = if pen.indicator.measure.is_ratio() { say::R_UNCOVERED } else { say::UNCOVERED };
        blocks.push(of.line(said, &[&who, &size]));
        if pen.indicator.measure.is_ratio() {
            blocks.extend(assumptions(of));
        }
    }
    blocks.extend(interval(of));
    if let Some(outvoted) = year.outvoted {
        blocks.push(of.line(say::R_OUTVOTED, &[&pen.count(outvoted.value)]));
    }
    blocks
}

/// What a what-if scenario assumes of this indicator, and how much of the value.
fn what_if(of: &Subject<'_>) -> Vec<Block> {
    let code = &of.pen.indicator.code;
    let all = of.vantage.dataset().manifest.assumptions().iter();
    let about = all.filter(|a| a.indicators.contains(code));
    let said = |a: &Assumption| of.line(say::R_ASSUMPTION, &[a.text.in_language(of.language())]);
    let mut blocks: Vec<Block> = about.map(said).collect();
    let assumed = of.a.year_value.assumed;
    if assumed > 0 {
        blocks.push(of.line(say::R_ASSUMED_FIGURES, &[&of.count(assumed)]));
    }
    blocks
}

/// Why there is no reporting rate.
pub(super) fn nobody(of: &Subject<'_>) -> crate::app::words::Said {
    if of.a.year_value.has_value() { say::R_NOBODY_LEFT } else { say::R_NOBODY }
}

fn assumptions(of: &Subject<'_>) -> Vec<Block> {
    let uncovered = of.a.year_value.uncovered;
    let line = |n: u32, said| (n > 0).then(|| of.line(said, &[&of.count(n)]));
    let assumed = line(uncovered.of_assumed_size, say::R_ASSUMED);
    let unknown = line(uncovered.of_unknown_size, say::R_UNKNOWN);
    assumed.into_iter().chain(unknown).collect()
}

fn interval(of: &Subject<'_>) -> Vec<Block> {
    let Some(interval) = &of.a.interval else { return vec![] };
    let low = of.pen.exact(&interval.low);
    let is_unknown = of.a.year_value.uncovered.of_unknown_size > 0;
    let line = match &interval.high {
        None => of.line(say::R_INTERVAL_OPEN, &[&low]),
        Some(high) if is_unknown => of.line(say::R_INTERVAL_UNKNOWN, &[&low, &of.pen.exact(high)]),
        Some(high) => of.line(say::R_INTERVAL, &[&low, &of.pen.exact(high)]),
    };
    vec![line, of.line(say::R_EVIDENCE_RULE, &[])]
}
