//! Texts in records, of one byte a letter or of two.

use super::records::{Record, u8_at, u16_at, u32_at};
use crate::load::workbook::broken;
use crate::load::workbook::marked::may_be_number;
use crate::load::{Damage, WorkbookFault};

/// Letters of two bytes.
const WIDE: u8 = 1;
/// Something follows on phonetics.
const EXTENDED: u8 = 4;
/// Fonts of parts of it follow.
const RICH: u8 = 8;

/// A text whose length stands before it in one byte.
pub(super) fn short(data: &[u8], at: usize) -> Result<String, WorkbookFault> {
    let length = u8_at(data, at)?;
    letters(data, at + 1, length.into())
}

/// The same, in two bytes.
pub(super) fn long(data: &[u8], at: usize) -> Result<String, WorkbookFault> {
    let length = u16_at(data, at)?;
    letters(data, at + 2, length.into())
}

/// The same of a record that others may go on with.
pub(super) fn long_of(record: &Record<'_>, at: usize) -> Result<String, WorkbookFault> {
    let mut reader = Pieces::of(record);
    reader.skip(at)?;
    let length = reader.u16()?;
    let flags = reader.u8()?;
    reader.letters(length.into(), flags & WIDE != 0)
}

fn letters(data: &[u8], at: usize, length: usize) -> Result<String, WorkbookFault> {
    let is_wide = u8_at(data, at)? & WIDE != 0;
    let size = if is_wide { 2 * length } else { length };
    let bytes = data.get(at + 1..).and_then(|rest| rest.get(..size));
    let mut units = Vec::new();
    push(bytes.ok_or(broken(Damage::Content))?, is_wide, &mut units);
    Ok(String::from_utf16_lossy(&units))
}

fn push(bytes: &[u8], is_wide: bool, units: &mut Vec<u16>) {
    if is_wide {
        let (pairs, _) = bytes.as_chunks::<2>();
        units.extend(pairs.iter().map(|&pair| u16::from_le_bytes(pair)));
    } else {
        units.extend(bytes.iter().map(|&byte| u16::from(byte)));
    }
}

/// A text, and from which letter on its parts have which fonts.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Rich {
    pub(super) text: String,
    pub(super) runs: Vec<(u16, u16)>,
}

/// The texts that cells refer to by their number.
pub(super) fn shared(record: &Record<'_>) -> Result<Vec<Rich>, WorkbookFault> {
    let count = u32_at(record.data, 4)?;
    let mut reader = Pieces::of(record);
    reader.skip(8)?;
    let mut texts = Vec::new();
    for _ in 0..count {
        // Some writers count more than there are.
        if reader.is_at_end() {
            break;
        }
        texts.push(reader.rich()?);
    }
    Ok(texts)
}

/// Reads on from one record into the next.
struct Pieces<'s> {
    current: &'s [u8],
    next: std::slice::Iter<'s, &'s [u8]>,
}

impl<'s> Pieces<'s> {
    fn of(record: &'s Record<'s>) -> Self {
        Self { current: record.data, next: record.more.iter() }
    }

    fn is_at_end(&self) -> bool {
        self.current.is_empty() && self.next.clone().all(|piece| piece.is_empty())
    }

    /// Goes over to the next piece where this one is at its end.
    fn go_on(&mut self) -> Result<(), WorkbookFault> {
        while self.current.is_empty() {
            self.current = self.next.next().copied().ok_or(broken(Damage::Content))?;
        }
        Ok(())
    }

    fn take(&mut self, most: usize) -> &'s [u8] {
        let (taken, rest) = self.current.split_at(most.min(self.current.len()));
        self.current = rest;
        taken
    }

    fn skip(&mut self, mut count: usize) -> Result<(), WorkbookFault> {
        while count > 0 {
            self.go_on()?;
            count -= self.take(count).len();
        }
        Ok(())
    }

    fn u8(&mut self) -> Result<u8, WorkbookFault> {
        self.go_on()?;
        u8_at(self.take(1), 0)
    }

    fn u16(&mut self) -> Result<u16, WorkbookFault> {
        Ok(u16::from_le_bytes([self.u8()?, self.u8()?]))
    }

    fn u32(&mut self) -> Result<u32, WorkbookFault> {
        Ok(u32::from(self.u16()?) | u32::from(self.u16()?) << 16)
    }

    /// Letters; where they go on in another record, its first byte says how wide.
    fn letters(&mut self, mut count: usize, mut is_wide: bool) -> Result<String, WorkbookFault> {
        let mut units = Vec::new();
        while count > 0 {
            if self.current.is_empty() {
                is_wide = self.u8()? & WIDE != 0;
            }
            let width = if is_wide { 2 } else { 1 };
            let bytes = self.take(count * width);
            if bytes.len() < width {
                return Err(broken(Damage::Content));
            }
            push(bytes, is_wide, &mut units);
            count -= (bytes.len() / width).min(count);
        }
        Ok(String::from_utf16_lossy(&units))
    }

    /// A text, without its phonetics; with the fonts of its parts, if it may be a number.
    fn rich(&mut self) -> Result<Rich, WorkbookFault> {
        let (count, flags) = (self.u16()?, self.u8()?);
        let count_of_runs = if flags & RICH == 0 { 0 } else { self.u16()? };
        let extension = if flags & EXTENDED == 0 { 0 } else { self.u32()? };
        let text = self.letters(count.into(), flags & WIDE != 0)?;
        let mut runs = Vec::new();
        if may_be_number(&text) {
            for _ in 0..count_of_runs {
                runs.push((self.u16()?, self.u16()?));
            }
        } else {
            self.skip(4 * usize::from(count_of_runs))?;
        }
        self.skip(extension as usize)?;
        Ok(Rich { text, runs })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn record(data: &'static [u8], more: &[&'static [u8]]) -> Record<'static> {
        Record { kind: 0xFC, data, more: more.to_vec() }
    }

    #[test]
    fn shared_texts_go_on_in_other_records_with_letters_of_another_width() {
        let whole = b"\x02\0\0\0\x02\0\0\0\x02\0\0ab\x01\0\x01\xA1\x1E";
        let shared = |record: &Record<'_>| -> Result<Vec<String>, WorkbookFault> {
            Ok(super::shared(record)?.into_iter().map(|rich| rich.text).collect())
        };
        assert_eq!(shared(&record(whole, &[])).unwrap(), ["ab", "ạ"]);
        let head = b"\x02\0\0\0\x02\0\0\0\x03\0\0ab";
        let cut = record(head, &[b"\x01\xA1\x1E\x01\0\0", b"\0c"]);
        assert_eq!(shared(&cut).unwrap(), ["abạ", "c"]);
        // A text with the fonts of two parts and four bytes of phonetics.
        let rich = b"\x02\0\0\0\x02\0\0\0\x01\0\x0C\x02\0\x04\0\0\0a12345678abcd\x01\0\0b";
        assert_eq!(shared(&record(rich, &[])).unwrap(), ["a", "b"]);
        // More were counted than there are.
        assert_eq!(shared(&record(b"\x09\0\0\0\x09\0\0\0\x01\0\0a", &[])).unwrap(), ["a"]);
        assert!(shared(&record(b"\x09\0\0\0\x09\0\0\0\x05\0\0a", &[])).is_err());
    }
}
