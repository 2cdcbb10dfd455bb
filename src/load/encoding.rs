//! From a file's bytes to its text, in NFC where it had to be converted.
//!
//! UTF-8, UTF-16 and windows-1258 are recognised. The letters of the old fonts
//! (TCVN3, VNI) are recognised too, but converted only when whoever opens the
//! file says so: the same bytes are other words in another encoding.

mod legacy;
mod recognise;
mod syllable;

pub(super) use syllable::is_syllable;

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252, WINDOWS_1258};
use unicode_normalization::UnicodeNormalization;

use super::options::Encoding;
use legacy::converted;
pub(super) use legacy::{Legacy, Signs, in_font};
use recognise::{recognise, unmarked};

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
    /// UTF-8 with letters that what was said doesn't have.
    Utf8 { said: Encoding },
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
        Some(said) if said != Encoding::Utf8 && is_vietnamese(&bytes) => {
            Err(Undecoded::Utf8 { said })
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
mod tests {
    use super::*;

    const TEXT: &str = "đơn vị;năm;chỉ tiêu;thực hiện\nCông đoàn Trường Tiểu học Hoằng Hóa;2024;D01;3\n\
        LĐLĐ huyện Thọ Xuân;2024;D02;5\n";

    fn encoded(text: &str, encoding: Encoding) -> Vec<u8> {
        match encoding {
            Encoding::Utf8 => text.as_bytes().to_vec(),
            Encoding::Utf16Le => text.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Encoding::Utf16Be => text.encode_utf16().flat_map(u16::to_be_bytes).collect(),
            // Half decomposed, as the code page has letters and tones apart.
            Encoding::Windows1258 => syllable::windows_letters(text),
            Encoding::Tcvn3 => legacy::in_tcvn3(text),
            Encoding::Vni => legacy::in_vni(text),
        }
    }

    /// A header typed in Unicode above rows of an old font, with a name typed later.
    #[test]
    fn cells_with_other_letters_are_left_as_they_are() {
        let mixed = "Chỉ tiêu;CĐCS Mê Linh;\"Hà Nội, Việt Nam\";Hành chính\n";
        let expected = format!("{mixed}Cơ sở May;Liên đoàn\n");
        for (encoding, said) in [
            (Encoding::Tcvn3, "C\u{AC} s\u{EB} May;Li\u{AA}n \u{AE}o\u{B5}n\n"),
            (Encoding::Vni, "Cô sôû May;Lieân ñoaøn\n"),
        ] {
            let decoded = decode(format!("{mixed}{said}").into_bytes(), Some(encoding)).unwrap();
            assert_eq!(decoded.text, expected, "{encoding:?}");
        }
    }

    #[test]
    fn what_is_certain_is_recognised() {
        for encoding in
            [Encoding::Utf8, Encoding::Utf16Le, Encoding::Utf16Be, Encoding::Windows1258]
        {
            let decoded = decode(encoded(TEXT, encoding), None).unwrap();
            assert_eq!((decoded.text.as_str(), decoded.encoding), (TEXT, encoding));
            assert!(!decoded.has_mark);
            let marked = decode(encoded(&format!("\u{feff}{TEXT}"), encoding), None);
            if let Some(decoded) = marked.ok().filter(|_| encoding != Encoding::Windows1258) {
                assert_eq!((decoded.text.as_str(), decoded.has_mark), (TEXT, true));
            }
        }
    }

    #[test]
    fn old_fonts_are_named_and_converted_when_said() {
        for encoding in [Encoding::Tcvn3, Encoding::Vni] {
            let bytes = encoded(TEXT, encoding);
            assert_eq!(decode(bytes.clone(), None), Err(Undecoded::Legacy { encoding }));
            let latin = WINDOWS_1252.decode(&bytes).0.into_owned();
            assert_eq!(
                decode(latin.clone().into_bytes(), None),
                Err(Undecoded::Legacy { encoding })
            );
            for bytes in [bytes, latin.into_bytes()] {
                assert_eq!(decode(bytes, Some(encoding)).unwrap().text, TEXT);
            }
        }
    }

    #[test]
    fn lost_letters_are_told_from_an_encoding() {
        let ansi = |text: &[u8]| decode(text.to_vec(), None);
        let before = "T".to_owned();
        let lost = ansi(b"T?nh;Huy?n;N?m;C\xD0CS\n");
        assert_eq!(lost, Err(Undecoded::Lost { before }));
        let asked = ansi(b"Caf\xE9 \xFC\xFF? a?b; c?\n");
        assert!(matches!(asked, Err(Undecoded::Unclear { .. })));
    }

    #[test]
    fn what_is_not_certain_is_refused() {
        let bytes = b"unit,name\nG1,Caf\xE9 \xFC\xFF\n".to_vec();
        let Err(Undecoded::Unclear { bad, .. }) = decode(bytes, None) else { panic!() };
        assert_eq!(bad, BadByte { byte: 0xE9, before: "unit,name\nG1,Caf".to_owned() });
        let nul = decode("tên,năm\nĐ\0,1\n".as_bytes().to_vec(), None);
        assert_eq!(nul, Err(Undecoded::Nul { count: 1, before: "tên,năm\nĐ".to_owned() }));
        let filled = decode(b"a,b\n1,2\n\0\0\0\0\0\0\0\0\0\0\0\0".to_vec(), None);
        let before = "a,b\n1,2\n".to_owned();
        assert_eq!(filled, Err(Undecoded::Nul { count: 12, before }));
        let cut = decode(b"\xFF\xFEa\0b".to_vec(), None);
        assert_eq!(cut, Err(Undecoded::Cut { marked: Encoding::Utf16Le, before: None }));
        let binary = decode(vec![0, 1, 2, 0, 0, 7, 9], None);
        assert_eq!(binary, Err(Undecoded::Binary { start: vec![0, 1, 2, 0] }));
        let said = decode(b"a\xFF".to_vec(), Some(Encoding::Utf8));
        assert!(matches!(said, Err(Undecoded::NotAsSaid { .. })), "{said:?}");
    }

    #[test]
    fn letters_of_one_code_page_taken_for_another_are_named_and_brought_back() {
        let encoding = Encoding::Windows1258;
        let bytes = encoded(TEXT, encoding);
        let latin = WINDOWS_1252.decode(&bytes).0.into_owned();
        let wide = encoded(&format!("\u{feff}{latin}"), Encoding::Utf16Le);
        for taken in [latin.clone().into_bytes(), format!("\u{feff}{latin}").into_bytes(), wide] {
            assert_eq!(decode(taken.clone(), None), Err(Undecoded::Legacy { encoding }));
            assert_eq!(decode(taken, Some(encoding)).unwrap().text, TEXT);
        }
    }

    #[test]
    fn utf_16_with_something_else_behind_it_is_told() {
        let row = "LĐLĐ huyện Thọ Xuân;2024;D02;5\r\n";
        for (first, second) in [
            (Encoding::Utf16Le, Encoding::Utf8),
            (Encoding::Utf16Be, Encoding::Utf8),
            (Encoding::Utf16Le, Encoding::Utf16Be),
        ] {
            let mut bytes = encoded(&format!("\u{feff}{TEXT}"), first);
            bytes.extend(encoded("G2;2024;D1;5\r\n", second));
            let before = Some(TEXT.to_owned());
            let told = Err(Undecoded::Cut { marked: first, before });
            assert_eq!(decode(bytes, None), told, "{second:?}");
            // Behind a last line that doesn't end.
            let mut bytes = encoded(&format!("\u{feff}{}", TEXT.trim_end()), first);
            bytes.extend(encoded(&row.repeat(2), second));
            let told = decode(bytes, None);
            assert!(matches!(told, Err(Undecoded::Cut { before: Some(_), .. })), "{told:?}");
        }
    }

    #[test]
    fn foreign_names_are_no_other_encoding() {
        for name in ["台塑河静", "台塑河静钢铁兴业有限公司", "서울", "Ελλάς", "“…” – €"]
        {
            let text = format!("{TEXT}Công ty {name};2024;D02;5\n{name} (chi nhánh);2024;D01;1\n");
            let bytes = encoded(&format!("\u{feff}{text}"), Encoding::Utf16Le);
            assert_eq!(decode(bytes, None).map(|decoded| decoded.text), Ok(text));
        }
    }

    #[test]
    fn old_letters_in_utf_16_are_named_and_converted_when_said() {
        for encoding in [Encoding::Tcvn3, Encoding::Vni] {
            let latin = WINDOWS_1252.decode(&encoded(TEXT, encoding)).0.into_owned();
            for mark in ["", "\u{feff}"] {
                let bytes = encoded(&format!("{mark}{latin}"), Encoding::Utf16Le);
                assert_eq!(decode(bytes.clone(), None), Err(Undecoded::Legacy { encoding }));
                assert_eq!(decode(bytes, Some(encoding)).unwrap().text, TEXT);
            }
        }
        // The mark says what a sound text is, whatever else is said.
        let bytes = encoded(&format!("\u{feff}{TEXT}"), Encoding::Utf16Le);
        assert_eq!(decode(bytes, Some(Encoding::Tcvn3)).unwrap().text, TEXT);
    }

    #[test]
    fn utf_32_is_named_marked_or_not() {
        let little = |text: &str| -> Vec<u8> {
            text.chars().flat_map(|c| u32::from(c).to_le_bytes()).collect()
        };
        let big = |text: &str| -> Vec<u8> {
            text.chars().flat_map(|c| u32::from(c).to_be_bytes()).collect()
        };
        let marked = format!("\u{feff}{TEXT}");
        for bytes in [little(TEXT), big(TEXT), little(&marked), big(&marked)] {
            assert_eq!(decode(bytes, None), Err(Undecoded::Utf32));
        }
    }

    #[test]
    fn what_is_vietnamese_already_is_not_converted() {
        for said in Encoding::ALL.into_iter().filter(|&said| said != Encoding::Utf8) {
            let decoded = decode(TEXT.as_bytes().to_vec(), Some(said));
            assert_eq!(decoded, Err(Undecoded::Utf8 { said }));
        }
        assert_eq!(decode(TEXT.as_bytes().to_vec(), Some(Encoding::Utf8)).unwrap().text, TEXT);
    }

    proptest::proptest! {
        #[test]
        fn any_bytes_are_a_text_or_refused(
            bytes in proptest::collection::vec(proptest::num::u8::ANY, 0..200),
            at in 0_usize..7,
        ) {
            let _ = decode(bytes, Encoding::ALL.get(at).copied());
        }
    }
}
