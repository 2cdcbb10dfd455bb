//! What changed between two datasets: differences worked out by hand on three
//! indicators, the statuses that followed, and the three formats.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

#[path = "folders/mod.rs"]
mod folders;

use assert_cmd::Command;
use folders::Folder;
use thidua::calc::Book;
use thidua::calc::diff::{Cause, ChangeKind, Difference, diff};
use thidua::load;
use thidua::model::Status;

const MANIFEST: &str = "title = \"Thử\"\nas_of = 2025-12-31\nprovenance = \"sample\"\n";
const UNITS: &str = "unit,name,level,parent,sector,managed,from,to\n\
    P,Tỉnh,province,,,,,\n\
    H1,Huyện một,district,P,,,,\n\
    H2,Huyện hai,district,P,,,,\n\
    G1,Một,grassroots,H1,non_state_enterprise,,,\n\
    G2,Hai,grassroots,H2,non_state_enterprise,,,\n";
const HEADER: &str = "unit,period,indicator,value,denominator\n";

/// D01 counts 70 000 in five years; D04 is 90 % by the end; C03 is a level.
const OLD: [&str; 8] = [
    "G1,2024,D01,40000,",
    "G2,2025,D01,29999,",
    "G1,2025,D04,90,100",
    "G2,2025,D04,89,100",
    "P,2025,C03,5200,",
    "P,2024,C03,5000,",
    "G1,2023,D01,1,",
    "G2,2021,D01,x,",
];

fn folder(rows: &[&str]) -> Folder {
    let folder = Folder::empty();
    folder.write("dataset.toml", MANIFEST);
    folder.write("units.csv", UNITS);
    folder.write("figures.csv", format!("{HEADER}{}\n", rows.join("\n")));
    folder
}

fn book(folder: &Folder) -> Book {
    Book::open(load::open(folder.path()).unwrap().dataset)
}

fn between(old: &Folder, new: &Folder, within: Option<&str>) -> Difference {
    let (old, new) = (book(old), book(new));
    let phase = new.dataset().plan.phase_named("I").unwrap();
    diff(&old, &new, phase, within)
}

/// The same rows with some replaced; an empty one goes.
fn with(changes: &[(&'static str, &'static str)]) -> Folder {
    let replaced = |row: &&'static str| {
        changes.iter().find(|(old, _)| old == row).map_or(*row, |(_, new)| *new)
    };
    let rows: Vec<&str> = OLD.iter().map(replaced).filter(|row| !row.is_empty()).collect();
    folder(&rows)
}

#[test]
fn the_same_figures_in_another_order_are_the_same() {
    let mut rows = OLD.to_vec();
    rows.reverse();
    assert!(between(&folder(&OLD), &folder(&rows), None).is_empty());
}

#[test]
fn corrected_new_and_gone_figures_of_three_indicators_are_told_with_their_lines() {
    let new = with(&[
        ("G2,2025,D01,29999,", "G2,2025,D01,30000,"),
        ("G2,2025,D04,89,100", "G2,2025,D04,89,98"),
        ("P,2024,C03,5000,", ""),
        ("G2,2021,D01,x,", "G2,2021,D01,…,\nG2,2022,D04,5,10"),
    ]);
    let all = between(&folder(&OLD), &new, None);
    let told: Vec<String> = all
        .figures
        .iter()
        .map(|f| {
            let line = |s: &Option<thidua::calc::diff::Stated>| {
                s.as_ref().and_then(|s| s.place.as_ref()).map_or(0, |place| place.line)
            };
            let (old, new) = (line(&f.old), line(&f.new));
            format!("{} {} {} {} {old}>{new}", f.kind().key(), f.indicator, f.period, f.unit.id)
        })
        .collect();
    assert_eq!(
        told,
        [
            "corrected D01 2021 G2 9>8",
            "corrected D01 2025 G2 3>3",
            "new D04 2022 G2 0>9",
            "corrected D04 2025 G2 5>5",
            "gone C03 2024 P 7>0",
        ]
    );
    assert!(all.units.is_empty() && all.plan.is_empty() && all.manifest.is_empty());
}

#[test]
fn one_more_member_turns_the_province_and_is_named_as_the_reason() {
    // Both silent in some years, so the province stays inconclusive below 70 000:
    // 40 000 + 29 999 + 1 = 70 000 meets it, one less does not.
    let less = with(&[("G2,2025,D01,29999,", "G2,2025,D01,29998,")]);
    let all = between(&less, &folder(&OLD), None);
    let d01: Vec<_> = all.statuses.iter().filter(|s| s.indicator == "D01").collect();
    assert_eq!(d01.len(), 1, "districts and unions have no share: {d01:?}");
    assert_eq!((d01[0].unit.id.as_str(), d01[0].old), ("P", Some(Status::Inconclusive)));
    assert_eq!(d01[0].new, Some(Status::Met));
    assert_eq!(d01[0].causes, [Cause::Figures(vec![0])]);
    assert_eq!(all.figures[0].unit.id, "G2");
    assert_eq!(all.figures[0].kind(), ChangeKind::Corrected);
}

#[test]
fn a_percentage_and_a_level_change_where_their_figures_do() {
    let new = with(&[
        ("G2,2025,D04,89,100", "G2,2025,D04,90,100"),
        ("P,2025,C03,5200,", "P,2025,C03,5199,"),
    ]);
    let all = between(&folder(&OLD), &new, None);
    let told: Vec<String> = all
        .statuses
        .iter()
        .map(|s| {
            let word = |s: Option<Status>| s.map_or("-", Status::key);
            format!("{} {} {}>{}", s.unit.id, s.indicator, word(s.old), word(s.new))
        })
        .collect();
    // 179/200 and 89/100 miss 90 %, 180/200 and 90/100 meet it.
    assert_eq!(
        told,
        ["P D04 missed>met", "P C03 met>missed", "H2 D04 missed>met", "G2 D04 missed>met",]
    );
    assert!(all.statuses.iter().all(|s| matches!(s.causes[..], [Cause::Figures(_)])));
    let within = between(&folder(&OLD), &new, Some("H2"));
    assert_eq!((within.statuses.len(), within.figures.len()), (2, 1));
    assert!(between(&folder(&OLD), &new, Some("H1")).is_empty());
}

#[test]
fn a_union_that_moves_changes_both_districts() {
    let moved = folder(&OLD);
    moved.write("units.csv", UNITS.replace("G2,Hai,grassroots,H2", "G2,Hai,grassroots,H1"));
    let all = between(&folder(&OLD), &moved, None);
    assert_eq!(all.units.len(), 1);
    assert_eq!((all.units[0].unit.id.as_str(), all.units[0].new[0].parent.as_str()), ("G2", "H1"));
    let d04 = all.statuses.iter().filter(|s| s.indicator == "D04");
    let who: Vec<_> = d04.map(|s| (s.unit.id.as_str(), s.causes.clone())).collect();
    assert_eq!(who, [("H1", vec![Cause::Members]), ("H2", vec![Cause::Members])]);
    assert!(all.statuses.iter().all(|s| s.unit.id != "P"));
}

#[test]
fn shares_and_the_date_are_reasons_too() {
    let given = folder(&OLD);
    given.write("allocations.csv", "unit,indicator,phase,target\nH1,D01,I,40000\n");
    let all = between(&folder(&OLD), &given, None);
    assert_eq!(all.shares.len(), 1);
    assert_eq!(all.statuses.len(), 1);
    assert_eq!(all.statuses[0].causes, [Cause::Share]);
    let earlier = folder(&OLD[..1]);
    earlier.write("dataset.toml", MANIFEST.replace("2025-12-31", "2024-12-31"));
    let all = between(&earlier, &folder(&OLD), None);
    assert_eq!(all.manifest[0].key, "as_of");
    assert!(all.statuses.iter().all(|s| s.causes.contains(&Cause::AsOf)));
}

#[test]
fn plans_differ_by_what_differs_in_them() {
    let text_of_plan = include_str!("../src/load/plan.toml");
    let built_in = folder(&OLD);
    built_in.write("plan.toml", text_of_plan);
    let told = |text: String| {
        let other = folder(&OLD);
        other.write("plan.toml", text);
        let all = between(&built_in, &other, None);
        let keys: Vec<String> = all.plan.iter().map(|said| said.key.clone()).collect();
        assert!(all.plan.iter().all(|said| said.old != said.new), "{:?}", all.plan);
        keys
    };
    let last = text_of_plan.rfind("[[rule]]").unwrap();
    assert_eq!(told(text_of_plan[..last].to_owned()), ["rules"]);
    assert_eq!(told(text_of_plan.replacen("Kế hoạch phát động", "Kế hoạch", 1)), ["plan_title"]);
    assert_eq!(told(text_of_plan.replacen("date = 2021", "date = 2020", 1)), ["issued"]);
    assert_eq!(told(format!("{text_of_plan}\n# nothing\n")), [""; 0]);
}

fn thidua(arguments: &[&str]) -> (i32, String, String) {
    let output =
        Command::cargo_bin("thidua").unwrap().arg("diff").args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code().unwrap(), text(output.stdout), text(output.stderr))
}

#[test]
fn the_exit_status_is_that_of_diff() {
    let (old, same) = (folder(&OLD), folder(&OLD));
    let new = with(&[("P,2025,C03,5200,", "P,2025,C03,5199.5,")]);
    let path = |folder: &Folder| folder.path().display().to_string();
    let (status, out, _) = thidua(&[&path(&old), &path(&same)]);
    assert_eq!(status, 0);
    assert!(out.contains("Hai bộ số liệu như nhau."), "{out}");
    let (status, out, _) = thidua(&[&path(&old), &path(&new), "--phase", "I"]);
    assert_eq!(status, 1);
    assert!(out.contains("C03 2025 P Tỉnh: 5.200 (dòng 6) → 5.199,5 (dòng 6)"), "{out}");
    assert!(out.contains("P Tỉnh · C03: ĐẠT → KHÔNG ĐẠT"), "{out}");
    let (status, out, _) = thidua(&[&path(&old), &path(&new), "--format", "md", "--lang", "en"]);
    assert_eq!(status, 1);
    assert!(out.contains("## Corrected figures · 1"), "{out}");
    let (status, out, _) = thidua(&[&path(&old), &path(&new), "--format", "json", "--phase", "I"]);
    assert_eq!(status, 1);
    let json: serde_json::Value = serde_json::from_str(&out).unwrap();
    assert_eq!(json["figures"][0]["new"]["value"], 5199.5);
    assert_eq!(json["statuses"][0]["figures"][0], 0);
    assert_eq!(json["statuses"][0]["old"], "met");
    let (status, _, errors) = thidua(&[&path(&old), "/nowhere/at/all"]);
    assert_eq!(status, 2);
    assert!(!errors.is_empty());
    assert_eq!(thidua(&[&path(&old), &path(&new), "--unit", "Z"]).0, 2);
}
