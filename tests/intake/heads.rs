//! Tables with one column of units, in which districts stand above their unions.

use rstest::rstest;
use thidua::load::{Loaded, Severity};
use thidua::model::Level;

use crate::{of_text, opened, places};

/// Rows `number;unit;value` for two indicators, one after the other.
fn read(province: Option<&str>, rows: &[&str]) -> Loaded {
    let (heading, before) = match province {
        Some(province) => ("Tỉnh;", format!("{province};")),
        None => ("", String::new()),
    };
    let line = |code: &str, row: &&str| {
        let (names, value) = row.rsplit_once(';').unwrap();
        format!("{before}{names};2024;{code};{value}\n")
    };
    let lines = ["D01", "C04"].iter().flat_map(|code| rows.iter().map(|row| line(code, row)));
    let lines: String = lines.collect();
    opened(of_text(format!("{heading}TT;Đơn vị;Năm;Chỉ tiêu;Thực hiện\n{lines}")))
}

/// Each unit with the one above it.
fn above(loaded: &Loaded) -> Vec<String> {
    let units = &loaded.dataset.units;
    let of = |unit: &thidua::model::Unit| {
        let above = unit.spells.first().and_then(|spell| spell.parent);
        format!("{} < {}", unit.name(), above.map_or("", |above| units.unit(above).name()))
    };
    let mut all: Vec<String> = units.all().iter().map(of).collect();
    all.sort();
    all
}

const ROWS: [&str; 6] = [
    "I;LĐLĐ huyện Đông;30",
    "1;CĐCS Một;10",
    "2;CĐCS Hai;20",
    "II;Công đoàn ngành Y tế;7",
    "1;Bệnh viện Ba;3",
    "2;CĐCS Bốn;4",
];

#[rstest]
#[case::with_a_column(Some("LĐLĐ tỉnh Hải Dương"), &ROWS)]
#[case::with_a_row(
    None,
    &[";LĐLĐ tỉnh Hải Dương;37", ROWS[0], ROWS[1], ROWS[2], ROWS[3], ROWS[4], ROWS[5]]
)]
#[case::numbered_in_the_name(
    Some("LĐLĐ tỉnh Hải Dương"),
    &[";I. LĐLĐ huyện Đông;30", ROWS[1], ROWS[2], ";II. Công đoàn ngành Y tế;7", ROWS[4], ROWS[5]]
)]
fn districts_stand_above_their_unions(#[case] province: Option<&str>, #[case] rows: &[&str]) {
    let loaded = read(province, rows);
    assert_eq!(
        above(&loaded),
        [
            "Bệnh viện Ba < Công đoàn ngành Y tế",
            "Công đoàn ngành Y tế < LĐLĐ tỉnh Hải Dương",
            "CĐCS Bốn < Công đoàn ngành Y tế",
            "CĐCS Hai < LĐLĐ huyện Đông",
            "CĐCS Một < LĐLĐ huyện Đông",
            "LĐLĐ huyện Đông < LĐLĐ tỉnh Hải Dương",
            "LĐLĐ tỉnh Hải Dương < ",
        ]
    );
    let told = places(&loaded.findings);
    let heads = told.iter().filter(|found| found.ends_with("flat_districts_in_rows")).count();
    let is_doubted = loaded.findings.iter().any(|found| found.severity() != Severity::Note);
    assert_eq!((heads, is_doubted), (1, false), "{told:?}");
}

/// Where it isn't sure, units stay right under the province, and that is told.
#[rstest]
#[case::a_list_of_those_right_under_it(&["1;LĐLĐ huyện Đông;30", "2;Công đoàn ngành Y tế;7", "3;CĐCS Một;10"])]
#[case::one_district(&["I;LĐLĐ huyện Đông;30", "1;CĐCS Một;10", "2;CĐCS Hai;20"])]
#[case::a_section_of_others(&[ROWS[0], ROWS[1], ROWS[3], ROWS[4], "III;CĐCS trực thuộc;4", "1;CĐCS Năm;4"])]
#[case::a_union_in_two_places(&[ROWS[0], ROWS[1], ROWS[3], ROWS[4], "2;CĐCS Một;4"])]
#[case::a_district_without_unions(&[ROWS[0], ROWS[1], ROWS[3], ROWS[4], "III;LĐLĐ huyện Tây;4"])]
fn what_is_not_sure_is_told(#[case] rows: &[&str]) {
    let loaded = read(Some("LĐLĐ tỉnh Hải Dương"), rows);
    let units = loaded.dataset.units.all();
    assert!(units.iter().all(|unit| unit.level != Level::District));
    let told = places(&loaded.findings);
    assert!(told.contains(&"m.csv flat_districts_unsaid".to_owned()), "{told:?}");
}
