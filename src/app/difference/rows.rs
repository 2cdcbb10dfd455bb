//! The exported form of a difference: stable names, and what stands under each.

use serde::Serialize;

use crate::model::RowPlace;

/// One of the two datasets.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Side {
    /// Title.
    pub title: String,
    /// Scenario label.
    pub scenario: String,
    /// ISO date up to which its figures are looked at.
    pub as_of: String,
    /// Whether nobody says it: it is the end of the latest period.
    pub as_of_inferred: bool,
    /// The same, worded where it isn't the dataset's own.
    #[serde(skip)]
    pub date: String,
    /// `sample` or `official`.
    pub provenance: &'static str,
    /// A what-if scenario: its figures are in part assumed.
    pub what_if: bool,
}

/// Something said otherwise.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SaidRow {
    /// What.
    pub key: String,
    /// Before; empty when it wasn't said.
    pub old: String,
    /// After; empty when it isn't said.
    pub new: String,
    /// All three, worded.
    #[serde(skip)]
    pub said: [String; 3],
}

/// A unit that came, went or stands elsewhere.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct UnitRow {
    /// Id.
    pub unit: String,
    /// Name.
    pub name: String,
    /// `new`, `corrected` or `gone`.
    pub change: &'static str,
    /// Spells before.
    pub old: Vec<SpellRow>,
    /// Spells after.
    pub new: Vec<SpellRow>,
}

/// One spell of membership.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct SpellRow {
    /// Name in that spell.
    pub name: String,
    /// Key of the level.
    pub level: &'static str,
    /// Id of the unit above.
    pub parent: String,
    /// Key of the sector.
    pub sector: &'static str,
    /// Not only by invitation.
    pub managed: bool,
    /// First day; empty = open.
    pub from: String,
    /// Last day; empty = open.
    pub to: String,
    /// The file or sheet of its row.
    pub file: Option<String>,
    /// Line in it.
    pub line: Option<u32>,
    /// Where that is, for the wording.
    #[serde(skip)]
    pub place: Option<RowPlace>,
}

/// A share of a count target.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ShareRow {
    /// Id.
    pub unit: String,
    /// Name.
    pub name: String,
    /// Code.
    pub indicator: String,
    /// Key of the phase.
    pub phase: String,
    /// `new`, `corrected` or `gone`.
    pub change: &'static str,
    /// Before.
    pub old: Option<f64>,
    /// After.
    pub new: Option<f64>,
    /// Both, as the language writes them.
    #[serde(skip)]
    pub text: String,
}

/// A figure that is new, corrected or gone.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FigureRow {
    /// Id.
    pub unit: String,
    /// Name.
    pub name: String,
    /// Code.
    pub indicator: String,
    /// As written in files.
    pub period: String,
    /// `new`, `corrected` or `gone`.
    pub change: &'static str,
    /// Before.
    pub old: Option<StatedRow>,
    /// After.
    pub new: Option<StatedRow>,
    /// Both, as the language writes them, with their lines.
    #[serde(skip)]
    pub text: String,
}

/// What a figure says in one dataset.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StatedRow {
    /// `reported`, `missing` or `not_applicable`.
    pub entry: &'static str,
    /// The value.
    pub value: Option<f64>,
    /// The denominator of a ratio.
    pub denominator: Option<f64>,
    /// The file or sheet of its row; null for a figure that an assumption made.
    pub file: Option<String>,
    /// Line in it.
    pub line: Option<u32>,
    /// `reported`, `changed` or `made`; the latter two are assumed.
    pub origin: &'static str,
}

/// A status that is another now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct StatusRow {
    /// Id.
    pub unit: String,
    /// Name.
    pub name: String,
    /// Key of the level.
    pub level: &'static str,
    /// Code.
    pub indicator: String,
    /// Key of the status before; null where there was no such unit or indicator.
    pub old: Option<&'static str>,
    /// Key of the status after; null where there is no such unit or indicator.
    pub new: Option<&'static str>,
    /// What changed beneath it: `figures`, `share`, `members`, `as_of`, `plan` or
    /// `elsewhere`.
    pub causes: Vec<&'static str>,
    /// Positions in the figures above.
    pub figures: Vec<usize>,
    /// Both statuses, worded.
    #[serde(skip)]
    pub text: String,
    /// The causes, worded.
    #[serde(skip)]
    pub because: String,
}
