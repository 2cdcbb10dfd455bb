//! The short way for numbers of which everything fits into 128 bits, as nearly all
//! do. It gives what the long way gives, or nothing.

use std::cmp::Ordering;

use num_traits::float::FloatCore;

use super::{DECIMALS, FINEST, with_point};
use crate::model::{Amount, Language};

const SCALE: i128 = Amount::SCALE;

/// A fraction with a positive denominator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Fraction {
    numerator: i128,
    denominator: i128,
}

impl Fraction {
    /// So many times one amount divided by another.
    pub(super) fn new(numerator: Amount, denominator: Amount, factor: i128) -> Option<Self> {
        let (mut n, mut d) = (numerator.parts(), denominator.parts());
        if numerator.is_whole() && denominator.is_whole() {
            (n, d) = (n / SCALE, d / SCALE);
        }
        (d > 0).then_some(Self { numerator: n.checked_mul(factor)?, denominator: d })
    }

    /// Exactly what a binary number is.
    pub(super) fn of_float(value: f64) -> Option<Self> {
        if !value.is_finite() {
            return None;
        }
        let (mantissa, exponent, sign) = value.integer_decode();
        // An even numerator over an even denominator.
        let spare = mantissa.trailing_zeros().min(u32::from(exponent.min(0).unsigned_abs()));
        let mantissa = i128::from(mantissa.checked_shr(spare).unwrap_or(0)) * i128::from(sign);
        if mantissa == 0 {
            return Some(Self { numerator: 0, denominator: 1 });
        }
        let power = u32::from(exponent.unsigned_abs()) - if exponent < 0 { spare } else { 0 };
        // A shift that loses nothing.
        let power = 1_i128.checked_shl(power).filter(|&power| power > 0)?;
        Some(if exponent < 0 {
            Self { numerator: mantissa, denominator: power }
        } else {
            Self { numerator: mantissa.checked_mul(power)?, denominator: 1 }
        })
    }

    /// In units of the last decimal, half away from zero.
    pub(super) fn rounded(self, decimals: u32) -> Option<i128> {
        let scaled = self.numerator.checked_mul(10_i128.checked_pow(decimals)?)?;
        let (whole, rest) = (scaled / self.denominator, scaled % self.denominator);
        let is_away = rest.checked_abs()?.checked_mul(2)? >= self.denominator;
        Some(if is_away { whole + scaled.signum() } else { whole })
    }

    /// See [`super::exact`].
    pub(super) fn exact(self, avoid: &[Amount], language: Language) -> Option<String> {
        let mut others = Vec::with_capacity(avoid.len());
        for &amount in avoid {
            if self.compare(amount)? != Ordering::Equal {
                others.push(amount);
            }
        }
        self.told_apart(&others, DECIMALS, language)
    }

    fn compare(self, amount: Amount) -> Option<Ordering> {
        let (own, other) =
            (self.numerator.checked_mul(SCALE)?, amount.parts().checked_mul(self.denominator)?);
        Some(own.cmp(&other))
    }

    /// See [`super::told_apart`].
    pub(super) fn told_apart(
        self,
        avoid: &[Amount],
        decimals: u32,
        language: Language,
    ) -> Option<String> {
        let finest = FINEST.max(decimals);
        for places in decimals..=finest {
            let printed = self.rounded(places)?;
            if !prints_any(printed, avoid, places)? {
                return Some(written(printed, places, language));
            }
        }
        let scaled = self.numerator.checked_mul(10_i128.checked_pow(finest)?)?;
        let floor = scaled.div_euclid(self.denominator);
        let is_whole = scaled.rem_euclid(self.denominator) == 0;
        let printed =
            if self.is_just_below(avoid, finest)? || is_whole { floor } else { floor + 1 };
        Some(written(printed, finest, language))
    }

    /// Whether one of the amounts lies above by less than the last decimal.
    fn is_just_below(self, avoid: &[Amount], decimals: u32) -> Option<bool> {
        let unit = SCALE.checked_mul(self.denominator)?;
        let own = self.numerator.checked_mul(SCALE)?;
        for amount in avoid {
            let above = amount.parts().checked_mul(self.denominator)?.checked_sub(own)?;
            if above > 0 && above.checked_mul(10_i128.checked_pow(decimals)?)? < unit {
                return Some(true);
            }
        }
        Some(false)
    }
}

/// Whether a number in units of the last decimal is printed as one of the amounts.
fn prints_any(printed: i128, avoid: &[Amount], decimals: u32) -> Option<bool> {
    let printed = printed.checked_mul(SCALE)?;
    for amount in avoid {
        if amount.parts().checked_mul(10_i128.checked_pow(decimals)?)? == printed {
            return Some(true);
        }
    }
    Some(false)
}

/// A number in units of its last decimal.
pub(super) fn written(scaled: i128, decimals: u32, language: Language) -> String {
    // Writing 64 bits is a matter of nanoseconds.
    let digits = match u64::try_from(scaled.unsigned_abs()) {
        Ok(short) => short.to_string(),
        Err(_) => scaled.unsigned_abs().to_string(),
    };
    with_point(scaled < 0, &digits, decimals, language)
}
