//! Nothing but zeros where there was something: cells not yet filled in, which a formula, a
//! pivot table or a query has made 0.
//!
//! A zero by itself is ordinary. A unit's year is told whose figures are all 0, [`LEAST`] at
//! least, if most of them aren't in its other years. So is a year of an indicator in which
//! nearly all units of a level that had something before ([`NEARLY`] of ten) have 0, [`LEAST`]
//! at least; of what isn't counted one is enough where nobody but the province reports. In
//! their other years they have to have had [`MANY`] of it together: chance leaves none of a
//! few. What counts a part of a year alone may have nothing yet.

use std::collections::{BTreeMap, HashSet};

use crate::model::{Amount, Entry, IndicatorIx, Measure, ReportingLevel, RowNumber, UnitIx};

use super::super::book::Book;
use super::others::by_level;
use super::series::{Point, Series, median, speaking_of};
use super::{Doubt, FigureCell, Irregularity, lines};

/// Fewer may be 0.
const LEAST: usize = 3;
/// So many of ten.
const NEARLY: usize = 9;
/// Of so many things, or percent, none is left.
const MANY: i128 = Amount::whole(20).parts();

/// A figure of 0.
#[derive(Clone, Copy, Debug)]
struct Zero {
    at: RowNumber,
    unit: UnitIx,
    ix: IndicatorIx,
    /// What the unit's other years have in the middle; more than nothing.
    usual: i128,
    /// An earlier year has more than nothing.
    is_later: bool,
}

impl Zero {
    fn of(series: &Series<'_>, point: &Point) -> Option<Self> {
        let is_comparable = point.is_whole || !series.indicator.is_flow();
        if !point.value.is_zero() || !is_comparable {
            return None;
        }
        let others = || series.points.iter().filter(|other| other.year != point.year);
        let usual = median(&others().map(|other| other.value.parts()).collect::<Vec<_>>())?;
        let is_later = others().any(|other| other.year < point.year && !other.value.is_zero());
        let (unit, ix, at) = (series.unit, series.ix, point.at);
        (usual > 0).then_some(Self { at, unit, ix, usual, is_later })
    }
}

/// Zeros where there usually is something.
#[derive(Debug, Default)]
pub(super) struct Zeros {
    of_units: BTreeMap<(UnitIx, i32), Vec<Zero>>,
    /// The years of indicators in which nearly all of a level are so.
    of_levels: Vec<(i32, Vec<Zero>)>,
}

impl Zeros {
    /// Takes note of what all units reported of one indicator.
    pub(super) fn learn(&mut self, book: &Book, all: &[Series<'_>]) {
        for units in by_level(book, all) {
            let mut years: BTreeMap<i32, Vec<Zero>> = BTreeMap::new();
            for series in &units {
                for point in &series.points {
                    let Some(zero) = Zero::of(series, point) else { continue };
                    self.of_units.entry((zero.unit, point.year)).or_default().push(zero);
                    years.entry(point.year).or_default().push(zero);
                }
            }
            for (year, mut zeros) in years {
                zeros.retain(|zero| zero.is_later);
                let has_any = |series: &&&Series<'_>| {
                    series.points.iter().any(|p| p.year == year && !p.value.is_zero())
                };
                let few = zeros.len() * (10 - NEARLY) / NEARLY;
                if units.iter().filter(has_any).take(few + 1).count() <= few {
                    self.of_levels.push((year, zeros));
                }
            }
        }
    }

    /// Tells each such year; of rows that nothing else was told of.
    pub(super) fn tell(self, book: &Book, found: &mut Vec<Irregularity>) {
        let mut told: HashSet<RowNumber> = found.iter().map(|i| i.at).collect();
        for ((unit, year), zeros) in self.of_units {
            if !is_much(&zeros) || zeros.iter().all(|zero| told.contains(&zero.at)) {
                continue;
            }
            let Some(rows) = nothing_else(book, unit, year) else { continue };
            if rows.len() >= LEAST && zeros.len() * 2 > rows.len() {
                told.extend(&rows);
                found.extend(irregularity(book, year, &zeros, rows, true));
            }
        }
        for (year, mut zeros) in self.of_levels {
            zeros.retain(|zero| !told.contains(&zero.at));
            if is_much(&zeros) && are_enough(book, &zeros) {
                let rows = zeros.iter().map(|zero| zero.at).collect();
                found.extend(irregularity(book, year, &zeros, rows, false));
            }
        }
    }
}

/// The rows of a unit's year, if all of them are 0.
fn nothing_else(book: &Book, unit: UnitIx, year: i32) -> Option<Vec<RowNumber>> {
    let indicators = book.dataset().plan.indicator_ixs();
    let figures = indicators.filter_map(|ix| speaking_of(book, unit, ix, year));
    let reported = figures.filter_map(|figure| match figure.entry {
        Entry::Reported { value, .. } => Some(value.is_zero().then_some(figure.at)),
        _ => None,
    });
    reported.collect()
}

fn is_much(zeros: &[Zero]) -> bool {
    zeros.iter().map(|zero| zero.usual).sum::<i128>() >= MANY
}

fn are_enough(book: &Book, zeros: &[Zero]) -> bool {
    let indicator = zeros.first().and_then(|zero| book.dataset().plan.indicator(zero.ix));
    let is_of_province = indicator.is_some_and(|indicator| {
        indicator.reporting_level == ReportingLevel::Province && indicator.measure != Measure::Count
    });
    zeros.len() >= LEAST || is_of_province
}

fn irregularity(
    book: &Book,
    year: i32,
    zeros: &[Zero],
    rows: Vec<RowNumber>,
    is_of_unit: bool,
) -> Option<Irregularity> {
    let Zero { at, unit, ix: indicator, .. } = *zeros.iter().min_by_key(|zero| zero.at)?;
    let doubt = Doubt::Zeros { is_of_unit, year, lines: lines(book, rows) };
    Some(Irregularity { unit, indicator, year, at, part: FigureCell::Value, doubt })
}
