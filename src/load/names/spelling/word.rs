//! What a word is in a union's name.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::load::names::name_key;
use crate::text::fold;

/// Words of several words that count as one: another letter in one is one slip.
const AS_ONE: [(&str, &str); 20] = words! {
    ("công đoàn cơ sở", "cđcs"), ("công đoàn", "cđ"), ("liên đoàn lao động", "lđlđ"),
    ("tổng công ty", "tct"), ("công ty", "ct"), ("cổ phần", "cp"), ("trách nhiệm hữu hạn", "tnhh"),
    ("một thành viên", "mtv"), ("tập đoàn", "tđ"), ("doanh nghiệp tư nhân", "dntn"),
    ("doanh nghiệp", "dn"), ("hợp tác xã", "htx"), ("xí nghiệp", "xn"), ("nhà máy", "nm"),
    ("ủy ban nhân dân", "ubnd"), ("hội đồng nhân dân", "hđnd"), ("trung học cơ sở", "thcs"),
    ("cấp 2", "thcs"), ("trung học phổ thông", "thpt"), ("cấp 3", "thpt"),
};
/// Words for what a union is.
const UNIONS: [&str; 3] = ["cđcs", "cđ", "lđlđ"];
/// Words for what a union is of, that are left out.
const OF: [&str; 13] =
    ["tct", "ct", "cp", "tnhh", "mtv", "tđ", "dntn", "dn", "htx", "xn", "nm", "trường", "và"];
/// Words for what many are, which name nobody by themselves.
const KINDS: [&str; 20] = words! {
    "ubnd", "hđnd", "thcs", "thpt", "ptcs", "tiểu", "học", "mầm", "non", "trung", "tâm", "bệnh",
    "viện", "tỉnh", "huyện", "xã", "phường", "thị", "trấn", "phổ",
};
/// Initials of no more letters than this stand for words.
const LONGEST_INITIALS: usize = 6;
/// The same as keys.
pub(super) struct Known {
    pub(super) as_one: Vec<(String, String)>,
    of: BTreeSet<String>,
    kinds: BTreeSet<String>,
    /// Without diacritics.
    pub(super) usual: Vec<String>,
}

pub(super) static KNOWN: LazyLock<Known> = LazyLock::new(|| {
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

/// What a word is in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    Union,
    Of,
    Kind,
    Name,
}

#[derive(Clone, Debug)]
pub(super) struct Word {
    /// As in keys.
    pub(super) text: String,
    /// Without diacritics.
    pub(super) folded: String,
    pub(super) part: Part,
    /// Many names have it.
    pub(super) is_common: bool,
}

impl Word {
    pub(super) fn of(text: &str) -> Self {
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
    pub(super) fn is_syllable(&self) -> bool {
        self.folded != "va" && has_vowel(&self.folded) && !KNOWN.usual.contains(&self.folded)
    }
}

/// Consonants only, as no word has them.
pub(super) fn is_initials(word: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphabetic();
    (2..=LONGEST_INITIALS).contains(&word.len()) && word.chars().all(is_letter) && !has_vowel(word)
}

pub(super) fn has_vowel(word: &str) -> bool {
    word.contains(['a', 'e', 'i', 'o', 'u', 'y'])
}
