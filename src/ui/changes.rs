//! What changed from one scenario to another: a list, the selected row in full
//! below it, and who the letters are.

use ratatui::layout::Rect;

use super::paint::Canvas;
use crate::app::view::Rich;
use crate::app::view::changes::{ChangeRow, ChangesView};
use crate::app::view::layout::FRAME_ROWS;
use crate::text::{shorten, width};

/// Blanks between two columns.
const SPACE: u16 = 2;
/// A name in less isn't known again.
const LEAST_NAME: u16 = 16;

pub fn draw(view: &ChangesView, body: Rect, canvas: &mut Canvas<'_>) {
    let legend = cells(view.legend.len()).min(body.height);
    let detail = if view.detail.is_empty() { 0 } else { cells(view.detail_rows) + FRAME_ROWS };
    let detail = detail.min(body.height - legend);
    let list = Rect { height: body.height - legend - detail, ..body };
    draw_list(view, list, canvas);
    let pane = Rect { y: list.y + list.height, height: detail, ..body };
    draw_lines(&view.detail_title, &view.detail, pane, canvas);
    for (at, line) in (0..legend).zip(&view.legend) {
        let y = pane.y + pane.height + at;
        canvas.put_rich(body.x + 1, y, body.width.saturating_sub(2), line);
    }
}

fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

fn draw_lines(title: &str, lines: &[Rich], area: Rect, canvas: &mut Canvas<'_>) {
    if area.height == 0 {
        return;
    }
    let inner = canvas.frame(area, title, &Rich::default(), false);
    for (y, line) in (inner.y..inner.y.saturating_add(inner.height)).zip(lines) {
        canvas.put_rich(inner.x, y, inner.width, line);
    }
}

fn draw_list(view: &ChangesView, area: Rect, canvas: &mut Canvas<'_>) {
    let inner = canvas.frame(area, &view.title, &Rich::of(view.remark.clone()), true);
    if let Some(note) = &view.note {
        let y = inner.y + inner.height.min(1);
        canvas.put_rich(inner.x, y, inner.width, &Rich::default().strong(note.clone()));
        return;
    }
    let fit = Fit::of(&view.rows, inner.width);
    let chosen = view.window.selected.checked_sub(view.window.offset);
    let end = inner.y.saturating_add(inner.height);
    for (y, (at, row)) in (inner.y..end).zip(view.rows.iter().enumerate()) {
        draw_row(row, chosen == Some(at), fit, Rect { y, height: 1, ..inner }, canvas);
    }
}

/// Columns of what stands in front, and of names that have a change beside them.
#[derive(Clone, Copy)]
struct Fit {
    lead: u16,
    name: u16,
}

impl Fit {
    fn of(rows: &[ChangeRow], columns: u16) -> Self {
        let rows = || rows.iter().filter(|row| !row.is_heading);
        let widest =
            |wide: &dyn Fn(&ChangeRow) -> usize| cells(rows().map(wide).max().unwrap_or(0));
        let lead = widest(&|row| width(&row.lead)).min(columns / 2);
        let room = columns.saturating_sub(lead + SPACE);
        let fits = |change: usize| cells(change) + SPACE + LEAST_NAME <= room;
        let change = |row: &ChangeRow| Some(width(&row.change.text())).filter(|&c| fits(c));
        let change = widest(&|row| change(row).unwrap_or(0));
        let names = widest(&|row| if change_of(row) > 0 { width(&row.name) } else { 0 });
        Self { lead, name: names.min(room.saturating_sub(change + SPACE)) }
    }
}

fn change_of(row: &ChangeRow) -> u16 {
    cells(width(&row.change.text()))
}

fn draw_row(row: &ChangeRow, is_selected: bool, fit: Fit, area: Rect, canvas: &mut Canvas<'_>) {
    let theme = canvas.theme;
    if row.is_heading {
        canvas.put_rich(area.x, area.y, area.width, &Rich::default().strong(row.name.clone()));
        return;
    }
    // The cursor stands in the blank beside the frame.
    let gutter = if is_selected { "›" } else { " " };
    canvas.put(area.x.saturating_sub(1), area.y, 1, gutter, theme.strong());
    let lead = shorten(&row.lead, usize::from(fit.lead));
    canvas.put(area.x, area.y, fit.lead, &lead, theme.plain());
    let x = area.x + fit.lead + SPACE;
    let room = area.width.saturating_sub(fit.lead + SPACE);
    let wide = change_of(row);
    // Half a number is another number: what doesn't fit stands in full below.
    let is_whole = wide > 0 && fit.name + SPACE + wide <= room;
    let name = if is_whole { fit.name } else { room };
    let style = if is_selected { theme.selected() } else { theme.plain() };
    canvas.put(x, area.y, name, &shorten(&row.name, usize::from(name)), style);
    if is_whole {
        canvas.put_rich(x + name + SPACE, area.y, wide, &row.change);
    }
}
