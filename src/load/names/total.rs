//! Cells that name a total instead of a unit.
//!
//! `[mark] total {filler} [place name]`, or `place name total`: a word for a total
//! (`Tổng số`, `Cộng`), what it goes through (`toàn`, `các`, a year, `trang 1`,
//! `I+II`), and a level of the union, behind which anything may stand
//! (`huyện Hoằng Hóa`). Whatever else follows makes it a name: `Tổng công ty`,
//! `Cộng Hòa`, `Toàn Thắng`, `Chung cư` are none of a total. A cell in which nobody
//! put diacritics is read without them; so is one with spaces between its letters.

mod words;

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use words::{
    BEFORE, BEHIND, BODIES, FILLERS, LEVELS, NAMES, PAPER, PLACES, TIMES, TOTALS, Takes, WHOLE,
};

use super::{is_without_diacritics, name_key, push_syllable};
use crate::text::{fold, header_key};

/// What a cell that names a total is a total of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::load) enum TotalOf {
    /// Everything there is: in the district of the row, if it has one.
    Everything,
    /// The province, wherever it stands.
    Province,
    /// What these words name, as a key.
    Part(String),
}

/// What a cell says of totals.
#[derive(Clone, Debug, Default)]
struct Said {
    total: Option<TotalOf>,
    /// What else stands beside a word for a total, where that makes it a name; as a
    /// key.
    beside: Option<String>,
}

/// The total that a cell names instead of a unit.
pub(in crate::load) fn total(cell: &str) -> Option<TotalOf> {
    said(cell).total
}

/// True for a cell that names a total and not a unit.
pub(in crate::load) fn is_total(cell: &str) -> bool {
    total(cell).is_some()
}

/// True for a cell that names the total of a unit by the unit's own name without
/// its level: `Cộng Hoằng Hóa` in the rows of `LĐLĐ huyện Hoằng Hóa`.
pub(in crate::load) fn is_total_of(cell: &str, unit: &str) -> bool {
    let Some(beside) = said(cell).beside else { return false };
    let key = name_key(unit);
    let Some(level) = key.strip_suffix(&beside) else { return false };
    level.is_empty() || level.strip_suffix(' ').is_some_and(|level| exactly().is_level(level))
}

/// Cells kept by a thread: a table names the same units in row after row.
const MOST_KEPT: usize = 1 << 15;

thread_local! {
    static KEPT: RefCell<HashMap<String, Said>> = RefCell::default();
}

fn said(cell: &str) -> Said {
    const LONGEST: usize = 160;
    if cell.is_empty() || cell.len() > LONGEST {
        return Said::default();
    }
    if let Some(known) = KEPT.with_borrow(|kept| kept.get(cell).cloned()) {
        return known;
    }
    let total = read(cell);
    let beside = if total.is_none() { grammar_of(cell).beside(cell) } else { None };
    let said = Said { total, beside };
    KEPT.with_borrow_mut(|kept| {
        if kept.len() >= MOST_KEPT {
            kept.clear();
        }
        kept.insert(cell.to_owned(), said.clone());
    });
    said
}

fn read(cell: &str) -> Option<TotalOf> {
    // What stands in brackets explains, unless nothing else is there.
    let (bare, inside) = cell.split_once(['(', '[']).unwrap_or((cell, ""));
    let inside = inside.split([')', ']']).next().unwrap_or_default();
    if bare.trim().is_empty() && !inside.is_empty() {
        return read(inside);
    }
    let grammar = grammar_of(cell);
    let words = &grammar.words(bare);
    let marked = || {
        let is_mark = words.first().is_some_and(Word::is_count);
        words.get(1..).filter(|_| is_mark).and_then(|rest| grammar.total(rest))
    };
    let explained = || {
        let is_total = grammar.total(&grammar.words(inside)) == Some(TotalOf::Everything);
        let is_of_place = is_total && grammar.is_place_named(words);
        is_of_place.then(|| TotalOf::Part(name_key(bare)))
    };
    let total = grammar.total(words).or_else(marked).or_else(|| grammar.total_behind(words));
    total.or_else(explained).or_else(|| spaced(bare))
}

/// A title with spaces between its letters: words where the gaps between them are
/// wider, else one of the usual ones.
fn spaced(text: &str) -> Option<TotalOf> {
    let is_letter = |word: &&str| {
        let mut letters = word.nfc().filter(|c| c.is_alphabetic());
        letters.next().is_some() && letters.next().is_none()
    };
    if text.split_whitespace().filter(is_letter).count() < 3 {
        return None;
    }
    let letters: String = header_key(text).chars().filter(|c| c.is_alphanumeric()).collect();
    if plainly().joined.contains(&letters) {
        return Some(TotalOf::Everything);
    }
    let words = text.split("  ").filter(|word| !word.trim().is_empty());
    let words: Vec<String> = words.map(|word| word.split_whitespace().collect()).collect();
    let text = words.join(" ");
    let grammar = grammar_of(&text);
    grammar.total(&grammar.words(&text)).filter(|_| words.len() > 1)
}

/// A word of a cell.
struct Word {
    text: String,
    /// As it is compared.
    key: String,
}

impl Word {
    /// A number, in digits, Roman or by letters: of a section, a page, a year.
    fn is_count(&self) -> bool {
        let text = &self.text;
        text.chars().all(|c| c.is_ascii_digit())
            || text.chars().all(|c| matches!(c, 'i' | 'v' | 'x'))
            || (text.chars().count() == 1 && text.is_ascii())
    }

    fn is_year(&self) -> bool {
        let year = self.text.parse::<u32>();
        self.text.len() == 4 && year.is_ok_and(|year| (1900..2200).contains(&year))
    }
}

fn begins(words: &[Word], phrase: &[String]) -> bool {
    words.len() >= phrase.len()
        && std::iter::zip(words, phrase).all(|(word, known)| word.key == *known)
}

/// Words of the longest phrase with which the words begin; 0 for none.
fn first_of(words: &[Word], phrases: &[Vec<String>]) -> usize {
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
struct Grammar {
    is_plain: bool,
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
    joined: HashSet<String>,
}

const fn is_place_only(takes: Takes) -> bool {
    matches!(takes, Takes::Places | Takes::PlacesAlways)
}

fn exactly() -> &'static Grammar {
    static EXACT: LazyLock<Grammar> = LazyLock::new(|| Grammar::new(false));
    &EXACT
}

fn plainly() -> &'static Grammar {
    static PLAIN: LazyLock<Grammar> = LazyLock::new(|| Grammar::new(true));
    &PLAIN
}

fn grammar_of(text: &str) -> &'static Grammar {
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
        let all = |phrases: &'static str| -> Vec<Vec<String>> {
            let words = |phrase: &str| phrase.split(' ').map(|w| compared(w, is_plain)).collect();
            each(phrases).map(words).collect()
        };
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
    fn words(&self, text: &str) -> Vec<Word> {
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

    fn total(&self, words: &[Word]) -> Option<TotalOf> {
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

    fn total_behind(&self, words: &[Word]) -> Option<TotalOf> {
        let before = self.behind(words).filter(|before| self.is_place_named(before))?;
        // `Cong` is too many words to end a name with.
        let is_clear = !self.is_plain || words.len() > before.len() + 1;
        is_clear.then(|| TotalOf::Part(key_of(before)))
    }

    fn is_place_named(&self, words: &[Word]) -> bool {
        first_of(words, &self.before) > 0
    }

    /// What stands beside a word for a total, as a key.
    fn beside(&self, cell: &str) -> Option<String> {
        let words = self.words(cell);
        let ahead = self.head(&words).filter(|(_, takes)| !is_place_only(*takes));
        let ahead = ahead.and_then(|(len, _)| words.get(len..));
        let beside = ahead.or_else(|| self.behind(&words)).filter(|rest| !rest.is_empty())?;
        Some(key_of(beside))
    }

    /// Whether a part of a key is nothing but levels.
    fn is_level(&self, key: &str) -> bool {
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

#[cfg(test)]
mod tests;
