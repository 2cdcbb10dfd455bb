//! The letters of the old fonts, as the characters of Latin-1 that their bytes
//! are elsewhere.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use encoding_rs::{WINDOWS_1252, WINDOWS_1258};
use unicode_normalization::UnicodeNormalization;

use super::super::options::Encoding;
use super::syllable::{self, Tally};

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

/// What the tones of Windows' code page are in the western one.
const WINDOWS_TONES: [char; 5] = ['Ì', 'Ò', 'Þ', 'ì', 'ò'];

/// Letters meant for an old font, and how that was noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::load) struct Legacy {
    pub(in crate::load) encoding: Encoding,
    /// A word as it stands there, and as it was meant.
    pub(in crate::load) example: Option<(String, String)>,
    /// The font that gave it away.
    pub(in crate::load) font: Option<String>,
}

impl Legacy {
    /// What gave it away, to be shown: a font, or a word and what it means.
    pub(in crate::load) fn sign(&self) -> String {
        let example = self.example.as_ref().map(|(word, meant)| format!("'{word}' = '{meant}'"));
        let font = self.font.as_ref().map(|font| format!("font '{font}'"));
        font.or(example).unwrap_or_default()
    }
}

/// What texts show of old fonts.
#[derive(Clone, Debug, Default)]
pub(in crate::load) struct Signs {
    font: Option<(Encoding, String)>,
    sound: usize,
    tcvn3: Readings,
    vni: Readings,
    windows: Readings,
    /// Words of texts of which all are sound: a table says the same in row after row.
    sound_texts: HashMap<Box<str>, usize>,
}

/// Words that are Vietnamese if they are read in an encoding.
#[derive(Clone, Debug, Default)]
struct Readings {
    count: usize,
    /// The first of them, as it stands and as it is read.
    example: Option<(String, String)>,
}

impl Readings {
    fn weigh(&mut self, word: &str, meant: String) {
        if Tally::of(&meant).is_vietnamese() {
            self.count += 1;
            self.example.get_or_insert_with(|| (word.to_owned(), meant));
        }
    }
}

/// The longest text that is kept, in bytes …
const LONGEST_KEPT: usize = 200;
/// … and how many.
const MOST_KEPT: usize = 1 << 14;

impl Signs {
    /// Takes a text into account, and the font it is set in.
    pub(in crate::load) fn see(&mut self, text: &str, font: Option<&str>) {
        if text.is_ascii() {
            return;
        }
        let named = font.and_then(|font| Some((encoding_of(font)?, font)));
        if let Some((encoding, font)) = named.filter(|_| text.chars().all(is_latin)) {
            self.font.get_or_insert_with(|| (encoding, font.to_owned()));
        }
        if let Some(words) = self.sound_texts.get(text) {
            self.sound += words;
            return;
        }
        let words = self.weigh_all(text);
        let is_kept = text.len() <= LONGEST_KEPT && self.sound_texts.len() < MOST_KEPT;
        if let Some(words) = words.filter(|_| is_kept) {
            self.sound_texts.insert(text.into(), words);
        }
    }

    /// How many words a text has, if all of them are sound.
    fn weigh_all(&mut self, text: &str) -> Option<usize> {
        let (mut words, mut unsound) = (0, 0);
        // The same words come again and again.
        let mut sound = HashSet::new();
        for word in syllable::words(text) {
            if sound.contains(word) {
                words += 1;
            } else if syllable::is_syllable(word) {
                words += 1;
                sound.insert(word);
            } else {
                unsound += 1;
                self.weigh(word);
            }
        }
        self.sound += words;
        (unsound == 0).then_some(words)
    }

    /// Weighs a word that isn't Vietnamese as it stands.
    fn weigh(&mut self, word: &str) {
        // A sign by itself (`¶`, `®`) is no word.
        let is_word = word.bytes().any(|b| b.is_ascii_alphabetic());
        if !is_word || !word.chars().all(is_latin) {
            return;
        }
        self.tcvn3.weigh(word, from_tcvn3(word, false));
        self.vni.weigh(word, from_vni(word));
        // Its tones are letters of their own there; without any it may be a slip.
        if let Some(meant) = from_windows(word).filter(|_| word.contains(WINDOWS_TONES)) {
            self.windows.weigh(word, meant);
        }
    }

    /// The old font's letters that are there, if they are. A few foreign names
    /// among sound words are no sign.
    pub(in crate::load) fn legacy(&self) -> Option<Legacy> {
        if let Some((encoding, font)) = &self.font {
            let font = Some(font.clone());
            return Some(Legacy { encoding: *encoding, example: None, font });
        }
        let of_fonts = [(Encoding::Vni, &self.vni), (Encoding::Tcvn3, &self.tcvn3)];
        let (encoding, most) = of_fonts.into_iter().max_by_key(|(_, words)| words.count)?;
        let is_windows = self.windows.count > most.count;
        let (encoding, Readings { count, example }) =
            if is_windows { (Encoding::Windows1258, &self.windows) } else { (encoding, most) };
        let count = *count;
        let is_sign = count >= 3 || (count > 0 && self.sound == 0);
        is_sign.then(|| Legacy { encoding, example: example.clone(), font: None })
    }
}

/// The encoding that a font's name gives away.
fn encoding_of(font: &str) -> Option<Encoding> {
    if font.starts_with(".Vn") {
        return Some(Encoding::Tcvn3);
    }
    let is_vni = font.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("VNI-"));
    is_vni.then_some(Encoding::Vni)
}

/// A character that a byte of an old font can have become.
const fn is_latin(c: char) -> bool {
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
/// in Unicode, and so was one whose words are Vietnamese only as they stand.
pub(in crate::load) fn in_font(text: &str, said: Encoding, in_capitals: bool) -> Cow<'_, str> {
    if text.is_ascii() || !said.is_kept_in_cells() || !may_be_of_fonts(text) {
        return Cow::Borrowed(text);
    }
    let meant = converted(text, said, in_capitals);
    let is_sound = |text: &str| syllable::words(text).all(syllable::is_speakable);
    if is_sound(text) && !is_sound(&meant) { Cow::Borrowed(text) } else { Cow::Owned(meant) }
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
fn from_windows(text: &str) -> Option<String> {
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

    #[test]
    fn old_letters_are_told_from_foreign_names() {
        let legacy = |text: &str| {
            let mut signs = Signs::default();
            signs.see(text, None);
            signs.legacy().map(|legacy| legacy.encoding)
        };
        assert_eq!(legacy("C«ng ®oµn c¬ së"), Some(Encoding::Tcvn3));
        assert_eq!(legacy("Coâng ñoaøn cô sôû"), Some(Encoding::Vni));
        assert_eq!(legacy("LÐLÐ tiÒnh Nghêò An"), Some(Encoding::Windows1258));
        for text in [
            "Công đoàn cơ sở Hoằng Hóa",
            "LÐLÐ Hà Nam, CÐCS, Ðoàn Hà Nam",
            "Café Müller, công đoàn cơ sở",
            "G1 – “abc”",
            "9,6 °C",
        ] {
            assert_eq!(legacy(text), None, "{text}");
        }
        let mut signs = Signs::default();
        signs.see("C«ng", Some(".VnTimeH"));
        assert_eq!(signs.legacy().and_then(|l| l.font), Some(".VnTimeH".to_owned()));
    }
}
