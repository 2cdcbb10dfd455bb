//! What doesn't agree among figures that are all used: totals that a unit above
//! the reporting level declares for itself.

use crate::model::{Amount, IndicatorIx, Level, UnitIx};

use super::book::Book;
use super::own::{self, Own, OwnFigure};
use super::rollup::Worth;
use super::tree::{self, Tree};

/// What became of a declared total.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// The details beneath are complete and say otherwise; they hold.
    Outvoted {
        /// Their sum: the count, or the numerator.
        numerator: Amount,
        /// Ratios and means only.
        denominator: Option<Amount>,
    },
    /// Nobody beneath is expected to report: it counts nowhere.
    Unused,
}

/// A declared total that isn't what the unit's year is worth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DeclaredTotal {
    /// Who declared it.
    pub unit: UnitIx,
    /// Of what.
    pub indicator: IndicatorIx,
    /// For when.
    pub year: i32,
    /// What was declared, with the line of the row.
    pub figure: OwnFigure,
    /// What became of it.
    pub fate: Fate,
}

/// Every declared total that differs from complete details or counts nowhere, by
/// line; each year by its own tree.
#[must_use]
pub fn declared_totals(book: &Book) -> Vec<DeclaredTotal> {
    let mut found = Vec::new();
    for year in book.started_years() {
        for indicator in book.dataset().plan.indicator_ixs() {
            declared_in(book, indicator, year, &mut found);
        }
    }
    found.sort_by_key(|total: &DeclaredTotal| (total.figure.line, total.unit, total.year));
    found
}

fn declared_in(book: &Book, ix: IndicatorIx, year: i32, found: &mut Vec<DeclaredTotal>) {
    let dataset = book.dataset();
    let Some(indicator) = dataset.plan.indicator(ix) else { return };
    let level = |unit: UnitIx| dataset.units.unit(unit).level;
    let declares = |unit: UnitIx| {
        let level = level(unit);
        !tree::reports(indicator, level) && !tree::is_below_reporting_level(indicator, level)
    };
    // Official order is by level: the grassroots come last.
    let figures = dataset.figures.of_year(ix, year);
    let upper = figures.while_unit(|unit| level(unit) != Level::Grassroots);
    for (unit, rows) in upper.by_unit().filter(|&(unit, _)| declares(unit)) {
        let own = own::speaking(rows, book.calendar(), &dataset.plan.phases);
        let Own::Reported(figure) = own else { continue };
        let value = book.year_value(Tree::AsWas, ix, unit, year);
        let fate = match (value.outvoted, value.worth) {
            (Some(_), Worth::Value { numerator, denominator, .. }) => {
                Fate::Outvoted { numerator, denominator }
            }
            _ if value.expected == 0 => Fate::Unused,
            _ => continue,
        };
        found.push(DeclaredTotal { unit, indicator: ix, year, figure, fate });
    }
}
