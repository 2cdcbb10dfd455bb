//! The tables of a dataset, in every dialect and encoding, and as a workbook.

use std::fs;
use std::path::{Path, PathBuf};

use rstest::rstest;
use thidua::load::{Dialect, Options, Severity, excerpts, open, open_with};
use thidua::model::{Dataset, Language, TableParts};

use super::writing::{Numbers, encoded, workbook};
use crate::folders::{Folder, UNITS};
use crate::{messages, opened, places, said};

const TABLES: [&str; 3] = ["units.csv", "figures.csv", "allocations.csv"];

fn plain() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conformance/b-2023-open")
}

fn text(name: &str) -> String {
    fs::read_to_string(plain().join(name)).unwrap()
}

fn plainly() -> Dataset {
    opened(open(&plain())).dataset
}

/// A plain table written another way.
fn written(table: &str, delimiter: char, point: char, end: &str) -> String {
    let mut out = String::new();
    for row in super::writing::cells(&text(table)) {
        let cells = row.into_iter().map(|cell| {
            let is_number = cell.parse::<f64>().is_ok() && cell.contains('.');
            let cell = if is_number { cell.replace('.', &point.to_string()) } else { cell };
            let needs_quotes = cell.contains([delimiter, '"', '\n']);
            if needs_quotes { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell }
        });
        out.push_str(&cells.collect::<Vec<_>>().join(&delimiter.to_string()));
        out.push_str(end);
    }
    out
}

#[rstest]
#[case(',', '.', "\n", "utf-8+")]
#[case(',', ',', "\r\n", "utf-8")]
#[case(';', ',', "\r\n", "utf-8+")]
#[case(';', '.', "\r", "utf-8")]
#[case('\t', ',', "\r\n", "utf-16le+")]
#[case('\t', '.', "\n", "utf-16be+")]
#[case(',', '.', "\n", "utf-16le")]
#[case(';', ',', "\r\n", "windows-1258")]
#[case(',', '.', "\n", "decomposed")]
fn every_dialect_gives_the_same_dataset(
    #[case] delimiter: char,
    #[case] point: char,
    #[case] end: &str,
    #[case] encoding: &str,
) {
    let folder = Folder::empty();
    folder.write("dataset.toml", text("dataset.toml"));
    for table in TABLES {
        folder.write(table, encoded(&written(table, delimiter, point, end), encoding));
    }
    let loaded = opened(open(folder.path()));
    let plainly = plainly();
    assert_eq!(said(&loaded.dataset), said(&plainly));
    assert_eq!(loaded.dataset.allocations, plainly.allocations);
    assert_eq!(loaded.dataset.manifest, plainly.manifest);
}

#[rstest]
#[case(Numbers::Typed, ["units", "figures", "allocations", "dataset"])]
#[case(Numbers::Text, ["Đơn vị", "Số liệu", "Chỉ tiêu giao", "Thông tin"])]
fn a_workbook_of_the_tables_gives_the_same_dataset(
    #[case] numbers: Numbers,
    #[case] names: [&str; 4],
) {
    let folder = Folder::empty();
    let path = folder.path().join("bộ.xlsx");
    let about = "title,Mở\nas_of,2023-12-31\nprovenance,sample\n";
    let plainly = plainly();
    let about = about
        .replace("Mở", &plainly.manifest.title)
        .replace("2023-12-31", &plainly.manifest.as_of.to_string());
    let tables = TABLES.map(text);
    let [units, figures, allocations, dataset] = names;
    let sheets = [
        (units, tables[0].as_str()),
        (figures, tables[1].as_str()),
        (allocations, tables[2].as_str()),
        (dataset, about.as_str()),
        ("Nháp", "gì đó\n"),
    ];
    workbook(&path, &sheets, numbers);
    let loaded = opened(open(&path));
    assert_eq!(said(&loaded.dataset), said(&plainly));
    assert_eq!(loaded.dataset.allocations, plainly.allocations);
    assert_eq!(loaded.dataset.manifest.title, plainly.manifest.title);
    let parts = TableParts::one(format!("bộ.xlsx[{figures}]"));
    assert_eq!(*loaded.dataset.figures.parts(), parts);
    assert!(places(&loaded.findings).contains(&"bộ.xlsx[Nháp] sheet_unused".to_owned()));
}

#[test]
fn a_manifest_beside_a_workbook_overrules_only_what_it_says() {
    let folder = Folder::empty();
    let about = "title,Mở\nas_of,2024-12-20\nprovenance,sample\nyear_end,12-14\n";
    let tables = TABLES.map(text);
    let sheets =
        [("units", tables[0].as_str()), ("figures", tables[1].as_str()), ("dataset", about)];
    workbook(&folder.path().join("bộ.xlsx"), &sheets, Numbers::Typed);
    folder.write("dataset.toml", "scenario = \"Thử\"\n");
    let manifest = opened(open(folder.path())).dataset.manifest;
    assert_eq!(manifest.scenario, "Thử");
    assert_eq!(manifest.year_end.in_year(2024).to_string(), "2024-12-14");
    folder.write("dataset.toml", "year_end = \"12-31\"\n");
    let manifest = opened(open(folder.path())).dataset.manifest;
    assert_eq!(manifest.year_end.in_year(2024).to_string(), "2024-12-31");
}

#[test]
fn units_may_be_given_by_name() {
    let folder = Folder::sound();
    folder.write(
        "units.csv",
        "unit,name,level,parent,sector\nP,LĐLĐ tỉnh,province,,\n\
         H1,LĐLĐ huyện Hoằng Hóa,district,LĐLĐ tỉnh,\nH2,Huyện B,district,P,\n\
         G1,CĐCS Trường A,grassroots,Liên đoàn lao động huyện Hoằng Hoá,administrative\n\
         G2,CĐCS Trường A,grassroots,Huyện B,administrative\n\
         G3,CĐCS Thuỷ lợi,grassroots,Huyện C,administrative\n\
         G4,CĐCS Thuỷ lợi,grassroots,H2,administrative\n",
    );
    folder.figures(&[
        "LĐLĐ TỈNH,2024,C02,9.6,",
        "công đoàn cơ sở  Thủy lợi,2024,D01,3,",
        "CĐCS Trường A,2024,D01,4,",
        "CĐCS Trường B,2024,D01,5,",
        "G4,2024,Kết nạp đoàn viên mơi,5,",
        "G1,2024,kết nạp đoàn viên mới,6,",
        "Tổng cộng,2024,D01,10,",
    ]);
    let loaded = opened(open(folder.path()));
    assert_eq!(said(&loaded.dataset).1, ["G1 D01 2024 6/", "P C02 2024 9.6/"]);
    // The third union was set aside, the fourth has its name.
    assert_eq!(
        places(&loaded.findings),
        [
            "units.csv:7:29 parent_unknown",
            "figures.csv:3:1 unit_ambiguous",
            "figures.csv:4:1 unit_ambiguous",
            "figures.csv:5:1 unit_unknown",
            "figures.csv:6:9 indicator_unknown",
            "figures.csv:8:1 control_total_differs",
        ]
    );
    let said = messages(&loaded.findings, Language::Vietnamese);
    assert!(
        said[2].contains("'G1' CĐCS Trường A (LĐLĐ huyện Hoằng Hóa), 'G2' CĐCS Trường A"),
        "{said:?}"
    );
    assert!(said[4].contains("gần giống: 'D01' Kết nạp đoàn viên mới"), "{said:?}");
    assert!(said[5].contains("ghi '10', các dòng chi tiết cộng lại là '6'"), "{said:?}");
    assert_eq!(loaded.files[1].used, 3);
}

#[test]
fn tcvn3_is_named_and_converted_when_said() {
    let folder = Folder::sound();
    let mut units =
        b"unit,name,level,parent,sector\nP,Li\xAAn \xAEo\xB5n Lao \xAE\xE9ng t\xD8nh,province,,\n"
            .to_vec();
    units.extend(
        b"G1,C\xABng \xAEo\xB5n c\xAC s\xEB x\xB7 Xu\xA9n Ph\xF3,grassroots,P,administrative\n",
    );
    folder.write("units.csv", units);
    folder.figures(&["G1,2024,D01,3,"]);
    let refused = open(folder.path()).unwrap_err();
    assert_eq!(places(&refused), ["units.csv encoding_legacy"]);
    assert!(refused[0].message(Language::English).contains("--encoding tcvn3"));
    let options = Options { encoding: Some(thidua::load::Encoding::Tcvn3), ..Options::default() };
    let loaded = opened(open_with(folder.path(), &options));
    let names: Vec<&str> =
        loaded.dataset.units.all().iter().map(thidua::model::Unit::name).collect();
    assert_eq!(names, ["Liên đoàn Lao động tỉnh", "Công đoàn cơ sở xã Xuân Phú"]);
}

/// What was said is for the files that are written so; one of them has to be.
#[test]
fn an_encoding_that_was_said_leaves_unicode_files_alone() {
    let options = Options { encoding: Some(thidua::load::Encoding::Tcvn3), ..Options::default() };
    let folder = Folder::sound();
    let units =
        "unit,name,level,parent,sector\nP,Tỉnh,province,,\nG1,Sở,grassroots,P,administrative\n";
    let noted = "unit,period,indicator,value,denominator,note\nG1,2024,D01,3,,đã duyệt\n";
    folder.write("units.csv", units);
    folder.write("figures.csv", noted);
    let refused = open_with(folder.path(), &options).unwrap_err();
    let both = ["units.csv encoding_is_utf8", "figures.csv encoding_is_utf8"];
    assert_eq!(places(&refused), both);
    folder.write(
        "units.csv",
        b"unit,name,level,parent,sector\nP,Li\xAAn \xAEo\xB5n t\xD8nh,province,,\n\
            G1,C\xABng \xAEo\xB5n c\xAC s\xEB,grassroots,P,administrative\n",
    );
    let loaded = opened(open_with(folder.path(), &options));
    assert_eq!(said(&loaded.dataset).1, ["G1 D01 2024 3/"]);
    let is_encoded = |dialect: &Dialect| matches!(dialect, Dialect::Encoded(_));
    let encoded: Vec<bool> =
        loaded.files.iter().map(|file| file.dialect.iter().any(is_encoded)).collect();
    assert_eq!(encoded, [true, false]);
}

/// Whatever a file is called.
#[cfg(unix)]
#[test]
fn a_name_that_is_no_unicode_is_opened() {
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::empty();
    let name = std::ffi::OsStr::from_bytes(b"s\xED li\xD6u.csv");
    let path = folder.path().join(name);
    std::fs::write(&path, "Huyện,CĐCS,Năm,Chỉ tiêu,Thực hiện\nH,A,2024,D01,5\nH,B,2024,D01,?\n")
        .unwrap();
    for path in [path.as_path(), folder.path()] {
        let loaded = opened(open(path));
        assert_eq!(said(&loaded.dataset).1, ["A D01 2024 5/"]);
        let fault = loaded.findings.iter().position(|f| f.severity() == Severity::Fault).unwrap();
        let lines = excerpts(path, &loaded.files, [&loaded.findings[fault].place]);
        assert!(lines[0].is_some(), "{}", loaded.findings[fault].place);
    }
}

/// One that follows another is no twin of it.
#[rstest]
#[case::at_once("G3,Cơ sở hai,grassroots,P,administrative,,", true)]
#[case::afterwards("G3,Cơ sở hai,grassroots,P,administrative,2025-01-01,", false)]
#[case::elsewhere("G3,Cơ sở hai,grassroots,H,administrative,,", false)]
fn a_name_with_two_ids_is_told(#[case] row: &str, #[case] is_told: bool) {
    let folder = Folder::sound();
    folder.write(
        "units.csv",
        format!(
            "unit,name,level,parent,sector,from,to\nP,Tỉnh,province,,,,\nH,Huyện,district,P,,,\n\
             G2,Cơ sở hai,grassroots,P,non_state_enterprise,,2024-12-31\n{row}\n"
        ),
    );
    folder.figures(&["G2,2024,D01,3,"]);
    let told = places(&opened(open(folder.path())).findings);
    assert_eq!(told.contains(&"units.csv:5:1 flat_ids_of_name".to_owned()), is_told, "{told:?}");
}

#[test]
fn spoilt_names_of_units_are_told() {
    let folder = Folder::sound();
    folder.write("units.csv", UNITS.replace("Cơ sở hai", "C? s? hai"));
    folder.figures(&["G2,2024,D01,3,"]);
    assert_eq!(places(&opened(open(folder.path())).findings), ["units.csv:7:4 flat_name_spoilt"]);
}

/// As in a flat table: of whom they are is said in the cell.
#[rstest]
#[case("Tổng LĐLĐ huyện Nga Sơn", "12", true)]
#[case("Cộng LĐLĐ huyện Nga Sơn", "11", false)]
#[case("Tổng cộng huyện Nga Sơn", "12", true)]
#[case("Tổng cộng (huyện) Nga Sơn", "12", true)]
#[case("Tổng LĐLĐ tỉnh Thanh Hóa", "12", true)]
#[case("Tổng LĐLĐ tỉnh Thanh Hóa", "15", false)]
fn totals_of_a_folder_may_name_their_unit(
    #[case] name: &str,
    #[case] value: &str,
    #[case] differs: bool,
) {
    let folder = Folder::sound();
    folder.write(
        "units.csv",
        "unit,name,level,parent,sector\nP,LĐLĐ tỉnh Thanh Hóa,province,,\n\
         H1,LĐLĐ huyện Nga Sơn,district,P,\nH2,LĐLĐ huyện Hà Trung,district,P,\n\
         G1,CĐCS Một,grassroots,H1,administrative\nG2,CĐCS Hai,grassroots,H1,administrative\n\
         G3,CĐCS Ba,grassroots,H2,administrative\n",
    );
    let total = format!("{name},2024,D01,{value},");
    folder.figures(&["G1,2024,D01,5,", "G2,2024,D01,6,", &total, "G3,2024,D01,4,"]);
    let told = places(&opened(open(folder.path())).findings);
    let expected: &[&str] = if differs { &["figures.csv:4:1 control_total_differs"] } else { &[] };
    assert_eq!(told, expected);
}
