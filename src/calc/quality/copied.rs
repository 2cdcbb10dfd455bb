//! Last year's figures handed in again: all or most of what a unit reports is
//! the same, to the last digit, as in the year before.
//!
//! Equal figures are told only where chance can't make them. Zeros don't count,
//! nor what is at 100 %; a figure is compared where it leaves room to differ. The
//! room of a count is the count, that of a bounded percentage what lies nearer,
//! the numerator or what is wanting: 38 of 40 leaves two. A figure whose year may
//! differ by a quarter of its room repeats by chance once in so many years;
//! together these odds have to be one in [`ODDS`] at least, among [`LEAST`]
//! figures or more of which [`MOST`] % are the same; or all but one, which may be any of
//! them: then the odds have to be so much higher.

use std::collections::BTreeMap;

use crate::model::{Amount, Indicator, IndicatorIx, RowNumber, UnitIx};

use super::super::book::Book;
use super::series::{Point, Series};
use super::{Doubt, FigureCell, Irregularity, codes};

/// Fewer equal figures are no pattern.
const LEAST: usize = 3;
/// So many in a hundred have to be the same.
const MOST: usize = 80;
/// Chance makes such a repetition once in so many reports.
const ODDS: u64 = 50;
/// The part of its room by which a figure may differ: a quarter.
const QUARTER: i64 = 4;

/// A year of a unit held against the year before.
#[derive(Debug)]
struct Comparison {
    compared: usize,
    same: Vec<IndicatorIx>,
    odds: u64,
    /// Line and indicator of the first figure that is the same.
    first: Option<(RowNumber, IndicatorIx)>,
}

/// Every year of every unit that leaves something to compare.
#[derive(Debug, Default)]
pub(super) struct Copies(BTreeMap<(UnitIx, i32), Comparison>);

impl Copies {
    /// Holds every year of a series against the one before.
    pub(super) fn compare(&mut self, series: &Series<'_>) {
        for pair in series.points.windows(2) {
            let [before, now] = pair else { continue };
            if now.year != before.year + 1 {
                continue;
            }
            let Some(room) = room(series.indicator, now) else { continue };
            let none = || Comparison { compared: 0, same: Vec::new(), odds: 1, first: None };
            let year = self.0.entry((series.unit, now.year)).or_insert_with(none);
            year.compared += 1;
            if (before.value, before.denominator) == (now.value, now.denominator) {
                year.same.push(series.ix);
                year.odds = year.odds.saturating_mul(room);
                let first = (now.at, series.ix);
                year.first = Some(year.first.map_or(first, |known| known.min(first)));
            }
        }
    }

    /// Tells each year that repeats the one before.
    pub(super) fn tell(self, book: &Book, found: &mut Vec<Irregularity>) {
        for ((unit, year), comparison) in self.0 {
            let Comparison { compared, same, odds, first } = comparison;
            let is_most = same.len() * 100 >= compared * MOST;
            let enough = match compared - same.len() {
                _ if is_most => ODDS,
                1 => ODDS.saturating_mul(compared as u64),
                _ => continue,
            };
            let is_told = same.len() >= LEAST && odds >= enough;
            let Some((at, indicator)) = first.filter(|_| is_told) else { continue };
            let doubt = Doubt::Copied { same: same.len(), compared, indicators: codes(book, same) };
            let part = FigureCell::Value;
            found.push(Irregularity { unit, indicator, year, at, part, doubt });
        }
    }
}

/// How many numbers would have been as good; `None` for what leaves no room.
pub(super) fn room(indicator: &Indicator, point: &Point) -> Option<u64> {
    let wanting = point.denominator.map(|base| base - point.value);
    if point.value.is_zero() || wanting.is_some_and(Amount::is_zero) {
        return None;
    }
    let is_part = indicator.bounded && point.denominator.is_some();
    let room = wanting.filter(|_| is_part).map_or(point.value, |w| w.min(point.value));
    let numbers = room.parts().abs() / Amount::whole(QUARTER).parts();
    Some(u64::try_from(numbers).unwrap_or(u64::MAX).max(1))
}
