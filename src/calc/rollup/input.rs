//! What a layer is worked out from, and what units themselves say in it.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Amount, Calendar, Dataset, Indicator, IndicatorIx, Level, Measure, Sector, UnitIx, YearFigures,
    YearState,
};

use super::super::own::{self, Own, OwnFigure};
use super::super::tree::{self, Parents, Presence, Roster};

/// Everything a layer is worked out from.
#[derive(Clone, Copy)]
pub struct LayerInput<'a> {
    /// Plan, units and figures.
    pub dataset: &'a Dataset,
    /// As-of date and lock day.
    pub calendar: Calendar,
    /// Which indicator.
    pub indicator: IndicatorIx,
    /// Which year.
    pub year: i32,
    /// Who took part in that year.
    pub roster: &'a Roster,
    /// The parents under the tree of a chosen year; `None` as it was.
    pub parents: Option<&'a Parents>,
    /// The sectors whose grassroots unions are the only reporters; empty for all.
    pub sectors: &'a [Sector],
    /// Reporters of whom nothing is expected: as if they had said `x`.
    pub excused: Option<&'a BTreeSet<UnitIx>>,
    /// Units that ended within the year and are expected nevertheless.
    pub awaited: Option<&'a BTreeSet<UnitIx>>,
    /// Sizes of reporters of whom one would be assumed otherwise.
    pub sizes: Option<&'a BTreeMap<UnitIx, Amount>>,
}

impl<'a> LayerInput<'a> {
    pub(in crate::calc) fn indicator(&self) -> Option<&'a Indicator> {
        self.dataset.plan.indicator(self.indicator)
    }

    /// How a unit takes part in the year. Under the tree of another year an upper
    /// union gathers its members' figures of years before it existed, too.
    pub(in crate::calc) fn presence(&self, unit: UnitIx, level: Level) -> Option<Presence> {
        let gathers_only = self.parents.is_some() && level != Level::Grassroots;
        let absent =
            Presence { is_alive_at_end: false, is_managed: false, sector: None, parent: None };
        let presence = self.roster.presence(unit).or_else(|| gathers_only.then_some(absent))?;
        let is_awaited = self.awaited.is_some_and(|awaited| awaited.contains(&unit));
        Some(Presence { is_alive_at_end: presence.is_alive_at_end || is_awaited, ..presence })
    }

    /// Whether a reporter is one of the sectors asked for. What reports above the
    /// grassroots has no sector.
    pub(in crate::calc) fn has_sector(&self, level: Level, presence: Presence) -> bool {
        tree::is_of_sectors(self.sectors, level, presence)
    }

    pub(super) fn own(&self, unit: UnitIx) -> Own {
        if self.excused.is_some_and(|excused| excused.contains(&unit)) {
            return Own::NotApplicable;
        }
        let dataset = self.dataset;
        self.speaking(unit, dataset.figures.of_unit(unit, self.indicator, self.year))
    }

    /// What every unit's own rows say, found in one pass over the year's figures.
    pub(super) fn owns(&self) -> Vec<Own> {
        let dataset = self.dataset;
        let mut owns = vec![Own::Silent; dataset.units.all().len()];
        let periods = own::Periods::of(self.year, self.calendar);
        let figures = dataset.figures.of_year(self.indicator, self.year);
        for (unit, rows) in figures.by_unit() {
            if let Some(own) = owns.get_mut(unit.index()) {
                *own = self.unless_ended(unit, own::speaking_in(rows, periods));
            }
        }
        for unit in self.excused.into_iter().flatten() {
            if let Some(own) = owns.get_mut(unit.index()) {
                *own = Own::NotApplicable;
            }
        }
        owns
    }

    pub(in crate::calc) fn speaking(&self, unit: UnitIx, rows: YearFigures<'_>) -> Own {
        let phases = &self.dataset.plan.phases;
        self.unless_ended(unit, own::speaking(rows, self.calendar, phases))
    }

    /// The last figure of a unit that ended within the year is not stale.
    fn unless_ended(&self, unit: UnitIx, own: Own) -> Own {
        let has_ended = || self.roster.presence(unit).is_some_and(|p| !p.is_alive_at_end);
        match own {
            Own::Reported(figure) if figure.is_stale && has_ended() => {
                Own::Reported(OwnFigure { is_stale: false, ..figure })
            }
            other => other,
        }
    }

    /// A reporter's own figure, if it counts: of a unit that ended its flows only;
    /// a stale one in a count and in an open year only.
    pub(in crate::calc) fn counted(
        &self,
        indicator: &Indicator,
        presence: Presence,
        own: Own,
    ) -> Option<OwnFigure> {
        let Own::Reported(figure) = own else { return None };
        if !presence.is_alive_at_end {
            return indicator.is_flow().then_some(figure);
        }
        let is_open = matches!(self.calendar.state(self.year), YearState::Open { .. });
        let counts_if_stale = indicator.measure == Measure::Count || is_open;
        (!figure.is_stale || counts_if_stale).then_some(figure)
    }
}
