//! Tables with years, indicators, quarters or units across their columns are refused, and it is said
//! how they have to be turned.

use thidua::load::open;

use super::writing::{Numbers, workbook};
use crate::folders::Folder;
use crate::places;

/// Columns that aren't known, of which too few hold numbers, are no indicators.
#[test]
fn other_columns_are_not_taken_for_what_stands_across() {
    let folder = Folder::empty();
    for table in [
        "Cấp trên,CĐCS,Năm,Kết nạp,Người lập\nH,A,2021,1,An\n",
        "Cấp trên,CĐCS,Năm,Chỉ tiêu,Số báo,Số kiểm\nH,A,2021,D01,1,2\n",
        "Tỉnh,Chỉ tiêu,Năm,Huyện A,Ghi chép\nT,D01,2021,1,x\n",
    ] {
        folder.write("y.csv", table);
        let told = places(&open(&folder.path().join("y.csv")).unwrap_err());
        assert!(told[0].ends_with(" column_missing"), "{table}: {told:?}");
    }
}

#[test]
fn years_and_indicators_across_are_recognised() {
    let folder = Folder::empty();
    for (table, expected) in [
        ("Cấp trên,CĐCS,Chỉ tiêu,2021,2022,2023\nH,A,D01,1,2,3\n", "A1 years_across"),
        ("BÁO CÁO,,,,\nCĐCS,Chỉ tiêu,Năm 2021,Năm 2022,\nA,D01,1,2,\n", "A2 years_across"),
        (
            "Cấp trên,CĐCS,Chỉ tiêu,2021,2021,2022,2022\n\
             ,,,Thực hiện,Tổng số,Thực hiện,Tổng số\nH,A,D04,1,2,1,2\n",
            "A1 years_across",
        ),
        ("Cấp trên,CĐCS,Năm,D01,D02\nH,A,2021,1,2\n", "A1 indicators_across"),
        ("Đơn vị,D01 - Kết nạp,D02 - Thành lập\nA,1,2\n", "A1 indicators_across"),
        ("Cấp trên,CĐCS,Năm,Thực hiện\nH,A,2021,2022\n", "A1 column_missing"),
        ("Tỉnh,Cấp trên,CĐCS,Năm,Kết nạp,Thành lập\nT,H,A,2021,1,2\n", "A1 indicators_across"),
        (
            "Cấp trên,CĐCS,Năm,Chỉ tiêu,Quý I,Quý II,Cả năm\nH,A,2021,D01,1,2,3\n",
            "A1 quarters_across",
        ),
        ("Tỉnh,Chỉ tiêu,Năm,Huyện A,Huyện B\nT,D01,2021,1,2\n", "A1 units_across"),
        ("Chỉ tiêu,Năm,STT,CĐCS A,CĐCS B\nD01,2021,1,2,3\nD02,2021,2,,4\n", "A1 units_across"),
    ] {
        let path = folder.path().join("x.xlsx");
        workbook(&path, &[("S", table), ("Ghi chú", "gì đó\n")], Numbers::Typed);
        let told = places(&open(&path).unwrap_err());
        let note = "x.xlsx[Ghi chú] sheet_unused".to_owned();
        assert_eq!(told, [format!("x.xlsx[S]!{expected}"), note], "{table}");
        folder.write("y.csv", table);
        let told = places(&open(&folder.path().join("y.csv")).unwrap_err());
        let line = if expected.starts_with("A2") { 2 } else { 1 };
        let code = expected.split_once(' ').unwrap().1;
        assert_eq!(told, [format!("y.csv:{line}:1 {code}")], "{table}");
    }
}

#[test]
fn units_beside_numbers_are_enough_to_call_it_so() {
    let folder = Folder::empty();
    folder.write("y.csv", "Đơn vị,Kết nạp,Thành lập\nHuyện A,1,2\n");
    let told = places(&open(&folder.path().join("y.csv")).unwrap_err());
    assert_eq!(told, ["y.csv:1:1 indicators_across"]);
}
