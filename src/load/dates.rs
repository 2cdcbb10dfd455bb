//! How dates are written: the day first, as in Vietnam (`31/12/2025`), or the month
//! first, as American programs do (`12/31/2025`); or as `2025-12-31`, which is never
//! in doubt.
//!
//! A file has one order, decided by its dates that only one order allows. Where
//! nothing decides, the day comes first; where dates contradict one another, one
//! that can be read in both orders is refused.

use chrono::NaiveDate;

use super::CellFault;
use super::cells::{YEARS, iso_date};
use super::collect::quoted;
use crate::text::fold;

/// What comes first in the dates of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Order {
    Day,
    Month,
    /// Some dates say the one, some the other.
    Contradictory,
}

/// What the dates of a file have shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Evidence {
    /// A date that can only be read day first …
    day: bool,
    /// … or month first.
    month: bool,
}

impl Evidence {
    const fn order(self) -> Order {
        match (self.day, self.month) {
            (true, true) => Order::Contradictory,
            (false, true) => Order::Month,
            (_, false) => Order::Day,
        }
    }
}

/// Why there is no date in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NoDate {
    /// It holds something else.
    Invalid,
    /// It can be read in two ways in a file that has both.
    Ambiguous {
        /// Read one way …
        day_first: NaiveDate,
        /// … and the other.
        month_first: NaiveDate,
    },
}

/// Reads the dates of one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dates {
    order: Order,
    evidence: Evidence,
}

impl Dates {
    /// Day first until something else is shown.
    pub(super) const fn new() -> Self {
        Self { order: Order::Day, evidence: Evidence { day: false, month: false } }
    }

    /// The order in which the whole file has to be read again, since what was met in
    /// it doesn't go with the one assumed.
    pub(super) fn correction(self) -> Option<Self> {
        let order = self.evidence.order();
        (order != self.order).then(|| Self { order, evidence: Evidence::default() })
    }

    /// Whether dates are read month first.
    pub(super) fn are_month_first(self) -> bool {
        self.order == Order::Month
    }

    /// Adds what another reader of the same file has met.
    pub(super) const fn take_in(&mut self, other: Self) {
        self.evidence.day |= other.evidence.day;
        self.evidence.month |= other.evidence.month;
    }

    /// The date in a cell that isn't empty.
    pub(super) fn read(&mut self, text: &str) -> Result<NaiveDate, NoDate> {
        let text = without_time(text);
        if let Some(date) = iso_date(text).or_else(|| certain(text)) {
            return Ok(date);
        }
        let [first, second, year] = parts(text).or_else(|| short(text)).ok_or(NoDate::Invalid)?;
        let year = i32::try_from(year).ok().filter(|year| YEARS.contains(year));
        let date = |day, month| NaiveDate::from_ymd_opt(year?, month, day);
        match (date(first, second), date(second, first)) {
            (None, None) => Err(NoDate::Invalid),
            (Some(day_first), None) => {
                self.evidence.day = true;
                Ok(day_first)
            }
            (None, Some(month_first)) => {
                self.evidence.month = true;
                Ok(month_first)
            }
            (Some(day_first), Some(month_first)) => match self.order {
                Order::Contradictory if day_first != month_first => {
                    Err(NoDate::Ambiguous { day_first, month_first })
                }
                Order::Month => Ok(month_first),
                Order::Day | Order::Contradictory => Ok(day_first),
            },
        }
    }

    /// A date, or nothing where the cell is empty.
    pub(super) fn read_or_open(
        &mut self,
        text: &str,
        column: &'static str,
    ) -> Result<Option<NaiveDate>, CellFault> {
        if text.is_empty() {
            return Ok(None);
        }
        let found = quoted(text);
        self.read(text).map(Some).map_err(|fault| match fault {
            NoDate::Invalid => CellFault::DateInvalid { column, found },
            NoDate::Ambiguous { day_first, month_first } => {
                let (day_first, month_first) = (day_first.to_string(), month_first.to_string());
                CellFault::DateAmbiguous { column, found, day_first, month_first }
            }
        })
    }
}

/// A day without the time behind it: `05/01/2025 08:30`, `2025-01-05T08:30:00`.
pub(super) fn without_time(text: &str) -> &str {
    let Some((day, time)) = text.split_once([' ', 'T', 't']) else { return text };
    let mut parts = time.trim().split([':', '.']);
    let is_part =
        |part: &str| (1..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
    let is_time = time.contains(':') && parts.clone().count() <= 4 && parts.all(is_part);
    if is_time { day } else { text }
}

/// Days that can be read in one way whatever the file's order: `20250105`, `ngày 05
/// tháng 01 năm 2025`.
pub(super) fn certain(text: &str) -> Option<NaiveDate> {
    if text.len() == 8 && text.bytes().all(|b| b.is_ascii_digit()) {
        let (year, rest) = text.split_at(4);
        let (month, day) = rest.split_at(2);
        return iso_date(&format!("{year}-{month}-{day}"));
    }
    if text.is_ascii() || text.len() > 60 {
        return None;
    }
    let folded = fold(text);
    match folded.split_whitespace().collect::<Vec<_>>().as_slice() {
        ["ngay", day, "thang", month, "nam", year] => {
            iso_date(&format!("{year}-{month:0>2}-{day:0>2}"))
        }
        _ => None,
    }
}

/// The three numbers of a date, the year last.
pub(super) fn parts(text: &str) -> Option<[u32; 3]> {
    parts_of(text, 4)
}

/// The same of `1/7/25`, as some programs show dates; of years that may be of either
/// century none, nor of `25-07-01`, whose year may stand first.
fn short(text: &str) -> Option<[u32; 3]> {
    let [first, second, year] = parts_of(text, 2)?;
    if text.contains('-') && second <= 12 && year <= 31 {
        return None;
    }
    let century = match year {
        ..=35 => 2000,
        36..=49 => return None,
        _ => 1900,
    };
    Some([first, second, century + year])
}

fn parts_of(text: &str, digits_of_year: usize) -> Option<[u32; 3]> {
    let divider = ['/', '-', '.'].into_iter().find(|&c| text.contains(c))?;
    let mut parts = text.split(divider);
    let mut number = |lengths: std::ops::RangeInclusive<usize>| -> Option<u32> {
        let digits = parts.next()?;
        let is_plain =
            lengths.contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
        is_plain.then(|| digits.parse().ok()).flatten()
    };
    let all = [number(1..=2)?, number(1..=2)?, number(digits_of_year..=digits_of_year)?];
    parts.next().is_none().then_some(all)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    /// Every date of a file as it is read in the end.
    fn all(texts: &[&str]) -> Vec<String> {
        let mut dates = Dates::new();
        for text in texts {
            let _ = dates.read(text);
        }
        let mut dates = dates.correction().unwrap_or(dates);
        let said = |text: &&str| match dates.read(text) {
            Ok(date) => date.to_string(),
            Err(NoDate::Invalid) => "invalid".to_owned(),
            Err(NoDate::Ambiguous { .. }) => "ambiguous".to_owned(),
        };
        texts.iter().map(said).collect()
    }

    #[rstest]
    #[case::nothing_decides(&["1/2/2025", "3/3/2025"], &["2025-02-01", "2025-03-03"])]
    #[case::days_come_first(&["1/2/2025", "31/12/2025"], &["2025-02-01", "2025-12-31"])]
    #[case::months_come_first(&["1/2/2025", "12/31/2025"], &["2025-01-02", "2025-12-31"])]
    #[case::both_do(
        &["1/2/2025", "12/31/2025", "31/12/2025", "3/3/2025"],
        &["ambiguous", "2025-12-31", "2025-12-31", "2025-03-03"]
    )]
    #[case::iso_decides_nothing(&["1-2-2025", "2025-12-31"], &["2025-02-01", "2025-12-31"])]
    #[case::times_and_words(
        &["05/01/2025 08:30", "2025-01-05T08:30:00", "20250105", "ngày 5 tháng 01 năm 2025"],
        &["2025-01-05"; 4]
    )]
    #[case::short_years(
        &["1/7/25", "31/12/24", "15-1-98", "1/7/40", "25-07-01"],
        &["2025-07-01", "2024-12-31", "1998-01-15", "invalid", "invalid"]
    )]
    #[case::short_years_as_americans_write(&["1/7/25", "12/31/24"], &["2025-01-07", "2024-12-31"])]
    #[case::no_dates(
        &["31/02/2025", "1/7/5", "1/7", "1/7-2025", "1/7/2025/", "/7/2025", "13/13/2025", "20251305", "1/7/2025 8h"],
        &["invalid"; 9]
    )]
    fn the_order_is_a_files(#[case] texts: &[&str], #[case] expected: &[&str]) {
        assert_eq!(all(texts), expected);
    }
}
