//! Ways through the union: what leads from the province to a unit.

use crate::calc::{Book, Child, Tree};
use crate::model::{Level, PhaseIx, UnitIx};

/// The union as it can be walked through in one tree and phase.
#[derive(Clone, Copy, Debug)]
pub struct Ground<'a> {
    /// The book looked into.
    pub book: &'a Book,
    /// The tree.
    pub tree: Tree,
    /// The phase.
    pub phase: PhaseIx,
}

impl Ground<'_> {
    /// True when a unit is listed directly below another.
    pub fn is_below(&self, unit: UnitIx, parent: UnitIx) -> bool {
        self.book.children(self.tree, parent, self.phase).iter().any(|child| child.unit == unit)
    }

    /// True when grassroots unions below a unit are folded into one row, because
    /// others hang beside them.
    pub fn folds(&self, unit: UnitIx) -> bool {
        let units = &self.book.dataset().units;
        let children = self.book.children(self.tree, unit, self.phase);
        let is_leaf = |child: &Child| units.unit(child.unit).level == Level::Grassroots;
        children.iter().any(is_leaf) && !children.iter().all(is_leaf)
    }

    /// True for one of those that are folded.
    pub fn is_folded(&self, unit: UnitIx, parent: UnitIx) -> bool {
        self.book.dataset().units.unit(unit).level == Level::Grassroots && self.folds(parent)
    }

    /// True when nothing is listed below a unit.
    pub fn is_leaf(&self, unit: UnitIx) -> bool {
        self.book.dataset().units.unit(unit).level == Level::Grassroots
            || self.book.children(self.tree, unit, self.phase).is_empty()
    }

    /// The way from the province down to a unit, both included; `None` when it
    /// isn't part of this tree in this phase.
    pub fn way_to(&self, unit: UnitIx) -> Option<Vec<UnitIx>> {
        let units = &self.book.dataset().units;
        let province = units.province();
        if !self.book.lists(unit, self.phase) {
            return None;
        }
        let mut way = vec![unit];
        let mut below = unit;
        while below != province {
            let parent = self.parent(below)?;
            if way.contains(&parent) {
                return None;
            }
            way.push(parent);
            below = parent;
        }
        way.reverse();
        Some(way)
    }

    /// The units to name on the way to where one stands: those passed if each is
    /// listed below the one before, perhaps as one that has left; after a jump the
    /// way that leads there.
    pub fn crumbs(&self, passed: Vec<UnitIx>) -> Vec<UnitIx> {
        let Some(way) = passed.last().and_then(|&unit| self.way_to(unit)) else { return passed };
        let is_walked = || {
            passed.windows(2).all(|pair| match *pair {
                [above, unit] => self.is_below(unit, above),
                _ => true,
            })
        };
        if way != passed && is_walked() { passed } else { way }
    }

    /// The unit that lists another directly below it: the latest one.
    fn parent(&self, unit: UnitIx) -> Option<UnitIx> {
        let parent_in = |year| self.book.presence(unit, year).and_then(|p| p.parent);
        match self.tree {
            Tree::Of(year) => parent_in(year),
            Tree::AsWas => {
                let calendar = self.book.calendar();
                let mut years: Vec<i32> =
                    calendar.started_years(self.book.phase(self.phase)).collect();
                if years.is_empty() {
                    years.extend(self.book.started_years().next_back());
                }
                years.into_iter().rev().find_map(parent_in)
            }
        }
    }
}
