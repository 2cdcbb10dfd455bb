//! Of a duplicated key every row is set aside, each naming the others; none is
//! silently preferred. A row with a fault of its own takes part.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::super::collect::{Findings, quoted};
use super::super::fault::Lines;
use super::super::key::Key;
use super::super::{FigureFault, Place};
use super::reader::Seek;
use super::{FigureRows, Grounds, UNIT};
use crate::model::{Figure, Period, RowNumber, SaidCell, SetAsideRow, TableParts};

/// Sets them aside. `look_again` goes through all rows: only now it is known whose
/// place in the file is asked for.
pub(super) fn set_aside(
    accepted: &mut FigureRows,
    grounds: Grounds<'_>,
    parts: &TableParts,
    look_again: impl FnOnce(Seek<'_>),
    findings: &mut Findings,
) {
    let groups = groups(accepted);
    if groups.is_empty() {
        return;
    }
    let all: HashSet<RowNumber> = groups.values().flatten().map(|(row, _)| *row).collect();
    let mut places: HashMap<RowNumber, Place> = HashMap::new();
    look_again(&mut |table| table.places_on(&all, UNIT, &mut places));
    let mut code = "";
    for (key, group) in &groups {
        let rows: Vec<RowNumber> = group.iter().map(|(row, _)| *row).collect();
        let is_same = group.windows(2).all(|pair| match pair {
            [(_, one), (_, other)] => one == other,
            _ => false,
        });
        for &row in &rows {
            let fault = duplicate(grounds, *key, is_same, Lines::others(&rows, row, parts));
            let place = places.remove(&row).unwrap_or_else(|| Place::file(super::FILE));
            code = fault.code();
            findings.add(fault, place);
        }
    }
    let taken = accepted.figures.take_out(|row| all.contains(&row));
    accepted.set_aside.extend(taken.iter().map(|figure| duplicate_row(figure, code)));
}

/// A row, its value and its denominator.
type Said = (RowNumber, [SaidCell; 2]);

/// Keys of several rows, each with its rows ascending.
fn groups(accepted: &FigureRows) -> BTreeMap<Key, Vec<Said>> {
    let mut groups: BTreeMap<Key, Vec<Said>> = BTreeMap::new();
    for figure in accepted.figures.repeated() {
        let key = Key::new(figure.unit, figure.period, figure.indicator);
        groups.entry(key).or_default().push((figure.at, SaidCell::both(figure.entry)));
    }
    for row in &accepted.set_aside {
        let Some(((unit, period), indicator)) = row.unit.zip(row.period).zip(row.indicator) else {
            continue;
        };
        let used = || {
            let figures = accepted.figures.with_key(unit, period, indicator);
            figures.map(|figure| (figure.at, SaidCell::both(figure.entry))).collect()
        };
        let rows = groups.entry(Key::new(unit, period, indicator)).or_insert_with(used);
        rows.push((row.at, [row.value.clone(), row.denominator.clone()]));
    }
    groups.retain(|_, rows| rows.len() > 1);
    for rows in groups.values_mut() {
        rows.sort_by_key(|(row, _)| *row);
    }
    groups
}

fn duplicate(grounds: Grounds<'_>, key: Key, is_same: bool, lines: Lines) -> FigureFault {
    let (unit, period, indicator) = key.parts();
    let unit = grounds.register.and_then(|register| register.unit(unit));
    let indicator = grounds.plan.indicator(indicator);
    FigureFault::Duplicate {
        unit: unit.map(|unit| quoted(&unit.id)).unwrap_or_default(),
        period: written(grounds, period),
        indicator: indicator.map(|i| i.code.clone()).unwrap_or_default(),
        lines,
        is_same,
    }
}

fn written(grounds: Grounds<'_>, period: Period) -> String {
    let phase = match period {
        Period::Phase(ix) => grounds.plan.phase(ix),
        _ => None,
    };
    phase.map_or_else(|| period.to_string(), |phase| format!("{}-{}", phase.first, phase.last))
}

fn duplicate_row(figure: &Figure, code: &'static str) -> SetAsideRow {
    let [value, denominator] = SaidCell::both(figure.entry);
    SetAsideRow {
        at: figure.at,
        code,
        unit: Some(figure.unit),
        indicator: Some(figure.indicator),
        period: Some(figure.period),
        value,
        denominator,
    }
}
