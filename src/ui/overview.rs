//! Screen 1.

use ratatui::layout::Rect;

use super::columns::Wish;
use super::paint::Canvas;
use super::row::{Cell, Column, Figures, Row, counts, number_column, status_column, widest};
use super::trend;
use crate::app::view::layout::WIDE;
use crate::app::view::lines::wrap;
use crate::app::view::overview::{GroupPane, IndicatorRow, PartsView};
use crate::app::view::{OverviewView, Rich};
use crate::app::words::labels;
use crate::text::{fit, fit_number, shorten, width};

/// Lines of a frame and its headings.
const AROUND_ROWS: u16 = 3;

pub fn draw(view: &OverviewView, is_zoomed: bool, body: Rect, canvas: &mut Canvas<'_>) {
    if is_zoomed {
        if let Some(pane) = focused(view) {
            draw_pane(view, pane, body, canvas);
        }
    } else if body.width >= WIDE {
        draw_wide(view, body, canvas);
    } else {
        draw_narrow(view, body, canvas);
    }
}

fn focused(view: &OverviewView) -> Option<&GroupPane> {
    view.panes.iter().find(|pane| pane.group == view.focus)
}

/// Both panes side by side, below them trends, parts and decisions.
fn draw_wide(view: &OverviewView, body: Rect, canvas: &mut Canvas<'_>) {
    let longest = view.panes.iter().map(|p| p.rows.len()).max().unwrap_or(0);
    let rows = u16::try_from(longest).unwrap_or(u16::MAX).saturating_add(AROUND_ROWS);
    let rows = rows.min(body.height);
    let half = body.width / 2;
    for (at, pane) in view.panes.iter().enumerate() {
        let (x, wide) = if at == 0 { (body.x, half) } else { (body.x + half, body.width - half) };
        draw_pane(view, pane, Rect { x, width: wide, height: rows, ..body }, canvas);
    }
    let mut rest = Rect { y: body.y + rows, height: body.height - rows, ..body };
    let decide = decisions_rows(view, rest.width).min(rest.height.saturating_sub(1) / 2 + 2);
    let decide = if rest.height < 8 { rest.height } else { decide };
    let preview = rest.height.saturating_sub(decide + 1);
    if preview >= 5 {
        let most = rows.max(5);
        let area = Rect { height: preview.min(most), ..rest };
        draw_preview(view, area, canvas);
        rest.y += area.height;
        rest.height -= area.height;
    }
    draw_decisions(view, rest, canvas);
}

/// The focused pane open, the other folded to its counts, decisions below.
fn draw_narrow(view: &OverviewView, body: Rect, canvas: &mut Canvas<'_>) {
    let Some(open) = focused(view) else { return };
    let wanted = u16::try_from(open.rows.len()).unwrap_or(u16::MAX).saturating_add(AROUND_ROWS);
    let others = u16::try_from(view.panes.len()).unwrap_or(1).saturating_sub(1);
    let rows = wanted.min(body.height.saturating_sub(others));
    let mut y = body.y;
    for pane in &view.panes {
        if pane.group == view.focus {
            draw_pane(view, pane, Rect { y, height: rows, ..body }, canvas);
            y += rows;
        } else {
            draw_folded(pane, Rect { y, height: 1, ..body }, canvas);
            y += 1;
        }
    }
    let rest = (body.y + body.height).saturating_sub(y);
    let area = Rect { y, height: rest, ..body };
    if rest >= 9 {
        draw_decisions(view, area, canvas);
    } else {
        draw_short_decisions(view, area, canvas);
    }
}

fn draw_folded(pane: &GroupPane, area: Rect, canvas: &mut Canvas<'_>) {
    if area.width < 4 {
        return;
    }
    let (x, columns) = (area.x + 1, area.width - 2);
    let hint = canvas.say(labels::OTHER_PANE);
    let name = format!("▸ {}  ", pane.name);
    let used = canvas.put(x, area.y, columns, &name, canvas.theme.plain());
    let room = columns.saturating_sub(used);
    let counts = counts(&pane.counts, usize::from(room).saturating_sub(width(hint) + 2));
    canvas.put_rich(x + used, area.y, room, &counts);
    let used = used.saturating_add(u16::try_from(width(&counts.text())).unwrap_or(room));
    let wide = u16::try_from(width(hint)).unwrap_or(columns);
    if used + wide + 2 <= columns {
        canvas.put(x + columns - wide, area.y, wide, hint, canvas.theme.plain());
    }
}

fn draw_pane(view: &OverviewView, pane: &GroupPane, area: Rect, canvas: &mut Canvas<'_>) {
    let is_focused = pane.group == view.focus;
    let counts = counts(&pane.counts, usize::from(area.width.saturating_sub(8)));
    let title =
        if width(&pane.title) + 6 <= usize::from(area.width) { &pane.title } else { &pane.name };
    let inner = canvas.frame(area, title, &counts, is_focused);
    let inner = Rect { x: inner.x.saturating_sub(1), width: inner.width + 1, ..inner };
    let selected = pane.rows.iter().position(|r| is_focused && r.indicator == view.selected);
    let (first, shown) = visible(&pane.rows, selected, inner.height.saturating_sub(1));
    let figures = Figures {
        columns: columns(&pane.rows, canvas).into_iter().map(|(column, _)| column).collect(),
        rows: shown.iter().map(|row| figures_row(row, &pane.rows, canvas)).collect(),
        lead: widest(pane.rows.iter().map(|r| r.code.as_str())),
        selected: selected.map(|at| at - first),
    };
    figures.draw(inner, canvas);
}

/// The rows around the cursor that fit.
fn visible(rows: &[IndicatorRow], selected: Option<usize>, room: u16) -> (usize, &[IndicatorRow]) {
    let room = usize::from(room);
    let first = selected.map_or(0, |at| (at + 1).saturating_sub(room));
    let end = rows.len().min(first + room);
    (first, rows.get(first..end).unwrap_or(&[]))
}

/// What a column of the overview shows.
#[derive(Clone, Copy)]
enum Field {
    Name,
    Status,
    Value,
    Target,
    Bar,
    Reporting,
    Trend,
    Fraction,
}

fn columns(rows: &[IndicatorRow], canvas: &Canvas<'_>) -> Vec<(Column, Field)> {
    let name = widest(rows.iter().map(|r| r.label.as_str()));
    let years = rows.iter().map(|r| r.trend.points.len()).max().unwrap_or(0);
    let years = u16::try_from(years).unwrap_or(0).max(3);
    let of = |heading, short, priority, least, most| Column {
        heading,
        short,
        wish: Wish { priority, least, most },
    };
    let number = |said, priority, field: fn(&IndicatorRow) -> &str| {
        number_column(said, priority, rows.iter().map(field), canvas)
    };
    let all = [
        (Some(of(labels::INDICATOR, labels::INDICATOR, 0, name.min(20), name)), Field::Name),
        (number((labels::VALUE, labels::VALUE_SHORT), 2, |r| &r.value), Field::Value),
        (number((labels::FRACTION, labels::FRACTION), 7, |r| &r.fraction), Field::Fraction),
        (number((labels::TARGET, labels::TARGET_SHORT), 3, |r| &r.target), Field::Target),
        (Some(of(labels::BAR, labels::BAR_SHORT, 4, 12, 40)), Field::Bar),
        (Some(of(labels::TREND, labels::TREND, 6, years, years * 2)), Field::Trend),
        (
            number((labels::REPORTING, labels::REPORTING_SHORT), 5, |r| &r.reporting),
            Field::Reporting,
        ),
        (Some(status_column(rows.iter().map(|r| &r.status))), Field::Status),
    ];
    all.into_iter().filter_map(|(column, field)| Some((column?, field))).collect()
}

fn figures_row<'a>(row: &'a IndicatorRow, all: &[IndicatorRow], canvas: &Canvas<'_>) -> Row<'a> {
    let cell = |field: Field| match field {
        Field::Name => Cell::Name(&row.label, ""),
        Field::Status => Cell::Status(Some(&row.status)),
        Field::Value => Cell::Number(&row.value),
        Field::Target => Cell::Number(&row.target),
        Field::Bar => Cell::Bar(row.bar.as_ref(), Some(&row.status)),
        Field::Reporting => Cell::Number(&row.reporting),
        Field::Trend => Cell::Trend(&row.trend),
        Field::Fraction => Cell::Number(&row.fraction),
    };
    Row {
        status: Some(&row.status),
        lead: &row.code,
        is_lead_number: false,
        cells: columns(all, canvas).into_iter().map(|(_, field)| cell(field)).collect(),
    }
}

/// Trends of the focused group, and who makes up the selected gap.
fn draw_preview(view: &OverviewView, area: Rect, canvas: &mut Canvas<'_>) {
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
    let inner = canvas.frame(area, &title, &Rich::default(), false);
    let selected = pane.rows.iter().position(|r| r.indicator == view.selected);
    let (_, shown) = visible(&pane.rows, selected, inner.height);
    let cells = 4;
    for (y, row) in (inner.y..).zip(shown) {
        let drawn = trend::drawn(&row.trend, cells);
        let wide = u16::try_from(width(&drawn)).unwrap_or(0);
        let value = u16::try_from(width(&row.value)).unwrap_or(0);
        let name = inner.width.saturating_sub(wide + value + 4);
        let style = if row.indicator == view.selected {
            canvas.theme.strong()
        } else {
            canvas.theme.plain()
        };
        let label = fit(&format!("{} {}", row.code, row.label), usize::from(name));
        canvas.put(inner.x, y, name, &label, style);
        canvas.put(inner.x + name + 2, y, wide, &drawn, canvas.theme.tone(row.status.tone));
        canvas.put(inner.x + name + wide + 4, y, value, &row.value, canvas.theme.plain());
    }
}

fn draw_parts(parts: &PartsView, area: Rect, canvas: &mut Canvas<'_>) {
    let inner = canvas.frame(area, &parts.title, &Rich::default(), false);
    let note = wrap(&Rich::of(parts.note.clone()), usize::from(inner.width));
    let note_rows = u16::try_from(note.len()).unwrap_or(0).min(inner.height);
    let room = inner.height - note_rows;
    let number = |field: fn(&crate::app::view::overview::PartRow) -> &str| {
        widest(parts.rows.iter().map(field))
    };
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
        let tone = row.status.map(|s| s.tone).unwrap_or(crate::app::view::Tone::Neutral);
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
    for (y, line) in (inner.y + room..inner.y + inner.height).zip(&note) {
        canvas.put_rich(inner.x, y, inner.width, line);
    }
}

fn decision_lines(view: &OverviewView, columns: u16) -> Vec<Vec<Rich>> {
    let one = |d: &crate::app::view::overview::Decision| {
        wrap(&d.sentence, usize::from(columns.saturating_sub(DECISION_LEAD)))
    };
    view.decisions.iter().map(one).collect()
}

/// Glyph, code and the blanks around them.
const DECISION_LEAD: u16 = 7;

fn decisions_rows(view: &OverviewView, columns: u16) -> u16 {
    let lines: usize = decision_lines(view, columns.saturating_sub(4)).iter().map(Vec::len).sum();
    u16::try_from(lines.max(1)).unwrap_or(u16::MAX).saturating_add(2)
}

/// *Cần quyết định* in full sentences; those that don't fit whole are left out,
/// and the frame says how many.
fn draw_decisions(view: &OverviewView, area: Rect, canvas: &mut Canvas<'_>) {
    if area.height < 3 {
        return draw_short_decisions(view, area, canvas);
    }
    let lines = decision_lines(view, area.width.saturating_sub(4));
    let room = usize::from(area.height - 2);
    let mut used = 0;
    let fitting = lines.iter().take_while(|l| {
        used += l.len();
        used <= room
    });
    let count = fitting.count();
    let title = format!(
        "{} · {} · {count}/{}",
        canvas.say(labels::DECIDE),
        canvas.say(labels::DECIDE_ORDER),
        view.urgent
    );
    let needed: usize = lines.iter().take(count).map(Vec::len).sum::<usize>().max(1) + 2;
    let height = u16::try_from(needed).unwrap_or(u16::MAX).min(area.height);
    let inner = canvas.frame(Rect { height, ..area }, &title, &Rich::default(), false);
    if view.decisions.is_empty() {
        let text = canvas.say(labels::NOTHING_TO_DECIDE);
        canvas.put(inner.x, inner.y, inner.width, text, canvas.theme.plain());
    }
    let mut y = inner.y;
    for (decision, lines) in view.decisions.iter().zip(&lines).take(count) {
        let tone = canvas.theme.tone(decision.status.tone);
        canvas.put(inner.x, y, 1, decision.status.glyph, tone);
        canvas.put(inner.x + 2, y, DECISION_LEAD - 2, &decision.code, canvas.theme.strong());
        for line in lines {
            let room = inner.width.saturating_sub(DECISION_LEAD);
            canvas.put_rich(inner.x + DECISION_LEAD, y, room, line);
            y += 1;
        }
    }
}

/// A line for each, as short as it makes sense.
fn draw_short_decisions(view: &OverviewView, area: Rect, canvas: &mut Canvas<'_>) {
    if area.width < 4 || area.height == 0 {
        return;
    }
    let lead = canvas.say(labels::DECIDE);
    let lead_width = u16::try_from(width(lead)).unwrap_or(0) + 2;
    let (x, columns) = (area.x + 1, area.width - 2);
    canvas.put(x, area.y, columns, lead, canvas.theme.strong());
    let room = columns.saturating_sub(lead_width);
    if view.decisions.is_empty() {
        let text = shorten(canvas.say(labels::NOTHING_TO_DECIDE), usize::from(room));
        canvas.put(x + lead_width, area.y, room, &text, canvas.theme.plain());
    }
    for (y, decision) in (area.y..area.y + area.height).zip(&view.decisions) {
        let text = Rich::default()
            .toned(format!("{} ", decision.status.glyph), decision.status.tone)
            .strong(format!("{} ", decision.code))
            .plain(decision.short.clone());
        canvas.put_rich(x + lead_width, y, room, &text);
    }
}
