//! From a file's bytes to its text, in NFC where it had to be converted.
//!
//! UTF-8, UTF-16 and windows-1258 are recognised. The letters of the old fonts
//! (TCVN3, VNI) are recognised too, but converted only when whoever opens the
//! file says so: the same bytes are other words in another encoding.

mod legacy;
mod recognise;
mod signs;
mod syllable;

pub(super) use syllable::is_syllable;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};
use unicode_normalization::UnicodeNormalization;

use super::options::Encoding;
use legacy::converted;
pub(super) use legacy::{in_font, is_of_old_font};
use recognise::{recognise, unmarked};
pub(super) use signs::{Legacy, Signs};

/// A text and how it was encoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    pub(super) text: String,
    pub(super) encoding: Encoding,
    pub(super) has_mark: bool,
}

/// Why bytes could not be made a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Undecoded {
    /// Not text at all; its first bytes.
    Binary { start: Vec<u8> },
    /// Text, but for so many bytes that are nought; what stands before the first.
    Nul { count: usize, before: String },
    /// UTF-32.
    Utf32,
    /// UTF-16 at its beginning, but broken or cut; what stands before the letters that
    /// nobody wrote, where it goes on in something else.
    Cut { marked: Encoding, before: Option<String> },
    /// Not in the encoding that was said.
    NotAsSaid { said: Encoding, bad: BadByte },
    /// Neither UTF-8 nor anything that is certain; what it may be.
    Unclear { bad: BadByte, candidates: Vec<Encoding> },
    /// An old font's letters, to be said by whoever opens the file.
    Legacy { encoding: Encoding },
    /// Saved in an encoding without many of its letters; what stands before the first.
    Lost { before: String },
}

/// The first byte that has no meaning, and what stands before it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct BadByte {
    pub(super) byte: u8,
    pub(super) before: String,
}

impl BadByte {
    fn at(offset: usize, bytes: &[u8]) -> Self {
        let before = String::from_utf8_lossy(bytes.get(..offset).unwrap_or_default());
        let byte = bytes.get(offset).copied().unwrap_or_default();
        Self { byte, before: before.into_owned() }
    }
}

const UTF8_MARK: &[u8] = b"\xEF\xBB\xBF";
/// How much of a file is looked at to recognise letters of an old font in it.
const SAMPLE: usize = 1 << 20;

/// The text of a file.
pub(super) fn decode(bytes: Vec<u8>, said: Option<Encoding>) -> Result<Decoded, Undecoded> {
    if is_utf32(&bytes) {
        return Err(Undecoded::Utf32);
    }
    if let Some(marked @ (Encoding::Utf16Le | Encoding::Utf16Be)) = marked_utf16(&bytes) {
        let decoded = utf16(bytes.get(2..).unwrap_or_default(), marked, true);
        let decoded = decoded.map_err(|_| Undecoded::Cut { marked, before: None })?;
        return of_one_piece(decoded).and_then(|decoded| in_letters(decoded, said));
    }
    match said {
        // In letters that what was said doesn't have, or that are the same in it.
        Some(said) if is_vietnamese(&bytes) || (said.is_kept_in_cells() && bytes.is_ascii()) => {
            recognise(bytes)
        }
        Some(said) if said.is_kept_in_cells() && bytes.contains(&0) => unmarked(&bytes, Some(said)),
        Some(said) => decode_as(bytes, said),
        None => recognise(bytes),
    }
}

/// With its mark, or three of the four bytes of each letter empty as in all of
/// Latin, or two of them.
fn is_utf32(bytes: &[u8]) -> bool {
    const ENOUGH: usize = 64;
    if matches!(bytes, [0xFF, 0xFE, 0, 0, ..] | [0, 0, 0xFE, 0xFF, ..]) {
        return true;
    }
    let letters = || bytes.chunks_exact(4).take(ENOUGH);
    let are_all = |is: fn(&[u8]) -> bool| letters().count() > 3 && letters().all(is);
    are_all(|letter| matches!(letter, [1..=0xFF, _, 0, 0]))
        || are_all(|letter| matches!(letter, [0, 0, _, 1..=0xFF]))
}

/// Sound UTF-8 with letters of Vietnamese, and none of an old font's.
fn is_vietnamese(bytes: &[u8]) -> bool {
    let is_letter = |c: char| {
        matches!(c, '\u{1EA0}'..='\u{1EF9}' | 'ă' | 'Ă' | 'đ' | 'Đ' | 'ơ' | 'Ơ' | 'ư' | 'Ư')
    };
    let is_sound = |text: &&str| text.contains(is_letter) && !is_legacy(text);
    std::str::from_utf8(bytes).is_ok_and(|text| is_sound(&text))
}

fn marked_utf16(bytes: &[u8]) -> Option<Encoding> {
    match bytes {
        [0xFF, 0xFE, ..] => Some(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => Some(Encoding::Utf16Be),
        _ => None,
    }
}

fn decode_as(bytes: Vec<u8>, said: Encoding) -> Result<Decoded, Undecoded> {
    match said {
        Encoding::Utf8 => utf8(bytes).map_err(|(offset, bytes)| Undecoded::NotAsSaid {
            said,
            bad: BadByte::at(offset, &bytes),
        }),
        Encoding::Utf16Le | Encoding::Utf16Be => utf16(&bytes, said, false).and_then(of_one_piece),
        Encoding::Windows1258 => match utf8(bytes) {
            Ok(decoded) if legacy_in(&decoded.text) == Some(said) => {
                Ok(Decoded { text: by_cell(&decoded.text, said), encoding: said, ..decoded })
            }
            Ok(Decoded { text, .. }) => {
                windows_1258(text.as_bytes()).ok_or_else(|| not_as_said(said))
            }
            Err((_, bytes)) => windows_1258(&bytes).ok_or_else(|| not_as_said(said)),
        },
        Encoding::Tcvn3 | Encoding::Vni => {
            // Saved as UTF-8 the letters are the same, each a character of Latin-1.
            let (text, has_mark) = match utf8(bytes) {
                Ok(decoded) => (by_cell(&decoded.text, said), decoded.has_mark),
                Err((_, bytes)) => (converted(&WINDOWS_1252.decode(&bytes).0, said, false), false),
            };
            Ok(Decoded { text, encoding: said, has_mark })
        }
    }
}

/// Converts the cells of a text: some may have been typed in Unicode among those of an
/// old font.
fn by_cell(text: &str, said: Encoding) -> String {
    let cells = text.split_inclusive([',', ';', '\t', '"', '\n', '\r']);
    cells.map(|cell| in_font(cell, said, false)).collect()
}

/// UTF-16 with an old font's letters: a sheet's text as spreadsheets save it.
fn in_letters(decoded: Decoded, said: Option<Encoding>) -> Result<Decoded, Undecoded> {
    match (legacy_in(&decoded.text), said) {
        (None, _) => Ok(decoded),
        (Some(_), Some(said)) if said.is_kept_in_cells() => {
            Ok(Decoded { text: by_cell(&decoded.text, said), encoding: said, ..decoded })
        }
        (Some(encoding), _) => Err(Undecoded::Legacy { encoding }),
    }
}

/// A text that was saved as UTF-16 and went on in another encoding: two bytes of that
/// make one letter of a far country, and no divider is left.
fn of_one_piece(decoded: Decoded) -> Result<Decoded, Undecoded> {
    match foreign_run(&decoded.text) {
        None => Ok(decoded),
        Some(at) => {
            let before = decoded.text.get(..at).map(ToOwned::to_owned);
            Err(Undecoded::Cut { marked: decoded.encoding, before })
        }
    }
}

/// Where such letters begin: a line of nothing else, or more of them in a row than a
/// foreign name has.
fn foreign_run(text: &str) -> Option<usize> {
    const LINE: usize = 4;
    const LONGEST_NAME: usize = 24;
    if text.is_ascii() {
        return None;
    }
    let mut offset = 0;
    for line in text.split_inclusive(['\n', '\r']) {
        let is_near =
            |c: char| c.is_alphanumeric() && c < '\u{2000}' && !is_foreign(c) || c.is_ascii();
        let far = |part: &str| part.chars().filter(|&c| is_foreign(c)).count();
        let mut at = offset;
        for part in line.split_inclusive(is_near) {
            let is_line = !line.trim_end().contains(is_near) && far(part) >= LINE;
            if is_line || far(part) > LONGEST_NAME {
                return Some(at);
            }
            at += part.len();
        }
        offset += line.len();
    }
    None
}

/// Of a script east of the Greek and Cyrillic ones, or of none.
const fn is_foreign(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{1CFF}' | '\u{2C00}'..='\u{FAFF}' | '\u{10000}'..)
}

fn not_as_said(said: Encoding) -> Undecoded {
    Undecoded::NotAsSaid { said, bad: BadByte::default() }
}

fn legacy_in(text: &str) -> Option<Encoding> {
    let mut end = text.len().min(SAMPLE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let mut signs = Signs::default();
    signs.see(text.get(..end).unwrap_or_default(), None);
    signs.legacy().map(|legacy| legacy.encoding)
}

/// Whether a text holds an old font's letters.
pub(super) fn is_legacy(text: &str) -> bool {
    legacy_in(text).is_some()
}

/// Otherwise the first bad offset and the bytes.
fn utf8(mut bytes: Vec<u8>) -> Result<Decoded, (usize, Vec<u8>)> {
    let has_mark = bytes.starts_with(UTF8_MARK);
    if has_mark {
        bytes.drain(..UTF8_MARK.len());
    }
    match String::from_utf8(bytes) {
        Ok(text) => Ok(Decoded { text, encoding: Encoding::Utf8, has_mark }),
        Err(error) => Err((error.utf8_error().valid_up_to(), error.into_bytes())),
    }
}

fn utf16(bytes: &[u8], encoding: Encoding, has_mark: bool) -> Result<Decoded, Undecoded> {
    let decoder = if encoding == Encoding::Utf16Le { UTF_16LE } else { UTF_16BE };
    let text = decoder.decode_without_bom_handling_and_without_replacement(bytes);
    match text {
        Some(text) => Ok(Decoded { text: text.into_owned(), encoding, has_mark }),
        None => Err(not_as_said(encoding)),
    }
}

/// Windows' tones are marks of their own; composed they are letters again.
fn windows_1258(bytes: &[u8]) -> Option<Decoded> {
    let text = WINDOWS_1258.decode_without_bom_handling_and_without_replacement(bytes)?;
    let text = text.nfc().collect();
    Some(Decoded { text, encoding: Encoding::Windows1258, has_mark: false })
}

#[cfg(test)]
mod tests;
