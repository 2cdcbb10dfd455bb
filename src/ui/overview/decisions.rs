//! *Cần quyết định*: full sentences, a line each, or lines without a frame.

use ratatui::layout::Rect;

use super::super::paint::Canvas;
use crate::app::view::lines::wrap;
use crate::app::view::overview::Decision;
use crate::app::view::{OverviewView, Rich};
use crate::app::words::labels;
use crate::text::{shorten, width};

/// Glyph, code and the blanks around them.
const LEAD: u16 = 7;
/// Full sentences are told only if so many of them fit.
const LEAST_TOLD: usize = 3;
/// A label shorter than this tells nothing.
const LEAST_LABEL: usize = 12;

fn sentences(view: &OverviewView, columns: u16) -> Vec<Vec<Rich>> {
    let columns = usize::from(columns.saturating_sub(4 + LEAD));
    view.decisions.iter().map(|d| wrap(&d.sentence, columns)).collect()
}

/// Lines that all sentences take in a frame of so many columns.
pub fn rows(view: &OverviewView, columns: u16) -> u16 {
    let lines: usize = sentences(view, columns).iter().map(Vec::len).sum();
    u16::try_from(lines.max(1)).unwrap_or(u16::MAX).saturating_add(2)
}

/// Full sentences; those that don't fit whole are left out, and the title says
/// how many of how many there are.
pub fn draw(view: &OverviewView, area: Rect, canvas: &mut Canvas<'_>) {
    let lines = sentences(view, area.width);
    let room = usize::from(area.height.saturating_sub(2));
    let mut used = 0;
    let fitting = lines.iter().take_while(|l| {
        used += l.len();
        used <= room
    });
    let count = fitting.count();
    if count < LEAST_TOLD.min(lines.len()) || lines.is_empty() {
        return draw_listed(view, area, canvas);
    }
    let needed = lines.iter().take(count).map(Vec::len).sum::<usize>();
    let inner = frame(view, count, needed, area, canvas);
    let mut y = inner.y;
    for (decision, lines) in view.decisions.iter().zip(&lines).take(count) {
        draw_lead(decision, inner.x, y, canvas);
        for line in lines {
            canvas.put_rich(inner.x + LEAD, y, inner.width.saturating_sub(LEAD), line);
            y += 1;
        }
    }
}

/// A line each in a frame.
pub fn draw_listed(view: &OverviewView, area: Rect, canvas: &mut Canvas<'_>) {
    if area.height < 3 {
        return draw_bare(view, area, canvas);
    }
    let count = view.decisions.len().min(usize::from(area.height - 2));
    let inner = frame(view, count, count.max(1), area, canvas);
    if view.decisions.is_empty() {
        let text = Rich::of(view.nothing.clone());
        canvas.put_rich(inner.x, inner.y, inner.width, &text);
    }
    for (y, decision) in (inner.y..).zip(view.decisions.iter().take(count)) {
        draw_lead(decision, inner.x, y, canvas);
        let room = inner.width.saturating_sub(LEAD);
        let text = short(decision, usize::from(room));
        canvas.put_rich(inner.x + LEAD, y, room, &text);
    }
}

/// A line each without a frame.
pub fn draw_bare(view: &OverviewView, area: Rect, canvas: &mut Canvas<'_>) {
    if area.width < 4 || area.height == 0 {
        return;
    }
    let unfiltered = if view.is_filtered { canvas.say(labels::UNFILTERED) } else { "" };
    let lead = format!("{}{unfiltered}", canvas.say(labels::DECIDE));
    let x = area.x + 1 + u16::try_from(width(&lead)).unwrap_or(0) + 2;
    let end = area.x + area.width - 1;
    canvas.put(area.x + 1, area.y, area.width - 2, &lead, canvas.theme.strong());
    if view.decisions.is_empty() {
        let text = Rich::of(view.nothing.clone());
        canvas.put_rich(x, area.y, end.saturating_sub(x), &text);
    }
    for (y, decision) in (area.y..area.y + area.height).zip(&view.decisions) {
        draw_lead(decision, x, y, canvas);
        let room = end.saturating_sub(x + LEAD);
        let text = short(decision, usize::from(room));
        canvas.put_rich(x + LEAD, y, room, &text);
    }
}

/// A frame whose title says how many decisions are shown of how many there are.
fn frame(
    view: &OverviewView,
    shown: usize,
    lines: usize,
    area: Rect,
    canvas: &mut Canvas<'_>,
) -> Rect {
    let (title, order) = (canvas.say(labels::DECIDE), canvas.say(labels::DECIDE_ORDER));
    let unfiltered = if view.is_filtered { canvas.say(labels::UNFILTERED) } else { "" };
    let title = if view.urgent == 0 {
        format!("{title}{unfiltered}")
    } else {
        format!("{title}{unfiltered} · {order} · {shown}/{}", view.urgent)
    };
    let height = u16::try_from(lines + 2).unwrap_or(u16::MAX).min(area.height);
    canvas.frame(Rect { height, ..area }, &title, &Rich::default(), false)
}

fn draw_lead(decision: &Decision, x: u16, y: u16, canvas: &mut Canvas<'_>) {
    canvas.put(x, y, 1, decision.status.glyph, canvas.theme.tone(decision.status.tone));
    canvas.put(x + 2, y, LEAD - 2, &decision.code, canvas.theme.strong());
}

/// As much as fits whole: with the label, shortened if need be, where there is room for it.
fn short(decision: &Decision, columns: usize) -> Rich {
    let fits = |least: usize| decision.short.iter().find(|s| width(s) + least + 2 <= columns);
    let Some(said) = fits(LEAST_LABEL) else {
        let said = decision.short.iter().find(|s| width(s) <= columns);
        return Rich::of(said.or_else(|| decision.short.last()).cloned().unwrap_or_default());
    };
    let label = shorten(&decision.label, columns.saturating_sub(width(said) + 2));
    Rich::default().strong(format!("{label}: ")).plain(said.clone())
}
