//! Rows of data that stand above the header.

use super::{ColumnKeys, each_once, numbers_columns};
use crate::load::source::NUMBER;
use crate::load::table::{code, year};

/// Whether a row above a header is none of its titles: it says what a row of data needs,
/// where the header has it; or an indicator's code and a year among other things.
pub(super) fn is_data(cells: &[String], headings: &[String], keys: &ColumnKeys) -> bool {
    const FEWEST: usize = 5;
    // Where nothing but a year stands in the period's place.
    const FEWEST_OF_YEAR: usize = 4;
    let said = each_once(cells);
    if said.len() < 3 || numbers_columns(cells.iter().map(String::as_str)) {
        return false;
    }
    let cell_of = |columns: &Vec<usize>| {
        let names = |heading: &String| keys.find(heading).is_some_and(|c| columns.contains(&c));
        let at = headings.iter().position(names);
        at.and_then(|at| cells.get(at)).map_or("", |cell| cell.trim())
    };
    let needed: Vec<&str> = keys.needed.iter().map(cell_of).collect();
    let is_placed = needed.iter().all(|cell| !cell.is_empty() && keys.find(cell).is_none());
    if !keys.has_amounts() {
        return is_placed;
    }
    let has_code = said.iter().any(|cell| cell.len() == 3 && code(cell).is_some());
    let is_number = |cell: &str| cell.starts_with(|c: char| c.is_ascii_digit() || c == NUMBER);
    let has_value = keys.enough.iter().any(|columns| {
        let is_amount = !keys.needed.contains(columns);
        is_amount && is_number(cell_of(columns))
    });
    let is_dated = needed.iter().any(|cell| has_year(cell));
    let others = said.iter().filter(|cell| keys.find(cell).is_none()).count();
    let is_among = others >= FEWEST && said.iter().any(|cell| has_year(cell));
    let is_of_year = needed.iter().any(|cell| year(cell) == Some(cell));
    let is_full = others >= if is_of_year { FEWEST_OF_YEAR } else { FEWEST };
    let is_said = has_code || (is_dated && (has_value || is_full));
    (is_placed && is_said) || (has_code && is_among)
}

/// Whether a year stands in a cell.
pub(in crate::load) fn has_year(cell: &str) -> bool {
    let runs = cell.split(|c: char| !c.is_ascii_digit());
    runs.filter(|run| run.len() == 4).any(|run| year(run).is_some())
}
