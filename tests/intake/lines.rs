//! Headers of several lines: a column is what stands in it from the first to the last.

use rstest::rstest;
use rust_xlsxwriter::{Format, Workbook};
use thidua::load::{Finding, Loaded, open};

use super::writing::{Numbers, cells, fill};
use crate::folders::Folder;
use crate::{of_text, opened, places, said, told_of};

const NAMES: &str = "Huyện,CĐCS,Khu vực,Năm,Chỉ tiêu";
const ROW: &str = "H,A,Doanh nghiệp ngoài nhà nước,2024,C01";

fn read(lines: &[String]) -> Result<Loaded, Vec<Finding>> {
    of_text(lines.join("\n") + "\n")
}

/// Its only figure, and what is told of its form.
fn figure(lines: &[String]) -> (String, Vec<String>) {
    let loaded = opened(read(lines));
    (said(&loaded.dataset).1.join(" | "), told_of(&loaded.findings))
}

/// Lines over the columns of numbers, with the row below them.
fn over_numbers(lines: &[&str], numbers: &str) -> Vec<String> {
    let lines = lines.iter().enumerate().map(|(at, line)| {
        let names = if at == 0 { NAMES } else { ",,,," };
        if line.contains("KHỐI") { (*line).to_owned() } else { format!("{names},{line}") }
    });
    lines.chain([format!("{ROW},{numbers}")]).collect()
}

#[rstest]
#[case::three_lines(&["Kết quả,,,", "Kế hoạch,Thực hiện,,Ghi chú", ",Số lượng,Tổng số,"], "9,5,8,x")]
#[case::the_second_in_part(&["Kết quả,,,", "Thực hiện,,Tổng số,Nữ", "Kế hoạch,Kết quả,,"], "9,5,8,1")]
#[case::this_year(&["Kết quả,,Tổng số", "Thực hiện,,", "Năm trước,Năm nay,"], "9,5,8")]
#[case::a_blank_row(&["Kết quả,,Tổng số", ",,", "Kế hoạch,Thực hiện,"], "9,5,8")]
#[case::a_section(&["Kết quả,,Tổng số", "I. KHỐI HUYỆN,,,,,,,", "Kế hoạch,Thực hiện,"], "9,5,8")]
#[case::centred(&[",Kết quả,,Tổng số", "Năm trước,Kế hoạch,Năm nay,"], "9,7,5,8")]
#[case::groups(&["Kế hoạch,,Thực hiện,", "Số lượng,Tổng số,Số lượng,Tổng số"], "9,8,5,8")]
#[case::parts_of_the_last(&["Thực hiện,Tổng số,Trong đó,", ",,Nữ,Đảng viên"], "5,8,3,4")]
#[case::parts_of_the_first(&["Thực hiện,,Tổng số", "Tổng số,Trong đó nữ,"], "5,3,8")]
#[case::men_and_women(&["Thực hiện,,,Tổng số", "Nam,Nữ,Cộng,"], "2,3,5,8")]
#[case::parts_beside_both(&["Kết quả,,", "Thực hiện,Tổng số,Trong đó nữ"], "5,8,3")]
#[case::since_january(&["Thực hiện,,Tổng số", "Quý này,Lũy kế,"], "2,5,8")]
#[case::what_is_counted(&["Thực hiện,Tổng số", "(người),ĐVT: người"], "5,8")]
#[case::years(&["Kết quả,,Tổng số", "Năm nay,2023,"], "5,9,8")]
fn the_last_line_says_which_numbers_count(#[case] lines: &[&str], #[case] numbers: &str) {
    let (figure, told) = figure(&over_numbers(lines, numbers));
    assert_eq!(figure, "A C01 2024 5/8");
    assert!(told.iter().all(|told| told.ends_with("column_unknown")), "{told:?}");
}

#[rstest]
#[case::of_last_year(&["Thực hiện,Tổng số", "năm trước,"], "9,8", "m.csv:2:6")]
#[case::of_a_plan(&["Kết quả,,Tổng số", "Kế hoạch,Quý này,"], "9,5,8", "m.csv:2:6")]
#[case::in_the_third_line(&["Kết quả,,Tổng số", "Thực hiện,,", "Năm trước,Quý này,"], "9,5,8", "m.csv:3:6")]
#[case::of_what_may_be_meant(&["Kết quả,", "Tổng số,Trong đó: Thực hiện"], "8,5", "m.csv:2:14")]
#[case::of_men(&["Thực hiện,,Tổng số", "Nam,Nữ,"], "2,3,8", "m.csv:2:6")]
#[case::of_men_in_brackets(&["Thực hiện (Nam),Thực hiện (Nữ),Tổng số"], "2,3,8", "m.csv:1:33")]
#[case::of_a_sector(&["Thực hiện,,Tổng số", "HCSN,DN,"], "9,5,8", "m.csv:2:6")]
#[case::centred(&[",Kết quả,,Tổng số", "Quý I,Quý II,Quý III,"], "9,7,5,8", "m.csv:2:6")]
fn other_words_below_make_them_other_numbers(
    #[case] lines: &[&str],
    #[case] numbers: &str,
    #[case] place: &str,
) {
    let told = places(&read(&over_numbers(lines, numbers)).unwrap_err());
    assert!(told.contains(&format!("{place} column_missing")), "{told:?}");
}

/// Words over headings of numbers, whichever line the other headings stand in.
#[rstest]
#[case::a_quarter("Quý I", "said_otherwise")]
#[case::half_a_year("6 tháng đầu năm", "said_otherwise")]
#[case::another_year("Năm 2023", "said_otherwise")]
#[case::up_to_a_day("Tính đến 30/6/2024", "said_otherwise")]
#[case::a_part("Trong đó nữ", "column_missing")]
#[case::a_target("Mục tiêu", "column_missing")]
#[case::a_forecast("Ước cả năm", "column_missing")]
#[case::a_forecast_of_a_year("Ước năm 2024", "column_missing")]
#[case::a_difference("Tăng/giảm", "column_missing")]
#[case::the_year_of_the_rows("Năm 2024", "")]
#[case::this_year("Năm nay", "")]
#[case::a_group("Kết quả thực hiện", "")]
#[case::a_title("Biểu số 03", "")]
fn words_over_numbers_may_make_them_others(#[case] over: &str, #[case] code: &str) {
    for lines in [
        [format!("{NAMES},{over},"), ",,,,,Thực hiện,Tổng số".to_owned()],
        [format!(",,,,,{over},"), format!("{NAMES},Thực hiện,Tổng số")],
    ] {
        let told = match read(&[&lines[..], &[format!("{ROW},5,8")]].concat()) {
            Ok(loaded) => told_of(&loaded.findings),
            Err(findings) => places(&findings),
        };
        let is_told = |told: &String| !code.is_empty() && told.ends_with(code);
        assert_eq!(told.iter().any(is_told), !code.is_empty(), "{told:?}");
        assert_eq!(told.is_empty(), code.is_empty(), "{told:?}");
    }
}

/// A column that nobody reads is told of where its words stand.
#[test]
fn a_heading_stands_where_its_last_words_do() {
    let lines = ["Kết quả,,,Ghi chú", "Thực hiện,Tổng số,Tỷ lệ,"];
    let (_, told) = figure(&over_numbers(&lines, "5,8,62,"));
    assert_eq!(told, ["m.csv:2:24 column_unknown"]);
}

const TWO_LINES: [&str; 2] = [
    "Tên đơn vị,,Khu vực,Thời gian,Chỉ tiêu,,Kết quả,",
    "Huyện,CĐCS,,Năm,Mã,Tên,Thực hiện,Tổng số",
];
const BELOW: &str = "H,A,Doanh nghiệp ngoài nhà nước,2024,C01,,5,8";

#[test]
fn headings_over_names_are_read_by_what_stands_below() {
    let lines = TWO_LINES.map(ToOwned::to_owned).into_iter().chain([BELOW.to_owned()]);
    assert_eq!(figure(&lines.collect::<Vec<_>>()), ("A C01 2024 5/8".to_owned(), Vec::new()));
}

/// What is merged downwards goes on in the second line, which is no header by itself.
#[rstest]
#[case("Kết quả", true)]
#[case("Kế hoạch", false)]
fn a_sheet_may_have_them_merged(#[case] over_numbers: &str, #[case] is_read: bool) {
    let folder = Folder::empty();
    let (mut book, path) = (Workbook::new(), folder.path().join("m.xlsx"));
    let sheet = book.add_worksheet();
    fill(sheet, &cells(&[TWO_LINES[0], TWO_LINES[1], BELOW].join("\n")), 0, Numbers::Typed);
    for (first, last, text) in [(0, 1, "Tên đơn vị"), (4, 5, "Chỉ tiêu"), (6, 7, over_numbers)]
    {
        sheet.merge_range(0, first, 0, last, text, &Format::new()).unwrap();
    }
    sheet.merge_range(0, 2, 1, 2, "Khu vực", &Format::new()).unwrap();
    book.save(&path).unwrap();
    match open(&path) {
        Ok(loaded) => assert_eq!(said(&opened(Ok(loaded)).dataset).1, ["A C01 2024 5/8"]),
        Err(found) => assert!(places(&found).contains(&"m.xlsx[Sheet1]!G2 column_missing".into())),
    }
    assert_eq!(open(&path).is_ok(), is_read);
}

#[rstest]
#[case::of_a_plan("Năm (kế hoạch)")]
#[case::assigned("Năm (giao)")]
#[case::of_last_year("Năm (trước)")]
fn brackets_that_make_a_year_another_are_not_read(#[case] heading: &str) {
    let header = format!("Huyện,CĐCS,Khu vực,{heading},Chỉ tiêu,Thực hiện,Tổng số");
    let told = places(&read(&[header, format!("{ROW},5,8")]).unwrap_err());
    assert!(told.contains(&"m.csv:1:1 column_missing".to_owned()), "{told:?}");
}
