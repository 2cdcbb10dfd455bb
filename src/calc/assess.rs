//! The one status word of (indicator, unit, phase, as-of), and what it rests on.
//!
//! Order of the tests: *not applicable* below the reporting level; *not due*
//! when the phase has not begun; *not applicable* when no started year applies;
//! *no data* when no started year has a value; *no target*; then the rule of the
//! target's cadence, one module each.
//!
//! `phase_sum` binds the province, and a lower unit only where an allocation
//! gives it a target; every other cadence binds every unit with the plan's
//! target. A collective target does not bind the single reporter.
//!
//! In a book restricted to sectors an indicator born above the grassroots is *not
//! applicable*, and a target that is an amount (of a sum, a count or a level) binds
//! nobody above the grassroots: it is set for all sectors together. Ratios,
//! means and growth are held against their targets as ever.

mod average_growth;
mod by_end;
mod every_year;
mod phase_sum;
mod reason;

pub use reason::Reason;

use crate::model::{
    Amount, Cadence, Indicator, IndicatorIx, Level, Measure, Phase, PhaseIx, Plan, ReportingLevel,
    Status, UnitIx, YearState,
};

use super::evidence::{self, Demand, Interval, Verdict};
use super::pace::Pace;
use super::rollup::{Basis, YearValue};
use super::tree::{self, Tree};
use super::{Book, exact};

/// One year of a phase as an assessment reads it.
#[derive(Clone, Debug, PartialEq)]
pub struct YearReading {
    /// The year.
    pub year: i32,
    /// Closed, open or not started.
    pub state: YearState,
    /// What it is worth.
    pub value: YearValue,
    /// The value in the indicator's unit of measure, for drawing.
    pub quotient: Option<f64>,
    /// The year's own verdict, for ratios, means and levels with a target.
    pub verdict: Option<Verdict>,
}

impl YearReading {
    fn is_closed(&self) -> bool {
        self.state == YearState::Closed
    }

    fn is_open(&self) -> bool {
        matches!(self.state, YearState::Open { .. })
    }

    fn is_applicable(&self) -> bool {
        self.state.is_started() && self.value.is_applicable()
    }
}

/// Level, pace and evidence, and the one word derived from them. Numbers that
/// don't apply are `None`.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// Which indicator.
    pub indicator: IndicatorIx,
    /// Which unit.
    pub unit: UnitIx,
    /// Which phase.
    pub phase: PhaseIx,
    /// The word.
    pub status: Status,
    /// Why.
    pub reason: Reason,
    /// The status rests on an open year.
    pub is_provisional: bool,
    /// A year that the status rests on is partial or without data.
    pub is_uncertain: bool,
    /// T, in the indicator's unit of measure.
    pub target: Option<Amount>,
    /// What the phase shows: A, the latest year value, or g in percent.
    pub value: Option<f64>,
    /// A of a phase sum, exactly.
    pub sum: Option<Amount>,
    /// The year whose value is shown.
    pub year: Option<i32>,
    /// What that year (without a value the latest started one) is worth.
    pub year_value: YearValue,
    /// Where the value comes from.
    pub basis: Option<Basis>,
    /// Where the true value lies while reporters are uncovered.
    pub interval: Option<Interval>,
    /// Value of the baseline year, by the end and growth of a count only.
    pub baseline: Option<f64>,
    /// The baseline year's worth.
    pub baseline_value: Option<YearValue>,
    /// S.
    pub pace: Option<Pace>,
    /// P; by the end the required value at t; of an open year T·months/12.
    pub planned_to_date: Option<f64>,
    /// What is missing to the target in whole things, never negative.
    pub gap: Option<Amount>,
    /// Per year while the phase is open; growth: the needed rest rate in percent.
    pub needed_per_year: Option<f64>,
    /// A/e·N.
    pub forecast: Option<f64>,
    /// Needed per year / (A/e).
    pub catch_up: Option<f64>,
    /// k of every-year targets.
    pub years_met: Option<u32>,
    /// m of every-year targets.
    pub years_closed: Option<u32>,
    /// Arithmetic mean of yearly rates in percent, beside g.
    pub arithmetic_mean: Option<f64>,
    /// The arithmetic mean would give another verdict than g.
    pub is_mean_misleading: bool,
    /// Every year of the phase.
    pub years: Vec<YearReading>,
}

impl Assessment {
    /// True when a what-if scenario had a hand in a year of the phase, or in its
    /// baseline.
    pub fn is_assumed(&self) -> bool {
        let baseline = self.baseline_value.is_some_and(|value| value.is_assumed());
        baseline || self.years.iter().any(|year| year.value.is_assumed())
    }

    /// The reading of a year of the phase.
    pub fn reading(&self, year: i32) -> Option<&YearReading> {
        self.years.iter().find(|y| y.year == year)
    }

    /// What a year is short of the target in whole things, never negative; `None` without
    /// a target or a value.
    pub fn shortfall_in(&self, plan: &Plan, year: i32) -> Option<Amount> {
        self.shortfall_of(plan, &self.reading(year)?.value)
    }

    /// The same of any value that the target can be held against: of some of those below,
    /// say.
    pub fn shortfall_of(&self, plan: &Plan, value: &YearValue) -> Option<Amount> {
        let indicator = plan.indicator(self.indicator)?;
        let comparator = indicator.target(self.phase)?.comparator.value;
        let demand = Demand::new(indicator, comparator, self.target?);
        evidence::shortfall(&demand, value)
    }

    fn settle(&mut self, status: Status, reason: Reason) {
        self.status = status;
        self.reason = reason;
    }

    fn applicable_started(&self) -> impl DoubleEndedIterator<Item = &YearReading> {
        self.years.iter().filter(|y| y.is_applicable())
    }

    fn has_applicable(&self, test: impl Fn(&YearReading) -> bool) -> bool {
        self.applicable_started().any(test)
    }

    fn latest_with_value(&self) -> Option<&YearReading> {
        self.years.iter().rev().find(|y| y.value.has_value())
    }

    /// Shows a year's value as that of the phase.
    fn show_year(&mut self, measure: crate::model::Measure, bounded: bool) {
        let Some(shown) = self.latest_with_value().cloned() else { return };
        self.year = Some(shown.year);
        self.year_value = shown.value;
        self.basis = shown.value.basis();
        self.interval = evidence::interval(measure, bounded, &shown.value);
    }
}

/// What an assessment is worked out from.
struct Context<'a> {
    book: &'a Book,
    tree: Tree,
    ix: IndicatorIx,
    unit: UnitIx,
    phase_ix: PhaseIx,
    indicator: &'a Indicator,
    phase: &'a Phase,
    cadence: Cadence,
    demand: Option<Demand>,
}

impl Context<'_> {
    fn is_phase_closed(&self) -> bool {
        self.book.calendar().is_closed(self.phase)
    }

    /// e·12.
    fn elapsed_months(&self) -> u32 {
        self.book.calendar().elapsed_months(self.phase)
    }

    fn baseline(&self) -> YearValue {
        self.book.year_value(self.tree, self.ix, self.unit, self.phase.baseline_year())
    }

    fn reading(&self, year: i32) -> YearReading {
        let value = self.book.year_value(self.tree, self.ix, self.unit, year);
        YearReading {
            year,
            state: self.book.calendar().state(year),
            value,
            quotient: evidence::quotient(self.indicator.measure, &value)
                .map(exact::Quotient::to_f64),
            verdict: match self.cadence {
                Cadence::PhaseSum | Cadence::AverageGrowth => None,
                Cadence::EveryYear | Cadence::ByEnd(_) => {
                    self.demand.and_then(|d| evidence::verdict(&d, &value))
                }
            },
        }
    }

    fn blank(&self) -> Assessment {
        Assessment {
            indicator: self.ix,
            unit: self.unit,
            phase: self.phase_ix,
            status: Status::NotApplicable,
            reason: Reason::NobodyExpected,
            is_provisional: false,
            is_uncertain: false,
            target: self.demand.map(|d| d.target),
            value: None,
            sum: None,
            year: None,
            year_value: YearValue::default(),
            basis: None,
            interval: None,
            baseline: None,
            baseline_value: None,
            pace: None,
            planned_to_date: None,
            gap: None,
            needed_per_year: None,
            forecast: None,
            catch_up: None,
            years_met: None,
            years_closed: None,
            arithmetic_mean: None,
            is_mean_misleading: false,
            years: self.phase.years().map(|y| self.reading(y)).collect(),
        }
    }
}

/// Assesses one indicator at one unit in one phase.
pub(super) fn assess(
    book: &Book,
    tree: Tree,
    ix: IndicatorIx,
    unit: UnitIx,
    phase_ix: PhaseIx,
) -> Assessment {
    let plan = &book.dataset().plan;
    let indicator =
        plan.indicator(ix).unwrap_or_else(|| unreachable!("indicators come from the plan"));
    let target = indicator
        .target(phase_ix)
        .unwrap_or_else(|| unreachable!("a plan has a target for every indicator and phase"));
    let in_force = target_in_force(book, ix, unit, phase_ix);
    let context = Context {
        book,
        tree,
        ix,
        unit,
        phase_ix,
        indicator,
        phase: book.phase(phase_ix),
        cadence: target.cadence.value,
        demand: in_force.map(|t| Demand::new(indicator, target.comparator.value, t)),
    };
    let mut assessment = context.blank();
    if let Some((status, reason)) = before_any_value(&context, &assessment) {
        let latest = assessment.years.iter().rev().find(|y| y.state.is_started());
        assessment.year_value = latest.map(|y| y.value).unwrap_or_default();
        assessment.settle(status, reason);
        return assessment;
    }
    match context.cadence {
        Cadence::PhaseSum => phase_sum::assess(&context, &mut assessment),
        Cadence::EveryYear => every_year::assess(&context, &mut assessment),
        Cadence::ByEnd(path) => by_end::assess(&context, path, &mut assessment),
        Cadence::AverageGrowth => average_growth::assess(&context, &mut assessment),
    }
    if context.demand.is_none() {
        assessment.settle(Status::NoTarget, why_no_target(&context));
    }
    assessment
}

/// The target that binds a unit; see the module's head.
fn target_in_force(book: &Book, ix: IndicatorIx, unit: UnitIx, phase: PhaseIx) -> Option<Amount> {
    let dataset = book.dataset();
    let indicator = dataset.plan.indicator(ix)?;
    let target = indicator.target(phase)?;
    if is_target_of_all_sectors(book, indicator, unit, target.cadence.value) {
        return None;
    }
    let level = dataset.units.unit(unit).level;
    match target.cadence.value {
        Cadence::PhaseSum if unit != dataset.units.province() => {
            dataset.allocations.share(unit, ix, phase)
        }
        _ if indicator.collective && tree::reports(indicator, level) => None,
        _ => Some(target.value),
    }
}

fn why_no_target(context: &Context<'_>) -> Reason {
    if context.indicator.collective {
        Reason::CollectiveTarget
    } else if is_target_of_all_sectors(
        context.book,
        context.indicator,
        context.unit,
        context.cadence,
    ) {
        Reason::TargetOfAllSectors
    } else {
        Reason::NotAllocated
    }
}

/// An amount demanded of all sectors together, while only some are looked at.
fn is_target_of_all_sectors(
    book: &Book,
    indicator: &Indicator,
    unit: UnitIx,
    cadence: Cadence,
) -> bool {
    let is_amount = matches!(cadence, Cadence::PhaseSum)
        || (matches!(indicator.measure, Measure::Count | Measure::Level)
            && !matches!(cadence, Cadence::AverageGrowth));
    let is_above = book.dataset().units.unit(unit).level != Level::Grassroots;
    !book.sectors().is_empty() && is_amount && is_above
}

/// The words that need no figure.
fn before_any_value(context: &Context<'_>, blank: &Assessment) -> Option<(Status, Reason)> {
    let level = context.book.dataset().units.unit(context.unit).level;
    if tree::is_below_reporting_level(context.indicator, level) {
        return Some((Status::NotApplicable, Reason::BelowReportingLevel));
    }
    let is_born_above = !matches!(
        context.indicator.reporting_level,
        ReportingLevel::Grassroots | ReportingLevel::All
    );
    if !context.book.sectors().is_empty() && is_born_above {
        return Some((Status::NotApplicable, Reason::NotSplitBySector));
    }
    if !context.book.calendar().has_begun(context.phase) {
        return Some((Status::NotDue, Reason::PhaseAhead));
    }
    if blank.applicable_started().next().is_none() {
        let is_empty = blank.years.iter().any(|y| y.value.expected > 0);
        let reason = if is_empty { Reason::NothingToCount } else { Reason::NobodyExpected };
        return Some((Status::NotApplicable, reason));
    }
    let has_average = average_growth::phase_average(context).is_some();
    if blank.latest_with_value().is_none() && !has_average {
        return Some((Status::NoData, Reason::NothingReported));
    }
    None
}

/// The value of a year as an exact fraction.
fn exact_value(context: &Context<'_>, year: &YearValue) -> Option<num_rational::BigRational> {
    evidence::quotient(context.indicator.measure, year).map(exact::Quotient::to_ratio)
}
