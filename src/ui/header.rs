//! The two lines above everything.

use ratatui::layout::Rect;

use super::paint::Canvas;
use crate::app::view::HeaderView;
use crate::text::{shorten, width};

const SEPARATOR: &str = " ▸ ";

pub fn draw(header: &HeaderView, area: Rect, canvas: &mut Canvas<'_>) {
    if area.width < 2 || area.height == 0 {
        return;
    }
    let inner = Rect { x: area.x + 1, width: area.width - 2, ..area };
    draw_title(header, inner, canvas);
    if area.height > 1 {
        draw_place(header, Rect { y: inner.y + 1, ..inner }, canvas);
    }
}

/// Title, phases, as-of.
fn draw_title(header: &HeaderView, area: Rect, canvas: &mut Canvas<'_>) {
    let label = |tab: &crate::app::view::PhaseTab| {
        if tab.is_chosen { format!("[{}]", tab.label) } else { format!(" {} ", tab.label) }
    };
    let tabs: Vec<(String, bool)> =
        header.phases.iter().map(|tab| (label(tab), tab.is_chosen)).collect();
    let tabs_width: usize = tabs.iter().map(|(text, _)| width(text)).sum();
    let columns = usize::from(area.width);
    let fits = |title: &str, as_of: &str| width(title) + tabs_width + width(as_of) + 2 <= columns;
    let choices = [
        (&header.title, &header.as_of),
        (&header.title, &header.as_of_short),
        (&header.title_short, &header.as_of),
        (&header.title_short, &header.as_of_short),
    ];
    let chosen = choices.into_iter().find(|(title, as_of)| fits(title, as_of));
    let nothing = String::new();
    let (title, as_of) = chosen.unwrap_or((&nothing, &header.as_of_short));
    canvas.put(area.x, area.y, area.width, title, canvas.theme.strong());
    let as_of_width = cells(as_of);
    let mut x = area.x + area.width.saturating_sub(cells_of(tabs_width) + as_of_width + 1);
    for (text, is_chosen) in &tabs {
        let style = if *is_chosen { canvas.theme.strong() } else { canvas.theme.plain() };
        x += canvas.put(x, area.y, (area.x + area.width).saturating_sub(x), text, style);
    }
    let room = (area.x + area.width).saturating_sub(x + 1);
    if room >= as_of_width {
        canvas.put(x + 1, area.y, room, as_of, canvas.theme.plain());
    }
}

/// Path of units, and the notes that there is room for.
fn draw_place(header: &HeaderView, area: Rect, canvas: &mut Canvas<'_>) {
    let columns = usize::from(area.width);
    // The place keeps half, whatever there is to note.
    let least_path = width(&header.path.join(SEPARATOR)).min(columns / 2);
    let mut left = columns.saturating_sub(least_path);
    let mut notes = Vec::new();
    for note in &header.notes {
        let choices = [&note.text, &note.short];
        let fitting = choices.into_iter().find(|t| !t.is_empty() && width(t) + 3 <= left);
        if let Some(text) = fitting {
            left -= width(text) + 3;
            notes.push((text, note.tone));
        }
    }
    let used: usize = notes.iter().map(|(text, _)| width(text) + 3).sum();
    let path = fitted_path(&header.path, columns.saturating_sub(used));
    canvas.put(area.x, area.y, area.width, &path, canvas.theme.strong());
    let mut x = area.x + area.width;
    for (at, (text, tone)) in notes.iter().enumerate() {
        x = x.saturating_sub(cells(text));
        canvas.put(x, area.y, cells(text), text, canvas.theme.tone(*tone));
        if at + 1 < notes.len() {
            x = x.saturating_sub(3);
            canvas.put(x, area.y, 3, " · ", canvas.theme.plain());
        }
    }
}

/// The path in so many columns: the unit looked at in full as long as it can be,
/// the way to it shortened from the top.
fn fitted_path(path: &[String], columns: usize) -> String {
    for skipped in 0..path.len() {
        let shown = path.get(skipped..).unwrap_or(&[]).join(SEPARATOR);
        let shown = if skipped > 0 { format!("…{SEPARATOR}{shown}") } else { shown };
        if width(&shown) <= columns {
            return shown;
        }
    }
    path.last().map(|name| shorten(name, columns)).unwrap_or_default()
}

fn cells(text: &str) -> u16 {
    cells_of(width(text))
}

fn cells_of(columns: usize) -> u16 {
    u16::try_from(columns).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_shortened_from_the_top() {
        let path: Vec<String> = ["LĐLĐ tỉnh", "Hoằng Hóa", "CĐCS 27"].map(String::from).into();
        assert_eq!(fitted_path(&path, 40), "LĐLĐ tỉnh ▸ Hoằng Hóa ▸ CĐCS 27");
        assert_eq!(fitted_path(&path, 30), "… ▸ Hoằng Hóa ▸ CĐCS 27");
        assert_eq!(fitted_path(&path, 12), "… ▸ CĐCS 27");
        assert_eq!(fitted_path(&path, 6), "CĐC…27");
    }
}
