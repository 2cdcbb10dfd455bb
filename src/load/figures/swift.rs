//! The quick way for the ordinary row: a unit, a period and an indicator that are
//! known, plain digits, nothing to clean and nothing to say. Whatever is unusual
//! is left to [`super::row`], whose verdict the ordinary row's is.

mod flat;

use chrono::NaiveDate;

use super::super::cells::is_same;
use super::super::period::{divided_year, period};
use super::super::reference::{References, below_reporting_level};
use super::super::table::RawRow;
use super::super::tree::Register;
use super::row::out_of_scope;
use super::seen::{Dates, Texts, plain};
use super::{COLUMNS, FigureRows, Grounds};
use crate::model::{
    Calendar, Indicator, IndicatorIx, Level, Measure, Period, Plan, RowNumber, Said, Sector, Unit,
    UnitIx, WholeFigure,
};

pub(super) struct Swift<'g> {
    plan: &'g Plan,
    register: &'g Register,
    calendar: Calendar,
    indicators: Vec<Known>,
    /// Where the last row's indicator stands among them.
    last_indicator: usize,
    periods: Vec<KnownPeriod>,
    last_period: usize,
    last_unit: Option<(UnitIx, Level)>,
    dates: Dates,
    sources: Texts,
    notes: Texts,
    /// What else texts may name.
    said: References<'g>,
    /// Some number has nothing between its thousands, in a text and in a number cell.
    pub(super) has_thousands: [bool; 2],
    /// Where rows are of a flat table.
    flat: Option<flat::Learnt<'g>>,
    /// Rows likely to come of each indicator and year.
    likely: usize,
}

/// Who, when and what a row is about: an indicator and a period by their places among
/// those known.
#[derive(Clone, Copy)]
struct Keys {
    unit: UnitIx,
    level: Level,
    period: usize,
    indicator: usize,
}

/// An indicator, and who may report it.
struct Known {
    code: Box<[u8]>,
    ix: IndicatorIx,
    is_ratio: bool,
    is_part: bool,
    /// By level and sector.
    may_report: [[bool; SECTORS]; 3],
}

/// Without a sector, and with each of the four.
const SECTORS: usize = Sector::ALL.len() + 1;

/// An accepted period, and what the last unit is in it.
struct KnownPeriod {
    text: Box<[u8]>,
    period: Period,
    days: (NaiveDate, NaiveDate),
    stands: Stands,
}

#[derive(Clone, Copy)]
enum Stands {
    Unknown,
    Nowhere,
    /// With the sector at this place of [`Known::may_report`].
    As(usize),
}

/// More periods than this in one file are looked at the long way.
const MOST_PERIODS: usize = 200;
/// 80 kB an indicator and year.
const MOST_LIKELY: usize = 4_000;

impl<'g> Swift<'g> {
    /// `None` where units or the date are unknown.
    pub(super) fn new(grounds: Grounds<'g>) -> Option<Self> {
        let (plan, register) = (grounds.plan, grounds.register?);
        let indicators = plan.indicators.iter().zip(plan.indicator_ixs());
        Some(Self {
            plan,
            register,
            calendar: grounds.calendar?,
            indicators: indicators.map(|(indicator, ix)| Known::new(indicator, ix)).collect(),
            last_indicator: 0,
            periods: Vec::new(),
            last_period: 0,
            last_unit: None,
            dates: Dates::new(),
            sources: Texts::default(),
            notes: Texts::default(),
            said: References::new(plan, None),
            has_thousands: [false; 2],
            flat: grounds.flat.map(flat::Learnt::new),
            likely: 0,
        })
    }

    /// Expects so many rows of each indicator and year. Room for no more than a few
    /// thousand is made unseen, whatever the file may turn out to hold.
    pub(super) fn expect(&mut self, rows: usize) {
        self.likely = rows.min(MOST_LIKELY);
    }

    /// Keeps an ordinary row; false for any other.
    pub(super) fn take(
        &mut self,
        row: &RawRow<'_>,
        at: RowNumber,
        accepted: &mut FigureRows,
    ) -> bool {
        self.take_if_ordinary(row, at, accepted).is_some()
    }

    fn take_if_ordinary(
        &mut self,
        row: &RawRow<'_>,
        at: RowNumber,
        accepted: &mut FigureRows,
    ) -> Option<()> {
        if self.flat.is_some() {
            return self.take_flat(row, at, accepted);
        }
        let cells: [&[u8]; COLUMNS] = row.cells();
        let [unit, period, indicator, value, denominator, date, source, note] = cells;
        let reported_on = if date.is_empty() { None } else { Some(self.dates.read(date)?) };
        let (unit, level) = self.unit(unit)?;
        let period = self.period(period)?;
        let indicator = self.indicator(indicator)?;
        let figure =
            self.figure(Keys { unit, level, period, indicator }, [value, denominator], at)?;
        if is_in_note(&figure, note) {
            return None;
        }
        self.has_thousands[0] |= value.len() > 3 || denominator.len() > 3;
        let (notes, said) = (&mut accepted.notes, &mut self.said);
        let source = self.sources.keep(source, notes, |text| said.meant(text).is_some())?;
        let note = self.notes.keep(note, notes, |text| said.meant(text).is_some())?;
        accepted.figures.push_whole(figure, self.likely);
        notes.add_kept(at, reported_on, [source, note]);
        Some(())
    }

    fn figure(
        &mut self,
        keys: Keys,
        [value, denominator]: [&[u8]; 2],
        at: RowNumber,
    ) -> Option<WholeFigure> {
        let sector = self.stands(keys.unit, keys.period)?;
        let known = self.indicators.get(keys.indicator)?;
        let may_report = known.may_report.get(keys.level as usize)?.get(sector)?;
        if !may_report {
            return None;
        }
        let said = known.said(value, denominator)?;
        let period = self.periods.get(keys.period)?.period;
        Some(WholeFigure { unit: keys.unit, indicator: known.ix, period, said, at })
    }

    /// Most rows are of the unit of the row above or of the one after it.
    fn unit(&mut self, cell: &[u8]) -> Option<(UnitIx, Level)> {
        let is =
            |ix: UnitIx| self.register.unit(ix).filter(|unit| is_same(unit.id.as_bytes(), cell));
        let last = self.last_unit.filter(|&(ix, _)| is(ix).is_some());
        if last.is_some() {
            return last;
        }
        let id = plain(cell)?;
        let next = self.last_unit.map(|(ix, _)| UnitIx::new(ix.index() + 1));
        let ix = match next.filter(|&ix| is(ix).is_some()) {
            Some(ix) => ix,
            None => self.register.find(id)?,
        };
        let level = self.register.unit(ix)?.level;
        Some(self.turn_to(ix, level))
    }

    /// From here on rows are of another unit.
    fn turn_to(&mut self, ix: UnitIx, level: Level) -> (UnitIx, Level) {
        self.last_unit = Some((ix, level));
        for known in &mut self.periods {
            known.stands = Stands::Unknown;
        }
        (ix, level)
    }

    fn period(&mut self, cell: &[u8]) -> Option<usize> {
        let is = |known: &KnownPeriod| is_same(&known.text, cell);
        if self.periods.get(self.last_period).is_some_and(is) {
            return Some(self.last_period);
        }
        let at = match self.periods.iter().position(is) {
            Some(at) => at,
            None => self.learn_period(cell)?,
        };
        self.last_period = at;
        Some(at)
    }

    /// Takes note of an accepted year or month.
    fn learn_period(&mut self, cell: &[u8]) -> Option<usize> {
        let text = std::str::from_utf8(cell).ok().filter(|_| self.periods.len() < MOST_PERIODS)?;
        if divided_year(text).is_some() {
            return None;
        }
        self.learn_as(cell, period(text, self.plan)?)
    }

    fn learn_as(&mut self, cell: &[u8], period: Period) -> Option<usize> {
        let (first, _) = self.plan.span();
        let period = Some(period).filter(|p| p.year().is_some_and(|year| year >= first))?;
        let phases = &self.plan.phases;
        let is_accepted = self.calendar.accepts(period, phases);
        let days = self.calendar.days(period, phases).filter(|_| is_accepted)?;
        let stands = Stands::Unknown;
        self.periods.push(KnownPeriod { text: cell.into(), period, days, stands });
        Some(self.periods.len() - 1)
    }

    /// Files are often in the plan's order: the next indicator is looked at first.
    fn indicator(&mut self, cell: &[u8]) -> Option<usize> {
        let is =
            |at: usize| self.indicators.get(at).is_some_and(|known| is_same(&known.code, cell));
        let next = (self.last_indicator + 1) % self.indicators.len().max(1);
        let likely = [next, self.last_indicator].into_iter().find(|&at| is(at));
        let at = likely.or_else(|| (0..self.indicators.len()).find(|&at| is(at)))?;
        self.last_indicator = at;
        Some(at)
    }

    /// The sector as which the unit exists in the period.
    fn stands(&mut self, unit: UnitIx, period: usize) -> Option<usize> {
        let known = self.periods.get_mut(period)?;
        if matches!(known.stands, Stands::Unknown) {
            let (first, last) = known.days;
            let spell = self.register.unit(unit)?.last_standing_within(first, last);
            known.stands = match spell {
                None => Stands::Nowhere,
                Some(spell) => Stands::As(place_of(spell.sector)),
            };
        }
        match known.stands {
            Stands::As(sector) => Some(sector),
            Stands::Unknown | Stands::Nowhere => None,
        }
    }
}

impl Known {
    fn new(indicator: &Indicator, ix: IndicatorIx) -> Self {
        let is_ratio = indicator.measure.is_ratio();
        let mut may_report = [[false; SECTORS]; 3];
        // What rates may be is a matter for the long way.
        let is_ordinary = indicator.measure != Measure::Rate;
        let levels = [Level::Province, Level::District, Level::Grassroots];
        for level in levels.into_iter().filter(|_| is_ordinary) {
            let unit = Unit { id: String::new(), level, spells: Vec::new() };
            let sectors = std::iter::once(None).chain(Sector::ALL.map(Some));
            let answers = may_report.get_mut(level as usize).into_iter().flatten();
            for (answer, sector) in answers.zip(sectors) {
                *answer = below_reporting_level(&unit, indicator).is_none()
                    && out_of_scope(&unit, sector, indicator).is_none();
            }
        }
        Self {
            code: indicator.code.as_bytes().into(),
            ix,
            is_ratio,
            is_part: indicator.measure == Measure::Percent && indicator.bounded,
            may_report,
        }
    }

    fn said(&self, value: &[u8], denominator: &[u8]) -> Option<Said> {
        let under = if denominator.is_empty() { None } else { Some(digits(denominator)?) };
        if value.is_empty() && under.is_some() {
            // Told, wherever it is.
            return None;
        }
        if matches!(value, b"" | b"...") || value == "…".as_bytes() {
            return (self.is_ratio || under.is_none()).then_some(Said::Missing);
        }
        if matches!(value, b"x" | b"X") {
            return under.is_none().then_some(Said::NotApplicable);
        }
        let value = if value == b"-" { 0 } else { digits(value)? };
        match under {
            Some(under) => {
                let is_sound =
                    self.is_ratio && (value == 0 || under > 0) && (!self.is_part || value <= under);
                is_sound.then_some(Said::Part(value, under))
            }
            None => (!self.is_ratio).then_some(Said::Count(value)),
        }
    }
}

/// A place in [`Known::may_report`].
fn place_of(sector: Option<Sector>) -> usize {
    sector.and_then(|sector| Sector::ALL.iter().position(|&s| s == sector)).map_or(0, |at| at + 1)
}

/// Whether the number may stand in the note instead: told, wherever it is.
fn is_in_note(figure: &WholeFigure, note: &[u8]) -> bool {
    matches!(figure.said, Said::Missing | Said::NotApplicable)
        && note.trim_ascii_start().first().is_some_and(u8::is_ascii_digit)
}

/// A short run of digits.
fn digits(cell: &[u8]) -> Option<i64> {
    if cell.is_empty() || cell.len() > 15 {
        return None;
    }
    cell.iter().try_fold(0_i64, |number, &byte| {
        byte.is_ascii_digit().then(|| number * 10 + i64::from(byte - b'0'))
    })
}
