//! The open dataset read again from disk, and what is known of its files.

use std::path::Path;

use crate::app::disk::Disk;
use crate::app::message::Effect;
use crate::app::notice::Notice;
use crate::app::state::State;
use crate::model::Bilingual;

/// Asks for the open dataset once more.
pub fn reload(state: &mut State) -> Effect {
    let Some(path) = state.library.open().map(Path::to_owned) else {
        state.notice = Some(Notice::NothingOpen);
        return Effect::Redraw;
    };
    Effect::OpenDataset(state.expect(path))
}

/// Takes in that the files of the open dataset, or of one beside it, have changed, or
/// are again what was read. What is known to be broken stays so until it is read again.
pub fn on_disk(state: &mut State, path: &Path, is_changed: bool) -> Effect {
    if state.library.open() != Some(path) {
        let is_news = state.comparison.on_disk(path, is_changed);
        return if is_news { Effect::Redraw } else { Effect::Unchanged };
    }
    state.disk = match (std::mem::take(&mut state.disk), is_changed) {
        (Disk::AsRead, true) => Disk::Changed(None),
        (Disk::Broken(why), true) => Disk::Changed(Some(why)),
        // They are again what could not be read.
        (Disk::Changed(Some(why)), false) => Disk::Broken(why),
        (Disk::AsRead | Disk::Changed(None), false) => Disk::AsRead,
        (known, _) => known,
    };
    Effect::Redraw
}

/// What can't be opened leaves everything as it is; of the open one that is said
/// until it is read again.
pub fn failed(state: &mut State, path: &Path, why: Bilingual) {
    if state.library.open() == Some(path) {
        state.disk = Disk::Broken(why.clone());
        state.notice = Some(Notice::NotReloaded(why));
    } else {
        state.notice = Some(Notice::CannotOpen(why));
    }
}

/// The open dataset was read again: those beside it are, too, lest old figures
/// stand against new ones.
pub fn done(state: &mut State) -> Effect {
    if let Some(visit) = &state.visit {
        state.library.learn(&visit.book().dataset().manifest);
    }
    if state.notice.is_none() {
        state.notice = Some(Notice::Reloaded);
    }
    state.to_reopen = state.comparison.reopen(&mut state.orders);
    next_beside(state).unwrap_or(Effect::Redraw)
}

/// Asks for the next scenario beside the open one that is to be read again; those
/// left out meanwhile, or asked for anew, are passed over.
pub fn next_beside(state: &mut State) -> Option<Effect> {
    while !state.to_reopen.is_empty() {
        let order = state.to_reopen.remove(0);
        if state.comparison.awaits(&order) {
            return Some(Effect::OpenBeside(order));
        }
    }
    None
}
