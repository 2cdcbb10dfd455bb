//! The plan: its indicators, phases and rules.

mod language;
mod rule;
mod target;

pub use language::{Bilingual, Language};
pub use rule::Rule;
pub use target::{Cadence, Clause, Comparator, Path, Source, Sourced, Target};

use chrono::NaiveDate;

use super::{Level, Sector};

/// Position of an indicator in the plan's official order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct IndicatorIx(u16);

/// Position of a phase in the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PhaseIx(u8);

impl IndicatorIx {
    /// As an index into [`Plan::indicators`].
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// From a position; plans are capped far below `u16::MAX` when loaded.
    pub fn new(index: usize) -> Self {
        Self(u16::try_from(index).unwrap_or(u16::MAX))
    }
}

impl PhaseIx {
    /// As an index into [`Plan::phases`].
    pub const fn index(self) -> usize {
        self.0 as usize
    }

    /// From a position; plans are capped far below `u8::MAX` when loaded.
    pub fn new(index: usize) -> Self {
        Self(u8::try_from(index).unwrap_or(u8::MAX))
    }
}

keyed! {
    /// Who answers for an indicator.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Group, all {
        /// The union itself.
        Direct = "direct",
        /// Others, with the union contributing.
        Coordinated = "coordinated",
    }
}

/// What kind of quantity an indicator is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Things counted within the year; summed.
    Count,
    /// Σ numerator / Σ denominator, in percent.
    Percent,
    /// Σ numerator / Σ denominator, as a plain number.
    Mean,
    /// A state of the whole province; no roll-up.
    Level,
    /// A yearly rate of change in percent; no roll-up.
    Rate,
}

impl Measure {
    /// True for Σ value / Σ denominator.
    pub const fn is_ratio(self) -> bool {
        matches!(self, Self::Percent | Self::Mean)
    }
}

/// The level at which an indicator's figures are born.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportingLevel {
    /// Grassroots unions.
    Grassroots,
    /// The unions immediately above the grassroots.
    District,
    /// The province federation.
    Province,
    /// Every unit speaks for itself; a parent adds its own to its children's.
    All,
}

impl ReportingLevel {
    /// Whether figures are born at a level of the union.
    pub const fn is_at(self, level: Level) -> bool {
        matches!(
            (self, level),
            (Self::All, _)
                | (Self::Grassroots, Level::Grassroots)
                | (Self::District, Level::District)
                | (Self::Province, Level::Province)
        )
    }
}

/// One of the plan's indicators.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "four independent answers that the plan gives of every indicator"
)]
pub struct Indicator {
    /// The code, as it stands in files.
    pub code: String,
    /// Who answers for it.
    pub group: Group,
    /// Short label.
    pub label: Bilingual,
    /// Unit of measure.
    pub unit_of_measure: Bilingual,
    /// What one counted thing is called.
    pub thing: Bilingual,
    /// The English for a single one of them; empty where it is the same.
    pub one_thing: String,
    /// What the value (or numerator) counts.
    pub numerator: Bilingual,
    /// What the denominator counts; empty without one.
    pub denominator: Bilingual,
    /// The reading chosen where the plan is ambiguous; may be empty.
    pub reading: Bilingual,
    /// Known ambiguities, in Vietnamese and English.
    pub ambiguity: Bilingual,
    /// Kind of quantity.
    pub measure: Measure,
    /// Where its figures are born.
    pub reporting_level: ReportingLevel,
    /// Sectors of grassroots unions that report it; empty = all.
    pub scope: Vec<Sector>,
    /// True when the year's figure grows from nothing within the year.
    pub accrues_within_year: bool,
    /// True when the numerator can't exceed the denominator.
    pub bounded: bool,
    /// True when the target binds a collective, not its single reporter.
    pub collective: bool,
    /// True when its denominator is the people of a unit: its size where a figure
    /// has no denominator of its own.
    pub counts_people: bool,
    /// Its quantities are measured (money), not counted: they may have fractions.
    pub measured: bool,
    /// True when lower units are given shares of the target.
    pub allocated: bool,
    /// One target a phase, in the order of [`Plan::phases`].
    pub targets: Vec<Target>,
}

impl Indicator {
    /// True when what an ended unit reported in its last year still counts:
    /// a count, or an indicator that accrues within the year.
    pub fn is_flow(&self) -> bool {
        self.measure == Measure::Count || self.accrues_within_year
    }

    /// Whether a number of it, its denominator beside it or not, counts people or things:
    /// never a fraction.
    pub const fn counts_things(&self, has_denominator: bool) -> bool {
        let are_whole = match self.measure {
            Measure::Count => true,
            Measure::Percent | Measure::Mean => has_denominator,
            Measure::Rate | Measure::Level => false,
        };
        are_whole && !self.measured
    }

    /// Whether a unit of a level, in a sector (grassroots only), is to report it.
    pub fn is_reported_at(&self, level: Level, sector: Option<Sector>) -> bool {
        let in_scope = level != Level::Grassroots
            || self.scope.is_empty()
            || sector.is_some_and(|s| self.scope.contains(&s));
        self.reporting_level.is_at(level) && in_scope
    }

    /// The target of a phase.
    pub fn target(&self, phase: PhaseIx) -> Option<&Target> {
        self.targets.get(phase.index())
    }
}

/// One phase of the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phase {
    /// As written in files and on the command line: `I`, `II`.
    pub key: String,
    /// First year.
    pub first: i32,
    /// Last year.
    pub last: i32,
}

impl Phase {
    /// Number of years, N.
    pub const fn length(&self) -> i32 {
        self.last - self.first + 1
    }

    /// The year before the phase.
    pub const fn baseline_year(&self) -> i32 {
        self.first - 1
    }

    /// The years, ascending.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = i32> + use<> {
        self.first..=self.last
    }

    /// True when the year belongs to the phase.
    pub const fn contains(&self, year: i32) -> bool {
        self.first <= year && year <= self.last
    }
}

/// The plan: phases, and indicators in official order, each with a target a phase.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Plan {
    /// Its number, e.g. `10/KH-LĐLĐ`.
    pub number: String,
    /// The day it was issued.
    pub issued: NaiveDate,
    /// Its title.
    pub title: Bilingual,
    /// Phases, ascending and without gaps or overlaps.
    pub phases: Vec<Phase>,
    /// Indicators in official order.
    pub indicators: Vec<Indicator>,
    /// What figures can say together.
    pub rules: Vec<Rule>,
}

impl Plan {
    /// The phase with its position.
    pub fn phase(&self, ix: PhaseIx) -> Option<&Phase> {
        self.phases.get(ix.index())
    }

    /// Positions of the phases.
    pub fn phase_ixs(&self) -> impl DoubleEndedIterator<Item = PhaseIx> + use<> {
        (0..self.phases.len()).map(PhaseIx::new)
    }

    /// The phase written so (`I`, `2021-2025`).
    pub fn phase_named(&self, name: &str) -> Option<PhaseIx> {
        self.phases
            .iter()
            .position(|p| p.key == name || format!("{}-{}", p.first, p.last) == name)
            .map(PhaseIx::new)
    }

    /// The indicator at a position.
    pub fn indicator(&self, ix: IndicatorIx) -> Option<&Indicator> {
        self.indicators.get(ix.index())
    }

    /// The code of the indicator at a position; empty for one that isn't there.
    pub fn code(&self, ix: IndicatorIx) -> &str {
        self.indicator(ix).map_or("", |indicator| &indicator.code)
    }

    /// Positions of the indicators in official order.
    pub fn indicator_ixs(&self) -> impl DoubleEndedIterator<Item = IndicatorIx> + use<> {
        (0..self.indicators.len()).map(IndicatorIx::new)
    }

    /// The indicator with a code.
    pub fn indicator_coded(&self, code: &str) -> Option<IndicatorIx> {
        self.indicators.iter().position(|i| i.code == code).map(IndicatorIx::new)
    }

    /// The first year any figure can matter (the baseline of the first phase)
    /// and the last year of the plan.
    pub fn span(&self) -> (i32, i32) {
        let first = self.phases.iter().map(Phase::baseline_year).min().unwrap_or_default();
        let last = self.phases.iter().map(|p| p.last).max().unwrap_or_default();
        (first, last)
    }
}
