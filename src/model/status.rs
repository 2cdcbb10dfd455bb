keyed! {
    /// The one word that sums an assessment up, in the order of `Status::ALL`.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Status, all {
        /// The period is closed and the target is not met.
        Missed = "missed",
        /// S < 0.
        Reversing = "reversing",
        /// 0 ≤ S < 0.60.
        AtRisk = "at_risk",
        /// 0.60 ≤ S < 0.95.
        Accelerate = "accelerate",
        /// Missing data could change the verdict.
        Inconclusive = "inconclusive",
        /// Nothing reported.
        NoData = "no_data",
        /// S ≥ 0.95.
        OnTrack = "on_track",
        /// The target is met.
        Met = "met",
        /// Strictly beyond the target.
        Exceeded = "exceeded",
        /// The phase or the measurement has not come due.
        NotDue = "not_due",
        /// A count without allocation, or a collective target at its own reporter.
        NoTarget = "no_target",
        /// Nobody expected, below the reporting level, or nothing to count.
        NotApplicable = "not_applicable",
    }
}
