//! What nearly every row says.

use super::{Entry, Figure, Origin};
use crate::model::{Amount, IndicatorIx, Period, RowNumber, UnitIx};

/// A reported figure of whole things.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WholeFigure {
    /// Who reported.
    pub unit: UnitIx,
    /// On what.
    pub indicator: IndicatorIx,
    /// For when.
    pub period: Period,
    /// What.
    pub said: Said,
    /// Where it stands in the figures' table.
    pub at: RowNumber,
}

/// What stands in the cells of such a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Asked for, not available.
    Missing,
    /// Says that the indicator does not apply.
    NotApplicable,
    /// Things counted.
    Count(i64),
    /// Things counted among others: numerator and denominator.
    Part(i64, i64),
}

impl From<WholeFigure> for Figure {
    fn from(whole: WholeFigure) -> Self {
        let WholeFigure { unit, indicator, period, said, at } = whole;
        let entry = match said {
            Said::Missing => Entry::Missing,
            Said::NotApplicable => Entry::NotApplicable,
            Said::Count(n) => Entry::Reported { value: Amount::whole(n), denominator: None },
            Said::Part(n, of) => {
                Entry::Reported { value: Amount::whole(n), denominator: Some(Amount::whole(of)) }
            }
        };
        Self { unit, indicator, period, entry, at, origin: Origin::Reported }
    }
}
