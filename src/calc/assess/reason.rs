keyed! {
    /// Why an assessment has its status. Wording is the app's.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Reason {
        /// The indicator does not exist at this level.
        BelowReportingLevel = "below_reporting_level",
        /// Only some sectors are looked at, and the figures are born above the
        /// grassroots, where there is no sector.
        NotSplitBySector = "not_split_by_sector",
        /// The phase has not begun.
        PhaseAhead = "phase_ahead",
        /// Nobody is expected to report and nobody's figure counts.
        NobodyExpected = "nobody_expected",
        /// Σ denominator = 0 with nobody uncovered.
        NothingToCount = "nothing_to_count",
        /// Somebody is expected, nothing that counts has come.
        NothingReported = "nothing_reported",
        /// A phase sum without allocation.
        NotAllocated = "not_allocated",
        /// Only some sectors are looked at, and the amount is demanded of all together.
        TargetOfAllSectors = "target_of_all_sectors",
        /// The target binds a collective, not its single reporter.
        CollectiveTarget = "collective_target",
        /// The sum, value or growth reaches the target.
        TargetReached = "target_reached",
        /// Reached early: to be held to the end.
        ToBeHeld = "to_be_held",
        /// The phase is closed and the target is not reached.
        TargetMissed = "target_missed",
        /// Short, but a year is partial or without data, or the interval contains
        /// the target.
        EvidenceOpen = "evidence_open",
        /// The band of S.
        Band = "pace_band",
        /// Nothing was planned so far.
        NothingPlannedYet = "nothing_planned_yet",
        /// Closed phase: some year missed; k of m were met.
        YearMissed {
            /// The latest year missed.
            year: i32,
        } = "year_missed",
        /// Open phase: the last closed year was missed.
        LastYearMissed {
            /// That year.
            year: i32,
        } = "last_year_missed",
        /// Open phase: another closed year was missed.
        EarlierYearMissed {
            /// The latest such year.
            year: i32,
        } = "earlier_year_missed",
        /// Every closed year was met.
        EveryYearMet = "every_year_met",
        /// The open year has no figure; some closed year was met.
        ClosedYearsMet = "closed_years_met",
        /// The open year's value already meets the target.
        OpenYearMeets = "open_year_meets",
        /// The open year's value is below the target and does not accrue.
        OpenYearNotOver = "open_year_not_over",
        /// The final year has no value; the last known one is shown with its year.
        FinalYearMissing = "final_year_missing",
        /// The final year is not applicable.
        FinalYearNotApplicable = "final_year_not_applicable",
        /// The baseline year has no value; a baseline is never made up.
        NoBaseline = "no_baseline",
        /// The baseline is zero or negative on a path that multiplies.
        BaselineNotPositive = "baseline_not_positive",
        /// The baseline was at or beyond the target and the value is below it.
        BelowBaselineTarget = "below_baseline_target",
        /// The only value is that of the open year.
        OpenYearOnly = "open_year_only",
        /// A published average of the phase stands for the yearly rates.
        PhaseAverage = "phase_average",
    }
}
