//! Datasets that are sound: everything in them is used, however they are written.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

#[path = "folders/mod.rs"]
mod folders;

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use folders::{Folder, MANIFEST, UNITS};
use proptest::prelude::*;
use thidua::load::{Dialect, Loaded, Severity, datasets_in, open};
use thidua::model::{
    Dataset, Entry, Figure, FigureNotes, Figures, Language, Level, Period, RowNumber, Spell,
    TableParts, Unit, Units,
};

fn conformance() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance")
}

#[test]
fn every_row_of_the_conformance_datasets_is_used() {
    let entries = datasets_in(&conformance()).unwrap();
    let names: Vec<&str> = entries.iter().map(|entry| entry.name.as_str()).collect();
    assert_eq!(names, ["a-2030-closed", "b-2023-open", "c-2026-open", "d-2028-open"]);
    for entry in entries {
        let loaded = open(&entry.path).unwrap();
        let lines =
            |file: &str| fs::read_to_string(entry.path.join(file)).unwrap().lines().count() - 1;
        for file in &loaded.files {
            assert_eq!((file.used, file.set_aside), (lines(&file.name), 0), "{}", entry.name);
        }
        assert_eq!(loaded.dataset.figures.len(), lines("figures.csv"));
        assert_eq!(Ok(&Some(loaded.dataset.manifest)), entry.manifest.as_ref());
        let worse = loaded.findings.iter().find(|f| f.severity() <= Severity::Fault);
        assert_eq!(worse, None);
        // Five of seven districts have shares: they can't add up to the plan's target.
        let sums = loaded.findings.iter().filter(|f| f.code() == "allocation_sum_differs");
        assert_eq!(sums.count(), 6);
    }
}

#[test]
fn the_union_is_in_official_order_with_its_spells() {
    let folder = Folder::sound();
    folder.write(
        "units.csv",
        "unit,name,level,parent,sector,managed,from,to\n\
         G10,CĐCS mười,grassroots,H2,administrative,no,2023-07-01,\n\
         G10,CĐCS mười,grassroots,H10,administrative,yes,,2023-06-30\n\
         G9,CĐCS chín,grassroots,P,non_state_enterprise,,,\n\
         H10,Huyện mười,district,P,,yes,,2024-12-31\n\
         H2,Huyện hai,district,P,,có,,\n\
         P,Liên đoàn,province,,,yes,,\n",
    );
    folder.write("figures.csv", folders::FIGURES_HEADER);
    let dataset = open(folder.path()).unwrap().dataset;
    let ids: Vec<&str> = dataset.units.all().iter().map(|unit| unit.id.as_str()).collect();
    assert_eq!(ids, ["P", "H2", "H10", "G9", "G10"]);
    let moved = dataset.units.all().last().unwrap();
    let parents: Vec<&str> =
        moved.spells.iter().map(|s| dataset.units.unit(s.parent.unwrap()).id.as_str()).collect();
    assert_eq!((parents, moved.level), (vec!["H10", "H2"], Level::Grassroots));
    assert_eq!(moved.spells.iter().map(|s| s.managed).collect::<Vec<_>>(), [true, false]);
    assert_eq!(moved.spells.iter().map(|s| s.at).collect::<Vec<_>>(), [3, 2].map(RowNumber::new));
}

#[test]
fn cells_say_missing_zero_and_not_applicable() {
    let folder = Folder::sound();
    folder.figures(&[
        "G1,2021,D01,…,",
        "G1,2022,D01,x,",
        "G1,2023,D01,KPS,",
        "G1,2023-06,D01,12,",
        "G1,2023,D05,-,-",
        "P,2021-2025,C02,9.6,",
        "P,2021,C06,90.17,",
    ]);
    let loaded = open(folder.path()).unwrap();
    assert_eq!(loaded.findings, []);
    let dataset = loaded.dataset;
    let d01 = dataset.plan.indicator_coded("D01").unwrap();
    let entries = |year: i32| -> Vec<(Period, String)> {
        let figures = dataset.figures.of_year(d01, year).iter();
        figures.map(|figure| (figure.period, format!("{:?}", figure.entry))).collect()
    };
    assert_eq!(entries(2021)[0].1, format!("{:?}", Entry::Missing));
    assert_eq!(entries(2022)[0].1, format!("{:?}", Entry::NotApplicable));
    assert_eq!(entries(2023)[0].0, Period::Month { year: 2023, month: 6 });
    assert_eq!(entries(2023)[1].1, "Reported { value: 0, denominator: None }");
    let d05 = dataset.plan.indicator_coded("D05").unwrap();
    let nothing = format!("{:?}", dataset.figures.of_year(d05, 2023).iter().next().unwrap().entry);
    assert_eq!(nothing, "Reported { value: 0, denominator: Some(0) }");
    let c02 = dataset.plan.indicator_coded("C02").unwrap();
    let phase = dataset.plan.phase_named("I").unwrap();
    assert!(dataset.figures.average(dataset.units.province(), c02, phase).is_some());
}

#[test]
fn vietnamese_headers_in_any_order_are_understood() {
    let folder = Folder::sound();
    folder.write(
        "units.csv",
        "\u{feff}ĐƠN VỊ,Tên Đơn Vị,Cấp,Trực thuộc,Loại hình,Quản lý,Từ ngày,đến_ngày\r\n\
         P,Liên đoàn,province,,,có,,\r\n\
         H1,Huyện,district,P,,không,2021-01-01,2025-06-30\r\n",
    );
    folder.write(
        "figures.csv",
        "Mẫu số,Ghi chú,CHỈ TIÊU,tu so,Năm,Đơn vị,Nguồn,Ngày báo cáo\n\
         20,\"hai\ndòng\",D03,10,2021,H1,Báo cáo năm,2022-01-15\n",
    );
    folder.write("allocations.csv", "đơn vị,chỉ tiêu,giai đoạn,chỉ tiêu giao\nH1,D02,I,300\n");
    let loaded = open(folder.path()).unwrap();
    assert_eq!(loaded.findings, []);
    assert_eq!(loaded.files[0].dialect, [Dialect::ByteOrderMark, Dialect::CarriageReturns]);
    let note = loaded.dataset.figures.note(RowNumber::new(2)).unwrap();
    assert_eq!((note.source, note.note), ("Báo cáo năm", "hai dòng"));
    assert_eq!(note.reported_on.unwrap().to_string(), "2022-01-15");
    assert!(!loaded.dataset.units.all()[1].spells[0].managed);
}

#[test]
fn what_hides_in_cells_is_made_visible_and_counted() {
    let folder = Folder::sound();
    folder.write(
        "units.csv",
        "unit,name,level,parent,sector\nP,Lie\u{302}n \u{202e}đoàn\u{1b}[31m,province,,\n",
    );
    folder.write("figures.csv", folders::FIGURES_HEADER);
    let loaded = open(folder.path()).unwrap();
    assert_eq!(loaded.dataset.units.all()[0].name(), "Liên \u{fffd}đoàn␛[31m");
    let messages = folders::messages(&loaded.findings, Language::English);
    assert_eq!(
        messages,
        ["units.csv:2:3: 2 control or invisible characters were passed over or replaced by \
          visible signs; expected text without invisible characters; to mend: retype the first cell named, \
          then look at its like"]
    );
}

#[test]
fn datasets_of_a_folder_come_by_name() {
    let root = tempfile::tempdir().unwrap();
    for name in ["b10", "b9", "a"] {
        let folder = root.path().join(name);
        fs::create_dir(&folder).unwrap();
        fs::write(folder.join("dataset.toml"), MANIFEST.replace("Thử", name)).unwrap();
    }
    fs::create_dir(root.path().join("other")).unwrap();
    fs::write(root.path().join("b9/dataset.toml"), "title = ").unwrap();
    let entries = datasets_in(root.path()).unwrap();
    let names: Vec<&str> = entries.iter().map(|entry| entry.name.as_str()).collect();
    assert_eq!(names, ["a", "b9", "b10"]);
    assert_eq!(entries[0].manifest.as_ref().unwrap().as_ref().unwrap().title, "a");
    assert_eq!(entries[1].manifest.as_ref().unwrap_err()[0].code(), "setting_syntax");
    let only = datasets_in(&root.path().join("a")).unwrap();
    assert_eq!((only.len(), only[0].name.as_str()), (1, "a"));
    assert_eq!(datasets_in(&root.path().join("other")).unwrap_err()[0].code(), "no_dataset");
    assert_eq!(datasets_in(&root.path().join("nowhere")).unwrap_err()[0].code(), "nothing_there");
}

/// The dataset without anything that knows of lines.
fn without_lines(dataset: &Dataset) -> Dataset {
    let bare = |spell: &Spell| Spell { at: RowNumber::NONE, ..spell.clone() };
    let units = dataset
        .units
        .all()
        .iter()
        .map(|unit| Unit { spells: unit.spells.iter().map(bare).collect(), ..unit.clone() });
    let mut figures = Vec::new();
    for indicator in dataset.plan.indicator_ixs() {
        for year in 1990..2040 {
            let all = dataset.figures.of_year(indicator, year).iter();
            figures.extend(all.map(|figure| Figure { at: RowNumber::NONE, ..figure }));
        }
    }
    Dataset {
        units: Units::new(units.collect()).unwrap(),
        figures: Figures::new(figures.into_iter().collect(), FigureNotes::default())
            .in_parts(TableParts::one("figures.csv")),
        ..dataset.clone()
    }
}

fn shuffled(text: &str, by: u64) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    let header = lines.remove(0);
    lines.sort_by_key(|line| {
        line.bytes().fold(by, |hash, b| (hash ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3))
    });
    format!("{header}\n{}\n", lines.join("\n"))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]
    #[test]
    fn the_order_of_rows_changes_nothing(by in any::<u64>()) {
        let original = conformance().join("b-2023-open");
        let folder = Folder::sound();
        for file in ["dataset.toml", "units.csv", "figures.csv", "allocations.csv"] {
            let text = fs::read_to_string(original.join(file)).unwrap();
            folder.write(file, &if file.ends_with("csv") { shuffled(&text, by) } else { text });
        }
        let (one, other) = (open(&original).unwrap(), open(folder.path()).unwrap());
        prop_assert_eq!(without_lines(&one.dataset), without_lines(&other.dataset));
        prop_assert_eq!(codes(&one), codes(&other));
    }
}

fn codes(loaded: &Loaded) -> Vec<&'static str> {
    let mut codes: Vec<&str> = loaded.findings.iter().map(thidua::load::Finding::code).collect();
    codes.retain(|code| *code != "file_unknown");
    codes.sort_unstable();
    codes
}

/// 3 700 unions, ten years: about a million rows.
/// `cargo test --release --test loading -- --ignored --nocapture`
#[test]
#[ignore = "a measurement"]
fn a_million_figures_load_within_a_second() {
    let folder = Folder::sound();
    let mut units = String::from("unit,name,level,parent,sector\nP,Tỉnh,province,,\n");
    let mut figures = String::from("unit,period,indicator,value,denominator,source\n");
    for unit in 0..3_700 {
        writeln!(units, "G{unit:04},CĐCS {unit},grassroots,P,state_enterprise").unwrap();
        for year in 2016..2026 {
            for indicator in 1..=9 {
                let code = ["C01", "C05", "C09", "C11", "D04", "D05", "D06", "D07", "D08"];
                let code = code[indicator - 1];
                writeln!(figures, "G{unit:04},{year},{code},{unit},5000,").unwrap();
                writeln!(figures, "G{unit:04},{year}-06,{code},{unit},5000,").unwrap();
                writeln!(figures, "G{unit:04},{year}-09,{code},{unit},5000,Báo cáo").unwrap();
            }
        }
    }
    folder.write("units.csv", units);
    folder.write("figures.csv", figures);
    let start = std::time::Instant::now();
    let loaded = open(folder.path()).unwrap();
    println!("{} rows in {:?}", loaded.dataset.rows.used, start.elapsed());
    assert_eq!(loaded.findings, []);
}

#[test]
fn the_small_union_used_in_these_tests_is_sound() {
    let folder = Folder::sound();
    let loaded = open(folder.path()).unwrap();
    assert_eq!(loaded.findings, []);
    assert_eq!(loaded.dataset.rows.used, UNITS.lines().count() - 1);
}
