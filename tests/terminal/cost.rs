//! What the line has to carry. Bounds are about twice what was measured.

use std::thread;
use std::time::Duration;

use crate::dataset::unit;
use crate::program::{DOWN, listed, listing, overview, program, started};
use crate::pty::Pty;

#[test]
fn nothing_is_asked_before_the_first_frame() {
    let pty = started();
    let bytes = pty.bytes();
    let first = |searched: &[u8]| bytes.windows(searched.len()).position(|w| w == searched);
    assert!(first(b"\x1b[?2026l").unwrap() < first(b"\x1b[6n").unwrap());
    assert_eq!(pty.count(b"\x1b]"), 0, "an OSC was sent");
}

#[test]
fn the_first_screen_costs_few_bytes() {
    for (width, height, most) in [(80, 24, 8_000), (200, 50, 20_000)] {
        let pty = overview(Pty::start_sized(program(), width, height));
        let cost = pty.bytes().len();
        assert!(cost < most, "{cost} bytes at {width}×{height}");
    }
}

#[test]
fn idle_is_silent() {
    let pty = listing();
    pty.settles();
    let before = pty.bytes();
    thread::sleep(Duration::from_secs(1));
    assert_eq!(String::from_utf8_lossy(&pty.bytes()[before.len()..]), "");
}

#[test]
fn keys_that_change_nothing_are_silent() {
    let pty = listing();
    pty.settles();
    let before = pty.bytes().len();
    // Up at the first row, a key without a meaning, the first row once more.
    pty.press(&"\x1b[A\x1b[2~\x1b[H".repeat(10));
    // All of them have been taken in once this one shows.
    pty.press(DOWN);
    pty.points_at(&unit(1));
    pty.settles();
    let cost = pty.bytes().len() - before;
    assert!(cost < 300, "{cost} bytes");
}

#[test]
fn a_step_costs_few_bytes() {
    let pty = listing();
    pty.press(DOWN);
    pty.points_at(&unit(1));
    pty.settles();
    let before = pty.bytes().len();
    pty.press(DOWN);
    pty.points_at(&unit(2));
    pty.settles();
    let cost = pty.bytes().len() - before;
    assert!(cost < 300, "{cost} bytes");
}

#[test]
fn a_burst_of_keys_is_drawn_few_times() {
    let pty = listing();
    pty.settles();
    let before = pty.frames();
    pty.press(&DOWN.repeat(200));
    pty.points_at(&unit(200));
    let frames = pty.frames() - before;
    assert!(frames <= 6, "{frames} frames");
}

/// A held key on a line so slow that ten repeats come before a frame is through.
#[test]
fn on_a_slow_line_a_frame_waits_for_the_one_before() {
    let pty = overview(Pty::start_mute(program()));
    for _ in 0..pty.questions() {
        pty.answer();
    }
    let pty = listed(pty);
    pty.settles();
    let (bytes, frames) = (pty.bytes().len(), pty.frames());
    for round in 1..=20 {
        pty.press(&DOWN.repeat(10));
        assert_eq!(pty.frames(), frames + round - 1, "drawn without an answer");
        let asked = pty.questions();
        pty.answer();
        pty.receives(b"\x1b[6n", asked + 1);
        pty.points_at(&unit(round * 10));
    }
    assert_eq!(pty.frames(), frames + 20);
    let cost = pty.bytes().len() - bytes;
    assert!(cost < 20 * 2_500, "{cost} bytes for 200 steps");
}

#[test]
fn a_terminal_that_never_answers_is_asked_three_times_and_not_waited_for() {
    let mut pty = listed(overview(Pty::start_mute(program())));
    for row in 1..8 {
        pty.press(DOWN);
        pty.points_at(&unit(row));
    }
    assert_eq!(pty.questions(), 3);
    pty.press("\x03");
    assert_eq!(pty.ends().exit_code(), 0);
    pty.is_restored();
}
