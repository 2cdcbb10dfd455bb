//! Who stood under whom in a year, and who is expected to report.
//!
//! *As it was*: each year's figures go up the tree of that year; the parent of a
//! unit is the last one it had in the year, so the province total is the same
//! whichever way the tree is cut. *As of year Y*: every year's figures go up
//! the tree of Y; a unit that doesn't exist in Y keeps the last parent it had
//! before, else the first after, and a parent that doesn't exist in Y is
//! replaced by its nearest ancestor that does.

use crate::model::{
    Calendar, Indicator, Level, ReportingLevel, Sector, Spell, Unit, UnitIx, Units,
};

/// Which tree the figures go up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tree {
    /// Each year by the tree of that year.
    #[default]
    AsWas,
    /// Every year by the tree of one year.
    Of(i32),
}

/// How a unit took part in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Presence {
    /// True when it exists on the last day of the year.
    pub is_alive_at_end: bool,
    /// False for a body that only takes part by invitation; not inherited.
    pub is_managed: bool,
    /// Sector of the last spell in the year.
    pub sector: Option<Sector>,
    /// The last parent it had in the year.
    pub parent: Option<UnitIx>,
}

/// The membership of one year, by unit; `None` for a unit without a spell in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Roster(Vec<Option<Presence>>);

impl Roster {
    /// Works out who took part in a year, as far as it has gone.
    pub fn of_year(units: &Units, calendar: Calendar, year: i32) -> Self {
        let (first, last) = calendar.span(year);
        let presence = |unit: &Unit| {
            let spell = unit.last_spell_within(first, last)?;
            Some(Presence {
                is_alive_at_end: spell.covers(last),
                is_managed: spell.managed,
                sector: spell.sector,
                parent: spell.parent,
            })
        };
        Self(units.all().iter().map(presence).collect())
    }

    /// How a unit took part, if it did.
    pub fn presence(&self, unit: UnitIx) -> Option<Presence> {
        self.0.get(unit.index()).copied().flatten()
    }

    /// Every unit that took part, in official order.
    pub fn present(&self) -> impl Iterator<Item = (UnitIx, Presence)> {
        let units = self.0.iter().enumerate();
        units.filter_map(|(i, p)| p.map(|p| (UnitIx::new(i), p)))
    }
}

/// The parents that hold for every year under [`Tree::Of`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parents(Vec<Option<UnitIx>>);

impl Parents {
    /// Works out the tree of a year for all units, living then or not.
    pub fn of_year(units: &Units, calendar: Calendar, year: i32) -> Self {
        let roster = Roster::of_year(units, calendar, year);
        let (first, last) = calendar.span(year);
        let nominal = |unit: &Unit| -> Option<UnitIx> {
            let before = |s: &&Spell| s.from.is_none_or(|from| from <= last);
            unit.last_spell_within(first, last)
                .or_else(|| unit.spells.iter().rev().find(before))
                .or_else(|| unit.spells.first())
                .and_then(|s| s.parent)
        };
        let nominal: Vec<_> = units.all().iter().map(nominal).collect();
        let existing = |mut parent: Option<UnitIx>| {
            while let Some(unit) = parent {
                if roster.presence(unit).is_some() {
                    break;
                }
                parent = nominal.get(unit.index()).copied().flatten();
            }
            parent
        };
        Self(nominal.iter().map(|&p| existing(p)).collect())
    }

    /// The parent that holds for every year.
    pub fn parent(&self, unit: UnitIx) -> Option<UnitIx> {
        self.0.get(unit.index()).copied().flatten()
    }
}

/// Whether figures of the indicator are born at this unit's level.
pub const fn reports(indicator: &Indicator, level: Level) -> bool {
    indicator.reporting_level.is_at(level)
}

/// Whether the unit stands below the indicator's reporting level, where the
/// indicator does not exist.
pub const fn is_below_reporting_level(indicator: &Indicator, level: Level) -> bool {
    match indicator.reporting_level {
        ReportingLevel::Grassroots | ReportingLevel::All => false,
        ReportingLevel::District => matches!(level, Level::Grassroots),
        ReportingLevel::Province => !matches!(level, Level::Province),
    }
}

/// Whether a unit is one of those looked at where only some sectors are; of none means
/// of all. What reports above the grassroots has no sector.
pub fn is_of_sectors(sectors: &[Sector], level: Level, presence: Presence) -> bool {
    let is_of = |sector: Sector| sectors.contains(&sector);
    sectors.is_empty() || (level == Level::Grassroots && presence.sector.is_some_and(is_of))
}

/// Whether a unit is one of the indicator's reporters in a year: at the
/// reporting level, managed, and (grassroots only) of a sector in scope.
pub fn is_reporter(indicator: &Indicator, level: Level, presence: Presence) -> bool {
    presence.is_managed && indicator.is_reported_at(level, presence.sector)
}
