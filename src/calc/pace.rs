//! The pace index S and its bands: S ≥ 0.95 on track; ≥ 0.60 accelerate; ≥ 0 at
//! risk; < 0 reversing. (The bands are those of the Open SDG progress method.)

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{FromPrimitive, One, Pow, Zero};

use crate::model::Status;

use super::exact;

/// From here on: on track.
pub const ON_TRACK: (i64, i64) = (95, 100);
/// From here on: accelerate.
pub const ACCELERATE: (i64, i64) = (60, 100);

/// A pace index, kept so that it is compared exactly.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Pace {
    /// A quotient of reported and planned amounts.
    Exact(BigRational),
    /// S = g/T with g = ratio^(1/years) − 1: compared without taking the root.
    Growth {
        /// Product of the yearly growth factors, or last count / baseline.
        ratio: BigRational,
        /// n.
        years: u32,
        /// T in percent, positive.
        target: BigRational,
    },
    /// [(v/b)^(1/t) − 1] / [(T/b)^(1/N) − 1]: compared without taking a root.
    Geometric {
        /// v/b.
        reached: BigRational,
        /// t, in months.
        months: u32,
        /// T/b, above 1.
        wanted: BigRational,
        /// N.
        years: u32,
    },
}

impl Pace {
    /// The index, for drawing and export.
    pub fn to_f64(&self) -> f64 {
        match self {
            Self::Exact(s) => exact::to_f64(s),
            Self::Growth { ratio, years, target } => {
                growth_percent(ratio, *years) / exact::to_f64(target)
            }
            Self::Geometric { reached, months, wanted, years } => {
                yearly_rate(reached, f64::from(*months) / 12.0)
                    / yearly_rate(wanted, f64::from(*years))
            }
        }
    }

    /// True when S is at least a threshold.
    pub fn reaches(&self, threshold: (i64, i64)) -> bool {
        let threshold = exact::fraction(threshold.0, threshold.1);
        match self {
            Self::Exact(s) => *s >= threshold,
            Self::Growth { ratio, years, target } => {
                exact::compare_growth(ratio, *years, &(target * threshold)) != Ordering::Less
            }
            Self::Geometric { reached, months, wanted, years } => {
                exact::reaches_rate((reached, *months), (wanted, *years), &threshold)
            }
        }
    }

    /// The status word of the band that S falls in.
    pub fn band(&self) -> Status {
        if self.reaches(ON_TRACK) {
            Status::OnTrack
        } else if self.reaches(ACCELERATE) {
            Status::Accelerate
        } else if self.reaches((0, 1)) {
            Status::AtRisk
        } else {
            Status::Reversing
        }
    }
}

/// S of a linear path: [(v − b)/(T − b)] / (t/N), t in months. `None` unless
/// b < T and t > 0.
pub fn linear([v, b, target]: [&BigRational; 3], months: u32, years_of_phase: i32) -> Option<Pace> {
    if b >= target || months == 0 {
        return None;
    }
    let elapsed = exact::fraction(i64::from(months), i64::from(years_of_phase) * 12);
    Some(Pace::Exact((v - b) / (target - b) / elapsed))
}

/// S of a geometric path. `None` unless 0 < b < T and t > 0.
pub fn geometric(
    [v, b, target]: [&BigRational; 3],
    months: u32,
    years_of_phase: i32,
) -> Option<Pace> {
    if b >= target || *b <= BigRational::zero() || months == 0 {
        return None;
    }
    let years = u32::try_from(years_of_phase).ok()?;
    Some(Pace::Geometric { reached: v / b, months, wanted: target / b, years })
}

/// Average yearly growth in percent: ratio^(1/years) − 1.
pub fn growth_percent(ratio: &BigRational, years: u32) -> f64 {
    let nearly = yearly_rate(ratio, f64::from(years)) * 100.0;
    if *ratio <= BigRational::zero() {
        return nearly;
    }
    exact_root(ratio, years, nearly).unwrap_or_else(|| without_noise(nearly))
}

/// ratio^(1/years) − 1, for drawing and export.
fn yearly_rate(ratio: &BigRational, years: f64) -> f64 {
    if *ratio <= BigRational::zero() {
        return -1.0;
    }
    if ratio.is_one() {
        return 0.0;
    }
    (exact::to_f64(ratio).ln() / years).exp_m1()
}

/// The growth where it is a decimal, as where every year has the same rate: a binary
/// root is off in its last digits.
fn exact_root(ratio: &BigRational, years: u32, nearly: f64) -> Option<f64> {
    let percent = |factor: &BigRational| {
        exact::to_f64(&((factor - BigRational::one()) * exact::fraction(100, 1)))
    };
    if years == 1 {
        return Some(percent(ratio));
    }
    let factor = BigInt::from_f64(((1.0 + nearly / 100.0) * FINEST).round())?;
    let factor = BigRational::new(factor, BigInt::from_f64(FINEST)?);
    (Pow::pow(&factor, years) == *ratio).then(|| percent(&factor))
}

/// Twelve decimals: what is behind them is noise of the arithmetic.
fn without_noise(growth: f64) -> f64 {
    const DECIMALS: f64 = 1e12;
    let rounded = (growth * DECIMALS).round() / DECIMALS;
    if rounded.is_finite() { rounded } else { growth }
}

/// A yearly factor is looked for among decimals of so many parts: rates in percent have
/// twelve decimals.
const FINEST: f64 = 1e14;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bands_begin_exactly_at_their_thresholds() {
        let band = |n, d| Pace::Exact(exact::fraction(n, d)).band();
        assert_eq!(band(95, 100), Status::OnTrack);
        assert_eq!(band(949_999_999, 1_000_000_000), Status::Accelerate);
        assert_eq!(band(60, 100), Status::Accelerate);
        assert_eq!(band(599_999_999, 1_000_000_000), Status::AtRisk);
        assert_eq!(band(0, 1), Status::AtRisk);
        assert_eq!(band(-1, 1_000_000_000), Status::Reversing);
    }

    #[test]
    fn a_growth_band_is_decided_without_a_root() {
        // 1.095^3 against a target of 10 %: S is exactly 0.95.
        let yearly = exact::fraction(1095, 1000);
        let pace = Pace::Growth {
            ratio: &yearly * &yearly * &yearly,
            years: 3,
            target: exact::fraction(10, 1),
        };
        assert_eq!(pace.band(), Status::OnTrack);
    }

    #[test]
    fn a_geometric_band_begins_exactly_at_its_threshold() {
        // 18.7 % a year are wanted over five years; 95 % of them are 17.765 %.
        let yearly = exact::fraction(1187, 1000);
        let wanted = num_traits::Pow::pow(&yearly, 5_u32);
        let grown = exact::fraction(117_765, 100_000);
        let band = |reached: BigRational, months| {
            Pace::Geometric { reached, months, wanted: wanted.clone(), years: 5 }.band()
        };
        let hair = exact::fraction(1, i64::MAX);
        assert_eq!(band(grown.clone(), 12), Status::OnTrack);
        assert_eq!(band(&grown - &hair, 12), Status::Accelerate);
        assert_eq!(band(&grown * &grown * &grown, 36), Status::OnTrack);
        assert_eq!(band(exact::fraction(1, 1), 12), Status::AtRisk);
        assert_eq!(band(exact::fraction(1, 1) - &hair, 12), Status::Reversing);
    }

    #[test]
    fn growth_that_is_a_decimal_comes_out_as_one() {
        let yearly = |thousandths: i64| exact::fraction(thousandths, 1000);
        let growth = |ratio: BigRational, years: u32| growth_percent(&ratio, years).to_string();
        for (factor, percent) in [(1096, "9.6"), (1050, "5"), (1000, "0"), (902, "-9.8")] {
            for years in 1..=5 {
                assert_eq!(growth(Pow::pow(yearly(factor), years), years), percent, "{years}");
            }
        }
        let mixed = yearly(1080) * yearly(1120) * yearly(1100);
        let nearly = growth_percent(&mixed, 3);
        assert!((nearly - 9.987_877).abs() < 1e-6, "{nearly}");
        assert!(nearly.to_string().len() <= 15, "{nearly}");
    }

    #[test]
    fn a_geometric_path_needs_a_positive_baseline_below_the_target() {
        let [v, b, t] = [exact::fraction(3, 1), exact::fraction(0, 1), exact::fraction(5, 1)];
        assert_eq!(geometric([&v, &b, &t], 12, 5), None);
        assert_eq!(geometric([&v, &t, &t], 12, 5), None);
    }
}
