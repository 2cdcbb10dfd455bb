//! Rows that look like headings and hold a figure, and those that look like figures
//! and close the table.

use rstest::rstest;

use crate::{of_text, opened, places};

const TOP: &str = "Tỉnh;Huyện;CĐCS;Khu vực;Năm;Chỉ tiêu;Thực hiện;Tổng số\n\
    T;LĐLĐ huyện B;CĐCS A;Sự nghiệp;2024;D01;5;\n";

/// Rows used, rows set aside, and what is told of the third line.
fn told_of(row: &str) -> ((usize, usize), Vec<String>) {
    let loaded = opened(of_text(format!("{TOP}{row}\n")));
    let mut told = places(&loaded.findings);
    told.retain(|told| told.starts_with("m.csv:3:"));
    let rows = &loaded.dataset.rows;
    ((rows.used, rows.set_aside), told)
}

#[rstest]
#[case::another_divider("T,LĐLĐ huyện B,CĐCS C,Sự nghiệp,2024,D01,7,", "1 row_in_one_cell")]
#[case::a_decimal_comma("\"T,LĐLĐ huyện B,CĐCS C,SN,2024,D05,7,5\"", "1 row_in_one_cell")]
#[case::in_quotes("\"T;LĐLĐ huyện B;CĐCS C;Sự nghiệp;2024;D01;7;\"", "1 row_in_one_cell")]
#[case::a_cell_among_cells("T,B,CĐCS C,SN,2024,D01,7;;;;;;;", "1 row_in_one_cell")]
#[case::spaces("T  LĐLĐ huyện B  CĐCS C  SN  2024  D01  7  ", "1 row_in_one_cell")]
#[case::one_space("T LĐLĐ huyện B CĐCS C SN 2024 D01 7", "1 row_in_one_cell")]
#[case::dashes("T - LĐLĐ huyện B - CĐCS C - SN - 2024 - D05 - 7 - 9", "1 row_in_one_cell")]
#[case::wide_semicolons("T；LĐLĐ huyện B；CĐCS C；SN；2024；D01；7；", "1 row_in_one_cell")]
#[case::slid_three("SN;2024;D01;5;;;;", "4 row_slid")]
#[case::slid_two("CĐCS C;SN;2024;D01;5;;;", "11 row_slid")]
fn a_figure_out_of_its_cells_is_set_aside(#[case] row: &str, #[case] expected: &str) {
    assert_eq!(told_of(row), ((1, 1), vec![format!("m.csv:3:{expected}")]));
}

#[rstest]
#[case::the_day_under_the_year(";;;;Thanh Hóa, ngày 05 tháng 01 năm 2025;;;")]
#[case::the_day_under_the_value(";;;;;;Thanh Hóa, ngày 05/01/2025;")]
#[case::the_office_under_the_year(";;;;TM. BAN THƯỜNG VỤ;;;")]
#[case::two_who_sign("Người lập biểu;;;;;CHỦ TỊCH;;")]
#[case::a_heading("I;LĐLĐ huyện B;;;;;;")]
#[case::a_kind_of_union("T;LĐLĐ huyện B;Khối trường học;;;;;")]
#[case::a_number_of_its_own("5;;;;;;;")]
#[case::a_remark("Ghi chú: D01, D02, D04 và C01 của năm 2024;;;;;;;")]
fn the_lines_that_close_a_table_are_none(#[case] row: &str) {
    let ((used, set_aside), told) = told_of(row);
    assert_eq!((used, set_aside, told.len()), (1, 0, 1), "{told:?}");
    assert!(told[0].ends_with(" rows_without_figure"), "{told:?}");
}

/// Who is named was asked.
#[rstest]
#[case::an_indicator("T;LĐLĐ huyện B;CĐCS C;;;D01;;")]
#[case::names_alone("T;LĐLĐ huyện B;CĐCS C;SN;;;;")]
#[case::words_for_a_year("T;LĐLĐ huyện B;CĐCS C;;không rõ;D01;5;")]
fn a_row_of_a_union_stays_a_row(#[case] row: &str) {
    assert_eq!(told_of(row).0, (1, 1));
}

/// The columns before the numbers are merged for a total: its name stands in the first.
#[rstest]
#[case::right("12", "")]
#[case::wrong("13", "m.csv:4:1 control_total_differs")]
fn a_total_may_stand_in_the_column_of_row_numbers(#[case] total: &str, #[case] expected: &str) {
    let text = "STT;Tỉnh;Huyện;CĐCS;Khu vực;Năm;Chỉ tiêu;Thực hiện\n\
        1;T;LĐLĐ huyện B;CĐCS A;Sự nghiệp;2024;D01;5\n\
        2;T;LĐLĐ huyện B;CĐCS C;Sự nghiệp;2024;D01;7\n";
    let loaded = opened(of_text(format!("{text}Tổng cộng;;;;;2024;D01;{total}\n")));
    let rows = &loaded.dataset.rows;
    assert_eq!((rows.used, rows.set_aside), (3, 0));
    let told = places(&loaded.findings);
    let told: Vec<&String> = told.iter().filter(|told| told.starts_with("m.csv:")).collect();
    assert_eq!(told, if expected.is_empty() { vec![] } else { vec![expected] });
}

/// What is passed over as no data can be looked up.
#[test]
fn rows_of_text_are_named_by_their_lines() {
    let rows = "H;A;2024;D01;5\nKhối trường học;;;;\nH;C;2024;D01;7\nChủ tịch;;;;\n";
    let findings =
        crate::opened(of_text(format!("Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện\n{rows}"))).findings;
    let told = findings.iter().find(|f| f.code() == "rows_without_figure").unwrap();
    let said = told.wording(thidua::model::Language::Vietnamese).found;
    assert!(said.contains("có 2 dòng chữ") && said.contains("(dòng 3, 5)"), "{said}");
}

#[test]
fn a_union_and_its_number_in_one_cell_are_a_row() {
    let rows = "H;A;2024;D01;5\nCĐCS B: 5;;;;\nCĐCS: 25;;;;\n";
    let loaded = opened(of_text(format!("Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện\n{rows}")));
    assert_eq!((loaded.dataset.rows.used, loaded.dataset.rows.set_aside), (1, 1));
    let told = places(&loaded.findings);
    assert!(told.contains(&"m.csv:3:1 row_in_one_cell".to_owned()), "{told:?}");
}

/// Copying broke off, or a cell was broken in two.
#[rstest]
#[case::in_a_name("T;LĐLĐ huyện B;CĐCS Trườ", "1 row_cut")]
#[case::in_the_second_name("T;LĐLĐ huy", "1 row_cut")]
#[case::in_the_first_name("T", "1 row_cut")]
#[case::behind_the_sector("T;LĐLĐ huyện B;CĐCS C;Sự nghiệp;", "1 row_cut")]
#[case::signed("Người lập;;;Chủ tịch", "1 rows_without_figure")]
#[case::dated("Hải Dương, ngày 05 tháng 01 năm 2025", "1 rows_without_figure")]
#[case::within_a_number("6\n", "1 row_broken")]
#[case::a_number_of_a_page(";;;;;;6;\n", "3 cell_empty")]
#[case::with_a_line_end("T;LĐLĐ huyện B;CĐCS Trườ\n", "25 cell_count")]
#[case::in_its_middle("T;LĐLĐ huyệ01;25;37\n", "20 cell_count")]
#[case::to_its_numbers("81;1639\n", "8 cell_count")]
fn a_torn_row_is_told(#[case] row: &str, #[case] expected: &str) {
    let loaded = opened(of_text(format!("{TOP}{row}")));
    let told = places(&loaded.findings);
    let told: Vec<_> = told.iter().filter(|told| told.starts_with("m.csv:3:")).collect();
    assert!(told.contains(&&format!("m.csv:3:{expected}")), "{told:?}");
    let is_row = usize::from(!expected.ends_with("without_figure"));
    assert_eq!((loaded.dataset.rows.used, loaded.dataset.rows.set_aside), (1, is_row));
}

/// A line break within a number leaves two lines, of which neither says what was meant.
#[rstest]
#[case::of_a_count("D01;2\n7;", &["m.csv:2:35 row_broken", "m.csv:3:1 row_broken"])]
#[case::of_a_denominator("C01;25;37\n4", &["m.csv:2:38 row_broken", "m.csv:3:1 row_broken"])]
#[case::empty_cells_left_out("D01;2\nT;LĐLĐ huyện B;CĐCS C;SN;2024;D01;7", &[])]
fn a_row_broken_within_a_number_is_set_aside(#[case] rows: &str, #[case] expected: &[&str]) {
    let (head, _) = TOP.split_once('\n').unwrap();
    let rows =
        format!("T;LĐLĐ huyện B;CĐCS A;SN;2024;{rows}\nT;LĐLĐ huyện B;CĐCS A;SN;2023;D01;5;");
    let loaded = opened(of_text(format!("{head}\n{rows}\n")));
    let told = places(&loaded.findings);
    let told: Vec<_> = told.iter().filter(|told| told.ends_with("row_broken")).collect();
    assert_eq!(told, expected);
    assert_eq!(loaded.dataset.rows.set_aside, expected.len());
}

/// An indicator by its name, in a row that is one cell.
#[test]
fn a_row_in_one_cell_may_name_its_indicator() {
    let top = "Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện\n";
    let plan = opened(of_text(format!("{top}H;A;2024;D01;5\n"))).dataset.plan;
    let what = &plan.indicators.iter().find(|indicator| indicator.code == "D01").unwrap().label.vi;
    let rows = format!("LĐLĐ huyện B;CĐCS A;2024;{what};5\n");
    let one = format!("LĐLĐ huyện B - CĐCS C - 2024 - {what} - 7\n");
    let remark = "LĐLĐ huyện B - năm 2024, biểu số 3\n";
    let loaded = opened(of_text(format!("{top}{rows}{one}{remark}")));
    let told = places(&loaded.findings);
    assert!(told.contains(&"m.csv:3:1 row_in_one_cell".to_owned()), "{told:?}");
    assert!(told.contains(&"m.csv:4:1 rows_without_figure".to_owned()), "{told:?}");
}

/// A row with a number each before its names.
#[test]
fn a_torn_row_may_have_a_number() {
    let top = "TT;Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện\n1;H;A;2024;D01;5\n";
    let told = places(&opened(of_text(format!("{top}2;H;CĐ"))).findings);
    assert!(told.contains(&"m.csv:3:1 row_cut".to_owned()), "{told:?}");
}

#[rstest]
#[case::slid_by_an_x("D05;x;1939.2;1983.0", &["value_struck"])]
#[case::a_count("D01;x;30;", &["value_struck"])]
#[case::in_the_note("D01;x;;30", &["value_struck"])]
#[case::with_nothing("D01;x;0;", &[])]
#[case::with_a_reason("D01;x;;mới thành lập", &[])]
#[case::an_empty_value("D01;;;59", &["value_missing"])]
#[case::an_empty_value_with_words("D01;;;chưa có", &[])]
#[case::not_yet("D01;…;;59", &[])]
fn a_number_beside_no_value_is_told(#[case] cells: &str, #[case] expected: &[&str]) {
    let top = "Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện;Tổng số;Ghi chú\nH;B;2024;D01;5;;\n";
    let loaded = opened(of_text(format!("{top}H;A;2024;{cells}\n")));
    let told = loaded.findings.iter().map(thidua::load::Finding::code);
    let told: Vec<_> = told.filter(|code| code.starts_with("value_")).collect();
    assert_eq!(told, expected);
    assert_eq!(loaded.dataset.rows.used, 2);
}
