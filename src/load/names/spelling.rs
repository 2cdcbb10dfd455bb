//! How near two names are.
//!
//! Names are compared word by word: what both have goes together, then what a slip of
//! the pen, a short form or another way of counting makes of a word. What is left over
//! tells how near they are: nothing, words for what a union is and what it is of, which
//! offices put in or leave out, or words of the name itself. Numbers are meant.

mod compared;

use std::collections::BTreeSet;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::LazyLock;

use super::{is_without_diacritics, key_of_words, name_key};
use crate::text::fold;
use compared::Compared;

/// Words of several words that count as one: another letter in one is one slip.
const AS_ONE: [(&str, &str); 20] = [
    ("công đoàn cơ sở", "cđcs"),
    ("công đoàn", "cđ"),
    ("liên đoàn lao động", "lđlđ"),
    ("tổng công ty", "tct"),
    ("công ty", "ct"),
    ("cổ phần", "cp"),
    ("trách nhiệm hữu hạn", "tnhh"),
    ("một thành viên", "mtv"),
    ("tập đoàn", "tđ"),
    ("doanh nghiệp tư nhân", "dntn"),
    ("doanh nghiệp", "dn"),
    ("hợp tác xã", "htx"),
    ("xí nghiệp", "xn"),
    ("nhà máy", "nm"),
    ("ủy ban nhân dân", "ubnd"),
    ("hội đồng nhân dân", "hđnd"),
    ("trung học cơ sở", "thcs"),
    ("cấp 2", "thcs"),
    ("trung học phổ thông", "thpt"),
    ("cấp 3", "thpt"),
];
/// Words for what a union is.
const UNIONS: [&str; 3] = ["cđcs", "cđ", "lđlđ"];
/// Words for what a union is of, that are left out.
const OF: [&str; 13] =
    ["tct", "ct", "cp", "tnhh", "mtv", "tđ", "dntn", "dn", "htx", "xn", "nm", "trường", "và"];
/// Words for what many are, which name nobody by themselves.
const KINDS: [&str; 20] = [
    "ubnd",
    "hđnd",
    "thcs",
    "thpt",
    "ptcs",
    "tiểu",
    "học",
    "mầm",
    "non",
    "trung",
    "tâm",
    "bệnh",
    "viện",
    "tỉnh",
    "huyện",
    "xã",
    "phường",
    "thị",
    "trấn",
    "phổ",
];
/// Words beyond these are none of a name.
const MOST_WORDS: usize = 40;
/// Initials of no more letters than this stand for words.
const LONGEST_INITIALS: usize = 6;
/// Letters in which a slip of the pen or two leave the name what it is.
const LONG: usize = 8;

/// The same as keys.
struct Known {
    as_one: Vec<(String, String)>,
    of: BTreeSet<String>,
    kinds: BTreeSet<String>,
    /// Without diacritics.
    usual: Vec<String>,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let padded = |words: &str| format!(" {words} ");
    let as_one = AS_ONE.iter().map(|(words, one)| (padded(&name_key(words)), padded(one)));
    // Short forms stay as they are.
    let is_short = |word: &&str| AS_ONE.iter().any(|(_, one)| one == word);
    let key = |word: &&str| if is_short(word) { (*word).to_owned() } else { name_key(word) };
    let (of, kinds) = (OF.iter().map(key), KINDS.iter().map(key));
    let usual = AS_ONE.iter().map(|(_, one)| fold(one));
    Known {
        as_one: as_one.collect(),
        of: of.collect(),
        kinds: kinds.collect(),
        usual: usual.collect(),
    }
});

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

/// What a word is in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Union,
    Of,
    Kind,
    Name,
}

#[derive(Clone, Debug)]
struct Word {
    /// As in keys.
    text: String,
    /// Without diacritics.
    folded: String,
    part: Part,
    /// Many names have it.
    is_common: bool,
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
        if are_numbers_same && self.letters == other.letters {
            return Some(Likeness::Near);
        }
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

impl Word {
    fn of(text: &str) -> Self {
        let part = match text {
            text if UNIONS.contains(&text) => Part::Union,
            text if KNOWN.of.contains(text) => Part::Of,
            text if KNOWN.kinds.contains(text) => Part::Kind,
            _ => Part::Name,
        };
        // `Mỹ` is a slip away from `Mỹy`, and its key ends otherwise.
        Self { text: text.to_owned(), folded: fold(text).replace('y', "i"), part, is_common: false }
    }

    /// Whether it is a word like any other, and no short form.
    fn is_syllable(&self) -> bool {
        self.folded != "va" && has_vowel(&self.folded) && !KNOWN.usual.contains(&self.folded)
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

/// Consonants only, as no word has them.
fn is_initials(word: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphabetic();
    (2..=LONGEST_INITIALS).contains(&word.len()) && word.chars().all(is_letter) && !has_vowel(word)
}

fn has_vowel(word: &str) -> bool {
    word.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(one: &str, other: &str) -> Option<Likeness> {
        let [one, other] = [one, other].map(Spelling::of);
        let found = one.likeness(&other);
        assert_eq!(found, other.likeness(&one), "{one:?} {other:?}");
        found
    }

    #[test]
    fn what_is_written_short_may_be_one() {
        for (one, other) in [
            ("CĐCS TT Nga Tân", "CĐCS thị trấn Nga Tân"),
            ("CĐCS TT Giống", "CĐCS thị trấn Giống"),
            ("TT Y tế", "CĐCS Trung tâm Y tế"),
            ("LĐLĐ huyện Bá", "Huyện Bá"),
            ("TT Nga Sơn", "Trung tâm Nga Sơn"),
            ("CĐCS Công ty May 10", "Cty May 10"),
            ("Công đoàn Trường Nga An", "CĐCS Trường Nga An"),
            ("Công ty TM DV Hoa", "Công ty Thương mại Dịch vụ Hoa"),
            ("Công ty SX Hoa", "CĐCS Công ty Sản xuất Hoa"),
            ("CĐCS Trường THCS N.V.Trỗi", "CĐCS Trường THCS Nguyễn Văn Trỗi"),
            ("CĐCS THPT Yên Định I", "CĐCS THPT Yên Định 1"),
        ] {
            assert_eq!(likeness(one, other), Some(Likeness::Short), "{one} {other}");
        }
        assert!(!Spelling::of("Yên Định I").is_short_of(&Spelling::of("Yên Định 1")));
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
            ("CĐCS May (cơ sở2)", "CĐCS May (cơ sở 2)"),
            ("CĐCS May và Thêu", "CĐCS May – Thêu"),
            ("CĐCS Hải Thịnh", "CĐCS Công ty TNHH Hải Thịnh"),
            ("CĐCS Tr. THCS Nga An", "CĐCS Trường THCS Nga An"),
            ("CĐCS Ng. Văn Trỗi", "CĐCS Nguyễn Văn Trỗi"),
            ("UBND X. Hoằng Thắng", "UBND xã Hoằng Thắng"),
            ("UBND xã H.Thắng", "UBND xã Hoằng Thắng"),
        ] {
            assert_eq!(likeness(one, other), Some(Likeness::Near), "{one} {other}");
        }
        for (one, other) in [
            ("CĐCS Giày Gia Minh", "CĐCS Giày Gia Vinh"),
            ("Công đoàn xã Thắng Lộc", "Công đoàn xã Thắng Lợi"),
            ("CĐCS Giày Hồng Mỹ", "CĐCS Hồng Giày Mỹ"),
            ("CĐCS Công ty Hải Thịnh", "CĐCS Xí nghiệp Hải Thịnh"),
        ] {
            assert_eq!(likeness(one, other), Some(Likeness::Doubtful), "{one} {other}");
        }
        for (one, other) in [
            ("CĐCS Giày", "CĐCS Giày Hồng Mỹ"),
            ("CĐCS xã Hoằng Thắng", "CĐCS UBND xã Hoằng Thắng"),
            ("CĐCS UBND Hoằng Thắng", "CĐCS UBND xã Hoằng Thắng"),
            ("CĐCS Trường Nguyễn Văn Trỗi", "CĐCS Trường THCS Nguyễn Văn Trỗi"),
        ] {
            assert_eq!(likeness(one, other), Some(Likeness::Part), "{one} {other}");
        }
        for (one, other) in [
            ("Ngyễn Văn Trỗi", "CĐCS Trường THCS Nguyễn Văn Trỗi"),
            ("CĐCS THCS Nguyễn Viết Trỗi", "CĐCS THCS Nguyễn Văn Trỗi"),
            ("CĐCS Trường THPT Nguyễn Văn Trỗi", "CĐCS Trường THCS Nguyễn Văn Trỗi"),
            ("UBND thị trấn Hoằng Thắng", "UBND xã Hoằng Thắng"),
        ] {
            assert_eq!(likeness(one, other), Some(Likeness::Distant), "{one} {other}");
        }
    }

    #[test]
    fn other_names_are_others() {
        for (one, other) in [
            ("CĐCS số 1", "CĐCS số 2"),
            ("CĐCS số 1", "CĐCS số 11"),
            ("Trường A", "Trường B"),
            ("Trường B1", "Trường B2"),
            ("Cụm II", "Cụm III"),
            ("Cụm V", "Cụm VI"),
            ("May Thêu cơ sở 2", "May Thêu cơ sở 3"),
            ("Huyện Thọ Xuân", "Huyện Như Xuân"),
            ("Công đoàn xã Thạch Quảng", "Công đoàn xã Thanh Quân"),
            ("Công đoàn xã Yên Khương", "Công đoàn xã Yên Trường"),
            ("Công đoàn xã Tam Thanh", "Công đoàn xã Tân Thành"),
            ("Công đoàn xã Thăng Bình", "Công đoàn xã Thành Vinh"),
            ("CĐCS Ba", "CĐCS Bình An"),
            ("CĐCS", "Công đoàn"),
            ("CĐCS Công ty", "CĐCS Trường"),
        ] {
            assert_eq!(likeness(one, other), None, "{one} {other}");
        }
    }
}
