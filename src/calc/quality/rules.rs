//! The plan's own rules: which figures of a unit hold which others in check.
//! Which indicators they name stands in the plan, see [`Rule`].

use std::cmp::Ordering;

use crate::model::{Amount, Comparator, Entry, Figure, IndicatorIx, Measure, Rule, YearState};

use super::super::book::Book;
use super::super::exact::{Quotient, compare_products};
use super::super::tree;
use super::series::{speaking, speaking_of};
use super::{Doubt, FigureCell, Irregularity, plain};

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
                let Some((part, doubt)) = broken else { continue };
                let Figure { unit, indicator, at, .. } = figure;
                found.push(Irregularity { unit, indicator, year, at, part, doubt });
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
) -> Option<(FigureCell, Doubt)> {
    let (new, _) = pair(figure.entry)?;
    let (stock, _) = pair(beside(book, figure, stock_of, year)?.entry)?;
    let is_more = new > stock;
    let [new, stock] = [new, stock].map(|n| n.to_string());
    let other = book.dataset().plan.code(stock_of).to_owned();
    is_more.then_some((FigureCell::Value, Doubt::NewAboveStock { new, other, stock }))
}

fn base_within(
    book: &Book,
    figure: &Figure,
    numerator_of: IndicatorIx,
    year: i32,
) -> Option<(FigureCell, Doubt)> {
    let (_, base) = pair(figure.entry)?;
    let (numerator, _) = pair(beside(book, figure, numerator_of, year)?.entry)?;
    let base = base.filter(|&base| base > numerator)?;
    let [base, numerator] = [base, numerator].map(|n| n.to_string());
    let other = book.dataset().plan.code(numerator_of).to_owned();
    Some((FigureCell::Denominator, Doubt::BaseAboveNumerator { base, other, numerator }))
}

fn above_limit(figure: &Figure, most: Amount) -> Option<(FigureCell, Doubt)> {
    let (value, denominator) = pair(figure.entry)?;
    let is_above = Quotient::ratio(value, denominator?, true)?.meets(Comparator::MoreThan, most);
    let (found, most) = (plain((value, denominator)), most.to_string());
    is_above.then_some((FigureCell::Value, Doubt::AboveLimit { found, most }))
}

/// Against the year before, both closed.
fn shrinking(book: &Book, figure: &Figure, year: i32) -> Option<(FigureCell, Doubt)> {
    if book.calendar().state(year) != YearState::Closed {
        return None;
    }
    let earlier_year = year - 1;
    let earlier = speaking_of(book, figure.unit, figure.indicator, earlier_year)?;
    let indicator = book.dataset().plan.indicator(figure.indicator)?;
    let ((now, base), (then, base_then)) = (pair(figure.entry)?, pair(earlier.entry)?);
    let (base, base_then) = (base?, base_then?);
    let products = [[now, base_then], [then, base]].map(|pair| pair.map(Amount::parts));
    let is_rise = compare_products(products[0], products[1]) == Ordering::Greater;
    if base >= base_then || indicator.measure != Measure::Percent || !is_rise {
        return None;
    }
    let [before, now] = [(then, Some(base_then)), (now, Some(base))].map(plain);
    Some((FigureCell::Denominator, Doubt::ShrinkingBase { earlier_year, before, now }))
}
