//! Going in and out, and straight to what was found.

use super::comparing;
use super::examining;
use super::filtering;
use super::inquiring;
use crate::app::notice::Notice;
use crate::app::screen::{Path, Screen, Step};
use crate::app::search::Find;
use crate::app::state::State;
use crate::app::view::{RankEntry, SectionKey};
use crate::app::visit::{Reading, Visit};
use crate::model::{IndicatorIx, PhaseIx, UnitIx};

/// Shows a screen of the unit looked at.
pub fn show(state: &mut State, screen: Screen) {
    if let Some(visit) = state.visit.as_mut() {
        visit.path.last_mut().show(screen);
        visit.reading.scroll = 0;
    }
}

/// Into what is selected: indicator, list of units, unit.
pub fn go_in(state: &mut State) {
    match state.screen() {
        Some(Screen::Overview) => open_indicator(state),
        Some(Screen::Indicator) => open_units(state),
        Some(Screen::Ranking) => descend(state),
        Some(Screen::Scenarios) => comparing::open_differences(state),
        Some(Screen::Differences) => comparing::descend(state),
        Some(Screen::Scorecard) => open_cell(state),
        Some(Screen::Changes) => inquiring::go_in(state),
        Some(Screen::Data) => examining::go_in(state),
        None => {}
    }
}

fn open_indicator(state: &mut State) {
    if let Some(visit) = state.visit.as_mut() {
        visit.reading.section = SectionKey::default();
    }
    show(state, Screen::Indicator);
}

/// The units below, the one that is short of most selected, unless one was selected before.
fn open_units(state: &mut State) {
    show(state, Screen::Ranking);
    let language = state.language;
    let Some(visit) = state.visit.as_mut() else { return };
    let parts = visit.parts(language);
    let short = parts.rows.first().filter(|part| !part.shortfall.is_empty());
    let entry = short.map(|p| p.unit.map_or(RankEntry::DirectGrassroots, RankEntry::Unit));
    let row = &mut visit.path.last_mut().row;
    *row = row.or(entry);
}

fn descend(state: &mut State) {
    let Some(ranking) = state.ranking() else { return };
    let Some(visit) = state.visit.as_mut() else { return };
    let Some(entry) = visit.entry_in(&ranking) else { return };
    visit.path.last_mut().row = Some(entry);
    let step = match entry {
        RankEntry::DirectGrassroots => Step::folded(visit.unit(), Screen::Ranking),
        RankEntry::Unit(unit) if visit.ground().is_leaf(unit) => Step::new(unit, Screen::Overview),
        RankEntry::Unit(unit) => Step::new(unit, Screen::Ranking),
    };
    visit.path.push(step);
}

/// Into a cell: its indicator at its unit; into unions folded into one, the
/// scorecard of them.
fn open_cell(state: &mut State) {
    let Some(card) = state.scorecard() else { return };
    let Some(visit) = state.visit.as_mut() else { return };
    let Some(&(entry, _)) = card.entries.get(visit.unit_in(&card)) else { return };
    visit.path.last_mut().row = Some(entry);
    visit.reading = Reading::default();
    visit.path.push(match entry {
        RankEntry::DirectGrassroots => Step::folded(visit.unit(), Screen::Scorecard),
        RankEntry::Unit(unit) => Step::new(unit, Screen::Indicator),
    });
}

/// Out by one: overlay, filter set here, opened screen, unit. At the outermost screen nothing
/// is left to go out of.
pub fn go_out(state: &mut State) {
    if state.overlays.pop().is_some() {
        return;
    }
    if filtering::clear_here(state) {
        return;
    }
    if state.screen() == Some(Screen::Changes) {
        inquiring::leave(state);
    }
    let Some(visit) = state.visit.as_mut() else { return };
    visit.reading.scroll = 0;
    if visit.path.last_mut().screens.pop().is_some() {
        return;
    }
    match visit.path.pop() {
        Some(left) => visit.phase = left.left_phase.unwrap_or(visit.phase),
        None => visit.path.last_mut().show(Screen::Overview),
    }
}

/// To an indicator or a unit that was found. A unit is shown on the screen one
/// is on, as far as it has it.
pub fn go_to(state: &mut State, find: Find) {
    state.overlays.clear();
    let Some(visit) = state.visit.as_mut() else { return };
    match find {
        Find::Indicator(ix) => {
            visit.select(ix);
            open_indicator(state);
        }
        Find::Unit(unit) => match path_to(visit, unit) {
            Some(path) => visit.path = path,
            None => state.notice = Some(Notice::UnitAbsent(name_of(visit, unit))),
        },
    }
}

/// Shows an indicator of a unit, or the unit, wherever it stands; going out comes back
/// here.
pub fn jump(state: &mut State, unit: UnitIx, indicator: Option<IndicatorIx>) {
    let Some(phase) = state.visit.as_ref().map(|visit| visit.phase) else { return };
    jump_in(state, phase, unit, indicator);
}

/// The same in another phase; going out comes back to the one looked at before, too.
pub fn jump_in(state: &mut State, phase: PhaseIx, unit: UnitIx, indicator: Option<IndicatorIx>) {
    let Some(visit) = state.visit.as_mut() else { return };
    let before = std::mem::replace(&mut visit.phase, phase);
    if visit.ground().way_to(unit).is_none() {
        visit.phase = before;
        state.notice = Some(Notice::UnitAbsent(name_of(visit, unit)));
        return;
    }
    visit.reading = Reading::default();
    let screen = match indicator {
        Some(ix) => {
            visit.select(ix);
            Screen::Indicator
        }
        None => Screen::Overview,
    };
    let left_phase = (before != phase).then_some(before);
    visit.path.push(Step { left_phase, ..Step::new(unit, screen) });
}

/// The same by id and code, which may be of another dataset than the open one.
pub fn jump_to(state: &mut State, phase: PhaseIx, unit: &str, code: Option<&str>) {
    let Some(visit) = state.visit.as_ref() else { return };
    let dataset = visit.book().dataset();
    let Some(unit) = dataset.units.with_id(unit) else {
        state.notice = Some(Notice::NotHere);
        return;
    };
    let indicator = code.and_then(|code| dataset.plan.indicator_coded(code));
    jump_in(state, phase, unit, indicator);
}

/// The name of a unit.
pub fn name_of(visit: &Visit, unit: UnitIx) -> String {
    visit.book().dataset().units.unit(unit).name().to_owned()
}

/// The path down to a unit, with every row on the way selected, so that going
/// out leads back up through the lists.
pub fn path_to(visit: &Visit, unit: UnitIx) -> Option<Path> {
    let way = visit.ground().way_to(unit)?;
    let shown = visit.here().screen();
    let on_the_way = if shown.lists_units() { shown } else { Screen::Overview };
    let (&province, below) = way.split_first()?;
    let mut ground = Step::new(province, Screen::Overview);
    ground.show(on_the_way);
    let mut path = Path::new(ground);
    for &unit in below {
        let above = path.last().unit;
        if visit.ground().is_folded(unit, above) {
            path.last_mut().row = Some(RankEntry::DirectGrassroots);
            let listing = if on_the_way.lists_units() { on_the_way } else { Screen::Ranking };
            let folded = Step::folded(above, listing);
            path.push(folded);
        }
        path.last_mut().row = Some(RankEntry::Unit(unit));
        path.push(Step::new(unit, on_the_way));
    }
    let end = path.last_mut();
    if shown == Screen::Changes {
        end.show(Screen::Scenarios);
    }
    let is_empty_list = shown.lists_units() && visit.ground().is_leaf(unit);
    let is_whole = shown == Screen::Differences && visit.ground().is_leaf(unit);
    end.show(match shown {
        _ if is_empty_list => Screen::Overview,
        _ if is_whole => Screen::Scenarios,
        shown => shown,
    });
    Some(path)
}
