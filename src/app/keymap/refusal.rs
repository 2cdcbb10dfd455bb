//! Why a command can't act now.

use crate::app::assumed;
use crate::app::message::{Later, Turn};
use crate::app::notice::Notice;
use crate::app::overlay::Overlay;
use crate::app::screen::Screen;
use crate::app::state::State;
use crate::calc::Child;
use crate::calc::tree::is_below_reporting_level;

/// It always can.
pub const fn never(_state: &State) -> Option<Notice> {
    None
}

/// For what isn't built yet, one refusal each.
macro_rules! not_built {
    ($($name:ident => $later:ident),* $(,)?) => {$(
        #[doc = "It isn't built yet."]
        pub const fn $name(_state: &State) -> Option<Notice> {
            Some(Notice::NotBuilt(Later::$later))
        }
    )*};
}

not_built! {
    slides => Slides,
    plan => Plan,
    present => Present,
    export => Export,
    copy => Copy,
}

/// Nothing is being loaded.
pub fn nothing_loads(state: &State) -> Option<Notice> {
    state.opening().is_none().then_some(Notice::NothingOpen)
}

/// At the outermost screen there is no way out.
pub fn at_home(state: &State) -> Option<Notice> {
    let is_home = state.visit().is_some_and(super::super::visit::Visit::is_home);
    is_home.then_some(Notice::OutermostAlready)
}

/// Nobody is listed below the unit looked at.
pub fn nobody_below(state: &State) -> Option<Notice> {
    let visit = state.visit()?;
    visit.ground().is_leaf(visit.unit()).then_some(Notice::NobodyBelow)
}

/// The same, or the opened indicator doesn't exist further down.
pub fn nothing_below(state: &State) -> Option<Notice> {
    let visit = state.visit()?;
    let spot = visit.spot(state.language());
    let vantage = spot.vantage();
    let indicator = vantage.indicator(visit.indicator());
    let level = |child: &Child| vantage.dataset().units.unit(child.unit).level;
    let children = vantage.book.children(vantage.tree, vantage.unit, vantage.phase);
    let is_none = children.iter().all(|child| is_below_reporting_level(indicator, level(child)));
    nobody_below(state)
        .or_else(|| is_none.then_some(Notice::NotFurtherDown(indicator.reporting_level)))
}

/// The list of units is empty.
pub fn nothing_listed(state: &State) -> Option<Notice> {
    let is_empty = state.ranking().is_some_and(|ranking| ranking.entries.is_empty());
    is_empty.then_some(Notice::NobodyBelow)
}

/// The scorecard lists nobody.
pub fn nothing_scored(state: &State) -> Option<Notice> {
    let is_empty = state.scorecard().is_some_and(|card| card.entries.is_empty());
    is_empty.then_some(Notice::NobodyBelow)
}

/// Nobody to compare the selected row with.
pub fn no_peers(state: &State) -> Option<Notice> {
    state.peerable().is_none().then_some(Notice::NoPeers)
}

/// The first indicator has none before it.
pub fn first_indicator(state: &State) -> Option<Notice> {
    no_neighbour(state, Turn::Back, Notice::FirstIndicator)
}

/// The last indicator has none after it.
pub fn last_indicator(state: &State) -> Option<Notice> {
    no_neighbour(state, Turn::Forth, Notice::LastIndicator)
}

fn no_neighbour(state: &State, turn: Turn, said: Notice) -> Option<Notice> {
    let is_end = state.visit()?.neighbour(turn).is_none();
    is_end.then_some(said)
}

/// There is no earlier date.
pub fn earliest(state: &State) -> Option<Notice> {
    no_date(state, Turn::Back, Notice::NoEarlierDate)
}

/// There is no later date.
pub fn latest(state: &State) -> Option<Notice> {
    no_date(state, Turn::Forth, Notice::NoLaterDate)
}

fn no_date(state: &State, turn: Turn, said: Notice) -> Option<Notice> {
    let is_end = state.visit()?.books().next_date(turn).is_none();
    is_end.then_some(said)
}

/// The plan has one phase.
pub fn one_phase(state: &State) -> Option<Notice> {
    let phases = &state.visit()?.book().dataset().plan.phases;
    (phases.len() < 2).then_some(Notice::OnePhaseOnly)
}

/// The plan has one group.
pub fn one_pane(state: &State) -> Option<Notice> {
    let is_only = state.visit()?.other_pane().is_none();
    is_only.then_some(Notice::OnePaneOnly)
}

/// The overview isn't sorted.
pub fn plan_order(state: &State) -> Option<Notice> {
    (state.screen() == Some(Screen::Overview)).then_some(Notice::PlanOrder)
}

/// There is nothing to hold the open dataset against.
pub fn nothing_beside(state: &State) -> Option<Notice> {
    (state.library().scenarios().len() < 2).then_some(Notice::NothingBeside)
}

/// Nothing stands beside the open scenario yet.
pub fn stands_alone(state: &State) -> Option<Notice> {
    state.comparison().others().is_empty().then_some(Notice::StandsAlone)
}

/// Nothing is assumed.
pub fn nothing_assumed(state: &State) -> Option<Notice> {
    (!assumed::is_anything(state)).then_some(Notice::NothingAssumed)
}

/// With two there is one difference.
pub fn two_only(state: &State) -> Option<Notice> {
    (state.comparison().others().len() < 2).then_some(Notice::TwoOnly)
}

/// Nothing selected is a number that could be traced.
pub fn no_number(state: &State) -> Option<Notice> {
    state.question().err()
}

/// The rows are still being gathered.
pub fn not_gathered(state: &State) -> Option<Notice> {
    let is_waiting = matches!(state.overlay(), Some(Overlay::Trace(list)) if list.traced.is_none());
    is_waiting.then_some(Notice::Gathering)
}

/// A dataset is being read.
pub fn still_opening(state: &State) -> Option<Notice> {
    state.opening().is_some().then_some(Notice::StillOpening)
}

/// The folder holds no dataset to choose from.
pub fn no_scenarios(state: &State) -> Option<Notice> {
    state.library().scenarios().is_empty().then_some(Notice::NoScenarios)
}
