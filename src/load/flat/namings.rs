//! What the rows say, each way of saying it once: a table names the same units and
//! periods in row after row.

mod gathering;
mod numbered;

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::heads::{Rank, Under};
use super::tree::{FlatTree, MonthEnd, month_of};
use super::{
    CODE, DISTRICT, DISTRICT_ID, Ends, GRASSROOTS, GRASSROOTS_ID, MONTH, MONTHS, PERIOD, PROVINCE,
    PROVINCE_ID, SECTOR, YEAR,
};
use crate::load::Course;
use crate::load::collect::Findings;
use crate::load::figures::INDICATOR;
use crate::load::table::{RawRow, Row, RowAt, Table, Tally};
use crate::model::{Period, Plan, RowNumber};
use gathering::Gathering;
pub(in crate::load) use numbered::{Last, Numbered};

/// The columns that say whom a row is about, and as what.
pub(super) const NAMES: [usize; 7] =
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
    pub(super) first: RowAt,
    pub(super) rows: usize,
    /// Nothing in it would have to be made visible.
    pub(super) is_clean: bool,
    /// What its union is in a table of one column of units …
    pub(super) rank: Rank,
    /// … and below which of them its rows stand.
    pub(super) under: BTreeSet<Under>,
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
        let mut gathering = Gathering::new(plan, namings);
        // Its findings are told when the figures are read.
        let (mut tally, mut unheard) = (Tally::default(), Findings::default());
        table.begin();
        table.take_rows(&mut gathering, &mut tally, &mut unheard);
        Self { rows: tally.rows(), ..gathering.into_namings() }
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

fn is_awaited(course: Option<&Course>) -> bool {
    course.is_none_or(|course| !course.is_stopped())
}
