use std::fmt;

use super::PhaseIx;

/// The period a figure speaks of.
///
/// Ordered by how late it speaks within its year: a whole year beats every
/// month, a later month an earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Period {
    /// Year to date, from 1 January to the end of the month (1–12).
    Month {
        /// Calendar year.
        year: i32,
        /// 1–12.
        month: u8,
    },
    /// The whole year.
    Year(i32),
    /// A published average over a whole phase; rates only.
    Phase(PhaseIx),
}

impl Period {
    /// The calendar year, unless the period is a phase.
    pub const fn year(self) -> Option<i32> {
        match self {
            Self::Month { year, .. } | Self::Year(year) => Some(year),
            Self::Phase(_) => None,
        }
    }

    /// The month of a year-to-date figure.
    pub const fn month(self) -> Option<u8> {
        match self {
            Self::Month { month, .. } => Some(month),
            _ => None,
        }
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Month { year, month } => write!(f, "{year}-{month:02}"),
            Self::Year(year) => write!(f, "{year}"),
            Self::Phase(phase) => write!(f, "phase {}", phase.index() + 1),
        }
    }
}
