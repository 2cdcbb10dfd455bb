//! Ctrl-Z, the shell, and back.

use std::thread;
use std::time::Duration;

use crate::dataset::unit;
use crate::program::{DOWN, answered_late, in_shell, listed, listing, overview, program};
use crate::pty::Pty;

#[test]
fn a_stop_hands_the_terminal_to_the_shell_and_a_return_draws_anew() {
    let script = "set -m; \"$@\"; echo in the shell; read line; fg; echo status $?";
    let mut pty = listed(overview(Pty::start(in_shell(script))));
    pty.press(DOWN);
    pty.points_at(&unit(1));

    pty.press("\x1a");
    pty.sees("in the shell");
    pty.is_restored();

    pty.press("\r");
    pty.points_at(&unit(1));
    assert!(pty.screen().alternate_screen() && pty.is_raw());
    pty.press(DOWN);
    pty.points_at(&unit(2));

    pty.press("\x03");
    pty.ends();
    pty.is_restored();
    assert!(pty.screen().contents().contains("status 0"));
    assert_eq!(pty.count(b"\x1b[?1049h"), 2, "taken over once, taken back once");
}

/// The kernel lets no such job stop; the session goes all the way there and back.
#[test]
fn where_no_shell_could_continue_it_it_does_not_stop_and_loses_no_key() {
    let mut pty = listed(answered_late(Pty::start_mute(program())));
    pty.settles();
    pty.press("\x1a");
    for row in 1..=40 {
        pty.press(DOWN);
        // Some come while the last answer is awaited, some while the terminal
        // is given back, some after.
        thread::sleep(Duration::from_millis(2));
        if row == 10 {
            pty.answer_from_now_on();
        }
    }
    pty.receives(b"\x1b[?1049h", 2);
    pty.points_at(&unit(40));
    pty.press("\x03");
    assert_eq!(pty.ends().exit_code(), 0);
    pty.is_restored();
}

#[test]
fn continued_after_a_stop_it_could_not_see_it_draws_anew() {
    let pty = listing();
    pty.settles();
    let frames = pty.frames();
    pty.signal("STOP");
    pty.signal("CONT");
    pty.receives(b"\x1b[?2026l", frames + 1);
    pty.receives(b"\x1b[?1049h", 2);
    pty.points_at(&unit(0));
}
