//! One thing to say in the middle of the screen.

use ratatui::layout::Rect;

use super::paint::Canvas;
use crate::app::view::lines::wrap;
use crate::app::view::{NoticeView, Rich, Size};
use crate::app::words::labels;
use crate::text::width;

/// Wider lines are hard to read from the back row.
const MOST_COLUMNS: u16 = 76;

pub fn draw(notice: &NoticeView, area: Rect, canvas: &mut Canvas<'_>) {
    let columns = area.width.saturating_sub(4).min(MOST_COLUMNS);
    let mut lines = wrap(&Rich::default().strong(notice.title.clone()), usize::from(columns));
    for line in &notice.lines {
        lines.extend(wrap(&Rich::of(line.clone()), usize::from(columns)));
    }
    let rows = u16::try_from(lines.len()).unwrap_or(u16::MAX).min(area.height);
    let top = area.y + (area.height - rows) / 2;
    for (y, line) in (top..top + rows).zip(&lines) {
        let wide = u16::try_from(width(&line.text())).unwrap_or(columns).min(columns);
        let x = area.x + area.width.saturating_sub(wide) / 2;
        canvas.put_rich(x, y, wide, line);
    }
}

/// What a terminal that is too small says: what it needs, and what it is.
pub fn draw_too_small(size: Size, area: Rect, canvas: &mut Canvas<'_>) {
    let (columns, rows) = (size.columns.to_string(), size.rows.to_string());
    let text = labels::TOO_SMALL.fill(canvas.language, &[&columns, &rows]);
    let widest = text.split(' ').map(width).max().unwrap_or(0);
    // Half a number would be another one: better nothing.
    if widest > usize::from(area.width) {
        return;
    }
    let lines = wrap(&Rich::of(text), usize::from(area.width));
    for (y, line) in (area.y..area.y.saturating_add(area.height)).zip(&lines) {
        canvas.put_rich(area.x, y, area.width, line);
    }
}
