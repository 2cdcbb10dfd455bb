//! Unions above the grassroots under several names: `Hoằng Hóa`, `LĐLĐ H. Hoằng Hóa`.
//!
//! Names of one place and one level are one union's, whatever it calls itself. A name
//! without a level is the union's of that place where there is only one and it speaks
//! while that one speaks: before and after, another may have had the name, as communes
//! have those of districts that are no more. Each column has names of its own: a city
//! may be called like its province. What is read as one is told; what may be one is left
//! to [`super::alike`].

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::namings::{Cells, Naming, Namings};
use super::roles::Roles;
use super::tree::{MonthEnd, in_one_year};
use super::{DISTRICT, DISTRICT_ID, GRASSROOTS, GRASSROOTS_ID, PROVINCE, PROVINCE_ID};
use crate::load::NameFault;
use crate::load::collect::{Findings, quoted};
use crate::load::names::{Place, PlaceLevel, name_key};
use crate::load::table::{RowAt, Table};

/// A name, by its key.
#[derive(Clone, Debug)]
struct Called {
    name: String,
    place: Place,
    rows: usize,
    first: RowAt,
    months: BTreeSet<MonthEnd>,
}

impl Called {
    /// Whether it leaves its level out and can only be the other.
    fn is_short_for(&self, other: &Self) -> bool {
        self.place.is_short_for(&other.place)
            || (self.place.may_be(&other.place) && self.is_beside(other))
    }

    /// Whether it speaks while the other does, and isn't what came after it or, of
    /// communes, was before it.
    fn is_beside(&self, other: &Self) -> bool {
        let (Some(&first), Some(&last)) = (other.months.first(), other.months.last()) else {
            return false;
        };
        let is_within = self.months.iter().all(|month| (first..=last).contains(month));
        let has_come_after =
            || self.months.iter().any(|&month| month > last && in_one_year(month, last));
        is_within
            || (!other.place.is_below_districts()
                && !self.months.is_disjoint(&other.months)
                && !has_come_after())
    }
}

/// Gives every union above the grassroots one name, and tells.
pub(super) fn settle(
    namings: &mut Namings,
    roles: &Roles,
    table: &Table<'_>,
    findings: &mut Findings,
) {
    say_province(namings, roles);
    let province = province(namings);
    for column in [PROVINCE, DISTRICT] {
        let mut meant: HashMap<String, String> = HashMap::new();
        let mut by_core = by_core(namings, roles, column);
        if column == PROVINCE {
            join_nameless(&mut by_core);
        }
        for (core, called) in by_core {
            let has_province = province.as_ref().is_some_and(|province| province.core == core);
            let groups = if column == PROVINCE {
                one_province(&called)
            } else {
                groups(&called, has_province)
            };
            for (one, others) in groups {
                let mut others: Vec<&Called> =
                    others.into_iter().filter(|other| other.name != one.name).collect();
                others.sort_by_key(|other| other.first);
                for other in &others {
                    meant.insert(name_key(&other.name), one.name.clone());
                }
                let Some(first) = others.first() else { continue };
                let fault = NameFault::PlaceForms {
                    name: quoted(&one.name),
                    other: quoted(&first.name),
                    rows: others.iter().map(|other| other.rows).sum(),
                };
                findings.add(fault, table.place(first.first, column));
            }
        }
        rename(namings, column, &meant);
    }
    for naming in namings.each_mut().filter(|naming| roles.is_unit(&**naming)) {
        name_after_upper(naming, province.as_ref());
    }
}

/// Has the rows say of a column what its names mean.
fn rename(namings: &mut Namings, column: usize, meant: &HashMap<String, String>) {
    for naming in namings.each_mut().filter(|_| !meant.is_empty()) {
        let cell = naming.cell(column);
        if let Some(name) = meant.get(&name_key(cell)).filter(|_| !cell.is_empty()) {
            naming.set(column, name);
        }
    }
}

/// A district's own row, or the province's, may call it otherwise than the column above.
/// Who is called like the province, level and all, is the province, whatever id that
/// column gives it.
fn name_after_upper(naming: &mut Naming, province: Option<&Place>) {
    let own = Place::of(naming.cell(GRASSROOTS)).filter(|own| own.level.is_some());
    let above = Place::of(naming.cell(DISTRICT));
    if own.is_some() && own.as_ref().map(key_of) == above.as_ref().map(key_of) {
        let name = naming.cell(DISTRICT).to_owned();
        naming.set(GRASSROOTS, &name);
    }
    let [name, id] = [PROVINCE, PROVINCE_ID].map(|column| naming.cell(column).to_owned());
    let is_province = |cell: &str, place: &Place| {
        let is_the_only = |p: &Place| place.core.is_empty() || p.core == place.core;
        let is_named = place.is_of_province() && province.is_some_and(is_the_only);
        is_named || (place.level.is_some() && name_key(cell) == name_key(&name))
    };
    let upper = [(DISTRICT, DISTRICT_ID, &above), (GRASSROOTS, GRASSROOTS_ID, &own)];
    for (column, id_column, place) in upper {
        let is_province = place.as_ref().is_some_and(|p| is_province(naming.cell(column), p));
        if is_province && !name.is_empty() {
            naming.set(column, &name);
            naming.set(id_column, &id);
        }
    }
}

fn key_of(place: &Place) -> (Option<PlaceLevel>, &str) {
    (place.level, &place.core)
}

/// In a table that has no province above its rows, the rows of its own say which it is.
fn say_province(namings: &mut Namings, roles: &Roles) {
    let is_said = |naming: &Naming| {
        [PROVINCE, PROVINCE_ID].into_iter().any(|column| !naming.cell(column).is_empty())
    };
    if namings.each().any(is_said) {
        return;
    }
    let mut rows: BTreeMap<(bool, String), usize> = BTreeMap::new();
    for naming in namings.each().filter(|naming| roles.is_unit(*naming)) {
        if let Some((name, has_core)) = own_province(naming) {
            *rows.entry((has_core, name.to_owned())).or_default() += naming.rows;
        }
    }
    let most = rows.into_iter().max_by_key(|((has_core, _), rows)| (*has_core, *rows));
    let Some(((_, most), _)) = most else { return };
    for naming in namings.each_mut() {
        let own = own_province(naming).filter(|(_, has_core)| *has_core);
        let name = own.map_or_else(|| most.clone(), |(name, _)| name.to_owned());
        naming.set(PROVINCE, &name);
    }
}

/// What a row of a province calls it, and whether by name.
fn own_province(naming: &Naming) -> Option<(&str, bool)> {
    let names = [DISTRICT, GRASSROOTS].map(|column| naming.cell(column));
    names.into_iter().find_map(|name| {
        let place = Place::of(name).filter(Place::is_of_province)?;
        Some((name, !place.core.is_empty()))
    })
}

/// The place that most rows give as the province.
fn province(namings: &Namings) -> Option<Place> {
    let mut rows: BTreeMap<&str, usize> = BTreeMap::new();
    for naming in namings.each() {
        *rows.entry(naming.cell(PROVINCE)).or_default() += naming.rows;
    }
    let most = rows.into_iter().filter(|(name, _)| !name.is_empty()).max_by_key(|(_, rows)| *rows);
    Place::of(most?.0)
}

/// The names of a column by the place they name.
fn by_core(namings: &Namings, roles: &Roles, column: usize) -> BTreeMap<String, Vec<Called>> {
    let mut by_key: BTreeMap<String, Called> = BTreeMap::new();
    for naming in namings.each().filter(|naming| roles.is_unit(*naming)) {
        let name = naming.cell(column);
        let key = name_key(name);
        if let Some(called) = by_key.get_mut(&key) {
            called.rows += naming.rows;
            called.months.extend(namings.months(naming));
        } else if let Some(place) = Place::of(name) {
            let (rows, first, months) = (naming.rows, naming.first, namings.months(naming));
            let called = Called { name: name.to_owned(), place, rows, first, months };
            by_key.insert(key, called);
        }
    }
    let mut by_core: BTreeMap<String, Vec<Called>> = BTreeMap::new();
    for called in by_key.into_values() {
        by_core.entry(called.place.core.clone()).or_default().push(called);
    }
    by_core
}

/// A province's federation called nothing but that is the only one that has a name.
fn join_nameless(by_core: &mut BTreeMap<String, Vec<Called>>) {
    if by_core.len() == 2
        && let Some(nameless) = by_core.remove("")
    {
        for named in by_core.values_mut() {
            named.extend(nameless.clone());
        }
    }
}

/// The names of the only province, whenever they speak: a table has no second one.
fn one_province(called: &[Called]) -> Vec<(&Called, Vec<&Called>)> {
    let all: Vec<&Called> = called.iter().collect();
    let is_nameless = |name: &Called| name.place.core.is_empty();
    let may_be = |name: &Called, other: &Called| {
        is_nameless(name) || is_nameless(other) || name.place.may_be(&other.place)
    };
    let is_one = |name: &&Called| called.iter().all(|other| may_be(name, other));
    let one = best(&all).filter(|_| all.iter().all(is_one));
    one.map(|one| (one, all)).into_iter().collect()
}

/// Names of one union, with the one that most rows have.
fn groups(called: &[Called], has_province: bool) -> Vec<(&Called, Vec<&Called>)> {
    let mut levels: BTreeMap<Option<PlaceLevel>, Vec<&Called>> = BTreeMap::new();
    for name in called {
        levels.entry(name.place.level).or_default().push(name);
    }
    let short = levels.remove(&None).unwrap_or_default();
    let mut groups: Vec<Vec<&Called>> = levels.into_values().collect();
    match groups.as_mut_slice() {
        [] if !has_province => groups.extend(at_one_time(short)),
        [only] if !has_province => {
            let long: Vec<&Called> = only.clone();
            only.extend(short.into_iter().filter(|short| {
                long.iter().all(|long| short.place.may_be(&long.place))
                    && long.iter().any(|long| short.is_short_for(long))
            }));
        }
        _ => {}
    }
    groups.into_iter().filter_map(|group| Some((best(&group)?, group))).collect()
}

/// Names without a level: one group of those that speak while the one of most rows does,
/// or say the same of what they are; the others each by itself.
fn at_one_time(short: Vec<&Called>) -> Vec<Vec<&Called>> {
    let Some(most) = best(&short) else { return Vec::new() };
    let is_one = |name: &&Called| name.place == most.place || name.is_beside(most);
    let (one, others): (Vec<_>, Vec<_>) = short.into_iter().partition(is_one);
    std::iter::once(one).chain(others.into_iter().map(|other| vec![other])).collect()
}

/// The name that most rows have; one with its place or level says more than one without.
fn best<'c>(group: &[&'c Called]) -> Option<&'c Called> {
    let rank = |name: &&Called| {
        let has_core = !name.place.core.is_empty();
        (has_core, name.place.level.is_some(), name.rows, std::cmp::Reverse(name.first))
    };
    group.iter().copied().max_by_key(rank)
}
