//! One unit's figures under the name of another: all that can tell two units of a level
//! apart is the same, to the last digit, in a year or in all years. So it is where a table
//! is pasted twice and the names are changed before the figures are.
//!
//! A unit above the grassroots is compared with all that stands below it; what is told of
//! it isn't told of its unions once more. Nothing is said by a zero and by what is at 100 %.
//! What is left has to leave room to differ as in [`copied`](super::copied): in bits, [`SURE`]
//! more than there are pairs of units, over [`LEAST`] figures at least. The largest
//! denominator of a year counts as one more figure, since the others often go by it.
//!
//! A figure may have been changed in the meantime. All of them are dealt into [`SHARES`], and
//! a unit is told as well where all shares but one are the other's: what is left of them is
//! held to the same, and to as much more as there are ways to leave one out.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use crate::model::{Amount, IndicatorIx, Level, RowNumber, UnitIx};

use super::super::book::Book;
use super::copied::room;
use super::series::Series;
use super::{Doubt, FigureCell, Irregularity};

/// Fewer equal figures may be chance.
const LEAST: u32 = 5;
/// Bits: chance makes such a pair once in a thousand datasets.
const SURE: u32 = 10;
/// No figure says more, however large it is.
const MOST_BITS: u32 = 8;

/// So many shares leave most of five figures when one of them is left out.
const SHARES: usize = 6;

/// Some figures together.
#[derive(Clone, Copy, Debug, Default)]
struct Share {
    /// The sum of their hashes: they come in any order.
    hash: u64,
    figures: u32,
    bits: u32,
    base_bits: u32,
}

impl Share {
    fn add(&mut self, other: &Self) {
        self.hash = self.hash.wrapping_add(other.hash);
        self.figures += other.figures;
        self.bits += other.bits;
        self.base_bits = self.base_bits.max(other.base_bits);
    }

    /// So many bits beyond chance among so many units.
    const fn is_sure(&self, units: u32, more: u32) -> bool {
        let least = 2 * (units | 1).ilog2() + SURE + more;
        self.figures >= LEAST && self.bits + self.base_bits >= least
    }
}

/// What a unit says in some time.
#[derive(Clone, Copy, Debug, Default)]
struct Said {
    shares: [Share; SHARES],
    first: Option<(RowNumber, IndicatorIx)>,
}

impl Said {
    fn add(&mut self, other: &Self) {
        for (share, more) in self.shares.iter_mut().zip(&other.shares) {
            share.add(more);
        }
        self.first = [self.first, other.first].into_iter().flatten().min();
    }

    /// All of it, or all but one share.
    fn without(&self, left_out: Option<usize>) -> Share {
        let mut all = Share::default();
        for (at, share) in self.shares.iter().enumerate() {
            if Some(at) != left_out {
                all.add(share);
            }
        }
        all
    }
}

/// What every unit says, year by year.
#[derive(Debug)]
pub(super) struct Twins<'b> {
    book: &'b Book,
    years: Vec<i32>,
    /// Of each unit so many as there are years.
    said: Vec<Said>,
}

impl<'b> Twins<'b> {
    pub(super) fn of(book: &'b Book) -> Self {
        let years: Vec<i32> = book.started_years().collect();
        let units = book.dataset().units.all().len();
        Self { book, said: vec![Said::default(); units * years.len()], years }
    }

    /// Takes note of what a unit reported of one indicator.
    pub(super) fn learn(&mut self, series: &Series<'_>) {
        let hasher = BuildHasherDefault::<DefaultHasher>::default();
        for point in &series.points {
            let Some(room) = room(series.indicator, point) else { continue };
            let figure = (series.ix, point.year, point.value, point.denominator);
            let base = point.denominator.map_or(0, |base| base.parts() / Amount::SCALE);
            let share = Share {
                hash: hasher.hash_one(figure),
                figures: 1,
                bits: room.ilog2().min(MOST_BITS),
                base_bits: base.max(1).ilog2().min(MOST_BITS),
            };
            let mut said = Said { first: Some((point.at, series.ix)), ..Said::default() };
            let dealt = series.ix.index() + usize::try_from(point.year).unwrap_or_default();
            if let Some(place) = said.shares.get_mut(dealt % SHARES) {
                *place = share;
            }
            self.add(series.unit, point.year, &said);
        }
    }

    fn add(&mut self, unit: UnitIx, year: i32, said: &Said) {
        let at = self.years.iter().position(|&known| known == year);
        let place = at.and_then(|at| self.said.get_mut(unit.index() * self.years.len() + at));
        if let Some(place) = place {
            place.add(said);
        }
    }

    /// The years of a unit in which it says something.
    fn of_unit(&self, unit: UnitIx) -> impl Iterator<Item = (i32, Said)> {
        let from = unit.index() * self.years.len();
        let said = self.said.get(from..).unwrap_or_default().iter().copied();
        self.years.iter().copied().zip(said).filter(|(_, said)| said.first.is_some())
    }

    fn district(&self, unit: UnitIx, year: i32) -> Option<UnitIx> {
        let parent = self.book.presence(unit, year)?.parent?;
        (self.level(parent) == Level::District).then_some(parent)
    }

    fn level(&self, unit: UnitIx) -> Level {
        self.book.dataset().units.unit(unit).level
    }

    /// Tells each unit that says what one before it says: in all its years, else in some.
    pub(super) fn tell(mut self, found: &mut Vec<Irregularity>) {
        let units = &self.book.dataset().units;
        let mut of_level: HashMap<Level, u32> = HashMap::new();
        for unit in units.ixs() {
            *of_level.entry(self.level(unit)).or_default() += 1;
            let own: Vec<_> = self.of_unit(unit).collect();
            for (year, said) in own {
                if let Some(district) = self.district(unit, year) {
                    self.add(district, year, &said);
                }
            }
        }
        let mut known = HashMap::new();
        let mut told: HashSet<(UnitIx, i32)> = HashSet::new();
        for unit in units.ixs() {
            let level = self.level(unit);
            let among = of_level.get(&level).copied().unwrap_or_default();
            let is_new =
                |year| self.district(unit, year).is_none_or(|d| !told.contains(&(d, year)));
            let years: Vec<_> = self.of_unit(unit).filter(|&(year, _)| is_new(year)).collect();
            let parts = std::iter::once(&*years).chain(years.chunks(1));
            for part in parts.filter(|part| !part.is_empty()) {
                let mut said = Said::default();
                for (_, more) in part {
                    said.add(more);
                }
                let ways = std::iter::once(None).chain((0..SHARES).map(Some));
                let mut shares = ways.map(|way| (way, said.without(way)));
                let twin = shares.find_map(|(way, share)| {
                    let more = way.map_or(0, |_| SHARES.ilog2() + 1);
                    let is_sure = share.is_sure(among, more);
                    let of =
                        is_sure.then(|| *known.entry((level, way, share.hash)).or_insert(unit));
                    of.filter(|&of| of != unit).map(|of| (of, share.figures))
                });
                let Some(twin) = twin else { continue };
                told.extend(part.iter().map(|&(year, _)| (unit, year)));
                found.extend(self.twin(unit, twin, part, &said));
                if part.len() == years.len() {
                    break;
                }
            }
        }
    }

    fn twin(
        &self,
        unit: UnitIx,
        (of, figures): (UnitIx, u32),
        part: &[(i32, Said)],
        said: &Said,
    ) -> Option<Irregularity> {
        let ((year, _), (last_year, _)) = (*part.first()?, *part.last()?);
        let (at, indicator) = said.first?;
        let other = self.book.dataset().units.unit(of).id.clone();
        let doubt = Doubt::Twin {
            other,
            figures: figures as usize,
            all: said.without(None).figures as usize,
            last_year,
        };
        Some(Irregularity { unit, indicator, year, at, part: FigureCell::Value, doubt })
    }
}
