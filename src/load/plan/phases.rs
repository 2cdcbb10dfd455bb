use std::collections::BTreeSet;

use crate::load::PlanFault;
use crate::load::settings::Table;
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
pub(super) fn read_phases(plan: Table<'_>) -> Phases {
    let mut seen = BTreeSet::new();
    let mut phases = Phases::default();
    for table in plan.tables("phase", MOST_PHASES) {
        table.note_duplicate("key", &mut seen);
        let Some(phase) = read_phase(table) else {
            phases.has_gap = true;
            continue;
        };
        if let Some(before) = phases.sound.last()
            && phase.first != before.last + 1
        {
            let fault = PlanFault::PhaseGap { expected: before.last + 1, found: phase.first };
            table.add(table.place_of("first"), fault);
        }
        phases.sound.push(phase);
    }
    phases
}

fn read_phase(table: Table<'_>) -> Option<Phase> {
    table.allow(&["key", "first", "last"]);
    let key = table.code("key");
    let first = table.year("first");
    let last = table.year("last");
    let (first, last) = (first?, last?);
    if last.value < first.value {
        table.add(last.at, PlanFault::PhaseBackwards { first: first.value, last: last.value });
        return None;
    }
    Some(Phase { key: key?, first: first.value, last: last.value })
}
