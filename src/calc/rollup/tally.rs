//! A value under construction: figures and children are added, then it settles.

use crate::model::{Amount, Measure};

use super::super::own::OwnFigure;
use super::{Basis, Worth, YearValue};

/// A value under construction: the sum over a unit's children.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Tally {
    pub(super) numerator: Amount,
    pub(super) denominator: Amount,
    /// Somebody is expected or counted beneath.
    pub(super) is_active: bool,
    /// Some figure counts beneath.
    pub(super) has_figure: bool,
    /// The figure is a number without denominator although the measure is a ratio.
    pub(super) is_bare: bool,
    pub(super) value: YearValue,
}

/// Leaves that reported, alive, fresh and not assumed.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct PlainLeaves {
    pub(super) count: u32,
    numerator: Amount,
    denominator: Amount,
}

impl PlainLeaves {
    pub(super) fn add(&mut self, figure: OwnFigure) {
        self.count += 1;
        self.numerator += figure.value;
        self.denominator += figure.denominator.unwrap_or_default();
    }
}

impl Tally {
    pub(super) fn add(&mut self, child: &Self) {
        if !child.is_active {
            return;
        }
        self.is_active = true;
        self.has_figure |= child.has_figure;
        self.numerator += child.numerator;
        self.denominator += child.denominator;
        let (sum, part) = (&mut self.value, &child.value);
        sum.expected += part.expected;
        sum.reported += part.reported;
        sum.assumed += part.assumed;
        sum.size_expected += part.size_expected;
        sum.size_reported += part.size_reported;
        sum.is_incomplete |= part.is_incomplete;
        sum.uncovered.add(part.uncovered);
    }

    /// Adds leaves that reported, alive, fresh and not assumed: what [`Self::add`]
    /// would of their own tallies.
    pub(super) fn add_plain(&mut self, leaves: PlainLeaves) {
        self.is_active |= leaves.count > 0;
        self.has_figure |= leaves.count > 0;
        self.numerator += leaves.numerator;
        self.denominator += leaves.denominator;
        self.value.expected += leaves.count;
        self.value.reported += leaves.count;
        self.value.size_expected += leaves.denominator;
        self.value.size_reported += leaves.denominator;
    }

    pub(super) fn count(&mut self, figure: OwnFigure) {
        self.is_active = true;
        self.has_figure = true;
        self.value.assumed += u32::from(figure.origin.is_assumed());
        self.numerator += figure.value;
        self.denominator += figure.denominator.unwrap_or_default();
    }

    /// Gives the finished tally its worth.
    pub(super) fn settle(mut self, measure: Measure, basis: Basis) -> Self {
        let is_empty_ratio = measure.is_ratio() && !self.is_bare && self.denominator.is_zero();
        self.value.worth = if !self.is_active {
            Worth::NotApplicable
        } else if !self.has_figure {
            Worth::NoData
        } else if is_empty_ratio && self.value.uncovered.reporters == 0 {
            Worth::NotApplicable
        } else if is_empty_ratio {
            Worth::NoData
        } else {
            let is_fraction = measure.is_ratio() && !self.is_bare;
            let denominator = is_fraction.then_some(self.denominator);
            Worth::Value { numerator: self.numerator, denominator, basis }
        };
        self
    }
}
