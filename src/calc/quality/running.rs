//! Counts that run from January on and become less from one month to a later one, or to
//! the year: most often every month was reported by itself, and then the last of them
//! would stand for the year.
//!
//! Months that stand by themselves and happen never to fall give themselves away by hardly
//! growing: where of [`FEWEST`] units or more the last is three times as far into the year
//! as the first, all together are told if they come to less than half as much again.

use crate::model::{Amount, Entry, Figure, Indicator, IndicatorIx, Measure, Period};

use super::super::book::Book;
use super::{Doubt, FigureCell, Irregularity};

/// Fewer units may have had all of it in their first months.
const FEWEST: usize = 5;
/// Together they had so much by then; less is chance.
const LEAST: Amount = Amount::whole(20);

/// A number by the end of a month.
type Told = (u8, Amount, Figure);

/// Looks at the rows of every unit's years, once for each.
pub(super) fn look(book: &Book, ix: IndicatorIx, found: &mut Vec<Irregularity>) {
    let dataset = book.dataset();
    if !dataset.plan.indicator(ix).is_some_and(runs_on) {
        return;
    }
    for year in book.started_years() {
        let mut slow = Vec::new();
        for (_, rows) in
            dataset.figures.of_year(ix, year).by_unit().filter(|(_, r)| r.iter().len() > 1)
        {
            let is_shown =
                |figure: &Figure| book.calendar().accepts(figure.period, &dataset.plan.phases);
            let mut reported: Vec<Told> =
                rows.iter().filter(is_shown).filter_map(running).collect();
            reported.sort_by_key(|&(month, _, figure)| (month, figure.at));
            let falls = |pair: &[Told]| {
                let [(_, before, earlier), (_, now, figure)] = pair else { return None };
                let doubt = || Doubt::RunningFalls {
                    earlier: earlier.period.to_string(),
                    before: before.to_string(),
                    now: now.to_string(),
                };
                (now < before).then(|| (doubt(), *figure))
            };
            if let Some((doubt, figure)) = reported.windows(2).find_map(falls) {
                found.push(irregularity(figure, year, doubt));
            } else if let [first, .., last] = *reported
                && last.0 >= first.0 * 3
            {
                slow.push((first, last));
            }
        }
        found.extend(stays(&slow, year));
    }
}

/// What units say first and last of a year, if it is hardly more.
fn stays(units: &[(Told, Told)], year: i32) -> Option<Irregularity> {
    let before: Amount = units.iter().map(|(first, _)| first.1).sum();
    let now: Amount = units.iter().map(|(_, last)| last.1).sum();
    let is_slow = now + now < before + before + before;
    let (_, (_, _, figure)) = *units.iter().min_by_key(|(_, last)| last.2.at)?;
    let is_told = units.len() >= FEWEST && before >= LEAST && is_slow;
    let [before, now] = [before, now].map(|n| n.to_string());
    let doubt = Doubt::RunningStays { year, units: units.len(), before, now };
    is_told.then(|| irregularity(figure, year, doubt))
}

const fn irregularity(figure: Figure, year: i32, doubt: Doubt) -> Irregularity {
    let Figure { unit, indicator, at, .. } = figure;
    Irregularity { unit, indicator, year, at, part: FigureCell::Value, doubt }
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
