//! Whether two names differ by a slip of the pen.

use std::collections::BTreeSet;

use crate::load::encoding::is_syllable;
use crate::load::names::{Loose, is_without_diacritics};
use crate::text::fold;

/// Letters of a word in which two slips are still one word.
const LONG: usize = 8;

/// Short forms that begin names: another letter in them is a slip.
const USUAL: [&str; 3] = ["cdcs", "ldld", "tnhh"];

/// How near two names are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// Nothing but short forms, or the words for a union before them.
    Short,
    /// Diacritics, spaces, or a word that is none.
    Near,
    /// Names that both are somebody's, most often.
    Doubtful,
}

/// A name as it is compared.
#[derive(Clone, Debug)]
pub(super) struct Spelt {
    /// Without diacritics.
    pub(super) folded: String,
    /// Its words, without and with diacritics.
    words: Vec<(String, String)>,
    is_bare: bool,
}

impl Spelt {
    pub(super) fn of(name: &str) -> Self {
        let words = name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        let words = words.map(|word| (fold(word), word.to_lowercase()));
        let is_bare = is_without_diacritics(name);
        Self { folded: fold(name), words: words.collect(), is_bare }
    }

    /// How near the other one is, as far as slips go.
    pub(super) fn likeness(&self, other: &Self) -> Option<Likeness> {
        let (ours, theirs) = (self.joined(), other.joined());
        // Diacritics, or a space too many or in the wrong place.
        if ours == theirs && self.counts().eq(other.counts()) {
            return Some(Likeness::Near);
        }
        if self.words.len() != other.words.len() {
            // A letter in the place of a space.
            let is_one_slip = ours.len().min(theirs.len()) >= LONG
                && ours.len().abs_diff(theirs.len()) <= 1
                && self.counts().eq(other.counts())
                && strsim::osa_distance(&ours, &theirs) == 1;
            return is_one_slip.then_some(Likeness::Near);
        }
        let mut pairs = std::iter::zip(&self.words, &other.words);
        let differing = pairs.clone().filter(|((one, _), (other, _))| one != other);
        let mut differing = differing.map(|((one, _), (other, _))| (one, other));
        let (one, two) = differing.next().filter(|_| differing.next().is_none())?;
        // Two words that both differ are two names, most often.
        let is_bare = self.is_bare || other.is_bare;
        let is_same = |(one, full): &(String, String), (other, whole): &(String, String)| {
            one != other || full == whole
        };
        if !is_bare && !pairs.all(|(one, other)| is_same(one, other)) {
            return None;
        }
        word_likeness(one, two)
    }

    fn joined(&self) -> String {
        self.words.iter().map(|(folded, _)| folded.as_str()).collect()
    }

    fn counts(&self) -> impl Iterator<Item = &str> {
        self.words.iter().map(|(folded, _)| folded.as_str()).filter(|word| is_counted(word))
    }
}

/// How near two different words are, both without diacritics.
fn word_likeness(one: &str, other: &str) -> Option<Likeness> {
    let (shorter, slips) = (one.len().min(other.len()), strsim::osa_distance(one, other));
    let has_digit = |word: &str| word.chars().any(char::is_numeric);
    if has_digit(one) || has_digit(other) {
        // `8ĐCS`: a key beside the right one.
        let is_slip = has_digit(one) != has_digit(other) && shorter > 2 && slips == 1;
        return is_slip.then_some(Likeness::Near);
    }
    if is_counted(one) || is_counted(other) {
        return None;
    }
    let is_usual = |word: &str| USUAL.contains(&word);
    let are_words = is_syllable(one) && is_syllable(other) && !is_usual(one) && !is_usual(other);
    let is_slip = match shorter {
        0 | 1 => false,
        2 => slips == 1 && one.len() != other.len() && !are_words,
        3..LONG => slips == 1,
        _ => slips <= 2,
    };
    let likeness = if are_words { Likeness::Doubtful } else { Likeness::Near };
    is_slip.then_some(likeness)
}

/// A number, in digits or Roman: never a slip.
fn is_counted(word: &str) -> bool {
    word.chars().any(char::is_numeric) || word.chars().all(|c| matches!(c, 'i' | 'v' | 'x'))
}

/// Whether two names of one id may be the same unit's: nearly alike, or one the
/// shorter form of the other.
pub(in super::super) fn are_near(one: &str, other: &str) -> bool {
    let loose = (Loose::of(one), Loose::of(other));
    let (one, other) = (Spelt::of(one), Spelt::of(other));
    let words = |name: &Spelt| -> BTreeSet<String> {
        name.words.iter().map(|(word, _)| word.clone()).collect()
    };
    let (ours, theirs) = (words(&one), words(&other));
    one.likeness(&other).is_some()
        || loose.0.may_be(&loose.1)
        || ours.is_subset(&theirs)
        || theirs.is_subset(&ours)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(one: &str, other: &str) -> Option<Likeness> {
        let likeness = Spelt::of(one).likeness(&Spelt::of(other));
        assert_eq!(likeness, Spelt::of(other).likeness(&Spelt::of(one)), "{one} {other}");
        likeness
    }

    #[test]
    fn slips_of_the_pen_are_told_from_other_names() {
        for (one, other) in [
            ("CĐCS May Sông Mã", "CĐCS May Song Mã"),
            ("LĐLĐ huyện Hoằng Hóa", "LĐLĐ huyện Hoàng Hóa"),
            ("CĐCS Công ty Thép", "CĐCS Công ty Thépp"),
            ("CĐCS Trường Nga Sơn", "CĐCS Trườn gNga Sơn"),
            ("CĐCS Giày Hồng Mỹ", "CĐCS Giày Hồng Mqỹ"),
            ("CĐCS Giày Hồng Mỹ", "CĐCS Giày Hồng Mỹy"),
            ("CĐCS Giày Hồng Mỹ", "CĐCSqGiày Hồng Mỹ"),
            ("CĐCS Giày Hồng Mỹ", "8ĐCS Giày Hồng Mỹ"),
            ("CĐCS Giày Hồng Mỹ", "CĐCSq Giày Hồng Mỹ"),
            ("LĐLĐ huyện Hoằng Hóa", "LĐL7 huyện Hoằng Hóa"),
            ("CĐCS Công ty Vinamilk", "CĐCS Công ty Vinamlik"),
            ("CDCS May Song Ma", "CĐCS May Sôngg Mã"),
        ] {
            assert_eq!(likeness(one, other), Some(Likeness::Near), "{one} {other}");
        }
        for (one, other) in [
            ("CĐCS Giày Gia Minh", "CĐCS Giày Gia Vinh"),
            ("Công đoàn xã Thắng Lộc", "Công đoàn xã Thắng Lợi"),
        ] {
            assert_eq!(likeness(one, other), Some(Likeness::Doubtful), "{one} {other}");
        }
        for (one, other) in [
            ("CĐCS số 1", "CĐCS số 2"),
            ("Trường A", "Trường B"),
            ("Trường B1", "Trường B2"),
            ("Cụm II", "Cụm III"),
            ("Huyện Thọ Xuân", "Huyện Như Xuân"),
            ("Trường THCS Nga An", "Trường THPT Nga Ân"),
            ("Công đoàn xã Thạch Quảng", "Công đoàn xã Thanh Quân"),
            ("Công đoàn xã Yên Khương", "Công đoàn xã Yên Trường"),
            ("Công đoàn xã Tam Thanh", "Công đoàn xã Tân Thành"),
            ("Công đoàn xã Thăng Bình", "Công đoàn xã Thành Vinh"),
        ] {
            assert_eq!(likeness(one, other), None, "{one} {other}");
        }
    }
}
