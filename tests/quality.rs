//! Declared totals that don't agree with their details, or count nowhere.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

#[path = "folders/mod.rs"]
mod folders;

use std::process::{Command, Output};

use folders::Folder;
use serde_json::Value;

fn check(folder: &str, more: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_thidua"));
    command.args(["check", folder]).args(more).output().unwrap()
}

/// `line code found` of every finding on `figures.csv`, and the exit status.
fn found(rows: &[&str]) -> (Vec<(u64, String, String)>, Option<i32>) {
    let folder = Folder::sound();
    folder.figures(rows);
    let output = check(folder.path().to_str().unwrap(), &["--format", "json", "--lang", "en"]);
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    let of = |f: &Value| {
        let text = |key: &str| f[key].as_str().unwrap().to_owned();
        (f["line"].as_u64().unwrap(), text("code"), text("found"))
    };
    let findings = json["findings"].as_array().unwrap().iter().map(of).collect();
    (findings, output.status.code())
}

#[test]
fn a_total_that_differs_from_complete_details_is_listed() {
    let (findings, status) = found(&["G1,2025,D01,5,", "H2,2025,D01,7,"]);
    assert_eq!(status, Some(0), "everything is used");
    let [(line, code, said)] = findings.as_slice() else { panic!("{findings:?}") };
    assert_eq!((*line, code.as_str()), (3, "total_differs"));
    for named in ["'H2'", "'D01'", "'2025'", "'7'", "'5'"] {
        assert!(said.contains(named), "{said}");
    }
}

#[test]
fn a_total_with_nobody_beneath_is_listed() {
    let (findings, status) = found(&["G1,2025,D01,5,", "H1,2025,D01,3,"]);
    assert_eq!(status, Some(0), "everything is used");
    let [(line, code, said)] = findings.as_slice() else { panic!("{findings:?}") };
    assert_eq!((*line, code.as_str()), (3, "total_unused"));
    assert!(said.contains("'H1'") && said.contains("'3'"), "{said}");
}

#[test]
fn totals_that_agree_or_stand_in_are_not() {
    assert_eq!(found(&["G1,2025,D01,5,", "H2,2025,D01,5,"]), (vec![], Some(0)));
    assert_eq!(found(&["G1,2025,D01,…,", "H2,2025,D01,7,"]), (vec![], Some(0)));
}

#[test]
fn the_sample_of_the_year_of_merging_has_one() {
    let output = check("sample-data/07-nam-sap-xep-2025", &[]);
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout).unwrap();
    let is_told = |line: &str| {
        ["figures.csv:", "'D01'", "'2023'", "'694'", "'659'"].iter().all(|s| line.contains(s))
    };
    assert_eq!(text.lines().filter(|line| is_told(line)).count(), 1, "{text}");
}
