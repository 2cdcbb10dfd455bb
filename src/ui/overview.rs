//! Screen 1.

mod decisions;
mod preview;

use ratatui::layout::Rect;

use super::columns::Wish;
use super::paint::Canvas;
use super::row::{Cell, Column, Figures, Row, counts, number_column, status_column, widest};
use crate::app::view::layout::WIDE;
use crate::app::view::overview::{GroupPane, IndicatorRow};
use crate::app::view::{OverviewView, Rich};
use crate::app::words::labels;
use crate::text::width;

/// From so many lines on a list of decisions has a frame.
const FRAMED_FROM: u16 = 5;
/// Below fewer lines than these the selected row isn't explained.
const LEAST_REST: u16 = 3;
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
    let rest = Rect { y: body.y + rows, height: body.height - rows, ..body };
    let mut rest = above_legend(rest, canvas);
    let decide = decisions::rows(view, rest.width).min(rest.height.saturating_sub(1) / 2 + 2);
    let decide = if rest.height < 8 { rest.height } else { decide };
    let preview = rest.height.saturating_sub(decide + 1);
    if preview >= 5 {
        let most = rows.max(5);
        let area = Rect { height: preview.min(most), ..rest };
        preview::draw(view, area, canvas);
        rest.y += area.height;
        rest.height -= area.height;
    }
    decisions::draw(view, rest, canvas);
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
    if body.bottom().saturating_sub(y) >= LEAST_REST {
        draw_why(view, open, Rect { y, height: 1, ..body }, canvas);
        y += 1;
    }
    let rest = (body.y + body.height).saturating_sub(y);
    let area = above_legend(Rect { y, height: rest, ..body }, canvas);
    if rest >= FRAMED_FROM {
        decisions::draw_listed(view, area, canvas);
    } else {
        decisions::draw_bare(view, area, canvas);
    }
}

/// Why the selected indicator has its status.
fn draw_why(view: &OverviewView, pane: &GroupPane, area: Rect, canvas: &mut Canvas<'_>) {
    let Some(row) = pane.rows.iter().find(|row| row.indicator == view.selected) else { return };
    let text = Rich::default().strong(format!("{}  ", row.code)).plain(row.why.clone());
    canvas.put_rich(area.x + 1, area.y, area.width.saturating_sub(2), &text);
}

/// What the bars and marks mean in the last line, where there is room for it;
/// returns what is above.
fn above_legend(area: Rect, canvas: &mut Canvas<'_>) -> Rect {
    if area.height <= FRAMED_FROM {
        return area;
    }
    let text = format!("{}  {}", canvas.say(labels::LEGEND_BAR), canvas.say(labels::LEGEND_MARKS));
    let y = area.y + area.height - 1;
    canvas.put_rich(area.x + 1, y, area.width.saturating_sub(2), &Rich::of(text));
    Rect { height: area.height - 1, ..area }
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
    let (columns, fields): (Vec<Column>, Vec<Field>) =
        columns(&pane.rows, canvas).into_iter().unzip();
    let figures = Figures {
        columns,
        rows: shown.iter().map(|row| figures_row(row, &fields)).collect(),
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
        wish: Wish::new(priority, least, most),
    };
    let number = |said, priority, field: fn(&IndicatorRow) -> &str| {
        number_column(said, priority, rows.iter().map(field), canvas)
    };
    let all = [
        (Some(name_column(name)), Field::Name),
        (number((labels::VALUE, labels::VALUE_SHORT), 2, |r| &r.value), Field::Value),
        (number((labels::FRACTION, labels::FRACTION), 8, |r| &r.fraction), Field::Fraction),
        (number((labels::TARGET, labels::TARGET_SHORT), 3, |r| &r.target), Field::Target),
        (Some(of(labels::BAR, labels::BAR_SHORT, BAR, 12, 40)), Field::Bar),
        (Some(of(labels::TREND, labels::TREND_SHORT, 7, years, years * 2)), Field::Trend),
        (
            number((labels::REPORTING, labels::REPORTING_SHORT), REPORTING, |r| &r.reporting),
            Field::Reporting,
        ),
        (Some(status_column(rows.iter().map(|r| (&r.status, &*r.met)))), Field::Status),
    ];
    all.into_iter().filter_map(|(column, field)| Some((column?, field))).collect()
}

fn name_column(longest: u16) -> Column {
    let wish = Wish::new(0, longest.min(20), longest)
        .eased([(BAR, longest.min(30)), (REPORTING, longest.min(35))]);
    Column { heading: labels::INDICATOR, short: labels::INDICATOR, wish }
}

/// Priorities after which names get more room, and more again.
const BAR: u8 = 4;
const REPORTING: u8 = 6;

fn figures_row<'a>(row: &'a IndicatorRow, fields: &[Field]) -> Row<'a> {
    let cell = |field: &Field| match field {
        Field::Name => Cell::Name(&row.label, ""),
        Field::Status => Cell::Status(Some(&row.status), &row.met),
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
        is_whole: false,
        cells: fields.iter().map(cell).collect(),
    }
}
