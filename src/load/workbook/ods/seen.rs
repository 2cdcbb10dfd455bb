//! What a cell shows, held against the number that it holds.
//!
//! Beside every number stands what its format makes of it. That says more than the format:
//! whether it is a percentage, in thousands, with digits that the format adds.

use crate::load::decimal;
use crate::load::number::is_power_of_ten;
use crate::model::Amount;

/// Whether a number is shown as a percentage; `None` where another number is shown.
/// `is_typed` of one that is said to be a percentage.
pub(super) fn is_percentage(n: f64, shown: &str, is_typed: bool) -> Option<bool> {
    let is_signed = shown.contains('%');
    if n == 0.0 || is_power_of_ten(shown) {
        return Some(is_typed);
    }
    let ways = if is_typed && is_signed { [true, false] } else { [false, true] };
    let holds = |is_percentage: &bool| {
        let moved = if *is_percentage { 2 } else { 0 };
        (is_signed || !is_percentage) && says(shown, &decimal::shown(n.abs(), moved))
    };
    ways.into_iter().find(holds)
}

/// Whether one of a text's numbers is a number, as far as its decimals go.
fn says(text: &str, number: &str) -> bool {
    // What is beyond all measure is told of the number itself.
    let Ok(number) = Amount::parse(number) else { return true };
    let all: String = text.chars().filter(char::is_ascii_digit).collect();
    // `1 1/2`
    let whole = text.split_once('/').and_then(|(before, _)| before.split_whitespace().next());
    is_about(&all, 0, number)
        || whole.is_some_and(|whole| is_about(whole, 0, number))
        || written(text).any(|(digits, decimals)| {
            is_about(&digits, 0, number) || is_about(&digits, decimals, number)
        })
}

/// The numbers in a text, each as its digits and how many stand behind its last mark.
fn written(text: &str) -> impl Iterator<Item = (String, usize)> {
    let is_divider = |c: char| matches!(c, '.' | ',' | '\'' | '’') || c.is_whitespace();
    let parts = text.split(move |c: char| !(c.is_ascii_digit() || is_divider(c)));
    parts.map(move |part| {
        let part = part.trim_matches(is_divider);
        let behind = part.rsplit_once(['.', ',']).map_or("", |(_, behind)| behind);
        let digits = part.chars().filter(char::is_ascii_digit).collect();
        (digits, behind.chars().filter(char::is_ascii_digit).count())
    })
}

/// Whether digits, so many of them decimals, are a number rounded or cut off.
fn is_about(digits: &str, decimals: usize, number: Amount) -> bool {
    const MOST: usize = 12;
    let spare = decimals.saturating_sub(MOST);
    let digits = digits.get(..digits.len().saturating_sub(spare)).unwrap_or_default();
    let Ok(written) = digits.parse::<i128>() else { return false };
    let unit = (decimals.min(MOST)..MOST).fold(1, |unit: i128, _| unit * 10);
    let written = written.checked_mul(unit);
    written.is_some_and(|written| (written - number.parts()).abs() < unit)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::plain(1234.0, "1234")]
    #[case::divided(1_234_567.0, "1.234.567")]
    #[case::divided_by_spaces(1_234_567.0, "1\u{202f}234\u{a0}567")]
    #[case::rounded(1234.5, "1,235")]
    #[case::with_decimals(35.0, "35,00")]
    #[case::cut_off(0.666_666_666, "0.66")]
    #[case::below_zero(-1234.0, "(1.234)")]
    #[case::with_words(35.0, "35 m2")]
    #[case::with_another_number(35.0, "Năm 2024: 35 CĐCS")]
    #[case::with_a_sign_that_is_a_word(9.6, "9.6 %")]
    #[case::in_pieces(12_345_678.0, "1234-5678")]
    #[case::with_zeros_before_it(7.0, "007")]
    #[case::finer_than_any(33.333_333_333_333_3, "33,3333333333333")]
    #[case::with_a_fraction(1260.5, "1260 1/2")]
    #[case::a_power_of_ten(1_230_000.0, "1.23E+06")]
    #[case::nothing(0.0, "-")]
    fn the_number_that_is_held_is_shown(#[case] n: f64, #[case] shown: &str) {
        assert_eq!(is_percentage(n, shown, false), Some(false));
    }

    #[rstest]
    #[case(0.9, "90%")]
    #[case(0.096_04, "9,60 %")]
    #[case(12.0, "1.200%")]
    fn a_percentage_is_shown(#[case] n: f64, #[case] shown: &str) {
        assert_eq!(is_percentage(n, shown, true), Some(true));
        assert_eq!(is_percentage(n, shown, false), Some(true));
    }

    #[rstest]
    #[case::in_thousands(1_234_567.0, "1.235")]
    #[case::in_thousands_with_decimals(1234.0, "1,2")]
    #[case::with_zeros_behind_it(35.0, "3500")]
    #[case::with_zeros_behind_a_space(35.0, "35 000")]
    #[case::with_digits_before_it(234.0, "1.234")]
    #[case::with_a_century(24.0, "2024")]
    #[case::as_a_word(5.0, "đạt")]
    #[case::not_at_all(5.0, "")]
    #[case::a_hundredfold_without_a_sign(0.9, "90")]
    fn another_number_is_shown(#[case] n: f64, #[case] shown: &str) {
        assert_eq!(is_percentage(n, shown, false), None);
    }
}
