//! What programs write where a cell is empty, in the place of a name: `NA`, `NULL`, `None`.
//! It names nobody, and a row with it is the upper union's own, as with an empty cell.

use std::collections::BTreeMap;

use super::namings::{Cells, NAMES, Namings};
use crate::load::FlatFault;
use crate::load::cells::stands_for_nothing;
use crate::load::collect::{Findings, quoted};
use crate::load::table::Table;

/// Has such cells be empty from here on, and tells of them once a column and word.
pub(super) fn settle(namings: &mut Namings, table: &Table<'_>, findings: &mut Findings) {
    let mut told = BTreeMap::new();
    for naming in namings.each_mut() {
        for column in NAMES {
            let cell = naming.cell(column);
            if !stands_for_nothing(cell) {
                continue;
            }
            let key = (column, quoted(cell));
            told.entry(key).or_insert((naming.first, 0)).1 += naming.rows;
            naming.set(column, "");
        }
    }
    for ((column, found), (first, rows)) in told {
        findings.add(FlatFault::EmptyWord { found, rows }, table.place(first, column));
    }
}
