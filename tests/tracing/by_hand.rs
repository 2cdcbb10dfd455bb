//! What becomes of each row, case by case.

use thidua::calc::trace::{Trace, Use, trace};
use thidua::calc::{Book, Tree};
use thidua::load;
use thidua::model::{RowNumber, TableParts};

use crate::folders::Folder;

const UNITS: &str = "unit,name,level,parent,sector,managed,from,to\n\
    P,Tỉnh,province,,,,,\n\
    H1,Huyện một,district,P,,,,\n\
    H2,Huyện hai,district,P,,,,\n\
    G1,Một,grassroots,H1,non_state_enterprise,,,\n\
    G2,Hai,grassroots,H1,non_state_enterprise,,,\n\
    G3,Ba,grassroots,H2,non_state_enterprise,,,\n\
    G4,Bốn,grassroots,H2,non_state_enterprise,no,,\n\
    G5,Năm,grassroots,H2,non_state_enterprise,,,2024-06-30\n";

fn book(figures: &[&str]) -> Book {
    book_at("2025-09-30", figures)
}

fn book_at(as_of: &str, figures: &[&str]) -> Book {
    let folder = Folder::empty();
    let manifest = format!("title = \"Thử\"\nas_of = {as_of}\nprovenance = \"sample\"\n");
    folder.write("dataset.toml", manifest);
    folder.write("units.csv", UNITS);
    folder.figures(figures);
    Book::open(load::open(folder.path()).unwrap().dataset)
}

fn traced(book: &Book, code: &str, unit: &str) -> Trace {
    let dataset = book.dataset();
    let indicator = dataset.plan.indicator_coded(code).unwrap();
    let unit = dataset.units.with_id(unit).unwrap();
    trace(book, Tree::AsWas, indicator, unit, dataset.plan.phase_named("I").unwrap())
}

/// The line in the only file.
fn line(row: RowNumber) -> u32 {
    TableParts::one("figures.csv").place(row).map_or(0, |place| place.line)
}

/// Line, year it is looked at for, role, in the order listed.
fn listed(trace: &Trace) -> Vec<(u32, i32, &'static str)> {
    trace.rows.iter().map(|row| (line(row.figure.at), row.year, row.role.key())).collect()
}

#[test]
fn details_are_listed_heaviest_first_and_a_total_that_differs_apart() {
    let book = book(&[
        "G1,2024,D04,80,100",
        "G2,2024,D04,150,200",
        "H1,2024,D04,250,300",
        "G1,2024-06,D04,70,100",
        "G2,2023,D04,…,",
    ]);
    let found = traced(&book, "D04", "H1");
    let expected = [
        (3, 2024, "reported"),
        (2, 2024, "reported"),
        (2, 2025, "earlier_size"),
        (3, 2025, "earlier_size"),
        (4, 2024, "outvoted"),
        (5, 2024, "superseded"),
        (6, 2023, "missing"),
    ];
    let mut found = listed(&found);
    // Sizes of 2025 stand heaviest first.
    found[2..4].sort_unstable();
    assert_eq!(found[..4], expected[..4]);
    let mut rest = found[4..].to_vec();
    rest.sort_unstable();
    assert_eq!(rest, expected[4..]);
}

#[test]
fn a_declared_total_in_use_is_the_one_row() {
    let book = book(&["G1,2024,D04,80,100", "H1,2024,D04,250,300", "G3,2024,D04,40,50"]);
    let of_district = traced(&book, "D04", "H1");
    assert_eq!(line(of_district.rows[0].figure.at), 3);
    assert!(listed(&of_district).contains(&(3, 2024, "declared")));
    assert!(listed(&of_district).contains(&(2, 2024, "covered_by_declared_total")));
    let of_province = listed(&traced(&book, "D04", "P"));
    assert!(of_province.contains(&(3, 2024, "declared")));
    assert!(of_province.contains(&(4, 2024, "reported")));
    assert!(of_province.contains(&(2, 2024, "covered_by_declared_total")));
}

#[test]
fn what_belongs_and_does_not_count_says_why() {
    let book = book(&[
        "G4,2024,D04,10,10",
        "G5,2024-05,D04,5,5",
        "G3,2024-05,D04,40,50",
        "H2,2020,D04,1,2",
        "G1,2024,D04,x,",
        "G2,2024,D04,7,9",
    ]);
    let found = listed(&traced(&book, "D04", "P"));
    assert!(found.contains(&(2, 2024, "not_managed")));
    assert!(found.contains(&(3, 2024, "unit_ended")));
    assert!(found.contains(&(4, 2024, "stale_size")));
    assert!(found.contains(&(5, 2020, "declared")));
    assert!(found.contains(&(6, 2024, "not_applicable")));
    assert!(found.contains(&(7, 2024, "reported")));
}

#[test]
fn who_never_reported_takes_the_largest_size_of_the_year() {
    let book = book(&["G1,2024,D04,80,100", "G2,2024,D04,150,200"]);
    let found = traced(&book, "D04", "P");
    assert!(listed(&found).contains(&(3, 2024, "assumed_size")));
    assert!(!listed(&traced(&book, "D04", "H1")).contains(&(3, 2024, "assumed_size")));
}

#[test]
fn rows_set_aside_that_would_have_belonged_are_listed_apart() {
    let book = book(&[
        "G1,2024,D04,120,100",
        "G3,2024,D04,120,100",
        "G1,2024,D05,120,100",
        "G2,2019,D04,90,100",
        "KHONG,2024,D04,90,100",
        "G2,2024,D04,90,100",
    ]);
    let lines = |unit| -> Vec<u32> {
        traced(&book, "D04", unit).set_aside.iter().map(|row| line(row.at)).collect()
    };
    assert_eq!(lines("H1"), [2]);
    assert_eq!(lines("P"), [2, 3, 6]);
    let fault = traced(&book, "D04", "H1").set_aside[0].code;
    assert!(!fault.is_empty());
}

#[test]
fn a_published_average_is_listed_in_use_or_apart() {
    let years = ["P,2021,C02,8,", "P,2022,C02,9,", "P,2023,C02,9,", "P,2024,C02,9,"];
    let mut rows = years.to_vec();
    rows.push("P,2021-2025,C02,9.5,");
    let short = traced(&book_at("2026-03-31", &rows), "C02", "P");
    assert_eq!(short.assessment.value, Some(9.5));
    assert!(listed(&short).contains(&(6, 2025, "average")));
    rows.push("P,2025,C02,9,");
    let whole = traced(&book_at("2026-03-31", &rows), "C02", "P");
    assert!(listed(&whole).contains(&(6, 2025, "average_not_needed")));
    assert_eq!(whole.years.iter().filter(|year| year.usage == Use::Number).count(), 5);
}
