//! Choosing what is filtered, and clearing it on the way out.

use super::looking;
use crate::app::cursor::Cursor;
use crate::app::filter::{self, Filter, Line};
use crate::app::overlay::Overlay;
use crate::app::state::State;

/// Opens the filter, its first choice selected.
pub fn open(state: &mut State) {
    state.overlays.push(Overlay::Filter(Cursor::default()));
}

/// Chooses the selected line, or takes it back.
pub fn choose(state: &mut State, cursor: Cursor) {
    if let Some(Line::Choice(choice)) = filter::lines().get(cursor.at) {
        change(state, |filter| filter.toggle(*choice));
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
        change(state, |filter| *filter = Filter::default());
    }
    is_here
}
