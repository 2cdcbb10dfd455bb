use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;

use super::super::aim::Aim;
use super::Reporters;

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
