//! Ids of grassroots unions that are a union's above them: most often the reporter's id
//! was copied down. The name says who is meant; the id doesn't. Where each level is
//! numbered by itself, such an id is one grassroots union's alone, and is its own.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::super::namings::{Cells, Naming, Namings};
use super::super::roles::Roles;
use super::super::whom::level_key;
use super::super::{DISTRICT, DISTRICT_ID, GRASSROOTS, GRASSROOTS_ID, PROVINCE, PROVINCE_ID};
use crate::load::NameFault;
use crate::load::collect::{Findings, quoted};
use crate::load::names::name_key;
use crate::load::table::{RowAt, Table};

/// Shared ids that are one grassroots union's alone, of all that are shared.
const MOST: (usize, usize) = (4, 5);

const UPPER: [(usize, usize); 2] = [(PROVINCE_ID, PROVINCE), (DISTRICT_ID, DISTRICT)];

/// Leaves such an id out wherever the union has a name of its own, and tells.
pub(super) fn settle(
    namings: &mut Namings,
    roles: &Roles,
    table: &Table<'_>,
    findings: &mut Findings,
) {
    let upper = upper(namings);
    if has_series_of_its_own(namings, roles, &upper) {
        return;
    }
    let is_others = |naming: &Naming| {
        let names = upper.get(naming.cell(GRASSROOTS_ID));
        let name = name_key(naming.cell(GRASSROOTS));
        let has_own_name = !name.is_empty()
            && names.is_some_and(|names| !names.is_empty() && !names.contains(&name));
        has_own_name && roles.is_unit(naming)
    };
    let mut told: BTreeMap<String, (RowAt, String, usize)> = BTreeMap::new();
    for naming in namings.each_mut().filter(|naming| is_others(naming)) {
        let id = naming.cell(GRASSROOTS_ID).to_owned();
        let name = quoted(naming.cell(GRASSROOTS));
        told.entry(id).or_insert((naming.first, name, 0)).2 += naming.rows;
        naming.set(GRASSROOTS_ID, "");
    }
    for (id, (at, name, rows)) in told {
        let fault = NameFault::IdOfUpper { id: quoted(&id), name, rows };
        findings.add(fault, table.place(at, GRASSROOTS_ID));
    }
}

/// Whether the grassroots unions are numbered by themselves: what they share with the
/// unions above are numbers, nearly each of one union that has no other.
fn has_series_of_its_own(
    namings: &Namings,
    roles: &Roles,
    upper: &HashMap<String, HashSet<String>>,
) -> bool {
    let mut names: HashMap<&str, HashSet<(String, String)>> = HashMap::new();
    let mut ids: HashMap<(String, String), HashSet<&str>> = HashMap::new();
    for naming in namings.each().filter(|naming| roles.is_unit(*naming)) {
        let (id, name) = (naming.cell(GRASSROOTS_ID), name_key(naming.cell(GRASSROOTS)));
        let is_upper = || upper.get(id).is_some_and(|names| names.contains(&name));
        if !id.is_empty() && !name.is_empty() && !is_upper() {
            let union = (level_key(naming, DISTRICT_ID, DISTRICT), name);
            names.entry(id).or_default().insert(union.clone());
            ids.entry(union).or_default().insert(id);
        }
    }
    let is_number = |id: &str| id.bytes().all(|byte| byte.is_ascii_digit());
    let shared: Vec<_> = names.iter().filter(|(id, _)| upper.contains_key(**id)).collect();
    let is_own = |(_, unions): &&(&&str, &HashSet<(String, String)>)| {
        let has_one_id = |union| ids.get(union).is_some_and(|ids| ids.len() == 1);
        unions.len() == 1 && unions.iter().all(has_one_id)
    };
    let (part, whole) = MOST;
    let own = shared.iter().filter(is_own).count();
    shared.iter().all(|(id, _)| is_number(id)) && own * whole >= shared.len() * part
}

/// The names of each id of a union above the grassroots.
fn upper(namings: &Namings) -> HashMap<String, HashSet<String>> {
    let mut upper: HashMap<String, HashSet<String>> = HashMap::new();
    for naming in namings.each() {
        for (id, name) in UPPER.map(|(id, name)| (naming.cell(id), naming.cell(name))) {
            if !id.is_empty() && !name.is_empty() {
                upper.entry(id.to_owned()).or_default().insert(name_key(name));
            }
        }
    }
    upper
}
