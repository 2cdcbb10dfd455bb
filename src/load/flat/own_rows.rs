//! Unions above the grassroots that are listed among these, each with the one above it:
//! `LĐLĐ huyện A` under `LĐLĐ tỉnh X`, and `CĐCS Một` under `LĐLĐ huyện A`. Such a row is
//! the district's own.
//!
//! So it is read only where nothing else can be meant: all that have others beneath them
//! are right under one union, which the table calls its province, or whose name says so,
//! or of which all others are listed to be a part; and none is called a grassroots union.

use std::collections::{BTreeMap, BTreeSet};

use super::namings::{Cells, Naming, Namings};
use super::roles::Roles;
use super::{DISTRICT, DISTRICT_ID, GRASSROOTS, GRASSROOTS_ID, PROVINCE};
use crate::load::names::{Place, name_key};

/// Has such rows name their district, and no grassroots union.
pub(super) fn settle(namings: &mut Namings, roles: &Roles) {
    let units = || namings.each().filter(|naming| is_named(naming) && roles.is_unit(*naming));
    let above: BTreeSet<String> = units()
        .filter(|naming| !naming.cell(GRASSROOTS).is_empty())
        .map(|naming| name_key(naming.cell(DISTRICT)))
        .filter(|key| !key.is_empty())
        .collect();
    // What is listed with others beneath it, and what that is under.
    let mut listed: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for naming in units() {
        let [union, district] = keys(naming);
        if above.contains(&union) && union != district {
            if Place::of(naming.cell(GRASSROOTS)).is_none() {
                return;
            }
            listed.entry(union).or_default().insert(district);
        }
    }
    let Some(top) = top(&listed, &above, namings) else { return };
    let name = units().map(|naming| naming.cell(DISTRICT)).find(|name| name_key(name) == top);
    let name = name.unwrap_or_default().to_owned();
    for naming in namings.each_mut().filter(|naming| is_named(naming)) {
        let [union, _] = keys(naming);
        if naming.cell(PROVINCE).is_empty() {
            naming.set(PROVINCE, &name);
        }
        if union != top && listed.contains_key(&union) {
            let district = naming.cell(GRASSROOTS).to_owned();
            naming.set(DISTRICT, &district);
            naming.set(GRASSROOTS, "");
        }
    }
}

/// Whether names say whom a row is about, and no ids.
fn is_named(naming: &Naming) -> bool {
    naming.cell(GRASSROOTS_ID).is_empty() && naming.cell(DISTRICT_ID).is_empty()
}

fn keys(naming: &Naming) -> [String; 2] {
    [GRASSROOTS, DISTRICT].map(|column| name_key(naming.cell(column)))
}

/// The union under which all are that have others beneath them, where it can only be the
/// province.
fn top(
    listed: &BTreeMap<String, BTreeSet<String>>,
    above: &BTreeSet<String>,
    namings: &Namings,
) -> Option<String> {
    let mut tops = listed.values().flatten().filter(|key| !key.is_empty());
    let top = tops.next()?;
    let provinces: BTreeSet<String> = namings
        .all
        .iter()
        .map(|naming| name_key(naming.cell(PROVINCE)))
        .filter(|key| !key.is_empty())
        .collect();
    let is_province = Place::of_key(top).is_some_and(|place| place.is_of_province())
        || provinces.contains(top)
        || above.iter().all(|key| key == top || listed.contains_key(key));
    let is_only = tops.all(|other| other == top)
        && listed.get(top).is_none_or(|above| above.iter().all(String::is_empty))
        && provinces.iter().all(|province| province == top);
    (is_province && is_only).then(|| top.clone())
}
