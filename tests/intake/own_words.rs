//! What a table says of itself, on its tab, in its titles and below it, and what its rows
//! say.

use rstest::rstest;
use thidua::load::open;

use super::writing::{Numbers, workbook};
use crate::folders::Folder;
use crate::{opened, places, said};

const HEADER: &str = "Tỉnh,Huyện,CĐCS,Khu vực,Năm,Chỉ tiêu,Thực hiện,Tổng số";

/// A row of a union of a district.
fn row(district: &str, union: &str, year: &str, code: &str) -> String {
    let sector = "Doanh nghiệp ngoài nhà nước";
    format!("LĐLĐ tỉnh Hải Dương,{district},{union},{sector},{year},{code},5,")
}

/// What is told of a workbook, but for what every such workbook is told.
fn told(sheets: &[(&str, String)]) -> Vec<String> {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    let sheets: Vec<(&str, &str)> = sheets.iter().map(|(tab, text)| (*tab, &**text)).collect();
    workbook(&path, &sheets, Numbers::Typed);
    let usual =
        ["as_of_inferred", "provenance_not_said", "rows_without_figure", "flat_sector_of_upper"];
    let is_usual = |told: &String| usual.iter().any(|usual| told.ends_with(usual));
    let loaded = opened(open(&path));
    places(&loaded.findings).into_iter().filter(|told| !is_usual(told)).collect()
}

/// A sheet of Chí Linh's unions beside one of Cẩm Giàng's.
fn beside(tab: &str, title: &str, district: &str) -> Vec<String> {
    let first = format!("{HEADER}\n{}\n", row("LĐLĐ huyện Cẩm Giàng", "A", "2024", "D01"));
    let second = format!("{title},,\n{HEADER}\n{}\n", row(district, "B", "2024", "D01"));
    told(&[("LĐLĐ huyện Cẩm Giàng", first), (tab, second)])
}

#[rstest]
#[case::tab("LĐLĐ huyện Cẩm Giàng 2", "", true)]
#[case::short_tab("Cẩm Giàng (2)", "", true)]
#[case::title("Sheet2", "BÁO CÁO CỦA LĐLĐ HUYỆN CẨM GIÀNG", true)]
#[case::of_no_row("LĐLĐ huyện Bình Giang", "", true)]
#[case::of_no_row("Sheet2", "LĐLĐ TX KINH MÔN", true)]
#[case::another_union("A", "", true)]
#[case::itself("TP Chí Linh", "LIÊN ĐOÀN LAO ĐỘNG THÀNH PHỐ CHÍ LINH NĂM 2024", false)]
#[case::cut_short("00 phố Chí Linh", "", false)]
#[case::misspelt("LĐLĐ TP Chi Linh", "", false)]
#[case::province("LĐLĐ tỉnh", "LIÊN ĐOÀN LAO ĐỘNG TỈNH HẢI DƯƠNG", false)]
#[case::all("Sheet2", "KẾT QUẢ CỦA LĐLĐ HUYỆN, THỊ XÃ, THÀNH PHỐ", false)]
#[case::all("Sheet2", "SỐ LIỆU CỦA LĐLĐ HUYỆN NĂM 2024", false)]
#[case::day("Sheet2", "Cẩm Giàng ngày 15 tháng 01 năm 2025", false)]
#[case::its_union("B", "", false)]
fn a_sheet_may_name_another_district_than_its_rows(
    #[case] tab: &str,
    #[case] title: &str,
    #[case] is_told: bool,
) {
    let expected = format!("x.xlsx[{tab}]!B3 said_otherwise");
    let told = beside(tab, title, "LĐLĐ thành phố Chí Linh");
    let is_it = |told: &String| *told == expected || (tab == "A" && told.contains("!C3 said"));
    assert_eq!(told.iter().any(is_it), is_told, "{told:?}");
    assert_eq!(told.len(), usize::from(is_told), "{told:?}");
}

#[test]
fn a_tab_may_be_a_piece_of_a_name_that_has_anothers_in_it() {
    let told = beside("000  Cẩm Giàng và các KCN", "", "Công đoàn KKT Cẩm Giàng và các KCN");
    assert_eq!(told, Vec::<String>::new());
}

#[rstest]
#[case("2023", "2024,2024", true)]
#[case("2023", "2023,2024", false)]
#[case("DL 2024-2025", "2023,2023", false)]
#[case("Sheet1", "2023,2023", false)]
#[case("KH 2021-2025", "2020,2020", false)]
#[case("T9.2024", "2024,2024", true)]
#[case("T9.2024", "2024-09,2023", false)]
#[case("Quý 3", "2024,2024", true)]
#[case("Quý IV", "2024,2024", false)]
fn a_tab_may_name_another_time_than_its_rows(
    #[case] tab: &str,
    #[case] years: &str,
    #[case] is_told: bool,
) {
    let rows = years.split(',').map(|year| row("LĐLĐ huyện Cẩm Giàng", "A", year, "D01"));
    let rows: std::collections::BTreeSet<String> = rows.collect();
    let rows: Vec<String> = rows.into_iter().collect();
    let told = told(&[(tab, format!("{HEADER}\n{}\n", rows.join("\n")))]);
    let expected = [format!("x.xlsx[{tab}]!E2 said_otherwise")];
    assert_eq!(told, expected[..usize::from(is_told)]);
}

#[rstest]
#[case("D01", "", "D02", true)]
#[case("D01 - Kết nạp đoàn viên mới", "", "D02", true)]
#[case("D01", "", "D01", false)]
#[case("D01", "", "Kết nạp đoàn viên mới", false)]
#[case("Sheet1", "Chỉ tiêu D01: Kết nạp đoàn viên mới", "D02", true)]
#[case("Sheet1", "Chỉ tiêu thi đua năm 2024", "D02", false)]
fn a_sheet_may_name_another_indicator_than_its_rows(
    #[case] tab: &str,
    #[case] title: &str,
    #[case] code: &str,
    #[case] is_told: bool,
) {
    let row = row("LĐLĐ huyện Cẩm Giàng", "", "2024", code);
    let told = told(&[(tab, format!("{title},,\n{HEADER}\n{row}\n"))]);
    let expected = [format!("x.xlsx[{tab}]!F3 said_otherwise")];
    assert_eq!(told, expected[..usize::from(is_told)]);
}

#[rstest]
#[case("Mẫu (ví dụ)", true)]
#[case("Mẫu số 1", false)]
fn a_sheet_with_an_example_is_told(#[case] tab: &str, #[case] is_told: bool) {
    let sheet = |union| format!("{HEADER}\n{}\n", row("LĐLĐ huyện A", union, "2024", "D01"));
    let told = told(&[("Số liệu", sheet("A")), (tab, sheet("B"))]);
    let expected = [format!("x.xlsx[{tab}] said_to_be_planned")];
    assert_eq!(told, expected[..usize::from(is_told)]);
}

#[rstest]
#[case("Ghi chú: Đơn vị tính: nghìn đồng", true)]
#[case("(Số tiền tính bằng nghìn đồng)", true)]
#[case("Đơn vị tính: triệu đồng", false)]
#[case("Chi hỗ trợ mỗi đoàn viên 500 nghìn đồng", false)]
fn a_line_below_may_say_what_numbers_are_counted_in(#[case] line: &str, #[case] differs: bool) {
    let folder = Folder::empty();
    let name = "m.csv";
    let row = row("LĐLĐ huyện Cẩm Giàng", "A", "2024", "D05");
    folder.write(name, format!("{HEADER}\n{row}6\n,,,,,,,\n{line},,,,,,,\n,,,NGƯỜI LẬP,,,,\n"));
    let loaded = opened(open(&folder.path().join(name)));
    let is_told = places(&loaded.findings).iter().any(|told| told.ends_with("measure_differs"));
    assert_eq!(is_told, differs);
    assert_eq!(said(&loaded.dataset).1.len(), usize::from(!differs));
}

#[test]
fn a_line_below_may_say_how_far_the_figures_reach() {
    let folder = Folder::empty();
    let row = row("LĐLĐ huyện Cẩm Giàng", "A", "2024", "D01");
    folder.write("m.csv", format!("{HEADER}\n{row}\n(Số liệu tính đến 30/9/2024),,,,,,,\n"));
    let loaded = opened(open(&folder.path().join("m.csv")));
    assert!(places(&loaded.findings).contains(&"m.csv as_of_of_other_title".to_owned()));
}
