//! Numbers of another size than those of all other units: dong where the others write
//! millions of them. The unit's own years don't show it where all of them are so, nor
//! the middle of all units where half of them are.
//!
//! What shows it is a gap: all numbers of one indicator and level in order fall into two
//! heaps with nothing between. Money goes by the unit's size (the largest of its
//! denominators that count things), since that makes the heaps narrow; then a factor of
//! [`GAP`] is beyond chance, and of [`LEAST_GAP`] where neither heap is as wide itself.
//! Where nothing tells the sizes, unions differ by thousands, and money has to lie
//! [`FAR_MONEY`] apart, things [`FAR_THINGS`]. Fewer than [`FEWEST`] units are compared
//! with nothing, unless the gap lies between the years of one unit.
//!
//! The heap with fewer numbers is told, of two equal ones the larger numbers; once, with
//! all its lines. A number that the unit's own years tell of is left out.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::model::{Amount, Level, Measure, RowNumber, UnitIx};

use super::super::book::Book;
use super::series::{Point, Series, median};
use super::{Doubt, FigureCell, Irregularity, lines};

/// Nothing between over so much is another unit of measure, by the size of the units …
const GAP: i128 = 1000;
/// … or over so much, if both heaps are narrower than the gap.
const LEAST_GAP: i128 = 100;
/// The same of money where no size is known …
const FAR_MONEY: i128 = 10_000;
/// … and of people and things.
const FAR_THINGS: i128 = 100_000;
/// Units of which each has others to be compared with.
const FEWEST: usize = 4;

/// By unit the largest denominator of what counts things, 0 where there is none; of the
/// years of an indicator the least, so that no slip makes a unit large.
#[derive(Debug, Default)]
pub(super) struct Sizes(BTreeMap<UnitIx, Amount>);

impl Sizes {
    /// Learns from what the units reported of one indicator.
    pub(super) fn learn(&mut self, all: &[Series<'_>]) {
        for series in all.iter().filter(|s| s.indicator.counts_things(true)) {
            let bases = series.points.iter().filter_map(|p| p.denominator);
            let Some(least) = bases.filter(|base| !base.is_zero()).min() else { continue };
            let size = self.0.entry(series.unit).or_insert(least);
            *size = least.max(*size);
        }
    }
}

/// A number of a unit.
#[derive(Clone, Copy, Debug)]
struct Told {
    /// By size, where that is compared; in parts.
    parts: i128,
    year: i32,
    at: RowNumber,
    unit: UnitIx,
}

/// Tells of each level and cell of one indicator once.
pub(super) fn look(book: &Book, all: &[Series<'_>], sizes: &Sizes, found: &mut Vec<Irregularity>) {
    let Some(first) = all.first().filter(|s| s.indicator.measure != Measure::Rate) else { return };
    let is_of_size = |i: &&Irregularity| {
        let is_told = matches!(i.doubt, Doubt::Slip { .. } | Doubt::Outlier { .. });
        is_told && i.indicator == first.ix
    };
    let told: HashSet<RowNumber> = found.iter().filter(is_of_size).map(|i| i.at).collect();
    for units in by_level(book, all) {
        for part in [FigureCell::Value, FigureCell::Denominator] {
            let numbers = numbers(&units, part, &told);
            let (far, mut heaps) = if first.indicator.measured {
                (FAR_MONEY, by_size(&numbers, sizes))
            } else {
                (FAR_THINGS, None)
            };
            heaps = heaps.or_else(|| Heaps::of(numbers, |heaps| heaps.gap() >= far));
            let Some(heaps) = heaps else { continue };
            let Some(at) = heaps.few.iter().min_by_key(|n| n.at) else { continue };
            let (unit, indicator, year, at) = (at.unit, first.ix, at.year, at.at);
            found.push(Irregularity { unit, indicator, year, at, part, doubt: heaps.doubt(book) });
        }
    }
}

/// What units of each level reported.
pub(super) fn by_level<'s, 'b>(
    book: &Book,
    all: &'s [Series<'b>],
) -> impl Iterator<Item = Vec<&'s Series<'b>>> + use<'s, 'b> {
    let mut levels: BTreeMap<Level, Vec<&Series<'_>>> = BTreeMap::new();
    for series in all {
        levels.entry(book.dataset().units.unit(series.unit).level).or_default().push(series);
    }
    levels.into_values()
}

/// What units say of themselves, if it is more than nothing; a numerator goes by its
/// denominator.
fn numbers(units: &[&Series<'_>], part: FigureCell, told: &HashSet<RowNumber>) -> Vec<Told> {
    let of = |p: &Point| match part {
        FigureCell::Denominator => p.denominator,
        _ => Some(p.value).filter(|_| p.denominator.is_none()),
    };
    let of_unit = |series: &&Series<'_>| {
        let unit = series.unit;
        let number = move |p: &Point| {
            let parts = of(p)?.parts();
            (parts > 0).then_some(Told { parts, year: p.year, at: p.at, unit })
        };
        let numbers = series.points.iter().filter(|p| !told.contains(&p.at)).filter_map(number);
        numbers.collect::<Vec<_>>()
    };
    units.iter().flat_map(of_unit).collect()
}

fn by_size(numbers: &[Told], sizes: &Sizes) -> Option<Heaps> {
    let of_size = |told: &Told| {
        let size = sizes.0.get(&told.unit)?.parts();
        let parts = told.parts.saturating_mul(Amount::SCALE) / size;
        (parts > 0).then_some(Told { parts, ..*told })
    };
    let heads: Vec<Told> = numbers.iter().filter_map(of_size).collect();
    Heaps::of(heads, |heaps| {
        let is_narrow = |heap: &[Told]| width(heap).is_some_and(|width| width <= heaps.gap());
        let are_narrow = is_narrow(&heaps.few) && is_narrow(&heaps.many);
        heaps.gap() >= GAP || (heaps.gap() >= LEAST_GAP && are_narrow)
    })
}

/// Ascending numbers on either side of the widest gap between them.
struct Heaps {
    few: Vec<Told>,
    many: Vec<Told>,
}

impl Heaps {
    /// Where there are others to be compared with.
    fn of(mut numbers: Vec<Told>, are_apart: impl Fn(&Self) -> bool) -> Option<Self> {
        let parts = || numbers.iter().map(|n| n.parts);
        let (least, most) = parts().min().zip(parts().max())?;
        if most / LEAST_GAP < least {
            return None;
        }
        numbers.sort_unstable_by_key(|n| n.parts);
        let gap = |pair: &[Told]| pair.last().zip(pair.first()).map(|(b, a)| b.parts / a.parts);
        let gaps = numbers.windows(2).map(gap).enumerate();
        let (widest, _) = gaps.max_by_key(|&(_, gap)| gap)?;
        let many = numbers.split_off(widest + 1);
        let mut heaps = Self { few: numbers, many };
        if heaps.few.len() >= heaps.many.len() {
            std::mem::swap(&mut heaps.few, &mut heaps.many);
        }
        let (few, many) = (units(&heaps.few), units(&heaps.many));
        let have_others = few.union(&many).count() >= FEWEST || !few.is_disjoint(&many);
        (have_others && are_apart(&heaps)).then_some(heaps)
    }

    fn is_more(&self) -> bool {
        self.few.first().map(|n| n.parts) > self.many.last().map(|n| n.parts)
    }

    /// How many times as much the next number is.
    fn gap(&self) -> i128 {
        let (low, high) =
            if self.is_more() { (&self.many, &self.few) } else { (&self.few, &self.many) };
        high.first().zip(low.last()).map_or(1, |(high, low)| high.parts / low.parts)
    }

    fn doubt(self, book: &Book) -> Doubt {
        let middle = |heap: &[Told]| median(&heap.iter().map(|n| n.parts).collect::<Vec<_>>());
        let (few, many) = (middle(&self.few).unwrap_or(1), middle(&self.many).unwrap_or(1));
        let times = few.max(many) / few.min(many).max(1);
        Doubt::UnlikeOthers {
            is_more: self.is_more(),
            // The next power of ten: √10 lies between.
            factor: 10_u64.saturating_pow((times.saturating_mul(times) * 10).ilog10() / 2),
            units: units(&self.few).len(),
            lines: lines(book, self.few.iter().map(|n| n.at)),
        }
    }
}

fn units(heap: &[Told]) -> BTreeSet<UnitIx> {
    heap.iter().map(|n| n.unit).collect()
}

/// The most of a heap over the least.
fn width(heap: &[Told]) -> Option<i128> {
    Some(heap.last()?.parts / heap.first()?.parts)
}
