//! In what the units of a list differ from the whole above them.

use crate::app::vantage::Vantage;
use crate::app::words::{indicator as say, labels};
use crate::calc::own::{self, Own};
use crate::calc::{Assessment, Basis, Tree, Worth, YearValue};
use crate::model::{Amount, IndicatorIx, Measure, ReportingLevel, UnitIx};

use super::writing::Pen;

/// What a unit has and the units below it have not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rest {
    /// Count or numerator.
    value: Amount,
    /// Denominator of a ratio.
    of: Option<Amount>,
    /// What it is short of by itself, in whole things; `None` where it has no target.
    shortfall: Option<Amount>,
}

impl Rest {
    /// What can't be attributed to any of the units below; what the unit reports of itself
    /// is its own.
    pub fn of(vantage: &Vantage<'_>, parent: &Assessment, below: &[UnitIx]) -> Option<Self> {
        let (value, of) = unattributed(vantage, parent, below)?;
        let is_nothing = value.is_zero() && of.is_none_or(Amount::is_zero);
        let is_sum = parent.sum.is_some();
        let is_part = !is_sum && value >= Amount::ZERO && of.is_none_or(|of| of > Amount::ZERO);
        let worth = Worth::Value { numerator: value, denominator: of, basis: Basis::Partial };
        let part = YearValue { worth, ..YearValue::default() };
        let shortfall = parent.shortfall_of(vantage.plan(), &part).filter(|_| is_part);
        (!is_nothing).then_some(Self { value, of, shortfall })
    }

    /// True where it may make up for some of what the whole is short of.
    pub fn may_be_short(&self) -> bool {
        self.shortfall.is_none_or(|short| !short.is_zero())
    }

    /// As a piece of a sentence about a gap.
    pub fn piece(&self, pen: &Pen<'_>) -> String {
        let amount = self.amount(pen);
        match self.shortfall {
            Some(short) => say::D_REST_SHORT.fill(pen.language, &[&amount, &pen.things(short)]),
            None => say::D_REST.fill(pen.language, &[&amount]),
        }
    }

    /// In full: of what it is the rest, and by which tree.
    pub fn sentence(&self, vantage: &Vantage<'_>, pen: &Pen<'_>) -> String {
        let language = vantage.language;
        let is_province = vantage.unit == vantage.dataset().units.province();
        let label = if is_province { labels::UNALLOCATED } else { labels::UNALLOCATED_BELOW };
        let tree = match vantage.tree {
            Tree::Of(year) => format!(" {}", labels::TREE_OF.fill(language, &[&year.to_string()])),
            Tree::AsWas => String::new(),
        };
        let said = label.fill(language, &[&self.amount(pen), &tree]);
        match self.shortfall.filter(|short| !short.is_zero()) {
            Some(short) => labels::REST_SHORT.fill(language, &[&said, &pen.things(short)]),
            None => said,
        }
    }

    fn amount(&self, pen: &Pen<'_>) -> String {
        match self.of {
            Some(of) => format!("{}/{}", pen.count(self.value), pen.count(of)),
            None => pen.things(self.value),
        }
    }
}

/// What the unit above has and its parts have not, and what its parts have of
/// years under others.
pub fn remainder(vantage: &Vantage<'_>, pen: &Pen<'_>, parent: &Assessment) -> Option<String> {
    let children = vantage.book.children(vantage.tree, vantage.unit, vantage.phase);
    let units: Vec<UnitIx> = children.iter().map(|c| c.unit).collect();
    let moved = children.iter().filter(|c| c.has_moved).map(|c| c.unit);
    let rest = Rest::of(vantage, parent, &units).map(|rest| rest.sentence(vantage, pen));
    let said = [own_part(vantage, pen, parent), rest, elsewhere(vantage, pen, parent, moved)];
    let said: Vec<String> = said.into_iter().flatten().collect();
    (!said.is_empty()).then(|| said.join(" · "))
}

/// What the unit above adds of its own to that of its parts.
fn own_part(vantage: &Vantage<'_>, pen: &Pen<'_>, parent: &Assessment) -> Option<String> {
    let (value, of) = own_of(vantage, parent, parent.year?)?;
    let of = of.map(|of| format!("/{}", pen.count(of))).unwrap_or_default();
    let amount = format!("{}{of}", pen.count(value));
    Some(labels::OWN_PART.fill(vantage.language, &[&amount]))
}

/// Where every level reports of itself, what the unit says of itself in a year.
fn own_of(
    vantage: &Vantage<'_>,
    parent: &Assessment,
    year: i32,
) -> Option<(Amount, Option<Amount>)> {
    let dataset = vantage.dataset();
    let is_at_all_levels =
        vantage.indicator(parent.indicator).reporting_level == ReportingLevel::All;
    if !is_at_all_levels || !vantage.book.sectors().is_empty() {
        return None;
    }
    let rows = dataset.figures.of_unit(parent.unit, parent.indicator, year);
    match own::speaking(rows, vantage.book.calendar(), &dataset.plan.phases) {
        Own::Reported(figure) => Some((figure.value, figure.denominator)),
        _ => None,
    }
}

fn unattributed(
    vantage: &Vantage<'_>,
    parent: &Assessment,
    below: &[UnitIx],
) -> Option<(Amount, Option<Amount>)> {
    let parts = |year: i32| total(vantage, parent.indicator, below, year);
    if let Some(sum) = parent.sum {
        let years = parent.years.iter().filter(|y| y.state.is_started());
        let below: Vec<Amount> = years.filter_map(|y| parts(y.year).numerator()).collect();
        return (!below.is_empty()).then(|| (sum - below.into_iter().sum(), None));
    }
    let year = parent.year?;
    let (own, own_of) = own_of(vantage, parent, year).unwrap_or_default();
    match (parent.year_value.worth, parts(year).worth) {
        (
            Worth::Value { numerator: n, denominator: Some(d), .. },
            Worth::Value { numerator: a, denominator: Some(b), .. },
        ) => Some((n - a - own, Some(d - b - own_of.unwrap_or_default()))),
        (
            Worth::Value { numerator: n, denominator: None, .. },
            Worth::Value { numerator: a, denominator: None, .. },
        ) if vantage.indicator(parent.indicator).measure == Measure::Count => {
            Some((n - a - own, None))
        }
        _ => None,
    }
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
pub fn total(vantage: &Vantage<'_>, ix: IndicatorIx, units: &[UnitIx], year: i32) -> YearValue {
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
