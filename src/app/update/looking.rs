//! What is looked at: indicator, pane, phase, date, order, tree.

use super::{comparing, examining, going, preparing};
use crate::app::cursor::Cursor;
use crate::app::message::Turn;
use crate::app::notice::Notice;
use crate::app::overlay::{self, Overlay};
use crate::app::preparing::Target;
use crate::app::screen::{Path, Screen, Step};
use crate::app::state::State;
use crate::app::view::ranking::Listing;
use crate::app::visit::Visit;
use crate::model::PhaseIx;

/// Opens the indicator before or after.
pub fn neighbour(state: &mut State, turn: Turn) {
    if state.screen() == Some(Screen::Scenarios) {
        return comparing::turn_focus(state, turn);
    }
    let Some(visit) = state.visit.as_mut() else { return };
    if let Some(ix) = visit.neighbour(turn) {
        visit.select(ix);
    }
}

/// To the other group, or to another part of an opened indicator.
pub fn pane(state: &mut State, turn: Turn) {
    if matches!(state.screen(), Some(Screen::Differences | Screen::Changes)) {
        return comparing::turn_focus(state, turn);
    }
    if state.screen() == Some(Screen::Data) {
        return examining::turn_pane(state, turn);
    }
    let is_reading = state.screen() == Some(Screen::Indicator);
    let Some(visit) = state.visit.as_mut() else { return };
    if is_reading {
        let reading = &mut visit.reading;
        reading.scroll = 0;
        reading.section = match turn {
            Turn::Back => reading.section.previous(),
            Turn::Forth => reading.section.next(),
        };
    } else if let Some(ix) = visit.other_pane() {
        visit.select(ix);
    }
}

/// The next order of the list of units; its selected row stays selected.
pub fn next_sort(state: &mut State) {
    if state.screen() == Some(Screen::Scenarios) {
        return comparing::next_order(state);
    }
    if state.screen() == Some(Screen::Scorecard) {
        return next_score_sort(state);
    }
    let ranking = state.ranking();
    let Some(visit) = state.visit.as_mut() else { return };
    if let Some(entry) = ranking.and_then(|ranking| visit.entry_in(&ranking)) {
        let is_moved = visit.here().row.is_some();
        visit.path.last_mut().row = is_moved.then_some(entry);
    }
    visit.sort = visit.sort.next();
}

fn next_score_sort(state: &mut State) {
    let Some(visit) = state.visit.as_mut() else { return };
    let selected = visit.indicator();
    visit.arrangement.sort = visit.arrangement.sort.next(selected);
}

/// Looks at the next phase, around.
pub fn toggle_phase(state: &mut State) {
    change_ground(state, |visit| {
        let phases = visit.book().dataset().plan.phases.len();
        visit.phase = PhaseIx::new((visit.phase.index() + 1) % phases.max(1));
    });
}

/// Steps the as-of date.
pub fn step_as_of(state: &mut State, turn: Turn) {
    let date = state.visit.as_ref().and_then(|visit| visit.books.next_date(turn));
    if let Some(date) = date {
        preparing::look(state, Target::AsOf(date));
    }
}

/// Opens the choice of tree, the one looked by selected.
pub fn open_tree_choice(state: &mut State) {
    let Some(visit) = state.visit.as_ref() else { return };
    let trees = overlay::trees(visit.book());
    let at = trees.iter().position(|&tree| tree == visit.tree).unwrap_or_default();
    state.overlays.push(Overlay::TreeChoice(Cursor { at, top: 0 }));
}

/// Looks by the selected tree.
pub fn choose_tree(state: &mut State) {
    let Some(Overlay::TreeChoice(cursor)) = state.overlays.pop() else { return };
    let Some(visit) = state.visit.as_ref() else { return };
    if let Some(&tree) = overlay::trees(visit.book()).get(cursor.at) {
        preparing::look(state, Target::Tree(tree));
    }
}

/// Changes what the union looks like, and keeps the place as far as it exists.
pub fn change_ground(state: &mut State, change: impl FnOnce(&mut Visit)) {
    let Some(visit) = state.visit.as_mut() else { return };
    change(visit);
    visit.reading.scroll = 0;
    if let Some(notice) = keep_place(visit) {
        state.notice = Some(notice);
    }
}

/// Keeps the path where every step still lies below the one before; else finds
/// another way to the same unit, or to the lowest unit on the path that is
/// still there, and says so.
pub fn keep_place(visit: &mut Visit) -> Option<Notice> {
    let steps: Vec<Step> = visit.path.iter().cloned().collect();
    if is_walkable(visit, &steps) {
        return None;
    }
    let wanted = visit.unit();
    let found = steps.iter().rev().find_map(|step| {
        let path = going::path_to(visit, step.unit)?;
        Some((step.unit, path))
    });
    let (unit, path) = found.unwrap_or_else(|| {
        let province = visit.book().dataset().units.province();
        (province, Path::new(Step::new(province, Screen::Overview)))
    });
    visit.path = path;
    let lost = going::name_of(visit, wanted);
    (unit != wanted).then(|| Notice::PlaceLost { lost, now: going::name_of(visit, unit) })
}

fn is_walkable(visit: &Visit, steps: &[Step]) -> bool {
    let ground = visit.ground();
    let is_open = |step: &Step| !step.screen().lists_units() || !ground.is_leaf(step.unit);
    let is_linked =
        steps.iter().zip(steps.iter().skip(1)).all(|(above, step)| match step.listing {
            Listing::Below => ground.is_below(step.unit, above.unit),
            Listing::DirectGrassroots => ground.folds(above.unit),
        });
    is_linked && steps.last().is_none_or(is_open)
}
