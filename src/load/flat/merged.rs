//! Cells that a spreadsheet had merged downwards: a CSV keeps what they say in the first
//! row only.

use std::collections::{BTreeMap, BTreeSet};

use crate::load::collect::Findings;
use crate::load::table::Table;
use crate::load::{CellFault, Kind};

/// Says so of the empty cells of a column that looks like that: rows of them, one after
/// another, below a row in which it is filled in.
pub(in crate::load) fn tell(table: &Table<'_>, findings: &mut Findings) {
    let Some(header) = table.header_line() else { return };
    let mut lines: BTreeMap<&'static str, BTreeSet<u32>> = BTreeMap::new();
    for finding in findings.as_slice() {
        if let (Kind::Cell(CellFault::CellEmpty { column, .. }), Some(line)) =
            (&finding.kind, finding.place.line())
        {
            lines.entry(column).or_default().insert(line);
        }
    }
    lines.retain(|_, lines| {
        let is_first = |line: u32| lines.contains(&(line + 1)) && !lines.contains(&(line - 1));
        lines.iter().any(|&line| line > header + 1 && is_first(line))
    });
    for finding in findings.as_mut_slice() {
        if let Kind::Cell(CellFault::CellEmpty { column, is_merged }) = &mut finding.kind {
            *is_merged = lines.contains_key(column);
        }
    }
}
