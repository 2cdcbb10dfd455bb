//! What makes a figure unique.

use crate::model::{IndicatorIx, Period, PhaseIx, UnitIx};

/// Unit, period and indicator in one number: the order of a million of them
/// is a matter of milliseconds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Key(u64);

impl Key {
    /// The parts take 32, 16 and 16 bits: a period is a year from
    /// [`super::cells::YEARS`] and a month, or a phase.
    pub(super) fn new(unit: UnitIx, period: Period, indicator: IndicatorIx) -> Self {
        let period = match period {
            Period::Phase(phase) => phase.index(),
            Period::Year(year) => month_number(year, 0),
            Period::Month { year, month } => month_number(year, month),
        };
        let part = |n: usize| u64::try_from(n).unwrap_or(u64::MAX) & 0xFFFF;
        let unit = u64::try_from(unit.index()).unwrap_or(u64::MAX);
        Self(unit << 32 | part(period) << 16 | part(indicator.index()))
    }

    pub(super) fn parts(self) -> (UnitIx, Period, IndicatorIx) {
        let part = |shift: u32| usize::try_from(self.0 >> shift & 0xFFFF).unwrap_or_default();
        let unit = usize::try_from(self.0 >> 32).unwrap_or_default();
        let number = part(16);
        let year = i32::try_from(number / 16).unwrap_or_default();
        let period = match u8::try_from(number % 16).unwrap_or_default() {
            _ if number < FIRST_YEAR => Period::Phase(PhaseIx::new(number)),
            0 => Period::Year(year),
            month => Period::Month { year, month },
        };
        (UnitIx::new(unit), period, IndicatorIx::new(part(0)))
    }
}

/// The lowest number that stands for a year and not for a phase.
const FIRST_YEAR: usize = 1 << 10;

/// Years from 1900 on, sixteen months each, above any number of phases.
fn month_number(year: i32, month: u8) -> usize {
    usize::try_from(year).unwrap_or_default() * 16 + usize::from(month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_keeps_its_parts() {
        for period in [
            Period::Year(1900),
            Period::Year(2199),
            Period::Month { year: 2025, month: 12 },
            Period::Month { year: 1900, month: 1 },
            Period::Phase(PhaseIx::new(0)),
            Period::Phase(PhaseIx::new(254)),
        ] {
            let parts = (UnitIx::new(199_999), period, IndicatorIx::new(499));
            assert_eq!(Key::new(parts.0, parts.1, parts.2).parts(), parts);
        }
    }
}
