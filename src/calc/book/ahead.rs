//! What is asked next, worked out before it is asked.

use crate::model::{PhaseIx, UnitIx};

use super::layers::MANY;
use super::{Book, KEPT, Tree};

/// So many units below one are assessed within a key.
const FEW: usize = 40;

impl Book {
    /// True when every layer of a tree has been worked out.
    pub fn has_layers(&self, tree: Tree) -> bool {
        match tree {
            Tree::AsWas => self.layers.values().all(|slot| slot.get().is_some()),
            Tree::Of(year) => self.chosen_trees().has_all(year, self.layers.keys()),
        }
    }

    /// True when a look at a unit asks for nothing that takes long: the dataset is
    /// small, or the layers are there and so are the answers, or few are asked for, or
    /// more than are kept, which nothing can speed up.
    pub fn is_ready(&self, tree: Tree, unit: UnitIx, phase: PhaseIx) -> bool {
        if self.dataset().figures.len() < MANY {
            return true;
        }
        let indicators = self.dataset().plan.indicators.len();
        let is_answered = || {
            let asked = self.asked_at(tree, unit, phase);
            asked.len() <= FEW
                || asked.len() * indicators > KEPT
                || self.assessments.has_all(asked.into_iter().flat_map(|unit| {
                    let indicators = self.dataset().plan.indicator_ixs();
                    indicators.map(move |ix| (tree, ix, unit, phase))
                }))
        };
        self.has_layers(tree) && is_answered()
    }

    /// Works out every layer of a tree, and all indicators of a unit and of those
    /// directly below it in every phase, as far as so many answers are kept: what a
    /// look at the unit, its phases and its lists ask for. Not for the thread that
    /// answers keys.
    pub fn look_ahead(&self, tree: Tree, unit: UnitIx) {
        if tree == Tree::AsWas {
            self.work_out(|_| true);
        }
        for &(indicator, year) in self.layers.keys() {
            let _ready = self.layer(tree, indicator, year);
        }
        let latest = self.latest_phase();
        let others = self.dataset().plan.phase_ixs().filter(|&phase| phase != latest);
        let mut room = KEPT;
        for phase in std::iter::once(latest).chain(others) {
            let asked = self.asked_at(tree, unit, phase);
            let indicators = self.dataset().plan.indicators.len();
            if let Some(left) = room.checked_sub(asked.len() * indicators) {
                room = left;
                self.answer(tree, &asked, phase);
            }
        }
    }

    fn asked_at(&self, tree: Tree, unit: UnitIx, phase: PhaseIx) -> Vec<UnitIx> {
        let below = self.children(tree, unit, phase);
        std::iter::once(unit).chain(below.into_iter().map(|child| child.unit)).collect()
    }

    fn answer(&self, tree: Tree, units: &[UnitIx], phase: PhaseIx) {
        for &unit in units {
            for indicator in self.dataset().plan.indicator_ixs() {
                let _known = self.assessed(tree, indicator, unit, phase);
            }
        }
    }
}
