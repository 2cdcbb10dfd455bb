//! Another column pasted in the place of the numbers: each row's year, or numbers that
//! count the rows (so does a series that a spreadsheet filled in by itself).

use crate::model::Amount;

use super::filled::{may_run, years};
use super::series::Series;
use super::{Cell, Irregularity, Matter};

/// Fewer numbers may be those of their years.
const LEAST_YEARS: usize = 3;
/// Fewer may come one after the other.
const LEAST_RUN: usize = 8;
/// From one row to the next.
const STEP: i128 = Amount::whole(1).parts();

/// Tells of such rows of one indicator.
pub(super) fn look(all: &[Series<'_>], found: &mut Vec<Irregularity>) {
    let Some(first) = all.first() else { return };
    let mut tell = |unit, year, mut rows: Vec<_>, are_years| {
        rows.sort_unstable();
        let Some(&at) = rows.first() else { return };
        let matter = Matter::Pasted { are_years, rows };
        found.push(Irregularity { unit, indicator: first.ix, year, at, part: Cell::Value, matter });
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
    if !may_run(all, Cell::Value, STEP, LEAST_RUN) {
        return;
    }
    for (&year, rows) in &years(all, Cell::Value) {
        for run in rows.chunk_by(|a, b| b.2 == a.2 + STEP).filter(|run| run.len() >= LEAST_RUN) {
            let Some(&(_, unit, _)) = run.first() else { continue };
            tell(unit, year, run.iter().map(|&(at, ..)| at).collect(), false);
        }
    }
}
