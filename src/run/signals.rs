//! The thread that waits for signals.

use std::io;
use std::sync::mpsc::Sender;
use std::thread;

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH};
use signal_hook::iterator::Signals;
use signal_hook::low_level::emulate_default_handler;

use super::event::Event;
use super::tty;

/// Starts the thread. A signal that ends the process gives the terminal back
/// first and then acts as if nobody had caught it: the parent sees the cause.
pub fn listen<M: Send + 'static>(events: Sender<Event<M>>) -> io::Result<()> {
    tty::restore_on_abort()?;
    let signals = Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH])?;
    let listener = thread::Builder::new().name("signals".to_owned());
    listener.spawn(move || forward(signals, &events)).map(|_| ())
}

fn forward<M>(mut signals: Signals, events: &Sender<Event<M>>) {
    for signal in signals.forever() {
        let sent = match signal {
            SIGWINCH => events.send(Event::Resized),
            SIGCONT => events.send(Event::Continued),
            SIGTSTP => events.send(Event::Stop),
            deadly => {
                tty::restore();
                let _ = emulate_default_handler(deadly);
                continue;
            }
        };
        if sent.is_err() && signal == SIGTSTP {
            tty::stop(); // the session is over, the process not yet
        }
    }
}
