//! The whole is the sum of its parts: every rolled-up value, in every year,
//! equals what the units that stood under it bring.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use rstest::rstest;
use thidua::calc::{Basis, Book, Tree, Worth, YearValue};
use thidua::load;
use thidua::model::{Amount, IndicatorIx, Level, ReportingLevel, UnitIx};

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

/// Expected and reported, who is uncovered, their size.
type Heads = ([u32; 2], [u32; 3], Amount);

fn heads(value: &YearValue) -> Heads {
    let left = value.uncovered;
    let uncovered = [left.reporters, left.of_unknown_size, left.of_assumed_size];
    ([value.expected, value.reported], uncovered, left.size)
}

fn sum_of_heads(values: &[YearValue]) -> Heads {
    values.iter().fold(Heads::default(), |(told, left, size), value| {
        let (more_told, more_left, more_size) = heads(value);
        let told = std::array::from_fn(|at| told[at] + more_told[at]);
        (told, std::array::from_fn(|at| left[at] + more_left[at]), size + more_size)
    })
}

/// True for a unit whose figures are those of others.
fn gathers(reporting: ReportingLevel, level: Level) -> bool {
    match reporting {
        ReportingLevel::Grassroots => level != Level::Grassroots,
        ReportingLevel::District => level == Level::Province,
        ReportingLevel::Province | ReportingLevel::All => false,
    }
}

/// A unit's value, and those of the units that a tree puts under it.
fn check_heads(value: &YearValue, below: &[YearValue], place: &str) -> bool {
    let (whole, parts) = (heads(value), sum_of_heads(below));
    assert_eq!(whole.0, parts.0, "{place}");
    let is_sum = matches!(value.basis(), Some(Basis::Detail | Basis::Partial));
    if is_sum {
        assert_eq!(whole, parts, "{place}");
        let sum = below.iter().map(amounts);
        let zero = (Amount::ZERO, Amount::ZERO);
        assert_eq!(amounts(value), sum.fold(zero, |all, one| (all.0 + one.0, all.1 + one.1)));
    }
    is_sum
}

/// Each year by its own tree, and by those of the first and the last year; there the
/// province is worked out as it was.
#[rstest]
#[case("tests/conformance/a-2030-closed")]
#[case("tests/conformance/c-2026-open")]
#[case("sample-data/04-mot-phan-ba-im-lang")]
#[case("sample-data/07-nam-sap-xep-2025")]
fn who_is_expected_has_reported_and_is_missing_adds_up_in_every_tree(#[case] name: &str) {
    let book = Book::open(load::open(&folder(name)).unwrap().dataset);
    let (plan, units) = (&book.dataset().plan, &book.dataset().units);
    let years: Vec<i32> = book.started_years().collect();
    let phase = book.latest_phase();
    for tree in [Tree::AsWas, Tree::Of(years[0]), Tree::Of(years[years.len() - 1])] {
        let mut compared = 0;
        for &year in &years {
            let mut below: BTreeMap<UnitIx, Vec<UnitIx>> = BTreeMap::new();
            for child in units.ixs() {
                let parent = match tree {
                    Tree::AsWas => book.presence(child, year).and_then(|p| p.parent),
                    Tree::Of(_) => book.parent(tree, child, phase),
                };
                below.entry(parent.unwrap_or(child)).or_default().push(child);
            }
            for (&unit, children) in &below {
                let is_province = unit == units.province();
                for ix in plan.indicator_ixs() {
                    let reporting = plan.indicator(ix).unwrap().reporting_level;
                    let is_looked_at = gathers(reporting, units.unit(unit).level)
                        && (tree == Tree::AsWas || !is_province);
                    if is_looked_at {
                        let value = |of: UnitIx| book.year_value(tree, ix, of, year);
                        let others = children.iter().filter(|&&child| child != unit);
                        let parts: Vec<YearValue> = others.map(|&child| value(child)).collect();
                        let place = format!("{tree:?} {ix:?} {} {year}", units.unit(unit).id);
                        compared += usize::from(check_heads(&value(unit), &parts, &place));
                    }
                }
            }
        }
        assert!(compared > 100, "only {compared} sums of {tree:?} were compared");
    }
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
