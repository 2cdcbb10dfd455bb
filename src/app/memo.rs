//! What was worked out for the places looked at lately, so that a key press
//! costs what is visible. It never changes what is shown, only what it costs.

use std::sync::{Mutex, PoisonError};

use crate::calc::{Book, Tree};
use crate::model::{IndicatorIx, Language, PhaseIx, UnitIx};

use super::filter::RowFilter;
use super::shared::Shared;
use super::vantage::Vantage;
use super::view::overview::{PartsView, filtered_parts, parts};
use super::view::ranking::Listing;
use super::view::scenarios::{Ground, Sheet, Spread};
use super::view::scorecard::{Column, Listed, Question, Scorecard};
use super::view::{Brief, IndicatorView, Ranking, SectionKey, SortOrder, indicator};

const KEPT: usize = 8;
/// Columns of scorecards: all indicators of both groups at two places.
const COLUMNS_KEPT: usize = 64;

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
struct Kept<K, V, const MOST: usize = KEPT>(Mutex<Vec<(K, Shared<V>)>>);

impl<K, V, const MOST: usize> Default for Kept<K, V, MOST> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<K: PartialEq, V, const MOST: usize> Kept<K, V, MOST> {
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
        if kept.len() > MOST {
            kept.remove(0);
        }
        value
    }
}

type RankingKey = (Spot, IndicatorIx, SortOrder, Listing, RowFilter);

/// Everything kept.
#[derive(Debug, Default)]
pub struct Memo {
    briefs: Kept<Spot, Brief>,
    rankings: Kept<(Spot, IndicatorIx, SortOrder, Listing), Ranking>,
    indicators: Kept<(Spot, IndicatorIx), IndicatorView>,
    parts: Kept<(Spot, IndicatorIx, RowFilter), PartsView>,
    sheets: Kept<Ground, Sheet>,
    spreads: Kept<(Ground, usize, IndicatorIx, Listing), Spread>,
    filtered: Kept<RankingKey, Ranking>,
    listed: Kept<(Spot, Listing), Listed>,
    columns: Kept<(Spot, Listing, IndicatorIx), Column, COLUMNS_KEPT>,
    scorecards: Kept<(Spot, Listing, Question), Scorecard>,
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

    /// The same with only the rows that a filter admits.
    pub fn filtered(&self, key: RankingKey, has_text: impl Fn(UnitIx) -> bool) -> Shared<Ranking> {
        let (spot, indicator, sort, listing, filter) = key.clone();
        let whole = self.ranking(spot, indicator, sort, listing);
        if filter.is_empty() {
            return whole;
        }
        self.filtered.find_or(key, |_| whole.filtered(&filter, has_text))
    }

    /// The units of a scorecard in an order: no more columns are worked out than
    /// the question needs.
    pub fn scorecard(
        &self,
        (spot, listing, question): (Spot, Listing, Question),
        indicators: &[IndicatorIx],
        has_text: impl Fn(UnitIx) -> bool,
    ) -> Shared<Scorecard> {
        let listed = self.listed.find_or((spot.clone(), listing), |(spot, listing)| {
            Listed::of(&spot.vantage(), *listing)
        });
        let column = |ix| {
            self.columns.find_or((spot.clone(), listing, ix), |(spot, _, ix)| {
                Column::of(&spot.vantage(), &listed, *ix)
            })
        };
        self.scorecards.find_or((spot.clone(), listing, question), |(_, _, question)| {
            Scorecard::of(&listed, indicators, question.clone(), column, has_text)
        })
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
    pub fn parts(
        &self,
        key: (Spot, IndicatorIx, RowFilter),
        has_text: impl Fn(UnitIx) -> bool,
    ) -> Shared<PartsView> {
        self.parts.find_or(key, |(spot, ix, filter)| {
            let vantage = spot.vantage();
            if filter.is_empty() {
                return parts(&vantage, *ix);
            }
            filtered_parts(&vantage, *ix, filter, has_text)
        })
    }
}
