//! The parts of the screen, row by row; only the rows that are seen are made.

mod effects;
mod findings;
mod reporting;

use crate::app::examining::Pane;
use crate::app::view::lines::wrap;
use crate::app::view::mark::Tone;
use crate::app::view::{Rich, Window};
use crate::app::visit::Visit;
use crate::app::words::{Said, data as say};
use crate::calc::Tree;
use crate::load;
use crate::model::Language;
use crate::text::{fit, width};

use super::{DataPane, DataRow, Room, length, reporting};

pub(super) fn pane(visit: &Visit, pane: Pane, room: &Room, language: Language) -> DataPane {
    let is_focused = visit.desk().pane == pane;
    let height = room.height(pane);
    let is_folded = height <= 1;
    let window = room.window(visit, pane);
    let seen = Seen { visit, room, pane, window, language };
    let mut made = DataPane {
        title: seen.title(),
        window,
        total: length(visit, pane),
        is_focused,
        height,
        is_folded,
        ..DataPane::default()
    };
    if is_folded {
        return made;
    }
    match pane {
        Pane::Findings => seen.findings(&mut made),
        Pane::Reporting => seen.reporting(&mut made),
        Pane::Effects => seen.effects(&mut made),
        Pane::Files => seen.files(&mut made),
    }
    let is_waiting = visit.desk().examination.is_none() && pane != Pane::Files;
    if made.rows.is_empty() && made.note.is_none() && is_waiting {
        made.note = Some(say::EXAMINING.of(language).to_owned());
    }
    made
}

struct Seen<'a> {
    visit: &'a Visit,
    room: &'a Room,
    pane: Pane,
    window: Window,
    language: Language,
}

/// Blanks between two columns.
const SPACE: usize = 2;

impl Seen<'_> {
    fn say(&self, said: Said) -> String {
        said.of(self.language).to_owned()
    }

    fn columns(&self) -> usize {
        self.room.columns(self.pane)
    }

    fn title(&self) -> String {
        match self.pane {
            Pane::Findings => self.findings_title(),
            Pane::Reporting => reporting(self.visit).map_or_else(
                || self.say(say::REPORTING_ALONE),
                |r| {
                    // It goes by the tree of its own year, whichever one is chosen.
                    let is_own = matches!(self.visit.tree(), Tree::AsWas);
                    let said = if is_own { say::REPORTING } else { say::REPORTING_AS_WAS };
                    said.fill(self.language, &[&r.year.to_string()])
                },
            ),
            Pane::Effects => {
                let units = &self.visit.books().own().dataset().units;
                say::EFFECTS.fill(self.language, &[units.unit(self.visit.unit()).name()])
            }
            Pane::Files => self.say(say::FILES),
        }
    }

    fn range(&self, total: usize) -> std::ops::Range<usize> {
        let from = self.window.offset.min(total);
        from..total.min(from + self.window.rows)
    }

    fn files(&self, pane: &mut DataPane) {
        let files = &self.visit.found().files;
        let lead = files.iter().map(|f| width(&f.name)).max().unwrap_or(0).min(self.columns() / 2);
        let lines = load::file_lines(files, self.language);
        let row = |(file, line): (&load::FileRows, &String)| {
            let said = line.strip_prefix(&format!("{}: ", file.name)).unwrap_or(line);
            let room = self.columns().saturating_sub(lead + SPACE);
            let text = format!("  {}", crate::text::shorten_end(said, room));
            let tone = if file.set_aside > 0 { Tone::Warning } else { Tone::Neutral };
            DataRow { lead: fit(&file.name, lead), rest: Rich::default().toned(text, tone) }
        };
        let range = self.range(files.len());
        let seen = files.get(range.clone()).unwrap_or_default();
        pane.rows = seen.iter().zip(lines.get(range).unwrap_or_default()).map(row).collect();
        let selected = lines.get(self.window.selected).cloned().unwrap_or_default();
        let detail = wrap(&Rich::of(selected), self.columns() + 2);
        pane.detail =
            detail.into_iter().take(usize::from(self.room.detail(self.visit, self.pane))).collect();
    }
}

fn right(text: &str, columns: usize) -> String {
    " ".repeat(SPACE + columns.saturating_sub(width(text))) + text
}
