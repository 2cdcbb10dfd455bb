//! The scorecard: across its columns, its arrangement; and peers.

use super::moving;
use crate::app::cursor::Cursor;
use crate::app::message::{Motion, Turn};
use crate::app::overlay::{Overlay, PeerList};
use crate::app::shared::Shared;
use crate::app::state::State;
use crate::app::view::Peers;
use crate::app::view::scorecard::{Facing, Shown};
use crate::app::visit::Visit;
use crate::model::{Language, UnitIx};

/// To the column before or after: an indicator, or a unit where they are columns.
pub fn go_across(state: &mut State, turn: Turn) {
    let motion = match turn {
        Turn::Back => Motion::Up,
        Turn::Forth => Motion::Down,
    };
    match facing(state) {
        Some(Facing::UnitsDown) => moving::move_in_pane(state, motion),
        Some(Facing::UnitsAcross) => moving::move_among_units(state, motion),
        None => {}
    }
}

/// Down and up the rows: units, or indicators where units are columns.
pub fn go_down(state: &mut State, motion: Motion) {
    match facing(state) {
        Some(Facing::UnitsDown) => moving::move_among_units(state, motion),
        Some(Facing::UnitsAcross) => moving::move_in_pane(state, motion),
        None => {}
    }
}

fn facing(state: &State) -> Option<Facing> {
    state.visit.as_ref().map(|visit| visit.arrangement.facing)
}

/// Rows become columns, and back.
pub fn swap_axes(state: &mut State) {
    let Some(visit) = state.visit.as_mut() else { return };
    visit.arrangement.facing = match visit.arrangement.facing {
        Facing::UnitsDown => Facing::UnitsAcross,
        Facing::UnitsAcross => Facing::UnitsDown,
    };
}

/// Only what is bad, and back; the selected unit stays selected where it is shown.
pub fn toggle_only_bad(state: &mut State) {
    let Some(visit) = state.visit.as_mut() else { return };
    visit.arrangement.shown = match visit.arrangement.shown {
        Shown::Everything => Shown::OnlyBad,
        Shown::OnlyBad => Shown::Everything,
    };
}

/// Compares the selected unit with those of its size.
pub fn open_peers(state: &mut State) {
    let Some(unit) = state.peerable() else { return };
    let Some(visit) = state.visit.as_ref() else { return };
    state.overlays.extend(compared(visit, unit, unit, state.language));
}

/// The same comparison in the dataset read again, on the same unit; `None` where the
/// compared one has no size any more.
pub fn peers_again(
    list: &PeerList,
    old: &Visit,
    visit: &Visit,
    language: Language,
) -> Option<Overlay> {
    let (was, is) = (&old.book().dataset().units, &visit.book().dataset().units);
    let same = |unit: UnitIx| is.same_as(unit, was);
    let unit = same(list.peers.unit)?;
    compared(visit, unit, list.selected().and_then(same).unwrap_or(unit), language)
}

/// A unit among those of its size, one of them selected.
fn compared(visit: &Visit, unit: UnitIx, selected: UnitIx, language: Language) -> Option<Overlay> {
    let spot = visit.spot(language);
    let peers = Peers::of(&spot.vantage(), visit.indicator(), unit)?;
    let at = peers.all.iter().position(|peer| peer.unit == selected).unwrap_or_default();
    let list = PeerList { peers: Shared::new(peers), cursor: Cursor { at, top: 0 } };
    Some(Overlay::Peers(list))
}
