//! What a table says of itself, on its tab, in its titles and below it, and what its rows
//! say.

use rstest::rstest;
use thidua::load::{Finding, open};
use thidua::model::Language;

use super::writing::{Numbers, workbook};
use crate::folders::Folder;
use crate::{of_text, opened, places, said};

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
#[case::bare("Kinh Môn", "", true)]
#[case::bare("07. Bình Giang (2)", "", true)]
#[case::bare_province("Hải Dương", "", false)]
#[case::of_tables("Số Liệu", "", false)]
#[case::of_tables("Tổng Hợp", "", false)]
#[case::no_name("Gửi tỉnh", "", false)]
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
fn who_signs_below_may_be_called_as_a_district_is() {
    let sheet = |district, union, below: &str| {
        format!("{HEADER}\n{}\n{below}\n", row(district, union, "2024", "D01"))
    };
    let first = sheet("LĐLĐ huyện Thanh Hà", "A", "");
    let second = sheet("LĐLĐ huyện Cẩm Giàng", "B", ",,,,,Nguyễn Thị Thanh Hà,,");
    assert_eq!(told(&[("Sheet1", first), ("Sheet2", second)]), Vec::<String>::new());
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
    let row = row("LĐLĐ huyện Cẩm Giàng", "A", "2024", "D01");
    let loaded = opened(of_text(format!("{HEADER}\n{row}\n(Số liệu tính đến 30/9/2024),,,,,,,\n")));
    assert!(places(&loaded.findings).contains(&"m.csv:3:1 as_of_of_other_title".to_owned()));
}

const UNITS: &str = "CĐCS,Khu vực";
const OF_UNIT: &str = "A,Doanh nghiệp ngoài nhà nước";

/// A workbook's figures, with what is told of it.
fn figures(sheets: &[(&str, String)]) -> Result<(Vec<String>, Vec<String>), Vec<String>> {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    let sheets: Vec<(&str, &str)> = sheets.iter().map(|(tab, text)| (*tab, &**text)).collect();
    workbook(&path, &sheets, Numbers::Typed);
    let loaded = open(&path).map_err(|findings| places(&findings))?;
    let is_meant = |told: &String| told.contains("column_supplied") || told.contains("said_");
    let told = places(&loaded.findings).into_iter().filter(is_meant).collect();
    Ok((said(&loaded.dataset).1, told))
}

#[rstest]
#[case::tabs(["2023", "Năm 2024"], ["", ""], true)]
#[case::titles(["Sheet1", "Sheet2"], ["BÁO CÁO NĂM 2023", "BÁO CÁO NĂM 2024"], true)]
#[case::both(["2023", "2024"], ["BÁO CÁO KẾT QUẢ NĂM 2023", ""], true)]
#[case::months(["2023", "9 tháng năm 2024"], ["", ""], true)]
#[case::one_says_nothing(["2023", "Sheet2"], ["", ""], false)]
#[case::two_say_two_things(["2023", "2024"], ["BÁO CÁO NĂM 2022", ""], false)]
#[case::two_in_one(["Sheet1", "2024"], ["BÁO CÁO NĂM 2022 VÀ 2023", ""], false)]
#[case::of_a_plan(["Sheet1", "2024"], ["Kết quả thực hiện Kế hoạch số 10 năm 2021", ""], false)]
#[case::a_quarter(["Quý 1 năm 2023", "2024"], ["", ""], false)]
#[case::a_month(["2023", "Tháng 9-2024"], ["", ""], false)]
#[case::among_others(["So với 2023", "2024"], ["", ""], false)]
fn sheets_may_say_their_years_by_themselves(
    #[case] tabs: [&str; 2],
    #[case] titles: [&str; 2],
    #[case] is_taken: bool,
) {
    let sheet = |title: &str, value: u8| {
        format!("{title},,\nHuyện,{UNITS},Chỉ tiêu,Thực hiện\nH,{OF_UNIT},D01,{value}\n")
    };
    let sheets = [(tabs[0], sheet(titles[0], 5)), (tabs[1], sheet(titles[1], 6))];
    match figures(&sheets) {
        Ok((figures, told)) => {
            let last = if tabs[1].contains("tháng") { "2024-09" } else { "2024" };
            assert_eq!(figures, ["A D01 2023 5/".to_owned(), format!("A D01 {last} 6/")]);
            assert_eq!(told.len(), 2, "{told:?}");
            assert!(is_taken);
        }
        Err(told) => {
            assert!(told.iter().any(|told| told.ends_with("column_missing")), "{told:?}");
            assert!(!is_taken, "{told:?}");
        }
    }
}

/// One sheet of all years beside sheets of one year each needn't say any; what it is called
/// or holds says what it is.
#[rstest]
#[case::of_districts(
    "Tổng hợp",
    "Huyện,Năm,Chỉ tiêu,Thực hiện\nH,2023,D01,5\n",
    "sheet_of_upper_units"
)]
#[case::of_unions("Tổng hợp", "Huyện,CĐCS,Chỉ tiêu,Thực hiện\nH,A,D01,11\n", "sheet_unused")]
#[case::of_all("Chung", "Năm,Chỉ tiêu,Thực hiện\n2024,D01,6\n", "sheet_repeats")]
#[case::of_another_year(
    "Khác",
    "Huyện,CĐCS,Chỉ tiêu,Thực hiện\nH,A,D01,11\n",
    "sheet_column_lacking"
)]
fn sheets_of_years_may_be_summed_up(#[case] tab: &str, #[case] text: &str, #[case] code: &str) {
    let sheet = |value: u8| format!("Huyện,{UNITS},Chỉ tiêu,Thực hiện\nH,{OF_UNIT},D01,{value}\n");
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    workbook(&path, &[("2023", &sheet(5)), ("2024", &sheet(6)), (tab, text)], Numbers::Typed);
    let told = match open(&path) {
        Ok(loaded) => {
            let figures = said(&opened(Ok(loaded.clone())).dataset).1;
            assert!(
                ["A D01 2023 5/", "A D01 2024 6/"].iter().all(|f| figures.contains(&(*f).into()))
            );
            places(&loaded.findings)
        }
        Err(findings) => {
            assert_eq!(code, "sheet_column_lacking");
            places(&findings)
        }
    };
    assert!(told.contains(&format!("x.xlsx[{tab}] {code}")), "{told:?}");
}

#[test]
fn years_under_an_unknown_heading_are_not_those_of_a_title() {
    let text = format!(
        "BÁO CÁO NĂM 2024,,\nHuyện,{UNITS},Chỉ tiêu,Khóa,Thực hiện\nH,{OF_UNIT},D01,2023,5\n"
    );
    assert!(
        figures(&[("Sheet1", text)])
            .unwrap_err()
            .contains(&"x.xlsx[Sheet1]!A2 column_missing".to_owned())
    );
}

#[test]
fn a_column_that_one_sheet_has_is_missing_in_the_other() {
    let first = format!("Huyện,{UNITS},Năm,Chỉ tiêu,Thực hiện\nH,{OF_UNIT},2023,D01,5\n");
    let second = format!("Huyện,{UNITS},Chỉ tiêu,Thực hiện\nH,{OF_UNIT},D01,6\n");
    let told = figures(&[("2023", first), ("2024", second)]).unwrap_err();
    assert!(told.contains(&"x.xlsx[2024] sheet_column_lacking".to_owned()), "{told:?}");
}

#[rstest]
#[case(["D01", "C04 - Sáng kiến"], ["", ""], true)]
#[case(["Biểu 1", "Biểu 2"], ["Chỉ tiêu D01: Kết nạp", "CHỈ TIÊU C04"], true)]
#[case(["D01", "C04"], ["Chỉ tiêu C04", ""], false)]
#[case(["D01", "Khác"], ["", ""], false)]
fn sheets_may_say_their_indicators_by_themselves(
    #[case] tabs: [&str; 2],
    #[case] titles: [&str; 2],
    #[case] is_taken: bool,
) {
    let sheet =
        |title: &str| format!("{title},,\nHuyện,{UNITS},Năm,Thực hiện\nH,{OF_UNIT},2024,5\n");
    let sheets = [(tabs[0], sheet(titles[0])), (tabs[1], sheet(titles[1]))];
    let read = figures(&sheets);
    assert_eq!(read.is_ok(), is_taken, "{read:?}");
    if let Ok((figures, told)) = read {
        assert_eq!(figures, ["A D01 2024 5/", "A C04 2024 5/"]);
        assert_eq!(told.len(), 2, "{told:?}");
    }
}

#[rstest]
#[case(["01 LĐLĐ huyện Nga Sơn", "TX Bỉm Sơn (2)"], ["", ""], "LĐLĐ huyện Nga Sơn", true)]
#[case(["Nga Sơn", "Biểu 2"], ["LĐLĐ HUYỆN NGA SƠN", "BÁO CÁO CỦA LĐLĐ TX BỈM SƠN NĂM 2024"], "LĐLĐ huyện Nga Sơn", true)]
#[case(["1", "2"], ["LĐLĐ HUYỆN NGA SƠN", "CÔNG ĐOÀN NGÀNH GIÁO DỤC"], "Công đoàn ngành Giáo dục", true)]
#[case(["Sheet1", "TX Bỉm Sơn"], ["CÁC LĐLĐ HUYỆN, THỊ XÃ", ""], "", false)]
#[case(["LĐLĐ huyện Nga Sơn", "TX Bỉm Sơn"], ["LĐLĐ HUYỆN HẬU LỘC", ""], "", false)]
fn sheets_may_say_their_districts_by_themselves(
    #[case] tabs: [&str; 2],
    #[case] titles: [&str; 2],
    #[case] name: &str,
    #[case] is_taken: bool,
) {
    let sheet = |title: &str| {
        format!("{title},,\nTỉnh,{UNITS},Năm,Chỉ tiêu,Thực hiện\nT,{OF_UNIT},2024,D01,5\n")
    };
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    let [one, other] = [sheet(titles[0]), sheet(titles[1])];
    workbook(&path, &[(tabs[0], &one), (tabs[1], &other)], Numbers::Typed);
    let read = open(&path);
    assert_eq!(read.is_ok(), is_taken);
    if let Ok(loaded) = read {
        let districts = loaded.dataset.units.all().iter().map(thidua::model::Unit::name);
        assert!(districts.into_iter().any(|unit| unit == name));
        let told = places(&loaded.findings);
        assert_eq!(told.iter().filter(|told| told.ends_with("column_supplied")).count(), 2);
    }
}

#[test]
fn a_text_may_say_all_its_columns_in_its_titles() {
    let text = format!(
        "LĐLĐ HUYỆN NGA SƠN\nBÁO CÁO NĂM 2024\nChỉ tiêu D01\n{UNITS},Thực hiện\n{OF_UNIT},5\nB,,6\n"
    );
    let loaded = opened(of_text(text));
    assert_eq!(said(&loaded.dataset).1, ["A D01 2024 5/", "B D01 2024 6/"]);
    let told = places(&loaded.findings);
    let supplied =
        ["m.csv:1:1", "m.csv:2:1", "m.csv:3:1"].map(|at| format!("{at} column_supplied"));
    assert!(supplied.iter().all(|supplied| told.contains(supplied)), "{told:?}");
}

/// A text of two years of an indicator with a line before the second.
fn stacked(line: &str, code: &str, is_headed_again: bool) -> String {
    let of = |year| format!("{}6", row("LĐLĐ huyện Cẩm Giàng", "A", year, code));
    let again = if is_headed_again { format!("{HEADER}\n") } else { String::new() };
    let (one, other) = (of("2023"), of("2024"));
    format!("BÁO CÁO,,,,,,,\n{HEADER}\n{one}\n,,,,,,,\n{line},,,,,,,\n{again}{other}\n")
}

#[rstest]
#[case("KẾ HOẠCH NĂM 2024", "D01", Some("said_to_be_planned"))]
#[case("CHỈ TIÊU GIAO", "D01", Some("said_to_be_planned"))]
#[case("DỰ KIẾN", "D01", Some("said_to_be_planned"))]
#[case("BẢN ĐĂNG KÝ CHỈ TIÊU THI ĐUA", "D01", Some("said_to_be_planned"))]
#[case("SỐ LIỆU LŨY KẾ TỪ ĐẦU NHIỆM KỲ", "D01", Some("said_to_be_planned"))]
#[case("(Chỉ tính đoàn viên nữ)", "D01", Some("said_to_be_planned"))]
#[case("SỐ LIỆU LŨY KẾ ĐẾN 31/12/2024", "D01", None)]
#[case("SỐ LIỆU CÙNG KỲ NĂM TRƯỚC", "D01", Some("said_to_be_planned"))]
#[case("BÁO CÁO 6 THÁNG ĐẦU NĂM 2024", "D01", Some("said_otherwise"))]
#[case("KẾT QUẢ NĂM 2022", "D01", Some("said_otherwise"))]
#[case("Đơn vị tính: nghìn đồng", "D05", Some("measure_differs"))]
#[case("(ĐVT: đồng)", "D05", Some("measure_differs"))]
#[case("(ĐVT: triệu đồng)", "D05", None)]
#[case("Đơn vị tính: nghìn đồng", "D01", None)]
#[case("BÁO CÁO NĂM 2024", "D01", None)]
#[case("BÁO CÁO", "D01", None)]
#[case("II. Khối doanh nghiệp", "D01", None)]
#[case("Phòng Tài chính - Kế hoạch", "D01", None)]
fn a_title_between_rows_speaks_of_those_below(
    #[case] line: &str,
    #[case] code: &str,
    #[case] expected: Option<&str>,
    #[values(false, true)] is_headed_again: bool,
) {
    let text = stacked(line, code, is_headed_again);
    let of_text = places(&opened(of_text(&text)).findings);
    let of_sheet = told(&[("Sheet1", text)]);
    for (told, at, row) in [(of_text, "m.csv:5:1", "m.csv:"), (of_sheet, "x.xlsx[Sheet1]!A5", "")] {
        const KINDS: [&str; 3] = ["said_to_be_planned", "said_otherwise", "measure_differs"];
        let is_meant = |told: &&String| KINDS.iter().any(|kind| told.ends_with(kind));
        let found: Vec<&String> = told.iter().filter(is_meant).collect();
        let line = 6 + u8::from(is_headed_again);
        match expected {
            None => assert!(found.is_empty(), "{found:?}"),
            Some("measure_differs") => {
                let cell = if row.is_empty() { format!("!G{line} ") } else { format!(":{line}:") };
                assert!(matches!(&found[..], [only] if only.contains(&cell)), "{told:?}");
            }
            Some(kind) => assert_eq!(found, [&format!("{at} {kind}")], "{told:?}"),
        }
    }
}

/// What a table says of its numbers in a line above it, over rows of 2023 and 2024.
#[rstest]
#[case::percent("(Đơn vị tính: %)", "said_otherwise")]
#[case::people("(Đơn vị tính: người/%)", "")]
#[case::another_province("LIÊN ĐOÀN LAO ĐỘNG TỈNH NGHỆ AN", "said_otherwise")]
#[case::its_province("LĐLĐ TỈNH HẢI DƯƠNG - CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "")]
#[case::another_district("HUYỆN THANH MIỆN", "said_otherwise")]
#[case::its_district("Huyện Cẩm Giàng", "")]
#[case::part_of_a_year("SỐ LIỆU QUÝ III", "as_of_of_other_title")]
#[case::a_month("Tháng 9", "as_of_of_other_title")]
#[case::another_year("(Năm 2022)", "as_of_of_other_title")]
#[case::its_year("Năm 2024", "")]
#[case::cumulated("SỐ LIỆU LŨY KẾ", "running_over_years")]
#[case::cumulated_within_years("Số liệu lũy kế từ đầu năm", "words_unused")]
#[case::what_nobody_understands("NINH GIANG", "words_unused")]
#[case::what_nobody_understands("Số liệu chưa rà soát", "words_unused")]
#[case::ordinary("BÁO CÁO KẾT QUẢ THỰC HIỆN PHONG TRÀO THI ĐUA", "")]
#[case::ordinary("Mẫu số 01", "")]
fn a_line_above_is_held_against_the_rows_or_told(#[case] line: &str, #[case] code: &str) {
    let of = |year| row("LĐLĐ huyện Cẩm Giàng", "A", year, "D01");
    let text = format!("{line},,,,,,,\n{HEADER}\n{}\n{}\n", of("2023"), of("2024"));
    let loaded = opened(of_text(text));
    let told = loaded.findings.iter().map(Finding::code);
    let usual = ["as_of_inferred", "provenance_not_said", "flat_sector_of_upper"];
    let told: Vec<&str> = told.filter(|code| !usual.contains(code)).collect();
    assert_eq!(told.join(" "), code);
}

#[test]
fn what_is_said_in_titles_and_not_understood_is_told_once_word_for_word() {
    let sheet = |title: &str, union| {
        let row = row("LĐLĐ huyện Cẩm Giàng", union, "2024", "D01");
        format!("{title},,\n{HEADER}\n{row}\n")
    };
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    let (one, other) = (sheet("Bản rà soát lần 2", "A"), sheet("Khối Đảng", "B"));
    workbook(&path, &[("1", &one), ("2", &other)], Numbers::Typed);
    let loaded = opened(open(&path));
    let told: Vec<&Finding> =
        loaded.findings.iter().filter(|f| f.code() == "words_unused").collect();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].place.to_string(), "x.xlsx[1]!A1");
    let text = told[0].wording(Language::Vietnamese).found;
    assert!(text.contains("'Bản rà soát lần 2', 'Khối Đảng'"), "{text}");
}

/// Headings of numbers that run on are read, and told where the rows are of several years.
#[rstest]
#[case("Thực hiện lũy kế", ["2023", "2024"], true)]
#[case("Thực hiện lũy kế", ["9/2024", "9/2023"], false)]
#[case("Lũy kế từ đầu năm", ["2023", "2024"], false)]
#[case("Số đã thực hiện", ["2023", "2024"], false)]
#[case("Thực hiện đến nay", ["2023", "2024"], false)]
fn headings_of_running_numbers_are_read(
    #[case] heading: &str,
    #[case] years: [&str; 2],
    #[case] is_told: bool,
) {
    let [one, other] = years.map(|year| row("LĐLĐ huyện Cẩm Giàng", "A", year, "D01"));
    let header = HEADER.replace("Thực hiện", heading).replace("Chỉ tiêu", "Nội dung");
    for header in [header.replace("Năm", "Niên độ"), header.replace("Năm", "Năm ngân sách")]
    {
        let loaded = opened(of_text(format!("{header}\n{one}\n{other}\n")));
        assert_eq!(said(&loaded.dataset).1.len(), 2);
        let told = loaded.findings.iter().any(|f| f.code() == "running_over_years");
        assert_eq!(told, is_told);
    }
}

#[test]
fn a_title_said_anew_on_every_page_speaks_of_all_rows() {
    let text = stacked("BÁO CÁO", "D01", true).replace("BÁO CÁO", "BÁO CÁO NĂM 2023");
    let told = told(&[("Sheet1", text)]);
    assert!(!told.iter().any(|told| told.ends_with("said_otherwise")), "{told:?}");
}
