//! Totals that a unit above the reporting level declares for itself: the details
//! are complete and say otherwise, nobody beneath is expected to report, or it
//! stands for incomplete details that come to more already.

use std::collections::{BTreeSet, HashMap};

use crate::model::{Amount, Indicator, IndicatorIx, Level, UnitIx};

use super::super::book::Book;
use super::super::own::{self, Own};
use super::super::rollup::{Basis, Worth};
use super::super::tree::{self, Tree};
use super::{Doubt, FigureCell, Irregularity, Pair, codes, plain};

/// Every declared total that differs from complete details or counts nowhere.
pub(super) fn look(book: &Book, found: &mut Vec<Irregularity>) {
    for year in book.started_years() {
        for indicator in book.dataset().plan.indicator_ixs() {
            look_in(book, indicator, year, found);
        }
    }
    let units = book.dataset().units.all();
    if units.iter().all(|unit| unit.level != Level::Grassroots) {
        tell_together(book, found);
    }
}

/// Where no total can count, none of them is at fault: what is missing is told once, with
/// the first of them.
fn tell_together(book: &Book, found: &mut Vec<Irregularity>) {
    let is_unused = |i: &Irregularity| matches!(i.doubt, Doubt::TotalUnused { .. });
    let (mut unused, others): (Vec<_>, Vec<_>) = found.drain(..).partition(is_unused);
    *found = others;
    unused.sort_by_key(|i| i.at);
    let indicators: BTreeSet<IndicatorIx> = unused.iter().map(|i| i.indicator).collect();
    let (totals, indicators) = (unused.len(), codes(book, indicators));
    if let Some(first) = unused.into_iter().next() {
        found.push(Irregularity { doubt: Doubt::TotalsAlone { totals, indicators }, ..first });
    }
}

fn look_in(book: &Book, ix: IndicatorIx, year: i32, found: &mut Vec<Irregularity>) {
    let dataset = book.dataset();
    let Some(indicator) = dataset.plan.indicator(ix) else { return };
    let level = |unit: UnitIx| dataset.units.unit(unit).level;
    let is_upper = |unit: UnitIx| {
        let level = level(unit);
        !tree::reports(indicator, level) && !tree::is_below_reporting_level(indicator, level)
    };
    // Official order is by level: the grassroots come last.
    let figures = dataset.figures.of_year(ix, year);
    let upper = figures.while_unit(|unit| level(unit) != Level::Grassroots);
    let mut details = None;
    for (unit, rows) in upper.by_unit().filter(|&(unit, _)| is_upper(unit)) {
        let own = own::speaking(rows, book.calendar(), &dataset.plan.phases);
        let Own::Reported(figure) = own else { continue };
        if figure.origin.is_assumed() {
            continue;
        }
        let value = book.year_value(Tree::AsWas, ix, unit, year);
        if value.is_assumed() {
            continue;
        }
        let declared = (figure.value, figure.denominator);
        let doubt = match (value.outvoted, value.worth) {
            (Some(_), Worth::Value { numerator, denominator, .. }) => {
                let summed = plain((numerator, denominator));
                Doubt::TotalDiffers { declared: plain(declared), summed }
            }
            _ if value.expected == 0 => Doubt::TotalUnused { declared: plain(declared) },
            _ if value.basis() == Some(Basis::Declared) => {
                let details = details.get_or_insert_with(|| Details::of(book, indicator, ix, year));
                let Some(found) = details.above(unit, declared) else { continue };
                found
            }
            _ => continue,
        };
        let (at, part) = (figure.at, FigureCell::Value);
        found.push(Irregularity { unit, indicator: ix, year, at, part, doubt });
    }
}

/// What reporters beneath each unit have reported of one indicator in one year.
struct Details(HashMap<UnitIx, Beneath>);

#[derive(Clone, Copy, Default)]
struct Beneath {
    reporters: usize,
    numerator: Amount,
    denominator: Amount,
}

impl Details {
    /// Stale figures are left out: what is newer may well be less.
    fn of(book: &Book, indicator: &Indicator, ix: IndicatorIx, year: i32) -> Self {
        let dataset = book.dataset();
        let mut beneath: HashMap<UnitIx, Beneath> = HashMap::new();
        for (unit, rows) in dataset.figures.of_year(ix, year).by_unit() {
            let level = dataset.units.unit(unit).level;
            let presence = book.presence(unit, year).filter(|&presence| {
                tree::reports(indicator, level) && tree::is_reporter(indicator, level, presence)
            });
            let own = own::speaking(rows, book.calendar(), &dataset.plan.phases);
            let (Own::Reported(figure), Some(presence)) = (own, presence) else { continue };
            let counts = presence.is_alive_at_end || indicator.is_flow();
            if figure.is_stale || !counts {
                continue;
            }
            let mut above = presence.parent;
            while let Some(unit) = above {
                let sum = beneath.entry(unit).or_default();
                sum.reporters += 1;
                sum.numerator += figure.value;
                sum.denominator += figure.denominator.unwrap_or_default();
                above = book.presence(unit, year).and_then(|presence| presence.parent);
            }
        }
        Self(beneath)
    }

    /// What is the matter where they come to more than their total.
    fn above(&self, unit: UnitIx, declared: Pair) -> Option<Doubt> {
        let beneath = self.0.get(&unit)?;
        let is_more = beneath.numerator > declared.0
            || declared.1.is_some_and(|denominator| beneath.denominator > denominator);
        let summed = (beneath.numerator, declared.1.map(|_| beneath.denominator));
        let reporters = beneath.reporters;
        let [declared, summed] = [declared, summed].map(plain);
        is_more.then_some(Doubt::TotalBelowDetails { declared, summed, reporters })
    }
}
