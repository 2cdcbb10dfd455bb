//! What is nowhere near its targets: shares that are next to nothing everywhere, since
//! numerator and denominator are in different units of measure (money in thousands beside
//! money in millions), and levels in another one than their target (dong beside dollars).
//! No unit's own history shows it, nor any other unit.
//!
//! An indicator is told of which nearly all rows that aren't zero ([`NEARLY`] of ten), of
//! shares [`FEWEST`] at least, come to less than an [`PART`]th of its lowest target; of a
//! level also if they come to more than [`PART`] times its highest.

use std::collections::BTreeSet;

use crate::model::{Amount, Comparator, Measure, RowNumber};

use super::super::book::Book;
use super::super::exact::Quotient;
use super::series::{Point, Series};
use super::{Doubt, FigureCell, Irregularity, lines};

/// Fewer shares may be so.
const FEWEST: usize = 6;
/// So many of ten.
const NEARLY: usize = 9;
/// A tenth of what is usual is less than this part of the target, even where it is surpassed.
const PART: i128 = 8;

/// Tells an indicator once, with all such rows; one of which a row is told already isn't.
pub(super) fn look(book: &Book, all: &[Series<'_>], found: &mut Vec<Irregularity>) {
    let Some(first) = all.first() else { return };
    let measure = first.indicator.measure;
    let (part, fewest) = match measure {
        Measure::Percent | Measure::Mean => (FigureCell::Denominator, FEWEST),
        Measure::Level => (FigureCell::Value, 1),
        Measure::Count | Measure::Rate => return,
    };
    let sized = |p: &Point| match measure {
        Measure::Level => Some(Quotient::plain(p.value)),
        _ => Quotient::ratio(p.value, p.denominator?, measure == Measure::Percent),
    };
    let targets = first.indicator.targets.iter().map(|target| target.value);
    let targets = targets.filter(|target| !target.is_zero());
    let Some((lowest, highest)) = targets.clone().min().zip(targets.max()) else { return };
    let least = Amount::from_parts(lowest.parts() / PART);
    let most = Amount::from_parts(highest.parts() * PART);
    let points = || all.iter().flat_map(|series| series.points.iter().map(move |p| (series, p)));
    let mut with_size = points()
        .filter(|(_, point)| !point.value.is_zero())
        .filter_map(|(series, point)| Some((series, point, sized(point)?)))
        .peekable();
    let exceeds = |size: &Quotient| size.meets(Comparator::MoreThan, most);
    let is_more =
        measure == Measure::Level && with_size.peek().is_some_and(|(.., size)| exceeds(size));
    let (far, others): (Vec<_>, Vec<_>) = with_size.partition(|(.., size)| {
        if is_more { exceeds(size) } else { !size.meets(Comparator::AtLeast, least) }
    });
    let rows: BTreeSet<RowNumber> = far.iter().map(|(_, point, _)| point.at).collect();
    let is_told = found.iter().any(|i| i.indicator == first.ix && rows.contains(&i.at));
    if is_told || rows.len() < fewest || rows.len() < (rows.len() + others.len()) * NEARLY / 10 {
        return;
    }
    let Some((series, point, _)) = far.iter().min_by_key(|(_, point, _)| point.at) else { return };
    let (unit, year, at) = (series.unit, point.year, point.at);
    let target = if is_more { highest } else { lowest }.to_string();
    let doubt = Doubt::FarFromTarget { target, is_more, lines: lines(book, rows) };
    found.push(Irregularity { unit, indicator: first.ix, year, at, part, doubt });
}
