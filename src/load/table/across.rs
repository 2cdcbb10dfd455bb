//! Tables with a column for every year, indicator, quarter or unit: each row says several
//! figures. They are not read, since nothing says which number belongs to which
//! denominator; what they are is told.

use std::collections::BTreeSet;

use super::part::Part;
use super::records::{Records, RowAt};
use super::slid::{bare, is_number};
use crate::load::TableFault;
use crate::load::collect::quoted;
use crate::text::fold;

/// Columns that make a table of them, where there are so many.
const ENOUGH: usize = 2;

impl Part<'_> {
    /// What stands across the columns, and in which row; for a table of figures that
    /// lacks one of its columns.
    pub(super) fn across(&self, headings: &[String], at: RowAt) -> Option<(TableFault, RowAt)> {
        if !self.shape.columns.iter().any(|column| column.name == "value") {
            return None;
        }
        let mut records = Records::of(self.source, self.delimiter);
        while let Some(at) = records.advance().filter(|at| at.start < self.body.start) {
            if let Some(fault) = years_or_codes(records.record.iter().map(bare)) {
                return Some((fault, at));
            }
        }
        if self.has_named("value") {
            return None;
        }
        let quarters = several(headings.iter().map(|h| h.trim()).filter(|h| is_quarter(h)));
        let quarters = quarters.map(|found| TableFault::QuartersAcross { found });
        Some((quarters.or_else(|| self.numbers_across(headings))?, at))
    }

    /// Whether the file has a column, by its canonical name.
    fn has_named(&self, name: &str) -> bool {
        let mut named = self.shape.columns.iter().zip(&self.columns);
        named.any(|(column, place)| column.name == name && place.is_some())
    }

    /// Several columns of nothing but numbers, under headings that are none of the table's:
    /// of indicators or units, whichever has no column of its own.
    fn numbers_across(&self, headings: &[String]) -> Option<TableFault> {
        let has = |name: &str| self.has_named(name);
        let says_what = has("indicator") || has("code");
        let says_whom = ["unit", "grassroots", "district", "commune"].into_iter().any(has);
        let is_known = says_whom || self.columns.iter().flatten().count() > 1;
        if !is_known || (says_what && says_whom) {
            return None;
        }
        let unknown = headings.iter().enumerate().filter(|(_, h)| self.keys.find(h).is_none());
        let unknown = unknown.map(|(ix, h)| (ix, h.trim())).filter(|(_, h)| !h.is_empty());
        let unknown: Vec<(usize, &str)> = unknown.collect();
        let found = several(self.numbers_under(&unknown).into_iter())?;
        Some(if says_what {
            TableFault::UnitsAcross { found }
        } else {
            TableFault::IndicatorsAcross { found }
        })
    }

    /// Of some columns those that hold numbers and nothing else, by the first rows.
    fn numbers_under<'h>(&self, columns: &[(usize, &'h str)]) -> Vec<&'h str> {
        const LOOKED_AT: usize = 100;
        let mut seen = vec![(0_usize, 0_usize); columns.len()];
        let mut records = Records::new(self.source, self.delimiter, self.body);
        for _ in 0..LOOKED_AT {
            if records.advance().is_none() {
                break;
            }
            for ((ix, _), (numbers, others)) in columns.iter().zip(&mut seen) {
                let cell = records.record.get(*ix).map_or("", bare);
                *numbers += usize::from(is_number(cell));
                *others += usize::from(!is_number(cell) && cell.chars().any(char::is_alphabetic));
            }
        }
        let columns = columns.iter().zip(seen);
        let of_numbers = columns.filter(|(_, (numbers, others))| *numbers > 0 && *others == 0);
        of_numbers.map(|((_, heading), _)| *heading).collect()
    }
}

/// Years or else codes that stand in one row.
fn years_or_codes<'c>(cells: impl Iterator<Item = &'c str> + Clone) -> Option<TableFault> {
    let years =
        several(cells.clone().filter_map(year)).map(|found| TableFault::YearsAcross { found });
    let codes = || several(cells.filter_map(code));
    years.or_else(|| Some(TableFault::IndicatorsAcross { found: codes()? }))
}

/// The first few of enough different words.
fn several<'c>(words: impl Iterator<Item = &'c str>) -> Option<String> {
    const SHOWN: usize = 3;
    let mut known = BTreeSet::new();
    let all: Vec<&str> = words.filter(|word| known.insert(*word)).collect();
    let mut shown: Vec<String> = all.iter().take(SHOWN).map(|word| quoted(word)).collect();
    if all.len() > SHOWN {
        shown.push("…".to_owned());
    }
    (all.len() >= ENOUGH).then(|| shown.join(", "))
}

/// `Quý I`, `Q2`, `Quý 3/2024`, `Tháng 9`, `T9`.
fn is_quarter(heading: &str) -> bool {
    const LONGEST: usize = 40;
    if heading.len() > LONGEST {
        return false;
    }
    let folded = fold(heading);
    let rest = ["quy", "thang", "q", "t"].iter().find_map(|word| folded.strip_prefix(word));
    let number = rest.map(|rest| rest.split('/').next().unwrap_or_default().trim());
    number.is_some_and(|number| {
        matches!(number, "i" | "ii" | "iii" | "iv")
            || number.parse().is_ok_and(|n: u8| (1..=12).contains(&n))
    })
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
    fn quarters_and_months_are_known() {
        for heading in ["Quý I", "quý 2", "Q3", "Quý IV/2024", "Tháng 12", "T9"] {
            assert!(is_quarter(heading), "{heading}");
        }
        for heading in ["Cả năm", "Quý", "Quỹ", "T", "TT", "Tháng 13", "6 tháng", "Tổng số"]
        {
            assert!(!is_quarter(heading), "{heading}");
        }
    }

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
