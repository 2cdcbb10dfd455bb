//! A list over a screen.

use std::ops::Range;

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::paint::{Canvas, cut};
use crate::app::view::lines::wrap;
use crate::app::view::{ListOverlay, OverlayRow, Rich};
use crate::app::words::labels;
use crate::text::{number, shorten, width};

/// Wider lists are hard to read across.
const MOST_COLUMNS: u16 = 100;
/// Blank columns beside a list.
const MARGIN: u16 = 2;
/// Rows that a long note leaves of a list.
const LEAST_ROWS: u16 = 5;
/// Lines of the note that are kept where rows and note don't fit together.
const LEAST_NOTE: usize = 3;

pub fn draw(list: &ListOverlay, body: Rect, canvas: &mut Canvas<'_>) {
    let columns = body.width.saturating_sub(2 * MARGIN).min(MOST_COLUMNS);
    let query_rows = u16::from(list.query.is_some());
    let wanted = u16::try_from(list.rows.len()).unwrap_or(u16::MAX).max(1);
    let free = body.height.saturating_sub(wanted.min(LEAST_ROWS) + 2 + query_rows);
    let note = note(list, columns.saturating_sub(4), usize::from(free).max(LEAST_NOTE));
    let note_rows = u16::try_from(note.len()).unwrap_or(0);
    let rows = wanted.saturating_add(2 + query_rows + note_rows).min(body.height);
    let x = body.x + (body.width.saturating_sub(columns)) / 2;
    let y = body.y + (body.height - rows) / 3;
    let area = Rect { x, y, width: columns, height: rows };
    // No rests of the screen below stand beside it.
    let around = Rect { x: x.saturating_sub(MARGIN), width: columns + 2 * MARGIN, ..area };
    canvas.clear(around);
    let room = rows.saturating_sub(2 + query_rows + note_rows);
    let remark = more(list, usize::from(room), canvas);
    let inner = canvas.frame(area, &list.title, &remark, true);
    if let Some(query) = &list.query {
        let line = Rich::default().strong("› ").plain(query.clone()).strong("_");
        canvas.put_rich(inner.x, inner.y, inner.width, &line);
    }
    draw_rows(list, Rect { y: inner.y + query_rows, height: room, ..inner }, canvas);
    for (at, line) in (0..note_rows).zip(&note) {
        canvas.put_rich(inner.x, inner.y + query_rows + room + at, inner.width, line);
    }
}

/// How many rows come after those that are seen.
fn more(list: &ListOverlay, room: usize, canvas: &Canvas<'_>) -> Rich {
    let seen = first_row(list, room) + room;
    match (list.rows.len() + list.below).saturating_sub(seen) {
        0 => Rich::default(),
        more => Rich::of(
            labels::MORE_LINES.fill(canvas.language, &[&number::of(more, canvas.language)]),
        ),
    }
}

/// The rows follow the selected one.
const fn first_row(list: &ListOverlay, room: usize) -> usize {
    (list.selected + 1).saturating_sub(room)
}

/// The note in no more than so many lines; the last of them says that it goes on.
fn note(list: &ListOverlay, columns: u16, most: usize) -> Vec<Rich> {
    if list.note.is_empty() {
        return Vec::new();
    }
    let mut lines = wrap(&Rich::of(list.note.clone()), usize::from(columns));
    if lines.len() > most {
        lines.truncate(most);
        if let Some(last) = lines.last_mut() {
            let text = cut(&format!("{} …", last.text()), usize::from(columns));
            *last = Rich::of(text);
        }
    }
    lines
}

/// The rows around the selected one.
fn draw_rows(list: &ListOverlay, area: Rect, canvas: &mut Canvas<'_>) {
    let rows = usize::from(area.height);
    let first = first_row(list, rows);
    let shown = list.rows.iter().enumerate().skip(first).take(rows);
    for (y, (at, row)) in (area.y..).zip(shown) {
        draw_row(row, at == list.selected, Rect { y, height: 1, ..area }, canvas);
    }
}

fn draw_row(row: &OverlayRow, is_selected: bool, area: Rect, canvas: &mut Canvas<'_>) {
    let is_selected = is_selected && !row.is_heading;
    let (theme, mut x) = (canvas.theme, area.x);
    x += canvas.put(x, area.y, area.width, if is_selected { "› " } else { "  " }, theme.strong());
    let room = area.width.saturating_sub(2);
    let detail = shorten(&row.detail, usize::from(room / 2));
    let detail_width = u16::try_from(width(&detail)).unwrap_or(room);
    let gap = if detail_width > 0 { 2 } else { 0 };
    let columns = room.saturating_sub(detail_width + gap);
    let base = match (is_selected, row.is_heading) {
        (true, _) => theme.selected(),
        (_, true) => theme.strong(),
        _ => theme.plain(),
    };
    let text = shorten(&row.text, usize::from(columns));
    if text == row.text {
        draw_text(&row.text, &row.highlights, base, Rect { x, width: columns, ..area }, canvas);
    } else {
        canvas.put(x, area.y, columns, &text, base);
    }
    let right = area.x + area.width.saturating_sub(detail_width);
    canvas.put(right, area.y, detail_width, &detail, theme.plain());
}

/// A text with what was typed for marked in it.
fn draw_text(
    text: &str,
    highlights: &[Range<usize>],
    base: Style,
    area: Rect,
    canvas: &mut Canvas<'_>,
) {
    let found = base.patch(canvas.theme.found());
    let (mut x, mut from) = (area.x, 0);
    let end = area.x + area.width;
    for range in highlights {
        let before = text.get(from..range.start).unwrap_or_default();
        let hit = text.get(range.clone()).unwrap_or_default();
        x += canvas.put(x, area.y, end.saturating_sub(x), before, base);
        x += canvas.put(x, area.y, end.saturating_sub(x), hit, found);
        from = range.end.max(from);
    }
    let rest = text.get(from..).unwrap_or_default();
    canvas.put(x, area.y, end.saturating_sub(x), rest, base);
}
