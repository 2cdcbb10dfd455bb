//! What was worked out for the places looked at lately, so that a key press
//! costs what is visible. It never changes what is shown, only what it costs.

use std::sync::{Mutex, PoisonError};

use crate::calc::{Book, Tree};
use crate::model::{IndicatorIx, Language, PhaseIx, UnitIx};

use super::shared::Shared;
use super::vantage::Vantage;
use super::view::overview::{PartsView, parts};
use super::view::ranking::Listing;
use super::view::scenarios::{Ground, Sheet, Spread};
use super::view::{Brief, IndicatorView, Ranking, SectionKey, SortOrder, indicator};

const KEPT: usize = 8;

/// A place as a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The book looked into.
    pub book: Shared<Book>,
    /// The tree.
    pub tree: Tree,
    /// The phase.
    pub phase: PhaseIx,
    /// The unit.
    pub unit: UnitIx,
    /// The language.
    pub language: Language,
}

impl Spot {
    /// The view from there.
    #[must_use]
    pub fn vantage(&self) -> Vantage<'_> {
        Vantage {
            book: &self.book,
            tree: self.tree,
            phase: self.phase,
            unit: self.unit,
            language: self.language,
        }
    }
}

/// The last few answers, each worked out once.
#[derive(Debug)]
struct Kept<K, V>(Mutex<Vec<(K, Shared<V>)>>);

impl<K, V> Default for Kept<K, V> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: PartialEq, V> Kept<K, V> {
    fn find_or(&self, key: K, work_out: impl FnOnce(&K) -> V) -> Shared<V> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let found = kept.iter().position(|(known, _)| *known == key);
        let entry = if let Some(at) = found {
            kept.remove(at)
        } else {
            let value = Shared::new(work_out(&key));
            (key, value)
        };
        let value = entry.1.clone();
        kept.push(entry);
        if kept.len() > KEPT {
            kept.remove(0);
        }
        value
    }
}

/// Everything kept.
#[derive(Debug, Default)]
pub struct Memo {
    briefs: Kept<Spot, Brief>,
    rankings: Kept<(Spot, IndicatorIx, SortOrder, Listing), Ranking>,
    indicators: Kept<(Spot, IndicatorIx), IndicatorView>,
    parts: Kept<(Spot, IndicatorIx), PartsView>,
    sheets: Kept<Ground, Sheet>,
    spreads: Kept<(Ground, usize, IndicatorIx, Listing), Spread>,
}

impl Memo {
    /// All indicators of a place.
    pub fn brief(&self, spot: Spot) -> Shared<Brief> {
        self.briefs.find_or(spot, |spot| Brief::of(&spot.vantage()))
    }

    /// The units below a place in an order.
    pub fn ranking(
        &self,
        spot: Spot,
        indicator: IndicatorIx,
        sort: SortOrder,
        listing: Listing,
    ) -> Shared<Ranking> {
        let key = (spot, indicator, sort, listing);
        self.rankings
            .find_or(key, |(spot, ..)| Ranking::of(&spot.vantage(), indicator, sort, listing))
    }

    /// One indicator in full, at the top of its first section.
    pub fn indicator(&self, spot: Spot, ix: IndicatorIx) -> Shared<IndicatorView> {
        self.indicators.find_or((spot, ix), |(spot, _)| {
            indicator(&spot.vantage(), ix, SectionKey::default(), 0)
        })
    }

    /// Every indicator of a place in every scenario.
    pub fn sheet(&self, ground: Ground) -> Shared<Sheet> {
        self.sheets.find_or(ground, Sheet::of)
    }

    /// Who makes the difference of an indicator, by that of a scenario.
    pub fn spread(
        &self,
        ground: Ground,
        focus: usize,
        indicator: IndicatorIx,
        listing: Listing,
    ) -> Shared<Spread> {
        let key = (ground, focus, indicator, listing);
        self.spreads.find_or(key, |(ground, ..)| Spread::of(ground, focus, indicator, listing))
    }

    /// Who makes up an indicator's gap.
    pub fn parts(&self, spot: Spot, ix: IndicatorIx) -> Shared<PartsView> {
        self.parts.find_or((spot, ix), |(spot, _)| parts(&spot.vantage(), ix))
    }
}
