//! What is told: good enough for those who have to mend the file.

use chrono::NaiveDate;
use rstest::rstest;
use thidua::load::{Finding, Options, excerpts, open, open_with};
use thidua::model::Language;

use super::writing::{Numbers, workbook};
use crate::folders::{FIGURES_HEADER, Folder, MANIFEST, UNITS};
use crate::{messages, of_text, opened, places, said};

fn findings(folder: &Folder, name: &str) -> Vec<Finding> {
    open(&folder.path().join(name)).map_or_else(|findings| findings, |loaded| loaded.findings)
}

const FLAT: &str = "Tỉnh,Công đoàn cấp trên,CĐCS,Năm,Chỉ tiêu,Thực hiện,Tổng số\n";

#[rstest]
#[case::nothing("", "header_missing", "tệp trống")]
#[case::a_header_only(FLAT, "rows_missing", "không có dòng số liệu nào")]
#[case::titles_only("BÁO CÁO\nNĂM 2024\n", "header_not_found", "'chỉ tiêu' (indicator)")]
#[case::a_column_too_few(
    "Tỉnh,Huyện,CĐCS,Năm,Diễn giải,Thực hiện\nT,H,A,2024,D01,5\n",
    "column_missing",
    "một cột mang tên: 'indicator', 'chỉ tiêu'"
)]
#[case::a_quote_left_open(
    "Tỉnh,Huyện,CĐCS,Năm,Chỉ tiêu,Thực hiện\nT,H,\"A,2024,D01,5\n",
    "quote_not_closed",
    "dấu đóng"
)]
fn what_a_table_lacks_is_named(#[case] text: &str, #[case] code: &str, #[case] said: &str) {
    let folder = Folder::empty();
    folder.write("m.csv", text);
    let found = findings(&folder, "m.csv");
    assert_eq!(found[0].code(), code);
    let told = &messages(&found, Language::Vietnamese)[0];
    assert!(told.contains(said), "{told}");
}

#[rstest]
#[case::a_percentage_for_a_count("G2,2024,D04,95%,", "percent_sign", "'95 %'")]
#[case::too_few_cells("G2,2024,D01", "cell_count", "chỉ có 3 ô")]
#[case::too_many_cells("G2,2024,D01,1,,x", "cell_count", "bỏ ô thừa")]
#[case::fractions_the_readers_way("G2,2024,D04,3.5,4", "fraction_of_a_thing", "số '3,5'")]
#[case::with_words("G2,2024,D01,120 người,", "number_invalid", "sang cột 'Ghi chú'")]
#[case::two_in_one("G2,2024,D04,3/4,", "number_invalid", "mẫu số vào cột 'Tổng số'")]
#[case::letters("G2,2024,D01,12O,", "number_invalid", "chữ cái lẫn")]
#[case::the_cell_whole("G2,2024,D01,tăng 5%,", "number_invalid", "'tăng 5%'")]
#[case::a_zero_too_many("P,2024,C06,\"07,5\",", "number_invalid", "số 0 đứng trước")]
#[case::a_day_as_a_number("G2,45657,D01,5,", "period_invalid", "có thể là ngày 2024-12-31")]
#[case::two_years("G2,2023-2024,D01,5,", "period_invalid", "gồm hai năm")]
#[case::a_number_made_a_date("G2,2024,D04,2024-06-09,4", "number_invalid", "đổi số gõ vào")]
#[case::an_unknown_unit("G9,2024,D01,1,", "unit_unknown", "bảng 'units'")]
fn rows_are_told_in_the_readers_words(#[case] row: &str, #[case] code: &str, #[case] said: &str) {
    let folder = Folder::sound();
    folder.figures(&[row]);
    let found = findings(&folder, ".");
    assert_eq!(found[0].code(), code);
    let told = &messages(&found, Language::Vietnamese)[0];
    assert!(told.contains(said), "{told}");
}

#[rstest]
#[case::the_same(["1,", "1,"], true)]
#[case::others(["1,", "2,"], false)]
fn rows_that_repeat_one_another_are_told_apart_from_those_that_contradict(
    #[case] said: [&str; 2],
    #[case] is_same: bool,
) {
    let folder = Folder::sound();
    let rows = said.map(|said| format!("G2,2024,D01,{said}"));
    folder.figures(&[&rows[0], &rows[1]]);
    let found = findings(&folder, ".");
    assert_eq!(found.len(), 2, "both stay set aside");
    for (language, words) in
        [(Language::Vietnamese, "bỏ các dòng lặp lại"), (Language::English, "keep one of them")]
    {
        let told = messages(&found, language);
        assert!(told.iter().all(|told| told.contains(words) == is_same), "{told:?}");
    }
}

#[rstest]
#[case(&[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "bị cắt ngang")]
#[case(b"PK\x03\x04garbage", "bị cắt ngang")]
fn workbooks_that_cannot_be_read_are_told_in_words_of_our_own(
    #[case] bytes: &[u8],
    #[case] said: &str,
) {
    let folder = Folder::empty();
    folder.write("m.xlsx", bytes);
    let told = messages(&findings(&folder, "m.xlsx"), Language::Vietnamese);
    assert!(told[0].contains(said), "{told:?}");
}

/// The province is what its rows say, whether or not their periods can be read.
#[test]
fn the_province_of_rows_without_a_readable_period_is_the_tables() {
    let folder = Folder::empty();
    folder.write("m.csv", format!("{FLAT}T,H,A,lúc nào đó,D01,5,\nT,H,B,lúc khác,D01,6,\n"));
    let mut codes: Vec<&str> = findings(&folder, "m.csv").iter().map(Finding::code).collect();
    codes.dedup();
    assert_eq!(codes, ["period_invalid", "as_of_unknown"]);
    let loaded = format!("{FLAT}T,H,A,lúc nào đó,D01,5,\n");
    folder.write("m.csv", loaded);
    let options = Options { as_of: NaiveDate::from_ymd_opt(2024, 12, 31), ..Options::default() };
    let read = open_with(&folder.path().join("m.csv"), &options);
    let findings = read.map_or_else(|findings| findings, |loaded| loaded.findings);
    let codes: Vec<&str> = findings.iter().map(Finding::code).collect();
    assert_eq!(codes, ["period_invalid", "provenance_not_said"]);
}

#[rstest]
#[case::another("LĐLĐ tỉnh Nghệ An", true)]
#[case::the_same("LĐLĐ tỉnh Thanh Hóa", false)]
#[case::the_same_in_full("Liên đoàn Lao động tỉnh Thanh Hóa", false)]
#[case::in_short("Thanh Hóa", false)]
fn a_dataset_of_another_province_than_it_says_is_told(#[case] said: &str, #[case] differs: bool) {
    let folder = Folder::empty();
    folder.write("dataset.toml", format!("province = \"{said}\"\n"));
    let row = "LĐLĐ tỉnh Thanh Hóa,H,A,2024,D01,5,\n";
    folder.write("m.csv", format!("{FLAT}{row}"));
    let found = findings(&folder, "m.csv");
    assert_eq!(found.iter().any(|f| f.code() == "province_differs"), differs, "{found:?}");
    // A table that names no province contradicts nobody.
    folder.write("m.csv", "Huyện,CĐCS,Năm,Chỉ tiêu,Thực hiện\nH,A,2024,D01,5\n");
    assert!(findings(&folder, "m.csv").iter().all(|f| f.code() != "province_differs"));
    let whole = Folder::sound();
    whole.write("units.csv", UNITS.replace("Liên đoàn", "LĐLĐ tỉnh Thanh Hóa"));
    whole.write("dataset.toml", format!("{MANIFEST}province = \"{said}\"\n"));
    whole.figures(&["G2,2024,D01,1,"]);
    let found = findings(&whole, ".");
    assert_eq!(found.iter().any(|f| f.code() == "province_differs"), differs, "{found:?}");
}

/// They are read, and whoever made the file is told.
#[rstest]
#[case::in_a_number("T,H,A,2024,D01,5\u{200b},", "m.csv:2:16 characters_replaced")]
#[case::in_a_name("T,H,CĐCS\u{200b} A,2024,D01,5,", "m.csv:2:5 characters_replaced")]
fn hidden_characters_of_a_flat_table_are_told(#[case] row: &str, #[case] told: &str) {
    let loaded = opened(of_text(format!("{FLAT}{row}\n")));
    assert_eq!(said(&loaded.dataset).1.len(), 1);
    let found = places(&loaded.findings);
    assert!(found.iter().any(|f| f == told), "{found:?}");
}

/// Only below a row in which they are filled in, and one after another.
#[rstest]
#[case::merged("T,H,A,2024,D01,5,\n,,,,D02,6,\n,,,,D03,6,\n", true)]
#[case::one_left_out("T,H,A,2024,D01,5,\nT,H,A,,D02,6,\nT,H,A,2024,D03,6,\n", false)]
#[case::never_filled_in("T,H,A,,D01,5,\nT,H,A,,D02,6,\nT,H,B,2024,D02,6,\n", false)]
fn cells_merged_downwards_are_told_as_such(#[case] rows: &str, #[case] is_merged: bool) {
    let folder = Folder::empty();
    folder.write("m.csv", format!("{FLAT}{rows}"));
    let mut found = findings(&folder, "m.csv");
    found.retain(|f| f.code() == "cell_empty");
    assert!(!found.is_empty());
    for told in messages(&found, Language::Vietnamese) {
        assert_eq!(told.contains("ô gộp") && told.contains(".xlsx"), is_merged, "{told}");
    }
}

#[rstest]
#[case(b"<html><body><table><tr><td>K\xe1\xbb\xb3</td></tr></table>")]
#[case(b"\xef\xbb\xbf\r\n<!DOCTYPE HTML><html>")]
#[case(b"\xff\xfe<\0t\0a\0b\0l\0e\0>\0")]
fn a_page_that_is_called_a_workbook_is_named(#[case] bytes: &[u8]) {
    let folder = Folder::empty();
    for name in ["m.xls", "m.xlsx", "m.csv"] {
        folder.write(name, bytes);
        let found = findings(&folder, name);
        assert_eq!(found.iter().map(Finding::code).collect::<Vec<_>>(), ["file_format"]);
    }
}

/// Everyday exports that are called workbooks: what is a text is read as one.
#[test]
fn what_is_called_a_workbook_is_what_it_holds() {
    let folder = Folder::empty();
    let row = "LĐLĐ tỉnh Thanh Hóa,H,A,2024,D01,5,\n";
    folder.write("m.xls", format!("{FLAT}{row}").replace(',', "\t"));
    let loaded = opened(open(&folder.path().join("m.xls")));
    assert_eq!(said(&loaded.dataset).1, ["A D01 2024 5/"]);
    for (text, code, format) in [
        (
            "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?>\n<Workbook/>",
            "file_format",
            "XML Spreadsheet 2003",
        ),
        (
            "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\"/>",
            "file_format",
            "XML Spreadsheet 2003",
        ),
        (
            "<?xml version=\"1.0\"?><office:document xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\"/>",
            "file_format",
            ".fods",
        ),
        (
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"x\"\r\n",
            "file_format",
            "HTML",
        ),
    ] {
        folder.write("m.xls", text);
        let found = findings(&folder, "m.xls");
        assert_eq!(found.iter().map(Finding::code).collect::<Vec<_>>(), [code]);
        assert!(messages(&found, Language::Vietnamese)[0].contains(format), "{text}");
    }
}

/// Neither of them lies in a folder with the files of a dataset.
#[test]
fn workbooks_and_flat_tables_are_not_told_of_files_they_do_not_have() {
    let folder = Folder::empty();
    let figures = format!("{FIGURES_HEADER}G9,2024,D01,1,\nG2,2031,D01,1,\nH1,2026,D01,1,\n");
    let path = folder.path().join("m.xlsx");
    workbook(&path, &[("units", UNITS), ("figures", &figures)], Numbers::Typed);
    folder.write("m.csv", format!("{FLAT}T,H,A,2024,D01,\"1,5\",\nT,H,A,2031-03,D09,1,\n"));
    for name in ["m.xlsx", "m.csv"] {
        let found = findings(&folder, name);
        assert!(!found.is_empty());
        for told in messages(&found, Language::Vietnamese) {
            assert!(!told.contains("units.csv") && !told.contains("figures.csv"), "{told}");
        }
    }
}

/// The line where the other encoding begins is shown as it stands there, not that of bytes
/// taken for something else.
#[test]
fn the_line_of_a_text_that_goes_on_in_another_encoding_is_shown() {
    let folder = Folder::empty();
    let text = "\u{feff}Tỉnh;Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện\r\nT;H;A;2024;D01;7\r\n";
    let mut bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.extend("T;H;B;2024;D01;8\r\nT;H;C;2024;D01;8\r\n".as_bytes());
    let path = folder.path().join("m.csv");
    std::fs::write(&path, bytes).unwrap();
    let refused = open(&path).unwrap_err();
    assert_eq!(places(&refused), ["m.csv:3:1 encoding_cut"]);
    let shown = excerpts(&path, &[], refused.iter().map(|finding| &finding.place));
    let shown = shown[0].as_ref().unwrap();
    assert!(shown.text.starts_with('\u{3b54}') && shown.start == 0, "{shown:?}");
}
