//! What should be looked at in a row of figures that is used all the same.

use super::Lines;

/// A cell of a row of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FigureCell {
    /// The period.
    Period,
    /// The count or numerator.
    Value,
    /// The denominator.
    Denominator,
    /// The day of the report.
    ReportedOn,
}

/// What may be the matter with a row, or with several. Units and indicators are their ids
/// and codes; numbers and dates are plain, as files write them: `1250.5`, `95/100`,
/// `40.28 %`, `2025-06-30`.
#[derive(Clone, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "each field is what the words quote")]
pub enum Doubt {
    /// A declared total: the details beneath are complete and come to another sum; they
    /// hold.
    TotalDiffers { declared: String, summed: String },
    /// A declared total with nobody beneath to report: it counts nowhere.
    TotalUnused { declared: String },
    /// All declared totals that have nobody beneath to report, where no grassroots union
    /// is there at all.
    TotalsAlone { totals: usize, indicators: String },
    /// A declared total that stands for incomplete details, and is less than those
    /// that are there.
    TotalBelowDetails { declared: String, summed: String, reporters: usize },
    /// A power of ten times the unit's own history, or such a part of it: what its
    /// neighbouring years have in the middle is usual.
    Slip { found: String, usual: String, factor: u32, is_more: bool },
    /// Far from everything else that the unit reported.
    Outlier { found: String, median: String, years: usize },
    /// Of another size than what the other units of the level report, with nothing
    /// between; the factor is a power of ten.
    UnlikeOthers { units: usize, factor: u64, is_more: bool, lines: Lines },
    /// Percentages where people or things are counted: a hundred as denominator, or the
    /// percentage above the true one.
    PercentForCount { are_hundreds: bool, lines: Lines },
    /// Shares or levels that are next to nothing beside the target, or levels far above it,
    /// nearly everywhere.
    FarFromTarget { target: String, is_more: bool, lines: Lines },
    /// Zeros only, where there usually is something: all that a unit reports of a year, or
    /// an indicator's year of nearly all units of a level.
    Zeros { is_of_unit: bool, year: i32, lines: Lines },
    /// One number in rows that follow each other, of as many units; in how many such runs.
    FilledDown { found: String, runs: usize, lines: Lines },
    /// What another column holds, in the place of the numbers: the years of the rows, or
    /// numbers that count them.
    Pasted { are_years: bool, lines: Lines },
    /// A percentage or rate that hardly is one: a fraction of one, or a hundred times as
    /// much.
    OffScale { found: String, is_fraction: bool },
    /// The figures of the year before, once more: so many of those that could have
    /// differed are the same.
    Copied { same: usize, compared: usize, indicators: String },
    /// An indicator of which most units have in a year what they had in the year before.
    CopiedByMost { units: usize, compared: usize, year: i32, lines: Lines },
    /// All that could differ, up to a last year, or at least so much of it, is what another
    /// unit of its level reports, what stands below either included.
    Twin { other: String, figures: usize, all: usize, last_year: i32 },
    /// The period begins after the unit had ended.
    PeriodAfterEnd { ended: String },
    /// What stands at the end of a year, of a unit that had ended by then: it counts
    /// nowhere.
    StateOfEnded { ended: String },
    /// Handed in long after the unit had ended.
    ReportedAfterEnd { ended: String, on: String },
    /// The period had ended before the unit opened.
    PeriodBeforeOpening { opened: String },
    /// Handed in before the unit opened.
    ReportedBeforeOpening { opened: String, on: String },
    /// Handed in long before its period ended, or long after the dataset's own day.
    ReportDay { on: String, is_early: bool, lines: Lines },
    /// More came in within the year than there are by another indicator.
    NewAboveStock { new: String, other: String, stock: String },
    /// A denominator above the numerator of another indicator, which it is part of.
    BaseAboveNumerator { base: String, other: String, numerator: String },
    /// A count from January on that is less than one from an earlier month of the year.
    RunningFalls { earlier: String, before: String, now: String },
    /// Counts from January on that are hardly more at the end of the year: what so many
    /// units had together in the first month that each reported, and in the last.
    RunningStays { year: i32, units: usize, before: String, now: String },
    /// Counts of years that never fall: what so many units had together in the first year,
    /// and what they have in the last.
    RunsOverYears { units: usize, since: i32, before: String, now: String },
    /// What units say of a closed year goes up to an earlier month only, the first of them
    /// to this one; whether it counts as the year's.
    MonthForYear { period: String, is_counted: bool, lines: Lines },
    /// Far above 100 %, of a percentage that may be above it.
    AboveLimit { found: String, most: String },
    /// A smaller denominator and a higher percentage than in an earlier year.
    ShrinkingBase { earlier_year: i32, before: String, now: String },
}

impl Doubt {
    /// Not of several rows together, of different units and years.
    pub const fn is_of_one_unit(&self) -> bool {
        !matches!(
            self,
            Self::TotalsAlone { .. }
                | Self::UnlikeOthers { .. }
                | Self::PercentForCount { .. }
                | Self::FarFromTarget { .. }
                | Self::Zeros { is_of_unit: false, .. }
                | Self::CopiedByMost { .. }
                | Self::FilledDown { .. }
                | Self::Pasted { .. }
                | Self::RunningStays { .. }
                | Self::RunsOverYears { .. }
                | Self::MonthForYear { .. }
        )
    }
}
