//! Quotes: a note over several lines is one cell, and rows between two stray quotes are
//! told and counted.

use rstest::rstest;
use thidua::load::{Finding, Loaded, open};
use thidua::model::Language;

use crate::folders::{FIGURES_HEADER, Folder, UNITS};
use crate::{messages, of_text, places};

const HEADER: &str = "Tỉnh;Huyện;CĐCS;Khu vực;Năm;Chỉ tiêu;Thực hiện;Tổng số;Ghi chú\n";

fn row(name: &str, year: u32, value: u32, note: &str) -> String {
    format!("LĐLĐ tỉnh X;LĐLĐ huyện A;{name};Sự nghiệp;{year};D01;{value};;{note}\n")
}

fn loaded(text: &str) -> Loaded {
    of_text(text).unwrap()
}

fn told(findings: &[Finding]) -> Vec<String> {
    let notes = ["as_of_inferred", "provenance_not_said", "unit_by_name"];
    let told = places(findings).into_iter();
    told.filter(|place| !notes.iter().any(|note| place.ends_with(note))).collect()
}

#[rstest]
#[case::notes(["CĐCS B", "CĐCS B", "CĐCS B", "CĐCS B"], ["\"chưa đủ", "", "\"đã sửa", ""], "m.csv:3:55", 3)]
#[case::a_note_closed_late(["CĐCS B"; 4], ["\"chưa đủ", "", "đã sửa\"", ""], "m.csv:3:55", 3)]
#[case::the_next_row(["CĐCS B"; 4], ["\"chưa đủ", "đã sửa\"", "", ""], "m.csv:3:55", 2)]
#[case::names(["\"CĐCS B", "\"CĐCS B", "CĐCS B", "CĐCS B"], [""; 4], "m.csv:3:26", 2)]
#[case::a_note_and_a_name(["CĐCS B", "CĐCS B", "\"CĐCS B", "CĐCS B"], ["\"chưa đủ", "", "", ""], "m.csv:3:55", 3)]
fn rows_between_two_stray_quotes_are_told_and_counted(
    #[case] names: [&str; 4],
    #[case] notes: [&str; 4],
    #[case] place: &str,
    #[case] lost: usize,
) {
    for end in ["\n", "\r\n", "\r"] {
        let rows = names.iter().zip(notes).zip(2021..);
        let rows: String = rows.map(|((name, note), year)| row(name, year, 5, note)).collect();
        let text = format!("{HEADER}{}{rows}", row("CĐCS A", 2024, 7, ""));
        let loaded = loaded(&text.replace('\n', end));
        assert_eq!(told(&loaded.findings)[0], format!("{place} rows_in_quotes"));
        let file = &loaded.files[0];
        assert_eq!((file.read(), file.set_aside), (5, lost), "{end:?}");
    }
}

#[test]
fn both_lines_and_the_rows_between_are_named() {
    let rows: Vec<String> = (2021..2026).map(|year| format!("G2,{year},D01,5,,")).collect();
    let mut rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    (rows[1], rows[3]) = ("G2,2022,D01,5,,\"chưa đủ", "G2,2024,D01,5,,\"đã sửa");
    let folder = Folder::sound();
    folder.write("figures.csv", format!("{},note\n{}\n", FIGURES_HEADER.trim(), rows.join("\n")));
    let loaded = open(folder.path()).unwrap();
    for (language, words) in [
        (Language::Vietnamese, "đến dòng 5 mới đóng: 3 dòng số liệu nằm trong một ô"),
        (Language::English, "closed only on line 5: 3 rows of data in one cell"),
    ] {
        let found = messages(&loaded.findings, language);
        assert!(found[0].contains(words), "{found:?}");
    }
    assert_eq!((loaded.files[1].read(), loaded.files[1].set_aside), (5, 3));
}

#[test]
fn units_between_two_stray_quotes_are_told_and_counted() {
    let folder = Folder::sound();
    let read = open(folder.path()).unwrap().files[0].read();
    let mut lines: Vec<String> = UNITS.lines().map(str::to_owned).collect();
    lines.extend(["G8,\"CĐCS Tám,grassroots,D1,", "G9,\"CĐCS Chín,grassroots,D1,"].map(to_unit));
    folder.write("units.csv", lines.join("\n"));
    let loaded = open(folder.path()).unwrap();
    assert!(told(&loaded.findings)[0].ends_with("rows_in_quotes"), "{:?}", loaded.findings);
    assert_eq!((loaded.files[0].read(), loaded.files[0].set_aside), (read + 2, 2));
}

/// As wide as the header of the units.
fn to_unit(row: &str) -> String {
    let width = UNITS.lines().next().unwrap().matches(',').count();
    format!("{row}{}", ",".repeat(width - row.matches(',').count()))
}

#[test]
fn rows_that_a_quote_in_the_header_swallows_are_told() {
    let header = HEADER.replace("Ghi chú", "\"Ghi chú");
    let rows =
        [row("CĐCS A", 2023, 5, ""), row("CĐCS A", 2024, 5, "\""), row("CĐCS B", 2024, 5, "")];
    let loaded = loaded(&format!("{header}{}", rows.concat()));
    assert_eq!(told(&loaded.findings)[0], "m.csv:1:56 rows_in_quotes");
    assert_eq!((loaded.files[0].read(), loaded.files[0].set_aside), (3, 2));
}

#[rstest]
#[case::divided("HEADER;ROW")]
#[case::glued("HEADERROW")]
fn a_row_on_the_line_of_the_header_is_told(#[case] line: &str) {
    let line = line.replace("HEADER", HEADER.trim()).replace("ROW", &row("CĐCS A", 2023, 5, ""));
    let loaded = loaded(&format!("{line}{}", row("CĐCS A", 2024, 7, "")));
    let told = told(&loaded.findings);
    assert!(told.iter().any(|told| told.ends_with("row_in_header")), "{told:?}");
    assert_eq!((loaded.files[0].read(), loaded.files[0].set_aside), (2, 1));
}

#[rstest]
#[case::lines("\"dòng một\ndòng hai\ndòng ba\"")]
#[case::dividers("\"gồm: A; B;\nvà C; D;\"")]
#[case::numbers("\"năm 2023; 5\nD01; 7 người\"")]
#[case::quotes("\"nói \"\"tốt\"\"\nrồi \"\"thôi\"\"\"")]
#[case::a_space_behind("\"một\nhai\" ")]
#[case::a_sentence("\"các xã: A; B; C; D; E; F; G; H; I; K\nvà L; M; N; O; P; Q; R; S; T; V\"")]
fn a_note_over_several_lines_is_a_note(#[case] note: &str) {
    let rows =
        [row("CĐCS A", 2023, 5, note), row("CĐCS A", 2024, 7, note), row("CĐCS B", 2024, 9, "")];
    let loaded = loaded(&format!("{HEADER}{}", rows.concat()));
    assert_eq!(told(&loaded.findings), Vec::<String>::new());
    assert_eq!((loaded.files[0].read(), loaded.files[0].set_aside), (3, 0));
}

#[test]
fn names_and_headings_over_several_lines_are_what_they_are() {
    let header = HEADER.replace("Tỉnh", "\"Tên\ntỉnh\"").replace("Tổng số", "\"Tổng\nsố\"");
    let rows = [row("\"CĐCS\nA\"", 2023, 5, "\"x\ny\""), row("\"CĐCS\nA\"", 2024, 7, "")];
    let rows = rows.concat().replace("LĐLĐ tỉnh X", "\"LĐLĐ\ntỉnh X\"");
    let loaded = loaded(&format!("{header}{rows}"));
    assert!(!told(&loaded.findings).iter().any(|told| told.ends_with("rows_in_quotes")));
    assert_eq!((loaded.files[0].read(), loaded.files[0].set_aside), (2, 0));
}

/// Nobody but a person writes a cell so, and means the quotes as letters.
#[rstest]
#[case("\"Hoa\" Sen", "5", Some("\"Hoa\" Sen"))]
#[case("\"Hoa; Sen\" A", "5", Some("\"Hoa; Sen\" A"))]
#[case("\"Hoa \"\"Sen\"\"\"", "5", Some("Hoa \"Sen\""))]
#[case("\"CĐCS C\" ", "\"5\" ", Some("CĐCS C"))]
#[case("CĐCS C", "\"5\"3", None)]
#[case("CĐCS C", "5\"", None)]
fn a_quote_within_a_cell_is_read_as_it_is_written(
    #[case] name: &str,
    #[case] value: &str,
    #[case] read: Option<&str>,
) {
    let rows = [row("CĐCS A", 2024, 7, ""), row(name, 2024, 99, "").replace("99", value)];
    let loaded = loaded(&format!("{HEADER}{}", rows.concat()));
    let names: Vec<&str> =
        loaded.dataset.units.all().iter().map(thidua::model::Unit::name).collect();
    let told = told(&loaded.findings);
    match read {
        Some(name) => assert!(told.is_empty() && names.contains(&name), "{names:?} {told:?}"),
        None => assert_eq!(told, ["m.csv:3:52 number_invalid"]),
    }
}
