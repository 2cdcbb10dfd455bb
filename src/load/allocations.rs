//! `allocations.csv`: the share of a count target given to a lower unit.

use std::collections::{BTreeMap, HashSet};

use super::cells::needed_number;
use super::collect::{Findings, Washer, quoted};
use super::fault::Lines;
use super::figures::Grounds;
use super::number::Numbers;
use super::period::days_of_phase;
use super::reference::{References, below_reporting_level};
use super::table::{Column, Row, RowAt, Shape, Table};
use super::{AllocationFault, Kind, ReferenceFault, TableFault};
use crate::model::{Allocations, Amount, IndicatorIx, Level, PhaseIx, Plan, RowNumber, UnitIx};

/// Its name.
pub(super) const FILE: &str = "allocations.csv";

const UNIT: usize = 0;
const INDICATOR: usize = 1;
const PHASE: usize = 2;
const TARGET: usize = 3;

/// Its columns.
pub(super) static SHAPE: Shape = Shape {
    columns: &[
        Column { name: "unit", aliases: &["đơn vị", "mã đơn vị", "mã"], is_needed: true },
        Column { name: "indicator", aliases: &["chỉ tiêu"], is_needed: true },
        Column { name: "phase", aliases: &["giai đoạn"], is_needed: true },
        Column { name: "target", aliases: &["chỉ tiêu giao", "kế hoạch"], is_needed: true },
    ],
    spare: &[],
    adds: &[],
    beside: &[],
    rivals: &[],
    figure: &[],
    amounts: &[TARGET],
    least: &[UNIT, INDICATOR, PHASE, TARGET],
    most_rows: 2_000_000,
};

type Key = (UnitIx, IndicatorIx, PhaseIx);

/// What was accepted of the file.
#[derive(Debug, Default)]
pub(super) struct AllocationRows {
    pub(super) allocations: Allocations,
    /// Rows accepted.
    pub(super) used: usize,
    /// Data rows in all.
    pub(super) read: usize,
    /// The first accepted row of an indicator in a phase.
    firsts: BTreeMap<(IndicatorIx, PhaseIx), RowAt>,
}

/// Reads every row.
pub(super) fn read(
    table: &Table<'_>,
    grounds: Grounds<'_>,
    numbers: &mut Numbers,
    findings: &mut Findings,
) -> AllocationRows {
    let mut references = References::new(grounds.plan, grounds.register);
    let mut washer = Washer::default();
    let mut keys: Vec<(Key, RowAt)> = Vec::new();
    let mut shares: BTreeMap<Key, Amount> = BTreeMap::new();
    let mut firsts = BTreeMap::new();
    let read = table.each_row(findings, |row, findings| {
        let mut reading = Reading { grounds, row, findings, is_sound: true };
        let unit = reading.unit(&mut references, &mut washer);
        let indicator = reading.indicator(&mut references);
        let phase = reading.phase();
        let target = reading.target(numbers);
        reading.check(&references, unit, indicator, phase);
        if let Some(((unit, indicator), phase)) = unit.zip(indicator).zip(phase) {
            let key = (unit, indicator, phase);
            keys.push((key, row.at));
            if let Some(target) = target.filter(|_| reading.is_sound) {
                firsts.entry((indicator, phase)).or_insert(row.at);
                shares.insert(key, target);
            }
        }
    });
    for key in set_duplicates_aside(keys, grounds, table, findings) {
        shares.remove(&key);
    }
    washer.report(findings);
    let used = shares.len();
    AllocationRows { allocations: Allocations::new(shares), used, read, firsts }
}

struct Reading<'r> {
    grounds: Grounds<'r>,
    row: &'r Row<'r>,
    findings: &'r mut Findings,
    is_sound: bool,
}

impl Reading<'_> {
    fn fail(&mut self, kind: impl Into<Kind>, column: usize) {
        self.findings.add(kind, self.row.place(column));
        self.is_sound = false;
    }

    fn kept<T>(&mut self, read: Result<T, impl Into<Kind>>, column: usize) -> Option<T> {
        read.map_err(|kind| self.fail(kind, column)).ok()
    }

    fn unit(&mut self, references: &mut References<'_>, washer: &mut Washer) -> Option<UnitIx> {
        let read = references.unit(self.row, UNIT, washer);
        self.kept(read, UNIT).flatten()
    }

    fn indicator(&mut self, references: &mut References<'_>) -> Option<IndicatorIx> {
        let read = references.indicator(self.row, INDICATOR);
        self.kept(read, INDICATOR)
    }

    fn phase(&mut self) -> Option<PhaseIx> {
        let cell = self.row.cell(PHASE);
        let phase = self.grounds.plan.phase_named(cell);
        if cell.is_empty() {
            self.fail(
                TableFault::CellEmpty { column: self.row.name(PHASE), is_merged: false },
                PHASE,
            );
        } else if phase.is_none() {
            let keys = self.grounds.plan.phases.iter().map(|phase| format!("'{}'", phase.key));
            let choices = keys.collect::<Vec<_>>().join(", ");
            self.fail(ReferenceFault::PhaseUnknown { found: quoted(cell), choices }, PHASE);
        }
        phase
    }

    fn target(&mut self, numbers: &mut Numbers) -> Option<Amount> {
        let read = needed_number(self.row.number_cell(TARGET), numbers);
        self.kept(read, TARGET)
    }

    fn check(
        &mut self,
        references: &References<'_>,
        unit: Option<UnitIx>,
        indicator: Option<IndicatorIx>,
        phase: Option<PhaseIx>,
    ) {
        let plan = self.grounds.plan;
        let asked = indicator.and_then(|ix| plan.indicator(ix));
        let is_allocated = asked.is_none_or(|indicator| indicator.allocated);
        if let Some(indicator) = asked.filter(|_| !is_allocated) {
            let fault = AllocationFault::NotAllocated { indicator: indicator.code.clone() };
            self.fail(fault, INDICATOR);
        }
        let Some((unit, indicator)) = references.pair(unit, indicator) else { return };
        if unit.level == Level::Province {
            self.fail(AllocationFault::OfProvince { unit: quoted(&unit.id) }, UNIT);
        } else if let Some(fault) = below_reporting_level(unit, indicator).filter(|_| is_allocated)
        {
            self.fail(fault, UNIT);
        }
        let phase = phase.and_then(|ix| plan.phase(ix));
        let days = phase.and_then(days_of_phase);
        if days.is_some_and(|(first, last)| unit.last_spell_within(first, last).is_none()) {
            let phase = phase.map(|phase| phase.key.clone()).unwrap_or_default();
            let fault = AllocationFault::NoSpell { unit: quoted(&unit.id), phase };
            self.findings.add(fault, self.row.place(UNIT));
        }
    }
}

fn set_duplicates_aside(
    mut keys: Vec<(Key, RowAt)>,
    grounds: Grounds<'_>,
    table: &Table<'_>,
    findings: &mut Findings,
) -> HashSet<Key> {
    keys.sort_unstable();
    let mut aside = HashSet::new();
    for group in keys.chunk_by(|a, b| a.0 == b.0).filter(|group| group.len() > 1) {
        let rows: Vec<RowNumber> = group.iter().map(|(_, at)| at.number).collect();
        for &((unit, indicator, phase), at) in group {
            let register = grounds.register;
            let unit_row = register.and_then(|register| register.unit(unit));
            let code = grounds.plan.indicator(indicator).map(|i| i.code.clone());
            let phase_key = grounds.plan.phase(phase).map(|p| p.key.clone());
            let fault = AllocationFault::Duplicate {
                unit: unit_row.map(|unit| quoted(&unit.id)).unwrap_or_default(),
                indicator: code.unwrap_or_default(),
                phase: phase_key.unwrap_or_default(),
                lines: Lines::others(&rows, at.number, table.parts()),
            };
            findings.add(fault, table.place(at, UNIT));
            aside.insert((unit, indicator, phase));
        }
    }
    aside
}

/// Σ of the shares at the top (districts, and grassroots unions that were in
/// any spell directly under the province) against the plan's target. A district
/// and its own grassroots unions are never both counted. Since units come and
/// go within a phase, every unit with a share is, whenever it existed.
///
/// Told at the first row of the indicator and phase. Under a cycle of units the
/// sums would only repeat what is wrong with the cycle.
pub(super) fn check_sums(
    rows: &AllocationRows,
    grounds: Grounds<'_>,
    table: &Table<'_>,
    findings: &mut Findings,
) {
    if findings.has_cycle() {
        return;
    }
    let mut sums: BTreeMap<(IndicatorIx, PhaseIx), Amount> = BTreeMap::new();
    for (unit, indicator, phase, share) in rows.allocations.iter() {
        if is_at_top(unit, grounds) {
            *sums.entry((indicator, phase)).or_default() += share;
        }
    }
    for ((indicator_ix, phase_ix), sum) in sums {
        let Some((indicator, phase)) = asked(grounds.plan, indicator_ix, phase_ix) else {
            continue;
        };
        let target = indicator.target(phase_ix).map(|target| target.value);
        if let Some(target) = target.filter(|&target| target != sum) {
            let fault = AllocationFault::SumDiffers {
                indicator: indicator.code.clone(),
                phase: phase.key.clone(),
                sum: sum.to_string(),
                target: target.to_string(),
            };
            let first = rows.firsts.get(&(indicator_ix, phase_ix));
            findings.add(fault, first.map_or_else(|| table.whole(), |&at| table.place(at, TARGET)));
        }
    }
}

fn asked(
    plan: &Plan,
    indicator: IndicatorIx,
    phase: PhaseIx,
) -> Option<(&crate::model::Indicator, &crate::model::Phase)> {
    plan.indicator(indicator).zip(plan.phase(phase))
}

fn is_at_top(unit: UnitIx, grounds: Grounds<'_>) -> bool {
    let Some(register) = grounds.register else { return false };
    let is_province = |ix: UnitIx| register.unit(ix).is_some_and(|u| u.level == Level::Province);
    register.unit(unit).is_some_and(|unit| {
        unit.level == Level::District
            || unit.spells.iter().any(|spell| spell.parent.is_some_and(is_province))
    })
}
