//! Whom a row is about, by what it says of names and ids.

use super::namings::Cells;
use super::{DISTRICT, DISTRICT_ID, GRASSROOTS, GRASSROOTS_ID, PROVINCE, PROVINCE_ID, SHAPE};
use crate::load::collect::quoted;
use crate::load::names::{is_total, is_total_of, name_key};
use crate::load::number::is_broken;
use crate::load::{CellFault, FlatFault, Kind, NameFault};

/// Whom a row is about, by keys.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::load) enum Whom {
    Province,
    District(String),
    /// With the district; empty directly under the province.
    Grassroots(String, String),
}

/// A row that can't be placed in the tree: why, and at which column.
pub(in crate::load) type Misplaced = Box<(Kind, usize)>;

/// The grassroots union's name, or its id where it has no name.
pub(super) fn named(row: &impl Cells) -> &str {
    match row.cell(GRASSROOTS) {
        "" => row.cell(GRASSROOTS_ID),
        name => name,
    }
}

/// The key of a level: its id, else its name.
pub(super) fn level_key(row: &impl Cells, id: usize, name: usize) -> String {
    match row.cell(id) {
        "" => name_key(row.cell(name)),
        id => format!("={id}"),
    }
}

/// The column of a row that names a total instead of a unit.
pub(in crate::load) fn total_column(row: &impl Cells) -> Option<usize> {
    let columns =
        [(GRASSROOTS, &[DISTRICT, PROVINCE][..]), (DISTRICT, &[PROVINCE]), (PROVINCE, &[])];
    let is_meant = |&(column, above): &(usize, &[usize])| {
        let cell = row.cell(column);
        is_total(cell) || above.iter().any(|&above| is_total_of(cell, row.cell(above)))
    };
    columns.into_iter().find(is_meant).map(|(column, _)| column)
}

/// A column's canonical name.
fn name_of(column: usize) -> &'static str {
    SHAPE.columns.get(column).map_or("", |column| column.name)
}

/// The longest name of a unit, in characters.
const LONGEST: usize = 300;

fn is_too_long(name: &str) -> bool {
    name.len() > LONGEST && name.chars().count() > LONGEST
}

/// Whom a row is about.
pub(super) fn whom(row: &impl Cells, province_key: &str) -> Result<Whom, Misplaced> {
    let names = [GRASSROOTS, DISTRICT, PROVINCE];
    if let Some(column) = names.into_iter().find(|&column| is_broken(row.cell(column))) {
        let (name, found) = (name_of(column), quoted(row.cell(column)));
        return Err(Box::new((CellFault::CellBroken { column: name, found }.into(), column)));
    }
    let province = level_key(row, PROVINCE_ID, PROVINCE);
    let district = level_key(row, DISTRICT_ID, DISTRICT);
    let grassroots = level_key(row, GRASSROOTS_ID, GRASSROOTS);
    let is_province = |key: &str, name: usize| {
        let is_key = !key.is_empty() && (key == province_key || key == province);
        is_key && may_be_one(row, key, [name, PROVINCE])
    };
    // Where no row has a period, none has said which province it is.
    if !(province.is_empty() || province_key.is_empty() || province == province_key) {
        let fault = FlatFault::OtherProvince { found: quoted(row.cell(PROVINCE)) };
        return Err(Box::new((fault.into(), PROVINCE)));
    }
    if let Some(column) = names.into_iter().find(|&column| is_too_long(row.cell(column))) {
        let fault = NameFault::NameTooLong { limit: LONGEST };
        return Err(Box::new((fault.into(), column)));
    }
    if province.is_empty() && district.is_empty() && grassroots.is_empty() {
        let fault = CellFault::CellEmpty { column: name_of(GRASSROOTS), is_merged: false };
        return Err(Box::new((fault.into(), GRASSROOTS)));
    }
    let is_of_province = is_province(&district, DISTRICT);
    if is_province(&grassroots, GRASSROOTS) || (grassroots.is_empty() && is_of_province) {
        return Ok(Whom::Province);
    }
    let is_district =
        grassroots == district && may_be_one(row, &grassroots, [GRASSROOTS, DISTRICT]);
    if grassroots.is_empty() || is_district {
        let is_province_row = district.is_empty();
        return Ok(if is_province_row { Whom::Province } else { Whom::District(district) });
    }
    if district.is_empty() && row.has_districts() {
        let fault = FlatFault::DistrictMissing { unit: quoted(named(row)) };
        return Err(Box::new((fault.into(), DISTRICT)));
    }
    let district = if is_of_province { String::new() } else { district };
    Ok(Whom::Grassroots(district, grassroots))
}

/// Whether two levels of one key are one unit: ids of levels that are numbered each by
/// itself go with names of their own.
fn may_be_one(row: &impl Cells, key: &str, names: [usize; 2]) -> bool {
    let [one, other] = names.map(|name| row.cell(name));
    let is_id = key.starts_with('=');
    !is_id || one.is_empty() || other.is_empty() || name_key(one) == name_key(other)
}
