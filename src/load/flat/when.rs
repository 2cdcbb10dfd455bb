//! The period of a row, which may lie in several columns.
//!
//! A year beside a period that names no year completes it (`2024` and `9 tháng`).
//! A month or quarter in a column of its own is not read: whether its figures are
//! counted from January or by themselves nobody knows, unless its heading or its
//! words say so.

use super::{MONTH, MONTHS, PERIOD, YEAR};
use crate::load::PeriodFault;
use crate::load::collect::quoted;
use crate::load::period::period;
use crate::load::table::Row;
use crate::model::{Period, Plan};
use crate::text::fold;

/// Why a row has no period, and at which column.
pub(in crate::load) type NoPeriod = Box<(PeriodFault, usize)>;

/// The period, or why there is none.
pub(in crate::load) fn when(row: &Row<'_>, plan: &Plan) -> Result<Period, NoPeriod> {
    let base = year_and_period(row, plan)?;
    let (to_date, apart) = (row.cell(MONTHS), row.cell(MONTH));
    let invalid =
        |column| Box::new((PeriodFault::PeriodOfTwo { columns: both(row, column) }, column));
    if !to_date.is_empty() {
        return up_to(base, month_in(to_date)).ok_or_else(|| invalid(MONTHS));
    }
    if apart.is_empty() || says_whole_year(apart) {
        return Ok(base);
    }
    let month = month_in(apart);
    if let (Period::Month { month: known, .. }, Some(month)) = (base, month) {
        return if known == month { Ok(base) } else { Err(invalid(MONTH)) };
    }
    if month.is_some() && says_to_date(apart) {
        return up_to(base, month).ok_or_else(|| invalid(MONTH));
    }
    Err(Box::new((PeriodFault::MonthApart { columns: both(row, MONTH) }, MONTH)))
}

/// What the column of the year and another one say, with their names.
fn both(row: &Row<'_>, other: usize) -> [(&'static str, String); 2] {
    let year = if row.has(YEAR) { YEAR } else { PERIOD };
    [year, other].map(|column| (row.name(column), quoted(row.cell(column))))
}

/// What the column of the period says, completed by that of the year.
fn year_and_period(row: &Row<'_>, plan: &Plan) -> Result<Period, NoPeriod> {
    let text = row.cell(PERIOD);
    let year = if row.are_apart(PERIOD, YEAR) { row.cell(YEAR) } else { "" };
    let read = period(text, plan);
    let whole = match (year.is_empty(), read) {
        (true, _) => read,
        (false, Some(read)) => {
            let said = period(year, plan).and_then(Period::year);
            Some(read).filter(|read| read.year().is_none() || read.year() == said)
        }
        (false, None) if text.is_empty() => period(year, plan),
        (false, None) => {
            let said = period(year, plan).and_then(Period::year);
            let is_bare = text.bytes().all(|b| b.is_ascii_digit());
            let said = said.filter(|_| !is_bare);
            said.and_then(|said| period(&format!("{text} {said}"), plan))
        }
    };
    whole.ok_or_else(|| {
        let fault = if year.is_empty() {
            PeriodFault::PeriodInvalid { found: quoted(text) }
        } else if is_quarter(text) {
            PeriodFault::MonthApart { columns: both(row, PERIOD) }
        } else {
            PeriodFault::PeriodOfTwo { columns: both(row, PERIOD) }
        };
        Box::new((fault, PERIOD))
    })
}

/// From January to a month of a year.
const fn up_to(base: Period, month: Option<u8>) -> Option<Period> {
    match (base, month) {
        (Period::Year(year), Some(month)) => Some(Period::Month { year, month }),
        _ => None,
    }
}

/// The only number in a cell, if it is that of a month.
fn month_in(text: &str) -> Option<u8> {
    let text = text.strip_suffix(".0").unwrap_or(text);
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty());
    let month = numbers.next()?.parse().ok().filter(|month| (1..=12).contains(month));
    month.filter(|_| numbers.next().is_none())
}

/// `9 tháng`, `6 tháng đầu năm`, `lũy kế tháng 9`.
fn says_to_date(text: &str) -> bool {
    let folded = fold(text);
    let months_first = folded.starts_with(|c: char| c.is_ascii_digit()) && folded.contains("thang");
    months_first || folded.contains("luy ke") || folded.contains("dau nam")
}

/// `Quý III`, `Q3`.
fn is_quarter(text: &str) -> bool {
    const QUARTERS: [&str; 8] = ["1", "2", "3", "4", "i", "ii", "iii", "iv"];
    let folded = fold(text);
    let quarter = folded.strip_prefix("quy").or_else(|| folded.strip_prefix('q'));
    quarter.is_some_and(|quarter| QUARTERS.contains(&quarter.trim()))
}

fn says_whole_year(text: &str) -> bool {
    matches!(fold(text).trim(), "ca nam" | "nam")
}
