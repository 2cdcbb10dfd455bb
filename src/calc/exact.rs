//! Exact comparison: no rounded or binary quotient ever meets a threshold.

use std::cmp::Ordering;

use num_bigint::BigInt;
use num_rational::{BigRational, Ratio};
use num_traits::{One, Pow, ToPrimitive, Zero};

use crate::model::{Amount, Comparator};

const SCALE: i128 = Amount::SCALE;
/// Whole numbers up to here are exact in 64 bits of binary floating point.
const EXACT: u64 = 1 << 53;

/// A value as it is compared: `factor · numerator / denominator`.
///
/// The factor is 100 for percentages with a denominator, otherwise 1; a level,
/// rate or bare percentage has the denominator 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quotient {
    numerator: i128,
    denominator: i128,
    factor: i128,
}

impl Quotient {
    /// A ratio; `None` when the denominator is not positive.
    pub const fn ratio(numerator: Amount, denominator: Amount, is_percent: bool) -> Option<Self> {
        if denominator.parts() <= 0 {
            return None;
        }
        Some(Self {
            numerator: numerator.parts(),
            denominator: denominator.parts(),
            factor: if is_percent { 100 } else { 1 },
        })
    }

    /// A number that is compared as it stands.
    pub const fn plain(value: Amount) -> Self {
        Self { numerator: value.parts(), denominator: SCALE, factor: 1 }
    }

    /// How it stands to a target, exactly.
    pub fn compare(self, target: Amount) -> Ordering {
        compare_products([self.numerator, self.factor * SCALE], [target.parts(), self.denominator])
    }

    /// True when it satisfies the comparator.
    pub fn meets(self, comparator: Comparator, target: Amount) -> bool {
        match comparator {
            Comparator::MoreThan => self.compare(target) == Ordering::Greater,
            Comparator::AtLeast | Comparator::Exactly => self.compare(target) != Ordering::Less,
        }
    }

    /// As an exact fraction.
    pub fn to_ratio(self) -> BigRational {
        if let Some((numerator, denominator)) = self.small() {
            let (numerator, denominator) = Ratio::new(numerator, denominator).into();
            return BigRational::new_raw(BigInt::from(numerator), BigInt::from(denominator));
        }
        let numerator = BigInt::from(self.numerator) * BigInt::from(self.factor);
        BigRational::new(numerator, BigInt::from(self.denominator))
    }

    /// The nearest binary number, for drawing and export.
    pub fn to_f64(self) -> f64 {
        match self.small() {
            // Both are exact in binary, and a division rounds to the nearest.
            #[allow(clippy::cast_precision_loss)]
            Some((n, d)) if n.unsigned_abs() <= EXACT && d.unsigned_abs() <= EXACT => {
                n as f64 / d as f64
            }
            _ => to_f64(&self.to_ratio()),
        }
    }

    /// The fraction of a whole number of things by another, as nearly all are; the
    /// denominator is positive.
    fn small(self) -> Option<(i64, i64)> {
        if self.numerator % SCALE != 0 || self.denominator % SCALE != 0 {
            return None;
        }
        let numerator = (self.numerator / SCALE).checked_mul(self.factor)?;
        let denominator = i64::try_from(self.denominator / SCALE).ok()?;
        Some((i64::try_from(numerator).ok()?, denominator))
    }
}

/// Whole things missing to a target: `max(0, ⌈T·D⌉ − N)`, for a strict
/// comparator `⌊T·D⌋ + 1 − N`; T as a fraction when it is a percentage. `None` for
/// more than an [`Amount`] can hold.
pub fn shortfall(
    numerator: Amount,
    denominator: Amount,
    is_percent: bool,
    comparator: Comparator,
    target: Amount,
) -> Option<Amount> {
    let factor = if is_percent { 100 } else { 1 };
    let small = || demanded_of_small(target, denominator, factor, comparator);
    let whole = small().or_else(|| demanded(target, denominator, factor, comparator))?;
    let missing = whole.checked_mul(SCALE)?.checked_sub(numerator.parts())?;
    Some(Amount::from_parts(missing).max(Amount::ZERO))
}

/// Whole things demanded, where the product of target and denominator is no larger
/// than 128 bits.
fn demanded_of_small(
    target: Amount,
    denominator: Amount,
    factor: i128,
    comparator: Comparator,
) -> Option<i128> {
    let product = target.parts().checked_mul(denominator.parts())?;
    let whole = factor * SCALE * SCALE;
    let floor = product.div_euclid(whole);
    Some(match comparator {
        Comparator::MoreThan => floor + 1,
        Comparator::AtLeast | Comparator::Exactly => {
            floor + i128::from(product.rem_euclid(whole) != 0)
        }
    })
}

fn demanded(
    target: Amount,
    denominator: Amount,
    factor: i128,
    comparator: Comparator,
) -> Option<i128> {
    let demanded =
        target.to_ratio() * denominator.to_ratio() / BigRational::from(BigInt::from(factor));
    let whole = match comparator {
        Comparator::MoreThan => demanded.floor().to_integer() + 1,
        Comparator::AtLeast | Comparator::Exactly => demanded.ceil().to_integer(),
    };
    whole.to_i128()
}

/// How `ratio` stands to `(1 + percent/100)^years`, exactly: whether a growth
/// over some years beats a yearly rate, without taking a root.
pub fn compare_growth(ratio: &BigRational, years: u32, percent: &BigRational) -> Ordering {
    let hundred = BigRational::from(BigInt::from(100));
    let yearly = BigRational::from(BigInt::from(1)) + percent / hundred;
    ratio.cmp(&Pow::pow(yearly, years))
}

/// Whether a growth by `ratio` in some months reaches a part of the yearly rate at which
/// it would come to `whole` in some years, exactly: `ratio^(12/months) − 1` against
/// `part · (whole^(1/years) − 1)`. `whole` is above 1, `part` from 0 to 1.
///
/// No root is ever rounded: it is held between two fractions, and the twelfth power of
/// `ratio` against a whole power of each. Of a part of an irrational rate the two sides
/// are never equal (no power of `1 − part + part · root` is rational then), so that
/// fractions close enough decide.
pub fn reaches_rate(
    (ratio, months): (&BigRational, u32),
    (whole, years): (&BigRational, u32),
    part: &BigRational,
) -> bool {
    if *ratio <= BigRational::zero() || months == 0 || years == 0 {
        return false;
    }
    let grown = Pow::pow(ratio, 12_u32);
    let rest = BigRational::one() - part;
    if rest.is_zero() {
        return Pow::pow(grown, years) >= Pow::pow(whole, months);
    }
    let is_reached = |root: BigRational| grown >= Pow::pow(&rest + part * root, months);
    let mut bits: usize = 64;
    loop {
        let [low, high] = root_between(whole, years, bits);
        let is_low_reached = is_reached(low);
        if !is_low_reached || is_reached(high) {
            return is_low_reached;
        }
        bits *= 2;
    }
}

/// The root between fractions that are `2^-bits` apart; one of them twice where it is
/// the root itself.
fn root_between(whole: &BigRational, years: u32, bits: usize) -> [BigRational; 2] {
    let scale = BigInt::one() << bits;
    let under = (whole.numer() << (bits * years as usize)) / whole.denom();
    let root = under.nth_root(years);
    let fraction = |n: BigInt| BigRational::new(n, scale.clone());
    let low = fraction(root.clone());
    if Pow::pow(&low, years) == *whole {
        return [low.clone(), low];
    }
    // A root whose denominator is no power of two is found as a fraction of its own.
    let roots = [whole.numer().nth_root(years), whole.denom().nth_root(years)];
    let [numerator, denominator] = roots;
    let own = BigRational::new(numerator, denominator);
    if Pow::pow(&own, years) == *whole {
        return [own.clone(), own];
    }
    [low, fraction(root + 1)]
}

/// The nearest binary number.
pub fn to_f64(ratio: &BigRational) -> f64 {
    ratio.to_f64().unwrap_or(f64::NAN)
}

/// A small whole number as a fraction of another.
pub fn fraction(numerator: i64, denominator: i64) -> BigRational {
    BigRational::new(BigInt::from(numerator), BigInt::from(denominator))
}

/// How one product stands to another, however large they are.
pub(super) fn compare_products(left: [i128; 2], right: [i128; 2]) -> Ordering {
    let small = |[a, b]: [i128; 2]| a.checked_mul(b);
    let big = |[a, b]: [i128; 2]| BigInt::from(a) * BigInt::from(b);
    match (small(left), small(right)) {
        (Some(l), Some(r)) => l.cmp(&r),
        _ => big(left).cmp(&big(right)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn amount(text: &str) -> Amount {
        Amount::parse(text).unwrap()
    }

    #[test]
    fn a_hair_below_the_target_is_below() {
        let q = Quotient::ratio(Amount::whole(1042), Amount::whole(1097), true).unwrap();
        assert_eq!(q.compare(Amount::whole(95)), Ordering::Less);
        assert!(!q.meets(Comparator::AtLeast, Amount::whole(95)));
    }

    #[test]
    fn products_beyond_128_bits_still_compare() {
        let huge = Amount::LIMIT;
        let q = Quotient::ratio(huge, huge, true).unwrap();
        assert_eq!(q.compare(huge), Ordering::Less);
        assert_eq!(q.compare(Amount::whole(100)), Ordering::Equal);
    }

    #[test]
    fn the_short_ways_give_what_the_long_ones_give() {
        let parts = |n: &str| amount(n);
        let numbers = ["0", "1", "7", "95", "99.5", "100", "1042", "1097.25", "999999999999999"];
        for (n, d) in numbers.iter().flat_map(|n| numbers[1..].iter().map(move |d| (n, d))) {
            for is_percent in [true, false] {
                let q = Quotient::ratio(parts(n), parts(d), is_percent).unwrap();
                let factor = BigInt::from(q.factor);
                let long =
                    BigRational::new(BigInt::from(q.numerator) * factor, q.denominator.into());
                assert_eq!(q.to_ratio(), long, "{n}/{d}");
                assert_eq!(q.to_f64().to_bits(), to_f64(&long).to_bits(), "{n}/{d}");
                for comparator in [Comparator::MoreThan, Comparator::AtLeast] {
                    let ask = (parts(n), parts(d), q.factor, comparator);
                    let Some(short) = demanded_of_small(ask.0, ask.1, ask.2, ask.3) else {
                        continue;
                    };
                    assert_eq!(Some(short), demanded(ask.0, ask.1, ask.2, ask.3), "{n}·{d}");
                }
            }
        }
    }

    #[test]
    fn shortfalls_are_whole_things() {
        let short =
            |n, d, c, t| shortfall(Amount::whole(n), Amount::whole(d), true, c, amount(t)).unwrap();
        assert_eq!(short(1042, 1097, Comparator::AtLeast, "95"), Amount::whole(1));
        assert_eq!(short(9496, 10_000, Comparator::AtLeast, "95"), Amount::whole(4));
        assert_eq!(short(37, 38, Comparator::Exactly, "100"), Amount::whole(1));
        assert_eq!(short(95, 100, Comparator::MoreThan, "95"), Amount::whole(1));
        assert_eq!(short(99, 100, Comparator::AtLeast, "95"), Amount::ZERO);
    }

    #[test]
    fn a_shortfall_beyond_all_amounts_is_none() {
        let most = Amount::LIMIT;
        let short =
            |is_percent| shortfall(Amount::ZERO, most, is_percent, Comparator::AtLeast, most);
        assert_eq!((short(true), short(false)), (None, None));
    }

    #[test]
    fn a_rate_is_reached_exactly_or_not_at_all() {
        let (one, five) = (fraction(1, 1), 5_u32);
        let yearly = fraction(1187, 1000);
        let whole = Pow::pow(&yearly, five);
        // 95 % of the yearly rate, over five years.
        let part = fraction(95, 100);
        let needed = Pow::pow(&one + &part * (&yearly - &one), 5_u32);
        let reaches =
            |ratio: &BigRational, months| reaches_rate((ratio, months), (&whole, five), &part);
        assert!(reaches(&needed, 60));
        assert!(!reaches(&(&needed - fraction(1, i64::MAX)), 60));
        assert!(reaches(&(&needed + fraction(1, i64::MAX)), 60));
        // An irrational root: 2 in five years, against the whole rate and a hair of it.
        let two = fraction(2, 1);
        assert!(reaches_rate((&two, 60), (&two, five), &one));
        let hair = fraction(1, i64::MAX);
        assert!(!reaches_rate((&(&two - &hair), 60), (&two, five), &one));
        assert!(reaches_rate((&two, 60), (&two, five), &(&one - &hair)));
        assert!(!reaches_rate((&fraction(-1, 2), 12), (&two, five), &fraction(0, 1)));
    }

    #[test]
    fn a_strict_growth_target_is_not_met_by_its_own_rate() {
        let rate = amount("9.6").to_ratio();
        let yearly = BigRational::from(BigInt::from(1)) + &rate / BigInt::from(100);
        let five_years = Pow::pow(yearly, 5_u32);
        assert_eq!(compare_growth(&five_years, 5, &rate), Ordering::Equal);
    }
}
