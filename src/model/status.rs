/// The one word that sums an assessment up, in the order of `Status::ALL`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Status {
    /// The period is closed and the target is not met.
    Missed,
    /// S < 0.
    Reversing,
    /// 0 ≤ S < 0.60.
    AtRisk,
    /// 0.60 ≤ S < 0.95.
    Accelerate,
    /// Missing data could change the verdict.
    Inconclusive,
    /// Nothing reported.
    NoData,
    /// S ≥ 0.95.
    OnTrack,
    /// The target is met.
    Met,
    /// Strictly beyond the target.
    Exceeded,
    /// The phase or the measurement has not come due.
    NotDue,
    /// A count without allocation, or a collective target at its own reporter.
    NoTarget,
    /// Nobody expected, below the reporting level, or nothing to count.
    NotApplicable,
}

impl Status {
    /// Every status, the worst first.
    pub const ALL: [Self; 12] = [
        Self::Missed,
        Self::Reversing,
        Self::AtRisk,
        Self::Accelerate,
        Self::Inconclusive,
        Self::NoData,
        Self::OnTrack,
        Self::Met,
        Self::Exceeded,
        Self::NotDue,
        Self::NoTarget,
        Self::NotApplicable,
    ];

    /// The stable key used in every export.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Missed => "missed",
            Self::Reversing => "reversing",
            Self::AtRisk => "at_risk",
            Self::Accelerate => "accelerate",
            Self::Inconclusive => "inconclusive",
            Self::NoData => "no_data",
            Self::OnTrack => "on_track",
            Self::Met => "met",
            Self::Exceeded => "exceeded",
            Self::NotDue => "not_due",
            Self::NoTarget => "no_target",
            Self::NotApplicable => "not_applicable",
        }
    }
}
