//! Shares of the plan's targets: their numbers are read as figures are, their totals
//! compared and never added.

use rstest::rstest;
use thidua::load::{Loaded, open};
use thidua::model::Language;

use super::flat::FLAT;
use super::writing::{Numbers, workbook};
use crate::folders::Folder;
use crate::{opened, places};

/// Twenty units with a figure each, and the rows of shares in question.
fn dataset(figure: &str, shares: &str) -> Loaded {
    let folder = Folder::sound();
    let unit = |n: usize| format!("U{n},Cơ sở {n},grassroots,H2,administrative,,2025-07-01,\n");
    let units: String = (0..20).map(unit).collect();
    folder.write("units.csv", format!("{}{units}", crate::folders::UNITS));
    let figures: Vec<String> = (0..20).map(|n| format!("U{n},2025,D01,{figure},")).collect();
    folder.figures(&figures.iter().map(String::as_str).collect::<Vec<_>>());
    folder.write("allocations.csv", format!("unit,indicator,phase,target\n{shares}"));
    opened(open(folder.path()))
}

fn shares(loaded: &Loaded) -> Vec<String> {
    loaded.dataset.allocations.iter().map(|(.., target)| target.to_string()).collect()
}

const TWO: &str = "H1,D01,I,30.000\nH2,D01,I,40.000\n";

#[rstest]
#[case::many_thousands("1.250", &["30000", "40000"])]
#[case::the_vietnamese_way("\"1.250,0\"", &["30000", "40000"])]
#[case::with_a_decimal_point("1.5", &[])]
#[case::with_nothing_between("1250", &[])]
#[case::with_the_other_mark("\"1,250\"", &[])]
fn shares_are_written_as_the_figures_are(#[case] figure: &str, #[case] expected: &[&str]) {
    let loaded = dataset(figure, TWO);
    assert_eq!(shares(&loaded), expected);
    let told = places(&loaded.findings);
    let is_doubted = told.contains(&"allocations.csv:2:10 number_ambiguous".to_owned());
    assert_eq!(is_doubted, expected.is_empty(), "{told:?}");
}

/// What they show themselves holds, whatever the figures are like.
#[test]
fn shares_with_a_way_of_their_own_keep_it() {
    let loaded = dataset("1.5", "H1,D01,I,\"30.000,0\"\nH2,D01,I,40.000\n");
    assert_eq!(shares(&loaded), ["30000", "40000"]);
}

#[test]
fn inferred_thousands_are_told_with_the_first_of_them() {
    let loaded = dataset("1.250", TWO);
    let inferred = loaded.findings.iter().filter(|f| f.code() == "thousands_inferred");
    let said: Vec<(String, String)> =
        inferred.map(|f| (f.place.to_string(), f.wording(Language::Vietnamese).found)).collect();
    let [(figures, one), (allocations, two)] = said.as_slice() else { panic!("{said:?}") };
    assert_eq!([figures, allocations], ["figures.csv:2:13", "allocations.csv:2:10"]);
    assert!(one.starts_with("20 ô") && one.contains("'1.250' ở đây, đọc là 1250"), "{one}");
    assert!(two.starts_with("2 ô") && two.contains("'30.000' ở đây, đọc là 30000"), "{two}");
}

#[rstest]
#[case::agrees("Tổng cộng,D01,I,70000", "")]
#[case::differs("Tổng cộng,D01,I,70500", "allocations.csv:4:1 control_total_differs")]
#[case::of_what_is_not_there("Tổng cộng,D02,I,7", "allocations.csv:4:1 control_total_uncompared")]
#[case::without_a_number("Cộng,D01,I,", "allocations.csv:4:1 control_total_uncompared")]
fn a_row_of_totals_is_compared_and_not_added(#[case] row: &str, #[case] expected: &str) {
    let loaded = dataset("5", &format!("H1,D01,I,30000\nH2,D01,I,40000\n{row}\n"));
    assert_eq!(shares(&loaded), ["30000", "40000"]);
    let told = places(&loaded.findings);
    let told = told.iter().filter(|told| told.contains("control_total"));
    assert_eq!(told.map(String::as_str).collect::<String>(), expected);
}

#[test]
fn totals_of_sections_are_of_the_rows_beside_them() {
    let rows = "H1,D01,I,30000\nCộng,D01,I,30000\nH2,D01,I,40000\nCộng,D01,I,40000\n";
    let loaded = dataset("5", &format!("{rows}Tổng cộng,D01,I,70000\n"));
    let told = places(&loaded.findings);
    assert!(!told.iter().any(|told| told.contains("control_total")), "{told:?}");
}

const SHARES: &str = "Đơn vị,Chỉ tiêu,Giai đoạn,Chỉ tiêu giao\nHuyện Hoằng Hóa,D01,I,30000\n\
    Huyện Thọ Xuân,D01,I,40000\nHuyện Lạ,D01,I,5\n";

/// Beside a flat table as beside any other, by names; what has other columns is a summary.
#[test]
fn shares_beside_a_flat_table_are_read() {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    workbook(&path, &[("Chỉ tiêu giao", SHARES), ("Số liệu", FLAT)], Numbers::Typed);
    let loaded = opened(open(&path));
    assert_eq!(shares(&loaded), ["30000", "40000"]);
    assert_eq!(places(&loaded.findings)[0], "x.xlsx[Chỉ tiêu giao]!A4 unit_unknown");
    assert_eq!((loaded.files[1].used, loaded.files[1].set_aside), (2, 1));
    for other in [SHARES.replace("Giai đoạn", "Năm"), SHARES.replace("Chỉ tiêu giao", "Thực hiện")]
    {
        workbook(&path, &[("Chỉ tiêu giao", &other), ("Số liệu", FLAT)], Numbers::Typed);
        let loaded = opened(open(&path));
        assert!(shares(&loaded).is_empty());
        let told = places(&loaded.findings);
        assert!(told.contains(&"x.xlsx[Chỉ tiêu giao] sheet_unused".to_owned()), "{told:?}");
    }
}

#[test]
fn shares_in_a_file_beside_a_flat_one_are_read() {
    let folder = Folder::empty();
    folder.write("bảng.csv", FLAT);
    folder.write("allocations.csv", SHARES);
    for path in [folder.path().to_owned(), folder.path().join("bảng.csv")] {
        let loaded = opened(open(&path));
        assert_eq!(shares(&loaded), ["30000", "40000"]);
        let told = places(&loaded.findings);
        assert_eq!(told[0], "allocations.csv:4:1 unit_unknown");
        assert!(told.iter().all(|told| !told.contains("file_unknown")), "{told:?}");
    }
}
