//! Rows that are totals of other rows: compared with what they add up, never
//! added.

use std::collections::{HashMap, HashSet};

use super::collect::{Findings, quoted};
use super::flat::end_of;
use super::{FigureFault, Place};
use crate::model::{
    Amount, Dataset, Entry, Figure, IndicatorIx, Level, Measure, Period, RowNumber, UnitIx, Units,
};

/// A total as it stands in a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Total {
    /// Of everything below this unit; of the province where nothing is said.
    pub(super) over: Option<UnitIx>,
    pub(super) indicator: Option<IndicatorIx>,
    pub(super) period: Option<Period>,
    pub(super) entry: Option<Entry>,
    pub(super) at: RowNumber,
    pub(super) place: Place,
}

/// Numerator, and denominator where there is one.
type Sum = (Amount, Option<Amount>);

/// Compares every total with the figures below it. One that can't be compared
/// (no period or indicator of its own, a rate, nothing beneath it) is counted.
pub(super) fn compare(totals: &[Total], dataset: &Dataset, findings: &mut Findings) {
    let mut uncompared: Option<(usize, Place)> = None;
    let mut before: HashMap<(IndicatorIx, Period), RowNumber> = HashMap::new();
    for total in totals {
        let key = total.indicator.zip(total.period);
        let from = key.and_then(|key| before.insert(key, total.at));
        let from = from.max(Some(dataset.figures.parts().before_part_of(total.at)));
        match differing(total, from.unwrap_or_default(), dataset) {
            Verdict::Agrees => {}
            Verdict::Differs(fault) => findings.add(fault, total.place.clone()),
            Verdict::Unclear => match &mut uncompared {
                Some((count, _)) => *count += 1,
                first @ None => *first = Some((1, total.place.clone())),
            },
        }
    }
    if let Some((count, place)) = uncompared {
        findings.add(FigureFault::TotalsUncompared { count }, place);
    }
}

enum Verdict {
    Agrees,
    Differs(FigureFault),
    Unclear,
}

fn differing(total: &Total, from: RowNumber, dataset: &Dataset) -> Verdict {
    let Total { indicator: Some(ix), period: Some(period), entry, at, .. } = *total else {
        return Verdict::Unclear;
    };
    let Some(Entry::Reported { value, denominator }) = entry else { return Verdict::Unclear };
    let Some(indicator) = dataset.plan.indicator(ix) else { return Verdict::Unclear };
    let is_bare = indicator.measure.is_ratio() && denominator.is_none();
    if matches!(indicator.measure, Measure::Rate | Measure::Level) || is_bare {
        return Verdict::Unclear;
    }
    let over = total.over.unwrap_or_else(|| dataset.units.province());
    let below = figures_below(dataset, over, ix, period);
    let Some(whole) = sum(&below, |_| true) else { return Verdict::Unclear };
    let stated = (value, denominator);
    // A total within a table may be of the rows since the total before it, or since
    // the sheet began.
    let block = sum(&below, |figure| figure.at > from && figure.at < at);
    if agrees(stated, whole) || block.is_some_and(|block| agrees(stated, block)) {
        return Verdict::Agrees;
    }
    Verdict::Differs(FigureFault::ControlDiffers {
        over: quoted(dataset.units.unit(over).name()),
        indicator: indicator.code.clone(),
        period: period.to_string(),
        stated: written(stated),
        summed: written(whole),
    })
}

fn agrees(stated: Sum, summed: Sum) -> bool {
    let (value, denominator) = stated;
    value == summed.0 && denominator.zip(summed.1).is_none_or(|(one, other)| one == other)
}

fn written((value, denominator): Sum) -> String {
    denominator.map_or_else(|| value.to_string(), |d| format!("{value}/{d}"))
}

fn sum(figures: &[Figure], is_meant: impl Fn(&Figure) -> bool) -> Option<Sum> {
    let mut sum: Option<Sum> = None;
    for figure in figures.iter().filter(|figure| is_meant(figure)) {
        let Entry::Reported { value, denominator } = figure.entry else { continue };
        let (all, below) = sum.unwrap_or_default();
        let denominators = denominator.map(|d| below.unwrap_or_default() + d).or(below);
        sum = Some((all + value, denominators));
    }
    sum
}

/// The figures beneath a unit that don't contain one another: of a district
/// with grassroots unions that reported theirs, else its own.
fn figures_below(
    dataset: &Dataset,
    over: UnitIx,
    indicator: IndicatorIx,
    period: Period,
) -> Vec<Figure> {
    let Some(year) = period.year() else { return Vec::new() };
    let units = &dataset.units;
    let Some(day) = end_of(period, &dataset.plan) else { return Vec::new() };
    let parent = |unit: UnitIx| {
        let spells = &units.unit(unit).spells;
        let spell = spells.iter().rev().find(|spell| spell.covers(day)).or_else(|| spells.last());
        spell.and_then(|spell| spell.parent)
    };
    let all = dataset.figures.of_year(indicator, year);
    let meant: Vec<Figure> = all
        .iter()
        .filter(|figure| figure.period == period && figure.unit != over)
        .filter(|figure| {
            parent(figure.unit) == Some(over) || grandparent(figure.unit, parent) == Some(over)
        })
        .collect();
    let level = |unit: UnitIx, units: &Units| units.unit(unit).level;
    let covered: HashSet<UnitIx> = meant
        .iter()
        .filter(|figure| level(figure.unit, units) == Level::Grassroots)
        .filter_map(|figure| parent(figure.unit))
        .collect();
    let is_detail = |figure: &Figure| {
        level(figure.unit, units) == Level::Grassroots || !covered.contains(&figure.unit)
    };
    meant.into_iter().filter(is_detail).collect()
}

fn grandparent(unit: UnitIx, parent: impl Fn(UnitIx) -> Option<UnitIx>) -> Option<UnitIx> {
    parent(parent(unit)?)
}
