//! Exact results brought back to amounts.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive};

use crate::model::Amount;

/// Hands on what rounding took or gave, so that a sum is rounded once.
#[derive(Clone, Debug, Default)]
pub(super) struct Rounding {
    owed: BigRational,
}

impl Rounding {
    /// The nearest whole number to the value and what is owed, halves up.
    pub(super) fn whole(&mut self, value: &BigRational) -> BigRational {
        let exact = value + &self.owed;
        let half = BigRational::new(BigInt::from(1), BigInt::from(2));
        let rounded = (&exact + half).floor();
        self.owed = exact - &rounded;
        rounded
    }
}

/// To twelve decimals; `Err` with the largest or smallest amount beyond the limit.
pub(super) fn amount(value: &BigRational) -> Result<Amount, Amount> {
    let parts = (value * BigRational::from(BigInt::from(Amount::SCALE))).round().to_integer();
    let limit = if parts.is_negative() {
        Amount::from_parts(-Amount::LIMIT.parts())
    } else {
        Amount::LIMIT
    };
    match parts.to_i128().map(Amount::from_parts) {
        Some(amount) if amount.parts().abs() <= Amount::LIMIT.parts() => Ok(amount),
        _ => Err(limit),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_is_rounded_once() {
        let mut rounding = Rounding::default();
        let quarter = |n: i64| BigRational::new(BigInt::from(n), BigInt::from(4));
        // 1,25 three times and 3,75: 7,5 together.
        let rounded = [5, 5, 5, 15].map(|n| rounding.whole(&quarter(n)).to_integer());
        assert_eq!(rounded, [1, 2, 1, 4].map(BigInt::from));
    }

    #[test]
    fn nothing_goes_below_zero_for_what_was_owed() {
        let mut rounding = Rounding::default();
        let of = |n: i64, d: i64| BigRational::new(BigInt::from(n), BigInt::from(d));
        assert_eq!(rounding.whole(&of(1, 2)).to_integer(), BigInt::from(1));
        assert_eq!(rounding.whole(&of(0, 1)).to_integer(), BigInt::from(0));
    }

    #[test]
    fn an_amount_has_a_limit() {
        let huge = BigRational::from(BigInt::from(Amount::LIMIT.parts()));
        assert_eq!(amount(&huge), Err(Amount::LIMIT));
        assert_eq!(amount(&Amount::whole(7).to_ratio()), Ok(Amount::whole(7)));
    }
}
