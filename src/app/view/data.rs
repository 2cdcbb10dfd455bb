//! Screen 7: what is wrong with the data, who has reported, and whether it matters.

mod panes;
mod summary;

use crate::app::cursor::Cursor;
use crate::app::disk::Disk;
use crate::app::examining::Pane;
use crate::app::state::{Extent, State};
use crate::app::visit::Visit;
use crate::app::words::data as say;
use crate::calc::reporting::{Group, Reporting};
use crate::calc::set_aside::{Consequence, Weighed};
use crate::model::{IndicatorIx, Language};
use crate::text::number::of as number;

use super::layout::{AROUND_BODY, FRAME_COLUMNS, FRAME_ROWS, WIDE};
use super::lines::{cut, wrap};
use super::mark::Tone;
use super::{Rich, Size, Window};

/// A row of a pane: its lead says what it is, and is marked where it is selected.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DataRow {
    /// Place, name or code, already as wide as those of all rows.
    pub lead: String,
    /// What is said of it.
    pub rest: Rich,
}

/// A part of the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DataPane {
    /// What it shows.
    pub title: String,
    /// Headings of its columns, if it has them.
    pub heading: Option<Rich>,
    /// The visible rows.
    pub rows: Vec<DataRow>,
    /// Which of all rows they are.
    pub window: Window,
    /// How many there are.
    pub total: usize,
    /// Instead of rows.
    pub note: Option<String>,
    /// The selected row in full; wrapped already.
    pub detail: Vec<Rich>,
    /// The keys go here.
    pub is_focused: bool,
    /// Rows of the screen that it takes, frame included; one where it is folded.
    pub height: u16,
    /// Shown as its title alone.
    pub is_folded: bool,
}

/// Screen 7.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DataView {
    /// How many rows are out, whose, whether it matters; who has reported.
    pub summary: Vec<Rich>,
    /// The parts on the left, or all where there is one column.
    pub left: Vec<DataPane>,
    /// The parts on the right.
    pub right: Vec<DataPane>,
}

/// The screen from the state.
pub fn view(visit: &Visit, state: &State, size: Size) -> DataView {
    let language = state.language();
    let summary = summary(visit, state, size);
    let room = Room::of(visit, size, state.extent() == Extent::Whole, summary.len());
    let pane = |&pane: &Pane| panes::pane(visit, pane, &room, language);
    DataView {
        summary: summary.into_iter().take(usize::from(room.summary)).collect(),
        left: room.left.iter().map(pane).collect(),
        right: room.right.iter().map(pane).collect(),
    }
}

/// The unions under the province with their reporters, as they are listed.
pub fn groups(visit: &Visit) -> Option<Vec<Group>> {
    let reporting = reporting(visit)?;
    Some(std::iter::once(reporting.whole()).chain(reporting.groups.iter().cloned()).collect())
}

/// Who has reported of the figures looked at; nobody while it is being worked out, or
/// before the phase has begun.
pub fn reporting(visit: &Visit) -> Option<&Reporting> {
    let examination = visit.desk().examination.as_ref()?;
    if visit.books().is_whole() {
        return examination.reporting.get(visit.phase().index())?.as_ref();
    }
    visit.desk().stakes(visit.scale())?.reporting.as_ref()
}

/// Codes of indicators, in a row.
pub fn codes(visit: &Visit, indicators: impl Iterator<Item = IndicatorIx>) -> String {
    let plan = &visit.book().dataset().plan;
    let codes = indicators.filter_map(|ix| Some(plan.indicator(ix)?.code.as_str()));
    codes.collect::<Vec<_>>().join(", ")
}

/// True while it isn't known yet who has reported.
fn awaits_reporting(visit: &Visit) -> bool {
    let desk = visit.desk();
    let is_known = visit.books().is_whole() || desk.stakes(visit.scale()).is_some();
    desk.examination.is_none() || !is_known
}

/// What rows set aside could change for the unit and phase looked at, as far as it was
/// worked out.
pub fn weighed(visit: &Visit) -> Option<&Weighed> {
    visit.desk().stakes(visit.scale()).map(|stakes| &stakes.weighed)
}

/// The same, indicator by indicator.
pub fn effects(visit: &Visit) -> &[Consequence] {
    weighed(visit).map_or(&[], |weighed| weighed.effects.as_slice())
}

/// Rows set aside of files other than that of the figures: units, shares.
fn elsewhere(visit: &Visit) -> usize {
    let dataset = visit.books().own().dataset();
    dataset.rows.set_aside.saturating_sub(dataset.set_aside.rows().len())
}

/// Rows set aside of which nothing says what they change.
fn untold(visit: &Visit, weighed: &Weighed) -> usize {
    weighed.nobodys + weighed.unclear + elsewhere(visit)
}

/// That no report is missing, or that it can't be known; at length and in short.
fn none_missing(visit: &Visit, weighed: &Weighed, language: Language) -> [String; 2] {
    match untold(visit, weighed) {
        0 => [say::EFFECT_NONE, say::EFFECT_NONE_SHORT].map(|said| said.of(language).to_owned()),
        rows => [say::EFFECT_UNPLACED, say::EFFECT_UNPLACED_SHORT]
            .map(|said| said.fill(language, &[&number(rows, language)])),
    }
}

/// What stands above the parts.
fn summary(visit: &Visit, state: &State, size: Size) -> Vec<Rich> {
    let mut lines = broken(state, size);
    lines.extend(summary::lines(visit, size, state.language()));
    lines
}

/// Why the files of the open dataset can't be read again: the last line has room for
/// its beginning only.
fn broken(state: &State, size: Size) -> Vec<Rich> {
    const MOST: usize = 4;
    let Disk::Broken(why) = &state.disk else { return Vec::new() };
    let language = state.language();
    let said = say::BROKEN.fill(language, &[why.in_language(language)]);
    let text = Rich::default().toned("✗ ", Tone::Bad).strong(said);
    let columns = usize::from(size.columns.saturating_sub(2));
    let mut lines = wrap(&text, columns);
    cut(&mut lines, MOST, columns);
    lines
}

/// Rows of a pane.
fn length(visit: &Visit, pane: Pane) -> usize {
    match pane {
        Pane::Findings => visit.desk().findings(visit.found()).count(visit.desk().severity),
        Pane::Reporting => {
            reporting(visit).filter(|r| !r.is_supposed()).map_or(0, |r| r.groups.len() + 1)
        }
        Pane::Effects => effects(visit).len(),
        Pane::Files => visit.found().files.len(),
    }
}

/// The focused pane, how many rows it has and how many of them are seen.
pub fn extent(state: &State) -> Option<(Pane, usize, usize)> {
    let visit = state.visit()?;
    let summary = summary(visit, state, state.size()).len();
    let room = Room::of(visit, state.size(), state.extent() == Extent::Whole, summary);
    let pane = visit.desk().pane;
    Some((pane, length(visit, pane), room.rows(visit, pane)))
}

/// How the parts share a terminal.
#[derive(Clone, Debug)]
struct Room {
    summary: u16,
    left: Vec<Pane>,
    right: Vec<Pane>,
    /// Rows of each pane in the order of [`Pane::ALL`], frame included; one where it
    /// is folded.
    heights: [u16; 4],
    left_columns: u16,
    right_columns: u16,
}

/// Lines about the selected row; more where the pane has the screen for itself, or too
/// few rows to fill it.
const DETAIL: u16 = 8;
/// Findings that are seen above the selected one's lines, however short the pane.
const LISTED: u16 = 2;
/// Fewer lines don't hold the parts that are folded beside a finding and its line.
const FOLDS_FROM: u16 = 14;

impl Room {
    /// `summary` lines want to stand above the parts.
    fn of(visit: &Visit, size: Size, is_zoomed: bool, summary: usize) -> Self {
        let body = size.rows.saturating_sub(AROUND_BODY);
        let summary = u16::try_from(summary).unwrap_or(u16::MAX);
        let most = if body < FOLDS_FROM * 5 / 4 { body / 5 } else { body * 2 / 5 };
        let summary = if is_zoomed { 0 } else { summary.min(most) };
        let rest = body - summary;
        if size.columns >= WIDE && !is_zoomed {
            return Self::side_by_side(visit, size, summary, rest);
        }
        let focus = visit.desk().pane;
        let folds = !is_zoomed && body >= FOLDS_FROM;
        let others = if folds { Pane::ALL.len() - 1 } else { 0 };
        let open = rest.saturating_sub(u16::try_from(others).unwrap_or(0));
        let left: Vec<Pane> = if folds { Pane::ALL.to_vec() } else { vec![focus] };
        let heights = Pane::ALL.map(|pane| if pane == focus { open } else { 1 });
        let (left_columns, right_columns) = (size.columns, 0);
        Self { summary, left, right: Vec::new(), heights, left_columns, right_columns }
    }

    fn side_by_side(visit: &Visit, size: Size, summary: u16, rest: u16) -> Self {
        let wanted = |pane: Pane, around: u16| {
            let rows = u16::try_from(length(visit, pane)).unwrap_or(u16::MAX);
            rows.clamp(1, 200) + FRAME_ROWS + around
        };
        let files = wanted(Pane::Files, 0).min(rest / 5).max(3);
        let effects = wanted(Pane::Effects, 7).min(rest.saturating_sub(files) / 2).max(4);
        let reporting = rest.saturating_sub(files + effects);
        let left = vec![Pane::Reporting, Pane::Effects, Pane::Files];
        let left_columns = size.columns / 2;
        Self {
            summary,
            left,
            right: vec![Pane::Findings],
            heights: [rest, reporting, effects, files],
            left_columns,
            right_columns: size.columns - left_columns,
        }
    }

    fn height(&self, pane: Pane) -> u16 {
        self.heights.get(pane as usize).copied().unwrap_or_default()
    }

    /// Columns for a row, without the gutter.
    fn columns(&self, pane: Pane) -> usize {
        let is_right = self.right.contains(&pane);
        let columns = if is_right { self.right_columns } else { self.left_columns };
        usize::from(columns.saturating_sub(FRAME_COLUMNS + 2))
    }

    /// Lines about the selected row; zoomed, it has the larger half.
    fn detail(&self, visit: &Visit, pane: Pane) -> u16 {
        let inside = self.height(pane).saturating_sub(FRAME_ROWS);
        let most = if self.summary == 0 { DETAIL.max(inside * 2 / 3) } else { DETAIL };
        let rows = u16::try_from(length(visit, pane)).unwrap_or(u16::MAX);
        let left = inside.saturating_sub(rows);
        match pane {
            Pane::Findings => inside.saturating_sub(LISTED.min(rows)).min(most.max(left)),
            Pane::Effects => (inside / 2).max(left.saturating_sub(1)).min(DETAIL),
            Pane::Files => left.min(2),
            Pane::Reporting => 0,
        }
    }

    /// Rows that are seen.
    fn rows(&self, visit: &Visit, pane: Pane) -> usize {
        let heading = u16::from(matches!(pane, Pane::Reporting | Pane::Effects));
        let around = FRAME_ROWS + heading + self.detail(visit, pane);
        usize::from(self.height(pane).saturating_sub(around)).max(1)
    }

    /// The rows that are seen, and the selected one.
    fn window(&self, visit: &Visit, pane: Pane) -> Window {
        let (len, rows) = (length(visit, pane), self.rows(visit, pane));
        let cursor = visit.desk().cursor(pane);
        let Cursor { at, top } = cursor.placed(cursor.at, len, rows);
        Window { offset: top, rows, selected: at }
    }
}
