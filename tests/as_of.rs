//! `--as-of` means the same to every job and of every form of a dataset: later rows
//! are hidden, and the answer says up to when it speaks.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

#[path = "folders/mod.rs"]
mod folders;

use std::path::Path;
use std::process::{Command, Output};

use folders::Folder;
use rstest::rstest;
use serde_json::Value;

/// Three steady years, then one with a tenth of it: a slip.
const ROWS: [&str; 4] =
    ["G2,2021,D04,370,400", "G2,2022,D04,375,400", "G2,2023,D04,380,400", "G2,2024,D04,39,40"];
const BACK: &str = "số liệu đến hết 2023, theo bộ hiện có";

fn as_folder() -> (Folder, String) {
    let folder = Folder::sound();
    folder.figures(&ROWS);
    let path = folder.path().display().to_string();
    (folder, path)
}

fn as_flat_table() -> (Folder, String) {
    let folder = Folder::empty();
    let head = "tỉnh,huyện,cđcs,loại hình,năm,chỉ tiêu,thực hiện,tổng số";
    let row =
        |row: &&str| row.replace("G2,", "LĐLĐ tỉnh A,LĐLĐ huyện B,CĐCS May,non_state_enterprise,");
    let rows: Vec<String> = ROWS.iter().map(row).collect();
    folder.write("so-lieu.csv", format!("{head}\n{}\n", rows.join("\n")));
    let path = folder.path().join("so-lieu.csv").display().to_string();
    (folder, path)
}

fn run(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_thidua"));
    for name in ["NO_COLOR", "CLICOLOR_FORCE", "THIDUA_LANG"] {
        command.env_remove(name);
    }
    command.args(arguments).output().unwrap()
}

fn out(arguments: &[&str]) -> String {
    String::from_utf8(run(arguments).stdout).unwrap()
}

/// Every way of asking for a dataset without a screen.
fn jobs(path: &str) -> [Vec<&str>; 5] {
    [
        vec![path],
        vec!["report", path],
        vec!["trace", path, "--indicator", "D04"],
        vec!["check", path],
        vec!["diff", path, path],
    ]
}

#[rstest]
#[case(as_folder())]
#[case(as_flat_table())]
fn every_job_looks_back_and_says_so(#[case] (_folder, path): (Folder, String)) {
    let at = ["--as-of", "2023-12-31"];
    for job in &jobs(&path) {
        let told = out(&[job.as_slice(), &at].concat());
        assert!(told.contains(BACK), "{job:?}\n{told}");
        assert!(!out(job).contains(BACK), "{job:?}");
    }
}

#[rstest]
#[case(as_folder())]
#[case(as_flat_table())]
fn later_rows_are_hidden_and_not_set_aside(#[case] (_folder, path): (Folder, String)) {
    let check = |more: &[&str]| -> Value {
        let arguments = [&["check", &path, "--format", "json"], more].concat();
        serde_json::from_str(&out(&arguments)).unwrap()
    };
    let doubts = |check: &Value| {
        let all = check["findings"].as_array().unwrap();
        all.iter().filter(|f| f["severity"] == "quality").count()
    };
    let (whole, back) = (check(&[]), check(&["--as-of", "2023-12-31"]));
    assert!(doubts(&whole) > 0, "{whole}");
    assert_eq!((doubts(&back), &back["as_of"]), (0, &"2023-12-31".into()), "{back}");
    // Who says the date hasn't inferred it; a flat table alone doesn't say it.
    assert_eq!(whole["as_of_inferred"], Path::new(&path).is_file());
    assert_eq!(back["as_of_inferred"], false);
    for check in [&whole, &back] {
        assert_eq!((&check["rows"]["set_aside"], check["opens"] == true), (&0.into(), true));
    }
    let report = out(&["report", &path, "--format", "json", "--as-of", "2023-12-31"]);
    let report: Value = serde_json::from_str(&report).unwrap();
    assert_eq!(report["dataset"]["as_of_inferred"], false);
    let whole = out(&["report", &path, "--format", "csv"]);
    let is_inferred = whole.lines().nth(1).unwrap().contains(",2024-12-31,true,");
    assert_eq!(is_inferred, Path::new(&path).is_file(), "{whole}");
    let of = report["indicators"].as_array().unwrap().iter().find(|i| i["code"] == "D04").unwrap();
    assert_eq!((&of["year"], &of["value"]), (&2023.into(), &95.0.into()));
}

#[test]
fn a_difference_is_of_what_is_looked_at() {
    let (_old, old) = as_folder();
    let (new, path) = as_folder();
    new.figures(&[&ROWS[..3], &["G2,2024,D04,380,400"]].concat());
    let diff = |date: &str| run(&["diff", &old, &path, "--as-of", date]);
    assert_eq!(diff("2024-12-31").status.code(), Some(1));
    let back = diff("2023-12-31");
    assert_eq!(back.status.code(), Some(0), "{}", String::from_utf8_lossy(&back.stdout));
}

#[test]
fn a_day_beyond_the_dataset_is_refused_by_every_job() {
    let (_folder, path) = as_folder();
    for job in &jobs(&path) {
        let output = run(&[job.as_slice(), &["--as-of", "2026-12-31"]].concat());
        assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(2), &[][..]));
        assert!(String::from_utf8(output.stderr).unwrap().contains("2025-12-31"), "{job:?}");
    }
}

#[test]
fn a_table_that_does_not_say_its_date_is_told_it() {
    let (_folder, path) = as_flat_table();
    let told = out(&["report", &path, "--as-of", "2025-06-30"]);
    assert!(told.contains("số liệu đến 30/06/2025\n"), "{told}");
}
