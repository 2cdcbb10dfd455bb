//! Random figures over a union in which units move, end, begin and stand aside.

use std::fmt::Write as _;

use proptest::prelude::*;
use proptest::sample::select;
use thidua::calc::{Book, Tree};
use thidua::load;
use thidua::model::Sector;

use crate::{check_all, folders::Folder};

const UNITS: &str = "unit,name,level,parent,sector,managed,from,to\n\
    P,Tỉnh,province,,,,,\n\
    H1,Huyện một,district,P,,,,2023-06-30\n\
    H2,Huyện hai,district,P,,,,\n\
    H3,Huyện ba,district,P,,,2023-07-01,\n\
    H4,Huyện bốn,district,P,,no,,\n\
    G1,Một,grassroots,H1,administrative,,,2023-06-30\n\
    G1,Một,grassroots,H3,administrative,,2023-07-01,\n\
    G2,Hai,grassroots,H1,non_state_enterprise,,,2023-03-31\n\
    G3,Ba,grassroots,H2,non_state_enterprise,,,\n\
    G4,Bốn,grassroots,H2,state_enterprise,,,2024-12-31\n\
    G4,Bốn,grassroots,P,state_enterprise,,2025-01-01,\n\
    G5,Năm,grassroots,H4,public_service,,,\n\
    G6,Sáu,grassroots,P,non_state_enterprise,no,,\n\
    G7,Bảy,grassroots,H2,public_service,,2022-07-01,\n";
const IDS: [&str; 12] = ["P", "H1", "H2", "H3", "H4", "G1", "G2", "G3", "G4", "G5", "G6", "G7"];
const CODES: [&str; 11] =
    ["D01", "D02", "D03", "D04", "D05", "D08", "D13", "D14", "C02", "C03", "C04"];

fn row() -> impl Strategy<Value = String> {
    let period = prop_oneof![
        6 => (2020..=2024_i32).prop_map(|y| y.to_string()),
        3 => (2020..=2025_i32, 1..=12_u8).prop_map(|(y, m)| format!("{y}-{m:02}")),
        1 => Just("2021-2025".to_owned()),
    ];
    let value = prop_oneof![
        8 => (0..40_u32).prop_map(|v| v.to_string()),
        1 => Just("…".to_owned()),
        1 => Just("x".to_owned()),
        1 => Just("-".to_owned()),
    ];
    (select(&IDS[..]), period, select(&CODES[..]), value, 0..60_u32).prop_map(
        |(unit, period, code, value, denominator)| {
            let is_plain = ["D01", "D02", "D13", "C02", "C03", "C04"].contains(&code);
            let denominator = if is_plain { String::new() } else { denominator.to_string() };
            format!("{unit},{period},{code},{value},{denominator}")
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]
    #[test]
    fn random_figures_are_traced_whole(
        rows in prop::collection::vec(row(), 1..220),
        as_of in select(&["2025-09-30", "2025-12-31", "2023-05-15"][..]),
        tree in select(&[2021, 2023][..]),
    ) {
        let folder = Folder::empty();
        folder.write(
            "dataset.toml",
            format!("title = \"Thử\"\nas_of = {as_of}\nprovenance = \"sample\"\n"),
        );
        folder.write("units.csv", UNITS);
        let mut text = String::from("unit,period,indicator,value,denominator\n");
        for row in rows {
            writeln!(text, "{row}").unwrap();
        }
        folder.write("figures.csv", text);
        let book = Book::open(load::open(folder.path()).unwrap().dataset);
        check_all(&book, Tree::AsWas, None);
        check_all(&book, Tree::Of(tree), None);
        check_all(&book.only(&[Sector::NonStateEnterprise]), Tree::AsWas, None);
        let date = book.calendar().year_end.in_year(2022);
        check_all(&book.look_back(date), Tree::AsWas, None);
    }
}
