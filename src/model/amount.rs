use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Sub};

use num_bigint::BigInt;
use num_rational::BigRational;

/// A reported or demanded quantity, exact to twelve decimals.
///
/// The unit of measure is the indicator's. Binary floating point never enters
/// a comparison; [`Amount::to_f64`] is for drawing and export only.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Amount(i128);

/// Decimals that are told apart.
const DECIMALS: usize = 12;

/// Why a text is not an [`Amount`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AmountError {
    /// Not digits with at most one decimal point.
    #[error("not a plain number")]
    NotANumber,
    /// More than twelve decimals.
    #[error("more than twelve decimals")]
    TooFine,
    /// Beyond [`Amount::LIMIT`].
    #[error("larger than any quantity of this plan can be")]
    TooLarge,
}

impl Amount {
    /// Zero.
    pub const ZERO: Self = Self(0);
    /// The largest magnitude one cell may hold (10¹⁵); sums stay far from overflow.
    pub const LIMIT: Self = Self(10_i128.pow(15) * Self::SCALE);
    /// Parts of one that are told apart.
    pub const SCALE: i128 = 10_i128.pow(12);

    /// A whole number of things.
    pub const fn whole(n: i64) -> Self {
        Self(n as i128 * Self::SCALE)
    }

    /// From parts of which [`Amount::SCALE`] make one.
    pub const fn from_parts(n: i128) -> Self {
        Self(n)
    }

    /// In parts of which [`Amount::SCALE`] make one.
    pub const fn parts(self) -> i128 {
        self.0
    }

    /// Parses the canonical form: `70000`, `9.6`, `-2`.
    ///
    /// # Errors
    /// [`AmountError`] when the text is anything else, too fine or too large.
    pub fn parse(text: &str) -> Result<Self, AmountError> {
        let (negative, digits) = text.strip_prefix('-').map_or((false, text), |d| (true, d));
        let (whole, fraction) = digits.split_once('.').unwrap_or((digits, "0"));
        let is_digits = |s: &str| !s.is_empty() && s.bytes().all(|b| b.is_ascii_digit());
        if !is_digits(whole) || !is_digits(fraction) {
            return Err(AmountError::NotANumber);
        }
        let fraction = fraction.trim_end_matches('0');
        if fraction.len() > DECIMALS {
            return Err(AmountError::TooFine);
        }
        let whole = whole.trim_start_matches('0');
        if whole.len() > 16 {
            return Err(AmountError::TooLarge);
        }
        let number = |s: &str| s.bytes().fold(0_i128, |n, b| n * 10 + i128::from(b - b'0'));
        let parts = number(whole) * Self::SCALE + number(&format!("{fraction:0<DECIMALS$}"));
        let value = Self(if negative { -parts } else { parts });
        if parts > Self::LIMIT.0 {
            return Err(AmountError::TooLarge);
        }
        Ok(value)
    }

    /// As an exact fraction.
    pub fn to_ratio(self) -> BigRational {
        // What nearly all are: nothing to cancel.
        if self.0 % Self::SCALE == 0 {
            return BigRational::from_integer(BigInt::from(self.0 / Self::SCALE));
        }
        BigRational::new(BigInt::from(self.0), BigInt::from(Self::SCALE))
    }

    /// The nearest binary number; never to be compared with a threshold.
    #[allow(clippy::cast_precision_loss)]
    pub fn to_f64(self) -> f64 {
        // Apart, so that whole numbers stay whole.
        (self.0 / Self::SCALE) as f64 + (self.0 % Self::SCALE) as f64 / Self::SCALE as f64
    }

    /// True below zero.
    pub const fn is_negative(self) -> bool {
        self.0 < 0
    }

    /// True at zero.
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// How many digits it is written with: of zero, none.
    pub fn digits(self) -> u32 {
        let mut parts = self.0.unsigned_abs();
        if self.is_whole() {
            parts /= Self::SCALE.unsigned_abs();
        } else {
            while parts.is_multiple_of(10) {
                parts /= 10;
            }
        }
        parts.checked_ilog10().map_or(0, |log| log + 1)
    }

    /// True without a fractional part.
    pub const fn is_whole(self) -> bool {
        self.0 % Self::SCALE == 0
    }
}

impl fmt::Display for Amount {
    /// The canonical form: no thousands mark, decimal point, no trailing zeros.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "-" } else { "" };
        let (whole, fraction) = (self.0.abs() / Self::SCALE, self.0.abs() % Self::SCALE);
        if fraction == 0 {
            return write!(f, "{sign}{whole}");
        }
        let digits = format!("{fraction:0DECIMALS$}");
        write!(f, "{sign}{whole}.{}", digits.trim_end_matches('0'))
    }
}

impl fmt::Debug for Amount {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl Add for Amount {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for Amount {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sub for Amount {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Sum for Amount {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn canonical_numbers_survive_a_round_trip() {
        for text in ["0", "70000", "9.6", "-2", "0.000000000001", "1000000000000000"] {
            assert_eq!(Amount::parse(text).map(|a| a.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn anything_else_is_refused_with_its_reason() {
        for text in ["", ".", "1.", ".5", "1,5", "1e3", "+1", "--1", "NaN", "١"] {
            assert_eq!(Amount::parse(text), Err(AmountError::NotANumber), "{text}");
        }
        assert_eq!(Amount::parse("0.0000000000001"), Err(AmountError::TooFine));
        assert_eq!(Amount::parse("1000000000000000.1"), Err(AmountError::TooLarge));
        assert_eq!(Amount::parse("99999999999999999"), Err(AmountError::TooLarge));
    }
}
