//! What is told of rows that are used all the same: each doubt where it is called
//! for, and none where it isn't.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, missing_docs)]

#[path = "folders/mod.rs"]
mod folders;

use std::process::{Command, Output};

use folders::Folder;
use serde_json::Value;

fn check(folder: &str, more: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_thidua"));
    command.args(["check", folder]).args(more).output().unwrap()
}

/// `line:column code` of every finding on rows as they stand, with the reporting day; that
/// closed years rest on months is told of nearly all months, and looked at by itself.
fn told(rows: &[&str]) -> Vec<String> {
    told_among(MORE_UNITS, rows)
}

fn told_among(more_units: &str, rows: &[&str]) -> Vec<String> {
    let folder = Folder::sound();
    folder.write("units.csv", format!("{}{more_units}", folders::UNITS));
    let header = "unit,period,indicator,value,denominator,reported_on\n";
    folder.write("figures.csv", format!("{header}{}\n", rows.join("\n")));
    let output = check(folder.path().to_str().unwrap(), &["--format", "json"]);
    assert_eq!(output.status.code(), Some(0), "everything is used");
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    let findings = json["findings"].as_array().unwrap().iter();
    findings
        .filter(|f| f["code"] != "month_for_year")
        .map(|f| format!("{}:{} {}", f["line"], f["column"], f["code"].as_str().unwrap()))
        .collect()
}

/// The same of unions `U1` to `U14` beside the others.
fn told_of_many(rows: &[String]) -> Vec<String> {
    let union = |n: usize| format!("U{n},Cơ sở số {n},grassroots,P,administrative,,,\n");
    let more: String = (1..=14).map(union).collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    told_among(&more, &rows)
}

const MORE_UNITS: &str = "G3,Cơ sở ba,grassroots,P,non_state_enterprise,,,2025-03-31\n\
    G4,Cơ sở bốn,grassroots,P,non_state_enterprise,,2024-05-15,\n";

/// Yearly rows of one unit and indicator up to 2025: `value` or `value,denominator`.
fn years(unit: &str, indicator: &str, said: &[&str]) -> Vec<String> {
    let first = 2026 - said.len();
    let row = |(at, said): (usize, &&str)| {
        let denominator = if said.contains(',') { "" } else { "," };
        format!("{unit},{},{indicator},{said}{denominator},", first + at)
    };
    said.iter().enumerate().map(row).collect()
}

fn told_of(unit: &str, indicator: &str, said: &[&str]) -> Vec<String> {
    let rows = years(unit, indicator, said);
    told(&rows.iter().map(String::as_str).collect::<Vec<_>>())
}

const NONE: [&str; 0] = [];

/// `line code found` of every finding on `figures.csv`, and the exit status.
fn found(rows: &[&str]) -> (Vec<(u64, String, String)>, Option<i32>) {
    let folder = Folder::sound();
    folder.figures(rows);
    let output = check(folder.path().to_str().unwrap(), &["--format", "json", "--lang", "en"]);
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    let of = |f: &Value| {
        let text = |key: &str| f[key].as_str().unwrap().to_owned();
        (f["line"].as_u64().unwrap(), text("code"), text("found"))
    };
    let findings = json["findings"].as_array().unwrap().iter().map(of).collect();
    (findings, output.status.code())
}

#[test]
fn a_total_that_differs_from_complete_details_is_listed() {
    let (findings, status) = found(&["G1,2025,D01,5,", "H2,2025,D01,7,"]);
    assert_eq!(status, Some(0), "everything is used");
    let [(line, code, said)] = findings.as_slice() else { panic!("{findings:?}") };
    assert_eq!((*line, code.as_str()), (3, "total_differs"));
    for named in ["(H2)'", "'D01'", "'2025'", "'7'", "'5'"] {
        assert!(said.contains(named), "{said}");
    }
    assert!(!said.contains("  "), "{said}");
}

#[test]
fn a_total_with_nobody_beneath_is_listed() {
    let (findings, status) = found(&["G1,2025,D01,5,", "H1,2025,D01,3,"]);
    assert_eq!(status, Some(0), "everything is used");
    let [(line, code, said)] = findings.as_slice() else { panic!("{findings:?}") };
    assert_eq!((*line, code.as_str()), (3, "total_unused"));
    assert!(said.contains("(H1)'") && said.contains("'3'"), "{said}");
}

/// Where nobody but the unions above is there, it is no single row that is at fault.
#[test]
fn totals_without_any_grassroots_union_are_told_once() {
    let folder = Folder::empty();
    let rows = "A,2023,D01,12,\nB,2023,D01,9,\nA,2024,D01,11,\nA,2024,D04,90,100\n";
    folder.write("m.csv", format!("huyện,năm,chỉ tiêu,thực hiện,tổng số\n{rows}"));
    let path = folder.path().join("m.csv");
    let output = check(path.to_str().unwrap(), &["--format", "json", "--lang", "en"]);
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    let findings = json["findings"].as_array().unwrap().iter();
    let told: Vec<&Value> = findings.filter(|f| f["severity"] != "note").collect();
    let [told] = told.as_slice() else { panic!("{told:?}") };
    assert_eq!((&told["code"], &told["line"]), (&"totals_alone".into(), &2.into()));
    let said = told["found"].as_str().unwrap();
    assert!(said.contains("4 figures of indicators that these report (D01, D04)"), "{said}");
}

#[test]
fn totals_that_agree_or_stand_in_are_not() {
    assert_eq!(found(&["G1,2025,D01,5,", "H2,2025,D01,5,"]), (vec![], Some(0)));
    assert_eq!(found(&["G1,2025,D01,…,", "H2,2025,D01,7,"]), (vec![], Some(0)));
}

#[test]
fn a_total_in_use_below_the_details_that_are_there_is_listed() {
    let (findings, status) = found(&["G1,2025,D01,5,", "P,2025,D01,3,"]);
    assert_eq!(status, Some(0), "everything is used");
    let [(line, code, said)] = findings.as_slice() else { panic!("{findings:?}") };
    assert_eq!((*line, code.as_str()), (3, "total_below_details"));
    assert!(said.contains("(P)'") && said.contains("'3'") && said.contains("'5'"), "{said}");
    let of = |rows: &[&str]| found(rows).0.into_iter().map(|(_, code, _)| code).collect::<Vec<_>>();
    assert_eq!(of(&["G1,2025,C01,5,10", "P,2025,C01,6,9"]), ["total_below_details"]);
    assert_eq!(of(&["G1,2025,C01,5,10", "P,2025,C01,5,10"]), NONE);
    assert_eq!(of(&["G1,2025,D01,5,", "P,2025,D01,5,"]), NONE, "the other may have none");
}

#[test]
fn the_sample_of_the_year_of_merging_has_one() {
    let output = check("sample-data/07-nam-sap-xep-2025", &[]);
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout).unwrap();
    let is_told = |line: &str| {
        ["figures.csv:", "'D01'", "'2023'", "'694'", "'659'"].iter().all(|s| line.contains(s))
    };
    assert_eq!(text.lines().filter(|line| is_told(line)).count(), 1, "{text}");
}

#[test]
fn a_power_of_ten_in_a_steady_history_is_a_slip() {
    assert_eq!(told_of("G2", "D01", &["110", "120", "1250"]), ["4:13 power_of_ten"]);
    assert_eq!(told_of("G2", "D01", &["110", "12", "125", "118"]), ["3:13 power_of_ten"]);
    assert_eq!(told_of("G2", "D01", &["12", "11", "1300"]), ["4:13 power_of_ten"]);
    assert_eq!(told_of("G2", "D01", &["12", "11", "12000"]), ["4:13 power_of_ten"]);
    let base = ["800,900", "810,905", "805,9050"];
    assert_eq!(told_of("G2", "D04", &base), ["4:17 power_of_ten"]);
    // A hundredfold is told against one other year.
    assert_eq!(told_of("G2", "D01", &["20", "2000"]), ["3:13 power_of_ten"]);
    // Of a state two years are enough: the later is told.
    assert_eq!(told_of("G2", "D04", &["80,90", "81,905"]), ["3:16 power_of_ten"]);
}

#[test]
fn slips_that_several_years_share_are_told() {
    let last = ["4:13 power_of_ten", "5:13 power_of_ten"];
    assert_eq!(told_of("G2", "D01", &["70", "71", "690", "705"]), last);
    assert_eq!(told_of("G2", "D01", &["70", "690", "705", "70", "71"]), {
        ["3:13 power_of_ten", "4:13 power_of_ten"]
    });
    let bases = ["80,90", "81,92", "80,905", "81,910"];
    assert_eq!(told_of("G2", "D04", &bases), ["4:16 power_of_ten", "5:16 power_of_ten"]);
    let numerators = ["1850,1900", "1860,1910", "186,1905", "185,1900"];
    assert_eq!(told_of("G2", "D04", &numerators), last);
    assert_eq!(told_of("G2", "D01", &["110", "1100"]), ["3:13 power_of_ten"], "one of two");
    assert_eq!(told_of("G2", "D01", &["70", "71", "500", "505"]), NONE, "no power of ten");
    assert_eq!(told_of("G2", "D01", &["70", "119", "690", "1100"]), NONE, "restless");
    assert_eq!(told_of("G2", "D01", &["7", "7", "70", "71"]), NONE, "few");
    // A unit that grows does so in more than one way.
    let with_people: Vec<String> = [
        years("G2", "D01", &["70", "71", "690", "705"]),
        years("G2", "C01", &["80,90", "82,92", "805,905", "801,910"]),
    ]
    .concat();
    assert_eq!(told(&with_people.iter().map(String::as_str).collect::<Vec<_>>()), NONE);
}

#[test]
fn a_percentage_that_falls_to_a_tenth_is_a_slip() {
    let bare = ["68.5", "69.5", "70.5", "7.15"];
    assert_eq!(told_of("P", "C06", &bare), ["5:12 power_of_ten"]);
    assert_eq!(told_of("P", "C06", &bare[2..]), ["3:12 power_of_ten"]);
    assert_eq!(told_of("P", "C06", &["7.1", "70.5"]), NONE, "it may have begun");
    let thousandth = ["790,812", "797,814", "0.8,815"];
    assert_eq!(told_of("G2", "D05", &thousandth), ["4:13 power_of_ten"]);
    assert_eq!(told_of("G2", "D05", &["79,100", "80,101", "0,102"]), NONE, "nothing at all");
    assert_eq!(told_of("P", "C06", &["15", "16", "1.6"]), NONE, "little of little");
}

/// Dong beside millions of them, and whatever else moves the decimal point far.
#[test]
fn a_number_out_of_all_proportion_to_the_units_years_is_told() {
    let dong = ["600,660", "650,700", "650000000,700000000"];
    assert_eq!(told_of("G2", "D05", &dong), ["4:13 power_of_ten", "4:23 power_of_ten"]);
    assert_eq!(told_of("G2", "D05", &dong[1..]), ["3:13 power_of_ten", "3:23 power_of_ten"]);
    assert_eq!(
        told_of("G2", "D05", &["650000123,712345678", "610,660", "650,700"]),
        ["2:13 power_of_ten", "2:23 power_of_ten"]
    );
    assert_eq!(told_of("G2", "D01", &["2", "2100"]), ["3:13 power_of_ten"]);
    assert_eq!(told_of("G2", "D01", &["14520", "1"]), ["2:13 outlier"]);
    assert_eq!(told_of("G2", "D01", &["1", "1", "14520"]), ["4:13 outlier"]);
    assert_eq!(told_of("G2", "D01", &["1", "4727", "3", "40"]), ["3:13 outlier"]);
    assert_eq!(told_of("G2", "D04", &["0,1", "0,1", "0,3217"]), ["4:15 outlier"]);
    assert_eq!(told_of("G2", "D04", &["700,900", "750,5000", "11,12"]), ["4:16 outlier"]);
}

#[test]
fn what_may_well_grow_fiftyfold_is_none() {
    assert_eq!(told_of("G2", "D01", &["1", "1", "60"]), NONE, "small numbers");
    assert_eq!(told_of("G2", "D01", &["0", "0", "700"]), NONE, "the first ones");
    assert_eq!(told_of("G2", "D01", &["12", "40", "900"]), NONE, "not of every year");
    assert_eq!(told_of("G2", "D01", &["700", "900", "3"]), NONE, "a flow may dry up");
    assert_eq!(told_of("G2", "D01", &["3", "900"]), NONE, "two years");
    assert_eq!(told_of("G2", "D01", &["9", "900"]), NONE, "two years of a flow, from little");
}

/// All of a unit's years are in another unit of measure.
#[test]
fn a_unit_of_another_size_than_all_others_is_told_once() {
    let others = ["G1,2024,D05,600,660,", "G3,2024,D05,5,6,", "G4,2025,D05,9000,9900,"];
    let of = |this: [&str; 2]| told(&[&this[..], &others[..]].concat());
    let dong = ["G2,2023,D05,650000000,700000000,", "G2,2024,D05,600000000,710000000,"];
    assert_eq!(of(dong), ["2:23 unlike_others"]);
    let large = ["G2,2023,D05,50000000,60000000,", "G2,2024,D05,50000000,60000000,"];
    assert_eq!(of(large), NONE, "not a hundred thousand times");
    assert_eq!(told(&[&dong[..], &others[1..]].concat()), NONE, "too few to compare");
}

/// Half of the units in dong: no middle tells which half, but nothing lies between.
#[test]
fn heaps_with_nothing_between_are_told_once() {
    let people: Vec<String> = (1..=6).map(|n| format!("U{n},2024,C01,{0},{0},", 90 * n)).collect();
    let money = |millions: [&str; 6]| {
        let row = |(n, d): (usize, &str)| format!("U{n},2024,D05,{d},{d},");
        (1..).zip(millions).map(row).collect::<Vec<_>>()
    };
    let of = |millions| told_of_many(&[people.clone(), money(millions)].concat());
    let half = ["80", "190000000", "270", "300000000", "510", "460000000"];
    assert_eq!(of(half), ["9:23 unlike_others"]);
    assert_eq!(of(["80", "190000", "270", "300000", "510", "460000"]), ["9:20 unlike_others"]);
    assert_eq!(of(["80", "190", "270", "30", "510", "46000"]), NONE, "a budget of its own");
    assert_eq!(of(["4", "190", "1270", "1900", "90", "4600"]), NONE, "restless");
    // Without sizes unions may differ by thousands.
    assert_eq!(told_of_many(&money(half)), ["3:23 unlike_others"]);
    assert_eq!(told_of_many(&money(["8", "9", "9", "7900", "7", "9"])), NONE);
}

#[test]
fn a_unit_whose_first_years_are_in_another_unit_of_measure_is_told() {
    let years = ["600000000,600000000", "650000000,650000000", "610,610", "660,660", "640,640"];
    assert_eq!(told_of("G2", "D05", &years), ["2:23 unlike_others"]);
    let grown = ["60,60", "65,65", "4100,4100", "4600,4600", "4400,4400"];
    assert_eq!(told_of("G2", "D05", &grown), NONE);
}

#[test]
fn percentages_in_the_place_of_counts_are_told_once() {
    let of = |said: &[&str]| {
        let row = |(n, said): (usize, &&str)| format!("U{n},2024,C01,{said},");
        told_of_many(&(1..).zip(said).map(row).collect::<Vec<_>>())
    };
    assert_eq!(of(&["97,100", "96,100", "92,100"]), ["2:16 percent_for_count"]);
    assert_eq!(of(&["97,100", "640,700", "92,100", "88,95"]), NONE, "two of them");
    let three = ["97,100", "96,100", "92,100", "88,95", "88,92", "80,91", "70,99"];
    assert_eq!(of(&three), NONE, "three of seven");
    // A unit's own among its true ones.
    assert_eq!(
        told_of("G2", "C01", &["3060,3092", "97,100", "3080,3103"]),
        ["3:16 percent_for_count"]
    );
    assert_eq!(told_of("G2", "C01", &["160,192", "97,100", "280,303"]), NONE, "it may shrink");
    // The percentage above the true number of people.
    let all = ["97,892", "96,160", "92,4520", "88,310", "99,2000", "90,700"];
    assert_eq!(of(&all), ["2:13 percent_for_count"]);
    assert_eq!(of(&["97,892", "96,160", "92,4520", "88,310", "199,2000", "90,700"]), NONE);
    assert_eq!(of(&["97,892", "16,160", "92,4520", "31,310", "20,2000", "70,700"]), NONE);
    assert_eq!(of(&["97,292", "96,160", "92,520", "88,310", "99,400", "90,700"]), NONE, "alike");
}

#[test]
fn a_unit_with_a_hundred_in_all_its_years_is_told_among_few_that_never_have() {
    let of = |hundreds: &[&str], others: usize| {
        let rows = years("U1", "C01", hundreds);
        let unit = |n: usize| {
            let [one, two] = [n * 41 % 97, n * 67 % 89].map(|more| format!("{0},{0}", 120 + more));
            years(&format!("U{n}"), "C01", &[&one, &two])
        };
        told_of_many(&rows.into_iter().chain((2..2 + others).flat_map(unit)).collect::<Vec<_>>())
    };
    assert_eq!(of(&["95,100", "96,100"], 2), ["2:16 percent_for_count"]);
    assert_eq!(of(&["95,100", "96,100", "97,100"], 13), ["2:16 percent_for_count"]);
    assert_eq!(of(&["95,100", "96,101"], 2), NONE, "it changes");
    assert_eq!(of(&["96,100"], 4), NONE, "one year");
    assert_eq!(of(&["95,100", "96,100"], 1), NONE, "one other");
}

#[test]
fn a_denominator_out_of_proportion_to_few_years_is_told() {
    assert_eq!(told_of("G2", "C01", &["96,103", "640,660", "99,105"]), ["3:17 outlier"]);
    assert_eq!(told_of("G2", "C01", &["96,103", "640,660"]), ["3:17 outlier"]);
    assert_eq!(told_of("G2", "C01", &["96,503", "80,83", "499,505"]), ["3:16 outlier"]);
    assert_eq!(told_of("G2", "C01", &["96,103", "440,460"]), NONE, "four times");
    assert_eq!(told_of("G2", "C01", &["96,103", "640,660", "640,661"]), NONE, "it lasts");
    assert_eq!(told_of("G2", "C01", &["9,13", "80,83"]), NONE, "so few may be");
    let grown = ["C01", "C11"].map(|of| years("G2", of, &["96,103", "640,660"])).concat();
    assert_eq!(told(&grown.iter().map(String::as_str).collect::<Vec<_>>()), NONE, "all of it");
}

/// Of one unit, or of all where they are too alike to be held against each other.
#[test]
fn percentages_above_the_true_denominator_are_told() {
    let of = |units: &[[&str; 2]]| {
        let rows = |(n, said): (usize, &[&str; 2])| years(&format!("U{n}"), "C01", said);
        told_of_many(&(1..).zip(units).flat_map(rows).collect::<Vec<_>>())
    };
    let one = ["95,2847", "93,2850"];
    let others = [["850,892", "860,900"], ["150,160", "151,160"], ["700,720", "90,2100"]];
    assert_eq!(of(&[&[one], &others[..2]].concat()), ["2:13 percent_for_count"]);
    assert_eq!(of(&[&[one], &others[..]].concat()), ["2:13 percent_for_count"]);
    assert_eq!(of(&others), ["7:13 percent_for_count"], "one of its years");
    assert_eq!(of(&[["95,2847", "2600,2850"]]), ["2:13 percent_for_count"]);
    assert_eq!(of(&[["40,2847", "41,2850"], others[0]]), NONE, "so few it may be");
    assert_eq!(of(&[["95,540", "93,550"], others[0]]), NONE, "a sixth");
    assert_eq!(of(&[one, ["120,2850", "90,1100"]]), NONE, "no other comes near");
    let all = [one, ["92,2700", "90,2650"], ["88,2100", "97,2000"]];
    assert_eq!(of(&all), ["2:13 percent_for_count"]);
    assert_eq!(of(&all[..2]), NONE, "two units");
}

#[test]
fn one_units_figures_under_the_name_of_another_are_told() {
    let said = |unit: &str| {
        [
            ("D01", vec!["310", "355"]),
            ("C01", vec!["2403,2800", "2512,2847"]),
            ("D05", vec!["1403,1500", "1512,1600"]),
        ]
        .iter()
        .flat_map(|(indicator, said)| years(unit, indicator, said))
        .collect::<Vec<_>>()
    };
    assert_eq!(told_of_many(&said("U1")), NONE);
    let both = [said("U1"), said("U2")].concat();
    assert_eq!(told_of_many(&both), ["8:13 copied_from_other_unit"]);
    let edited = [said("U1"), said("U2").iter().map(|row| row.replace("355", "356")).collect()];
    assert_eq!(told_of_many(&edited.concat()), ["8:13 copied_from_other_unit"], "one differs");
    let all = said("U2").iter().map(|row| row.replace(",1", ",2")).collect();
    assert_eq!(told_of_many(&[said("U1"), all].concat()), NONE, "two in three of them");
    let two: Vec<String> = ["U1", "U2"]
        .iter()
        .flat_map(|unit| years(unit, "C01", &["2403,2800", "2512,2847"]))
        .collect();
    assert_eq!(told_of_many(&two), NONE, "too few to tell");
    let small = |unit: &str| {
        let of = |indicator: &&str| years(unit, indicator, &["38,40", "39,40", "37,40", "40,40"]);
        ["C01", "D05"].iter().flat_map(of).collect::<Vec<_>>()
    };
    assert_eq!(told_of_many(&[small("U1"), small("U2")].concat()), NONE, "too small to differ");
}

/// A whole table once more: the district is told, and its unions with it.
#[test]
fn a_district_pasted_twice_is_told_once() {
    let units = "H3,Huyện ba,district,P,,,,\nH4,Huyện bốn,district,P,,,,\n\
        A1,Cơ sở A1,grassroots,H3,administrative,,,\nA2,Cơ sở A2,grassroots,H3,administrative,,,\n\
        B1,Cơ sở B1,grassroots,H4,administrative,,,\nB2,Cơ sở B2,grassroots,H4,administrative,,,\n";
    let of = |one: &str, two: &str| {
        let large = ["2403,2800", "2512,2847", "2417,2840"];
        let small = ["141,150", "139,152", "140,149"];
        [years(one, "C01", &large), years(one, "D05", &large), years(two, "C01", &small)].concat()
    };
    let rows = [of("A1", "A2"), of("B2", "B1")].concat();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    assert_eq!(told_among(units, &rows), ["11:13 copied_from_other_unit"]);
    assert_eq!(told_among(units, &rows[..17]), ["11:13 copied_from_other_unit"; 1], "a union");
}

#[test]
fn days_on_which_nobody_can_have_reported_are_told_once_a_day() {
    let of = |period: &str, day: &str| {
        let rows = ["D01,5", "C04,7"].map(|said| format!("G2,{period},{said},,{day}"));
        told(&[&rows[0], &rows[1], "G2,2025,D01,6,,"][..if period < "2025" { 3 } else { 2 }])
    };
    let days = [("2025", "2035-01-15"), ("2024", "2024-01-15"), ("2025", "2019-12-31")];
    for (period, day) in days {
        assert_eq!(of(period, day), ["2:16 report_day"], "{period} on {day}");
    }
    assert_eq!(of("2025-06", "2025-05-31"), ["2:19 report_day"]);
    let days = [
        ("2024", "2024-11-20"),
        ("2025", "2026-02-15"),
        ("2023", "2025-12-01"),
        ("2025-06", "2025-06-15"),
        // It may have ended.
        ("2025", "2025-03-31"),
    ];
    for (period, day) in days {
        assert_eq!(of(period, day), NONE, "{period} on {day}");
    }
}

#[test]
fn one_number_drawn_down_over_its_neighbours_is_told() {
    let of = |values: &[u32]| {
        let row = |(n, value): (usize, &u32)| format!("U{n},2024,D01,{value},,");
        told_of_many(&(1..).zip(values).map(row).collect::<Vec<_>>())
    };
    let others = [31, 8, 44, 12, 29, 17, 55];
    assert_eq!(of(&[&[23; 6], &others[..]].concat()), ["2:13 filled_down"]);
    assert_eq!(of(&[&[23; 5], &others[..]].concat()), NONE, "five may be alike");
    assert_eq!(of(&[&[20; 6], &others[..]].concat()), NONE, "round");
    assert_eq!(of(&[&[3; 6], &others[..]].concat()), NONE, "small");
    assert_eq!(of(&[&[23; 6], &others[..], &[23]].concat()), NONE, "elsewhere, too");
    assert_eq!(of(&[&[23; 6], &others[..3]].concat()), NONE, "too few to compare");
    let twice = [(2023, 31), (2024, 23)].map(|(year, drawn)| {
        let value = move |n: usize| if n < 7 { drawn } else { 11 * n };
        (1..15).map(move |n| format!("U{n},{year},D01,{},,", value(n)))
    });
    let told = told_of_many(&twice.into_iter().flatten().collect::<Vec<_>>());
    assert_eq!(told, ["2:13 filled_down"], "two places, one finding");
}

#[test]
fn a_closed_year_that_rests_on_a_month_is_told() {
    let of = |rows: &[&str]| {
        let found = found(rows).0.into_iter();
        found.map(|(line, code, _)| format!("{line} {code}")).collect::<Vec<_>>()
    };
    let june = "G2,2024-06,D01,10,";
    assert_eq!(of(&[june]), ["2 month_for_year"]);
    assert_eq!(of(&["G2,2024-06,D04,10,20"]), ["2 month_for_year"]);
    assert_eq!(of(&[june, "G2,2024-12,D01,12,"]), NONE);
    assert_eq!(of(&[june, "G2,2024,D01,12,"]), NONE);
    assert_eq!(of(&["G1,2024,D01,3,", june, "G2,2023-09,D01,7,"]), ["3 month_for_year"]);
    // Who has ended says no more.
    assert_eq!(of(&["H1,2025-03,D13,3,"]), NONE);
}

#[test]
fn another_column_in_the_place_of_the_numbers_is_told() {
    let of = |values: &[u32]| {
        let row = |(n, value): (usize, &u32)| format!("U{n},2024,D01,{value},,");
        told_of_many(&(1..).zip(values).map(row).collect::<Vec<_>>())
    };
    assert_eq!(of(&[2024, 2024, 2024, 31]), ["2:13 pasted_column"], "years");
    assert_eq!(of(&[2024, 2024, 31, 8]), NONE, "two of them");
    assert_eq!(of(&[2024, 2024, 2024, 31, 8, 12]), NONE, "three of six");
    assert_eq!(of(&[3, 1, 2, 3, 4, 5, 6, 7, 8]), ["3:13 pasted_column"], "numbers of the rows");
    assert_eq!(of(&[3, 1, 2, 3, 4, 5, 6, 7]), NONE, "seven of them");
    assert_eq!(of(&[1, 2, 3, 4, 5, 6, 6, 7, 8]), NONE, "not by one each");
}

#[test]
fn percentages_written_as_fractions_or_a_hundredfold_are_told() {
    assert_eq!(told_of("P", "C06", &["0.95"]), ["2:12 percent_off_scale"]);
    let all = ["2:12 percent_off_scale", "3:12 percent_off_scale"];
    assert_eq!(told_of("P", "C06", &["0.68", "0.705"]), all);
    assert_eq!(told_of("P", "C06", &["68", "0.705", "72"]), ["3:12 percent_off_scale"]);
    assert_eq!(told_of("P", "C02", &["0.096"]), ["2:12 percent_off_scale"]);
    assert_eq!(told_of("P", "C02", &["0.07", "-0.012"]), all);
    assert_eq!(told_of("P", "C02", &["8", "960"]), ["3:12 percent_off_scale"]);
    assert_eq!(told_of("P", "C02", &["0.096", "9.6"]), ["2:12 percent_off_scale"]);
    assert_eq!(told_of("P", "C02", &["9.1", "0.085", "8.8"]), ["3:12 percent_off_scale"]);
    assert_eq!(told_of("P", "C02", &["1.098", "1.1"]), all, "an index");
}

#[test]
fn small_percentages_that_may_be_true_are_none() {
    assert_eq!(told_of("P", "C06", &["0", "1.01", "70.5"]), NONE);
    assert_eq!(told_of("P", "C06", &["0.5", "3", "12"]), NONE, "it grew");
    assert_eq!(told_of("P", "C06", &["1,200"]), NONE, "with a denominator it is half a percent");
    assert_eq!(told_of("P", "C02", &["7", "0.5", "8"]), NONE, "a bad year");
    assert_eq!(told_of("P", "C02", &["9.6", "0.1", "8"]), NONE, "another one");
    assert_eq!(told_of("P", "C02", &["9.6", "0.02", "8"]), NONE, "no hundredth of them");
    assert_eq!(told_of("P", "C02", &["0.5"]), NONE);
    assert_eq!(told_of("P", "C02", &["1.1", "1.1"]), NONE, "to a tenth");
    assert_eq!(told_of("P", "C02", &["1.098", "1.02"]), NONE, "not all would be near the target");
    assert_eq!(told_of("P", "C02", &["1.0985"]), NONE, "once");
    assert_eq!(told_of("P", "C02", &["0", "49"]), NONE);
}

#[test]
fn growth_small_numbers_and_restless_histories_are_none() {
    assert_eq!(told_of("G2", "D01", &["110", "120", "520"]), NONE);
    assert_eq!(told_of("G2", "D01", &["1", "1", "10"]), NONE);
    assert_eq!(told_of("G2", "D01", &["20", "90", "15", "200"]), NONE);
    assert_eq!(told_of("G2", "D01", &["110", "1400"]), NONE, "a flow of two years");
    assert_eq!(told_of("G2", "D01", &["0", "0", "100"]), NONE);
    // Nine months are no year: nothing is compared with them.
    let mut rows = years("G2", "D01", &["110", "120", "125"]);
    rows.pop();
    rows.push("G2,2025-03,D01,12,,".to_owned());
    assert_eq!(told(&rows.iter().map(String::as_str).collect::<Vec<_>>()), NONE);
    rows.pop();
    // Unless they have tenfold of it already.
    rows.push("G2,2025-03,D01,1180,,".to_owned());
    assert_eq!(told(&rows.iter().map(String::as_str).collect::<Vec<_>>()), ["4:16 power_of_ten"]);
}

#[test]
fn a_number_far_from_five_years_is_an_outlier() {
    assert_eq!(told_of("G2", "D01", &["100", "104", "98", "330", "101"]), ["5:13 outlier"]);
    assert_eq!(told_of("G2", "D01", &["100", "104", "98", "102", "0"]), ["6:13 outlier"]);
    let percentages = ["80,100", "82,100", "79,100", "81,100", "40,100"];
    assert_eq!(told_of("G2", "D04", &percentages), ["6:13 outlier"]);
    // Fewer than chance makes of so many.
    assert_eq!(told_of("G2", "D01", &["50", "52", "51", "49", "12"]), ["6:13 outlier"]);
    assert_eq!(told_of("G2", "D01", &["30", "31", "29", "30", "0"]), ["6:13 outlier"]);
    // Off the line of steady growth, which a median distance alone doesn't show.
    assert_eq!(told_of("P", "C03", &["2300", "2677", "1", "3431", "3808"]), ["4:12 outlier"]);
    assert_eq!(told_of("P", "C03", &["2300", "2677", "700", "3431", "3808"]), ["4:12 outlier"]);
    let rising = ["50,100", "60,100", "70,100", "20,100", "90,100"];
    assert_eq!(told_of("G2", "D04", &rising), ["5:13 outlier"]);
    // Of years that lie closely together less is enough.
    assert_eq!(told_of("G2", "D01", &["100", "102", "98", "101", "160"]), ["6:13 outlier"]);
    let steady = ["1060,1200", "1070,1200", "1075,1200", "1085,1200", "700,1200", "1080,1200"];
    assert_eq!(told_of("G2", "D04", &steady), ["6:13 outlier"]);
    let falling = ["850,1000", "853,1000", "847,1000", "851,1000", "700,1000"];
    assert_eq!(told_of("G2", "D04", &falling), ["6:13 outlier"]);
    let bases = ["800,1000", "800,1000", "820,1010", "210,300", "830,1020"];
    assert_eq!(told_of("G2", "D04", &bases), ["5:17 outlier"]);
}

#[test]
fn what_counting_scatters_and_what_lasts_is_none() {
    assert_eq!(told_of("G2", "D01", &["3", "1", "2", "9", "1"]), NONE, "small numbers");
    assert_eq!(told_of("G2", "D01", &["100", "104", "330", "98"]), NONE, "four years");
    assert_eq!(told_of("G2", "D01", &["0", "0", "0", "0", "1"]), NONE);
    assert_eq!(told_of("G2", "D01", &["100", "103", "99", "310", "320"]), NONE, "it lasts");
    assert_eq!(told_of("G2", "D01", &["60", "120", "90", "200", "75"]), NONE, "restless");
    assert_eq!(told_of("G2", "D01", &["10", "9", "8", "9", "0"]), NONE, "none of nine");
    assert_eq!(told_of("G2", "D01", &["23", "24", "22", "25", "9"]), NONE, "fewer than half");
    assert_eq!(told_of("P", "C03", &["2300", "2677", "2100", "3431", "3808"]), NONE, "a bad year");
    assert_eq!(told_of("G2", "D01", &["100", "102", "98", "101", "140"]), NONE, "two fifths more");
    assert_eq!(told_of("G2", "D01", &["100", "115", "90", "108", "160"]), NONE, "less steady");
    let half = ["1000,1100", "1010,1110", "1005,1100", "1012,1108", "600,610"];
    assert_eq!(told_of("G2", "D05", &half), NONE, "a budget until June");
    assert_eq!(told_of("P", "C03", &["2300", "2677", "5600", "5800", "6100"]), NONE, "a leap");
    let rising = ["50,100", "60,100", "70,100", "62,100", "90,100"];
    assert_eq!(told_of("G2", "D04", &rising), NONE, "chance, of a hundred");
    assert_eq!(told_of("G2", "D04", &["8,10", "8,10", "8,10", "8,10", "3,10"]), NONE);
}

/// Whatever else the units report, and however few of it.
#[test]
fn an_indicator_that_most_units_repeat_is_told() {
    let of = |units: &[[&str; 2]]| {
        let rows = |(n, said): (usize, &[&str; 2])| years(&format!("U{n}"), "D05", said);
        told_of_many(&(1..).zip(units).flat_map(rows).collect::<Vec<_>>())
    };
    let same = [["1804,1950"; 2], ["951,1032"; 2], ["2703,2811"; 2]];
    assert_eq!(of(&same), ["3:13 copied_by_most_units"]);
    let other = [["640,700", "655,710"], ["512,530", "520,541"]];
    assert_eq!(of(&[&same[..], &other[..1]].concat()), NONE, "three of four");
    assert_eq!(of(&[&same[..2], &other[..]].concat()), NONE);
    assert_eq!(of(&[["1,1"; 2], ["0,1"; 2], ["2,3"; 2]]), NONE, "so few are so again");
}

/// A unit's year by several indicators.
fn report(year: i32, said: &[(&str, &str)]) -> Vec<String> {
    said.iter().map(|(indicator, said)| format!("G2,{year},{indicator},{said},")).collect()
}

fn told_of_two_years(before: &[(&str, &str)], now: &[(&str, &str)]) -> Vec<String> {
    let rows = [report(2024, before), report(2025, now)].concat();
    told(&rows.iter().map(String::as_str).collect::<Vec<_>>())
}

#[test]
fn last_years_figures_once_more_are_told_once() {
    let report = [("D01", "45,"), ("D04", "612,731"), ("D05", "1804,1950"), ("C01", "700,731")];
    assert_eq!(told_of_two_years(&report, &report), ["6:13 copied_from_last_year"]);
    let small = [("D01", "12,"), ("D05", "95,100"), ("C04", "31,"), ("D11", "1,1")];
    assert_eq!(told_of_two_years(&small, &small), ["6:13 copied_from_last_year"]);
    let changed = [("D01", "47,"), ("D04", "612,731"), ("D05", "1804,1950"), ("C01", "700,731")];
    assert_eq!(told_of_two_years(&report, &changed), ["7:13 copied_from_last_year"], "but for one");
    let small = [("D01", "13,"), ("D05", "95,100"), ("C04", "31,"), ("D11", "1,1")];
    let changed = [("D01", "12,"), ("D05", "95,100"), ("C04", "31,"), ("D06", "6,9")];
    assert_eq!(told_of_two_years(&small, &changed), NONE, "two of three");
    // Four of five are most.
    let more = [("D01", "45,"), ("D04", "612,731"), ("D05", "1804,1950"), ("C01", "700,731")];
    let (before, now) =
        ([&more[..], &[("C04", "9,")]].concat(), [&more[..], &[("C04", "8,")]].concat());
    assert_eq!(told_of_two_years(&before, &now), ["7:13 copied_from_last_year"]);
}

#[test]
fn zeros_all_and_small_numbers_repeat_by_themselves() {
    let full =
        [("D01", "0,"), ("D04", "40,40"), ("C01", "40,40"), ("C11", "40,40"), ("D14", "1,1")];
    assert_eq!(told_of_two_years(&full, &full), NONE);
    let tiny = [("D01", "1,"), ("D04", "19,20"), ("C01", "18,20"), ("C04", "2,")];
    assert_eq!(told_of_two_years(&tiny, &tiny), NONE);
    let half = [("D01", "45,"), ("D04", "612,731"), ("D05", "1804,1950"), ("C01", "700,731")];
    let other = [("D01", "45,"), ("D04", "612,731"), ("D05", "1811,1990"), ("C01", "705,731")];
    assert_eq!(told_of_two_years(&half, &other), NONE, "half is not most");
}

#[test]
fn more_new_members_than_members_are_told() {
    assert_eq!(told(&["G2,2025,D01,50,,", "G2,2025,D04,49,60,"]), ["2:13 new_above_stock"]);
    assert_eq!(told(&["G2,2025,D01,49,,", "G2,2025,D04,49,60,"]), NONE);
    assert_eq!(told(&["G2,2025,D01,50,,", "G2,2025-06,D04,40,60,"]), NONE, "of another day");
    assert_eq!(told(&["G2,2025,D01,50,,", "G2,2024,D04,40,60,"]), NONE, "of another year");
}

#[test]
fn a_denominator_above_what_it_is_part_of_is_told() {
    assert_eq!(told(&["G2,2025,D06,1,1,", "G2,2025,D07,1,2,"]), ["3:15 base_above_numerator"]);
    assert_eq!(told(&["G2,2025,D06,2,2,", "G2,2025,D07,1,2,"]), NONE);
    assert_eq!(told(&["G2,2025,D06,x,,", "G2,2025,D07,1,2,"]), NONE);
}

#[test]
fn fewer_registered_and_a_higher_percentage_are_told() {
    let told_of = |before: &str, now: &str| {
        let rows = [format!("H1,2023,C12,{before},"), format!("H1,2024,C12,{now},")];
        told(&rows.iter().map(String::as_str).collect::<Vec<_>>())
    };
    assert_eq!(told_of("80,100", "75,80"), ["3:16 shrinking_base"]);
    assert_eq!(told_of("80,100", "60,80"), NONE, "the percentage falls, too");
    assert_eq!(told_of("80,100", "95,110"), NONE, "more registered");
    assert_eq!(told_of("8,10", "8,9"), ["3:15 shrinking_base"], "one fewer");
    assert_eq!(told_of("8,10", "8,10"), NONE, "as many");
}

/// No unit's history and no other unit shows that all denominators are in thousands.
#[test]
fn shares_next_to_nothing_everywhere_are_told() {
    let rows = |bases: [&str; 3]| {
        let years = |unit: &str| {
            let years = ["2022", "2023", "2024"].into_iter().zip(bases);
            years.map(|(y, base)| format!("{unit},{y},D05,80,{base},")).collect::<Vec<_>>()
        };
        let rows = [years("G1"), years("G2")].concat();
        told(&rows.iter().map(String::as_str).collect::<Vec<_>>())
    };
    let is_told = |bases| rows(bases).contains(&"2:16 far_from_target".to_owned());
    assert!(is_told(["90000", "91000", "92000"]));
    assert!(is_told(["900", "910", "920"]));
    assert!(!is_told(["700", "705", "710"]), "near an eighth of 90 %");
    assert!(!is_told(["90", "91", "92"]));
}

/// GRDP in million dong or in thousands of dollars, where dollars are meant.
#[test]
fn levels_nowhere_near_their_targets_are_told_once() {
    let of = |said: &[&str]| told_of("P", "C03", said);
    assert_eq!(of(&["65.17", "71.54", "77.91", "84.28"]), ["2:12 far_from_target"]);
    assert_eq!(of(&["2.66", "2.92"]), ["2:12 far_from_target"]);
    assert_eq!(of(&["84.28"]), ["2:12 far_from_target"]);
    assert_eq!(of(&["65170000", "71540000", "77910000"]), ["2:12 far_from_target"]);
    assert_eq!(of(&["700", "900"]), NONE, "more than an eighth of 5 200");
    assert_eq!(of(&["70000", "71000"]), NONE, "less than eight times 8 990");
    assert_eq!(of(&["640", "2660", "2920"]), NONE, "one of them");
}

/// The same zeros tell nothing where the unit, or the level, has other numbers.
#[test]
fn zeros_throughout_where_there_was_something_are_told() {
    let full = [("D01", "12,"), ("D04", "202,218"), ("C01", "200,218"), ("D14", "1,1")];
    let none = [("D01", "0,"), ("D04", "0,218"), ("C01", "0,0"), ("D14", "0,1")];
    let of = |now| told_of_two_years(&full, now);
    assert_eq!(of(&none), ["6:13 zeros_throughout"]);
    assert_eq!(of(&none[..3]), ["6:13 zeros_throughout"]);
    assert_eq!(of(&none[..2]), NONE, "two of them");
    assert_eq!(of(&[&none[..3], &full[3..]].concat()), NONE, "but for one");
    let never = [("D01", "30,"), ("C05", "0,218"), ("C01", "0,218")];
    let now = never.map(|(of, _)| (of, if of == "D01" { "0," } else { "0,218" }));
    assert_eq!(told_of_two_years(&never, &now), NONE, "most of them always are");
    let small = [("D01", "2,"), ("D04", "9,10"), ("C01", "8,10"), ("D14", "0,1")];
    assert_eq!(told_of_two_years(&small, &none), NONE, "so few may leave none");
    assert_eq!(told_of_two_years(&none, &full), ["2:13 zeros_throughout"], "the other year");
}

#[test]
fn zeros_of_a_whole_level_are_told_once() {
    let of = |now: &[&str], before: &str| {
        let rows =
            |(n, now): (usize, &&str)| years(&format!("U{n}"), "D01", &[before, before, now]);
        let told = told_of_many(&(1..).zip(now).flat_map(rows).collect::<Vec<_>>());
        told.into_iter().filter(|told| told.contains("zeros")).collect::<Vec<_>>()
    };
    assert_eq!(of(&["0"; 3], "11"), ["4:13 zeros_throughout"]);
    assert_eq!(of(&["0"; 2], "11"), NONE, "two units");
    assert_eq!(of(&["0"; 3], "6"), NONE, "few things");
    assert_eq!(of(&["0", "0", "0", "0", "9"], "11"), NONE, "not all of five");
    assert_eq!(of(&[&["0"; 9][..], &["9"]].concat(), "11"), ["4:13 zeros_throughout"]);
    // The province reports alone; what it counts may well be none.
    assert_eq!(told_of("P", "C06", &["69.7", "70.9", "0"]), ["4:12 zeros_throughout"]);
    assert_eq!(told_of("P", "C06", &["0", "69.7", "70.9"]), NONE, "not yet");
    assert_eq!(told_of("P", "D12", &["30", "40", "0"]), NONE);
    assert_eq!(told_of("P", "C02", &["9.6", "9.1", "0"]), NONE, "no growth");
}

/// Also without a history; with one what it says of the row is told instead.
#[test]
fn a_share_far_above_a_hundred_percent_is_told() {
    assert_eq!(told(&["G1,2024,D05,10425,128,"]), ["2:13 share_above_limit"]);
    assert_eq!(told(&["G1,2024,D05,641,128,"]), ["2:13 share_above_limit"]);
    assert_eq!(told(&["G1,2024,D05,640,128,"]), NONE, "five times its budget");
    assert_eq!(told(&["G1,2024,D08,900,1,"]), NONE, "no share");
    let history = ["G1,2021,D05,120,128,", "G1,2022,D05,122,128,", "G1,2023,D05,125,128,"];
    let slip = [&history[..], &["G1,2024,D05,1240,128,"]].concat();
    assert_eq!(told(&slip), ["5:13 power_of_ten"]);
}

/// Figures within a year run from January on.
#[test]
fn a_count_that_becomes_less_within_the_year_is_told() {
    let months = |of: &str, values: &[&str]| {
        let rows: Vec<String> = (1..)
            .zip(values)
            .map(|(month, value)| format!("G1,2024-{month:02},{of},{value},"))
            .collect();
        told(&rows.iter().map(String::as_str).collect::<Vec<_>>())
    };
    assert_eq!(months("D01", &["5,", "3,", "7,", "2,"]), ["3:16 running_total_falls"]);
    assert_eq!(months("D01", &["5,", "5,", "7,", "…,"]), NONE);
    assert_eq!(months("D05", &["50,90", "40,90"]), ["3:16 running_total_falls"]);
    assert_eq!(months("C05", &["50,90", "40,90"]), NONE, "a state may fall");
    let year = ["G1,2024-09,D01,5,,", "G1,2024,D01,4,,"];
    assert_eq!(told(&year), ["3:13 running_total_falls"]);
    // What the year says counts, wherever its row stands.
    let year = ["G1,2025,D01,5,,", "G1,2025-12,D01,9,,"];
    assert_eq!(told(&year), ["2:13 running_total_falls"]);
    assert_eq!(told(&["G1,2023-09,D01,5,,", "G1,2024-03,D01,4,,"]), NONE, "another year");
}

/// Each month by itself, though none is less than the one before.
#[test]
fn a_running_total_that_hardly_grows_in_all_units_is_told_once() {
    let of = |units: usize, last: u8, said: [u32; 3]| {
        let months = [3, 6, last];
        let row =
            |n| (0..3).map(move |at| format!("U{n},2025-{:02},D01,{},,", months[at], said[at]));
        told_of_many(&(1..=units).flat_map(row).collect::<Vec<_>>())
    };
    assert_eq!(of(5, 12, [10, 11, 13]), ["4:16 running_total_falls"]);
    assert_eq!(of(5, 12, [4, 4, 4]), ["4:16 running_total_falls"]);
    assert_eq!(of(5, 12, [4, 5, 6]), NONE, "it grows");
    assert_eq!(of(5, 8, [4, 4, 4]), NONE, "there is time left");
    assert_eq!(of(4, 12, [10, 11, 13]), NONE, "few units");
    assert_eq!(of(5, 12, [3, 3, 3]), NONE, "few things");
}

/// Each year with those before it in it; a phase adds its years.
#[test]
fn counts_cumulated_over_the_years_of_a_phase_are_told_once() {
    let of = |units: usize, code: &str, said: [u32; 4], one: [u32; 4]| {
        let years = move |n| if n == 1 { one } else { said };
        let row = |n| (0..4).map(move |at| format!("U{n},{},{code},{},,", 2021 + at, years(n)[at]));
        let told = told_of_many(&(1..=units).flat_map(row).collect::<Vec<_>>());
        told.into_iter().filter(|told| told.ends_with("over_years")).collect::<Vec<_>>()
    };
    let (rising, falling) = ([4, 9, 11, 16], [4, 9, 8, 16]);
    assert_eq!(of(5, "D01", rising, rising), ["5:13 running_over_years"]);
    assert_eq!(of(10, "D01", rising, falling), ["9:13 running_over_years"]);
    assert_eq!(of(9, "D01", rising, falling), NONE, "more than one of ten falls");
    assert_eq!(of(4, "D01", rising, rising), NONE, "few units");
    assert_eq!(of(5, "D01", [4, 5, 6, 7], [4, 5, 6, 7]), NONE, "it may have grown");
    assert_eq!(of(5, "C04", rising, rising), NONE, "nobody adds its years");
}

#[test]
fn reports_of_ended_units_are_told() {
    assert_eq!(told(&["G3,2025-06,D01,5,,"]), ["2:4 report_of_ended_unit"]);
    assert_eq!(told(&["G3,2025,D04,5,6,"]), ["2:4 report_of_ended_unit"], "a state");
    assert_eq!(told(&["G3,2025,D01,5,,2025-10-20"]), ["2:16 report_of_ended_unit"]);
    assert_eq!(told(&["G3,2025,D01,5,,2025-06-20"]), NONE, "a closing report");
    assert_eq!(told(&["G3,2025-03,D01,5,,2025-04-02", "G3,2024,D04,5,6,2025-01-10"]), NONE);
}

#[test]
fn reports_of_units_not_yet_open_are_told() {
    assert_eq!(told(&["G4,2024-04,D01,5,,"]), ["2:4 report_of_unopened_unit"]);
    assert_eq!(told(&["G4,2024,D01,5,,2024-04-20"]), ["2:16 report_of_unopened_unit"]);
    assert_eq!(told(&["G4,2024-05,D01,5,,2024-06-05", "G4,2025,D01,5,,2026-01-05"]), NONE);
}

/// D01 of phase I is 70 000 in all: the sum at the top agrees.
#[test]
fn shares_of_unions_that_differ_from_their_districts_are_told() {
    let of = |rows: &[&str]| {
        let folder = Folder::empty();
        folder.write("dataset.toml", folders::MANIFEST);
        let units = ["P,T,province,,", "A,Huyện A,district,P,", "B,Huyện B,district,P,"]
            .into_iter()
            .chain(["A1,CS A1,grassroots,A,administrative", "A2,CS A2,grassroots,A,administrative"])
            .chain([
                "B1,CS B1,grassroots,B,administrative",
                "B2,CS B2,grassroots,B,administrative",
            ]);
        let units = units.collect::<Vec<_>>().join("\n");
        folder.write("units.csv", format!("unit,name,level,parent,sector\n{units}\n"));
        folder.figures(&[]);
        let top = ["A,D01,I,40000", "B,D01,I,30000"];
        let rows = [&top[..], rows].concat().join("\n");
        folder.write("allocations.csv", format!("unit,indicator,phase,target\n{rows}\n"));
        let path = folder.path().to_str().unwrap().to_owned();
        let output = check(&path, &["--format", "json"]);
        let json: Value = serde_json::from_slice(&output.stdout).unwrap();
        let findings = json["findings"].as_array().unwrap().iter();
        let of_shares = findings.filter(|f| f["code"] == "allocation_sum_differs");
        let told = of_shares.map(|f| (f["line"].as_u64().unwrap(), f["found"].to_string()));
        told.collect::<Vec<_>>()
    };
    let told = of(&["A1,D01,I,20000", "A2,D01,I,20000", "B1,D01,I,10000", "B2,D01,I,15000"]);
    let [(3, said)] = told.as_slice() else { panic!("{told:?}") };
    assert!(said.contains("'30.000'") && said.contains("'25.000'"), "{said}");
    let told = of(&["A1,D01,I,41000"]);
    assert!(matches!(told.as_slice(), [(2, _)]), "more than there is: {told:?}");
    assert_eq!(of(&["A1,D01,I,20000", "A2,D01,I,20000", "B1,D01,I,10000"]), [], "not all of B");
    assert_eq!(of(&[]), [], "nothing is given on");
}

#[test]
fn what_is_assumed_is_nobodys_report() {
    let output = check("sample-data/09-neu-don-vi-im-lang-nhu-lan-can.toml", &["--format", "json"]);
    let json: Value = serde_json::from_slice(&output.stdout).unwrap();
    let codes = json["findings"].as_array().unwrap().iter().map(|f| f["code"].as_str().unwrap());
    assert_eq!(codes.filter(|&code| code == "total_differs").count(), 0);
}

#[test]
fn a_doubt_of_a_what_if_points_into_the_file_of_its_base() {
    let found = |path: &str| {
        let output = check(path, &["--format", "json"]);
        let json: Value = serde_json::from_slice(&output.stdout).unwrap();
        let all = json["findings"].as_array().unwrap().clone();
        all.into_iter().filter(|f| f["severity"] == "quality").collect::<Vec<_>>()
    };
    let base = found("sample-data/06-chin-thang-2026");
    let over = found("sample-data/08-neu-sau-noi-cham-tang-mot-phan-tu.toml");
    assert!(!base.is_empty() && !over.is_empty());
    for finding in over {
        let same = base.iter().find(|f| f["line"] == finding["line"]).unwrap();
        let place = format!("06-chin-thang-2026/{}", same["place"].as_str().unwrap());
        assert_eq!(finding["place"], place.as_str());
        assert!(finding["excerpt"].is_object());
        assert_eq!(finding["excerpt"], same["excerpt"]);
    }
}

#[test]
fn the_sample_data_raises_few_doubts() {
    for entry in std::fs::read_dir("sample-data").unwrap() {
        let path = entry.unwrap().path();
        let output = check(path.to_str().unwrap(), &["--format", "json"]);
        let json: Value = serde_json::from_slice(&output.stdout).unwrap();
        let findings = json["findings"].as_array().unwrap();
        let doubts = findings.iter().filter(|f| f["severity"] == "quality");
        let (falling, others): (Vec<_>, Vec<_>) =
            doubts.partition(|f| f["code"] == "shrinking_base");
        // Some years fewer register, and more of them make it: that is no slip.
        assert!(falling.len() <= 3, "{}: {falling:?}", path.display());
        assert!(others.len() <= 1, "{}: {others:?}", path.display());
    }
}
