//! Whether words are Vietnamese: what tells one encoding from another.

use unicode_normalization::UnicodeNormalization;

const ONSETS: [&str; 27] = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh",
    "nh", "p", "ph", "r", "s", "t", "th", "tr", "v", "x",
];
const NUCLEI: [&str; 62] = [
    "a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "ai", "ao", "au", "ay", "âu", "ây",
    "eo", "êu", "ia", "iê", "iu", "oa", "oă", "oe", "oi", "ôi", "ơi", "oo", "ua", "uâ", "uê", "ui",
    "uô", "uơ", "uy", "ưa", "ưi", "ươ", "ưu", "yê", "ya", "iêu", "yêu", "oai", "oao", "oay", "oeo",
    "uai", "uao", "uay", "uây", "uôi", "uya", "uyê", "uyu", "ươi", "ươu", "uă", "ue", "ôô",
];
const CODAS: [&str; 9] = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"];

/// How many words with letters beyond ASCII are Vietnamese, and how many not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Tally {
    sound: usize,
    unsound: usize,
}

impl Tally {
    pub(super) fn of(text: &str) -> Self {
        let mut tally = Self::default();
        for word in words(text) {
            if is_syllable(word) {
                tally.sound += 1;
            } else {
                tally.unsound += 1;
            }
        }
        tally
    }

    /// True where nearly all are; a name may be foreign.
    pub(super) const fn is_vietnamese(self) -> bool {
        self.sound > 0 && self.sound >= 5 * self.unsound
    }
}

/// The words with a character beyond ASCII; typographic signs count for nothing.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    let is_divider = |c: char| (c.is_ascii() && !c.is_ascii_alphabetic()) || is_sign(c);
    let mut rest = text;
    let next = move || {
        // What lies before the first such character is passed over.
        let (before, from) = rest.split_at(rest.bytes().position(|byte| !byte.is_ascii())?);
        let letters = before.bytes().rev().take_while(u8::is_ascii_alphabetic).count();
        let end = from.find(is_divider).unwrap_or(from.len());
        let word = rest.get(before.len() - letters..before.len() + end);
        let behind = from.get(end..).unwrap_or_default();
        // A sign by itself is passed over, too.
        rest = behind.strip_prefix(is_divider).unwrap_or(behind);
        word
    };
    std::iter::from_fn(next).filter(|word| !word.is_ascii())
}

const fn is_sign(c: char) -> bool {
    matches!(c, '\u{2000}'..='\u{22FF}' | '\u{A0}' | '\u{FEFF}' | '\u{2402}')
}

/// The tones of a word, and its small letters without them.
fn tones_of(word: &str) -> (Vec<char>, String) {
    let is_tone = |c: &char| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}');
    let (tones, bare): (Vec<char>, Vec<char>) = word.to_lowercase().nfd().partition(is_tone);
    (tones, bare.into_iter().nfc().collect())
}

/// Whether a word is built like a Vietnamese syllable, in whatever case.
pub(in crate::load) fn is_syllable(word: &str) -> bool {
    let (tones, bare) = tones_of(word);
    let is_vowel = |c: char| "aăâeêioôơuưy".contains(c);
    let Some(start) = bare.find(is_vowel) else {
        // An abbreviation.
        return tones.is_empty() && bare.chars().all(|c| c == 'đ' || c.is_ascii_alphabetic());
    };
    let end =
        bare.char_indices().rev().find(|&(_, c)| is_vowel(c)).map(|(at, c)| at + c.len_utf8());
    let (onset, rest) = bare.split_at(start);
    let (nucleus, coda) = rest.split_at(end.unwrap_or(start).saturating_sub(start));
    let fits = |onset: &str, nucleus: &str| ONSETS.contains(&onset) && NUCLEI.contains(&nucleus);
    let is_built = fits(onset, nucleus)
        || (onset == "q" && nucleus.strip_prefix('u').is_some_and(|n| fits("", n)))
        || (onset == "g" && nucleus.strip_prefix('i').is_some_and(|n| fits("gi", n)));
    tones.len() <= 1 && is_built && CODAS.contains(&coda)
}

/// Whether such a word can be spoken, too: behind `c`, `ch`, `p`, `t` only two of the tones,
/// before `ch` and `nh` only the bright vowels, and `ă`, `â` never at the end.
pub(super) fn is_speakable(word: &str) -> bool {
    let (tones, bare) = tones_of(word);
    let stopped = bare.ends_with(['c', 'p', 't']) || bare.ends_with("ch");
    let is_stopped_well = !stopped || matches!(tones.as_slice(), ['\u{301}' | '\u{323}']);
    let before = bare.strip_suffix("nh").or_else(|| bare.strip_suffix("ch"));
    let is_bright = before.is_none_or(|b| b.is_empty() || b.ends_with(['a', 'ê', 'i', 'y']));
    is_syllable(word) && is_stopped_well && is_bright && !bare.ends_with(['ă', 'â'])
}

/// The bytes of a text in Windows' code page: letters composed as far as it has
/// them, tones apart.
#[cfg(test)]
pub(super) fn windows_letters(text: &str) -> Vec<u8> {
    let mut parts = String::new();
    for c in text.chars() {
        let (_, _, is_missing) = encoding_rs::WINDOWS_1258.encode(&c.to_string());
        if !is_missing {
            parts.push(c);
            continue;
        }
        let (tones, letter): (Vec<char>, Vec<char>) = c
            .nfd()
            .partition(|c| matches!(c, '\u{300}' | '\u{301}' | '\u{303}' | '\u{309}' | '\u{323}'));
        parts.extend(letter.into_iter().nfc());
        parts.extend(tones);
    }
    encoding_rs::WINDOWS_1258.encode(&parts).0.into_owned()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        /// Whatever lies around them.
        #[test]
        fn words_are_what_dividers_leave(text in "[ab,1\né® –]{0,12}") {
            let is_divider = |c: char| (c.is_ascii() && !c.is_ascii_alphabetic()) || is_sign(c);
            let expected = text.split(is_divider).filter(|word| !word.is_ascii());
            prop_assert_eq!(words(&text).collect::<Vec<_>>(), expected.collect::<Vec<_>>());
        }
    }

    #[test]
    fn vietnamese_words_are_recognised() {
        for word in [
            "công", "đoàn", "cơ", "sở", "huyện", "Thọ", "Xuân", "Hoằng", "Hóa", "Hoá", "thuỷ",
            "quốc", "giới", "NGHIỆP", "được", "khuyến", "LĐLĐ", "ưu", "yếu", "xã", "rượu", "Nghĩa",
            "giá", "gì", "quý", "Mỹ", "Đắk",
        ] {
            let expected = word != "Đắk";
            assert_eq!(is_syllable(word), expected, "{word}");
        }
        for word in
            ["cµng", "®oµn", "Coâng", "ñoaøn", "Müller", "naïve", "sôû", "hïc", "tr\u{AD}êng"]
        {
            assert!(!is_syllable(word), "{word}");
        }
    }
}
