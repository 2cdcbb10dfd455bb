//! Findings that only the calculation can make.

use crate::calc::Book;
use crate::calc::quality::{DeclaredTotal, Fate, declared_totals};
use crate::load::{self, FigureFault, Finding, Loaded};
use crate::model::Amount;
use crate::text::clean;

/// Everything found while loading, and what the roll-up found since, in the
/// order of files and lines.
pub(super) fn findings(loaded: Loaded) -> Vec<Finding> {
    let book = Book::open(loaded.dataset);
    let totals = declared_totals(&book);
    let faults = totals.iter().map(|total| (fault(&book, total), total.figure.line));
    load::with_quality(loaded.findings, faults)
}

fn fault(book: &Book, total: &DeclaredTotal) -> FigureFault {
    let dataset = book.dataset();
    let unit = clean(&dataset.units.unit(total.unit).id).text.into_owned();
    let indicator = dataset.plan.indicator(total.indicator).map(|i| i.code.clone());
    let (indicator, year) = (indicator.unwrap_or_default(), total.year);
    let declared = written(total.figure.value, total.figure.denominator);
    match total.fate {
        Fate::Outvoted { numerator, denominator } => {
            let summed = written(numerator, denominator);
            FigureFault::TotalDiffers { unit, indicator, year, declared, summed }
        }
        Fate::Unused => FigureFault::TotalUnused { unit, indicator, year, declared },
    }
}

fn written(numerator: Amount, denominator: Option<Amount>) -> String {
    denominator.map_or_else(|| numerator.to_string(), |d| format!("{numerator}/{d}"))
}
