//! What figures can say together.

use super::IndicatorIx;
use crate::model::Amount;

keyed! {
    /// A rule of what a unit's figures can say together; a figure that breaks one is
    /// used all the same, and told.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Rule {
        /// What came in within a year is no more than what there is at its end: the
        /// value of one indicator against that of another.
        NewWithinStock {
            /// What came in.
            of: IndicatorIx,
            /// What there is.
            within: IndicatorIx,
        } = "new_within_stock",
        /// The denominator of one indicator is among what the numerator of another
        /// counts ("among them").
        BaseWithinNumerator {
            /// Whose denominator.
            of: IndicatorIx,
            /// Whose numerator.
            within: IndicatorIx,
        } = "base_within_numerator",
        /// A percentage that may be above 100 %, but hardly by so much.
        ShareLimit {
            /// The percentage.
            of: IndicatorIx,
            /// In percent: beyond it is most likely a slip.
            most: Amount,
        } = "share_limit",
        /// A percentage of those that came forward: it must not rise because fewer do.
        ShrinkingBase {
            /// The percentage.
            of: IndicatorIx,
        } = "shrinking_base",
    }
}

impl Rule {
    /// The indicator that holds them in check, if it is another.
    pub const fn within(self) -> Option<IndicatorIx> {
        match self {
            Self::NewWithinStock { within, .. } | Self::BaseWithinNumerator { within, .. } => {
                Some(within)
            }
            Self::ShareLimit { .. } | Self::ShrinkingBase { .. } => None,
        }
    }

    /// The indicator whose figures are held in check.
    pub const fn of(self) -> IndicatorIx {
        match self {
            Self::NewWithinStock { of, .. }
            | Self::BaseWithinNumerator { of, .. }
            | Self::ShareLimit { of, .. }
            | Self::ShrinkingBase { of } => of,
        }
    }
}
