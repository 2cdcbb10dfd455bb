//! What is assumed by the scenarios looked at, and in what else they differ, as
//! lines that are scrolled through.

use super::screen::Screen;
use super::state::State;
use super::view::layout::FRAME_COLUMNS;
use super::view::lines::wrap;
use super::view::scenarios::{Lineup, Place, Seat, assumptions_of, differing};
use super::view::{Rich, Size};
use super::words::scenarios as say;

/// Wider lines are hard to read.
const MOST_COLUMNS: u16 = 100;
/// Blanks before the lines of a scenario.
const INDENT: &str = "  ";

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What it says.
    pub text: String,
    /// Names the scenario that follows.
    pub is_heading: bool,
}

/// True when a scenario looked at assumes something, or differs in more than figures.
pub fn is_anything(state: &State) -> bool {
    let Some(lineup) = looked_at(state) else { return false };
    let assumes = |seat: &Seat| {
        book(&seat.place).is_some_and(|book| book.dataset().manifest.what_if.is_some())
    };
    lineup.seats.iter().any(assumes) || !differing(&lineup, state.language()).is_empty()
}

/// Every assumption in full, in a terminal of a size.
pub fn lines(state: &State, size: Size) -> Vec<Line> {
    let Some(lineup) = looked_at(state) else { return Vec::new() };
    let language = state.language();
    // The list stands away from the edges, its rows behind a gutter.
    let columns = size.columns.saturating_sub(FRAME_COLUMNS).min(MOST_COLUMNS);
    let columns = usize::from(columns.saturating_sub(FRAME_COLUMNS + 2)) - INDENT.len().min(2);
    let mut lines = Vec::new();
    let wrapped = |text: String| {
        let line =
            |line: Rich| Line { text: format!("{INDENT}{}", line.text()), is_heading: false };
        wrap(&Rich::of(text), columns).into_iter().map(line).collect::<Vec<_>>()
    };
    for seat in &lineup.seats {
        let heading = format!("{}  {}", seat.letter, seat.label);
        lines.push(Line { text: heading, is_heading: true });
        let assumed = book(&seat.place).map(|book| assumptions_of(book, language));
        let assumed = assumed.unwrap_or_default();
        if assumed.is_empty() {
            lines.extend(wrapped(say::ASSUMES_NOTHING.of(language).to_owned()));
        }
        lines.extend(assumed.into_iter().flat_map(|text| wrapped(format!("# {text}"))));
    }
    lines.extend(differing(&lineup, language).into_iter().flat_map(wrapped));
    lines
}

/// The scenarios side by side where they are, elsewhere the open one alone.
fn looked_at(state: &State) -> Option<Lineup> {
    let mut lineup = state.lineup()?;
    let is_compared =
        matches!(state.screen(), Some(Screen::Scenarios | Screen::Differences | Screen::Changes));
    if !is_compared {
        lineup.seats.truncate(1);
        lineup.base = 0;
    }
    Some(lineup)
}

fn book(place: &Place) -> Option<&crate::calc::Book> {
    match place {
        Place::Here(spot) => Some(&spot.book),
        Place::NoUnit(book) | Place::NoPhase(book) => Some(book),
        Place::Opening | Place::Failed(_) => None,
    }
}
