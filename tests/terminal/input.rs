//! Keys, pastes, answers and the mouse, however the line delivers them.

use std::thread;
use std::time::Duration;

use crate::dataset::unit;
use crate::program::{DOWN, in_shell, listing, overview, program, started};
use crate::pty::Pty;

#[test]
fn a_late_answer_is_not_taken_for_keys() {
    let pty = crate::program::listed(overview(Pty::start_mute(program())));
    pty.settles();
    pty.answer_from_now_on();
    pty.press("\x1b]11;rgb:0000/0000/0000\x07\x1b[?62;22c");
    pty.press(DOWN);
    pty.points_at(&unit(1));
}

/// How long the pieces take is for a busy machine to say: too late, and the first
/// one is rightly the Esc key. That can't be so every time.
#[test]
fn an_arrow_cut_in_two_by_the_line_is_one_arrow() {
    let is_one_arrow = || {
        let pty = listing();
        pty.press("\x1b");
        thread::sleep(Duration::from_millis(5));
        pty.press("[B");
        pty.points_at_first_of(&unit(1), "D14")
    };
    assert!((0..8).any(|_| is_one_arrow()), "always taken for Esc and two letters");
}

#[test]
fn a_lone_escape_is_a_key() {
    let pty = listing();
    pty.press("\x1b");
    pty.points_at("D14");
}

#[test]
fn a_paste_is_one_input_and_no_keys() {
    let pty = listing();
    // As keys it would quit.
    pty.press("\x1b[200~qq\x03\x1b[201~");
    pty.sees("Chỉ dán được vào ô tìm");
    pty.press("/");
    pty.sees("Tìm đơn vị");
    pty.press(&format!("\x1b[200~{}\x1b[201~", "quit\r\x03đi ".repeat(2000)));
    pty.sees("quit");
    pty.sees("0 chỉ tiêu · 0 đơn vị");
    pty.press("\x1b");
    // The row can be seen beside the search: only its end shows that Esc has come.
    pty.sees_no_more("Tìm đơn vị");
    pty.points_at(&unit(0));
    pty.press("/");
    pty.sees("27 chỉ tiêu");
    pty.press("\x1b[200~so 120\x1b[201~");
    pty.points_at("Số 120");
}

#[test]
fn the_mouse_is_heard_only_when_asked_for_and_in_one_encoding() {
    let pty = listing();
    assert_eq!(pty.screen().mouse_protocol_mode(), vt100::MouseProtocolMode::None);
    pty.press("\x1b[<65;3;3M");
    pty.press("m\x1b[<65;9999;9999M");
    pty.points_at(&unit(1));
    // The turn of the wheel before the mouse was asked for was nobody's business.
    pty.press("v");
    pty.sees("units");
    pty.points_at(&unit(1));
    assert_eq!(pty.screen().mouse_protocol_encoding(), vt100::MouseProtocolEncoding::Sgr);
    assert!(pty.count(b"\x1b[?1000h") == 1 && pty.count(b"\x1b[?1003h") == 0);
    pty.press("m");
    pty.receives(b"\x1b[?1000l", 1);
}

#[test]
fn a_question_is_withdrawn_when_its_time_is_over() {
    let pty = started();
    pty.press("q");
    pty.sees("Nhấn lần nữa");
    pty.sees_no_more("Nhấn lần nữa");
    pty.press(DOWN);
    pty.press("q");
    pty.sees("Nhấn lần nữa");
}

#[test]
fn keys_are_read_from_the_terminal_if_standard_input_is_something_else() {
    let mut pty = overview(Pty::start(in_shell("\"$@\" < /dev/null")));
    pty.press("\x03");
    assert_eq!(pty.ends().exit_code(), 0);
    pty.is_restored();
}
