//! The layers of a book: each worked out once, and shared.

use std::collections::BTreeMap;
use std::sync::atomic::Ordering;
use std::sync::{Arc, MutexGuard, PoisonError};

use super::super::rollup::{Layer, LayerInput};
use super::super::tree::{Parents, Roster};
use super::{Book, Tree};
use crate::model::IndicatorIx;

/// Threads that work layers out.
const THREADS: usize = 2;
/// From so many figures on a second thread pays.
pub(super) const MANY: usize = 100_000;

/// One indicator in one year.
type LayerKey = (IndicatorIx, i32);

/// Layers in the trees of chosen years.
#[derive(Debug, Default)]
pub(super) struct ChosenTrees {
    /// By the year of the tree; that asked for last is the last.
    trees: Vec<(i32, BTreeMap<LayerKey, Arc<Layer>>)>,
}

impl ChosenTrees {
    /// That looked at, and that worked out meanwhile, to be looked at next.
    const MOST: usize = 2;

    /// True when there are layers of the tree of a year for all of these.
    pub(super) fn has_all<'k>(
        &self,
        year: i32,
        mut keys: impl Iterator<Item = &'k LayerKey>,
    ) -> bool {
        let tree = self.trees.iter().find(|(known, _)| *known == year);
        tree.is_some_and(|(_, layers)| keys.all(|key| layers.contains_key(key)))
    }

    /// Those of the tree of a year; a tree asked for longer ago gives way.
    pub(super) fn of(&mut self, year: i32) -> &mut BTreeMap<LayerKey, Arc<Layer>> {
        let known = self.trees.iter().position(|(known, _)| *known == year);
        let tree = known.map_or_else(|| (year, BTreeMap::new()), |at| self.trees.remove(at));
        let too_many = (self.trees.len() + 1).saturating_sub(Self::MOST);
        self.trees.drain(..too_many);
        &mut self.trees.push_mut(tree).1
    }

    pub(super) fn len(&self) -> usize {
        self.trees.iter().map(|(_, layers)| layers.len()).sum()
    }

    pub(super) fn forget(&mut self) {
        self.trees.clear();
    }
}

impl Book {
    /// Works out the layers of some years in the tree as it was, so that no key press
    /// has to: on two threads where there are many figures. A layer is the same
    /// whoever makes it.
    pub(super) fn work_out(&self, is_meant: impl Fn(i32) -> bool) {
        let keys: Vec<_> = self.layers.keys().filter(|&&(_, year)| is_meant(year)).collect();
        let make = |nth: usize| {
            for &&(indicator, year) in keys.iter().skip(nth).step_by(THREADS) {
                let _ready = self.layer(Tree::AsWas, indicator, year);
            }
        };
        if self.dataset().figures.len() < MANY {
            (0..THREADS).for_each(make);
            return;
        }
        std::thread::scope(|scope| {
            for nth in 1..THREADS {
                scope.spawn(move || make(nth));
            }
            make(0);
        });
    }

    pub(in crate::calc) fn layer(
        &self,
        tree: Tree,
        indicator: IndicatorIx,
        year: i32,
    ) -> Option<Arc<Layer>> {
        let roster = self.rosters.get(&year)?;
        let make = |parents: Option<&Parents>| {
            self.layers_made.fetch_add(1, Ordering::Relaxed);
            Arc::new(Layer::new(self.input(roster, indicator, year, parents)))
        };
        let Tree::Of(tree_year) = tree else {
            let slot = self.layers.get(&(indicator, year))?;
            return Some(Arc::clone(slot.get_or_init(|| make(None))));
        };
        let parents = self.parents_of(tree_year);
        let key = (indicator, year);
        if let Some(known) = self.chosen_trees().of(tree_year).get(&key) {
            return Some(Arc::clone(known));
        }
        // Made outside the lock: who asks for another layer doesn't wait.
        let fresh = make(Some(&parents));
        Some(Arc::clone(self.chosen_trees().of(tree_year).entry(key).or_insert(fresh)))
    }

    pub(super) fn chosen_trees(&self) -> MutexGuard<'_, ChosenTrees> {
        self.chosen_trees.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(in crate::calc) fn parents_of(&self, year: i32) -> Arc<Parents> {
        let mut known = self.parents.lock().unwrap_or_else(PoisonError::into_inner);
        let make = || Arc::new(Parents::of_year(&self.dataset().units, self.calendar, year));
        Arc::clone(known.entry(year).or_insert_with(make))
    }

    pub(in crate::calc) fn input<'a>(
        &'a self,
        roster: &'a Roster,
        indicator: IndicatorIx,
        year: i32,
        parents: Option<&'a Parents>,
    ) -> LayerInput<'a> {
        let (dataset, calendar) = (&*self.dataset, self.calendar);
        let excused = self.supposed.excused.get(&(indicator, year));
        let awaited = self.supposed.awaited.get(&(indicator, year));
        let sizes = self.supposed.sizes.get(&(indicator, year));
        let sectors = &self.sectors;
        LayerInput {
            dataset,
            calendar,
            indicator,
            year,
            roster,
            parents,
            sectors,
            excused,
            awaited,
            sizes,
        }
    }
}
