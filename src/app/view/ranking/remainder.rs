//! In what the units of a list differ from the whole above them.

use crate::app::vantage::Vantage;
use crate::app::words::labels;
use crate::calc::{Assessment, Worth, YearValue};
use crate::model::{Amount, IndicatorIx, Measure, UnitIx};

use super::super::writing::Pen;

/// What the unit above has and its parts have not, and what its parts have of
/// years under others.
pub(super) fn remainder(
    vantage: &Vantage<'_>,
    pen: &Pen<'_>,
    parent: &Assessment,
) -> Option<String> {
    let children = vantage.book.children(vantage.tree, vantage.unit, vantage.phase);
    let units: Vec<UnitIx> = children.iter().map(|c| c.unit).collect();
    let moved = children.iter().filter(|c| c.has_moved).map(|c| c.unit);
    let said = [rest(vantage, pen, parent, &units), elsewhere(vantage, pen, parent, moved)];
    let said: Vec<String> = said.into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" · "))
}

/// What can't be attributed to any part.
fn rest(
    vantage: &Vantage<'_>,
    pen: &Pen<'_>,
    parent: &Assessment,
    children: &[UnitIx],
) -> Option<String> {
    let parts = |year: i32| total(vantage, parent.indicator, children, year);
    if let Some(sum) = parent.sum {
        let years = parent.years.iter().filter(|y| y.state.is_started());
        let below: Vec<Amount> = years.filter_map(|y| parts(y.year).numerator()).collect();
        let rest = sum - below.iter().copied().sum();
        let is_there = !below.is_empty() && rest != Amount::ZERO;
        return is_there.then(|| said(vantage, &pen.things(rest)));
    }
    let (whole, below) = (&parent.year_value, parts(parent.year?));
    match (whole.worth, below.worth) {
        (
            Worth::Value { numerator: n, denominator: Some(d), .. },
            Worth::Value { numerator: a, denominator: Some(b), .. },
        ) => {
            let text = format!("{}/{}", pen.count(n - a), pen.count(d - b));
            (n != a || d != b).then(|| said(vantage, &text))
        }
        (
            Worth::Value { numerator: n, denominator: None, .. },
            Worth::Value { numerator: a, denominator: None, .. },
        ) if pen.indicator.measure == Measure::Count => {
            (n != a).then(|| said(vantage, &pen.things(n - a)))
        }
        _ => None,
    }
}

fn said(vantage: &Vantage<'_>, rest: &str) -> String {
    let is_province = vantage.unit == vantage.dataset().units.province();
    let label = if is_province { labels::UNALLOCATED } else { labels::UNALLOCATED_BELOW };
    label.fill(vantage.language, &[rest])
}

/// What those that moved have in the phase but not of years here.
fn elsewhere(
    vantage: &Vantage<'_>,
    pen: &Pen<'_>,
    parent: &Assessment,
    moved: impl Iterator<Item = UnitIx>,
) -> Option<String> {
    parent.sum?;
    let (book, ix) = (vantage.book, parent.indicator);
    let years = parent.years.iter().filter(|y| y.state.is_started()).map(|y| y.year);
    let years: Vec<i32> = years.collect();
    let all = |unit: UnitIx| -> Amount {
        let value = |&year: &i32| book.year_value(vantage.tree, ix, unit, year).numerator();
        years.iter().filter_map(value).sum()
    };
    let here = |unit| book.part_sum(vantage.tree, ix, (unit, vantage.unit), vantage.phase);
    let elsewhere: Amount = moved.map(|unit| all(unit) - here(unit)).sum();
    let is_there = elsewhere != Amount::ZERO;
    is_there.then(|| labels::ELSEWHERE.fill(vantage.language, &[&pen.things(elsewhere)]))
}

/// What several units add to the unit above in a year.
pub(super) fn total(
    vantage: &Vantage<'_>,
    ix: IndicatorIx,
    units: &[UnitIx],
    year: i32,
) -> YearValue {
    let mut sum = YearValue::default();
    for &unit in units {
        let one = vantage.book.part_value(vantage.tree, ix, (unit, vantage.unit), year);
        sum.expected += one.expected;
        sum.reported += one.reported;
        let (Worth::Value { numerator, denominator, basis }, so_far) = (one.worth, sum.worth)
        else {
            continue;
        };
        let (n, d) = match so_far {
            Worth::Value { numerator: n, denominator: d, .. } => {
                (n + numerator, d.zip(denominator).map(|(a, b)| a + b))
            }
            _ => (numerator, denominator),
        };
        sum.worth = Worth::Value { numerator: n, denominator: d, basis };
    }
    sum
}
