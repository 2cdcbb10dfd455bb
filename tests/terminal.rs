//! The program on a real terminal: each way in, each way out, each fault.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]
#![cfg(unix)]

#[path = "terminal/pty.rs"]
mod pty;

use std::path::PathBuf;
use std::process::Command;
use std::sync::OnceLock;
use std::thread;
use std::time::Duration;

use portable_pty::CommandBuilder;
use pty::Pty;

const DOWN: &str = "\x1b[B";

/// The program under test, in a known environment.
fn program() -> CommandBuilder {
    in_known_environment(CommandBuilder::new(path()))
}

fn in_known_environment(mut command: CommandBuilder) -> CommandBuilder {
    command.env("TERM", "xterm-256color");
    command.env("LC_ALL", "C.UTF-8");
    command.env("RUST_BACKTRACE", "0");
    for name in ["NO_COLOR", "THIDUA_PANIC", "COLORTERM"] {
        command.env_remove(name);
    }
    command
}

fn path() -> &'static PathBuf {
    static PATH: OnceLock<PathBuf> = OnceLock::new();
    PATH.get_or_init(|| {
        // Cargo builds examples for a run of all tests only, not of this one.
        let build = ["build", "--quiet", "--example", "session_demo"];
        assert!(Command::new(env!("CARGO")).args(build).status().unwrap().success());
        let test = std::env::current_exe().unwrap();
        test.parent().unwrap().parent().unwrap().join("examples/session_demo")
    })
}

/// A terminal on which the program has drawn all it has to say at first.
fn started() -> Pty {
    let pty = Pty::start(program());
    pty.sees("27 dòng");
    pty.settles();
    pty
}

#[test]
fn it_starts_draws_quits_and_leaves_no_trace() {
    let mut pty = started();
    let screen = pty.screen();
    assert!(screen.alternate_screen() && screen.hide_cursor() && screen.bracketed_paste());
    assert!(pty.is_raw());
    pty.press(DOWN);
    pty.sees("row 1");
    pty.press("q");
    assert_eq!(pty.ends().exit_code(), 0);
    pty.is_restored();
}

#[test]
fn nothing_is_asked_before_the_first_frame() {
    let pty = started();
    let bytes = pty.bytes();
    let first = |searched: &[u8]| bytes.windows(searched.len()).position(|w| w == searched);
    assert!(first(b"\x1b[?2026l").unwrap() < first(b"\x1b[6n").unwrap());
    let text = String::from_utf8_lossy(&bytes);
    assert!(!text.contains("\x1b]"), "an OSC was sent");
}

#[test]
fn a_panic_gives_the_terminal_back_and_says_what_it_was() {
    for place in ["draw", "worker"] {
        let mut command = program();
        command.env("THIDUA_PANIC", place);
        let mut pty = Pty::start(command);
        assert_eq!(pty.ends().exit_code(), 101, "{place}");
        pty.is_restored();
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
fn a_closed_terminal_ends_the_program_within_a_second() {
    started().hang_up().ends_within(Duration::from_secs(1));
}

#[test]
fn a_closed_terminal_ends_it_even_if_hang_ups_are_ignored() {
    let mut command = in_known_environment(CommandBuilder::new("sh"));
    command.args(["-c", "trap '' HUP; exec \"$0\""]);
    command.arg(path());
    let pty = Pty::start(command);
    pty.sees("27 dòng");
    pty.hang_up().ends_within(Duration::from_secs(1));
}

/// In a session of its own the program gets no signal when the terminal goes.
#[cfg(target_os = "linux")]
#[test]
fn a_closed_terminal_ends_it_without_any_signal() {
    let mut command = in_known_environment(CommandBuilder::new("sh"));
    command.args(["-c", "trap '' HUP; setsid -w \"$0\"; exit 0"]);
    command.arg(path());
    let pty = Pty::start(command);
    pty.sees("27 dòng");
    pty.hang_up().ends_within(Duration::from_secs(1));
}

#[test]
fn a_stop_hands_the_terminal_to_the_shell_and_a_return_draws_anew() {
    let mut command = in_known_environment(CommandBuilder::new("sh"));
    command.args(["-c", "set -m; \"$0\"; echo in the shell; read line; fg; echo status $?"]);
    command.arg(path());
    let mut pty = Pty::start(command);
    pty.sees("27 dòng");
    pty.press(DOWN);
    pty.sees("row 1");

    pty.press("\x1a");
    pty.sees("in the shell");
    pty.is_restored();

    pty.press("\r");
    pty.sees("row 1");
    assert!(pty.screen().alternate_screen() && pty.is_raw());
    pty.press(DOWN);
    pty.sees("row 2");

    pty.press("q");
    pty.ends();
    pty.is_restored();
    assert!(pty.screen().contents().contains("status 0"));
    assert_eq!(pty.count(b"\x1b[?1049h"), 2, "taken over once, taken back once");
}

#[test]
fn where_no_shell_could_continue_it_it_does_not_stop() {
    let mut pty = started();
    pty.press("\x1a");
    pty.press(DOWN);
    pty.sees("row 1");
    pty.press("q");
    assert_eq!(pty.ends().exit_code(), 0);
    pty.is_restored();
}

#[test]
fn continued_after_a_stop_it_could_not_see_it_draws_anew() {
    let pty = started();
    let frames = pty.frames();
    pty.signal("STOP");
    pty.signal("CONT");
    pty.receives(b"\x1b[?2026l", frames + 1);
    pty.receives(b"\x1b[?1049h", 2);
    pty.sees("27 dòng");
}

#[test]
fn every_size_is_survived() {
    let mut pty = started();
    for (width, height) in [(1, 1), (0, 0), (200, 2), (2, 200), (0, 1), (1, 0)] {
        let frames = pty.frames();
        pty.resize(width, height);
        if width > 0 && height > 0 {
            pty.receives(b"\x1b[?2026l", frames + 1);
        }
    }
    pty.resize(80, 24);
    pty.sees("size 80x24");
    pty.press("q");
    assert_eq!(pty.ends().exit_code(), 0);
    pty.is_restored();
}

#[test]
fn a_terminal_without_a_size_is_taken_for_an_ordinary_one() {
    let pty = Pty::start_sized(program(), 0, 0);
    pty.receives("Công đoàn cơ sở số 20".as_bytes(), 1);
}

#[test]
fn idle_is_silent_and_so_is_a_key_that_changes_nothing() {
    let pty = started();
    pty.press(DOWN);
    pty.sees("row 1");
    pty.settles();
    let before = pty.bytes().len();
    // One changes nothing and says so, the other asks for a frame like the last.
    for key in ["u", "r", "u", "r"] {
        pty.press(key);
    }
    thread::sleep(Duration::from_millis(500));
    assert_eq!(pty.bytes().len(), before);
}

#[test]
fn a_step_costs_few_bytes() {
    let pty = started();
    pty.press(DOWN);
    pty.sees("row 1");
    pty.settles();
    let before = pty.bytes().len();
    pty.press(DOWN);
    pty.sees("row 2");
    pty.settles();
    let cost = pty.bytes().len() - before;
    assert!(cost < 250, "{cost} bytes");
}

#[test]
fn a_burst_of_keys_is_drawn_few_times() {
    let pty = started();
    let before = pty.frames();
    pty.press(&DOWN.repeat(200));
    pty.sees("row 200");
    let frames = pty.frames() - before;
    assert!(frames <= 5, "{frames} frames");
}

#[test]
fn on_a_slow_line_a_frame_waits_for_the_one_before() {
    let pty = Pty::start_mute(program());
    pty.sees("27 dòng");
    for _ in 0..pty.questions() {
        pty.answer();
    }
    pty.press(DOWN);
    pty.sees("row 1");
    let before = pty.frames();
    for _ in 0..20 {
        pty.press(DOWN);
        thread::sleep(Duration::from_millis(3));
    }
    pty.answer();
    pty.sees("row 21");
    assert_eq!(pty.frames(), before + 1);
}

#[test]
fn a_terminal_that_never_answers_is_asked_three_times_and_not_waited_for() {
    let mut pty = Pty::start_mute(program());
    pty.sees("27 dòng");
    for row in 1..8 {
        pty.press(DOWN);
        pty.sees(&format!("row {row}"));
    }
    assert_eq!(pty.questions(), 3);
    pty.press("q");
    assert_eq!(pty.ends().exit_code(), 0);
    pty.is_restored();
}

#[test]
fn a_late_answer_is_not_taken_for_keys() {
    let pty = Pty::start_mute(program());
    pty.sees("27 dòng");
    pty.press(DOWN);
    pty.sees("row 1");
    pty.answer_from_now_on();
    pty.press("\x1b]11;rgb:0000/0000/0000\x07\x1b[?62;22c");
    pty.press(DOWN);
    pty.sees("row 2");
}

#[test]
fn an_answer_on_its_way_is_not_typed_into_the_shell() {
    let mut command = in_known_environment(CommandBuilder::new("sh"));
    command.args(["-c", "\"$0\"; echo ended; read line; echo ${#line} read"]);
    command.arg(path());
    let pty = Pty::start_mute(command);
    pty.sees("27 dòng");
    pty.press("q");
    thread::sleep(Duration::from_millis(20));
    pty.answer_from_now_on();
    // Keys pressed before the terminal is given back are dropped with the answer.
    pty.sees("ended");
    pty.press("x\r");
    pty.sees("1 read");
}

#[test]
fn an_arrow_cut_in_two_by_the_line_is_one_arrow() {
    let pty = started();
    pty.press("\x1b");
    thread::sleep(Duration::from_millis(60));
    pty.press("[B");
    pty.sees("row 1");
}

#[test]
fn a_lone_escape_is_a_key() {
    let pty = started();
    pty.press("\x1b");
    pty.sees("key Esc");
}

#[test]
fn a_paste_is_one_input_and_no_keys() {
    let pty = started();
    let text = "quit đi ".repeat(2000);
    pty.press(&format!("\x1b[200~{text}\x1b[201~"));
    pty.sees(&format!("pasted {} bytes: quit đi", text.len()));
}

#[test]
fn the_mouse_is_heard_only_when_asked_for_and_inside_the_screen() {
    let pty = started();
    assert_eq!(pty.screen().mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    pty.press("\x1b[<65;3;3M");
    pty.press("m\x1b[<0;9999;9999M");
    pty.sees("clicked 79,23");
    // The turn of the wheel before that was nobody's business.
    pty.press(DOWN);
    pty.sees("row 1");
    let bytes = pty.bytes();
    assert_eq!(pty.screen().mouse_protocol_encoding(), vt100::MouseProtocolEncoding::Sgr);
    assert!(!String::from_utf8_lossy(&bytes).contains("\x1b[?1003h"));
    pty.press("m");
    pty.receives(b"\x1b[?1000l", 1);
}

#[test]
fn a_deadline_wakes_once() {
    let pty = started();
    pty.press("t");
    pty.sees("time is over");
}

#[test]
fn no_color_keeps_bold_and_reverse() {
    let mut command = program();
    command.env("NO_COLOR", "1");
    let pty = Pty::start(command);
    pty.sees("27 dòng");
    pty.settles();
    let screen = pty.screen();
    assert!(screen.cell(0, 0).unwrap().bold());
    assert!(screen.cell(3, 0).unwrap().inverse());
    assert_eq!(screen.cell(4, 0).unwrap().fgcolor(), vt100::Color::Default);
}

#[test]
fn a_terminal_without_a_cursor_gets_plain_text() {
    for name in ["dumb", ""] {
        let mut command = program();
        command.env("TERM", name);
        let mut pty = Pty::start(command);
        assert_eq!(pty.ends().exit_code(), 0);
        assert!(!pty.bytes().contains(&0x1b));
        pty.is_restored();
    }
}

#[test]
fn keys_are_read_from_the_terminal_if_standard_input_is_something_else() {
    let mut command = in_known_environment(CommandBuilder::new("sh"));
    command.args(["-c", "\"$0\" < /dev/null"]);
    command.arg(path());
    let mut pty = Pty::start(command);
    pty.sees("27 dòng");
    pty.press("q");
    assert_eq!(pty.ends().exit_code(), 0);
    pty.is_restored();
}
