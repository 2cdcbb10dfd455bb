//! What changed since: asking for it, taking the answer in, moving in it.

use super::{going, moving};
use crate::app::books::Books;
use crate::app::message::{Effect, Motion};
use crate::app::notice::Notice;
use crate::app::screen::Screen;
use crate::app::shared::Shared;
use crate::app::since::{Account, Entry, Held, Inquiry, Part};
use crate::app::state::State;
use crate::app::visit::Visit;
use crate::calc::Book;

/// Shows what changed from the base to the scenario looked at.
pub fn show(state: &mut State) {
    state.since.came_from = state.visit.as_ref().map(|visit| visit.selection);
    state.since.left_at = None;
    going::show(state, Screen::Changes);
}

/// After any change: what the screen needs and nobody has asked for is asked for.
/// Another effect goes first; whatever follows it asks then.
pub fn ask(state: &mut State, effect: Effect) -> Effect {
    let is_free = matches!(effect, Effect::Redraw | Effect::Unchanged);
    if !is_free || state.screen() != Some(Screen::Changes) {
        return effect;
    }
    let Some(inquiry) = state.inquiry() else { return effect };
    if state.since.held.as_ref().is_some_and(|held| held.inquiry == inquiry) {
        return effect;
    }
    let cursor = state.since.left_at.take().unwrap_or_default();
    state.since.held = Some(Held { inquiry: inquiry.clone(), account: None, cursor });
    Effect::WorkOut(Box::new(inquiry))
}

/// After any change: what was worked out of figures that are no longer open is let go
/// of, and with it the figures.
pub fn forget(state: &mut State) {
    let Some(held) = &state.since.held else { return };
    let open = state.visit.iter().map(Visit::books);
    let all: Vec<&Books> = open.chain(state.comparison.open_books()).collect();
    let is_open = |book: &Shared<Book>| all.iter().any(|books| books.has(book));
    if !is_open(&held.inquiry.old) || !is_open(&held.inquiry.new) {
        state.since.left_at = Some(held.cursor);
        state.since.held = None;
    }
}

/// Takes an answer in; one to what is no longer asked is dropped.
pub fn answered(state: &mut State, inquiry: &Inquiry, account: Shared<Account>) -> Effect {
    let Some(held) = state.since.held.as_mut() else { return Effect::Unchanged };
    if held.inquiry != *inquiry || held.account.is_some() {
        return Effect::Unchanged;
    }
    held.account = Some(account);
    Effect::Redraw
}

/// Moves the cursor over the rows, or keeps it on one that can be seen.
pub fn place(state: &mut State, motion: Option<Motion>) {
    let Some(rows) = state.telling().map(|telling| telling.room().rows) else { return };
    let Some(held) = state.since.held.as_mut() else { return };
    let Some(account) = held.account.clone() else { return };
    let entries = &account.entries;
    let cursor = match motion {
        Some(motion) => held.cursor.moved(motion, entries.len(), rows),
        None => held.cursor.placed(held.cursor.at, entries.len(), rows),
    };
    let is_row = |at: usize| entries.get(at).is_some_and(Entry::is_choosable);
    let motion = motion.unwrap_or(Motion::Down);
    held.cursor = moving::past_heading(cursor, motion, (entries.len(), rows), is_row);
}

/// Out of the screen: what was selected before is selected again.
pub fn leave(state: &mut State) {
    let selection = state.since.came_from.take();
    if let (Some(visit), Some(selection)) = (state.visit.as_mut(), selection) {
        visit.selection = selection;
    }
}

/// To the indicator and unit of the selected row, in the open scenario.
pub fn go_in(state: &mut State) {
    let Some((unit, code)) = meant(state) else {
        state.notice = Some(Notice::LeadsNowhere);
        return;
    };
    let Some(phase) = state.visit.as_ref().map(|visit| visit.phase) else { return };
    going::jump_to(state, phase, &unit, code.as_deref());
}

/// Id of the unit and code of the indicator of the selected row.
fn meant(state: &State) -> Option<(String, Option<String>)> {
    let held = state.since.held.as_ref()?;
    let account = held.account.as_ref()?;
    let difference = &account.difference;
    let Entry::Row(part, at) = *account.entries.get(held.cursor.at)? else { return None };
    let (unit, code) = match part {
        Part::Statuses => difference.statuses.get(at).map(|c| (&c.unit, Some(&c.indicator)))?,
        Part::Figures(_) => difference.figures.get(at).map(|c| (&c.unit, Some(&c.indicator)))?,
        Part::Shares => difference.shares.get(at).map(|c| (&c.unit, Some(&c.indicator)))?,
        Part::Units => (&difference.units.get(at)?.unit, None),
        Part::Dataset | Part::Plan => return None,
    };
    Some((unit.id.clone(), code.cloned()))
}
