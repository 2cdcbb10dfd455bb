//! Totals that a unit above the reporting level declares for itself: the details
//! are complete and say otherwise, or nobody beneath is expected to report.

use crate::model::{IndicatorIx, Level, UnitIx};

use super::super::book::Book;
use super::super::own::{self, Own};
use super::super::rollup::Worth;
use super::super::tree::{self, Tree};
use super::{Irregularity, Matter, Part};

/// Every declared total that differs from complete details or counts nowhere.
pub(super) fn look(book: &Book, found: &mut Vec<Irregularity>) {
    for year in book.started_years() {
        for indicator in book.dataset().plan.indicator_ixs() {
            look_in(book, indicator, year, found);
        }
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
        let matter = match (value.outvoted, value.worth) {
            (Some(_), Worth::Value { numerator, denominator, .. }) => {
                Matter::TotalDiffers { declared, summed: (numerator, denominator) }
            }
            _ if value.expected == 0 => Matter::TotalUnused { declared },
            _ => continue,
        };
        let (at, part) = (figure.at, Part::Value);
        found.push(Irregularity { unit, indicator: ix, year, at, part, matter });
    }
}
