//! One row of figures, judged: who, when, what, how much.

use std::sync::Arc;

use super::super::cells::FigureCell;
use super::super::collect::{Findings, quoted};
use super::super::dates::NoDate;
use super::super::flat;
use super::super::measure::Measure as CountedIn;
use super::super::period::{divided_year, period};
use super::super::reference::below_reporting_level;
use super::super::table::Row;
use super::super::told::Told;
use super::super::{FigureFault, Kind, PeriodFault};
use super::reader::{Counted, Reader};
use super::{DENOMINATOR, Grounds, INDICATOR, NOTE, PERIOD, REPORTED_ON, SOURCE, UNIT, VALUE};
use crate::model::{
    Figure, FigureNote, Indicator, IndicatorIx, Level, Measure, Origin, Period, Plan, RowNumber,
    SaidCell, Sector, SetAsideRow, Unit, UnitIx,
};

/// The columns of numbers.
pub(super) const NUMBERS: [usize; 2] = [VALUE, DENOMINATOR];

/// One row being judged; every fault of it is told.
pub(super) struct Reading<'r, 'g> {
    pub(super) reader: &'r mut Reader<'g>,
    pub(super) row: &'r Row<'r>,
    pub(super) findings: &'r mut Findings,
    /// Code of the first fault, if there is one.
    pub(super) fault: Option<&'static str>,
    /// Whether something is wrong with the value, and with the denominator.
    pub(super) is_doubtful: [bool; 2],
    /// Where the names of a flat table's row lead.
    pub(super) placed: Option<flat::Placed>,
}

impl Reading<'_, '_> {
    pub(super) fn fail(&mut self, kind: impl Into<Kind>, column: usize) {
        let kind = kind.into();
        self.fault.get_or_insert_with(|| kind.code());
        self.doubt(&[column]);
        self.findings.add(kind, self.row.place(column));
    }

    /// Counts it among those of which something is told once.
    pub(super) fn count(&mut self, what: Counted, column: usize, said: impl FnOnce() -> String) {
        Told::count(self.reader.counted.entry(what).or_default(), said, self.row, column);
    }

    /// Numbers in these columns are part of what is wrong.
    pub(super) fn doubt(&mut self, columns: &[usize]) {
        for (column, is_doubtful) in NUMBERS.iter().zip(&mut self.is_doubtful) {
            *is_doubtful |= columns.contains(column);
        }
    }

    /// Keeps the row if it is sound.
    pub(super) fn judge(mut self) {
        if let Some((role, column)) = self.role() {
            self.keep_total(role, column);
            return;
        }
        let told = self.findings.len();
        let unit = self.unit();
        let period = self.period();
        let indicator = self.indicator();
        let cells = NUMBERS.map(|column| self.cell(column, indicator));
        let entry = self.entry(cells, indicator);
        self.check_measure(indicator);
        self.check_time(period, indicator);
        self.check_reporter(unit, period, indicator);
        let at = self.row.at.number;
        let parts = unit.zip(indicator).zip(period.zip(entry));
        if let Some(code) = self.fault {
            let [value, denominator] = self.said(cells);
            let row = SetAsideRow { at, code, unit, indicator, period, value, denominator };
            self.reader.accepted.set_aside.push(row);
            self.keep_note(at);
        } else if let Some(((unit, indicator), (period, entry))) = parts {
            let origin = Origin::Reported;
            let figure = Figure { unit, indicator, period, entry, at, origin };
            self.reader.accepted.figures.push(&figure);
            self.count_remarks(&figure);
            self.keep_note(at);
            // Each is to be counted.
            let is_quiet = self.findings.len() == told && self.divided_year().is_none();
            if let Some(swift) = self.reader.swift.as_mut().filter(|_| is_quiet) {
                swift.learn(self.row, period, indicator);
            }
        }
        // Neither: only without any units, and then the dataset can't be opened.
    }

    /// What the two number cells say: a sound number, or what is written.
    fn said(&self, cells: [Option<FigureCell>; 2]) -> [SaidCell; 2] {
        let mut said = <[SaidCell; 2]>::default();
        let known = NUMBERS.into_iter().zip(cells).zip(self.is_doubtful);
        for (slot, ((column, cell), is_doubtful)) in said.iter_mut().zip(known) {
            *slot = match cell {
                Some(FigureCell::Number(amount)) if !is_doubtful => SaidCell::Amount(amount),
                Some(FigureCell::Missing) => SaidCell::Nothing,
                Some(FigureCell::NotApplicable) => SaidCell::not_applicable(),
                _ => SaidCell::Text(Arc::from(quoted(self.row.cell(column)))),
            };
        }
        said
    }

    fn unit(&mut self) -> Option<UnitIx> {
        if let Some(flat) = self.reader.grounds.flat {
            if self.placed.is_none_or(|placed| !placed.is_clean) {
                self.wash_names();
            }
            if let Some(unit) = self.placed.and_then(|placed| placed.unit) {
                return Some(unit);
            }
            return flat.unit(self.row).unwrap_or_else(|misplaced| {
                let (kind, column) = *misplaced;
                self.fail(kind, column);
                None
            });
        }
        match self.reader.references.unit(self.row, UNIT, &mut self.reader.washer) {
            Ok(unit) => unit,
            Err(kind) => {
                self.fail(kind, UNIT);
                self.reader.references.missed()
            }
        }
    }

    /// Counts what nobody sees in the names of a flat table: they are read without it.
    fn wash_names(&mut self) {
        let (row, reader) = (self.row, &mut *self.reader);
        let columns = [flat::GRASSROOTS, flat::DISTRICT, flat::PROVINCE];
        for (column, last) in columns.into_iter().zip(&mut reader.last_names) {
            reader.washer.wash_again(last, row.cell(column), || row.place(column));
        }
    }

    fn period(&mut self) -> Option<Period> {
        let plan = self.reader.grounds.plan;
        let is_empty = |column: usize| self.row.cell(column).is_empty();
        if is_empty(PERIOD) && (is_empty(flat::YEAR) || !self.row.are_apart(PERIOD, flat::YEAR)) {
            self.fail(self.row.empty(PERIOD), PERIOD);
            return None;
        }
        match when(self.row, plan, self.reader.grounds.flat.is_some()) {
            Ok(period) => {
                self.count_before_plan(period);
                self.count_divided_year();
                Some(period)
            }
            Err(no_period) => {
                let (fault, column) = *no_period;
                self.fail(fault, column);
                None
            }
        }
    }

    /// Years before the plan's first baseline count in none of its own.
    fn count_before_plan(&mut self, period: Period) {
        let (first, _) = self.reader.grounds.plan.span();
        if period.year().is_none_or(|year| year >= first) {
            return;
        }
        let row = self.row;
        self.count(Counted::BeforePlan, PERIOD, || quoted(row.cell(PERIOD)));
    }

    /// The column with a year that has the mark of thousands.
    fn divided_year(&self) -> Option<usize> {
        let is_divided = |&column: &usize| divided_year(self.row.cell(column)).is_some();
        [PERIOD, flat::YEAR].into_iter().find(is_divided)
    }

    fn count_divided_year(&mut self) {
        if let Some(column) = self.divided_year() {
            let row = self.row;
            self.count(Counted::DividedYear, column, || quoted(row.cell(column)));
        }
    }

    /// Numbers that a table says to be counted otherwise than the indicator are others.
    fn check_measure(&mut self, indicator: Option<IndicatorIx>) {
        let Some(indicator) = indicator.and_then(|ix| self.reader.grounds.plan.indicator(ix))
        else {
            return;
        };
        let own = || CountedIn::of_indicator(indicator);
        let is_share = indicator.measure != Measure::Count;
        let Some((found, place)) = self.row.counted_otherwise(own, is_share) else { return };
        let fault = FigureFault::MeasureDiffers {
            found: quoted(found),
            indicator: indicator.code.clone(),
            own: indicator.thing.clone(),
        };
        self.fault.get_or_insert_with(|| Kind::from(fault.clone()).code());
        self.doubt(&NUMBERS);
        self.findings.add(fault, place.unwrap_or_else(|| self.row.place(VALUE)));
    }

    fn check_time(&mut self, period: Option<Period>, indicator: Option<IndicatorIx>) {
        let Grounds { plan, calendar, .. } = self.reader.grounds;
        let Some(period) = period else { return };
        let indicator = indicator.and_then(|ix| plan.indicator(ix));
        let is_phase = matches!(period, Period::Phase(_));
        let found = || quoted(self.row.cell(PERIOD));
        if let Some(other) = indicator.filter(|i| is_phase && i.measure != Measure::Rate) {
            let indicator = other.code.clone();
            self.fail(PeriodFault::AverageNotRate { found: found(), indicator }, PERIOD);
        } else if let Some(calendar) =
            calendar.filter(|&calendar| self.reader.days(period, calendar).is_none())
        {
            let as_of = calendar.as_of.to_string();
            self.fail(PeriodFault::PeriodOpen { found: found(), as_of }, PERIOD);
        }
    }

    fn check_reporter(
        &mut self,
        unit: Option<UnitIx>,
        period: Option<Period>,
        indicator: Option<IndicatorIx>,
    ) {
        let Grounds { register, calendar, .. } = self.reader.grounds;
        // Nothing more is said of a unit that was set aside itself.
        let is_standing =
            |&ix: &UnitIx| register.and_then(|r| r.unit(ix)).is_some_and(|u| !u.is_set_aside());
        let unit = unit.filter(is_standing);
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
        match unit.last_standing_within(first, last) {
            None => {
                let period = quoted(self.row.cell(PERIOD));
                self.fail(PeriodFault::NoSpell { unit: quoted(&unit.id), period }, PERIOD);
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

    /// A date that can't be read costs nobody the figure beside it, and isn't told of a row
    /// set aside.
    fn keep_note(&mut self, at: RowNumber) {
        let row = self.row;
        let date = row.cell(REPORTED_ON);
        let read = (!date.is_empty()).then(|| self.reader.numbers.dates.read(date)).transpose();
        let reported_on = read.unwrap_or_else(|fault| {
            let found = quoted(date);
            let fault = match fault {
                NoDate::Invalid => PeriodFault::ReportedOnInvalid { found },
                NoDate::Ambiguous { day_first, month_first } => {
                    let (day_first, month_first) = (day_first.to_string(), month_first.to_string());
                    PeriodFault::ReportedOnAmbiguous { found, day_first, month_first }
                }
            };
            if self.fault.is_none() {
                self.findings.add(fault, row.place(REPORTED_ON));
            }
            None
        });
        if let Some((swift, day)) = self.reader.swift.as_mut().zip(reported_on) {
            swift.learn_date(date, day);
        }
        let (source, note) = (row.cell(SOURCE), row.cell(NOTE));
        if reported_on.is_none() && source.is_empty() && note.is_empty() {
            return;
        }
        let reader = &mut *self.reader;
        let place = || row.place(SOURCE);
        // Whole files come from one source.
        let source = reader.washer.wash_again(&mut reader.last_source, source, place);
        let note = &reader.washer.wash(note, || row.place(NOTE));
        reader.accepted.notes.add(at, FigureNote { reported_on, source, note });
    }
}

/// The period of a row: of a flat table it may lie in several columns.
pub(super) fn when(row: &Row<'_>, plan: &Plan, is_flat: bool) -> Result<Period, flat::NoPeriod> {
    if is_flat {
        return flat::when(row, plan);
    }
    let invalid = || PeriodFault::PeriodInvalid { found: quoted(row.cell(PERIOD)) };
    period(row.cell(PERIOD), plan).ok_or_else(|| Box::new((invalid(), PERIOD)))
}

/// Scopes speak of grassroots unions only.
pub(super) fn out_of_scope(
    unit: &Unit,
    sector: Option<Sector>,
    indicator: &Indicator,
) -> Option<FigureFault> {
    let is_judged = unit.level == Level::Grassroots
        && !indicator.scope.is_empty()
        && below_reporting_level(unit, indicator).is_none();
    let is_within = sector.is_some_and(|sector| indicator.scope.contains(&sector));
    (is_judged && !is_within).then(|| {
        let (unit, indicator, scope) =
            (quoted(&unit.id), indicator.code.clone(), indicator.scope.clone());
        match sector {
            Some(sector) => FigureFault::OutOfScope { unit, sector, indicator, scope },
            None => FigureFault::OutOfScopeUnsaid { unit, indicator, scope },
        }
    })
}
