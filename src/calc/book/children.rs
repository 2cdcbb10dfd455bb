//! Who stands under whom, as lists and paths show it.

use std::collections::BTreeMap;

use super::super::tree::Presence;
use super::{Book, Tree};
use crate::model::{PhaseIx, UnitIx};

/// A unit under another, as a list of children shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Child {
    /// Which unit.
    pub unit: UnitIx,
    /// No longer in existence at the end of the last started year of the phase:
    /// listed last.
    pub has_ended: bool,
    /// Lives on under another parent: listed last, too.
    pub has_moved: bool,
}

impl Child {
    /// True when it no longer stands under this parent.
    #[must_use]
    pub const fn has_left(self) -> bool {
        self.has_ended || self.has_moved
    }
}

impl Book {
    /// The units directly below one: as it was, all that were under it in any
    /// started year of the phase, those that left marked and last; under the tree of a
    /// year, those that existed in that year. Official order within both. In a book
    /// of some sectors only the grassroots unions that it lists.
    #[must_use]
    pub fn children(&self, tree: Tree, unit: UnitIx, phase: PhaseIx) -> Vec<Child> {
        let list = || {
            let mut children = self.all_children(tree, unit, phase);
            children.retain(|child| self.lists(child.unit, phase));
            children
        };
        (*self.children.find_or((tree, unit, phase), list)).clone()
    }

    fn all_children(&self, tree: Tree, unit: UnitIx, phase: PhaseIx) -> Vec<Child> {
        match tree {
            Tree::AsWas => self.children_as_was(unit, phase),
            Tree::Of(year) => {
                let Some(roster) = self.rosters.get(&year) else { return Vec::new() };
                let below = |&(_, p): &(UnitIx, Presence)| p.parent == Some(unit);
                let present = roster.present().filter(below);
                let child = |(unit, p): (UnitIx, Presence)| Child {
                    unit,
                    has_ended: !p.is_alive_at_end,
                    has_moved: false,
                };
                order(present.map(child).collect())
            }
        }
    }

    fn children_as_was(&self, unit: UnitIx, phase: PhaseIx) -> Vec<Child> {
        let years = self.listed_years(phase);
        let mut found: BTreeMap<UnitIx, Child> = BTreeMap::new();
        for year in &years {
            let Some(roster) = self.rosters.get(year) else { continue };
            for (child, presence) in roster.present() {
                if presence.parent == Some(unit) {
                    let has_ended = !presence.is_alive_at_end || Some(year) != years.last();
                    found.insert(child, Child { unit: child, has_ended, has_moved: false });
                } else if let Some(left) = found.get_mut(&child) {
                    *left = Child { unit: child, has_ended: false, has_moved: true };
                }
            }
        }
        order(found.into_values().collect())
    }

    /// The unit directly above one: under the tree as it was, in the latest started
    /// year of the phase in which it existed, else in any year.
    #[must_use]
    pub fn parent(&self, tree: Tree, unit: UnitIx, phase: PhaseIx) -> Option<UnitIx> {
        if let Tree::Of(year) = tree {
            return self.parents_of(year).parent(unit);
        }
        let phase = self.phase(phase);
        let within = self.rosters.iter().rev().filter(|(y, _)| phase.contains(**y));
        let any = self.rosters.iter().rev();
        let presence = within.chain(any).find_map(|(_, roster)| roster.presence(unit));
        let known = presence.map(|p| p.parent);
        known.unwrap_or_else(|| self.dataset().units.unit(unit).spells.last()?.parent)
    }

    /// The units from the province down to one, itself included.
    #[must_use]
    pub fn path(&self, tree: Tree, unit: UnitIx, phase: PhaseIx) -> Vec<UnitIx> {
        let above = |&below: &UnitIx| self.parent(tree, below, phase);
        let mut path: Vec<UnitIx> = std::iter::successors(Some(unit), above).collect();
        path.reverse();
        path
    }
}

fn order(mut children: Vec<Child>) -> Vec<Child> {
    children.sort_by_key(|child| (child.has_left(), child.unit));
    children
}
