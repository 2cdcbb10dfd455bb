//! Words that a format sets beside a number, as far as they make it another one than the
//! cell holds: `2 tỷ`, `35000` of a 35, `Quý I/2024` of a 2024.

use super::Shows;
use super::format::{Piece, pieces, sections, writes_number};
use crate::load::names::{Mark, mark};
use crate::load::source::{DONG, MILLION};

/// What numbers are counted in, where no indicator is …
const SCALES: [&str; 8] = ["chục", "trăm", "nghìn", "ngàn", "vạn", "tỷ", "tỉ", "k"];
/// … words for what is lacking …
const LESS: [&str; 5] = ["âm", "giảm", "thiếu", "hụt", "không"];
/// … where it is, if a million stands before it …
const MONEY: [&str; 4] = ["đồng", "đ", "vnđ", "vnd"];
const MILLIONS: [&str; 5] = ["triệu", "tr", "trđ", "mil", "million"];
/// … and parts of a year.
const PARTS_OF_YEARS: [&str; 2] = ["quý", "tháng"];

/// Whether a format sets such words, or digits, beside the numbers it shows, or draws a
/// point between their digits.
pub(super) fn alters(format: &str) -> bool {
    if format.is_ascii() && !format.contains(['"', '\\', '$']) {
        return false;
    }
    let sections = sections(format).into_iter().filter(|section| writes_number(section));
    let is_digit = |word: &str| {
        word.trim_start_matches(|c: char| c.is_ascii_punctuation()).starts_with(char::is_numeric)
    };
    sections.into_iter().any(|section| {
        let words = words(section);
        let has_digits = words.split_whitespace().any(is_digit);
        has_digits || words.contains('‰') || counts_otherwise(&words) || draws_point(section)
    })
}

/// Whether a section has a point or comma that stands for nothing between two places for
/// digits.
fn draws_point(section: &str) -> bool {
    let mut is_drawn = false;
    pieces(section).any(|piece| match piece {
        Piece::Said(said) => {
            is_drawn |= matches!(said, "." | ",");
            false
        }
        Piece::Sign(_, '0' | '#' | '?') => is_drawn,
        _ => false,
    })
}

/// Whether a format draws the sign of a percentage that stands for no hundredfold.
pub(super) fn draws_percent(format: &str) -> bool {
    let sections = sections(format).into_iter().filter(|section| writes_number(section));
    format.contains('%') && sections.map(words).any(|words| words.contains('%'))
}

/// Signs of numbers below zero.
pub(super) const MINUS: [char; 3] = ['-', '−', '–'];

/// The sign of the currency or of millions that a format sets beside the numbers it shows.
pub(super) fn named_measure(format: &str) -> Option<char> {
    if format.is_ascii() && !format.contains(['"', '\\', '$']) {
        return None;
    }
    let sections = sections(format).into_iter().filter(|section| writes_number(section));
    sections.map(words).find_map(|words| counted_in(&words))
}

/// The sign of the currency or of millions that words beside a number stand for.
pub(in crate::load::workbook) fn counted_in(words: &str) -> Option<char> {
    let is_million =
        has_word(words, &MILLIONS) || words.trim_matches(|c: char| !c.is_alphabetic()) == "M";
    if is_million { Some(MILLION) } else { words.contains(DONG).then_some(DONG) }
}

/// Whether words beside a number say that it counts something else than it says by itself.
pub(in crate::load::workbook) fn counts_otherwise(words: &str) -> bool {
    let has = |known: &[&str]| has_word(words, known);
    has(&SCALES)
        || has(&LESS)
        || has(&PARTS_OF_YEARS)
        || (has(&MONEY) && !has(&MILLIONS))
        || is_mark(words)
}

/// Whether words beside a date say that it stands for a part of a year which it doesn't
/// show, or for what is planned.
pub(in crate::load::workbook) fn is_of_other_time(words: &str, shows: Shows) -> bool {
    let [quarter, month] = PARTS_OF_YEARS.map(|part| has_word(words, &[part]));
    quarter || (month && !shows.month) || is_mark(words)
}

/// Whether a date's format says so, or sets digits beside the date.
pub(super) fn alters_date(format: &str, shows: Shows) -> bool {
    let words = words(sections(format).first().unwrap_or(&""));
    let is_century = |word: &str| word == "20" || word == "19";
    let mut all = words.split_whitespace();
    let has_digits =
        all.any(|word| word.contains(|c: char| c.is_ascii_digit()) && !is_century(word));
    has_digits || is_of_other_time(&words, shows)
}

fn has_word(words: &str, known: &[&str]) -> bool {
    let lower = words.to_lowercase();
    let mut said = lower.split(|c: char| !c.is_alphabetic());
    said.any(|word| known.contains(&word))
}

fn is_mark(words: &str) -> bool {
    mark(words).is_some_and(|(mark, _)| matches!(mark, Mark::Planned | Mark::Struck))
}

/// What of a section is shown as it stands, a space for all else.
fn words(section: &str) -> String {
    let mut words = String::new();
    for piece in pieces(section) {
        match piece {
            Piece::Said(said) => words.push_str(said),
            Piece::Bracket(inside) => {
                let currency = inside.strip_prefix('$').and_then(|said| said.split('-').next());
                words.push_str(currency.unwrap_or_default());
            }
            Piece::Gap => {}
            Piece::Sign(_, sign) => words.push(if sign.is_ascii() { ' ' } else { sign }),
        }
    }
    words
}

/// What of a section is shown before its first place for a digit, signs included.
pub(super) fn before_digits(section: &str) -> String {
    let mut lead = String::new();
    for piece in pieces(section) {
        match piece {
            Piece::Sign(_, '0' | '#' | '?' | 'G' | 'g') => break,
            Piece::Sign(_, sign) => lead.push(sign),
            Piece::Said(said) => lead.push_str(said),
            Piece::Bracket(_) | Piece::Gap => {}
        }
    }
    lead
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_make_another_number_are_told_from_others() {
        for format in [
            "#,##0.0\" tỷ\"",
            "0\" nghìn người\"",
            "#,##0\\ \"đồng\"",
            "#,##0\\ [$VND]",
            "0\"000\"",
            "\"1.\"0",
            "\"Quý I/\"0",
            "\"6 tháng đầu năm \"0",
            "\"KH \"0",
            "0\"K\"",
            "\"giảm \"0",
            "0\\.0",
            "0\".5\"",
            "0\"/100\"",
            "\"½\"0",
            "0\"‰\"",
        ] {
            assert!(alters(format), "{format}");
        }
        for format in [
            "",
            "#,##0",
            "0\" người\"",
            "0.0\"%\"",
            "#,##0.0\" triệu đồng\"",
            "#,##0\" tr.đ\"",
            "\"Năm \"0",
            "#,##0\" m2\"",
            "#,##0\" m²\"",
            "0\" (người)\"",
            "0\".\"",
            "_-* #,##0\\ _₫_-;\\-* #,##0\\ _₫_-;_-* \"-\"\\ _₫_-;_-@_-",
            "#,##0\\ [$₫-42A]",
            "#,##0 \"₫\";-#,##0 \"₫\"",
            "[$$-409]#,##0.00",
            "#,##0;-#,##0;\"0 đồng\"",
        ] {
            assert!(!alters(format), "{format}");
        }
    }

    #[test]
    fn words_of_dates_that_make_them_other_times_are_told_from_others() {
        let [year, month] = [false, true].map(|month| Shows { year: true, month, day: false });
        for (format, shows) in [
            ("\"6 tháng đầu năm \"yyyy", year),
            ("\"Quý I/\"yyyy", year),
            ("\"KH \"yyyy", year),
            ("\"1-\"mm/yyyy", month),
        ] {
            assert!(alters_date(format, shows), "{format}");
        }
        for (format, shows) in [
            ("\"Năm \"yyyy", year),
            ("\"Tháng \"mm/yyyy", month),
            ("[$-42A]mmmm\\ yyyy;@", month),
            ("\"20\"yy", year),
        ] {
            assert!(!alters_date(format, shows), "{format}");
        }
    }
}
