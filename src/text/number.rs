//! Numbers as each language writes them: 332.000 and 90,17 % in Vietnamese,
//! 332,000 and 90.17 % in English. The space before % is a no-break space.
//!
//! Rounding is half away from zero and exact. A value that would be printed as
//! its target, or as 100 %, without being it gets more decimals, and at the
//! finest is cut towards the side on which it truly lies.

mod short;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, Zero};

use crate::model::{Amount, Language};
use short::Fraction;

/// Decimals of a worked-out value.
pub const DECIMALS: u32 = 2;
/// Decimals beyond which a value is no longer told from the one to avoid by rounding.
const FINEST: u32 = 8;
/// Binary results this near to a value are that value: the rest is noise of the arithmetic.
const NOISE: f64 = 1e-9;

/// An amount in full, without trailing zeros: `332.000`, `9,6`.
pub fn count(amount: Amount, language: Language) -> String {
    let text = amount.to_string();
    let (negative, digits) = text.strip_prefix('-').map_or((false, text.as_str()), |d| (true, d));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    assembled(negative, whole, fraction, language)
}

/// A number of things, lines or days; one too large for an amount is the largest.
pub fn of(things: impl TryInto<i64>, language: Language) -> String {
    count(Amount::whole(things.try_into().unwrap_or(i64::MAX)), language)
}

/// A percentage in full, as a plan states it: `95 %`, `9,6 %`.
pub fn percent(amount: Amount, language: Language) -> String {
    with_percent(count(amount, language))
}

/// Numerator and denominator in percent; `None` for a denominator of zero.
/// `avoid` holds the values in percent (target, 100) that may be printed only
/// when truly reached.
pub fn ratio_percent(
    numerator: Amount,
    denominator: Amount,
    avoid: &[Amount],
    language: Language,
) -> Option<String> {
    let short = || Fraction::new(numerator, denominator, 100)?.exact(avoid, language);
    if let Some(written) = short() {
        return Some(with_percent(written));
    }
    let hundred = BigRational::from_integer(BigInt::from(100));
    let value = quotient(numerator, denominator)? * hundred;
    Some(exact_percent(&value, avoid, language))
}

/// Numerator and denominator as a plain mean; `None` for a denominator of zero.
pub fn ratio_mean(
    numerator: Amount,
    denominator: Amount,
    avoid: &[Amount],
    language: Language,
) -> Option<String> {
    let short = || Fraction::new(numerator, denominator, 1)?.exact(avoid, language);
    short().or_else(|| Some(exact(&quotient(numerator, denominator)?, avoid, language)))
}

/// An exact value with two decimals, more where they would print a value to
/// avoid that isn't truly reached.
pub fn exact(value: &BigRational, avoid: &[Amount], language: Language) -> String {
    let avoid: Vec<BigRational> =
        avoid.iter().map(|a| a.to_ratio()).filter(|a| a != value).collect();
    told_apart(value, &avoid, DECIMALS, language)
}

/// [`exact`] of a value in percent, with its sign.
pub fn exact_percent(value: &BigRational, avoid: &[Amount], language: Language) -> String {
    with_percent(exact(value, avoid, language))
}

/// A binary value (pace, growth, forecast), with at least so many decimals;
/// `None` unless finite.
pub fn float(value: f64, decimals: u32, avoid: &[Amount], language: Language) -> Option<String> {
    let is_other = |a: &Amount| (a.to_f64() - value).abs() > NOISE * a.to_f64().abs().max(1.0);
    let avoid: Vec<Amount> = avoid.iter().copied().filter(is_other).collect();
    let short = || Fraction::of_float(value)?.told_apart(&avoid, decimals, language);
    short().or_else(|| long_float(value, &avoid, decimals, language))
}

fn long_float(value: f64, avoid: &[Amount], decimals: u32, language: Language) -> Option<String> {
    let ratio = BigRational::from_float(value)?;
    let avoid: Vec<BigRational> = avoid.iter().map(|a| a.to_ratio()).collect();
    Some(told_apart(&ratio, &avoid, decimals, language))
}

/// [`float`] of a value in percent, with two decimals and its sign.
pub fn float_percent(value: f64, avoid: &[Amount], language: Language) -> Option<String> {
    float(value, DECIMALS, avoid, language).map(with_percent)
}

/// A number with the percent sign behind it.
pub fn with_percent(mut number: String) -> String {
    number.push_str("\u{A0}%");
    number
}

fn quotient(numerator: Amount, denominator: Amount) -> Option<BigRational> {
    let (n, d) = (BigInt::from(numerator.parts()), BigInt::from(denominator.parts()));
    (!d.is_zero()).then(|| BigRational::new(n, d))
}

/// Writes a value so that it differs from each of `avoid`, none of which it equals.
fn told_apart(
    value: &BigRational,
    avoid: &[BigRational],
    decimals: u32,
    language: Language,
) -> String {
    let finest = FINEST.max(decimals);
    for places in decimals..=finest {
        let printed = rounded(value, places);
        if avoid.iter().all(|a| a * scale(places) != BigRational::from_integer(printed.clone())) {
            return written(&printed, places, language);
        }
    }
    let is_below = avoid.iter().any(|a| value < a && (a - value) * scale(finest) < one());
    let scaled = value * scale(finest);
    let printed = if is_below { scaled.floor() } else { scaled.ceil() };
    written(&printed.to_integer(), finest, language)
}

fn one() -> BigRational {
    BigRational::from_integer(BigInt::from(1))
}

fn scale(decimals: u32) -> BigRational {
    BigRational::from_integer(BigInt::from(10).pow(decimals))
}

/// In units of the last decimal, half away from zero.
fn rounded(value: &BigRational, decimals: u32) -> BigInt {
    (value * scale(decimals)).round().to_integer()
}

fn written(scaled: &BigInt, decimals: u32, language: Language) -> String {
    with_point(scaled.is_negative(), &scaled.abs().to_string(), decimals, language)
}

/// Digits of which so many are decimals.
fn with_point(is_negative: bool, digits: &str, decimals: u32, language: Language) -> String {
    let places = decimals as usize;
    if digits.len() <= places {
        let digits = format!("{digits:0>width$}", width = places + 1);
        return with_point(is_negative, &digits, decimals, language);
    }
    let (whole, fraction) = digits.split_at(digits.len() - places);
    assembled(is_negative, whole, fraction, language)
}

fn assembled(is_negative: bool, whole: &str, fraction: &str, language: Language) -> String {
    let (thousands, point) = match language {
        Language::Vietnamese => ('.', ','),
        Language::English => (',', '.'),
    };
    let mut text = String::with_capacity(whole.len() * 4 / 3 + fraction.len() + 2);
    if is_negative {
        text.push('\u{2212}');
    }
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            text.push(thousands);
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(point);
        text.push_str(fraction);
    }
    text
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const VI: Language = Language::Vietnamese;
    const EN: Language = Language::English;

    fn amount(text: &str) -> Amount {
        Amount::parse(text).unwrap()
    }

    fn percent_of(n: i64, d: i64, avoid: &[i64]) -> Option<String> {
        let avoid: Vec<Amount> = avoid.iter().map(|&a| Amount::whole(a)).collect();
        ratio_percent(Amount::whole(n), Amount::whole(d), &avoid, VI)
            .map(|text| text.replace('\u{A0}', " "))
    }

    #[test]
    fn each_language_has_its_own_marks() {
        assert_eq!(count(amount("332000"), VI), "332.000");
        assert_eq!(count(amount("332000"), EN), "332,000");
        assert_eq!(count(amount("-1234567.5"), VI), "−1.234.567,5");
        assert_eq!(count(amount("999"), VI), "999");
        assert_eq!(percent(amount("9.6"), VI), "9,6\u{A0}%");
    }

    #[test]
    fn a_ratio_is_rounded_half_up() {
        assert_eq!(percent_of(1042, 1097, &[95, 100]).as_deref(), Some("94,99 %"));
        assert_eq!(percent_of(551, 1000, &[55, 100]).as_deref(), Some("55,10 %"));
        assert_eq!(percent_of(38, 38, &[100]).as_deref(), Some("100,00 %"));
        assert_eq!(percent_of(1, 0, &[100]), None);
    }

    #[test]
    fn a_target_is_never_reached_by_rounding() {
        assert_eq!(percent_of(949_999, 1_000_000, &[95]).as_deref(), Some("94,9999 %"));
        assert_eq!(percent_of(950_001, 1_000_000, &[95]).as_deref(), Some("95,0001 %"));
        assert_eq!(percent_of(99_999, 100_000, &[95, 100]).as_deref(), Some("99,999 %"));
        assert_eq!(percent_of(9_496, 10_000, &[95]).as_deref(), Some("94,96 %"));
        let huge = 100_000_000_000_000;
        assert_eq!(percent_of(huge - 1, huge, &[100]).as_deref(), Some("99,99999999 %"));
        assert_eq!(percent_of(huge + 1, huge, &[100]).as_deref(), Some("100,00000001 %"));
    }

    #[test]
    fn binary_noise_is_not_a_difference() {
        let target = [amount("9.6")];
        assert_eq!(float(9.599_999_999_999_9, 2, &target, VI).as_deref(), Some("9,60"));
        assert_eq!(float(9.599, 2, &target, VI).as_deref(), Some("9,599"));
        assert_eq!(float(f64::NAN, 2, &target, VI), None);
        assert_eq!(float_percent(9.288_6, &target, EN).as_deref(), Some("9.29\u{A0}%"));
    }

    /// Parts of whole numbers small and large, of a few decimals, and of any.
    fn wide() -> impl Strategy<Value = i128> {
        prop_oneof![
            (-3_000_i128..3_000_000).prop_map(|n| n * Amount::SCALE),
            (0_i128..20_000).prop_map(|n| n * Amount::SCALE / 100),
            -10_i128.pow(27)..10_i128.pow(27),
        ]
    }

    #[test]
    fn ordinary_numbers_take_the_short_way() {
        let of = |n: &str, d: &str| Fraction::new(amount(n), amount(d), 100);
        for (n, d, written) in [("1042", "1097", "94,99"), ("94999", "100000", "94,999")] {
            let short = of(n, d).and_then(|f| f.exact(&[amount("95"), amount("100")], VI));
            assert_eq!(short.as_deref(), Some(written));
        }
        for value in [0.948_123, 33_333.333_333, 1e9, -0.4, 0.0] {
            let fraction = Fraction::of_float(value);
            assert!(
                fraction.and_then(|f| f.told_apart(&[amount("0.95")], 2, VI)).is_some(),
                "{value}"
            );
        }
    }

    fn read_back(text: &str, language: Language) -> Amount {
        let (thousands, point) = if language == VI { (".", ",") } else { (",", ".") };
        amount(&text.replace(thousands, "").replace(point, ".").replace('\u{2212}', "-"))
    }

    proptest! {
        #[test]
        fn what_is_written_can_be_read_back(parts in -10_i128.pow(27)..10_i128.pow(27)) {
            for language in [VI, EN] {
                let value = Amount::from_parts(parts);
                prop_assert_eq!(read_back(&count(value, language), language), value);
            }
        }

        /// The short way writes what the long one does: near the values to avoid, too.
        #[test]
        fn the_short_way_is_the_long_way(
            (n, d) in (wide(), wide()),
            off in -3_i128..=3,
            avoid in proptest::collection::vec(wide(), 0..3),
            is_near in any::<bool>(),
        ) {
            // A value that is one of those to avoid, or nearly.
            let near = avoid.first().filter(|_| is_near).copied().unwrap_or(n);
            let (n, d) = if is_near { (near + off, Amount::SCALE) } else { (n, d) };
            let (n, d) = (Amount::from_parts(n), Amount::from_parts(d));
            let avoid: Vec<Amount> = avoid.into_iter().map(Amount::from_parts).collect();
            for (factor, is_percent) in [(100, true), (1, false)] {
                let Some(value) = quotient(n, d) else { continue };
                let long = exact(&(value * BigInt::from(factor)), &avoid, VI);
                let whole = if is_percent { ratio_percent(n, d, &avoid, VI) } else { ratio_mean(n, d, &avoid, VI) };
                let expected = if is_percent { with_percent(long.clone()) } else { long.clone() };
                prop_assert_eq!(whole, Some(expected));
                if let Some(short) = Fraction::new(n, d, factor).and_then(|f| f.exact(&avoid, VI)) {
                    prop_assert_eq!(short, long);
                }
            }
        }

        #[test]
        fn the_short_way_of_a_binary_value_is_the_long_way(
            value in prop_oneof![
                any::<f64>(),
                -1e6..1e6,
                (-100_000_i32..100_000).prop_map(|n| f64::from(n) / 1000.0),
            ],
            avoid in proptest::collection::vec(wide(), 0..3),
            decimals in 0_u32..4,
        ) {
            let avoid: Vec<Amount> = avoid.into_iter().map(Amount::from_parts).collect();
            if let Some(short) = Fraction::of_float(value).and_then(|f| f.told_apart(&avoid, decimals, EN)) {
                prop_assert_eq!(Some(short), long_float(value, &avoid, decimals, EN));
            }
        }

        #[test]
        fn a_printed_target_is_a_reached_target(n in 0_i64..3_000_000, d in 1_i64..3_000_000, t in 1_i64..=100) {
            let text = percent_of(n, d, &[t, 100]).unwrap();
            let printed = read_back(text.trim_end_matches(" %"), VI);
            for limit in [t, 100] {
                let printed_side = printed.cmp(&Amount::whole(limit));
                prop_assert_eq!(printed_side, (n * 100).cmp(&(limit * d)), "{} {}", text, limit);
            }
        }
    }
}
