//! What rows set aside could change, and who has reported, by numbers worked out by
//! hand.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

#[path = "folders/mod.rs"]
mod folders;

use folders::Folder;
use num_bigint::BigInt;
use num_rational::BigRational;
use proptest::prelude::*;
use thidua::calc::reporting::{Lacks, Standing, reporting};
use thidua::calc::set_aside::{
    Absent, Consequence, LostTotal, Open, Weighed, absences, unattributed, unclear,
    units_concerned, weigh,
};
use thidua::calc::{Assessment, Book, Tree, Verdict};
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
    book_of(UNITS, rows)
}

fn book_of(units: &str, rows: &[&str]) -> Book {
    let folder = Folder::sound();
    folder.write("units.csv", units);
    let header = "unit,period,indicator,value,denominator,reported_on\n";
    let rows: Vec<String> = rows
        .iter()
        .map(|row| format!("{row}{}", ",".repeat(5_usize.saturating_sub(row.matches(',').count()))))
        .collect();
    folder.write("figures.csv", format!("{header}{}\n", rows.join("\n")));
    Book::open(open(folder.path()).unwrap().dataset)
}

fn effects_of(rows: &[&str]) -> (Book, Vec<Consequence>) {
    let book = book(rows);
    let province = book.dataset().units.province();
    let effects = weigh(&book, Tree::AsWas, province, PhaseIx::new(0)).effects;
    (book, effects)
}

/// What is weighed for a unit of the first phase.
fn at(book: &Book, id: &str) -> Weighed {
    at_in(Tree::AsWas, book, id)
}

fn at_in(tree: Tree, book: &Book, id: &str) -> Weighed {
    let unit = book.dataset().units.with_id(id).unwrap();
    weigh(book, tree, unit, PhaseIx::new(0))
}

fn only(weighed: &Weighed) -> &Consequence {
    let [effect] = weighed.effects.as_slice() else { panic!("{weighed:?}") };
    effect
}

/// True when anything that is shown differs.
fn changes_anything(effect: &Consequence) -> bool {
    let shown = |a: &Assessment| {
        let Assessment { status, value, interval, gap, is_uncertain, .. } = a.clone();
        (status, value.map(f64::to_bits), interval, gap, is_uncertain)
    };
    shown(&effect.with) != shown(&effect.without)
}

fn ids<'b>(book: &'b Book, units: &[thidua::model::UnitIx]) -> Vec<&'b str> {
    units.iter().map(|&unit| book.dataset().units.unit(unit).id.as_str()).collect()
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
    assert!(effect.decides() && changes_anything(effect));
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
    assert!(!effect.decides() && changes_anything(effect));
}

/// In an open phase a value that meets the target has met it, though the truth may not.
#[test]
fn a_verdict_is_open_where_the_target_lies_between() {
    let rows = ["G1,2024,D04,900,1000", "G2,2023,D04,90,100", "G2,2024,D04,101,100"];
    for (last, is_open) in [("G3,2024,D04,1800,2000", true), ("G3,2024,D04,1990,2000", false)] {
        let last_year = chrono::NaiveDate::from_ymd_opt(2024, 12, 31).unwrap();
        let book = book(&[&rows[..], &[last]].concat()).look_back(last_year);
        let weighed = at(&book, "P");
        let effect = only(&weighed);
        assert_eq!(effect.with.status, effect.without.status);
        assert_eq!(effect.decides(), is_open, "{effect:?}");
    }
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
    // D04 has to rise from 2020's level; D01 is a sum of the phase's own years. The last
    // year decides a closed phase alone, an open one is as sure as its baseline.
    let weighed = |as_of: &str, year: &str| {
        let folder = Folder::sound();
        folder.write("dataset.toml", folders::MANIFEST.replace("2025-12-31", as_of));
        folder.write("units.csv", UNITS);
        let header = "unit,period,indicator,value,denominator";
        let rows = format!(
            "G1,2020,D04,800,1000\nG2,2020,D04,101,100\nG2,2020,D01,mười,\nG3,2020,D04,1500,2000\n\
             G1,{year},D04,880,1000\nG2,{year},D04,80,100\nG3,{year},D04,1700,2000\n\
             G4,{year}-03,D04,1,2\n"
        );
        folder.write("figures.csv", format!("{header}\n{rows}"));
        let book = Book::open(open(folder.path()).unwrap().dataset);
        let weighed = at(&book, "P");
        only(&weighed).clone()
    };
    let open = weighed("2023-12-31", "2023");
    assert_eq!(open.years, [2020]);
    assert!(changes_anything(&open), "{open:?}");
    assert!(open.with.baseline_value.is_some());
    let closed = weighed("2025-12-31", "2025");
    assert_eq!((closed.years.as_slice(), changes_anything(&closed)), (&[2020][..], false));
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
        "G2,2025,D99,9,8",
        "G2,nay,D04,9,8",
    ]);
    assert_eq!(effects, []);
    assert_eq!((unattributed(&book), unclear(&book), units_concerned(&book)), (1, 2, 3));
}

#[test]
fn who_reported_who_is_behind_and_who_is_silent() {
    let folder = Folder::sound();
    folder.write("dataset.toml", folders::MANIFEST.replace("2025-12-31", "2025-09-30"));
    folder.write("units.csv", UNITS);
    folder.write(
        "figures.csv",
        "unit,period,indicator,value,denominator,reported_on\n\
         G1,2025-06,D01,5,,2025-07-08\nG2,2025-09,D01,5,,2025-10-11\nH2,2025-09,D02,1,,\n\
         G3,2025-09,D04,1,2,\nG2,2025-09,D04,3,2,\n",
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
            ("H2".to_owned(), vec![pair("H2", Standing::Complete), pair("G3", Standing::Partial)]),
            ("P".to_owned(), vec![pair("P", Standing::Silent)]),
        ]
    );
    assert_eq!(found.groups[0].latest(), "2025-10-11".parse().ok());
    assert_eq!(found.whole().count(Standing::Silent), 2);
    // What others have reported is missing; what nobody has isn't due yet.
    let ix = |code: &str| book.dataset().plan.indicator_coded(code).unwrap();
    let lacks = |id: &str| found.lacks[&units.with_id(id).unwrap()].clone();
    assert_eq!(lacks("G3"), Lacks { missing: vec![ix("D01")], ..Lacks::default() });
    assert_eq!(lacks("G2"), Lacks { set_aside: vec![ix("D04")], ..Lacks::default() });
    assert!(found.undue.contains(&ix("D05")) && found.undue.contains(&ix("D03")));
    assert!(!found.undue.contains(&ix("C02")), "its only reporter is silent");
    assert_eq!(reporting(&book, PhaseIx::new(1)), None, "not begun");
}

#[test]
fn an_older_month_does_not_stand_in_for_a_closed_year() {
    let rows = ["G1,2025,D04,900,1000", "G2,2025-09,D04,90,100", "G2,2025,D04,101,100"];
    let (_, effects) = effects_of(&rows);
    assert_eq!(effects.len(), 1);
    assert!(effects[0].with.interval.is_some() && effects[0].without.interval.is_some());
}

#[test]
fn a_total_that_is_out_leaves_those_beneath_it_uncovered() {
    // H2's total was to stand for G3, two thousand strong: [990/3100; 2990/3100] against
    // 90 %, and 990/1100 = 90 % without G3.
    let book = book(&[
        "G1,2025,D04,900,1000",
        "G2,2025,D04,90,100",
        "G3,2024,D04,1700,2000",
        "H2,2025,D04,2001,2000",
    ]);
    let weighed = at(&book, "P");
    let effect = only(&weighed);
    let unit = book.dataset().units.with_id("H2").unwrap();
    assert_eq!(effect.totals, [LostTotal { unit, year: 2025, beneath: 1 }]);
    assert_eq!((effect.reporters.len(), effect.missing()), (0, 1));
    let interval = effect.with.interval.as_ref().unwrap();
    assert_eq!(interval.low, fraction(99_000, 3100));
    assert_eq!(interval.high, Some(fraction(299_000, 3100)));
    assert_eq!((effect.with.status, effect.without.status), (Status::Inconclusive, Status::Met));
    assert_eq!((effect.without.value, effect.open.as_slice()), (Some(90.0), &[][..]));

    // Where the total was the number itself nothing bounds it.
    let here = at(&book, "H2");
    assert_eq!(only(&here).open, [Open::NoValue { year: 2025 }]);
    assert_eq!(at(&book, "H1").effects, [], "nothing of it stands under H1");
}

#[test]
fn the_details_stand_where_a_total_is_out() {
    // [900/1100; 1000/1100] against 90 %, and 900/1000 without G2.
    let book = book(&["G1,2025,D04,900,1000", "G2,2024,D04,9,100", "H1,2025,D04,x1,1100"]);
    let weighed = at(&book, "H1");
    let effect = only(&weighed);
    let interval = effect.with.interval.as_ref().unwrap();
    assert_eq!(interval.low, fraction(90_000, 1100));
    assert_eq!(interval.high, Some(fraction(100_000, 1100)));
    assert_eq!((effect.with.status, effect.without.status), (Status::Inconclusive, Status::Met));
}

#[test]
fn a_reporter_and_the_total_above_it_are_one_that_is_missing() {
    let book = book(&["G1,2025,D04,900,1000", "G2,2025,D04,101,100", "H1,2025,D04,x1,1100"]);
    let weighed = at(&book, "H1");
    let effect = only(&weighed);
    assert_eq!(ids(&book, &effect.reporters), ["G2"]);
    assert_eq!((effect.totals[0].beneath, effect.missing()), (0, 1));
}

#[test]
fn a_total_that_details_outvote_changes_nothing() {
    let book = book(&["G1,2025,D04,900,1000", "G2,2025,D04,90,100", "H1,2025,D04,x1,1100"]);
    assert_eq!(at(&book, "H1").effects, []);
}

#[test]
fn a_total_in_use_speaks_for_the_reporter_whose_row_is_out() {
    let rows = ["G1,2025,D04,900,1000", "G2,2025,D04,101,100", "H1,2025,D04,990,1100"];
    let book = book(&rows);
    for place in ["H1", "P"] {
        let weighed = at(&book, place);
        assert_eq!((weighed.effects.as_slice(), weighed.covered), (&[][..], 1), "{place}");
    }
    let own = at(&book, "G2");
    assert_eq!(only(&own).open, [Open::NoValue { year: 2025 }], "of its own it has nothing");
}

#[test]
fn the_last_flow_of_a_unit_that_ended_is_missed_though_nobody_awaits_it() {
    let years = ["2021", "2022", "2023", "2024"];
    let reporters = ["G1", "G2", "G3", "G4"];
    let mut rows: Vec<String> =
        years.iter().flat_map(|y| reporters.map(|g| format!("{g},{y},D01,10"))).collect();
    rows.extend(["G1", "G2", "G3"].map(|g| format!("{g},2025,D01,10")));
    rows.push("G4,2025-03,D01,mười".to_owned());
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let book = book(&rows);
    let weighed = at(&book, "P");
    let effect = only(&weighed);
    assert_eq!(ids(&book, &effect.ended), ["G4"]);
    // 4 · 40 + 30 of 70 000: what the dataset alone calls missed for certain.
    assert_eq!((effect.with.value, effect.without.value), (Some(190.0), Some(190.0)));
    assert_eq!((effect.with.status, effect.without.status), (Status::Inconclusive, Status::Missed));
    assert_eq!(effect.open, [Open::Upwards]);
    let province = book.dataset().units.province();
    let asked = book.assess(Tree::AsWas, effect.indicator, province, PhaseIx::new(0));
    assert_eq!(asked, effect.without, "the dataset itself is as it was");
}

#[test]
fn a_ratio_of_a_unit_that_ended_counts_with_the_size_it_had() {
    // 85/100 reached 80 %; G4 spent 10 the year before: 85/110 to an open end.
    let rows = ["G1,2025,D05,25,30", "G2,2025,D05,30,35", "G3,2025,D05,30,35", "G4,2024,D05,5,10"];
    let book = book(&[&rows[..], &["G4,2025-03,D05,mười,10"]].concat());
    let weighed = at(&book, "P");
    let effect = only(&weighed);
    let interval = effect.with.interval.as_ref().unwrap();
    assert_eq!((&interval.low, &interval.high), (&fraction(8500, 110), &None));
    assert_eq!((effect.without.interval.as_ref(), effect.without.value), (None, Some(85.0)));
    assert_eq!(effect.open, [Open::Upwards]);
    // States end with the unit: nothing of a membership was to count.
    let states = self::book(&["G4,2025-03,D04,mười,10"]);
    assert_eq!(at(&states, "P").effects, []);
}

#[test]
fn an_older_month_that_counts_is_said_to_be_older() {
    let book = book(&["G2,2025-09,D01,5", "G2,2025,D01,mười"]);
    let weighed = at(&book, "H1");
    let effect = only(&weighed);
    assert_eq!((ids(&book, &effect.older), effect.missing()), (vec!["G2"], 0));
    assert_eq!(effect.open, [Open::OlderFigure]);
    assert_eq!(effect.with, effect.without);
}

#[test]
fn an_average_that_is_out_is_missed_where_years_are_missing() {
    let average = "P,2021-2025,C02,chín";
    let some = book(&["P,2021,C02,8", average]);
    let weighed = at(&some, "P");
    assert_eq!(only(&weighed).open, [Open::Average]);
    let years = ["P,2021,C02,8", "P,2022,C02,8", "P,2023,C02,8", "P,2024,C02,8", "P,2025,C02,8"];
    let all = book(&[&years[..], &[average]].concat());
    assert_eq!(at(&all, "P").effects, []);
}

#[test]
fn a_unit_of_no_known_size_is_said_to_have_none() {
    // G1's June counts in the open year but tells nobody else's size; G2 has none.
    let folder = Folder::sound();
    folder.write("dataset.toml", folders::MANIFEST.replace("2025-12-31", "2025-09-30"));
    folder.write("units.csv", UNITS);
    folder.write(
        "figures.csv",
        "unit,period,indicator,value,denominator\nG1,2025-06,D04,9,10\nG2,2025-09,D04,101,100\n",
    );
    let book = Book::open(open(folder.path()).unwrap().dataset);
    let weighed = at(&book, "H1");
    let effect = only(&weighed);
    assert_eq!(effect.open, [Open::UnknownSize { year: 2025 }]);
    assert_eq!(effect.with.interval.as_ref().unwrap().low, fraction(0, 1));
}

#[test]
fn what_can_be_laid_at_nobodys_door_is_counted_wherever_one_stands() {
    // Of another width; of a unit that isn't there; of no known period.
    let book = book(&["G1,2025,D01,1,,,,,thừa", "GX,2025,D01,1", "G3,lúc nào đó,D01,1"]);
    let told = |id: &str| {
        let Weighed { nobodys, unclear, .. } = at(&book, id);
        (nobodys, unclear)
    };
    assert_eq!(["P", "H1", "H2", "G3"].map(told), [(2, 1), (2, 0), (2, 1), (2, 1)]);
}

#[test]
fn under_the_tree_of_a_year_rows_follow_their_unit() {
    let units = UNITS.replace(
        "G2,Cơ sở hai,grassroots,H1,non_state_enterprise,,,\n",
        "G2,Cơ sở hai,grassroots,H2,non_state_enterprise,,,2024-12-31\n\
         G2,Cơ sở hai,grassroots,H1,non_state_enterprise,,2025-01-01,\n",
    );
    assert_ne!(units, UNITS);
    let book = book_of(&units, &["G1,2024,D01,1", "G2,2024,D01,mười", "G3,2024,D01,1"]);
    assert_eq!(at(&book, "H1").effects, []);
    assert_eq!(ids(&book, &only(&at(&book, "H2")).reporters), ["G2"]);
    let now = Tree::Of(2025);
    assert_eq!(ids(&book, &only(&at_in(now, &book, "H1")).reporters), ["G2"]);
    assert_eq!(at_in(now, &book, "H2").effects, []);
}

fn day(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

#[test]
fn looking_back_the_rows_of_then_are_weighed_and_later_ones_are_hidden() {
    let book = book(&[
        "G1,2024,D04,900,1000",
        "G2,2023,D04,90,100",
        "G2,2024,D04,101,100",
        "G3,2024,D04,1800,2000",
        "G1,2025,D04,900,1000",
        "G2,2025,D04,102,100",
        "G3,2025,D04,1800,2000",
        "GX,2025,D04,1,2",
        "GX,2024,D04,1,2",
    ]);
    let now = at(&book, "P");
    assert_eq!((only(&now).years.as_slice(), now.nobodys), (&[2024, 2025][..], 2));
    let back = book.look_back(day("2024-12-31"));
    let then = at(&back, "P");
    assert_eq!((only(&then).years.as_slice(), then.nobodys), (&[2024][..], 1));
    // [2700/3100; 2800/3100] of 2024, and 2700/3000 without G2.
    let effect = only(&then);
    assert_eq!(effect.with.interval.as_ref().unwrap().low, fraction(270_000, 3100));
    assert_eq!((effect.with.year, effect.without.value), (Some(2024), Some(90.0)));
    let long_ago = at(&book.look_back(day("2022-12-31")), "P");
    assert_eq!((long_ago.effects.len(), long_ago.nobodys), (0, 0));
}

#[test]
fn of_one_sector_the_rows_of_others_are_no_effect_and_totals_have_none() {
    use thidua::model::Sector;
    let book = book_of(
        "unit,name,level,parent,sector,managed,from,to\n\
         P,Tỉnh,province,,,,,\n\
         H1,Huyện một,district,P,,,,\n\
         G1,Cơ sở một,grassroots,H1,non_state_enterprise,,,\n\
         G2,Cơ sở hai,grassroots,H1,non_state_enterprise,,,\n\
         G3,Cơ sở ba,grassroots,H1,administrative,,,\n\
         G4,Cơ sở bốn,grassroots,H1,administrative,,,\n",
        &[
            "G1,2025,D04,900,1000",
            "G2,2024,D04,90,100",
            "G2,2025,D04,101,100",
            "G3,2025,D04,95,100",
            "H1,2025,D04,2,1",
            "G3,nay,D04,1,2",
        ],
    );
    let business = book.only(&[Sector::StateEnterprise, Sector::NonStateEnterprise]);
    let of_business = at(&business, "P");
    let effect = only(&of_business);
    assert_eq!((ids(&book, &effect.reporters), effect.totals.len()), (vec!["G2"], 0));
    // [900/1100; 1000/1100], and 900/1000 without it.
    assert_eq!(effect.with.interval.as_ref().unwrap().low, fraction(90_000, 1100));
    assert_eq!((effect.without.value, of_business.unclear), (Some(90.0), 0));
    let public = book.only(&[Sector::Administrative, Sector::PublicService]);
    let of_public = at(&public, "P");
    assert_eq!((of_public.effects.len(), of_public.unclear), (0, 1));
    let reported = |book: &Book| reporting(book, PhaseIx::new(0)).unwrap().whole().reporters.len();
    assert_eq!((reported(&business), reported(&public)), (2, 2));
}

#[test]
fn a_size_that_stood_in_a_row_set_aside_is_said_to_be_older() {
    // Silent in 2025, G2 counts with its size of 2022: that of 2024 is out.
    let sized = |rows: &[&str]| {
        let all = [&["G1,2025,D04,900,1000", "G3,2025,D04,1800,2000"][..], rows].concat();
        let (book, effects) = effects_of(&all);
        let of = |effect: &Consequence| (ids(&book, &effect.sizes).join(" "), effect.open.clone());
        effects.iter().map(of).collect::<Vec<_>>()
    };
    let told = (String::from("G2"), vec![Open::OlderSize]);
    let before = ["G2,2022,D04,40,50", "G2,2024,D04,101,100"];
    let out = sized(&before);
    let [(units, open)] = out.as_slice() else { panic!("{out:?}") };
    assert_eq!(units, "G2");
    assert!(open.contains(&Open::OlderSize), "{open:?}");
    // Of a year before the phase it is the size alone that is touched.
    assert_eq!(sized(&["G2,2019,D04,101,100"]), std::slice::from_ref(&told));
    // A later month of the year that tells the size.
    assert_eq!(sized(&["G2,2019-06,D04,40,50", "G2,2019,D04,101,100"]), [told]);
    // Nothing is said where a newer row tells it, the unit speaks, or there is no size.
    assert_eq!(sized(&["G2,2019,D04,101,100", "G2,2020,D04,40,50"]), []);
    assert_eq!(sized(&["G2,2019,D04,101,100", "G2,2025,D04,40,50"]), []);
    assert_eq!(sized(&["G2,2019,D01,mười"]), []);
}

/// Its own row of the year, or of a year before, tells how large somebody missing is, where
/// a size would be assumed otherwise: the largest of the year, 2000.
#[test]
fn of_whom_a_size_would_be_assumed_the_row_set_aside_tells_it() {
    let weighed = |rows: &[&str]| {
        let all = [&["G1,2025,D04,900,1000", "G3,2025,D04,1800,2000"][..], rows].concat();
        let (book, effects) = effects_of(&all);
        let [effect] = effects.as_slice() else { panic!("{effects:?}") };
        let interval = effect.with.interval.clone().unwrap();
        (interval.low, ids(&book, &effect.sized).join(" "), effect.open.clone())
    };
    // 2700 of 3000 are known.
    let of = |size: i64| fraction(270_000, 3000 + size);
    let (told, assumed) = (|size| (of(size), String::from("G2"), vec![]), || of(2000));
    assert_eq!(weighed(&["G2,2025,D04,chín,100"]), told(100));
    assert_eq!(weighed(&["G2,2025,D04,-9,100"]), told(100));
    assert_eq!(weighed(&["G2,2019,D04,chín,70"]), told(70));
    // The nearest speaks; twice the same is no contradiction.
    assert_eq!(weighed(&["G2,2019,D04,chín,70", "G2,2025,D04,chín,100"]), told(100));
    assert_eq!(weighed(&["G2,2025,D04,9,100", "G2,2025,D04,8,100"]), told(100));
    // What is in use comes first.
    let (low, sized, _) = weighed(&["G2,2020,D04,9,40", "G2,2025,D04,chín,100"]);
    assert_eq!((low, sized.as_str()), (of(40), ""));
    // Not where the denominator may be what is wrong, or nothing is reported.
    for row in ["G2,2025,D04,101,100", "G2,2025,D04,9,một trăm", "G2,2025,D04,9,"] {
        assert_eq!(weighed(&[row]), (assumed(), String::new(), vec![]), "{row}");
    }
    let (low, sized, _) = weighed(&["G2,2025,D04,9,100", "G2,2025,D04,8,90"]);
    assert_eq!((low, sized.as_str()), (assumed(), ""));
    // The number itself rests on what is in use alone.
    let (book, _) = effects_of(&["G1,2025,D04,900,1000", "G2,2025,D04,chín,100"]);
    let (province, ix) =
        (book.dataset().units.province(), book.dataset().plan.indicator_coded("D04").unwrap());
    let shown = book.assess(Tree::AsWas, ix, province, PhaseIx::new(0));
    assert_eq!(shown.interval.unwrap().low, fraction(90_000, 3000));
}

/// 1850 of 2100, and at most 1950 of 2200 with a size of 100: missed. With the assumed one of
/// 2000 it isn't known: that hangs on the row, too.
#[test]
fn a_verdict_that_only_an_assumed_size_leaves_open_hangs_on_the_row() {
    let (_, effects) =
        effects_of(&["G1,2025,D04,1850,2000", "G3,2025,D04,0,100", "G2,2025,D04,chín,100"]);
    let [effect] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!(effect.shown.status, Status::Inconclusive);
    assert_eq!((effect.with.status, effect.without.status), (Status::Missed, Status::Missed));
    assert!(effect.decides() && !effect.differs());
}

/// Three of one year are missing in the province: G1 whose row is out, G2 of whom a row of
/// an unknown indicator is, and G3 who said nothing.
#[test]
fn who_has_rows_set_aside_is_told_from_who_is_silent() {
    let rows = [
        "G1,2025,D04,101,100",
        "G1,2025,D04x,1,100",
        "G2,2025,D44,90,100",
        "G9,2025,D04,90,100",
        "G3,2024,D04,101,100",
        "G4,2024,D04,9,10",
    ];
    let book = book(&rows);
    let (plan, units) = (&book.dataset().plan, &book.dataset().units);
    let unit = |id: &str| units.with_id(id).unwrap();
    let ix = plan.indicator_coded("D04").unwrap();
    let of = |id: &str, year| absences(&book, Tree::AsWas, (ix, unit(id)), (PhaseIx::new(0), year));
    let province = of("P", 2025);
    assert_eq!(province.of(unit("H1")), Absent { lost: 1, unclear: 1 });
    assert_eq!((province.of(unit("H2")), province.nobodys), (Absent::default(), 1));
    assert_eq!(of("H1", 2025).of(unit("G1")), Absent { lost: 1, unclear: 0 });
    // A unit that reports itself stands for itself.
    assert_eq!(of("G2", 2025).under.keys().collect::<Vec<_>>(), [&unit("G2")]);
    // Of another year it is another's.
    assert_eq!(of("P", 2024).of(unit("H2")), Absent { lost: 1, unclear: 0 });
    assert_eq!((of("P", 2023).count(), of("P", 2023).nobodys), (0, 0));
}

/// Unions of known size that report two percentages every year: sizes, then of each union,
/// indicator and year a numerator (in thousandths of the size) and what is wrong with the
/// row; last whether a district declares its total of a year.
type Reports = (Vec<u32>, Vec<Vec<(u32, &'static str)>>, Vec<bool>);

const UNIONS: [(&str, &str); 3] = [("G1", "H1"), ("G2", "H1"), ("G3", "H2")];
const YEARS: usize = 6;

fn reports() -> impl Strategy<Value = Reports> {
    let wrong = prop_oneof![
        5 => Just(""),
        1 => prop::sample::select(&["mười", "-1", "9999999", "1.2.3"][..]),
    ];
    let row = (0..=1000_u32, wrong);
    let rows = prop::collection::vec(prop::collection::vec(row, YEARS), UNIONS.len() * 2);
    (
        prop::collection::vec(10..2000_u32, UNIONS.len()),
        rows,
        prop::collection::vec(any::<bool>(), YEARS),
    )
}

/// A union's numerator of an indicator and a year counted from 2020.
fn numerator((sizes, rows, _): &Reports, union: usize, of: usize, year: usize) -> i64 {
    i64::from(sizes[union]) * i64::from(rows[union * 2 + of][year].0) / 1000
}

/// The rows as they are, or as they should be; the baseline's are always right.
fn rows_of(reports: &Reports, are_right: bool) -> Vec<String> {
    let mut all = Vec::new();
    for (of, code) in ["C01", "D04"].into_iter().enumerate() {
        for year in 0..YEARS {
            for (union, (id, _)) in UNIONS.iter().enumerate() {
                let wrong = reports.1[union * 2 + of][year].1;
                let right = numerator(reports, union, of, year).to_string();
                let value = if are_right || year == 0 || wrong.is_empty() { &right } else { wrong };
                all.push(format!("{id},{},{code},{value},{}", 2020 + year, reports.0[union]));
            }
            if reports.2[year] {
                let [sum, size] = sums(reports, "H1", of, year);
                all.push(format!("H1,{},{code},{sum},{size}", 2020 + year));
            }
        }
    }
    all
}

/// Numerator and denominator of all unions under a unit.
fn sums(reports: &Reports, unit: &str, of: usize, year: usize) -> [i64; 2] {
    let beneath = UNIONS.iter().enumerate().filter(|(_, (_, above))| ["P", *above].contains(&unit));
    let beneath = beneath
        .map(|(union, _)| [numerator(reports, union, of, year), i64::from(reports.0[union])]);
    beneath.fold([0, 0], |[n, d], [more, size]| [n + more, d + size])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Whatever the rows set aside would have said, it lies where it is said to lie.
    #[test]
    fn what_is_set_aside_would_not_have_gone_beyond_what_is_said(reports in reports()) {
        let books = [false, true].map(|are_right| {
            let rows = rows_of(&reports, are_right);
            // Without the last, who is silent: nobody's size is to be assumed.
            let units = UNITS.lines().take(7).collect::<Vec<_>>().join("\n");
            book_of(&units, &rows.iter().map(String::as_str).collect::<Vec<_>>())
        });
        let [found, truth] = &books;
        let wrong = reports.1.iter().flat_map(|rows| &rows[1..]).filter(|row| !row.1.is_empty());
        let rows = found.dataset().rows;
        prop_assert_eq!(rows.set_aside, wrong.count());
        prop_assert_eq!(rows.used + rows.set_aside, truth.dataset().rows.used);
        for unit in ["P", "H1", "H2"] {
            let weighed = at(found, unit);
            let at = found.dataset().units.with_id(unit).unwrap();
            for (of, code) in ["C01", "D04"].into_iter().enumerate() {
                let ix = found.dataset().plan.indicator_coded(code).unwrap();
                let true_one = truth.assess(Tree::AsWas, ix, at, PhaseIx::new(0));
                let Some(effect) = weighed.effects.iter().find(|e| e.indicator == ix) else {
                    let same = found.assess(Tree::AsWas, ix, at, PhaseIx::new(0));
                    prop_assert_eq!((same.status, same.value), (true_one.status, true_one.value));
                    continue;
                };
                for reading in effect.with.years.iter().filter(|_| effect.is_bounded()) {
                    let true_one = true_one.reading(reading.year).unwrap().verdict;
                    let is_open = reading.verdict.is_none_or(|said| said == Verdict::Inconclusive);
                    prop_assert!(is_open || reading.verdict == true_one, "{} {:?}", unit, effect);
                }
                if let (Some(year), Some(said)) = (effect.with.year, &effect.with.interval) {
                    let [n, d] = sums(&reports, unit, of, usize::try_from(year - 2020).unwrap());
                    let n = fraction(n * 100, d);
                    let is_within = said.low <= n && said.high.as_ref().is_none_or(|high| n <= *high);
                    prop_assert!(is_within || !effect.is_bounded(), "{} {} {:?}", unit, n, effect);
                }
            }
        }
    }
}

/// The units with another row in place of one.
fn units_with(row: &str, instead: &str) -> String {
    assert!(UNITS.contains(row), "{row}");
    UNITS.replace(row, instead)
}

#[test]
fn a_unit_whose_row_was_set_aside_is_missed_like_any_other() {
    // How large G2 is its own row tells alone: [900/1100; 1000/1100].
    let units = units_with("G2,Cơ sở hai,grassroots", "G2,Cơ sở hai,grasroots");
    let book = book_of(&units, &["G1,2025,D04,900,1000", "G2,2025,D04,90,100"]);
    let province = at(&book, "P");
    let effect = only(&province);
    assert_eq!(ids(&book, &effect.reporters), ["G2"]);
    assert_eq!((effect.with.status, effect.decides()), (Status::Inconclusive, true));
    let district = at(&book, "H1");
    let interval = only(&district).with.interval.as_ref().unwrap();
    assert_eq!(interval.low, fraction(90_000, 1100));
    assert_eq!(interval.high, Some(fraction(100_000, 1100)));
    assert_eq!(ids(&book, &only(&district).sized), ["G2"]);
    assert_eq!(only(&district).without.status, Status::Met);
    assert!(at(&book, "H2").effects.is_empty());
    assert_eq!((unattributed(&book), units_concerned(&book)), (0, 1));
    assert_eq!(book.dataset().rows.set_aside, 2);
}

#[test]
fn unions_fall_with_their_district_and_are_missed_there() {
    let units = units_with("H1,Huyện một,district", "H1,Huyện một,distrct");
    let rows = ["G1,2025,D04,900,1000", "G2,2025,D04,90,100", "G3,2025,D04,90,100"];
    let book = book_of(&units, &rows);
    assert_eq!(ids(&book, &only(&at(&book, "H1")).reporters), ["G1", "G2"]);
    assert_eq!(ids(&book, &only(&at(&book, "P")).reporters), ["G1", "G2"]);
    assert!(at(&book, "H2").effects.is_empty());
}

#[test]
fn a_unit_under_nobody_known_is_missed_at_the_province() {
    let units = units_with("G2,Cơ sở hai,grassroots,H1", "G2,Cơ sở hai,grassroots,H9");
    let book = book_of(&units, &["G1,2025,D04,900,1000", "G2,2025,D04,90,100"]);
    assert_eq!(ids(&book, &only(&at(&book, "P")).reporters), ["G2"]);
    assert!(at(&book, "H1").effects.is_empty());
}

#[test]
fn a_line_of_totals_among_the_units_is_nobody() {
    let units = format!("{UNITS}T,Tổng cộng,,P,,,,\n");
    let book = book_of(&units, &["G1,2025,D04,900,1000"]);
    assert_eq!(book.dataset().units.with_id("T"), None);
}
