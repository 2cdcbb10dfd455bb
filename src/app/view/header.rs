//! The two lines above everything.

use crate::model::UnitIx;

use super::super::vantage::Vantage;
use super::mark::Tone;

/// A phase in the toggle.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PhaseTab {
    /// `2021–2025`.
    pub label: String,
    /// The one looked at.
    pub is_chosen: bool,
}

/// Something that must not be overlooked, in line 2.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderNote {
    /// In full.
    pub text: String,
    /// Where room is short; empty when it may be left out then.
    pub short: String,
    /// Its tone.
    pub tone: Tone,
}

/// Line 1: title, phases, as-of. Line 2: path of units, and the notes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct HeaderView {
    /// What is shown.
    pub title: String,
    /// The phases, ascending.
    pub phases: Vec<PhaseTab>,
    /// Up to when figures speak, in full.
    pub as_of: String,
    /// The same where room is short.
    pub as_of_short: String,
    /// From the province to the unit looked at.
    pub path: Vec<String>,
    /// By priority: sample figures, rows set aside, tree, scenario.
    pub notes: Vec<HeaderNote>,
}

/// The header of a place; `path` leads from the province to the unit looked at.
#[must_use]
pub fn header(_vantage: &Vantage<'_>, _path: &[UnitIx]) -> HeaderView {
    HeaderView::default()
}
