//! Choosing what is filtered, and clearing it on the way out.

use super::{looking, preparing};
use crate::app::cursor::Cursor;
use crate::app::filter::{self, Choice, Filter, Line, SectorGroup};
use crate::app::overlay::Overlay;
use crate::app::preparing::Target;
use crate::app::state::State;

/// Opens the filter, its first choice selected.
pub fn open(state: &mut State) {
    state.overlays.push(Overlay::Filter(Cursor::default()));
}

/// Chooses the selected line, or takes it back.
pub fn choose(state: &mut State, cursor: Cursor) {
    match lines(state).get(cursor.at) {
        Some(Line::Choice(Choice::Sector(group))) => choose_sector(state, *group),
        Some(Line::Choice(Choice::Everything)) => {
            clear(state);
            select_first(state);
        }
        Some(Line::Choice(choice)) => change(state, |filter| filter.toggle(*choice)),
        Some(Line::Typed) => drop(state.overlays.pop()),
        Some(Line::Heading(_)) | None => {}
    }
}

/// What the filter's list holds now.
pub fn lines(state: &State) -> Vec<Line> {
    state.visit.as_ref().map(|visit| filter::lines(&visit.filter)).unwrap_or_default()
}

/// Chooses a sector, or takes it back even before it can be looked at.
fn choose_sector(state: &mut State, group: SectorGroup) {
    let chosen = state.visit.as_ref().and_then(|visit| visit.filter.sector);
    let awaited = state.preparing.as_ref().and_then(|awaited| match awaited.target {
        Target::Sector(sector) => Some(sector),
        Target::AsOf(_) | Target::Tree(_) => None,
    });
    let sector = (awaited.unwrap_or(chosen) != Some(group)).then_some(group);
    preparing::look(state, Target::Sector(sector));
}

/// Filters by what is typed now, and selects the line that says so.
pub fn retype(state: &mut State, text: String) {
    change(state, |filter| filter.rows.text = text);
    select_first(state);
}

/// What was typed has come or gone, and with it the first line and the last.
fn select_first(state: &mut State) {
    if let Some(Overlay::Filter(cursor)) = state.overlays.last_mut() {
        *cursor = Cursor::default();
    }
}

/// Changes the filter; the place is kept as far as it is still listed.
pub fn change(state: &mut State, change: impl FnOnce(&mut Filter)) {
    looking::change_ground(state, |visit| {
        let was_empty = visit.filter.is_empty();
        change(&mut visit.filter);
        if was_empty {
            visit.filter_depth = visit.depth();
        }
        visit.books.restrict(visit.filter.sector);
    });
}

/// Clears the filter, if it was set here or further in. What was opened since
/// then is left first.
pub fn clear_here(state: &mut State) -> bool {
    let Some(visit) = state.visit.as_ref() else { return false };
    let is_here = !visit.filter.is_empty() && visit.depth() <= visit.filter_depth;
    if is_here {
        clear(state);
    }
    is_here
}

fn clear(state: &mut State) {
    preparing::forget(state);
    change(state, |filter| *filter = Filter::default());
}
