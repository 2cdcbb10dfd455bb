//! Lists of phrases, and whether words begin with one of them.

use std::sync::OnceLock;

use super::grammar::{Word, compared};

/// Phrases divided by `|`. They are compared as the words are: with their tones, or without
/// any.
pub(super) struct Phrases {
    list: &'static str,
    is_clear: bool,
    /// With tones, and without.
    known: [OnceLock<Vec<Vec<String>>>; 2],
}

impl Phrases {
    pub(super) const fn all(list: &'static str) -> Self {
        Self { list, is_clear: false, known: [const { OnceLock::new() }; 2] }
    }

    /// Without those that are names as well where tones are left out, of one syllable with
    /// a tone: `Huy`, `Trung`.
    pub(super) const fn clear(list: &'static str) -> Self {
        Self { list, is_clear: true, known: [const { OnceLock::new() }; 2] }
    }

    pub(super) fn each(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.list.split('|').map(str::trim)
    }

    /// Words of the longest phrase with which some words begin; 0 for none.
    pub(super) fn first_of(&self, words: &[Word]) -> usize {
        let Some(Word { is_plain, .. }) = words.first() else { return 0 };
        let [exact, plain] = &self.known;
        let known = if *is_plain { plain } else { exact };
        let known = known.get_or_init(|| self.known(*is_plain));
        known.iter().filter(|phrase| begins(words, phrase)).map(Vec::len).max().unwrap_or_default()
    }

    fn known(&self, is_plain: bool) -> Vec<Vec<String>> {
        let is_left = |phrase: &&str| {
            !(self.is_clear && is_plain) || phrase.is_ascii() || phrase.contains(' ')
        };
        let words = |phrase: &str| phrase.split(' ').map(|w| compared(w, is_plain)).collect();
        self.each().filter(is_left).map(words).collect()
    }
}

fn begins(words: &[Word], phrase: &[String]) -> bool {
    words.len() >= phrase.len()
        && std::iter::zip(words, phrase).all(|(word, known)| word.key == *known)
}

/// The longest of some phrases with which words begin.
pub(super) fn first_of_any(words: &[Word], known: &[&Phrases]) -> usize {
    known.iter().map(|phrases| phrases.first_of(words)).max().unwrap_or_default()
}

/// Goes along words by steps; whether it comes to their end, as no step is of no word.
pub(super) fn go_along(words: &[Word], mut step: impl FnMut(&[Word]) -> usize) -> bool {
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        match step(rest) {
            0 => return false,
            step => at += step,
        }
    }
    true
}
