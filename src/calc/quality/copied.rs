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
//! them: then the odds have to be so much higher. By the same measure an indicator is told
//! of which most units repeat a year, whatever else they report.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Amount, Indicator, IndicatorIx, RowNumber, UnitIx};

use super::super::book::Book;
use super::series::{Point, Series};
use super::{Doubt, FigureCell, Irregularity, codes, lines};

/// Fewer equal figures are no pattern.
const LEAST: usize = 3;
/// So many in a hundred have to be the same.
const MOST: usize = 80;
/// Chance makes such a repetition once in so many reports.
const ODDS: u64 = 50;
/// The part of its room by which a figure may differ: a quarter.
const QUARTER: i64 = 4;

/// A year of a unit, or of an indicator, held against the year before.
#[derive(Debug)]
struct Comparison<Of> {
    compared: usize,
    /// Of what figures are the same, each with its row.
    same: Vec<(RowNumber, Of)>,
    odds: u64,
}

impl<Of: Copy + Ord> Comparison<Of> {
    const fn new() -> Self {
        Self { compared: 0, same: Vec::new(), odds: 1 }
    }

    fn take(&mut self, same: Option<(RowNumber, Of)>, room: u64) {
        self.compared += 1;
        if let Some(same) = same {
            self.same.push(same);
            self.odds = self.odds.saturating_mul(room);
        }
    }

    fn is_most(&self) -> bool {
        self.same.len() * 100 >= self.compared * MOST
    }

    fn is_told(&self) -> bool {
        let enough = match self.compared - self.same.len() {
            _ if self.is_most() => ODDS,
            1 => ODDS.saturating_mul(self.compared as u64),
            _ => return false,
        };
        self.same.len() >= LEAST && self.odds >= enough
    }
}

/// Every year that leaves something to compare, of every unit and of every indicator.
#[derive(Debug, Default)]
pub(super) struct Copies {
    of_units: BTreeMap<(UnitIx, i32), Comparison<IndicatorIx>>,
    of_indicators: BTreeMap<(IndicatorIx, i32), Comparison<UnitIx>>,
}

impl Copies {
    /// Holds every year of a series against the one before.
    pub(super) fn compare(&mut self, series: &Series<'_>) {
        for pair in series.points.windows(2) {
            let [before, now] = pair else { continue };
            if now.year != before.year + 1 {
                continue;
            }
            let Some(room) = room(series.indicator, now) else { continue };
            let is_same = (before.value, before.denominator) == (now.value, now.denominator);
            let year = self.of_units.entry((series.unit, now.year));
            let year = year.or_insert_with(Comparison::new);
            year.take(is_same.then_some((now.at, series.ix)), room);
            let year = self.of_indicators.entry((series.ix, now.year));
            let year = year.or_insert_with(Comparison::new);
            year.take(is_same.then_some((now.at, series.unit)), room);
        }
    }

    /// Tells each year that repeats the one before.
    pub(super) fn tell(self, book: &Book, found: &mut Vec<Irregularity>) {
        let mut told: BTreeSet<(UnitIx, i32)> = BTreeSet::new();
        for ((unit, year), comparison) in self.of_units {
            let Some(&(at, indicator)) = comparison.same.iter().min() else { continue };
            if !comparison.is_told() {
                continue;
            }
            told.insert((unit, year));
            let Comparison { compared, same, .. } = comparison;
            let indicators = codes(book, same.iter().map(|(_, indicator)| *indicator));
            let doubt = Doubt::Copied { same: same.len(), compared, indicators };
            let part = FigureCell::Value;
            found.push(Irregularity { unit, indicator, year, at, part, doubt });
        }
        for ((indicator, year), comparison) in self.of_indicators {
            // Who repeats all that it reports is told already.
            let is_news = |(_, unit): &&(RowNumber, UnitIx)| !told.contains(&(*unit, year));
            let news = comparison.same.iter().filter(is_news).count();
            let Some(&(at, unit)) = comparison.same.iter().min() else { continue };
            if news < LEAST || !comparison.is_most() || !comparison.is_told() {
                continue;
            }
            let Comparison { compared, same, .. } = comparison;
            let units = same.len();
            let lines = lines(book, same.into_iter().map(|(row, _)| row));
            let doubt = Doubt::CopiedByMost { units, compared, year, lines };
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
