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
#[case::old("Trạng thái", "Cũ")]
#[case::replaced("Tình trạng", "Đã thay thế")]
#[case::denied("Có tính", "Không")]
#[case::denied_with_its_heading("Hiệu lực", "Hết")]
#[case::denied_in_one("Trạng thái", "Chưa thẩm định")]
#[case::a_year_below_its_heading("Số liệu năm", "2023")]
#[case::counted_elsewhere("Ghi chú", "đã tính ở đơn vị khác")]
#[case::reported_elsewhere("Ghi chú", "đã báo cáo ở LĐLĐ huyện Như Xuân")]
#[case::counted_twice("Ghi chú", "trùng với LĐLĐ huyện Như Xuân")]
#[case::nothing("Ghi chú", "không phát sinh")]
#[case::another_number("Ghi chú", "tỉnh duyệt 9")]
#[case::with_a_sign("Ghi chú", "Số đúng: 9")]
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
#[case("Người nhập", "Huy")]
#[case("Ghi chú", "theo KH 10")]
#[case("Ghi chú", "kế hoạch giao 50")]
#[case("Số liệu đến", "31/12/2024")]
#[case("Tính đến ngày", "15/01/2025")]
#[case("Ngày nhập", "30/09/2024")]
#[case("Có nữ công", "Không")]
#[case("Loại bỏ", "không")]
#[case("Số cũ", "1")]
#[case("Số liệu năm", "2024")]
#[case("Năm thành lập", "2015")]
#[case("Trạng thái", "Còn hiệu lực")]
#[case("Ghi chú", "huyện cũ")]
#[case("Ghi chú", "đã báo cáo bằng văn bản")]
#[case("Ghi chú", "không tính đoàn viên nghỉ hưu")]
#[case("Ghi chú", "đã loại trùng")]
#[case("Ghi chú", "Trùng khớp với sổ đoàn viên")]
#[case("Ghi chú", "tỉnh duyệt 7")]
#[case("Nội dung", "D01")]
fn other_words_beside_a_row_are_not(#[case] heading: &str, #[case] text: &str) {
    let (figures, told) = read(heading, &[&format!("2024;D01;7;;{text}")]);
    assert_eq!((figures, told), (vec!["A D01 2024 7/".to_owned()], Vec::new()));
}

/// What stands below a heading that strikes rows does so, whatever it is but a no.
#[rstest]
#[case("Loại bỏ", "x")]
#[case("Trùng với", "LĐLĐ huyện Như Xuân")]
fn rows_that_a_heading_strikes_are_told(#[case] heading: &str, #[case] text: &str) {
    let rows = ["2022;D01;5;;", "2023;D01;5;;Không", &format!("2024;D01;7;;{text}")];
    let (figures, told) = read(heading, &rows);
    assert_eq!(figures.len(), 3);
    assert_eq!(told, ["m.csv:4:45 rows_remarked"]);
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

/// What was approved, checked or corrected is another number for the same.
#[rstest]
#[case::one_of_several("Số đã duyệt", &["5", "6", "7"], Some("m.csv:4:45 numbers_differ"))]
#[case::all("Kết quả thẩm định", &["9", "9", "9"], Some("m.csv:2:45 numbers_differ"))]
#[case::where_there_is_one("Điều chỉnh", &["", "0", "9"], Some("m.csv:4:45 numbers_differ"))]
#[case::downwards("Số điều chỉnh", &["", "", "-3"], Some("m.csv:4:45 numbers_differ"))]
#[case::nothing("Số được công nhận", &["5", "6", "0"], Some("m.csv:4:45 numbers_differ"))]
#[case::the_same("Số đã duyệt", &["5", "6,0", "8"], None)]
#[case::a_flag("Có tính", &["1", "1", "1"], None)]
#[case::a_flag_that_is_down("Có tính", &["1", "1", "0"], Some("m.csv:4:45 numbers_differ"))]
#[case::of_a_plan("Kế hoạch", &["5", "6", "9"], None)]
#[case::of_another_time("6 tháng đầu năm", &["5", "6", "4"], None)]
#[case::of_something_else("Số lao động", &["50", "60", "70"], None)]
#[case::a_percentage("Tỷ lệ duyệt %", &["50", "60", "70"], None)]
#[case::of_papers("Số quyết định công nhận", &["12", "13", "14"], None)]
fn numbers_that_say_it_otherwise_are_told(
    #[case] heading: &str,
    #[case] numbers: &[&str; 3],
    #[case] expected: Option<&str>,
) {
    let rows = ["2022;D01;5;;", "2023;D01;6;;", "2024;D01;8;;"];
    let rows: Vec<String> = rows.iter().zip(numbers).map(|(row, n)| format!("{row}{n}")).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let (figures, told) = read(heading, &rows);
    assert_eq!(figures, ["A D01 2022 5/", "A D01 2023 6/", "A D01 2024 8/"]);
    assert_eq!(told, Vec::from_iter(expected.map(str::to_owned)));
}

/// Under any other heading, they are where most of them are the same.
#[test]
fn numbers_that_mostly_say_the_same_are_told_where_they_do_not() {
    let rows = |last: &str| {
        let rows =
            [[2020, 5], [2021, 6], [2022, 9], [2023, 7]].map(|[y, n]| format!("{y};D01;{n};;{n}"));
        rows.into_iter().chain([format!("2024;D01;8;;{last}")]).collect::<Vec<_>>()
    };
    let told = |heading: &str, last: &str| {
        let rows = rows(last);
        read(heading, &rows.iter().map(String::as_str).collect::<Vec<_>>()).1
    };
    assert_eq!(told("Huyện báo cáo", "9"), ["m.csv:6:45 numbers_differ"]);
    assert_eq!(told("Huyện báo cáo", "8"), Vec::<String>::new());
    assert_eq!(told("Trong đó nữ", "2"), Vec::<String>::new());
}

#[rstest]
#[case::a_code("Nội dung", "C04")]
#[case::a_label("Diễn giải", "Số CĐCS thành lập mới")]
#[case::both("Nội dung", "D02 - Số CĐCS thành lập mới")]
#[case::in_the_note("Ghi chú", "C04")]
fn a_name_of_another_indicator_beside_a_row_is_told(#[case] heading: &str, #[case] text: &str) {
    let rows = ["2022;D01;5;;D01", "2023;D01;6;;D01", &format!("2024;D01;8;;{text}")];
    let (figures, told) = read(heading, &rows);
    assert_eq!(figures.len(), 3);
    assert_eq!(told, ["m.csv:4:45 label_of_other"]);
}
