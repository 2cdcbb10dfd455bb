//! `figures.csv`: one reported figure a row. Up to a million rows: nothing is
//! copied out of a row that is neither kept nor told.

mod row;

use std::collections::HashSet;

use chrono::NaiveDate;

use super::collect::{Findings, Washer, quoted};
use super::fault::Lines;
use super::key::Key;
use super::number::Numbers;
use super::reference::References;
use super::table::{Column, RowAt, Shape, Table};
use super::tree::Register;
use super::{FigureFault, Kind, Place, TableFault};
use crate::model::{Calendar, Figure, FigureNotes, GatheredFigures, Period, Plan, SetAsideRow};
use row::Reading;

/// Its name.
pub(super) const FILE: &str = "figures.csv";

const UNIT: usize = 0;
pub(super) const PERIOD: usize = 1;
const INDICATOR: usize = 2;
pub(super) const VALUE: usize = 3;
pub(super) const DENOMINATOR: usize = 4;
pub(super) const REPORTED_ON: usize = 5;
const SOURCE: usize = 6;
const NOTE: usize = 7;

/// Its columns.
pub(super) static SHAPE: Shape = Shape {
    columns: &[
        Column { name: "unit", aliases: &["đơn vị"], is_needed: true },
        Column { name: "period", aliases: &["kỳ", "năm"], is_needed: true },
        Column { name: "indicator", aliases: &["chỉ tiêu"], is_needed: true },
        Column { name: "value", aliases: &["thực hiện", "tử số"], is_needed: true },
        Column { name: "denominator", aliases: &["tổng số", "mẫu số"], is_needed: true },
        Column { name: "reported_on", aliases: &["ngày báo cáo"], is_needed: false },
        Column { name: "source", aliases: &["nguồn"], is_needed: false },
        Column { name: "note", aliases: &["ghi chú"], is_needed: false },
    ],
    most_rows: 20_000_000,
};

/// What was accepted of the file.
#[derive(Debug, Default)]
pub(super) struct FigureRows {
    pub(super) figures: GatheredFigures,
    pub(super) notes: FigureNotes,
    pub(super) set_aside: Vec<SetAsideRow>,
    /// Data rows in all.
    pub(super) read: usize,
}

/// What the rows are judged by. Without units or without a date the checks
/// that need them wait for the next run.
#[derive(Clone, Copy)]
pub(super) struct Grounds<'g> {
    pub(super) plan: &'g Plan,
    pub(super) register: Option<&'g Register>,
    pub(super) calendar: Option<Calendar>,
}

/// Reads every row.
pub(super) fn read(
    table: &Table<'_>,
    grounds: Grounds<'_>,
    numbers: &mut Numbers,
    findings: &mut Findings,
) -> FigureRows {
    let likely = table.likely_rows();
    let mut reader = Reader {
        grounds,
        numbers: *numbers,
        references: References::new(grounds.plan, grounds.register),
        washer: Washer::default(),
        accepted: FigureRows::default(),
        keys: Vec::with_capacity(likely),
        last_days: None,
        last_source: (String::new(), String::new()),
        unused_denominators: None,
    };
    let read = table.each_row(findings, |row, findings| {
        Reading { reader: &mut reader, row, findings, fault: None }.judge();
    });
    if let Some((count, indicator, place)) = reader.unused_denominators.take() {
        findings.add(FigureFault::DenominatorUnused { count, indicator }, place);
    }
    reader.set_duplicates_aside(table, findings);
    reader.note_rows_of_other_width(findings);
    numbers.take_in(reader.numbers);
    reader.washer.report(findings);
    reader.accepted.read = read;
    reader.accepted
}

/// First and last.
type Days = (NaiveDate, NaiveDate);

struct Reader<'r> {
    grounds: Grounds<'r>,
    numbers: Numbers,
    references: References<'r>,
    washer: Washer,
    accepted: FigureRows,
    keys: Vec<(Key, RowAt)>,
    last_days: Option<(Period, Option<Days>)>,
    last_source: (String, String),
    unused_denominators: Option<(usize, String, Place)>,
}

impl Reader<'_> {
    /// The days in which a reporter must exist; `None` for a period that isn't
    /// accepted. Neighbouring rows often share their period.
    fn days(&mut self, period: Period, calendar: Calendar) -> Option<Days> {
        if let Some((_, days)) = self.last_days.filter(|&(last, _)| last == period) {
            return days;
        }
        let phases = &self.grounds.plan.phases;
        let days = calendar.days(period, phases).filter(|_| calendar.accepts(period, phases));
        self.last_days = Some((period, days));
        days
    }

    fn set_duplicates_aside(&mut self, table: &Table<'_>, findings: &mut Findings) {
        self.keys.sort_unstable();
        let mut lines_aside: HashSet<u32> = HashSet::new();
        for group in self.keys.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1) {
            let lines: Vec<u32> = group.iter().map(|(_, at)| at.line).collect();
            for &(key, at) in group {
                let fault = self.duplicate(key, Lines::others(&lines, at.line));
                findings.add(fault, table.place(at, UNIT));
                lines_aside.insert(at.line);
            }
        }
        if !lines_aside.is_empty() {
            let Self { accepted, .. } = self;
            let taken = accepted.figures.take_out(|line| lines_aside.contains(&line));
            accepted.set_aside.extend(taken.iter().map(duplicate_row));
            accepted.notes.retain(|line| !lines_aside.contains(&line));
        }
    }

    /// Rows of another width were never handed out; nothing in them has a name.
    fn note_rows_of_other_width(&mut self, findings: &Findings) {
        let lines = findings.lines_of(FILE, |kind| {
            matches!(
                kind,
                Kind::Table(TableFault::CellCount { .. } | TableFault::TooManyRows { .. })
            )
        });
        let row = |(line, code)| SetAsideRow {
            line,
            code,
            unit: None,
            indicator: None,
            period: None,
            entry: None,
        };
        self.accepted.set_aside.extend(lines.map(row));
    }

    fn duplicate(&self, key: Key, lines: Lines) -> FigureFault {
        let (unit, period, indicator) = key.parts();
        let unit = self.grounds.register.and_then(|register| register.unit(unit));
        let indicator = self.grounds.plan.indicator(indicator);
        FigureFault::Duplicate {
            unit: unit.map(|unit| quoted(&unit.id)).unwrap_or_default(),
            period: self.written(period),
            indicator: indicator.map(|i| i.code.clone()).unwrap_or_default(),
            lines,
        }
    }

    fn written(&self, period: Period) -> String {
        let phase = match period {
            Period::Phase(ix) => self.grounds.plan.phase(ix),
            _ => None,
        };
        phase.map_or_else(|| period.to_string(), |phase| format!("{}-{}", phase.first, phase.last))
    }
}

fn duplicate_row(figure: &Figure) -> SetAsideRow {
    SetAsideRow {
        line: figure.line,
        code: FigureFault::DUPLICATE,
        unit: Some(figure.unit),
        indicator: Some(figure.indicator),
        period: Some(figure.period),
        entry: Some(figure.entry),
    }
}
