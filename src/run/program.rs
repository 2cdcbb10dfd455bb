//! What the session asks of the program it runs, and what it hands to it.

use std::time::Instant;

use crossterm::event::{KeyEvent, MouseEvent};
use ratatui::Frame;

/// A full-screen program as the session sees it.
///
/// [`handle`](Self::handle) is called once for each thing that happened, for
/// all that is pending, before anything is drawn. Work that only the last of a
/// run of keys needs therefore belongs in [`draw`](Self::draw).
pub trait Program {
    /// What worker threads send, such as the end of loading.
    type Message: Send + 'static;

    /// Takes in one thing that happened and says what has to follow.
    fn handle(&mut self, input: Input<Self::Message>) -> Outcome;

    /// Draws the whole screen. Called only after an outcome that asked for it,
    /// after a change of size and after a return to the terminal.
    fn draw(&mut self, frame: &mut Frame<'_>);

    /// When [`Input::Deadline`] is wanted; `None` is to sleep for as long as
    /// nothing happens. Each instant is announced once.
    fn deadline(&self) -> Option<Instant> {
        None
    }
}

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input<M> {
    /// A key went down or repeats; releases are never handed on.
    Key(KeyEvent),
    /// Text pasted in one go, line ends as `\n`. It is data, not keys.
    Paste(String),
    /// The mouse, its place always inside the screen.
    Mouse(MouseEvent),
    /// The screen now has this size; a draw follows by itself.
    Resize {
        /// Columns.
        width: u16,
        /// Rows.
        height: u16,
    },
    /// A worker thread said something.
    Message(M),
    /// The instant named by [`Program::deadline`] has come.
    Deadline,
}

/// What has to follow after an input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing that could be seen has changed: no frame, not one byte.
    Unchanged,
    /// Something has changed: draw, once all that is pending was handled.
    Redraw,
    /// Paint the whole screen afresh, for a screen that others wrote upon.
    Clear,
    /// Begin or cease to listen to the mouse, and draw.
    Mouse(MouseCapture),
    /// Hand the terminal back to the shell until the job is continued.
    Suspend,
    /// End the session; whatever is still pending is dropped.
    Quit,
}

/// Whether the terminal reports the mouse to the program or keeps it for
/// marking and copying text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MouseCapture {
    /// Presses, the wheel and drags are reported.
    On,
    /// The terminal keeps the mouse.
    #[default]
    Off,
}
