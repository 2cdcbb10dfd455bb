/// Why an assessment has its status. Wording is the app's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The indicator does not exist at this level.
    BelowReportingLevel,
    /// Only some sectors are looked at, and the figures are born above the
    /// grassroots, where there is no sector.
    NotSplitBySector,
    /// The phase has not begun.
    PhaseAhead,
    /// Nobody is expected to report and nobody's figure counts.
    NobodyExpected,
    /// Σ denominator = 0 with nobody uncovered.
    NothingToCount,
    /// Somebody is expected, nothing that counts has come.
    NothingReported,
    /// A phase sum without allocation.
    NotAllocated,
    /// Only some sectors are looked at, and the amount is demanded of all together.
    TargetOfAllSectors,
    /// The target binds a collective, not its single reporter.
    CollectiveTarget,
    /// The sum, value or growth reaches the target.
    TargetReached,
    /// Reached early: to be held to the end.
    ToBeHeld,
    /// The phase is closed and the target is not reached.
    TargetMissed,
    /// Short, but a year is partial or without data, or the interval contains
    /// the target.
    EvidenceOpen,
    /// The band of S.
    Band,
    /// Nothing was planned so far.
    NothingPlannedYet,
    /// Closed phase: some year missed; k of m were met.
    YearMissed {
        /// The latest year missed.
        year: i32,
    },
    /// Open phase: the last closed year was missed.
    LastYearMissed {
        /// That year.
        year: i32,
    },
    /// Open phase: another closed year was missed.
    EarlierYearMissed {
        /// The latest such year.
        year: i32,
    },
    /// Every closed year was met.
    EveryYearMet,
    /// The open year has no figure; some closed year was met.
    ClosedYearsMet,
    /// The open year's value already meets the target.
    OpenYearMeets,
    /// The open year's value is below the target and does not accrue.
    OpenYearNotOver,
    /// The final year has no value; the last known one is shown with its year.
    FinalYearMissing,
    /// The final year is not applicable.
    FinalYearNotApplicable,
    /// The baseline year has no value; a baseline is never made up.
    NoBaseline,
    /// The baseline is zero or negative on a path that multiplies.
    BaselineNotPositive,
    /// The baseline was at or beyond the target and the value is below it.
    BelowBaselineTarget,
    /// The only value is that of the open year.
    OpenYearOnly,
    /// A published average of the phase stands for the yearly rates.
    PhaseAverage,
}

impl Reason {
    /// The stable key used in exports.
    pub const fn key(self) -> &'static str {
        match self {
            Self::BelowReportingLevel => "below_reporting_level",
            Self::NotSplitBySector => "not_split_by_sector",
            Self::PhaseAhead => "phase_ahead",
            Self::NobodyExpected => "nobody_expected",
            Self::NothingToCount => "nothing_to_count",
            Self::NothingReported => "nothing_reported",
            Self::NotAllocated => "not_allocated",
            Self::TargetOfAllSectors => "target_of_all_sectors",
            Self::CollectiveTarget => "collective_target",
            Self::TargetReached => "target_reached",
            Self::ToBeHeld => "to_be_held",
            Self::TargetMissed => "target_missed",
            Self::EvidenceOpen => "evidence_open",
            Self::Band => "pace_band",
            Self::NothingPlannedYet => "nothing_planned_yet",
            Self::YearMissed { .. } => "year_missed",
            Self::LastYearMissed { .. } => "last_year_missed",
            Self::EarlierYearMissed { .. } => "earlier_year_missed",
            Self::EveryYearMet => "every_year_met",
            Self::ClosedYearsMet => "closed_years_met",
            Self::OpenYearMeets => "open_year_meets",
            Self::OpenYearNotOver => "open_year_not_over",
            Self::FinalYearMissing => "final_year_missing",
            Self::FinalYearNotApplicable => "final_year_not_applicable",
            Self::NoBaseline => "no_baseline",
            Self::BaselineNotPositive => "baseline_not_positive",
            Self::BelowBaselineTarget => "below_baseline_target",
            Self::OpenYearOnly => "open_year_only",
            Self::PhaseAverage => "phase_average",
        }
    }
}
