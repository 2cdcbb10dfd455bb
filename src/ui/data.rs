//! Screen 7.

use ratatui::layout::Rect;

use super::paint::Canvas;
use crate::app::view::Rich;
use crate::app::view::data::{DataPane, DataRow, DataView};
use crate::app::view::layout::WIDE;
use crate::text::width;

/// Columns of the gutter.
const GUTTER: u16 = 2;

pub fn draw(view: &DataView, body: Rect, canvas: &mut Canvas<'_>) {
    let summary = cells(view.summary.len()).min(body.height);
    for (y, line) in (body.y..body.y + summary).zip(&view.summary) {
        canvas.put_rich(body.x + 1, y, body.width.saturating_sub(2), line);
    }
    let rest = Rect { y: body.y + summary, height: body.height - summary, ..body };
    if view.right.is_empty() || body.width < WIDE {
        draw_stack(&view.left, rest, canvas);
        draw_stack(&view.right, rest, canvas);
        return;
    }
    let half = rest.width / 2;
    draw_stack(&view.left, Rect { width: half, ..rest }, canvas);
    let right = Rect { x: rest.x + half, width: rest.width - half, ..rest };
    draw_stack(&view.right, right, canvas);
}

fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

fn draw_stack(panes: &[DataPane], area: Rect, canvas: &mut Canvas<'_>) {
    let mut y = area.y;
    let end = area.y + area.height;
    for pane in panes {
        let height = pane.height.min(end.saturating_sub(y));
        let place = Rect { y, height, ..area };
        if pane.is_folded {
            draw_folded(pane, place, canvas);
        } else {
            draw_pane(pane, place, canvas);
        }
        y += height;
    }
}

fn draw_folded(pane: &DataPane, area: Rect, canvas: &mut Canvas<'_>) {
    if area.height == 0 || area.width < 4 {
        return;
    }
    let text = Rich::of(format!("▸ {}", pane.title));
    canvas.put_rich(area.x + 1, area.y, area.width - 2, &text);
}

fn draw_pane(pane: &DataPane, area: Rect, canvas: &mut Canvas<'_>) {
    let total = if pane.rows.is_empty() { 0 } else { pane.total };
    let remark = Rich::of(pane.window.told(total, canvas.language));
    let inner = canvas.frame(area, &pane.title, &remark, pane.is_focused);
    if inner.height == 0 || inner.width <= GUTTER {
        return;
    }
    let mut y = inner.y;
    let end = inner.y + inner.height;
    if let Some(note) = &pane.note {
        let lines =
            crate::app::view::lines::wrap(&Rich::of(note.clone()), usize::from(inner.width));
        for (y, line) in (y..end).zip(&lines) {
            canvas.put_rich(inner.x, y, inner.width, line);
        }
        return;
    }
    if let Some(heading) = &pane.heading {
        canvas.put_rich(inner.x + GUTTER, y, inner.width - GUTTER, heading);
        y += 1;
    }
    let detail = cells(pane.detail.len());
    let rows_end = end.saturating_sub(detail).max(y);
    let chosen = pane.window.selected.checked_sub(pane.window.offset);
    for (y, (at, row)) in (y..rows_end).zip(pane.rows.iter().enumerate()) {
        let is_selected = pane.is_focused && chosen == Some(at);
        draw_row(row, is_selected, Rect { y, height: 1, ..inner }, canvas);
    }
    for (y, line) in (rows_end..end).zip(&pane.detail) {
        canvas.put_rich(inner.x, y, inner.width, line);
    }
}

fn draw_row(row: &DataRow, is_selected: bool, area: Rect, canvas: &mut Canvas<'_>) {
    let theme = canvas.theme;
    if is_selected {
        canvas.put(area.x, area.y, 1, "›", theme.strong());
    }
    let style = if is_selected { theme.selected() } else { theme.plain() };
    let (x, columns) = (area.x + GUTTER, area.width - GUTTER);
    let lead = row.lead.trim_end();
    canvas.put(x, area.y, columns, lead, style);
    let used = cells(width(&row.lead)).min(columns);
    canvas.put_rich(x + used, area.y, columns - used, &row.rest);
}
