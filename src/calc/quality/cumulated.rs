//! Counts of a year that hold those of the years before: added up over a phase they would
//! count again and again.
//!
//! What happens in one year tells nothing of the next, and of four years chance has hardly
//! one unit in twenty never fall. An indicator is told whose years are added up if of the
//! units that report [`FEWEST_YEARS`] whole years of a phase or more, not always the same,
//! [`FEWEST`] or more never fall, nearly all ([`NEARLY`] of ten) do so, and all together
//! have two and a half times as much in the last year as in the first, [`LEAST`] or more.

use crate::model::{Amount, Cadence};

use super::super::book::Book;
use super::series::{Point, Series};
use super::{Doubt, FigureCell, Irregularity};

const FEWEST: usize = 5;
const FEWEST_YEARS: usize = 4;
const NEARLY: usize = 9;
/// Fewer things in all units may have come one by one.
const LEAST: Amount = Amount::whole(20);

/// Tells an indicator once for each phase.
pub(super) fn look(book: &Book, all: &[Series<'_>], found: &mut Vec<Irregularity>) {
    let Some(first) = all.first() else { return };
    let mut targets = first.indicator.targets.iter();
    if !targets.any(|target| target.cadence.value == Cadence::PhaseSum) {
        return;
    }
    for phase in &book.dataset().plan.phases {
        let is_of_it = |point: &&Point| point.is_whole && phase.years().any(|y| y == point.year);
        let runs = all.iter().filter_map(|series| {
            let points: Vec<Point> = series.points.iter().filter(is_of_it).copied().collect();
            let (from, to) = (*points.first()?, *points.last()?);
            let differs = points.iter().any(|point| point.value != from.value);
            let never_falls = points.is_sorted_by_key(|point| point.value);
            (differs && points.len() >= FEWEST_YEARS).then_some((series, from, to, never_falls))
        });
        let (rising, falling): (Vec<_>, Vec<_>) = runs.partition(|(.., never_falls)| *never_falls);
        let sum = |of: fn(&Run<'_, '_>) -> Amount| rising.iter().map(of).sum::<Amount>();
        let (before, now) = (sum(|(_, from, ..)| from.value), sum(|(_, _, to, _)| to.value));
        let units = rising.len();
        let are_nearly_all = units * 10 >= (units + falling.len()) * NEARLY;
        let is_grown = now + now >= before + before + before + before + before;
        let last = rising.iter().min_by_key(|(_, _, to, _)| to.at);
        let Some((series, from, to, _)) = last.filter(|_| units >= FEWEST) else { continue };
        if are_nearly_all && is_grown && now >= LEAST {
            let [before, now] = [before, now].map(|sum| sum.to_string());
            let doubt = Doubt::RunsOverYears { units, since: from.year, before, now };
            let (unit, year, at) = (series.unit, to.year, to.at);
            let part = FigureCell::Value;
            found.push(Irregularity { unit, indicator: series.ix, year, at, part, doubt });
        }
    }
}

/// A unit's first and last year of a phase, and whether it never falls between.
type Run<'s, 'b> = (&'s Series<'b>, Point, Point, bool);
