//! What a single cell can say: a date, a number, a word.

use chrono::NaiveDate;

use super::CellFault;
use super::collect::quoted;
use super::dates::parts;
use super::number::{NumberCell, Numbers, narrow};
use crate::model::Amount;

/// The years a dataset can speak of.
pub(super) const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;

/// `2025-07-01`, exactly so.
pub(super) fn iso_date(text: &str) -> Option<NaiveDate> {
    let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
    // Every row of figures may carry a date; a parser of formats takes ten times as long.
    let number = |digits: &[u8]| {
        let add = |n: u32, b: &u8| b.is_ascii_digit().then(|| n * 10 + u32::from(b - b'0'));
        digits.iter().try_fold(0, add)
    };
    let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok().filter(|y| YEARS.contains(y))?;
    NaiveDate::from_ymd_opt(year, number(&[m1, m2])?, number(&[d1, d2])?)
}

/// A date as it may be written: `2025-07-01`, or day first: `1/7/2025`,
/// `01-07-2025`, `1.7.2025`.
pub fn date(text: &str) -> Option<NaiveDate> {
    iso_date(text).or_else(|| day_first(text))
}

fn day_first(text: &str) -> Option<NaiveDate> {
    let [day, month, year] = parts(text)?;
    let year = i32::try_from(year).ok().filter(|year| YEARS.contains(year))?;
    NaiveDate::from_ymd_opt(year, month, day)
}

/// What programs write into an empty cell: R, Python, databases, pivot tables. `N/A` isn't
/// among them: it may mean *not applicable*.
pub(super) fn stands_for_nothing(text: &str) -> bool {
    const WORDS: [&str; 12] = [
        "NA",
        "<NA>",
        "NaN",
        "None",
        "(none)",
        "nil",
        "NULL",
        "(null)",
        "[NULL]",
        "\\N",
        "undefined",
        "(blank)",
    ];
    WORDS.iter().any(|word| text.eq_ignore_ascii_case(word)) || text == "(trống)"
}

/// What stands in a cell that holds a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FigureCell {
    /// Empty, `…` or `...`, or what programs write for it ([`stands_for_nothing`]).
    Missing,
    /// `x`.
    NotApplicable,
    /// A number; `-`, also as programs lengthen it, and `KPS` are zero.
    Number(Amount),
    /// A number with a percent sign.
    Percentage(Amount),
}

impl FigureCell {
    pub(super) fn read(cell: NumberCell<'_>, numbers: &mut Numbers) -> Result<Self, CellFault> {
        let text = &*narrow(cell.text);
        match text {
            "" | "…" | "..." => return Ok(Self::Missing),
            "x" | "X" => return Ok(Self::NotApplicable),
            "-" | "–" | "—" | "KPS" | "kps" | "Kps" => return Ok(Self::Number(Amount::ZERO)),
            text if stands_for_nothing(text) => return Ok(Self::Missing),
            _ => {}
        }
        match text.strip_suffix('%') {
            Some(text) => {
                let text = text.trim_end();
                match numbers.read(NumberCell { text, ..cell }) {
                    // Percentages have no thousands.
                    Err(CellFault::NumberAmbiguous { english, vietnamese, .. }) => {
                        Ok(Self::Percentage(smaller(english, vietnamese)))
                    }
                    Err(CellFault::NumberInvalid { column, reason, .. }) => {
                        let found = quoted(cell.text);
                        Err(CellFault::NumberInvalid { column, found, reason })
                    }
                    read => read.map(Self::Percentage),
                }
            }
            None => numbers.read(NumberCell { text, ..cell }).map(Self::Number),
        }
    }

    /// The number, where there is one.
    pub(super) const fn amount(self) -> Option<Amount> {
        match self {
            Self::Number(amount) | Self::Percentage(amount) => Some(amount),
            Self::Missing | Self::NotApplicable => None,
        }
    }
}

/// Of two readings the fraction.
pub(super) const fn smaller(one: Amount, other: Amount) -> Amount {
    if one.parts().abs() < other.parts().abs() { one } else { other }
}

/// Why a number isn't one that can be zero or more.
pub(super) fn not_negative(
    amount: Amount,
    text: &str,
    column: &'static str,
) -> Result<Amount, CellFault> {
    if amount.is_negative() {
        return Err(CellFault::NumberNegative { column, found: quoted(text) });
    }
    Ok(amount)
}

/// The reason a cell left empty can't be a number.
pub(super) fn needed_number(
    cell: NumberCell<'_>,
    numbers: &mut Numbers,
) -> Result<Amount, CellFault> {
    if cell.text.is_empty() {
        return Err(CellFault::CellEmpty { column: cell.column, is_merged: false });
    }
    numbers.read(cell).and_then(|amount| not_negative(amount, cell.text, cell.column))
}

/// Cells of a few bytes are told apart one by one; a call would take longer.
pub(super) fn is_same(one: &[u8], other: &[u8]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(a, b)| a == b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_iso_dates_that_exist() {
        assert_eq!(iso_date("2025-07-01"), NaiveDate::from_ymd_opt(2025, 7, 1));
        for text in ["", "2025-7-1", "01/07/2025", "2025-02-29", "+025-01-01", "2025-07-01 "] {
            assert_eq!(iso_date(text), None, "{text}");
        }
    }

    #[test]
    fn other_dates_are_read_day_first() {
        for text in ["2025-07-01", "1/7/2025", "01/07/2025", "01-07-2025", "1.7.2025"] {
            assert_eq!(date(text), NaiveDate::from_ymd_opt(2025, 7, 1), "{text}");
        }
        for text in ["7/31/2025", "1/7/25", "1/7", "1/7-2025", "1/7/2025/", "31/02/2025", "/7/2025"]
        {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn missing_zero_and_not_applicable_stay_apart() {
        let mut numbers = Numbers::new(None);
        let mut read = |text| {
            let cell = NumberCell { text, column: "value", is_typed: false, is_counted: false };
            FigureCell::read(cell, &mut numbers)
        };
        for text in ["", "…", "..."] {
            assert_eq!(read(text), Ok(FigureCell::Missing));
        }
        assert_eq!(read("x"), Ok(FigureCell::NotApplicable));
        for text in ["-", "–", "—", "KPS", "0"] {
            assert_eq!(read(text), Ok(FigureCell::Number(Amount::ZERO)));
        }
        assert_eq!(read("-2"), Ok(FigureCell::Number(Amount::whole(-2))));
        for text in ["90%", "90 %", "90\u{A0}%"] {
            assert_eq!(read(text), Ok(FigureCell::Percentage(Amount::whole(90))), "{text}");
        }
        for text in ["n/a", "––", "%", "90%%", "1e", "không"] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
