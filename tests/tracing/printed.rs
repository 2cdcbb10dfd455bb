//! `thidua trace`: the same content as text, JSON and a table.

use assert_cmd::Command;
use serde_json::Value;
use thidua::model::Amount;

use crate::folders::Folder;

const UNITS: &str = "unit,name,level,parent,sector,managed,from,to\n\
    P,Tỉnh,province,,,,,\n\
    H1,Huyện Một,district,P,,,,\n\
    G1,@Một,grassroots,H1,non_state_enterprise,,,\n\
    G2,Hai,grassroots,H1,non_state_enterprise,,,\n";
const FIGURES: &str = "unit,period,indicator,value,denominator,reported_on,source,note\n\
    G1,2025,D04,80,100,2026-01-05,+84 912,\"=HYPERLINK(1)\"\n\
    G2,2025,D04,150,200,,báo cáo năm,\n\
    G2,2025-06,D04,120,200,,,\n\
    G2,2024,D04,900,200,,,\n";

fn folder() -> Folder {
    let folder = Folder::empty();
    let manifest = "title = \"Thử\"\nas_of = 2025-12-31\nprovenance = \"sample\"\n";
    folder.write("dataset.toml", manifest);
    folder.write("units.csv", UNITS);
    folder.write("figures.csv", FIGURES);
    folder
}

fn traced(folder: &Folder, arguments: &[&str]) -> (String, String, Option<i32>) {
    let mut command = Command::cargo_bin("thidua").unwrap();
    let output = command.arg("trace").arg(folder.path()).args(arguments).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (text(output.stdout), text(output.stderr), output.status.code())
}

#[test]
fn as_json_the_rows_add_up_to_the_years() {
    let folder = folder();
    let (json, _, status) = traced(&folder, &["--indicator", "D04", "--format", "json"]);
    assert_eq!(status, Some(0));
    let facts: Value = serde_json::from_str(&json).unwrap();
    assert_eq!(facts["files"], serde_json::json!(["figures.csv"]));
    assert_eq!(facts["rows"][0]["file"], "figures.csv");
    assert_eq!(facts["shown"], "76,67\u{A0}%");
    let year = facts["years"].as_array().unwrap().iter().find(|y| y["year"] == 2025).unwrap();
    let amount = |value: &Value| Amount::parse(value.as_str().unwrap()).unwrap();
    let counted = || {
        let rows = facts["rows"].as_array().unwrap().iter();
        rows.filter(|row| row["part"] == "counted" && row["for_year"] == 2025)
    };
    let sum = |key: &str| -> Amount { counted().map(|row| amount(&row[key])).sum() };
    assert_eq!(sum("value"), amount(&year["numerator"]));
    assert_eq!(sum("denominator"), amount(&year["denominator"]));
    assert_eq!(year["numerator"], "230");
    // The month that the year replaced stands apart.
    let roles = facts["rows"].as_array().unwrap().iter().map(|row| row["role"].as_str().unwrap());
    assert!(roles.into_iter().any(|role| role == "superseded"));
    assert_eq!(facts["set_aside"][0]["line"], 5);
    assert!(facts["set_aside"][0]["fault"].as_str().unwrap().contains("900"));
}

/// A published average is a figure of no year: no year has it among its rows.
#[test]
fn an_average_of_the_phase_is_looked_at_for_no_year() {
    let folder = folder();
    let manifest = "title = \"Thử\"\nas_of = 2026-03-31\nprovenance = \"sample\"\n";
    folder.write("dataset.toml", manifest);
    folder.write("figures.csv", format!("{FIGURES}P,2021-2025,C02,9.5,,,,\nP,2024,C02,9,,,,\n"));
    let arguments = ["--indicator", "C02", "--phase", "I", "--format"];
    let (json, _, _) = traced(&folder, &[&arguments[..], &["json"]].concat());
    let facts: Value = serde_json::from_str(&json).unwrap();
    let rows = facts["rows"].as_array().unwrap();
    let average = rows.iter().find(|row| row["period"] == "2021-2025").unwrap();
    assert_eq!((&average["part"], &average["role"]), (&"counted".into(), &"average".into()));
    assert_eq!(average["for_year"], Value::Null);
    for year in facts["years"].as_array().unwrap() {
        let is_of = |row: &&Value| row["part"] == "counted" && row["for_year"] == year["year"];
        assert_eq!(year["rows"], rows.iter().filter(is_of).count(), "{year}");
    }
    let (csv, _, _) = traced(&folder, &[&arguments[..], &["csv"]].concat());
    assert!(csv.contains("\ncounted,average,number,,C02,P,"), "{csv}");
}

/// What is only told of a row stands before what sets it aside.
#[test]
fn the_reason_of_a_row_set_aside_is_its_fault() {
    let folder = folder();
    folder.write("figures.csv", format!("{FIGURES}G1,2024,D04,1.5,0,,,\n"));
    let arguments = ["--indicator", "D04", "--format", "json", "--lang", "en"];
    let facts: Value = serde_json::from_str(&traced(&folder, &arguments).0).unwrap();
    let aside = facts["set_aside"].as_array().unwrap();
    let row = aside.iter().find(|row| row["line"] == 6).unwrap();
    assert_eq!(row["code"], "numerator_of_nothing");
    let said = row["fault"].as_str().unwrap();
    assert!(said.contains("'0'") && !said.contains("it is used"), "{said}");
}

/// What a row set aside says is given as far as it says anything, in every form: numbers
/// with which nothing is wrong as numbers, everything else as it is written.
#[test]
fn a_row_set_aside_says_what_it_said() {
    let folder = folder();
    folder.write(
        "figures.csv",
        format!("{FIGURES}G1,2024,D04,\"1,2,3\",50,2025-02-03,báo cáo tay,xem lại\n"),
    );
    let ask =
        |format| traced(&folder, &["--indicator", "D04", "--lang", "en", "--format", format]).0;
    let facts: Value = serde_json::from_str(&ask("json")).unwrap();
    let aside = facts["set_aside"].as_array().unwrap();
    let row = aside.iter().find(|row| row["line"] == 6).unwrap();
    for (key, said) in [
        ("value", Value::Null),
        ("value_text", "1,2,3".into()),
        ("denominator", "50".into()),
        ("denominator_text", Value::Null),
        ("reported_on", "2025-02-03".into()),
        ("source", "báo cáo tay".into()),
        ("note", "xem lại".into()),
    ] {
        assert_eq!(row[key], said, "{key}");
    }
    let table = ask("csv");
    let mut reader = csv::Reader::from_reader(table.trim_start_matches('\u{FEFF}').as_bytes());
    let headings = reader.headers().unwrap().clone();
    let record = reader.records().map(Result::unwrap).find(|r| r.iter().any(|c| c == "6")).unwrap();
    let cell = |name: &str| &record[headings.iter().position(|h| h == name).unwrap()];
    assert!(cell("value").ends_with("'1,2,3'"), "{}", cell("value"));
    assert_eq!(
        [cell("denominator"), cell("note"), cell("source")],
        ["50", "xem lại", "báo cáo tay"]
    );
    assert!(cell("said").contains("1,2,3"), "{}", cell("said"));
    let text = ask("text");
    let line = text.lines().find(|line| line.contains("note: xem lại")).unwrap();
    for said in ["'1,2,3'", "50", "3 Feb 2025", "source: báo cáo tay"] {
        assert!(line.contains(said), "{said}\n{line}");
    }
}

#[test]
fn as_a_table_nothing_is_a_formula_and_numbers_stay_numbers() {
    let folder = folder();
    let (table, _, _) = traced(&folder, &["--indicator", "D04", "--format", "csv"]);
    let table = table.strip_prefix('\u{FEFF}').unwrap();
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let mut names = 0;
    for record in reader.records() {
        let record = record.unwrap();
        for cell in &record {
            assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
        }
        names += usize::from(&record[6] == "'@Một");
    }
    assert!(names > 0);
    assert!(table.contains(",80,100,"), "{table}");
}

#[test]
fn as_text_nothing_is_left_out_or_shortened() {
    let folder = folder();
    let (text, _, _) = traced(&folder, &["--indicator", "d04", "--lang", "en"]);
    for said in [
        "230/300\u{A0}×\u{A0}100 = 76.67\u{A0}%",
        "Rows that add up to the number · 2 rows",
        "a later period speaks",
        "note: =HYPERLINK(1)",
        "Rows set aside that would have belonged · 1 row",
        "▸ 2025: 230/300 = 76.67\u{A0}%",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
    assert!(!text.contains("…"), "{text}");
}

#[test]
fn what_does_not_exist_is_answered_with_what_may_be_meant() {
    let folder = folder();
    let (_, told, status) = traced(&folder, &["--indicator", "D4", "--lang", "en"]);
    assert_eq!(status, Some(2));
    assert!(told.contains("did you mean: D04"), "{told}");
    let (_, told, status) = traced(&folder, &["--indicator", "D04", "--unit", "huyen mots"]);
    assert_eq!(status, Some(2));
    assert!(told.contains("H1 (Huyện Một)"), "{told}");
    let (_, told, status) = traced(&folder, &["--indicator", "D04", "--phase", "III"]);
    assert_eq!((status, told.contains("III")), (Some(2), true));
}

#[test]
fn the_sector_and_the_date_asked_for_are_those_traced() {
    let folder = folder();
    let json = ["--indicator", "D04", "--format", "json", "--sector", "hcsn"];
    let facts: Value = serde_json::from_str(&traced(&folder, &json).0).unwrap();
    assert_eq!(facts["sectors"], serde_json::json!(["administrative", "public_service"]));
    assert_eq!(facts["rows"].as_array().unwrap().len(), 0);
    let json = ["--indicator", "D04", "--format", "json", "--as-of", "2024-12-31"];
    let facts: Value = serde_json::from_str(&traced(&folder, &json).0).unwrap();
    assert_eq!(facts["dataset"]["as_of"], "2024-12-31");
    let years = facts["years"].as_array().unwrap();
    assert!(years.iter().all(|year| year["year"].as_i64().unwrap() <= 2024));
}

#[test]
fn a_unit_is_meant_by_its_id_in_any_case_or_by_the_name_that_it_alone_has() {
    let folder = folder();
    let of = |unit: &str| traced(&folder, &["--indicator", "D04", "--unit", unit]);
    let (by_id, _, status) = of("H1");
    assert_eq!(status, Some(0));
    for unit in ["h1", "Huyện Một", "huyen mot", " Huyện\u{200b} Một"] {
        assert_eq!(of(unit), (by_id.clone(), String::new(), Some(0)), "{unit}");
    }
    folder.write("units.csv", format!("{UNITS}H2,Huyện Một,district,P,,,,\n"));
    assert_eq!(of("Huyện Một").2, Some(2));
}
