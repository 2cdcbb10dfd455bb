use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::{
    Amount, Assumption, Calendar, Figures, IndicatorIx, PhaseIx, Plan, SetAside, UnitIx, Units,
    WhatIf,
};

keyed! {
    /// Whether the figures are real.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Provenance {
        /// Made up; every screen and report says so.
        Sample = "sample",
        /// From the union's own books.
        Official = "official",
        /// Nothing says where they come from; every screen and report says so.
        Unknown = "unknown",
    }
}

/// The day on which the federation locks a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct YearEnd {
    month: u32,
    day: u32,
}

impl Default for YearEnd {
    fn default() -> Self {
        Self { month: 12, day: 31 }
    }
}

impl YearEnd {
    /// A day that every year has; `None` for 29 February and impossible days.
    pub fn new(month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(2001, month, day).map(|_| Self { month, day })
    }

    /// That day in a year.
    pub fn in_year(self, year: i32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, self.month, self.day).unwrap_or(NaiveDate::MAX)
    }
}

/// What `dataset.toml` says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// Title.
    pub title: String,
    /// The day up to which the figures speak.
    pub as_of: NaiveDate,
    /// Nobody said it: it is the end of the latest period.
    pub is_as_of_inferred: bool,
    /// Label of the scenario; may be empty.
    pub scenario: String,
    /// What to look for; may be empty.
    pub description: String,
    /// Sample or official.
    pub provenance: Provenance,
    /// Lock day of a year.
    pub year_end: YearEnd,
    /// What is assumed on top of the base; `None` for a dataset itself.
    pub what_if: Option<WhatIf>,
}

impl Manifest {
    /// What a what-if scenario assumes; nothing for a dataset itself.
    pub fn assumptions(&self) -> &[Assumption] {
        self.what_if.as_ref().map_or(&[], |w| w.assumptions.as_slice())
    }

    /// The as-of date with the lock day.
    pub const fn calendar(&self) -> Calendar {
        Calendar { as_of: self.as_of, year_end: self.year_end }
    }
}

/// Shares of a count target given to lower units.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Allocations(BTreeMap<(UnitIx, IndicatorIx, PhaseIx), Amount>);

impl Allocations {
    /// From accepted rows with unique keys.
    pub const fn new(rows: BTreeMap<(UnitIx, IndicatorIx, PhaseIx), Amount>) -> Self {
        Self(rows)
    }

    /// The share given to a unit.
    pub fn share(&self, unit: UnitIx, indicator: IndicatorIx, phase: PhaseIx) -> Option<Amount> {
        self.0.get(&(unit, indicator, phase)).copied()
    }

    /// Every share, by unit, indicator, phase.
    pub fn iter(&self) -> impl Iterator<Item = (UnitIx, IndicatorIx, PhaseIx, Amount)> {
        self.0.iter().map(|(&(u, i, p), &t)| (u, i, p, t))
    }
}

/// Data rows of all files together: `read = used + set_aside`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RowCounts {
    /// Rows accepted into the model.
    pub used: usize,
    /// Rows listed as set aside.
    pub set_aside: usize,
}

impl RowCounts {
    /// All data rows read.
    pub const fn read(self) -> usize {
        self.used + self.set_aside
    }
}

/// One consolidated dataset, as accepted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dataset {
    /// What it is.
    pub manifest: Manifest,
    /// What is demanded.
    pub plan: Plan,
    /// The union.
    pub units: Units,
    /// What was reported.
    pub figures: Figures,
    /// What was set aside of the same file.
    pub set_aside: SetAside,
    /// Shares of count targets.
    pub allocations: Allocations,
    /// How many rows there were.
    pub rows: RowCounts,
}
