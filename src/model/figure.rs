//! What was reported: one figure by itself, and all of a dataset's packed.

mod figures;
mod notes;
mod packed;
mod whole;
mod year;
mod years;

use super::{Amount, Calendar, IndicatorIx, Period, Phase, RowNumber, UnitIx};

pub use figures::{Figures, GatheredFigures, YearKey};
pub use notes::{FigureNote, FigureNotes, NoteText};
pub use whole::{Said, WholeFigure};
pub use year::YearFigures;

/// What stands in a figure's value cell. Missing ≠ zero ≠ not applicable.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// Asked for, not available (empty or `…`).
    Missing,
    /// Says that the indicator does not apply (`x`).
    NotApplicable,
    /// A number; the denominator of a ratio where there is one.
    Reported {
        /// Count, numerator, level, rate or bare percentage.
        value: Amount,
        /// Ratios and means only.
        denominator: Option<Amount>,
    },
}

keyed! {
    /// Whether somebody reported a figure or a what-if scenario assumes it.
    #[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Origin {
        /// As reported.
        #[default]
        Reported = "reported",
        /// Reported, then changed by an assumption.
        Changed = "changed",
        /// Nobody reported it: an assumption made it.
        Made = "made",
    }
}

impl Origin {
    /// True for everything that an assumption had a hand in.
    pub const fn is_assumed(self) -> bool {
        !matches!(self, Self::Reported)
    }
}

/// One accepted row of the figures file, or what a what-if scenario makes of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// Who reported.
    pub unit: UnitIx,
    /// On what.
    pub indicator: IndicatorIx,
    /// For when.
    pub period: Period,
    /// What.
    pub entry: Entry,
    /// Where it stands in the figures' table; nowhere if an assumption made it.
    pub at: RowNumber,
    /// Reported or assumed.
    pub origin: Origin,
}

impl Figure {
    /// The one of a unit's rows of a year, periods ascending, that speaks for it:
    /// the whole year beats every month, a later month an earlier one. A missing
    /// entry hides nothing; rows that the calendar doesn't accept are hidden.
    pub fn speaking(rows: YearFigures<'_>, calendar: Calendar, phases: &[Phase]) -> Option<Self> {
        Self::speaking_where(rows, |period| calendar.accepts(period, phases))
    }

    /// The same, by whoever knows which periods are accepted.
    pub fn speaking_where(rows: YearFigures<'_>, accepts: impl Fn(Period) -> bool) -> Option<Self> {
        let mut told = rows.iter().rev().filter(|f| f.entry != Entry::Missing);
        told.find(|f| accepts(f.period))
    }
}
