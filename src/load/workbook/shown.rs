//! Numbers and dates as their formats show them.

mod dates;
mod format;
mod words;

use crate::load::decimal;
use crate::load::source::NUMBER;
pub(super) use dates::{Shows, date, day, is_date};
use format::{condition, pieces, section_of, sections, signs, writes_number};
pub(super) use words::{counted_in, counts_otherwise, is_of_other_time};

/// A number; of one in a percent format what is shown, with the sign. Where nobody can
/// say whether its format shows a percentage, it stands with the format: no number. So
/// does one that is shown in thousands or millions, with words that say so, with another
/// sign or not at all, of which nobody can say either which of the two is meant.
pub(super) fn number(n: f64, format: &str) -> String {
    if n == 0.0 || format.is_empty() || format.eq_ignore_ascii_case("general") {
        return known(n, shows_percent(n, format), format);
    }
    let is_other = sections(format).into_iter().any(is_scaled)
        || words::alters(format)
        || is_disguised(n, format);
    let shown = known(n, shows_percent(n, format).filter(|_| !is_other), format);
    let shown = with_drawn_percent(shown, !is_other && words::draws_percent(format));
    with_sign(shown, words::named_measure(format).filter(|_| !is_other))
}

/// A number, with the sign of a percentage if it is shown with that and stands for no
/// hundredfold: `12%` of a 12.
pub(super) fn with_drawn_percent(mut number: String, is_so: bool) -> String {
    number.extend((is_so && !number.ends_with('%')).then_some('%'));
    number
}

/// A number, with the sign of the currency or of millions if it is shown so.
pub(super) fn with_sign(mut number: String, sign: Option<char>) -> String {
    number.extend(sign);
    number
}

/// Whether a format hides a number, or shows it with another sign: without any where the
/// format has a part of its own for it, which isn't coloured.
fn is_disguised(n: f64, format: &str) -> bool {
    let mut sections = sections(format);
    sections.truncate(3);
    let Some(section) = section_of(n, &sections) else { return false };
    if !writes_number(section) {
        return !signs(section).any(|(_, sign)| sign == '@');
    }
    let lead = words::before_digits(section);
    if n > 0.0 {
        let count = |sign: char| lead.matches(sign).count();
        return lead.contains(words::MINUS) || count('(') > count(')');
    }
    let has_own = sections.len() > 1 && sections.iter().all(|s| condition(s).is_none());
    let is_coloured = pieces(section)
        .any(|p| matches!(p, format::Piece::Bracket(said) if !said.starts_with('$')));
    has_own && !is_coloured && !lead.contains(words::MINUS) && !lead.contains('(')
}

/// Whether a section of a format shows a number in thousands or more: a comma behind its
/// last place for a digit, before the point or at the end.
fn is_scaled(section: &str) -> bool {
    let is_digit = |c: char| matches!(c, '0' | '#' | '?');
    let signs: Vec<char> = signs(section).map(|(_, c)| c).collect();
    let parts = signs.split(|c| *c == '.').take(2);
    parts.into_iter().any(|part| {
        let last = part.iter().rposition(|c| is_digit(*c));
        last.and_then(|at| part.get(at + 1)) == Some(&',')
    })
}

/// The same where it is known whether a percentage is shown; beside what else is known
/// of it, if not.
pub(super) fn known(n: f64, is_percent: Option<bool>, beside: &str) -> String {
    match is_percent {
        Some(true) => format!("{NUMBER}{}%", decimal::shown(n, 2)),
        Some(false) => format!("{NUMBER}{}", decimal::shown(n, 0)),
        None => format!("{} ({beside})", decimal::shown(n, 0)),
    }
}

/// Whether a format shows a hundredfold and the sign: one outside quotes that no
/// sign before it makes a plain character (`\\%`), a space as wide (`_%`) or a filling
/// (`*%`).
fn is_percent(format: &str) -> bool {
    signs(format).any(|(_, c)| c == '%')
}

/// Whether a number is shown as a percentage; `None` where its format's conditions leave
/// that open.
fn shows_percent(n: f64, format: &str) -> Option<bool> {
    let mut sections = sections(format);
    // What follows is for texts.
    sections.truncate(3);
    // A part of words alone, or of nothing, writes no number.
    let written: Vec<bool> =
        sections.iter().filter(|s| writes_number(s)).map(|section| is_percent(section)).collect();
    let first = written.first().copied().unwrap_or_default();
    if written.iter().all(|is| *is == first) {
        return Some(first);
    }
    let section = section_of(n, &sections)?;
    Some(if writes_number(section) { is_percent(section) } else { first })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::load::source::{DONG, MILLION};

    #[test]
    fn percent_formats_are_told_from_percent_signs_in_words() {
        for format in ["0%", "0.00%", "0.0 %", "0_)%", "[Red]0%", "#,##0.00%;-0%"] {
            assert!(is_percent(format), "{format}");
        }
        for format in [
            "",
            "General",
            "0\\%",
            "0\"%\"",
            "0.0_%",
            "0.0*%",
            "0.00",
            "dd/mm/yyyy",
            "0\"\\\"\"%\"",
        ] {
            assert!(!is_percent(format), "{format}");
        }
    }

    #[test]
    fn a_number_shown_in_thousands_is_none() {
        for format in ["#,##0,", "#,##0,,", "0.0,", "0,.0", "#,##0.0,,;-0", "0,\" triệu\""] {
            assert_eq!(number(1_234_567.0, format), format!("1234567 ({format})"));
            assert_eq!(number(0.0, format), format!("{NUMBER}0"));
        }
        for format in ["#,##0", "#,##0.00", "_(* #,##0_);_(* (#,##0);_(* \"-\"??_);_(@_)", "0\\,"] {
            assert_eq!(number(1_234_567.0, format), format!("{NUMBER}1234567"), "{format}");
        }
    }

    #[test]
    fn of_a_format_in_parts_the_one_that_holds_is_shown() {
        let shown = |n, format| number(n, format).replace(NUMBER, "");
        for (format, n, expected) in [
            ("[<=1]0.0%;0.00", 9.6, "9.6"),
            ("[<=1]0.0%;0.00", 1.0, "100%"),
            ("[Red][>1]0.00;0.0%", 9.6, "9.6"),
            ("[>1]General;[>=0]0%;0.00", 0.5, "50%"),
            ("[>1]General;[>=0]0%;0.00", -0.5, "-0.5"),
            ("0.0%;-0.00", -9.6, "-9.6"),
            ("0.0%;-0.0%;\"-\"", 0.0, "0%"),
            ("0\";\"%;@", 0.5, "50%"),
            ("[$-42A]0%", 0.5, "50%"),
        ] {
            assert_eq!(shown(n, format), expected, "{format}");
        }
    }

    #[test]
    fn a_number_that_is_hidden_or_has_another_sign_is_none() {
        for (format, n) in [
            (";;;", 5.0),
            ("0;;", -5.0),
            ("\"đạt\";-0", 5.0),
            ("-0", 5.0),
            ("\"-\"#,##0", 5.0),
            ("\\-0", 5.0),
            ("(0)", 5.0),
            ("0;0", -5.0),
            ("[h]:mm", 5.0),
        ] {
            assert_eq!(number(n, format), format!("{n} ({format})"));
            assert_eq!(number(0.0, format), format!("{NUMBER}0"));
        }
        for (format, n) in [
            ("@", 5.0),
            ("General;-General", -5.0),
            ("0;[Red]0", -5.0),
            ("#,##0_);(#,##0)", -5.0),
            ("_-* #,##0_-;\\-* #,##0_-;_-* \"-\"_-;_-@_-", 5.0),
            ("_-* #,##0_-;\\-* #,##0_-;_-* \"-\"_-;_-@_-", -5.0),
            ("#,##0;-#,##0;", 5.0),
            ("0", -5.0),
        ] {
            assert_eq!(number(n, format), format!("{NUMBER}{n}"), "{format}");
        }
    }

    #[test]
    fn a_drawn_sign_of_a_percentage_stays_with_the_number() {
        for format in ["0\"%\"", "0.0\\%", "General\" %\"", "0[$%]"] {
            assert_eq!(number(12.0, format), format!("{NUMBER}12%"), "{format}");
        }
        assert_eq!(number(0.12, "0%"), format!("{NUMBER}12%"));
    }

    #[test]
    fn the_sign_of_the_currency_or_of_millions_stays_with_the_number() {
        for format in ["0\" triệu\"", "0\" tr\"", "0\"M\"", "#,##0\" tr.đ\"", "0\" triệu đồng\""]
        {
            assert_eq!(number(5.0, format), format!("{NUMBER}5{MILLION}"), "{format}");
        }
        for format in ["0\" m\"", "0\" m2\"", "0\" trường\""] {
            assert_eq!(number(5.0, format), format!("{NUMBER}5"), "{format}");
        }
        for format in ["#,##0\\ [$₫-42A]", "#,##0 \"₫\";-#,##0 \"₫\"", "₫#,##0"] {
            assert_eq!(number(5.0, format), format!("{NUMBER}5{DONG}"), "{format}");
        }
        let accounting = "_-* #,##0\\ _₫_-;\\-* #,##0\\ _₫_-;_-* \"-\"\\ _₫_-;_-@_-";
        assert_eq!(number(5.0, accounting), format!("{NUMBER}5"));
    }

    /// Neither a condition for it nor a part for all others: no number is made of it.
    #[test]
    fn where_no_part_holds_for_certain_there_is_no_number() {
        for format in ["[<1]0%;0.00;0", "[<1]0%;[>10]0.00", "[=<1]0%;0.00"] {
            assert_eq!(number(9.6, format), format!("9.6 ({format})"));
        }
    }
}
