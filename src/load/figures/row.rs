use super::super::cells::{FigureCell, not_negative, smaller};
use super::super::collect::{Findings, quoted};
use super::super::dates::NoDate;
use super::super::entry::{EntryCheck, entry};
use super::super::flat;
use super::super::names::{TotalOf, is_total, is_total_of, total};
use super::super::number::is_power_of_ten;
use super::super::period::period;
use super::super::reference::below_reporting_level;
use super::super::table::Row;
use super::super::totals::Total;
use super::super::{FigureFault, Kind, TableFault};
use super::reader::Reader;
use super::{DENOMINATOR, Grounds, INDICATOR, NOTE, PERIOD, REPORTED_ON, SOURCE, UNIT, VALUE};
use crate::model::{
    Amount, Entry, Figure, FigureNote, Indicator, IndicatorIx, Level, Measure, Origin, Period,
    Plan, RowNumber, Sector, SetAsideRow, Unit, UnitIx,
};

/// One row being judged; every fault of it is told.
pub(super) struct Reading<'r, 'g> {
    pub(super) reader: &'r mut Reader<'g>,
    pub(super) row: &'r Row<'r>,
    pub(super) findings: &'r mut Findings,
    /// Code of the first fault, if there is one.
    pub(super) fault: Option<&'static str>,
    /// Where the names of a flat table's row lead.
    pub(super) placed: Option<flat::Placed>,
}

impl Reading<'_, '_> {
    fn fail(&mut self, kind: impl Into<Kind>, column: usize) {
        let kind = kind.into();
        self.fault.get_or_insert_with(|| kind.code());
        self.findings.add(kind, self.row.place(column));
    }

    /// Keeps the row if it is sound.
    pub(super) fn judge(mut self) {
        if let Some(column) = self.total_column() {
            self.keep_total(column);
            return;
        }
        let told = self.findings.len();
        let unit = self.unit();
        let period = self.period();
        let indicator = self.indicator();
        let entry = self.entry(indicator);
        self.check_time(period, indicator);
        self.check_reporter(unit, period, indicator);
        let at = self.row.at.number;
        let parts = unit.zip(indicator).zip(period.zip(entry));
        if let Some(code) = self.fault {
            let row = SetAsideRow { at, code, unit, indicator, period, entry };
            self.reader.accepted.set_aside.push(row);
        } else if let Some(((unit, indicator), (period, entry))) = parts {
            let origin = Origin::Reported;
            let figure = Figure { unit, indicator, period, entry, at, origin };
            self.reader.accepted.figures.push(&figure);
            self.keep_note(at);
            let is_quiet = self.findings.len() == told;
            if let Some(swift) = self.reader.swift.as_mut().filter(|_| is_quiet) {
                swift.learn(self.row, period, indicator);
            }
        }
        // Neither: only without any units, and then the dataset can't be opened.
    }

    /// The column that names a total instead of a unit.
    fn total_column(&self) -> Option<usize> {
        let column = match self.reader.grounds.flat {
            Some(_) => self.placed?.total?,
            None => Some(UNIT).filter(|&column| is_total(self.row.cell(column)))?,
        };
        // An id is an id, whatever it says.
        let register = self.reader.grounds.register;
        let is_id = register.is_some_and(|r| r.find(self.row.cell(column)).is_some());
        (!is_id).then_some(column)
    }

    /// A total is understood as far as it goes: what it lacks costs the
    /// comparison, nothing else.
    fn keep_total(&mut self, column: usize) {
        let row = self.row;
        let plan = self.reader.grounds.plan;
        let column_of_it = if self.has_code() { flat::CODE } else { INDICATOR };
        let indicator = self.reader.references.indicator(row, column_of_it).ok();
        let value = FigureCell::read(row.number_cell(VALUE), &mut self.reader.numbers);
        let denominator = FigureCell::read(row.number_cell(DENOMINATOR), &mut self.reader.numbers);
        let entry = match (value, denominator) {
            (Ok(FigureCell::Number(value)), Ok(FigureCell::Percentage(_))) => {
                Some(Entry::Reported { value, denominator: None })
            }
            (Ok(FigureCell::Number(value)), denominator) => {
                let denominator = denominator.ok().and_then(FigureCell::amount);
                Some(Entry::Reported { value, denominator })
            }
            _ => None,
        };
        let flat = self.reader.grounds.flat;
        let within = flat.filter(|_| column == UNIT).and_then(|flat| flat.district_of_total(row));
        let over = match (total(row.cell(column)), flat) {
            (Some(TotalOf::Part(key)), Some(flat)) => flat.part(&key).or(within),
            (Some(TotalOf::Province), _) => None,
            (None, _) if !is_total_of(row.cell(column), row.cell(flat::DISTRICT)) => None,
            _ => within,
        };
        // Of a part that has no unit of its own nothing is known.
        let is_part = matches!(total(row.cell(column)), Some(TotalOf::Part(_)));
        let entry = entry.filter(|_| over.is_some() || !is_part);
        let period = when(row, plan, flat.is_some()).ok();
        let (at, place) = (row.at.number, row.place(column));
        let total = Total { over, indicator, period, entry, at, place };
        self.reader.accepted.totals.push(total);
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
                None
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

    fn indicator(&mut self) -> Option<IndicatorIx> {
        if self.has_code() {
            return self.indicator_by_code();
        }
        match self.reader.references.indicator(self.row, INDICATOR) {
            Ok(indicator) => Some(indicator),
            Err(kind) => {
                self.fail(kind, INDICATOR);
                None
            }
        }
    }

    fn period(&mut self) -> Option<Period> {
        let plan = self.reader.grounds.plan;
        let is_empty = |column: usize| self.row.cell(column).is_empty();
        if is_empty(PERIOD) && (is_empty(flat::YEAR) || !self.row.are_apart(PERIOD, flat::YEAR)) {
            self.fail(
                TableFault::CellEmpty { column: self.row.name(PERIOD), is_merged: false },
                PERIOD,
            );
            return None;
        }
        match when(self.row, plan, self.reader.grounds.flat.is_some()) {
            Ok(period) => {
                self.count_before_plan(period);
                Some(period)
            }
            Err(no_period) => {
                let (fault, column) = *no_period;
                self.fail(fault, column);
                None
            }
        }
    }

    /// Whether the row gives a code besides a label.
    fn has_code(&self) -> bool {
        self.row.are_apart(flat::CODE, INDICATOR) && !self.row.cell(flat::CODE).is_empty()
    }

    /// By its code; the label beside it must not be another's.
    fn indicator_by_code(&mut self) -> Option<IndicatorIx> {
        let references = &mut self.reader.references;
        let ix = match references.indicator(self.row, flat::CODE) {
            Ok(ix) => ix,
            Err(kind) => {
                self.fail(kind, flat::CODE);
                return None;
            }
        };
        let plan = self.reader.grounds.plan;
        let of_label = references.indicator(self.row, INDICATOR).ok().filter(|&other| other != ix);
        if let Some(other) = of_label.and_then(|other| plan.indicator(other)) {
            let (code, label) = (self.row.cell(flat::CODE), self.row.cell(INDICATOR));
            let (code, label, other) = (quoted(code), quoted(label), other.code.clone());
            let fault = FigureFault::LabelOfOther { code, label, other };
            self.findings.add(fault, self.row.place(INDICATOR));
        }
        Some(ix)
    }

    /// Years before the plan's first baseline count nowhere.
    fn count_before_plan(&mut self, period: Period) {
        let (first, _) = self.reader.grounds.plan.span();
        if period.year().is_none_or(|year| year >= first) {
            return;
        }
        match &mut self.reader.before_plan {
            Some((rows, ..)) => *rows += 1,
            told @ None => {
                let found = quoted(self.row.cell(PERIOD));
                *told = Some((1, found, first, self.row.place(PERIOD)));
            }
        }
    }

    /// A number cell; a value by itself that can only be a percentage of `indicator`
    /// has no thousands.
    fn cell(&mut self, column: usize, indicator: Option<IndicatorIx>) -> Option<FigureCell> {
        let cell = self.row.number_cell(column);
        let read = match FigureCell::read(cell, &mut self.reader.numbers) {
            Err(TableFault::NumberAmbiguous { english, vietnamese, .. })
                if self.reader.numbers.is_decided() && self.is_percentage(indicator) =>
            {
                Ok(FigureCell::Number(smaller(english, vietnamese)))
            }
            read => read,
        };
        match read {
            Ok(read) => {
                self.reader.washer.wash(cell.text, || self.row.place(column));
                if let Some(read) = read.amount().filter(|_| is_power_of_ten(cell.text)) {
                    let (column_name, found) = (self.row.name(column), quoted(cell.text));
                    let fault = TableFault::NumberShortened { column: column_name, found, read };
                    self.findings.add(fault, self.row.place(column));
                }
                Some(read)
            }
            Err(fault) => {
                self.fail(fault, column);
                None
            }
        }
    }

    fn is_percentage(&self, indicator: Option<IndicatorIx>) -> bool {
        let indicator = indicator.and_then(|ix| self.reader.grounds.plan.indicator(ix));
        indicator.is_some_and(|indicator| match indicator.measure {
            Measure::Rate => true,
            Measure::Percent => self.row.cell(DENOMINATOR).is_empty(),
            Measure::Count | Measure::Mean | Measure::Level => false,
        })
    }

    /// What the two number cells say, held against the kind of the indicator.
    fn entry(&mut self, indicator: Option<IndicatorIx>) -> Option<Entry> {
        let value = self.cell(VALUE, indicator);
        let (value, denominator) = value.zip(self.cell(DENOMINATOR, None))?;
        if let (FigureCell::Percentage(found), Some(indicator)) =
            (denominator, indicator.and_then(|ix| self.reader.grounds.plan.indicator(ix)))
        {
            let (found, indicator) = (found.to_string(), indicator.code.clone());
            self.fail(FigureFault::PercentSign { found, indicator }, DENOMINATOR);
            return None;
        }
        let denominator = denominator.amount();
        if let Some(Err(fault)) = denominator.map(|amount| {
            not_negative(amount, self.row.cell(DENOMINATOR), self.row.name(DENOMINATOR))
        }) {
            self.fail(fault, DENOMINATOR);
            return None;
        }
        let indicator = self.reader.grounds.plan.indicator(indicator?)?;
        self.check_whole(value, denominator, indicator);
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

    /// People and units are counted in whole numbers: neither `1.250` nor `12.000`
    /// of them is a number with a decimal point, whatever the rest of the file is
    /// like; nor is `5.200` of a level whose target is in the thousands.
    fn check_whole(&mut self, value: FigureCell, below: Option<Amount>, indicator: &Indicator) {
        let is_counted = match indicator.measure {
            Measure::Count => true,
            Measure::Percent | Measure::Mean => below.is_some(),
            Measure::Rate | Measure::Level => false,
        };
        let is_large = indicator.measure == Measure::Level
            && indicator.targets.iter().any(|t| t.value >= Amount::whole(1000));
        if indicator.measured || !(is_counted || is_large) {
            return;
        }
        for (amount, column) in [(value.amount(), VALUE), (below, DENOMINATOR)] {
            let Some(amount) = amount else { continue };
            let cell = self.row.number_cell(column);
            let readings = self.reader.numbers.thousands_missed(cell, amount);
            if let Some((english, vietnamese)) = readings {
                let (found, column_name) = (quoted(cell.text), self.row.name(column));
                let fault =
                    TableFault::NumberAmbiguous { column: column_name, found, english, vietnamese };
                self.fail(fault, column);
            } else if is_counted && !amount.is_whole() {
                let (found, indicator) = (amount.to_string(), indicator.code.clone());
                let place = self.row.place(column);
                self.findings.add(FigureFault::Fraction { found, indicator }, place);
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
    fn keep_note(&mut self, at: RowNumber) {
        let row = self.row;
        let date = row.cell(REPORTED_ON);
        let read = (!date.is_empty()).then(|| self.reader.numbers.dates.read(date)).transpose();
        let reported_on = read.unwrap_or_else(|fault| {
            let found = quoted(date);
            let fault = match fault {
                NoDate::Invalid => FigureFault::ReportedOnInvalid { found },
                NoDate::Ambiguous { day_first, month_first } => {
                    let (day_first, month_first) = (day_first.to_string(), month_first.to_string());
                    FigureFault::ReportedOnAmbiguous { found, day_first, month_first }
                }
            };
            self.findings.add(fault, row.place(REPORTED_ON));
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
fn when(row: &Row<'_>, plan: &Plan, is_flat: bool) -> Result<Period, flat::NoPeriod> {
    if is_flat {
        return flat::when(row, plan);
    }
    let invalid = || FigureFault::PeriodInvalid { found: quoted(row.cell(PERIOD)) };
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
    (is_judged && !is_within).then(|| FigureFault::OutOfScope {
        unit: quoted(&unit.id),
        sector,
        indicator: indicator.code.clone(),
        scope: indicator.scope.clone(),
    })
}
