//! What-if scenarios: what they do to figures, by hand; their faults, by place.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

#[path = "folders/mod.rs"]
mod folders;

use std::path::{Path, PathBuf};
use std::time::Instant;

use assert_cmd::Command;
use folders::{Folder, messages};
use thidua::app::briefing::Briefing;
use thidua::app::view::Size;
use thidua::app::{Message, Opened, State, compose, update};
use thidua::calc::{Basis, Book, Tree, Worth, YearValue};
use thidua::load::{self, Finding, Loaded, Severity};
use thidua::model::{Amount, Language, Status};

const MANIFEST: &str = "title = \"Gốc\"\nas_of = 2025-12-31\nprovenance = \"sample\"\n";
const HEAD: &str = "title = \"Nếu\"\nscenario = \"Thử\"\nbase = \"goc\"\n";
const UNITS: &str = "unit,name,level,parent,sector,managed,from,to\n\
    P,Tỉnh,province,,,,,\n\
    H1,Huyện một,district,P,,,,\n\
    H2,Huyện hai,district,P,,,,\n\
    G1,Một,grassroots,H1,non_state_enterprise,,,\n\
    G2,Hai,grassroots,H1,non_state_enterprise,,,\n\
    G3,Ba,grassroots,H1,non_state_enterprise,,,\n\
    G4,Bốn,grassroots,H2,non_state_enterprise,,,\n";

/// A base with these figures, and what is laid over it.
struct Bench(Folder);

impl Bench {
    fn new(figures: &[&str]) -> Self {
        let folder = Folder::empty();
        std::fs::create_dir(folder.path().join("goc")).unwrap();
        folder.write("goc/dataset.toml", MANIFEST);
        folder.write("goc/units.csv", UNITS);
        let header = "unit,period,indicator,value,denominator\n";
        folder.write("goc/figures.csv", format!("{header}{}\n", figures.join("\n")));
        Self(folder)
    }

    fn path(&self) -> PathBuf {
        self.0.path().join("neu.toml")
    }

    fn open(&self, adjustments: &str) -> Result<Loaded, Vec<Finding>> {
        self.0.write("neu.toml", format!("{HEAD}{adjustments}"));
        load::open(&self.path())
    }

    fn book(&self, adjustments: &str) -> Book {
        match self.open(adjustments) {
            Ok(loaded) => Book::open(loaded.dataset),
            Err(findings) => panic!("{}", messages(&findings, Language::English).join("\n")),
        }
    }

    /// `line:column code` of every finding.
    fn places(&self, adjustments: &str) -> Vec<String> {
        let findings = match self.open(adjustments) {
            Ok(loaded) => loaded.findings,
            Err(findings) => findings,
        };
        findings.iter().map(|f| format!("{} {}", f.place, f.code())).collect()
    }
}

fn year(book: &Book, code: &str, unit: &str, year: i32) -> YearValue {
    let dataset = book.dataset();
    let indicator = dataset.plan.indicator_coded(code).unwrap();
    book.year_value(Tree::AsWas, indicator, dataset.units.with_id(unit).unwrap(), year)
}

/// Numerator and denominator, as written.
fn value(book: &Book, code: &str, unit: &str, at: i32) -> String {
    match year(book, code, unit, at).worth {
        Worth::Value { numerator, denominator: None, .. } => numerator.to_string(),
        Worth::Value { numerator, denominator: Some(d), .. } => format!("{numerator}/{d}"),
        other => format!("{other:?}"),
    }
}

const COUNTS: [&str; 4] =
    ["G1,2024,D01,10,", "G2,2024,D01,10,", "G3,2024,D01,10,", "G4,2024,D01,7,"];

#[test]
fn a_count_is_multiplied_in_one_district_and_its_sum_rounded_once() {
    let book = Bench::new(&COUNTS).book(
        "[[adjust]]\nindicator = \"D01\"\nunit = \"H1\"\nfrom = 2024\nto = 2024\nmultiply = 1.25\n",
    );
    // 12,5 three times: 13, 12, 13; 37,5 together is 38.
    let parts = ["G1", "G2", "G3", "G4"].map(|unit| value(&book, "D01", unit, 2024));
    assert_eq!(parts, ["13", "12", "13", "7"]);
    assert_eq!(value(&book, "D01", "H1", 2024), "38");
    assert_eq!(value(&book, "D01", "P", 2024), "45");
    let worth = year(&book, "D01", "P", 2024);
    assert_eq!((worth.assumed, worth.reported, worth.expected), (3, 4, 4));
    assert_eq!(year(&book, "D01", "G1", 2024).basis(), Some(Basis::Assumed));
    assert!(!year(&book, "D01", "H2", 2024).is_assumed());
}

#[test]
fn a_percentage_is_moved_by_points_and_held_at_its_denominator() {
    let figures = ["G1,2024,D04,80,100", "G2,2024,D04,97,100", "G3,2024,D04,10,20"];
    let bench = Bench::new(&figures);
    let book = bench
        .book("[[adjust]]\nindicator = \"D04\"\nunit = \"P\"\nfrom = 2024\nto = 2024\nadd = 5\n");
    // 80 + 5 of 100, 97 + 5 held at 100, 10 + 1 of 20.
    assert_eq!(value(&book, "D04", "G1", 2024), "85/100");
    assert_eq!(value(&book, "D04", "G2", 2024), "100/100");
    assert_eq!(value(&book, "D04", "G3", 2024), "11/20");
    let said = &book.dataset().manifest.assumptions()[0];
    assert_eq!(said.effect.held, 1);
    assert!(said.text.vi.contains("1 số giữ ở mức tối đa 100 %"), "{}", said.text.vi);
    let book = bench
        .book("[[adjust]]\nindicator = \"D04\"\nunit = \"G1\"\nfrom = 2024\nto = 2024\nset = 90\n");
    assert_eq!(value(&book, "D04", "H1", 2024), "197/220");
}

#[test]
fn the_silent_report_like_their_neighbours_by_their_own_size() {
    // H1 reported 60 of 80 in 2024; G3 was 40 large in 2022, G4 stands alone in H2
    // and takes the ratio of the province; G2 silent and never heard of.
    let bench = Bench::new(&["G1,2024,D04,60,80", "G3,2022,D04,10,40", "G4,2023,D04,3,10"]);
    let book = bench.book(
        "[[adjust]]\nindicator = \"D04\"\nunit = \"P\"\nfrom = 2024\nto = 2024\nfill = \"neighbours\"\n",
    );
    assert_eq!(value(&book, "D04", "G3", 2024), "30/40");
    // 7,5 rounded: half up.
    assert_eq!(value(&book, "D04", "G4", 2024), "8/10");
    assert_eq!(value(&book, "D04", "P", 2024), "98/130");
    let province = year(&book, "D04", "P", 2024);
    assert_eq!((province.reported, province.expected, province.assumed), (1, 4, 2));
    assert_eq!(province.uncovered.reporters, 1);
    let effect = book.dataset().manifest.assumptions()[0].effect;
    assert_eq!((effect.made, effect.left), (2, 1));
}

#[test]
fn a_silent_count_grows_as_its_neighbours_did() {
    let bench = Bench::new(&[
        "G1,2023,D01,20,",
        "G1,2024,D01,30,",
        "G2,2023,D01,20,",
        "G2,2024,D01,20,",
        "G3,2023,D01,8,",
    ]);
    let book = bench.book(
        "[[adjust]]\nindicator = \"D01\"\nunit = \"H1\"\nfrom = 2024\nto = 2024\nfill = \"neighbours\"\n",
    );
    // 50 after 40: 8 becomes 10.
    assert_eq!(value(&book, "D01", "G3", 2024), "10");
    assert_eq!(value(&book, "D01", "H1", 2024), "60");
}

#[test]
fn figures_are_carried_into_years_that_a_later_date_opens() {
    let figures = ["G1,2024,D01,12,", "G1,2025,D01,10,", "G1,2025,D04,45,50", "G4,2025,D04,x,"];
    let bench = Bench::new(&figures);
    let ahead = |how: &str| {
        bench.book(&format!(
            "as_of = 2027-06-30\n[[adjust]]\nindicator = [\"D01\", \"D04\"]\nunit = \"P\"\n\
             from = 2026\ncarry = \"{how}\"\n"
        ))
    };
    let book = ahead("last");
    assert_eq!(value(&book, "D01", "G1", 2026), "10");
    // Half a year of 10.
    assert_eq!(value(&book, "D01", "G1", 2027), "5");
    // A state doesn't scale.
    assert_eq!(value(&book, "D04", "G1", 2027), "45/50");
    assert_eq!(year(&book, "D04", "G4", 2026).worth, Worth::NotApplicable);
    assert_eq!(year(&book, "D01", "P", 2026).reported, 0);
    // The base's own years stay as they were reported.
    assert!(!year(&book, "D01", "P", 2025).is_assumed());
}

#[test]
fn a_run_rate_scales_the_year_to_date_and_last_does_not_take_it() {
    let bench = Bench::new(&["G1,2024,D01,12,", "G1,2025-09,D01,15,"]);
    bench.0.write("goc/dataset.toml", MANIFEST.replace("2025-12-31", "2025-09-30"));
    let at = |how: &str| {
        bench.book(&format!(
            "as_of = 2025-12-31\n[[adjust]]\nindicator = \"D01\"\nunit = \"G1\"\nfrom = 2025\n\
             carry = \"{how}\"\n"
        ))
    };
    assert_eq!(value(&at("run-rate"), "D01", "G1", 2025), "20");
    assert_eq!(value(&at("last"), "D01", "G1", 2025), "12");
}

#[test]
fn adjustments_are_carried_out_in_their_order() {
    let one = |change: &str| {
        format!("[[adjust]]\nindicator = \"D01\"\nunit = \"G1\"\nfrom = 2024\n{change}\n")
    };
    let bench = Bench::new(&COUNTS);
    let book = bench.book(&(one("add = 2") + &one("multiply = 2")));
    assert_eq!(value(&book, "D01", "G1", 2024), "24");
    let book = bench.book(&(one("multiply = 2") + &one("add = 2")));
    assert_eq!(value(&book, "D01", "G1", 2024), "22");
}

#[test]
fn a_unit_takes_along_what_stood_under_it_in_the_figures_year() {
    let bench = Bench::new(&["G1,2024,D01,10,", "G1,2025,D01,10,"]);
    let moved = UNITS.replace(
        "G1,Một,grassroots,H1,non_state_enterprise,,,\n",
        "G1,Một,grassroots,H1,non_state_enterprise,,,2025-06-30\n\
         G1,Một,grassroots,H2,non_state_enterprise,,2025-07-01,\n",
    );
    bench.0.write("goc/units.csv", moved);
    let book =
        bench.book("[[adjust]]\nindicator = \"D01\"\nunit = \"H1\"\nfrom = 2024\nmultiply = 2\n");
    assert_eq!(value(&book, "D01", "P", 2024), "20");
    assert_eq!(value(&book, "D01", "P", 2025), "10");
}

#[test]
fn nothing_assumed_is_the_base_itself() {
    let facts = |path: &Path| {
        let book = Book::open(load::open(path).unwrap().dataset);
        let units = &book.dataset().units;
        let mut all = Vec::new();
        for unit in units.ixs().take(3) {
            for phase in book.dataset().plan.phase_ixs() {
                let briefing = Briefing::new(&book, Tree::AsWas, unit, phase, None);
                let mut json = serde_json::to_value(&briefing).unwrap();
                for own in ["title", "scenario", "base", "assumptions"] {
                    json["dataset"].as_object_mut().unwrap().remove(own).unwrap();
                }
                all.push(json);
            }
        }
        all
    };
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/06-chin-thang-2026");
    let folder = Folder::empty();
    folder.write("x.toml", format!("title = \"X\"\nbase = \"{}\"\n", base.display()));
    assert_eq!(facts(&folder.path().join("x.toml")), facts(&base));
}

/// Every screen and every report of a dataset, but for the lines that say that it
/// is a what-if.
fn everything_said(path: &Path) -> Vec<String> {
    let opened = Opened::new(Book::open(load::open(path).unwrap().dataset).into());
    let mut said = Vec::new();
    for (columns, rows) in [(80, 24), (160, 45)] {
        let size = Size { columns, rows };
        for keys in ["down", "enter tab", "3 down", "3 down enter", "4 c", "3 ="] {
            let mut state = State::new(Vec::new(), Language::Vietnamese, size);
            let order = state.expect(path.into());
            let message = Message::Opened { order, result: Ok(opened.clone()) };
            let _ = update(&mut state, message, Instant::now());
            assert!(state.visit().is_some());
            for key in keys.split_whitespace() {
                let _ = update(&mut state, Message::Press(key.parse().unwrap()), Instant::now());
            }
            let screen = compose(&state, size);
            said.push(format!("{keys}: {:?} {:?}", screen.body, screen.overlay));
        }
    }
    for format in ["text", "md", "csv"] {
        let mut command = Command::cargo_bin("thidua").unwrap();
        let command = command.args(["report", "--by", "D01,D04", "--format", format]);
        let output = command.arg(path).output().unwrap();
        assert!(output.status.success());
        let text = String::from_utf8(output.stdout).unwrap();
        // Both are called the same; that one of them is a what-if is said.
        let own = ["GIẢ ĐỊNH", "Giả định đặt trên", "không đổi gì"];
        let lines = text.lines().filter(|line| own.iter().all(|own| !line.contains(own)));
        said.extend(lines.filter(|line| !line.is_empty()).map(ToOwned::to_owned));
    }
    said
}

#[test]
fn nothing_assumed_says_the_same_on_every_screen_and_in_every_report() {
    let base = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data/06-chin-thang-2026");
    let folder = Folder::empty();
    let manifest = load::open(&base).unwrap().dataset.manifest;
    let (title, scenario) = (manifest.title, manifest.scenario);
    let head = format!("title = {title:?}\nscenario = {scenario:?}\n");
    folder.write("x.toml", format!("{head}base = {:?}\n", base.display().to_string()));
    let (with, without) = (everything_said(&folder.path().join("x.toml")), everything_said(&base));
    assert!(without.len() > 100);
    for (with, without) in with.iter().zip(&without) {
        assert_eq!(with, without);
    }
    assert_eq!(with.len(), without.len());
}

const SOUND: &str = "[[adjust]]\nindicator = \"D01\"\nunit = \"P\"\nfrom = 2024\nmultiply = 2\n";

#[test]
fn every_fault_has_its_place() {
    let bench = Bench::new(&COUNTS);
    let of = |from: &str, to: &str| bench.places(&SOUND.replace(from, to));
    assert_eq!(bench.places(SOUND), Vec::<String>::new());
    assert_eq!(
        of("multiply", "times"),
        ["neu.toml:4:1 overlay_changes_not_one", "neu.toml:8:1 setting_key_unknown",]
    );
    assert_eq!(of("\"D01\"", "[\"D01\", \"D99\"]"), ["neu.toml:5:21 overlay_indicator_unknown"]);
    assert_eq!(of("\"P\"", "\"Q\""), ["neu.toml:6:8 overlay_unit_unknown"]);
    assert_eq!(of("2024", "1999"), ["neu.toml:7:8 overlay_year_outside"]);
    assert_eq!(of("2024", "\"2024\""), ["neu.toml:7:8 setting_value_invalid"]);
    assert_eq!(of("from = 2024\n", ""), ["neu.toml:4:1 setting_key_missing"]);
    assert_eq!(of("2024", "2024\nto = 2022"), ["neu.toml:8:6 overlay_years_reversed"]);
    assert_eq!(of("multiply = 2", "add = -8"), ["neu.toml:8:7 overlay_impossible"]);
    assert_eq!(of("multiply = 2", "multiply = -1"), ["neu.toml:8:12 overlay_impossible"]);
    assert_eq!(of("multiply = 2", "carry = \"on\""), ["neu.toml:8:9 setting_value_invalid"]);
    assert_eq!(of("2\n", "2\nset = 1\n"), ["neu.toml:4:1 overlay_changes_not_one"]);
    assert_eq!(of("\"D01\"", "\"D06\""), ["neu.toml:4:1 overlay_touches_nothing"]);
    assert_eq!(
        bench.places(&format!("as_of = 2024-12-31\n{SOUND}")),
        ["neu.toml:4:9 overlay_as_of_earlier"]
    );
    assert_eq!(bench.places(&format!("bas = 1\n{SOUND}")), ["neu.toml:4:1 setting_key_unknown"]);
    assert_eq!(bench.places("[[adjust]\n")[0], "neu.toml:4:10 setting_syntax");
    let fill = SOUND.replace("multiply = 2", "fill = \"neighbours\"").replace("D01", "C03");
    assert_eq!(bench.places(&fill), ["neu.toml:5:13 overlay_no_neighbours"]);
}

#[test]
fn a_base_that_is_not_there_is_named() {
    let folder = Folder::empty();
    folder.write("x.toml", "title = \"X\"\nbase = \"nowhere\"\n");
    let path = folder.path().join("x.toml");
    let findings = load::open(&path).unwrap_err();
    assert_eq!(findings[0].place.to_string(), "x.toml:2:8");
    assert_eq!(findings[0].code(), "overlay_base_unknown");
    let entries = load::datasets_in(folder.path()).unwrap();
    assert_eq!(entries[0].manifest.as_ref().unwrap_err()[0].code(), "overlay_base_unknown");
}

#[test]
fn faults_of_the_base_are_told_in_its_name() {
    let bench = Bench::new(&["G9,2024,D01,1,"]);
    assert_eq!(bench.places("")[0], "goc/figures.csv:2:1 unit_unknown");
    let loaded = bench.open("").unwrap();
    assert_eq!(loaded.dataset.rows.set_aside, 1);
    assert_eq!(&*loaded.files[0].name, "goc/units.csv");
}

#[test]
fn every_finding_speaks_both_languages() {
    let bench = Bench::new(&["G1,2024,D01,5,", "H1,2024,D01,9,"]);
    let bad = SOUND.replace("unit = \"P\"", "unit = \"Z\"");
    for text in ["[[adjust]]\n", "base2 = 1\n", "as_of = 2001-01-01\n", &bad] {
        let findings = bench.open(text).unwrap_err();
        for finding in findings {
            let (vi, en) =
                (finding.message(Language::Vietnamese), finding.message(Language::English));
            assert!(vi != en && vi.contains("cách sửa") && en.contains("to mend"), "{vi}");
        }
    }
    // A declared total that the assumption can't be in is told.
    let loaded = bench.open(&SOUND.replace("multiply = 2", "add = 1")).unwrap();
    let told: Vec<_> = loaded.findings.iter().map(|f| (f.code(), f.severity())).collect();
    assert_eq!(told, [("overlay_declared_stays", Severity::Quality)]);
}

fn shipped(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    let all = std::fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let mut named = all.filter(|p| p.file_name().unwrap().to_string_lossy().starts_with(name));
    named.next().unwrap()
}

fn statuses(book: &Book, code: &str) -> (Status, f64) {
    let dataset = book.dataset();
    let ix = dataset.plan.indicator_coded(code).unwrap();
    let a = book.assess(Tree::AsWas, ix, dataset.units.province(), book.latest_phase());
    (a.status, a.value.unwrap_or_default())
}

#[test]
fn a_quarter_more_in_the_six_slowest_is_what_its_description_says() {
    let base = Book::open(load::open(&shipped("06")).unwrap().dataset);
    let (units, phase) = (&base.dataset().units, base.latest_phase());
    let ix = base.dataset().plan.indicator_coded("D01").unwrap();
    let mut slow: Vec<(f64, &str)> = base
        .children(Tree::AsWas, units.province(), phase)
        .iter()
        .map(|child| base.assess(Tree::AsWas, ix, child.unit, phase))
        .filter(|a| a.target.is_some_and(|t| t >= Amount::whole(500)))
        .filter(|a| a.sum.is_some_and(|sum| !sum.is_zero()))
        .map(|a| (a.pace.as_ref().unwrap().to_f64(), units.unit(a.unit).id.as_str()))
        .collect();
    slow.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut six: Vec<&str> = slow.iter().take(6).map(|(_, id)| *id).collect();
    six.sort_unstable();
    let text = std::fs::read_to_string(shipped("08")).unwrap();
    let named = format!("unit = {six:?}");
    assert!(text.contains(&named), "the six slowest are {named}");
    let book = Book::open(load::open(&shipped("08")).unwrap().dataset);
    let (status, sum) = statuses(&book, "D01");
    assert_eq!(status, Status::Missed);
    assert!((95_950.0..96_050.0).contains(&sum), "short of about 4.000: {sum}");
    let without = text.split("# Sáu nơi chậm nhất").next().unwrap();
    let base = without
        .replace("06-chin", &format!("{}/06-chin", shipped("06").parent().unwrap().display()));
    let folder = Folder::empty();
    folder.write("x.toml", base);
    let pace = Book::open(load::open(&folder.path().join("x.toml")).unwrap().dataset);
    let more = sum - statuses(&pace, "D01").1;
    assert!((750.0..850.0).contains(&more), "about 800 more: {more}");
}

#[test]
fn the_silent_third_like_its_neighbours_is_what_its_description_says() {
    let base = Book::open(load::open(&shipped("04")).unwrap().dataset);
    let book = Book::open(load::open(&shipped("09")).unwrap().dataset);
    let mut settled = Vec::new();
    for indicator in &base.dataset().plan.indicators {
        let (was, is) = (statuses(&base, &indicator.code).0, statuses(&book, &indicator.code).0);
        if was != is {
            assert_eq!(was, Status::Inconclusive);
            assert!(matches!(is, Status::Met | Status::Exceeded));
            settled.push(indicator.code.as_str());
        }
        let years = |book| year(book, &indicator.code, "P", 2025).reported;
        assert_eq!(years(&base), years(&book), "nobody reported more");
    }
    assert_eq!(settled, ["D01", "D08", "D10", "D11", "C01", "C09", "C10"]);
    assert!(book.dataset().manifest.description.contains(&settled.join(", ")));
}
