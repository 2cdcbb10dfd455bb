//! Counts that run from January on and become less from one month to a later one, or to
//! the year: most often every month was reported by itself, and then the last of them
//! would stand for the year.

use crate::model::{Amount, Entry, Figure, Indicator, IndicatorIx, Measure, Period};

use super::super::book::Book;
use super::{Cell, Irregularity, Matter};

/// Looks at the rows of every unit's years, once for each.
pub(super) fn look(book: &Book, ix: IndicatorIx, found: &mut Vec<Irregularity>) {
    let dataset = book.dataset();
    if !dataset.plan.indicator(ix).is_some_and(runs_on) {
        return;
    }
    for year in book.started_years() {
        for (unit, rows) in dataset.figures.of_year(ix, year).by_unit() {
            let is_shown =
                |figure: &Figure| book.calendar().accepts(figure.period, &dataset.plan.phases);
            let mut reported: Vec<(u8, Amount, Figure)> =
                rows.iter().filter(is_shown).filter_map(running).collect();
            if reported.len() < 2 {
                continue;
            }
            reported.sort_by_key(|&(month, _, figure)| (month, figure.at));
            let falls = |pair: &[(u8, Amount, Figure)]| {
                let [(_, before, earlier), (_, now, figure)] = pair else { return None };
                (now < before).then_some((*before, earlier.period, *now, *figure))
            };
            let Some((before, earlier, now, figure)) = reported.windows(2).find_map(falls) else {
                continue;
            };
            let matter = Matter::RunningFalls { earlier, before, now };
            let at = figure.at;
            found.push(Irregularity { unit, indicator: ix, year, at, part: Cell::Value, matter });
        }
    }
}

/// Whether what is counted only becomes more within a year.
fn runs_on(indicator: &Indicator) -> bool {
    indicator.measure == Measure::Count || indicator.accrues_within_year
}

/// Up to which month it counts, and what.
fn running(figure: Figure) -> Option<(u8, Amount, Figure)> {
    let Entry::Reported { value, .. } = figure.entry else { return None };
    let months = match figure.period {
        Period::Month { month, .. } => month,
        // Behind its December, which it ends with and supersedes.
        Period::Year(_) => 13,
        Period::Phase(_) => return None,
    };
    (!figure.origin.is_assumed()).then_some((months, value, figure))
}
