//! Days written day first, month first, or both in one file.

use rstest::rstest;
use thidua::load::open;
use thidua::model::Unit;

use crate::folders::Folder;
use crate::{opened, places};

/// The days of the reports on the first rows, and every finding.
fn reported(days: &[&str]) -> (Vec<String>, Vec<String>) {
    let folder = Folder::sound();
    let row = |(at, day): (usize, &&str)| format!("G2,{},D01,1,,{day}\n", 2021 + at);
    let rows: String = days.iter().enumerate().map(row).collect();
    folder.write(
        "figures.csv",
        format!("unit,period,indicator,value,denominator,reported_on\n{rows}"),
    );
    let loaded = opened(open(folder.path()));
    let figures = &loaded.dataset.figures;
    let mut all: Vec<_> = figures.iter().collect();
    all.sort_by_key(|figure| figure.period.to_string());
    let day = |row| figures.note(row).and_then(|note| note.reported_on);
    let days = all.iter().map(|f| day(f.at).map(|day| day.to_string()).unwrap_or_default());
    (days.collect(), places(&loaded.findings))
}

#[rstest]
#[case::day_first_by_default(&["1/2/2022", "2025-12-31"], &["2022-02-01", "2025-12-31"], &[])]
#[case::day_first_proven(&["1/2/2022", "31/12/2025"], &["2022-02-01", "2025-12-31"], &[])]
#[case::month_first_proven(&["1/2/2022", "12/31/2025"], &["2022-01-02", "2025-12-31"], &[])]
#[case::both_proven(
    &["1/2/2022", "31/12/2025", "12/31/2025", "5/5/2025"],
    &["", "2025-12-31", "2025-12-31", "2025-05-05"],
    &["figures.csv:2:16 reported_on_ambiguous"]
)]
#[case::no_date(&["hôm qua"], &[""], &["figures.csv:2:16 reported_on_invalid"])]
fn the_order_of_a_files_dates_is_one(
    #[case] days: &[&str],
    #[case] expected: &[&str],
    #[case] told: &[&str],
) {
    let (read, found) = reported(days);
    assert_eq!(read, expected);
    assert_eq!(found, told);
}

#[rstest]
#[case("7/1/2025", "7/31/2025", &["2025-07-01"], &[])]
#[case("7/1/2025", "31/7/2025", &["2025-01-07"], &[])]
#[case("7/1/2025", "", &["2025-01-07"], &[])]
fn the_same_holds_for_the_lives_of_units(
    #[case] from: &str,
    #[case] to: &str,
    #[case] expected: &[&str],
    #[case] told: &[&str],
) {
    let folder = Folder::sound();
    let units = format!(
        "unit,name,level,parent,sector,managed,from,to\nP,Tỉnh,province,,,,,\n\
         G2,Cơ sở,grassroots,P,administrative,,{from},{to}\n"
    );
    folder.write("units.csv", units);
    let loaded = opened(open(folder.path()));
    let units = loaded.dataset.units.all().iter().flat_map(|unit| &unit.spells);
    let days: Vec<String> =
        units.filter_map(|spell| spell.from.map(|day| day.to_string())).collect();
    assert_eq!(days, expected);
    assert_eq!(places(&loaded.findings), told);
}

#[test]
fn units_with_contradicting_dates_are_set_aside_where_one_has_two_readings() {
    let folder = Folder::sound();
    folder.write(
        "units.csv",
        "unit,name,level,parent,sector,managed,from,to\nP,Tỉnh,province,,,,,\n\
         G1,Cơ sở,grassroots,P,administrative,,7/1/2025,\n\
         G2,Cơ sở hai,grassroots,P,administrative,,12/31/2024,\n\
         G3,Cơ sở ba,grassroots,P,administrative,,31/12/2024,\n",
    );
    let loaded = opened(open(folder.path()));
    assert_eq!(places(&loaded.findings), ["units.csv:3:39 date_ambiguous"]);
    let units = loaded.dataset.units.all();
    let missed: Vec<bool> = units.iter().map(Unit::is_set_aside).collect();
    assert_eq!(missed, [false, true, false, false]);
}
