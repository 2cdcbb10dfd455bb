//! How near two names are.
//!
//! Names are compared word by word: what both have goes together, then what a slip of
//! the pen, a short form or another way of counting makes of a word. What is left over
//! tells how near they are: nothing, words for what a union is and what it is of, which
//! offices put in or leave out, or words of the name itself. Numbers are meant.

mod compared;
mod word;

use std::hash::{DefaultHasher, Hash, Hasher};

use super::{is_without_diacritics, key_of_words};
use crate::text::fold;
use compared::Compared;
use word::{KNOWN, Part, Word, is_initials};

/// Words beyond these are none of a name.
const MOST_WORDS: usize = 40;
/// Letters in which a slip of the pen or two leave the name what it is.
const LONG: usize = 8;

/// How near two names are, the nearest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::load) enum Likeness {
    /// They differ by short forms, the words for a union before them, or in how a number
    /// is written.
    Short,
    /// By diacritics, spaces, a letter, or what a union is of.
    Near,
    /// By what tells names apart most often: a letter that makes another word, the order
    /// of the words.
    Doubtful,
    /// One of them has words more.
    Part,
    /// They have most words.
    Distant,
}

/// A name as it is compared.
#[derive(Clone, Debug)]
pub(in crate::load) struct Spelling {
    words: Vec<Word>,
    /// Its letters without diacritics and spaces.
    letters: String,
    /// Its numbers in digits.
    numbers: Vec<String>,
    /// Hashes of the words that name somebody, without diacritics.
    named: Vec<u64>,
    /// The first letters of the words of the name itself.
    initials: String,
    is_bare: bool,
}

impl Spelling {
    pub(in crate::load) fn of(name: &str) -> Self {
        let is_bare = is_without_diacritics(name);
        let is_same = |word: &str, short: &str| {
            // `TT Giống` is a centre, and may be a town.
            short != "tt" && (word == short || (is_bare && fold(word) == fold(short)))
        };
        let mut key = format!(" {} ", key_of_words(name, is_same));
        for (words, one) in &KNOWN.as_one {
            while key.contains(words) {
                key = key.replacen(words, one, 1);
            }
        }
        let mut words: Vec<Word> = key.split_whitespace().take(MOST_WORDS).map(Word::of).collect();
        // Behind a name's first word `trường` is a part of it.
        let begin = words.iter().position(|word| word.part == Part::Name).unwrap_or(words.len());
        for word in words.iter_mut().skip(begin).filter(|word| word.is_syllable()) {
            word.part = Part::Name;
        }

        let letters = fold(name).chars().filter(|c| c.is_alphanumeric()).collect();
        let numbers = name.split(|c: char| !c.is_ascii_digit()).filter(|digits| !digits.is_empty());
        let numbers = numbers.map(ToOwned::to_owned).collect();
        let named = words.iter().filter(|word| word.part == Part::Name);
        let named = named.map(|word| hash(&word.folded)).collect();
        let initials = core(&words).map(initial).collect();
        Self { words, letters, numbers, named, initials, is_bare }
    }

    /// The words of the name itself, without diacritics.
    pub(in crate::load) fn core(&self) -> Vec<&str> {
        core(&self.words).collect()
    }

    /// Has the words of the name that many others have, too, prove nothing.
    pub(in crate::load) fn mark_common(&mut self, is_common: impl Fn(&str) -> bool) {
        let names = self.words.iter_mut().filter(|word| word.part == Part::Name);
        for word in names.filter(|word| is_common(&word.folded)) {
            word.is_common = true;
        }
    }

    /// How many letters it has.
    pub(in crate::load) const fn len(&self) -> usize {
        self.letters.len()
    }

    /// The first letters of those words: names that initials stand for have the same.
    pub(in crate::load) fn initials(&self) -> &str {
        &self.initials
    }

    /// Whether the one is the other in short, and with its numbers as it has them.
    pub(in crate::load) fn is_short_of(&self, other: &Self) -> bool {
        self.likeness(other) == Some(Likeness::Short) && self.numbers == other.numbers
    }

    /// Whether it has a letter more, less or other than the other one, or letters for its
    /// words where that one has them.
    pub(in crate::load) fn is_nearly(&self, other: &Self) -> bool {
        let short = |one: &Self, other: &Self| {
            one.words.iter().any(|word| is_initials(&word.folded))
                && one.initials.starts_with(&other.initials)
        };
        let is_one_letter = || {
            let (ours, theirs) = (self.letters.len(), other.letters.len());
            ours.min(theirs) >= LONG
                && ours.abs_diff(theirs) <= 1
                && strsim::osa_distance(&self.letters, &other.letters) == 1
        };
        self.numbers == other.numbers
            && (is_one_letter() || short(self, other) || short(other, self))
    }

    /// Whether but for one word the shorter one's words are the other's, too: most names
    /// that are compared needn't be taken apart.
    fn shares_most_of(&self, other: &Self) -> bool {
        let shared = self.named.iter().filter(|word| other.named.contains(word)).count();
        shared + 1 >= self.named.len().min(other.named.len())
    }

    /// How near the other one is; none where it is another name.
    pub(in crate::load) fn likeness(&self, other: &Self) -> Option<Likeness> {
        let are_numbers_same = self.numbers == other.numbers;
        let more = more_of(&self.letters, &other.letters);
        if are_numbers_same && more == Some(More::Nothing) {
            return Some(Likeness::Near);
        }
        // A letter that was left out, or the end, which a column of fixed width cuts off.
        let lacking = match more {
            Some(More::Letter) if are_numbers_same => Some(Likeness::Doubtful),
            Some(More::End) if self.is_cut(other) => Some(Likeness::Part),
            _ => None,
        };
        let alike = self.likeness_of_words(other, are_numbers_same);
        alike.into_iter().chain(lacking).min()
    }

    /// Whether the numbers of the one that has fewer are those with which the other begins.
    fn is_cut(&self, other: &Self) -> bool {
        let (short, long) =
            if self.letters.len() < other.letters.len() { (self, other) } else { (other, self) };
        long.numbers.starts_with(&short.numbers)
    }

    fn likeness_of_words(&self, other: &Self, are_numbers_same: bool) -> Option<Likeness> {
        if !self.shares_most_of(other) && self.initials != other.initials {
            return None;
        }
        let compared = Compared::of(self, other);
        // A letter in the place of a space.
        let is_one_slip = || {
            let (ours, theirs) = (self.letters.len(), other.letters.len());
            self.words.len() != other.words.len()
                && ours.min(theirs) >= LONG
                && ours.abs_diff(theirs) <= 1
                && are_numbers_same
                && strsim::osa_distance(&self.letters, &other.letters) == 1
        };
        let found = compared.likeness();
        if found != Some(Likeness::Short) && is_one_slip() { Some(Likeness::Near) } else { found }
    }
}

/// What a text has more than another one, which it has in full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum More {
    /// Nothing, or a piece of some letters a second time: `Bonon` and `Bon`.
    Nothing,
    Letter,
    End,
}

fn more_of(one: &str, other: &str) -> Option<More> {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let (short, long) = (short.as_bytes(), long.as_bytes());
    let same = short.iter().zip(long).take_while(|(one, other)| one == other).count();
    let more = long.len() - short.len();
    let (before, behind) = short.split_at(same);
    if long.get(same + more..) != Some(behind) {
        return None;
    }
    let is_again = more != 1 && before.ends_with(long.get(same..same + more).unwrap_or_default());
    match (is_again, short.len() >= LONG) {
        (true, _) => Some(More::Nothing),
        (_, false) => None,
        _ if behind.is_empty() => Some(More::End),
        _ => (more == 1).then_some(More::Letter),
    }
}

/// The words of the name itself, without diacritics.
fn core(words: &[Word]) -> impl Iterator<Item = &str> {
    let core = words.iter().filter(|word| word.part >= Part::Kind);
    core.map(|word| word.folded.as_str())
}

/// The first letter of a word; initials as they are.
fn initial(word: &str) -> &str {
    word.get(..1).filter(|_| !is_initials(word)).unwrap_or(word)
}

fn hash(word: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    word.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests;
