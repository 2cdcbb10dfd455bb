//! Names that two units have at the same time under one unit above.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::{SpellRow, UNIT};
use crate::load::NameFault;
use crate::load::collect::{Findings, quoted};
use crate::load::table::Table;

/// So many of one name are compared, and so many named.
const COMPARED: usize = 500;
const SHOWN: usize = 5;

/// Tells of them, each once.
pub(super) fn tell(spells: &[SpellRow], table: &Table<'_>, findings: &mut Findings) {
    let mut same: HashMap<(&str, &str), Vec<&SpellRow>> = HashMap::new();
    // A name that is missing is the id.
    for row in spells.iter().filter(|row| row.name != row.unit) {
        let above = row.parent.as_deref().unwrap_or_default();
        same.entry((above, row.name.as_str())).or_default().push(row);
    }
    for mut rows in same.into_values().filter(|rows| rows.len() > 1) {
        rows.sort_by_key(|row| row.at);
        rows.truncate(COMPARED);
        let shares_days = |row: &&SpellRow| {
            let other = |other: &&&SpellRow| other.unit != row.unit;
            let first = |row: &SpellRow| row.from.unwrap_or(NaiveDate::MIN);
            let last = |row: &SpellRow| row.to.unwrap_or(NaiveDate::MAX);
            let is_beside =
                |other: &&SpellRow| first(other) <= last(row) && first(row) <= last(other);
            rows.iter().filter(other).any(is_beside)
        };
        let twins: Vec<&SpellRow> = rows.iter().copied().filter(shares_days).collect();
        let Some(last) = twins.last() else { continue };
        let id = |row: &&SpellRow| {
            let place = table.parts().place(row.at.number);
            let place = place.map(|place| format!(" ({}:{})", place.file, place.line));
            format!("'{}'{}", quoted(&row.unit), place.unwrap_or_default())
        };
        let mut ids: Vec<String> = twins.iter().take(SHOWN).map(id).collect();
        ids.extend(twins.get(SHOWN).map(|_| "…".to_owned()));
        let ids = ids.join(", ");
        let fault = NameFault::IdsOfName { name: quoted(&last.name), ids };
        findings.add(fault, table.place(last.at, UNIT));
    }
}
