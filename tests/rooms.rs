//! The one direction in which the rooms may know each other.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Room → the rooms it may name. `main` and `cli` may name all.
const MAY_KNOW: [(&str, &[&str]); 9] = [
    ("model", &[]),
    ("text", &["model"]),
    ("load", &["model", "text"]),
    ("sample", &["model"]),
    ("calc", &["model"]),
    ("app", &["model", "text", "calc", "load"]),
    ("ui", &["model", "text", "app"]),
    ("report", &["model", "text", "app"]),
    ("run", &[]),
];

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files_of(room: &str) -> Vec<PathBuf> {
    let mut files = vec![source().join(format!("{room}.rs"))];
    let mut folders = vec![source().join(room)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).into_iter().flatten() {
            let path = entry.unwrap().path();
            match path.extension() {
                Some(extension) if extension == "rs" => files.push(path),
                _ if path.is_dir() => folders.push(path),
                _ => {}
            }
        }
    }
    files
}

/// The rooms that a file names as `crate::room`.
fn named(text: &str) -> BTreeSet<String> {
    let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
    let mut rooms = BTreeSet::new();
    for line in code {
        for part in line.split("crate::").skip(1) {
            let room: String =
                part.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
            rooms.insert(room);
        }
    }
    rooms
}

/// Without the module of tests that a file may end with, in it or in a file of its own;
/// what else is compiled for tests alone is looked at as any code.
fn code_of(file: &Path) -> String {
    if file.file_stem().is_some_and(|name| name == "tests") {
        return String::new();
    }
    let text = fs::read_to_string(file).unwrap();
    let module = text.find("\n#[cfg(test)]\nmod tests {");
    text[..module.unwrap_or(text.len())].to_owned()
}

#[test]
fn no_room_knows_more_than_it_may() {
    for (room, allowed) in MAY_KNOW {
        let files = files_of(room);
        assert!(files[0].exists(), "{room} is gone");
        for file in files {
            let text = fs::read_to_string(&file).unwrap();
            for known in named(&text) {
                let is_allowed = known == room || allowed.contains(&known.as_str());
                assert!(is_allowed, "{} names crate::{known}", file.display());
            }
        }
    }
}

#[test]
fn every_room_has_its_arrows() {
    let lib = fs::read_to_string(source().join("lib.rs")).unwrap();
    for module in lib.lines().filter_map(|l| l.strip_prefix("pub mod ")) {
        let room = module.trim_end_matches(';');
        assert!(room == "cli" || MAY_KNOW.iter().any(|(r, _)| *r == room), "{room}");
    }
}

#[test]
fn outer_crates_stay_in_their_rooms() {
    let terminal = ["ratatui", "crossterm", "libc"];
    for room in ["model", "text", "load", "sample", "calc", "app", "report"] {
        for file in files_of(room) {
            let text = fs::read_to_string(&file).unwrap();
            for name in terminal {
                assert!(!text.contains(&format!("{name}::")), "{} uses {name}", file.display());
            }
        }
    }
    for room in ["model", "text", "calc", "app", "ui", "report"] {
        for file in files_of(room) {
            let code = code_of(&file);
            for way in ["std::fs", "fs::", "File::", "OpenOptions"] {
                assert!(!code.contains(way), "{} reaches files by {way}", file.display());
            }
        }
    }
    for room in ["model", "text", "load", "calc", "app", "ui", "report"] {
        for file in files_of(room) {
            let text = fs::read_to_string(&file).unwrap();
            for clock in ["Local::now", "Utc::now", "SystemTime::now"] {
                assert!(!text.contains(clock), "{} looks at the clock", file.display());
            }
        }
    }
}

/// The plan is data: no indicator's code stands in the source.
#[test]
fn no_indicator_is_named_in_the_source() {
    let plan = thidua::load::plan::built_in();
    for room in MAY_KNOW.map(|(room, _)| room).into_iter().chain(["cli"]) {
        for file in files_of(room) {
            let code = code_of(&file);
            let words = code.lines().filter(|l| !l.trim_start().starts_with("//"));
            for line in words {
                for indicator in &plan.indicators {
                    let quoted = format!("\"{}\"", indicator.code);
                    assert!(!line.contains(&quoted), "{}: {line}", file.display());
                }
            }
        }
    }
}
