//! Random datasets against values worked out by independent programs: every
//! unit, phase and indicator. A field that is absent there is not compared.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

use rstest::rstest;
use serde_json::Value;
use thidua::app::briefing::Briefing;
use thidua::calc::{Book, Tree};
use thidua::load;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance").join(name)
}

#[rstest]
#[case("a-2030-closed")]
#[case("b-2023-open")]
#[case("c-2026-open")]
#[case("d-2028-open")]
fn every_value_is_that_of_the_methodology(#[case] name: &str) {
    let book = Book::open(load::open(&folder(name)).unwrap().dataset);
    let expected = fs::read_to_string(folder(name).join("expected.json")).unwrap();
    let expected: Value = serde_json::from_str(&expected).unwrap();
    let mut compared = 0;
    let mut different = Vec::new();
    for (unit, phases) in expected.as_object().unwrap() {
        for (phase, indicators) in phases.as_object().unwrap() {
            let found = report(&book, unit, phase);
            for (code, fields) in indicators.as_object().unwrap() {
                let found = found.iter().find(|i| i["code"] == code.as_str()).unwrap();
                for (key, wanted) in fields.as_object().unwrap() {
                    compared += 1;
                    let got = found.get(key).unwrap_or_else(|| panic!("{code} has no {key}"));
                    if !agree(wanted, got) {
                        different.push(format!("{unit} {phase} {code} {key}: {wanted} not {got}"));
                    }
                }
            }
        }
    }
    assert!(compared > 5000, "only {compared} values were compared");
    assert!(different.is_empty(), "{} differ:\n{}", different.len(), different.join("\n"));
}

fn report(book: &Book, unit: &str, phase: &str) -> Vec<Value> {
    let unit = book.dataset().units.with_id(unit).unwrap();
    let phase = book.dataset().plan.phase_named(phase).unwrap();
    let briefing = Briefing::new(book, Tree::AsWas, unit, phase, None);
    let mut report = serde_json::to_value(&briefing).unwrap();
    report["indicators"].as_array_mut().unwrap().drain(..).collect()
}

fn agree(wanted: &Value, got: &Value) -> bool {
    match (wanted.as_f64(), got.as_f64()) {
        (Some(a), Some(b)) => (a - b).abs() <= 1e-6 * a.abs().max(1e-3),
        _ => wanted == got,
    }
}
