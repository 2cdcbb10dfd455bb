use super::fault::{PlanFault, PlanFaultKind as Kind};
use crate::text::{clean, shorten_end};

/// Faults beyond these would not be read by anybody.
const MOST_FAULTS: usize = 200;

/// The faults found so far, by byte offset.
#[derive(Debug, Default)]
pub(super) struct Faults(Vec<(usize, Kind)>);

impl Faults {
    pub(super) fn add(&mut self, at: usize, kind: Kind) {
        if self.0.len() < MOST_FAULTS {
            self.0.push((at, kind));
        }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// With line and column, in the order of the text.
    pub(super) fn located(mut self, text: &str) -> Vec<PlanFault> {
        self.0.sort_by_key(|(at, _)| *at);
        // What all phases share is faulty once, not once a phase.
        self.0.dedup();
        self.0
            .into_iter()
            .map(|(at, kind)| {
                let before = text.get(..at).unwrap_or(text);
                let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
                let column = before.get(line_start..).map_or(0, |s| s.chars().count()) + 1;
                PlanFault { line: before.matches('\n').count() + 1, column, kind }
            })
            .collect()
    }
}

/// A value with its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed<T> {
    pub(super) at: usize,
    pub(super) value: T,
}

/// A foreign text as it may stand in a message.
pub(super) fn shown(text: &str) -> String {
    shorten_end(&clean(text).text, 60)
}
