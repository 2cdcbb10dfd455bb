//! Listening to the mouse: presses, drags and the wheel, in the one encoding
//! that large screens need.

use crossterm::event::MouseEvent;
use ratatui::layout::Size;

use super::program::MouseCapture;

const ON: &[u8] = b"\x1b[?1000h\x1b[?1002h\x1b[?1006h";
const OFF: &[u8] = b"\x1b[?1006l\x1b[?1002l\x1b[?1000l";

/// What makes the terminal report the mouse, or cease to.
pub const fn modes(mouse: MouseCapture) -> &'static [u8] {
    match mouse {
        MouseCapture::On => ON,
        MouseCapture::Off => OFF,
    }
}

/// Some terminals report places outside the screen, during a change of its
/// size or while the button is held.
pub fn inside(mut event: MouseEvent, size: Size) -> MouseEvent {
    event.column = event.column.min(size.width.saturating_sub(1));
    event.row = event.row.min(size.height.saturating_sub(1));
    event
}

#[cfg(test)]
mod tests {
    use crossterm::event::{KeyModifiers, MouseEventKind};

    use super::*;

    #[test]
    fn the_mouse_stays_inside_the_screen() {
        let at = |column, row, size| {
            let modifiers = KeyModifiers::NONE;
            let event = MouseEvent { kind: MouseEventKind::Moved, column, row, modifiers };
            let event = inside(event, size);
            (event.column, event.row)
        };
        assert_eq!(at(9998, 9998, Size::new(80, 24)), (79, 23));
        assert_eq!(at(79, 23, Size::new(80, 24)), (79, 23));
        assert_eq!(at(5, 5, Size::ZERO), (0, 0));
    }
}
