//! How many scenarios, and how much of each, there is room for.

use super::status_text;
use crate::app::view::scenarios::{CompareCell, CompareRow, CompareTable};
use crate::text::width;
use crate::ui::columns::SPACE;
use crate::ui::row::apart;

/// How much of a status is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Words {
    /// The sign alone.
    None,
    /// Sign and short word.
    Short,
    /// Sign and word.
    Long,
}

/// How much is said of every scenario.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Detail {
    /// Of the status.
    pub words: Words,
    /// The difference is shown.
    pub has_difference: bool,
    /// The difference with what is counted.
    pub is_full: bool,
    /// The forecast.
    pub has_forecast: bool,
}

const USUAL: Detail =
    Detail { words: Words::Short, has_difference: true, is_full: false, has_forecast: false };

/// From the least that is worth a third scenario down to values alone.
const LEAN: [Detail; 4] = [
    USUAL,
    Detail { words: Words::None, ..USUAL },
    Detail { words: Words::Short, has_difference: false, ..USUAL },
    Detail { words: Words::None, has_difference: false, ..USUAL },
];

/// The room of a scenario's columns; 0 for one that isn't there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SeatFit {
    /// Which scenario.
    pub seat: usize,
    /// Its value.
    pub value: u16,
    /// Its status.
    pub status: u16,
    /// Its forecast.
    pub forecast: u16,
    /// Its difference to the base.
    pub difference: u16,
}

impl SeatFit {
    fn of(table: &CompareTable, seat: usize, detail: Detail) -> Self {
        let cells = || rows(table).filter_map(move |row| row.cells.get(seat));
        let widest = |said: &dyn Fn(&CompareCell) -> usize| {
            u16::try_from(cells().map(said).max().unwrap_or(0)).unwrap_or(u16::MAX)
        };
        let head = table.heads.get(seat);
        let head_of = |text: Option<&String>| text.map_or(0, |t| columns(t));
        let difference = widest(&|cell| {
            let written = |w: &crate::app::view::scenarios::Written| {
                width(if detail.is_full { &w.full } else { &w.short })
            };
            cell.difference.as_ref().map_or(0, written)
        });
        let forecast = widest(&|cell| width(&cell.forecast));
        let has_difference = detail.has_difference && difference > 0;
        Self {
            seat,
            value: widest(&|cell| width(&cell.value)).max(head_of(head.map(|h| &h.value))),
            status: widest(&|cell| {
                cell.status.as_ref().map_or(0, |s| width(&status_text(s, detail.words)))
            }),
            forecast: if detail.has_forecast && forecast > 0 { forecast.max(7) } else { 0 },
            difference: if has_difference {
                difference.max(head_of(head.map(|h| &h.difference)))
            } else {
                0
            },
        }
    }

    /// All its columns with the blanks before them.
    fn columns(&self) -> u16 {
        let with = |columns: u16, space: u16| if columns > 0 { columns + space } else { 0 };
        [
            SPACE + self.value,
            with(self.status, 1),
            with(self.forecast, SPACE),
            with(self.difference, SPACE),
        ]
        .into_iter()
        .fold(0, u16::saturating_add)
    }
}

/// What is shown of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    /// Gutter, sign and code.
    pub before: u16,
    /// The code.
    pub lead: u16,
    /// The name.
    pub name: u16,
    /// The scenarios in their order.
    pub seats: Vec<SeatFit>,
    /// How much is said of them.
    pub detail: Detail,
}

/// A name in less isn't known again.
const LEAST_NAME: u16 = 12;
/// A name that is comfortable to read.
const EASY_NAME: u16 = 24;
/// A name before which status words needn't be in full.
const LONG_NAME: u16 = 40;

impl Fit {
    /// As many scenarios as there is room for, base and focus before the others;
    /// then as much of each as there is room for.
    pub fn of(table: &CompareTable, available: u16) -> Self {
        let lead = rows(table).map(|row| columns(&row.lead)).max().unwrap_or(0);
        let before = 3 + if lead > 0 { lead + 1 } else { 0 };
        let room = available.saturating_sub(before);
        let names = rows(table).map(named).max().unwrap_or(0).max(LEAST_NAME);
        let known = known(table).min(names);
        let (count, detail) = least(table, room, known);
        let mut seats: Vec<usize> = table.priority.iter().take(count).copied().collect();
        seats.sort_unstable();
        let fit = |detail: Detail| -> Vec<SeatFit> {
            seats.iter().map(|&seat| SeatFit::of(table, seat, detail)).collect()
        };
        let fits = |detail: Detail, name: u16| taken(&fit(detail)) + name <= room;
        let mut detail = detail;
        for (name, richer) in [
            (known, Detail { is_full: true, ..detail }),
            (EASY_NAME.max(known), Detail { is_full: true, has_forecast: true, ..detail }),
            (LONG_NAME, Detail { is_full: true, has_forecast: true, words: Words::Long, ..detail }),
        ] {
            if detail.has_difference && fits(richer, name.min(names)) {
                detail = richer;
            }
        }
        let seats = fit(detail);
        let name = room.saturating_sub(taken(&seats)).min(names);
        Self { before, lead, name, seats, detail }
    }
}

/// How many scenarios, and how little of each has to do.
fn least(table: &CompareTable, room: u16, known: u16) -> (usize, Detail) {
    let fits = |count: usize, detail: Detail, name: u16| {
        let seats = table.priority.iter().take(count);
        let seats: Vec<SeatFit> = seats.map(|&seat| SeatFit::of(table, seat, detail)).collect();
        taken(&seats) + name <= room
    };
    let many = (3..=table.priority.len()).rev().find(|&count| fits(count, USUAL, known));
    if let Some(count) = many {
        return (count, USUAL);
    }
    let two = table.priority.len().min(2);
    // Two differences whose units can be told apart, else two differences.
    let apart = LEAN.into_iter().take(2).find(|&detail| fits(two, detail, known));
    let lean = apart.or_else(|| LEAN.into_iter().find(|&detail| fits(two, detail, LEAST_NAME)));
    lean.map_or((1, Detail { has_difference: false, ..USUAL }), |detail| (two, detail))
}

fn taken(seats: &[SeatFit]) -> u16 {
    seats.iter().map(SeatFit::columns).fold(0, u16::saturating_add)
}

fn rows(table: &CompareTable) -> impl Iterator<Item = &CompareRow> {
    table.whole.iter().chain(&table.rows).chain(&table.rest)
}

/// Columns in which the names of units can be told apart, with the shortest remark behind
/// them; an indicator is known by its code.
fn known(table: &CompareTable) -> u16 {
    if rows(table).any(|row| !row.lead.is_empty()) {
        return LEAST_NAME;
    }
    let mark = rows(table).map(|row| columns(&row.mark)).max().unwrap_or(0);
    let mark = if mark > 0 { mark + 3 } else { 0 };
    (apart(rows(table).map(|row| row.name.as_str()), usize::from(LEAST_NAME)) + mark)
        .max(LEAST_NAME)
}

fn named(row: &CompareRow) -> u16 {
    let remark = if row.remark.is_empty() { 0 } else { columns(&row.remark) + 3 };
    columns(&row.name) + remark
}

fn columns(text: &str) -> u16 {
    u16::try_from(width(text)).unwrap_or(u16::MAX)
}
