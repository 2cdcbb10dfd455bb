//! Shares that are next to nothing everywhere: numerator and denominator may be in
//! different units of measure (money in thousands beside money in millions). No unit's own
//! history shows it, nor any other unit.
//!
//! An indicator is told of which nearly all rows that aren't zero ([`NEARLY`] of ten), of
//! [`FEWEST`] rows at least, come to less than an [`PART`]th of its lowest target.

use std::collections::BTreeSet;

use crate::model::{Amount, Comparator, Measure, RowNumber};

use super::super::book::Book;
use super::super::exact::Quotient;
use super::series::Series;
use super::{Doubt, FigureCell, Irregularity, lines};

/// Fewer rows may be so.
const FEWEST: usize = 6;
/// So many of ten.
const NEARLY: usize = 9;
/// A tenth of what is usual is less than this part of the target, even where it is surpassed.
const PART: i128 = 8;

/// Tells an indicator once, with all such rows; one of which a row is told already isn't.
pub(super) fn look(book: &Book, all: &[Series<'_>], found: &mut Vec<Irregularity>) {
    let Some(first) = all.first() else { return };
    let indicator = first.indicator;
    let targets = indicator.targets.iter().map(|target| target.value);
    let Some(target) = targets.min().filter(|_| indicator.measure.is_ratio()) else { return };
    let is_percentage = indicator.measure == Measure::Percent;
    let least = Amount::from_parts(target.parts() / PART);
    let points = || all.iter().flat_map(|series| series.points.iter().map(move |p| (series, p)));
    let with_share = points().filter_map(|(series, point)| {
        let share = Quotient::ratio(point.value, point.denominator?, is_percentage)?;
        (!point.value.is_zero()).then_some((series, point, share))
    });
    let (slight, others): (Vec<_>, Vec<_>) =
        with_share.partition(|(.., share)| !share.meets(Comparator::AtLeast, least));
    let rows: BTreeSet<RowNumber> = slight.iter().map(|(_, point, _)| point.at).collect();
    let is_told = found.iter().any(|i| i.indicator == first.ix && rows.contains(&i.at));
    if is_told || rows.len() < FEWEST || rows.len() < (rows.len() + others.len()) * NEARLY / 10 {
        return;
    }
    let Some((series, point, _)) = slight.iter().min_by_key(|(_, point, _)| point.at) else {
        return;
    };
    let (unit, year, at) = (series.unit, point.year, point.at);
    let doubt = Doubt::SlightShares { target: target.to_string(), lines: lines(book, rows) };
    let part = FigureCell::Denominator;
    found.push(Irregularity { unit, indicator: first.ix, year, at, part, doubt });
}
