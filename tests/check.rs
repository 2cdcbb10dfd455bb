//! What `thidua check` writes: lines with carets, groups and counts, JSON, codes.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

#[path = "folders/mod.rs"]
mod folders;

use std::process::{Command, Output};

use folders::Folder;
use serde_json::Value;

fn run(arguments: &[&str], environment: &[(&str, &str)]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_thidua"));
    for name in ["NO_COLOR", "CLICOLOR_FORCE", "CLICOLOR", "THIDUA_LANG"] {
        command.env_remove(name);
    }
    command.arg("check").args(arguments).envs(environment.iter().copied()).output().unwrap()
}

fn text(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn checked(folder: &Folder, more: &[&str]) -> String {
    text(&run(&[&[folder.path().to_str().unwrap()], more].concat(), &[]))
}

#[test]
fn a_caret_stands_under_the_cell_with_what_was_expected_and_how_to_mend_it() {
    let folder = Folder::sound();
    folder.figures(&["G2,2025,D04,39,38"]);
    let said = checked(&folder, &[]);
    let expected = "LỖI Ở CÁC DÒNG BỊ LOẠI · 1

mã numerator_above_denominator · 1
  figures.csv:2:13  tử số '39' lớn hơn mẫu số '38'
    2 | G2,2025,D04,39,38
      |             ^^
    cần: tử số không lớn hơn mẫu số
    cách sửa: kiểm tra hai số, có thể đã đổi chỗ

units.csv: đọc 6 = dùng 6 + loại 0 (UTF-8, ngăn ô bằng ',')
figures.csv: đọc 1 = dùng 0 + loại 1 (UTF-8, ngăn ô bằng ',')
tất cả: đọc 7 = dùng 6 + loại 1
";
    assert_eq!(said, expected);
}

#[test]
fn carets_are_right_under_vietnamese_wide_letters_and_carriage_returns() {
    let folder = Folder::sound();
    let decomposed = "số liê\u{323}u \u{ff21}";
    folder.write(
        "figures.csv",
        format!("note,unit,period,indicator,value,denominator\r\n{decomposed},G2,2024,D01,-5,\r\n"),
    );
    let said = checked(&folder, &[]);
    let lines: Vec<&str> = said.lines().collect();
    let at = lines.iter().position(|line| line.contains("    2 | ")).unwrap();
    assert_eq!(lines[at], "    2 | số liệu \u{ff21},G2,2024,D01,-5,");
    // The full-width letter takes two columns, the combining dot none.
    assert_eq!(lines[at + 1], format!("      | {}^^", " ".repeat(23)));
}

#[test]
fn of_thousands_the_first_of_each_code_are_shown_and_the_rest_counted() {
    let folder = Folder::sound();
    let mut rows: Vec<String> = (0..1500).map(|n| format!("X{n},2024,D01,1,")).collect();
    rows.push("G2,2024,D01,-1,".to_owned());
    folder.figures(&rows.iter().map(String::as_str).collect::<Vec<_>>());
    let said = checked(&folder, &[]);
    assert!(said.lines().count() < 60, "{said}");
    assert!(said.contains("unit_unknown · 1.500\n"), "{said}");
    assert!(said.contains("… và 1.490 chỗ nữa cùng mã"), "{said}");
    assert!(said.contains("number_negative · 1\n"), "{said}");
    let all = checked(&folder, &["--all"]);
    assert!(all.contains("figures.csv:1501:1") && !all.contains("chỗ nữa"));
    let json: Value = serde_json::from_str(&checked(&folder, &["--format", "json"])).unwrap();
    assert_eq!(json["findings"].as_array().unwrap().len(), 1501);
}

#[test]
fn json_holds_the_line_and_where_the_cell_stands_in_it() {
    let folder = Folder::sound();
    folder.figures(&["G2,2025,D04,39,38"]);
    let json: Value = serde_json::from_str(&checked(&folder, &["--format", "json"])).unwrap();
    let finding = &json["findings"][0];
    assert_eq!(finding["place"], "figures.csv:2:13");
    assert_eq!(finding["excerpt"]["text"], "G2,2025,D04,39,38");
    assert_eq!(
        (&finding["excerpt"]["start"], &finding["excerpt"]["end"]),
        (&12.into(), &14.into())
    );
    folder.write("other.csv", "");
    let json: Value = serde_json::from_str(&checked(&folder, &["--format", "json"])).unwrap();
    let whole = &json["findings"][1];
    assert_eq!((&whole["code"], &whole["excerpt"]), (&"file_unknown".into(), &Value::Null));
}

#[test]
fn what_cannot_be_opened_has_its_lines_too() {
    let folder = Folder::sound();
    folder.write("dataset.toml", "title = \"Thử\"\nas_of = hôm nay\nprovenance = \"sample\"\n");
    let output = run(&[folder.path().to_str().unwrap(), "--lang", "en"], &[]);
    assert_eq!(output.status.code(), Some(2));
    let said = text(&output);
    assert!(said.contains("    2 | as_of = hôm nay\n      |         ^"), "{said}");
}

/// Whoever asks for something else is told in the same form.
#[test]
fn what_cannot_be_opened_is_told_in_one_form() {
    let folder = Folder::sound();
    folder.write("dataset.toml", "title = \"Thử\"\nas_of = hôm nay\nprovenance = \"sample\"\n");
    let path = folder.path().to_str().unwrap();
    let checked = text(&run(&[path], &[]));
    for arguments in [&["report", path][..], &["trace", path, "--indicator", "D01"], &[path]] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_thidua"));
        let output = command.env_remove("THIDUA_LANG").args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
        assert_eq!(String::from_utf8(output.stderr).unwrap(), checked, "{arguments:?}");
    }
}

#[test]
fn colours_are_for_terminals_and_for_those_who_ask() {
    let folder = Folder::sound();
    folder.figures(&["G2,2025,D04,39,38"]);
    let path = folder.path().to_str().unwrap();
    assert!(!text(&run(&[path], &[])).contains('\u{1b}'));
    let forced = text(&run(&[path], &[("CLICOLOR_FORCE", "1")]));
    assert!(forced.contains("\u{1b}[1m"), "{forced:?}");
    let none = text(&run(&[path], &[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")]));
    assert!(!none.contains('\u{1b}'), "NO_COLOR: {none:?}");
}

#[test]
fn every_code_is_listed_with_its_meaning_in_both_languages() {
    let codes = ["figure_duplicate", "power_of_ten", "cycle"];
    let severities = [
        ("vi", ["LỖI Ở CÁC DÒNG BỊ LOẠI", "CẦN XEM LẠI", "KHÔNG MỞ ĐƯỢC"]),
        ("en", ["FAULTS OF ROWS SET ASIDE", "TO BE LOOKED AT", "CAN'T BE OPENED"]),
    ];
    for (language, severities) in severities {
        let output = run(&["--codes", "--lang", language], &[]);
        assert_eq!(output.status.code(), Some(0));
        let said = text(&output);
        for (code, severity) in codes.iter().zip(severities) {
            assert!(said.contains(&format!("{code} · {severity}")), "{said}");
        }
    }
    let json = text(&run(&["--codes", "--format", "json"], &[]));
    let json: Value = serde_json::from_str(&json).unwrap();
    assert!(json.as_array().unwrap().len() > 80);
    assert!(json[0]["remedy"].is_string());
}

#[test]
fn a_dataset_or_the_codes_are_asked_for() {
    assert_eq!(run(&[], &[]).status.code(), Some(2));
    assert_eq!(run(&["x", "--codes"], &[]).status.code(), Some(2));
}

#[test]
fn the_first_dataset_of_a_folder_is_checked() {
    let output = run(&["sample-data"], &[]);
    let first = "bộ đầu tiên trong 9 bộ của thư mục: sample-data/01-giai-doan-1-da-ket-thuc";
    assert!(text(&output).contains(first), "{}", text(&output));
    assert_eq!(output.status.code(), Some(0));
    let own = run(&["sample-data/01-giai-doan-1-da-ket-thuc"], &[]);
    assert_eq!(text(&output).replacen(&format!("{first}\n\n"), "", 1), text(&own));
}

/// Whose answer it is stands beside it, since a program may read it; and in it where it is
/// words, since it may be printed or sent on alone.
#[test]
fn a_report_of_the_first_of_a_folder_says_so() {
    let told = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_thidua"));
        let output = command.env_remove("THIDUA_LANG").args(arguments).output().unwrap();
        (text(&output), String::from_utf8(output.stderr).unwrap())
    };
    let first = "sample-data/01-giai-doan-1-da-ket-thuc";
    for arguments in [["report", "--format", "json"], ["trace", "--indicator", "D01"]] {
        let [job, option, value] = arguments;
        let (of_folder, beside) = told(&[job, "sample-data", option, value]);
        let said = format!("bộ đầu tiên trong 9 bộ của thư mục: {first}\n");
        assert_eq!(beside, format!("thidua: {said}"), "{job}");
        let (own, beside) = told(&[job, first, option, value]);
        assert!(beside.is_empty(), "{job}");
        assert_eq!(of_folder.contains(&said), value != "json", "{job}");
        assert_eq!(of_folder.replacen(&said, "", 1), own, "{job}");
    }
}
