//! Looking at another sector, date or tree: at once where that is quickly worked out,
//! else when a worker thread has done it.

use super::looking;
use crate::app::message::Effect;
use crate::app::notice::Notice;
use crate::app::preparing::{Prepare, Preparing, Target};
use crate::app::state::State;

/// Looks at it, at once or as soon as it is worked out. Anything else that was waited
/// for no longer is.
pub fn look(state: &mut State, target: Target) {
    if state.preparing.as_ref().is_some_and(|awaited| awaited.target == target) {
        return;
    }
    forget(state);
    let Some(visit) = state.visit.as_mut() else { return };
    if target.is_met(visit) {
        return;
    }
    let mut next = visit.clone();
    target.apply(&mut next);
    let Some(prepare) = Prepare::needed(&next, visit.books.current()) else {
        return looking::change_ground(state, |visit| target.apply(visit));
    };
    // What is worked out for this book must not be worked out for another.
    visit.books = visit.books.clone().knowing(&next.books);
    state.preparing = Some(Preparing { target, prepare, is_asked: false });
    state.notice = Some(Notice::Preparing);
}

/// Waits for nothing any more; an answer no longer counts.
pub fn forget(state: &mut State) {
    state.preparing = None;
    if state.notice == Some(Notice::Preparing) {
        state.notice = None;
    }
}

/// After any change: what is waited for and nobody is at is asked for. Another
/// effect goes first; whatever follows it asks then.
pub fn ask(state: &mut State, effect: Effect) -> Effect {
    let is_free = matches!(effect, Effect::Redraw | Effect::Unchanged);
    match state.preparing.as_mut() {
        Some(preparing) if is_free && !preparing.is_asked => {
            preparing.is_asked = true;
            Effect::Prepare(Box::new(preparing.prepare.clone()))
        }
        _ => effect,
    }
}

/// Looks at what was worked out, from where one stands by now; what is no longer
/// waited for is dropped.
pub fn answered(state: &mut State, prepare: &Prepare) -> Effect {
    let Some(preparing) = state.preparing.take_if(|p| p.prepare == *prepare) else {
        return Effect::Unchanged;
    };
    forget(state);
    if state.visit.as_ref().is_some_and(|visit| visit.books.has(&prepare.book)) {
        looking::change_ground(state, |visit| preparing.target.apply(visit));
    }
    Effect::Redraw
}
