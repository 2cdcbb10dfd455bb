//! Names that have several ids: two units, as the file says, unless an id was mistaken.

use std::collections::BTreeMap;

use super::super::namings::{Cells, Naming, Namings};
use super::super::roles::Roles;
use super::super::whom::level_key;
use super::super::{DISTRICT, DISTRICT_ID, GRASSROOTS, GRASSROOTS_ID};
use super::Ids;
use crate::load::NameFault;
use crate::load::collect::{Findings, quoted};
use crate::load::names::name_key;
use crate::load::table::{RowAt, Table};

/// Rows and the first of them, of one id.
type Uses<'n> = BTreeMap<&'n str, (usize, RowAt)>;

/// Tells of names of districts, and of grassroots unions under one district, that have
/// several ids: where the one of fewer rows first stands.
pub(super) fn tell(
    (ids, roles): (&Ids, &Roles),
    namings: &Namings,
    table: &Table<'_>,
    findings: &mut Findings,
) {
    for (id, name) in [(DISTRICT_ID, DISTRICT), (GRASSROOTS_ID, GRASSROOTS)] {
        let mut named: BTreeMap<(String, String), (String, Uses<'_>)> = BTreeMap::new();
        for naming in namings.each().filter(|naming| roles.is_unit(*naming)) {
            // What an id isn't given to is told by itself.
            if ids.aside(naming).is_some() {
                continue;
            }
            if naming.cell(id).is_empty() || naming.cell(name).is_empty() {
                continue;
            }
            let key = (above(naming, name), name_key(naming.cell(name)));
            let (_, uses) =
                named.entry(key).or_insert_with(|| (quoted(naming.cell(name)), Uses::new()));
            uses.entry(naming.cell(id)).or_insert((0, naming.first)).0 += naming.rows;
        }
        for (name, uses) in named.into_values().filter(|(_, uses)| uses.len() > 1) {
            let few = uses.values().min_by_key(|(rows, at)| (*rows, std::cmp::Reverse(*at)));
            let Some(&(_, at)) = few else { continue };
            let ids = uses.keys().map(|id| format!("'{}'", quoted(id)));
            let ids = ids.collect::<Vec<_>>().join(", ");
            findings.add(NameFault::IdsOfName { name, ids }, table.place(at, id));
        }
    }
}

fn above(naming: &Naming, name: usize) -> String {
    if name == DISTRICT { String::new() } else { level_key(naming, DISTRICT_ID, DISTRICT) }
}
