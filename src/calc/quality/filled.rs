//! One number drawn down over its neighbours: [`LEAST`] units or more, whose rows follow
//! each other, report the same of one indicator in one year.
//!
//! Only what chance can't make is told: a number of two digits or more that isn't round,
//! and that at most one in [`RARE`] of all other numbers of the indicator is, of which
//! there are as many at least.

use std::collections::BTreeMap;

use crate::model::{Amount, RowNumber, UnitIx};

use super::super::book::Book;
use super::series::{Point, Series};
use super::{Doubt, FigureCell, Irregularity, lines};

/// Fewer may be alike.
const LEAST: usize = 6;
/// So rare the number is elsewhere.
const RARE: usize = 50;
/// Numbers below it, and its multiples, often repeat.
const ROUND: i128 = Amount::whole(10).parts();

/// A row's number, in parts.
type Row = (RowNumber, UnitIx, i128);

/// Tells each such run of one indicator, the same rows once.
pub(super) fn look(book: &Book, all: &[Series<'_>], found: &mut Vec<Irregularity>) {
    let Some(first) = all.first() else { return };
    let told_from = found.len();
    for part in [FigureCell::Value, FigureCell::Denominator] {
        if !may_run(all, part, 0, LEAST) {
            continue;
        }
        let years = years(all, part);
        let every = || years.values().flatten().map(|&(.., parts)| parts);
        for (&year, rows) in &years {
            for run in rows.chunk_by(|a, b| a.2 == b.2).filter(|run| run.len() >= LEAST) {
                let Some(&(at, unit, parts)) = run.first() else { continue };
                let is_told = || found.iter().skip(told_from).any(|i| i.at == at);
                if is_round(parts) || is_told() {
                    continue;
                }
                let others = every().count() - run.len();
                let alike = every().filter(|&other| other == parts).count() - run.len();
                if others < run.len() || alike * RARE > others {
                    continue;
                }
                let lines = lines(book, run.iter().map(|&(at, ..)| at));
                let found_here = Amount::from_parts(parts).to_string();
                let doubt = Doubt::FilledDown { found: found_here, lines };
                found.push(Irregularity { unit, indicator: first.ix, year, at, part, doubt });
            }
        }
    }
}

const fn number(point: &Point, part: FigureCell) -> Option<Amount> {
    match part {
        FigureCell::Denominator => point.denominator,
        _ => Some(point.value),
    }
}

const fn is_round(parts: i128) -> bool {
    parts < ROUND || parts % ROUND == 0
}

/// What was last seen of a year, and how often it came one after the other.
struct Last {
    year: i32,
    at: RowNumber,
    parts: i128,
    times: usize,
}

/// Whether so many numbers that differ by a step follow each other, or the rows are in another order than the units: most files
/// are in theirs, and need no sorting to be told that nothing is the matter.
pub(super) fn may_run(all: &[Series<'_>], part: FigureCell, step: i128, enough: usize) -> bool {
    let mut years: Vec<Last> = Vec::new();
    for point in all.iter().flat_map(|series| &series.points) {
        let Some(parts) = number(point, part).map(Amount::parts) else { continue };
        let Some(last) = years.iter_mut().find(|last| last.year == point.year) else {
            years.push(Last { year: point.year, at: point.at, parts, times: 1 });
            continue;
        };
        let times = if last.parts + step == parts { last.times + 1 } else { 1 };
        if point.at < last.at || (times >= enough && (step != 0 || !is_round(parts))) {
            return true;
        }
        (last.at, last.parts, last.times) = (point.at, parts, times);
    }
    false
}

/// The numbers of each year in the order of their rows.
pub(super) fn years(all: &[Series<'_>], part: FigureCell) -> BTreeMap<i32, Vec<Row>> {
    let mut years: BTreeMap<i32, Vec<Row>> = BTreeMap::new();
    for series in all {
        for point in &series.points {
            let Some(number) = number(point, part) else { continue };
            let row = (point.at, series.unit, number.parts());
            years.entry(point.year).or_default().push(row);
        }
    }
    for rows in years.values_mut() {
        rows.sort_unstable();
    }
    years
}
