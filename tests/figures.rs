//! Input rows and the numbers and words they must give. Each file of
//! `tests/figures` is a list of cases; `expect` names the keys of the JSON
//! report, `year` those of one of its years.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde_json::Value;
use thidua::app::briefing::Briefing;
use thidua::calc::{Book, Tree};
use thidua::load;
use thidua::model::Sector;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Cases {
    /// Rows of `units.csv` for every case that brings none of its own.
    units: String,
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    as_of: String,
    units: Option<String>,
    figures: String,
    #[serde(default)]
    allocations: String,
    #[serde(default)]
    year_end: Option<String>,
    phase: String,
    indicator: String,
    #[serde(default = "province")]
    unit: String,
    /// The tree of this year instead of each year's own.
    tree: Option<i32>,
    /// Only the grassroots unions of these sectors.
    #[serde(default)]
    sectors: Vec<String>,
    #[serde(default)]
    set_aside: usize,
    #[serde(default)]
    expect: BTreeMap<String, toml::Value>,
    /// Year → its expected keys.
    #[serde(default)]
    years: BTreeMap<String, BTreeMap<String, toml::Value>>,
    #[serde(default)]
    is_mean_misleading: bool,
    /// Ids of the units below.
    children: Option<Vec<String>>,
}

fn province() -> String {
    "P".to_owned()
}

#[test]
fn rows_give_the_numbers_worked_out_by_hand() {
    let mut count = 0;
    for entry in fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/figures")).unwrap()
    {
        let path = entry.unwrap().path();
        let cases: Cases = toml::from_str(&fs::read_to_string(&path).unwrap())
            .unwrap_or_else(|e| panic!("{}: {e}", path.display()));
        for case in &cases.case {
            check(case, &cases.units);
            count += 1;
        }
    }
    assert!(count >= 20, "only {count} cases were found");
}

fn check(case: &Case, shared_units: &str) {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: String| fs::write(folder.path().join(name), text).unwrap();
    let year_end = case.year_end.as_ref().map(|d| format!("year_end = \"{d}\"\n"));
    write(
        "dataset.toml",
        format!(
            "title = \"t\"\nas_of = {}\nprovenance = \"sample\"\n{}",
            case.as_of,
            year_end.unwrap_or_default()
        ),
    );
    let units = case.units.as_deref().unwrap_or(shared_units);
    write("units.csv", format!("unit,name,level,parent,sector,managed,from,to\n{units}"));
    write("figures.csv", format!("unit,period,indicator,value,denominator\n{}", case.figures));
    write("allocations.csv", format!("unit,indicator,phase,target\n{}", case.allocations));
    let loaded = load::open(folder.path()).unwrap_or_else(|f| panic!("{}: {f:?}", case.name));
    assert_eq!(
        loaded.dataset.rows.set_aside, case.set_aside,
        "{}: rows set aside: {:?}",
        case.name, loaded.findings
    );
    let whole = Book::open(loaded.dataset);
    let is_meant = |sector: &Sector| case.sectors.iter().any(|key| key == sector.key());
    let sectors: Vec<Sector> = Sector::ALL.into_iter().filter(is_meant).collect();
    assert_eq!(sectors.len(), case.sectors.len(), "{}: sectors", case.name);
    let book = whole.only(&sectors);
    let unit = book.dataset().units.with_id(&case.unit).unwrap();
    let phase = book.dataset().plan.phase_named(&case.phase).unwrap();
    let ix = book.dataset().plan.indicator_coded(&case.indicator).unwrap();
    let tree = case.tree.map_or(Tree::AsWas, Tree::Of);
    let assessment = book.assess(tree, ix, unit, phase);
    assert_eq!(assessment.is_mean_misleading, case.is_mean_misleading, "{}: flag", case.name);
    let briefing = Briefing::new(&book, tree, unit, phase, None);
    let report = serde_json::to_value(&briefing).unwrap();
    let indicators = report["indicators"].as_array().unwrap();
    let found = indicators.iter().find(|i| i["code"] == case.indicator.as_str()).unwrap();
    compare(&case.name, found, &case.expect);
    if let Some(expected) = &case.children {
        let children = report["children"].as_array().unwrap();
        let ids: Vec<_> = children.iter().map(|c| c["id"].as_str().unwrap()).collect();
        assert_eq!(&ids, expected, "{}: children", case.name);
    }
    for (year, expected) in &case.years {
        let years = found["years"].as_array().unwrap();
        let number: i64 = year.parse().unwrap();
        let found = years.iter().find(|y| y["year"] == number).unwrap();
        compare(&format!("{} {year}", case.name), found, expected);
    }
}

/// Whole numbers are meant to the last digit, others agree to the digits that a person
/// writes down; `"null"` is null.
fn compare(name: &str, found: &Value, expected: &BTreeMap<String, toml::Value>) {
    for (key, wanted) in expected {
        let got = &found[key];
        let is_same = match wanted {
            toml::Value::String(text) if text == "null" => got.is_null(),
            toml::Value::String(text) => got.as_str() == Some(text),
            toml::Value::Boolean(answer) => got.as_bool() == Some(*answer),
            toml::Value::Integer(number) => is_exactly(got, *number),
            toml::Value::Float(number) => is_close(got, *number),
            other => panic!("{name}: {key} = {other}?"),
        };
        assert!(is_same, "{name}: {key} should be {wanted}, is {got}; all: {found}");
    }
}

fn is_exactly(got: &Value, wanted: i64) -> bool {
    let wanted: f64 = wanted.to_string().parse().unwrap();
    got.as_f64().is_some_and(|got| got.to_bits() == wanted.to_bits())
}

fn is_close(got: &Value, wanted: f64) -> bool {
    got.as_f64().is_some_and(|got| (got - wanted).abs() <= 1e-4 * wanted.abs().max(1.0))
}
