//! `figures.csv`: one reported figure a row. Up to a million rows: nothing is
//! copied out of a row that is neither kept nor told.

use std::collections::{BTreeMap, HashSet};

use chrono::NaiveDate;

use super::cells::{FigureCell, iso_date, not_negative};
use super::collect::{Findings, Washer, quoted};
use super::entry::{EntryCheck, entry};
use super::fault::Lines;
use super::period::period;
use super::reference::{References, below_reporting_level};
use super::table::{Column, Row, RowAt, Shape, Table};
use super::tree::Register;
use super::{FigureFault, Kind, Place, TableFault};
use crate::model::{
    Calendar, Entry, Figure, FigureNote, Indicator, IndicatorIx, Level, Measure, Period, PhaseIx,
    Plan, Unit, UnitIx,
};

/// Its name.
pub(super) const FILE: &str = "figures.csv";

pub(super) const UNIT: usize = 0;
pub(super) const PERIOD: usize = 1;
pub(super) const INDICATOR: usize = 2;
pub(super) const VALUE: usize = 3;
pub(super) const DENOMINATOR: usize = 4;
pub(super) const REPORTED_ON: usize = 5;
pub(super) const SOURCE: usize = 6;
pub(super) const NOTE: usize = 7;

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
    pub(super) figures: Vec<Figure>,
    pub(super) notes: BTreeMap<u32, FigureNote>,
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
pub(super) fn read(table: &Table<'_>, grounds: Grounds<'_>, findings: &mut Findings) -> FigureRows {
    let likely = table.likely_rows();
    let mut reader = Reader {
        grounds,
        references: References::new(grounds.plan, grounds.register),
        washer: Washer::default(),
        accepted: FigureRows { figures: Vec::with_capacity(likely), ..FigureRows::default() },
        keys: Vec::with_capacity(likely),
        last_days: None,
        unused_denominators: None,
    };
    let read = table.each_row(findings, |row, findings| {
        Reading { reader: &mut reader, row, findings, is_sound: true }.judge();
    });
    if let Some((count, indicator, place)) = reader.unused_denominators.take() {
        findings.add(FigureFault::DenominatorUnused { count, indicator }, place);
    }
    reader.set_duplicates_aside(table, findings);
    reader.washer.report(findings);
    reader.accepted.read = read;
    reader.accepted
}

/// Unit, period and indicator in one number: the order of a million of them
/// is a matter of milliseconds.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Key(u64);

impl Key {
    /// The parts take 32, 16 and 16 bits: a period is a year from
    /// [`super::cells::YEARS`] and a month, or a phase.
    fn new(unit: UnitIx, period: Period, indicator: IndicatorIx) -> Self {
        let period = match period {
            Period::Phase(phase) => phase.index(),
            Period::Year(year) => month_number(year, 0),
            Period::Month { year, month } => month_number(year, month),
        };
        let part = |n: usize| u64::try_from(n).unwrap_or(u64::MAX) & 0xFFFF;
        let unit = u64::try_from(unit.index()).unwrap_or(u64::MAX);
        Self(unit << 32 | part(period) << 16 | part(indicator.index()))
    }

    fn parts(self) -> (UnitIx, Period, IndicatorIx) {
        let part = |shift: u32| usize::try_from(self.0 >> shift & 0xFFFF).unwrap_or_default();
        let unit = usize::try_from(self.0 >> 32).unwrap_or_default();
        let number = part(16);
        let year = i32::try_from(number / 16).unwrap_or_default();
        let period = match u8::try_from(number % 16).unwrap_or_default() {
            _ if number < FIRST_YEAR => Period::Phase(PhaseIx::new(number)),
            0 => Period::Year(year),
            month => Period::Month { year, month },
        };
        (UnitIx::new(unit), period, IndicatorIx::new(part(0)))
    }
}

/// The lowest number that stands for a year and not for a phase.
const FIRST_YEAR: usize = 1 << 10;

/// Years from 1900 on, sixteen months each, above any number of phases.
fn month_number(year: i32, month: u8) -> usize {
    usize::try_from(year).unwrap_or_default() * 16 + usize::from(month)
}

/// First and last.
type Days = (NaiveDate, NaiveDate);

struct Reader<'r> {
    grounds: Grounds<'r>,
    references: References<'r>,
    washer: Washer,
    accepted: FigureRows,
    keys: Vec<(Key, RowAt)>,
    last_days: Option<(Period, Option<Days>)>,
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
            self.accepted.figures.retain(|figure| !lines_aside.contains(&figure.line));
            self.accepted.notes.retain(|line, _| !lines_aside.contains(line));
        }
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

/// One row being judged; every fault of it is told.
struct Reading<'r, 'g> {
    reader: &'r mut Reader<'g>,
    row: &'r Row<'r>,
    findings: &'r mut Findings,
    is_sound: bool,
}

impl Reading<'_, '_> {
    fn fail(&mut self, kind: impl Into<Kind>, column: usize) {
        self.findings.add(kind, self.row.place(column));
        self.is_sound = false;
    }

    fn judge(mut self) {
        let unit = self.unit();
        let period = self.period();
        let indicator = self.indicator();
        let entry = self.entry(indicator);
        if let Some(((unit, period), indicator)) = unit.zip(period).zip(indicator) {
            self.reader.keys.push((Key::new(unit, period, indicator), self.row.at));
        }
        self.check_time(period, indicator);
        self.check_reporter(unit, period, indicator);
        let parts = unit.zip(indicator).zip(period.zip(entry));
        if let Some(((unit, indicator), (period, entry))) = parts.filter(|_| self.is_sound) {
            let line = self.row.at.line;
            self.reader.accepted.figures.push(Figure { unit, indicator, period, entry, line });
            self.keep_note(line);
        } else if self.is_sound {
            // Only without any units; the dataset can't be opened then.
            self.is_sound = false;
        }
    }

    fn unit(&mut self) -> Option<UnitIx> {
        match self.reader.references.unit(self.row, UNIT, &mut self.reader.washer) {
            Ok(unit) => unit,
            Err(kind) => {
                self.fail(kind, UNIT);
                None
            }
        }
    }

    fn indicator(&mut self) -> Option<IndicatorIx> {
        match self.reader.references.indicator(self.row, INDICATOR) {
            Ok(indicator) => Some(indicator),
            Err(kind) => {
                self.fail(kind, INDICATOR);
                None
            }
        }
    }

    fn period(&mut self) -> Option<Period> {
        let cell = self.row.cell(PERIOD);
        let read = period(cell, self.reader.grounds.plan);
        if cell.is_empty() {
            self.fail(TableFault::CellEmpty { column: self.row.name(PERIOD) }, PERIOD);
        } else if read.is_none() {
            self.fail(FigureFault::PeriodInvalid { found: quoted(cell) }, PERIOD);
        }
        read
    }

    fn cell(&mut self, column: usize) -> Option<FigureCell> {
        let cell = self.row.cell(column);
        match FigureCell::read(cell, self.row.name(column)) {
            Ok(read) => Some(read),
            Err(fault) => {
                self.fail(fault, column);
                None
            }
        }
    }

    /// What the two number cells say, held against the kind of the indicator.
    fn entry(&mut self, indicator: Option<IndicatorIx>) -> Option<Entry> {
        let value = self.cell(VALUE);
        let denominator = self.cell(DENOMINATOR).map(FigureCell::amount);
        let (value, denominator) = value.zip(denominator)?;
        if let Some(Err(fault)) = denominator.map(|amount| {
            not_negative(amount, self.row.cell(DENOMINATOR), self.row.name(DENOMINATOR))
        }) {
            self.fail(fault, DENOMINATOR);
            return None;
        }
        let indicator = self.reader.grounds.plan.indicator(indicator?)?;
        match entry(value, denominator, indicator) {
            EntryCheck::Sound(entry) => Some(entry),
            EntryCheck::WithoutDenominator(entry) => {
                self.count_unused_denominator(indicator);
                Some(entry)
            }
            EntryCheck::Negative => {
                let column = self.row.name(VALUE);
                let found = quoted(self.row.cell(VALUE));
                self.fail(TableFault::NumberNegative { column, found }, VALUE);
                None
            }
            EntryCheck::Faulty(fault) => {
                let is_denominator = matches!(
                    fault,
                    FigureFault::DenominatorMissing { .. } | FigureFault::NumeratorOfNothing { .. }
                );
                self.fail(fault, if is_denominator { DENOMINATOR } else { VALUE });
                None
            }
        }
    }

    fn count_unused_denominator(&mut self, indicator: &Indicator) {
        match &mut self.reader.unused_denominators {
            Some((count, ..)) => *count += 1,
            first @ None => {
                *first = Some((1, indicator.code.clone(), self.row.place(DENOMINATOR)));
            }
        }
    }

    fn check_time(&mut self, period: Option<Period>, indicator: Option<IndicatorIx>) {
        let Grounds { plan, calendar, .. } = self.reader.grounds;
        let Some(period) = period else { return };
        let indicator = indicator.and_then(|ix| plan.indicator(ix));
        let is_phase = matches!(period, Period::Phase(_));
        let found = || quoted(self.row.cell(PERIOD));
        if let Some(other) = indicator.filter(|i| is_phase && i.measure != Measure::Rate) {
            let indicator = other.code.clone();
            self.fail(FigureFault::AverageNotRate { found: found(), indicator }, PERIOD);
        } else if let Some(calendar) =
            calendar.filter(|&calendar| self.reader.days(period, calendar).is_none())
        {
            let as_of = calendar.as_of.to_string();
            self.fail(FigureFault::PeriodOpen { found: found(), as_of }, PERIOD);
        }
    }

    fn check_reporter(
        &mut self,
        unit: Option<UnitIx>,
        period: Option<Period>,
        indicator: Option<IndicatorIx>,
    ) {
        let Grounds { register, calendar, .. } = self.reader.grounds;
        let pair = self.reader.references.pair(unit, indicator);
        if let Some(fault) =
            pair.and_then(|(unit, indicator)| below_reporting_level(unit, indicator))
        {
            self.fail(fault, UNIT);
        }
        let unit = unit.and_then(|ix| register.and_then(|register| register.unit(ix)));
        let Some((unit, (period, calendar))) = unit.zip(period.zip(calendar)) else { return };
        // An unfinished period is told as such; who existed in it is not yet known.
        let days = self.reader.days(period, calendar);
        let Some((first, last)) = days else { return };
        match unit.last_spell_within(first, last) {
            None => {
                let period = quoted(self.row.cell(PERIOD));
                self.fail(FigureFault::NoSpell { unit: quoted(&unit.id), period }, PERIOD);
            }
            Some(spell) => {
                if let Some(fault) =
                    pair.and_then(|(unit, indicator)| out_of_scope(unit, spell.sector, indicator))
                {
                    self.fail(fault, INDICATOR);
                }
            }
        }
    }

    /// A date that can't be read costs nobody the figure beside it.
    fn keep_note(&mut self, line: u32) {
        let date = self.row.cell(REPORTED_ON);
        let reported_on = iso_date(date);
        if reported_on.is_none() && !date.is_empty() {
            let fault = FigureFault::ReportedOnInvalid { found: quoted(date) };
            self.findings.add(fault, self.row.place(REPORTED_ON));
        }
        let row = self.row;
        let (source, note) = (row.cell(SOURCE), row.cell(NOTE));
        if reported_on.is_none() && source.is_empty() && note.is_empty() {
            return;
        }
        let washer = &mut self.reader.washer;
        let source = washer.wash(source, || row.place(SOURCE)).into_owned();
        let note = washer.wash(note, || row.place(NOTE)).into_owned();
        self.reader.accepted.notes.insert(line, FigureNote { reported_on, source, note });
    }
}

/// Scopes speak of grassroots unions only.
fn out_of_scope(
    unit: &Unit,
    sector: Option<crate::model::Sector>,
    indicator: &Indicator,
) -> Option<FigureFault> {
    let is_judged = unit.level == Level::Grassroots
        && !indicator.scope.is_empty()
        && below_reporting_level(unit, indicator).is_none();
    let is_within = sector.is_some_and(|sector| indicator.scope.contains(&sector));
    (is_judged && !is_within).then(|| FigureFault::OutOfScope {
        unit: quoted(&unit.id),
        sector,
        indicator: indicator.code.clone(),
        scope: indicator.scope.clone(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_keeps_its_parts() {
        for period in [
            Period::Year(1900),
            Period::Year(2199),
            Period::Month { year: 2025, month: 12 },
            Period::Month { year: 1900, month: 1 },
            Period::Phase(PhaseIx::new(0)),
            Period::Phase(PhaseIx::new(254)),
        ] {
            let parts = (UnitIx::new(199_999), period, IndicatorIx::new(499));
            assert_eq!(Key::new(parts.0, parts.1, parts.2).parts(), parts);
        }
    }
}
