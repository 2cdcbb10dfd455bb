//! How the words of a cell are compared with the words of totals, and what they add
//! up to.

use std::collections::HashSet;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use super::TotalOf;
use super::words::{
    BEFORE, BEHIND, BODIES, FILLERS, LEVELS, NAMES, PAPER, PLACES, TIMES, TOTALS, Takes, WHOLE,
};
use crate::load::names::{is_without_diacritics, name_key, push_syllable};
use crate::text::{fold, header_key};

/// A word of a cell.
pub(super) struct Word {
    text: String,
    /// As it is compared.
    key: String,
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

fn begins(words: &[Word], phrase: &[String]) -> bool {
    words.len() >= phrase.len()
        && std::iter::zip(words, phrase).all(|(word, known)| word.key == *known)
}

/// Words of the longest phrase with which the words begin; 0 for none.
pub(super) fn first_of(words: &[Word], phrases: &[Vec<String>]) -> usize {
    let begun = phrases.iter().filter(|phrase| begins(words, phrase));
    begun.map(Vec::len).max().unwrap_or_default()
}

fn key_of(words: &[Word]) -> String {
    let texts: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
    name_key(&texts.join(" "))
}

fn each(phrases: &'static str) -> impl Iterator<Item = &'static str> {
    phrases.split('|').map(str::trim)
}

/// Phrases divided by `|`, as they are compared.
pub(super) fn phrases(list: &'static str, is_plain: bool) -> Vec<Vec<String>> {
    let words = |phrase: &str| phrase.split(' ').map(|w| compared(w, is_plain)).collect();
    each(list).map(words).collect()
}

/// Usual totals without diacritics and spaces.
fn joined() -> HashSet<String> {
    let mut joined = HashSet::new();
    for (takes, phrases) in TOTALS {
        for total in each(phrases) {
            let of = if takes == Takes::PlacesAlways { LEVELS } else { WHOLE };
            joined.extend(each(of).map(|of| header_key(&format!("{total}{of}"))));
            if takes != Takes::PlacesAlways {
                joined.insert(header_key(total));
            }
        }
    }
    joined
}

/// The words as they are compared: with diacritics wherever the tone stands, or
/// without any.
pub(super) struct Grammar {
    pub(super) is_plain: bool,
    totals: Vec<(Vec<String>, Takes)>,
    behind: Vec<Vec<String>>,
    before: Vec<Vec<String>>,
    names: Vec<Vec<String>>,
    fillers: Vec<Vec<String>>,
    times: Vec<Vec<String>>,
    paper: Vec<Vec<String>>,
    places: Vec<Vec<String>>,
    bodies: Vec<Vec<String>>,
    /// Usual totals without spaces.
    pub(super) joined: HashSet<String>,
}

const fn is_place_only(takes: Takes) -> bool {
    matches!(takes, Takes::Places | Takes::PlacesAlways)
}

pub(super) fn exactly() -> &'static Grammar {
    static EXACT: LazyLock<Grammar> = LazyLock::new(|| Grammar::new(false));
    &EXACT
}

pub(super) fn plainly() -> &'static Grammar {
    static PLAIN: LazyLock<Grammar> = LazyLock::new(|| Grammar::new(true));
    &PLAIN
}

pub(super) fn grammar_of(text: &str) -> &'static Grammar {
    if is_without_diacritics(text) { plainly() } else { exactly() }
}

fn compared(word: &str, is_plain: bool) -> String {
    if is_plain {
        return fold(word);
    }
    let mut key = String::new();
    push_syllable(&mut key, word);
    key
}

impl Grammar {
    fn new(is_plain: bool) -> Self {
        let all = |list: &'static str| phrases(list, is_plain);
        let totals = TOTALS
            .iter()
            .flat_map(|(takes, phrases)| all(phrases).into_iter().map(|phrase| (phrase, *takes)));
        Self {
            is_plain,
            totals: totals.collect(),
            behind: all(BEHIND),
            before: all(BEFORE),
            names: all(NAMES),
            fillers: all(FILLERS),
            times: all(TIMES),
            paper: all(PAPER),
            places: all(PLACES),
            bodies: all(BODIES),
            joined: joined(),
        }
    }

    /// The words of a text, as they are compared.
    pub(super) fn words(&self, text: &str) -> Vec<Word> {
        let lower: String = text.nfc().collect();
        let lower = lower.replace(['Σ', '∑', 'σ'], " tổng ").to_lowercase();
        let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let word = |text: &str| Word { key: compared(text, self.is_plain), text: text.to_owned() };
        words.map(word).collect()
    }

    /// The word for a total with which the words begin, and what it takes.
    fn head(&self, words: &[Word]) -> Option<(usize, Takes)> {
        if first_of(words, &self.names) > 0 {
            return None;
        }
        let begun = self.totals.iter().filter(|(total, _)| begins(words, total));
        begun.map(|(total, takes)| (total.len(), *takes)).max_by_key(|(len, _)| *len)
    }

    /// Whether the words are one for a total that usually has a place behind it.
    pub(super) fn lacks_place(&self, words: &[Word]) -> bool {
        self.head(words).is_some_and(|(len, takes)| len == words.len() && takes == Takes::Places)
    }

    pub(super) fn total(&self, words: &[Word]) -> Option<TotalOf> {
        let (len, takes) = self.head(words)?;
        let rest = words.get(len..).unwrap_or_default();
        if rest.is_empty() {
            return (takes != Takes::PlacesAlways).then_some(TotalOf::Everything);
        }
        let anything = (takes == Takes::Anything).then(|| TotalOf::Part(key_of(rest)));
        // `Tổng liên đoàn` is the union of the whole country.
        let body = first_of(rest, &self.bodies);
        let is_bare = len == 1 && words.first().is_some_and(|word| fold(&word.text) == "tong");
        let behind = rest.get(body..).unwrap_or_default();
        if body > 0 && is_bare && first_of(behind, &self.places) == 0 {
            return None;
        }
        self.rest(rest, takes).or(anything)
    }

    /// What the words behind a word for a total say it is of.
    fn rest(&self, rest: &[Word], takes: Takes) -> Option<TotalOf> {
        let (mut at, mut is_part, mut is_timed) = (0, false, false);
        while let Some(words) = rest.get(at..).filter(|words| !words.is_empty()) {
            let place = first_of(words, &self.places);
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
            let (filler, time, paper) = (
                first_of(words, &self.fillers),
                first_of(words, &self.times),
                first_of(words, &self.paper),
            );
            let count = words.first().map_or(0, |word| usize::from(word.is_count()));
            let is_dated = is_timed || words.first().is_some_and(Word::is_year);
            let step = filler.max(time).max(paper).max(count);
            if step == 0 {
                return None;
            }
            is_timed |= time > 0 || (count > 0 && is_dated);
            is_part |= paper > 0 || (count > 0 && !is_dated && !self.is_time_behind(words));
            at += step;
        }
        // `Toan Thang` is no month.
        if is_place_only(takes) && (self.is_plain || !is_timed) {
            return None;
        }
        let part = || TotalOf::Part(key_of(rest));
        Some(if is_part { part() } else { TotalOf::Everything })
    }

    /// `9 tháng`.
    fn is_time_behind(&self, words: &[Word]) -> bool {
        words.get(1..).is_some_and(|behind| first_of(behind, &self.times) > 0)
    }

    /// What stands before a word for a total at the end.
    fn behind<'w>(&self, words: &'w [Word]) -> Option<&'w [Word]> {
        let splits = self.behind.iter().filter_map(|total| {
            let (before, behind) = words.split_at_checked(words.len().checked_sub(total.len())?)?;
            begins(behind, total).then_some(before)
        });
        splits.min_by_key(|before| before.len()).filter(|before| !before.is_empty())
    }

    pub(super) fn total_behind(&self, words: &[Word]) -> Option<TotalOf> {
        let before = self.behind(words).filter(|before| self.is_place_named(before))?;
        // `Cong` is too many words to end a name with.
        let is_clear = !self.is_plain || words.len() > before.len() + 1;
        is_clear.then(|| TotalOf::Part(key_of(before)))
    }

    pub(super) fn is_place_named(&self, words: &[Word]) -> bool {
        first_of(words, &self.before) > 0
    }

    /// What stands beside a word for a total, as a key.
    pub(super) fn beside(&self, words: &[Word]) -> Option<String> {
        let ahead = self.head(words).filter(|(_, takes)| !is_place_only(*takes));
        let ahead = ahead.and_then(|(len, _)| words.get(len..));
        let beside = ahead.or_else(|| self.behind(words)).filter(|rest| !rest.is_empty())?;
        Some(key_of(beside))
    }

    /// Whether a part of a key is nothing but levels.
    pub(super) fn is_level(&self, key: &str) -> bool {
        let word = |key: &str| Word { key: key.to_owned(), text: String::new() };
        let words: Vec<Word> = key.split(' ').map(word).collect();
        let mut at = 0;
        while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
            match first_of(rest, &self.places) {
                0 => return false,
                step => at += step,
            }
        }
        true
    }
}
