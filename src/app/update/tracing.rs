//! Where a number comes from: asked at the selected number, answered by a worker.

use super::going;
use crate::app::cursor::Cursor;
use crate::app::message::{Effect, Motion};
use crate::app::notice::Notice;
use crate::app::overlay::{Aim, LeftTrace, Overlay, TraceList};
use crate::app::shared::Shared;
use crate::app::state::State;
use crate::app::tracing::{ExportOrder, Question, Traced};
use crate::app::view::Size;
use crate::app::view::trace::Plan;
use crate::app::visit::Visit;
use crate::calc::trace::Order;
use crate::model::{Bilingual, Language, UnitIx};

/// Opens the trace of the selected number; its rows have to be gathered then.
pub fn open(state: &mut State) -> Effect {
    let question = match state.question() {
        Ok(question) => question,
        Err(notice) => {
            state.notice = Some(notice);
            return Effect::Redraw;
        }
    };
    let aim = state.row_meant(&question).map_or(Aim::First, Aim::Asked);
    state.overlays.push(Overlay::Trace(TraceList {
        question,
        traced: None,
        is_asked: false,
        order: Order::default(),
        cursor: Cursor::default(),
        aim,
    }));
    Effect::Redraw
}

/// After any change: the rows of an open trace that nobody has asked for are asked
/// for. Another effect goes first; whatever follows it asks then.
pub fn ask(state: &mut State, effect: Effect) -> Effect {
    let is_free = matches!(effect, Effect::Redraw | Effect::Unchanged);
    match state.overlays.last_mut() {
        Some(Overlay::Trace(list)) if is_free && !list.is_asked => {
            list.is_asked = true;
            Effect::Trace(Box::new(list.question.clone()))
        }
        _ => effect,
    }
}

/// An open trace after its dataset was read again: the same number in what is open now,
/// the same row selected; `None` where there is no such number any more.
pub fn again(list: &TraceList, visit: &Visit, language: Language, size: Size) -> Option<TraceList> {
    let (old, new) = (list.question.book.dataset(), visit.book().dataset());
    let same = |unit: UnitIx| new.units.same_as(unit, &old.units);
    let question = Question {
        book: visit.books.current().clone(),
        tree: visit.tree,
        phase: new.plan.phase_named(&old.plan.phase(list.question.phase)?.key)?,
        unit: same(list.question.unit)?,
        indicator: new.plan.indicator_coded(&old.plan.indicator(list.question.indicator)?.code)?,
    };
    question.refusal().is_none().then_some(())?;
    let aim = list.traced.as_ref().map_or(list.aim, |traced| {
        let (plan, at) = (Plan::new(&list.question, traced, language, size), list.cursor.at);
        let unit = plan.unit_at(traced, at, list.order).and_then(same);
        Aim::Again(unit.zip(plan.period_at(traced, at, list.order)), at)
    });
    let cursor = Cursor::default();
    Some(TraceList { question, traced: None, is_asked: false, order: list.order, cursor, aim })
}

/// Takes the rows in; those of a trace that was left meanwhile are dropped.
pub fn answered(state: &mut State, question: &Question, traced: Shared<Traced>) -> Effect {
    let (language, size) = (state.language, state.size);
    let waiting = state.overlays.iter_mut().find_map(|overlay| match overlay {
        Overlay::Trace(list) if list.question == *question && list.traced.is_none() => Some(list),
        _ => None,
    });
    let Some(list) = waiting else { return Effect::Unchanged };
    let plan = Plan::new(question, &traced, language, size);
    let aimed = plan.aimed_at(&traced, list.aim, list.order);
    let at = aimed.unwrap_or(plan.first_row);
    list.cursor = Cursor::default().placed(at, plan.len, plan.height);
    list.traced = Some(traced);
    if aimed.is_none() {
        state.notice = Some(Notice::RowNotBehind);
    }
    Effect::Redraw
}

/// Moves the cursor over the lines, or keeps it on one that can be seen.
pub fn place(state: &mut State, motion: Option<Motion>) {
    let (language, size) = (state.language, state.size);
    let Some(Overlay::Trace(list)) = state.overlays.last_mut() else { return };
    let Some(traced) = list.traced.clone() else { return };
    let plan = Plan::new(&list.question, &traced, language, size);
    list.cursor = match motion {
        Some(motion) => list.cursor.moved(motion, plan.len, plan.height),
        None => list.cursor.placed(list.cursor.at, plan.len, plan.height),
    };
}

/// The next order of the rows, from their first.
pub fn next_order(state: &mut State) {
    let (language, size) = (state.language, state.size);
    let Some(Overlay::Trace(list)) = state.overlays.last_mut() else { return };
    list.order = list.order.next();
    let Some(traced) = list.traced.clone() else { return };
    let plan = Plan::new(&list.question, &traced, language, size);
    list.cursor = Cursor::default().placed(plan.first_row, plan.len, plan.height);
}

/// To the unit of the selected row, in the open dataset; going out comes back to the
/// trace.
pub fn go_in(state: &mut State) {
    let Some(Overlay::Trace(list)) = state.overlays.last() else { return };
    let Some(traced) = list.traced.as_ref() else { return };
    let plan = Plan::new(&list.question, traced, state.language, state.size);
    let Some(unit) = plan.unit_at(traced, list.cursor.at, list.order) else {
        state.notice = Some(Notice::LeadsNowhere);
        return;
    };
    let Some(visit) = state.visit.as_ref() else { return };
    // The trace may be of a scenario that stands beside the open one.
    let (asked, open) = (list.question.book.clone(), visit.book().dataset());
    let asked = asked.dataset();
    let code = asked.plan.indicator(list.question.indicator).map(|of| of.code.as_str());
    let left = LeftTrace { list: list.clone(), path: visit.path.clone() };
    let phase = asked.plan.phase(list.question.phase);
    let phase = phase.and_then(|of| open.plan.phase_named(&of.key)).unwrap_or(visit.phase);
    going::jump_to(state, phase, &asked.units.unit(unit).id, code);
    if state.visit.as_ref().is_some_and(|visit| visit.path != left.path) {
        state.overlays.clear();
        state.left_trace = Some(left);
    }
}

/// After going out: back on the trace that was left, if one stands where it was.
pub fn come_back(state: &mut State) {
    let Some(left) = state.left_trace.take() else { return };
    let Some(visit) = state.visit.as_ref() else { return };
    if visit.path == left.path {
        state.overlays.push(Overlay::Trace(left.list));
    } else {
        state.left_trace = Some(left);
    }
}

/// After any change: a trace is not come back to once another way was taken, or its
/// dataset was read anew.
pub fn forget(state: &mut State) {
    let Some(left) = &state.left_trace else { return };
    let is_below = state.visit.as_ref().is_some_and(|visit| {
        let mut steps = visit.path.iter().zip(left.path.iter());
        visit.path.len() > left.path.len() && steps.all(|(now, then)| now == then)
    });
    let open = state.visit.iter().map(Visit::books);
    let mut all = open.chain(state.comparison.open_books());
    if !is_below || !all.any(|books| books.has(&left.list.question.book)) {
        state.left_trace = None;
    }
}

/// Has the open trace written to a file.
pub fn export(state: &State) -> Effect {
    let Some(Overlay::Trace(list)) = state.overlays.last() else { return Effect::Unchanged };
    let Some(traced) = list.traced.clone() else { return Effect::Unchanged };
    Effect::Export(Box::new(ExportOrder {
        question: list.question.clone(),
        traced,
        faults: state.faults_of(&list.question),
        language: state.language,
    }))
}

/// Says where it was written, or why not.
pub fn exported(state: &mut State, result: Result<String, Bilingual>) -> Effect {
    state.notice = Some(match result {
        Ok(path) => Notice::Exported(path),
        Err(why) => Notice::NotExported(why),
    });
    Effect::Redraw
}
