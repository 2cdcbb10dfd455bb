//! What texts show of old fonts and code pages: words that are Vietnamese only if they are
//! read in one of them, and the names of fonts.

use std::collections::{HashMap, HashSet};

use super::legacy::{from_tcvn3, from_vni, from_windows, is_latin};
use super::syllable::{self, Tally};
use crate::load::Encoding;

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

#[cfg(test)]
mod tests {
    use super::*;

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
