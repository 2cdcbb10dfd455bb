//! What a row says of its figures in the note or in a column that nobody reads: that they
//! are planned, don't count, are of another time, or what they come to.

use rstest::rstest;
use thidua::model::Language;

use crate::{of_text, opened, places, said};

/// The figures, and what is told of them beyond what every such table is told.
fn read(header: &str, rows: &[&str]) -> (Vec<String>, Vec<String>) {
    let header = format!("Huyện;CĐCS;Khu vực;Năm;Chỉ tiêu;Thực hiện;Tổng số;{header}");
    let rows = rows.iter().map(|row| format!("H;A;Doanh nghiệp ngoài nhà nước;{row}"));
    let lines: Vec<String> = std::iter::once(header).chain(rows).collect();
    let loaded = opened(of_text(lines.join("\n") + "\n"));
    let told = places(&loaded.findings).into_iter();
    let usual = ["as_of_inferred", "provenance_not_said", "column_unknown"];
    let told = told.filter(|told| !usual.iter().any(|usual| told.ends_with(usual)));
    (said(&loaded.dataset).1, told.collect())
}

#[rstest]
#[case::of_a_plan("Loại số liệu", "Kế hoạch")]
#[case::struck("Trạng thái", "Hủy")]
#[case::a_draft("Trạng thái", "Nháp")]
#[case::in_the_note("Ghi chú", "không tính, báo cáo trùng")]
#[case::of_another_year("Ghi chú", "số liệu năm 2023")]
#[case::of_a_part_of_the_year("Loại báo cáo", "6 tháng")]
#[case::up_to_a_day("Nguồn", "Báo cáo số liệu tính đến hết tháng 9/2024")]
#[case::of_a_quarter("Đợt", "Quý I")]
#[case::reaching_to("Số liệu đến", "30/09/2024")]
#[case::reaching_to_a_day("Tính đến ngày", "2024-11-30")]
fn rows_that_say_they_are_no_results_are_told(#[case] heading: &str, #[case] mark: &str) {
    let rows = ["2022;D01;5;;", "2023;D01;5;;Thực hiện", &format!("2024;D01;7;;{mark}")];
    let (figures, told) = read(heading, &rows);
    assert_eq!(figures, ["A D01 2022 5/", "A D01 2023 5/", "A D01 2024 7/"]);
    assert_eq!(told, ["m.csv:4:45 rows_remarked"]);
}

#[rstest]
#[case("Loại số liệu", "Thực hiện")]
#[case("Trạng thái", "Đã duyệt")]
#[case("Căn cứ", "Kế hoạch số 10/KH-LĐLĐ")]
#[case("Ghi chú", "đạt 120% kế hoạch giao, tăng so với năm 2023")]
#[case("Loại báo cáo", "Cả năm 2024")]
#[case("Loại báo cáo", "12 tháng")]
#[case("Ngày nhập", "tháng 1/2025")]
#[case("Năm thành lập", "2015")]
#[case("Người nhập", "Huy")]
#[case("Ghi chú", "theo KH 10")]
#[case("Ghi chú", "kế hoạch giao 50")]
#[case("Số liệu đến", "31/12/2024")]
#[case("Tính đến ngày", "15/01/2025")]
#[case("Ngày nhập", "30/09/2024")]
fn other_words_beside_a_row_are_not(#[case] heading: &str, #[case] text: &str) {
    let (figures, told) = read(heading, &[&format!("2024;D01;7;;{text}")]);
    assert_eq!((figures, told), (vec!["A D01 2024 7/".to_owned()], Vec::new()));
}

/// A month's rows may say which month it is.
#[test]
fn a_time_is_told_where_the_row_is_of_another_only() {
    let rows = ["6/2024;D01;7;;6 tháng", "9/2024;D01;9;;6 tháng"];
    assert_eq!(read("Loại báo cáo", &rows).1, ["m.csv:3:47 rows_remarked"]);
}

#[test]
fn what_rows_say_is_counted_by_its_words() {
    let rows = ["2020;D01;5;;KH", "2021;D01;5;;Hủy", "2022;D01;5;;KH", "2023;D01;5;;"];
    let rows = rows.map(|row| format!("H;A;Doanh nghiệp ngoài nhà nước;{row}\n")).concat();
    let header = "Huyện;CĐCS;Khu vực;Năm;Chỉ tiêu;Thực hiện;Tổng số;Loại\n";
    let loaded = opened(of_text(header.to_owned() + &rows));
    let told = loaded.findings.iter().find(|finding| finding.code() == "rows_remarked").unwrap();
    let found = told.wording(Language::Vietnamese).found;
    assert!(
        found.contains("'KH' (2 dòng), 'Hủy' (1 dòng)") && found.contains("(dòng 2, 3, 4)"),
        "{found}"
    );
}

const AGREES: &str = "2022;C01;95;100;95";

#[rstest]
#[case::none(&[AGREES, "2023;C01;961;1000;96,1", "2024;C01;2;3;66,7%"], "")]
#[case::some(&[AGREES, "2023;C01;961;1000;69,1", "2024;C01;2;3;66,67"], "m.csv:3:51 share_differs")]
#[case::all(&["2023;C01;961;1000;55", "2024;C01;2;3;55"], "m.csv:2:51 share_differs")]
#[case::a_fraction(&["2023;C01;961;1000;0,961", "2024;C01;2;3;0,6667"], "")]
#[case::of_counts(&["2023;D01;961;;120", "2024;D01;2;;90"], "")]
#[case::empty(&["2023;C01;961;1000;", "2024;C01;2;3;-"], "")]
fn percentages_beside_their_numbers_are_held_against_them(
    #[case] rows: &[&str],
    #[case] expected: &str,
) {
    let (figures, told) = read("Tỷ lệ %", rows);
    assert_eq!(figures.len(), rows.len());
    assert_eq!(told.concat(), expected);
}

#[test]
fn percentages_of_something_else_are_not() {
    assert_eq!(read("% so với KH", &["2024;C01;95;100;110"]).1, Vec::<String>::new());
}

/// Where a union's name stands in the first of its rows only, the others would be those of
/// the union above.
#[test]
fn a_name_filled_in_once_is_told() {
    let named_once = |rows: &[&str]| {
        let header = "Huyện;CĐCS;Khu vực;Năm;Chỉ tiêu;Thực hiện;Tổng số\n";
        let loaded = opened(of_text(header.to_owned() + &rows.join("\n") + "\n"));
        let told = places(&loaded.findings).into_iter();
        told.filter(|told| told.ends_with("named_once")).collect::<Vec<_>>()
    };
    let [one, two] = ["H;CĐCS A;Hành chính;2024;D01;5;", "K;CĐCS B;Hành chính;2024;D01;7;"];
    let below = ["H;;;2024;C01;5;6", "H;;;2024;C04;5;", "K;;;2024;C01;7;8", "K;;;2024;C04;7;"];
    let blocks = [&[one], &below[..2], &[two], &below[2..]].concat();
    assert_eq!(named_once(&blocks), ["m.csv:3:3 flat_union_named_once"]);
    // Totals of the unions above.
    assert_eq!(named_once(&[one, two, "H;;;2024;D01;5;", "K;;;2024;D01;7;"]), Vec::<String>::new());
    let named = ["H;CĐCS A;Hành chính;2024;C04;5;", "H;;;2024;D01;5;", "H;;;2024;C04;5;"];
    assert_eq!(named_once(&[&[one], &named[..], &below[..]].concat()), Vec::<String>::new());
}
