//! What one unit reported of one indicator, year by year.

use crate::model::{Amount, Entry, Figure, Indicator, IndicatorIx, RowNumber, UnitIx};

use super::super::book::Book;

/// The figure that speaks for a year.
#[derive(Clone, Copy, Debug)]
pub(super) struct Point {
    pub(super) year: i32,
    /// The count, numerator, level or rate.
    pub(super) value: Amount,
    pub(super) denominator: Option<Amount>,
    pub(super) at: RowNumber,
    /// The unit lived from the year's first day to its last.
    pub(super) has_lived: bool,
    /// And the figure speaks of the whole year: only then is what accrues within a
    /// year comparable.
    pub(super) is_whole: bool,
}

/// A number of one year, in parts of an [`Amount`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Number {
    pub(super) year: i32,
    pub(super) at: RowNumber,
    pub(super) parts: i128,
    /// Of a percentage what it is of, if that is known.
    pub(super) base: Option<Amount>,
}

/// The one in the middle; of an even number what lies between the two.
pub(super) fn median(numbers: &[i128]) -> Option<i128> {
    let mut sorted = numbers.to_vec();
    sorted.sort_unstable();
    let (upper, lower) = (sorted.len() / 2, sorted.len().checked_sub(1)? / 2);
    let (upper, lower) = sorted.get(upper).zip(sorted.get(lower))?;
    Some(lower + (upper - lower) / 2)
}

/// The points of a unit, years ascending.
#[derive(Clone, Debug)]
pub(super) struct Series<'a> {
    pub(super) unit: UnitIx,
    pub(super) ix: IndicatorIx,
    pub(super) indicator: &'a Indicator,
    pub(super) points: Vec<Point>,
}

impl<'a> Series<'a> {
    /// Of every unit that reported an indicator, in official order.
    pub(super) fn of(book: &'a Book, ix: IndicatorIx) -> Vec<Self> {
        let Some(indicator) = book.dataset().plan.indicator(ix) else { return Vec::new() };
        let mut points: Vec<Vec<Point>> = vec![Vec::new(); book.dataset().units.all().len()];
        for year in book.started_years() {
            for figure in speaking(book, ix, year) {
                let point = point(book, &figure, year);
                let of_unit = points.get_mut(figure.unit.index()).zip(point);
                if let Some((of_unit, point)) = of_unit {
                    of_unit.push(point);
                }
            }
        }
        let units = book.dataset().units.ixs().zip(points);
        let told = units.filter(|(_, points)| !points.is_empty());
        told.map(|(unit, points)| Self { unit, ix, indicator, points }).collect()
    }
}

/// Of each unit the reported figure that speaks for a year, in official order.
pub(super) fn speaking(book: &Book, ix: IndicatorIx, year: i32) -> Vec<Figure> {
    let (figures, phases) = (&book.dataset().figures, &book.dataset().plan.phases);
    let by_unit = figures.of_year(ix, year).by_unit();
    let speaks = |(_, rows)| Figure::speaking(rows, book.calendar(), phases);
    by_unit.filter_map(speaks).filter(|figure| !figure.origin.is_assumed()).collect()
}

/// The reported figure that speaks for a unit's year.
pub(super) fn speaking_of(book: &Book, unit: UnitIx, ix: IndicatorIx, year: i32) -> Option<Figure> {
    let (figures, phases) = (&book.dataset().figures, &book.dataset().plan.phases);
    let rows = figures.of_unit(unit, ix, year);
    let figure = Figure::speaking(rows, book.calendar(), phases);
    figure.filter(|figure| !figure.origin.is_assumed())
}

fn point(book: &Book, figure: &Figure, year: i32) -> Option<Point> {
    let Entry::Reported { value, denominator } = figure.entry else { return None };
    let calendar = book.calendar();
    let (first_day, _) = calendar.span(year);
    let spells = &book.dataset().units.unit(figure.unit).spells;
    let has_lived = spells.iter().any(|spell| spell.covers(first_day))
        && book.presence(figure.unit, year).is_some_and(|p| p.is_alive_at_end);
    let is_whole = has_lived && calendar.months_of(year) == 12 && !calendar.is_stale(figure.period);
    Some(Point { year, value, denominator, at: figure.at, has_lived, is_whole })
}
