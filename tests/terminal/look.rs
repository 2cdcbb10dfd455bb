//! Sizes, colours and characters that a terminal may or may not have.

use std::collections::BTreeSet;

use portable_pty::CommandBuilder;

use crate::program::{listed, overview, program, started};
use crate::pty::Pty;

/// The parameters of everything that sets colours or attributes.
fn attributes(bytes: &[u8]) -> BTreeSet<String> {
    let text = String::from_utf8_lossy(bytes);
    let sequences = text.split("\x1b[").skip(1).filter_map(|rest| {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != ';')?;
        rest[end..].starts_with('m').then(|| rest[..end].to_owned())
    });
    sequences.collect()
}

/// Whether it sets a colour, other than the terminal's own.
fn is_colour(attribute: &str) -> bool {
    let numbers = attribute.split(';').filter_map(|number| number.parse::<u8>().ok());
    numbers.into_iter().any(|n| matches!(n, 30..=38 | 40..=48 | 90..=97 | 100..=107))
}

fn with(variables: &[(&str, &str)], arguments: &[&str]) -> CommandBuilder {
    let mut command = program();
    for (name, value) in variables {
        command.env(name, value);
    }
    command.args(arguments);
    command
}

#[test]
fn sixteen_colours_unless_more_are_proven() {
    let found = attributes(&started().bytes());
    assert!(found.iter().any(|a| is_colour(a)), "{found:?}");
    assert!(!found.iter().any(|a| a.contains("38;2") || a.contains("48;2")), "{found:?}");
    let pty = overview(Pty::start(with(&[("COLORTERM", "truecolor")], &[])));
    assert!(attributes(&pty.bytes()).iter().any(|a| a.contains("38;2")));
}

#[test]
fn no_color_keeps_bold_and_reverse() {
    let pty = overview(Pty::start(with(&[("NO_COLOR", "1")], &[])));
    let found = attributes(&pty.bytes());
    assert!(!found.iter().any(|a| is_colour(a)), "{found:?}");
    let screen = pty.screen();
    let mut cells = (0..24).flat_map(|row| (0..80).map(move |column| (row, column)));
    let has = |is: fn(&vt100::Cell) -> bool| {
        cells.clone().any(|(row, column)| screen.cell(row, column).is_some_and(is))
    };
    assert!(has(vt100::Cell::bold), "nothing is bold");
    assert!(has(vt100::Cell::inverse), "nothing is reversed");
    assert!(cells.all(|(row, column)| {
        screen.cell(row, column).is_none_or(|cell| cell.fgcolor() == vt100::Color::Default)
    }));
    // An empty one would take bold and reverse away with the colour.
    assert!(!found.contains(""), "{found:?}");
}

/// Who asks for colours gets them, whatever the environment says.
#[test]
fn colours_asked_for_outweigh_no_color() {
    let coloured = overview(Pty::start(with(&[], &["--theme", "ansi"])));
    let asked_for = overview(Pty::start(with(&[("NO_COLOR", "1")], &["--theme", "ansi"])));
    assert_eq!(attributes(&asked_for.bytes()), attributes(&coloured.bytes()));
}

#[test]
fn a_locale_without_utf_8_gets_ascii_alone() {
    let pty = Pty::start(with(&[("LC_ALL", "C"), ("LANG", "C")], &[]));
    pty.sees("D14");
    pty.settles();
    for keys in ["3", "2", "?", "\x1b", "/"] {
        let frames = pty.frames();
        pty.press(keys);
        pty.receives(b"\x1b[?2026l", frames + 1);
        pty.settles();
    }
    let bytes = pty.bytes();
    let other: Vec<u8> = bytes.into_iter().filter(|byte| !byte.is_ascii()).collect();
    assert_eq!(String::from_utf8_lossy(&other), "");
}

#[test]
fn a_screen_too_small_says_what_it_needs_and_can_be_left() {
    for keys in ["qq", "\x03"] {
        let mut pty = Pty::start_sized(program(), 40, 10);
        pty.sees("Cần 60×16, đang 40×10");
        pty.press(keys);
        assert_eq!(pty.ends().exit_code(), 0);
        pty.is_restored();
    }
}

#[test]
fn every_size_is_survived() {
    let mut pty = started();
    let first = pty.text();
    for (width, height) in [(1, 1), (0, 0), (200, 2), (2, 200), (0, 1), (1, 0), (300, 100)] {
        let frames = pty.frames();
        pty.resize(width, height);
        if width > 0 && height > 0 {
            pty.receives(b"\x1b[?2026l", frames + 1);
        }
    }
    pty.resize(80, 24);
    pty.reads(&first);
    pty.press("qq");
    assert_eq!(pty.ends().exit_code(), 0);
    pty.is_restored();
}

#[test]
fn one_cell_and_back() {
    let mut pty = listed(started());
    pty.settles();
    let list = pty.text();
    let frames = pty.frames();
    pty.resize(1, 1);
    pty.receives(b"\x1b[?2026l", frames + 1);
    pty.resize(80, 24);
    pty.reads(&list);
}

#[test]
fn a_terminal_without_a_size_is_taken_for_an_ordinary_one() {
    let pty = Pty::start_sized(program(), 0, 0);
    pty.receives("Đơn vị phát động".as_bytes(), 1);
}
