//! What the rows say, each way of saying it once: a table names the same units and
//! periods in row after row.

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;

use super::ends::{NAMED, is_dating};
use super::tree::{FlatTree, MonthEnd, month_of};
use super::{
    CODE, DISTRICT, DISTRICT_ID, Ends, GRASSROOTS, GRASSROOTS_ID, MONTH, MONTHS, PERIOD, PROVINCE,
    PROVINCE_ID, SECTOR, YEAR, end_of, when,
};
use crate::load::collect::{Findings, Washer, quoted};
use crate::load::figures::{INDICATOR, VALUE};
use crate::load::reference::References;
use crate::load::table::{Part, RawRow, Row, RowAt, Table, TakesRows, Tally};
use crate::load::{Course, Place};
use crate::model::{Indicator, Period, Plan, ReportingLevel, RowNumber};

/// The columns that say whom a row is about, and as what.
const NAMES: [usize; 7] =
    [PROVINCE, DISTRICT, GRASSROOTS, PROVINCE_ID, DISTRICT_ID, GRASSROOTS_ID, SECTOR];
/// Those that say for when.
pub(in crate::load) const TIMES: [usize; 4] = [PERIOD, YEAR, MONTHS, MONTH];
/// Those that say of what.
pub(in crate::load) const WHATS: [usize; 2] = [INDICATOR, CODE];

/// The cells by which somebody is named.
pub(in crate::load) trait Cells {
    /// A cell without the white space around it; empty where there is no such column.
    fn cell(&self, column: usize) -> &str;

    /// Whether some column is there for districts.
    fn has_districts(&self) -> bool;
}

impl Cells for Row<'_> {
    fn cell(&self, column: usize) -> &str {
        Row::cell(self, column)
    }

    fn has_districts(&self) -> bool {
        FlatTree::has_districts(&|column| self.has(column))
    }
}

/// A way in which rows name somebody.
#[derive(Debug)]
pub(super) struct Naming {
    cells: [Box<str>; NAMES.len()],
    has_districts: bool,
    /// The first of the rows.
    pub(super) first: RowAt,
    pub(super) rows: usize,
    /// Nothing in it would have to be made visible.
    pub(super) is_clean: bool,
    /// What they say, by the numbers of its time and of what it is.
    said: Vec<(u32, u32)>,
}

impl Naming {
    /// Has it say something else from here on: what its cells mean.
    pub(super) fn set(&mut self, column: usize, meant: &str) {
        let at = NAMES.iter().position(|&known| known == column);
        if let Some(cell) = at.and_then(|at| self.cells.get_mut(at)) {
            *cell = meant.into();
        }
    }
}

impl Cells for Naming {
    fn cell(&self, column: usize) -> &str {
        let at = NAMES.iter().position(|&known| known == column);
        at.and_then(|at| self.cells.get(at)).map_or("", |cell| cell)
    }

    fn has_districts(&self) -> bool {
        self.has_districts
    }
}

/// A way in which rows say for when they are.
#[derive(Debug)]
struct Time {
    period: Option<Period>,
    end: Option<NaiveDate>,
    /// It says how far the figures reach.
    is_dating: bool,
    /// As it is shown.
    text: String,
    first: RowAt,
    /// The first few of the rows.
    named: Vec<RowNumber>,
    rows: usize,
}

/// Numbers for what cells say, in the order in which they first say it.
#[derive(Debug, Default)]
pub(in crate::load) struct Numbered {
    known: HashMap<Box<[u8]>, u32>,
}

/// What was looked for last: neighbouring rows often say the same.
#[derive(Debug, Default)]
pub(in crate::load) struct Last {
    cells: Vec<u8>,
    known: Vec<u8>,
    number: u32,
}

impl Numbered {
    /// The number of what cells say, if it has one.
    pub(in crate::load) fn find(&self, cells: &[&[u8]], last: &mut Last) -> Option<u32> {
        last.cells.clear();
        for cell in cells {
            last.cells.extend_from_slice(&u32::try_from(cell.len()).ok()?.to_le_bytes());
            last.cells.extend_from_slice(cell);
        }
        if last.known != last.cells {
            last.number = *self.known.get(last.cells.as_slice())?;
            std::mem::swap(&mut last.known, &mut last.cells);
        }
        Some(last.number)
    }

    /// The same, given one where it has none; says whether it was new.
    pub(in crate::load) fn number(&mut self, cells: &[&[u8]], last: &mut Last) -> (u32, bool) {
        if let Some(number) = self.find(cells, last) {
            return (number, false);
        }
        let number = u32::try_from(self.known.len()).unwrap_or(u32::MAX);
        self.known.insert(last.cells.as_slice().into(), number);
        (number, true)
    }
}

/// Who is named, and in which rows.
#[derive(Debug, Default)]
pub(super) struct Namings {
    pub(super) all: Vec<Naming>,
    numbers: Numbered,
    times: Vec<Time>,
    /// Of each thing that rows are about, whether a grassroots union reports it.
    of_unions: Vec<bool>,
    /// Data rows in all.
    pub(super) rows: usize,
    /// Who watches them being gone through.
    course: Option<Course>,
}

impl Namings {
    /// Goes through a table.
    pub(super) fn of(table: &Table<'_>, plan: &Plan) -> Self {
        let namings = Self { course: table.course().cloned(), ..Self::default() };
        let mut gathering = Gathering {
            plan,
            namings,
            times: Numbered::default(),
            times_before: 0,
            whats: Numbered::default(),
            references: References::new(plan, None),
            last: <[Last; 3]>::default(),
            has_districts: false,
            repeats: false,
        };
        // Its findings are told when the figures are read.
        let (mut tally, mut unheard) = (Tally::default(), Findings::default());
        table.begin();
        table.take_rows(&mut gathering, &mut tally, &mut unheard);
        Self { rows: tally.rows(), ..gathering.namings }
    }

    /// One after another, as long as somebody waits for what comes of it.
    pub(super) fn each(&self) -> impl Iterator<Item = &Naming> + Clone {
        self.all.iter().take_while(|_| is_awaited(self.course.as_ref()))
    }

    /// The same, to be changed.
    pub(super) fn each_mut(&mut self) -> impl Iterator<Item = &mut Naming> {
        let course = self.course.as_ref();
        self.all.iter_mut().take_while(move |_| is_awaited(course))
    }

    /// The number of a row's naming.
    pub(super) fn number(&self, cells: &impl Cells, last: &mut Last) -> Option<usize> {
        let named = NAMES.map(|column| cells.cell(column).as_bytes());
        self.find(named, cells.has_districts(), last)
    }

    /// The same of a row as it lies.
    pub(super) fn number_of_raw(
        &self,
        row: &RawRow<'_>,
        has_districts: bool,
        last: &mut Last,
    ) -> Option<usize> {
        self.find(row.bare(NAMES), has_districts, last)
    }

    fn find(
        &self,
        named: [&[u8]; NAMES.len()],
        has_districts: bool,
        last: &mut Last,
    ) -> Option<usize> {
        let number = self.numbers.find(&with_sign(named, has_districts), last)?;
        usize::try_from(number).ok()
    }

    /// The months in which the periods of a naming's rows end. An average of a whole phase
    /// says nothing of when somebody was where.
    pub(super) fn months(&self, naming: &Naming) -> BTreeSet<MonthEnd> {
        self.months_of(naming.said.iter())
    }

    /// The same of a grassroots union's: of rows that it can't report only where it has no
    /// others.
    pub(super) fn months_of_union(&self, naming: &Naming) -> BTreeSet<MonthEnd> {
        let is_sound = |(_, what): &&(u32, u32)| {
            let at = usize::try_from(*what).unwrap_or(usize::MAX);
            self.of_unions.get(at).copied().unwrap_or_default()
        };
        let sound = self.months_of(naming.said.iter().filter(is_sound));
        if sound.is_empty() { self.months(naming) } else { sound }
    }

    fn months_of<'n>(&self, said: impl Iterator<Item = &'n (u32, u32)>) -> BTreeSet<MonthEnd> {
        let times: BTreeSet<u32> = said.map(|(time, _)| *time).collect();
        let times = times.into_iter().filter_map(|time| self.time(time));
        let whole = times.filter(|time| !matches!(time.period, Some(Period::Phase(_))));
        whole.filter_map(|time| time.end).map(month_of).collect()
    }

    /// All months in which periods end.
    pub(super) fn all_months(&self) -> BTreeSet<MonthEnd> {
        self.times.iter().filter_map(|time| time.end).map(month_of).collect()
    }

    /// How many of a naming's rows have a period.
    pub(super) fn dated(&self, naming: &Naming) -> usize {
        let has_period =
            |(time, _): &&(u32, u32)| self.time(*time).is_some_and(|time| time.period.is_some());
        naming.said.iter().filter(has_period).count()
    }

    /// What a naming's rows say: for when, as far as that is read, and of what.
    pub(super) fn said(&self, naming: &Naming) -> impl Iterator<Item = (Option<Period>, u32)> {
        naming.said.iter().map(|&(time, what)| (self.time(time).and_then(|time| time.period), what))
    }

    /// When the periods end.
    pub(super) fn ends(&self) -> Ends {
        let of = |all: bool| {
            let mut ends = Ends::default();
            for time in self.times.iter().filter(|time| all || time.is_dating) {
                ends.add(time.end, time.rows, (time.first, &time.named), &time.text);
            }
            ends
        };
        of(false).or(|| of(true))
    }

    /// What the rows say isn't asked for again.
    pub(super) fn forget_rows(&mut self) {
        for naming in &mut self.all {
            naming.said = Vec::new();
        }
    }

    fn time(&self, number: u32) -> Option<&Time> {
        self.times.get(usize::try_from(number).ok()?)
    }
}

/// What names somebody with a sign for what an empty cell means there.
fn with_sign(named: [&[u8]; NAMES.len()], has_districts: bool) -> [&[u8]; NAMES.len() + 1] {
    let [province, district, union, province_id, district_id, union_id, sector] = named;
    let sign: &[u8] = if has_districts { b"d" } else { b"" };
    [province, district, union, province_id, district_id, union_id, sector, sign]
}

/// What a row says for when, with a sign for whether it has a figure.
fn with_value<'c>(times: [&'c [u8]; TIMES.len()], value: &[u8]) -> [&'c [u8]; TIMES.len() + 1] {
    let value = std::str::from_utf8(value).unwrap_or_default();
    let sign: &[u8] = if is_dating(None, value) { b"v" } else { b"" };
    let [period, year, months, month] = times;
    [period, year, months, month, sign]
}

/// Whether a grassroots union reports an indicator.
fn is_of_unions(indicator: &Indicator) -> bool {
    matches!(indicator.reporting_level, ReportingLevel::All | ReportingLevel::Grassroots)
}

/// Whether nothing in the names of a row has to be made visible.
fn is_clean(row: &Row<'_>) -> bool {
    let mut washer = Washer::default();
    for name in [GRASSROOTS, DISTRICT, PROVINCE] {
        washer.wash(row.cell(name), || Place::file(""));
    }
    washer.is_idle()
}

/// Goes along the rows.
struct Gathering<'p> {
    plan: &'p Plan,
    namings: Namings,
    /// Of one file or sheet …
    times: Numbered,
    /// … and how many those before it have.
    times_before: u32,
    whats: Numbered,
    references: References<'p>,
    last: [Last; 3],
    has_districts: bool,
    /// Of what says anew what others say nothing is gathered.
    repeats: bool,
}

impl Gathering<'_> {
    fn count(&mut self, naming: u32, time: u32, what: u32, row: RowNumber) {
        let at = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        if let Some(naming) = self.namings.all.get_mut(at(naming)) {
            naming.rows += 1;
            naming.said.push((time, what));
        }
        if let Some(time) = self.namings.times.get_mut(at(time)) {
            time.rows += 1;
            if time.named.len() < NAMED {
                time.named.push(row);
            }
        }
    }

    fn count_known(&mut self, row: &RawRow<'_>, at: RowNumber) -> Option<()> {
        let Self { namings, times, whats, last: [of_naming, of_time, of_what], .. } = self;
        let named = with_sign(row.bare(NAMES), self.has_districts);
        let naming = namings.numbers.find(&named, of_naming)?;
        let [value] = row.bare([VALUE]);
        let time = times.find(&with_value(row.bare(TIMES), value), of_time)?;
        let time = self.times_before.saturating_add(time);
        // A row with a period is one with a figure.
        namings.time(time)?.period?;
        let what = whats.find(&row.bare(WHATS), of_what)?;
        self.count(naming, time, what, at);
        Some(())
    }
}

impl TakesRows for Gathering<'_> {
    fn begin(&mut self, part: &Part<'_>) {
        self.has_districts = FlatTree::has_districts(&|column| part.has(column));
        self.repeats = part.repeats();
        self.times = Numbered::default();
        self.times_before = u32::try_from(self.namings.times.len()).unwrap_or(u32::MAX);
        self.last = <[Last; 3]>::default();
    }

    fn take_raw(&mut self, row: &RawRow<'_>, at: RowNumber) -> bool {
        self.repeats || self.count_known(row, at).is_some()
    }

    fn take(&mut self, row: &Row<'_>, _: &mut Findings) {
        if self.repeats {
            return;
        }
        let Self { plan, namings, times, whats, last: [of_naming, of_time, of_what], .. } = self;
        let cells = |columns: &[usize]| -> Vec<&[u8]> {
            columns.iter().map(|&column| row.cell(column).as_bytes()).collect()
        };
        let named = NAMES.map(|column| row.cell(column).as_bytes());
        let named = with_sign(named, self.has_districts);
        let (naming, is_new) = namings.numbers.number(&named, of_naming);
        if is_new {
            namings.all.push(Naming {
                cells: NAMES.map(|column| row.cell(column).into()),
                has_districts: self.has_districts,
                first: row.at,
                rows: 0,
                is_clean: is_clean(row),
                said: Vec::new(),
            });
        }
        let value = row.cell(VALUE);
        let cells_of_time = TIMES.map(|column| row.cell(column).as_bytes());
        let cells_of_time = with_value(cells_of_time, value.as_bytes());
        let (time, is_new) = times.number(&cells_of_time, of_time);
        let time = self.times_before.saturating_add(time);
        if is_new {
            let period = when(row, plan).ok();
            let end = period.and_then(|period| end_of(period, plan));
            let text = quoted(row.cell(PERIOD));
            namings.times.push(Time {
                period,
                end,
                is_dating: is_dating(period, value),
                text,
                first: row.at,
                named: Vec::new(),
                rows: 0,
            });
        }
        let (what, is_new) = whats.number(&cells(&WHATS), of_what);
        if is_new {
            let code = if row.cell(CODE).is_empty() { INDICATOR } else { CODE };
            let indicator = self.references.indicator(row, code).ok();
            let indicator = indicator.and_then(|ix| plan.indicator(ix));
            namings.of_unions.push(indicator.is_some_and(is_of_unions));
        }
        self.count(naming, time, what, row.at.number);
    }
}

fn is_awaited(course: Option<&Course>) -> bool {
    course.is_none_or(|course| !course.is_stopped())
}
