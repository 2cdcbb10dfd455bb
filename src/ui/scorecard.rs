//! Screen 4. Headings and names stay; which columns are seen, the view-model says.

use ratatui::layout::Rect;

use super::paint::Canvas;
use crate::app::view::lines::wrap;
use crate::app::view::scorecard::{ScoreCell, ScoreColumn, ScoreRow, ScorecardView, legend_rows};
use crate::app::view::{Rich, Size};
use crate::text::{fit, fit_number, shorten, width};

/// Blanks before a column.
const SPACE: u16 = 2;
/// Lines of headings.
const HEADING_ROWS: u16 = 2;

pub fn draw(view: &ScorecardView, size: Size, body: Rect, canvas: &mut Canvas<'_>) {
    let inner = canvas.frame(body, &view.title, &Rich::of(view.remark.clone()), true);
    let legend_rows = legend_rows(size).min(inner.height);
    let below = legend_rows + 1;
    let table = Rect { height: inner.height.saturating_sub(below), ..inner };
    draw_headings(view, table, canvas);
    let first = table.y + HEADING_ROWS;
    let end = table.y + table.height;
    for (y, row) in (first..end).zip(&view.rows) {
        draw_row(row, view, Rect { y, height: 1, ..table }, canvas);
    }
    if let Some(empty) = &view.empty {
        let y = first.saturating_add(1).min(end);
        canvas.put_rich(inner.x, y, inner.width, &Rich::default().strong(empty.clone()));
    }
    canvas.put_rich(inner.x, end, inner.width, &view.detail);
    let legend = wrap(&view.legend, usize::from(inner.width));
    for (at, line) in (0..legend_rows).zip(&legend) {
        canvas.put_rich(inner.x, end + 1 + at, inner.width, line);
    }
}

/// Where each column stands that fits whole, and where the number of bad cells.
fn places(view: &ScorecardView, area: Rect) -> (Vec<u16>, u16) {
    let end = area.x.saturating_add(area.width);
    let mut x = area.x.saturating_add(view.names);
    let mut places = Vec::new();
    for column in &view.columns {
        let after = x.saturating_add(SPACE).saturating_add(column.width);
        if after > end {
            break;
        }
        places.push(x + SPACE);
        x = after;
    }
    (places, x.saturating_add(SPACE))
}

fn draw_headings(view: &ScorecardView, area: Rect, canvas: &mut Canvas<'_>) {
    if area.height < HEADING_ROWS {
        return;
    }
    let strong = canvas.theme.strong();
    canvas.put(area.x, area.y, view.names.min(area.width), view.corner, strong);
    let (places, last) = places(view, area);
    for (&x, column) in places.iter().zip(&view.columns) {
        draw_heading(column, x, area.y, canvas);
    }
    let bad = u16::try_from(width(view.bad)).unwrap_or(u16::MAX);
    if last.saturating_add(bad) <= area.x + area.width {
        canvas.put(last, area.y, bad, view.bad, strong);
    }
}

/// Code and target end where the numbers end.
fn draw_heading(column: &ScoreColumn, x: u16, y: u16, canvas: &mut Canvas<'_>) {
    let theme = canvas.theme;
    let style = if column.is_selected { theme.selected() } else { theme.strong() };
    let wide = usize::from(column.width);
    for (y, text, style) in
        [(y, &column.heading[0], style), (y + 1, &column.heading[1], theme.plain())]
    {
        let text = shorten(text, wide);
        let place = usize::from(column.number) + 2;
        let before = u16::try_from(place.saturating_sub(width(&text))).unwrap_or(0);
        canvas.put(x + before, y, column.width.saturating_sub(before), &text, style);
    }
}

fn draw_row(row: &ScoreRow, view: &ScorecardView, area: Rect, canvas: &mut Canvas<'_>) {
    let theme = canvas.theme;
    // The cursor stands in the blank beside the frame.
    let gutter = if row.is_selected { "›" } else { " " };
    canvas.put(area.x.saturating_sub(1), area.y, 1, gutter, theme.strong());
    let style = match (row.is_selected, row.is_whole) {
        (true, _) => theme.selected(),
        (_, true) => theme.strong(),
        _ => theme.plain(),
    };
    let names = view.names.min(area.width);
    canvas.put(area.x, area.y, names, &name(row, usize::from(names)), style);
    let (places, last) = places(view, area);
    for ((&x, column), cell) in places.iter().zip(&view.columns).zip(&row.cells) {
        let is_selected = row.is_selected && column.is_selected;
        draw_cell(cell, column, is_selected, Rect { x, ..area }, canvas);
    }
    let Some(bad) = fit_number(&row.bad, width(view.bad)) else { return };
    let wide = u16::try_from(width(&bad)).unwrap_or(u16::MAX);
    if last.saturating_add(wide) <= area.x + area.width {
        canvas.put(last, area.y, wide, &bad, theme.strong());
    }
}

fn name(row: &ScoreRow, columns: usize) -> String {
    if row.remark.is_empty() {
        return fit(&row.name, columns);
    }
    let remark = format!(" ({})", row.remark);
    let room = columns.saturating_sub(width(&remark));
    if room < columns / 3 {
        return fit(&row.name, columns);
    }
    fit(&format!("{}{remark}", shorten(&row.name, room)), columns)
}

/// Number, glyph, marks; the selected cell between its neighbours reversed.
fn draw_cell(
    cell: &ScoreCell,
    column: &ScoreColumn,
    is_selected: bool,
    area: Rect,
    canvas: &mut Canvas<'_>,
) {
    let theme = canvas.theme;
    let Some(number) = fit_number(&cell.number, usize::from(column.number)) else { return };
    let (sign, tone) = match &cell.status {
        Some(status) => (format!(" {}{}", status.glyph, status.marks()), theme.tone(status.tone)),
        None => (String::new(), theme.plain()),
    };
    let style = if is_selected { tone.patch(theme.selected()) } else { tone };
    let text = format!("{number}{sign}");
    canvas.put(area.x, area.y, column.width, &fit(&text, usize::from(column.width)), style);
}
