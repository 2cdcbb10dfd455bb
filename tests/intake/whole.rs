//! Numbers of what is counted in whole things.

use rstest::rstest;
use thidua::load::open;

use crate::folders::Folder;
use crate::{opened, places, said};

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

#[test]
fn certain_thousandths_make_fractions_of_what_is_measured() {
    let folder = Folder::sound();
    folder.figures(&["G2,2024,D05,0.125,1.400", "G2,2023,D05,1.250,1.400"]);
    let loaded = opened(open(folder.path()));
    assert_eq!(said(&loaded.dataset).1, ["G2 D05 2023 1.25/1.4", "G2 D05 2024 0.125/1.4"]);
}

#[test]
fn where_the_style_is_said_it_holds() {
    let folder = Folder::sound();
    folder.write("dataset.toml", format!("{}numbers = \"en\"\n", crate::folders::MANIFEST));
    folder.figures(&["G2,2024,D01,12.000,"]);
    let loaded = opened(open(folder.path()));
    assert_eq!(said(&loaded.dataset).1, ["G2 D01 2024 12/"]);
}
