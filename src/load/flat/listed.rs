//! Numbers before names: `1. CĐCS A` in a list is `CĐCS A`. Where only some names have
//! one, that is said.

use std::collections::{BTreeMap, BTreeSet};

use super::namings::{Cells, Namings};
use super::roles::Roles;
use super::{DISTRICT, GRASSROOTS};
use crate::load::FlatFault;
use crate::load::collect::{Findings, quoted};
use crate::load::names::without_number;
use crate::load::table::{RowAt, Table};

/// Leaves the numbers out.
pub(super) fn settle(
    namings: &mut Namings,
    roles: &Roles,
    table: &Table<'_>,
    findings: &mut Findings,
) {
    for column in [DISTRICT, GRASSROOTS] {
        let mut bare: BTreeMap<String, String> = BTreeMap::new();
        let mut others: BTreeSet<&str> = BTreeSet::new();
        let mut first: Option<(RowAt, String)> = None;
        for naming in namings.all.iter().filter(|naming| roles.is_unit(*naming)) {
            let name = naming.cell(column);
            match without_number(name) {
                Some(rest) => {
                    bare.entry(name.to_owned()).or_insert_with(|| rest.to_owned());
                    first.get_or_insert_with(|| (naming.first, quoted(name)));
                }
                None if name.is_empty() => {}
                None => {
                    others.insert(name);
                }
            }
        }
        if let Some((at, name)) = first.filter(|_| !others.is_empty()) {
            let fault = FlatFault::NamesNumbered { name, names: bare.len() };
            findings.add(fault, table.place(at, column));
        }
        for naming in &mut namings.all {
            if let Some(name) = bare.get(naming.cell(column)) {
                naming.set(column, name);
            }
        }
    }
}
