//! The same facts as one table: what an export writes in CSV.

use std::borrow::Cow;

use serde::Serialize;

use super::{AsideRow, Row, TraceFacts, YearRow};

/// One line of the exported table: a row of the trace, or one set aside.
#[derive(Clone, Debug, Default, Serialize)]
pub struct CsvRow<'a> {
    /// `counted`, `size`, `not_counted`, `set_aside`; `year` for the sum of a year.
    pub part: &'a str,
    /// What became of it, its fault's code, or the basis of a year.
    pub role: &'a str,
    /// What its year has to do with the number: `number`, `baseline` or `beside`; empty
    /// for a row set aside.
    pub usage: &'a str,
    /// The year it was looked at for; empty where it speaks for the whole phase.
    pub for_year: Option<i32>,
    /// The indicator's code.
    pub indicator: &'a str,
    /// Id of the unit.
    pub unit: &'a str,
    /// Its name.
    pub name: &'a str,
    /// As in the file.
    pub period: &'a str,
    /// A plain number; of a row set aside what is written, in quotes, where that is none.
    pub value: Cow<'a, str>,
    /// Likewise.
    pub denominator: Cow<'a, str>,
    /// How often a size is used.
    pub times: Option<u32>,
    /// 0–1.
    pub share: Option<f64>,
    /// `reported`, `changed` or `made`.
    pub origin: &'a str,
    /// ISO date.
    pub reported_on: &'a str,
    /// Where it comes from.
    pub source: &'a str,
    /// Anything else.
    pub note: &'a str,
    /// The file or sheet.
    pub file: &'a str,
    /// Line in it.
    pub line: Option<u32>,
    /// Usage and role in words, or what is wrong with a row set aside, for who reads it in a spreadsheet.
    pub said: &'a str,
}

impl TraceFacts {
    /// The table: the sum of each year, then every row.
    pub fn table(&self) -> impl Iterator<Item = CsvRow<'_>> {
        let years = self.years.iter().map(|year| self.of_year(year));
        let rows = self.rows.iter().map(|row| self.of_row(row));
        years.chain(rows).chain(self.set_aside.iter().map(|row| self.of_aside(row)))
    }

    fn code(&self) -> &str {
        self.indicator.as_ref().map_or("", |i| i.code.as_str())
    }

    /// What every line says.
    fn blank<'a>(&'a self, part: &'a str, role: &'a str) -> CsvRow<'a> {
        CsvRow { part, role, indicator: self.code(), ..CsvRow::default() }
    }

    fn of_year<'a>(&'a self, year: &'a YearRow) -> CsvRow<'a> {
        CsvRow {
            usage: year.usage,
            for_year: Some(year.year),
            unit: &self.unit.id,
            name: &self.unit.name,
            value: year.numerator.as_deref().unwrap_or_default().into(),
            denominator: year.denominator.as_deref().unwrap_or_default().into(),
            ..self.blank("year", year.basis.unwrap_or(year.worth))
        }
    }

    fn of_row<'a>(&'a self, row: &'a Row) -> CsvRow<'a> {
        CsvRow {
            usage: row.usage,
            for_year: row.for_year,
            unit: &row.unit,
            name: &row.name,
            period: &row.period,
            value: Cow::Borrowed(row.value.as_deref().unwrap_or(match row.entry {
                "missing" => "…",
                _ => "x",
            })),
            denominator: row.denominator.as_deref().unwrap_or_default().into(),
            times: (row.part == "size").then_some(row.times),
            share: row.share,
            origin: row.origin,
            reported_on: row.reported_on.as_deref().unwrap_or_default(),
            source: &row.source,
            note: &row.note,
            file: row.file.as_deref().unwrap_or_default(),
            line: row.line,
            said: &row.said,
            ..self.blank(row.part, row.role)
        }
    }

    fn of_aside<'a>(&'a self, row: &'a AsideRow) -> CsvRow<'a> {
        CsvRow {
            unit: row.unit.as_deref().unwrap_or_default(),
            name: row.name.as_deref().unwrap_or_default(),
            period: row.period.as_deref().unwrap_or_default(),
            value: written(row.value.as_deref(), row.value_text.as_deref()),
            denominator: written(row.denominator.as_deref(), row.denominator_text.as_deref()),
            reported_on: row.reported_on.as_deref().unwrap_or_default(),
            source: &row.source,
            note: &row.note,
            file: &row.file,
            line: Some(row.line),
            said: &row.fault,
            ..self.blank("set_aside", row.code)
        }
    }
}

/// A number, or a text that nobody takes for one.
fn written<'a>(number: Option<&'a str>, text: Option<&str>) -> Cow<'a, str> {
    let text =
        text.map_or(Cow::Borrowed(""), |text| Cow::Owned(crate::app::tracing::as_written(text)));
    number.map_or(text, Cow::Borrowed)
}
