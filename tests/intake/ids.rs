//! Ids beside names in a flat table.

use rstest::rstest;

use crate::{of_text, opened, places, said, told_of};

/// Figures, and what is told of rows `id of the district, district, id, union, year, value`.
fn read(rows: &[&str]) -> (Vec<String>, Vec<String>) {
    let header = "mã huyện,huyện,mã cđcs,cđcs,năm,thực hiện,tỉnh,loại hình,chỉ tiêu,tổng số\n";
    let row = |row: &&str| format!("{row},T,dn ngoài nhà nước,D04,100\n");
    let loaded = opened(of_text(format!("{header}{}", rows.iter().map(row).collect::<String>())));
    let found = places(&loaded.findings).into_iter().filter(|f| f.contains("flat_"));
    (said(&loaded.dataset).1, found.collect())
}

#[rstest]
#[case::it_is_the_only_one_of_the_name(
    &["H1,B,G1,CĐCS May,2022,90", "H1,B,,CĐCS May,2023,95"],
    &["G1 D04 2022 90/100", "G1 D04 2023 95/100"], &[]
)]
#[case::whichever_row_comes_first(
    &["H1,B,,CĐCS May,2022,90", "H1,B,G1,CĐCS May,2023,95"],
    &["G1 D04 2022 90/100", "G1 D04 2023 95/100"], &[]
)]
#[case::of_the_district_too(
    &["H1,B,G1,CĐCS May,2022,90", ",B,,CĐCS May,2023,95"],
    &["G1 D04 2022 90/100", "G1 D04 2023 95/100"], &[]
)]
#[case::in_another_district_it_is_another(
    &["H1,B,G1,CĐCS May,2022,90", "H2,C,,CĐCS May,2022,95"],
    &["CĐCS May D04 2022 95/100", "G1 D04 2022 90/100"], &[]
)]
#[case::several_have_the_name(
    &["H1,B,G1,CĐCS May,2022,90", "H1,B,G2,CĐCS May,2022,80", "H1,B,,CĐCS May,2023,95"],
    &["G1 D04 2022 90/100", "G2 D04 2022 80/100"],
    &["m.csv:3:6 flat_ids_of_name", "m.csv:4:7 flat_id_missing"]
)]
fn a_name_without_an_id_is_whose_it_is(
    #[case] rows: &[&str],
    #[case] figures: &[&str],
    #[case] told: &[&str],
) {
    let (read, found) = read(rows);
    assert_eq!(read, figures);
    assert_eq!(found, told);
}

#[rstest]
#[case::nearly_alike(
    &["H1,B,G1,CĐCS May Sao,2022,90", "H1,B,G1,CĐCS May Sáo,2022,80"],
    "m.csv:3:9 flat_id_names", 0
)]
#[case::a_shorter_form(
    &["H1,B,G1,CĐCS May Sao,2022,90", "H1,B,G1,May Sao,2023,80"], "m.csv:3:9 flat_id_names", 2
)]
#[case::one_after_the_other(
    &["H1,B,G1,CĐCS May Sao,2022,90", "H1,B,G1,CĐCS Mầm non Sen,2023,80"],
    "m.csv:3:9 flat_id_names", 2
)]
#[case::districts(
    &["H1,Huyện Bá,G1,CĐCS May Sao,2022,90", "H1,Thị xã Sơn,G2,CĐCS Thép,2023,80"],
    "m.csv:3:4 flat_id_names", 2
)]
fn names_that_may_be_one_units_are_told(
    #[case] rows: &[&str],
    #[case] told: &str,
    #[case] used: usize,
) {
    let (read, found) = read(rows);
    assert_eq!(found, [told]);
    assert_eq!(read.len(), used);
}

#[test]
fn different_names_side_by_side_are_a_mistaken_id() {
    let [one, other] = ["H1,B,G1,CĐCS May Sao", "H1,B,G1,CĐCS Mầm non Sen"];
    let rows = [format!("{one},2022,90"), format!("{other},2022,80"), format!("{other},2023,80")];
    let (figures, found) = read(&rows.each_ref().map(String::as_str));
    assert_eq!(figures, [""; 0]);
    assert_eq!(found.len(), 3, "{found:?}");
    // A name that most rows have stands.
    let mut rows: Vec<String> = (2016..=2023).map(|year| format!("{one},{year},90")).collect();
    rows.push(format!("{other},2018,80"));
    let (figures, found) = read(&rows.iter().map(String::as_str).collect::<Vec<_>>());
    assert_eq!(figures.len(), 8);
    assert_eq!(found, ["m.csv:10:9 flat_id_of_others"]);
}

#[rstest]
#[case::in_another_case(
    &["H1,B,G1,CĐCS May,2022,90", "h1,B,g1,CĐCS May,2023,95"],
    &["G1 D04 2022 90/100", "G1 D04 2023 95/100"],
    &["m.csv:3:1 flat_id_forms", "m.csv:3:6 flat_id_forms"]
)]
#[case::without_the_zeros_before_it(
    &["H1,B,001,CĐCS May,2022,90", "H1,B,1,CĐCS May,2023,95", "H1,B,1.0,CĐCS May,2024,96"],
    &["001 D04 2022 90/100", "001 D04 2023 95/100", "001 D04 2024 96/100"],
    &["m.csv:3:6 flat_id_forms"]
)]
#[case::without_them_and_without_a_name(
    &["H1,B,001,CĐCS May,2022,90", "H1,B,1,,2023,95"],
    &["001 D04 2022 90/100", "001 D04 2023 95/100"],
    &["m.csv:3:6 flat_id_forms"]
)]
#[case::numbers_with_names_of_their_own(
    &["H1,B,01,CĐCS May,2022,90", "H1,B,1,CĐCS Thép,2022,95"],
    &["01 D04 2022 90/100", "1 D04 2022 95/100"],
    &["m.csv:3:6 flat_ids_alike"]
)]
#[case::numbers_of_two_districts(
    &["H1,B,01,CĐCS May,2022,90", "H2,C,1,CĐCS Thép,2022,95"],
    &["01 D04 2022 90/100", "1 D04 2022 95/100"],
    &[]
)]
#[case::other_numbers(
    &["H1,B,1,CĐCS May,2022,90", "H1,B,10,CĐCS Thép,2022,95"],
    &["1 D04 2022 90/100", "10 D04 2022 95/100"],
    &[]
)]
fn an_id_is_one_however_it_is_written(
    #[case] rows: &[&str],
    #[case] figures: &[&str],
    #[case] told: &[&str],
) {
    let (read, found) = read(rows);
    assert_eq!(read, figures);
    assert_eq!(found, told);
}

#[rstest]
#[case::unions_under_one_district(
    &["H1,B,G1,CĐCS May,2022,90", "H1,B,G2,CĐCS May,2022,95", "H1,B,G1,CĐCS May,2023,9"],
    &["m.csv:3:6 flat_ids_of_name"]
)]
#[case::districts(
    &["H1,B,G1,CĐCS May,2022,90", "H1,B,G1,CĐCS May,2023,90", "H2,B,G2,CĐCS Thép,2022,95"],
    &["m.csv:4:1 flat_ids_of_name"]
)]
#[case::unions_of_two_districts(
    &["H1,B,G1,CĐCS May,2022,90", "H2,C,G2,CĐCS May,2022,95"], &[]
)]
#[case::two_names(&["H1,B,G1,CĐCS May,2022,90", "H1,B,G2,CĐCS Thép,2022,95"], &[])]
fn a_name_of_several_ids_is_told(#[case] rows: &[&str], #[case] told: &[&str]) {
    let (read, found) = read(rows);
    assert_eq!(read.len(), rows.len());
    assert_eq!(found, told);
}

/// Ids as a database numbers each of its tables.
#[test]
fn levels_that_are_numbered_each_by_itself_have_ids_of_their_own() {
    let (figures, found) = read(&[
        "1,B,1,CĐCS May,2022,90",
        "1,B,2,CĐCS Thép,2022,80",
        "1,B,,,2022,85",
        "2,C,3,CĐCS May,2022,70",
        "2,C,4,CĐCS Sen,2022,60",
    ]);
    let read = [
        "1 D04 2022 85/100",
        "1 (2) D04 2022 90/100",
        "2 (2) D04 2022 80/100",
        "3 D04 2022 70/100",
        "4 D04 2022 60/100",
    ];
    assert_eq!(figures, read);
    assert_eq!(found, ["m.csv:4:6 flat_sector_of_upper"]);
}

#[test]
fn an_id_of_the_union_above_is_not_the_grassroots_unions() {
    let (figures, found) = read(&[
        "H1,B,H1,CĐCS May,2022,90",
        "H1,B,G1,CĐCS May,2023,95",
        "H1,B,H1,CĐCS Thép,2022,80",
    ]);
    let read = ["CĐCS Thép D04 2022 80/100", "G1 D04 2022 90/100", "G1 D04 2023 95/100"];
    assert_eq!(figures, read);
    assert_eq!(found, ["m.csv:2:6 flat_id_of_upper"]);
    // By its own name the district is meant.
    let (figures, found) = self::read(&["H1,B,H1,B,2022,90", "H1,B,G1,CĐCS May,2022,95"]);
    assert_eq!(figures, ["H1 D04 2022 90/100", "G1 D04 2022 95/100"]);
    assert_eq!(found, ["m.csv:2:9 flat_sector_of_upper"]);
}

/// A table of ids alone says who is under whom as well as one of names.
#[rstest]
#[case::both("mã huyện,mã cđcs", "01,0101", "01,0102", ["0101", "0102"], "Toàn tỉnh")]
#[case::the_province("mã tỉnh,mã huyện,mã cđcs", "38,01,0101", "38,01,0102", ["0101", "0102"], "38")]
#[case::of_districts("mã huyện,cđcs", "01,May", "01,Sợi", ["May", "Sợi"], "Toàn tỉnh")]
fn ids_alone_are_enough(
    #[case] header: &str,
    #[case] one: &str,
    #[case] other: &str,
    #[case] unions: [&str; 2],
    #[case] province: &str,
) {
    let row = |row: &str| format!("{row},2024,D01,5\n");
    let rows = row(one) + &row(other);
    let loaded = opened(of_text(format!("{header},năm,chỉ tiêu,thực hiện\n{rows}")));
    let mut figures = said(&loaded.dataset).1;
    figures.sort();
    assert_eq!(figures, unions.map(|union| format!("{union} D01 2024 5/")));
    let units = &loaded.dataset.units;
    assert_eq!(units.unit(units.province()).name(), province);
    let of = |id: &str| units.unit(units.with_id(id).unwrap()).spells[0].parent.unwrap();
    assert_eq!(unions.map(|union| units.unit(of(union)).id.as_str()), ["01", "01"]);
    assert_eq!(told_of(&loaded.findings), Vec::<String>::new());
}

/// Unions right under the province name it as the union above them; an id there makes no
/// district of it.
#[rstest]
#[case::without_ids("huyện,cđcs", "Tỉnh A", "H1,")]
#[case::named_alike("mã huyện,huyện,cđcs", "P,LĐLĐ tỉnh A", "H1,H,")]
#[case::named_otherwise("mã huyện,huyện,cđcs", "P,Liên đoàn Lao động tỉnh A", "H1,H,")]
#[case::with_an_id_of_its_own("mã tỉnh,mã huyện,huyện,cđcs", "T,P,LĐLĐ tỉnh A", "T,H1,H,")]
#[case::a_city("mã huyện,huyện,cđcs", "P,LĐLĐ TP Hà Nội", "H1,H,")]
fn the_province_above_its_own_unions_is_no_district(
    #[case] header: &str,
    #[case] province: &str,
    #[case] district: &str,
) {
    let name = if province.contains("Nội") { "LĐLĐ TP Hà Nội" } else { "LĐLĐ tỉnh A" };
    let rest = format!("2024,5,{name},D01\n");
    let header = format!("{header},năm,thực hiện,tỉnh,chỉ tiêu\n");
    let loaded = opened(of_text(format!("{header}{district}Hai,{rest}{province},Một,{rest}")));
    let units = loaded.dataset.units.all().iter();
    let districts = units.filter(|unit| unit.level == thidua::model::Level::District);
    assert_eq!(districts.count(), 1);
    assert_eq!(said(&loaded.dataset).1.len(), 2);
}
