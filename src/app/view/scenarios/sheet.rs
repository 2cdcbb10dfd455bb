//! Every indicator of a place in every scenario, each assessed once.

use num_rational::BigRational;
use num_traits::Zero;

use crate::app::comparison::{CompareOrder, Shown};
use crate::calc::Assessment;
use crate::calc::compare::{self, Magnitude, Side};
use crate::model::{Group, IndicatorIx};

use super::Ground;

/// An indicator in one scenario.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// Its position in that scenario's plan.
    pub indicator: IndicatorIx,
    /// Its assessment there.
    pub assessment: Assessment,
    /// What the phase shows.
    pub magnitude: Option<Magnitude>,
    /// That less the same in the base; `None` in the base and where there is none.
    pub difference: Option<BigRational>,
}

/// An indicator in all scenarios.
#[derive(Clone, Debug, PartialEq)]
pub struct SheetRow {
    /// Its position in the open scenario's plan.
    pub indicator: IndicatorIx,
    /// Its group.
    pub group: Group,
    /// One a seat; `None` where the place or the indicator doesn't exist.
    pub found: Vec<Option<Found>>,
    /// Its status isn't that of the base everywhere.
    pub is_changed: bool,
    /// Status, value, or whether there is one isn't that of the base everywhere.
    pub is_different: bool,
}

/// All indicators of the open scenario's plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// In official order.
    pub rows: Vec<SheetRow>,
}

impl Sheet {
    /// Assesses every indicator once a scenario.
    pub fn of(ground: &Ground) -> Self {
        let Some(open) = ground.open() else { return Self::default() };
        let plan = &open.book.dataset().plan;
        let row = |ix: IndicatorIx| Some(row(ground, ix, plan.indicator(ix)?.group));
        Self { rows: plan.indicator_ixs().filter_map(row).collect() }
    }
}

/// What an indicator is in every seat.
pub(super) fn row(ground: &Ground, ix: IndicatorIx, group: Group) -> SheetRow {
    let base = ground.side(ground.base, ix).map(|side| find(&side));
    let measure = ground
        .side(ground.base, ix)
        .and_then(|s| Some(s.book.dataset().plan.indicator(s.indicator)?.measure));
    let mut row = SheetRow {
        indicator: ix,
        group,
        found: Vec::new(),
        is_changed: false,
        is_different: false,
    };
    for seat in 0..ground.spots.len() {
        if seat == ground.base {
            row.found.push(base.clone());
            continue;
        }
        let found = ground.side(seat, ix).map(|side| {
            let mut found = find(&side);
            let pair = base.as_ref().and_then(|b| b.magnitude).zip(found.magnitude);
            found.difference = measure
                .zip(pair)
                .filter(|_| base.as_ref().is_some_and(|b| is_same_kind(ground, b, &side)))
                .and_then(|(measure, (from, to))| compare::difference(measure, from, to));
            found
        });
        if let Some((base, found)) = base.as_ref().zip(found.as_ref()) {
            row.is_changed |= base.assessment.status != found.assessment.status;
            let is_equal = match &found.difference {
                Some(difference) => difference.is_zero(),
                None => base.magnitude.is_none() && found.magnitude.is_none(),
            };
            row.is_different |= !is_equal;
        }
        row.found.push(found);
    }
    row.is_different |= row.is_changed;
    row
}

fn find(side: &Side<'_>) -> Found {
    let assessment = side.assess();
    let magnitude = side.magnitude(&assessment);
    Found { indicator: side.indicator, assessment, magnitude, difference: None }
}

/// Values of different cadences or measures can't be subtracted.
fn is_same_kind(ground: &Ground, base: &Found, other: &Side<'_>) -> bool {
    let Some(spot) = ground.spots.get(ground.base).and_then(Option::as_ref) else { return false };
    let here = spot.book.dataset().plan.indicator(base.indicator);
    let there = other.book.dataset().plan.indicator(other.indicator);
    let Some((here, there)) = here.zip(there) else { return false };
    let cadence = |target: Option<&crate::model::Target>| target.map(|t| t.cadence.value);
    here.measure == there.measure
        && cadence(here.target(spot.phase)) == cadence(there.target(other.phase))
}

/// The rows of a group that are listed, in their order.
pub fn listed(sheet: &Sheet, group: Group, order: CompareOrder, shown: Shown) -> Vec<&SheetRow> {
    let is_meant =
        |row: &&SheetRow| row.group == group && (shown == Shown::All || row.is_different);
    let mut rows: Vec<&SheetRow> = sheet.rows.iter().filter(is_meant).collect();
    if order == CompareOrder::Changed {
        // Stable: within each the plan's order.
        rows.sort_by_key(|row| (!row.is_changed, !row.is_different));
    }
    rows
}
