//! What steers a terminal never gets there from data or arguments.

use std::process::Output;

use crate::dataset::{self, POISON};
use crate::program::{listing, on, without_terminal};
use crate::pty::Pty;

/// Controls, marks of direction and what has no width; line ends excepted.
fn is_hostile(c: char) -> bool {
    let is_hidden = matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{ad}');
    (c.is_control() && c != '\n') || is_hidden
}

fn assert_harmless(text: &[u8], whence: &str) {
    let text = std::str::from_utf8(text).unwrap();
    let hostile: Vec<char> = text.chars().filter(|c| is_hostile(*c)).collect();
    assert!(hostile.is_empty(), "{whence}: {hostile:?}\n{text}");
}

/// What of a session's bytes isn't one of the sequences that it is made of.
fn without_own_sequences(bytes: &[u8]) -> String {
    let text = std::str::from_utf8(bytes).unwrap();
    let mut rest = String::new();
    for (number, part) in text.split("\x1b[").enumerate() {
        let end = part.find(|c: char| !c.is_ascii_digit() && !";?".contains(c)).unwrap_or(0);
        let (parameters, after) = part.split_at(end);
        let is_own = match after.chars().next() {
            Some('h' | 'l') => parameters.starts_with('?'),
            Some('m') => parameters != "5",
            Some('H') => true,
            Some('J') => parameters == "2",
            Some('n') => parameters == "6",
            _ => false,
        };
        match number {
            0 => rest += part,
            _ if is_own => rest += &after[1..],
            _ => rest.extend(["\x1b[", part]),
        }
    }
    rest
}

#[test]
fn nothing_of_a_cell_reaches_the_screen_raw() {
    let pty = listing();
    for (keys, seen) in [("/", "27 chỉ tiêu"), ("so", "250 đơn vị"), ("\x1b", "XẾP HẠNG")]
    {
        pty.press(keys);
        pty.sees(seen);
    }
    pty.press("\x1b[200~/\x1b[201~\x1b");
    pty.points_at("D14");
    for (keys, seen) in [("2", "D14"), ("1", "TRỰC TIẾP"), ("o", "thử")] {
        pty.press(keys);
        pty.sees(seen);
        pty.settles();
    }
    // What was in the cells is there, for all to see.
    assert!(pty.screen().contents().contains("␛[5m␇"));
    let bytes = pty.bytes();
    assert_harmless(without_own_sequences(&bytes).as_bytes(), "the screen");
}

#[test]
fn nothing_pasted_reaches_the_screen_raw() {
    let pty = listing();
    pty.press("/");
    pty.sees("27 chỉ tiêu");
    pty.press(&format!("\x1b[200~dán{POISON}\x1b[201~"));
    pty.sees("› dán");
    pty.settles();
    assert_harmless(without_own_sequences(&pty.bytes()).as_bytes(), "the screen");
}

#[test]
fn a_broken_dataset_is_told_without_its_poison() {
    let mut pty = Pty::start(on(dataset::broken()));
    assert_eq!(pty.ends().exit_code(), 2);
    let told = without_own_sequences(&pty.bytes()).replace("\r\n", "\n");
    assert_harmless(told.as_bytes(), "the terminal");
}

fn ran(arguments: &[&str]) -> Output {
    without_terminal().args(arguments).output().unwrap()
}

#[test]
fn no_report_and_no_check_carries_it() {
    let folder = dataset::folder().to_str().unwrap();
    let broken = dataset::broken().to_str().unwrap();
    let mut all: Vec<(Vec<&str>, i32)> = vec![
        (vec!["check", folder], 1),
        (vec!["check", folder, "--format", "json"], 1),
        (vec!["check", folder, "--lang", "en"], 1),
        (vec!["check", broken], 2),
        (vec!["check", broken, "--format", "json"], 2),
        (vec!["report", broken], 2),
    ];
    for format in ["text", "md", "csv", "json"] {
        all.push((vec!["report", folder, "--format", format], 0));
        all.push((vec!["report", folder, "--format", format, "--unit", "H001"], 0));
    }
    for (arguments, status) in all {
        let output = ran(&arguments);
        assert_eq!(output.status.code(), Some(status), "{arguments:?}");
        let text = [output.stdout, output.stderr].concat();
        assert!(!text.is_empty(), "{arguments:?}");
        // The mark of a table for spreadsheets.
        let text = text.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(&text);
        assert_harmless(text, &format!("{arguments:?}"));
    }
}

#[test]
fn no_message_about_arguments_carries_it() {
    let folder = dataset::folder().to_str().unwrap();
    let out = dataset::folder().join(format!("{POISON}/x"));
    for arguments in [
        vec![POISON],
        vec!["report", POISON],
        vec!["check", POISON],
        vec!["report", folder, "--unit", POISON],
        vec!["report", folder, "--phase", POISON],
        vec!["report", folder, "--tree", POISON],
        vec!["report", folder, "--as-of", POISON],
        vec!["report", folder, "--format", POISON],
        vec!["report", folder, POISON],
        vec!["report", folder, &format!("--{POISON}")],
        vec!["sample", "x", "--scenario", POISON],
        vec!["sample", "x", "--scenario", "02-dung-tien-do", "--seed", POISON],
        vec!["sample", folder, "--scenario", POISON],
        vec!["--theme", POISON],
    ] {
        let output = ran(&arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        let text = [output.stdout, output.stderr].concat();
        assert!(!text.is_empty(), "{arguments:?}");
        assert_harmless(&text, &format!("{arguments:?}"));
    }
    let arguments =
        ["sample", out.to_str().unwrap(), "--scenario", "02-dung-tien-do", "--unions", "40"];
    let output = ran(&arguments);
    let _ = std::fs::remove_dir_all(out.parent().unwrap());
    assert_eq!(output.status.code(), Some(0));
    assert_harmless(&[output.stdout, output.stderr].concat(), "the path that was written");
}
