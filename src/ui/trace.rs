//! Where a number comes from.

use ratatui::layout::Rect;

use super::columns::{SPACE, Wish, share_out};
use super::paint::Canvas;
use crate::app::view::trace::{RowView, TraceLine};
use crate::app::view::{Rich, TraceView};
use crate::app::words::{Said, trace as say};
use crate::text::{fit, fit_end, fit_number, shorten_end, width};

/// Gutter of the cursor.
#[allow(clippy::cast_possible_truncation)]
const GUTTER: u16 = crate::app::view::trace::GUTTER as u16;

pub fn draw(view: &TraceView, body: Rect, canvas: &mut Canvas<'_>) {
    let inner = canvas.frame(body, &view.title, &Rich::of(view.remark.clone()), true);
    let mut area = inner;
    for line in &view.formula {
        put_line(line, &mut area, canvas);
    }
    let detail = u16::try_from(view.detail.len()).unwrap_or(0).min(area.height);
    let list = Rect { height: area.height.saturating_sub(detail), ..area };
    draw_list(view, list, canvas);
    let mut below = Rect { y: list.y + list.height, height: detail, ..area };
    for line in &view.detail {
        put_line(line, &mut below, canvas);
    }
}

fn put_line(line: &Rich, area: &mut Rect, canvas: &mut Canvas<'_>) {
    if area.height == 0 {
        return;
    }
    canvas.put_rich(area.x, area.y, area.width, line);
    area.y += 1;
    area.height -= 1;
}

/// What a column shows.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Field {
    Name,
    Period,
    Value,
    Denominator,
    Line,
    Became,
    ReportedOn,
    Source,
    Note,
}

struct Column {
    field: Field,
    heading: Said,
    is_number: bool,
    wish: Wish,
}

fn columns(view: &TraceView, canvas: &Canvas<'_>) -> Vec<Column> {
    let [value, denominator] = view.widest.map(|wide| u16::try_from(wide).unwrap_or(u16::MAX));
    let rows = || {
        view.lines.iter().filter_map(|line| match line {
            TraceLine::Row(row) => Some(&**row),
            _ => None,
        })
    };
    let longest = |text: fn(&RowView) -> &str| {
        let widths = rows().map(|row| width(text(row)));
        u16::try_from(widths.max().unwrap_or_default()).unwrap_or(u16::MAX)
    };
    let of = |field, heading: Said, is_number, priority, least: u16, most: u16| {
        let heading_width = u16::try_from(width(canvas.say(heading))).unwrap_or(u16::MAX);
        let least = if is_number { least.max(heading_width) } else { least };
        Column { field, heading, is_number, wish: Wish::new(priority, least, most.max(least)) }
    };
    let name = longest(|row| &row.name).max(16);
    let mut columns = vec![
        of(Field::Name, say::C_UNIT, false, 0, 16, name.min(60)),
        of(Field::Period, say::C_PERIOD, false, 3, 9, 9),
        // A mark may stand before the value.
        of(Field::Value, say::C_VALUE, true, 1, value.saturating_add(1), 0),
    ];
    // Names get more room before dates and sources come, and more again before notes.
    if let Some(column) = columns.first_mut() {
        column.wish = column.wish.eased([(6, name.min(34)), (8, name.min(44))]);
    }
    if denominator > 0 {
        columns.push(of(Field::Denominator, say::C_DENOMINATOR, true, 2, denominator, 0));
    }
    let became = rows().map(|row| width(&became(row))).max().unwrap_or_default();
    let became = u16::try_from(became).unwrap_or(u16::MAX);
    columns.extend([
        of(Field::Line, say::C_LINE, true, 4, 8, longest(|row| &row.line)),
        of(Field::Became, say::C_SHARE, false, 5, 7, became.max(7)),
        of(Field::ReportedOn, say::C_REPORTED_ON, false, 7, 11, 11),
        of(Field::Source, say::C_SOURCE, false, 8, 14, longest(|row| &row.source).max(14)),
        of(Field::Note, say::C_NOTE, false, 9, 14, longest(|row| &row.note).max(14)),
    ]);
    // What became of a row is told whole before dates come.
    if let Some(column) = columns.iter_mut().find(|column| column.field == Field::Became) {
        column.wish = column.wish.eased([(6, became)]);
    }
    columns
}

fn draw_list(view: &TraceView, area: Rect, canvas: &mut Canvas<'_>) {
    let columns = columns(view, canvas);
    let wishes: Vec<Wish> = columns.iter().map(|column| column.wish).collect();
    let widths = share_out(area.width.saturating_sub(GUTTER), &wishes);
    let shown: Vec<(&Column, u16)> =
        columns.iter().zip(widths).filter_map(|(column, wide)| Some((column, wide?))).collect();
    if area.height == 0 {
        return;
    }
    let mut x = area.x + GUTTER;
    let has_rows = view.lines.iter().any(|line| matches!(line, TraceLine::Row(_)));
    for (column, wide) in shown.iter().filter(|_| has_rows) {
        let heading = fitted(canvas.say(column.heading), *wide, column.is_number);
        canvas.put(x, area.y, *wide, &heading, canvas.theme.strong());
        x += wide + SPACE;
    }
    for ((at, line), y) in view.lines.iter().enumerate().zip(area.y + 1..area.y + area.height) {
        let place = Rect { y, height: 1, ..area };
        draw_line(line, at == view.selected, &shown, place, canvas);
    }
}

fn draw_line(
    line: &TraceLine,
    is_selected: bool,
    columns: &[(&Column, u16)],
    area: Rect,
    canvas: &mut Canvas<'_>,
) {
    let theme = canvas.theme;
    if is_selected {
        canvas.put(area.x, area.y, 1, "›", theme.strong());
    }
    let (mut x, room) = (area.x + GUTTER, area.width.saturating_sub(GUTTER));
    match line {
        TraceLine::Heading(text) => {
            let style = if is_selected { theme.selected() } else { theme.strong() };
            canvas.put(x, area.y, room, &shorten_end(text, usize::from(room)), style);
        }
        TraceLine::Text(text) => canvas.put_rich(x, area.y, room, text),
        TraceLine::Row(row) => {
            for (column, wide) in columns {
                let text = cell(row, column.field, *wide);
                let is_name = column.field == Field::Name;
                let style = if is_name && is_selected { theme.selected() } else { theme.plain() };
                canvas.put(x, area.y, *wide, &text, style);
                x += wide + SPACE;
            }
        }
    }
}

fn cell(row: &RowView, field: Field, wide: u16) -> String {
    let columns = usize::from(wide);
    let text = match field {
        Field::Name => return fit(&row.name, columns),
        Field::Became => {
            // A number with half a reason behind it looks cut itself; the rest is said below.
            let (whole, share) = (became(row), &row.share);
            let is_whole = share.is_empty() || width(&whole) <= columns;
            return fit_end(if is_whole { &whole } else { share }, columns);
        }
        Field::Value => &row.value,
        Field::Denominator => &row.denominator,
        Field::Line => &row.line,
        Field::Period => &row.period,
        Field::ReportedOn => &row.reported_on,
        Field::Source => &row.source,
        Field::Note => &row.note,
    };
    let is_number = matches!(field, Field::Value | Field::Denominator | Field::Line);
    fitted(text, wide, is_number)
}

/// Its share, and why it is none of those simply added.
fn became(row: &RowView) -> String {
    let parts = [row.share.as_str(), row.why.as_str()];
    let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

fn fitted(text: &str, wide: u16, is_number: bool) -> String {
    let columns = usize::from(wide);
    let number = if is_number { fit_number(text, columns) } else { None };
    number.unwrap_or_else(|| fit_end(text, columns))
}
