//! Another column pasted in the place of the numbers: each row's year, or numbers that
//! count the rows (so does a series that a spreadsheet filled in by itself).

use crate::model::Amount;

use super::super::book::Book;
use super::filled::{may_run, years};
use super::series::Series;
use super::{Doubt, FigureCell, Irregularity, lines};

/// Fewer numbers may be those of their years.
const LEAST_YEARS: usize = 3;
/// Fewer may come one after the other.
const LEAST_RUN: usize = 8;
/// From one row to the next.
const STEP: i128 = Amount::whole(1).parts();

/// Tells of such rows of one indicator.
pub(super) fn look(book: &Book, all: &[Series<'_>], found: &mut Vec<Irregularity>) {
    let Some(first) = all.first() else { return };
    let mut tell = |unit, year, rows: Vec<_>, are_years| {
        let Some(&at) = rows.iter().min() else { return };
        let doubt = Doubt::Pasted { are_years, lines: lines(book, rows) };
        found.push(Irregularity {
            unit,
            indicator: first.ix,
            year,
            at,
            part: FigureCell::Value,
            doubt,
        });
    };
    let points = || all.iter().flat_map(|series| series.points.iter().map(|p| (series.unit, p)));
    let is_year = |year: i32, value: Amount| value == Amount::whole(year.into());
    let of_years: Vec<_> = points().filter(|(_, p)| is_year(p.year, p.value)).collect();
    if let Some(&(unit, point)) = of_years.iter().min_by_key(|(_, point)| point.at)
        && of_years.len() >= LEAST_YEARS
        && of_years.len() * 2 > points().count()
    {
        tell(unit, point.year, of_years.iter().map(|(_, p)| p.at).collect(), true);
    }
    if !may_run(all, FigureCell::Value, STEP, LEAST_RUN) {
        return;
    }
    for (&year, rows) in &years(all, FigureCell::Value) {
        for run in rows.chunk_by(|a, b| b.2 == a.2 + STEP).filter(|run| run.len() >= LEAST_RUN) {
            let Some(&(_, unit, _)) = run.first() else { continue };
            tell(unit, year, run.iter().map(|&(at, ..)| at).collect(), false);
        }
    }
}
