use std::collections::BTreeMap;

use serde::Deserialize;

use super::super::aim::Aim;

/// `indicators.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicators {
    pub source: String,
    pub indicator: Vec<Indicator>,
}

/// Who reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reporters {
    Grassroots,
    District,
    Province,
    All,
}

/// How the province's aim becomes the reporters' figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Draw {
    /// A total shared out.
    Count,
    /// A numerator within its denominator: what is wanting is shared out.
    Part,
    /// A numerator that may pass its denominator.
    Income,
    /// A total over the number of reporters.
    Mean,
    /// As the recipe writes it.
    Level,
}

/// What a denominator is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// One a reporter.
    #[default]
    One,
    /// The people at work there.
    Workers,
    /// Money by the people at work there.
    Money,
}

/// What a count is shared out by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// The people at work there.
    #[default]
    Workers,
    /// Everybody alike.
    Equal,
}

/// How one indicator is drawn.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Indicator {
    pub code: String,
    pub reporters: Reporters,
    #[serde(default)]
    pub sectors: Vec<String>,
    pub draw: Draw,
    /// Reported also by those who ended within the year.
    #[serde(default, rename = "flow")]
    pub is_flow: bool,
    #[serde(default)]
    pub size: Size,
    /// Thousands a head and year, where the size is money.
    #[serde(default)]
    pub per_worker: u64,
    /// Denominator 1 only where that indicator's figure is 1, else 0.
    pub only_where: Option<String>,
    /// The province's denominators, where they are shared out.
    #[serde(default)]
    pub totals: BTreeMap<String, u64>,
    #[serde(default)]
    pub weight: Weight,
    #[serde(default)]
    pub sector_weights: BTreeMap<String, u64>,
    #[serde(default = "even")]
    pub spread: [u64; 2],
    /// How a zero is written.
    pub zero: Option<String>,
    /// Units that say `x`.
    #[serde(default)]
    pub not_applicable: Vec<String>,
    pub aims: BTreeMap<String, Aim>,
}

const fn even() -> [u64; 2] {
    [100, 100]
}
