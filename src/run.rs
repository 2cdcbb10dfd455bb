//! The terminal session: takes the terminal over and gives it back on every way out.
//!
//! It turns what happens into inputs of a [`Program`] and draws when something
//! changed; it knows nothing about what is drawn.
//!
//! One thread reads the keyboard, one the signals, workers send messages; all
//! meet in one channel on which the session sleeps. Idle costs nothing: no
//! tick, no byte. The terminal is asked nothing at the start, and later only
//! where its cursor is, to keep frames from queueing on a slow line.

mod decoder;
mod event;
mod keyboard;
mod mouse;
mod pace;
mod panic;
mod plain;
mod program;
mod screen;
mod sender;
mod session;
mod signals;
mod tty;

use std::io;
use std::sync::mpsc;

pub use plain::is_plain_output;
pub use program::{Input, MouseCapture, Outcome, Program};
pub use sender::{Sender, SessionOver};

use session::Session;

/// Why a session could not begin or go on.
#[derive(Debug, thiserror::Error)]
pub enum RunError {
    /// Keys come neither from standard input nor from a controlling terminal.
    #[error("no terminal to read keys from; start the program in a terminal: {0}")]
    Keyboard(#[source] io::Error),
    /// The terminal did not take the modes that a full screen needs.
    #[error("the terminal cannot be set up for a full screen: {0}")]
    Terminal(#[source] io::Error),
    /// The system refused a thread or a signal handler.
    #[error("keys and signals cannot be listened to: {0}")]
    Listen(#[source] io::Error),
    /// The screen could not be written.
    #[error("the screen cannot be written: {0}")]
    Output(#[source] io::Error),
}

/// Runs a program on the terminal until it quits.
///
/// `start` is called once the first frame is on its way: the place to set
/// worker threads to work, with the way back to the program. The caller makes
/// sure beforehand that the output is not plain ([`is_plain_output`]).
///
/// # Errors
/// [`RunError`], with the terminal given back. If the terminal itself goes,
/// the process ends as by a hang-up and this does not return.
pub fn run<P: Program>(
    program: &mut P,
    mouse: MouseCapture,
    start: impl FnOnce(Sender<P::Message>),
) -> Result<(), RunError> {
    // Otherwise NO_COLOR would strip bold and reverse along with the colours;
    // which colours there are is for the theme to decide.
    crossterm::style::force_color_output(true);
    let keyboard = tty::open().map_err(RunError::Keyboard)?;
    let (sender, events) = mpsc::channel();
    panic::restore_before_report();
    signals::listen(sender.clone()).map_err(RunError::Listen)?;
    let _held = Held;
    let mut session = Session::begin(program, events, mouse)?;
    keyboard::listen(keyboard, sender.clone()).map_err(RunError::Listen)?;
    let result = session.draw().and_then(|()| {
        #[cfg(debug_assertions)]
        panic::fail_on_request();
        start(Sender::new(sender));
        session.go_on()
    });
    if matches!(&result, Err(RunError::Output(error)) if error.raw_os_error() == Some(libc::EIO)) {
        keyboard::hang_up();
    }
    result
}

/// The terminal, to be given back wherever the session ends.
struct Held;

impl Drop for Held {
    fn drop(&mut self) {
        tty::restore();
    }
}
