//! Drawing: view-model + theme + area → buffer, a pure function. Knows no
//! dataset and works nothing out.

mod theme;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use crate::app::view::ScreenView;

pub use theme::{Palette, Signs, Theme};

/// Draws a whole screen.
pub const fn draw(_screen: &ScreenView, _theme: &Theme, _area: Rect, _buffer: &mut Buffer) {}
