//! Screen 2.

use ratatui::layout::Rect;

use super::paint::Canvas;
use super::{chart, row};
use crate::app::view::layout::{FRAME_COLUMNS, FRAME_ROWS, LEAST_CHART, left_columns};
use crate::app::view::lines::{lines, wrap};
use crate::app::view::{IndicatorView, Rich, Section, SectionKey, Size};
use crate::app::words::labels;
use crate::text::width;

pub fn draw(
    view: &IndicatorView,
    size: Size,
    is_zoomed: bool,
    body: Rect,
    canvas: &mut Canvas<'_>,
) {
    if IndicatorView::is_side_by_side(size, is_zoomed) {
        draw_wide(view, size, body, canvas);
    } else {
        draw_narrow(view, body, canvas);
    }
}

/// The names of the sections, and the open one.
fn draw_narrow(view: &IndicatorView, body: Rect, canvas: &mut Canvas<'_>) {
    draw_names(view, Rect { height: 1, ..body }, canvas);
    let area = Rect { y: body.y + 1, height: body.height.saturating_sub(1), ..body };
    if view.focus == SectionKey::Years {
        draw_years(view, area, canvas);
    } else {
        draw_section(view, view.focus, area, canvas);
    }
}

fn draw_names(view: &IndicatorView, area: Rect, canvas: &mut Canvas<'_>) {
    let mut x = area.x + 1;
    let end = area.x + area.width;
    let all: usize = view.sections.iter().map(|s| width(&s.title) + 2).sum();
    let is_short = all + 1 > usize::from(area.width);
    for section in &view.sections {
        let is_open = section.key == view.focus;
        let title = if is_short { &section.short } else { &section.title };
        let text = if is_open { format!("[{title}]") } else { format!(" {title} ") };
        let style = if is_open { canvas.theme.strong() } else { canvas.theme.plain() };
        x += canvas.put(x, area.y, end.saturating_sub(x), &text, style);
    }
}

/// Verdict and as many others as fit to the left, chart and years to the right.
fn draw_wide(view: &IndicatorView, size: Size, body: Rect, canvas: &mut Canvas<'_>) {
    let left = Rect { width: left_columns(size), ..body };
    let right = Rect { x: body.x + left.width, width: body.width - left.width, ..body };
    let years = view.years_rows(size);
    let mut y = left.y;
    for (key, rows) in view.left_stack(size) {
        draw_section(view, key, Rect { y, height: rows, ..left }, canvas);
        y += rows;
    }
    let upper = Rect { height: right.height - years, ..right };
    draw_chart(view, upper, canvas);
    let lower = Rect { y: right.y + upper.height, height: years, ..right };
    draw_section(view, SectionKey::Years, lower, canvas);
}

fn section(view: &IndicatorView, key: SectionKey) -> Option<&Section> {
    view.sections.iter().find(|s| s.key == key)
}

/// A section in its frame. Its title carries the indicator and its status where
/// nothing else on the screen does.
fn draw_section(view: &IndicatorView, key: SectionKey, area: Rect, canvas: &mut Canvas<'_>) {
    let Some(section) = section(view, key) else { return };
    let text = lines(section, usize::from(area.width.saturating_sub(FRAME_COLUMNS)));
    let rows = usize::from(area.height.saturating_sub(FRAME_ROWS));
    let is_open = key == view.focus;
    let scroll = if is_open { view.scroll.min(text.len().saturating_sub(rows)) } else { 0 };
    let inner = canvas.frame(
        area,
        &title(view, section),
        &remark(text.len(), scroll, rows, canvas),
        is_open,
    );
    for (y, line) in (inner.y..inner.y + inner.height).zip(text.iter().skip(scroll)) {
        canvas.put_rich(inner.x, y, inner.width, line);
    }
}

fn title(view: &IndicatorView, section: &Section) -> String {
    match section.key {
        SectionKey::Verdict => format!("{} · {}", view.title, view.place),
        SectionKey::Years => section.title.clone(),
        _ => {
            let status = &view.row.status;
            let word = row::status_text(status, usize::from(u8::MAX));
            format!("{} · {} · {} {word}", section.title, view.row.code, status.glyph)
        }
    }
}

/// How many lines there are above and below.
fn remark(lines: usize, scroll: usize, rows: usize, canvas: &Canvas<'_>) -> Rich {
    let below = lines.saturating_sub(scroll + rows);
    let say =
        |said: crate::app::words::Said, n: usize| said.fill(canvas.language, &[&n.to_string()]);
    let parts: Vec<String> = [(labels::LINES_ABOVE, scroll), (labels::MORE_LINES, below)]
        .into_iter()
        .filter(|(_, n)| *n > 0)
        .map(|(said, n)| say(said, n))
        .collect();
    Rich::of(parts.join("  "))
}

/// The chart above the table, where there is room for both.
fn draw_years(view: &IndicatorView, area: Rect, canvas: &mut Canvas<'_>) {
    let columns = usize::from(area.width.saturating_sub(FRAME_COLUMNS));
    let needed = section(view, SectionKey::Years).map_or(0, |s| lines(s, columns).len());
    let needed = u16::try_from(needed).unwrap_or(u16::MAX).saturating_add(FRAME_ROWS);
    let room = area.height.saturating_sub(needed);
    if room < LEAST_CHART + FRAME_ROWS || view.chart.ticks.is_empty() {
        return draw_section(view, SectionKey::Years, area, canvas);
    }
    draw_chart(view, Rect { height: room, ..area }, canvas);
    let table = Rect { y: area.y + room, height: area.height - room, ..area };
    draw_section(view, SectionKey::Years, table, canvas);
}

fn draw_chart(view: &IndicatorView, area: Rect, canvas: &mut Canvas<'_>) {
    let title = format!("{} · {} · {}", view.row.code, canvas.say(labels::CHART), view.chart.unit);
    let legend = chart::legend(&view.chart, canvas);
    // A legend too long for the frame's edge stands in lines of its own.
    let is_long = width(&legend.text()) > usize::from(area.width.saturating_sub(6));
    let remark = if is_long { Rich::default() } else { legend.clone() };
    let inner = canvas.frame(area, &title, &remark, false);
    let below = if is_long { wrap(&legend, usize::from(inner.width)) } else { Vec::new() };
    let rows = u16::try_from(below.len()).unwrap_or(u16::MAX);
    let rows = if inner.height >= LEAST_CHART + rows { rows } else { 0 };
    let height = inner.height - rows;
    chart::draw(&view.chart, Rect { height, ..inner }, canvas);
    for (y, line) in (inner.y + height..inner.y + inner.height).zip(&below) {
        canvas.put_rich(inner.x, y, inner.width, line);
    }
}
