//! Numbers before names: `1. CĐCS A` in a list is `CĐCS A`. Where only some names have
//! one, that is said.
//!
//! One name with several numbers under one union above is several unions', if they say
//! the same thing at the same time, or if no number is another name's at another time, as
//! in a list that is numbered anew. Then the numbers are a part of the names, and that is
//! said.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::namings::{Cells, Naming, Namings};
use super::roles::Roles;
use super::{DISTRICT, GRASSROOTS, GRASSROOTS_ID};
use crate::load::NameFault;
use crate::load::collect::{Findings, quoted};
use crate::load::names::{Place, name_key, without_number};
use crate::load::table::{RowAt, Table};

/// Leaves the numbers out.
pub(super) fn settle(
    namings: &mut Namings,
    roles: &Roles,
    table: &Table<'_>,
    findings: &mut Findings,
) {
    for column in [DISTRICT, GRASSROOTS] {
        let listed = Listed::of(namings, roles, column);
        listed.tell(table, findings);
        for naming in namings.each_mut() {
            if let Some(name) = listed.without_number(naming) {
                naming.set(column, &name);
            }
        }
    }
}

/// A name without its number, by key, under a union above.
type Bare = (String, String);

/// The names of a column that have a number before them.
struct Listed {
    column: usize,
    names: BTreeSet<String>,
    has_others: bool,
    first: Option<(RowAt, String)>,
    /// Those that their numbers tell apart, and where the first of each stands.
    apart: BTreeMap<Bare, (RowAt, String)>,
}

impl Listed {
    fn of(namings: &Namings, roles: &Roles, column: usize) -> Self {
        let (names, has_others, first) = (BTreeSet::new(), false, None);
        let mut listed = Self { column, names, has_others, first, apart: BTreeMap::new() };
        let mut numbers: BTreeMap<Bare, BTreeMap<&str, Vec<&Naming>>> = BTreeMap::new();
        let mut of_number: HashMap<(String, &str), HashSet<String>> = HashMap::new();
        for naming in namings.each().filter(|naming| roles.is_unit(*naming)) {
            let name = naming.cell(column);
            let Some(rest) = without_number(name) else {
                listed.has_others |= !name.is_empty();
                continue;
            };
            listed.names.insert(name.to_owned());
            listed.first.get_or_insert_with(|| (naming.first, quoted(name)));
            // Ids tell by themselves.
            if column == DISTRICT || naming.cell(GRASSROOTS_ID).is_empty() {
                let (above, number) = (above(naming, column), number(name, rest));
                let bare = (above.clone(), name_key(rest));
                of_number.entry((above, number)).or_default().insert(bare.1.clone());
                numbers.entry(bare).or_default().entry(number).or_default().push(naming);
            }
        }
        for (bare, numbers) in numbers.into_iter().filter(|(_, numbers)| numbers.len() > 1) {
            let is_anew = numbers.keys().any(|&number| {
                of_number.get(&(bare.0.clone(), number)).is_some_and(|names| names.len() > 1)
            });
            let first = numbers.values().flatten().min_by_key(|naming| naming.first);
            if let Some(first) = first.filter(|_| !is_anew || say_the_same(namings, &numbers)) {
                listed.apart.insert(bare, (first.first, quoted(first.cell(column))));
            }
        }
        listed
    }

    /// What a row's name is without its number, where that is no part of it.
    fn without_number(&self, naming: &Naming) -> Option<String> {
        let name = naming.cell(self.column);
        let rest = without_number(name).filter(|_| self.names.contains(name))?;
        let is_part = naming.cell(GRASSROOTS_ID).is_empty() || self.column == DISTRICT;
        let bare = (above(naming, self.column), name_key(rest));
        (!is_part || !self.apart.contains_key(&bare)).then(|| rest.to_owned())
    }

    fn tell(&self, table: &Table<'_>, findings: &mut Findings) {
        if let Some((at, name)) = self.first.clone().filter(|_| self.has_others) {
            let fault = NameFault::NamesNumbered { name, names: self.names.len() };
            findings.add(fault, table.place(at, self.column));
        }
        for (at, name) in self.apart.values().cloned() {
            findings.add(NameFault::NumbersMeant { name }, table.place(at, self.column));
        }
    }
}

/// Whether rows of two numbers say the same thing for the same time.
fn say_the_same(namings: &Namings, numbers: &BTreeMap<&str, Vec<&Naming>>) -> bool {
    let mut said = HashSet::new();
    numbers.values().any(|of_one| {
        let ours: HashSet<_> = of_one.iter().flat_map(|naming| namings.said(naming)).collect();
        ours.into_iter().any(|one| !said.insert(one))
    })
}

/// The number before the rest of a name, without zeros before it.
fn number<'n>(name: &'n str, rest: &str) -> &'n str {
    let before = name.strip_suffix(rest).unwrap_or_default();
    let digits = before.trim_matches(|c: char| !c.is_ascii_digit());
    digits.trim_start_matches('0')
}

/// Whom a name is under, however that is called.
fn above(naming: &Naming, column: usize) -> String {
    let district = naming.cell(DISTRICT);
    match Place::of(district) {
        _ if column == DISTRICT => String::new(),
        Some(place) => place.core,
        None => name_key(district),
    }
}
