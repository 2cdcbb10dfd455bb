use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;
use serde::de::DeserializeOwned;

use super::SampleError;
use super::aim::Aim;

/// Everything that is data about the samples: the union, the indicators, the
/// scenarios. Rust knows how to draw, the recipe what.
#[derive(Debug)]
pub struct Recipe {
    /// The union.
    pub province: Province,
    /// How each indicator is drawn.
    pub indicators: Indicators,
    /// What differs from scenario to scenario.
    pub scenarios: Scenarios,
}

impl Recipe {
    /// The built-in one.
    pub fn built_in() -> Result<Self, SampleError> {
        Ok(Self {
            province: read(include_str!("province.toml"))?,
            indicators: read(include_str!("indicators.toml"))?,
            scenarios: read(include_str!("scenarios.toml"))?,
        })
    }
}

fn read<T: DeserializeOwned>(text: &str) -> Result<T, SampleError> {
    toml::from_str(text).map_err(|fault| SampleError::Recipe(Box::new(fault)))
}

/// `province.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Province {
    pub root: String,
    pub root_name: String,
    pub communes_from: NaiveDate,
    pub history_from: NaiveDate,
    pub workers: u64,
    pub smallest_union: u64,
    pub growth_per_mille: u64,
    pub in_turn: InTurn,
    pub kind: Vec<Kind>,
    pub naming: Naming,
    pub allocation: Vec<AllocationRule>,
}

/// So many of so many.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InTurn {
    pub of: usize,
    pub first: usize,
}

/// One kind of grassroots union.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kind {
    pub sector: String,
    pub share: u64,
    pub managed: bool,
    pub under: BTreeMap<String, u64>,
    pub sizes: Vec<Band>,
    pub founded: Option<Within>,
    pub ended: Option<Within>,
    pub dissolved: Option<Dissolved>,
    pub names: Vec<String>,
}

/// A band of sizes.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Band {
    pub share: u64,
    pub low: u64,
    pub high: u64,
}

/// Something that befalls some unions, so many months after a day at the most.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Within {
    pub percent: u64,
    pub from: NaiveDate,
    pub months: u64,
}

/// The unions dissolved on one day.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dissolved {
    pub percent: u64,
    pub on: NaiveDate,
}

/// What names are made of.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Naming {
    pub prefix: String,
    pub suffix: String,
    pub first: Vec<String>,
    pub second: Vec<String>,
}

/// The shares of one phase.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AllocationRule {
    pub phase: String,
    pub on: NaiveDate,
    pub targets: BTreeMap<String, u64>,
}

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

/// `scenarios.toml`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenarios {
    /// Said where the sampled unions are so few that they are too big.
    pub scale_note: String,
    pub scale_note_below: usize,
    /// Figures that were published, used by the scenarios that want them.
    pub published: Vec<Published>,
    pub scenario: Vec<Scenario>,
}

/// A figure of the province with its source.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Published {
    pub indicator: String,
    pub period: String,
    pub value: String,
    /// The day from which a dataset may carry it.
    pub since: NaiveDate,
    pub source: String,
    #[serde(default)]
    pub note: String,
}

impl Scenarios {
    /// The scenario with a name.
    pub fn named(&self, name: &str) -> Option<&Scenario> {
        self.scenario.iter().find(|s| s.name == name)
    }
}

/// One scenario.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    pub name: String,
    pub title: String,
    pub label: String,
    pub description: String,
    pub as_of: NaiveDate,
    /// Another scenario whose aims hold where this one sets none.
    pub like: Option<String>,
    #[serde(default, rename = "published")]
    pub has_published: bool,
    #[serde(default)]
    pub aims: BTreeMap<String, BTreeMap<String, Aim>>,
    #[serde(default)]
    pub tilt: Vec<Tilt>,
    #[serde(default)]
    pub silent: Vec<Silent>,
    #[serde(default)]
    pub stale: Vec<Stale>,
    #[serde(default)]
    pub declared: Vec<Declared>,
}

/// Some reporters carry more, or less, of what is shared out.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tilt {
    pub districts: Vec<String>,
    #[serde(default)]
    pub sectors: Vec<String>,
    pub indicators: Vec<String>,
    pub from: i32,
    pub percent: u64,
}

/// What silence looks like in the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Silence {
    /// No row.
    Absent,
    /// A row that says "asked for, not available".
    Missing,
}

/// Some reporters say nothing.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Silent {
    pub percent: u64,
    pub years: Vec<i32>,
    pub reporters: Reporters,
    /// Empty = all.
    #[serde(default)]
    pub indicators: Vec<String>,
    pub how: Silence,
}

/// Some reporters' last figure of the open year is older.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stale {
    pub reporters: Reporters,
    pub percent: u64,
    pub month: u32,
}

/// Upper unions that hand in a total of their own.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Declared {
    pub units: Vec<String>,
    pub indicators: Vec<String>,
    pub year: i32,
    /// How much the declared numerator is beside the truth.
    #[serde(default)]
    pub off_by: u64,
    #[serde(default)]
    pub note: String,
}
