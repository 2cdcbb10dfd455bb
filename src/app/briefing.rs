//! One unit, one phase, as plain numbers under stable names: what a report in
//! JSON or CSV writes. Keys that don't apply are null; percentages are in
//! percent; missing, zero and not applicable stay apart.

use serde::Serialize;

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

/// The dataset a report speaks of.
#[derive(Clone, Debug, Serialize)]
pub struct DatasetFacts {
    /// Title.
    pub title: String,
    /// Scenario label.
    pub scenario: String,
    /// As-of date in force, ISO.
    pub as_of: String,
    /// `sample` or `official`.
    pub provenance: &'static str,
    /// Rows read, used and set aside.
    pub rows: RowFacts,
    /// The dataset that a what-if scenario stands on; null for a dataset itself.
    pub base: Option<String>,
    /// What a what-if scenario assumes, in the order in which it is carried out.
    pub assumptions: Vec<AssumptionFacts>,
}

/// One assumption of a what-if scenario.
#[derive(Clone, Debug, Serialize)]
pub struct AssumptionFacts {
    /// In Vietnamese.
    pub text: String,
    /// Codes of the indicators it speaks of.
    pub indicators: Vec<String>,
    /// First year.
    pub from: i32,
    /// Last year.
    pub to: i32,
    /// Figures that were changed.
    pub changed: u32,
    /// Figures that were made.
    pub made: u32,
    /// Of both, numerators held at their denominator.
    pub held: u32,
    /// Silent reporters left silent, counted per year.
    pub left: u32,
    /// Declared totals above them that stay as declared.
    pub declared: u32,
}

/// Data rows: `read = used + set_aside`.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct RowFacts {
    /// All data rows.
    pub read: usize,
    /// Accepted into the model.
    pub used: usize,
    /// Listed as set aside.
    pub set_aside: usize,
}

/// The unit a report speaks of.
#[derive(Clone, Debug, Serialize)]
pub struct UnitFacts {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Key of the level.
    pub level: &'static str,
    /// Ids from the province down to the unit itself.
    pub path: Vec<String>,
}

/// A unit by name.
#[derive(Clone, Debug, Serialize)]
pub struct UnitName {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Key of the level.
    pub level: &'static str,
}

/// One indicator's assessment.
#[derive(Clone, Debug, Serialize)]
pub struct IndicatorFacts {
    /// Code.
    pub code: String,
    /// `direct` or `coordinated`.
    pub group: &'static str,
    /// Key of the status.
    pub status: &'static str,
    /// Key of the reason.
    pub status_reason: &'static str,
    /// What the phase shows.
    pub value: Option<f64>,
    /// Of `year`.
    pub numerator: Option<f64>,
    /// Of `year`.
    pub denominator: Option<f64>,
    /// The year whose value is shown.
    pub year: Option<i32>,
    /// In Vietnamese, as the plan has it.
    pub unit_of_measure: String,
    /// T.
    pub target: Option<f64>,
    /// `>=`, `>` or `=`.
    pub comparator: &'static str,
    /// Key of the cadence.
    pub cadence: &'static str,
    /// The baseline year's value: by the end, and growth of a count.
    pub baseline: Option<f64>,
    /// S.
    pub pace: Option<f64>,
    /// P, the required value at t, or T·months/12.
    pub planned_to_date: Option<f64>,
    /// In whole things, never negative.
    pub gap: Option<f64>,
    /// Per year; growth: the needed rest rate in percent.
    pub needed_per_year: Option<f64>,
    /// A/e·N.
    pub forecast: Option<f64>,
    /// k.
    pub years_met: Option<u32>,
    /// m.
    pub years_closed: Option<u32>,
    /// Expected reporters with a figure that isn't stale.
    pub reported: Option<u32>,
    /// Expected reporters.
    pub expected: Option<u32>,
    /// Key of the basis.
    pub basis: Option<&'static str>,
    /// Lower end while reporters are uncovered.
    pub low: Option<f64>,
    /// Upper end; null when open.
    pub high: Option<f64>,
    /// A year that the status rests on is partial or without data.
    pub uncertain: bool,
    /// The status rests on an open year.
    pub provisional: bool,
    /// A what-if scenario had a hand in a year of the phase or in its baseline.
    pub assumed: bool,
    /// Every year of the phase.
    pub years: Vec<YearFacts>,
}

/// One year of an indicator.
#[derive(Clone, Debug, Serialize)]
pub struct YearFacts {
    /// The year.
    pub year: i32,
    /// In the indicator's unit of measure.
    pub value: Option<f64>,
    /// Count, numerator, level or rate.
    pub numerator: Option<f64>,
    /// Ratios and means only.
    pub denominator: Option<f64>,
    /// `final`, `provisional`, `no_data`, `not_applicable` or `not_started`.
    pub state: &'static str,
    /// Key of the basis.
    pub basis: Option<&'static str>,
    /// Expected reporters with a figure that isn't stale.
    pub reported: Option<u32>,
    /// Expected reporters.
    pub expected: Option<u32>,
    /// The year's own verdict.
    pub verdict: Option<&'static str>,
    /// A what-if scenario had a hand in the value.
    pub assumed: bool,
}

impl Briefing {
    /// Works out a unit's briefing; `group` keeps one group's indicators only.
    #[must_use]
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
