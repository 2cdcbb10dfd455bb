//! Unions that are under another union later than they were.

use rstest::rstest;
use thidua::model::Language;

use crate::{messages, of_text, opened, places};

/// What is told of moves in rows `district,union,year`.
fn told(rows: &[&str]) -> (Vec<String>, Vec<String>) {
    let header = "huyện,đơn vị,năm,chỉ tiêu,thực hiện";
    let rows: Vec<String> = rows.iter().map(|row| format!("{row},D01,1")).collect();
    let mut found = opened(of_text(format!("{header}\n{}\n", rows.join("\n")))).findings;
    found.retain(|finding| finding.code() == "flat_moved");
    (places(&found), messages(&found, Language::Vietnamese))
}

const BEFORE: [&str; 5] = [
    "Huyện A,CĐCS Sen,2023",
    "Huyện A,CĐCS May,2023",
    "Huyện A,CĐCS Than,2023",
    "Huyện B,CĐCS Chiếu,2023",
    "Huyện B,CĐCS Giày,2023",
];

#[test]
fn a_reorganisation_is_told_once() {
    let after = [
        "Xã C,CĐCS Sen,2024",
        "Xã D,CĐCS May,2024",
        "Xã E,CĐCS Than,2024",
        "Xã E,CĐCS Chiếu,2024",
        "Xã E,CĐCS Giày,2024",
    ];
    let (found, words) = told(&[BEFORE, after].concat());
    assert_eq!(found, ["m.csv:7:1 flat_moved"]);
    assert!(words[0].contains("5 đơn vị trước thuộc 2 cấp trên, sau thuộc 3 cấp"), "{words:?}");
    assert!(words[0].contains("dòng 7, 8, 9, 10, 11") && words[0].contains("sang 'Xã C'"));
}

#[test]
fn those_that_go_the_same_way_are_told_together() {
    let after = ["Xã C,CĐCS Sen,2024", "Xã C,CĐCS May,2024", "Xã D,CĐCS Giày,2024"];
    let (found, words) = told(&[BEFORE.as_slice(), &after].concat());
    assert_eq!(found, ["m.csv:7:1 flat_moved", "m.csv:9:1 flat_moved"]);
    assert!(words[0].contains("2 đơn vị") && words[1].contains("'CĐCS Giày'"), "{words:?}");
}

/// Rows that are set aside for another reason say nothing of where a union was.
#[rstest]
#[case::an_average_of_a_phase("2021-2025,C02,9,")]
#[case::what_no_union_reports("2022,C06,70,")]
#[case::no_indicator("2022,Z99,70,")]
#[case::no_period("Năm nay,D05,90,100")]
fn only_sound_rows_say_where_a_union_was(#[case] row: &str, #[values("G1", "")] id: &str) {
    let union = format!("{id},CĐCS Một");
    let loaded = opened(of_text(format!(
        "huyện,mã CĐCS,CĐCS,năm,chỉ tiêu,thực hiện,tổng số\n\
             Huyện A,{union},2021,D05,90,100\nHuyện B,{union},2022,D05,95,100\n\
             Huyện A,{union},{row}\nHuyện B,{union},2023,C11,95,100\n"
    )));
    let mut found = loaded.findings;
    found.retain(|finding| finding.code() == "flat_moved");
    assert_eq!(places(&found), ["m.csv:3:1 flat_moved"]);
    assert_eq!((loaded.dataset.rows.used, loaded.dataset.rows.set_aside), (3, 1));
    assert_eq!(loaded.dataset.units.all().len(), 4);
}
