//! Who is missing from a unit's numbers because rows were set aside.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{
    Cadence, Indicator, IndicatorIx, Measure, Period, PhaseIx, SetAsideRow, UnitIx, YearState,
};

use super::super::book::{Book, Reporters, Supposed};
use super::super::own::{self, Own};
use super::super::tree::{self, Presence, Tree};
use super::LostTotal;

/// What is lost of one indicator.
#[derive(Clone, Debug, Default)]
pub(super) struct Lost {
    pub(super) years: BTreeSet<i32>,
    pub(super) reporters: BTreeSet<(i32, UnitIx)>,
    pub(super) totals: BTreeMap<(i32, UnitIx), LostTotal>,
    /// Who said nothing beneath a lost total.
    beneath: BTreeSet<(i32, UnitIx)>,
    pub(super) ended: BTreeSet<(i32, UnitIx)>,
    pub(super) older: BTreeSet<(i32, UnitIx)>,
    pub(super) has_average: bool,
}

impl Lost {
    /// True when somebody's figure is missing in a year, not only older.
    pub(super) fn is_missing_in(&self, year: i32) -> bool {
        let is_of = |&(of, _): &(i32, UnitIx)| of == year;
        self.reporters.iter().chain(&self.ended).any(is_of) || self.totals.keys().any(is_of)
    }
}

/// What is lost of a unit's numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Losses {
    pub(super) by_indicator: BTreeMap<IndicatorIx, Lost>,
    pub(super) covered: usize,
    pub(super) unclear: usize,
    pub(super) nobodys: usize,
}

/// What a row set aside takes away from the number.
enum Loss {
    Nothing,
    /// A declared total speaks for it.
    Covered,
    Reporter,
    Older,
    Ended,
    Total,
}

impl Losses {
    pub(super) fn gather(book: &Book, tree: Tree, place: UnitIx, phase: PhaseIx) -> Self {
        let seeker = Seeker { book, tree, place, phase };
        let mut losses = Self::default();
        for row in book.dataset().set_aside.rows() {
            losses.take(&seeker, row);
        }
        for (&ix, lost) in &mut losses.by_indicator {
            seeker.find_beneath(ix, lost);
        }
        losses
    }

    fn take(&mut self, seeker: &Seeker<'_>, row: &SetAsideRow) {
        let Some(unit) = row.unit else {
            self.nobodys += 1;
            return;
        };
        let (Some(ix), Some(period)) = (row.indicator, row.period) else {
            self.unclear += usize::from(seeker.is_ever_beneath(unit));
            return;
        };
        let Some(indicator) = seeker.book.dataset().plan.indicator(ix) else { return };
        let Some(year) = period.year() else {
            if seeker.needs_average(indicator, (ix, unit), period) {
                self.by_indicator.entry(ix).or_default().has_average = true;
            }
            return;
        };
        let at = (year, unit);
        match seeker.loss(indicator, (ix, unit), year) {
            Loss::Nothing => {}
            Loss::Covered => self.covered += 1,
            Loss::Reporter => {
                self.of(ix, year).reporters.insert(at);
            }
            Loss::Older => {
                self.of(ix, year).older.insert(at);
            }
            Loss::Ended => {
                self.of(ix, year).ended.insert(at);
            }
            Loss::Total => {
                let total = LostTotal { unit, year, beneath: 0 };
                self.of(ix, year).totals.insert(at, total);
            }
        }
    }

    fn of(&mut self, ix: IndicatorIx, year: i32) -> &mut Lost {
        let lost = self.by_indicator.entry(ix).or_default();
        lost.years.insert(year);
        lost
    }

    /// Who is to be excused, and who awaited, to weigh what is lost.
    pub(super) fn supposed(&self) -> Supposed {
        let mut supposed = Supposed::default();
        let put = |into: &mut Reporters, ix: IndicatorIx, of: &BTreeSet<(i32, UnitIx)>| {
            for &(year, unit) in of {
                into.entry((ix, year)).or_default().insert(unit);
            }
        };
        for (&ix, lost) in &self.by_indicator {
            put(&mut supposed.excused, ix, &lost.reporters);
            put(&mut supposed.excused, ix, &lost.beneath);
            put(&mut supposed.awaited, ix, &lost.ended);
        }
        supposed
    }
}

/// A place in the union, and what would belong to it.
struct Seeker<'a> {
    book: &'a Book,
    tree: Tree,
    place: UnitIx,
    phase: PhaseIx,
}

impl Seeker<'_> {
    fn loss(&self, indicator: &Indicator, (ix, unit): (IndicatorIx, UnitIx), year: i32) -> Loss {
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

    fn level(&self, unit: UnitIx) -> crate::model::Level {
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
        if !tree::is_reporter(indicator, self.level(unit), presence) {
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

    /// A total is missed where details are incomplete and the unit declares no other.
    fn total(
        &self,
        indicator: &Indicator,
        (ix, unit, presence): (IndicatorIx, UnitIx, Presence),
        year: i32,
    ) -> Loss {
        if tree::is_below_reporting_level(indicator, self.level(unit)) || !presence.is_managed {
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
    fn is_ever_beneath(&self, unit: UnitIx) -> bool {
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
    fn needs_average(
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
            && self.book.calendar().is_closed(phase)
            && phase.years().any(lacks)
    }

    /// The reporters beneath lost totals who said nothing that counts; each is
    /// missing once, with the nearest.
    fn find_beneath(&self, ix: IndicatorIx, lost: &mut Lost) {
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
