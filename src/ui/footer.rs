//! The keys that work here, or what there is to say.

use ratatui::layout::Rect;

use super::paint::{Canvas, cut};
use super::theme::Signs;
use crate::app::view::{FooterView, Hint};
use crate::text::width;

pub fn draw(footer: &FooterView, area: Rect, canvas: &mut Canvas<'_>) {
    if area.width < 2 {
        return;
    }
    let (x, columns) = (area.x + 1, area.width - 2);
    if let Some(message) = &footer.message {
        let text = cut(message, usize::from(columns));
        canvas.put(x, area.y, columns, &text, canvas.theme.strong());
        return;
    }
    let mut at = x;
    let hints: Vec<Hint> = footer.hints.iter().map(|hint| written(hint, canvas)).collect();
    for hint in fitting(&hints, usize::from(columns)) {
        let room = (x + columns).saturating_sub(at);
        at += canvas.put(at, area.y, room, &hint.keys, canvas.theme.strong());
        let text = format!(" {}  ", hint.text);
        at += canvas.put(at, area.y, (x + columns).saturating_sub(at), &text, canvas.theme.plain());
    }
}

/// Arrows in words where a terminal has none: `<` would be another key.
fn written(hint: &Hint, canvas: &Canvas<'_>) -> Hint {
    if canvas.theme.signs == Signs::Unicode {
        return hint.clone();
    }
    let mut keys = hint.keys.clone();
    for (arrow, word) in [("←", "Left"), ("→", "Right"), ("↑", "Up"), ("↓", "Down")] {
        keys = keys.replace(arrow, word);
    }
    Hint { keys, text: hint.text.clone() }
}

/// As many as fit whole, by priority; the last is always among them.
fn fitting(hints: &[Hint], columns: usize) -> Vec<&Hint> {
    let wide = |hint: &Hint| width(&hint.keys) + width(&hint.text) + 1;
    let Some((last, others)) = hints.split_last() else { return Vec::new() };
    let mut left = columns.saturating_sub(wide(last));
    let mut chosen = Vec::new();
    for hint in others {
        let needed = wide(hint) + 2;
        if needed > left {
            break;
        }
        left -= needed;
        chosen.push(hint);
    }
    chosen.push(last);
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hints_are_whole_or_absent_and_the_last_is_kept() {
        let hint = |keys: &str, text: &str| Hint { keys: keys.to_owned(), text: text.to_owned() };
        let hints = [hint("Enter", "vào"), hint("Esc", "ra"), hint("?", "thêm")];
        let shown = |columns| -> Vec<&str> {
            fitting(&hints, columns).iter().map(|h| h.keys.as_str()).collect()
        };
        assert_eq!(shown(25), ["Enter", "Esc", "?"]);
        assert_eq!(shown(24), ["Enter", "?"]);
        assert_eq!(shown(17), ["Enter", "?"]);
        assert_eq!(shown(3), ["?"]);
    }
}
