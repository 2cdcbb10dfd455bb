//! The plan's own rules: which figures of a unit hold which others in check.
//! Which indicators they name stands in the plan, see [`Rule`].

use crate::model::{Amount, Entry, Figure, IndicatorIx, Measure, Rule, YearState};

use super::super::book::Book;
use super::super::tree;
use super::series::{speaking, speaking_of};
use super::{Cell, Irregularity, Matter};

/// A base that shrinks by less than a twentieth is an ordinary year …
const TWENTIETH: i64 = 20;
/// … and so is one that shrinks by one.
const LEAST_FEWER: i64 = 2;

/// Looks at the reporters' own figures of every started year.
pub(super) fn look(book: &Book, found: &mut Vec<Irregularity>) {
    for rule in &book.dataset().plan.rules {
        for year in book.started_years() {
            for figure in reporters(book, rule.of(), year) {
                let broken = match *rule {
                    Rule::NewWithinStock { within, .. } => new_within(book, &figure, within, year),
                    Rule::BaseWithinNumerator { within, .. } => {
                        base_within(book, &figure, within, year)
                    }
                    Rule::ShareLimit { most, .. } => above_limit(&figure, most),
                    Rule::ShrinkingBase { .. } => shrinking(book, &figure, year),
                };
                let Some((part, matter)) = broken else { continue };
                let Figure { unit, indicator, at, .. } = figure;
                found.push(Irregularity { unit, indicator, year, at, part, matter });
            }
        }
    }
}

/// What reporters themselves say; a declared total gathers others than its
/// neighbour does.
fn reporters(book: &Book, ix: IndicatorIx, year: i32) -> Vec<Figure> {
    let Some(indicator) = book.dataset().plan.indicator(ix) else { return Vec::new() };
    let mut figures = speaking(book, ix, year);
    let units = &book.dataset().units;
    figures.retain(|figure| tree::reports(indicator, units.unit(figure.unit).level));
    figures
}

const fn pair(entry: Entry) -> Option<(Amount, Option<Amount>)> {
    match entry {
        Entry::Reported { value, denominator } => Some((value, denominator)),
        _ => None,
    }
}

/// The same unit's figure of another indicator for the very same period.
fn beside(book: &Book, figure: &Figure, ix: IndicatorIx, year: i32) -> Option<Figure> {
    let beside = speaking_of(book, figure.unit, ix, year)?;
    (beside.period == figure.period).then_some(beside)
}

fn new_within(
    book: &Book,
    figure: &Figure,
    stock_of: IndicatorIx,
    year: i32,
) -> Option<(Cell, Matter)> {
    let (new, _) = pair(figure.entry)?;
    let (stock, _) = pair(beside(book, figure, stock_of, year)?.entry)?;
    (new > stock).then_some((Cell::Value, Matter::NewAboveStock { new, stock_of, stock }))
}

fn base_within(
    book: &Book,
    figure: &Figure,
    numerator_of: IndicatorIx,
    year: i32,
) -> Option<(Cell, Matter)> {
    let (_, base) = pair(figure.entry)?;
    let (numerator, _) = pair(beside(book, figure, numerator_of, year)?.entry)?;
    let base = base.filter(|&base| base > numerator)?;
    Some((Cell::Denominator, Matter::BaseAboveNumerator { base, numerator_of, numerator }))
}

fn above_limit(figure: &Figure, most: Amount) -> Option<(Cell, Matter)> {
    let (value, denominator) = pair(figure.entry)?;
    let denominator = denominator?;
    let limit = most.to_ratio() * denominator.to_ratio();
    let percent = value.to_ratio() * Amount::whole(100).to_ratio();
    (percent > limit)
        .then_some((Cell::Value, Matter::AboveLimit { found: (value, denominator), most }))
}

/// Against the year before, both closed.
fn shrinking(book: &Book, figure: &Figure, year: i32) -> Option<(Cell, Matter)> {
    if book.calendar().state(year) != YearState::Closed {
        return None;
    }
    let earlier_year = year - 1;
    let earlier = speaking_of(book, figure.unit, figure.indicator, earlier_year)?;
    let measure = book.dataset().plan.indicator(figure.indicator)?.measure;
    let ((now, base), (then, base_then)) = (pair(figure.entry)?, pair(earlier.entry)?);
    let (base, base_then) = (base?, base_then?);
    let fewer = base_then - base;
    let times = |amount: Amount, n: i64| amount.parts().saturating_mul(i128::from(n));
    let is_shrinking =
        times(fewer, TWENTIETH) >= base_then.parts() && fewer >= Amount::whole(LEAST_FEWER);
    let is_share = measure == Measure::Percent && !base.is_zero() && !base_then.is_zero();
    if !is_shrinking || !is_share {
        return None;
    }
    let share = |n: Amount, d: Amount| n.to_ratio() / d.to_ratio();
    let (now, before) = ((now, base), (then, base_then));
    (share(now.0, now.1) > share(before.0, before.1))
        .then_some((Cell::Denominator, Matter::ShrinkingBase { earlier_year, before, now }))
}
