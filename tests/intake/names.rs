//! Names where ids are expected, and names that are nearly another's.

use rstest::rstest;
use thidua::load::open;

use crate::folders::Folder;
use crate::{opened, places, said};

const UNITS: &str = "unit,name,level,parent,sector,managed,from,to\n\
    P,LĐLĐ tỉnh Thanh Hóa,province,,,,,\n\
    H1,LĐLĐ huyện Hoằng Hóa,district,P,,,,\n\
    H2,LĐLĐ huyện Cẩm Thủy,district,lđlđ tinh thanh hoa,,,,\n\
    G1,CĐCS May Sông Mã,grassroots,h1,administrative,,,\n\
    G2,CĐCS Quý Lộc,grassroots,LĐLĐ huyện Cẩm Thuỷ,administrative,,,\n\
    G3,CĐCS Đông Tiến,grassroots,H1,administrative,,,\n\
    G4,CĐCS Đồng Tiến,grassroots,H1,administrative,,,\n\
    G5,CĐCS Trường A,grassroots,H1,administrative,,,\n\
    G6,CĐCS Trường A,grassroots,H2,administrative,,,\n\
    b1,CĐCS Một,grassroots,H2,administrative,,,\n\
    B1,CĐCS Hai,grassroots,H2,administrative,,,\n";

/// The unit that a cell leads to, or the code of what is told.
fn meant(cell: &str) -> String {
    let folder = Folder::sound();
    folder.write("units.csv", UNITS);
    let quoted = cell.replace('"', "\"\"");
    folder.figures(&[&format!("\"{quoted}\",2024,D01,1,")]);
    let loaded = opened(open(folder.path()));
    let figures = said(&loaded.dataset).1;
    match (figures.first(), loaded.findings.first()) {
        (Some(figure), None) => figure.split(' ').next().unwrap().to_owned(),
        (None, Some(finding)) => finding.code().to_owned(),
        other => panic!("{other:?}"),
    }
}

#[rstest]
#[case::its_id("G1", "G1")]
#[case::its_name("CĐCS May Sông Mã", "G1")]
#[case::id_in_another_case("g1", "G1")]
#[case::an_id_is_itself_first("b1", "b1")]
#[case::i_for_y("CĐCS Quí Lộc", "G2")]
#[case::another_letter_for_d("C\u{d0}CS May Sông Mã", "G1")]
#[case::without_diacritics("CDCS May Song Ma", "G1")]
#[case::without_diacritics_but_the_stroke("CĐCS May Song Ma", "G1")]
#[case::several_without_diacritics("CDCS Dong Tien", "unit_ambiguous")]
#[case::one_with_them("CĐCS Đồng Tiến", "G4")]
#[case::some_diacritics_are_a_slip("CĐCS May Song Mã", "unit_unknown")]
#[case::several_of_one_name("CĐCS Trường A", "unit_ambiguous")]
#[case::as_printed("CĐCS Trường A (LĐLĐ huyện Cẩm Thủy)", "G6")]
#[case::as_printed_with_the_id("'G5' CĐCS Trường A (LĐLĐ huyện Hoằng Hóa)", "G5")]
#[case::as_printed_of_another("CĐCS Trường A (LĐLĐ huyện Nga Sơn)", "unit_unknown")]
#[case::nobody("CĐCS Trường C", "unit_unknown")]
fn a_cell_leads_to_one_unit_or_to_none(#[case] cell: &str, #[case] unit: &str) {
    assert_eq!(meant(cell), unit);
}

/// What is told of a flat table: each unit with how many rows it has, of the same
/// two keys over and over.
fn told(unions: &[(&str, usize)]) -> Vec<String> {
    let folder = Folder::empty();
    let row = |union: &str, row: usize| {
        format!("Huyện A,{union},HCSN,{},D01,{}", 2015 + row, row * 7 + union.len())
    };
    let rows = unions.iter().flat_map(|&(union, rows)| (0..rows).map(move |at| row(union, at)));
    let header = "huyện,đơn vị,khu vực,năm,chỉ tiêu,thực hiện";
    let text = format!("{header}\n{}\n", rows.collect::<Vec<_>>().join("\n"));
    folder.write("m.csv", text);
    let loaded = opened(open(&folder.path().join("m.csv")));
    let all = places(&loaded.findings).into_iter();
    all.filter(|found| found.contains("flat_")).collect()
}

#[rstest]
#[case::few_rows_of_keys_the_other_has_too(
    &[("CĐCS May Sông Mã", 6), ("CĐCS May Song Mã", 1)], &["m.csv:8:9 flat_name_alike"]
)]
#[case::a_letter_more(&[("CĐCS May Sông", 6), ("CĐCS May Sôngg", 2)], &["m.csv:8:9 flat_name_alike"])]
#[case::as_many_rows(&[("CĐCS Đông Tiến", 4), ("CĐCS Đồng Tiến", 4)], &[])]
#[case::no_diacritics_at_all(
    &[("CĐCS May Sông Mã", 4), ("CĐCS May Song Ma", 4)], &["m.csv:6:9 flat_name_alike"]
)]
#[case::numbers_are_meant(&[("CĐCS số 11", 6), ("CĐCS số 1", 1)], &[])]
#[case::other_names(&[("CĐCS Trường Nga An", 6), ("CĐCS Trường Hà Vinh", 1)], &[])]
fn slips_in_names_are_told(#[case] unions: &[(&str, usize)], #[case] expected: &[&str]) {
    assert_eq!(told(unions), expected);
}
