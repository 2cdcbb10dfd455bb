//! Collects what ratatui draws, so that a frame reaches the terminal in one
//! write, or, if nothing differs, not at all.

use std::cell::RefCell;
use std::io::{self, Write};
use std::rc::Rc;

use ratatui::backend::{Backend, ClearType, CrosstermBackend, WindowSize};
use ratatui::buffer::Cell;
use ratatui::layout::{Position, Size};

/// A backend that writes into memory.
#[derive(Debug)]
pub struct Screen {
    drawing: CrosstermBackend<Bytes>,
    bytes: Bytes,
    size: Size,
    cursor: Cursor,
}

/// Where the cursor of the terminal is known to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Cursor {
    Hidden,
    /// Shown, wherever the last cell was drawn.
    Adrift,
    At(Position),
}

impl Screen {
    /// A screen of this size whose cursor is hidden.
    pub fn new(size: Size) -> Self {
        let bytes = Bytes::default();
        Self { drawing: CrosstermBackend::new(bytes.clone()), bytes, size, cursor: Cursor::Hidden }
    }

    /// Draws for another size from now on.
    pub const fn resize(&mut self, size: Size) {
        self.size = size;
    }

    /// What was drawn since the last time.
    pub fn take_drawn(&self) -> Vec<u8> {
        self.bytes.0.take()
    }

    /// The terminal was set up anew, its cursor hidden.
    pub const fn forget_cursor(&mut self) {
        self.cursor = Cursor::Hidden;
    }
}

impl Backend for Screen {
    type Error = io::Error;

    fn draw<'a, I>(&mut self, content: I) -> io::Result<()>
    where
        I: Iterator<Item = (u16, u16, &'a Cell)>,
    {
        let mut content = content.peekable();
        if content.peek().is_none() {
            return Ok(());
        }
        if matches!(self.cursor, Cursor::At(_)) {
            self.cursor = Cursor::Adrift;
        }
        self.drawing.draw(content)
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        if self.cursor == Cursor::Hidden {
            return Ok(());
        }
        self.cursor = Cursor::Hidden;
        self.drawing.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        if self.cursor != Cursor::Hidden {
            return Ok(());
        }
        self.cursor = Cursor::Adrift;
        self.drawing.show_cursor()
    }

    /// Never asks the terminal.
    fn get_cursor_position(&mut self) -> io::Result<Position> {
        match self.cursor {
            Cursor::At(position) => Ok(position),
            Cursor::Hidden | Cursor::Adrift => Ok(Position::ORIGIN),
        }
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        let position = position.into();
        if matches!(self.cursor, Cursor::Hidden) || self.cursor == Cursor::At(position) {
            return Ok(());
        }
        self.cursor = Cursor::At(position);
        self.drawing.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.drawing.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> io::Result<()> {
        self.drawing.clear_region(region)
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size, pixels: Size::ZERO })
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[derive(Debug, Clone, Default)]
struct Bytes(Rc<RefCell<Vec<u8>>>);

impl Write for Bytes {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use ratatui::Terminal;
    use ratatui::widgets::Paragraph;

    use super::*;

    fn drawn(terminal: &mut Terminal<Screen>, text: &str, cursor: Option<(u16, u16)>) -> String {
        terminal
            .draw(|frame| {
                frame.render_widget(Paragraph::new(text), frame.area());
                if let Some(cursor) = cursor {
                    frame.set_cursor_position(cursor);
                }
            })
            .unwrap();
        String::from_utf8(terminal.backend().take_drawn()).unwrap()
    }

    #[test]
    fn the_same_frame_again_is_not_one_byte() {
        let mut terminal = Terminal::new(Screen::new(Size::new(20, 3))).unwrap();
        assert!(drawn(&mut terminal, "Đạt 95 %", None).contains("Đạt"));
        assert_eq!(drawn(&mut terminal, "Đạt 95 %", None), "");
        assert!(!drawn(&mut terminal, "Đạt 96 %", None).contains("Đạt"));
    }

    #[test]
    fn a_cursor_is_placed_once_and_after_each_change() {
        let mut terminal = Terminal::new(Screen::new(Size::new(20, 3))).unwrap();
        assert!(drawn(&mut terminal, "a", Some((1, 0))).contains("\u{1b}[?25h"));
        drawn(&mut terminal, "a", Some((1, 0)));
        assert_eq!(drawn(&mut terminal, "a", Some((1, 0))), "");
        assert!(drawn(&mut terminal, "b", Some((1, 0))).ends_with("\u{1b}[1;2H"));
        assert_eq!(drawn(&mut terminal, "b", None), "\u{1b}[?25l");
    }

    #[test]
    fn a_change_of_size_paints_everything() {
        let mut terminal = Terminal::new(Screen::new(Size::new(20, 3))).unwrap();
        drawn(&mut terminal, "Đạt", None);
        terminal.backend_mut().resize(Size::new(10, 2));
        assert!(drawn(&mut terminal, "Đạt", None).contains("Đạt"));
    }
}
