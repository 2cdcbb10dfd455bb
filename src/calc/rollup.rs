//! One indicator in one year, for every unit: the roll-up.
//!
//! Detail wins when it is complete; else the unit's own declared total; else
//! the partial sum. Counts are summed, percentages and means are Σ value /
//! Σ denominator; levels and rates don't roll up. Missing ≠ zero ≠ not
//! applicable.
//!
//! Restricted to sectors, only their grassroots unions report: declared totals,
//! and what units above the grassroots report of themselves, can't be split and
//! count nowhere. Sizes of silent reporters are those of the whole dataset.

mod input;
mod layer;
mod leaves;
mod tally;

pub use input::LayerInput;
pub use layer::Layer;

use crate::model::Amount;

use super::own::OwnFigure;

keyed! {
    /// Where a unit's year value comes from.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Basis {
        /// Its own figure, at the reporting level.
        Reported = "reported",
        /// In its own figure's place one that a what-if scenario changed or made.
        Assumed = "assumed",
        /// The sum of complete details.
        Detail = "detail",
        /// Its own declared total, details being incomplete.
        Declared = "declared",
        /// The sum of what there is.
        Partial = "partial",
    }
}

/// What a year is worth to a unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Worth {
    /// Nobody expected and none counted, or nothing to count (Σ denominator = 0
    /// with nobody uncovered).
    #[default]
    NotApplicable,
    /// Somebody is expected; nothing that counts has come.
    NoData,
    /// A value.
    Value {
        /// Count, numerator, level, rate or bare percentage.
        numerator: Amount,
        /// Positive; `None` for counts, levels, rates and bare percentages.
        denominator: Option<Amount>,
        /// Where it comes from.
        basis: Basis,
    },
}

/// Expected reporters without a figure that counts and with no declared total
/// in use anywhere on the path up to and including the unit looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Uncovered {
    /// How many.
    pub reporters: u32,
    /// Σ of the known sizes (Dm).
    pub size: Amount,
    /// How many of them have no known size.
    pub of_unknown_size: u32,
    /// How many sizes are assumed: the largest reported that year.
    pub of_assumed_size: u32,
}

impl Uncovered {
    pub(super) fn add(&mut self, other: Self) {
        self.reporters += other.reporters;
        self.size += other.size;
        self.of_unknown_size += other.of_unknown_size;
        self.of_assumed_size += other.of_assumed_size;
    }
}

/// What a unit's figures, and those beneath it, say of one year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct YearValue {
    /// The value, or why there is none.
    pub worth: Worth,
    /// Expected reporters.
    pub expected: u32,
    /// Expected reporters with a figure that isn't stale. A figure that an
    /// assumption made is in the value, but nobody reported it.
    pub reported: u32,
    /// Figures in the value that a what-if scenario changed or made.
    pub assumed: u32,
    /// Σ of the known sizes of all expected reporters; ratios and means only.
    pub size_expected: Amount,
    /// Σ of the denominators of those that reported.
    pub size_reported: Amount,
    /// Who is missing from the value.
    pub uncovered: Uncovered,
    /// Not every reporter's figure is in the value, and no declared total stands in.
    pub is_incomplete: bool,
    /// A declared figure that differs from complete details.
    pub outvoted: Option<OwnFigure>,
}

impl YearValue {
    /// True when the value is partial (a sum that lacks somebody, or a stale figure
    /// that counts), or when there is none.
    pub const fn is_uncertain(&self) -> bool {
        match self.worth {
            Worth::NotApplicable => false,
            Worth::NoData => true,
            Worth::Value { .. } => self.is_incomplete,
        }
    }

    /// The number, or the numerator, where there is a value.
    pub const fn numerator(&self) -> Option<Amount> {
        match self.worth {
            Worth::Value { numerator, .. } => Some(numerator),
            _ => None,
        }
    }

    /// True when a what-if scenario had a hand in the value.
    pub const fn is_assumed(&self) -> bool {
        self.assumed > 0
    }

    /// True when nobody reported anything of a value that a what-if scenario made.
    pub const fn is_supposed(&self) -> bool {
        self.is_assumed() && self.reported == 0
    }

    /// True when there is a value.
    pub const fn has_value(&self) -> bool {
        matches!(self.worth, Worth::Value { .. })
    }

    /// True unless the year is not applicable.
    pub const fn is_applicable(&self) -> bool {
        !matches!(self.worth, Worth::NotApplicable)
    }

    /// Where the value comes from.
    pub const fn basis(&self) -> Option<Basis> {
        match self.worth {
            Worth::Value { basis, .. } => Some(basis),
            _ => None,
        }
    }
}
