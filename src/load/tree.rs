//! What the rows of `units.csv` say together: one level a unit, spells one
//! after another, one province, parents that exist as long as their children.

mod lives;
mod missed;

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::OnceLock;

use super::collect::{Findings, quoted};
use super::fault::Lines;
use super::names::Place;
use super::table::{RowAt, Table};
use super::units::{FROM, FallenRow, LEVEL, Link, PARENT, SpellRow, TO, UnitRows};
use super::{Kind, UnitFault, natural};
use crate::model::{Level, RowNumber, Spell, TableParts, Unit, UnitIx};
use lives::{clashes, first_day, last_day, life_of, lives_within};

/// The units that could be accepted, and those that could not.
#[derive(Debug, Default)]
pub(super) struct Register {
    /// In official order, those that are only missed among them.
    pub(super) units: Vec<Unit>,
    index: HashMap<String, UnitIx>,
    /// Units that aren't there, with the line of the first row of theirs.
    fallen: HashMap<String, String>,
    /// What rows that were set aside say of their units.
    pub(super) fallen_rows: Vec<FallenRow>,
    /// Rows accepted.
    pub(super) used: usize,
    /// Unions between province and grassroots by the place that they are of; made when
    /// first asked for.
    places: OnceLock<HashMap<String, Vec<(Place, UnitIx)>>>,
}

impl Register {
    /// Judges the rows together and keeps what stands.
    pub(super) fn build(all: UnitRows, table: &Table<'_>, findings: &mut Findings) -> Self {
        let mut tree = Tree::new(all, table, findings);
        tree.check_levels();
        tree.check_overlaps();
        tree.check_province();
        for level in [Level::District, Level::Grassroots] {
            tree.check_parents(level);
        }
        tree.into_register()
    }

    /// A unit that stands, by its id.
    pub(super) fn find(&self, id: &str) -> Option<UnitIx> {
        self.index.get(id).copied().filter(|&ix| !self.is_missed(ix))
    }

    /// A unit whose rows were all set aside, by its id.
    pub(super) fn find_missed(&self, id: &str) -> Option<UnitIx> {
        self.index.get(id).copied().filter(|&ix| self.is_missed(ix))
    }

    fn is_missed(&self, ix: UnitIx) -> bool {
        self.unit(ix).is_some_and(Unit::is_set_aside)
    }

    /// The first line at which a unit that isn't there was set aside.
    pub(super) fn fallen_line(&self, id: &str) -> Option<&str> {
        self.fallen.get(id).map(String::as_str)
    }

    /// The only union between province and grassroots that may have a name.
    pub(super) fn district(&self, name: &Place) -> Option<UnitIx> {
        let places = self.places.get_or_init(|| {
            let mut places: HashMap<String, Vec<(Place, UnitIx)>> = HashMap::new();
            let units = self.units.iter().enumerate();
            for (at, unit) in units.filter(|(_, unit)| unit.level == Level::District) {
                if let Some(place) = Place::of(unit.name()) {
                    let same = places.entry(place.core.clone()).or_default();
                    same.push((place, UnitIx::new(at)));
                }
            }
            places
        });
        let same = places.get(&name.core)?.iter();
        let mut units = same.filter(|(known, _)| known.may_be(name)).map(|(_, unit)| *unit);
        units.next().filter(|_| units.next().is_none())
    }

    /// The unit at a position.
    pub(super) fn unit(&self, ix: UnitIx) -> Option<&Unit> {
        self.units.get(ix.index())
    }
}

/// The rows of each unit side by side, and which of them still stand.
struct Tree<'t> {
    rows: Vec<SpellRow>,
    is_standing: Vec<bool>,
    groups: Vec<Range<usize>>,
    group_of: HashMap<String, usize>,
    fallen: HashMap<String, RowNumber>,
    fallen_rows: Vec<FallenRow>,
    links: Vec<Link>,
    unclear: HashMap<String, String>,
    table: &'t Table<'t>,
    findings: &'t mut Findings,
}

impl<'t> Tree<'t> {
    fn new(all: UnitRows, table: &'t Table<'t>, findings: &'t mut Findings) -> Self {
        let UnitRows { mut rows, links, fallen, fallen_rows, unclear, .. } = all;
        rows.sort_by(|a, b| (&a.unit, a.from, a.at).cmp(&(&b.unit, b.from, b.at)));
        let mut groups = Vec::new();
        let mut group_of = HashMap::new();
        let mut start = 0;
        for group in rows.chunk_by(|a, b| a.unit == b.unit) {
            if let Some(first) = group.first() {
                group_of.insert(first.unit.clone(), groups.len());
            }
            groups.push(start..start + group.len());
            start += group.len();
        }
        let is_standing = vec![true; rows.len()];
        Self {
            rows,
            is_standing,
            groups,
            group_of,
            fallen,
            fallen_rows,
            links,
            unclear,
            table,
            findings,
        }
    }

    fn fell(&mut self, ix: usize, fault: UnitFault, column: usize) {
        let Some(row) = self.rows.get(ix) else { return };
        self.findings.add(Kind::Unit(fault), self.table.place(row.at, column));
        if let Some(is_standing) = self.is_standing.get_mut(ix) {
            *is_standing = false;
        }
        let first = self.fallen.entry(row.unit.clone()).or_insert(row.at.number);
        *first = row.at.number.min(*first);
    }

    /// The rows of a group that stand.
    fn standing(&self, group: &Range<usize>) -> Vec<usize> {
        group.clone().filter(|&ix| self.is_standing.get(ix) == Some(&true)).collect()
    }

    fn rows_of(&self, ixs: &[usize]) -> Vec<&SpellRow> {
        ixs.iter().filter_map(|&ix| self.rows.get(ix)).collect()
    }

    fn check_levels(&mut self) {
        for group in self.groups.clone() {
            let rows = self.rows.get(group.clone()).unwrap_or_default();
            if rows.windows(2).all(|pair| matches!(pair, [a, b] if a.level == b.level)) {
                continue;
            }
            let numbers: Vec<RowNumber> = rows.iter().map(|row| row.at.number).collect();
            let unit = rows.first().map(|row| quoted(&row.unit)).unwrap_or_default();
            for (ix, &own) in group.zip(&numbers) {
                let fault = UnitFault::LevelsDiffer {
                    unit: unit.clone(),
                    lines: Lines::others(&numbers, own, self.table.parts()),
                };
                self.fell(ix, fault, LEVEL);
            }
        }
    }

    fn check_overlaps(&mut self) {
        for group in self.groups.clone() {
            let standing = self.standing(&group);
            let clashes = clashes(&self.rows_of(&standing), self.table.parts());
            for (at, lines) in clashes {
                let Some(&ix) = standing.get(at) else { continue };
                let unit = self.rows.get(ix).map(|row| quoted(&row.unit)).unwrap_or_default();
                self.fell(ix, UnitFault::SpellsOverlap { unit, lines }, FROM);
            }
        }
    }

    fn check_province(&mut self) {
        let first_row = |group| self.standing(group).first().and_then(|&ix| self.rows.get(ix));
        let provinces: Vec<(String, RowAt)> = self
            .groups
            .iter()
            .filter_map(first_row)
            .filter(|row| row.level == Level::Province)
            .map(|row| (quoted(&row.unit), row.at))
            .collect();
        match provinces.as_slice() {
            [] => self.findings.add(UnitFault::NoProvince, self.table.whole()),
            [_] => {}
            [(first, _), (second, _), ..] => {
                for (unit, at) in &provinces {
                    let other = if unit == first { second } else { first };
                    let fault =
                        UnitFault::SeveralProvinces { unit: unit.clone(), other: other.clone() };
                    self.findings.add(fault, self.table.place(*at, LEVEL));
                }
            }
        }
    }

    /// Parents are judged before their children, so that what falls with a
    /// parent falls in one pass a level.
    fn check_parents(&mut self, level: Level) {
        for ix in 0..self.rows.len() {
            let row = self.rows.get(ix).filter(|row| row.level == level);
            let judged = row.filter(|_| self.is_standing.get(ix) == Some(&true));
            if let Some((fault, column)) = judged.and_then(|row| self.parent_fault(row)) {
                self.fell(ix, fault, column);
            }
        }
    }

    /// What is wrong with a row's parent, and in which column that shows.
    fn parent_fault(&self, row: &SpellRow) -> Option<(UnitFault, usize)> {
        let id = row.parent.as_deref()?;
        let found = || quoted(id);
        let fallen = self.fallen.get(id);
        let fallen_line = fallen.and_then(|&row| line_of(row, self.table.parts()));
        let Some(group) = self.group_of.get(id).and_then(|&group| self.groups.get(group)) else {
            let fault = match (fallen_line, self.unclear.get(id)) {
                (Some(line), _) => UnitFault::ParentSetAside { found: found(), line },
                (None, Some(units)) => {
                    UnitFault::ParentAmbiguous { found: found(), candidates: units.clone() }
                }
                (None, None) => UnitFault::ParentUnknown { found: found(), nearest: String::new() },
            };
            return Some((fault, PARENT));
        };
        let standing = self.standing(group);
        let spells = self.rows_of(&standing);
        if let Some(line) = fallen_line.filter(|_| spells.is_empty()) {
            return Some((UnitFault::ParentSetAside { found: found(), line }, PARENT));
        }
        let parent_level = self.rows.get(group.start)?.level;
        if parent_level >= row.level {
            let level = row.level;
            return Some((
                UnitFault::ParentNotHigher { parent: found(), parent_level, level },
                PARENT,
            ));
        }
        if lives_within(row, &spells) {
            return None;
        }
        let begins_within =
            spells.iter().any(|s| (first_day(s)..=last_day(s)).contains(&first_day(row)));
        let fault = UnitFault::OutsideParent { parent: found(), life: life_of(&spells) };
        Some((fault, if begins_within { TO } else { FROM }))
    }

    fn into_register(self) -> Register {
        let Self { rows, is_standing, fallen, mut fallen_rows, links, table, .. } = self;
        let mut standing: Vec<SpellRow> = Vec::with_capacity(rows.len());
        for (row, is_standing) in rows.into_iter().zip(is_standing) {
            if is_standing {
                standing.push(row);
            } else {
                fallen_rows.push(row.into());
            }
        }
        let used = standing.len();
        let ids: HashSet<&str> = standing.iter().map(|row| row.unit.as_str()).collect();
        let fallen = fallen.into_iter().filter(|(id, _)| !ids.contains(id.as_str()));
        let fallen = fallen.filter_map(|(id, row)| Some((id, line_of(row, table.parts())?)));
        let fallen = fallen.collect();
        let missed = missed::spells(&fallen_rows, &standing, &links);
        let mut spells: Vec<(SpellRow, bool)> =
            standing.into_iter().map(|row| (row, false)).collect();
        spells.extend(missed.into_iter().map(|row| (row, true)));
        let (units, index) = units_of(spells);
        Register { units, index, fallen, fallen_rows, used, ..Register::default() }
    }
}

/// Units in official order, and where each is. With every spell comes whether its row was
/// set aside.
fn units_of(mut spells: Vec<(SpellRow, bool)>) -> (Vec<Unit>, HashMap<String, UnitIx>) {
    spells.sort_by(|(a, _), (b, _)| official_order(a, b).then_with(|| a.from.cmp(&b.from)));
    let mut index: HashMap<String, UnitIx> = HashMap::new();
    for group in spells.chunk_by(|(a, _), (b, _)| a.unit == b.unit) {
        if let Some((first, _)) = group.first() {
            index.insert(first.unit.clone(), UnitIx::new(index.len()));
        }
    }
    let mut units: Vec<Unit> = Vec::new();
    for (row, is_set_aside) in spells {
        let (id, level) = (row.unit.clone(), row.level);
        let spell = Spell { is_set_aside, ..spell_of(row, &index) };
        match units.last_mut().filter(|unit| unit.id == id) {
            Some(unit) => unit.spells.push(spell),
            None => units.push(Unit { id, level, spells: vec![spell] }),
        }
    }
    (units, index)
}

/// The line of a row, with its sheet where there are several.
fn line_of(row: RowNumber, parts: &TableParts) -> Option<String> {
    parts.place(row).map(|place| place.short())
}

fn official_order(a: &SpellRow, b: &SpellRow) -> Ordering {
    a.level.cmp(&b.level).then_with(|| natural::compare(&a.unit, &b.unit))
}

fn spell_of(row: SpellRow, index: &HashMap<String, UnitIx>) -> Spell {
    Spell {
        name: row.name,
        parent: row.parent.and_then(|parent| index.get(&parent).copied()),
        sector: row.sector,
        managed: row.is_managed,
        from: row.from,
        to: row.to,
        at: row.at.number,
        is_set_aside: false,
    }
}
