//! How the words of a cell are compared with the words of totals, and what they add
//! up to.

use std::collections::HashSet;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use super::TotalOf;
use super::phrases::{first_of_any, go_along};
use super::words::{
    BEFORE, BEHIND, BODIES, FILLERS, LEVELS, NAMES, PAPER, PLACES, TIMES, TOTALS, Takes, WHOLE,
};
use crate::load::names::{is_without_diacritics, name_key, push_syllable};
use crate::text::{fold, header_key};

/// A word of a cell.
pub(super) struct Word {
    text: String,
    /// As it is compared.
    pub(super) key: String,
    /// It is compared without diacritics; else with them, wherever the tone stands.
    pub(super) is_plain: bool,
}

impl Word {
    /// A number, in digits, Roman or by letters: of a section, a page, a year.
    pub(super) fn is_count(&self) -> bool {
        let text = &self.text;
        text.chars().all(|c| c.is_ascii_digit())
            || text.chars().all(|c| matches!(c, 'i' | 'v' | 'x'))
            || (text.chars().count() == 1 && text.is_ascii())
    }

    pub(super) fn is_digits(&self) -> bool {
        self.text.chars().all(|c| c.is_ascii_digit())
    }

    pub(super) fn is_year(&self) -> bool {
        let year = self.text.parse::<u32>();
        self.text.len() == 4 && year.is_ok_and(|year| (1900..2200).contains(&year))
    }
}

fn key_of(words: &[Word]) -> String {
    let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    name_key(&texts.join(" "))
}

/// Usual totals without diacritics and spaces.
pub(super) static JOINED: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let mut joined = HashSet::new();
    for (takes, phrases) in &TOTALS {
        for total in phrases.each() {
            let of = if *takes == Takes::PlacesAlways { &LEVELS } else { &WHOLE };
            joined.extend(of.each().map(|of| header_key(&format!("{total}{of}"))));
            if *takes != Takes::PlacesAlways {
                joined.insert(header_key(total));
            }
        }
    }
    joined
});

const fn is_place_only(takes: Takes) -> bool {
    matches!(takes, Takes::Places | Takes::PlacesAlways)
}

pub(super) fn compared(word: &str, is_plain: bool) -> String {
    if is_plain {
        return fold(word);
    }
    let mut key = String::new();
    push_syllable(&mut key, word);
    key
}

/// The words of a text as they are compared; without diacritics, where nobody put any.
pub(super) fn words_of(text: &str) -> Vec<Word> {
    words(text, is_without_diacritics(text))
}

pub(super) fn words(text: &str, is_plain: bool) -> Vec<Word> {
    let lower: String = text.nfc().collect();
    let lower = lower.replace(['Σ', '∑', 'σ'], " tổng ").to_lowercase();
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let word = |text: &str| Word { key: compared(text, is_plain), text: text.to_owned(), is_plain };
    words.map(word).collect()
}

/// The word for a total with which the words begin, and what it takes.
fn head(words: &[Word]) -> Option<(usize, Takes)> {
    if NAMES.first_of(words) > 0 {
        return None;
    }
    let begun = TOTALS.iter().map(|(takes, phrases)| (phrases.first_of(words), *takes));
    begun.max_by_key(|(len, _)| *len).filter(|(len, _)| *len > 0)
}

/// Whether the words are one for a total that usually has a place behind it.
pub(super) fn lacks_place(words: &[Word]) -> bool {
    head(words).is_some_and(|(len, takes)| len == words.len() && takes == Takes::Places)
}

pub(super) fn total(words: &[Word]) -> Option<TotalOf> {
    let (len, takes) = head(words)?;
    let rest = words.get(len..).unwrap_or_default();
    if rest.is_empty() {
        return (takes != Takes::PlacesAlways).then_some(TotalOf::Everything);
    }
    let anything = (takes == Takes::Anything).then(|| TotalOf::Part(key_of(rest)));
    // `Tổng liên đoàn` is the union of the whole country.
    let body = BODIES.first_of(rest);
    let is_bare = len == 1 && words.first().is_some_and(|word| fold(&word.text) == "tong");
    let behind = rest.get(body..).unwrap_or_default();
    if body > 0 && is_bare && PLACES.first_of(behind) == 0 {
        return None;
    }
    of_rest(rest, takes).or(anything)
}

/// What the words behind a word for a total say it is of.
fn of_rest(rest: &[Word], takes: Takes) -> Option<TotalOf> {
    let (mut at, mut is_part, mut is_timed) = (0, false, false);
    while let Some(words) = rest.get(at..).filter(|words| !words.is_empty()) {
        let place = PLACES.first_of(words);
        if place > 0 {
            let is_last = words.len() == place;
            let is_province =
                is_last && words.first().is_some_and(|word| fold(&word.text) == "tinh");
            return Some(match (is_province, is_last) {
                (true, _) => TotalOf::Province,
                (false, true) => TotalOf::Everything,
                _ => TotalOf::Part(key_of(words)),
            });
        }
        let [time, paper] = [&TIMES, &PAPER].map(|known| known.first_of(words));
        let count = words.first().map_or(0, |word| usize::from(word.is_count()));
        let is_dated = is_timed || words.first().is_some_and(Word::is_year);
        let step = first_of_any(words, &[&FILLERS, &TIMES, &PAPER]).max(count);
        if step == 0 {
            return None;
        }
        is_timed |= time > 0 || (count > 0 && is_dated);
        // `9 tháng`
        let is_time_behind = TIMES.first_of(words.get(1..).unwrap_or_default()) > 0;
        is_part |= paper > 0 || (count > 0 && !is_dated && !is_time_behind);
        at += step;
    }
    // `Toan Thang` is no month.
    let is_plain = rest.iter().any(|word| word.is_plain);
    if is_place_only(takes) && (is_plain || !is_timed) {
        return None;
    }
    let part = || TotalOf::Part(key_of(rest));
    Some(if is_part { part() } else { TotalOf::Everything })
}

/// What stands before a word for a total at the end.
fn before_total(words: &[Word]) -> Option<&[Word]> {
    let mut splits = (0..words.len()).filter_map(|at| words.split_at_checked(at));
    let (before, _) = splits.find(|(_, behind)| BEHIND.first_of(behind) == behind.len())?;
    Some(before).filter(|before| !before.is_empty())
}

pub(super) fn total_behind(words: &[Word]) -> Option<TotalOf> {
    let before = before_total(words).filter(|before| is_place_named(before))?;
    // `Cong` is too many words to end a name with.
    let is_plain = words.iter().any(|word| word.is_plain);
    let is_clear = !is_plain || words.len() > before.len() + 1;
    is_clear.then(|| TotalOf::Part(key_of(before)))
}

pub(super) fn is_place_named(words: &[Word]) -> bool {
    BEFORE.first_of(words) > 0
}

/// What stands beside a word for a total, as a key.
pub(super) fn beside(words: &[Word]) -> Option<String> {
    let ahead = head(words).filter(|(_, takes)| !is_place_only(*takes));
    let ahead = ahead.and_then(|(len, _)| words.get(len..));
    let beside = ahead.or_else(|| before_total(words)).filter(|rest| !rest.is_empty())?;
    Some(key_of(beside))
}

/// Whether a part of a key is nothing but levels.
pub(super) fn is_level(key: &str) -> bool {
    let word = |key: &str| Word { key: key.to_owned(), text: String::new(), is_plain: false };
    let words: Vec<Word> = key.split(' ').map(word).collect();
    go_along(&words, |rest| PLACES.first_of(rest))
}
