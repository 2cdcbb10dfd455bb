//! The thread that reads the keyboard, and sees the terminal go.

use std::fs::File;
use std::io::{self, IsTerminal as _, Read as _};
use std::sync::mpsc::Sender;
use std::thread;
use std::time::Duration;

use signal_hook::consts::SIGHUP;

use super::event::Event;
use super::tty;

/// So many reads of nothing in a row mean that there is no terminal any more.
const EMPTY_READS: u8 = 20;

/// Starts the thread. A read that blocks costs nothing and, unlike a wait for
/// readiness, fails at once when the terminal goes.
pub fn listen<M: Send + 'static>(
    keyboard: &'static File,
    events: Sender<Event<M>>,
) -> io::Result<()> {
    let listener = thread::Builder::new().name("keyboard".to_owned());
    listener.spawn(move || forward(keyboard, &events)).map(|_| ())
}

/// Ends the process as a hang-up does, for nobody can see or stop it any more,
/// whether or not the signal itself was ignored.
pub fn hang_up() {
    if tty::restore() {
        let _ = signal_hook::low_level::emulate_default_handler(SIGHUP);
    }
}

fn forward<M>(mut keyboard: &File, events: &Sender<Event<M>>) {
    let mut buffer = [0; 4096];
    let mut empty_reads = 0;
    loop {
        match keyboard.read(&mut buffer) {
            Ok(0) => {
                empty_reads += 1;
                if empty_reads > EMPTY_READS || !keyboard.is_terminal() {
                    return hang_up();
                }
                thread::sleep(Duration::from_millis(40));
            }
            Ok(count) => {
                empty_reads = 0;
                let bytes = buffer.get(..count).unwrap_or_default().to_vec();
                if events.send(Event::Bytes(bytes)).is_err() {
                    return;
                }
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            // Somebody who shares the terminal made it non-blocking.
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                thread::sleep(Duration::from_millis(20));
            }
            Err(_) => return hang_up(),
        }
    }
}
