//! The whole is the sum of its parts: every rolled-up value, in every year,
//! equals what the units that stood under it bring.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::path::{Path, PathBuf};

use rstest::rstest;
use thidua::calc::{Basis, Book, Tree, Worth, YearValue};
use thidua::load;
use thidua::model::{Amount, IndicatorIx, ReportingLevel, UnitIx};

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// Numerator and denominator; nothing where there is no value.
fn amounts(value: &YearValue) -> (Amount, Amount) {
    match value.worth {
        Worth::Value { numerator, denominator, .. } => (numerator, denominator.unwrap_or_default()),
        _ => (Amount::ZERO, Amount::ZERO),
    }
}

fn sum_of_children(
    book: &Book,
    indicator: IndicatorIx,
    unit: UnitIx,
    year: i32,
) -> (Amount, Amount) {
    let stands_under = |child: &UnitIx| {
        book.presence(*child, year).is_some_and(|presence| presence.parent == Some(unit))
    };
    let children = book.dataset().units.ixs().filter(stands_under);
    children.fold((Amount::ZERO, Amount::ZERO), |(n, d), child| {
        let value = book.year_value(Tree::AsWas, indicator, child, year);
        let (more_n, more_d) = amounts(&value);
        (n + more_n, d + more_d)
    })
}

#[rstest]
#[case("tests/conformance/a-2030-closed")]
#[case("tests/conformance/c-2026-open")]
#[case("sample-data/04-mot-phan-ba-im-lang")]
#[case("sample-data/07-nam-sap-xep-2025")]
fn the_whole_is_the_sum_of_its_parts(#[case] name: &str) {
    let book = Book::open(load::open(&folder(name)).unwrap().dataset);
    let plan = &book.dataset().plan;
    let mut compared = 0;
    for ix in plan.indicator_ixs() {
        // Where each unit adds a figure of its own, a sum over children is not the whole.
        if plan.indicator(ix).unwrap().reporting_level == ReportingLevel::All {
            continue;
        }
        for year in book.started_years() {
            for unit in book.dataset().units.ixs() {
                let value = book.year_value(Tree::AsWas, ix, unit, year);
                let Some(Basis::Detail | Basis::Partial) = value.basis() else { continue };
                compared += 1;
                let (whole, parts) = (amounts(&value), sum_of_children(&book, ix, unit, year));
                assert_eq!(whole, parts, "{ix:?} {} {year}", book.dataset().units.unit(unit).id);
            }
        }
    }
    assert!(compared > 500, "only {compared} sums were compared");
}
