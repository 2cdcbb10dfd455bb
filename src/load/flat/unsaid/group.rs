//! Siblings in the order in which the table names them, and sums of those that follow
//! one another.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::evidence::Evidence;
use super::{FEWEST, Key, Side, Sum, Value, is_zero, minus, plus};
use crate::model::{Amount, RowNumber, UnitIx};

/// Units of one level under one unit.
pub(super) struct Group {
    units: Vec<UnitIx>,
    /// The row that names each first.
    first: Vec<RowNumber>,
    figures: Vec<Vec<(Key, Sum)>>,
    columns: HashMap<Key, Column>,
}

/// What the siblings have of one key.
#[derive(Default)]
struct Column {
    /// Whose, ascending.
    places: Vec<usize>,
    rows: Vec<RowNumber>,
    /// The sum before each, and how many of them aren't zero; one more than places.
    before: Vec<(Sum, usize)>,
}

impl Group {
    /// `None` of so few that none of them can be the sum of others.
    pub(super) fn of(mut values: Vec<Value>) -> Option<Self> {
        let mut first: HashMap<UnitIx, RowNumber> = HashMap::new();
        for value in &values {
            let row = first.entry(value.unit).or_insert(value.at);
            *row = value.at.min(*row);
        }
        if first.len() <= FEWEST {
            return None;
        }
        let mut order: Vec<(RowNumber, UnitIx)> =
            first.into_iter().map(|(unit, row)| (row, unit)).collect();
        order.sort_unstable();
        let places: HashMap<UnitIx, usize> =
            order.iter().enumerate().map(|(at, (_, unit))| (*unit, at)).collect();
        let place = |unit: UnitIx| places.get(&unit).copied().unwrap_or_default();
        values.sort_by_cached_key(|value| (value.key, place(value.unit)));
        let mut figures = vec![Vec::new(); order.len()];
        let mut columns: HashMap<Key, Column> = HashMap::new();
        for value in &values {
            let at = place(value.unit);
            columns.entry(value.key).or_default().push(at, value);
            if let Some(figures) = figures.get_mut(at) {
                figures.push((value.key, value.sum));
            }
        }
        let (first, units) = order.into_iter().unzip();
        Some(Self { units, first, figures, columns })
    }

    pub(super) fn units(&self) -> &[UnitIx] {
        &self.units
    }

    /// How many are named before a row.
    pub(super) fn units_before(&self, row: RowNumber) -> usize {
        self.first.partition_point(|first| *first < row)
    }

    pub(super) fn figures(&self, at: usize) -> &[(Key, Sum)] {
        self.figures.get(at).map_or(&[], Vec::as_slice)
    }

    /// What some of them have together, one of them and others left out; and how many
    /// aren't zero.
    pub(super) fn sum(
        &self,
        key: Key,
        (others, own): (&Range<usize>, usize),
        without: &HashSet<usize>,
    ) -> (Sum, usize) {
        let Some(column) = self.columns.get(&key) else { return (Sum::default(), 0) };
        let mut all = column.between(others);
        let left_out = without.iter().copied().chain([own]).filter(|at| others.contains(at));
        for at in left_out {
            let (sum, count) = column.between(&(at..at + 1));
            all = (minus(all.0, sum), all.1 - count);
        }
        all
    }

    /// The two largest figures of a unit.
    pub(super) fn largest(&self, at: usize) -> Vec<(Key, Sum)> {
        let mut figures: Vec<(Key, Sum)> = self.figures(at).to_vec();
        figures.sort_unstable_by_key(|&(key, sum)| (std::cmp::Reverse(sum), key));
        figures.truncate(2);
        figures
    }

    /// The units right beside one that have its figure together: the fewest and the
    /// most, where others have nothing.
    pub(super) fn runs(
        &self,
        at: usize,
        side: Side,
        (key, (value, _)): (Key, Sum),
    ) -> Vec<Range<usize>> {
        let Some(column) = self.columns.get(&key) else { return Vec::new() };
        let own = column.places.partition_point(|place| *place < at);
        let sum = |ix: usize| column.before.get(ix).map_or(Amount::ZERO, |(sum, _)| sum.0);
        let far = match side {
            Side::Before => sum(own) - value,
            Side::Behind => sum(own + 1) + value,
        };
        let first = column.before.partition_point(|(sum, _)| sum.0 < far);
        let last = column.before.partition_point(|(sum, _)| sum.0 <= far);
        if first == last {
            return Vec::new();
        }
        let place = |ix: usize| column.places.get(ix).copied();
        let after = |ix: usize| ix.checked_sub(1).and_then(place).map_or(0, |place| place + 1);
        let count = self.units.len();
        match side {
            Side::Before => vec![place(last - 1).unwrap_or(at)..at, after(first)..at],
            Side::Behind => {
                let next = at + 1;
                vec![next..after(first).max(next), next..place(last - 1).unwrap_or(count).max(next)]
            }
        }
    }

    /// The rows that add up to what was found first.
    pub(super) fn rows(&self, found: &Evidence) -> Vec<RowNumber> {
        let Some(column) = self.columns.get(&found.key) else { return Vec::new() };
        let is_meant = |at: usize| at != found.at && !found.without.contains(&at);
        let first = column.places.partition_point(|place| *place < found.range.start);
        let within = std::iter::zip(&column.places, &column.rows).skip(first);
        let within = within.take_while(|(place, _)| **place < found.range.end);
        let mut rows: Vec<RowNumber> =
            within.filter(|(place, _)| is_meant(**place)).map(|(_, row)| *row).collect();
        rows.sort_unstable();
        rows
    }
}

impl Column {
    fn push(&mut self, place: usize, value: &Value) {
        if self.before.is_empty() {
            self.before.push((Sum::default(), 0));
        }
        let (sum, count) = self.before.last().copied().unwrap_or_default();
        self.places.push(place);
        self.rows.push(value.at);
        self.before.push((plus(sum, value.sum), count + usize::from(!is_zero(value.sum))));
    }

    fn between(&self, range: &Range<usize>) -> (Sum, usize) {
        let before = |place: usize| {
            let at = self.places.partition_point(|known| *known < place);
            self.before.get(at).copied().unwrap_or_default()
        };
        let (from, to) = (before(range.start), before(range.end));
        (minus(to.0, from.0), to.1 - from.1)
    }
}
