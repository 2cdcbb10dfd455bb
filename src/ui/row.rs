//! A row of figures: the columns that overview and ranking have in common.

use std::collections::BTreeSet;

use ratatui::layout::Rect;
use ratatui::style::Style;

use super::bar;
use super::columns::{SPACE, Wish, share_out};
use super::paint::Canvas;
use super::trend;
use crate::app::view::{BarView, Rich, StatusView, TrendView};
use crate::app::words::{Said, labels};
use crate::text::{fit, fit_end, fit_number, shorten, width};

/// What stands in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'a> {
    /// A name with a remark behind it: may be cut in the middle.
    Name(&'a str, &'a str),
    /// A status: word and marks, and a remark behind them.
    Status(Option<&'a StatusView>, &'a str),
    /// A number: whole or absent.
    Number(&'a str),
    /// A bullet bar with the status that gives it its tone.
    Bar(Option<&'a BarView>, Option<&'a StatusView>),
    /// The years.
    Trend(&'a TrendView),
}

/// A column of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its heading.
    pub heading: Said,
    /// The heading where room is short.
    pub short: Said,
    /// The room it asks for.
    pub wish: Wish,
}

/// A table of figures with a gutter for the cursor.
pub struct Figures<'a> {
    /// The columns in the order in which they stand.
    pub columns: Vec<Column>,
    /// The glyph of the row, what stands before the name, and the cells.
    pub rows: Vec<Row<'a>>,
    /// Columns of what stands before the name.
    pub lead: u16,
    /// Which row has the cursor.
    pub selected: Option<usize>,
}

/// A row of figures.
pub struct Row<'a> {
    /// Its status.
    pub status: Option<&'a StatusView>,
    /// Code or rank.
    pub lead: &'a str,
    /// The code stands to the left, a rank to the right.
    pub is_lead_number: bool,
    /// The whole above its parts.
    pub is_whole: bool,
    /// As many cells as columns.
    pub cells: Vec<Cell<'a>>,
}

/// Gutter, glyph and the blank behind it.
const BEFORE_LEAD: u16 = 4;

impl Figures<'_> {
    /// Draws headings and rows; what is drawn of the columns is decided once for
    /// all rows.
    pub fn draw(&self, area: Rect, canvas: &mut Canvas<'_>) {
        let before = BEFORE_LEAD + self.lead;
        let wishes: Vec<Wish> = self.columns.iter().map(|c| c.wish).collect();
        let widths = share_out(area.width.saturating_sub(before), &wishes);
        let mut y = area.y;
        let end = area.y.saturating_add(area.height);
        if y < end {
            self.draw_headings(area.x + before, y, &widths, canvas);
            y += 1;
        }
        for (at, row) in self.rows.iter().enumerate() {
            if y >= end {
                break;
            }
            let line = Rect { y, height: 1, ..area };
            self.draw_row(row, self.selected == Some(at), &widths, line, canvas);
            y += 1;
        }
    }

    fn draw_headings(&self, mut x: u16, y: u16, widths: &[Option<u16>], canvas: &mut Canvas<'_>) {
        for (at, (column, wide)) in self.columns.iter().zip(widths).enumerate() {
            let Some(wide) = *wide else { continue };
            let is_number =
                self.rows.iter().any(|r| matches!(r.cells.get(at), Some(Cell::Number(_))));
            let (long, short) = (canvas.say(column.heading), canvas.say(column.short));
            let text = if width(long) <= usize::from(wide) { long } else { short };
            let fitted = if is_number { fit_number(text, usize::from(wide)) } else { None };
            let fitted = fitted.unwrap_or_else(|| fit_end(text, usize::from(wide)));
            canvas.put(x, y, wide, &fitted, canvas.theme.strong());
            x += wide + SPACE;
        }
    }

    fn draw_row(
        &self,
        row: &Row<'_>,
        is_selected: bool,
        widths: &[Option<u16>],
        area: Rect,
        canvas: &mut Canvas<'_>,
    ) {
        let theme = canvas.theme;
        let tone = row.status.map_or_else(|| theme.plain(), |s| theme.tone(s.tone));
        let end = area.x + area.width;
        let mut x = area.x;
        let room = |x: u16| end.saturating_sub(x);
        canvas.put(x, area.y, room(x), if is_selected { "›" } else { " " }, theme.strong());
        x += 1;
        canvas.put(x, area.y, room(x), row.status.map_or(" ", |s| s.glyph), tone);
        x += 2;
        let lead = if row.is_lead_number {
            fit_number(row.lead, usize::from(self.lead)).unwrap_or_default()
        } else {
            row.lead.to_owned()
        };
        canvas.put(x, area.y, self.lead.min(room(x)), &lead, theme.plain());
        x += self.lead + 1;
        let name = match (is_selected, row.is_whole) {
            (true, _) => theme.selected(),
            (_, true) => theme.strong(),
            _ => theme.plain(),
        };
        for (cell, wide) in row.cells.iter().zip(widths) {
            let Some(wide) = *wide else { continue };
            draw_cell(
                cell,
                name,
                Rect { x, y: area.y, width: wide.min(room(x)), height: 1 },
                canvas,
            );
            x += wide + SPACE;
        }
    }
}

fn draw_cell(cell: &Cell<'_>, name: Style, area: Rect, canvas: &mut Canvas<'_>) {
    let theme = canvas.theme;
    let wide = usize::from(area.width);
    match cell {
        Cell::Name(text, remark) => draw_name(text, remark, name, area, canvas),
        Cell::Status(status, remark) => {
            let Some(status) = status else { return };
            let remark = remarked(remark);
            let text = status_text(status, wide.saturating_sub(width(&remark))) + &remark;
            canvas.put(area.x, area.y, area.width, &text, theme.tone(status.tone));
        }
        Cell::Number(number) => {
            if let Some(fitted) = fit_number(number, wide) {
                canvas.put(area.x, area.y, area.width, &fitted, theme.plain());
            }
        }
        Cell::Bar(bar, status) => {
            let Some(bar) = bar else { return };
            let tone = status.map_or_else(|| theme.plain(), |s| theme.tone(s.tone));
            let cells = bar::cells(bar, area.width);
            let (filled, rest) = cells.symbols.split_at(cells.filled.min(cells.symbols.len()));
            let used = canvas.put(area.x, area.y, area.width, &filled.concat(), tone);
            canvas.put(area.x + used, area.y, area.width - used, &rest.concat(), theme.plain());
        }
        Cell::Trend(view) => {
            let cells = if wide >= view.points.len() * 2 { 2 } else { 1 };
            canvas.put(area.x, area.y, area.width, &trend::drawn(view, cells), theme.plain());
        }
    }
}

/// A name with its remark behind it.
pub fn draw_name(name: &str, remark: &str, style: Style, area: Rect, canvas: &mut Canvas<'_>) {
    let wide = usize::from(area.width);
    // The remark is said in full as long as the name keeps a quarter of the cell.
    let remark = if remark.is_empty() { String::new() } else { format!(" ({remark})") };
    let has_room = width(&remark) <= wide * 3 / 4;
    let text = if remark.is_empty() || !has_room {
        fit(name, wide)
    } else {
        let name = shorten(name, wide - width(&remark));
        fit(&format!("{name}{remark}"), wide)
    };
    canvas.put(area.x, area.y, area.width, &text, style);
}

/// The word in full where it fits, else the short one, with its marks.
pub fn status_text(status: &StatusView, columns: usize) -> String {
    let full = format!("{}{}", status.word, status.marks());
    if width(&full) <= columns { full } else { format!("{}{}", status.short, status.marks()) }
}

/// The widest of some texts.
pub fn widest<'a>(texts: impl Iterator<Item = &'a str>) -> u16 {
    u16::try_from(texts.map(width).max().unwrap_or(0)).unwrap_or(u16::MAX)
}

fn remarked(remark: &str) -> String {
    if remark.is_empty() { String::new() } else { format!(" {remark}") }
}

/// A column of the status with its remarks: short words at least, full ones where there is
/// room.
pub fn status_column<'a>(
    statuses: impl Iterator<Item = (&'a StatusView, &'a str)> + Clone,
) -> Column {
    let marked = |word: &str, s: &StatusView, remark: &str| {
        width(word) + s.marks().len() + width(&remarked(remark))
    };
    let cells = |n: Option<usize>| u16::try_from(n.unwrap_or(0)).unwrap_or(u16::MAX);
    let least = cells(statuses.clone().map(|(s, r)| marked(s.short, s, r)).max());
    let most = cells(statuses.map(|(s, r)| marked(s.word, s, r)).max());
    Column {
        heading: labels::STATUS,
        short: labels::STATUS_SHORT,
        wish: Wish::new(1, least.max(7), most),
    }
}

/// A column of numbers, as wide as its widest.
pub fn number_column<'a>(
    (heading, short): (Said, Said),
    priority: u8,
    numbers: impl Iterator<Item = &'a str>,
    canvas: &Canvas<'_>,
) -> Option<Column> {
    let least = widest(numbers);
    if least == 0 {
        return None;
    }
    let least = least.max(widest(std::iter::once(canvas.say(short))));
    let most = least.max(widest(std::iter::once(canvas.say(heading))));
    Some(Column { heading, short, wish: Wish::new(priority, least, most) })
}

/// Counts of statuses as `2 ✗  1 ◆`, with words where they fit.
pub fn counts(counts: &[crate::app::view::overview::StatusCount], columns: usize) -> Rich {
    let with = |word: &dyn Fn(&StatusView) -> String| {
        let mut rich = Rich::default();
        for (at, count) in counts.iter().enumerate() {
            let space = if at > 0 { "  " } else { "" };
            let text = format!("{} {}{}", count.count, count.status.glyph, word(&count.status));
            rich = rich.plain(space).toned(text, count.status.tone);
        }
        rich
    };
    let full = with(&|s| format!(" {}", s.short));
    if width(&full.text()) <= columns { full } else { with(&|_| String::new()) }
}

/// The columns, so many at least, from which on no two names are cut alike.
pub fn apart<'a>(names: impl Iterator<Item = &'a str>, least: usize) -> u16 {
    let names: BTreeSet<&str> = names.collect();
    let longest = names.iter().map(|name| width(name)).max().unwrap_or(0);
    let are_apart = |columns: &usize| {
        let cut: BTreeSet<String> = names.iter().map(|name| shorten(name, *columns)).collect();
        cut.len() == names.len()
    };
    let found = (least..longest).find(are_apart).unwrap_or(longest);
    u16::try_from(found).unwrap_or(u16::MAX)
}

/// In fewer columns names need not be told apart: other columns go first.
pub const LEAST_APART: usize = 22;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_get_the_columns_that_tell_them_apart() {
        let names = ["CĐCS Công ty CP Vật liệu Hà Phú", "CĐCS Công ty CP Vận tải Hà Phú"];
        let columns = usize::from(apart(names.into_iter(), LEAST_APART));
        let cut = |columns: usize| names.map(|name| shorten(name, columns));
        assert_ne!(cut(columns)[0], cut(columns)[1]);
        assert_eq!(cut(columns - 1)[0], cut(columns - 1)[1]);
        assert!(columns > LEAST_APART, "{columns}");
        assert_eq!(
            usize::from(apart(["LĐLĐ huyện A", "LĐLĐ huyện B"].into_iter(), LEAST_APART)),
            12
        );
    }
}
