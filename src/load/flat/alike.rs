//! Names that are nearly another's under the same union above, or another's under
//! another one: a slip of the pen makes a unit of its own out of them, and the right one
//! lacks its figures.
//!
//! Two real neighbours report the same indicators for the same periods; a slip
//! has only what the right name lacks, or few rows beside many, or no diacritics
//! where the other has them. Numbers in names are meant.

mod pairs;
mod rows;

pub(super) use pairs::{Named, Pair};

use pairs::Nearness;

use std::collections::{HashMap, HashSet};

use super::ids::Ids;
use super::namings::Namings;
use super::roles::Roles;
use super::whom::Whom;
use super::{DISTRICT, GRASSROOTS};
use crate::load::NameFault;
use crate::load::collect::{Findings, quoted};
use crate::load::table::{RowAt, Table};
use rows::Rows;

/// So few names two districts may both have.
const FEWEST_SHARED: usize = 2;

/// Tells of names that are nearly another's. `named` are all units whose name
/// is all that tells them apart; `scattered` those of one name under different unions.
pub(super) fn tell(
    named: &[Named<'_>],
    scattered: &[Pair],
    (ids, roles, province_key): (&Ids, &Roles, &str),
    namings: &Namings,
    (table, findings): (&Table<'_>, &mut Findings),
) {
    let alike = pairs::near(named, &namings.all_months(), &|| !table.is_stopped());
    let levels = pairs::of_levels(named);
    let shared = shared(scattered);
    let all = alike.keys().chain(&levels).chain(scattered).chain(shared.keys());
    let mut rows: HashMap<&Whom, Rows> =
        all.flat_map(|(a, b)| [(a, Rows::default()), (b, Rows::default())]).collect();
    if rows.is_empty() {
        return;
    }
    take_all(&mut rows, (ids, roles, province_key), namings);
    let of = |(one, other): &Pair| rows.get(one).zip(rows.get(other));
    let mut told: HashSet<&Pair> = HashSet::new();
    for (pair, nearness) in &alike {
        if let Some(rows) = of(pair) {
            let is_district = matches!(pair.0, Whom::District(_));
            if tell_alike(rows, *nearness, is_district, table, findings) {
                told.insert(pair);
            }
        }
    }
    for (upper, union) in levels.iter().filter_map(of) {
        tell_levels(upper, union, table, findings);
    }
    for (districts, unions) in &shared {
        if told.contains(districts) {
            continue;
        }
        let doubled = unions.iter().filter_map(|pair| of(pair));
        let doubled: Vec<_> = doubled.filter(|(one, other)| one.says_what(other)).collect();
        if let Some(above) = of(districts)
            && tell_shared(above, &doubled, table, findings)
        {
            told.insert(districts);
        }
    }
    // Of districts that may be one nothing more is told.
    let scattered = scattered.iter().filter(|pair| !told.contains(&districts_of(pair)));
    for (one, other) in scattered.filter_map(of) {
        tell_scattered(one, other, table, findings);
    }
}

/// Districts with the unions whose names the two of them have, and nobody else.
fn shared(scattered: &[Pair]) -> HashMap<Pair, Vec<&Pair>> {
    let name = |pair: &Pair| match &pair.0 {
        Whom::Grassroots(_, name) => name.clone(),
        _ => String::new(),
    };
    let mut names: HashMap<String, usize> = HashMap::new();
    for pair in scattered {
        *names.entry(name(pair)).or_default() += 1;
    }
    let mut shared: HashMap<Pair, Vec<&Pair>> = HashMap::new();
    for pair in scattered.iter().filter(|pair| names.get(&name(pair)) == Some(&1)) {
        shared.entry(districts_of(pair)).or_default().push(pair);
    }
    shared.retain(|_, unions| unions.len() >= FEWEST_SHARED);
    shared
}

/// Tells of districts that have several names of unions in common at the same time: what
/// changed districts may have been reported by both. Says whether it did.
fn tell_shared(
    (one, other): (&Rows, &Rows),
    unions: &[(&Rows, &Rows)],
    table: &Table<'_>,
    findings: &mut Findings,
) -> bool {
    let are_many = unions.len() >= FEWEST_SHARED
        && [one, other].iter().any(|district| district.are_half(unions.len()));
    let first = unions.iter().flat_map(|(one, other)| [*one, *other]);
    let Some(first) = first.filter(|_| are_many).max_by_key(|rows| rows.first) else {
        return false;
    };
    let Some(at) = first.first else { return false };
    let fault = NameFault::UnionsShared {
        above: quoted(&one.name),
        other: quoted(&other.name),
        unions: unions.len(),
        name: quoted(&first.name),
    };
    findings.add(fault, table.place(at, DISTRICT));
    true
}

/// The districts of two unions.
fn districts_of(unions: &Pair) -> Pair {
    let district = |whom: &Whom| match whom {
        Whom::Grassroots(district, _) => Whom::District(district.clone()),
        whom => whom.clone(),
    };
    let (one, other) = (district(&unions.0), district(&unions.1));
    if one <= other { (one, other) } else { (other, one) }
}

/// What the rows of some units say.
fn take_all(
    rows: &mut HashMap<&Whom, Rows>,
    (ids, roles, province_key): (&Ids, &Roles, &str),
    namings: &Namings,
) {
    for naming in namings.each().filter(|naming| roles.is_unit(*naming)) {
        let Ok(whom) = ids.whom(naming, province_key) else { continue };
        if let Whom::Grassroots(district, union) = &whom {
            let district = Whom::District(district.clone());
            if let Some(rows) = rows.get_mut(&district) {
                rows.take(namings, naming, DISTRICT, union);
            }
        }
        let column = if matches!(whom, Whom::Grassroots(..)) { GRASSROOTS } else { DISTRICT };
        if let Some(rows) = rows.get_mut(&whom) {
            rows.take(namings, naming, column, "");
        }
    }
}

/// Tells of two names that are nearly alike, where the one may be a slip; says whether
/// it did.
fn tell_alike(
    (one, other): (&Rows, &Rows),
    nearness: Nearness,
    is_district: bool,
    table: &Table<'_>,
    findings: &mut Findings,
) -> bool {
    let is_first =
        one.is_bare_form_of(other) || (one.count <= other.count && !other.is_bare_form_of(one));
    let (less, more) = if is_first { (one, other) } else { (other, one) };
    let may_be_one = less.may_be_slip_of(more, nearness, is_district);
    let Some(at) = less.first.filter(|_| may_be_one) else { return false };
    let fault = NameFault::NameAlike {
        name: quoted(&less.name),
        rows: less.count,
        other: quoted(&more.name),
        other_rows: more.count,
        line: line_of(more.first, table).unwrap_or_default(),
    };
    findings.add(fault, table.place(at, if is_district { DISTRICT } else { GRASSROOTS }));
    true
}

/// Tells of a name that a union above and a grassroots union have, where it has
/// fewer rows.
fn tell_levels(upper: &Rows, union: &Rows, table: &Table<'_>, findings: &mut Findings) {
    let is_above = upper.count <= union.count;
    let (less, more, column) =
        if is_above { (upper, union, DISTRICT) } else { (union, upper, GRASSROOTS) };
    let Some(at) = less.first else { return };
    let fault = NameFault::NameAtTwoLevels {
        name: quoted(&less.name),
        above: upper.count,
        below: union.count,
        line: line_of(more.first, table).unwrap_or_default(),
    };
    findings.add(fault, table.place(at, column));
}

/// Tells of a name under two unions at the same time, where the rows under the one may
/// be the other's.
fn tell_scattered(one: &Rows, other: &Rows, table: &Table<'_>, findings: &mut Findings) {
    let (less, more) = if one.count < other.count { (one, other) } else { (other, one) };
    let Some(at) = less.first.filter(|_| less.may_have_strayed_from(more)) else { return };
    let fault = NameFault::UnionScattered {
        name: quoted(&less.name),
        rows: less.count,
        other_rows: more.count,
        line: line_of(more.first, table).unwrap_or_default(),
    };
    findings.add(fault, table.place(at, DISTRICT));
}

fn line_of(at: Option<RowAt>, table: &Table<'_>) -> Option<String> {
    table.parts().place(at?.number).map(|place| place.short())
}
