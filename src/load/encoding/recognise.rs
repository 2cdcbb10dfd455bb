//! How bytes stand for letters where nobody says it: what is certain is read, what is not
//! is refused with what it may be.

use encoding_rs::WINDOWS_1252;

use super::legacy::{from_tcvn3, from_vni};
use super::syllable::Tally;
use super::{
    BadByte, Decoded, UTF8_MARK, Undecoded, in_letters, legacy_in, of_one_piece, utf8, utf16,
    windows_1258,
};
use crate::load::Encoding;

pub(super) fn recognise(bytes: Vec<u8>) -> Result<Decoded, Undecoded> {
    if bytes.contains(&0) {
        return unmarked(&bytes, None);
    }
    let is_marked = bytes.starts_with(UTF8_MARK);
    let (offset, bytes) = match utf8(bytes) {
        Ok(decoded) => return without_legacy(decoded),
        Err(bad) => bad,
    };
    if is_marked {
        // It says that it is UTF-8: damaged, and nothing else.
        let bad = BadByte::at(offset, &bytes);
        return Err(Undecoded::Unclear { bad, candidates: vec![Encoding::Utf8] });
    }
    let latin = WINDOWS_1252.decode(&bytes).0.into_owned();
    if let Some(before) = before_lost(&latin) {
        return Err(Undecoded::Lost { before: before.to_owned() });
    }
    let windows = windows_1258(&bytes);
    let (tcvn3, vni) = (from_tcvn3(&latin, false), from_vni(&latin));
    // A few typographic signs are the same in all of them.
    let is_sign = |c: char| c.is_ascii() || !c.is_alphanumeric();
    let is_same = |w: &&Decoded| w.text == tcvn3 && w.text == vni && w.text.chars().all(is_sign);
    if let Some(decoded) = windows.as_ref().filter(is_same) {
        return Ok(decoded.clone());
    }
    let tally = |text: &str| Tally::of(text);
    let mut read = vec![(Encoding::Tcvn3, tally(&tcvn3)), (Encoding::Vni, tally(&vni))];
    read.extend(windows.as_ref().map(|w| (Encoding::Windows1258, tally(&w.text))));
    let plausible = |&(_, tally): &(Encoding, Tally)| tally.is_vietnamese();
    let candidates: Vec<Encoding> = read.iter().filter(|r| plausible(r)).map(|r| r.0).collect();
    match (candidates.as_slice(), windows) {
        ([Encoding::Windows1258], Some(decoded)) => Ok(decoded),
        (&[encoding], _) => Err(Undecoded::Legacy { encoding }),
        _ => Err(Undecoded::Unclear { bad: BadByte::at(offset, &bytes), candidates }),
    }
}

/// UTF-16 without its mark, or why not.
pub(super) fn unmarked(bytes: &[u8], said: Option<Encoding>) -> Result<Decoded, Undecoded> {
    let decoded = unmarked_utf16(bytes).map(|encoding| utf16(bytes, encoding, false));
    let decoded = decoded.and_then(Result::ok).filter(is_text);
    let decoded = decoded.ok_or_else(|| with_empty_bytes(bytes))?;
    of_one_piece(decoded).and_then(|decoded| in_letters(decoded, said))
}

/// What stands before the first `?` within a word, where there are some: no encoding that
/// may be said brings such letters back.
fn before_lost(text: &str) -> Option<&str> {
    const FEWEST: usize = 3;
    let is_inside = |&(at, _): &(usize, &str)| {
        let (before, after) = text.split_at(at);
        before.ends_with(char::is_alphabetic)
            && after.get(1..).is_some_and(|rest| rest.starts_with(char::is_alphabetic))
    };
    let mut lost = text.match_indices('?').filter(is_inside);
    let (first, _) = lost.next()?;
    lost.nth(FEWEST - 2).and_then(|_| text.get(..first))
}

/// A text into which some empty bytes came, or no text at all.
fn with_empty_bytes(bytes: &[u8]) -> Undecoded {
    let binary = || Undecoded::Binary { start: bytes.iter().take(4).copied().collect() };
    let first = memchr::memchr(0, bytes).unwrap_or_default();
    let count = memchr::memchr_iter(0, bytes).count();
    let is_stray = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\0');
    let text = std::str::from_utf8(bytes).ok().filter(|text| !text.contains(is_stray));
    // After the end of a file that was cut short there may be any number of them.
    let written = bytes.trim_ascii_end().iter().rposition(|&b| b != 0).unwrap_or_default();
    let inside = bytes.get(..written).map_or(0, |part| memchr::memchr_iter(0, part).count());
    match text.and_then(|text| text.get(..first)) {
        Some(before) if first > 0 && 8 * inside < written.max(9) => {
            let before = before.strip_prefix('\u{feff}').unwrap_or(before);
            Undecoded::Nul { count, before: before.to_owned() }
        }
        _ => binary(),
    }
}

/// UTF-16 without its mark: delimiters, digits and line ends have an empty half,
/// always the same one.
fn unmarked_utf16(bytes: &[u8]) -> Option<Encoding> {
    let empty = |half: usize| bytes.iter().skip(half).step_by(2).filter(|&&b| b == 0).count();
    let (first, second) = (empty(0), empty(1));
    let many = bytes.len() / 8;
    match (first, second) {
        _ if !bytes.len().is_multiple_of(2) => None,
        (0, second) if second > many => Some(Encoding::Utf16Le),
        (first, 0) if first > many => Some(Encoding::Utf16Be),
        _ => None,
    }
}

/// Whether what was decoded without being certain looks like text at all.
fn is_text(decoded: &Decoded) -> bool {
    !decoded.text.contains(|c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r'))
}

/// UTF-8 that holds an old font's letters is text, but not this text.
fn without_legacy(decoded: Decoded) -> Result<Decoded, Undecoded> {
    match legacy_in(&decoded.text) {
        Some(encoding) => Err(Undecoded::Legacy { encoding }),
        None => Ok(decoded),
    }
}
