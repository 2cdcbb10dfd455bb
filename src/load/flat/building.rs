//! The units of a flat table, written down as rows of a table of units.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::moves::Move;
use super::namings::{Cells, Naming};
use super::whom::Whom;
use crate::load::table::RowAt;
use crate::load::units::{SpellRow, UnitRows};
use crate::model::{Level, Sector};

/// What a unit is called, where that was first said.
#[derive(Clone, Debug)]
pub(super) struct Title {
    pub(super) at: RowAt,
    pub(super) id: String,
    pub(super) name: String,
}

impl Title {
    /// Whether a row has the id or the name that the rows before didn't give.
    pub(super) fn is_completed_by(&self, row: &Naming, id: usize, name: usize) -> bool {
        let lacks_name = !self.id.is_empty() && self.name == self.id;
        (self.id.is_empty() && !row.cell(id).is_empty())
            || (lacks_name && !row.cell(name).is_empty() && row.cell(name) != self.name)
    }

    pub(super) fn complete(&mut self, other: Self) {
        if self.name == self.id && !self.id.is_empty() {
            self.name = other.name;
        }
        if self.id.is_empty() {
            self.id = other.id;
        }
    }
}

/// What a row calls a unit.
pub(super) fn title(row: &Naming, id: usize, name: usize) -> Title {
    let (id, name) = (row.cell(id).to_owned(), row.cell(name).to_owned());
    let name = if name.is_empty() { id.clone() } else { name };
    Title { at: row.first, id, name }
}

/// A stretch of time in which nothing changes for a unit.
#[derive(Clone, Debug, Default)]
pub(super) struct Spell {
    pub(super) parent: String,
    pub(super) sector: Option<Sector>,
    pub(super) from: Option<NaiveDate>,
    pub(super) to: Option<NaiveDate>,
}

/// The units so far.
#[derive(Default)]
pub(super) struct Building {
    pub(super) ids: HashSet<String>,
    /// Keys of names that several unions have.
    pub(super) shared: HashSet<String>,
    pub(super) rows: UnitRows,
    pub(super) by_id: HashMap<Whom, String>,
    pub(super) moves: Vec<Move>,
}

impl Building {
    /// Adds a unit; an id that nobody gave is its name, numbered where taken.
    pub(super) fn add(
        &mut self,
        title: &Title,
        whom: Whom,
        level: Level,
        spells: &[Spell],
    ) -> String {
        let wanted = if title.id.is_empty() { &title.name } else { &title.id };
        let mut id = wanted.clone();
        let mut number = 1;
        while !self.ids.insert(id.clone()) {
            number += 1;
            id = format!("{wanted} ({number})");
        }
        let lone = [Spell::default()];
        for spell in if spells.is_empty() { &lone } else { spells } {
            self.rows.rows.push(SpellRow {
                at: title.at,
                unit: id.clone(),
                name: title.name.clone(),
                level,
                parent: Some(spell.parent.clone()).filter(|parent| !parent.is_empty()),
                sector: spell.sector,
                is_managed: true,
                from: spell.from,
                to: spell.to,
            });
        }
        self.by_id.insert(whom, id.clone());
        id
    }
}
