//! Names where ids are expected.
//!
//! Two names are alike whatever their case, spaces, punctuation, the vowel that
//! carries the tone (`Hoá`, `Hóa`), i or y where they sound alike (`Quí`, `Quý`),
//! other letters that look like `Đ`, and the usual abbreviations (`CĐCS`, `Cty`).
//! Letters and tones themselves must agree: Đông Tiến is not Đồng Tiến. A name in
//! which nobody put any diacritics is the one it can only be.

mod abbreviations;
mod known;
mod listed;
mod nearest;
mod place;
mod spelling;
mod spoilt;
mod total;

pub(super) use known::{Meant, Named, Names};
pub(super) use listed::without_number;
pub(super) use nearest::{nearest_indicators, nearest_units, shown};
pub(super) use place::{Place, PlaceLevel};
pub(super) use spelling::{Likeness, Spelling};
pub use spoilt::Spoilt;
pub(super) use spoilt::{spoilt, tell_spoilt};
pub(super) use total::{
    Heading, Judged, Mark, TotalOf, asks_time, beside_total, heading, is_called_union, is_kind,
    is_no, is_nobody, is_of_people, is_total, is_total_of, is_worked_out, judged, mark,
    may_be_unit, sounds_like_a_sum, total,
};

use std::cell::RefCell;
use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use super::number::narrow;
use crate::text::fold;

/// The key by which names are alike.
pub fn name_key(name: &str) -> String {
    if let Some(key) = KEYS.with_borrow(|keys| keys.get(name).cloned()) {
        return key;
    }
    let key = worked_out_key(name);
    KEYS.with_borrow_mut(|keys| {
        if keys.len() >= MOST_KEYS {
            keys.clear();
        }
        if name.len() <= LONGEST_KEPT {
            keys.insert(name.to_owned(), key.clone());
        }
    });
    key
}

/// Keys kept by a thread: a table names the same units in row after row.
const MOST_KEYS: usize = 1 << 19;
/// Bytes of a name whose key is kept.
const LONGEST_KEPT: usize = 300;

thread_local! {
    static KEYS: RefCell<HashMap<String, String>> = RefCell::default();
}

fn worked_out_key(name: &str) -> String {
    // Beyond any name; two that agree so far are told apart by their length.
    const LONGEST: usize = 400;
    if let Some((cut, _)) = name.char_indices().nth(LONGEST) {
        let head = name.get(..cut).unwrap_or_default();
        return format!("{} {}", name_key(head), name.len());
    }
    key_of_words(name, |word, short| word == short)
}

/// The key of a name with its abbreviations written out, where they are recognised.
fn key_of_words(name: &str, is_short: impl Fn(&str, &str) -> bool) -> String {
    let lower = narrow(name).nfc().collect::<String>().to_lowercase().replace(LIKE_D, "đ");
    // Initials with dots are one word: `C.ty`, `T.N.H.H`.
    let lower = without_dots(&lower);
    let words = lower.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let words: Vec<&str> = words.collect();
    let mut key = String::with_capacity(name.len() + 8);
    for at in 0..words.len() {
        for part in abbreviations::written_out(&words, at, &is_short).split(' ') {
            if !key.is_empty() {
                key.push(' ');
            }
            push_syllable(&mut key, part);
        }
    }
    key
}

/// The text without dots between letters that belong to one short form: behind
/// single letters that another word follows at once.
fn without_dots(text: &str) -> String {
    if !text.contains('.') {
        return text.to_owned();
    }
    let mut bare = String::with_capacity(text.len());
    let (mut letters, mut last) = (0, ' ');
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        let joins = c == '.' && letters == 1 && is_initial(last, chars.clone());
        letters = if c.is_alphabetic() { letters + 1 } else { 0 };
        last = c;
        if !joins {
            bare.push(c);
        }
    }
    bare
}

/// Whether a letter before a dot is one of several that belong together (`T.N.H.H`), or
/// short for a word by itself, before another word (`H.Hoằng Hóa`, `N.V.Trỗi`).
fn is_initial(letter: char, behind: impl Iterator<Item = char>) -> bool {
    let word: String = behind.take_while(|c| c.is_alphabetic()).collect();
    let is_level = matches!(letter, 'h' | 'x' | 'p' | 'q');
    let is_one_letter = !is_level && word.chars().count() == 1;
    is_one_letter || (!word.is_empty() && !fold(&word).contains(is_vowel))
}

const fn is_vowel(c: char) -> bool {
    matches!(c, 'a' | 'e' | 'i' | 'o' | 'u')
}

/// Letters of other languages that look like `đ`; converted texts have them.
const LIKE_D: [char; 2] = ['ð', 'ɖ'];

/// The letters without their tone, then the tone.
fn push_syllable(key: &mut String, word: &str) {
    if word.is_ascii() {
        key.push_str(word);
        fold_last_y(key, word);
        return;
    }
    let is_tone = |c: &char| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let (tones, letters): (Vec<char>, Vec<char>) = word.nfd().partition(is_tone);
    let letters: String = letters.into_iter().nfc().collect();
    key.push_str(&letters);
    fold_last_y(key, &letters);
    key.extend(tones);
}

/// A `y` that is a syllable's only vowel is written `i` as well.
fn fold_last_y(key: &mut String, syllable: &str) {
    let Some(before) = syllable.strip_suffix('y') else { return };
    let is_vowel = |c: char| "aăâeêioôơuưy".contains(c);
    if before.ends_with("qu") || before.chars().last().is_some_and(|c| !is_vowel(c)) {
        key.pop();
        key.push('i');
    }
}

/// Whether a text has no diacritics but the stroke of `Đ`, which keyboards of other
/// languages have nothing for either.
pub(super) fn is_without_diacritics(text: &str) -> bool {
    let is_bare = |c: char| c.is_ascii() || c == 'đ' || LIKE_D.contains(&c);
    text.is_ascii() || text.chars().all(|c| is_bare(c) || c.to_lowercase().all(is_bare))
}

/// The key of a name as it is without diacritics.
fn plain_key(name: &str) -> String {
    fold(&key_of_words(name, |word, short| fold(word) == fold(short)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_alike_however_they_are_written() {
        for (one, other) in [
            ("LĐLĐ huyện Hoằng Hoá", "Liên đoàn Lao động huyện  Hoằng Hóa"),
            ("CĐCS Trường THCS Quảng Thuỷ", "công đoàn cơ sở trường trung học cơ sở Quảng Thủy"),
            ("CĐCS: X-27", "CĐCS X 27"),
            ("Ho\u{61}\u{306}\u{300}ng", "Hoằng"),
            ("CĐCS Quý Lộc", "CĐCS Quí Lộc"),
            ("Mỹ Lý", "Mĩ Lí"),
            ("C\u{d0}CS May", "CĐCS May"),
            ("L\u{189}LĐ huyện", "LĐLĐ huyện"),
        ] {
            assert_eq!(name_key(one), name_key(other));
        }
        for (one, other) in [
            ("Đông Tiến", "Đồng Tiến"),
            ("Hoằng Hóa", "Hoang Hoa"),
            ("A 1", "A 11"),
            ("Thúy", "Thúi"),
            ("Tây", "Tâi"),
            ("Yên", "Iên"),
        ] {
            assert_ne!(name_key(one), name_key(other));
        }
    }

    #[test]
    fn short_forms_are_written_out_by_what_stands_beside_them() {
        for (one, other) in [
            ("CĐCS Cty May 10", "CĐCS Công ty May 10"),
            ("CĐCS C.ty TNHH MTV Sao", "CĐCS Công ty trách nhiệm hữu hạn một thành viên Sao"),
            ("Cty T.N.H.H Sao", "Công ty TNHH Sao"),
            ("CTCP Sông Mã", "Công ty Cổ phần Sông Mã"),
            ("CT CP Sông Mã", "Công ty CP Sông Mã"),
            ("Trường CĐ Y tế", "Trường Cao đẳng Y tế"),
            ("CĐCS Trường ĐH Hồng Đức", "CĐCS Trường Đại học Hồng Đức"),
            ("CĐ ngành Y tế", "Công đoàn ngành Y tế"),
            ("CĐCS TT Y tế Nga Sơn", "CĐCS Trung tâm Y tế Nga Sơn"),
            ("CĐCS TTYT Nga Sơn", "CĐCS Trung tâm Y tế Nga Sơn"),
            ("Trường MN TT Nga Sơn", "Trường Mầm non thị trấn Nga Sơn"),
            ("UBND TT Nga Sơn", "Ủy ban nhân dân thị trấn Nga Sơn"),
            ("UBND xã An", "Uỷ ban nhân dân xã An"),
            ("THPT Ba Đình", "Trung học phổ thông Ba Đình"),
            ("TH&THCS Nga An", "Tiểu học và trung học cơ sở Nga An"),
            ("BVĐK tỉnh", "Bệnh viện đa khoa tỉnh"),
            ("BV ĐK tỉnh", "Bệnh viện đa khoa tỉnh"),
            ("CĐCS XN May", "CĐCS Xí nghiệp May"),
            ("CĐCS NM Đường", "CĐCS Nhà máy Đường"),
            ("HTX Nga Tân", "Hợp tác xã Nga Tân"),
            ("DNTN Hoa", "Doanh nghiệp tư nhân Hoa"),
            ("VP HĐND và UBND huyện", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân huyện"),
        ] {
            let same = |name: &str| name_key(&name.replace('&', " và "));
            assert_eq!(same(one), same(other), "{one} {other}");
        }
        for (one, other) in [
            ("CĐCS TT Giống", "CĐCS thị trấn Giống"),
            ("CĐCS TT Nga Sơn", "CĐCS Trung tâm Nga Sơn"),
            ("Trường CĐ Y tế", "Trường Công đoàn Y tế"),
            ("Công ty TH True", "Công ty Tiểu học True"),
            ("CĐCS May 10", "Công ty May 10"),
        ] {
            assert_ne!(name_key(one), name_key(other), "{one} {other}");
        }
    }
}
