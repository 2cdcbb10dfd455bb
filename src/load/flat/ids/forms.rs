//! One id written in several ways: in another case, or as spreadsheets turn it, without
//! the zeros before it or with a decimal behind it.
//!
//! Letters of another case are the same id. Numbers are, where a name goes with both;
//! where each has a name of its own they stay two, and that is said.

use std::collections::{BTreeMap, BTreeSet};

use super::super::namings::{Cells, Naming, Namings};
use super::super::roles::Roles;
use super::super::{DISTRICT, DISTRICT_ID, GRASSROOTS, GRASSROOTS_ID, PROVINCE, PROVINCE_ID};
use crate::load::NameFault;
use crate::load::collect::{Findings, quoted};
use crate::load::names::name_key;
use crate::load::table::{RowAt, Table};

/// The columns of an id and its name, and of what a name is one under.
const LEVELS: [(usize, usize, &[usize]); 3] = [
    (PROVINCE_ID, PROVINCE, &[]),
    (DISTRICT_ID, DISTRICT, &[]),
    (GRASSROOTS_ID, GRASSROOTS, &[DISTRICT, DISTRICT_ID]),
];

/// One way of writing an id.
#[derive(Debug)]
struct Form {
    id: String,
    rows: usize,
    first: RowAt,
    /// What goes with it: whom it is under, and its name.
    names: BTreeSet<(String, String)>,
}

impl Form {
    /// Whether it goes with a name that the other goes with, too, or one of them with
    /// none.
    fn may_be(&self, other: &Self) -> bool {
        let is_nameless = |form: &Self| form.names.iter().all(|(_, name)| name.is_empty());
        let is_same_place = || self.names.iter().any(|(above, _)| other.is_under(above));
        if is_nameless(self) || is_nameless(other) {
            return is_same_place();
        }
        !self.names.is_disjoint(&other.names)
    }

    fn is_under(&self, above: &str) -> bool {
        self.names.iter().any(|(known, _)| known == above)
    }
}

/// Gives every id one form, and tells.
pub(super) fn settle(
    namings: &mut Namings,
    roles: &Roles,
    table: &Table<'_>,
    findings: &mut Findings,
) {
    for level in LEVELS {
        let mut renamed: BTreeMap<String, String> = BTreeMap::new();
        let mut first: Option<(RowAt, String, String)> = None;
        for forms in forms(namings, roles, level).into_values().filter(|forms| forms.len() > 1) {
            let Some(one) = best(&forms) else { continue };
            let (same, others): (Vec<&Form>, Vec<&Form>) =
                forms.iter().filter(|form| form.id != one.id).partition(|form| {
                    form.id.to_lowercase() == one.id.to_lowercase() || form.may_be(one)
                });
            for form in same {
                renamed.insert(form.id.clone(), one.id.clone());
                let told = (form.first, one.id.clone(), form.id.clone());
                first = first.into_iter().chain([told]).min();
            }
            for form in others.into_iter().filter(|form| shares_place(form, one)) {
                let (id, other) = (quoted(&form.id), quoted(&one.id));
                findings.add(NameFault::IdsAlike { id, other }, table.place(form.first, level.0));
            }
        }
        for naming in namings.each_mut() {
            if let Some(id) = renamed.get(naming.cell(level.0)) {
                naming.set(level.0, id);
            }
        }
        if let Some((at, id, other)) = first {
            let (id, other) = (quoted(&id), quoted(&other));
            let fault = NameFault::IdForms { id, other, ids: renamed.len() };
            findings.add(fault, table.place(at, level.0));
        }
    }
}

fn shares_place(one: &Form, other: &Form) -> bool {
    one.names.iter().any(|(above, _)| other.is_under(above))
}

/// The form that is the id's: of numbers the longest, as zeros get lost and none are
/// made up; else the most frequent.
fn best(forms: &[Form]) -> Option<&Form> {
    let rank = |form: &&Form| {
        let digits = form.id.bytes().all(|b| b.is_ascii_digit()).then_some(form.id.len());
        (digits, form.rows, std::cmp::Reverse(form.first))
    };
    forms.iter().max_by_key(rank)
}

/// The forms of each id.
fn forms(
    namings: &Namings,
    roles: &Roles,
    (id, name, above): (usize, usize, &[usize]),
) -> BTreeMap<String, Vec<Form>> {
    let mut forms: BTreeMap<String, Vec<Form>> = BTreeMap::new();
    for naming in namings.each().filter(|naming| roles.is_unit(*naming)) {
        let written = naming.cell(id);
        if written.is_empty() {
            continue;
        }
        let names = (above_of(naming, above), name_key(naming.cell(name)));
        let of_id = forms.entry(folded(written)).or_default();
        match of_id.iter_mut().find(|form| form.id == written) {
            Some(form) => {
                form.rows += naming.rows;
                form.names.insert(names);
            }
            None => of_id.push(Form {
                id: written.to_owned(),
                rows: naming.rows,
                first: naming.first,
                names: BTreeSet::from([names]),
            }),
        }
    }
    forms
}

/// What a name is one under: its name, else its id.
fn above_of(naming: &Naming, columns: &[usize]) -> String {
    let cells = columns.iter().map(|&column| naming.cell(column));
    name_key(cells.into_iter().find(|cell| !cell.is_empty()).unwrap_or_default())
}

/// An id as it is compared.
pub(in super::super) fn folded(id: &str) -> String {
    let whole = match id.split_once('.') {
        Some((whole, zeros)) if zeros.bytes().all(|b| b == b'0') => whole,
        _ => id,
    };
    if !whole.is_empty() && whole.bytes().all(|b| b.is_ascii_digit()) {
        let bare = whole.trim_start_matches('0');
        return if bare.is_empty() { "0".to_owned() } else { bare.to_owned() };
    }
    id.to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_compared_without_what_spreadsheets_change() {
        for (one, other) in [("001", "1"), ("1.0", "1"), ("G1", "g1"), ("000", "0"), ("01.00", "1")]
        {
            assert_eq!(folded(one), folded(other), "{one} {other}");
        }
        for (one, other) in [("10", "1"), ("G01", "G1"), ("1.5", "1"), ("1.10", "1.1"), ("", "0")] {
            assert_ne!(folded(one), folded(other), "{one} {other}");
        }
    }
}
