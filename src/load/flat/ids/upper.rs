//! Ids of grassroots unions that are a union's above them: most often the reporter's id
//! was copied down. The name says who is meant; the id doesn't.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::super::namings::{Cells, Naming, Namings};
use super::super::roles::Roles;
use super::super::{DISTRICT, DISTRICT_ID, GRASSROOTS, GRASSROOTS_ID, PROVINCE, PROVINCE_ID};
use crate::load::FlatFault;
use crate::load::collect::{Findings, quoted};
use crate::load::names::name_key;
use crate::load::table::{RowAt, Table};

const UPPER: [(usize, usize); 2] = [(PROVINCE_ID, PROVINCE), (DISTRICT_ID, DISTRICT)];

/// Leaves such an id out wherever the union has a name of its own, and tells.
pub(super) fn settle(
    namings: &mut Namings,
    roles: &Roles,
    table: &Table<'_>,
    findings: &mut Findings,
) {
    let upper = upper(namings);
    let is_others = |naming: &Naming| {
        let names = upper.get(naming.cell(GRASSROOTS_ID));
        let name = name_key(naming.cell(GRASSROOTS));
        let has_own_name = !name.is_empty()
            && names.is_some_and(|names| !names.is_empty() && !names.contains(&name));
        has_own_name && roles.is_unit(naming)
    };
    let mut told: BTreeMap<String, (RowAt, String, usize)> = BTreeMap::new();
    for naming in namings.all.iter_mut().filter(|naming| is_others(naming)) {
        let id = naming.cell(GRASSROOTS_ID).to_owned();
        let name = quoted(naming.cell(GRASSROOTS));
        told.entry(id).or_insert((naming.first, name, 0)).2 += naming.rows;
        naming.set(GRASSROOTS_ID, "");
    }
    for (id, (at, name, rows)) in told {
        let fault = FlatFault::IdOfUpper { id: quoted(&id), name, rows };
        findings.add(fault, table.place(at, GRASSROOTS_ID));
    }
}

/// The names of each id of a union above the grassroots.
fn upper(namings: &Namings) -> HashMap<String, HashSet<String>> {
    let mut upper: HashMap<String, HashSet<String>> = HashMap::new();
    for naming in &namings.all {
        for (id, name) in UPPER.map(|(id, name)| (naming.cell(id), naming.cell(name))) {
            if !id.is_empty() && !name.is_empty() {
                upper.entry(id.to_owned()).or_default().insert(name_key(name));
            }
        }
    }
    upper
}
