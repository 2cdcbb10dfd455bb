//! The days on which units live: which spells share some, and which hold all of another.

use chrono::NaiveDate;

use super::super::units::SpellRow;
use crate::load::fault::Lines;
use crate::model::{RowNumber, TableParts};

pub(super) fn first_day(row: &SpellRow) -> NaiveDate {
    row.from.unwrap_or(NaiveDate::MIN)
}

pub(super) fn last_day(row: &SpellRow) -> NaiveDate {
    row.to.unwrap_or(NaiveDate::MAX)
}

/// The positions of spells that share a day with another, each with the lines
/// of those near it. Spells come by their first day.
pub(super) fn clashes(spells: &[&SpellRow], parts: &TableParts) -> Vec<(usize, Lines)> {
    const NEAR: usize = 64;
    let mut clashes = Vec::new();
    let mut latest: Option<NaiveDate> = None;
    for (at, spell) in spells.iter().enumerate() {
        let next = spells.get(at + 1);
        let is_clashing = latest.is_some_and(|latest| first_day(spell) <= latest)
            || next.is_some_and(|next| first_day(next) <= last_day(spell));
        latest = latest.max(Some(last_day(spell)));
        if is_clashing {
            let near = spells.iter().skip(at.saturating_sub(NEAR)).take(2 * NEAR);
            let rows: Vec<RowNumber> = near
                .filter(|o| first_day(o) <= last_day(spell) && first_day(spell) <= last_day(o))
                .map(|other| other.at.number)
                .collect();
            clashes.push((at, Lines::others(&rows, spell.at.number, parts)));
        }
    }
    clashes
}

/// True when every day of the row is a day of one of the spells, which come in
/// order.
pub(super) fn lives_within(row: &SpellRow, spells: &[&SpellRow]) -> bool {
    let mut needed = first_day(row);
    for spell in spells {
        if first_day(spell) > needed {
            return false;
        }
        if last_day(spell) >= last_day(row) {
            return true;
        }
        if let Some(next) = last_day(spell).succ_opt().filter(|&next| next > needed) {
            needed = next;
        }
    }
    false
}

/// The spells as they are shown: `2021-01-01 → 2025-06-30`.
pub(super) fn life_of(spells: &[&SpellRow]) -> String {
    const SHOWN: usize = 4;
    let day = |date: Option<NaiveDate>| date.map_or_else(|| "…".to_owned(), |d| d.to_string());
    let mut life: Vec<String> = spells
        .iter()
        .take(SHOWN)
        .map(|spell| format!("{} → {}", day(spell.from), day(spell.to)))
        .collect();
    if spells.len() > SHOWN {
        life.push("…".to_owned());
    }
    life.join("; ")
}
