//! Tables with years or indicators across their columns are refused, and it is said
//! how they have to be turned.

use thidua::load::open;

use super::writing::{Numbers, workbook};
use crate::folders::Folder;
use crate::places;

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
