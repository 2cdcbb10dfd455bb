//! The two lines above everything.

use ratatui::layout::Rect;

use super::paint::Canvas;
use crate::app::view::header::{HeaderNote, NoteKind};
use crate::app::view::{HeaderView, Tone};
use crate::text::{shorten, width};

const SEPARATOR: &str = " ▸ ";
/// Columns in which the unit looked at can be known, with notes beside it.
const LEAST_UNIT: usize = 20;
/// The same of a name among the notes.
const LEAST_NAME: usize = 16;

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
    let (title, as_of) = fitted_title(header, usize::from(area.width).saturating_sub(tabs_width));
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

/// Title and as-of at the length that so many columns hold with a space before and behind
/// the phases: up to when figures speak is never left out.
fn fitted_title(header: &HeaderView, columns: usize) -> (&str, &str) {
    let titles = [&header.title, &header.title_short, &header.title_shortest];
    let mut choices =
        titles.into_iter().flat_map(|title| [(title, &header.as_of), (title, &header.as_of_short)]);
    let chosen = choices.find(|(title, as_of)| width(title) + width(as_of) + 2 <= columns);
    chosen.map_or(("", &header.as_of_short), |(title, as_of)| (title, as_of))
}

/// Path of units, and the notes that there is room for.
fn draw_place(header: &HeaderView, area: Rect, canvas: &mut Canvas<'_>) {
    let columns = usize::from(area.width);
    let notes = fitted_notes(header, columns);
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

/// The notes in so many columns. All but hints come first, in short, while the unit looked
/// at can be known; then, as long as the way there keeps what it has, or half, each in full,
/// and what hints there is room for.
fn fitted_notes(header: &HeaderView, columns: usize) -> Vec<(String, Tone)> {
    const JOINT: usize = 3;
    let unit = header.path.last().map_or(0, |unit| width(unit));
    let mut left = columns.saturating_sub(unit.min(LEAST_UNIT));
    let mut short = |note: &HeaderNote| {
        let needed = least(note) + JOINT;
        let has_room = note.kind != NoteKind::Hint && needed <= left;
        left -= if has_room { needed } else { 0 };
        has_room
    };
    let is_told: Vec<bool> = header.notes.iter().map(&mut short).collect();
    let path = left + unit.min(LEAST_UNIT);
    let kept = width(&fitted_path(&header.path, path)).min(columns / 2);
    let mut left = path.saturating_sub(kept);
    let mut chosen = Vec::new();
    for (note, is_told) in header.notes.iter().zip(is_told) {
        let known = if is_told { least(note) + JOINT } else { 0 };
        let more = |text: &str| (width(text) + JOINT).saturating_sub(known);
        // A name that is told in short may have what room is left.
        let name = (is_told && note.kind == NoteKind::Name)
            .then(|| shorten(&note.text, left + least(note)));
        let mut ways = name.into_iter().chain([note.text.clone(), note.short.clone()]);
        let fitting = ways.find(|text| more(text) <= left);
        if let Some(text) = fitting.or_else(|| is_told.then(|| note.short.clone())) {
            left = left.saturating_sub(more(&text));
            chosen.push((text, note.tone));
        }
    }
    chosen
}

/// The columns in which a note is known.
fn least(note: &HeaderNote) -> usize {
    let short = width(&note.short);
    if note.kind == NoteKind::Name { short.min(LEAST_NAME) } else { short }
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

    fn note(text: &str, short: &str) -> HeaderNote {
        HeaderNote {
            text: text.to_owned(),
            short: short.to_owned(),
            tone: Tone::Warning,
            kind: NoteKind::Said,
        }
    }

    #[test]
    fn the_way_gives_way_before_what_must_not_be_overlooked() {
        let path = ["LĐLĐ tỉnh Thanh Hóa", "LĐLĐ huyện Triệu Sơn"].map(String::from).into();
        let notes = vec![
            note("SỐ LIỆU MẪU", "SỐ LIỆU MẪU"),
            note("CHỈ SXKD, từ CĐCS", "CHỈ SXKD"),
            note("2 dòng bị loại (phím 7)", "2 dòng bị loại"),
            note("Một kịch bản", "Một kịch bản"),
            HeaderNote { kind: NoteKind::Hint, ..note("tổ chức đã thay đổi", "F11") },
        ];
        let header = HeaderView { path, notes, ..HeaderView::default() };
        let told = |columns| -> Vec<String> {
            fitted_notes(&header, columns).into_iter().map(|(text, _)| text).collect()
        };
        assert_eq!(told(58), ["SỐ LIỆU MẪU", "CHỈ SXKD, từ CĐCS"], "the name of the unit stays");
        assert_eq!(told(78), ["SỐ LIỆU MẪU", "CHỈ SXKD", "2 dòng bị loại", "Một kịch bản"]);
        let whole = [
            "SỐ LIỆU MẪU",
            "CHỈ SXKD, từ CĐCS",
            "2 dòng bị loại (phím 7)",
            "Một kịch bản",
            "tổ chức đã thay đổi",
        ];
        assert_eq!(told(160), whole);
    }

    #[test]
    fn a_name_has_what_room_is_left() {
        let path = vec!["LĐLĐ tỉnh Thanh Hóa".to_owned()];
        let name = HeaderNote {
            kind: NoteKind::Name,
            ..note("Nếu sáu nơi chậm tăng một phần tư", "Nếu sáu nơi chậm …n tư")
        };
        let header = HeaderView { path, notes: vec![name], ..HeaderView::default() };
        let told = |columns| fitted_notes(&header, columns).pop().map(|(text, _)| text);
        assert_eq!(told(55).as_deref(), Some("Nếu sáu nơi chậm tăng một phần tư"));
        assert_eq!(told(54).as_deref(), Some("Nếu sáu nơi chậm tăng m… phần tư"));
        let mut header = header;
        let aside = note("3 rows set aside (key 7)", "3 rows set aside");
        header.notes.splice(0..0, [note("SAMPLE FIGURES", "SAMPLE FIGURES"), aside]);
        let told: Vec<String> =
            fitted_notes(&header, 78).into_iter().map(|(text, _)| text).collect();
        assert_eq!(told, ["SAMPLE FIGURES", "3 rows set aside", "Nếu sáu nơi ch…ần tư"]);
    }

    #[test]
    fn the_title_gets_shorter_and_then_the_date_stands_alone() {
        let header = HeaderView {
            title: "CHỈ TIÊU THI ĐUA · 10".to_owned(),
            title_short: "CHỈ TIÊU THI ĐUA".to_owned(),
            title_shortest: "THI ĐUA".to_owned(),
            as_of: "số liệu đến 31/12/2024 (suy ra)".to_owned(),
            as_of_short: "đến 31/12/2024 (suy ra)".to_owned(),
            ..HeaderView::default()
        };
        let long = (header.title.as_str(), header.as_of.as_str());
        assert_eq!(fitted_title(&header, 54), long);
        assert_eq!(fitted_title(&header, 53), (long.0, header.as_of_short.as_str()));
        assert_eq!(fitted_title(&header, 34), ("THI ĐUA", header.as_of_short.as_str()));
        assert_eq!(fitted_title(&header, 31), ("", header.as_of_short.as_str()));
    }

    #[test]
    fn a_path_is_shortened_from_the_top() {
        let path: Vec<String> = ["LĐLĐ tỉnh", "Hoằng Hóa", "CĐCS 27"].map(String::from).into();
        assert_eq!(fitted_path(&path, 40), "LĐLĐ tỉnh ▸ Hoằng Hóa ▸ CĐCS 27");
        assert_eq!(fitted_path(&path, 30), "… ▸ Hoằng Hóa ▸ CĐCS 27");
        assert_eq!(fitted_path(&path, 12), "… ▸ CĐCS 27");
        assert_eq!(fitted_path(&path, 6), "CĐC…27");
    }
}
