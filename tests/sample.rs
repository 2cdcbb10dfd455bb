//! The shipped sample data is what the generator makes, and keeps its own rules.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use thidua::sample::{self, SHIPPED_SEED, SHIPPED_UNIONS, SampleError};

const FILES: [&str; 4] = ["dataset.toml", "units.csv", "figures.csv", "allocations.csv"];
const LIMIT: u64 = 1_500_000;

type Row = BTreeMap<String, String>;

fn shipped() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data")
}

fn rows(folder: &Path, file: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(folder.join(file)).unwrap();
    reader.deserialize().map(|row| row.unwrap()).collect()
}

/// Every shipped dataset's folder.
fn folders() -> Vec<PathBuf> {
    let stories = sample::scenarios().unwrap();
    stories.iter().map(|story| shipped().join(&story.name)).collect()
}

/// First and last day of a spell; open ends reach beyond everything.
fn days(row: &Row) -> (NaiveDate, NaiveDate) {
    let day = |text: &str, open| text.parse().unwrap_or(open);
    (day(&row["from"], NaiveDate::MIN), day(&row["to"], NaiveDate::MAX))
}

/// Run with `--ignored` to make the shipped data anew after a change of recipe.
#[test]
#[ignore = "writes sample-data"]
fn make_the_shipped_data() {
    for story in sample::scenarios().unwrap() {
        let out = shipped().join(&story.name);
        sample::write(&out, &story.name, SHIPPED_UNIONS, SHIPPED_SEED).unwrap();
    }
}

#[test]
fn every_shipped_dataset_is_made_again_byte_for_byte() {
    let made = tempfile::tempdir().unwrap();
    for story in sample::scenarios().unwrap() {
        let out = made.path().join(&story.name);
        sample::write(&out, &story.name, SHIPPED_UNIONS, SHIPPED_SEED).unwrap();
        for file in FILES {
            let made = fs::read(out.join(file)).unwrap();
            let known = fs::read(shipped().join(&story.name).join(file)).unwrap();
            assert!(made == known, "{}/{file} is not what the generator makes", story.name);
        }
    }
}

#[test]
fn nothing_else_is_shipped_and_nothing_is_too_big() {
    let names: BTreeSet<_> = folders().into_iter().collect();
    let there: BTreeSet<_> =
        fs::read_dir(shipped()).unwrap().map(|entry| entry.unwrap().path()).collect();
    let is_what_if = |path: &PathBuf| path.extension().is_some_and(|e| e == "toml");
    let (what_ifs, there): (BTreeSet<_>, _) = there.into_iter().partition(is_what_if);
    assert_eq!(names, there);
    assert_eq!(what_ifs.len(), 2, "what-if scenarios are written by hand");
    assert!(names.len() >= 6);
    for folder in names {
        let bytes: u64 =
            fs::read_dir(&folder).unwrap().map(|f| f.unwrap().metadata().unwrap().len()).sum();
        assert!(bytes <= LIMIT, "{} has {bytes} bytes", folder.display());
        assert!(!fs::read(folder.join("figures.csv")).unwrap().contains(&b'\r'));
    }
}

#[test]
fn the_upper_unions_follow_history() {
    let folder = shipped().join("06-chin-thang-2026");
    let units = rows(&folder, "units.csv");
    let of = |letter: char| {
        units.iter().filter(move |u| u["unit"].starts_with(letter)).collect::<Vec<_>>()
    };
    assert_eq!(of('D').len(), 27);
    assert_eq!(of('S').len(), 7);
    assert_eq!(of('X').len(), 166);
    assert_eq!(of('K').len(), 1);
    assert!(of('S').iter().all(|u| u["to"] == "2025-02-28"));
    assert!(of('X').iter().all(|u| u["from"] == "2025-07-01" && u["to"].is_empty()));
    for district in of('D') {
        let last = if district["name"] == "LĐLĐ huyện Đông Sơn" {
            "2024-12-31"
        } else {
            "2025-06-30"
        };
        assert_eq!(district["to"], last);
    }
    assert_eq!(of('K')[0]["to"], "");
    assert!(units.iter().any(|u| u["managed"] == "no"));
    let moved = |from: char, to: char| {
        units.windows(2).any(|w| {
            w[0]["unit"] == w[1]["unit"]
                && w[0]["parent"].starts_with(from)
                && w[1]["parent"].starts_with(to)
        })
    };
    assert!(moved('S', 'D') && moved('D', 'X') && !moved('D', 'S') && !moved('X', 'D'));
    let into_the_city = |w: &[Row]| w[0]["parent"] == "D405" && w[1]["parent"] == "D380";
    assert!(units.windows(2).any(into_the_city));
    let dissolved = units.iter().filter(|u| u["to"] == "2025-06-15");
    assert!(dissolved.filter(|u| u["sector"] == "administrative").count() > 20);
}

#[test]
fn spells_lie_within_their_parents_lives_and_never_overlap() {
    for folder in folders() {
        let units = rows(&folder, "units.csv");
        let lives: BTreeMap<&str, _> = units
            .iter()
            .filter(|u| u["level"] != "grassroots")
            .map(|u| (u["unit"].as_str(), days(u)))
            .collect();
        let mut before: Option<&Row> = None;
        for unit in &units {
            let (from, to) = days(unit);
            assert!(from <= to, "{unit:?}");
            if let Some(life) = lives.get(unit["parent"].as_str()) {
                assert!(life.0 <= from && to <= life.1, "{} {unit:?}", folder.display());
            } else {
                assert_eq!(unit["level"], "province");
            }
            if let Some(before) = before.filter(|b| b["unit"] == unit["unit"]) {
                assert_eq!(days(before).1.succ_opt(), Some(from), "{unit:?}");
                assert_eq!(before["name"], unit["name"]);
            }
            before = Some(unit);
        }
    }
}

#[test]
fn ids_and_names_are_unique_and_in_official_order() {
    let units = rows(&folders()[0], "units.csv");
    let names: BTreeMap<&str, &str> =
        units.iter().map(|u| (u["unit"].as_str(), u["name"].as_str())).collect();
    assert_eq!(names.values().collect::<BTreeSet<_>>().len(), names.len());
    let invented = units.iter().filter(|u| u["level"] == "grassroots");
    assert!(invented.clone().all(|u| u["name"].ends_with("(mẫu)")));
    let ids: Vec<&str> = invented.map(|u| u["unit"].as_str()).collect();
    assert!(ids.is_sorted());
    assert!((390..=400).contains(&ids.iter().collect::<BTreeSet<_>>().len()));
}

#[test]
fn figures_are_unique_plausible_and_not_from_the_future() {
    for folder in folders() {
        let manifest: toml::Table =
            fs::read_to_string(folder.join("dataset.toml")).unwrap().parse().unwrap();
        let as_of: NaiveDate =
            manifest["as_of"].as_datetime().unwrap().to_string().parse().unwrap();
        let units = rows(&folder, "units.csv");
        let known: BTreeSet<&str> = units.iter().map(|u| u["unit"].as_str()).collect();
        let mut keys = BTreeSet::new();
        for figure in rows(&folder, "figures.csv") {
            assert!(known.contains(figure["unit"].as_str()), "{figure:?}");
            assert!(figure["period"] <= as_of.to_string(), "{figure:?}");
            if let (Ok(n), Ok(d)) =
                (figure["value"].parse::<u64>(), figure["denominator"].parse::<u64>())
            {
                let is_open_ended = ["D05", "D08"].contains(&figure["indicator"].as_str());
                assert!(is_open_ended || n <= d, "{figure:?}");
            }
            assert!(!figure["source"].is_empty());
            let key =
                (figure["unit"].clone(), figure["period"].clone(), figure["indicator"].clone());
            assert!(keys.insert(key), "twice: {figure:?}");
        }
        let indicators: BTreeSet<_> = keys.iter().map(|(_, _, indicator)| indicator).collect();
        // A published average speaks only once its phase is over.
        let is_over = as_of >= NaiveDate::from_ymd_opt(2025, 12, 31).unwrap();
        let all = if is_over || indicators.contains(&"C02".to_owned()) { 27 } else { 26 };
        assert_eq!(indicators.len(), all, "{}", folder.display());
    }
}

#[test]
fn shares_sum_to_the_targets() {
    let shares = rows(&shipped().join("01-giai-doan-1-da-ket-thuc"), "allocations.csv");
    let mut sums: BTreeMap<(String, String), u64> = BTreeMap::new();
    for share in &shares {
        let key = (share["phase"].clone(), share["indicator"].clone());
        *sums.entry(key).or_default() += share["target"].parse::<u64>().unwrap();
    }
    let sums: Vec<_> = sums.iter().map(|((p, i), sum)| (p.as_str(), i.as_str(), *sum)).collect();
    assert_eq!(
        sums,
        [
            ("I", "D01", 70_000),
            ("I", "D02", 300),
            ("I", "D13", 300),
            ("II", "D01", 100_000),
            ("II", "D02", 350),
            ("II", "D13", 350)
        ]
    );
}

/// Sums of a scenario at the province, whoever reports.
fn total(folder: &Path, indicator: &str, periods: &[&str]) -> (u64, u64) {
    let figures = rows(folder, "figures.csv");
    let wanted = figures
        .iter()
        .filter(|f| f["indicator"] == indicator && periods.contains(&f["period"].as_str()));
    let number = |text: &str| text.parse::<u64>().unwrap_or(0);
    wanted.fold((0, 0), |(n, d), f| (n + number(&f["value"]), d + number(&f["denominator"])))
}

#[test]
fn near_misses_are_missed_by_one() {
    let folder = shipped().join("05-suyt-dat");
    let phase = ["2021", "2022", "2023", "2024", "2025"];
    assert_eq!(total(&folder, "D01", &phase).0, 69_999);
    assert_eq!(total(&folder, "D02", &phase).0, 299);
    assert_eq!(total(&folder, "D05", &["2026"]), (521_000, 548_500));
    assert_eq!(total(&folder, "D04", &["2026"]), (227_904, 240_000));
    let (rated, all) = total(&folder, "D10", &["2025"]);
    assert_eq!(rated, (all * 95).div_ceil(100) - 1);
}

#[test]
fn aims_hold_whatever_the_number_of_unions() {
    let made = tempfile::tempdir().unwrap();
    for unions in [1, 40, 1_000] {
        let out = made.path().join(unions.to_string());
        let written = sample::write(&out, "02-dung-tien-do", unions, 1).unwrap();
        assert_eq!(written.figures, rows(&out, "figures.csv").len());
        assert_eq!(total(&out, "D02", &["2021", "2022", "2023", "2024"]).0, 250);
        if unions > 1 {
            assert_eq!(total(&out, "D01", &["2021", "2022", "2023", "2024"]).0, 57_700);
        }
    }
}

#[test]
fn published_figures_carry_their_sources() {
    let figures = rows(&shipped().join("01-giai-doan-1-da-ket-thuc"), "figures.csv");
    let of = |indicator: &str| -> Vec<(String, String)> {
        let those = figures.iter().filter(|f| f["indicator"] == indicator);
        those.map(|f| (f["period"].clone(), f["value"].clone())).collect()
    };
    let pairs = |them: &[(&str, &str)]| -> Vec<(String, String)> {
        them.iter().map(|(p, v)| ((*p).to_owned(), (*v).to_owned())).collect()
    };
    assert_eq!(of("C02"), pairs(&[("2021-2025", "10.4")]));
    assert_eq!(of("C03"), pairs(&[("2020", "2206"), ("2024", "3360"), ("2025", "3505")]));
    let last = figures.iter().rfind(|f| f["indicator"] == "C03").unwrap();
    assert!(last["note"].contains("3.750") && last["source"].contains("báo chí"));
}

#[test]
fn somebody_elses_folder_is_left_alone() {
    let made = tempfile::tempdir().unwrap();
    fs::write(made.path().join("dataset.toml"), "provenance = \"sample\"\n").unwrap();
    let refused = sample::write(made.path(), "02-dung-tien-do", 3, 1).unwrap_err();
    assert!(matches!(refused, SampleError::Occupied(_)));
    let unknown = sample::write(&made.path().join("new"), "nothing", 3, 1).unwrap_err();
    assert!(unknown.to_string().contains("'nothing'"));
    assert!(unknown.to_string().contains("02-dung-tien-do"));
}
