//! What happens to the terminal when the program panics.

use std::panic;
use std::sync::Once;
use std::thread;

use super::tty;

/// The status with which Rust ends a process after a panic.
const PANICKED: i32 = 101;

/// Gives the terminal back before the hook that was there reports the panic.
///
/// A panic on another thread ends the process too: the screen is the shell's
/// again by then, and the session could draw no more.
pub fn restore_before_report() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        let session = thread::current().id();
        let report = panic::take_hook();
        panic::set_hook(Box::new(move |panic| {
            let was_held = tty::restore();
            report(panic);
            if was_held && thread::current().id() != session {
                std::process::exit(PANICKED);
            }
        }));
    });
}

/// Fails on request after the first frame, so that tests can watch the way out.
#[cfg(debug_assertions)]
pub fn fail_on_request() {
    let request = std::env::var("THIDUA_PANIC").unwrap_or_default();
    match request.as_str() {
        "draw" => panic!("panic on request"),
        "worker" => {
            // Unjoined on purpose: it fails while the session sleeps.
            thread::spawn(|| panic!("panic on request"));
        }
        "abort" => std::process::abort(),
        _ => {}
    }
}
