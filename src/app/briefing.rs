//! One unit, one phase, as plain numbers under stable names: what a report in
//! JSON or CSV writes. Keys that don't apply are null; percentages are in
//! percent; missing, zero and not applicable stay apart.

mod facts;

use serde::Serialize;

pub use facts::{
    AssumptionFacts, DatasetFacts, IndicatorFacts, RowFacts, UnitFacts, UnitName, YearFacts,
};

use super::roster::{Choice, FilterFacts, ListedFacts, Roster};
use crate::calc::exact;
use crate::calc::{Assessment, Book, Interval, Tree, Worth, YearReading, YearValue};
use crate::model::{
    Amount, Assumption, Group, IndicatorIx, Measure, PhaseIx, Status, UnitIx, YearState,
};

/// Everything a report says of one unit in one phase.
#[derive(Clone, Debug, Serialize)]
pub struct Briefing {
    /// Which dataset.
    pub dataset: DatasetFacts,
    /// Which unit.
    pub unit: UnitFacts,
    /// Key of the phase.
    pub phase: String,
    /// The indicators in the plan's order.
    pub indicators: Vec<IndicatorFacts>,
    /// The units directly below, ended ones last.
    pub children: Vec<UnitName>,
    /// What is filtered; null where nothing is.
    pub filter: Option<FilterFacts>,
    /// The units below by the indicators asked for; null where none is.
    pub units: Option<Vec<ListedFacts>>,
}

impl Briefing {
    /// Works out a unit's briefing; `group` keeps one group's indicators only.
    pub fn new(
        book: &Book,
        tree: Tree,
        unit: UnitIx,
        phase: PhaseIx,
        group: Option<Group>,
    ) -> Self {
        let plan = &book.dataset().plan;
        let wanted = |ix: &IndicatorIx| {
            let found = plan.indicator(*ix).map(|i| i.group);
            group.is_none() || found == group
        };
        let assess = |ix| indicator_facts(book, &book.assess(tree, ix, unit, phase));
        Self {
            dataset: dataset_facts(book),
            unit: unit_facts(book, tree, unit, phase),
            phase: book.phase(phase).key.clone(),
            indicators: plan.indicator_ixs().filter(wanted).filter_map(assess).collect(),
            children: book
                .children(tree, unit, phase)
                .iter()
                .map(|child| unit_name(book, child.unit))
                .collect(),
            filter: None,
            units: None,
        }
    }

    /// With what is filtered, and the units listed.
    #[must_use]
    pub fn listing(self, choice: &Choice, rosters: Vec<Roster>) -> Self {
        let filter = FilterFacts::of(&choice.filter, &self.indicators);
        let units = rosters.into_iter().flat_map(|roster| roster.facts).collect();
        Self { filter, units: (!choice.by.is_empty()).then_some(units), ..self }
    }
}

/// The facts of one assessment: dataset, unit and indicator.
pub(super) fn facts_at(
    book: &Book,
    tree: Tree,
    a: &Assessment,
) -> (DatasetFacts, UnitFacts, Option<IndicatorFacts>) {
    (dataset_facts(book), unit_facts(book, tree, a.unit, a.phase), indicator_facts(book, a))
}

fn dataset_facts(book: &Book) -> DatasetFacts {
    let dataset = book.dataset();
    let rows = dataset.rows;
    DatasetFacts {
        title: dataset.manifest.title.clone(),
        scenario: dataset.manifest.scenario.clone(),
        as_of: book.calendar().as_of.to_string(),
        as_of_inferred: book.is_as_of_inferred(),
        provenance: dataset.manifest.provenance.key(),
        rows: RowFacts { read: rows.read(), used: rows.used, set_aside: rows.set_aside },
        base: dataset.manifest.what_if.as_ref().map(|w| w.base.clone()),
        assumptions: dataset.manifest.assumptions().iter().map(assumption_facts).collect(),
    }
}

fn assumption_facts(of: &Assumption) -> AssumptionFacts {
    AssumptionFacts {
        text: of.text.vi.clone(),
        indicators: of.indicators.clone(),
        from: of.from,
        to: of.to,
        changed: of.effect.changed,
        made: of.effect.made,
        held: of.effect.held,
        left: of.effect.left,
        declared: of.effect.declared,
    }
}

pub(super) fn unit_name(book: &Book, unit: UnitIx) -> UnitName {
    let unit = book.dataset().units.unit(unit);
    UnitName { id: unit.id.clone(), name: unit.name().to_owned(), level: unit.level.key() }
}

fn unit_facts(book: &Book, tree: Tree, unit: UnitIx, phase: PhaseIx) -> UnitFacts {
    let UnitName { id, name, level } = unit_name(book, unit);
    let path = book.path(tree, unit, phase);
    let ids = path.iter().map(|&u| book.dataset().units.unit(u).id.clone());
    UnitFacts { id, name, level, path: ids.collect() }
}

pub(super) fn indicator_facts(book: &Book, a: &Assessment) -> Option<IndicatorFacts> {
    let indicator = book.dataset().plan.indicator(a.indicator)?;
    let target = indicator.target(a.phase)?;
    let is_told = a.year.is_some() || a.status == Status::NoData || a.year_value.expected > 0;
    let shown = a.year.map(|_| &a.year_value);
    let (numerator, denominator) = parts(indicator.measure, shown);
    Some(IndicatorFacts {
        code: indicator.code.clone(),
        group: indicator.group.key(),
        status: a.status.key(),
        status_reason: a.reason.key(),
        value: a.value,
        numerator,
        denominator,
        year: a.year,
        unit_of_measure: indicator.unit_of_measure.vi.clone(),
        target: a.target.filter(|_| a.status != Status::NoTarget).map(Amount::to_f64),
        comparator: target.comparator.value.key(),
        cadence: target.cadence.value.key(),
        baseline: a.baseline,
        pace: a.pace.as_ref().map(crate::calc::pace::Pace::to_f64),
        planned_to_date: a.planned_to_date,
        gap: a.gap.map(Amount::to_f64),
        needed_per_year: a.needed_per_year,
        forecast: a.forecast,
        years_met: a.years_met,
        years_closed: a.years_closed,
        reported: is_told.then_some(a.year_value.reported),
        expected: is_told.then_some(a.year_value.expected),
        basis: a.basis.map(crate::calc::Basis::key),
        low: a.interval.as_ref().map(|i| exact::to_f64(&i.low)),
        high: a.interval.as_ref().and_then(high),
        uncertain: a.is_uncertain,
        provisional: a.is_provisional,
        assumed: a.is_assumed(),
        years: a.years.iter().map(|y| year_facts(indicator.measure, y)).collect(),
    })
}

fn high(interval: &Interval) -> Option<f64> {
    interval.high.as_ref().map(exact::to_f64)
}

/// Numerator and denominator of a year; a bare percentage has neither.
fn parts(measure: Measure, value: Option<&YearValue>) -> (Option<f64>, Option<f64>) {
    match value.map(|v| v.worth) {
        Some(Worth::Value { denominator: None, .. }) if measure.is_ratio() => (None, None),
        Some(Worth::Value { numerator, denominator, .. }) => {
            (Some(numerator.to_f64()), denominator.map(Amount::to_f64))
        }
        _ => (None, None),
    }
}

fn year_facts(measure: Measure, reading: &YearReading) -> YearFacts {
    let value = &reading.value;
    let (numerator, denominator) = parts(measure, Some(value));
    let is_told = reading.state.is_started() && (value.is_applicable() || value.expected > 0);
    YearFacts {
        year: reading.year,
        value: reading.quotient,
        numerator,
        denominator,
        state: year_state(reading),
        basis: value.basis().map(crate::calc::Basis::key),
        reported: is_told.then_some(value.reported),
        expected: is_told.then_some(value.expected),
        verdict: reading.verdict.map(crate::calc::Verdict::key),
        assumed: value.is_assumed(),
    }
}

const fn year_state(reading: &YearReading) -> &'static str {
    match (reading.state, reading.value.worth) {
        (YearState::NotStarted, _) => "not_started",
        (_, Worth::NotApplicable) => "not_applicable",
        (_, Worth::NoData) => "no_data",
        (YearState::Open { .. }, Worth::Value { .. }) => "provisional",
        (YearState::Closed, Worth::Value { .. }) => "final",
    }
}
