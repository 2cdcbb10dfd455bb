//! The units below a place, by their part of a difference.

use std::cmp::Reverse;
use std::collections::HashMap;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};

use crate::app::view::ranking::Listing;
use crate::calc::compare::{self, NoParts, Part, Parts, Side};
use crate::calc::{Assessment, Child};
use crate::model::{IndicatorIx, Level, UnitIx};

use super::Ground;

/// What a row of the list is, in every scenario.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum ShareKey {
    /// The unit with an id.
    Unit(String),
    /// The grassroots unions directly below, folded into one.
    DirectGrassroots,
}

/// A unit, or several folded into one, with its part of each difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareEntry {
    /// What it is.
    pub key: ShareKey,
    /// Its units in each seat; none where it isn't below the place there.
    pub units: Vec<Vec<UnitIx>>,
    /// Its part of each seat's difference to the base.
    pub sizes: Vec<BigInt>,
    /// It is no longer there in the base, or, where that never had it, elsewhere.
    pub has_ended: bool,
}

/// Who makes the difference of an indicator between the base and each seat.
#[derive(Clone, Debug, PartialEq)]
pub struct Spread {
    /// The indicator in the open scenario's plan.
    pub indicator: IndicatorIx,
    /// Which of the units below are listed.
    pub listing: Listing,
    /// The assessment of the place in each seat.
    pub shown: Vec<Option<Assessment>>,
    /// The difference of each seat; `None` for the base and for who isn't there.
    pub outcomes: Vec<Option<Result<Parts, NoParts>>>,
    /// The largest part of the focus's difference first.
    pub entries: Vec<ShareEntry>,
}

impl Spread {
    /// Works out the parts of every difference, and orders them by that of the
    /// focus.
    pub fn of(ground: &Ground, focus: usize, indicator: IndicatorIx, listing: Listing) -> Self {
        let seats = ground.spots.len();
        let sides: Vec<Option<Side<'_>>> =
            (0..seats).map(|seat| ground.side(seat, indicator)).collect();
        let shown: Vec<Option<Assessment>> =
            sides.iter().map(|side| side.as_ref().map(Side::assess)).collect();
        let at = |seat: usize| Some((sides.get(seat)?.as_ref()?, shown.get(seat)?.as_ref()?));
        let base = at(ground.base);
        let outcome = |seat: usize| {
            let other = at(seat).filter(|_| seat != ground.base)?;
            Some(compare::parts(base?, other))
        };
        let outcomes: Vec<_> = (0..seats).map(outcome).collect();
        let entries = entries(&sides, ground.base, &outcomes);
        let mut entries = folded(entries, &sides, listing);
        let size = |entry: &ShareEntry| entry.sizes.get(focus).map(Signed::abs);
        entries.sort_by_key(|entry| Reverse(size(entry)));
        Self { indicator, listing, shown, outcomes, entries }
    }

    /// Where an entry stands.
    pub fn position(&self, key: &ShareKey) -> Option<usize> {
        self.entries.iter().position(|entry| entry.key == *key)
    }

    /// The parts of a seat's difference.
    pub fn parts(&self, seat: usize) -> Option<&Parts> {
        self.outcomes.get(seat)?.as_ref()?.as_ref().ok()
    }

    /// An entry's part of a seat's difference.
    pub fn part(&self, seat: usize, entry: &ShareEntry) -> Option<BigRational> {
        Some(self.parts(seat)?.scaled(entry.sizes.get(seat)?))
    }

    /// What is listed of a seat's difference: all of it, or the part of those
    /// folded into one.
    pub fn whole(&self, seat: usize) -> Option<BigRational> {
        let parts = self.parts(seat)?;
        if self.listing == Listing::Below {
            return Some(parts.difference());
        }
        let sizes = self.entries.iter().filter_map(|entry| entry.sizes.get(seat));
        Some(parts.scaled(&sizes.sum()))
    }

    /// What the units below don't account for; `None` when nothing is left.
    pub fn rest(&self, seat: usize) -> Option<BigRational> {
        let parts = self.parts(seat).filter(|_| self.listing == Listing::Below)?;
        (!parts.rest.is_zero()).then(|| parts.scaled(&parts.rest))
    }
}

fn entries(
    sides: &[Option<Side<'_>>],
    base: usize,
    outcomes: &[Option<Result<Parts, NoParts>>],
) -> Vec<ShareEntry> {
    let mut entries: Vec<ShareEntry> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for (seat, outcome) in outcomes.iter().enumerate() {
        let Some(Ok(parts)) = outcome else { continue };
        for part in &parts.parts {
            let Some(id) = id_of(sides, (base, seat), part) else { continue };
            let at = *known.entry(id.clone()).or_insert_with(|| {
                entries.push(blank(ShareKey::Unit(id), sides.len()));
                entries.len() - 1
            });
            if let Some(entry) = entries.get_mut(at) {
                note(entry, (base, seat), part);
            }
        }
    }
    entries
}

fn blank(key: ShareKey, seats: usize) -> ShareEntry {
    ShareEntry {
        key,
        units: vec![Vec::new(); seats],
        sizes: vec![BigInt::zero(); seats],
        has_ended: false,
    }
}

fn note(entry: &mut ShareEntry, (base, seat): (usize, usize), part: &Part) {
    for (seat, child) in [(base, part.base), (seat, part.other)] {
        if let (Some(units), Some(child)) = (entry.units.get_mut(seat), child) {
            *units = vec![child.unit];
        }
    }
    if let Some(size) = entry.sizes.get_mut(seat) {
        *size += &part.size;
    }
    entry.has_ended = part.base.or(part.other).is_some_and(|child| child.has_ended);
}

fn id_of(sides: &[Option<Side<'_>>], (base, other): (usize, usize), part: &Part) -> Option<String> {
    let (seat, child): (usize, Child) =
        part.base.map(|c| (base, c)).or_else(|| part.other.map(|c| (other, c)))?;
    let side = sides.get(seat)?.as_ref()?;
    Some(side.book.dataset().units.unit(child.unit).id.clone())
}

/// Grassroots unions directly under a unit that has districts, too, are folded
/// into one; or they are listed alone.
fn folded(
    entries: Vec<ShareEntry>,
    sides: &[Option<Side<'_>>],
    listing: Listing,
) -> Vec<ShareEntry> {
    let is_grassroots = |entry: &ShareEntry| {
        let found = entry.units.iter().zip(sides).find_map(|(units, side)| {
            let unit = units.first()?;
            Some(side.as_ref()?.book.dataset().units.unit(*unit).level)
        });
        found == Some(Level::Grassroots)
    };
    let (direct, mut others): (Vec<_>, Vec<_>) = entries.into_iter().partition(is_grassroots);
    if others.is_empty() {
        return direct;
    }
    if listing == Listing::DirectGrassroots {
        return direct;
    }
    let mut whole = blank(ShareKey::DirectGrassroots, sides.len());
    for entry in &direct {
        for (all, units) in whole.units.iter_mut().zip(&entry.units) {
            all.extend(units);
        }
        for (sum, size) in whole.sizes.iter_mut().zip(&entry.sizes) {
            *sum += size;
        }
    }
    if !direct.is_empty() {
        others.push(whole);
    }
    others
}
