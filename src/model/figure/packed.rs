//! A figure in twenty bytes. What doesn't fit in exactly lies in a side list.

use super::{Entry, Figure, Origin, Said, WholeFigure};
use crate::model::{Amount, IndicatorIx, Period, RowNumber, UnitIx};

/// A figure of a known indicator and year. Nearly every number reported is a
/// short run of digits: a 32-bit number with at most six decimals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Packed {
    pub(super) unit: UnitIx,
    pub(super) at: RowNumber,
    value: i32,
    denominator: i32,
    /// The month (1–12) of a year to date, [`WHOLE_YEAR`]: the order of periods.
    pub(super) within: u8,
    /// Those of the value, and from the fourth bit on of the denominator.
    decimals: u8,
    marks: u8,
}

/// Numbers that don't fit into [`Packed`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Wide {
    value: Amount,
    denominator: Amount,
}

const WHOLE_YEAR: u8 = 13;
/// The two lowest bits of the marks: what stands in the value cell.
const KIND: u8 = 0b11;
const MISSING: u8 = 0;
const NOT_APPLICABLE: u8 = 1;
const VALUE: u8 = 2;
const FRACTION: u8 = 3;
const CHANGED: u8 = 1 << 2;
const MADE: u8 = 1 << 3;
/// The value is a position in the side list.
const IS_WIDE: u8 = 1 << 4;
const MOST_DECIMALS: usize = 6;

impl Packed {
    /// Packs a figure of a year; `None` for one of a whole phase.
    pub(super) fn new(figure: &Figure, side: &mut Vec<Wide>) -> Option<Self> {
        let within = within(figure.period)?;
        let mut packed = Self {
            unit: figure.unit,
            at: figure.at,
            value: 0,
            denominator: 0,
            within,
            decimals: 0,
            marks: match figure.origin {
                Origin::Reported => 0,
                Origin::Changed => CHANGED,
                Origin::Made => MADE,
            },
        };
        match figure.entry {
            Entry::Missing => packed.marks |= MISSING,
            Entry::NotApplicable => packed.marks |= NOT_APPLICABLE,
            Entry::Reported { value, denominator } => packed.put(value, denominator, side),
        }
        Some(packed)
    }

    /// The short way to the same for what nearly every row says.
    pub(super) fn whole(figure: WholeFigure, side: &mut Vec<Wide>) -> Option<Self> {
        let short = |n: i64| i32::try_from(n).ok();
        let (value, denominator, marks) = match figure.said {
            Said::Missing => (Some(0), Some(0), MISSING),
            Said::NotApplicable => (Some(0), Some(0), NOT_APPLICABLE),
            Said::Count(n) => (short(n), Some(0), VALUE),
            Said::Part(n, of) => (short(n), short(of), FRACTION),
        };
        let Some((value, denominator)) = value.zip(denominator) else {
            return Self::new(&figure.into(), side);
        };
        let WholeFigure { unit, at, period, .. } = figure;
        let within = within(period)?;
        Some(Self { unit, at, value, denominator, within, decimals: 0, marks })
    }

    fn put(&mut self, value: Amount, denominator: Option<Amount>, side: &mut Vec<Wide>) {
        self.marks |= if denominator.is_some() { FRACTION } else { VALUE };
        let denominator = denominator.unwrap_or_default();
        if let Some((short, under)) = shorten(value).zip(shorten(denominator)) {
            (self.value, self.denominator) = (short.0, under.0);
            self.decimals = short.1 | under.1 << 4;
            return;
        }
        self.marks |= IS_WIDE;
        // A side list longer than this would not fit into memory.
        self.value = i32::try_from(side.len()).unwrap_or(i32::MAX);
        side.push(Wide { value, denominator });
    }

    /// The figure as it was.
    pub(super) fn unpack(self, (indicator, year): (IndicatorIx, i32), side: &[Wide]) -> Figure {
        let period = match self.within {
            WHOLE_YEAR => Period::Year(year),
            month => Period::Month { year, month },
        };
        let origin = match self.marks & (CHANGED | MADE) {
            0 => Origin::Reported,
            CHANGED => Origin::Changed,
            _ => Origin::Made,
        };
        let entry = self.entry(side);
        Figure { unit: self.unit, indicator, period, entry, at: self.at, origin }
    }

    /// What stands in the value cell.
    pub(super) fn entry(self, side: &[Wide]) -> Entry {
        let is_fraction = match self.marks & KIND {
            MISSING => return Entry::Missing,
            NOT_APPLICABLE => return Entry::NotApplicable,
            kind => kind == FRACTION,
        };
        let wide = match self.wide(side) {
            Some(wide) => wide,
            None => Wide {
                value: lengthen(self.value, self.decimals & 0xF),
                denominator: lengthen(self.denominator, self.decimals >> 4),
            },
        };
        let denominator = is_fraction.then_some(wide.denominator);
        Entry::Reported { value: wide.value, denominator }
    }

    fn wide(self, side: &[Wide]) -> Option<Wide> {
        let is_wide = self.marks & IS_WIDE != 0;
        let at = is_wide.then(|| usize::try_from(self.value).ok()).flatten()?;
        side.get(at).copied()
    }

    /// Takes its numbers along from one side list to another.
    pub(super) fn move_wide(&mut self, from: &[Wide], to: &mut Vec<Wide>) {
        if let Some(wide) = self.wide(from) {
            self.value = i32::try_from(to.len()).unwrap_or(i32::MAX);
            to.push(wide);
        }
    }

    /// By unit, then period, then row.
    pub(super) const fn order(&self) -> (UnitIx, u8, RowNumber) {
        (self.unit, self.within, self.at)
    }
}

/// Where in its year a period stands; `None` for a whole phase.
const fn within(period: Period) -> Option<u8> {
    match period {
        Period::Month { month, .. } => Some(month),
        Period::Year(_) => Some(WHOLE_YEAR),
        Period::Phase(_) => None,
    }
}

/// Parts of an [`Amount`] in one unit of the n-th decimal.
const WORTH: [i64; MOST_DECIMALS + 1] = [
    1_000_000_000_000,
    100_000_000_000,
    10_000_000_000,
    1_000_000_000,
    100_000_000,
    10_000_000,
    1_000_000,
];

/// The number without its point, with as few decimals as it takes.
fn shorten(amount: Amount) -> Option<(i32, u8)> {
    let parts = amount.parts();
    // Dividing 64 bits is a matter of a nanosecond, 128 bits of thirty.
    if let Ok(parts) = i64::try_from(parts) {
        const ONE: i64 = WORTH[0];
        if parts % ONE == 0 {
            return Some((i32::try_from(parts / ONE).ok()?, 0));
        }
        let (at, worth) = WORTH.iter().enumerate().find(|&(_, &worth)| parts % worth == 0)?;
        return Some((i32::try_from(parts / worth).ok()?, u8::try_from(at).ok()?));
    }
    let whole = parts / Amount::SCALE;
    (parts % Amount::SCALE == 0).then(|| Some((i32::try_from(whole).ok()?, 0))).flatten()
}

fn lengthen(short: i32, decimals: u8) -> Amount {
    let worth = WORTH.get(usize::from(decimals)).copied().unwrap_or_default();
    Amount::from_parts(i128::from(short) * i128::from(worth))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Small and large whole numbers, a few decimals, and anything at all.
    fn amounts() -> impl Strategy<Value = Amount> {
        let limit = Amount::LIMIT.parts();
        prop_oneof![
            (-1_000_000_i64..1_000_000).prop_map(Amount::whole),
            (i64::from(i32::MIN) - 2..=i64::from(i32::MIN) + 2).prop_map(Amount::whole),
            (i64::from(i32::MAX) - 2..=i64::from(i32::MAX) + 2).prop_map(Amount::whole),
            (-100_000_000_i64..100_000_000, 0_u32..13)
                .prop_map(|(n, d)| Amount::from_parts(i128::from(n) * 10_i128.pow(12 - d))),
            (-limit..=limit).prop_map(Amount::from_parts),
        ]
    }

    /// Those that fit in, and those that don't.
    fn wholes() -> impl Strategy<Value = i64> {
        let limit = 10_i64.pow(15);
        prop_oneof![any::<i32>().prop_map(i64::from), -limit..=limit]
    }

    fn entries() -> impl Strategy<Value = Entry> {
        prop_oneof![
            Just(Entry::Missing),
            Just(Entry::NotApplicable),
            (amounts(), proptest::option::of(amounts()))
                .prop_map(|(value, denominator)| Entry::Reported { value, denominator }),
        ]
    }

    fn figures() -> impl Strategy<Value = Figure> {
        let period = (1900_i32..2200, 1_u8..=13).prop_map(|(year, month)| match month {
            13 => Period::Year(year),
            month => Period::Month { year, month },
        });
        let origin = prop_oneof![Just(Origin::Reported), Just(Origin::Changed), Just(Origin::Made)];
        (any::<u32>(), 0_usize..500, period, entries(), any::<u32>(), origin).prop_map(
            |(unit, indicator, period, entry, at, origin)| Figure {
                unit: UnitIx::from_number(unit),
                indicator: IndicatorIx::new(indicator),
                period,
                entry,
                at: RowNumber::new(at),
                origin,
            },
        )
    }

    #[test]
    fn a_figure_takes_twenty_bytes() {
        assert_eq!(size_of::<Packed>(), 20);
    }

    #[test]
    fn ordinary_numbers_need_no_side_list() {
        for text in ["0", "70000", "2147483647", "9.6", "-99.99", "1234.567891"] {
            assert!(shorten(Amount::parse(text).unwrap()).is_some(), "{text}");
        }
        for text in ["2147483648", "0.0000001", "1000000000000000"] {
            assert!(shorten(Amount::parse(text).unwrap()).is_none(), "{text}");
        }
    }

    proptest! {
        /// Whatever a row can say comes out as it went in, in any company.
        #[test]
        fn what_is_packed_comes_out_again(figures in proptest::collection::vec(figures(), 1..20)) {
            let mut side = Vec::new();
            let packed: Vec<Packed> =
                figures.iter().filter_map(|f| Packed::new(f, &mut side)).collect();
            prop_assert_eq!(packed.len(), figures.len());
            for (packed, figure) in packed.iter().zip(&figures) {
                let key = (figure.indicator, figure.period.year().unwrap());
                prop_assert_eq!(packed.unpack(key, &side), *figure);
            }
        }

        /// The short way is the long way.
        #[test]
        fn whole_figures_pack_alike(
            unit: u32,
            (year, month) in (2000_i32..2100, 1_u8..=13),
            said in prop_oneof![
                Just(Said::Missing),
                Just(Said::NotApplicable),
                wholes().prop_map(Said::Count),
                (wholes(), wholes()).prop_map(|(n, of)| Said::Part(n, of)),
            ],
            line: u32,
        ) {
            let period = if month > 12 { Period::Year(year) } else { Period::Month { year, month } };
            let (unit, indicator) = (UnitIx::from_number(unit), IndicatorIx::new(3));
            let at = RowNumber::new(line);
            let whole = WholeFigure { unit, indicator, period, said, at };
            let (mut short, mut long) = (Vec::new(), Vec::new());
            let packed = Packed::whole(whole, &mut short);
            prop_assert_eq!(packed, Packed::new(&whole.into(), &mut long));
            prop_assert_eq!(short, long);
        }

        /// The order of what is packed is the order of units and periods.
        #[test]
        fn packing_keeps_the_order(mut a in figures(), mut b in figures()) {
            a.period = Period::Month { year: 2024, month: a.period.month().unwrap_or(3) };
            b.period = b.period.month().map_or(Period::Year(2024), |month| {
                Period::Month { year: 2024, month }
            });
            let mut side = Vec::new();
            let packed = [&a, &b].map(|f| Packed::new(f, &mut side).unwrap().order());
            let plain = [&a, &b].map(|f| (f.unit, f.period, f.at));
            prop_assert_eq!(packed[0].cmp(&packed[1]), plain[0].cmp(&plain[1]));
        }
    }
}
