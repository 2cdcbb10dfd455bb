//! Screen 5, and the units that make a difference: rows by scenarios.

mod fit;

use ratatui::layout::Rect;
use ratatui::style::Style;

use self::fit::{Detail, Fit, SeatFit, Words};
use super::columns::SPACE;
use super::paint::Canvas;
use super::row::draw_name;
use crate::app::view::lines::wrap;
use crate::app::view::scenarios::{CompareCell, CompareRow, CompareTable};
use crate::app::view::{DifferencesView, Rich, ScenariosView, StatusView};
use crate::app::words::{labels, scenarios as say};
use crate::text::{fit_end, fit_number, width};

/// Frame and headings.
const AROUND_TABLE: u16 = 3;
/// Lines for how the parts add up.
const NOTE_ROWS: usize = 2;

pub fn draw(view: &ScenariosView, is_zoomed: bool, body: Rect, canvas: &mut Canvas<'_>) {
    let legend = cells(view.legend.len()).min(body.height);
    let left = body.height - legend;
    let preview = view.preview.as_ref().filter(|_| !is_zoomed);
    let rows = cells(view.table.rows.len().max(1)).saturating_add(AROUND_TABLE);
    let height = if preview.is_some() { rows.min(left) } else { left };
    draw_table(&view.table, true, Rect { height, ..body }, canvas);
    draw_legend(&view.legend, Rect { y: body.y + height, height: legend, ..body }, canvas);
    if let Some(preview) = preview {
        let y = body.y + height + legend;
        let beside = NOTE_ROWS + preview.whole.iter().count() + preview.rest.iter().count();
        let wanted = cells(preview.rows.len() + beside).saturating_add(AROUND_TABLE);
        let height = wanted.min(left - height);
        draw_table(preview, false, Rect { y, height, ..body }, canvas);
    }
}

pub fn draw_differences(view: &DifferencesView, body: Rect, canvas: &mut Canvas<'_>) {
    let legend = cells(view.legend.len()).min(body.height);
    let height = body.height - legend;
    draw_table(&view.table, true, Rect { height, ..body }, canvas);
    draw_legend(&view.legend, Rect { y: body.y + height, height: legend, ..body }, canvas);
}

fn cells(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

fn draw_legend(lines: &[Rich], area: Rect, canvas: &mut Canvas<'_>) {
    for (y, line) in (area.y..area.y.saturating_add(area.height)).zip(lines) {
        canvas.put_rich(area.x + 1, y, area.width.saturating_sub(2), line);
    }
}

fn draw_table(table: &CompareTable, is_focused: bool, area: Rect, canvas: &mut Canvas<'_>) {
    let inner_columns = area.width.saturating_sub(3);
    let fit = Fit::of(table, inner_columns);
    let remark = remark(table, &fit, usize::from(area.width.saturating_sub(6)), canvas);
    let inner = canvas.frame(area, &table.title, &remark, is_focused);
    let inner = Rect { x: inner.x.saturating_sub(1), width: inner.width + 1, ..inner };
    if inner.height == 0 {
        return;
    }
    draw_heads(table, &fit, inner, canvas);
    let note: Vec<Rich> = table.note.as_ref().map_or_else(Vec::new, |note| {
        let columns = usize::from(inner.width.saturating_sub(1));
        capped(&wrap(&Rich::of(note.clone()), columns))
    });
    let below = cells(note.len()) + u16::from(table.rest.is_some());
    let mut y = inner.y + 1;
    let end = (inner.y + inner.height).saturating_sub(below).max(y);
    let chosen = table.window.selected.checked_sub(table.window.offset);
    let whole = table.whole.iter().map(|row| (row, false));
    let rows = table.rows.iter().enumerate().map(|(at, row)| (row, chosen == Some(at)));
    for (row, is_selected) in whole.chain(rows) {
        if y >= end {
            break;
        }
        draw_row(row, is_selected, &fit, Rect { y, height: 1, ..inner }, canvas);
        y += 1;
    }
    let bottom = inner.y + inner.height;
    if let Some(rest) = table.rest.as_ref().filter(|_| y < bottom) {
        draw_row(rest, false, &fit, Rect { y, height: 1, ..inner }, canvas);
        y += 1;
    }
    for (y, line) in (y..bottom).zip(&note) {
        canvas.put_rich(inner.x + 1, y, inner.width.saturating_sub(1), line);
    }
}

/// A note in a few lines, the last one cut at its end if there are more.
fn capped(lines: &[Rich]) -> Vec<Rich> {
    if lines.len() <= NOTE_ROWS {
        return lines.to_vec();
    }
    let (kept, more) = lines.split_at(NOTE_ROWS - 1);
    let rest: Vec<String> = more.iter().map(Rich::text).collect();
    let last = Rich::of(rest.join(" "));
    kept.iter().cloned().chain([last]).collect()
}

/// What the table counts, and the scenarios there is no room for.
fn remark(table: &CompareTable, fit: &Fit, columns: usize, canvas: &Canvas<'_>) -> Rich {
    let hidden: Vec<&str> = table
        .heads
        .iter()
        .enumerate()
        .filter(|(at, _)| fit.seats.iter().all(|seat| seat.seat != *at))
        .map(|(_, head)| head.value.as_str())
        .collect();
    if hidden.is_empty() {
        return Rich::of(table.remark.clone());
    }
    let hidden = say::HIDDEN.fill(canvas.language, &[&hidden.join(", ")]);
    let alone = Rich::default().strong(hidden.clone());
    let both = Rich::default().strong(format!("{hidden} · ")).plain(table.remark.clone());
    let has_room = !table.remark.is_empty() && width(&both.text()) <= columns;
    if has_room { both } else { alone }
}

fn draw_heads(table: &CompareTable, fit: &Fit, area: Rect, canvas: &mut Canvas<'_>) {
    let style = canvas.theme.strong();
    let end = area.x + area.width;
    let x = area.x + fit.before;
    let name = fit_end(&table.name_heading, usize::from(fit.name));
    canvas.put(x, area.y, fit.name.min(end.saturating_sub(x)), &name, style);
    let mut x = x + fit.name;
    for seat in &fit.seats {
        let Some(head) = table.heads.get(seat.seat) else { continue };
        let status = canvas.say(labels::STATUS_SHORT).to_owned();
        let forecast = canvas.say(say::FORECAST).to_owned();
        let texts = [
            (
                fit_number(&head.value, usize::from(seat.value)).unwrap_or_default(),
                seat.value,
                SPACE,
            ),
            (fit_head(&status, seat.status), seat.status, 1),
            (
                fit_number(&forecast, usize::from(seat.forecast)).unwrap_or_default(),
                seat.forecast,
                SPACE,
            ),
            (
                fit_number(&head.difference, usize::from(seat.difference)).unwrap_or_default(),
                seat.difference,
                SPACE,
            ),
        ];
        for (text, wide, space) in texts {
            if wide > 0 {
                x += space;
                canvas.put(x, area.y, wide.min(end.saturating_sub(x)), &text, style);
                x += wide;
            }
        }
    }
}

/// A heading that fits whole, or none.
fn fit_head(text: &str, columns: u16) -> String {
    let is_room = width(text) <= usize::from(columns);
    if is_room { text.to_owned() } else { String::new() }
}

fn draw_row(row: &CompareRow, is_selected: bool, fit: &Fit, area: Rect, canvas: &mut Canvas<'_>) {
    let theme = canvas.theme;
    let end = area.x + area.width;
    let room = |x: u16| end.saturating_sub(x);
    let mut x = area.x;
    canvas.put(x, area.y, room(x), if is_selected { "›" } else { " " }, theme.strong());
    let changed = if row.is_changed { "≠" } else { " " };
    canvas.put(x + 1, area.y, room(x + 1), changed, theme.strong());
    if fit.lead > 0 {
        canvas.put(x + 3, area.y, fit.lead.min(room(x + 3)), &row.lead, theme.plain());
    }
    x += fit.before;
    let style = match (is_selected, row.is_whole) {
        (true, _) => theme.selected(),
        (_, true) => theme.strong(),
        _ => theme.plain(),
    };
    let name = Rect { x, y: area.y, width: fit.name.min(room(x)), height: 1 };
    let has_room = usize::from(fit.name) >= width(&row.name) + width(&row.remark) + 3;
    let remark = if has_room { &row.remark } else { &row.mark };
    draw_name(&row.name, remark, style, name, canvas);
    x += fit.name;
    for seat in &fit.seats {
        let Some(cell) = row.cells.get(seat.seat) else { continue };
        x = draw_cell(cell, seat, fit.detail, Rect { x, width: room(x), ..area }, canvas);
    }
}

/// Draws what a scenario says and returns where the next one begins.
fn draw_cell(
    cell: &CompareCell,
    seat: &SeatFit,
    detail: Detail,
    area: Rect,
    canvas: &mut Canvas<'_>,
) -> u16 {
    let theme = canvas.theme;
    let end = area.x.saturating_add(area.width);
    let mut x = area.x + SPACE;
    let number = |x: u16, wide: u16, text: &str, style: Style, canvas: &mut Canvas<'_>| {
        if let Some(text) = fit_number(text, usize::from(wide)).filter(|_| x + wide <= end) {
            canvas.put(x, area.y, wide, &text, style);
        }
    };
    number(x, seat.value, &cell.value, theme.plain(), canvas);
    x += seat.value;
    if seat.status > 0 {
        x += 1;
        if let Some(status) = &cell.status {
            let text = status_text(status, detail.words);
            canvas.put(
                x,
                area.y,
                seat.status.min(end.saturating_sub(x)),
                &text,
                theme.tone(status.tone),
            );
        }
        x += seat.status;
    }
    if seat.forecast > 0 {
        x += SPACE;
        number(x, seat.forecast, &cell.forecast, theme.plain(), canvas);
        x += seat.forecast;
    }
    if seat.difference > 0 {
        x += SPACE;
        if let Some(difference) = &cell.difference {
            let text = if detail.is_full { &difference.full } else { &difference.short };
            let style = if difference.is_nothing { theme.plain() } else { theme.strong() };
            number(x, seat.difference, text, style, canvas);
        }
        x += seat.difference;
    }
    x
}

/// Sign, word and marks of a status.
fn status_text(status: &StatusView, words: Words) -> String {
    let marks = status.marks();
    match words {
        Words::None => format!("{}{marks}", status.glyph),
        Words::Short => format!("{} {}{marks}", status.glyph, status.short),
        Words::Long => format!("{} {}{marks}", status.glyph, status.word),
    }
}
