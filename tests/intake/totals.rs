//! Rows of totals, whatever they are called: never added.

use rstest::rstest;
use thidua::load::Severity;

use crate::{of_text, opened, said, told_of};

const HEADER: &str = "tỉnh,huyện,cđcs,loại hình,năm,chỉ tiêu,thực hiện\n";

/// Figures and findings of two unions with 10 and 20, and one more row.
fn beside(row: &str) -> (Vec<String>, Vec<String>) {
    let rows = "T,LĐLĐ huyện B,CĐCS May,dn ngoài nhà nước,2023,D01,10\n\
        T,LĐLĐ huyện B,CĐCS Thép,dn ngoài nhà nước,2023,D01,20\n";
    let loaded = opened(of_text(format!("{HEADER}{rows}{row}\n")));
    (said(&loaded.dataset).1, told_of(&loaded.findings))
}

#[rstest]
#[case::of_the_district("T,LĐLĐ huyện B,Tổng cộng toàn huyện")]
#[case::by_a_number("T,LĐLĐ huyện B,Cộng I")]
#[case::of_a_page("T,LĐLĐ huyện B,Cộng trang 1")]
#[case::carried("T,LĐLĐ huyện B,Cộng mang sang")]
#[case::of_parts("T,LĐLĐ huyện B,Tổng I+II")]
#[case::of_a_year("T,LĐLĐ huyện B,Tổng cộng năm 2023")]
#[case::without_the_word("T,LĐLĐ huyện B,Cả huyện")]
#[case::short("T,LĐLĐ huyện B,T. cộng")]
#[case::behind("T,LĐLĐ huyện B,LĐLĐ huyện B cộng")]
#[case::a_sign("T,LĐLĐ huyện B,Σ")]
#[case::by_the_name("T,LĐLĐ huyện B,Cộng B")]
#[case::of_the_province("T,LĐLĐ huyện B,Cả tỉnh")]
#[case::in_the_column_of_districts("T,Cộng LĐLĐ huyện B,")]
#[case::behind_the_name_there("T,B cộng,")]
#[case::of_a_spreadsheet("T,LĐLĐ huyện B,Total Result")]
#[case::of_a_part("T,LĐLĐ huyện B,Tổng phụ")]
#[case::of_the_province_beneath_it("T,T,Tổng cộng")]
#[case::in_a_district_of_nobody("T,Các huyện,Toàn tỉnh")]
#[case::for_the_province("T,Tổng cộng toàn tỉnh,")]
fn a_total_is_compared_and_not_added(#[case] whom: &str) {
    let (figures, found) = beside(&format!("{whom},,2023,D01,30"));
    assert_eq!(figures, ["CĐCS May D01 2023 10/", "CĐCS Thép D01 2023 20/"]);
    assert_eq!(found, [""; 0]);
    let (figures, found) = beside(&format!("{whom},,2023,D01,31"));
    assert_eq!(figures.len(), 2);
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].ends_with("control_total_differs"), "{found:?}");
}

/// Nothing is added for a district that gives nothing but its total: that is told.
#[test]
fn a_total_of_nobody_is_told() {
    let (figures, found) = beside("T,LĐLĐ huyện C,Tổng cộng,,2023,D01,30");
    assert_eq!(figures.len(), 2);
    assert_eq!(found, ["m.csv:4:16 flat_section_alone"]);
}

#[rstest]
#[case("CĐCS Cộng Hòa")]
#[case("Cộng Hòa")]
#[case("Tổng công ty Thép")]
#[case("Toàn Thắng")]
#[case("Chung cư Xuân Mai")]
#[case("Cả Sao")]
fn a_name_that_begins_like_a_total_is_a_union(#[case] name: &str) {
    let (figures, _) = beside(&format!("T,LĐLĐ huyện B,{name},dn ngoài nhà nước,2023,D01,3"));
    assert!(figures.contains(&format!("{name} D01 2023 3/")), "{figures:?}");
}

/// A total has no unions beneath it in the next column.
#[test]
fn a_district_that_sounds_like_a_total_keeps_its_unions() {
    let rows = "T,Toàn ngành Y tế,CĐCS May,dn ngoài nhà nước,2023,D01,10\n\
        T,Toàn ngành Y tế,CĐCS Thép,dn ngoài nhà nước,2023,D01,20\n\
        T,Toàn ngành Y tế,,,2023,D02,3\n\
        T,LĐLĐ huyện B,CĐCS Sen,dn ngoài nhà nước,2023,D01,7\n\
        T,Cộng LĐLĐ huyện B,,,2023,D01,7\n";
    let loaded = opened(of_text(format!("{HEADER}{rows}")));
    let mut figures = said(&loaded.dataset).1;
    figures.sort();
    let expected = [
        "CĐCS May D01 2023 10/",
        "CĐCS Sen D01 2023 7/",
        "CĐCS Thép D01 2023 20/",
        "Toàn ngành Y tế D02 2023 3/",
    ];
    assert_eq!(figures, expected);
    let found = loaded.findings.iter().filter(|found| found.severity() != Severity::Note);
    assert_eq!(found.count(), 0);
}

/// Who reports an indicator itself and calls itself a total would be missed in silence.
#[test]
fn a_total_of_what_nobody_else_has_is_told() {
    let alone = "m.csv:4:1 control_total_alone".to_owned();
    let (figures, found) = beside("Toàn tỉnh,,,,2023,D12,3");
    assert_eq!((figures.len(), found.contains(&alone)), (2, true), "{found:?}");
    let (_, found) = beside("Toàn tỉnh,,,,2023,D01,");
    assert!(!found.contains(&alone), "{found:?}");
}

/// The total of a district that other rows name, without its level, in their column.
#[rstest]
#[case::before("Cộng Nga Sơn")]
#[case::behind("Nga Sơn cộng")]
#[case::of_its_level("Cộng cấp huyện")]
fn a_total_beside_a_name_is_heard_among_districts(#[case] total: &str) {
    let rows = format!(
        "T,LĐLĐ huyện Nga Sơn,CĐCS May,dn ngoài nhà nước,2023,D01,10\n\
         T,LĐLĐ huyện Nga Sơn,CĐCS Thép,dn ngoài nhà nước,2023,D01,20\n\
         T,{total},,,2023,D01,31\n"
    );
    let loaded = opened(of_text(format!("{HEADER}{rows}")));
    assert_eq!(said(&loaded.dataset).1.len(), 2);
    assert_eq!(told_of(&loaded.findings), ["m.csv:4:3 control_total_differs"]);
}
