use chrono::{Datelike, Days, NaiveDate};
use serde::Serialize;

use super::aim::Aim;
use super::draw::Stream;
use super::figures::{Cell, Figures, is_open};
use super::recipe::{Declared, Draw, Indicator, Published, Silence, Silent, Stale};
use super::reporters::Reporter;

/// One row of the figures file.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Row<'a> {
    unit: &'a str,
    period: String,
    indicator: &'a str,
    value: String,
    denominator: String,
    reported_on: Option<NaiveDate>,
    source: &'a str,
    note: &'a str,
}

/// What the reporters make of their figures: late, silent, or as they should.
#[derive(Debug)]
pub struct Rows<'a> {
    figures: &'a Figures<'a>,
    published: &'a [Published],
}

impl<'a> Rows<'a> {
    /// From the true figures and those that were published.
    pub const fn new(figures: &'a Figures<'a>, published: &'a [Published]) -> Self {
        Self { figures, published }
    }

    /// All rows of an indicator in a year, in official order; `everybody` are the
    /// year's reporters.
    pub fn of(
        &self,
        indicator: &'a Indicator,
        year: i32,
        everybody: &[Reporter<'a>],
    ) -> Vec<Row<'a>> {
        if self.published_of(indicator).next().is_some() {
            return Vec::new();
        }
        if indicator.draw == Draw::Level {
            return self.level(indicator, year, everybody).into_iter().collect();
        }
        let cells = self.figures.cells(indicator, year, everybody);
        let mut rows = self.declared(indicator, year, &cells);
        if !cells.is_empty() {
            rows.extend(self.not_applicable(indicator, year, everybody));
        }
        rows.extend(self.reported(indicator, year, cells));
        rows
    }

    /// The published figures of an indicator, which take the place of all others.
    pub fn published(&self, indicator: &'a Indicator) -> impl Iterator<Item = Row<'a>> {
        let province = self.figures.universe.province();
        let as_of = self.figures.scenario.as_of;
        self.published_of(indicator).filter(move |p| p.since <= as_of).map(move |p| Row {
            unit: province,
            period: p.period.clone(),
            indicator: &indicator.code,
            value: p.value.clone(),
            source: &p.source,
            note: &p.note,
            ..Row::default()
        })
    }

    fn published_of(&self, indicator: &'a Indicator) -> impl Iterator<Item = &'a Published> {
        let wanted = self.figures.scenario.has_published;
        self.published.iter().filter(move |p| wanted && p.indicator == indicator.code)
    }

    /// The province's own figure, as the recipe writes it.
    fn level(
        &self,
        indicator: &'a Indicator,
        year: i32,
        everybody: &[Reporter<'a>],
    ) -> Option<Row<'a>> {
        let reporter = everybody.iter().find(|r| r.answers(indicator))?;
        let (value, denominator) = match self.figures.aim(indicator, year)? {
            Aim::Count(value) => (value.to_string(), String::new()),
            Aim::Text(value) => (value.clone(), String::new()),
            Aim::Exact { n, d } => (n.to_string(), d.to_string()),
            Aim::Short { .. } => return None,
        };
        Some(Row { value, denominator, ..self.row(indicator, year, reporter.id) })
    }

    /// A row without its figure.
    fn row(&self, indicator: &'a Indicator, year: i32, unit: &'a str) -> Row<'a> {
        Row {
            unit,
            period: self.period(year, self.figures.scenario.as_of.month()),
            indicator: &indicator.code,
            source: &self.figures.indicators.source,
            ..Row::default()
        }
    }

    fn period(&self, year: i32, month: u32) -> String {
        if is_open(year, self.figures.scenario.as_of) {
            format!("{year}-{month:02}")
        } else {
            year.to_string()
        }
    }

    fn not_applicable(
        &self,
        indicator: &'a Indicator,
        year: i32,
        everybody: &[Reporter<'a>],
    ) -> Vec<Row<'a>> {
        everybody
            .iter()
            .filter(|r| r.answers(indicator))
            .filter(|r| indicator.not_applicable.iter().any(|id| id == r.id))
            .map(|r| Row { value: "x".into(), ..self.row(indicator, year, r.id) })
            .collect()
    }

    /// Totals that upper unions hand in themselves.
    fn declared(&self, indicator: &'a Indicator, year: i32, cells: &[Cell<'a>]) -> Vec<Row<'a>> {
        let is_meant = |d: &&Declared| d.year == year && d.indicators.contains(&indicator.code);
        let meant = self.figures.scenario.declared.iter().filter(is_meant);
        meant
            .flat_map(|d| d.units.iter().map(move |unit| (d, unit)))
            .filter_map(|(declared, unit)| {
                let ix = self.figures.universe.tree.with_id(unit)?;
                let under = || cells.iter().filter(|cell| cell.reporter.under == ix);
                under().next()?;
                let value: u64 = under().map(|cell| cell.value).sum();
                let denominator: Option<u64> = under().map(|cell| cell.denominator).sum();
                Some(Row {
                    value: (value + declared.off_by).to_string(),
                    denominator: denominator.map_or_else(String::new, |d| d.to_string()),
                    note: &declared.note,
                    ..self.row(indicator, year, unit)
                })
            })
            .collect()
    }

    fn reported(&self, indicator: &'a Indicator, year: i32, cells: Vec<Cell<'a>>) -> Vec<Row<'a>> {
        let mut silences = self.silences(indicator, year);
        let mut delays = self.delays(year);
        let mut day = self.figures.universe.draws.stream("reported on", year);
        let rows = cells.into_iter().filter_map(|cell| {
            let at = cell.reporter.position;
            let row = self.row(indicator, year, cell.reporter.id);
            let silence = silences.iter_mut().find_map(|(silent, stream)| {
                (cell.reporter.level == silent.reporters && stream.is_hit(at, silent.percent))
                    .then_some(silent.how)
            });
            match silence {
                Some(Silence::Absent) => return None,
                Some(Silence::Missing) => return Some(Row { value: "…".into(), ..row }),
                None => {}
            }
            let month = delays.iter_mut().find_map(|(stale, stream)| {
                (cell.reporter.level == stale.reporters && stream.is_hit(at, stale.percent))
                    .then_some(stale.month)
            });
            // Who has ended has spoken at the end, and does not speak again; nobody
            // speaks before the beginning.
            let (first, last) = (cell.reporter.first_month, cell.reporter.last_month);
            let month = month.filter(|m| (first..last).contains(m)).unwrap_or(last);
            let figure = self.figure(&row, indicator, year, &cell, month);
            Some(Row { reported_on: self.reported_on(year, month, &mut day, at), ..figure })
        });
        rows.collect()
    }

    /// What stands in the row; a flow has come less far by an earlier month.
    fn figure(
        &self,
        row: &Row<'a>,
        indicator: &Indicator,
        year: i32,
        cell: &Cell<'_>,
        month: u32,
    ) -> Row<'a> {
        let last = cell.reporter.last_month;
        let value = if indicator.is_flow && month < last {
            cell.value * u64::from(month) / u64::from(last)
        } else {
            cell.value
        };
        let zero = indicator.zero.as_ref().filter(|_| value == 0);
        Row {
            period: self.period(year, month),
            value: zero.cloned().unwrap_or_else(|| value.to_string()),
            denominator: cell.denominator.map_or_else(String::new, |d| d.to_string()),
            ..row.clone()
        }
    }

    fn silences(&self, indicator: &Indicator, year: i32) -> Vec<(&'a Silent, Stream)> {
        let all = self.figures.scenario.silent.iter().enumerate();
        all.filter(|(_, s)| s.years.contains(&year))
            .filter(|(_, s)| s.indicators.is_empty() || s.indicators.contains(&indicator.code))
            .map(|(i, s)| (s, self.figures.universe.draws.stream(&format!("silent {i}"), 0)))
            .collect()
    }

    fn delays(&self, year: i32) -> Vec<(&'a Stale, Stream)> {
        let scenario = self.figures.scenario;
        let all = scenario.stale.iter().filter(|_| is_open(year, scenario.as_of));
        all.map(|s| (s, self.figures.universe.draws.stream(&format!("stale {}", s.month), 0)))
            .collect()
    }

    /// The day of a report, given for the latest year only: most within two weeks
    /// after the period, some a month later.
    fn reported_on(
        &self,
        year: i32,
        month: u32,
        days: &mut Stream,
        position: usize,
    ) -> Option<NaiveDate> {
        let as_of = self.figures.scenario.as_of;
        if year != as_of.year() {
            return None;
        }
        let end = NaiveDate::from_ymd_opt(year, month, 1)? + chrono::Months::new(1);
        let draw = days.below(position, 100);
        Some(end + Days::new(if draw < 90 { draw % 14 } else { draw - 62 }))
    }
}
