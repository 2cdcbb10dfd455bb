//! What may be wrong with rows that are used all the same; its words stand apart.

mod wording;

use super::Lines;

/// Whose figure of what and when a finding is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// Id of the unit; empty where it is about several units and years.
    pub unit: String,
    /// Code of the indicator.
    pub indicator: String,
    /// The year.
    pub year: i32,
}

/// What should be looked at in a row of figures that is used all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QualityFault {
    /// Of whom, on what, for when.
    pub about: About,
    /// What it is.
    pub doubt: Doubt,
}

/// What is doubtful in a row; numbers and dates as the files write them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// A declared total that differs from the sum of complete details.
    TotalDiffers {
        /// What was declared.
        declared: String,
        /// What the details add up to.
        summed: String,
    },
    /// A declared total of a unit with nobody to report beneath it.
    TotalUnused {
        /// What was declared.
        declared: String,
    },
    /// Totals in a dataset without any grassroots union.
    TotalsAlone {
        /// How many.
        totals: usize,
        /// Codes of their indicators.
        indicators: String,
    },
    /// A declared total in use that is less than the details that are there.
    TotalBelowDetails {
        /// What was declared.
        declared: String,
        /// What the details add up to so far.
        summed: String,
        /// How many units have reported.
        reporters: usize,
    },
    /// A power of ten away from the unit's other years.
    Slip {
        /// As reported.
        found: String,
        /// What the neighbouring years have.
        usual: String,
        /// 10 to 1 000 000 000.
        factor: u32,
        /// More, or less.
        is_more: bool,
    },
    /// Far from the unit's other years.
    Outlier {
        /// As reported; a percentage in percent.
        found: String,
        /// The median of its years.
        median: String,
        /// How many years.
        years: usize,
    },
    /// Of another size than what the other units of the level report.
    UnlikeOthers {
        /// How many rows.
        rows: usize,
        /// Of how many units.
        units: usize,
        /// A power of ten.
        factor: u64,
        /// More, or less.
        is_more: bool,
        /// Where they stand.
        lines: Lines,
    },
    /// Percentages where things are counted.
    PercentForCount {
        /// How many rows.
        rows: usize,
        /// The denominators are all a hundred.
        are_hundreds: bool,
        /// Where they stand.
        lines: Lines,
    },
    /// One number in neighbouring rows.
    FilledDown {
        /// As reported.
        found: String,
        /// How many rows.
        rows: usize,
        /// Where they stand.
        lines: Lines,
    },
    /// A percentage that hardly is one.
    OffScale {
        /// As reported.
        found: String,
        /// A fraction of one, rather than a hundred times as much.
        is_fraction: bool,
    },
    /// Last year's figures once more.
    Copied {
        /// How many are the same.
        same: usize,
        /// Of how many that could have differed.
        compared: usize,
        /// Codes of the indicators.
        indicators: String,
    },
    /// A period that begins after the unit's end.
    PeriodAfterEnd {
        /// The unit's last day.
        ended: String,
    },
    /// A state at the end of a year that the unit didn't live to see.
    StateOfEnded {
        /// The unit's last day.
        ended: String,
    },
    /// Handed in long after the unit's end.
    ReportedAfterEnd {
        /// The unit's last day.
        ended: String,
        /// The day of the report.
        on: String,
    },
    /// A period that ended before the unit opened.
    PeriodBeforeOpening {
        /// The unit's first day.
        opened: String,
    },
    /// Handed in before the unit opened.
    ReportedBeforeOpening {
        /// The unit's first day.
        opened: String,
        /// The day of the report.
        on: String,
    },
    /// More came in than there are.
    NewAboveStock {
        /// What came in.
        new: String,
        /// Code of the other indicator.
        other: String,
        /// What there is.
        stock: String,
    },
    /// A denominator above the numerator it is part of.
    BaseAboveNumerator {
        /// The denominator.
        base: String,
        /// Code of the other indicator.
        other: String,
        /// The numerator.
        numerator: String,
    },
    /// Less than by an earlier month of the year.
    RunningFalls {
        /// The earlier period.
        earlier: String,
        /// Counted by then.
        before: String,
        /// And by the later one.
        now: String,
    },
    /// Far above 100 %.
    AboveLimit {
        /// Numerator/denominator.
        found: String,
        /// The most that is likely, in percent.
        most: String,
    },
    /// Fewer came forward and the percentage rose.
    ShrinkingBase {
        /// The year compared with.
        earlier_year: i32,
        /// Numerator/denominator then.
        before: String,
        /// Numerator/denominator now.
        now: String,
    },
}

impl QualityFault {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self.doubt {
            Doubt::TotalDiffers { .. } => "total_differs",
            Doubt::TotalUnused { .. } => "total_unused",
            Doubt::TotalsAlone { .. } => "totals_alone",
            Doubt::TotalBelowDetails { .. } => "total_below_details",
            Doubt::Slip { .. } => "power_of_ten",
            Doubt::Outlier { .. } => "outlier",
            Doubt::UnlikeOthers { .. } => "unlike_others",
            Doubt::PercentForCount { .. } => "percent_for_count",
            Doubt::FilledDown { .. } => "filled_down",
            Doubt::OffScale { .. } => "percent_off_scale",
            Doubt::Copied { .. } => "copied_from_last_year",
            Doubt::PeriodAfterEnd { .. }
            | Doubt::StateOfEnded { .. }
            | Doubt::ReportedAfterEnd { .. } => "report_of_ended_unit",
            Doubt::PeriodBeforeOpening { .. } | Doubt::ReportedBeforeOpening { .. } => {
                "report_of_unopened_unit"
            }
            Doubt::NewAboveStock { .. } => "new_above_stock",
            Doubt::BaseAboveNumerator { .. } => "base_above_numerator",
            Doubt::RunningFalls { .. } => "running_total_falls",
            Doubt::AboveLimit { .. } => "share_above_limit",
            Doubt::ShrinkingBase { .. } => "shrinking_base",
        }
    }
}
