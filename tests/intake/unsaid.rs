//! Totals that no word gives away.

use rstest::rstest;
use thidua::load::Severity;
use thidua::model::Language;

use crate::{messages, of_text, opened, places};

/// What is told of rows `district,union,year,indicator,value,denominator` as sums.
fn told(rows: &[&str]) -> Vec<String> {
    let header = "huyện,đơn vị,năm,chỉ tiêu,thực hiện,tổng số,khu vực\n";
    let rows: Vec<String> = rows.iter().map(|row| format!("{row},dn ngoài nhà nước")).collect();
    let loaded = opened(of_text(format!("{header}{}\n", rows.join("\n"))));
    let found = loaded.findings.iter().filter(|finding| finding.code() == "flat_sum_of_others");
    let found: Vec<_> = found.cloned().collect();
    assert!(found.iter().all(|finding| finding.severity() == Severity::Quality));
    places(&found)
}

#[rstest]
#[case::twice_with_two_others(
    &["H,A,2024,D01,310,", "H,B,2024,D01,42,", "H,Nội thị,2024,D01,352,",
      "H,A,2023,D01,11,", "H,B,2023,D01,250,", "H,Nội thị,2023,D01,261,"],
    &["m.csv:4:3 flat_sum_of_others"]
)]
#[case::whatever_it_says_it_is(
    &["H,A,2024,D01,310,", "H,B,2024,D01,42,", "H,CĐCS C,2024,D01,352,",
      "H,A,2023,D01,11,", "H,B,2023,D01,250,", "H,CĐCS C,2023,D01,261,"],
    &["m.csv:4:3 flat_sum_of_others"]
)]
#[case::small_numbers_agree_by_chance(
    &["H,A,2024,D01,3,", "H,B,2024,D01,4,", "H,Nội thị,2024,D01,7,"], &[]
)]
#[case::the_same_number_is_said_once(
    &["H,A,2024,D01,3,", "H,B,2024,D01,4,", "H,Nội thị,2024,D01,7,",
      "H,A,2023,D01,3,", "H,B,2023,D01,4,", "H,Nội thị,2023,D01,7,",
      "H,A,2022,D01,3,", "H,B,2022,D01,4,", "H,Nội thị,2022,D01,7,"], &[]
)]
#[case::once_where_it_is_no_unions_name(
    &["H,CĐCS A,2024,D01,100,", "H,CĐCS B,2024,D01,50,", "H,Nội thị,2024,D01,150,"],
    &["m.csv:4:3 flat_sum_of_others"]
)]
#[case::once_where_it_is_a_unions(
    &["H,CĐCS A,2024,D01,100,", "H,CĐCS B,2024,D01,50,", "H,CĐCS C,2024,D01,150,"], &[]
)]
#[case::once_with_many_others(
    &["H,A,2024,D01,31712,", "H,B,2024,D01,4001,", "H,C,2024,D01,1,", "H,Nội thị,2024,D01,35714,"],
    &["m.csv:5:3 flat_sum_of_others"]
)]
#[case::with_a_slip(
    &["H,CĐCS A,2024,D01,100,", "H,CĐCS B,2024,D01,50,", "H,Nội thị,2024,D01,150,",
      "H,CĐCS A,2024,D04,90,95", "H,CĐCS B,2024,D04,40,50", "H,Nội thị,2024,D04,130,146"],
    &["m.csv:4:3 flat_sum_of_others"]
)]
#[case::not_most_of_the_time(
    &["H,CĐCS A,2024,D01,100,", "H,CĐCS B,2024,D01,50,", "H,Nội thị,2024,D01,150,",
      "H,CĐCS A,2023,D01,100,", "H,CĐCS B,2023,D01,51,", "H,Nội thị,2023,D01,150,",
      "H,CĐCS A,2022,D01,100,", "H,CĐCS B,2022,D01,52,", "H,Nội thị,2022,D01,150,"],
    &[]
)]
#[case::one_other_alone(
    &["H,A,2024,D01,3001,", "H,Nội thị,2024,D01,3001,", "H,A,2023,D01,2001,",
      "H,Nội thị,2023,D01,2001,"], &[]
)]
#[case::nothing_is_no_sum(
    &["H,A,2024,D01,0,", "H,B,2024,D01,0,", "H,C,2024,D01,0,", "H,Nội thị,2024,D01,0,"], &[]
)]
#[case::all_are_one(
    &["H,A,2024,D01,1,", "H,B,2024,D01,1,", "H,C,2024,D01,1,", "H,Nội thị,2024,D01,1,"], &[]
)]
#[case::ratios_are_two_sums(
    &["H,A,2024,D04,301,500", "H,B,2024,D04,40,51", "H,C,2024,D04,1,5", "H,Nội thị,2024,D04,342,556"],
    &["m.csv:5:3 flat_sum_of_others"]
)]
#[case::a_district_that_is_the_sum_of_districts(
    &["H1,A,2024,D01,3000,", "H1,B,2024,D01,412,", "H2,C,2024,D01,50,", "H3,D,2024,D01,10000,",
      "Nội thị,,2024,D01,13462,"],
    &["m.csv:6:1 flat_sum_of_others"]
)]
#[case::of_another_district(
    &["H1,A,2024,D01,3000,", "H1,B,2024,D01,4000,", "H1,C,2024,D01,5111,", "H2,D,2024,D01,12111,"],
    &[]
)]
#[case::each_of_the_rows_behind_it(
    &["H,Nội thị,2024,D01,15031,", "H,A,2024,D01,10000,", "H,B,2024,D01,5031,",
      "H,Ngoại thị,2024,D01,70212,", "H,C,2024,D01,30200,", "H,D,2024,D01,40012,",
      "H,Nội thị,2023,D01,161,", "H,A,2023,D01,100,", "H,B,2023,D01,61,",
      "H,Ngoại thị,2023,D01,71,", "H,C,2023,D01,31,", "H,D,2023,D01,40,"],
    &["m.csv:2:3 flat_sum_of_others", "m.csv:5:3 flat_sum_of_others"]
)]
#[case::each_of_the_rows_before_it(
    &["H,A,2024,D01,10000,", "H,B,2024,D01,5031,", "H,Nội thị,2024,D01,15031,",
      "H,C,2024,D01,30200,", "H,D,2024,D01,40012,", "H,Ngoại thị,2024,D01,70212,",
      "H,A,2023,D01,100,", "H,B,2023,D01,61,", "H,Nội thị,2023,D01,161,",
      "H,C,2023,D01,31,", "H,D,2023,D01,40,", "H,Ngoại thị,2023,D01,71,"],
    &["m.csv:4:3 flat_sum_of_others", "m.csv:7:3 flat_sum_of_others"]
)]
#[case::and_one_of_all_of_them(
    &["H,Nội thị,2024,D01,15031,", "H,A,2024,D01,10000,", "H,B,2024,D01,5031,",
      "H,Ngoại thị,2024,D01,70212,", "H,C,2024,D01,30200,", "H,D,2024,D01,40012,",
      "H,Nội thị,2023,D01,161,", "H,A,2023,D01,100,", "H,B,2023,D01,61,",
      "H,Ngoại thị,2023,D01,71,", "H,C,2023,D01,31,", "H,D,2023,D01,40,",
      "H,Cụ thể,2024,D01,85243,", "H,Cụ thể,2023,D01,232,"],
    &["m.csv:2:3 flat_sum_of_others", "m.csv:5:3 flat_sum_of_others",
      "m.csv:14:3 flat_sum_of_others"]
)]
fn what_has_the_sum_of_its_neighbours_is_told(#[case] rows: &[&str], #[case] expected: &[&str]) {
    assert_eq!(told(rows), expected);
}

/// Whoever looks for the rows finds them.
#[test]
fn the_rows_of_the_sum_are_named() {
    let rows = "H,A,2024,D01,1310\nH,B,2024,D01,2042\nH,Nội thị,2024,D01,3352\n\
                H,A,2023,D01,11\nH,B,2023,D01,250\nH,Nội thị,2023,D01,261\n";
    let loaded = opened(of_text(format!("huyện,đơn vị,năm,chỉ tiêu,thực hiện\n{rows}")));
    let told = messages(&loaded.findings, Language::Vietnamese);
    assert!(told.iter().any(|told| told.contains("tổng các dòng 5, 6")), "{told:?}");
}
