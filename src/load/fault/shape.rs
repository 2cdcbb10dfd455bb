//! What looks like a number and is none.

use crate::load::workbook::STRUCK;
use crate::model::{AmountError, Language};

/// Why nothing that is looked at by its shape is a number.
pub(super) const NOT: AmountError = AmountError::NotANumber;

pub(super) const fn reason_name(reason: AmountError, language: Language) -> &'static str {
    match (language, reason) {
        (Language::Vietnamese, AmountError::NotANumber) => "không phải một số",
        (Language::Vietnamese, AmountError::TooFine) => "quá mười hai chữ số thập phân",
        (Language::Vietnamese, AmountError::TooLarge) => "lớn quá mức có thể có",
        (Language::English, AmountError::NotANumber) => "not a number",
        (Language::English, AmountError::TooFine) => "more than twelve decimals",
        (Language::English, AmountError::TooLarge) => "larger than any quantity can be",
    }
}

/// What something that is no number looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// `3/4`.
    Fraction,
    /// `12O`, `l20`.
    Letters,
    /// `1234567 (#,##0,)`: with the format that shows something else.
    Formatted,
    /// `27 (gạch bỏ)`: struck through in the sheet.
    Struck,
    /// `120 người`, `~120`, `120 (nữ 70)`.
    Annotated,
    /// Anything else.
    Other,
}

pub(super) fn shape(found: &str) -> Shape {
    let is_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let is_number = |text: &str| is_digits(&text.trim().replace(['.', ','], ""));
    if found.split_once('/').is_some_and(|(over, under)| is_number(over) && is_number(under)) {
        return Shape::Fraction;
    }
    if found.contains(STRUCK) {
        return Shape::Struck;
    }
    let is_format = |text: &str| {
        text.contains(['#', ';', '"', '$', '\\']) || text.ends_with(",)") || text == "(0))"
    };
    if found.split_once(" (").is_some_and(|(n, beside)| is_number(n) && is_format(beside)) {
        return Shape::Formatted;
    }
    let has_digits = found.contains(|c: char| c.is_ascii_digit());
    let is_like_a_digit = |c: char| matches!(c, 'O' | 'o' | 'l' | 'I' | 'S');
    if has_digits && found.chars().all(|c| is_like_a_digit(c) || "0123456789.,".contains(c)) {
        let is_letter = found.contains(is_like_a_digit);
        return if is_letter { Shape::Letters } else { Shape::Other };
    }
    let is_further = |c: char| !c.is_ascii_digit() && !c.is_whitespace() && !".,+-".contains(c);
    if has_digits && found.contains(is_further) { Shape::Annotated } else { Shape::Other }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_number_is_told_by_its_shape() {
        for (found, expected) in [
            ("3/4", Shape::Fraction),
            ("1.200 / 1.300", Shape::Fraction),
            ("12O", Shape::Letters),
            ("l20", Shape::Letters),
            ("1234567 (#,##0,)", Shape::Formatted),
            ("9.6 ([<1]0%;0.00;0)", Shape::Formatted),
            ("1234567 (0.0,)", Shape::Formatted),
            ("1.9 (0.0\" tỷ\")", Shape::Formatted),
            ("12 ((0))", Shape::Formatted),
            ("12 (0\\.0)", Shape::Formatted),
            ("35 (\"3500\")", Shape::Formatted),
            ("3 (gạch bỏ) 27", Shape::Struck),
            ("120 người", Shape::Annotated),
            ("12,5 tỷ", Shape::Annotated),
            ("~120", Shape::Annotated),
            (">100", Shape::Annotated),
            ("(120)", Shape::Annotated),
            ("120 (nữ 70)", Shape::Annotated),
            ("tăng 5%", Shape::Annotated),
            ("1.25.0", Shape::Other),
            ("1 2 0", Shape::Other),
            ("5-7", Shape::Other),
            ("không có", Shape::Other),
            ("/", Shape::Other),
        ] {
            assert_eq!(shape(found), expected, "{found}");
        }
    }
}
