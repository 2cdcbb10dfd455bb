//! Choosing a dataset, and taking it in once it is loaded.

use super::{looking, preparing, reloading, scoring, tracing};
use crate::app::cursor::Cursor;
use crate::app::disk::Disk;
use crate::app::message::Effect;
use crate::app::notice::Notice;
use crate::app::opened::Opened;
use crate::app::overlay::{Overlay, Search};
use crate::app::progress::Progress;
use crate::app::read_order::ReadOrder;
use crate::app::screen::{self, Step};
use crate::app::state::State;
use crate::app::view::RankEntry;
use crate::app::view::scorecard::ScoreSort;
use crate::app::visit::{Selection, Visit};
use crate::calc::Tree;
use crate::model::{Bilingual, IndicatorIx, PhaseIx, UnitIx};

/// Opens the list of scenarios, the open one selected.
pub fn open_picker(state: &mut State) {
    let at = state.library.position().unwrap_or_default();
    state.overlays.push(Overlay::Picker(Cursor { at, top: 0 }));
}

/// Asks for the selected scenario. One whose manifest can't be read says why.
pub fn open_picked(state: &mut State) -> Effect {
    let Some(Overlay::Picker(cursor)) = state.overlays.last() else { return Effect::Redraw };
    let Some(scenario) = state.library.scenarios().get(cursor.at) else { return Effect::Redraw };
    if let Err(why) = &scenario.manifest {
        state.notice = Some(Notice::CannotOpen(why.clone()));
        return Effect::Redraw;
    }
    let path = scenario.path.clone();
    let is_open = state.library.position() == Some(cursor.at) && state.opening.is_none();
    state.overlays.pop();
    if is_open {
        return Effect::Redraw;
    }
    Effect::OpenDataset(state.expect(path))
}

/// Notes how far the dataset that is waited for has come.
pub fn reached(state: &mut State, order: &ReadOrder, progress: Progress) -> Effect {
    if !state.awaits(order) {
        return Effect::Unchanged;
    }
    state.progress = Some(progress);
    Effect::Redraw
}

/// True when going out means to stop waiting: nothing lies over the screen.
pub fn is_stoppable(state: &State) -> bool {
    state.opening.is_some() && state.overlays.is_empty()
}

/// Stops waiting for the dataset being loaded. What is open stays; where nothing
/// is, the list of datasets shows how to go on, if there are several.
pub fn stop(state: &mut State) -> Effect {
    let Some(ReadOrder { path, .. }) = state.opening.take() else { return Effect::Redraw };
    state.progress = None;
    state.notice = Some(Notice::Stopped(state.called(&path)));
    if state.visit.is_none() && state.library.scenarios().len() > 1 {
        open_picker(state);
    }
    Effect::StopLoading(path)
}

/// Takes a loaded dataset in, keeping place, phase and selection. What wasn't
/// ordered last is dropped; what can't be opened leaves everything as it is.
pub fn opened(state: &mut State, order: ReadOrder, result: Result<Opened, Bilingual>) -> Effect {
    if !state.awaits(&order) {
        return Effect::Unchanged;
    }
    let path = order.path;
    state.opening = None;
    state.progress = None;
    state.quit_until = None;
    state.notice = state.preparing.as_ref().map(|_| Notice::Preparing);
    match result {
        Err(why) => reloading::failed(state, &path, why),
        Ok(opened) => {
            let language = state.language;
            let Some(fresh) = Visit::new(opened, language) else { return Effect::Redraw };
            preparing::forget(state);
            let was = state.library.open().map(ToOwned::to_owned);
            let is_again = was.as_ref() == Some(&path);
            let books = state.visit.as_ref().map(|visit| visit.books.clone());
            state.comparison.change_open(was.zip(books), &state.disk, &path);
            let old = state.visit.take();
            let (visit, notice) = match &old {
                Some(old) => carry_over(old, fresh),
                None => (fresh, None),
            };
            renew_overlays(state, old.as_ref(), &visit);
            state.visit = Some(visit);
            state.notice = notice;
            state.library.set_open(path);
            state.disk = Disk::AsRead;
            if is_again {
                return reloading::done(state);
            }
        }
    }
    Effect::Redraw
}

/// What lies over the screen is of the new dataset: an open search is over its names, a
/// trace asks for its number, peers are compared again. A choice of tree was among the
/// years of the old one, and who is missing isn't known yet: they are closed.
fn renew_overlays(state: &mut State, old: Option<&Visit>, visit: &Visit) {
    let (language, size) = (state.language, state.size);
    let renew = |overlay: Overlay| match overlay {
        Overlay::Search(search) => {
            Some(Overlay::Search(Search::new(search.text, &visit.index, language)))
        }
        Overlay::Trace(list) => {
            let is_of_open = old.is_some_and(|old| old.books.has(&list.question.book));
            let again = is_of_open.then(|| tracing::again(&list, visit, language, size));
            again.flatten().map(Overlay::Trace)
        }
        Overlay::Peers(list) => scoring::peers_again(&list, old?, visit, language),
        Overlay::TreeChoice(_) | Overlay::Missing(_) => None,
        kept => Some(kept),
    };
    state.overlays = std::mem::take(&mut state.overlays).into_iter().filter_map(renew).collect();
}

/// The place of the old dataset in the new one: units by id, indicators by code.
fn carry_over(old: &Visit, fresh: Visit) -> (Visit, Option<Notice>) {
    let mut visit = fresh;
    visit.books.look_at(old.books().date_kept());
    visit.phase = same_phase(old, &visit, old.phase).unwrap_or(visit.phase);
    let is_started = |year| visit.book().started_years().any(|y| y == year);
    visit.tree = match old.tree {
        Tree::Of(year) if !is_started(year) => Tree::AsWas,
        tree => tree,
    };
    visit.sort = old.sort;
    visit.reading = old.reading;
    visit.desk = old.desk.carried(&old.found);
    if let Some(current) = same_indicator(old, &visit, old.selection.current) {
        let aside = old.selection.aside.and_then(|ix| same_indicator(old, &visit, ix));
        visit.selection = Selection { current, aside };
    }
    let lost = take_path(old, &mut visit);
    visit.arrangement = old.arrangement;
    if let ScoreSort::Column(ix) = old.arrangement.sort {
        let same = same_indicator(old, &visit, ix);
        visit.arrangement.sort = same.map_or_else(ScoreSort::default, ScoreSort::Column);
    }
    visit.filter = old.filter.clone();
    visit.filter_depth = old.filter_depth;
    visit.books.restrict(visit.filter.sector);
    let kept = looking::keep_place(&mut visit);
    (visit, kept.or(lost))
}

fn same_phase(old: &Visit, new: &Visit, ix: PhaseIx) -> Option<PhaseIx> {
    let key = &old.book().dataset().plan.phase(ix)?.key;
    new.book().dataset().plan.phase_named(key)
}

fn same_indicator(old: &Visit, new: &Visit, ix: IndicatorIx) -> Option<IndicatorIx> {
    let code = &old.book().dataset().plan.indicator(ix)?.code;
    new.book().dataset().plan.indicator_coded(code)
}

/// The old path as far as its units exist in the new dataset.
fn take_path(old: &Visit, new: &mut Visit) -> Option<Notice> {
    let (was, is) = (&old.book().dataset().units, &new.book().dataset().units);
    let same = |unit: UnitIx| is.same_as(unit, was);
    let same_entry = |entry: RankEntry| match entry {
        RankEntry::Unit(unit) => same(unit).map(RankEntry::Unit),
        RankEntry::DirectGrassroots => Some(entry),
    };
    let translate = |step: &Step| {
        let row = step.row.and_then(same_entry);
        let left_phase = step.left_phase.and_then(|phase| same_phase(old, new, phase));
        Some(Step { unit: same(step.unit)?, row, left_phase, ..step.clone() })
    };
    let mut steps = old.path.iter().map_while(translate);
    let mut path = match steps.next() {
        Some(first) => screen::Path::new(first),
        None => new.path.clone(),
    };
    for step in steps {
        path.push(step);
    }
    let is_whole = path.len() == old.path.len();
    let now = is.unit(path.last().unit).name().to_owned();
    new.path = path;
    (!is_whole).then(|| Notice::PlaceLost { lost: was.unit(old.unit()).name().to_owned(), now })
}
