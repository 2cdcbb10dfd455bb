//! Ids beside names: who is meant where the two don't go together.
//!
//! - A name without an id is the unit of the only id that has the name in the same
//!   district. Where several have it, the row is set aside.
//! - Names of one id that are nearly alike, or follow one another in time, are one
//!   unit's, and said. Where different names stand side by side, an id was mistaken:
//!   the name that most rows have stands, and the rows of the others are set aside;
//!   without such a majority all of them are. None is silently preferred.

mod forms;
mod twins;
mod upper;

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::namings::{Cells, Naming, Namings};
use super::roles::Roles;
use super::tree::MonthEnd;
use super::whom::{Misplaced, Whom, level_key, whom};
use super::{DISTRICT, DISTRICT_ID, GRASSROOTS, GRASSROOTS_ID};
use crate::load::NameFault;
use crate::load::collect::{Findings, quoted};
use crate::load::names::{Likeness, Spelling, name_key};
use crate::load::table::{RowAt, Table};

/// Brings ids to one form each, and leaves out those that are another's.
pub(super) fn settle(
    namings: &mut Namings,
    roles: &Roles,
    table: &Table<'_>,
    findings: &mut Findings,
) {
    forms::settle(namings, roles, table, findings);
    upper::settle(namings, roles, table, findings);
}

/// Rows of a name that stands, against those of an id in all.
const MAJORITY: (usize, usize) = (4, 5);

/// The columns of an id and its name, by level.
const LEVELS: [(usize, usize); 2] = [(DISTRICT_ID, DISTRICT), (GRASSROOTS_ID, GRASSROOTS)];

/// The rows of one id under one name.
#[derive(Debug)]
struct Use {
    at: RowAt,
    name: String,
    rows: usize,
    months: BTreeSet<MonthEnd>,
}

/// The names of one id, by key.
#[derive(Debug, Default)]
struct Names {
    uses: BTreeMap<String, Use>,
    /// Keys of those whose rows are set aside.
    aside: BTreeSet<String>,
}

/// What a table says of ids.
#[derive(Debug, Default)]
pub(super) struct Ids {
    names: [HashMap<String, Names>; 2],
    districts: HashMap<String, BTreeSet<String>>,
    /// By the district's key and the name.
    unions: HashMap<(String, String), BTreeSet<String>>,
}

impl Ids {
    /// What a table says, and what is told of it.
    pub(super) fn of(
        namings: &Namings,
        roles: &Roles,
        table: &Table<'_>,
        findings: &mut Findings,
    ) -> Self {
        let mut ids = Self::default();
        let units = || namings.each().filter(|naming| roles.is_unit(*naming));
        units().for_each(|naming| ids.take(naming, &namings.months(naming)));
        ids.settle(table, findings);
        units().for_each(|naming| ids.take_name(naming));
        ids.join();
        twins::tell((&ids, roles), namings, table, findings);
        ids
    }

    fn take(&mut self, naming: &Naming, months: &BTreeSet<MonthEnd>) {
        for (names, (id, name)) in self.names.iter_mut().zip(LEVELS) {
            let (id, name) = (naming.cell(id), naming.cell(name));
            if id.is_empty() || name.is_empty() {
                continue;
            }
            let names = names.entry(id.to_owned()).or_default();
            let used = names.uses.entry(name_key(name)).or_insert_with(|| Use {
                at: naming.first,
                name: name.to_owned(),
                rows: 0,
                months: BTreeSet::new(),
            });
            used.rows += naming.rows;
            used.months.extend(months);
        }
    }

    /// Decides which names stand, and tells.
    fn settle(&mut self, table: &Table<'_>, findings: &mut Findings) {
        for (names, (_, column)) in self.names.iter_mut().zip(LEVELS) {
            let mut ids: Vec<(&String, &mut Names)> = names.iter_mut().collect();
            ids.sort_by_key(|(id, _)| *id);
            for (id, names) in ids.into_iter().filter(|(_, names)| names.uses.len() > 1) {
                if let Some((fault, at)) = names.settle(id) {
                    findings.add(fault, table.place(at, column));
                }
            }
        }
    }

    /// Notes which ids have a name: of rows whose names stand.
    fn take_name(&mut self, row: &Naming) {
        if self.aside(row).is_some() {
            return;
        }
        let (id, name) = (row.cell(DISTRICT_ID), row.cell(DISTRICT));
        if !id.is_empty() && !name.is_empty() {
            self.districts.entry(name_key(name)).or_default().insert(format!("={id}"));
        }
        let (id, name) = (row.cell(GRASSROOTS_ID), row.cell(GRASSROOTS));
        if !id.is_empty() && !name.is_empty() {
            let key = (level_key(row, DISTRICT_ID, DISTRICT), name_key(name));
            self.unions.entry(key).or_default().insert(format!("={id}"));
        }
    }

    /// Puts the districts of names under their ids, once all rows were taken.
    fn join(&mut self) {
        let unions = std::mem::take(&mut self.unions);
        for ((district, name), ids) in unions {
            let district = self.district(&district);
            self.unions.entry((district, name)).or_default().extend(ids);
        }
    }

    /// A district's key: of its id, where only one has the name.
    pub(super) fn district(&self, key: &str) -> String {
        let ids = self.districts.get(key).filter(|ids| ids.len() == 1);
        ids.and_then(BTreeSet::first).map_or(key, String::as_str).to_owned()
    }

    /// Whom a row is about.
    pub(super) fn whom(&self, row: &impl Cells, province_key: &str) -> Result<Whom, Misplaced> {
        let whom = whom(row, province_key)?;
        if let Some((column, fault)) = self.aside(row) {
            return Err(Box::new((fault.into(), column)));
        }
        let district = match &whom {
            Whom::Province => return Ok(whom),
            Whom::District(district) | Whom::Grassroots(district, _) => district,
        };
        if let Some(ids) = self.districts.get(district).filter(|ids| ids.len() > 1) {
            return Err(unclear(row, DISTRICT, ids));
        }
        let district = self.district(district);
        let Whom::Grassroots(_, union) = whom else { return Ok(Whom::District(district)) };
        let key = (district, union);
        let Some(ids) = self.unions.get(&key) else { return Ok(Whom::Grassroots(key.0, key.1)) };
        if ids.len() > 1 {
            return Err(unclear(row, GRASSROOTS, ids));
        }
        let union = ids.first().cloned().unwrap_or(key.1);
        Ok(Whom::Grassroots(key.0, union))
    }

    /// Why a row's name doesn't go with its id.
    fn aside(&self, row: &impl Cells) -> Option<(usize, NameFault)> {
        let levels = self.names.iter().zip(LEVELS);
        levels.into_iter().find_map(|(names, (id, column))| {
            let (id, name) = (row.cell(id), row.cell(column));
            let names = names.get(id).filter(|names| !names.aside.is_empty())?;
            let key = name_key(name);
            names.aside.contains(&key).then(|| {
                let others = names.uses.iter().filter(|(other, _)| **other != key);
                let others = others.map(|(_, used)| format!("'{}'", quoted(&used.name)));
                let others = others.collect::<Vec<_>>().join(", ");
                let fault = NameFault::IdOfOthers { id: quoted(id), name: quoted(name), others };
                (column, fault)
            })
        })
    }
}

/// Whether two names of one id may be the same unit's: nearly alike, or one the other
/// with words left out.
fn are_near(one: &str, other: &str) -> bool {
    let likeness = Spelling::of(one).likeness(&Spelling::of(other));
    likeness.is_some_and(|likeness| likeness < Likeness::Distant)
}

fn unclear(row: &impl Cells, column: usize, ids: &BTreeSet<String>) -> Misplaced {
    let ids = ids.iter().map(|id| format!("'{}'", quoted(id.trim_start_matches('='))));
    let ids = ids.collect::<Vec<_>>().join(", ");
    Box::new((NameFault::IdMissing { name: quoted(row.cell(column)), ids }.into(), column))
}

impl Names {
    /// What is to be told of an id with several names.
    fn settle(&mut self, id: &str) -> Option<(NameFault, RowAt)> {
        let groups = self.groups();
        let rows = |group: &[String]| -> usize { self.of(group).map(|used| used.rows).sum() };
        let all: usize = groups.iter().map(|group| rows(group)).sum();
        let mut in_time = groups.clone();
        in_time.sort_by_key(|group| (self.first_month(group), group.clone()));
        let follow = in_time.windows(2).all(|pair| match pair {
            [before, after] => self.last_month(before) < self.first_month(after),
            _ => true,
        });
        if follow {
            let mut uses: Vec<&Use> = self.uses.values().collect();
            uses.sort_by_key(|used| used.at);
            let [first, second, ..] = uses[..] else { return None };
            let (id, name, other) = (quoted(id), quoted(&first.name), quoted(&second.name));
            let names = self.uses.len();
            let is_one = groups.len() == 1;
            return Some((NameFault::IdNames { id, name, other, names, is_one }, second.at));
        }
        let (part, whole) = MAJORITY;
        let stands = groups.iter().find(|group| rows(group) * whole >= all * part).cloned();
        let stands = stands.unwrap_or_default();
        self.aside = self.uses.keys().filter(|key| !stands.contains(key)).cloned().collect();
        None
    }

    /// The keys of names that are nearly alike.
    fn groups(&self) -> Vec<Vec<String>> {
        let mut groups: Vec<Vec<String>> = Vec::new();
        for (key, used) in &self.uses {
            let is_near =
                |group: &Vec<String>| self.of(group).any(|other| are_near(&used.name, &other.name));
            let (near, rest): (Vec<_>, Vec<_>) = groups.into_iter().partition(is_near);
            groups = rest;
            groups.push(near.into_iter().flatten().chain([key.clone()]).collect());
        }
        groups
    }

    fn of<'n>(&'n self, group: &'n [String]) -> impl Iterator<Item = &'n Use> {
        group.iter().filter_map(|key| self.uses.get(key))
    }

    fn first_month(&self, group: &[String]) -> Option<MonthEnd> {
        self.of(group).filter_map(|used| used.months.first().copied()).min()
    }

    fn last_month(&self, group: &[String]) -> Option<MonthEnd> {
        self.of(group).filter_map(|used| used.months.last().copied()).max()
    }
}
