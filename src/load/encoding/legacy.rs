//! The letters of the old fonts, as the characters of Latin-1 that their bytes
//! are elsewhere.

use std::borrow::Cow;

use encoding_rs::{WINDOWS_1252, WINDOWS_1258};
use unicode_normalization::UnicodeNormalization;

use super::super::options::Encoding;
use super::syllable;

/// TCVN3 (ABC): one character a letter. Its capitals beyond these seven are
/// small letters in a font of capitals.
const TCVN3: &str = "µ¸¶·¹ ¨»¾¼½Æ ©ÇÊÈÉË ® ÌÐÎÏÑ ªÒÕÓÔÖ ×ÝØÜÞ ßãáâä «åèæçé ¬êíëìî ïóñòô \
    \u{AD}õøö÷ù úýûüþ ¡¢§£¤¥¦";
const TCVN3_LETTERS: &str = "àáảãạ ăằắẳẵặ âầấẩẫậ đ èéẻẽẹ êềếểễệ ìíỉĩị òóỏõọ ôồốổỗộ ơờớởỡợ ùúủũụ \
    ưừứửữự ỳýỷỹỵ ĂÂĐÊÔƠƯ";

/// VNI: letters that are one character …
const VNI_SINGLE: [(char, char); 10] = [
    ('ñ', 'đ'),
    ('ô', 'ơ'),
    ('ö', 'ư'),
    ('í', 'í'),
    ('ì', 'ì'),
    ('æ', 'ỉ'),
    ('ó', 'ĩ'),
    ('ò', 'ị'),
    ('î', 'ỵ'),
    ('ï', '\u{323}'),
];

/// … and those that are a letter and one that stands for its marks.
const VNI_MARKS: &str = "ùøûõï âáàåãä êéèúüë";
const VNI_PAIRS: [(char, &str); 7] = [
    ('a', "áàảãạ âấầẩẫậ ăắằẳẵặ"),
    ('e', "éèẻẽẹ êếềểễệ"),
    ('o', "óòỏõọ ôốồổỗộ"),
    ('ô', "ớờởỡợ"),
    ('u', "úùủũụ"),
    ('ö', "ứừửữự"),
    ('y', "ýỳỷỹ"),
];

/// A character that a byte of an old font can have become.
pub(super) const fn is_latin(c: char) -> bool {
    (c as u32) < 0x100
}

/// TCVN3 as letters. Words that hold other letters already are left alone.
pub(super) fn from_tcvn3(text: &str, in_capitals: bool) -> String {
    convert(text, |word, out| {
        let letters = word.chars().map(tcvn3_letter);
        if in_capitals {
            out.extend(letters.flat_map(char::to_uppercase));
        } else {
            out.extend(letters);
        }
    })
}

fn tcvn3_letter(c: char) -> char {
    if c.is_ascii() {
        return c;
    }
    let mut pairs = TCVN3.chars().zip(TCVN3_LETTERS.chars());
    pairs.find(|&(from, _)| from == c).map_or(c, |(_, letter)| letter)
}

/// VNI as letters. Words that hold other letters already are left alone.
pub(super) fn from_vni(text: &str) -> String {
    convert(text, |word, out| {
        let mut chars = word.chars().peekable();
        while let Some(c) = chars.next() {
            let pair = chars.peek().and_then(|&mark| vni_pair(c, mark));
            if let Some(letter) = pair {
                chars.next();
                out.push(letter);
            } else {
                out.push(vni_single(c));
            }
        }
    })
}

fn vni_single(c: char) -> char {
    let small = c.to_lowercase().next().unwrap_or(c);
    let found = VNI_SINGLE.iter().find(|&&(from, to)| from == small && to.is_alphabetic());
    found.map_or(c, |&(_, letter)| in_case_of(letter, c))
}

fn vni_pair(base: char, mark: char) -> Option<char> {
    let small = base.to_lowercase().next()?;
    let (_, letters) = VNI_PAIRS.iter().find(|&&(letter, _)| letter == small)?;
    let mark = mark.to_lowercase().next().filter(|m| !m.is_whitespace())?;
    let (_, letter) = VNI_MARKS.chars().zip(letters.chars()).find(|&(sign, _)| sign == mark)?;
    Some(in_case_of(letter, base))
}

fn in_case_of(letter: char, model: char) -> char {
    if model.is_uppercase() { letter.to_uppercase().next().unwrap_or(letter) } else { letter }
}

/// A cell in letters, where it is one of an old font. One with other letters was typed
/// in Unicode, and so was one whose words are Vietnamese only as they stand, or as they
/// stand too and with a letter that the font doesn't have (`Hành chính`).
pub(in crate::load) fn in_font(text: &str, said: Encoding, in_capitals: bool) -> Cow<'_, str> {
    if text.is_ascii() || !said.is_kept_in_cells() || !may_be_of_fonts(text) {
        return Cow::Borrowed(text);
    }
    let meant = converted(text, said, in_capitals);
    let is_sound = |text: &str| syllable::words(text).all(syllable::is_speakable);
    let is_of_font = is_sound(&meant) && !(said == Encoding::Tcvn3 && has_other_letters(text));
    if is_sound(text) && !is_of_font { Cow::Borrowed(text) } else { Cow::Owned(meant) }
}

/// Whether a word of a text is Vietnamese only in an old font, and has a letter that no
/// Vietnamese word has otherwise.
pub(in crate::load) fn is_of_old_font(text: &str) -> bool {
    let is_meant = |word: &str, meant: String| meant != word && syllable::is_speakable(&meant);
    text.contains(is_odd)
        && syllable::words(text).any(|word| {
            word.contains(is_odd)
                && word.contains(|c: char| c.is_ascii_alphabetic())
                && word.chars().all(is_latin)
                && (is_meant(word, from_tcvn3(word, false)) || is_meant(word, from_vni(word)))
        })
}

/// A sign that stands in no Vietnamese name, but that letters of an old font are.
const fn is_odd(c: char) -> bool {
    let is_letter = matches!(
        c,
        'À'..='Ã' | 'È'..='Ê' | 'Ì' | 'Í' | 'Ð' | 'Ò'..='Õ' | 'Ù' | 'Ú' | 'Ý'
            | 'à'..='ã' | 'è'..='ê' | 'ì' | 'í' | 'ð' | 'ò'..='õ' | 'ù' | 'ú' | 'ý'
    );
    is_latin(c) && !c.is_ascii() && !is_letter && !matches!(c, '®' | '©' | '°' | 'º')
}

/// Whether a letter stands there that TCVN3 has no byte for.
fn has_other_letters(text: &str) -> bool {
    text.chars().any(|c| c.is_alphabetic() && !c.is_ascii() && tcvn3_letter(c) == c)
}

/// All of a text from the letters of an old font or code page.
pub(super) fn converted(text: &str, said: Encoding, in_capitals: bool) -> String {
    match said {
        Encoding::Tcvn3 => from_tcvn3(text, in_capitals),
        Encoding::Windows1258 => from_windows(text).unwrap_or_else(|| text.to_owned()),
        _ => from_vni(text),
    }
}

/// Letters of Windows' Vietnamese code page that were taken for those of the western one.
pub(super) fn from_windows(text: &str) -> Option<String> {
    let (bytes, _, is_missing) = WINDOWS_1252.encode(text);
    if is_missing {
        return None;
    }
    let meant = WINDOWS_1258.decode_without_bom_handling_and_without_replacement(&bytes)?;
    Some(meant.nfc().collect())
}

/// True for a text without letters that the old fonts don't stand for.
fn may_be_of_fonts(text: &str) -> bool {
    text.chars().all(|c| is_latin(c) || !c.is_alphabetic())
}

/// Converts the words of a text that are made of Latin-1 only.
fn convert(text: &str, word_into: impl Fn(&str, &mut String)) -> String {
    if text.is_ascii() {
        return text.to_owned();
    }
    let mut out = String::with_capacity(text.len() * 2);
    for word in text.split_inclusive(|c: char| c.is_ascii_whitespace() || c.is_ascii_punctuation())
    {
        if may_be_of_fonts(word) {
            word_into(word, &mut out);
        } else {
            out.push_str(word);
        }
    }
    out
}

#[cfg(test)]
pub(super) fn in_tcvn3(text: &str) -> Vec<u8> {
    let byte = |c: char| {
        let mut pairs = TCVN3.chars().zip(TCVN3_LETTERS.chars());
        let found = if c.is_ascii() { None } else { pairs.find(|&(_, letter)| letter == c) };
        u8::try_from(u32::from(found.map_or(c, |(from, _)| from))).unwrap()
    };
    text.chars().map(byte).collect()
}

#[cfg(test)]
pub(super) fn in_vni(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for c in text.chars() {
        let small = c.to_lowercase().next().unwrap();
        let single = VNI_SINGLE.iter().find(|&&(_, to)| to == small).map(|&(from, _)| (from, None));
        let pair = VNI_PAIRS.iter().find_map(|&(base, letters)| {
            let mut pairs = VNI_MARKS.chars().zip(letters.chars());
            pairs.find(|&(_, l)| l == small && l != ' ').map(|(mark, _)| (base, Some(mark)))
        });
        let (base, mark) = single.or(pair).unwrap_or((small, None));
        for part in std::iter::once(base).chain(mark) {
            bytes.push(u8::try_from(u32::from(in_case_of(part, c))).unwrap());
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTERS: &str = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ";

    fn latin(bytes: &[u8]) -> String {
        bytes.iter().map(|&b| char::from(b)).collect()
    }

    #[test]
    fn every_letter_survives() {
        assert_eq!(LETTERS.chars().count(), 67);
        assert_eq!(from_tcvn3(&latin(&in_tcvn3(LETTERS)), false), LETTERS);
        assert_eq!(from_tcvn3(&latin(&in_tcvn3(LETTERS)), true), LETTERS.to_uppercase());
        assert_eq!(from_tcvn3("¡¢§£¤¥¦", false), "ĂÂĐÊÔƠƯ");
        for letter in LETTERS.chars().map(String::from) {
            for letter in [letter.clone(), letter.to_uppercase()] {
                assert_eq!(from_vni(&latin(&in_vni(&letter))), letter);
            }
        }
    }

    #[test]
    fn letters_that_a_font_lacks_are_kept_with_their_words() {
        let said = |text| in_font(text, Encoding::Tcvn3, false).into_owned();
        for text in ["Hành chính", "Hà Nam", "Trường Hà", "Nhà máy A"] {
            assert_eq!(said(text), text);
        }
        assert_eq!(said("Hµnh chÝnh"), "Hành chính");
        assert_eq!(said("C«ng ®oµn c¬ së"), "Công đoàn cơ sở");
    }

    /// As they stand in old files.
    #[test]
    fn known_words_are_read() {
        assert_eq!(
            from_tcvn3("C«ng ®oµn c¬ së, Liªn ®oµn Lao ®éng huyÖn", false),
            "Công đoàn cơ sở, Liên đoàn Lao động huyện"
        );
        assert_eq!(
            from_vni("Coâng ñoaøn cô sôû, Lieân ñoaøn Lao ñoäng huyeän"),
            "Công đoàn cơ sở, Liên đoàn Lao động huyện"
        );
        assert_eq!(from_vni("COÂNG ÑOAØN TRÖÔØNG"), "CÔNG ĐOÀN TRƯỜNG");
    }
}
