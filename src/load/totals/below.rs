//! The figures beneath a unit, as they follow one another in the table.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::Sum;
use crate::load::flat::end_of;
use crate::model::{Amount, Dataset, Entry, Figure, IndicatorIx, Level, Period, RowNumber, UnitIx};

/// The figures of one indicator and period, by the units they are beneath.
#[derive(Default)]
pub(super) struct Below {
    beneath: HashMap<UnitIx, Vec<Figure>>,
    /// The union right above each.
    parents: HashMap<UnitIx, UnitIx>,
}

impl Below {
    pub(super) fn of(dataset: &Dataset, indicator: IndicatorIx, period: Period) -> Self {
        let mut below = Self::default();
        let (Some(year), Some(day)) = (period.year(), end_of(period, &dataset.plan)) else {
            return below;
        };
        let parent = |unit: UnitIx| parent_on(day, unit, dataset);
        let all = dataset.figures.of_year(indicator, year);
        for figure in all.iter().filter(|figure| figure.period == period) {
            let Some(above) = parent(figure.unit) else { continue };
            below.parents.insert(figure.unit, above);
            below.beneath.entry(above).or_default().push(figure);
            if let Some(far) = parent(above).filter(|far| *far != above) {
                below.beneath.entry(far).or_default().push(figure);
            }
        }
        below
    }

    /// Those beneath a unit that don't contain one another: of a district with
    /// grassroots unions that reported theirs, else its own.
    pub(super) fn beneath(&self, dataset: &Dataset, over: UnitIx) -> Vec<Figure> {
        let all = self.beneath.get(&over).map_or(&[][..], Vec::as_slice);
        let is_grassroots = |unit: UnitIx| dataset.units.unit(unit).level == Level::Grassroots;
        let covered: HashSet<UnitIx> = all
            .iter()
            .filter(|figure| is_grassroots(figure.unit))
            .filter_map(|figure| self.parents.get(&figure.unit).copied())
            .collect();
        let is_detail =
            |figure: &&Figure| is_grassroots(figure.unit) || !covered.contains(&figure.unit);
        all.iter().filter(is_detail).copied().collect()
    }
}

/// The union right above a unit on a day, else the last.
pub(in crate::load) fn parent_on(
    day: NaiveDate,
    unit: UnitIx,
    dataset: &Dataset,
) -> Option<UnitIx> {
    let spells = &dataset.units.unit(unit).spells;
    let spell = spells.iter().rev().find(|spell| spell.covers(day));
    spell.or_else(|| spells.last()).and_then(|spell| spell.parent)
}

/// The sum of what came before; none where nothing did.
#[derive(Clone, Copy, Default)]
struct SoFar {
    value: Amount,
    denominator: Amount,
    /// Figures with a value, and those with a denominator.
    counts: (usize, usize),
    /// Figures that aren't zero.
    rows: usize,
}

/// Figures that follow one another.
#[derive(Clone, Copy)]
pub(super) struct Run {
    /// None of none.
    pub(super) sum: Option<Sum>,
    /// How many of them aren't zero.
    pub(super) rows: usize,
}

/// Figures in the order of their rows.
pub(super) struct Details {
    rows: Vec<RowNumber>,
    /// Up to each row; one more than rows.
    sums: Vec<SoFar>,
    /// Where other totals, or sheets, divide them, by what is before; each once.
    bounds: Vec<usize>,
}

impl Details {
    /// `bounds` are the rows of totals, and where sheets begin.
    pub(super) fn new(mut figures: Vec<Figure>, bounds: &[RowNumber]) -> Self {
        figures.sort_by_key(|figure| figure.at);
        let mut sum = SoFar::default();
        let mut sums = vec![sum];
        for figure in &figures {
            if let Entry::Reported { value, denominator } = figure.entry {
                sum.value += value;
                sum.denominator += denominator.unwrap_or_default();
                sum.counts.0 += 1;
                sum.counts.1 += usize::from(denominator.is_some());
                let is_zero = value.is_zero() && denominator.is_none_or(Amount::is_zero);
                sum.rows += usize::from(!is_zero);
            }
            sums.push(sum);
        }
        let rows: Vec<RowNumber> = figures.iter().map(|figure| figure.at).collect();
        let before = |bound: &RowNumber| rows.partition_point(|row| row < bound);
        let mut bounds: Vec<usize> = bounds.iter().map(before).collect();
        bounds.extend([0, rows.len()]);
        bounds.sort_unstable();
        bounds.dedup();
        Self { rows, sums, bounds }
    }

    /// All of them.
    pub(super) fn all(&self) -> Run {
        self.run(0, self.rows.len())
    }

    pub(super) fn whole(&self) -> Option<Sum> {
        self.all().sum
    }

    /// The sums of the rows up to here since every row that divides them, and from
    /// here on to it.
    pub(super) fn runs(&self, at: RowNumber) -> impl Iterator<Item = Run> + '_ {
        let here = self.before(at);
        self.bounds.iter().map(move |&bound| self.run(bound.min(here), bound.max(here)))
    }

    /// The same of the rows right before and right behind.
    pub(super) fn beside(&self, at: RowNumber) -> [Option<Sum>; 2] {
        let here = self.before(at);
        let first = self.bounds.partition_point(|&bound| bound < here);
        let last = self.bounds.partition_point(|&bound| bound <= here);
        let before = first.checked_sub(1).and_then(|at| self.bounds.get(at));
        let behind = self.bounds.get(last);
        let sum = |bound: &usize| self.between((*bound).min(here), (*bound).max(here));
        [before.and_then(sum), behind.and_then(sum)]
    }

    fn before(&self, at: RowNumber) -> usize {
        self.rows.partition_point(|row| *row < at)
    }

    fn run(&self, from: usize, to: usize) -> Run {
        let rows = |at: usize| self.sums.get(at).map_or(0, |sum| sum.rows);
        Run { sum: self.between(from, to), rows: rows(to) - rows(from) }
    }

    fn between(&self, from: usize, to: usize) -> Option<Sum> {
        let (before, all) = self.sums.get(from).zip(self.sums.get(to))?;
        let has_value = all.counts.0 > before.counts.0;
        let has_denominator = all.counts.1 > before.counts.1;
        let denominator = has_denominator.then(|| all.denominator - before.denominator);
        has_value.then(|| (all.value - before.value, denominator))
    }
}
