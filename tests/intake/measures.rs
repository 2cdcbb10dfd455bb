//! What headings, titles and columns say of the numbers below them: which they are, and
//! what they are counted in.

use rstest::rstest;
use thidua::load::{Finding, Loaded, open};

use crate::folders::Folder;
use crate::{of_text, opened, places, said, told_of};

fn read(lines: &[&str]) -> Result<Loaded, Vec<Finding>> {
    of_text(lines.join("\n") + "\n")
}

/// The figures of a table and what is told of it, but for what every such table is told.
fn figures(lines: &[&str]) -> (Vec<String>, Vec<String>) {
    let loaded = opened(read(lines));
    (said(&loaded.dataset).1, told_of(&loaded.findings))
}

const NAMES: &str = "Huyện;CĐCS;Khu vực;Năm;Chỉ tiêu";
const MEMBERS: &str = "H;A;Doanh nghiệp ngoài nhà nước;2024;D01;5;";
const MONEY: &str = "H;A;Doanh nghiệp ngoài nhà nước;2024;D05;5000;6000";

fn headed(heading: &str) -> String {
    format!("{NAMES};{heading};Tổng số")
}

#[rstest]
fn brackets_may_explain_a_heading_of_numbers(
    #[values("(1)", "[5]", "(b)", "(3=1/2)", "(tử số)", "(số người, DN)", "(tr.đ)")] aside: &str,
) {
    let header = headed(&format!("Thực hiện {aside}"));
    let (figures, told) = figures(&[&header, MEMBERS]);
    assert_eq!((figures, told), (vec!["A D01 2024 5/".to_owned()], Vec::new()), "{aside}");
}

#[rstest]
fn brackets_that_make_them_other_numbers_make_it_another_heading(
    #[values("(kế hoạch)", "(năm trước)", "(2023)", "(nữ)", "(quý IV)", "(ước)", "(%)")]
    aside: &str,
) {
    let header = headed(&format!("Thực hiện {aside}"));
    let told = places(&read(&[&header, MEMBERS]).unwrap_err());
    assert!(told.iter().any(|told| told.ends_with(" column_missing")), "{aside}: {told:?}");
}

#[rstest]
#[case::in_thousands("Thực hiện (nghìn đồng)", "", &["m.csv:3:42 measure_differs"])]
#[case::in_dong("Thực hiện (đồng)", "", &["m.csv:3:42 measure_differs"])]
#[case::as_the_plan("Thực hiện (triệu đồng)", "", &[])]
#[case::in_a_title("Thực hiện", "(Đơn vị tính: nghìn đồng)", &["m.csv:4:42 measure_differs"])]
#[case::in_a_title_of_another_form("Thực hiện", "Đơn vị: 1000đ", &["m.csv:4:42 measure_differs"])]
#[case::in_a_title_for_others("Thực hiện", "ĐVT: người, triệu đồng", &[])]
fn money_counted_otherwise_is_set_aside(
    #[case] heading: &str,
    #[case] title: &str,
    #[case] expected: &[&str],
) {
    let header = headed(heading);
    let lines = [title, &header, MEMBERS, MONEY];
    let (figures, told) = figures(if title.is_empty() { &lines[1..] } else { &lines });
    assert_eq!(told, expected);
    assert_eq!(figures.len(), 2 - expected.len());
}

#[test]
fn a_column_may_say_what_each_row_is_counted_in() {
    let header = format!("{NAMES};ĐVT;Thực hiện;Tổng số");
    let row = |year, code, measure, numbers| {
        format!("H;A;Doanh nghiệp ngoài nhà nước;{year};{code};{measure};{numbers}")
    };
    let rows = [
        row(2022, "D01", "Người", "5;"),
        row(2023, "D01", "nghìn người", "5;"),
        row(2022, "D05", "triệu đồng", "5;6"),
        row(2023, "D05", "đồng", "5;6"),
        row(2022, "C01", "%", "5;6"),
        row(2023, "C01", "", "5;6"),
    ];
    let lines: Vec<&str> = std::iter::once(&header).chain(&rows).map(String::as_str).collect();
    let (figures, told) = figures(&lines);
    let expected = ["A D01 2022 5/", "A D05 2022 5/6", "A C01 2022 5/6", "A C01 2023 5/6"];
    assert_eq!(figures, expected);
    assert_eq!(told, ["m.csv:3:42 measure_differs", "m.csv:5:42 measure_differs"]);
}

#[rstest]
#[case("KẾ HOẠCH GIAO CHỈ TIÊU NĂM 2024", true)]
#[case("BÁO CÁO THỰC HIỆN KẾ HOẠCH SỐ 10", false)]
fn a_table_that_is_called_a_plan_is_told(#[case] title: &str, #[case] is_told: bool) {
    let (figures, told) = figures(&[title, &headed("Thực hiện"), MEMBERS]);
    assert_eq!(figures, ["A D01 2024 5/"]);
    assert_eq!(told == ["m.csv:1:1 said_to_be_planned"], is_told, "{told:?}");
}

#[rstest]
#[case::planned("Tổng hợp;;;;;Kế hoạch;", &["m.csv:2:1 rows_without_figure", "m.csv:2:14 words_below_heading"])]
#[case::numbered("(1);(2);(3);(4);(5);(6);(7)", &[])]
#[case::a_section("I. Khối huyện;;;;;;", &["m.csv:2:1 rows_without_figure"])]
fn words_below_a_heading_of_numbers_are_told(#[case] below: &str, #[case] expected: &[&str]) {
    let (figures, told) = figures(&[&headed("Thực hiện"), below, MEMBERS]);
    assert_eq!(figures, ["A D01 2024 5/"]);
    assert_eq!(told, expected);
}

#[test]
fn a_row_right_below_the_header_may_say_what_numbers_are_counted_in() {
    let lines = [&headed("Thực hiện"), ";;;;;(nghìn đồng);(nghìn đồng)", MEMBERS, MONEY];
    let (figures, told) = figures(&lines);
    assert_eq!(figures, ["A D01 2024 5/"]);
    assert_eq!(told, ["m.csv:4:42 measure_differs"]);
}

#[rstest]
#[case("1.1. Kết nạp đoàn viên mới (người)", true)]
#[case("2) Kết nạp đoàn viên mới", true)]
#[case("Kết nạp đoàn viên mới (nữ)", false)]
#[case("Số kết nạp đoàn viên mới", true)]
#[case("Tỷ lệ kết nạp đoàn viên mới", false)]
#[case("1.1. Kết nạp mới 70.000 đoàn viên", true)]
#[case("kết nạp mới 5.000 đoàn viên (người)", true)]
#[case("Kết nạp mới đoàn viên", false)]
fn a_label_may_have_a_number_and_a_measure(#[case] label: &str, #[case] is_known: bool) {
    let header = headed("Thực hiện");
    let row = format!("H;A;Doanh nghiệp ngoài nhà nước;2024;{label};5;");
    let (figures, told) = figures(&[&header, MONEY, &row]);
    assert_eq!(figures.contains(&"A D01 2024 5/".to_owned()), is_known);
    assert_eq!(told.contains(&"m.csv:3:38 indicator_unknown".to_owned()), !is_known, "{told:?}");
}

/// A second row of the header says which numbers stand where.
#[rstest]
#[case::the_plan_first("Kế hoạch;Thực hiện", "39;34", Some("A D01 2024 34/"))]
#[case::both_known("Thực hiện;Tổng số", "34;", Some("A D01 2024 34/"))]
#[case::this_year("Năm trước;Năm nay", "39;34", Some("A D01 2024 34/"))]
#[case::neither("Năm trước;Quý này", "39;34", None)]
fn a_second_row_divides_a_heading(
    #[case] below: &str,
    #[case] numbers: &str,
    #[case] figure: Option<&str>,
) {
    let lines = [
        format!("{NAMES};Kết quả;;Ghi chú"),
        format!(";;;;;{below};"),
        format!("H;A;Doanh nghiệp ngoài nhà nước;2024;D01;{numbers};"),
    ];
    let lines = lines.each_ref().map(String::as_str);
    if let Some(figure) = figure {
        assert_eq!(figures(&lines).0, [figure]);
    } else {
        let told = places(&read(&lines).unwrap_err());
        assert!(told.contains(&"m.csv:2:6 column_missing".to_owned()), "{told:?}");
    }
}

/// A sheet may show numbers as money, of which people say nothing, or as millions.
#[rstest]
#[case("#,##0\\ [$₫-42A]", "A D01 2024 5/", "x.xlsx[Sheet1]!F3 measure_differs")]
#[case("0\" triệu\"", "A D05 2024 5000/6000", "x.xlsx[Sheet1]!F2 measure_differs")]
#[case("0\"M\"", "A D05 2024 5000/6000", "x.xlsx[Sheet1]!F2 measure_differs")]
fn what_is_shown_in_another_measure_is_set_aside(
    #[case] format: &str,
    #[case] read: &str,
    #[case] fault: &str,
) {
    use rust_xlsxwriter::{Format, Workbook};

    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let shown = Format::new().set_num_format(format);
    let rows = [&headed("Thực hiện"), MEMBERS, MONEY];
    for (row, line) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(line.split(';')) {
            match cell.parse::<f64>() {
                Ok(n) if column > 4 => {
                    sheet.write_number_with_format(row, column, n, &shown).unwrap();
                }
                Ok(n) => {
                    sheet.write_number(row, column, n).unwrap();
                }
                Err(_) => {
                    sheet.write_string(row, column, cell).unwrap();
                }
            }
        }
    }
    book.save(&path).unwrap();
    let loaded = opened(open(&path));
    assert_eq!(said(&loaded.dataset).1, [read]);
    let told = places(&loaded.findings);
    assert!(told.contains(&fault.to_owned()), "{told:?}");
}
