//! Moving the cursor, and keeping it where it can be seen.

use super::{comparing, examining, filtering, inquiring, looking, tracing};
use crate::app::assumed;
use crate::app::cursor::Cursor;
use crate::app::filter;
use crate::app::help::Line;
use crate::app::message::{Motion, Turn};
use crate::app::overlay::{self, Overlay};
use crate::app::screen::Screen;
use crate::app::state::{Extent, State};
use crate::app::view::{SectionKey, layout, scorecard};
use crate::model::Group;

/// Moves the cursor of whatever has the focus.
pub fn move_cursor(state: &mut State, motion: Motion) {
    if !state.overlays.is_empty() {
        return move_in_overlay(state, motion);
    }
    match state.screen() {
        Some(Screen::Overview) => move_in_overview(state, motion),
        Some(Screen::Indicator) => scroll(state, motion),
        Some(Screen::Ranking) => move_in_ranking(state, motion),
        Some(Screen::Scenarios) => comparing::move_in_sheet(state, motion),
        Some(Screen::Differences) => comparing::place(state, Some(motion)),
        Some(Screen::Scorecard) => super::scoring::go_down(state, motion),
        Some(Screen::Changes) => inquiring::place(state, Some(motion)),
        Some(Screen::Data) => examining::place(state, Some(motion)),
        None => {}
    }
}

/// After any change: the selected row is a row, and inside the viewport.
pub fn settle(state: &mut State) {
    tracing::place(state, None);
    let height = overlay::visible_rows(state.size);
    if let Some((cursor, len)) = overlay_cursor(state) {
        *cursor = cursor.placed(cursor.at, len, height);
    }
    match state.screen() {
        Some(Screen::Ranking) => {
            place_in_ranking(state, |cursor, len, rows| cursor.placed(cursor.at, len, rows));
        }
        Some(Screen::Scorecard) => {
            place_among_units(state, |cursor, len, seen| cursor.placed(cursor.at, len, seen));
        }
        Some(Screen::Indicator) => {
            let at = state.visit.as_ref().map_or(0, |b| b.reading.scroll);
            if at > 0 {
                scroll_to(state, at);
            }
        }
        Some(Screen::Differences) => comparing::place(state, None),
        Some(Screen::Changes) => inquiring::place(state, None),
        Some(Screen::Data) => examining::place(state, None),
        Some(Screen::Overview | Screen::Scenarios) | None => {}
    }
}

fn overlay_cursor(state: &mut State) -> Option<(&mut Cursor, usize)> {
    let scenarios = state.library.scenarios().len();
    let assumed = match state.overlays.last() {
        Some(Overlay::Assumptions(_)) => assumed::lines(state, state.size).len(),
        _ => 0,
    };
    let choices = filtering::lines(state).len();
    let trees = state.visit.as_ref().map_or(0, |b| overlay::trees(b.book()).len());
    match state.overlays.last_mut()? {
        Overlay::Search(search) => Some((&mut search.cursor, search.found.len())),
        Overlay::Help(help) => Some((&mut help.cursor, help.lines.len())),
        Overlay::Picker(cursor) | Overlay::Chooser(cursor) => Some((cursor, scenarios)),
        Overlay::TreeChoice(cursor) => Some((cursor, trees)),
        Overlay::Assumptions(cursor) => Some((cursor, assumed)),
        Overlay::Filter(cursor) => Some((cursor, choices)),
        Overlay::Peers(list) => Some((&mut list.cursor, list.peers.all.len())),
        Overlay::Trace(_) => None,
        Overlay::Missing(list) => Some((&mut list.cursor, list.reporters.len())),
    }
}

fn move_in_overlay(state: &mut State, motion: Motion) {
    tracing::place(state, Some(motion));
    let height = overlay::visible_rows(state.size);
    if let Some((cursor, len)) = overlay_cursor(state) {
        *cursor = cursor.moved(motion, len, height);
    }
    let choices = filtering::lines(state);
    match state.overlays.last_mut() {
        Some(Overlay::Help(help)) => {
            let is_line = |at: usize| help.lines.get(at).is_some_and(Line::is_choosable);
            let len = help.lines.len();
            help.cursor = past_heading(help.cursor, motion, (len, height), is_line);
        }
        Some(Overlay::Filter(cursor)) => {
            let is_line = |at: usize| choices.get(at).is_some_and(filter::Line::is_choosable);
            *cursor = past_heading(*cursor, motion, (choices.len(), height), is_line);
        }
        _ => {}
    }
}

/// A heading is passed over; the first one is shown with the line below it.
pub fn past_heading(
    cursor: Cursor,
    motion: Motion,
    (len, height): (usize, usize),
    is_line: impl Fn(usize) -> bool,
) -> Cursor {
    let above = (0..=cursor.at).rev().find(|&at| is_line(at));
    let below = (cursor.at..len).find(|&at| is_line(at));
    let found = match motion {
        Motion::Up | Motion::PageUp => above.or(below),
        _ => below.or(above),
    };
    let found = found.unwrap_or(cursor.at);
    let placed = cursor.placed(found, len, height);
    if found == 1 { Cursor { top: 0, ..placed } } else { placed }
}

/// A group stands there whole: its next page is the other group.
fn move_in_overview(state: &mut State, motion: Motion) {
    let other = match motion {
        Motion::PageUp => Group::Direct,
        Motion::PageDown => Group::Coordinated,
        _ => return move_in_pane(state, motion),
    };
    let Some(visit) = state.visit.as_mut().filter(|visit| visit.focus() != other) else {
        return move_in_pane(state, motion);
    };
    match visit.pane(other).first() {
        Some(&ix) => visit.select(ix),
        None => move_in_pane(state, motion),
    }
}

/// To another indicator of the group.
pub fn move_in_pane(state: &mut State, motion: Motion) {
    let Some(visit) = state.visit.as_mut() else { return };
    let pane = visit.pane(visit.focus());
    let at = pane.iter().position(|&ix| ix == visit.indicator()).unwrap_or_default();
    let moved = Cursor { at, top: 0 }.moved(motion, pane.len(), pane.len());
    if let Some(&ix) = pane.get(moved.at) {
        visit.select(ix);
    }
}

fn scroll(state: &mut State, motion: Motion) {
    let Some(visit) = state.visit.as_ref() else { return };
    let (at, page) = (visit.reading.scroll, usize::from(state.size.rows / 2).max(1));
    let to = match motion {
        Motion::Up => at.saturating_sub(1),
        Motion::Down => at + 1,
        Motion::PageUp => at.saturating_sub(page),
        Motion::PageDown => at + page,
        Motion::First => 0,
        Motion::Last => usize::MAX,
    };
    scroll_to(state, to);
    turn_page(state, motion, at);
}

/// Where a page has no more lines, the next one is the next part, as with a clicker.
fn turn_page(state: &mut State, motion: Motion, before: usize) {
    let (turn, end) = match motion {
        Motion::PageUp => (Turn::Back, SectionKey::ALL.first()),
        Motion::PageDown => (Turn::Forth, SectionKey::ALL.last()),
        _ => return,
    };
    let reading = state.visit.as_ref().map(|visit| visit.reading);
    if reading.is_some_and(|r| r.scroll == before && Some(&r.section) != end) {
        looking::pane(state, turn);
    }
}

fn scroll_to(state: &mut State, line: usize) {
    let (size, is_zoomed) = (state.size, state.extent == Extent::Whole);
    let language = state.language;
    let Some(visit) = state.visit.as_mut() else { return };
    let limit = visit.indicator_view(language).scroll_limit(size, is_zoomed);
    visit.reading.scroll = line.min(limit);
}

fn move_in_ranking(state: &mut State, motion: Motion) {
    place_in_ranking(state, |cursor, len, rows| cursor.moved(motion, len, rows));
}

fn place_in_ranking(state: &mut State, place: impl FnOnce(Cursor, usize, usize) -> Cursor) {
    let rows = layout::ranking_rows(state.size);
    let Some(ranking) = state.ranking() else { return };
    let Some(visit) = state.visit.as_mut() else { return };
    let at = visit.row_in(&ranking);
    let step = visit.path.last_mut();
    let cursor = place(Cursor { at, top: step.top }, ranking.entries.len(), rows);
    step.top = cursor.top;
    if cursor.at != at {
        step.row = ranking.entries.get(cursor.at).map(|ranked| ranked.entry);
    }
}

/// To another unit of the scorecard.
pub fn move_among_units(state: &mut State, motion: Motion) {
    place_among_units(state, |cursor, len, seen| cursor.moved(motion, len, seen));
}

fn place_among_units(state: &mut State, place: impl FnOnce(Cursor, usize, usize) -> Cursor) {
    let Some(card) = state.scorecard() else { return };
    let size = state.size;
    let Some(visit) = state.visit.as_mut() else { return };
    let at = visit.unit_in(&card);
    let seen = scorecard::units_shown(visit.arrangement.facing, size);
    let step = visit.path.last_mut();
    let cursor = place(Cursor { at, top: step.top }, card.entries.len(), seen);
    step.top = cursor.top;
    if cursor.at != at {
        step.row = card.entries.get(cursor.at).map(|&(entry, _)| entry);
    }
}
