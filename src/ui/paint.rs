//! Text and frames on a buffer; nothing outside its area, whatever the size.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_segmentation::UnicodeSegmentation;

use super::theme::{Signs, Theme, drawn_twin};
use crate::app::view::{Manner, Rich};
use crate::app::words::Said;
use crate::model::Language;
use crate::text::{ascii, width};

/// A buffer to draw on, in a theme and a language.
pub struct Canvas<'a> {
    buffer: &'a mut Buffer,
    /// How everything looks.
    pub theme: Theme,
    /// The language of what the drawing itself has to say.
    pub language: Language,
}

impl<'a> Canvas<'a> {
    pub const fn new(buffer: &'a mut Buffer, theme: Theme, language: Language) -> Self {
        Self { buffer, theme, language }
    }

    /// A wording in the language of the screen.
    pub const fn say(&self, said: Said) -> &'static str {
        said.of(self.language)
    }

    /// Blanks an area.
    pub fn clear(&mut self, area: Rect) {
        let area = area.intersection(self.buffer.area);
        for position in area.positions() {
            if let Some(cell) = self.buffer.cell_mut(position) {
                cell.reset();
            }
        }
    }

    /// Draws a text in at most so many columns and returns how many it took.
    /// What doesn't fit is not drawn: callers fit names and drop numbers first.
    pub fn put(&mut self, x: u16, y: u16, columns: u16, text: &str, style: Style) -> u16 {
        let mut used = 0;
        for symbol in text.graphemes(true) {
            let wide = u16::try_from(width(symbol)).unwrap_or(u16::MAX);
            if wide == 0 {
                continue;
            }
            if used + wide > columns {
                break;
            }
            let Some(at) = x.checked_add(used) else { break };
            if let Some(cell) = self.buffer.cell_mut((at, y)) {
                let symbol = if symbol == "\u{A0}" { " " } else { symbol };
                cell.set_symbol(symbol).set_style(style);
            }
            for behind in 1..wide {
                if let Some(cell) = self.buffer.cell_mut((at.saturating_add(behind), y)) {
                    cell.set_symbol("").set_style(style);
                }
            }
            used += wide;
        }
        used
    }

    /// Draws runs in at most so many columns, cut between words with `…`.
    pub fn put_rich(&mut self, x: u16, y: u16, columns: u16, text: &Rich) {
        let mut used: u16 = 0;
        for run in &text.0 {
            let room = columns.saturating_sub(used);
            let fitted = cut(&run.text, usize::from(room));
            let is_cut = fitted != run.text;
            used += self.put(x.saturating_add(used), y, room, &fitted, self.manner(run.manner));
            if is_cut {
                break;
            }
        }
    }

    const fn manner(&self, manner: Manner) -> Style {
        match manner {
            Manner::Plain => self.theme.plain(),
            Manner::Strong => self.theme.strong(),
            Manner::Toned(tone) => self.theme.tone(tone),
        }
    }

    /// Draws a frame with its title (reversed where the keys go) and a remark at
    /// its lower right, and returns what is inside, a blank left at either side.
    pub fn frame(&mut self, area: Rect, title: &str, remark: &Rich, is_focused: bool) -> Rect {
        if area.width < 2 || area.height < 2 {
            return Rect::default();
        }
        let style = self.theme.plain();
        let (right, bottom) = (area.x + area.width - 1, area.y + area.height - 1);
        let line = "─".repeat(usize::from(area.width - 2));
        for (y, left_sign, right_sign) in [(area.y, "┌", "┐"), (bottom, "└", "┘")] {
            self.put(area.x, y, 1, left_sign, style);
            self.put(area.x + 1, y, area.width - 2, &line, style);
            self.put(right, y, 1, right_sign, style);
        }
        for y in area.y + 1..bottom {
            self.put(area.x, y, 1, "│", style);
            self.put(right, y, 1, "│", style);
        }
        let room = area.width.saturating_sub(4);
        let title = cut_title(title, usize::from(room.saturating_sub(2)));
        if !title.is_empty() {
            let style = if is_focused { self.theme.selected() } else { self.theme.strong() };
            self.put(area.x + 2, area.y, room, &format!(" {title} "), style);
        }
        self.remark(area, remark);
        Rect {
            x: area.x + 2,
            y: area.y + 1,
            width: area.width.saturating_sub(4),
            height: area.height - 2,
        }
    }

    fn remark(&mut self, area: Rect, remark: &Rich) {
        let wide = u16::try_from(width(&remark.text())).unwrap_or(u16::MAX);
        let room = area.width.saturating_sub(6);
        if wide == 0 || wide > room {
            return;
        }
        let (x, y) = (area.x + area.width - wide - 4, area.y + area.height - 1);
        self.put(x, y, wide + 2, &" ".repeat(usize::from(wide) + 2), self.theme.plain());
        self.put_rich(x + 1, y, wide, remark);
    }

    /// Puts the ASCII twin in the place of every sign, where the theme asks for it.
    pub fn finish(&mut self, area: Rect) {
        if self.theme.signs == Signs::Unicode {
            return;
        }
        let is_only = self.theme.signs == Signs::AsciiOnly;
        for y in area.y..area.y.saturating_add(area.height) {
            for x in area.x..area.x.saturating_add(area.width) {
                self.transliterate(x, y, is_only);
            }
        }
    }

    fn transliterate(&mut self, x: u16, y: u16, is_only: bool) {
        let Some(cell) = self.buffer.cell((x, y)) else { return };
        let symbol = cell.symbol();
        let is_letter = symbol.chars().next().is_some_and(char::is_alphabetic);
        if symbol.is_ascii() || (is_letter && !is_only) {
            return;
        }
        let (twin, spill) = match symbol {
            "≥" => (">".to_owned(), Some("=")),
            "≤" => ("<".to_owned(), Some("=")),
            _ => (drawn_twin(symbol).map_or_else(|| ascii::cell(symbol), str::to_owned), None),
        };
        if let Some(cell) = self.buffer.cell_mut((x, y)) {
            cell.set_symbol(&twin);
        }
        // The sign is followed by a blank, which its second half takes.
        let next = self.buffer.cell_mut((x.saturating_add(1), y));
        if let (Some(spill), Some(next)) = (spill, next)
            && next.symbol() == " "
        {
            next.set_symbol(spill);
        }
    }
}

/// A title in at most so many columns: parts at its end are left out whole.
fn cut_title(title: &str, columns: usize) -> String {
    let ends = title.match_indices(" · ").map(|(at, _)| at).chain([title.len()]);
    let starts: Vec<&str> = ends.filter_map(|end| title.get(..end)).collect();
    let fitting = starts.iter().rev().find(|start| width(start) <= columns);
    fitting.map_or_else(|| cut(title, columns), |start| (*start).to_owned())
}

/// A text in at most so many columns, cut between words: half a number is
/// another number. No-break spaces keep a number with its unit.
pub fn cut(text: &str, columns: usize) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut used = 0;
    for word in text.split_inclusive(' ') {
        let wide = width(word.trim_end_matches(' '));
        if used + wide + 1 > columns {
            break;
        }
        kept.push_str(word);
        used += width(word);
    }
    let kept = kept.trim_end_matches(' ');
    if columns == 0 { String::new() } else { format!("{kept}…") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_title_whole_parts_are_left_out() {
        let title = "XẾP HẠNG D07 · sắp theo giá trị · 167 đơn vị";
        assert_eq!(cut_title(title, 44), title);
        assert_eq!(cut_title(title, 43), "XẾP HẠNG D07 · sắp theo giá trị");
        assert_eq!(cut_title(title, 30), "XẾP HẠNG D07");
        assert_eq!(cut_title(title, 11), "XẾP HẠNG…");
    }

    #[test]
    fn a_sentence_is_cut_between_words() {
        let text = "thiếu 32.000\u{A0}nhà ở";
        assert_eq!(cut(text, 18), text);
        assert_eq!(cut(text, 17), "thiếu 32.000\u{A0}nhà…");
        assert_eq!(cut(text, 16), "thiếu…");
        assert_eq!(cut("thiếu 32.000", 3), "…");
        assert_eq!(cut("thiếu", 0), "");
    }
}
