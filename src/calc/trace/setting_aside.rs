//! Rows set aside that would have belonged to a number.

use crate::model::{Period, SetAsideRow, UnitIx};

use super::super::tree::Tree;
use super::super::{Assessment, Book};

/// Those of the indicator, of the unit and everything beneath it, and of the years
/// of the phase and its baseline; where a row doesn't say so much, it may belong.
pub(super) fn rows(book: &Book, tree: Tree, a: &Assessment) -> Vec<SetAsideRow> {
    let rows = book.dataset().set_aside.rows().iter();
    rows.filter(|row| {
        row.indicator == Some(a.indicator)
            && row.period.is_none_or(|period| is_of_phase(book, a, period))
            && is_beneath(book, tree, a, row)
    })
    .cloned()
    .collect()
}

fn is_of_phase(book: &Book, a: &Assessment, period: Period) -> bool {
    let phase = book.phase(a.phase);
    match period {
        Period::Phase(of) => of == a.phase,
        Period::Year(year) | Period::Month { year, .. } => {
            phase.contains(year) || (a.baseline_value.is_some() && year == phase.baseline_year())
        }
    }
}

fn is_beneath(book: &Book, tree: Tree, a: &Assessment, row: &SetAsideRow) -> bool {
    if a.unit == book.dataset().units.province() {
        return true;
    }
    row.unit.is_some_and(|unit| {
        let year = row.period.and_then(Period::year);
        unit == a.unit || is_under(book, tree, a, unit, year)
    })
}

/// Under the unit in the year of the row; in a year without it, where it stands in
/// the phase.
fn is_under(book: &Book, tree: Tree, a: &Assessment, unit: UnitIx, year: Option<i32>) -> bool {
    let present = year.filter(|&y| book.presence(unit, y).is_some());
    let (Tree::AsWas, Some(year)) = (tree, present) else {
        return book.path(tree, unit, a.phase).contains(&a.unit);
    };
    let above = |below: &UnitIx| book.presence(*below, year)?.parent;
    std::iter::successors(Some(unit), above).any(|unit| unit == a.unit)
}
