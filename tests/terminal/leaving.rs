//! Every way out gives the terminal back as it was found.

use std::thread;
use std::time::Duration;

use crate::dataset;
use crate::program::{answered_late, in_shell, listing, on, overview, program, started};
use crate::pty::Pty;

/// Far less than anybody would wait before closing a window by force.
const SOON: Duration = Duration::from_secs(3);

#[test]
fn it_starts_draws_quits_and_leaves_no_trace() {
    let mut pty = started();
    let screen = pty.screen();
    assert!(screen.alternate_screen() && screen.hide_cursor() && screen.bracketed_paste());
    assert!(pty.is_raw());
    pty.press("q");
    pty.sees("Nhấn lần nữa");
    pty.press("q");
    assert_eq!(pty.ends().exit_code(), 0);
    pty.is_restored();
}

#[test]
fn ctrl_c_quits_at_once_wherever_one_is() {
    for keys in ["", "3", "/", "?", "2"] {
        let mut pty = started();
        pty.press(keys);
        pty.press("\x03");
        assert_eq!(pty.ends().exit_code(), 0, "after '{keys}'");
        pty.is_restored();
    }
}

#[test]
fn a_dataset_that_cannot_be_opened_is_told_on_the_terminal_as_it_was() {
    let nowhere = dataset::folder().join("nowhere");
    for (folder, said) in [(dataset::broken(), "units.csv:1:1"), (&nowhere, "nowhere")] {
        let mut pty = Pty::start(on(folder));
        assert_eq!(pty.ends().exit_code(), 2, "{}", folder.display());
        pty.is_restored();
        let told = String::from_utf8(pty.bytes()).unwrap();
        assert!(told.contains("KHÔNG MỞ ĐƯỢC") && told.contains(said), "{told}");
    }
}

#[test]
fn a_panic_gives_the_terminal_back_and_says_what_it_was() {
    for place in ["draw", "worker"] {
        let mut command = program();
        command.env("THIDUA_PANIC", place);
        let mut pty = Pty::start(command);
        assert_eq!(pty.ends().exit_code(), 101, "{place}");
        pty.is_restored();
        assert_eq!(pty.count(b"\x1b[?1049h"), 1, "{place}");
        assert!(pty.screen().contents().contains("panic on request"), "{place}");
    }
}

#[test]
fn an_abort_gives_the_terminal_back() {
    let mut command = program();
    command.env("THIDUA_PANIC", "abort");
    let mut pty = Pty::start(command);
    assert!(pty.ends().signal().unwrap().starts_with("Abort"));
    pty.is_restored();
}

#[test]
fn a_deadly_signal_gives_the_terminal_back_and_stays_the_cause() {
    for (name, cause) in
        [("TERM", "Terminated"), ("HUP", "Hangup"), ("INT", "Interrupt"), ("QUIT", "Quit")]
    {
        let mut pty = started();
        pty.signal(name);
        let status = pty.ends();
        assert!(status.signal().is_some_and(|signal| signal.starts_with(cause)), "{status:?}");
        pty.is_restored();
    }
}

#[test]
fn a_closed_terminal_ends_the_program() {
    listing().hang_up().ends_within(SOON);
}

#[test]
fn a_closed_terminal_ends_it_even_if_hang_ups_are_ignored() {
    let pty = overview(Pty::start(in_shell("trap '' HUP; exec \"$@\"")));
    pty.hang_up().ends_within(SOON);
}

/// In a session of its own the program gets no signal when the terminal goes.
#[cfg(target_os = "linux")]
#[test]
fn a_closed_terminal_ends_it_without_any_signal() {
    let pty = overview(Pty::start(in_shell("trap '' HUP; setsid -w \"$@\"; exit 0")));
    pty.hang_up().ends_within(SOON);
}

#[test]
fn an_answer_on_its_way_is_not_typed_into_the_shell() {
    let script = "\"$@\"; echo ended; read line; echo ${#line} read";
    let pty = answered_late(Pty::start_mute(in_shell(script)));
    let asked = pty.questions();
    pty.press("3");
    pty.receives(b"\x1b[6n", asked + 1);
    pty.press("\x03");
    thread::sleep(Duration::from_millis(20));
    pty.answer_from_now_on();
    // Keys pressed before the terminal is given back are dropped with the answer.
    pty.sees("ended");
    pty.press("x\r");
    pty.sees("1 read");
}
