use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;

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
