//! Typing into an open search or help.

use super::filtering;
use crate::app::message::Effect;
use crate::app::notice::Notice;
use crate::app::overlay::{Help, Overlay, Search};
use crate::app::state::State;
use crate::app::visit::Visit;

/// More than any name holds; a paste can't grow without end.
const LONGEST: usize = 200;

/// Opens the search over everything.
pub fn open_search(state: &mut State) {
    let Some(visit) = state.visit.as_ref() else { return };
    let search = Search::new(String::new(), &visit.index, state.language);
    state.overlays.push(Overlay::Search(search));
}

/// A letter was typed.
pub fn letter(state: &mut State, letter: char) -> Effect {
    rewrite(state, |text| {
        if !letter.is_control() && text.chars().count() < LONGEST {
            text.push(letter);
        }
    })
}

/// The last letter is taken back; in an empty text nothing happens.
pub fn erase(state: &mut State) -> Effect {
    rewrite(state, |text| {
        text.pop();
    })
}

/// A pasted text goes to an open search or nowhere. It is cleaned like data.
pub fn paste(state: &mut State, pasted: &str) -> Effect {
    if !state.context().is_typing() {
        state.notice = Some(Notice::PastedNowhere);
        return Effect::Redraw;
    }
    let words: Vec<&str> = pasted.split(|c: char| c.is_whitespace() || c.is_control()).collect();
    let line = words.join(" ");
    let cleaned = crate::text::clean(&line).text;
    rewrite(state, |text| {
        let room = LONGEST.saturating_sub(text.chars().count());
        text.extend(cleaned.chars().take(room));
    })
}

fn filter_text(state: &State) -> String {
    state.visit.as_ref().map(|visit| visit.filter.rows.text.clone()).unwrap_or_default()
}

fn rewrite(state: &mut State, change: impl FnOnce(&mut String)) -> Effect {
    let language = state.language;
    let index = state.visit.as_ref().map(|visit: &Visit| visit.index.clone());
    match state.overlays.last_mut() {
        Some(Overlay::Search(search)) => {
            let mut text = search.text.clone();
            change(&mut text);
            if let Some(index) = index.filter(|_| text != search.text) {
                *search = Search::new(text, &index, language);
            }
        }
        Some(Overlay::Filter(_)) => {
            let mut text = filter_text(state);
            change(&mut text);
            if text != filter_text(state) {
                filtering::retype(state, text);
            }
        }
        Some(Overlay::Help(help)) => {
            let mut text = help.text.clone();
            change(&mut text);
            if text != help.text {
                *help = Help::new(text, help.context, language);
            }
        }
        _ => {}
    }
    Effect::Redraw
}
