//! Screen 1: the indicators of a unit in two panes, and what needs deciding.

use crate::calc::{Assessment, Reason};
use crate::model::{Group, IndicatorIx, Status, UnitIx};

use super::super::filter::RowFilter;
use super::super::vantage::Vantage;
use super::super::words::labels;
use super::decide::decide;
use super::life;
use super::row::{indicator_row, is_of_one_year};
use super::writing::Pen;
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
    /// Earlier years missed, which the value shown doesn't tell of; empty without.
    pub missed: String,
    /// With them: how many closed years were met of how many; empty without.
    pub met: String,
    /// Why its status is what it is, as a sentence.
    pub why: String,
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
    /// Its name alone.
    pub name: String,
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
    /// Which; `None` for several folded into one.
    pub unit: Option<UnitIx>,
    /// Who.
    pub name: String,
    /// Its status; `None` for several folded into one.
    pub status: Option<StatusView>,
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
    /// Its short label.
    pub label: String,
    /// The finding on a line, the longest first: what fits is said.
    pub short: Vec<String>,
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
    /// Why nothing needs deciding, where nothing does.
    pub nothing: String,
    /// Years of the trends.
    pub years: Vec<i32>,
}

impl Brief {
    /// Works out all indicators at a place: one assessment an indicator, and one
    /// a child for each of the few that need a decision.
    pub fn of(vantage: &Vantage<'_>) -> Self {
        let assessments: Vec<_> =
            vantage.plan().indicator_ixs().map(|ix| vantage.assess(ix)).collect();
        Self {
            panes: Group::ALL.map(|group| pane(vantage, group, &assessments)).into(),
            decisions: decide(vantage, &assessments),
            nothing: nothing(vantage, &assessments),
            years: vantage.phase().years().collect(),
            assessments,
        }
    }

    /// The indicator of a group that most needs a decision, if one does.
    pub fn worst_of(&self, group: Group) -> Option<IndicatorIx> {
        let mut decided = self.decisions.iter().map(|d| d.indicator);
        decided.find(|&ix| self.group_of(ix) == Some(group))
    }

    /// The pane that an indicator stands in.
    pub fn group_of(&self, indicator: IndicatorIx) -> Option<Group> {
        let holds = |pane: &&GroupPane| pane.rows.iter().any(|r| r.indicator == indicator);
        self.panes.iter().find(holds).map(|pane| pane.group)
    }
}

/// Why nothing needs deciding: a phase that lies ahead, or a unit to which
/// nothing applies, has no good news.
fn nothing(vantage: &Vantage<'_>, assessments: &[Assessment]) -> String {
    let ahead = assessments.iter().find(|a| a.reason == Reason::PhaseAhead);
    let absent = || assessments.iter().find(|_| life::is_unmanaged(vantage));
    let is_never = |a: &Assessment| a.status == Status::NotApplicable;
    match ahead.or_else(absent) {
        Some(a) => super::reason::sentence(vantage, a),
        None if assessments.iter().all(is_never) => {
            labels::NOTHING_APPLIES.of(vantage.language).to_owned()
        }
        None => labels::NOTHING_TO_DECIDE.of(vantage.language).to_owned(),
    }
}

fn pane(vantage: &Vantage<'_>, group: Group, assessments: &[Assessment]) -> GroupPane {
    // Beside values of the latest year, one of an earlier year says so.
    let is_dated = |a: &&Assessment| is_of_one_year(&Pen::new(vantage, a.indicator));
    let latest = assessments.iter().filter(is_dated).filter_map(|a| a.year).max();
    let rows: Vec<_> = assessments
        .iter()
        .filter(|a| vantage.indicator(a.indicator).group == group)
        .map(|a| indicator_row(vantage, a, latest))
        .collect();
    let name = match group {
        Group::Direct => labels::DIRECT,
        Group::Coordinated => labels::COORDINATED,
    };
    let language = vantage.language;
    let count = |status| StatusCount {
        status: StatusView::new(status, language),
        count: rows.iter().filter(|r| r.status.status == status).count(),
    };
    let counts = Status::ALL.map(count).into_iter().filter(|c| c.count > 0).collect();
    let total = rows.len().to_string();
    let title = labels::PANE_TITLE.fill(language, &[name.of(language), &total]);
    GroupPane { group, name: name.of(language).to_owned(), title, rows, counts }
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
    /// *Cần quyết định*: the first of those that need one.
    pub decisions: Vec<Decision>,
    /// How many indicators need a decision.
    pub urgent: usize,
    /// What is said where none does.
    pub nothing: String,
    /// Rows of units are filtered, which the decisions are not.
    pub is_filtered: bool,
}

/// Screen 1 with its cursor. `parts`: the preview of the selected indicator
/// ([`parts`]), left out where there is no room or keys are still queued.
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
        nothing: brief.nothing.clone(),
        is_filtered: false,
        urgent: brief.assessments.iter().filter(|a| super::decide::is_urgent(a)).count(),
    }
}

/// The children that make up an indicator's gap: one assessment a child.
pub fn parts(vantage: &Vantage<'_>, indicator: IndicatorIx) -> PartsView {
    super::parts::parts(vantage, &vantage.assess(indicator))
}

/// Those of them that a filter admits.
pub fn filtered_parts(
    vantage: &Vantage<'_>,
    indicator: IndicatorIx,
    filter: &RowFilter,
    has_text: impl Fn(UnitIx) -> bool,
) -> PartsView {
    super::parts::filtered(vantage, &vantage.assess(indicator), filter, has_text)
}
