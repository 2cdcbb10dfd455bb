//! Totals that no word gives away.

use rstest::rstest;
use thidua::load::{Severity, open};

use crate::folders::Folder;
use crate::{opened, places};

/// What is told of rows `district,union,year,indicator,value,denominator` as sums.
fn told(rows: &[&str]) -> Vec<String> {
    let folder = Folder::empty();
    let header = "huyện,đơn vị,năm,chỉ tiêu,thực hiện,tổng số,khu vực\n";
    let rows: Vec<String> = rows.iter().map(|row| format!("{row},dn ngoài nhà nước")).collect();
    folder.write("m.csv", format!("{header}{}\n", rows.join("\n")));
    let loaded = opened(open(&folder.path().join("m.csv")));
    let found = loaded.findings.iter().filter(|finding| finding.code() == "flat_sum_of_others");
    let found: Vec<_> = found.cloned().collect();
    assert!(found.iter().all(|finding| finding.severity() == Severity::Quality));
    places(&found)
}

#[rstest]
#[case::twice_with_two_others(
    &["H,A,2024,D01,3,", "H,B,2024,D01,4,", "H,Khối,2024,D01,7,",
      "H,A,2023,D01,1,", "H,B,2023,D01,2,", "H,Khối,2023,D01,3,"],
    &["m.csv:4:3 flat_sum_of_others"]
)]
#[case::once_with_two_others(
    &["H,A,2024,D01,3,", "H,B,2024,D01,4,", "H,Khối,2024,D01,7,"], &[]
)]
#[case::once_with_three_others(
    &["H,A,2024,D01,3,", "H,B,2024,D01,4,", "H,C,2024,D01,1,", "H,Khối,2024,D01,8,"],
    &["m.csv:5:3 flat_sum_of_others"]
)]
#[case::not_every_time(
    &["H,A,2024,D01,3,", "H,B,2024,D01,4,", "H,Khối,2024,D01,7,",
      "H,A,2023,D01,1,", "H,B,2023,D01,2,", "H,Khối,2023,D01,3,",
      "H,A,2022,D01,1,", "H,B,2022,D01,2,", "H,Khối,2022,D01,4,"],
    &[]
)]
#[case::one_other_alone(
    &["H,A,2024,D01,3,", "H,Khối,2024,D01,3,", "H,A,2023,D01,2,", "H,Khối,2023,D01,2,"], &[]
)]
#[case::nothing_is_no_sum(
    &["H,A,2024,D01,0,", "H,B,2024,D01,0,", "H,C,2024,D01,0,", "H,Khối,2024,D01,0,"], &[]
)]
#[case::denominators_have_to_agree_too(
    &["H,A,2024,D04,3,5", "H,B,2024,D04,4,5", "H,C,2024,D04,1,5", "H,Khối,2024,D04,8,16"], &[]
)]
#[case::ratios_are_two_sums(
    &["H,A,2024,D04,3,5", "H,B,2024,D04,4,5", "H,C,2024,D04,1,5", "H,Khối,2024,D04,8,15"],
    &["m.csv:5:3 flat_sum_of_others"]
)]
#[case::a_district_that_is_the_sum_of_districts(
    &["H1,A,2024,D01,3,", "H1,B,2024,D01,4,", "H2,C,2024,D01,5,", "H3,D,2024,D01,1,",
      "Khối huyện,,2024,D01,13,"],
    &["m.csv:6:1 flat_sum_of_others"]
)]
#[case::of_another_district(
    &["H1,A,2024,D01,3,", "H1,B,2024,D01,4,", "H1,C,2024,D01,5,", "H2,D,2024,D01,12,"], &[]
)]
fn what_has_the_sum_of_its_neighbours_is_told(#[case] rows: &[&str], #[case] expected: &[&str]) {
    assert_eq!(told(rows), expected);
}
