//! What is being looked at, and from where.

use std::sync::Arc;

use crate::calc::{Assessment, Book, Tree};
use crate::model::{Dataset, Indicator, IndicatorIx, Language, Phase, PhaseIx, Plan, Unit, UnitIx};

/// What is being looked at.
#[derive(Clone, Copy, Debug)]
pub struct Vantage<'a> {
    /// The worked-out dataset at its as-of date.
    pub book: &'a Book,
    /// Which tree figures go up.
    pub tree: Tree,
    /// The phase looked at.
    pub phase: PhaseIx,
    /// The unit looked at.
    pub unit: UnitIx,
    /// The language of every word and number.
    pub language: Language,
}

impl<'a> Vantage<'a> {
    /// The same place seen from another unit.
    #[must_use]
    pub const fn at(self, unit: UnitIx) -> Self {
        Self { unit, ..self }
    }

    /// The dataset.
    pub fn dataset(&self) -> &'a Dataset {
        self.book.dataset()
    }

    /// The plan.
    pub fn plan(&self) -> &'a Plan {
        &self.book.dataset().plan
    }

    /// The phase looked at.
    pub fn phase(&self) -> &'a Phase {
        self.book.phase(self.phase)
    }

    /// The unit looked at.
    pub fn unit(&self) -> &'a Unit {
        self.book.dataset().units.unit(self.unit)
    }

    /// An indicator of the plan.
    ///
    /// # Panics
    /// When the position belongs to another plan.
    pub fn indicator(&self, ix: IndicatorIx) -> &'a Indicator {
        self.plan().indicator(ix).unwrap_or_else(|| unreachable!("positions come from this plan"))
    }

    /// The assessment of an indicator at the unit looked at.
    pub fn assess(&self, indicator: IndicatorIx) -> Assessment {
        self.book.assess(self.tree, indicator, self.unit, self.phase)
    }

    /// The same, shared: for who looks at many and keeps none.
    pub fn assessed(&self, indicator: IndicatorIx) -> Arc<Assessment> {
        self.book.assessed(self.tree, indicator, self.unit, self.phase)
    }
}
