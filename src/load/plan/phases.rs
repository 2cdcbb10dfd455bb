use std::collections::BTreeSet;

use super::fault::PlanFaultKind as Kind;
use super::faults::Faults;
use super::table::Table;
use crate::model::Phase;

const MOST_PHASES: usize = 20;

/// The phases of a plan, as far as they could be read.
#[derive(Clone, Debug, Default)]
pub(super) struct Phases {
    pub(super) sound: Vec<Phase>,
    /// True when one could not be read: what names it is then no fault on top.
    pub(super) has_gap: bool,
}

/// Each phase has to begin in the year after the one before it.
pub(super) fn read_phases(plan: Table<'_>, faults: &mut Faults) -> Phases {
    let mut seen = BTreeSet::new();
    let mut phases = Phases::default();
    for table in plan.tables("phase", MOST_PHASES, faults) {
        table.note_duplicate("key", &mut seen, faults);
        let Some(phase) = read_phase(table, faults) else {
            phases.has_gap = true;
            continue;
        };
        if let Some(before) = phases.sound.last()
            && phase.first != before.last + 1
        {
            let kind = Kind::PhaseGap { expected: before.last + 1, found: phase.first };
            faults.add(table.place_of("first"), kind);
        }
        phases.sound.push(phase);
    }
    phases
}

fn read_phase(table: Table<'_>, faults: &mut Faults) -> Option<Phase> {
    table.allow(&["key", "first", "last"], faults);
    let key = table.code("key", faults);
    let first = table.year("first", faults);
    let last = table.year("last", faults);
    let (first, last) = (first?, last?);
    if last.value < first.value {
        faults.add(last.at, Kind::PhaseBackwards { first: first.value, last: last.value });
        return None;
    }
    Some(Phase { key: key?, first: first.value, last: last.value })
}
