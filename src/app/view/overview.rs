//! Screen 1: the indicators of a unit in two panes, and what needs deciding.

use crate::calc::Assessment;
use crate::model::{Group, IndicatorIx};

use super::super::vantage::Vantage;
use super::{BarView, Rich, StatusView, TrendView};

/// An indicator in a pane.
#[derive(Clone, Debug, PartialEq)]
pub struct IndicatorRow {
    /// Which.
    pub indicator: IndicatorIx,
    /// Its code.
    pub code: String,
    /// Its short label.
    pub label: String,
    /// Its status.
    pub status: StatusView,
    /// The value of the phase; `–` without one.
    pub value: String,
    /// Numerator/denominator of that value; empty without.
    pub fraction: String,
    /// The target with its comparator; empty without.
    pub target: String,
    /// The bullet bar; `None` where there is nothing to hold against a target.
    pub bar: Option<BarView>,
    /// The years.
    pub trend: TrendView,
    /// Reporting rate; empty where nobody is expected.
    pub reporting: String,
}

/// How many indicators of a pane have a status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StatusCount {
    /// The status.
    pub status: StatusView,
    /// How many.
    pub count: usize,
}

/// One group of indicators.
#[derive(Clone, Debug, PartialEq)]
pub struct GroupPane {
    /// Which.
    pub group: Group,
    /// What the pane shows and how it is sorted.
    pub title: String,
    /// Its indicators in official order.
    pub rows: Vec<IndicatorRow>,
    /// Statuses that occur, the worst first.
    pub counts: Vec<StatusCount>,
}

/// One of those that make up a gap.
#[derive(Clone, Debug, PartialEq)]
pub struct PartRow {
    /// Who.
    pub name: String,
    /// Its status.
    pub status: StatusView,
    /// Its own value.
    pub value: String,
    /// What it is short of, with the thing.
    pub shortfall: String,
    /// Its part of what the units behind are short of.
    pub share: String,
    /// 0–100, for the bar.
    pub percent: f64,
}

/// The children that make up the gap of an indicator.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PartsView {
    /// What it shows.
    pub title: String,
    /// The largest first.
    pub rows: Vec<PartRow>,
    /// What the parts mean, how many there are, or why there are none.
    pub note: String,
}

/// A finding that needs a decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// Which indicator.
    pub indicator: IndicatorIx,
    /// Its code.
    pub code: String,
    /// Its status.
    pub status: StatusView,
    /// The finding as a sentence.
    pub sentence: Rich,
    /// The same, as short as it makes sense.
    pub short: String,
}

/// What a place says of all indicators: worked out once a vantage, kept by the
/// state until the vantage changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Brief {
    /// All assessments, in official order.
    pub assessments: Vec<Assessment>,
    /// Both groups.
    pub panes: Vec<GroupPane>,
    /// The worst first.
    pub decisions: Vec<Decision>,
    /// Years of the trends.
    pub years: Vec<i32>,
}

impl Brief {
    /// Works out all indicators at a place: one assessment an indicator, and one
    /// a child for each of the few that need a decision.
    #[must_use]
    pub fn of(_vantage: &Vantage<'_>) -> Self {
        Self { assessments: vec![], panes: vec![], decisions: vec![], years: vec![] }
    }

    /// The indicator that most needs a decision, if one does.
    #[must_use]
    pub fn worst(&self) -> Option<IndicatorIx> {
        self.decisions.first().map(|d| d.indicator)
    }
}

/// Screen 1.
#[derive(Clone, Debug, PartialEq)]
pub struct OverviewView {
    /// Both panes.
    pub panes: Vec<GroupPane>,
    /// The pane with the cursor.
    pub focus: Group,
    /// The selected indicator.
    pub selected: IndicatorIx,
    /// First and last year of the trends.
    pub years: Vec<i32>,
    /// Who makes up the gap of the selected indicator; not in narrow terminals.
    pub parts: Option<PartsView>,
    /// *Cần quyết định*.
    pub decisions: Vec<Decision>,
}

/// Screen 1 with its cursor. `parts`: the preview of the selected indicator
/// ([`parts`]), left out where there is no room or keys are still queued.
#[must_use]
pub fn overview(
    brief: &Brief,
    focus: Group,
    selected: IndicatorIx,
    parts: Option<PartsView>,
) -> OverviewView {
    OverviewView {
        panes: brief.panes.clone(),
        focus,
        selected,
        years: brief.years.clone(),
        parts,
        decisions: brief.decisions.clone(),
    }
}

/// The children that make up an indicator's gap: one assessment a child.
#[must_use]
pub fn parts(_vantage: &Vantage<'_>, _indicator: IndicatorIx) -> PartsView {
    PartsView::default()
}
