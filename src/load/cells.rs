//! What a single cell can say: a date, a number, a word.

use chrono::NaiveDate;

use super::TableFault;
use super::collect::quoted;
use crate::model::Amount;

/// The years a dataset can speak of.
pub(super) const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// `2025-07-01`, exactly so.
pub(super) fn iso_date(text: &str) -> Option<NaiveDate> {
    let bytes = text.as_bytes();
    let is_shaped = bytes.len() == 10
        && bytes.iter().enumerate().all(|(ix, b)| match ix {
            4 | 7 => *b == b'-',
            _ => b.is_ascii_digit(),
        });
    let date = is_shaped.then(|| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()).flatten()?;
    YEARS.contains(&chrono::Datelike::year(&date)).then_some(date)
}

/// A date, or nothing where the cell is empty.
pub(super) fn date_or_open(
    text: &str,
    column: &'static str,
) -> Result<Option<NaiveDate>, TableFault> {
    if text.is_empty() {
        return Ok(None);
    }
    let fault = || TableFault::DateInvalid { column, found: quoted(text) };
    iso_date(text).map(Some).ok_or_else(fault)
}

/// A plain number.
pub(super) fn number(text: &str, column: &'static str) -> Result<Amount, TableFault> {
    let fault = |reason| TableFault::NumberInvalid { column, found: quoted(text), reason };
    short_whole(text).map_or_else(|| Amount::parse(text).map_err(fault), Ok)
}

/// Nearly every number is a short run of digits.
fn short_whole(text: &str) -> Option<Amount> {
    let is_short = (1..=15).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    is_short.then(|| Amount::whole(text.bytes().fold(0, |n, b| n * 10 + i64::from(b - b'0'))))
}

/// What stands in a cell that holds a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FigureCell {
    /// Empty, `…` or `...`.
    Missing,
    /// `x`.
    NotApplicable,
    /// A number; `-` and `KPS` are zero.
    Number(Amount),
}

impl FigureCell {
    pub(super) fn read(text: &str, column: &'static str) -> Result<Self, TableFault> {
        match text {
            "" | "…" | "..." => Ok(Self::Missing),
            "x" | "X" => Ok(Self::NotApplicable),
            "-" | "KPS" | "kps" => Ok(Self::Number(Amount::ZERO)),
            _ => number(text, column).map(Self::Number),
        }
    }

    /// The number, where there is one.
    pub(super) const fn amount(self) -> Option<Amount> {
        match self {
            Self::Number(amount) => Some(amount),
            _ => None,
        }
    }
}

/// Why a number isn't one that can be zero or more.
pub(super) fn not_negative(
    amount: Amount,
    text: &str,
    column: &'static str,
) -> Result<Amount, TableFault> {
    if amount.is_negative() {
        return Err(TableFault::NumberNegative { column, found: quoted(text) });
    }
    Ok(amount)
}

/// The reason a cell left empty can't be a number.
pub(super) fn needed_number(text: &str, column: &'static str) -> Result<Amount, TableFault> {
    if text.is_empty() {
        return Err(TableFault::CellEmpty { column });
    }
    number(text, column).and_then(|amount| not_negative(amount, text, column))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::AmountError;

    #[test]
    fn dates_are_iso_dates_that_exist() {
        assert_eq!(iso_date("2025-07-01"), NaiveDate::from_ymd_opt(2025, 7, 1));
        for text in ["", "2025-7-1", "01/07/2025", "2025-02-29", "+025-01-01", "2025-07-01 "] {
            assert_eq!(iso_date(text), None, "{text}");
        }
    }

    #[test]
    fn missing_zero_and_not_applicable_stay_apart() {
        let read = |text| FigureCell::read(text, "value").unwrap();
        for text in ["", "…", "..."] {
            assert_eq!(read(text), FigureCell::Missing);
        }
        assert_eq!(read("x"), FigureCell::NotApplicable);
        for text in ["-", "KPS", "0"] {
            assert_eq!(read(text), FigureCell::Number(Amount::ZERO));
        }
        assert_eq!(read("-2"), FigureCell::Number(Amount::whole(-2)));
        for text in ["9,6", "1.000.000", "n/a", "–", "1 000"] {
            assert!(FigureCell::read(text, "value").is_err(), "{text}");
        }
    }

    #[test]
    fn the_short_way_to_a_number_is_the_long_one() {
        for text in ["0", "007", "999999999999999", "1000000000000000", "9.6"] {
            assert_eq!(number(text, "value").ok(), Amount::parse(text).ok(), "{text}");
        }
        assert_eq!(
            number("1e3", "value"),
            Err(TableFault::NumberInvalid {
                column: "value",
                found: "1e3".to_owned(),
                reason: AmountError::NotANumber
            })
        );
    }
}
