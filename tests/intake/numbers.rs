//! Numbers and words as programs and keyboards leave them.

use rstest::rstest;
use thidua::load::open;
use thidua::model::Language;

use crate::folders::{Folder, messages};
use crate::{opened, places, said};

/// What a value cell of C02, a rate, comes to, and the codes of what is told.
fn value(cell: &str) -> (Option<String>, Vec<String>) {
    let folder = Folder::sound();
    folder.figures(&[&format!("P,2024,C02,\"{cell}\",")]);
    let loaded = opened(open(folder.path()));
    let figure = said(&loaded.dataset).1.pop();
    let value = figure.and_then(|f| Some(f.rsplit(' ').next()?.trim_end_matches('/').to_owned()));
    (value, loaded.findings.iter().map(|finding| finding.code().to_owned()).collect())
}

#[rstest]
#[case("9.6", "9.6", &[])]
#[case("+5", "5", &[])]
#[case(".5", "0.5", &[])]
#[case("5,", "5", &[])]
#[case("５，５", "5.5", &[])]
#[case("\u{200b}5\u{feff}", "5", &["characters_replaced"])]
#[case("\u{a0}5\u{a0}", "5", &[])]
#[case("5\u{200b} %", "5", &["characters_replaced"])]
#[case("x\u{200b}", "NotApplicable", &["characters_replaced"])]
#[case("…\u{feff}", "Missing", &["characters_replaced"])]
#[case("1,2E+01", "12", &["number_shortened"])]
#[case("1e1", "10", &["number_shortened"])]
fn what_programs_leave_is_read(#[case] cell: &str, #[case] read: &str, #[case] told: &[&str]) {
    let (value, found) = value(cell);
    assert_eq!(value.as_deref(), Some(read));
    assert_eq!(found, told);
}

#[rstest]
#[case("1\u{200b}2", "character_hidden")]
#[case("1e99", "number_invalid")]
#[case("5²", "number_invalid")]
fn what_is_no_number_is_told(#[case] cell: &str, #[case] code: &str) {
    assert_eq!(value(cell), (None, vec![code.to_owned()]));
}

#[rstest]
#[case("", true)]
#[case("có", true)]
#[case("1", true)]
#[case("X", true)]
#[case("không", false)]
#[case("0", false)]
#[case("no", false)]
fn whether_a_unit_is_managed_is_said_in_many_ways(#[case] cell: &str, #[case] is_managed: bool) {
    let folder = Folder::sound();
    let units = format!(
        "unit,name,level,parent,sector,managed\nP,Tỉnh,province,,,\n\
         G1,Cơ sở,grassroots,P,administrative,{cell}\n"
    );
    folder.write("units.csv", units);
    let loaded = opened(open(folder.path()));
    let unit = loaded.dataset.units.unit(loaded.dataset.units.with_id("G1").unwrap());
    assert_eq!(unit.spells[0].managed, is_managed);
    assert!(loaded.findings.is_empty());
}

#[rstest]
#[case("\"31/12/2024\"", Some("2024-12-31"))]
#[case("\"2024-12-31\"", Some("2024-12-31"))]
#[case("2024-12-31", Some("2024-12-31"))]
#[case("\"12/31/2024\"", None)]
fn a_manifest_takes_dates_as_tables_do(#[case] written: &str, #[case] date: Option<&str>) {
    let folder = Folder::sound();
    folder.write(
        "dataset.toml",
        format!("title = \"T\"\nas_of = {written}\nprovenance = \"sample\"\n"),
    );
    let read = open(folder.path());
    let read = read.as_ref().map(|loaded| loaded.dataset.manifest.as_of.to_string());
    match date {
        Some(date) => assert_eq!(read.unwrap(), date),
        None => assert_eq!(places(read.unwrap_err()), ["dataset.toml:2:9 setting_value_invalid"]),
    }
}

#[test]
fn capitals_in_the_names_of_files_do_not_matter_unless_there_are_two() {
    let folder = Folder::sound();
    folder.figures(&["G2,2024,D01,1,"]);
    for (name, other) in [
        ("dataset.toml", "Dataset.TOML"),
        ("units.csv", "UNITS.CSV"),
        ("figures.csv", "Figures.Csv"),
    ] {
        std::fs::rename(folder.path().join(name), folder.path().join(other)).unwrap();
    }
    assert_eq!(thidua::load::datasets_in(folder.path()).unwrap().len(), 1);
    let loaded = opened(open(folder.path()));
    assert_eq!(said(&loaded.dataset).1, ["G2 D01 2024 1/"]);
    assert!(loaded.findings.is_empty(), "{:?}", loaded.findings);
    folder.write("figures.csv", "unit,period,indicator,value,denominator\n");
    let refused = open(folder.path()).unwrap_err();
    assert_eq!(places(&refused), ["Figures.Csv file_twice"]);
}

/// What a copied cell has around it, visible or not, decides nothing.
#[rstest]
#[case("1.250")]
#[case("1.250\u{200B}")]
#[case("\u{FEFF} 1.250")]
#[case("\u{200B} \u{200B}1.250\u{A0}")]
#[case("１.２５０")]
fn an_ambiguous_number_is_one_whatever_surrounds_it(#[case] cell: &str) {
    let folder = Folder::sound();
    folder.figures(&["G2,2023,D05,9.6,100", &format!("G2,2024,D01,{cell},")]);
    let loaded = opened(open(folder.path()));
    assert!(places(&loaded.findings).contains(&"figures.csv:3:13 number_ambiguous".to_owned()));
    assert_eq!(said(&loaded.dataset).1, ["G2 D05 2023 9.6/100"]);
}

/// A column of years with the thousands' mark of a spreadsheet.
#[rstest]
#[case("2.024", "2.023", 2)]
#[case("2,024", "2023", 1)]
fn years_with_the_mark_of_thousands_are_read_and_told_once(
    #[case] one: &str,
    #[case] other: &str,
    #[case] rows: usize,
) {
    let folder = Folder::sound();
    folder.figures(&[&format!("G2,\"{one}\",D01,1,"), &format!("G2,\"{other}\",D01,2,")]);
    let loaded = opened(open(folder.path()));
    assert_eq!(said(&loaded.dataset).1, ["G2 D01 2023 2/", "G2 D01 2024 1/"]);
    assert_eq!(places(&loaded.findings), ["figures.csv:2:4 year_divided"]);
    let told = messages(&loaded.findings, Language::English);
    assert!(told[0].contains(&format!("{rows} row")) && told[0].contains(one), "{told:?}");
}

/// Nine tenths of a share are one; ninety thousand of a hundred are not.
#[rstest]
#[case("90.001", "100", Some("90.001/100"))]
#[case("90.001", "100000", None)]
#[case("1.250", "1.300", None)]
fn a_share_is_read_in_the_one_way_in_which_it_is_one(
    #[case] value: &str,
    #[case] whole: &str,
    #[case] read: Option<&str>,
) {
    let folder = Folder::sound();
    folder.figures(&["G2,2023,D05,9.6,100", &format!("G2,2024,D05,{value},{whole}")]);
    let loaded = opened(open(folder.path()));
    let told = places(&loaded.findings);
    match read {
        Some(read) => {
            let read = format!("G2 D05 2024 {read}");
            assert_eq!(said(&loaded.dataset).1, ["G2 D05 2023 9.6/100", &read]);
            assert!(told.is_empty(), "{told:?}");
        }
        None => assert_eq!(told[0], "figures.csv:3:13 number_ambiguous"),
    }
}

#[test]
fn letters_of_another_alphabet_in_a_code_are_named() {
    let folder = Folder::sound();
    folder.figures(&["P,2024,\u{421}02,9.6,"]);
    let loaded = opened(open(folder.path()));
    let told = messages(&loaded.findings, Language::English);
    assert!(told[0].contains("'\u{421}' is no Latin letter (nearest:"), "{told:?}");
}

/// The one cell that contradicts all others is found by whoever has to mend it.
#[test]
fn the_rarer_of_two_ways_is_named() {
    let top = "Huyện;CĐCS;Năm;Chỉ tiêu;Thực hiện;Tổng số\n";
    let row = |year: usize| format!("H;A;{year};D05;1.161,5;1.250\n");
    let rows: String = (2020..=2023).map(row).collect();
    let loaded = opened(crate::of_text(format!("{top}{rows}H;A;2024;D05;1,161.5;1.250\n")));
    let told = loaded.findings.iter().find(|f| f.code() == "numbers_contradict").unwrap();
    assert_eq!(told.place.to_string(), "m.csv:6:14");
    let said = told.message(thidua::model::Language::Vietnamese);
    assert!(said.contains("'1,161.5' viết kiểu Anh (1 ô, dòng 6)"), "{said}");
    assert!(said.contains("'1.161,5' kiểu Việt Nam (4 ô)"), "{said}");
    // Among many it is a slip: it alone is set aside.
    let many = |n: usize| format!("H;Trường {n};2023;D05;1.161,5;1.250\n");
    let many: String = (1..=20).map(many).collect();
    let odd = "H;Trường 21;2023;D05;1,161.5;1.250\n";
    let loaded = opened(crate::of_text(format!("{top}{many}{odd}")));
    let told = places(&loaded.findings);
    assert!(told.contains(&"m.csv:22:22 number_of_other_style".to_owned()), "{told:?}");
    assert!(!told.iter().any(|told| told.ends_with(" number_ambiguous")), "{told:?}");
    let findings = opened(crate::of_text(format!("{top}{rows}"))).findings;
    assert!(findings.iter().all(|f| f.code() != "numbers_contradict"));
}
