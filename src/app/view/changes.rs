//! What changed from one scenario to another: the rows that are seen, and the
//! selected one in full.

mod detail;
mod rows;

use crate::app::cursor::Cursor;
use crate::app::memo::Spot;
use crate::app::since::{Account, Entry, Held, Since};
use crate::app::words::{Said, difference as say};
use crate::model::Language;

use super::layout::{self, ChangesRoom};
use super::lines::wrap;
use super::mark::Tone;
use super::scenarios::{Lineup, Place, Seat, legend_in};
use super::{Rich, Size, Window};

/// A row of the list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangeRow {
    /// Code and period, or what kind of change.
    pub lead: String,
    /// Whose.
    pub name: String,
    /// Before → after; left out where it doesn't fit whole.
    pub change: Rich,
    /// Says what follows.
    pub is_heading: bool,
}

/// What changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangesView {
    /// From where to where, and whose statuses.
    pub title: String,
    /// How much of it is shown.
    pub remark: String,
    /// The visible rows.
    pub rows: Vec<ChangeRow>,
    /// Which of all rows they are.
    pub window: Window,
    /// Instead of rows: it is being worked out, nothing differs, it can't be told.
    pub note: Option<String>,
    /// Over the selected row in full.
    pub detail_title: String,
    /// The selected row in full; wrapped already.
    pub detail: Vec<Rich>,
    /// Lines that `detail` has room for.
    pub detail_rows: usize,
    /// Who the letters are; wrapped already.
    pub legend: Vec<Rich>,
}

/// From what it is told.
#[derive(Debug)]
pub struct Telling<'a> {
    /// What is known of it.
    pub since: &'a Since,
    /// Who the letters are.
    pub lineup: Lineup,
    /// The place looked at.
    pub place: Spot,
    /// The place is looked at in part, which the account is not.
    pub is_part: bool,
    /// The size of the terminal.
    pub size: Size,
    /// The selected row has the larger half.
    pub is_zoomed: bool,
}

/// What the answer is written from.
struct Told<'a> {
    held: &'a Held,
    account: &'a Account,
    language: Language,
}

impl Telling<'_> {
    const fn language(&self) -> Language {
        self.place.language
    }

    const fn say(&self, said: Said) -> &'static str {
        said.of(self.language())
    }

    /// How list, selected row and legend share the terminal.
    pub fn room(&self) -> ChangesRoom {
        layout::changes_room(self.size, self.legend().len(), self.is_zoomed)
    }

    /// Everything that is seen; no more of the account is written.
    pub fn view(&self) -> ChangesView {
        let room = self.room();
        let told = self.told();
        let cursor = self.since.held.as_ref().map(|held| held.cursor).unwrap_or_default();
        let count = told.as_ref().map_or(0, |told| told.account.entries.len());
        let Cursor { at, top } = cursor.placed(cursor.at, count, room.rows);
        let window = Window { offset: top, rows: room.rows, selected: at };
        let shown = told.iter().flat_map(|told| {
            let entries = told.account.entries.iter().skip(top).take(room.rows);
            entries.map(|entry| rows::row(told, *entry))
        });
        let selected = told.as_ref().and_then(|told| {
            let entry = told.account.entries.get(at).copied().filter(Entry::is_choosable)?;
            Some(detail::lines(told, entry, room.columns, room.detail))
        });
        ChangesView {
            title: self.title(),
            remark: window.told(count, self.language()),
            rows: shown.collect(),
            window,
            note: self.note(told.as_ref()),
            detail_title: self.say(say::SELECTED).to_owned(),
            detail: selected.unwrap_or_default(),
            detail_rows: room.detail,
            legend: self.legend(),
        }
    }

    /// The answer to what is asked now.
    fn told(&self) -> Option<Told<'_>> {
        let held = self.since.held.as_ref()?;
        if self.unready().is_some() {
            return None;
        }
        let account = held.account.as_deref()?;
        Some(Told { held, account, language: self.language() })
    }

    /// Why nothing can be asked.
    fn unready(&self) -> Option<Said> {
        let seats = [self.lineup.base, self.lineup.focus].map(|at| self.lineup.seats.get(at));
        seats.into_iter().find_map(|seat| match seat.map(|seat| &seat.place) {
            Some(Place::Opening) | None => Some(say::OPENING),
            Some(Place::Failed(_)) => Some(say::FAILED),
            Some(Place::Here(_) | Place::NoUnit(_) | Place::NoPhase(_)) => None,
        })
    }

    fn note(&self, told: Option<&Told<'_>>) -> Option<String> {
        if let Some(why) = self.unready() {
            return Some(self.say(why).to_owned());
        }
        let Some(told) = told else { return Some(self.say(say::WORKING).to_owned()) };
        if !told.account.entries.is_empty() {
            return None;
        }
        if told.held.inquiry.within.is_none() {
            return Some(self.say(say::SAME).to_owned());
        }
        let units = &self.place.book.dataset().units;
        let name = units.unit(self.place.unit).name();
        Some(say::SAME_WITHIN.fill(self.language(), &[name]))
    }

    fn title(&self) -> String {
        let letters = [self.lineup.base, self.lineup.focus].map(|at| self.lineup.letter(at));
        let [base, focus] = letters.map(|letter| letter.to_string());
        let held = self.since.held.as_ref().map(|held| &held.inquiry);
        let key = held.map(|inquiry| inquiry.new.phase(inquiry.phase).key.clone());
        let key = key.unwrap_or_else(|| self.place.vantage().phase().key.clone());
        say::TOLD_TITLE.fill(self.language(), &[&base, &focus, &key])
    }

    /// The two scenarios, and that they are told whole.
    fn legend(&self) -> Vec<Rich> {
        let columns = usize::from(self.size.columns.saturating_sub(2));
        let seat = |at: usize| -> Option<Seat> { self.lineup.seats.get(at).cloned() };
        let seats = [self.lineup.base, self.lineup.focus];
        let pair =
            Lineup { seats: seats.into_iter().filter_map(seat).collect(), base: 0, focus: 1 };
        let mut lines = legend_in(&pair, self.language(), columns);
        if self.is_part {
            let part = Rich::default().toned(self.say(say::IS_PART), Tone::Warning);
            lines.extend(wrap(&part, columns));
        }
        lines
    }
}
