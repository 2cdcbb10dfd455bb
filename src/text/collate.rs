//! Vietnamese sort order: letters a ă â b … đ … y first, then tones
//! none < huyền < hỏi < ngã < sắc < nặng, then lower before upper case.
//! Runs of digits are compared as numbers ("tổ 9" before "tổ 10").

use std::cmp::Ordering;
use std::iter::Peekable;
use std::str::Chars;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

const PUNCTUATION: u32 = 1 << 24;
const DIGITS: u32 = 2 << 24;
const LETTERS: u32 = 3 << 24;
const OTHERS: u32 = 4 << 24;
/// Between the three strengths; smaller than any weight.
const LEVEL_END: u32 = 0;

/// Compares as its text sorts in Vietnamese.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SortKey(Vec<u32>);

/// The sort key of a text.
#[must_use]
pub fn key(text: &str) -> SortKey {
    let decomposed: String = text.nfd().collect();
    let mut chars = decomposed.chars().peekable();
    let (mut weights, mut tones, mut cases) = (Vec::new(), Vec::new(), Vec::new());
    while let Some(c) = chars.next() {
        if c.is_ascii_digit() {
            push_number(c, &mut chars, &mut weights);
            continue;
        }
        let (modifier, tone) = marks(&mut chars);
        let lower = c.to_lowercase().next().unwrap_or(c);
        weights.push(weight(lower, modifier));
        tones.push(tone + 1);
        cases.push(if lower == c { 1 } else { 2 });
    }
    weights.push(LEVEL_END);
    weights.append(&mut tones);
    weights.push(LEVEL_END);
    weights.append(&mut cases);
    SortKey(weights)
}

/// Orders two texts; prefer [`key`] where many are sorted.
#[must_use]
pub fn compare(a: &str, b: &str) -> Ordering {
    key(a).cmp(&key(b))
}

/// Of two numbers without leading zeros the longer one is larger.
fn push_number(first: char, chars: &mut Peekable<Chars<'_>>, weights: &mut Vec<u32>) {
    let mut significant: Vec<u32> = Vec::new();
    let mut next = first.to_digit(10);
    while let Some(digit) = next {
        if digit > 0 || !significant.is_empty() {
            significant.push(digit + 1);
        }
        next = chars.next_if(char::is_ascii_digit).and_then(|c| c.to_digit(10));
    }
    weights.push(DIGITS + u32::try_from(significant.len()).unwrap_or(u32::MAX >> 8));
    weights.append(&mut significant);
}

/// Takes the marks of a letter: what makes it another letter, and its tone.
fn marks(chars: &mut Peekable<Chars<'_>>) -> (u32, u32) {
    let (mut modifier, mut tone) = (0, 0);
    while let Some(mark) = chars.next_if(|&c| is_combining_mark(c)) {
        match mark {
            '\u{306}' => modifier = 1,
            '\u{302}' => modifier = 2,
            '\u{31B}' => modifier = 3,
            '\u{300}' => tone = 1,
            '\u{309}' => tone = 2,
            '\u{303}' => tone = 3,
            '\u{301}' => tone = 4,
            '\u{323}' => tone = 5,
            _ => tone = 6,
        }
    }
    (modifier, tone)
}

fn weight(lower: char, modifier: u32) -> u32 {
    match lower {
        'a'..='z' => LETTERS + (u32::from(lower) - u32::from('a')) * 4 + modifier,
        'đ' => LETTERS + (u32::from('d') - u32::from('a')) * 4 + 1,
        c if c.is_whitespace() => PUNCTUATION,
        c if !c.is_alphanumeric() => PUNCTUATION + u32::from(c),
        c => OTHERS + u32::from(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sorted(mut texts: Vec<&str>) -> Vec<&str> {
        texts.sort_by_key(|t| key(t));
        texts
    }

    #[test]
    fn letters_come_before_tones() {
        let order = vec!["a", "à", "ả", "ã", "á", "ạ", "az", "ă", "â", "b", "d", "đ", "e", "ê"];
        let mut shuffled = order.clone();
        shuffled.reverse();
        assert_eq!(sorted(shuffled), order);
        assert_eq!(
            sorted(vec!["Thường Xuân", "Thọ Xuân", "Thạch Thành", "Đông Sơn", "Cẩm Thủy"]),
            ["Cẩm Thủy", "Đông Sơn", "Thạch Thành", "Thọ Xuân", "Thường Xuân"]
        );
    }

    #[test]
    fn digits_are_numbers() {
        assert_eq!(
            sorted(vec!["Tổ 10", "Tổ 9", "Tổ 09a", "Tổ"]),
            ["Tổ", "Tổ 9", "Tổ 09a", "Tổ 10"]
        );
    }

    #[test]
    fn composition_does_not_matter() {
        assert_eq!(key("Hoằng"), key("Hoa\u{306}\u{300}ng"));
    }
}
