//! Closed years of which a unit has said no more than what an earlier month came to: a
//! count takes that for the year's, a ratio leaves it out. Where all of the table is so,
//! it is told all the same: nobody sees it in a number.

use crate::model::{Entry, Figure, IndicatorIx, Measure, YearState};

use super::super::book::Book;
use super::super::tree;
use super::series::speaking;
use super::{Doubt, FigureCell, Irregularity, lines};

/// Tells of all such rows of an indicator once.
pub(super) fn look(book: &Book, ix: IndicatorIx, found: &mut Vec<Irregularity>) {
    let calendar = book.calendar();
    let Some(indicator) = book.dataset().plan.indicator(ix) else { return };
    let mut rows: Vec<(i32, Figure)> = Vec::new();
    for year in book.started_years().filter(|&year| calendar.state(year) == YearState::Closed) {
        let stale = speaking(book, ix, year).into_iter().filter(|figure| {
            let is_said = matches!(figure.entry, Entry::Reported { .. });
            let level = book.dataset().units.unit(figure.unit).level;
            let presence = book.presence(figure.unit, year);
            let awaits = presence.filter(|presence| presence.is_alive_at_end);
            let is_awaited = awaits.is_some_and(|p| tree::is_reporter(indicator, level, p));
            is_said && is_awaited && calendar.is_stale(figure.period)
        });
        rows.extend(stale.map(|figure| (year, figure)));
    }
    let Some(&(year, first)) = rows.iter().min_by_key(|(_, figure)| figure.at) else { return };
    let doubt = Doubt::MonthForYear {
        period: first.period.to_string(),
        is_counted: indicator.measure == Measure::Count,
        lines: lines(book, rows.iter().map(|(_, figure)| figure.at)),
    };
    let (unit, at, part) = (first.unit, first.at, FigureCell::Period);
    found.push(Irregularity { unit, indicator: ix, year, at, part, doubt });
}
