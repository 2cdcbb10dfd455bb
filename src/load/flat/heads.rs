//! A table with one column of units, in which each union above the grassroots heads its
//! own: `I | LĐLĐ huyện A`, then `1 | CĐCS Một`. Such a row is the district's.
//!
//! So it is read only where nothing else can be meant: there are several such unions, each
//! has others right below it, and every other unit stands below the same one wherever it is
//! named, with nothing in between that may head others.

use std::collections::{BTreeMap, BTreeSet};

use super::namings::{Cells, Naming, Namings};
use super::{DISTRICT, DISTRICT_ID, GRASSROOTS, GRASSROOTS_ID, PROVINCE, PROVINCE_ID};
use crate::load::FlatFault;
use crate::load::collect::{Findings, quoted};
use crate::load::names::{
    Heading, Place, heading, is_called_union, is_total, name_key, without_number,
};
use crate::load::table::Table;

/// Fewer such unions might be neighbours of those that follow.
const FEWEST: usize = 2;

/// What may be named in such a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Rank {
    Province,
    Upper,
    Unit,
    /// It may head others.
    Section,
    Part,
}

/// Below which name a row stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Under {
    /// The province, or nothing.
    #[default]
    Province,
    /// By the number of its naming.
    Upper(u32),
    Unclear,
}

impl Under {
    /// Goes on by a row; says below which name this one stands. `no` is its number in a list.
    pub(super) fn go_on(&mut self, rank: Rank, number: u32, no: &[u8]) -> Self {
        let is_mark = !no.is_empty() && no.iter().all(u8::is_ascii_uppercase);
        *self = match rank {
            Rank::Province => Self::Province,
            Rank::Upper => Self::Upper(number),
            Rank::Unit if is_mark => Self::Unclear,
            Rank::Section => Self::Unclear,
            Rank::Unit | Rank::Part => *self,
        };
        *self
    }
}

/// What a name is in such a column.
pub(super) fn rank(name: &str) -> Rank {
    let name = bare(name);
    match heading(name) {
        Some(Heading::Part | Heading::OtherFigures) => return Rank::Part,
        Some(_) => return Rank::Section,
        None if is_total(name) => return Rank::Section,
        None => {}
    }
    match Place::of(name) {
        Some(place) if place.is_of_province() => Rank::Province,
        Some(_) if is_called_union(name, true) => Rank::Upper,
        _ => Rank::Unit,
    }
}

/// A name without the number before it, be it a Roman one.
fn bare(name: &str) -> &str {
    let rest = name.trim_start_matches(['I', 'V', 'X']);
    let behind = rest.trim_start().strip_prefix(['.', ')', '/', '-']).map(str::trim_start);
    let behind = behind.filter(|_| rest.len() < name.len());
    behind.or_else(|| without_number(name)).unwrap_or(name)
}

/// Has the rows name their district where such rows say which it is; says whether they do.
pub(super) fn settle(namings: &mut Namings, table: &Table<'_>, findings: &mut Findings) -> bool {
    let Some((heads, units)) = heads(namings) else { return false };
    let first = namings.each().filter(|naming| naming.rank == Rank::Upper);
    if let Some(first) = first.min_by_key(|naming| naming.first) {
        let name = quoted(bare(first.cell(GRASSROOTS)));
        let districts = heads.values().collect::<BTreeSet<_>>().len();
        let fault = FlatFault::DistrictsInRows { name, districts, units };
        findings.add(fault, table.place(first.first, GRASSROOTS));
    }
    let province = namings.each().find(|naming| naming.rank == Rank::Province);
    let province = province.map_or("", |naming| bare(naming.cell(GRASSROOTS))).to_owned();
    for naming in namings.each_mut() {
        let above = match naming.under.first() {
            Some(Under::Upper(number)) => heads.get(number).cloned(),
            _ => None,
        };
        naming.set(DISTRICT, &above.unwrap_or_default());
        if naming.rank == Rank::Upper {
            naming.set(GRASSROOTS, "");
        }
        if naming.cell(PROVINCE).is_empty() {
            naming.set(PROVINCE, &province);
        }
    }
    true
}

/// The names that head others, by the numbers of their namings, and how many units stand
/// below them; none where it isn't sure.
fn heads(namings: &Namings) -> Option<(BTreeMap<u32, String>, usize)> {
    let others = [DISTRICT, DISTRICT_ID, GRASSROOTS_ID, PROVINCE_ID];
    let is_bare = |naming: &Naming| others.iter().all(|&column| naming.cell(column).is_empty());
    if namings.each().any(|naming| naming.has_districts() || !is_bare(naming)) {
        return None;
    }
    let mut heads: BTreeMap<u32, String> = BTreeMap::new();
    let mut below: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut provinces = BTreeSet::new();
    for (number, naming) in (0..).zip(namings.each()) {
        let name = bare(naming.cell(GRASSROOTS));
        match naming.rank {
            Rank::Upper => {
                heads.insert(number, name.to_owned());
                below.entry(name_key(name)).or_default();
            }
            Rank::Province => drop(provinces.insert(name_key(name))),
            _ => {}
        }
    }
    for naming in namings.each().filter(|naming| naming.rank == Rank::Unit) {
        let above = |under: &Under| match under {
            Under::Province => Some(String::new()),
            Under::Upper(number) => heads.get(number).map(|name| name_key(name)),
            Under::Unclear => None,
        };
        let above: BTreeSet<String> = naming.under.iter().map(above).collect::<Option<_>>()?;
        let only = above.first().filter(|_| above.len() == 1)?;
        if let Some(below) = below.get_mut(only) {
            below.insert(name_key(naming.cell(GRASSROOTS)));
        }
    }
    let is_sure = below.len() >= FEWEST && below.values().all(|below| !below.is_empty());
    let units = below.values().map(BTreeSet::len).sum();
    (is_sure && provinces.len() < 2).then_some((heads, units))
}
