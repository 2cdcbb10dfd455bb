//! What rows set aside could change, and who has reported, by numbers worked out by
//! hand.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

#[path = "folders/mod.rs"]
mod folders;

use folders::Folder;
use num_bigint::BigInt;
use num_rational::BigRational;
use thidua::calc::Book;
use thidua::calc::reporting::{Standing, reporting};
use thidua::calc::set_aside::{Effect, effects, unattributed, units_concerned};
use thidua::load::open;
use thidua::model::{PhaseIx, Status};

const UNITS: &str = "unit,name,level,parent,sector,managed,from,to\n\
    P,Tỉnh,province,,,,,\n\
    H1,Huyện một,district,P,,,,\n\
    H2,Huyện hai,district,P,,,,\n\
    G1,Cơ sở một,grassroots,H1,non_state_enterprise,,,\n\
    G2,Cơ sở hai,grassroots,H1,non_state_enterprise,,,\n\
    G3,Cơ sở ba,grassroots,H2,non_state_enterprise,,,\n\
    G4,Cơ sở bốn,grassroots,H2,administrative,,,2025-03-31\n";

fn book(rows: &[&str]) -> Book {
    let folder = Folder::sound();
    folder.write("units.csv", UNITS);
    let header = "unit,period,indicator,value,denominator,reported_on\n";
    let rows: Vec<String> = rows
        .iter()
        .map(|row| format!("{row}{}", ",".repeat(5 - row.matches(',').count())))
        .collect();
    folder.write("figures.csv", format!("{header}{}\n", rows.join("\n")));
    Book::open(open(folder.path()).unwrap().dataset)
}

fn effects_of(rows: &[&str]) -> (Book, Vec<Effect>) {
    let book = book(rows);
    let province = book.dataset().units.province();
    let effects = effects(&book, province, PhaseIx::new(0));
    (book, effects)
}

fn fraction(n: i64, d: i64) -> BigRational {
    BigRational::new(BigInt::from(n), BigInt::from(d))
}

#[test]
fn with_its_reporter_uncovered_the_verdict_is_open_without_it_is_met() {
    // G2 is a hundred strong by its year before: [2700/3100; 2800/3100] against 90 %,
    // and 2700/3000 without it.
    let (book, effects) = effects_of(&[
        "G1,2025,D04,900,1000",
        "G2,2024,D04,90,100",
        "G2,2025,D04,101,100",
        "G3,2025,D04,1800,2000",
    ]);
    let [effect] = effects.as_slice() else { panic!("{effects:?}") };
    let units = &book.dataset().units;
    let ids: Vec<&str> = effect.reporters.iter().map(|&u| units.unit(u).id.as_str()).collect();
    assert_eq!(ids, ["G2"]);
    let interval = effect.with.interval.as_ref().unwrap();
    assert_eq!(interval.low, fraction(270_000, 3100));
    assert_eq!(interval.high, Some(fraction(280_000, 3100)));
    assert_eq!((effect.with.status, effect.without.status), (Status::Inconclusive, Status::Met));
    assert_eq!((effect.without.interval.as_ref(), effect.without.value), (None, Some(90.0)));
    assert!(effect.changes_status() && effect.changes_anything());
}

#[test]
fn a_verdict_that_holds_either_way_is_said_to_hold() {
    // 2900/3000, ten unknown: [2900/3010; 2910/3010], both beyond 90 %.
    let (_, effects) = effects_of(&[
        "G1,2025,D04,950,1000",
        "G2,2024,D04,9,10",
        "G2,2025,D04,11,10",
        "G3,2025,D04,1950,2000",
    ]);
    let [effect] = effects.as_slice() else { panic!("{effects:?}") };
    let interval = effect.with.interval.as_ref().unwrap();
    assert_eq!(interval.low, fraction(290_000, 3010));
    assert_eq!(interval.high, Some(fraction(291_000, 3010)));
    assert_eq!((effect.with.status, effect.without.status), (Status::Exceeded, Status::Exceeded));
    assert!(!effect.changes_status() && effect.changes_anything());
}

#[test]
fn a_sum_short_of_its_target_is_missed_only_if_nobody_is_missing() {
    let (book, effects) = effects_of(&[
        "G1,2021,D01,10",
        "G2,2021,D01,10",
        "G3,2021,D01,10",
        "G4,2021,D01,10",
        "G1,2022,D01,10",
        "G2,2022,D01,10",
        "G3,2022,D01,10",
        "G4,2022,D01,10",
        "G1,2023,D01,10",
        "G2,2023,D01,10",
        "G3,2023,D01,10",
        "G4,2023,D01,10",
        "G1,2024,D01,10",
        "G2,2024,D01,10",
        "G3,2024,D01,10",
        "G4,2024,D01,10",
        "G1,2025,D01,10",
        "G2,2025,D01,mười",
        "G3,2025,D01,10",
    ]);
    let [effect] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!((effect.with.status, effect.without.status), (Status::Inconclusive, Status::Missed));
    assert_eq!((effect.with.value, effect.without.value), (Some(180.0), Some(180.0)));
    // The book that was asked is as it was.
    let province = book.dataset().units.province();
    let again = book.assess(thidua::calc::Tree::AsWas, effect.indicator, province, PhaseIx::new(0));
    assert_eq!(again, effect.with);
}

#[test]
fn a_baseline_that_lacks_a_reporter_is_an_effect_where_it_is_measured_from() {
    // D04 has to rise from 2020's level; D01 is a sum of the phase's own years.
    let (_, effects) = effects_of(&[
        "G1,2020,D04,800,1000",
        "G2,2020,D04,101,100",
        "G2,2020,D01,mười",
        "G3,2020,D04,1500,2000",
        "G1,2025,D04,880,1000",
        "G2,2025,D04,80,100",
        "G3,2025,D04,1700,2000",
    ]);
    let [effect] = effects.as_slice() else { panic!("{effects:?}") };
    assert!(effect.changes_anything(), "{effect:?}");
    assert!(effect.with.baseline_value.is_some());
}

#[test]
fn who_speaks_elsewhere_and_who_was_not_expected_is_no_effect() {
    // G2's year stands; G4 had ended; a unit above reports nothing of its own.
    let (book, effects) = effects_of(&[
        "G1,2025,D04,900,1000",
        "G2,2025,D04,90,100",
        "G2,2025-09,D04,101,100",
        "G4,2025,D10,2,1",
        "H1,2025,D04,9,8",
        "GX,2025,D04,9,8",
    ]);
    assert_eq!(effects, []);
    assert_eq!((unattributed(&book), units_concerned(&book)), (1, 3));
}

#[test]
fn who_reported_who_is_behind_and_who_is_silent() {
    let folder = Folder::sound();
    folder.write("dataset.toml", folders::MANIFEST.replace("2025-12-31", "2025-09-30"));
    folder.write("units.csv", UNITS);
    folder.write(
        "figures.csv",
        "unit,period,indicator,value,denominator,reported_on\n\
         G1,2025-06,D01,5,,2025-07-08\nG2,2025-09,D01,5,,2025-10-11\nH2,2025-09,D02,1,,\n",
    );
    let book = Book::open(open(folder.path()).unwrap().dataset);
    let found = reporting(&book, PhaseIx::new(0)).unwrap();
    assert_eq!(found.year, 2025);
    let units = &book.dataset().units;
    let name = |unit| units.unit(unit).id.clone();
    let told: Vec<(String, Vec<(String, Standing)>)> = found
        .groups
        .iter()
        .map(|g| {
            let of = g.reporters.iter().map(|r| (name(r.unit), r.standing)).collect();
            (name(g.unit.unwrap()), of)
        })
        .collect();
    let pair = |id: &str, standing| (id.to_owned(), standing);
    assert_eq!(
        told,
        [
            (
                "H1".to_owned(),
                vec![
                    pair("H1", Standing::Silent),
                    pair("G1", Standing::Behind),
                    pair("G2", Standing::Partial)
                ]
            ),
            ("H2".to_owned(), vec![pair("H2", Standing::Partial), pair("G3", Standing::Silent)]),
            ("P".to_owned(), vec![pair("P", Standing::Silent)]),
        ]
    );
    assert_eq!(found.groups[0].latest(), "2025-10-11".parse().ok());
    assert_eq!(found.whole().count(Standing::Silent), 3);
    assert_eq!(reporting(&book, PhaseIx::new(1)), None, "not begun");
}

#[test]
fn an_older_month_does_not_stand_in_for_a_closed_year() {
    let rows = ["G1,2025,D04,900,1000", "G2,2025-09,D04,90,100", "G2,2025,D04,101,100"];
    let (_, effects) = effects_of(&rows);
    assert_eq!(effects.len(), 1);
    assert!(effects[0].with.interval.is_some() && effects[0].without.interval.is_some());
}
