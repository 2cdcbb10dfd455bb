//! Where a number comes from: asked at the selected number, answered by a worker.

use crate::app::cursor::Cursor;
use crate::app::message::{Effect, Motion};
use crate::app::notice::Notice;
use crate::app::overlay::{Overlay, TraceList};
use crate::app::shared::Shared;
use crate::app::state::State;
use crate::app::tracing::{ExportOrder, Question, Traced};
use crate::app::view::trace::Plan;
use crate::calc::trace::Order;
use crate::model::Bilingual;

/// Opens the trace of the selected number; its rows have to be gathered then.
pub fn open(state: &mut State) -> Effect {
    let question = match state.question() {
        Ok(question) => question,
        Err(notice) => {
            state.notice = Some(notice);
            return Effect::Redraw;
        }
    };
    state.overlays.push(Overlay::Trace(TraceList {
        question: question.clone(),
        traced: None,
        order: Order::default(),
        cursor: Cursor::default(),
    }));
    Effect::Trace(Box::new(question))
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
    list.cursor = Cursor::default().placed(plan.first_row, plan.len, plan.height);
    list.traced = Some(traced);
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
