//! The rows that a trace lists, worked out again by themselves, give the number.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

#[path = "tracing/again.rs"]
mod again;
#[path = "tracing/by_hand.rs"]
mod by_hand;
#[path = "folders/mod.rs"]
mod folders;
#[path = "tracing/printed.rs"]
mod printed;
#[path = "tracing/random.rs"]
mod random;

use std::path::{Path, PathBuf};

use rstest::rstest;
use thidua::calc::trace::trace;
use thidua::calc::{Book, Tree};
use thidua::load;
use thidua::model::Sector;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// Every unit, indicator and phase of a book under a tree.
fn check_all(book: &Book, tree: Tree, lines: Option<&again::Lines>) -> usize {
    let dataset = book.dataset();
    let mut rows = 0;
    for phase in dataset.plan.phase_ixs() {
        for indicator in dataset.plan.indicator_ixs() {
            for unit in dataset.units.ixs() {
                let found = trace(book, tree, indicator, unit, phase);
                again::check(book, tree, &found, lines);
                rows += found.rows.len();
            }
        }
    }
    rows
}

#[rstest]
#[case("a-2030-closed")]
#[case("b-2023-open")]
#[case("c-2026-open")]
#[case("d-2028-open")]
fn the_rows_listed_give_the_number_shown(#[case] name: &str) {
    let path = folder("tests/conformance").join(name);
    let book = Book::open(load::open(&path).unwrap().dataset);
    let lines = again::Lines::read(&path.join("figures.csv"));
    assert!(check_all(&book, Tree::AsWas, Some(&lines)) > 5000);
}

#[rstest]
#[case("a-2030-closed", 2026)]
#[case("c-2026-open", 2024)]
#[case("d-2028-open", 2027)]
fn under_the_tree_of_a_year_too(#[case] name: &str, #[case] year: i32) {
    let book = Book::open(load::open(&folder("tests/conformance").join(name)).unwrap().dataset);
    assert!(check_all(&book, Tree::Of(year), None) > 5000);
}

#[test]
fn looking_back_and_of_a_sector_too() {
    let path = folder("tests/conformance/c-2026-open");
    let book = Book::open(load::open(&path).unwrap().dataset);
    let date = book.calendar().year_end.in_year(2023);
    assert!(check_all(&book.look_back(date), Tree::AsWas, None) > 2000);
    let sectors = [Sector::StateEnterprise, Sector::NonStateEnterprise];
    assert!(check_all(&book.only(&sectors), Tree::AsWas, None) > 2000);
}

#[test]
fn with_figures_that_a_scenario_assumes_too() {
    for name in ["08-neu-sau-noi-cham-tang-mot-phan-tu", "09-neu-don-vi-im-lang-nhu-lan-can"] {
        let path = folder("sample-data").join(format!("{name}.toml"));
        let book = Book::open(load::open(&path).unwrap().dataset);
        let dataset = book.dataset();
        // A line leads to the base's file.
        assert!(dataset.figures.parts().files().all(|file| file.ends_with("/figures.csv")));
        let mut assumed = 0;
        for phase in dataset.plan.phase_ixs() {
            for indicator in dataset.plan.indicator_ixs() {
                for unit in dataset.units.ixs().take(30) {
                    let found = trace(&book, Tree::AsWas, indicator, unit, phase);
                    again::check(&book, Tree::AsWas, &found, None);
                    let counted = found.rows.iter().filter(|r| r.figure.origin.is_assumed());
                    assumed += counted.count();
                }
            }
        }
        assert!(assumed > 100, "{name}");
    }
}
