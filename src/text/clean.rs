use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Stands for a character that must not reach a terminal and has no picture.
const REPLACEMENT: char = '\u{FFFD}';

/// Text that is safe to draw, in NFC.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cleaned<'a> {
    /// The text; borrowed when nothing had to change.
    pub text: Cow<'a, str>,
    /// How many characters were replaced by something visible.
    pub replaced: usize,
}

/// Composes the text (NFC) and makes everything visible that could steer a
/// terminal or hide from a reader. What was there stays noticeable; nothing is
/// dropped.
pub fn clean(text: &str) -> Cleaned<'_> {
    if text.bytes().all(|b| (b' '..=b'~').contains(&b)) {
        return Cleaned { text: Cow::Borrowed(text), replaced: 0 };
    }
    let composed =
        if is_nfc(text) { Cow::Borrowed(text) } else { Cow::Owned(text.nfc().collect::<String>()) };
    // A mark without a letter would be drawn onto the neighbouring column.
    let is_orphaned = composed.chars().next().is_some_and(is_combining_mark);
    if !is_orphaned && !composed.chars().any(|c| stand_in(c).is_some()) {
        return Cleaned { text: composed, replaced: 0 };
    }
    let mut replaced = 0;
    let mut visible = String::with_capacity(composed.len());
    for (at, c) in composed.chars().enumerate() {
        let other = if at == 0 && is_orphaned { Some(REPLACEMENT) } else { stand_in(c) };
        replaced += usize::from(other.is_some());
        visible.push(other.unwrap_or(c));
    }
    Cleaned { text: Cow::Owned(visible), replaced }
}

/// What is shown in place of a character that can't be shown.
fn stand_in(c: char) -> Option<char> {
    match c {
        '\0'..='\u{1F}' => char::from_u32(0x2400 + u32::from(c)),
        '\u{7F}' => Some('\u{2421}'),
        _ if is_control(c) || is_invisible(c) || is_noncharacter(c) => Some(REPLACEMENT),
        _ => None,
    }
}

/// C1 controls, bidirectional controls, separators that end a line.
const fn is_control(c: char) -> bool {
    matches!(c,
        '\u{80}'..='\u{9F}'
        | '\u{061C}'
        | '\u{200E}'..='\u{200F}'
        | '\u{2028}'..='\u{202E}'
        | '\u{2066}'..='\u{206F}'
        | '\u{FFF0}'..='\u{FFFB}'
        | '\u{1D173}'..='\u{1D17A}')
}

/// Characters of no width or no ink: they make two different names look alike.
const fn is_invisible(c: char) -> bool {
    matches!(c,
        '\u{AD}'
        | '\u{034F}'
        | '\u{115F}'..='\u{1160}'
        | '\u{17B4}'..='\u{17B5}'
        | '\u{180B}'..='\u{180F}'
        | '\u{200B}'..='\u{200D}'
        | '\u{2060}'..='\u{2065}'
        | '\u{2800}'
        | '\u{3164}'
        | '\u{FE00}'..='\u{FE0F}'
        | '\u{FEFF}'
        | '\u{FFA0}'
        | '\u{E0000}'..='\u{E0FFF}')
}

const fn is_noncharacter(c: char) -> bool {
    let code = c as u32;
    code & 0xFFFE == 0xFFFE || (code >= 0xFDD0 && code <= 0xFDEF)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_and_vietnamese_text_is_left_alone() {
        for text in ["", "CDCS 27", "Liên đoàn Lao động huyện Hoằng Hóa", "“Nói không” – 9,6 %"]
        {
            let cleaned = clean(text);
            assert_eq!(cleaned.replaced, 0, "{text}");
            assert!(matches!(cleaned.text, Cow::Borrowed(same) if same == text), "{text}");
        }
    }

    #[test]
    fn decomposed_letters_are_composed_without_being_counted() {
        let cleaned = clean("Hoa\u{306}\u{300}ng Ho\u{301}a");
        assert_eq!((cleaned.text.as_ref(), cleaned.replaced), ("Hoằng Hóa", 0));
    }

    #[test]
    fn whatever_steers_a_terminal_becomes_visible() {
        for (text, shown, count) in [
            ("a\u{1b}[31mb", "a␛[31mb", 1),
            ("a\r\n\tb\0", "a␍␊␉b␀", 4),
            ("a\u{7f}\u{9b}b", "a␡\u{FFFD}b", 2),
            ("a\u{202e}b\u{2066}\u{200f}", "a\u{FFFD}b\u{FFFD}\u{FFFD}", 3),
            (
                "27\u{200b}\u{feff}\u{fe0f}\u{e0041}\u{ad}",
                "27\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}",
                5,
            ),
            ("\u{301}a", "\u{FFFD}a", 1),
        ] {
            let cleaned = clean(text);
            assert_eq!((cleaned.text.as_ref(), cleaned.replaced), (shown, count), "{text:?}");
        }
    }

    proptest::proptest! {
        #[test]
        fn cleaning_twice_changes_nothing(text in "\\PC*|.*|[\u{0}-\u{ff}\u{200b}-\u{2070}\u{300}-\u{330}]*") {
            let once = clean(&text).text.into_owned();
            let twice = clean(&once);
            proptest::prop_assert_eq!(twice.replaced, 0);
            proptest::prop_assert_eq!(twice.text.as_ref(), once.as_str());
            proptest::prop_assert!(!once.chars().any(char::is_control));
        }
    }
}
