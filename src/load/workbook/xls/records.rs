//! Records, and the numbers in them.

use super::kind;
use crate::load::workbook::broken;
use crate::load::{Damage, WorkbookFault};

/// A record with those that go on with it.
pub(super) struct Record<'s> {
    pub(super) kind: u16,
    pub(super) data: &'s [u8],
    /// What further records say of it.
    pub(super) more: Vec<&'s [u8]>,
}

impl Record<'_> {
    /// Bytes of its contents.
    pub(super) fn size(&self) -> usize {
        self.more.iter().map(|more| more.len()).sum::<usize>() + self.data.len()
    }
}

/// No record of its own is longer: what doesn't fit goes on in another.
const LONGEST: u16 = 8_224;

/// The records of a stream.
pub(super) struct Records<'s>(pub(super) &'s [u8]);

impl<'s> Records<'s> {
    /// The next record; `None` at the end of the stream.
    pub(super) fn advance(&mut self) -> Result<Option<Record<'s>>, WorkbookFault> {
        let Some((kind, data)) = self.split()? else { return Ok(None) };
        let mut more = Vec::new();
        while self.0.get(..2) == Some(&kind::CONTINUE.to_le_bytes()) {
            let Some((_, data)) = self.split()? else { break };
            more.push(data);
        }
        Ok(Some(Record { kind, data, more }))
    }

    fn split(&mut self) -> Result<Option<(u16, &'s [u8])>, WorkbookFault> {
        if self.0.is_empty() {
            return Ok(None);
        }
        let (kind, length) = (u16_at(self.0, 0)?, u16_at(self.0, 2)?);
        // A spoilt length would swallow the cells behind it.
        if length > LONGEST {
            return Err(broken(Damage::Content));
        }
        let rest = self.0.get(4..).unwrap_or_default();
        let (data, rest) = rest.split_at_checked(length.into()).ok_or(broken(Damage::Archive))?;
        self.0 = rest;
        Ok(Some((kind, data)))
    }
}

fn bytes_at<const N: usize>(data: &[u8], at: usize) -> Result<[u8; N], WorkbookFault> {
    let bytes = data.get(at..).and_then(|rest| rest.first_chunk::<N>());
    bytes.copied().ok_or(broken(Damage::Content))
}

pub(super) fn u8_at(data: &[u8], at: usize) -> Result<u8, WorkbookFault> {
    bytes_at(data, at).map(u8::from_le_bytes)
}

pub(super) fn u16_at(data: &[u8], at: usize) -> Result<u16, WorkbookFault> {
    bytes_at(data, at).map(u16::from_le_bytes)
}

pub(super) fn u32_at(data: &[u8], at: usize) -> Result<u32, WorkbookFault> {
    bytes_at(data, at).map(u32::from_le_bytes)
}

pub(super) fn f64_at(data: &[u8], at: usize) -> Result<f64, WorkbookFault> {
    bytes_at(data, at).map(f64::from_le_bytes)
}

/// A number in four bytes: the upper half of a binary one, or a whole one, of either
/// perhaps the hundredth.
pub(super) fn rk_at(data: &[u8], at: usize) -> Result<f64, WorkbookFault> {
    const HUNDREDTH: u32 = 1;
    const WHOLE: u32 = 2;
    let rk = u32_at(data, at)?;
    let number = if rk & WHOLE == 0 {
        f64::from_bits(u64::from(rk & !3) << 32)
    } else {
        f64::from(rk.cast_signed() >> 2)
    };
    Ok(if rk & HUNDREDTH == 0 { number } else { number / 100.0 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_four_bytes_are_what_they_stand_for() {
        let rk = |rk: u32| rk_at(&rk.to_le_bytes(), 0).unwrap().to_string();
        let upper = |n: f64| u32::try_from(n.to_bits() >> 32).unwrap();
        let whole = |n: i32| (n << 2).cast_unsigned() | 2;
        assert_eq!([rk(upper(1.5)), rk(whole(7)), rk(whole(-3))], ["1.5", "7", "-3"]);
        assert_eq!([rk(whole(960) | 1), rk(upper(150.0) | 1)], ["9.6", "1.5"]);
        assert!(rk_at(&[0, 0, 0], 0).is_err());
    }

    #[test]
    fn a_record_goes_on_in_those_behind_it() {
        let bytes = [1, 0, 1, 0, 9, 0x3C, 0, 2, 0, 7, 8, 0x0A, 0, 0, 0];
        let mut records = Records(&bytes);
        let first = records.advance().unwrap().unwrap();
        assert_eq!((first.kind, first.data, first.more), (1, &[9][..], vec![&[7, 8][..]]));
        assert_eq!(records.advance().unwrap().unwrap().kind, 10);
        assert!(records.advance().unwrap().is_none());
        assert!(Records(&[1, 0, 9, 0, 1]).advance().is_err());
        let too_long = [&[1, 0, 0x21, 0x20][..], &[0; 8_225]].concat();
        assert!(Records(&too_long).advance().is_err());
    }
}
