//! Totals that no word gives away: what looks like a unit, but has for everything
//! the sum of what the others under the same union have.
//!
//! Small numbers agree by chance, so one figure is not enough: it has to hold for
//! all that both sides report, at least twice, or once with several others.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{DISTRICT, GRASSROOTS, tree::end_of};
use crate::load::FlatFault;
use crate::load::collect::{Findings, quoted};
use crate::load::table::Table;
use crate::model::{
    Amount, Dataset, Entry, Figure, IndicatorIx, Level, Measure, Period, RowNumber, UnitIx,
};

/// Others with a figure that isn't zero, at least.
const FEWEST: usize = 2;
/// So many of them make one agreement enough.
const MANY: usize = 3;

type Key = (IndicatorIx, Period);
/// Numerator or count, and the denominator, zero where there is none.
type Sum = (Amount, Amount);
/// Units of one level under one unit.
type Siblings = (UnitIx, Level);

/// Tells of units whose figures are the sums of their neighbours'.
pub(in crate::load) fn tell(dataset: &Dataset, table: &Table<'_>, findings: &mut Findings) {
    let values = values(dataset);
    let mut sums: HashMap<(Siblings, Key), (Sum, usize)> = HashMap::new();
    for &(_, siblings, key, value) in &values {
        let (sum, filled) = sums.entry((siblings, key)).or_default();
        *sum = plus(*sum, value);
        *filled += usize::from(!is_zero(value));
    }
    let mut agreeing: BTreeMap<UnitIx, Agreement> = BTreeMap::new();
    let mut differing: HashSet<UnitIx> = HashSet::new();
    for &(unit, siblings, key, value) in &values {
        let Some(&(sum, filled)) = sums.get(&(siblings, key)) else { continue };
        let others = filled - usize::from(!is_zero(value));
        if others < FEWEST {
            continue;
        }
        if is_zero(value) || plus(value, value) != sum {
            differing.insert(unit);
        } else {
            let agreement =
                agreeing.entry(unit).or_insert(Agreement { times: 0, others: 0, key, value });
            agreement.times += 1;
            agreement.others = agreement.others.max(others);
        }
    }
    let is_sum = |(unit, found): &(UnitIx, Agreement)| {
        !differing.contains(unit) && (found.times > 1 || found.others >= MANY)
    };
    for (unit, found) in agreeing.into_iter().filter(is_sum) {
        found.tell(unit, dataset, table, findings);
    }
}

/// How often a unit has the sum of its neighbours, and the first such figure.
#[derive(Clone, Copy)]
struct Agreement {
    times: usize,
    others: usize,
    key: Key,
    value: Sum,
}

impl Agreement {
    fn tell(self, ix: UnitIx, dataset: &Dataset, table: &Table<'_>, findings: &mut Findings) {
        let unit = dataset.units.unit(ix);
        let (indicator, period) = self.key;
        let (value, below) = self.value;
        let below = if below.is_zero() { String::new() } else { format!("/{below}") };
        let fault = FlatFault::SumOfOthers {
            unit: quoted(unit.name()),
            others: self.others,
            times: self.times,
            indicator: dataset
                .plan
                .indicator(indicator)
                .map(|i| i.code.clone())
                .unwrap_or_default(),
            period: period.to_string(),
            value: format!("{value}{below}"),
        };
        let column = if unit.level == Level::Grassroots { GRASSROOTS } else { DISTRICT };
        let row = unit.spells.first().map_or(RowNumber::NONE, |spell| spell.at);
        let mut places = HashMap::new();
        table.places_on(&HashSet::from([row]), column, &mut places);
        findings.add(fault, places.remove(&row).unwrap_or_else(|| table.whole()));
    }
}

/// What every unit below the province has for every key; a district that reports
/// nothing itself has the sum of what its unions have.
fn values(dataset: &Dataset) -> Vec<(UnitIx, Siblings, Key, Sum)> {
    let mut values = Vec::new();
    let mut districts: HashMap<(UnitIx, Key), Sum> = HashMap::new();
    let mut declared: HashMap<(UnitIx, Key), Sum> = HashMap::new();
    for figure in dataset.figures.iter() {
        let Some(value) = summable(&figure, dataset) else { continue };
        let key = (figure.indicator, figure.period);
        let Some(parent) = parent(figure.unit, figure.period, dataset) else { continue };
        if dataset.units.unit(figure.unit).level == Level::District {
            declared.insert((figure.unit, key), value);
            continue;
        }
        values.push((figure.unit, (parent, Level::Grassroots), key, value));
        if parent != dataset.units.province() {
            let sum = districts.entry((parent, key)).or_default();
            *sum = plus(*sum, value);
        }
    }
    districts.extend(declared);
    let province = dataset.units.province();
    let of_district = |((unit, key), value)| (unit, (province, Level::District), key, value);
    values.extend(districts.into_iter().map(of_district));
    values
}

/// What is added up across units: counts, and ratios with both their numbers.
fn summable(figure: &Figure, dataset: &Dataset) -> Option<Sum> {
    let Entry::Reported { value, denominator } = figure.entry else { return None };
    match dataset.plan.indicator(figure.indicator)?.measure {
        Measure::Rate | Measure::Level => None,
        measure if measure.is_ratio() => Some((value, denominator?)),
        _ => Some((value, Amount::ZERO)),
    }
}

fn parent(unit: UnitIx, period: Period, dataset: &Dataset) -> Option<UnitIx> {
    let day = end_of(period, &dataset.plan)?;
    let spells = &dataset.units.unit(unit).spells;
    let spell = spells.iter().find(|spell| spell.covers(day)).or_else(|| spells.last());
    spell.and_then(|spell| spell.parent)
}

fn plus(one: Sum, other: Sum) -> Sum {
    (one.0 + other.0, one.1 + other.1)
}

fn is_zero((value, below): Sum) -> bool {
    value.is_zero() && below.is_zero()
}
