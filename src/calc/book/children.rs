//! Who stands under whom, as lists and paths show it.

use std::collections::BTreeMap;

use super::{Book, Tree};
use crate::model::{Level, PhaseIx, Spell, UnitIx};

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
    pub const fn has_left(self) -> bool {
        self.has_ended || self.has_moved
    }
}

impl Book {
    /// The units directly below one: as it was, all that were under it in any
    /// started year of the phase, those that left marked and last; under the tree of a
    /// year, those of that year and the grassroots unions of the phase that stood under it
    /// in another. Official order within both. In a book of some sectors only the grassroots unions that it lists.
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
            Tree::Of(year) => self.children_of_tree(year, unit, phase),
        }
    }

    /// Those who existed in the tree's year, and grassroots unions founded later or gone
    /// before that ever stood under this very unit. Whose parent that tree doesn't know
    /// is accounted for by nobody.
    fn children_of_tree(&self, year: i32, unit: UnitIx, phase: PhaseIx) -> Vec<Child> {
        let (parents, units) = (self.parents_of(year), &self.dataset().units);
        let stood_here = |child: UnitIx| {
            let child = units.unit(child);
            let is_under = |spell: &Spell| spell.parent == Some(unit);
            child.level == Level::Grassroots && child.spells.iter().any(is_under)
        };
        let mut found: BTreeMap<UnitIx, Child> = BTreeMap::new();
        let years = self.listed_years(phase);
        for of in years.iter().chain([&year]) {
            let Some(roster) = self.rosters.get(of) else { continue };
            let below = roster.present().filter(|(child, _)| parents.parent(*child) == Some(unit));
            for (child, presence) in below.filter(|(child, _)| *of == year || stood_here(*child)) {
                let is_last = *of == year || Some(of) == years.last();
                let has_ended = !presence.is_alive_at_end || !is_last;
                found.insert(child, Child { unit: child, has_ended, has_moved: false });
            }
        }
        order(found.into_values().collect())
    }

    /// Whether a unit stood directly under another in a year, by a tree.
    pub fn was_under(&self, tree: Tree, (unit, parent): (UnitIx, UnitIx), year: i32) -> bool {
        match tree {
            Tree::Of(of) => self.parents_of(of).parent(unit) == Some(parent),
            Tree::AsWas => {
                let presence = self.rosters.get(&year).and_then(|roster| roster.presence(unit));
                presence.is_some_and(|presence| presence.parent == Some(parent))
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
