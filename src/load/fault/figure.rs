//! What is the matter with a row of figures; the words stand with what they are about.

mod amounts;
mod periods;
mod references;

use super::{Lines, Severity, Wording};
use crate::model::{Language, Sector};

/// The matter with a row of `figures.csv`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FigureFault {
    /// Not a period.
    PeriodInvalid {
        /// As written.
        found: String,
    },
    /// Two columns that together make no period.
    PeriodOfTwo {
        /// Canonical names, and what stands there.
        columns: [(&'static str, String); 2],
    },
    /// A month or quarter in another column than the year.
    MonthApart {
        /// Canonical names, and what stands there.
        columns: [(&'static str, String); 2],
    },
    /// A year before all that the plan looks at.
    BeforePlan {
        /// As first written.
        found: String,
        /// How many rows.
        rows: usize,
        /// The plan's baseline year.
        first: i32,
    },
    /// Years written with the mark of thousands, `2.024`.
    YearDivided {
        /// The first, as written.
        found: String,
        /// The year it is read as.
        year: String,
        /// How many rows.
        rows: usize,
    },
    /// An indicator's code beside another one's label.
    LabelOfOther {
        /// The code, which counts.
        code: String,
        /// The label.
        label: String,
        /// Whose label it is.
        other: String,
    },
    /// An indicator's code beside a label that isn't its own nor any other's.
    LabelUnknown {
        /// The code, which counts.
        code: String,
        /// The label.
        label: String,
        /// The code beside which the label stands before, where that is another, and its line.
        elsewhere: Option<(String, String)>,
    },
    /// A period that has not ended by the dataset's date.
    PeriodOpen {
        /// As written.
        found: String,
        /// The dataset's date.
        as_of: String,
    },
    /// A phase average of something that isn't a rate.
    AverageNotRate {
        /// As written.
        found: String,
        /// The indicator.
        indicator: String,
    },
    /// Several rows of one key: none is silently preferred.
    Duplicate {
        /// The unit.
        unit: String,
        /// The period.
        period: String,
        /// The indicator.
        indicator: String,
        /// The other rows.
        lines: Lines,
        /// All of them say the same.
        is_same: bool,
    },
    /// N > D of a bounded percentage.
    NumeratorAbove {
        /// N.
        value: String,
        /// D.
        denominator: String,
    },
    /// N > 0 with D = 0.
    NumeratorOfNothing {
        /// N.
        value: String,
    },
    /// A ratio without denominator.
    DenominatorMissing {
        /// The indicator.
        indicator: String,
    },
    /// A fraction where whole things are counted.
    Fraction {
        /// As read.
        found: String,
        /// The indicator.
        indicator: String,
    },
    /// A percent sign where things are counted.
    PercentSign {
        /// As written.
        found: String,
        /// The indicator.
        indicator: String,
    },
    /// A rate of −100 % or less.
    RateTooLow {
        /// As written.
        found: String,
    },
    /// A bare percentage over 100.
    PercentAbove {
        /// As written.
        found: String,
    },
    /// The unit doesn't exist then.
    NoSpell {
        /// The unit.
        unit: String,
        /// When.
        period: String,
    },
    /// A reporter out of the indicator's scope.
    OutOfScope {
        /// The unit.
        unit: String,
        /// Its sector.
        sector: Option<Sector>,
        /// The indicator.
        indicator: String,
        /// Who reports it.
        scope: Vec<Sector>,
    },
    /// Denominators where no ratio has one.
    DenominatorUnused {
        /// How many rows of the file.
        count: usize,
        /// The first one's indicator.
        indicator: String,
        /// Where they stand.
        lines: Lines,
    },
    /// Denominators with an empty cell for the value.
    ValueMissing {
        /// How many rows of the file.
        count: usize,
        /// The first one's indicator.
        indicator: String,
        /// Where they stand.
        lines: Lines,
    },
    /// A value and a denominator that may be one number with a comma in it.
    NumberSplit {
        /// What stands before the comma.
        found: String,
        /// And behind it.
        rest: String,
    },
    /// A row of totals that differs from the rows it sums up.
    ControlDiffers {
        /// Of everything below this unit.
        over: String,
        /// The indicator.
        indicator: String,
        /// The period.
        period: String,
        /// What the row says.
        stated: String,
        /// What the rows add up to.
        summed: String,
    },
    /// Rows of totals that can't be compared with anything.
    TotalsUncompared {
        /// How many.
        count: usize,
    },
    /// A reporting date that can be read in two ways, in a file that has both; the
    /// figure is used.
    ReportedOnAmbiguous {
        /// As written.
        found: String,
        /// Read day first.
        day_first: String,
        /// Read month first.
        month_first: String,
    },
    /// A reporting date that can't be read; the figure is used.
    ReportedOnInvalid {
        /// As written.
        found: String,
    },
}

impl FigureFault {
    /// The code of [`FigureFault::Duplicate`].
    pub(crate) const DUPLICATE: &'static str = "figure_duplicate";

    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::PeriodInvalid { .. } | Self::PeriodOfTwo { .. } => "period_invalid",
            Self::MonthApart { .. } => "month_apart",
            Self::BeforePlan { .. } => "period_before_plan",
            Self::YearDivided { .. } => "year_divided",
            Self::LabelOfOther { .. } => "label_of_other",
            Self::LabelUnknown { .. } => "label_unknown",
            Self::PeriodOpen { .. } => "period_open",
            Self::AverageNotRate { .. } => "average_not_rate",
            Self::Duplicate { .. } => Self::DUPLICATE,
            Self::NumeratorAbove { .. } => "numerator_above_denominator",
            Self::NumeratorOfNothing { .. } => "numerator_of_nothing",
            Self::DenominatorMissing { .. } => "denominator_missing",
            Self::Fraction { .. } => "fraction_of_a_thing",
            Self::PercentSign { .. } => "percent_sign",
            Self::RateTooLow { .. } => "rate_too_low",
            Self::PercentAbove { .. } => "percent_above_100",
            Self::NoSpell { .. } => "unit_not_existing",
            Self::OutOfScope { .. } => "out_of_scope",
            Self::DenominatorUnused { .. } => "denominator_unused",
            Self::ValueMissing { .. } => "value_missing",
            Self::NumberSplit { .. } => "number_split",
            Self::ControlDiffers { .. } => "control_total_differs",
            Self::TotalsUncompared { .. } => "control_total_uncompared",
            Self::ReportedOnInvalid { .. } => "reported_on_invalid",
            Self::ReportedOnAmbiguous { .. } => "reported_on_ambiguous",
        }
    }

    /// What it does to the dataset.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::DenominatorUnused { .. }
            | Self::TotalsUncompared { .. }
            | Self::YearDivided { .. } => Severity::Note,
            Self::Fraction { .. }
            | Self::ValueMissing { .. }
            | Self::BeforePlan { .. }
            | Self::LabelOfOther { .. }
            | Self::LabelUnknown { .. }
            | Self::ControlDiffers { .. }
            | Self::ReportedOnAmbiguous { .. }
            | Self::ReportedOnInvalid { .. } => Severity::Quality,
            _ => Severity::Fault,
        }
    }

    /// In words.
    #[must_use]
    pub fn wording(&self, language: Language) -> Wording {
        match self {
            Self::PeriodInvalid { .. }
            | Self::PeriodOfTwo { .. }
            | Self::MonthApart { .. }
            | Self::BeforePlan { .. }
            | Self::YearDivided { .. }
            | Self::PeriodOpen { .. }
            | Self::AverageNotRate { .. }
            | Self::NoSpell { .. }
            | Self::ReportedOnAmbiguous { .. }
            | Self::ReportedOnInvalid { .. } => self.of_periods(language),
            Self::LabelOfOther { .. }
            | Self::LabelUnknown { .. }
            | Self::Duplicate { .. }
            | Self::OutOfScope { .. }
            | Self::ControlDiffers { .. }
            | Self::TotalsUncompared { .. } => self.of_references(language),
            _ => self.of_amounts(language),
        }
    }
}
