//! Scenarios side by side: who is taken in, who is the base, where one stands.

use std::path::PathBuf;

use super::{going, reloading};
use crate::app::comparison::{CompareOrder, MOST, Shown};
use crate::app::cursor::Cursor;
use crate::app::message::{Effect, Motion, Turn};
use crate::app::notice::Notice;
use crate::app::opened::Opened;
use crate::app::overlay::Overlay;
use crate::app::read_order::ReadOrder;
use crate::app::screen::{Screen, Step};
use crate::app::state::State;
use crate::app::view::RankEntry;
use crate::app::view::layout;
use crate::app::view::scenarios::{ShareKey, legend_of, spread_cursor};
use crate::model::Bilingual;

/// Shows the screen; as long as nothing stands beside the open scenario, with the
/// list to choose from.
pub fn show(state: &mut State) {
    going::show(state, Screen::Scenarios);
    if state.comparison.others.is_empty() {
        open_chooser(state);
    }
}

/// Opens the choice of scenarios.
pub fn open_chooser(state: &mut State) {
    // On the one after the open scenario, which itself can't be left out.
    let count = state.library.scenarios().len().max(1);
    let at = state.library.position().map_or(0, |open| (open + 1) % count);
    state.overlays.push(Overlay::Chooser(Cursor { at, top: 0 }));
}

/// Takes the selected scenario in, or leaves it out.
pub fn toggle(state: &mut State) -> Effect {
    let Some(path) = selected(state) else { return Effect::Redraw };
    if state.comparison.has(&path) {
        state.comparison.remove(&path);
        return Effect::Redraw;
    }
    take_in(state, path)
}

fn selected(state: &State) -> Option<PathBuf> {
    let Some(Overlay::Chooser(cursor)) = state.overlays.last() else { return None };
    Some(state.library.scenarios().get(cursor.at)?.path.clone())
}

fn take_in(state: &mut State, path: PathBuf) -> Effect {
    let scenario = state.library.at(&path);
    let refusal = match scenario.map(|s| &s.manifest) {
        _ if state.library.open() == Some(&path) => Some(Notice::OpenStays),
        Some(Err(why)) => Some(Notice::CannotOpen(why.clone())),
        _ if state.comparison.others.len() + 1 >= MOST => Some(Notice::FourAtMost),
        _ => None,
    };
    if let Some(notice) = refusal {
        state.notice = Some(notice);
        return Effect::Redraw;
    }
    state.stand_beside(path)
}

/// In the list the selected scenario becomes the base, taken in if it isn't yet;
/// on the screens the next one does.
pub fn change_base(state: &mut State) -> Effect {
    if let Some(path) = selected(state) {
        let is_open = state.library.open() == Some(&path);
        let effect = if is_open || state.comparison.has(&path) {
            Effect::Redraw
        } else {
            take_in(state, path.clone())
        };
        if is_open {
            state.comparison.base = None;
        } else if state.comparison.has(&path) {
            state.comparison.base = Some(path);
        }
        return effect;
    }
    let Some(lineup) = state.lineup() else { return Effect::Redraw };
    let next = (lineup.base + 1) % lineup.seats.len().max(1);
    let focus = state.comparison.path_of(lineup.base, &state.library);
    state.comparison.base = state.comparison.path_of(next, &state.library).filter(|_| next > 0);
    // Who was the base is what the new one is held against.
    state.comparison.focus = focus;
    Effect::Redraw
}

/// Looks at the difference of the scenario before or after.
pub fn turn_focus(state: &mut State, turn: Turn) {
    let Some(lineup) = state.lineup() else { return };
    let seat = lineup.next_focus(turn == Turn::Forth);
    state.comparison.focus = state.comparison.path_of(seat, &state.library);
}

/// The other order of the indicators.
pub fn next_order(state: &mut State) {
    state.comparison.order = match state.comparison.order {
        CompareOrder::Changed => CompareOrder::Plan,
        CompareOrder::Plan => CompareOrder::Changed,
    };
}

/// Only what differs, or everything again.
pub fn toggle_different(state: &mut State) {
    state.comparison.shown = match state.comparison.shown {
        Shown::All => Shown::Different,
        Shown::Different => Shown::All,
    };
}

/// A scenario that was to stand beside the open one has been opened, or not. Though
/// nobody waits for it any more, the next one is read.
pub fn opened(state: &mut State, order: &ReadOrder, result: Result<Opened, Bilingual>) -> Effect {
    let fault = result.as_ref().err().cloned();
    let is_awaited = state.comparison.settle(order, result);
    if let Some(why) = fault.filter(|_| is_awaited) {
        state.notice = Some(Notice::CannotOpen(why));
    }
    let otherwise = if is_awaited { Effect::Redraw } else { Effect::Unchanged };
    reloading::next_beside(state).unwrap_or(otherwise)
}

/// Moves the cursor over the indicators.
pub fn move_in_sheet(state: &mut State, motion: Motion) {
    let listed = state.compared();
    let Some(visit) = state.visit.as_mut() else { return };
    let at = listed.iter().position(|&ix| ix == visit.indicator());
    let to = match at {
        Some(at) => Cursor { at, top: 0 }.moved(motion, listed.len(), listed.len()).at,
        None => 0,
    };
    if let Some(&ix) = listed.get(to) {
        visit.select(ix);
    }
}

/// Opens the units that make the difference of the selected indicator.
pub fn open_differences(state: &mut State) {
    let listed = state.compared();
    let Some(visit) = state.visit.as_mut() else { return };
    let is_listed = listed.contains(&visit.indicator());
    match listed.first() {
        Some(&first) if !is_listed => visit.select(first),
        Some(_) => {}
        None => return,
    }
    going::show(state, Screen::Differences);
}

/// Moves the cursor over the units, or keeps it where it can be seen.
pub fn place(state: &mut State, motion: Option<Motion>) {
    let Some((spread, lineup)) = state.spread().zip(state.lineup()) else { return };
    let legend = legend_of(&lineup, state.size, state.language).len();
    let rows = layout::share_rows(state.size, legend);
    let Some(visit) = state.visit.as_mut() else { return };
    let share = &mut visit.path.last_mut().share;
    let cursor = spread_cursor(&spread, share, rows);
    let moved = match motion {
        Some(motion) => cursor.moved(motion, spread.entries.len(), rows),
        None => cursor,
    };
    share.top = moved.top;
    if moved.at != cursor.at {
        share.key = spread.entries.get(moved.at).map(|entry| entry.key.clone());
    }
}

/// Into the selected unit: who below it makes its difference.
pub fn descend(state: &mut State) {
    let Some(spread) = state.spread() else { return };
    let language = state.language;
    let Some(visit) = state.visit.as_mut() else { return };
    let at = spread_cursor(&spread, &visit.here().share, usize::MAX).at;
    let Some(entry) = spread.entries.get(at) else {
        state.notice = Some(Notice::NobodyBelow);
        return;
    };
    let unit = visit.unit();
    let step = match &entry.key {
        ShareKey::DirectGrassroots => {
            let listed = visit.ranking_at(visit.here(), language);
            let is_there = listed.position(RankEntry::DirectGrassroots).is_some();
            is_there.then(|| Step::folded(unit, Screen::Differences))
        }
        ShareKey::Unit(_) => {
            let below = entry.units.first().and_then(|units| units.first()).copied();
            let below = below.filter(|&below| visit.ground().is_below(below, unit));
            below.map(|below| {
                let is_leaf = visit.ground().is_leaf(below);
                let screen = if is_leaf { Screen::Scenarios } else { Screen::Differences };
                Step::new(below, screen)
            })
        }
    };
    let Some(step) = step else {
        state.notice = Some(Notice::NotHere);
        return;
    };
    visit.path.last_mut().share.key = Some(entry.key.clone());
    visit.path.push(step);
}
