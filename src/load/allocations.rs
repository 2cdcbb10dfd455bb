//! `allocations.csv`: the share of a count target given to a lower unit. Rows that are
//! totals of others are compared with them, as among the figures.

mod sums;

use std::collections::{BTreeMap, HashSet};

use super::cells::needed_number;
use super::collect::{Findings, Washer, quoted};
use super::fault::Lines;
use super::figures::Grounds;
use super::names::is_total;
use super::number::{NumberCell, Numbers};
use super::period::days_of_phase;
use super::reference::{References, below_reporting_level};
use super::table::{Row, RowAt, Shape, Table};
use super::told::Told;
use super::{AllocationFault, CellFault, FigureFault, Kind, ReferenceFault};
use crate::model::{Allocations, Amount, IndicatorIx, Level, PhaseIx, RowNumber, UnitIx};
use crate::text::fold;

pub(super) use sums::check as check_sums;

/// Its name.
pub(super) const FILE: &str = "allocations.csv";

const UNIT: usize = 0;
const INDICATOR: usize = 1;
const PHASE: usize = 2;
const TARGET: usize = 3;

/// Its columns.
pub(super) static SHAPE: Shape = Shape {
    columns: columns! {
        needed "unit" ["đơn vị", "mã đơn vị", "mã"];
        needed "indicator" ["chỉ tiêu"];
        needed "phase" ["giai đoạn"];
        needed "target" ["chỉ tiêu giao", "kế hoạch"];
    },
    amounts: &[TARGET],
    least: &[UNIT, INDICATOR, PHASE, TARGET],
    most_rows: 2_000_000,
    ..Shape::BARE
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
    /// The accepted rows of an indicator in a phase.
    rows: BTreeMap<Of, Vec<Share>>,
    /// Rows that are totals of others.
    totals: Vec<Total>,
}

/// What a target is of.
type Of = (IndicatorIx, PhaseIx);

/// One row's.
#[derive(Clone, Copy, Debug)]
struct Share {
    unit: UnitIx,
    target: Amount,
    at: RowAt,
}

/// A row that says what others come to, as far as it is understood.
#[derive(Debug)]
struct Total {
    of: Option<Of>,
    stated: Option<Amount>,
    at: RowAt,
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
    let mut inferred = None;
    let mut keys: Vec<(Key, RowAt)> = Vec::new();
    let mut rows: BTreeMap<Of, Vec<Share>> = BTreeMap::new();
    let mut totals = Vec::new();
    let read = table.each_row(findings, |row, findings| {
        let mut reading = Reading { grounds, row, findings, is_sound: true };
        if reading.is_of_others() {
            totals.push(reading.total(&mut references, numbers));
            return;
        }
        let unit = reading.unit(&mut references, &mut washer);
        let indicator = reading.indicator(&mut references);
        let phase = reading.phase();
        let target = reading.target(indicator, numbers, &mut inferred);
        reading.check(&references, unit, indicator, phase);
        if let Some((unit, of)) = unit.zip(indicator.zip(phase)) {
            keys.push(((unit, of.0, of.1), row.at));
            if let Some(target) = target.filter(|_| reading.is_sound) {
                rows.entry(of).or_default().push(Share { unit, target, at: row.at });
            }
        }
    });
    let twice = set_duplicates_aside(keys, grounds, table, findings);
    for (&(indicator, phase), shares) in &mut rows {
        shares.retain(|share| !twice.contains(&(share.unit, indicator, phase)));
    }
    washer.report(findings);
    if let Some(inferred) = inferred {
        Told::tell_thousands(inferred, *numbers, findings);
    }
    let shares = rows.iter().flat_map(|(&(indicator, phase), shares)| {
        shares.iter().map(move |share| ((share.unit, indicator, phase), share.target))
    });
    let allocations = Allocations::new(shares.collect());
    let used = rows.values().map(Vec::len).sum::<usize>() + totals.len();
    AllocationRows { allocations, used, read, rows, totals }
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

    /// A row of totals; an id is an id, whatever it says.
    fn is_of_others(&self) -> bool {
        let cell = self.row.cell(UNIT);
        let is_id = || self.grounds.register.is_some_and(|r| r.find(cell).is_some());
        is_total(cell) && !is_id()
    }

    fn total(&self, references: &mut References<'_>, numbers: &mut Numbers) -> Total {
        let indicator = references.indicator(self.row, INDICATOR).ok();
        let phase = self.grounds.plan.phase_named(self.row.cell(PHASE));
        let stated = needed_number(self.target_cell(indicator), numbers).ok();
        Total { of: indicator.zip(phase), stated, at: self.row.at }
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
        let folded = fold(cell);
        let key = folded.strip_prefix("giai doan").map_or(&*folded, str::trim).to_uppercase();
        let phase = self.grounds.plan.phase_named(cell);
        let phase = phase.or_else(|| self.grounds.plan.phase_named(&key));
        if cell.is_empty() {
            self.fail(self.row.empty(PHASE), PHASE);
        } else if phase.is_none() {
            let keys = self.grounds.plan.phases.iter().map(|phase| format!("'{}'", phase.key));
            let choices = keys.collect::<Vec<_>>().join(", ");
            self.fail(ReferenceFault::PhaseUnknown { found: quoted(cell), choices }, PHASE);
        }
        phase
    }

    fn target_cell(&self, indicator: Option<IndicatorIx>) -> NumberCell<'_> {
        let indicator = indicator.and_then(|ix| self.grounds.plan.indicator(ix));
        let is_counted = indicator.is_some_and(|indicator| indicator.counts_things(false));
        NumberCell { is_counted, ..self.row.number_cell(TARGET) }
    }

    /// Read as a figure of the indicator is.
    fn target(
        &mut self,
        indicator: Option<IndicatorIx>,
        numbers: &mut Numbers,
        inferred: &mut Option<Told>,
    ) -> Option<Amount> {
        let cell = NumberCell { text: self.row.cell(TARGET), ..self.target_cell(indicator) };
        let column = cell.column;
        let target = match needed_number(cell, numbers) {
            Ok(target) => target,
            Err(fault) => return self.kept(Err(fault), TARGET),
        };
        if numbers.infers_thousands(cell) {
            Told::count(inferred, || quoted(cell.text), self.row, TARGET);
        }
        if let Some((english, vietnamese)) =
            numbers.thousands_missed(cell, target).filter(|_| cell.is_counted)
        {
            let found = quoted(cell.text);
            self.fail(CellFault::NumberAmbiguous { column, found, english, vietnamese }, TARGET);
            return None;
        }
        let indicator = indicator.and_then(|ix| self.grounds.plan.indicator(ix));
        if let Some(indicator) = indicator.filter(|_| cell.is_counted && !target.is_whole()) {
            let (found, indicator) = (target.to_string(), indicator.code.clone());
            let place = self.row.place(TARGET);
            self.findings.add(FigureFault::Fraction { found, indicator }, place);
        }
        Some(target)
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
