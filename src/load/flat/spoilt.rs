//! Names that a program has spoilt: whoever has the name in full is another unit.

use std::collections::{BTreeMap, BTreeSet};

use super::namings::{Cells, Namings};
use super::roles::Roles;
use super::{DISTRICT, GRASSROOTS, PROVINCE};
use crate::load::NameFault;
use crate::load::collect::{Findings, quoted};
use crate::load::names::{Spoilt, spoilt};
use crate::load::table::{RowAt, Table};

/// Where such a name first stands, in so many rows.
#[derive(Default)]
struct Told<'n> {
    first: Option<(RowAt, &'n str)>,
    names: BTreeSet<&'n str>,
    rows: usize,
}

/// Tells of them, once for each column and each way of spoiling.
pub(super) fn tell(namings: &Namings, roles: &Roles, table: &Table<'_>, findings: &mut Findings) {
    for column in [PROVINCE, DISTRICT, GRASSROOTS] {
        let mut told: BTreeMap<Spoilt, Told<'_>> = BTreeMap::new();
        for naming in namings.each() {
            let name = naming.cell(column);
            if let Some(how) = spoilt(name).filter(|_| roles.is_unit(naming)) {
                let told = told.entry(how).or_default();
                told.first.get_or_insert((naming.first, name));
                told.names.insert(name);
                told.rows += naming.rows;
            }
        }
        for (how, told) in told {
            let Some((at, name)) = told.first else { continue };
            let (names, rows) = (told.names.len(), told.rows);
            let fault = NameFault::NameSpoilt { name: quoted(name), names, rows, how };
            findings.add(fault, table.place(at, column));
        }
    }
}
