//! The state of the data: asking for it, taking answers in, moving in it.

use super::going;
use crate::app::cursor::Cursor;
use crate::app::examining::{
    Examination, Examine, Owner, Pane, ReadLines, Stakes, Weigh, last_first,
};
use crate::app::message::{Effect, Motion, Turn};
use crate::app::notice::Notice;
use crate::app::overlay::{MissingList, Overlay};
use crate::app::screen::Screen;
use crate::app::shared::Shared;
use crate::app::state::State;
use crate::app::view::data;
use crate::load::{Excerpt, Severity};
use crate::model::UnitIx;

/// After any change: what the screen needs and nobody has asked for is asked for.
/// Another effect goes first; whatever follows it asks then.
pub fn ask(state: &mut State, effect: Effect) -> Effect {
    let is_free = matches!(effect, Effect::Redraw | Effect::Unchanged);
    if !is_free || state.screen() != Some(Screen::Data) {
        return effect;
    }
    let Some(visit) = state.visit.as_mut() else { return effect };
    if !visit.desk.is_asked {
        visit.desk.is_asked = true;
        let (found, book) = (visit.found.clone(), visit.books.own().clone());
        return Effect::Examine(Box::new(Examine { found, book }));
    }
    let scale = visit.scale();
    let is_known = visit.desk.stakes.contains_key(&scale);
    if visit.desk.examination.is_some() && !is_known && visit.desk.asked_scale != Some(scale) {
        visit.desk.asked_scale = Some(scale);
        let book = visit.books.current().clone();
        let is_other = !visit.books.is_whole();
        return Effect::Weigh(Box::new(Weigh { book, is_other, scale }));
    }
    let Some(wanted) = visit.desk.wanted(&visit.found) else { return effect };
    visit.desk.asked_page = Some(wanted.page);
    Effect::ReadLines(Box::new(wanted))
}

/// Takes the answer in; one about another dataset is dropped. The selected finding
/// stays selected.
pub fn answered(state: &mut State, question: &Examine, examination: Shared<Examination>) -> Effect {
    let Some(visit) = state.visit.as_mut().filter(|v| v.found == question.found) else {
        return Effect::Unchanged;
    };
    let desk = &mut visit.desk;
    // Who hasn't moved yet begins with the first of all.
    let moved = Some(desk.cursor(Pane::Findings)).filter(|cursor| cursor.at > 0);
    let selected = moved.and_then(|_| desk.selected(&visit.found));
    let selected = selected.and_then(|at| visit.found.findings.all.get(at));
    let selected = desk.aim.take().or_else(|| selected.cloned());
    desk.examination = Some(examination);
    desk.pages.clear();
    desk.asked_page = None;
    if let Some(finding) = selected {
        desk.select(&finding, &visit.found);
    }
    Effect::Redraw
}

/// Takes in what rows set aside could change; of another dataset it is dropped.
pub fn weighed(state: &mut State, question: &Weigh, stakes: Shared<Stakes>) -> Effect {
    let Some(visit) = state.visit.as_mut().filter(|v| v.books.has(&question.book)) else {
        return Effect::Unchanged;
    };
    visit.desk.stakes.insert(question.scale, stakes);
    Effect::Redraw
}

/// Takes lines in.
pub fn lines_read(
    state: &mut State,
    question: &ReadLines,
    lines: Shared<Vec<Option<Excerpt>>>,
) -> Effect {
    let Some(visit) = state.visit.as_mut().filter(|v| v.found == question.found) else {
        return Effect::Unchanged;
    };
    // Before the examination there were other findings on the page.
    if visit.desk.asked_page != Some(question.page) {
        return Effect::Unchanged;
    }
    visit.desk.asked_page = None;
    visit.desk.pages.insert(question.page, lines);
    Effect::Redraw
}

/// Moves the cursor of the focused pane, or keeps it on a row that can be seen; while its
/// rows aren't known, it stays.
pub fn place(state: &mut State, motion: Option<Motion>) {
    let Some((pane, len, height)) = data::extent(state) else { return };
    let Some(visit) = state.visit.as_mut() else { return };
    if len == 0 {
        return;
    }
    if motion.is_some() && pane == Pane::Findings {
        visit.desk.aim = None;
    }
    let cursor = visit.desk.cursor(pane);
    let cursor = match motion {
        Some(motion) => cursor.moved(motion, len, height),
        None => cursor.placed(cursor.at, len, height),
    };
    visit.desk.place(pane, cursor);
}

/// To the next pane, or the one before.
pub fn turn_pane(state: &mut State, turn: Turn) {
    let Some(visit) = state.visit.as_mut() else { return };
    visit.desk.pane = turned(&Pane::ALL, visit.desk.pane, turn);
}

/// To the findings of another severity, or to all.
pub fn turn_severity(state: &mut State, turn: Turn) {
    const CHOICES: [Option<Severity>; 4] =
        [None, Some(Severity::Fault), Some(Severity::Quality), Some(Severity::Note)];
    let Some(visit) = state.visit.as_mut() else { return };
    visit.desk.pane = Pane::Findings;
    visit.desk.severity = turned(&CHOICES, visit.desk.severity, turn);
    visit.desk.place(Pane::Findings, Cursor::default());
}

fn turned<T: Copy + PartialEq>(all: &[T], current: T, turn: Turn) -> T {
    let at = all.iter().position(|&one| one == current).unwrap_or_default();
    let to = match turn {
        Turn::Back => at + all.len() - 1,
        Turn::Forth => at + 1,
    };
    all.get(to % all.len().max(1)).copied().unwrap_or(current)
}

/// Into the selected row: whose row it is, who is missing, which indicator.
pub fn go_in(state: &mut State) {
    let Some(visit) = state.visit.as_ref() else { return };
    let at = visit.desk.cursor(visit.desk.pane).at;
    if visit.desk.pane == Pane::Reporting {
        return open_missing(state, at);
    }
    let phase = |owner: &Owner| {
        owner.phase(&visit.books.own().dataset().plan).unwrap_or_else(|| visit.phase())
    };
    let lead = visit.examined().and_then(|owner| Some((phase(&owner), owner.unit?, owner)));
    match lead {
        Some((phase, unit, owner)) => going::jump_in(state, phase, unit, owner.indicator),
        None => state.notice = Some(Notice::LeadsNowhere),
    }
}

fn open_missing(state: &mut State, at: usize) {
    let Some(visit) = state.visit.as_ref() else { return };
    let Some(group) = data::groups(visit).and_then(|groups| groups.into_iter().nth(at)) else {
        return;
    };
    let list = MissingList {
        of: group.unit,
        reporters: Shared::new(last_first(&group)),
        cursor: Cursor::default(),
    };
    state.overlays.push(Overlay::Missing(list));
}

/// To one of those who are missing.
pub fn go_to_missing(state: &mut State, unit: Option<UnitIx>) {
    let Some(unit) = unit else { return };
    state.overlays.clear();
    going::jump(state, unit, None);
}
