//! What the rows set aside could change.
//!
//! A reporter whose row was set aside, and who says nothing else for that year, is
//! uncovered like any other silent one: so the dataset has it. Held against it is
//! the same dataset without those reporters, as if they were not expected to report
//! that indicator in that year. Both go through the same roll-up and the same
//! assessment; if their statuses differ, the rows matter.

use std::collections::BTreeSet;

use crate::model::{
    Cadence, Indicator, IndicatorIx, Measure, PhaseIx, SetAsideRow, UnitIx, YearState,
};

use super::assess::Assessment;
use super::book::{Book, Excused};
use super::own::{self, Own};
use super::tree::{self, Tree};

/// An indicator of which reporters' rows were set aside.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// Which.
    pub indicator: IndicatorIx,
    /// The reporters who are uncovered for it, in official order.
    pub reporters: Vec<UnitIx>,
    /// With them: they count as uncovered.
    pub with: Assessment,
    /// Without them: as if nothing were expected of them.
    pub without: Assessment,
}

impl Effect {
    /// True when the two come to another status.
    #[must_use]
    pub fn changes_status(&self) -> bool {
        self.with.status != self.without.status
    }

    /// True when anything that is shown differs.
    #[must_use]
    pub fn changes_anything(&self) -> bool {
        let shown = |a: &Assessment| {
            let Assessment { status, value, interval, gap, is_uncertain, .. } = a.clone();
            (status, value.map(f64::to_bits), interval, gap, is_uncertain)
        };
        shown(&self.with) != shown(&self.without)
    }
}

/// The indicators of which reporters under a unit are uncovered in a started year of
/// a phase, or in the baseline year it is measured from, because their rows were set
/// aside; in official order.
#[must_use]
pub fn effects(book: &Book, unit: UnitIx, phase: PhaseIx) -> Vec<Effect> {
    let uncovered = uncovered(book, unit, phase);
    if uncovered.is_empty() {
        return Vec::new();
    }
    let without = book.without(uncovered.clone());
    let indicators: BTreeSet<IndicatorIx> = uncovered.keys().map(|&(ix, _)| ix).collect();
    let effect = |indicator: IndicatorIx| {
        let of_it = uncovered.iter().filter(|((ix, _), _)| *ix == indicator);
        let reporters: BTreeSet<UnitIx> = of_it.flat_map(|(_, units)| units.clone()).collect();
        Effect {
            indicator,
            reporters: reporters.into_iter().collect(),
            with: book.assess(Tree::AsWas, indicator, unit, phase),
            without: without.assess(Tree::AsWas, indicator, unit, phase),
        }
    };
    indicators.into_iter().map(effect).collect()
}

/// Expected reporters under a unit without a figure that counts, of whom a row
/// for that indicator and year was set aside.
fn uncovered(book: &Book, above: UnitIx, phase: PhaseIx) -> Excused {
    let mut uncovered = Excused::new();
    for row in book.dataset().set_aside.rows() {
        if let Some((unit, ix, year)) = uncovered_by(book, row, phase)
            && is_under(book, unit, above, year)
        {
            uncovered.entry((ix, year)).or_default().insert(unit);
        }
    }
    uncovered
}

fn uncovered_by(
    book: &Book,
    row: &SetAsideRow,
    phase: PhaseIx,
) -> Option<(UnitIx, IndicatorIx, i32)> {
    let (unit, ix, year) = (row.unit?, row.indicator?, row.period?.year()?);
    let dataset = book.dataset();
    let indicator = dataset.plan.indicator(ix)?;
    if !book.calendar().state(year).is_started() || !bears(book, indicator, phase, year) {
        return None;
    }
    let presence = book.presence(unit, year).filter(|presence| presence.is_alive_at_end)?;
    let is_expected = tree::is_reporter(indicator, dataset.units.unit(unit).level, presence);
    let rows = dataset.figures.of_unit(unit, ix, year);
    let own = own::speaking(rows, book.calendar(), &dataset.plan.phases);
    let counts_if_stale =
        indicator.measure == Measure::Count || book.calendar().state(year) != YearState::Closed;
    let is_uncovered = match own {
        Own::Silent => true,
        Own::Reported(figure) => figure.is_stale && !counts_if_stale,
        Own::NotApplicable => false,
    };
    (is_expected && is_uncovered).then_some((unit, ix, year))
}

/// True for the years of a phase, and for the year before it where what is demanded
/// is measured from there.
fn bears(book: &Book, indicator: &Indicator, phase: PhaseIx, year: i32) -> bool {
    let cadence = indicator.target(phase).map(|target| target.cadence.value);
    let has_baseline = match cadence {
        Some(Cadence::ByEnd(_)) => true,
        Some(Cadence::AverageGrowth) => indicator.measure == Measure::Count,
        Some(Cadence::PhaseSum | Cadence::EveryYear) | None => false,
    };
    let phase = book.phase(phase);
    phase.contains(year) || (has_baseline && year == phase.baseline_year())
}

fn is_under(book: &Book, unit: UnitIx, above: UnitIx, year: i32) -> bool {
    let parent = |&below: &UnitIx| book.presence(below, year).and_then(|p| p.parent);
    std::iter::successors(Some(unit), parent).take(8).any(|found| found == above)
}

/// How many rows set aside can be laid at nobody's door: rows of which the unit, the
/// indicator or the year was not understood.
#[must_use]
pub fn unattributed(book: &Book) -> usize {
    let is_known =
        |row: &&SetAsideRow| row.unit.is_some() && row.indicator.is_some() && row.period.is_some();
    let rows = book.dataset().set_aside.rows();
    rows.len() - rows.iter().filter(is_known).count()
}

/// How many units rows set aside name.
#[must_use]
pub fn units_concerned(book: &Book) -> usize {
    let units: BTreeSet<UnitIx> =
        book.dataset().set_aside.rows().iter().filter_map(|row| row.unit).collect();
    units.len()
}
