//! Totals that no word gives away: what looks like a unit, but has for everything
//! the sum of what others under the same union have. Those others are all the rest, or
//! some right before it or right behind.
//!
//! Small numbers agree by chance. How much agreement it takes is told by
//! [`evidence`]; a name that is no union's, where the others' are, makes it likelier.

mod evidence;
mod group;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use super::roles::Roles;
use super::{DISTRICT, GRASSROOTS, tree::end_of};
use crate::load::collect::{Findings, quoted};
use crate::load::names::sounds_like_a_sum;
use crate::load::table::Table;
use crate::load::totals::{parent_on, summable};
use crate::load::{Lines, Place, SectionFault, SumSaid};
use crate::model::{Amount, Dataset, IndicatorIx, Level, Period, RowNumber, UnitIx};
use evidence::{Evidence, Likely};
use group::Group;

/// Others with a figure that isn't zero, at least.
const FEWEST: usize = 2;
/// Sums that are left out of another one; more of them are none.
const MOST_FOUND: usize = 40;

type Key = (IndicatorIx, Period);
/// Numerator or count, and the denominator, zero where there is none.
type Sum = (Amount, Amount);
/// Units of one level under one unit; the level by its place among them.
type Siblings = (UnitIx, usize);

/// A figure that adds up with its siblings'.
struct Value {
    unit: UnitIx,
    key: Key,
    sum: Sum,
    at: RowNumber,
}

/// Tells of units whose figures are the sums of their neighbours'. `divisions` are the
/// rows of totals and sections.
pub(in crate::load) fn tell(
    dataset: &Dataset,
    (roles, divisions): (&Roles, &[RowNumber]),
    table: &Table<'_>,
    findings: &mut Findings,
) {
    let mut faults: Vec<(RowNumber, usize, SectionFault)> = Vec::new();
    let awaited = values(dataset).into_values().take_while(|_| !table.is_stopped());
    for group in awaited.filter_map(Group::of) {
        let likely = |unit: UnitIx| {
            let unit = dataset.units.unit(unit);
            let is_upper = unit.level != Level::Grassroots;
            roles.lacks_union(unit.name(), is_upper) || sounds_like_a_sum(unit.name())
        };
        let found = Search::new(&group, divisions, likely).run();
        let fault = |(unit, found): (UnitIx, Evidence)| fault(unit, &found, &group, dataset, table);
        faults.extend(found.into_iter().map(fault));
    }
    add(faults, table, findings);
}

/// Adds the faults of rows and columns; the table is looked through once for each column.
fn add(faults: Vec<(RowNumber, usize, SectionFault)>, table: &Table<'_>, findings: &mut Findings) {
    let mut columns: BTreeMap<usize, (HashSet<RowNumber>, HashMap<RowNumber, Place>)> =
        BTreeMap::new();
    for &(row, column, _) in &faults {
        columns.entry(column).or_default().0.insert(row);
    }
    for (&column, (rows, places)) in &mut columns {
        table.places_on(rows, column, places);
    }
    for (row, column, fault) in faults {
        let place = columns.get(&column).and_then(|(_, places)| places.get(&row).cloned());
        findings.add(fault, place.unwrap_or_else(|| table.whole()));
    }
}

/// On which side of a unit.
#[derive(Clone, Copy)]
enum Side {
    Before,
    Behind,
}

/// Looks for sums among siblings.
struct Search<'g> {
    group: &'g Group,
    /// Places before which totals and sections stand, ascending.
    divisions: Vec<usize>,
    has_doubtful_name: Vec<bool>,
    found: BTreeMap<usize, Evidence>,
}

impl<'g> Search<'g> {
    fn new(group: &'g Group, divisions: &[RowNumber], likely: impl Fn(UnitIx) -> bool) -> Self {
        let mut divisions: Vec<usize> =
            divisions.iter().map(|&row| group.units_before(row)).collect();
        divisions.sort_unstable();
        divisions.dedup();
        let has_doubtful_name = group.units().iter().map(|&unit| likely(unit)).collect();
        Self { group, divisions, has_doubtful_name, found: BTreeMap::new() }
    }

    fn run(mut self) -> Vec<(UnitIx, Evidence)> {
        let count = self.group.units().len();
        for at in 0..count {
            self.look(at, 0..count, &HashSet::new());
        }
        for at in 0..count {
            self.look_beside(at, Side::Before);
        }
        for at in (0..count).rev() {
            self.look_beside(at, Side::Behind);
        }
        let found: HashSet<usize> = self.found.keys().copied().collect();
        if (1..MOST_FOUND).contains(&found.len()) {
            for at in (0..count).filter(|at| !found.contains(at)) {
                self.look(at, 0..count, &found);
            }
        }
        let units = self.group.units();
        let found = self.found.into_iter();
        found.filter_map(|(at, found)| Some((*units.get(at)?, found))).collect()
    }

    /// Whether a unit is the sum of the others right beside it, up to wherever its
    /// largest figures are reached.
    fn look_beside(&mut self, at: usize, side: Side) {
        let group = self.group;
        let largest = group.largest(at);
        let mut runs = largest.into_iter().flat_map(|figure| group.runs(at, side, figure));
        runs.any(|run| self.look(at, run, &HashSet::new()));
    }

    /// What it takes away that a run was looked for: nothing of one that ends where
    /// something is divided.
    fn freedom(&self, at: usize, others: &Range<usize>) -> usize {
        let count = self.group.units().len();
        let far = if others.start > at { others.end } else { others.start };
        let is_found = |at: Option<usize>| at.is_some_and(|at| self.found.contains_key(&at));
        let is_divided = far == 0
            || far == count
            || self.divisions.binary_search(&far).is_ok()
            || is_found(Some(far))
            || is_found(far.checked_sub(1));
        if is_divided { 0 } else { count.checked_ilog10().map_or(0, |log| log as usize + 1) }
    }

    /// Whether a unit is the sum of those others.
    fn look(&mut self, at: usize, others: Range<usize>, without: &HashSet<usize>) -> bool {
        if self.found.contains_key(&at) {
            return true;
        }
        let count = self.group.units().len();
        let likely = Likely {
            has_doubtful_name: self.has_doubtful_name.get(at).copied().unwrap_or_default(),
            is_at_end: at == 0 || at + 1 == count,
            is_of_all: others.len() == count,
            freedom: self.freedom(at, &others),
        };
        if others.len() < FEWEST {
            return false;
        }
        let found = Evidence::of(self.group, at, others, without).filter(|e| e.is_enough(likely));
        let is_found = found.is_some();
        self.found.extend(found.map(|found| (at, found)));
        is_found
    }
}

/// What is told of a unit, and of which row and column.
fn fault(
    ix: UnitIx,
    found: &Evidence,
    group: &Group,
    dataset: &Dataset,
    table: &Table<'_>,
) -> (RowNumber, usize, SectionFault) {
    let unit = dataset.units.unit(ix);
    let (indicator, period) = found.key;
    let (value, below) = found.value;
    let below = if below.is_zero() { String::new() } else { format!("/{below}") };
    let row = unit.spells.first().map_or(RowNumber::NONE, |spell| spell.at);
    let rows = group.rows(found);
    let fault = SectionFault::SumOfOthers {
        unit: quoted(unit.name()),
        others: found.others,
        lines: Lines::others(&rows, RowNumber::NONE, table.parts()),
        times: found.agreeing,
        all: found.agreeing + found.differing,
        first: Box::new(SumSaid {
            indicator: dataset
                .plan
                .indicator(indicator)
                .map(|i| i.code.clone())
                .unwrap_or_default(),
            period: period.to_string(),
            stated: format!("{value}{below}"),
            summed: format!("{value}{below}"),
        }),
    };
    let column = if unit.level == Level::Grassroots { GRASSROOTS } else { DISTRICT };
    (row, column, fault)
}

/// What every unit below the province has for every key; a district that reports
/// nothing itself has the sum of what its unions have.
fn values(dataset: &Dataset) -> BTreeMap<Siblings, Vec<Value>> {
    let mut values: BTreeMap<Siblings, Vec<Value>> = BTreeMap::new();
    let mut districts: HashMap<(UnitIx, Key), Sum> = HashMap::new();
    let mut declared: HashMap<(UnitIx, Key), Sum> = HashMap::new();
    for figure in dataset.figures.iter() {
        let Some((value, below)) = summable(figure.indicator, figure.entry, dataset) else {
            continue;
        };
        let sum = (value, below.unwrap_or_default());
        let key = (figure.indicator, figure.period);
        let day = end_of(figure.period, &dataset.plan);
        let Some(parent) = day.and_then(|day| parent_on(day, figure.unit, dataset)) else {
            continue;
        };
        if dataset.units.unit(figure.unit).level == Level::District {
            declared.insert((figure.unit, key), sum);
            continue;
        }
        let value = Value { unit: figure.unit, key, sum, at: figure.at };
        values.entry((parent, Level::Grassroots as usize)).or_default().push(value);
        if parent != dataset.units.province() {
            let all = districts.entry((parent, key)).or_default();
            *all = plus(*all, sum);
        }
    }
    districts.extend(declared);
    let of_province = (dataset.units.province(), Level::District as usize);
    values.entry(of_province).or_default().extend(districts.into_iter().map(
        |((unit, key), sum)| {
            let at = dataset.units.unit(unit).spells.first().map_or(RowNumber::NONE, |s| s.at);
            Value { unit, key, sum, at }
        },
    ));
    values
}

fn plus(one: Sum, other: Sum) -> Sum {
    (one.0 + other.0, one.1 + other.1)
}

fn minus(one: Sum, other: Sum) -> Sum {
    (one.0 - other.0, one.1 - other.1)
}

fn is_zero((value, below): Sum) -> bool {
    value.is_zero() && below.is_zero()
}
