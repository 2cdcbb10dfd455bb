//! Columns that flat tables of offices have: a year and a part of it, a code and its
//! label, the level above; and the date that periods give a file.

use rstest::rstest;
use thidua::load::{Finding, open};
use thidua::model::Language;

use super::flat::FLAT;
use crate::folders::Folder;
use crate::{messages, of_text, opened, places, said, told_of};

/// The figures of one table, and what is told of it.
fn all(text: &str) -> (Vec<String>, Vec<String>) {
    match of_text(text) {
        Err(findings) => (Vec::new(), places(&findings)),
        Ok(loaded) => {
            let loaded = opened(Ok(loaded));
            (said(&loaded.dataset).1, told_of(&loaded.findings))
        }
    }
}

/// A row of a union with the columns of time in question.
fn of_time(headings: &str, cells: &str) -> (Vec<String>, Vec<String>) {
    all(&format!("Huyện;CĐCS;Chỉ tiêu;Thực hiện;{headings}\nH;A;D01;5;{cells}\n"))
}

#[rstest]
#[case::months_to_date("Năm;Lũy kế đến tháng", "2024;9", "A D01 2024-09 5/")]
#[case::in_words("Năm;Đến tháng", "Năm 2024;tháng 9", "A D01 2024-09 5/")]
#[case::no_month("Năm;Lũy kế đến tháng", "2024;", "A D01 2024 5/")]
#[case::a_month_that_is_empty("Năm;Tháng", "2024;", "A D01 2024 5/")]
#[case::a_month_said_already("Kỳ;Tháng", "2024-09;9", "A D01 2024-09 5/")]
#[case::a_month_that_says_to_date("Năm;Tháng", "2024;9 tháng", "A D01 2024-09 5/")]
#[case::a_period_of_a_year("Năm;Kỳ", "2024;9 tháng", "A D01 2024-09 5/")]
#[case::the_first_months("Năm;Kỳ báo cáo", "2024;6 tháng đầu năm", "A D01 2024-06 5/")]
#[case::the_whole_year("Năm;Kỳ", "2024;Cả năm", "A D01 2024 5/")]
#[case::twice_the_same("Năm;Kỳ", "2024;2024-09", "A D01 2024-09 5/")]
fn a_period_may_lie_in_two_columns(
    #[case] headings: &str,
    #[case] cells: &str,
    #[case] figure: &str,
) {
    assert_eq!(of_time(headings, cells), (vec![figure.to_owned()], vec![]));
}

/// One row that can be read stands beside the one in question.
#[rstest]
#[case::a_month("Năm;Tháng", "2024;9", "m.csv:3:16 month_apart")]
#[case::a_month_in_words("Năm;Tháng", "2024;Tháng 9", "m.csv:3:16 month_apart")]
#[case::a_quarter("Năm;Quý", "2024;III", "m.csv:3:16 month_apart")]
#[case::another_month("Kỳ;Tháng", "2024-09;8", "m.csv:3:19 period_invalid")]
#[case::another_year("Năm;Kỳ", "2024;2023-09", "m.csv:3:16 period_invalid")]
#[case::a_number("Năm;Kỳ", "2024;9", "m.csv:3:16 period_invalid")]
#[case::a_quarter_of_a_year("Năm;Kỳ", "2024;Quý III", "m.csv:3:16 month_apart")]
#[case::a_quarter_in_short("Kỳ;Năm", "Q3;2024", "m.csv:3:11 month_apart")]
fn what_may_be_a_month_by_itself_is_refused(
    #[case] headings: &str,
    #[case] cells: &str,
    #[case] told: &str,
) {
    let header = format!("Huyện;CĐCS;Chỉ tiêu;Thực hiện;{headings}");
    let (figures, found) = all(&format!("{header}\nH;A;D01;5;2023;\nH;A;D01;5;{cells}\n"));
    assert_eq!((figures.len(), found), (1, vec![told.to_owned()]));
}

/// Both columns are named, and nothing is quoted that isn't in the file.
#[rstest]
#[case("Năm;Kỳ", "2024;Quý III", &["'năm' (year) ghi '2024'", "'kỳ' (period): 'Quý III'"])]
#[case("Năm;Kỳ", "2024;2023", &["'năm' (year) ghi '2024'", "'kỳ' (period) ghi '2023'"])]
#[case("Kỳ;Tháng", "2024-09;8", &["'kỳ' (period) ghi '2024-09'", "'tháng' (month) ghi '8'"])]
#[case("Năm;Quý", "2024;III", &["'năm' (year) ghi '2024'", "'tháng' (month): 'III'"])]
fn what_two_columns_say_of_a_period_is_told(
    #[case] headings: &str,
    #[case] cells: &str,
    #[case] said: &[&str],
) {
    let header = format!("Huyện;CĐCS;Chỉ tiêu;Thực hiện;{headings}");
    let loaded = opened(of_text(format!("{header}\nH;A;D01;5;2023;\nH;A;D01;5;{cells}\n")));
    let told = loaded.findings.iter().find(|f| f.place.line() == Some(3)).unwrap();
    let told = told.message(Language::Vietnamese);
    assert!(said.iter().all(|said| told.contains(said)) && !told.contains('|'), "{told}");
}

#[rstest]
#[case::results("Kết quả;Tổng số", "m.csv:1:35 columns_rival", "một cột số thực hiện")]
#[case::how_many("Số lượng;Tổng số", "m.csv:1:35 columns_rival", "một cột số thực hiện")]
#[case::two_totals("Tổng số;Tổng", "m.csv:1:43 columns_rival", "chỉ một cột 'mẫu số'")]
#[case::twice_the_same("Thực hiện;Tổng số", "m.csv:1:35 column_twice", "mỗi cột một lần")]
fn two_headings_of_one_meaning_are_a_question(
    #[case] headings: &str,
    #[case] told: &str,
    #[case] said: &str,
) {
    let text = format!("Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện;{headings}\nH;A;2024;D04;5;9;9\n");
    let found = of_text(&text).unwrap_err();
    assert_eq!(places(&found), [told]);
    let message = found[0].message(Language::Vietnamese);
    assert!(message.contains(said), "{message}");
}

#[rstest]
#[case("Huyện", "Năm", "Chỉ tiêu", "TH", "TS")]
#[case("Huyện, ngành", "Năm BC", "Chỉ tiêu thi đua", "Đạt được", "Trên tổng số")]
#[case("LĐLĐ huyện/CĐ ngành", "Năm", "Chỉ tiêu", "Kết quả đạt", "Tổng số")]
#[case("Huyện", "Năm", "Chỉ tiêu", "SL thực hiện", "TS")]
#[case("Tên Liên đoàn Lao động huyện", "Năm/Kỳ", "Tên chỉ tiêu", "Số liệu thực hiện", "TS")]
#[case("LĐLĐ huyện, TX, TP", "Năm báo cáo", "Chỉ tiêu", "Số lượng thực hiện", "Tổng số")]
fn headings_may_be_short(
    #[case] above: &str,
    #[case] year: &str,
    #[case] indicator: &str,
    #[case] value: &str,
    #[case] below: &str,
) {
    let header = format!("{above};CĐCS;Thành phần kinh tế;{year};{indicator};{value};{below}");
    let text = format!("{header}\nH;A;Sự nghiệp;2024;C01;5;9\n");
    assert_eq!(all(&text), (vec!["A C01 2024 5/9".to_owned()], vec![]), "{header}");
}

/// A plan's or an estimate's number is none that was done.
#[rstest]
#[case::an_estimate("Ước thực hiện")]
#[case::a_plan("Kế hoạch")]
fn the_column_that_may_be_meant_is_named(#[case] heading: &str) {
    let text = format!("Huyện;CĐCS;Năm;Chỉ tiêu;{heading};Tổng số;Tỷ lệ\nH;A;2024;C01;5;9;55\n");
    let found = of_text(&text).unwrap_err();
    let told = found.iter().find(|f| f.code() == "column_missing").unwrap();
    let told = told.message(Language::Vietnamese);
    assert!(told.contains(&format!("cột '{heading}' có số")) && !told.contains("Tỷ lệ"), "{told}");
    let text = "Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện;Số người\nH;A;2024;D01;5;\nH;A;2024;C01;5;9\n";
    let found = opened(of_text(text)).findings;
    let told = found.iter().find(|f| f.code() == "denominator_missing").unwrap();
    let told = told.message(Language::Vietnamese);
    assert!(told.contains("cột 'Số người' có số"), "{told}");
}

#[test]
fn two_columns_of_what_was_done_are_a_question() {
    for heading in ["Lũy kế", "Lũy kế từ đầu năm", "Cộng dồn"] {
        let text = format!("Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện;{heading}\nH;A;2024;D01;5;9\n");
        assert_eq!(all(&text), (vec![], vec!["m.csv:1:35 columns_rival".to_owned()]), "{heading}");
    }
    let folder = Folder::sound();
    folder.write("figures.csv", "unit,period,indicator,value,denominator,lũy kế\n");
    assert_eq!(places(&open(folder.path()).unwrap_err()), ["figures.csv:1:41 columns_rival"]);
}

#[rstest]
#[case("Xã")]
#[case("Xã, phường")]
#[case("Phường/xã")]
#[case("Xã/Phường")]
#[case("Xã, phường, đặc khu")]
fn communes_are_the_level_above(#[case] heading: &str) {
    let text = format!(
        "Tỉnh;{heading};CĐCS;Năm;Chỉ tiêu;Thực hiện\nT;Xã Nga An;A;2025;D01;5\n\
         T;Phường Hạc Thành;B;2025;D01;5\n"
    );
    let loaded = opened(of_text(&text));
    let units = loaded.dataset.units.all().iter();
    assert_eq!(units.filter(|unit| unit.level == thidua::model::Level::District).count(), 2);
}

#[test]
fn a_commune_beside_its_district_is_an_address() {
    let text = "Huyện;Xã;CĐCS;Năm;Chỉ tiêu;Thực hiện\nH;Nga An;A;2024;D01;5\n";
    let (figures, told) = all(text);
    assert_eq!((figures.len(), told), (1, vec!["m.csv:1:7 column_unknown".to_owned()]));
}

#[rstest]
#[case::of_the_same("D01;Kết nạp mới đoàn viên", "A D01 2024 5/", &[])]
#[case::in_other_words("D01;Đoàn viên mới của ta", "A D01 2024 5/", &[])]
#[case::of_nobody("D01;abc", "A D01 2024 5/", &["m.csv:2:14 label_unknown"])]
#[case::of_another("D01;D12", "A D01 2024 5/", &["m.csv:2:14 label_of_other"])]
#[case::without_the_code(";D01", "A D01 2024 5/", &[])]
#[case::without_the_label("D01;", "A D01 2024 5/", &[])]
fn a_code_counts_and_its_label_is_checked(
    #[case] cells: &str,
    #[case] figure: &str,
    #[case] told: &[&str],
) {
    let (figures, found) =
        all(&format!("Huyện;CĐCS;Năm;Mã chỉ tiêu;Tên chỉ tiêu;Thực hiện\nH;A;2024;{cells};5\n"));
    assert_eq!(
        (figures, found),
        (vec![figure.to_owned()], told.iter().map(|t| (*t).to_owned()).collect())
    );
}

/// What stands behind a code in its own cell.
#[rstest]
#[case::its_label("D01 - Kết nạp mới đoàn viên", Some(""))]
#[case::a_result("D01 TH", Some(""))]
#[case::a_result("D01 - Thực hiện", Some(""))]
#[case::its_measure("D01 (người)", Some(""))]
#[case::nothing_known("D01 xx", Some("m.csv:2:10 label_unknown"))]
#[case::thousands("D01 (nghìn người)", None)]
#[case::percent("D01 (%)", None)]
#[case::money("D05 ĐVT: nghìn đồng", None)]
#[case::money("D05. Thu tài chính (đồng)", None)]
#[case::planned("D01 KH", None)]
#[case::planned("D01 - Kế hoạch", None)]
#[case::planned("D01: số đăng ký", None)]
#[case::last_year("D01 năm trước", None)]
#[case::women("D01 - trong đó nữ", None)]
#[case::women("D01 nữ", None)]
#[case::a_quarter("D01 quý IV", None)]
#[case::an_estimate("D01 - ước", None)]
#[case::undone("C01 - chưa học", None)]
fn what_stands_behind_a_code_may_make_it_another(#[case] cell: &str, #[case] told: Option<&str>) {
    let text = format!("Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện\nH;A;2024;{cell};5\nH;A;2024;C04;5\n");
    let (figures, found) = all(&text);
    let expected = told.map_or(1, |_| 2);
    assert_eq!(figures.len(), expected, "{found:?}");
    if let Some(told) = told {
        assert_eq!(found.join(" "), told);
    } else {
        let kinds = ["measure_differs", "indicator_unknown"];
        assert!(found.iter().any(|f| kinds.iter().any(|kind| f.ends_with(kind))), "{found:?}");
    }
}

/// Cut down to its code a plan's number would be read as a result.
#[test]
fn nobody_is_told_to_cut_a_code_out_of_other_words() {
    let told = |cell: &str| {
        let rows = format!("H;A;2024;{cell};5\nH;A;2024;C04;5\n");
        let loaded = opened(of_text(format!("Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện\n{rows}")));
        let told = loaded.findings.iter().find(|f| f.code() == "indicator_unknown").unwrap();
        told.message(Language::Vietnamese)
    };
    assert!(told("D01 KH").contains("bỏ dòng") && !told("D01 KH").contains("gần giống"));
    assert!(told("D0l").contains("sửa mã chỉ tiêu"));
}

/// An office's own words for an indicator are for no other one.
#[test]
fn one_label_beside_two_codes_is_told() {
    let header = "Huyện;CĐCS;Năm;Mã chỉ tiêu;Tên chỉ tiêu;Thực hiện\n";
    let row = |at: usize| format!("H;A{at};2024;D01;Phát triển đoàn viên mới;5\n");
    let rows: String = (1..=5).map(row).collect();
    let of_another = "H;A6;2024;C04;Phát triển đoàn viên mới;5\n";
    let loaded = opened(of_text(format!("{header}{rows}{of_another}")));
    let told = loaded.findings.iter().find(|f| f.code() == "label_unknown").unwrap();
    assert_eq!(told.place.to_string(), "m.csv:7:15");
    let told = told.message(Language::Vietnamese);
    assert!(told.contains("ở dòng 2 tên này đi với mã 'D01'"), "{told}");
    let (figures, told) = all(&format!("{header}{rows}"));
    assert_eq!((figures.len(), told.len()), (5, 0), "{told:?}");
}

/// `Mã` is what it stands beside: an indicator's code, else nothing that is read.
#[rstest]
#[case::before_the_label("Mã;Chỉ tiêu;Năm", "D01;Kết nạp mới đoàn viên;2024", &[])]
#[case::behind_the_label("Năm;Chỉ tiêu;Mã", "2024;Kết nạp mới đoàn viên;D01", &[])]
#[case::checked("Mã;Chỉ tiêu;Năm", "D01;abc;2024", &["m.csv:2:9 label_unknown"])]
#[case::elsewhere("Mã;Năm;Chỉ tiêu", "D01;2024;D01", &["m.csv:1:12 column_unknown"])]
fn a_bare_code_belongs_to_what_is_beside_it(
    #[case] headings: &str,
    #[case] cells: &str,
    #[case] told: &[&str],
) {
    let (figures, found) = all(&format!("Huyện;CĐCS;{headings};Thực hiện\nH;A;{cells};5\n"));
    assert_eq!(
        (figures, found.iter().map(String::as_str).collect::<Vec<_>>()),
        (vec!["A D01 2024 5/".to_owned()], told.to_vec())
    );
}

#[test]
fn a_code_before_a_unit_is_not_the_indicators() {
    let (figures, told) = all("Chỉ tiêu;Mã;CĐCS;Huyện;Năm;Thực hiện\nD01;X7;A;H;2024;5\n");
    assert_eq!(figures, ["A D01 2024 5/"]);
    assert_eq!(told, ["m.csv:1:10 column_unknown"]);
}

#[test]
fn a_code_alone_is_the_indicator() {
    let (figures, told) = all("Huyện;CĐCS;Năm;Mã chỉ tiêu;Thực hiện\nH;A;2024;D01;5\n");
    assert_eq!((figures, told), (vec!["A D01 2024 5/".to_owned()], vec![]));
}

/// The inferred date of a table with so many rows of 2024 and one other, and what is
/// told of it.
fn dated(rows: usize, other: &str) -> (String, Vec<String>) {
    let row = |at: usize| format!("H;A{at};2024;D01;{at}\n");
    let rows: String = (1..=rows).map(row).collect();
    let text = format!("Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện\n{rows}H;A1;{other};D01;5\n");
    let loaded = opened(of_text(&text));
    let codes = told_of(&loaded.findings).into_iter();
    let codes = codes.map(|t| t.rsplit(' ').next().unwrap().to_owned()).collect();
    (loaded.dataset.manifest.as_of.to_string(), codes)
}

#[rstest]
#[case::beyond_the_plan(3, "2042", "2024-12-31", &["period_open", "flat_period_stray"])]
#[case::years_ahead(9, "2027", "2024-12-31", &["period_open", "flat_period_stray"])]
#[case::the_first_of_a_new_year(60, "2025", "2025-12-31", &["as_of_of_few_rows"])]
#[case::the_first_of_a_new_month(60, "2025-06", "2025-06-30", &["as_of_of_few_rows"])]
#[case::the_last_of_the_year(60, "2024-12", "2024-12-31", &[])]
#[case::one_of_a_thousand(1_001, "2025", "2024-12-31", &["period_open", "flat_period_stray"])]
#[case::one_among_few(9, "2025", "2025-12-31", &["as_of_of_few_rows"])]
#[case::before_the_plan(3, "1999", "2024-12-31", &["period_before_plan"])]
#[case::the_baseline(3, "2020", "2024-12-31", &[])]
fn one_slip_moves_no_date(
    #[case] rows: usize,
    #[case] other: &str,
    #[case] as_of: &str,
    #[case] told: &[&str],
) {
    let (date, mut found) = dated(rows, other);
    let mut told: Vec<&str> = told.to_vec();
    found.sort_unstable();
    told.sort_unstable();
    assert_eq!(
        (date.as_str(), found.iter().map(String::as_str).collect::<Vec<_>>()),
        (as_of, told)
    );
}

/// Nobody has reported on a year whose rows are only laid out, be it with formulas that
/// give nought, and a sum of all years reaches no farther than they do.
#[rstest]
#[case::empty("2025", "", "2024-12-31")]
#[case::asked_for("2025", "…", "2024-12-31")]
#[case::no_number("2025", "chưa có", "2024-12-31")]
#[case::the_whole_phase("2021-2025", "90", "2024-12-31")]
#[case::a_dash("2025", "-", "2024-12-31")]
#[case::a_nought("2025", "0,0", "2024-12-31")]
#[case::not_applicable("2025", "x", "2024-12-31")]
#[case::a_tenth("2025", "0,1", "2025-12-31")]
#[case::a_number("2025", "5", "2025-12-31")]
fn the_date_is_that_of_the_last_figure(
    #[case] period: &str,
    #[case] value: &str,
    #[case] as_of: &str,
) {
    let row = |at: usize| format!("H;A{at};2024;D01;{at}\nH;A{at};{period};D01;{value}\n");
    let rows: String = (1..=5).map(row).collect();
    let flat = of_text(format!("Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện\n{rows}"));
    assert_eq!(opened(flat).dataset.manifest.as_of.to_string(), as_of);
}

/// Where there is nothing else the rows say it that are there.
#[test]
fn a_table_without_figures_has_a_date() {
    let flat = of_text("Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện\nH;A;2023;D01;\nH;A;2024;D01;…\n");
    assert_eq!(opened(flat).dataset.manifest.as_of.to_string(), "2024-12-31");
}

/// In words: how many rows of how many, which, and what the others end with.
#[test]
fn what_a_date_rests_on_is_said() {
    let row = |at: usize| format!("H;A{at};2024;D01;{at}\n");
    let rows: String = (1..=60).map(row).collect();
    let text = format!(
        "Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện\nH;B;2025;D01;5\n{rows}H;C;2025;D01;5\nH;D;2042;D01;5\n"
    );
    let loaded = opened(of_text(&text));
    let told = loaded.findings.iter().find(|f| f.code() == "as_of_of_few_rows").unwrap();
    assert_eq!(told.place.to_string(), "m.csv:2:5");
    let told = told.message(Language::Vietnamese);
    for words in ["'2025-12-31'", "2 trong 63 dòng (dòng 2, 63)", "'2024-12-31'", "--as-of"] {
        assert!(told.contains(words), "{words}: {told}");
    }
}

#[test]
fn a_row_of_a_district_with_a_sector_has_lost_its_union() {
    let text = "Huyện;CĐCS;Khu vực;Năm;Chỉ tiêu;Thực hiện\nH;A;HCSN;2024;D01;5\n\
        H;;HCSN;2024;C04;7\nH;;;2024;D02;1\n";
    assert_eq!(all(text).1, ["m.csv:3:3 flat_sector_of_upper"]);
}

#[test]
fn who_signs_below_the_table_is_no_figure() {
    let text = "Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện;Tổng số\nH;A;2024;D01;5;\n\
        NGƯỜI LẬP BIỂU;;;;TM. BAN THƯỜNG VỤ;\n;;;;CHỦ TỊCH;\n;;;;;Nguyễn Văn A\n";
    let (figures, told) = all(text);
    assert_eq!((figures.len(), told), (1, vec!["m.csv:3:1 rows_without_figure".to_owned()]));
    let text = "Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện\nH;A;2024;D01;5\n\
        H;A;;;x\nH;A;;;7 người\nH;A;;D01;năm\nH;A;2023;;năm\n";
    assert_eq!(opened(of_text(text)).files[0].read(), 5, "each is a row");
}

#[rstest]
#[case::a_blank("D 01")]
#[case::a_hyphen("D-01")]
#[case::a_dot("D.01")]
#[case::without_the_zero("d1")]
#[case::with_its_label("D01 - Kết nạp đoàn viên mới")]
#[case::with_some_label("D01: đoàn viên mới")]
fn codes_are_read_as_they_are_also_written(#[case] cell: &str) {
    let (figures, told) = all(&format!("Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện\nH;A;2024;{cell};5\n"));
    assert_eq!((figures, told), (vec!["A D01 2024 5/".to_owned()], vec![]));
}

#[rstest]
#[case::with_anothers_label("D01 - CĐCS thành lập mới")]
#[case::a_decimal("D1.0")]
#[case::a_letter_more("D01a")]
#[case::no_such("D99")]
fn what_may_be_another_code_is_refused(#[case] cell: &str) {
    let header = "Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện";
    let (_, told) = all(&format!("{header}\nH;A;2024;D01;5\nH;A;2023;{cell};5\n"));
    assert_eq!(told, ["m.csv:3:10 indicator_unknown"]);
}

#[test]
fn a_manifest_beside_a_table_opened_by_name_is_its_own_if_it_lies_alone() {
    let folder = Folder::empty();
    let table = "Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện\nH;A;2024;D01;5\n";
    folder.write("m.csv", table);
    folder.write("dataset.toml", "as_of = 2025-06-30\nprovenance = \"official\"\n");
    let path = folder.path().join("m.csv");
    let loaded = opened(open(&path));
    assert_eq!(loaded.dataset.manifest.as_of.to_string(), "2025-06-30");
    assert!(loaded.findings.is_empty(), "{:?}", loaded.findings);
    folder.write("n.csv", table);
    let told = places(&opened(open(&path)).findings);
    assert_eq!(
        told,
        ["dataset.toml manifest_not_read", "m.csv as_of_inferred", "m.csv provenance_not_said"]
    );
}

#[test]
fn of_several_tables_in_a_folder_none_is_chosen() {
    let folder = Folder::empty();
    let table = "Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện\nH;A;2024;D01;5\n";
    folder.write("dataset.toml", "as_of = 2025-06-30\nprovenance = \"official\"\n");
    folder.write("m.csv", table);
    folder.write("ghi chú.txt", "Số liệu do văn phòng gửi\n");
    let loaded = opened(open(folder.path()));
    assert_eq!(places(&loaded.findings), ["ghi chú.txt file_unknown"]);
    folder.write("n.csv", table);
    let found = open(folder.path()).unwrap_err();
    let codes: Vec<_> = found.iter().map(Finding::code).collect();
    assert_eq!(codes, ["several_tables"]);
    let message = found[0].message(Language::Vietnamese);
    assert!(message.contains("('m.csv', 'n.csv')"), "{message}");
}

#[test]
fn unions_in_the_column_above_are_too_many() {
    let rows: Vec<String> = (0..3001).map(|at| format!("CĐCS {at};;2024;D01;5\n")).collect();
    let rows = rows.concat();
    let refused = of_text(format!("Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện\n{rows}")).unwrap_err();
    assert_eq!(places(&refused), ["m.csv:3002:1 flat_too_many_districts"]);
}

#[test]
fn flat_tables_are_datasets_of_a_folder() {
    let folder = Folder::empty();
    folder.write("a.csv", "Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện\nH;A;2024;D01;5\n");
    folder.write("b.txt", "Kính gửi: các huyện; các xã\n");
    let found = thidua::load::datasets_in(folder.path()).unwrap();
    assert_eq!(found.iter().map(|entry| entry.name.as_str()).collect::<Vec<_>>(), ["a.csv"]);
}

#[rstest]
#[case::beside_an_empty_value("2024;D01;;5;", &["m.csv:3:15 value_without_heading"])]
#[case::in_quotes("2024;\"D01\";;\"5\";", &["m.csv:3:17 value_without_heading"])]
#[case::with_a_denominator("2024;C01;;5;7", &["m.csv:3:14 value_missing", "m.csv:3:15 value_without_heading"])]
#[case::beside_a_value("2024;D01;7;5;", &["m.csv:3:16 column_unnamed"])]
#[case::beside_a_value_not_there_yet("2024;D01;…;5;", &["m.csv:3:16 column_unnamed"])]
#[case::words("2024;D01;7;tốt;", &[])]
#[case::nothing("2024;D01;7;;", &[])]
fn numbers_under_no_heading_are_told(#[case] row: &str, #[case] expected: &[&str]) {
    let header = "Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện;;Tổng số";
    let (_, told) = all(&format!("{header}\nH;B;2024;D01;5;;\nH;A;{row}\n"));
    assert_eq!(told, expected);
}

/// Numbers of the rows, and what stands behind all columns, are no figures.
#[test]
fn row_numbers_need_no_heading() {
    let rows = "1;H;A;2023;D01;\n2;H;A;2024;D01;5\n";
    assert_eq!(all(&format!(";Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện\n{rows}")).1, [""; 0]);
}

#[test]
fn rows_whose_value_got_lost_are_named_by_their_lines() {
    let rows = ["A;2023;C01;;7", "A;2024;C01;5;7", "B;2024;C01;;9"];
    let rows = rows.map(|row| format!("H;{row}\n")).concat();
    let read = of_text(format!("Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện;Tổng số\n{rows}"));
    let findings = opened(read).findings;
    let told = findings.iter().find(|f| f.code() == "value_missing").unwrap();
    let said = told.wording(Language::Vietnamese).found;
    assert!(said.contains("có 2 dòng") && said.contains("(dòng 2, 4;"), "{said}");
}

/// A sheet that was filled to its last column is told of once.
#[test]
fn of_very_many_columns_that_nobody_knows_the_first_are_named() {
    let told = |columns: usize| {
        let more: Vec<String> = (1..=columns).map(|n| format!(",thừa {n}")).collect();
        let table = FLAT.replacen('\n', &format!("{}\n", more.concat()), 1);
        let table = table.lines().enumerate().map(|(at, line)| match at {
            0 => format!("{line}\n"),
            _ => format!("{line}{}\n", ",".repeat(columns)),
        });
        let loaded = opened(of_text(table.collect::<String>()));
        let unknown = |finding: &&Finding| finding.code() == "column_unknown";
        let found: Vec<Finding> = loaded.findings.iter().filter(unknown).cloned().collect();
        (found.len(), messages(&found, Language::English).join("\n"))
    };
    let (few, words) = told(12);
    assert_eq!((few, words.contains("'thừa 12'")), (12, true), "{words}");
    let (one, words) = told(20_000);
    assert!(one == 1 && words.contains("20,000 columns are not read: 'thừa 1', "), "{words}");
}
