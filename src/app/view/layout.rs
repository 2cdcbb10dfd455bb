//! How much room the parts of a screen have: what the state must know to move
//! in them, and the drawing to place them.

use super::indicator::{IndicatorView, SectionKey};
use super::{Size, lines};

/// From so many columns on panes stand side by side.
pub const WIDE: u16 = 120;
/// Lines above and below the body.
pub const AROUND_BODY: u16 = 3;
/// What a frame takes, with a blank beside the text.
pub const FRAME_COLUMNS: u16 = 4;
/// What a frame takes.
pub const FRAME_ROWS: u16 = 2;
/// Lines of a chart that still says something.
pub const LEAST_CHART: u16 = 8;

/// The room inside the pane of a section.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    /// Columns.
    pub columns: u16,
    /// Rows.
    pub rows: u16,
}

impl IndicatorView {
    /// True where sections stand side by side.
    pub const fn is_side_by_side(size: Size, is_zoomed: bool) -> bool {
        size.columns >= WIDE && !is_zoomed
    }

    /// The sections of the left column with their rows, frames included, where
    /// sections stand side by side: the verdict, and below it as many of the
    /// others as fit whole, else the open one.
    pub fn left_stack(&self, size: Size) -> Vec<(SectionKey, u16)> {
        let body = size.rows.saturating_sub(AROUND_BODY);
        let columns = left_columns(size).saturating_sub(FRAME_COLUMNS);
        let needed = |key| self.framed_rows(key, columns);
        let verdict = needed(SectionKey::Verdict).min(body.saturating_sub(body / 3));
        let rest = body.saturating_sub(verdict);
        let mut below = vec![SectionKey::Clause, SectionKey::Readings, SectionKey::Measure];
        let fits = |keys: &[SectionKey]| keys.iter().map(|&k| needed(k)).sum::<u16>() <= rest;
        while below.len() > 1 && !fits(&below) {
            below.pop();
        }
        let is_elsewhere = matches!(self.focus, SectionKey::Verdict | SectionKey::Years);
        if !is_elsewhere && !below.contains(&self.focus) {
            below = vec![self.focus];
        }
        let mut stack = vec![(SectionKey::Verdict, verdict)];
        let mut left = rest;
        let last = below.pop();
        for key in below {
            stack.push((key, needed(key)));
            left = left.saturating_sub(needed(key));
        }
        stack.extend(last.map(|key| (key, left)));
        stack
    }

    fn framed_rows(&self, key: SectionKey, columns: u16) -> u16 {
        let lines = self.line_count(key, columns);
        u16::try_from(lines).unwrap_or(u16::MAX / 8).min(u16::MAX / 8) + FRAME_ROWS
    }

    /// Rows of the lower right pane, its frame included.
    pub fn years_rows(&self, size: Size) -> u16 {
        let body = size.rows.saturating_sub(AROUND_BODY);
        let columns = right_columns(size).saturating_sub(FRAME_COLUMNS);
        self.framed_rows(SectionKey::Years, columns).min(body / 2)
    }

    /// The room for the lines of the open section.
    pub fn room(&self, size: Size, is_zoomed: bool) -> Room {
        let body = size.rows.saturating_sub(AROUND_BODY);
        if !Self::is_side_by_side(size, is_zoomed) {
            // One line for the names of the sections.
            let rows = body.saturating_sub(1 + FRAME_ROWS);
            return Room { columns: size.columns.saturating_sub(FRAME_COLUMNS), rows };
        }
        let stack = self.left_stack(size);
        let in_stack = stack.iter().find(|(key, _)| *key == self.focus);
        let (columns, rows) = in_stack.map_or_else(
            || (right_columns(size), self.years_rows(size)),
            |&(_, rows)| (left_columns(size), rows),
        );
        Room {
            columns: columns.saturating_sub(FRAME_COLUMNS),
            rows: rows.saturating_sub(FRAME_ROWS),
        }
    }

    /// How far the open section can be scrolled in a terminal of a size.
    pub fn scroll_limit(&self, size: Size, is_zoomed: bool) -> usize {
        let room = self.room(size, is_zoomed);
        self.line_count(self.focus, room.columns).saturating_sub(usize::from(room.rows))
    }

    fn line_count(&self, key: SectionKey, columns: u16) -> usize {
        let section = self.sections.iter().find(|s| s.key == key);
        section.map_or(0, |s| lines::lines(s, usize::from(columns)).len())
    }
}

/// Columns of the left half.
pub const fn left_columns(size: Size) -> u16 {
    size.columns / 2
}

/// Columns of the right half.
pub const fn right_columns(size: Size) -> u16 {
    size.columns.saturating_sub(left_columns(size))
}

/// How many entries a list of units shows in a terminal of a size: without
/// header, footer, frame, headings, the unit above and what can't be attributed.
pub const fn ranking_rows(size: Size) -> usize {
    size.rows.saturating_sub(AROUND_BODY + FRAME_ROWS + 3) as usize
}

/// The room of a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CompareRoom {
    /// Columns for a line of the legend.
    pub columns: usize,
    /// Lines of the legend at most.
    pub legend: usize,
    /// Rows of the table.
    pub rows: usize,
    /// Units in the table below; 0 where there is no room for one.
    pub preview: usize,
}

/// Frame and headings of a table.
const AROUND_TABLE: usize = 3;
/// Beside its units: the whole, the rest, two lines of how they add up.
const BESIDE_UNITS: usize = 4;
/// Fewer units below say nothing.
const LEAST_PREVIEW: usize = 3;

/// How scenarios share a terminal of a size: a legend of so many lines, so many
/// indicators listed.
pub fn compare_room(size: Size, legend: usize, listed: usize) -> CompareRoom {
    let body = usize::from(size.rows.saturating_sub(AROUND_BODY));
    let most = (body / 4).max(2);
    let left = body.saturating_sub(legend.min(body)).saturating_sub(AROUND_TABLE);
    let rows = left.min(listed.max(1));
    let below = (left - rows).saturating_sub(AROUND_TABLE + BESIDE_UNITS);
    let preview = if below >= LEAST_PREVIEW { below } else { 0 };
    CompareRoom {
        columns: usize::from(size.columns.saturating_sub(2)),
        legend: most,
        rows,
        preview,
    }
}

/// The room of an account of what changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ChangesRoom {
    /// Columns for a line of text in a pane.
    pub columns: usize,
    /// Rows of the list.
    pub rows: usize,
    /// Lines about the selected row.
    pub detail: usize,
}

/// Lines about the selected row: as few as that say a figure whole, and as many
/// as a long list of causes is worth.
const DETAIL_ROWS: std::ops::RangeInclusive<usize> = 3..=10;

/// How the list and the selected row in full share a terminal of a size, below
/// them a legend of so many lines. Zoomed, the selected row has the larger half.
pub fn changes_room(size: Size, legend: usize, is_zoomed: bool) -> ChangesRoom {
    let body = usize::from(size.rows.saturating_sub(AROUND_BODY)).saturating_sub(legend);
    let inside = body.saturating_sub(2 * usize::from(FRAME_ROWS));
    let (least, most) = (*DETAIL_ROWS.start(), *DETAIL_ROWS.end());
    let wanted = if is_zoomed { inside * 2 / 3 } else { (inside / 3).clamp(least, most) };
    let detail = wanted.min(inside.saturating_sub(1));
    ChangesRoom {
        columns: usize::from(size.columns.saturating_sub(FRAME_COLUMNS)),
        rows: (inside - detail).max(1),
        detail,
    }
}

/// How many units a difference shows, with a legend of so many lines.
pub fn share_rows(size: Size, legend: usize) -> usize {
    let body = usize::from(size.rows.saturating_sub(AROUND_BODY));
    body.saturating_sub(legend + AROUND_TABLE + BESIDE_UNITS).max(1)
}
