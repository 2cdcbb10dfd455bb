//! Where several rows may be a header: the first that has all its columns is it, and
//! whatever stands above it or says otherwise below is told.

use encoding_rs::WINDOWS_1252;
use rstest::rstest;
use rust_xlsxwriter::{Format, Workbook};
use thidua::load::{Finding, Loaded, open};
use thidua::model::Language;

use super::flat::FLAT;
use super::writing::{Numbers, cells, fill, workbook};
use crate::folders::Folder;
use crate::{of_text, opened, places, said};

const HEADER: &str = "Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện;Tổng số";
const A: &str = "H;A;2024;D01;5;";
const B: &str = "H;B;2024;D01;7;";

/// The figures of a table, what is told of its form, and rows read and set aside.
fn read(lines: &[&str]) -> (Vec<String>, Vec<String>, [usize; 3]) {
    let loaded = of_text(lines.join("\n") + "\n");
    let of_form = |told: Vec<String>| {
        let is_form = |t: &String| t.contains("header") || t.contains("rows_without");
        told.into_iter().filter(is_form).collect()
    };
    match loaded {
        Err(findings) => (Vec::new(), of_form(places(&findings)), [0; 3]),
        Ok(loaded) => {
            let loaded = opened(Ok(loaded));
            let counts = loaded.files.iter().find(|file| &*file.name == "m.csv");
            let counts = counts
                .map_or([0; 3], |file| [file.used + file.set_aside, file.used, file.set_aside]);
            (said(&loaded.dataset).1, of_form(places(&loaded.findings)), counts)
        }
    }
}

#[rstest]
#[case::one_column_more("Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện;Tổng số;Ghi chú")]
#[case::the_same(HEADER)]
#[case::the_number_too("Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện;Tổng số;STT")]
fn a_header_is_the_first_that_has_its_columns(#[case] again: &str) {
    let (figures, told, counts) = read(&[HEADER, A, again, B]);
    assert_eq!(figures, ["A D01 2024 5/", "B D01 2024 7/"]);
    assert_eq!(told, ["m.csv:3:1 rows_without_figure"]);
    assert_eq!(counts, [2, 2, 0]);
}

#[rstest]
#[case::a_header_with_a_slip("Huyện;CĐCS;Năm;Chỉ tiu;Thực hiện;Tổng số", A)]
#[case::in_other_words("Huyện;CĐCS;Năm;Chỉ tiêu;Số báo;Mẫu", A)]
#[case::no_header("BÁO CÁO;;;;;", A)]
#[case::no_value("BÁO CÁO;;;;;", "H;A;2024;D01;…;")]
#[case::no_value_and_a_label("BÁO CÁO;;;;;", "H;A;2024;Kết nạp đoàn viên;;")]
#[case::in_another_order("A;B;C;D;E;F", "A;5;;H;2024;D01")]
fn rows_above_the_header_are_set_aside(#[case] first: &str, #[case] row: &str) {
    let (figures, told, counts) = read(&[first, row, HEADER, B]);
    assert_eq!(figures, ["B D01 2024 7/"]);
    assert_eq!(told, ["m.csv:2:1 row_above_header"]);
    assert_eq!(counts, [2, 1, 1]);
}

#[rstest]
#[case::a_report("LĐLĐ TỈNH;;;CỘNG HÒA XÃ HỘI;;", "Năm 2024;;;Biểu số 3;;")]
#[case::what_it_is_about("Năm;2024;Số đơn vị;120;;", "Kỳ báo cáo;12/2024;Số trang;3;;")]
#[case::in_its_columns("LĐLĐ TỈNH;;Năm 2024;Biểu số 3;;", "Tổng số: 12;;;;;")]
#[case::in_more_of_them("LĐLĐ TỈNH;BÁO CÁO;Năm 2024;Biểu số 3;;", "Phòng;;2024;Mật;;")]
#[case::numbers_of_columns("BÁO CÁO;;;;;", "1;2;3;4;5;6")]
fn titles_are_no_rows(#[case] first: &str, #[case] second: &str) {
    let (figures, told, counts) = read(&[first, second, HEADER, A]);
    assert_eq!((figures.len(), told, counts), (1, Vec::new(), [1, 1, 0]));
}

#[test]
fn many_lines_may_stand_above_the_header() {
    let mut lines = vec!["Ghi chú;;;;;"; 120];
    lines.extend([HEADER, A]);
    assert_eq!(read(&lines).2, [1, 1, 0]);
}

#[rstest]
#[case::values_swapped("Huyện;CĐCS;Năm;Chỉ tiêu;Tổng số;Thực hiện", "m.csv:3:25 header_other")]
#[case::names_swapped("CĐCS;Huyện;Năm;Chỉ tiêu;Thực hiện;Tổng số", "m.csv:3:1 header_other")]
#[case::another_column("Huyện;CĐCS;Năm;Chỉ tiêu;Ghi chú;Thực hiện", "m.csv:3:25 header_other")]
#[case::values_behind_the_last(
    "Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện;Lũy kế;Tổng số",
    "m.csv:3:35 header_other"
)]
#[case::others_instead_of_values(
    "Huyện;CĐCS;Năm;Chỉ tiêu;Mục tiêu;Tổng số",
    "m.csv:3:25 header_other"
)]
#[case::one_dropped("Huyện;Năm;Chỉ tiêu;Thực hiện;Tổng số;", "m.csv:3:7 header_other")]
fn another_header_further_down_is_refused(#[case] again: &str, #[case] told: &str) {
    let (figures, found, _) = read(&[HEADER, A, again, B]);
    assert_eq!((figures.len(), found), (0, vec![told.to_owned()]));
}

/// A header of two rows may be repeated as it is, or as one row.
#[rstest]
#[case::two_rows(&["Huyện;CĐCS;Năm;Chỉ tiêu;Kết quả;Kết quả", ";;;;Thực hiện;Tổng số"])]
#[case::one_row(&[HEADER])]
#[case::other_words(&["Huyện;CĐCS;Năm;Chỉ tiêu;Kết quả;Mẫu"])]
fn a_header_of_two_rows_may_be_repeated(#[case] again: &[&str]) {
    let mut lines = vec!["Huyện;CĐCS;Năm;Chỉ tiêu;Kết quả;Kết quả", ";;;;Thực hiện;Tổng số", A];
    lines.extend(again);
    lines.push(B);
    let (figures, _, counts) = read(&lines);
    assert_eq!((figures.len(), counts), (2, [2, 2, 0]), "{again:?}");
}

#[rstest]
#[case("CĐ cấp trên trực tiếp cơ sở", false)]
#[case("Huyện/TX/TP", false)]
#[case("Cụm thi đua", true)]
fn unions_right_under_the_province_are_told(#[case] heading: &str, #[case] is_told: bool) {
    let header = format!("Tỉnh;{heading};CĐCS;Năm;Chỉ tiêu;Thực hiện;Tổng số");
    let loaded = opened(of_text(format!("{header}\nT;LĐLĐ huyện H;A;2024;D01;5;\n")));
    let told = places(&loaded.findings);
    let is_it = told.contains(&"m.csv flat_districts_unsaid".to_owned());
    assert_eq!(is_it, is_told, "{told:?}");
}

/// A sheet whose heading 'Thực hiện' is merged over G and H, by what its rows hold there.
fn merged_heading(rows: &[[&str; 2]]) -> Result<Loaded, Vec<Finding>> {
    let folder = Folder::empty();
    let header = "Tỉnh,Huyện,CĐCS,Khu vực,Năm,Chỉ tiêu,Thực hiện,,Tổng số";
    let rows = rows.iter().zip("ABCDE".chars());
    let rows = rows.map(|([one, other], union)| format!("T,H,{union},,2024,C01,{one},{other},80"));
    let table: Vec<String> = std::iter::once(header.to_owned()).chain(rows).collect();
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    fill(sheet, &cells(&table.join("\n")), 0, Numbers::Typed);
    sheet.merge_range(0, 6, 0, 7, "Thực hiện", &Format::new()).unwrap();
    let path = folder.path().join("m.xlsx");
    book.save(&path).unwrap();
    open(&path)
}

#[rstest]
#[case::the_left(&[["5", ""], ["7", ""]])]
#[case::the_right(&[["", "5"], ["", "7"]])]
fn a_heading_merged_over_two_columns_is_that_of_the_one_in_use(#[case] rows: &[[&str; 2]]) {
    let loaded = opened(merged_heading(rows));
    assert_eq!(said(&loaded.dataset).1, ["A C01 2024 5/80", "B C01 2024 7/80"]);
    let expected = ["m.xlsx[Sheet1] as_of_inferred", "m.xlsx[Sheet1] provenance_not_said"];
    assert_eq!(places(&loaded.findings), expected);
}

#[test]
fn a_heading_merged_over_two_columns_in_use_is_a_question() {
    let found = merged_heading(&[["5", ""], ["7", "9"], ["", "3"]]).unwrap_err();
    assert_eq!(places(&found), ["m.xlsx[Sheet1]!G1 heading_merged"]);
    let message = found[0].message(Language::Vietnamese);
    assert!(message.contains("G (2 dòng), H (2 dòng)"), "{message}");
}

const NOT_CANONICAL: &str = "Huyện;CĐCS;Năm;Chỉ tiêu;Kết quả;Tổng số\nH;A;2024;D01;5;\n";

/// Each byte a letter of Windows-1252, as programs read UTF-8.
fn misread(text: &str) -> String {
    WINDOWS_1252.decode_without_bom_handling(text.as_bytes()).0.into_owned()
}

#[test]
fn a_header_with_spoilt_letters_is_told_as_such() {
    let folder = Folder::empty();
    for (text, place, said) in [
        (misread(NOT_CANONICAL), "m.csv:1:1", "Windows-1252"),
        (misread(NOT_CANONICAL).replace(';', ","), "m.csv:1:1", "Windows-1252"),
        (format!("BÁO CÁO\n\n{}", misread(NOT_CANONICAL)), "m.csv:3:1", "Windows-1252"),
        (NOT_CANONICAL.replace(['ệ', 'Đ', 'ă', 'ỉ', 'ế', 'ả', 'ổ', 'ố'], "?"), "m.csv:1:1", "'?'"),
    ] {
        let found = of_text(&text).unwrap_err();
        assert_eq!(places(&found), [format!("{place} header_spoilt")], "{text}");
        let message = found[0].message(Language::Vietnamese);
        assert!(message.contains(said), "{message}");
        let path = folder.path().join("m.xlsx");
        let table = text.replace(';', ",");
        workbook(&path, &[("Bìa", "LĐLĐ TỈNH X\n"), ("S", &table)], Numbers::Typed);
        let told = places(&open(&path).unwrap_err());
        assert!(told.iter().any(|t| t.ends_with("header_spoilt")), "{told:?}");
    }
}

#[rstest]
#[case::divided_by_semicolons("1. Đơn;2. Cấp;3. Niên;4. Mục\nA;H;2024;D01\n", "header_not_found")]
#[case::no_header("H;A;2024;Kết nạp;5;80\nH;B;2024;Kết nạp;7;90\n", "header_not_found")]
#[case::questions("CĐCS;Năm;Đã nộp?;Xong?\nA;2024;x;x\n", "column_missing")]
#[case::divided_by_bars("Đơn|Cấp|Niên|Mục\nA|H|2024|D01\n", "delimiter_unknown")]
#[case::quoted_lines("\"Đơn;Cấp;Niên\"\n\"A;H;2024\"\n", "line_quoted")]
fn what_is_wrong_with_other_headers_is_said(#[case] text: &str, #[case] code: &str) {
    let told = places(&of_text(text).unwrap_err());
    assert_eq!(told[0], format!("m.csv:1:1 {code}"), "{told:?}");
}

/// What is typed `(1)` a spreadsheet keeps as −1, and a printed page has its header anew.
#[test]
fn rows_that_number_the_columns_are_no_data() {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    let (header, rows) = FLAT.split_once('\n').unwrap();
    let (first, rest) = rows.split_at(rows.find("LĐLĐ tỉnh X,Huyện Thọ Xuân").unwrap());
    workbook(&path, &[("S", FLAT)], Numbers::Typed);
    let alone = opened(open(&path));
    for numbers in ["-1,-2,-3,-4,-5,-6,-7,-8", "1,2,3,4,5,6,7,8"] {
        let text = format!("{header}\n{numbers}\n{first}{header}\n{numbers}\n{rest}");
        workbook(&path, &[("S", &text)], Numbers::Typed);
        let loaded = opened(open(&path));
        assert_eq!(said(&loaded.dataset), said(&alone.dataset), "{numbers}");
        let told = places(&loaded.findings);
        // The header that comes again is counted.
        assert_eq!(told[0], "x.xlsx[S]!A6 rows_without_figure", "{numbers}");
        assert_eq!(told[1..], ["x.xlsx[S] as_of_inferred", "x.xlsx[S] provenance_not_said"]);
    }
}
