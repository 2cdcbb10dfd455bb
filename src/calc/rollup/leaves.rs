//! Grassroots unions as a layer takes them in: many, and nearly all alike.

use crate::model::{Amount, Indicator, Level, Sector};

use super::super::own::{Own, OwnFigure};
use super::super::tree::{self, Presence};
use super::LayerInput;

/// Without a sector, and with each of the four.
const SECTORS: usize = Sector::ALL.len() + 1;

/// What holds for the grassroots unions of each sector, found out once.
pub(super) struct Leaves<'a> {
    input: LayerInput<'a>,
    indicator: &'a Indicator,
    /// Reporters of the indicator.
    reports: [bool; SECTORS],
    /// Reporters whose figures need no settling.
    is_plain: [bool; SECTORS],
}

const fn place_of(sector: Option<Sector>) -> usize {
    match sector {
        None => 0,
        Some(sector) => 1 + sector as usize,
    }
}

impl<'a> Leaves<'a> {
    pub(super) fn new(input: LayerInput<'a>, indicator: &'a Indicator) -> Self {
        let level = Level::Grassroots;
        let (mut reports, mut is_plain) = ([false; SECTORS], [false; SECTORS]);
        let sectors = std::iter::once(None).chain(Sector::ALL.map(Some));
        for sector in sectors {
            let (is_alive_at_end, is_managed, parent) = (true, true, None);
            let presence = Presence { is_alive_at_end, is_managed, sector, parent };
            let does = tree::is_reporter(indicator, level, presence);
            let at = place_of(sector);
            if let Some((reports, is_plain)) = reports.get_mut(at).zip(is_plain.get_mut(at)) {
                *reports = does;
                *is_plain = does && input.parents.is_none() && input.has_sector(level, presence);
            }
        }
        Self { input, indicator, reports, is_plain }
    }

    /// The fresh figure that a reporter reported, in the tree as it was: what nearly
    /// every union has, and what needs no settling.
    pub(super) fn plain(&self, presence: Presence, own: &Own) -> Option<OwnFigure> {
        let &Own::Reported(figure) = own else { return None };
        let is_plain = self.is_plain.get(place_of(presence.sector)) == Some(&true)
            && presence.is_managed
            && presence.is_alive_at_end
            && !figure.is_stale
            && !figure.origin.is_assumed();
        is_plain.then_some(figure)
    }

    /// The largest denominator that isn't stale among the year's counted
    /// reporters of each level.
    pub(super) fn largest_sizes(&self, owns: &[Own]) -> [Option<Amount>; 3] {
        let mut largest = [None; 3];
        if !self.indicator.measure.is_ratio() {
            return largest;
        }
        let units = &self.input.dataset.units;
        for (unit, presence) in self.input.roster.present() {
            let Some(Own::Reported(OwnFigure { denominator: Some(size), is_stale: false, .. })) =
                owns.get(unit.index())
            else {
                continue;
            };
            let level = units.level(unit);
            let is_counted = self.is_reporter(level, presence)
                && (presence.is_alive_at_end || self.indicator.is_flow());
            if is_counted && let Some(slot) = largest.get_mut(level as usize) {
                *slot = (*slot).max(Some(*size));
            }
        }
        largest
    }

    fn is_reporter(&self, level: Level, presence: Presence) -> bool {
        match level {
            Level::Grassroots => {
                presence.is_managed && self.reports.get(place_of(presence.sector)) == Some(&true)
            }
            Level::Province | Level::District => tree::is_reporter(self.indicator, level, presence),
        }
    }
}
