//! Unions that are under another union from some day on. Each is told with those that
//! go the same way; where they go many ways on one day, as in a reorganisation, all are told
//! at once.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::NaiveDate;

use super::DISTRICT;
use super::building::Title;
use super::ends::NAMED;
use crate::load::collect::{Findings, quoted};
use crate::load::fault::Lines;
use crate::load::table::{RowAt, Table};
use crate::load::{MoveSaid, NameFault};

/// So many ways on one day are told each by itself.
const FEW: usize = 3;

/// A union's way from one union above to another, by their keys.
#[derive(Debug)]
pub(super) struct Move {
    pub(super) day: NaiveDate,
    /// The first row there.
    pub(super) at: RowAt,
    pub(super) unit: String,
    pub(super) from: String,
    pub(super) to: String,
}

pub(super) fn tell(
    moves: &[Move],
    districts: &HashMap<String, Title>,
    (table, findings): (&Table<'_>, &mut Findings),
) {
    let mut days: BTreeMap<NaiveDate, BTreeMap<(&str, &str), Vec<&Move>>> = BTreeMap::new();
    for one in moves {
        let way = (one.from.as_str(), one.to.as_str());
        days.entry(one.day).or_default().entry(way).or_default().push(one);
    }
    for ways in days.into_values() {
        let is_many = ways.len() > FEW;
        let (at_once, each): (Vec<_>, Vec<_>) = ways.into_values().partition(|_| is_many);
        for moves in each.into_iter().chain([at_once.concat()]) {
            tell_one(moves, districts, table, findings);
        }
    }
}

/// Tells of some at once.
fn tell_one(
    mut moves: Vec<&Move>,
    districts: &HashMap<String, Title>,
    table: &Table<'_>,
    findings: &mut Findings,
) {
    moves.sort_by_key(|one| one.at);
    let name = |key: &str| quoted(districts.get(key).map_or("", |title| title.name.as_str()));
    let Some(first) = moves.first() else { return };
    let rows: Vec<_> = moves.iter().take(NAMED).map(|one| one.at.number).collect();
    let count =
        |key: fn(&Move) -> &str| moves.iter().map(|one| key(one)).collect::<BTreeSet<_>>().len();
    let fault = NameFault::Moved {
        unions: moves.len(),
        first: Box::new(MoveSaid {
            unit: quoted(&first.unit),
            from: name(&first.from),
            to: name(&first.to),
            day: first.day.to_string(),
        }),
        ways: [count(|one| &one.from), count(|one| &one.to)],
        lines: Lines::first(&rows, moves.len(), table.parts()),
    };
    findings.add(fault, table.place(first.at, DISTRICT));
}
