//! Tables with a column for every year, or for every indicator: each row says
//! several figures. They are not read, since nothing says which number belongs to
//! which denominator; what they are is told.

use std::collections::BTreeSet;

use super::part::Part;
use super::records::{Records, RowAt};
use crate::load::TableFault;
use crate::load::source::{BELOW, BESIDE, NUMBER};

/// Distinct years or codes in one row that make a header of them.
const ENOUGH: usize = 2;

impl Part<'_> {
    /// What stands across the columns, and in which row; for a table of figures that
    /// lacks one of its columns.
    pub(super) fn across(&self) -> Option<(TableFault, RowAt)> {
        if !self.shape.columns.iter().any(|column| column.name == "value") {
            return None;
        }
        let mut records = Records::of(self.source, self.delimiter);
        while let Some(at) = records.advance().filter(|at| at.start < self.body.start) {
            let cells = records.record.iter();
            let cells: Vec<&str> = cells
                .map(|cell| cell.trim_matches([BELOW, BESIDE, NUMBER, ' ', '\u{A0}']))
                .collect();
            if let Some(found) = several(cells.iter().filter_map(|cell| year(cell))) {
                return Some((TableFault::YearsAcross { found }, at));
            }
            if let Some(found) = several(cells.iter().filter_map(|cell| code(cell))) {
                return Some((TableFault::IndicatorsAcross { found }, at));
            }
        }
        None
    }
}

/// The first few of enough different words.
fn several<'c>(words: impl Iterator<Item = &'c str>) -> Option<String> {
    const SHOWN: usize = 3;
    let all: BTreeSet<&str> = words.collect();
    let mut shown: Vec<&str> = all.iter().copied().take(SHOWN).collect();
    if all.len() > SHOWN {
        shown.push("…");
    }
    (all.len() >= ENOUGH).then(|| shown.join(", "))
}

/// The year with which a heading ends: `2021`, `Năm 2021`, `Thực hiện 2021`.
pub(in crate::load) fn year(heading: &str) -> Option<&str> {
    const LONGEST: usize = 40;
    let last = heading.split_whitespace().next_back().filter(|_| heading.len() <= LONGEST)?;
    let is_year = last.len() == 4
        && last.bytes().all(|b| b.is_ascii_digit())
        && ("1990".."2100").contains(&last);
    is_year.then_some(last)
}

/// The code with which a heading begins: `D01`, `C05 - Tỷ lệ …`.
pub(in crate::load) fn code(heading: &str) -> Option<&str> {
    let first = heading.split(|c: char| !c.is_alphanumeric()).next()?;
    matches!(first.as_bytes(), [b'A'..=b'Z' | b'a'..=b'z', b'0'..=b'9', b'0'..=b'9'])
        .then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_that_are_years_or_codes_are_told_from_others() {
        for (heading, expected) in [
            ("2021", Some("2021")),
            ("Năm 2022", Some("2022")),
            ("Thực hiện  2023", Some("2023")),
            ("Giai đoạn 2021-2025", None),
            ("1250", None),
            ("20211", None),
            ("", None),
        ] {
            assert_eq!(year(heading), expected, "{heading}");
        }
        for (heading, expected) in
            [("D01", Some("D01")), ("C05 - Tỷ lệ", Some("C05")), ("Đ01", None), ("CĐCS", None)]
        {
            assert_eq!(code(heading), expected, "{heading}");
        }
    }
}
