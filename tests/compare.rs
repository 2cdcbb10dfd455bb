//! Two datasets side by side: differences worked out by hand, and parts that are
//! the difference whatever the figures.
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

use folders::{FIGURES_HEADER, Folder};
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;
use proptest::prelude::*;
use thidua::calc::compare::{self, NoParts, Parts, PlanDifference, Side, plan_differences};
use thidua::calc::{Book, Tree};
use thidua::load;

const MANIFEST: &str = "title = \"Thử\"\nas_of = 2024-12-31\nprovenance = \"sample\"\n";
const UNITS: &str = "unit,name,level,parent,sector,managed,from,to\n\
    P,Tỉnh,province,,,,,\n\
    H1,Huyện một,district,P,,,,\n\
    H2,Huyện hai,district,P,,,,\n\
    G1,Cơ sở một,grassroots,H1,non_state_enterprise,,,\n\
    G2,Cơ sở hai,grassroots,H1,non_state_enterprise,,,\n\
    G3,Cơ sở ba,grassroots,H2,non_state_enterprise,,,\n\
    G4,Cơ sở bốn,grassroots,P,non_state_enterprise,,,\n";

fn book(units: &str, figures: &str) -> Book {
    let folder = Folder::empty();
    folder.write("dataset.toml", MANIFEST);
    folder.write("units.csv", units);
    folder.write("figures.csv", format!("{FIGURES_HEADER}{figures}"));
    let loaded = load::open(folder.path()).unwrap_or_else(|f| panic!("{f:?}"));
    assert_eq!(loaded.dataset.rows.set_aside, 0, "{:?}", loaded.findings);
    Book::open(loaded.dataset)
}

fn side<'a>(book: &'a Book, unit: &str, code: &str, tree: Tree) -> Side<'a> {
    let dataset = book.dataset();
    Side {
        book,
        tree,
        phase: dataset.plan.phase_named("I").unwrap(),
        unit: dataset.units.with_id(unit).unwrap(),
        indicator: dataset.plan.indicator_coded(code).unwrap(),
    }
}

/// The difference as the two values give it, and its parts.
fn compared(
    (base, other): (&Book, &Book),
    unit: &str,
    code: &str,
    tree: Tree,
) -> (Option<BigRational>, Result<Parts, NoParts>) {
    let (a, b) = (side(base, unit, code, tree), side(other, unit, code, tree));
    let (shown, theirs) = (a.assess(), b.assess());
    let measure = base.dataset().plan.indicator(a.indicator).unwrap().measure;
    let values = a.magnitude(&shown).zip(b.magnitude(&theirs));
    let difference = values.and_then(|(from, to)| compare::difference(measure, from, to));
    (difference, compare::parts((&a, &shown), (&b, &theirs)))
}

fn fraction(n: i64, d: i64) -> BigRational {
    BigRational::new(BigInt::from(n), BigInt::from(d))
}

/// The part of a unit, found by its id in either book.
fn part(parts: &Parts, (base, other): (&Book, &Book), id: &str) -> BigRational {
    let is_meant = |part: &&compare::Part| {
        let name = |book: &Book, child: thidua::calc::Child| {
            book.dataset().units.unit(child.unit).id == id
        };
        part.base.is_some_and(|c| name(base, c)) || part.other.is_some_and(|c| name(other, c))
    };
    parts.scaled(&parts.parts.iter().find(is_meant).unwrap().size)
}

#[test]
fn a_count_is_summed_over_the_phase_and_its_parts_are_the_units_own_changes() {
    // Base: H1 100 + 50 + 30, H2 40, G4 10, together 230.
    let base = book(
        UNITS,
        "G1,2021,D01,100,\nG1,2022,D01,50,\nG2,2021,D01,30,\nG3,2021,D01,40,\nG4,2021,D01,10,\n",
    );
    // Other: H1 100 + 80 + 30, H2 15, G4 nothing, together 225.
    let other =
        book(UNITS, "G1,2021,D01,100,\nG1,2022,D01,80,\nG2,2021,D01,30,\nG3,2021,D01,15,\n");
    let both = (&base, &other);
    let (difference, parts) = compared(both, "P", "D01", Tree::AsWas);
    let parts = parts.unwrap();
    assert_eq!(difference, Some(fraction(-5, 1)));
    assert_eq!(parts.difference(), fraction(-5, 1));
    assert_eq!(part(&parts, both, "H1"), fraction(30, 1));
    assert_eq!(part(&parts, both, "H2"), fraction(-25, 1));
    assert_eq!(part(&parts, both, "G4"), fraction(-10, 1));
    assert!(parts.rest.is_zero());
    let (_, below) = compared(both, "H1", "D01", Tree::AsWas);
    assert_eq!(part(&below.unwrap(), both, "G1"), fraction(30, 1));
}

#[test]
fn a_ratio_is_parted_by_how_much_each_unit_lifts_the_whole_above_the_base() {
    // r = (30 + 60)/(100 + 100) = 45 %.
    let base = book(UNITS, "G1,2024,C01,30,100\nG3,2024,C01,60,100\n");
    // r' = (40 + 180)/(100 + 200) = 73 1/3 %.
    let other = book(UNITS, "G1,2024,C01,40,100\nG3,2024,C01,180,200\n");
    let both = (&base, &other);
    let (difference, parts) = compared(both, "P", "C01", Tree::AsWas);
    let parts = parts.unwrap();
    assert_eq!(difference, Some(fraction(85, 3)));
    // H1: (40 − 45)/300 − (30 − 45)/200 = −1/60 + 3/40 = 7/120.
    assert_eq!(part(&parts, both, "H1"), fraction(700, 120));
    // H2: (180 − 90)/300 − (60 − 45)/200 = 3/10 − 3/40 = 27/120.
    assert_eq!(part(&parts, both, "H2"), fraction(2700, 120));
    assert!(parts.rest.is_zero());
}

#[test]
fn a_declared_total_above_the_children_is_left_as_a_rest() {
    let base = book(
        UNITS,
        "G1,2024,C01,50,100\nG3,2024,C01,50,100\nG2,2024,C01,50,100\nG4,2024,C01,50,100\n",
    );
    // H1 declares 90 of 200 for a silent union: 45 % there, 190/400 in all.
    let other = book(
        UNITS,
        "G1,2024,C01,50,100\nH1,2024,C01,90,200\nG3,2024,C01,50,100\nG4,2024,C01,50,100\n",
    );
    let both = (&base, &other);
    let (difference, parts) = compared(both, "H1", "C01", Tree::AsWas);
    let parts = parts.unwrap();
    assert_eq!(difference, Some(fraction(-5, 1)));
    assert!(part(&parts, both, "G1").is_zero(), "it stands at r on both sides");
    assert_eq!(parts.scaled(&parts.rest), fraction(-5, 1));
    let (difference, parts) = compared(both, "P", "C01", Tree::AsWas);
    assert_eq!(difference, Some(fraction(-5, 2)));
    assert_eq!(part(&parts.unwrap(), both, "H1"), fraction(-5, 2));
}

#[test]
fn a_unit_of_one_scenario_only_makes_its_part_of_the_difference() {
    let base = book(UNITS, "G1,2021,D01,100,\nG3,2021,D01,40,\n");
    let grown = UNITS.replace("G4,Cơ sở bốn", "G5,Cơ sở năm");
    let other = book(&grown, "G1,2021,D01,100,\nG3,2021,D01,40,\nG5,2021,D01,7,\n");
    let both = (&base, &other);
    let parts = compared(both, "P", "D01", Tree::AsWas).1.unwrap();
    assert_eq!(part(&parts, both, "G5"), fraction(7, 1));
    assert_eq!(parts.parts.len(), 4, "H1, H2, G4 and G5");
}

#[test]
fn a_union_that_moved_counts_where_it_stood_in_each_year() {
    let moved = UNITS.replace(
        "G2,Cơ sở hai,grassroots,H1,non_state_enterprise,,,",
        "G2,Cơ sở hai,grassroots,H1,non_state_enterprise,,,2022-12-31\n\
         G2,Cơ sở hai,grassroots,H2,non_state_enterprise,,2023-01-01,",
    );
    let base = book(&moved, "G2,2022,D01,10,\nG2,2023,D01,20,\n");
    let other = book(&moved, "G2,2022,D01,13,\nG2,2023,D01,25,\n");
    let both = (&base, &other);
    for (unit, size) in [("H1", 3), ("H2", 5), ("P", 8)] {
        let parts = compared(both, unit, "D01", Tree::AsWas).1.unwrap();
        assert_eq!(parts.difference(), fraction(size, 1), "{unit}");
        assert!(parts.rest.is_zero(), "{unit}");
    }
}

#[test]
fn levels_growth_and_what_is_born_here_have_no_parts_but_a_difference() {
    let base = book(UNITS, "P,2024,C03,3000,\nH1,2024,D03,1,2\nH2,2024,D03,1,2\n");
    let other = book(UNITS, "P,2024,C03,3100.5,\nH1,2024,D03,2,2\nH2,2024,D03,1,2\n");
    let both = (&base, &other);
    let (difference, parts) = compared(both, "P", "C03", Tree::AsWas);
    assert_eq!(difference, Some(fraction(201, 2)));
    assert_eq!(parts, Err(NoParts::DoesNotAddUp));
    assert_eq!(compared(both, "H1", "D03", Tree::AsWas).1, Err(NoParts::BornHere));
    assert_eq!(compared(both, "P", "D01", Tree::AsWas), (None, Err(NoParts::NoValue)));
    assert_eq!(compared(both, "G1", "D01", Tree::AsWas).1, Err(NoParts::NoValue));
}

#[test]
fn the_same_plan_has_no_differences_and_another_one_names_them() {
    let plan = load::plan::built_in();
    assert_eq!(plan_differences(&plan, &plan), []);
    let mut other = plan.clone();
    other.number = "11/KH".to_owned();
    let gone = other.indicators.remove(0).code;
    let changed = &mut other.indicators[0];
    changed.targets[1].value = thidua::model::Amount::whole(1);
    let changed = changed.code.clone();
    assert_eq!(
        plan_differences(&plan, &other),
        [
            PlanDifference::Number("11/KH".to_owned()),
            PlanDifference::Lacks(gone.clone()),
            PlanDifference::Target(changed, "II".to_owned()),
        ]
    );
    assert!(plan_differences(&other, &plan).contains(&PlanDifference::Adds(gone)));
}

/// A random small union: who stands under whom, who says what, who is silent.
#[derive(Clone, Debug)]
struct Case {
    /// Parent of each union: H1, H2 or the province; and who moves to H2 in 2023.
    homes: Vec<(u8, bool)>,
    /// Indicator, union or upper unit, year, value, denominator less value.
    figures: Vec<(u8, u8, i32, u32, u32)>,
}

fn any_case() -> impl Strategy<Value = Case> {
    let figure = (0_u8..4, 0_u8..9, 2020..=2024, 0_u32..500, 0_u32..500);
    (
        prop::collection::vec((0_u8..3, prop::bool::weighted(0.2)), 2..7),
        prop::collection::vec(figure, 0..70),
    )
        .prop_map(|(homes, figures)| Case { homes, figures })
}

impl Case {
    fn book(&self) -> Book {
        let mut units = "unit,name,level,parent,sector,managed,from,to\nP,Tỉnh,province,,,,,\n\
            H1,Huyện một,district,P,,,,\nH2,Huyện hai,district,P,,,,\n"
            .to_owned();
        for (at, &(home, is_moving)) in self.homes.iter().enumerate() {
            let home = ["H1", "H2", "P"][usize::from(home)];
            let row = format!("G{at},Cơ sở {at},grassroots");
            let sector = "non_state_enterprise,";
            if is_moving {
                writeln!(units, "{row},{home},{sector},,2022-12-31").unwrap();
                writeln!(units, "{row},H2,{sector},2023-01-01,").unwrap();
            } else {
                writeln!(units, "{row},{home},{sector},,").unwrap();
            }
        }
        let mut rows = std::collections::BTreeMap::new();
        for &(indicator, unit, year, value, more) in &self.figures {
            let code = ["D01", "C01", "D14", "D05"][usize::from(indicator)];
            let unit = match usize::from(unit) {
                0 => "H1".to_owned(),
                1 => "H2".to_owned(),
                at if at - 2 < self.homes.len() => format!("G{}", at - 2),
                _ => continue,
            };
            let denominator =
                if code == "D01" { String::new() } else { (value + more).to_string() };
            rows.insert((unit, year, code), format!("{value},{denominator}"));
        }
        let line = |((unit, year, code), said): (&(String, i32, &str), &String)| {
            format!("{unit},{year},{code},{said}\n")
        };
        let figures: String = rows.iter().map(line).collect();
        let folder = Folder::empty();
        folder.write("dataset.toml", MANIFEST);
        folder.write("units.csv", units);
        folder.write("figures.csv", format!("{FIGURES_HEADER}{figures}"));
        Book::open(load::open(folder.path()).unwrap().dataset)
    }
}

proptest! {
    #![proptest_config(ProptestConfig {
        cases: 64,
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn parts_and_rest_are_the_difference(base in any_case(), other in any_case()) {
        let (base, other) = (base.book(), other.book());
        let both = (&base, &other);
        for tree in [Tree::AsWas, Tree::Of(2021)] {
            for code in ["D01", "C01", "D14", "D05"] {
                for unit in ["P", "H1", "H2"] {
                    let (difference, parts) = compared(both, unit, code, tree);
                    let Ok(parts) = parts else { continue };
                    let named = parts.parts.iter().map(|part| &part.size);
                    let sum: BigInt = named.chain([&parts.rest]).sum();
                    prop_assert_eq!(Some(parts.scaled(&sum)), difference.clone(), "{} {}", unit, code);
                    prop_assert_eq!(Some(parts.difference()), difference.clone(), "{} {}", unit, code);
                    // Formula by formula, in plain fractions.
                    prop_assert_eq!(by_the_book(both, unit, code, tree), parts_of(&parts));
                }
            }
        }
    }

    #[test]
    fn a_dataset_differs_in_nothing_from_itself(case in any_case()) {
        let (base, other) = (case.book(), case.book());
        for code in ["D01", "C01", "D14", "D05"] {
            let (difference, parts) = compared((&base, &other), "P", code, Tree::AsWas);
            prop_assert!(difference.is_none_or(|d| d.is_zero()));
            if let Ok(parts) = parts {
                prop_assert!(parts.parts.iter().all(|part| part.size.is_zero()));
                prop_assert!(parts.rest.is_zero());
            }
        }
    }
}

fn parts_of(parts: &Parts) -> Vec<BigRational> {
    parts.parts.iter().map(|part| parts.scaled(&part.size)).collect()
}

/// Numerator and denominator of what units add, as fractions.
fn pair(found: Option<compare::Magnitude>) -> (BigRational, BigRational) {
    match found {
        Some(compare::Magnitude::Plain(n)) => (n.to_ratio(), BigRational::zero()),
        Some(compare::Magnitude::Ratio { numerator, denominator }) => {
            (numerator.to_ratio(), denominator.to_ratio())
        }
        _ => (BigRational::zero(), BigRational::zero()),
    }
}

/// The parts as the formula in the documentation gives them.
fn by_the_book(
    (base, other): (&Book, &Book),
    unit: &str,
    code: &str,
    tree: Tree,
) -> Vec<BigRational> {
    let (mine, its) = (side(base, unit, code, tree), side(other, unit, code, tree));
    let (shown, theirs) = (mine.assess(), its.assess());
    let parts = compare::parts((&mine, &shown), (&its, &theirs)).unwrap();
    let (whole, of) = pair(mine.magnitude(&shown));
    let (_, other_of) = pair(its.magnitude(&theirs));
    let added = |part: &compare::Part| {
        let before = pair(part.base.and_then(|c| mine.added(&shown, &[c.unit])));
        let after = pair(part.other.and_then(|c| its.added(&theirs, &[c.unit])));
        if of.is_zero() {
            return after.0 - before.0;
        }
        let ratio = &whole / &of;
        let lifted = |(value, under): (BigRational, BigRational), of| (value - &ratio * under) / of;
        let part = lifted(after, &other_of) - lifted(before, &of);
        part * BigRational::from_integer(100.into())
    };
    parts.parts.iter().map(added).collect()
}
