//! What the plan demands: of how much, how it is compared, and when it has to hold.

use super::Bilingual;
use crate::model::Amount;

/// The shape of the required path of a by-the-end target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Path {
    /// b + (T − b)·t/N.
    Linear,
    /// b·(T/b)^(t/N).
    Geometric,
}

/// When a target has to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cadence {
    /// The sum over the phase's years.
    PhaseSum,
    /// Every single year.
    EveryYear,
    /// At the end of the phase.
    ByEnd(Path),
    /// The average yearly growth over the phase.
    AverageGrowth,
}

impl Cadence {
    /// The stable key used in files and exports.
    pub const fn key(self) -> &'static str {
        match self {
            Self::PhaseSum => "phase_sum",
            Self::EveryYear => "every_year",
            Self::ByEnd(_) => "by_end",
            Self::AverageGrowth => "average_growth",
        }
    }
}

keyed! {
    /// How a value is held against a target.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Comparator {
        /// At least.
        AtLeast = ">=",
        /// Strictly more than.
        MoreThan = ">",
        /// Exactly; more can't be (100 %) or also satisfies.
        Exactly = "=",
    }
}

/// Whether the plan says something itself or it had to be inferred.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Stands in the plan.
    Stated,
    /// Read into it.
    Inferred,
}

/// Something with its [`Source`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sourced<T> {
    /// The thing.
    pub value: T,
    /// Stated or inferred.
    pub source: Source,
}

/// Where a target stands in the document, word for word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The place, e.g. `III.2.1.1 ¶1`.
    pub place: String,
    /// The words that set the target, exactly.
    pub wording: String,
    /// The whole sentence they stand in, exactly; contains `wording`.
    pub sentence: String,
    /// A remark on the place itself (a misprinted heading).
    pub remark: Bilingual,
}

/// What the plan demands of an indicator in one phase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// The demanded value, in the indicator's unit of measure.
    pub value: Amount,
    /// How it is compared.
    pub comparator: Sourced<Comparator>,
    /// When it has to hold.
    pub cadence: Sourced<Cadence>,
    /// Where it stands.
    pub clause: Clause,
}
