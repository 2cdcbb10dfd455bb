//! The exported form of a report: stable names, and what stands under each.

use serde::Serialize;

/// The dataset a report speaks of.
#[derive(Clone, Debug, Serialize)]
pub struct DatasetFacts {
    /// Title.
    pub title: String,
    /// Scenario label.
    pub scenario: String,
    /// As-of date in force, ISO.
    pub as_of: String,
    /// Whether nobody says that date: it is the end of the latest period.
    pub as_of_inferred: bool,
    /// `sample` or `official`.
    pub provenance: &'static str,
    /// Rows read, used and set aside.
    pub rows: RowFacts,
    /// The dataset that a what-if scenario stands on; null for a dataset itself.
    pub base: Option<String>,
    /// What a what-if scenario assumes, in the order in which it is carried out.
    pub assumptions: Vec<AssumptionFacts>,
}

/// One assumption of a what-if scenario.
#[derive(Clone, Debug, Serialize)]
pub struct AssumptionFacts {
    /// In Vietnamese.
    pub text: String,
    /// Codes of the indicators it speaks of.
    pub indicators: Vec<String>,
    /// First year.
    pub from: i32,
    /// Last year.
    pub to: i32,
    /// Figures that were changed.
    pub changed: u32,
    /// Figures that were made.
    pub made: u32,
    /// Of both, numerators held at their denominator.
    pub held: u32,
    /// Silent reporters left silent, counted per year.
    pub left: u32,
    /// Declared totals above them that stay as declared.
    pub declared: u32,
}

/// Data rows: `read = used + set_aside`.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct RowFacts {
    /// All data rows.
    pub read: usize,
    /// Accepted into the model.
    pub used: usize,
    /// Listed as set aside.
    pub set_aside: usize,
}

/// The unit a report speaks of.
#[derive(Clone, Debug, Serialize)]
pub struct UnitFacts {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Key of the level.
    pub level: &'static str,
    /// Ids from the province down to the unit itself.
    pub path: Vec<String>,
}

/// A unit by name.
#[derive(Clone, Debug, Serialize)]
pub struct UnitName {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Key of the level.
    pub level: &'static str,
}

/// One indicator's assessment.
#[derive(Clone, Debug, Serialize)]
pub struct IndicatorFacts {
    /// Code.
    pub code: String,
    /// `direct` or `coordinated`.
    pub group: &'static str,
    /// Key of the status.
    pub status: &'static str,
    /// Key of the reason.
    pub status_reason: &'static str,
    /// What the phase shows.
    pub value: Option<f64>,
    /// Of `year`.
    pub numerator: Option<f64>,
    /// Of `year`.
    pub denominator: Option<f64>,
    /// The year whose value is shown.
    pub year: Option<i32>,
    /// In Vietnamese, as the plan has it.
    pub unit_of_measure: String,
    /// T.
    pub target: Option<f64>,
    /// `>=`, `>` or `=`.
    pub comparator: &'static str,
    /// Key of the cadence.
    pub cadence: &'static str,
    /// The baseline year's value: by the end, and growth of a count.
    pub baseline: Option<f64>,
    /// S.
    pub pace: Option<f64>,
    /// P, the required value at t, or T·months/12.
    pub planned_to_date: Option<f64>,
    /// In whole things, never negative.
    pub gap: Option<f64>,
    /// Per year; growth: the needed rest rate in percent.
    pub needed_per_year: Option<f64>,
    /// A/e·N.
    pub forecast: Option<f64>,
    /// k.
    pub years_met: Option<u32>,
    /// m.
    pub years_closed: Option<u32>,
    /// Expected reporters with a figure that isn't stale.
    pub reported: Option<u32>,
    /// Expected reporters.
    pub expected: Option<u32>,
    /// Key of the basis.
    pub basis: Option<&'static str>,
    /// Lower end while reporters are uncovered.
    pub low: Option<f64>,
    /// Upper end; null when open.
    pub high: Option<f64>,
    /// A year that the status rests on is partial or without data.
    pub uncertain: bool,
    /// The status rests on an open year.
    pub provisional: bool,
    /// A what-if scenario had a hand in a year of the phase or in its baseline.
    pub assumed: bool,
    /// Every year of the phase.
    pub years: Vec<YearFacts>,
}

/// One year of an indicator.
#[derive(Clone, Debug, Serialize)]
pub struct YearFacts {
    /// The year.
    pub year: i32,
    /// In the indicator's unit of measure.
    pub value: Option<f64>,
    /// Count, numerator, level or rate.
    pub numerator: Option<f64>,
    /// Ratios and means only.
    pub denominator: Option<f64>,
    /// `final`, `provisional`, `no_data`, `not_applicable` or `not_started`.
    pub state: &'static str,
    /// Key of the basis.
    pub basis: Option<&'static str>,
    /// Expected reporters with a figure that isn't stale.
    pub reported: Option<u32>,
    /// Expected reporters.
    pub expected: Option<u32>,
    /// The year's own verdict.
    pub verdict: Option<&'static str>,
    /// A what-if scenario had a hand in the value.
    pub assumed: bool,
}
