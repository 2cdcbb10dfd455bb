//! Tables that lie in several sheets of a workbook.

use std::path::{Path, PathBuf};

use rstest::rstest;
use thidua::load::{Loaded, excerpts, open};
use thidua::model::{Allocations, Language};

use super::flat::FLAT;
use super::writing::{Numbers, workbook};
use crate::folders::Folder;
use crate::{messages, opened, places, said};

const HEADER: &str = "Tỉnh,Công đoàn cấp trên,CĐCS,Khu vực,Năm,Chỉ tiêu,Thực hiện,Tổng số\n";

fn saved(folder: &Folder, sheets: &[(&str, &str)]) -> PathBuf {
    let path = folder.path().join("x.xlsx");
    workbook(&path, sheets, Numbers::Typed);
    path
}

/// Some lines of [`FLAT`] under a header.
fn part(lines: std::ops::Range<usize>) -> String {
    let rows = FLAT.lines().skip(1).collect::<Vec<_>>();
    format!("{HEADER}{}\n", rows[lines].join("\n"))
}

/// Columns in another order, with one that the others don't have.
fn turned(table: &str) -> String {
    let turn = |line: &str| {
        let mut cells: Vec<&str> = line.split(',').collect();
        cells.reverse();
        format!("{},{}", cells.join(","), if line == HEADER.trim() { "Ghi chú" } else { "sửa" })
    };
    let lines: Vec<String> = table.lines().map(turn).collect();
    format!("BÁO CÁO,,\n\n{}\n", lines.join("\n"))
}

fn refused(path: &Path) -> Vec<String> {
    places(&open(path).unwrap_err())
}

fn rows(loaded: &Loaded) -> Vec<(String, usize, usize)> {
    let files = loaded.files.iter();
    files.map(|file| (file.name.to_string(), file.used, file.set_aside)).collect()
}

#[test]
fn a_table_goes_on_over_sheets_each_with_its_own_header() {
    let folder = Folder::empty();
    let one = opened(open(&saved(&folder, &[("Số liệu", FLAT)])));
    let sheets = [
        ("Số liệu", part(0..3)),
        ("Số liệu (2)", turned(&part(3..5))),
        ("Số liệu (3)", part(5..7)),
    ];
    let sheets = sheets.each_ref().map(|(name, text)| (*name, text.as_str()));
    let path = saved(&folder, &sheets);
    let loaded = opened(open(&path));
    assert_eq!(said(&loaded.dataset), said(&one.dataset));
    assert_eq!(places(&loaded.findings), ["x.xlsx as_of_inferred", "x.xlsx provenance_not_said"]);
    let name = |count: &str| format!("x.xlsx[Số liệu{count}]");
    assert_eq!(rows(&loaded), [(name(""), 3, 0), (name(" (2)"), 2, 0), (name(" (3)"), 2, 0)]);
    let figures = &loaded.dataset.figures;
    let mut stand: Vec<String> = figures
        .iter()
        .filter_map(|figure| figures.place(figure.at))
        .map(|place| format!("{}!{}", place.file, place.line))
        .collect();
    stand.sort();
    let mut expected: Vec<String> = [(name(""), 2..5), (name(" (2)"), 3..5), (name(" (3)"), 2..4)]
        .into_iter()
        .flat_map(|(file, lines)| lines.map(move |line| format!("{file}!{line}")))
        .collect();
    expected.sort();
    assert_eq!(stand, expected);
}

#[test]
fn one_sheet_a_district_is_one_table_with_its_faults_in_their_sheets() {
    let folder = Folder::empty();
    let hoang_hoa =
        part(0..3) + "LĐLĐ tỉnh X,Huyện Hoằng Hóa,CĐCS Trường A,Sự nghiệp,2023,D01,13,\n";
    let tho_xuan = turned(&part(3..5))
        + ",x9,D01,2023,Sự nghiệp,CĐCS Trường A,Huyện Thọ Xuân,LĐLĐ tỉnh X,\n"
        + ",7,D01,2023,Sự nghiệp,CĐCS Trường A,Huyện Hoằng Hóa,LĐLĐ tỉnh X,\n";
    let path = saved(
        &folder,
        &[("Hoằng Hóa", &hoang_hoa), ("Thọ Xuân", &tho_xuan), ("Hướng dẫn", "Cách điền\n")],
    );
    let loaded = opened(open(&path));
    assert_eq!(
        places(&loaded.findings),
        [
            "x.xlsx[Hoằng Hóa]!C2 figure_duplicate",
            "x.xlsx[Hoằng Hóa]!C5 figure_duplicate",
            "x.xlsx[Thọ Xuân]!B5 number_invalid",
            "x.xlsx[Thọ Xuân]!F6 figure_duplicate",
            "x.xlsx as_of_inferred",
            "x.xlsx provenance_not_said",
            "x.xlsx[Hướng dẫn] sheet_unused",
        ]
    );
    assert_eq!(
        rows(&loaded),
        [("x.xlsx[Hoằng Hóa]".to_owned(), 2, 2), ("x.xlsx[Thọ Xuân]".to_owned(), 2, 2)]
    );
    let twice = loaded.findings.iter().filter(|f| f.code() == "figure_duplicate");
    let twice: Vec<_> = twice.cloned().collect();
    let said = messages(&twice, Language::Vietnamese);
    assert!(said[0].contains("'5, 6 [Thọ Xuân]'"), "{said:?}");
    assert!(said[2].contains("'2 [Hoằng Hóa], 5 [Hoằng Hóa]'"), "{said:?}");
    let shown = excerpts(&path, &loaded.files, loaded.findings.iter().map(|f| &f.place));
    let cell = |at: usize| {
        let excerpt = shown[at].as_ref().unwrap();
        excerpt.text.chars().skip(excerpt.start).take(excerpt.end - excerpt.start).collect()
    };
    let cells: [String; 3] = [cell(0), cell(2), cell(3)];
    assert_eq!(cells, ["CĐCS Trường A", "x9", "CĐCS Trường A"]);
    let set_aside = loaded.dataset.set_aside.rows().iter();
    let set_aside: Vec<String> = set_aside
        .filter_map(|row| loaded.dataset.figures.place(row.at))
        .map(|place| place.short())
        .collect();
    assert_eq!(set_aside, ["2 [Hoằng Hóa]", "5 [Hoằng Hóa]", "5 [Thọ Xuân]", "6 [Thọ Xuân]"]);
}

#[test]
fn totals_of_each_sheet_and_of_all_are_compared_with_theirs() {
    let folder = Folder::empty();
    let total = |stated: &str| format!("LĐLĐ tỉnh X,,Tổng cộng,,2024,D01,{stated},\n");
    let of = |rows: [&str; 2]| {
        format!("{HEADER}LĐLĐ tỉnh X,Huyện A,CĐCS {0},Sự nghiệp,2024,D01,{1},\n", rows[0], rows[1])
    };
    for (first, second, whole, differing) in [
        ("3", "4", "7", None),
        ("3", "9", "7", Some("x.xlsx[B]!C3 control_total_differs")),
        ("3", "4", "8", Some("x.xlsx[B]!C4 control_total_differs")),
    ] {
        let a = of(["Một", "3"]) + &total(first);
        let b = of(["Hai", "4"]) + &total(second) + &total(whole);
        let loaded = opened(open(&saved(&folder, &[("A", &a), ("B", &b)])));
        let told = places(&loaded.findings);
        let differs: Vec<&String> = told.iter().filter(|t| t.contains("control_total")).collect();
        assert_eq!(differs, differing.iter().collect::<Vec<_>>(), "{told:?}");
    }
}

#[test]
fn sheets_that_say_their_district_by_their_names_only_are_refused() {
    let folder = Folder::empty();
    let bare = |text: &str| -> String {
        let without = |line: &str| {
            let cells: Vec<&str> = line.split(',').collect();
            [&cells[..1], &cells[2..]].concat().join(",")
        };
        text.lines().map(without).collect::<Vec<_>>().join("\n") + "\n"
    };
    let (one, two) = (bare(&part(0..3)), bare(&part(3..4)));
    let path = saved(&folder, &[("Hoằng Hóa", &one), ("Thọ Xuân", &two)]);
    assert_eq!(refused(&path), ["x.xlsx sheet_district_unsaid"]);
    // A table that goes on may have no districts at all.
    let path = saved(&folder, &[("Sheet1", &one), ("Sheet2", &bare(&part(2..3)))]);
    let loaded = opened(open(&path));
    assert_eq!(loaded.dataset.rows.read(), 4);
    // Some say it, some don't.
    let path = saved(&folder, &[("Hoằng Hóa", &part(0..3)), ("Thọ Xuân", &two)]);
    assert_eq!(refused(&path), ["x.xlsx[Thọ Xuân] sheet_column_lacking"]);
}

#[test]
fn a_sheet_that_lacks_what_the_others_have_is_named() {
    let folder = Folder::empty();
    let plan = "Cấp trên,CĐCS,Năm,Chỉ tiêu,Kế hoạch\nHuyện Hoằng Hóa,CĐCS Trường A,2024,D01,15\n";
    let path = saved(&folder, &[("Số liệu", FLAT), ("Giao", plan)]);
    assert_eq!(refused(&path), ["x.xlsx[Giao] sheet_column_lacking"]);
}

const UNITS: &str = "unit,name,level,parent,sector,managed,from,to\n\
    P,Tỉnh,province,,,,,\nH1,Huyện một,district,P,,,,\nG1,Một,grassroots,H1,public_service,,,\n\
    G2,Hai,grassroots,H1,public_service,,,\n";

#[test]
fn figures_of_known_units_may_lie_in_any_sheets_of_theirs() {
    let folder = Folder::empty();
    let header = "Đơn vị,Năm,Chỉ tiêu,Thực hiện,Tổng số\n";
    let (one, two) = (format!("{header}G1,2024,D01,3,\n"), format!("{header}G2,2024,D01,4,\n"));
    for names in [["figures", "figures 2"], ["Một", "Hai"]] {
        let path = saved(&folder, &[("units", UNITS), (names[0], &one), (names[1], &two)]);
        let loaded = opened(open(&path));
        assert_eq!(said(&loaded.dataset).1, ["G1 D01 2024 3/", "G2 D01 2024 4/"]);
        let counts = rows(&loaded);
        assert_eq!(counts[1..].iter().map(|(_, used, _)| *used).collect::<Vec<_>>(), [1, 1]);
    }
    let path = saved(&folder, &[("units", UNITS), ("figures", &one), ("Hai", &two)]);
    assert!(refused(&path).contains(&"x.xlsx[Hai] sheet_unclear".to_owned()));
}

const FIGURES: &str = "Đơn vị,Năm,Chỉ tiêu,Thực hiện,Tổng số\nG1,2024,D01,3,\nG2,2024,D01,4,\n";
const SHARES: &str = "Đơn vị,Chỉ tiêu,Giai đoạn,Chỉ tiêu giao\nH1,D01,I,70000\n";
const ABOUT: &str = "Tiêu đề,Báo cáo\nNgày số liệu,2024-12-31\n";

/// By their headings where the tabs say nothing, which is told; a number before a name is
/// none of it.
#[rstest]
#[case(["1. Đơn vị", "2. Số liệu", "3. Chỉ tiêu giao"], 0)]
#[case(["Danh mục đơn vị", "Số liệu báo cáo", "Giao chỉ tiêu"], 2)]
#[case(["Sheet1", "Sheet2", "Sheet3"], 3)]
fn tables_are_known_by_their_headings(#[case] tabs: [&str; 3], #[case] taken: usize) {
    let folder = Folder::empty();
    let [units, figures, shares] = tabs;
    let sheets = [(units, UNITS), (figures, FIGURES), (shares, SHARES), ("4. Thông tin", ABOUT)];
    let loaded = opened(open(&saved(&folder, &sheets)));
    assert_eq!(said(&loaded.dataset).1, ["G1 D01 2024 3/", "G2 D01 2024 4/"]);
    assert_ne!(loaded.dataset.allocations, Allocations::default());
    assert_eq!(loaded.dataset.manifest.title, "Báo cáo");
    let told = places(&loaded.findings);
    assert_eq!(told.iter().filter(|told| told.ends_with("sheet_taken")).count(), taken, "{told:?}");
}

#[rstest]
#[case([("Một", UNITS), ("Hai", UNITS), ("Ba", FIGURES)])]
#[case([("units", UNITS), ("Hai", FIGURES), ("Ba", SHARES)])]
fn sheets_that_may_be_one_table_are_refused_by_name(#[case] sheets: [(&str, &str); 3]) {
    let folder = Folder::empty();
    let mut sheets = sheets.to_vec();
    if sheets[2].1 == SHARES {
        sheets.push(("Bốn", SHARES));
    }
    assert_eq!(refused(&saved(&folder, &sheets))[0], "x.xlsx sheet_unclear");
}

/// A list of units beside a flat table stays one.
#[test]
fn a_list_beside_a_flat_table_is_no_table_of_units() {
    let folder = Folder::empty();
    let of_province = FLAT.replace("Công đoàn cấp trên", "Ghi chú").replace(",CĐCS,", ",Đơn vị,");
    assert_ne!(of_province, FLAT);
    for flat in [FLAT, &of_province] {
        let loaded = opened(open(&saved(&folder, &[("Bảng", flat), ("Danh sách", UNITS)])));
        let told = places(&loaded.findings);
        assert!(told.contains(&"x.xlsx[Danh sách] sheet_unused".to_owned()), "{told:?}");
    }
}

/// Sheets called after districts, and one after the province.
#[rstest]
#[case::with_a_column("LĐLĐ tỉnh X", "LĐLĐ tỉnh X,,2024,C02,9.6", "sheet_of_upper_units")]
#[case::by_the_tab("LĐLĐ tỉnh X", ",,2024,C02,9.6", "sheet_of_upper_units")]
#[case::by_its_name("LĐLĐ tỉnh X", ",LĐLĐ tỉnh X,2024,C02,9.6", "sheet_of_upper_units")]
#[case::a_summary("Tổng hợp", ",,2024,D01,7", "sheet_repeats")]
#[case::a_summary_of_the_province("LĐLĐ tỉnh X", ",,2024,D01,7", "sheet_repeats")]
#[case::of_nobody("Toàn tỉnh", ",,2024,C02,9.6", "sheet_column_lacking")]
#[case::of_a_union("LĐLĐ tỉnh X", ",CĐCS C,2024,D01,9", "sheet_column_lacking")]
fn the_province_may_have_a_sheet_of_its_own(
    #[case] tab: &str,
    #[case] row: &str,
    #[case] code: &str,
) {
    let sheet = |row: &str| {
        let text = format!("Tỉnh,CĐCS,Năm,Chỉ tiêu,Thực hiện\n{row}\n");
        let is_said = row.starts_with('L');
        let lines = text.lines().map(|line| line.split_once(',').unwrap().1.to_owned() + "\n");
        if is_said { text } else { lines.collect() }
    };
    let province = if row.starts_with('L') { "LĐLĐ tỉnh X" } else { "" };
    let of = |union: &str, value: u8| sheet(&format!("{province},{union},2024,D01,{value}"));
    let (one, two, own) = (of("CĐCS A", 3), of("CĐCS B", 4), sheet(row));
    let folder = Folder::empty();
    let sheets = [("LĐLĐ huyện Nga Sơn", &*one), ("LĐLĐ huyện Hậu Lộc", &*two), (tab, &*own)];
    let told = match open(&saved(&folder, &sheets)) {
        Ok(loaded) => {
            let figures = said(&loaded.dataset).1;
            let is_read = figures.iter().any(|figure| figure.contains("C02 2024 9.6"));
            assert_eq!(is_read, code == "sheet_of_upper_units", "{figures:?}");
            assert_eq!(figures.len(), 2 + usize::from(is_read));
            loaded.findings
        }
        Err(findings) => findings,
    };
    let told_at = places(&told);
    assert!(told_at.contains(&format!("x.xlsx[{tab}] {code}")), "{told_at:?}");
    let words = messages(&told, Language::Vietnamese).join("\n");
    assert!(!words.contains("'district'"), "{words}");
}

/// Rows that a filter hides count like any others, and it is said.
#[test]
fn hidden_rows_are_read_and_counted() {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    let mut book = rust_xlsxwriter::Workbook::new();
    for (name, text) in [("Số liệu", FLAT), ("Khác", "gì đó\nnữa\n")] {
        let sheet = book.add_worksheet();
        sheet.set_name(name).unwrap();
        super::writing::fill(sheet, &super::writing::cells(text), 0, Numbers::Typed);
        sheet.set_row_hidden(1).unwrap();
    }
    book.worksheet_from_index(0).unwrap().set_row_hidden(3).unwrap();
    book.save(&path).unwrap();
    let loaded = opened(open(&path));
    assert_eq!(rows(&loaded), [("x.xlsx[Số liệu]".to_owned(), 7, 0)]);
    let told: Vec<String> =
        places(&loaded.findings).into_iter().filter(|t| t.contains("hidden")).collect();
    assert_eq!(told, ["x.xlsx[Số liệu] rows_hidden"]);
    let said = messages(&loaded.findings, Language::English).join("\n");
    assert!(said.contains("2 hidden or filtered rows"), "{said}");
}

/// Columns that nobody sees count like any others, and it is said.
#[test]
fn hidden_columns_are_read_and_named() {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    let save = |hidden: &[u16]| {
        let mut book = rust_xlsxwriter::Workbook::new();
        let sheet = book.add_worksheet();
        super::writing::fill(sheet, &super::writing::cells(FLAT), 0, Numbers::Typed);
        for &column in hidden {
            sheet.set_column_hidden(column).unwrap();
        }
        book.save(&path).unwrap();
        opened(open(&path))
    };
    let whole = save(&[]);
    for (hidden, told) in [(&[6, 7, 20][..], "hidden columns: G, H;"), (&[20], ""), (&[3], ": D;")]
    {
        let loaded = save(hidden);
        assert_eq!(said(&loaded.dataset), said(&whole.dataset));
        let found = loaded.findings.iter().filter(|f| f.code() == "columns_hidden").cloned();
        let found: Vec<_> = found.collect();
        assert_eq!(found.len(), usize::from(!told.is_empty()));
        assert!(messages(&found, Language::English).concat().contains(told), "{found:?}");
    }
}
