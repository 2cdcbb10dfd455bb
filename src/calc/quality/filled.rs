//! One number drawn down over its neighbours: [`LEAST`] units or more, whose rows follow
//! each other, report the same of one indicator in one year.
//!
//! Only what chance can't make is told: a number of two digits or more that isn't round,
//! and that at most one in [`RARE`] of all other numbers of the indicator is, of which
//! there are as many at least.

use std::collections::{BTreeMap, HashMap, HashSet};

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

/// Tells the runs of one indicator together, for each column once: one number is drawn
/// down in a place or two, and where there are thousands the rows themselves stand there
/// several times. The same rows are told once.
pub(super) fn look(book: &Book, all: &[Series<'_>], found: &mut Vec<Irregularity>) {
    let Some(first) = all.first() else { return };
    let mut told: HashSet<RowNumber> = HashSet::new();
    for part in [FigureCell::Value, FigureCell::Denominator] {
        if !may_run(all, part, 0, LEAST) {
            continue;
        }
        let years = years(all, part);
        let mut runs = runs(&years);
        runs.retain(|(_, run)| run.first().is_some_and(|&(at, ..)| told.insert(at)));
        let begun = runs.iter().filter_map(|(year, run)| Some((*run.first()?, *year)));
        let Some(((at, unit, parts), year)) = begun.min() else { continue };
        let lines = lines(book, runs.iter().flat_map(|(_, run)| run.iter().map(|&(at, ..)| at)));
        let found_here = Amount::from_parts(parts).to_string();
        let doubt = Doubt::FilledDown { found: found_here, runs: runs.len(), lines };
        found.push(Irregularity { unit, indicator: first.ix, year, at, part, doubt });
    }
}

/// The runs among the rows of each year that chance can't make.
fn runs(years: &BTreeMap<i32, Vec<Row>>) -> Vec<(i32, &[Row])> {
    let is_run = |run: &&[Row]| run.len() >= LEAST && run.first().is_some_and(|r| !is_round(r.2));
    let mut runs: Vec<(i32, &[Row])> = Vec::new();
    for (&year, rows) in years {
        let of_year = rows.chunk_by(|a, b| a.2 == b.2).filter(is_run);
        runs.extend(of_year.map(|run| (year, run)));
    }
    if runs.is_empty() {
        return runs;
    }
    let all: usize = years.values().map(Vec::len).sum();
    let mut counts: HashMap<i128, usize> = HashMap::new();
    for &(.., parts) in years.values().flatten() {
        *counts.entry(parts).or_default() += 1;
    }
    runs.retain(|(_, run)| {
        let alike = run.first().and_then(|&(.., parts)| counts.get(&parts)).copied();
        let (others, alike) = (all - run.len(), alike.unwrap_or_default() - run.len());
        others >= run.len() && alike * RARE <= others
    });
    runs
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
