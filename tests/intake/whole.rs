//! Numbers of what is counted in whole things.

use rstest::rstest;
use thidua::load::open;

use crate::folders::Folder;
use crate::{of_text, opened, places, said};

/// What a row comes to, in a file where `9.6` (or `9,6`) is a rate: the figure, or
/// what is told of the row.
fn beside(rate: &str, row: &str) -> String {
    let folder = Folder::sound();
    let header = "unit;period;indicator;value;denominator\n";
    folder.write("figures.csv", format!("{header}P;2024;C02;{rate};\n{row}\n"));
    let loaded = opened(open(folder.path()));
    let second = |found: &String| found.starts_with("figures.csv:3:");
    let told = places(&loaded.findings).into_iter().find(second);
    let figures = said(&loaded.dataset).1;
    let figure = || figures.into_iter().find(|f| !f.contains("C02 2024")).unwrap();
    told.unwrap_or_else(figure)
}

#[rstest]
#[case::thousands_of_people("9.6", "G2;2024;D01;12.000;", "figures.csv:3:13 number_ambiguous")]
#[case::a_part_of_a_thousand("9.6", "G2;2024;D01;1.250;", "figures.csv:3:13 number_ambiguous")]
#[case::the_other_way("9,6", "G2;2024;D01;12,000;", "figures.csv:3:13 number_ambiguous")]
#[case::a_numerator("9.6", "G2;2024;D04;12.000;13000", "figures.csv:3:13 number_ambiguous")]
#[case::a_denominator("9.6", "G2;2024;D04;5;13.000", "figures.csv:3:15 number_ambiguous")]
#[case::hidden_marks("9.6", "G2;2024;D01;1.250\u{200b};", "figures.csv:3:13 number_ambiguous")]
#[case::thousands_of_its_style("9,6", "G2;2024;D01;12.000;", "G2 D01 2024 12000/")]
#[case::thousands_of_the_other_style("9.6", "G2;2024;D01;12,000;", "G2 D01 2024 12000/")]
#[case::a_zero_before_it("9.6", "G2;2024;D01;0.250;", "figures.csv:3:13 fraction_of_a_thing")]
#[case::what_is_measured("9.6", "G2;2024;D05;1.250;1.400", "figures.csv:3:13 number_ambiguous")]
#[case::a_rate_has_no_thousands("9.6", "P;2023;C02;9.612;", "P C02 2023 9.612/")]
#[case::nor_a_percentage("9.6", "P;2024;C06;70.125;", "P C06 2024 70.125/")]
#[case::nor_one_with_its_sign("9.6", "P;2024;C06;70.125%;", "P C06 2024 70.125/")]
#[case::a_level_in_the_thousands("9.6", "P;2024;C03;5.200;", "figures.csv:3:12 number_ambiguous")]
#[case::a_level_of_its_style("9,6", "P;2024;C03;5.200;", "P C03 2024 5200/")]
#[case::two_digits("9.6", "G2;2024;D01;12.00;", "G2 D01 2024 12/")]
fn thousands_of_things_are_no_fraction(#[case] rate: &str, #[case] row: &str, #[case] read: &str) {
    assert_eq!(beside(rate, row), read);
}

/// As many thousandths for certain as there are cells in doubt, and three at least; of
/// whole thousands only where the other mark divides thousands, too.
#[rstest]
#[case::one_of_either(&["0.125"], "1.250", None)]
#[case::enough(&["0.125", "0.250", "1234.567"], "1.250", Some("1.25"))]
#[case::whole_thousands(&["0.125", "0.250", "1234.567"], "12.000", None)]
#[case::thousands_divided(&["0.125", "0.250", "1,234.567"], "12.000", Some("12"))]
#[case::four_decimals(&["9.6125"], "12.000", None)]
fn certain_thousandths_make_fractions_of_what_is_measured(
    #[case] certain: &[&str],
    #[case] cell: &str,
    #[case] read: Option<&str>,
) {
    let folder = Folder::sound();
    let certain = certain.iter().zip(2022..).map(|(n, year)| format!("G2;{year};D05;{n};2000\n"));
    let rows: String = certain.collect();
    let header = "unit;period;indicator;value;denominator\n";
    folder.write("figures.csv", format!("{header}{rows}G2;2021;D05;{cell};2000\n"));
    let loaded = opened(open(folder.path()));
    let figures = said(&loaded.dataset).1;
    let figure = figures.iter().find(|figure| figure.starts_with("G2 D05 2021"));
    assert_eq!(figure.cloned(), read.map(|read| format!("G2 D05 2021 {read}/2000")));
    let is_refused = places(&loaded.findings).iter().any(|f| f.ends_with(" number_ambiguous"));
    assert_eq!(is_refused, read.is_none());
}

/// A rate or percentage has no thousands: in a file that divides them so its cell is in
/// doubt, not nine thousand.
#[rstest]
#[case("9,6", "P;2023;C02;9.600;", "figures.csv:3:12 number_ambiguous")]
#[case("9,6", "P;2024;C06;70.125;", "figures.csv:3:12 number_ambiguous")]
#[case("9,6", "P;2024;C06;70.125%;", "figures.csv:3:12 number_ambiguous")]
#[case("9,6", "P;2023;C02;9,600;", "P C02 2023 9.6/")]
fn thousands_of_percent_are_in_doubt(#[case] rate: &str, #[case] row: &str, #[case] read: &str) {
    assert_eq!(beside(rate, row), read);
}

const FLAT: &str = "Tỉnh;Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện;Tổng số\n";

/// A flat table of so many unions with `1.250` new members each, and other rows: what
/// becomes of the last union's, and what is told beside what a file doesn't say itself.
fn among_many(unions: usize, others: &str) -> (Option<String>, Vec<String>) {
    let row = |n: usize| format!("T;H;A{n};2024;D01;1.250;\n");
    let rows: String = (1..=unions).map(row).collect();
    let loaded = opened(of_text(format!("{FLAT}{rows}{others}")));
    let figure = said(&loaded.dataset).1.into_iter().find(|f| f.starts_with("A1 "));
    let mut told: Vec<String> = loaded.findings.iter().map(|f| f.code().to_owned()).collect();
    told.retain(|code| !["as_of_inferred", "provenance_not_said"].contains(&code.as_str()));
    told.dedup();
    (figure.map(|f| f.rsplit(' ').next().unwrap().to_owned()), told)
}

#[rstest]
#[case::enough(20, "", Some("1250/"), &["thousands_inferred"])]
#[case::one(1, "", Some("1250/"), &["thousands_inferred"])]
#[case::too_few_beside_fractions(19, "T;H;B1;2024;D05;1.25;2\n", None, &["number_ambiguous"])]
#[case::small_numbers(20, "T;H;B1;2024;D01;350;\n", Some("1250/"), &["thousands_inferred"])]
#[case::a_bare_thousand(20, "T;H;B1;2024;D01;1250;\n", None, &["number_ambiguous"])]
#[case::thousands_by_a_space(20, "T;H;B1;2024;D01;1 250;\n", None, &["number_ambiguous"])]
#[case::a_fraction_of_money(20, "T;H;B1;2024;D05;1.25;2\n", Some("1250/"), &["thousands_inferred"])]
#[case::a_fraction_of_people(
    20, "T;H;B1;2024;D01;9.6;\n", None, &["fraction_of_a_thing", "number_ambiguous"]
)]
#[case::the_other_mark(20, "T;H;B1;2024;D05;1,250;2\n", None, &["number_ambiguous"])]
#[case::money(
    20, "T;H;B1;2024;D05;1.250;1.400\n", Some("1250/"), &["number_ambiguous", "thousands_inferred"]
)]
#[case::a_percentage(
    20, "T;;;2024;C06;70.125;\n", Some("1250/"), &["number_ambiguous", "thousands_inferred"]
)]
#[case::a_rate(
    20, "T;;;2024;C02;9.600;\n", Some("1250/"), &["number_ambiguous", "thousands_inferred"]
)]
fn many_counts_with_three_digits_behind_the_mark_are_thousands(
    #[case] unions: usize,
    #[case] others: &str,
    #[case] read: Option<&str>,
    #[case] told: &[&str],
) {
    let (figure, mut found) = among_many(unions, others);
    assert_eq!(figure.as_deref(), read);
    found.sort_unstable();
    found.dedup();
    assert_eq!(found, told);
}

#[test]
fn where_the_style_is_said_it_holds() {
    let folder = Folder::sound();
    folder.write("dataset.toml", format!("{}numbers = \"en\"\n", crate::folders::MANIFEST));
    folder.figures(&["G2,2024,D01,12.000,"]);
    let loaded = opened(open(folder.path()));
    assert_eq!(said(&loaded.dataset).1, ["G2 D01 2024 12/"]);
}

/// Also where rows before it were of the same form, so that it isn't looked at closely.
#[rstest]
#[case::one("1250", &["number_ambiguous"])]
#[case::none("351", &["thousands_inferred"])]
fn a_bare_thousand_is_seen_wherever_it_stands(#[case] last: &str, #[case] told: &[&str]) {
    let row = |n: usize| format!("T;H;B{n};2023;D01;350;\n");
    let usual: String = (1..=5).map(row).collect();
    let (_, mut found) = among_many(30, &format!("{usual}T;H;B6;2023;D01;{last};\n"));
    found.sort_unstable();
    found.dedup();
    assert_eq!(found, told);
}
