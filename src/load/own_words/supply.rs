//! What a table's own words say for a column that it hasn't got: one sheet a year, a
//! district or an indicator, called after it.
//!
//! It is taken where the words of every table say it, each in one way only, and nothing in
//! its rows looks as if it stood there under another heading. One table beside several of
//! different years, districts or indicators need not say it: it may sum them up, or be the
//! province's own if its tab names that. Else the column is missing.

use std::collections::HashSet;

use super::unions::{name_in_cell, name_on_tab};
use super::what::{code_on_tab, named_in_title};
use super::when::{on_tab, only_on_tab, over_rows, years_in};
use crate::load::Place;
use crate::load::figures::{INDICATOR, VALUE};
use crate::load::flat::{
    CODE, COMMUNE, CONTENT, DISTRICT, DISTRICT_ID, GRASSROOTS, PERIOD, PROVINCE, PROVINCE_ID,
    SHAPE, YEAR,
};
use crate::load::layout::{ColumnKeys, Layout, text_of};
use crate::load::names::{Place as NamedPlace, without_number};
use crate::load::period::year_or_month;
use crate::load::source::{Source, bare};
use crate::load::table::{Records, RowAt, code};
use crate::model::Period;
use crate::text::fold;

/// A column that a table hasn't got and says outside its rows.
#[derive(Clone, Debug)]
pub(in crate::load) struct Supplied {
    pub(in crate::load) column: usize,
    /// What every row would say there.
    pub(in crate::load) text: String,
    /// In the words of the table.
    pub(in crate::load) said: String,
    pub(in crate::load) place: Place,
}

/// Each with the columns any of which would say it.
const COLUMNS: [(usize, &[usize]); 3] = [
    (PERIOD, &[PERIOD, YEAR]),
    (INDICATOR, &[INDICATOR, CODE, CONTENT]),
    (DISTRICT, &[DISTRICT, DISTRICT_ID, COMMUNE]),
];

/// Has the words of tables stand for the columns that none of them has.
pub(in crate::load) fn supply(sources: &mut [&mut Source]) {
    let keys = ColumnKeys::of(&SHAPE);
    let tables = sources.iter().enumerate();
    let tables: Vec<(usize, Outside<'_>)> =
        tables.filter_map(|(at, source)| Some((at, Outside::of(source, &keys)?))).collect();
    let mut supplied: Vec<(usize, Supplied)> =
        COLUMNS.into_iter().flat_map(|(column, any)| said_for(column, any, &tables)).collect();
    supplied.extend(province_of_one(&tables, &supplied));
    for (at, supplied) in supplied {
        if let Some(source) = sources.get_mut(at) {
            source.supplied.push(supplied);
        }
    }
}

/// What tables say for a column that they lack, if that may stand for it.
fn said_for(
    column: usize,
    any: &[usize],
    tables: &[(usize, Outside<'_>)],
) -> Vec<(usize, Supplied)> {
    let lacking = || tables.iter().filter(|(_, table)| !table.has_any(any));
    let said: Vec<(usize, Supplied)> =
        lacking().filter_map(|(at, table)| Some((*at, table.says(column)?))).collect();
    let texts: HashSet<&str> = said.iter().map(|(_, supplied)| &*supplied.text).collect();
    let are_several = texts.len() > 1 && texts.len() == said.len();
    let (others, silent) = (tables.len() - said.len(), lacking().count() - said.len());
    if others == 0 || (are_several && silent <= 1) { said } else { Vec::new() }
}

/// The province that the tab of a table names which names no district, beside others that
/// do.
fn province_of_one(
    tables: &[(usize, Outside<'_>)],
    supplied: &[(usize, Supplied)],
) -> Option<(usize, Supplied)> {
    let is_said =
        |at: usize| supplied.iter().any(|(of, said)| *of == at && said.column == DISTRICT);
    let has_district = |(at, table): &&(usize, Outside<'_>)| {
        is_said(*at) || table.has_any(&[DISTRICT, DISTRICT_ID, COMMUNE])
    };
    let mut silent = tables.iter().filter(|table| !has_district(table));
    let (at, table) = silent.next().filter(|_| silent.next().is_none() && tables.len() > 1)?;
    let tab = table.tab().filter(|_| !table.has_any(&[PROVINCE, PROVINCE_ID]))?;
    let text = without_number(tab).unwrap_or(tab).trim().to_owned();
    let is_province = NamedPlace::of(&text).is_some_and(|place| place.is_of_province());
    let (said, place) = (text.clone(), table.source.whole());
    is_province.then_some((*at, Supplied { column: PROVINCE, text, said, place }))
}

/// A text with numbers in a column, seen from outside.
struct Outside<'s> {
    source: &'s Source,
    layout: Layout,
    /// What each heading names.
    known: Vec<Option<usize>>,
    /// The cells above it that say something, with the place of their rows.
    above: Vec<(RowAt, Vec<String>)>,
}

/// What is said for a column, in which words and in which row above.
type Said = (String, String, Option<RowAt>);

impl<'s> Outside<'s> {
    fn of(source: &'s Source, keys: &ColumnKeys) -> Option<Self> {
        let layout = Layout::of(source, &SHAPE)?;
        let known: Vec<Option<usize>> = layout.headings.iter().map(|h| keys.find(h)).collect();
        known.contains(&Some(VALUE)).then_some(())?;
        let mut records = Records::of(source, layout.delimiter);
        let mut above = Vec::new();
        while let Some(at) = records.advance().filter(|at| at.start < layout.header.start) {
            above.push((
                at,
                records.record.iter().map(|cell| bare(cell).trim().to_owned()).collect(),
            ));
        }
        Some(Self { source, layout, known, above })
    }

    fn has_any(&self, columns: &[usize]) -> bool {
        self.known.iter().flatten().any(|column| columns.contains(column))
    }

    /// What its words say for a column, if they say one thing.
    fn says(&self, column: usize) -> Option<Supplied> {
        let (text, said, row) = match column {
            PERIOD => self.time(),
            INDICATOR => self.indicator(),
            _ => self.district(),
        }?;
        let place = row.map_or_else(
            || self.source.whole(),
            |row| {
                let offset = row.start as usize;
                self.source.placed(self.source.position_from(offset, row.number, offset))
            },
        );
        let is_there = self.may_have(column, &text);
        (!is_there).then_some(Supplied { column, text, said, place })
    }

    fn tab(&self) -> Option<&str> {
        self.source.sheet.as_deref()
    }

    fn cells(&self) -> impl Iterator<Item = (RowAt, &str)> {
        self.above.iter().flat_map(|(at, cells)| cells.iter().map(|cell| (*at, cell.as_str())))
    }

    fn time(&self) -> Option<Said> {
        let titles = self.above.iter().filter_map(|(at, cells)| {
            let title = text_of(cells);
            let when = over_rows(&title)?;
            let period = when.only().filter(|_| years_in(&title).len() == 1);
            Some((period, when.said, Some(*at)))
        });
        // A tab has to say nothing else.
        let on_tab = self.tab().filter(|tab| on_tab(tab).is_some());
        let on_tab = on_tab.map(|tab| (only_on_tab(tab), tab.trim().to_owned(), None));
        let all = on_tab.into_iter().chain(titles);
        only(all.map(|(period, said, at)| (period.and_then(written), said, at)), |a, b| a == b)
    }

    fn indicator(&self) -> Option<Said> {
        let titled = |(at, cell): (RowAt, &str)| {
            let named = named_in_title(cell)?;
            code(named).map(|_| (Some(named.to_owned()), named.to_owned(), Some(at)))
        };
        let on_tab = self.tab().and_then(code_on_tab);
        let on_tab = on_tab.map(|tab| (Some(tab.to_owned()), tab.to_owned(), None));
        let is_same = |a: &String, b: &String| code(a).map(fold) == code(b).map(fold);
        only(on_tab.into_iter().chain(self.cells().filter_map(titled)), is_same)
    }

    fn district(&self) -> Option<Said> {
        let titled = |(at, cell): (RowAt, &str)| {
            name_in_cell(cell).map(|name| (Some(name), cell.to_owned(), Some(at)))
        };
        let on_tab = self.tab().and_then(name_on_tab);
        let on_tab = on_tab.map(|name| (Some(name.to_owned()), name.to_owned(), None));
        only(on_tab.into_iter().chain(self.cells().filter_map(titled)), |a, b| are_one(a, b))
    }

    /// Whether its rows may say something for a column that it lacks, under a heading that
    /// isn't known, or units in rows of their own.
    fn may_have(&self, column: usize, said: &str) -> bool {
        let is_meant = |cell: &str| match column {
            PERIOD => year_or_month(cell).is_some(),
            INDICATOR => cell.len() == 3 && code(cell).is_some(),
            _ => name_on_tab(cell).is_some_and(|name| !are_one(name, said)),
        };
        let is_looked_at = |ix: usize| {
            let known = self.known.get(ix).copied().flatten();
            known.is_none() || (column == DISTRICT && known == Some(GRASSROOTS))
        };
        let headings = self.layout.headings.iter().enumerate();
        let mut unread = headings.filter(|(ix, _)| is_looked_at(*ix)).map(|(_, h)| fold(h));
        if column == INDICATOR && unread.any(|heading| heading.contains("chi tieu")) {
            return true;
        }
        let mut records = Records::new(self.source, self.layout.delimiter, self.layout.body);
        while records.advance().is_some() {
            let cells = records.record.iter().enumerate();
            let mut cells = cells.filter(|(ix, _)| is_looked_at(*ix));
            if cells.any(|(_, cell)| is_meant(bare(cell).trim())) {
                return true;
            }
        }
        false
    }
}

/// The first of what is said, if all of it is clear and the same.
fn only(
    all: impl Iterator<Item = (Option<String>, String, Option<RowAt>)>,
    is_same: impl Fn(&String, &String) -> bool,
) -> Option<Said> {
    let all: Option<Vec<Said>> = all.map(|(text, said, at)| Some((text?, said, at))).collect();
    let all = all?;
    let (first, ..) = all.first()?;
    let agree = all.iter().all(|(other, ..)| is_same(first, other));
    all.into_iter().next().filter(|_| agree)
}

/// A period as a column says it.
fn written(period: Period) -> Option<String> {
    match period {
        Period::Year(year) => Some(year.to_string()),
        Period::Month { year, month } => Some(format!("{year}-{month:02}")),
        Period::Phase(_) => None,
    }
}

fn are_one(one: &str, other: &str) -> bool {
    NamedPlace::of(one).zip(NamedPlace::of(other)).is_some_and(|(one, other)| one.may_be(&other))
}
