//! Goes along the rows of a flat table, and takes note of each way of naming somebody, of
//! saying when, and of what.

use super::super::ends::{NAMED, is_dating};
use super::super::heads::{Under, rank};
use super::super::tree::FlatTree;
use super::super::{CODE, DISTRICT, GRASSROOTS, NO, PERIOD, PROVINCE, end_of, when};
use super::numbered::{Last, Numbered};
use super::{NAMES, Naming, Namings, TIMES, Time, WHATS, with_sign};
use std::collections::BTreeSet;

use crate::load::Place;
use crate::load::collect::{Findings, Washer, quoted};
use crate::load::figures::{INDICATOR, VALUE};
use crate::load::reference::References;
use crate::load::table::{Part, RawRow, Row, TakesRows};
use crate::model::{Indicator, Plan, ReportingLevel, RowNumber};

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
pub(super) struct Gathering<'p> {
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
    /// Of a table with one column of units.
    under: Under,
    /// Of what says anew what others say nothing is gathered.
    repeats: bool,
}

impl<'p> Gathering<'p> {
    pub(super) fn new(plan: &'p Plan, namings: Namings) -> Self {
        Self {
            plan,
            namings,
            times: Numbered::default(),
            times_before: 0,
            whats: Numbered::default(),
            references: References::new(plan, None),
            last: <[Last; 3]>::default(),
            has_districts: false,
            under: Under::default(),
            repeats: false,
        }
    }

    pub(super) fn into_namings(self) -> Namings {
        self.namings
    }

    fn count(&mut self, (naming, time, what): (u32, u32, u32), no: &[u8], row: RowNumber) {
        let at = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
        let number = naming;
        if let Some(naming) = self.namings.all.get_mut(at(number)) {
            naming.rows += 1;
            naming.said.push((time, what));
            if !self.has_districts {
                naming.under.insert(self.under.go_on(naming.rank, number, no));
            }
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
        let [no] = row.bare([NO]);
        self.count((naming, time, what), no, at);
        Some(())
    }
}

impl TakesRows for Gathering<'_> {
    fn begin(&mut self, part: &Part<'_>) {
        self.has_districts = FlatTree::has_districts(&|column| part.has(column));
        self.repeats = part.repeats();
        self.under = Under::default();
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
                rank: rank(row.cell(GRASSROOTS)),
                under: BTreeSet::new(),
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
        self.count((naming, time, what), row.cell(NO).as_bytes(), row.at.number);
    }
}
