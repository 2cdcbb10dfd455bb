//! Sectors that add up, and units among those of their size, worked out by hand.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::fs;
use std::path::Path;

use thidua::app::filter::SectorGroup;
use thidua::app::vantage::Vantage;
use thidua::app::view::Peers;
use thidua::calc::{Book, Tree, Worth};
use thidua::load;
use thidua::model::{Amount, Language, Level, Measure, ReportingLevel, UnitIx};

fn sample(name: &str) -> Book {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data").join(name);
    Book::open(load::open(&folder).unwrap().dataset)
}

/// Numerator and denominator.
fn parts(worth: Worth) -> (Amount, Amount) {
    match worth {
        Worth::Value { numerator, denominator, .. } => (numerator, denominator.unwrap_or_default()),
        _ => (Amount::ZERO, Amount::ZERO),
    }
}

#[test]
fn the_two_halves_make_the_whole_of_what_grassroots_unions_report() {
    for name in ["01-giai-doan-1-da-ket-thuc", "06-chin-thang-2026"] {
        let whole = sample(name);
        let halves = SectorGroup::ALL.map(|group| whole.only(group.sectors()));
        let plan = &whole.dataset().plan;
        let mut compared = 0;
        for ix in plan.indicator_ixs() {
            let indicator = plan.indicator(ix).unwrap();
            let is_summed = indicator.measure == Measure::Count || indicator.measure.is_ratio();
            if indicator.reporting_level != ReportingLevel::Grassroots || !is_summed {
                continue;
            }
            for unit in whole.dataset().units.ixs() {
                if whole.dataset().units.unit(unit).level == Level::Grassroots {
                    continue;
                }
                for year in whole.started_years() {
                    let value = whole.year_value(Tree::AsWas, ix, unit, year);
                    // A declared total stands for units of which nothing is known.
                    if value.basis() == Some(thidua::calc::Basis::Declared) {
                        continue;
                    }
                    let [a, b] =
                        halves.each_ref().map(|half| half.year_value(Tree::AsWas, ix, unit, year));
                    let (n, d) = parts(value.worth);
                    let ((an, ad), (bn, bd)) = (parts(a.worth), parts(b.worth));
                    assert_eq!((n, d), (an + bn, ad + bd), "{} {year}", indicator.code);
                    assert_eq!(value.expected, a.expected + b.expected);
                    assert_eq!(value.reported, a.reported + b.reported);
                    compared += 1;
                }
            }
        }
        assert!(compared > 500, "{compared}");
    }
}

#[test]
fn looking_back_and_restricting_may_come_in_any_order() {
    let whole = sample("03-doanh-nghiep-cham");
    let date = chrono::NaiveDate::from_ymd_opt(2022, 12, 31).unwrap();
    let sectors = SectorGroup::Business.sectors();
    let books = [whole.only(sectors).look_back(date), whole.look_back(date).only(sectors)];
    let province = whole.dataset().units.province();
    for ix in whole.dataset().plan.indicator_ixs() {
        let phase = whole.latest_phase();
        let [a, b] = books.each_ref().map(|book| book.assess(Tree::AsWas, ix, province, phase));
        assert_eq!(a, b);
        let again = books[0].only(&[]).assess(Tree::AsWas, ix, province, phase);
        assert_eq!(again, whole.look_back(date).assess(Tree::AsWas, ix, province, phase));
    }
}

const UNITS: &str = "unit,name,level,parent,sector,managed,from,to
P,Tỉnh,province,,,yes,,
H,Huyện,district,P,,yes,,
K,Huyện kia,district,P,,yes,,
G1,Một,grassroots,H,non_state_enterprise,yes,,
G2,Hai,grassroots,H,non_state_enterprise,yes,,
G3,Ba,grassroots,H,non_state_enterprise,yes,,
G4,Bốn,grassroots,K,non_state_enterprise,yes,,
G5,Năm,grassroots,K,non_state_enterprise,yes,,
G6,Sáu,grassroots,K,non_state_enterprise,yes,,
G7,Bảy,grassroots,K,non_state_enterprise,no,,
G8,Tám,grassroots,K,non_state_enterprise,yes,,2021-06-30
";

const FIGURES: &str = "unit,period,indicator,value,denominator
G1,2021,C01,27,30
G2,2021,C01,15,15
G3,2021,C01,20,25
G4,2021,C01,57,60
G5,2021,C01,60,61
G6,2021,C01,12,40
G7,2021,C01,30,30
G8,2021,C01,30,30
G1,2021,D01,4,
G4,2021,D01,9,
G5,2021,D01,100,
G6,2021,D01,2,
";

fn small() -> Book {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
    write("dataset.toml", "title = \"t\"\nas_of = 2021-12-31\nprovenance = \"sample\"\n");
    write("units.csv", UNITS);
    write("figures.csv", FIGURES);
    Book::open(load::open(folder.path()).unwrap().dataset)
}

fn peers(book: &Book, code: &str, id: &str) -> Option<Peers> {
    let unit = book.dataset().units.with_id(id).unwrap();
    let vantage = Vantage {
        book,
        tree: Tree::AsWas,
        phase: book.dataset().plan.phase_named("I").unwrap(),
        unit: book.dataset().units.province(),
        language: Language::Vietnamese,
    };
    Peers::of(&vantage, book.dataset().plan.indicator_coded(code).unwrap(), unit)
}

fn ids(book: &Book, peers: &Peers) -> Vec<(String, Option<usize>)> {
    let id = |unit: UnitIx| book.dataset().units.unit(unit).id.clone();
    peers.all.iter().map(|peer| (id(peer.unit), peer.rank)).collect()
}

fn ranked(wanted: &[(&str, Option<usize>)]) -> Vec<(String, Option<usize>)> {
    wanted.iter().map(|&(id, rank)| (id.to_owned(), rank)).collect()
}

#[test]
fn peers_are_half_to_twice_as_large_and_small_ones_are_not_ranked() {
    let book = small();
    // 15 to 60 people: not 61; nor the unmanaged, nor the one that ended.
    let found = peers(&book, "C01", "G1").unwrap();
    // 95 %, 90 %, 80 %, 30 %; G2 has 100 % of 15: marked, not first.
    let wanted = [("G4", Some(1)), ("G1", Some(2)), ("G3", Some(3)), ("G6", Some(4)), ("G2", None)];
    assert_eq!(ids(&book, &found), ranked(&wanted));
    assert_eq!((found.rank(), found.ranked()), (Some(2), 4));
    assert!((found.median.unwrap() - 85.0).abs() < 1e-9, "{:?}", found.median);
    assert!(found.all[4].is_small() && !found.all[0].is_small());
}

#[test]
fn one_that_is_small_itself_is_shown_among_its_peers_without_a_rank() {
    let book = small();
    let found = peers(&book, "C01", "G2").unwrap();
    // 7.5 to 30 people.
    let wanted = [("G1", Some(1)), ("G3", Some(2)), ("G2", None)];
    assert_eq!(ids(&book, &found), ranked(&wanted));
    assert_eq!(found.rank(), None);
}

#[test]
fn a_count_is_compared_among_those_with_as_many_people() {
    let book = small();
    // 30 to 120 people; 100, 9, 4 and 2 new members.
    let found = peers(&book, "D01", "G4").unwrap();
    let wanted = [("G5", Some(1)), ("G4", Some(2)), ("G1", Some(3)), ("G6", Some(4))];
    assert_eq!(ids(&book, &found), ranked(&wanted));
    assert!((found.median.unwrap() - 6.5).abs() < 1e-9);
    assert!(peers(&book, "D01", "G2").is_none(), "nothing reported, nothing to compare");
}
