//! Trends on one scale, and who makes up the selected gap.

use ratatui::layout::Rect;

use super::super::paint::Canvas;
use super::super::row::widest;
use super::super::trend;
use super::{focused, visible};
use crate::app::view::layout::FRAME_ROWS;
use crate::app::view::lines::wrap;
use crate::app::view::overview::{GroupPane, PartRow, PartsView};
use crate::app::view::{OverviewView, Rich, Tone, Window};
use crate::app::words::labels;
use crate::text::{fit, fit_number, width};

/// Trends of the focused group, and who makes up the selected gap.
pub fn draw(view: &OverviewView, area: Rect, canvas: &mut Canvas<'_>) {
    let half = area.width / 2;
    if let Some(pane) = focused(view) {
        draw_trends(view, pane, Rect { width: half, ..area }, canvas);
    }
    let right = Rect { x: area.x + half, width: area.width - half, ..area };
    if let Some(parts) = &view.parts {
        draw_parts(parts, right, canvas);
    }
}

fn draw_trends(view: &OverviewView, pane: &GroupPane, area: Rect, canvas: &mut Canvas<'_>) {
    let span = match (view.years.first(), view.years.last()) {
        (Some(first), Some(last)) => format!("{first}–{last}"),
        _ => String::new(),
    };
    let title = labels::TRENDS.fill(canvas.language, &[&span]);
    let selected = pane.rows.iter().position(|r| r.indicator == view.selected);
    let (offset, shown) = visible(&pane.rows, selected, area.height.saturating_sub(FRAME_ROWS));
    let seen = Window { offset, rows: shown.len(), selected: offset };
    let hidden = if shown.len() < pane.rows.len() { pane.rows.len() } else { 0 };
    let remark = Rich::of(seen.told(hidden, canvas.language));
    let inner = canvas.frame(area, &title, &remark, false);
    let cells = 4;
    let value = widest(pane.rows.iter().map(|r| r.value.as_str()));
    for (y, row) in (inner.y..).zip(shown) {
        let drawn = trend::drawn(&row.trend, cells);
        let wide = u16::try_from(width(&drawn)).unwrap_or(0);
        let name = inner.width.saturating_sub(wide + value + 4);
        let style = if row.indicator == view.selected {
            canvas.theme.strong()
        } else {
            canvas.theme.plain()
        };
        let label = fit(&format!("{} {}", row.code, row.label), usize::from(name));
        canvas.put(inner.x, y, name, &label, style);
        canvas.put(inner.x + name + 2, y, wide, &drawn, canvas.theme.tone(row.status.tone));
        canvas.put(
            inner.x + name + wide + 4,
            y,
            value,
            &fit_number(&row.value, usize::from(value)).unwrap_or_default(),
            canvas.theme.plain(),
        );
    }
}

fn draw_parts(parts: &PartsView, area: Rect, canvas: &mut Canvas<'_>) {
    let inner = canvas.frame(area, &parts.title, &Rich::default(), false);
    let note = wrap(&Rich::of(parts.note.clone()), usize::from(inner.width));
    let note_rows = u16::try_from(note.len()).unwrap_or(0).min(inner.height);
    let room = inner.height - note_rows;
    let number = |field: fn(&PartRow) -> &str| widest(parts.rows.iter().map(field));
    let (short, share) = (
        number(|r| &r.shortfall)
            .max(number(|r| if r.shortfall.is_empty() { &r.value } else { "" })),
        number(|r| &r.share),
    );
    for (y, row) in (inner.y..inner.y + room).zip(&parts.rows) {
        let amount = if row.shortfall.is_empty() { &row.value } else { &row.shortfall };
        let numbers = short + share + 4;
        let name = inner.width.saturating_sub(numbers + 2);
        let glyph = row.status.map_or(" ", |s| s.glyph);
        let tone = row.status.map_or(Tone::Neutral, |s| s.tone);
        canvas.put(inner.x, y, 1, glyph, canvas.theme.tone(tone));
        let text = fit(&row.name, usize::from(name));
        canvas.put(inner.x + 2, y, name, &text, canvas.theme.plain());
        let mut x = inner.x + 2 + name + 2;
        for (text, wide) in [(amount, short), (&row.share, share)] {
            if let Some(fitted) = fit_number(text, usize::from(wide)) {
                canvas.put(x, y, wide, &fitted, canvas.theme.plain());
            }
            x += wide + 2;
        }
    }
    let rows = u16::try_from(parts.rows.len()).unwrap_or(u16::MAX).min(room);
    for (y, line) in (inner.y + rows..inner.y + inner.height).zip(&note) {
        canvas.put_rich(inner.x, y, inner.width, line);
    }
}
