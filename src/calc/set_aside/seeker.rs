//! What a row set aside would have been at a place in the union.

use std::collections::BTreeSet;

use crate::model::{
    Cadence, Indicator, IndicatorIx, Level, Measure, Period, PhaseIx, SetAsideRow, UnitIx,
    YearState,
};

use super::super::book::Book;
use super::super::own::{self, Own};
use super::super::tree::{self, Presence, Tree};
use super::lost::Lost;

/// What a row set aside takes away from the number.
pub(super) enum Loss {
    Nothing,
    /// A declared total speaks for it.
    Covered,
    Reporter,
    Older,
    Ended,
    Total,
}

/// A place in the union, and what would belong to it.
pub(super) struct Seeker<'a> {
    pub(super) book: &'a Book,
    pub(super) tree: Tree,
    pub(super) place: UnitIx,
    pub(super) phase: PhaseIx,
}

impl Seeker<'_> {
    /// True for a row of later than the date looked back to: it is hidden like those
    /// that are in use.
    pub(super) fn comes_later(&self, row: &SetAsideRow) -> bool {
        let (calendar, dataset) = (self.book.calendar(), self.book.dataset());
        let is_looking_back = calendar.as_of < dataset.manifest.as_of;
        is_looking_back
            && row.period.is_some_and(|period| !calendar.accepts(period, &dataset.plan.phases))
    }

    pub(super) fn loss(
        &self,
        indicator: &Indicator,
        (ix, unit): (IndicatorIx, UnitIx),
        year: i32,
    ) -> Loss {
        let is_started = self.book.calendar().state(year).is_started();
        if !is_started || !self.bears(indicator, year) || !self.is_beneath(unit, year) {
            return Loss::Nothing;
        }
        let Some(presence) = self.book.presence(unit, year) else { return Loss::Nothing };
        let loss = if tree::reports(indicator, self.level(unit)) {
            self.reporter(indicator, (ix, unit, presence), year)
        } else {
            self.total(indicator, (ix, unit, presence), year)
        };
        match loss {
            Loss::Nothing | Loss::Covered => loss,
            _ if self.is_covered((ix, unit), year) => Loss::Covered,
            _ => loss,
        }
    }

    fn level(&self, unit: UnitIx) -> Level {
        self.book.dataset().units.unit(unit).level
    }

    fn own(&self, ix: IndicatorIx, unit: UnitIx, year: i32) -> Own {
        let dataset = self.book.dataset();
        let rows = dataset.figures.of_unit(unit, ix, year);
        own::speaking(rows, self.book.calendar(), &dataset.plan.phases)
    }

    fn reporter(
        &self,
        indicator: &Indicator,
        (ix, unit, presence): (IndicatorIx, UnitIx, Presence),
        year: i32,
    ) -> Loss {
        let level = self.level(unit);
        let is_of_sectors = tree::is_of_sectors(self.book.sectors(), level, presence);
        if !tree::is_reporter(indicator, level, presence) || !is_of_sectors {
            return Loss::Nothing;
        }
        match self.own(ix, unit, year) {
            Own::NotApplicable => Loss::Nothing,
            Own::Reported(_) if !presence.is_alive_at_end => Loss::Nothing,
            Own::Reported(figure) if !figure.is_stale => Loss::Nothing,
            Own::Reported(_) if self.counts_if_stale(indicator, year) => Loss::Older,
            Own::Silent if !presence.is_alive_at_end => {
                if indicator.is_flow() {
                    Loss::Ended
                } else {
                    Loss::Nothing
                }
            }
            Own::Silent | Own::Reported(_) => Loss::Reporter,
        }
    }

    fn counts_if_stale(&self, indicator: &Indicator, year: i32) -> bool {
        indicator.measure == Measure::Count || self.book.calendar().state(year) != YearState::Closed
    }

    /// The later years in which the reporter is silent and counted with a size, that
    /// would have come from this row.
    pub(super) fn years_of_its_size(
        &self,
        indicator: &Indicator,
        (ix, unit): (IndicatorIx, UnitIx),
        row: &SetAsideRow,
        period: Period,
    ) -> Vec<i32> {
        let Some(year) = period.year().filter(|_| indicator.measure.is_ratio()) else {
            return Vec::new();
        };
        if !row.is_report() {
            return Vec::new();
        }
        let figures = &self.book.dataset().figures;
        let is_older = |silent: i32| {
            let told = own::earlier(figures, (unit, ix, silent), self.book.calendar());
            told.is_none_or(|figure| {
                let of = figure.period.year().unwrap_or(year);
                of < year || (of == year && figure.period < period)
            })
        };
        let has_interval = |silent: i32| {
            let value = self.book.year_value(self.tree, ix, self.place, silent);
            value.has_value() && value.is_incomplete
        };
        let started = self.book.started_years().filter(|&silent| silent > year);
        started
            .filter(|&silent| {
                matches!(self.own(ix, unit, silent), Own::Silent)
                    && matches!(self.loss(indicator, (ix, unit), silent), Loss::Reporter)
                    && is_older(silent)
                    && has_interval(silent)
            })
            .collect()
    }

    /// True where a figure in use tells how large a reporter is in a year, so that nothing
    /// is assumed of it.
    pub(super) fn is_size_known(&self, ix: IndicatorIx, unit: UnitIx, year: i32) -> bool {
        let of_year = match self.own(ix, unit, year) {
            Own::Reported(figure) => figure.denominator,
            Own::Silent | Own::NotApplicable => None,
        };
        let (figures, calendar) = (&self.book.dataset().figures, self.book.calendar());
        of_year.or_else(|| own::earlier_size(figures, (unit, ix, year), calendar)).is_some()
    }

    /// A total is missed where details are incomplete and the unit declares no other.
    fn total(
        &self,
        indicator: &Indicator,
        (ix, unit, presence): (IndicatorIx, UnitIx, Presence),
        year: i32,
    ) -> Loss {
        let is_below = tree::is_below_reporting_level(indicator, self.level(unit));
        if is_below || !presence.is_managed || !self.book.sectors().is_empty() {
            return Loss::Nothing;
        }
        let declares = matches!(self.own(ix, unit, year), Own::Reported(own) if !own.is_stale);
        let value = self.book.year_value(self.tree, ix, unit, year);
        let is_wanted = value.expected > 0 && value.is_incomplete && !declares;
        if is_wanted && !self.has_other_children(unit, year) { Loss::Total } else { Loss::Nothing }
    }

    /// True where the tree looked by has changed a unit's children of a year: a
    /// declared total doesn't count there.
    fn has_other_children(&self, unit: UnitIx, year: i32) -> bool {
        let Tree::Of(of) = self.tree else { return false };
        let parents = self.book.parents_of(of);
        let Some(roster) = self.book.roster(year) else { return false };
        roster.present().any(|(child, presence)| {
            (presence.parent == Some(unit)) != (parents.parent(child) == Some(unit))
        })
    }

    /// True where a declared total in use on the way up to the place speaks for a
    /// unit.
    fn is_covered(&self, (ix, unit): (IndicatorIx, UnitIx), year: i32) -> bool {
        let Some(layer) = self.book.layer(self.tree, ix, year) else { return false };
        self.way_up(unit, year).any(|above| layer.declares(above))
    }

    /// From a unit to the place, both included; to the top where the place isn't on
    /// the way.
    fn way_up(&self, unit: UnitIx, year: i32) -> impl Iterator<Item = UnitIx> {
        let above = move |&below: &UnitIx| {
            if below == self.place { None } else { self.parent(below, year) }
        };
        std::iter::successors(Some(unit), above).take(8)
    }

    /// The child of the place on the way up from a unit; the place itself for itself.
    pub(super) fn child_above(&self, unit: UnitIx, year: i32) -> UnitIx {
        let below = self.way_up(unit, year).take_while(|&above| above != self.place);
        below.last().unwrap_or(self.place)
    }

    fn parent(&self, unit: UnitIx, year: i32) -> Option<UnitIx> {
        match self.tree {
            // The province is always worked out as it was.
            Tree::Of(of) if self.place != self.book.dataset().units.province() => {
                self.book.parents_of(of).parent(unit)
            }
            _ => self.book.presence(unit, year)?.parent,
        }
    }

    fn is_beneath(&self, unit: UnitIx, year: i32) -> bool {
        self.way_up(unit, year).any(|found| found == self.place)
    }

    /// For a row that names no year.
    pub(super) fn is_ever_beneath(&self, unit: UnitIx) -> bool {
        let is_split = !self.book.sectors().is_empty() && self.level(unit) != Level::Grassroots;
        if is_split || !self.book.lists(unit, self.phase) {
            return false;
        }
        self.book.path(self.tree, unit, self.phase).contains(&self.place)
    }

    /// True for the years of a phase, and for the year before it where what is
    /// demanded is measured from there.
    fn bears(&self, indicator: &Indicator, year: i32) -> bool {
        let cadence = indicator.target(self.phase).map(|target| target.cadence.value);
        let has_baseline = match cadence {
            Some(Cadence::ByEnd(_)) => true,
            Some(Cadence::AverageGrowth) => indicator.measure == Measure::Count,
            Some(Cadence::PhaseSum | Cadence::EveryYear) | None => false,
        };
        let phase = self.book.phase(self.phase);
        phase.contains(year) || (has_baseline && year == phase.baseline_year())
    }

    /// A published average stands for the years of a closed phase that lack rates.
    pub(super) fn needs_average(
        &self,
        indicator: &Indicator,
        (ix, unit): (IndicatorIx, UnitIx),
        period: Period,
    ) -> bool {
        let phase = self.book.phase(self.phase);
        let lacks = |year: i32| !self.book.year_value(self.tree, ix, unit, year).has_value();
        period == Period::Phase(self.phase)
            && unit == self.place
            && indicator.measure == Measure::Rate
            && self.book.sectors().is_empty()
            && self.book.calendar().is_closed(phase)
            && phase.years().any(lacks)
    }

    /// The reporters beneath lost totals who said nothing that counts; each is
    /// missing once, with the nearest.
    pub(super) fn find_beneath(&self, ix: IndicatorIx, lost: &mut Lost) {
        let Some(indicator) = self.book.dataset().plan.indicator(ix) else { return };
        let years: BTreeSet<i32> = lost.totals.keys().map(|&(year, _)| year).collect();
        for year in years {
            let Some(roster) = self.book.roster(year) else { continue };
            for (unit, presence) in roster.present() {
                let is_reporter = presence.is_alive_at_end
                    && tree::is_reporter(indicator, self.level(unit), presence);
                if !is_reporter || lost.reporters.contains(&(year, unit)) {
                    continue;
                }
                let total =
                    self.way_up(unit, year).find(|&up| lost.totals.contains_key(&(year, up)));
                let Some(total) = total else { continue };
                let missing = self.reporter(indicator, (ix, unit, presence), year);
                if matches!(missing, Loss::Reporter) && !self.is_covered((ix, unit), year) {
                    lost.beneath.insert((year, unit));
                    if let Some(total) = lost.totals.get_mut(&(year, total)) {
                        total.beneath += 1;
                    }
                }
            }
        }
    }
}
