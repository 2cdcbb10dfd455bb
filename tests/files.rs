//! Damaged datasets: each fault with its exact place and words, all in one run.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

#[path = "folders/mod.rs"]
mod folders;

use folders::holds::{open_twice, places_lie_within};
use folders::{FIGURES_HEADER, Folder, MANIFEST, UNITS, messages};
use proptest::prelude::*;
use thidua::load::{
    FileRows, Finding, Kind, Listing, Loaded, Options, RowFault, Severity, file_lines, open,
};
use thidua::model::{
    Amount, IndicatorIx, Language, Period, RowNumber, SaidCell, SetAsideRow, TableParts, UnitIx,
};

/// `file:line:column code` of every finding.
fn places(findings: &[Finding]) -> Vec<String> {
    findings.iter().map(|f| format!("{} {}", f.place, f.code())).collect()
}

fn opened(folder: &Folder) -> Loaded {
    let loaded = open(folder.path())
        .unwrap_or_else(|findings| panic!("{}", messages(&findings, Language::English).join("\n")));
    check_rows(&loaded);
    loaded
}

/// Every row is used or set aside, and every row set aside has a fault.
fn check_rows(loaded: &Loaded) {
    for file in &loaded.files {
        let faults = loaded
            .findings
            .iter()
            .filter(|f| f.severity() == Severity::Fault && f.place.file == file.name);
        let lines = faults.filter_map(|f| Some((f.place.line()?, rows_of(f))));
        let mut lines: Vec<u32> =
            lines.flat_map(|(line, rows)| (0..rows).map(move |row| line + row)).collect();
        lines.dedup();
        // A quoted line break may carry a cell to a later line than its row's.
        assert!(lines.len() >= file.set_aside, "{file:?} {lines:?}");
        assert!(lines.is_empty() == (file.set_aside == 0), "{file:?} {lines:?}");
    }
    let figures = loaded.files.iter().find(|file| &*file.name == "figures.csv");
    let kept = loaded.dataset.set_aside.rows().len();
    assert_eq!(kept, figures.map_or(0, |file| file.set_aside));
    let rows = loaded.dataset.rows;
    assert_eq!(rows.used, loaded.files.iter().map(|file| file.used).sum::<usize>());
    assert_eq!(rows.set_aside, loaded.files.iter().map(|file| file.set_aside).sum::<usize>());
}

/// How many rows a fault is about.
fn rows_of(fault: &Finding) -> u32 {
    let Kind::Row(RowFault::RowsInQuotes { rows, .. }) = fault.kind else { return 1 };
    u32::try_from(rows).unwrap()
}

fn refused(folder: &Folder) -> Vec<Finding> {
    let findings = open(folder.path()).map(|loaded| loaded.findings).unwrap_err();
    assert!(findings.iter().any(|f| f.severity() == Severity::Fatal));
    findings
}

#[test]
fn an_empty_folder_misses_all_its_files_at_once() {
    let findings = refused(&Folder::empty());
    assert_eq!(
        messages(&findings, Language::Vietnamese),
        [
            "dataset.toml: thiếu tệp này; cần đủ các tệp 'dataset.toml', 'units.csv' và \
             'figures.csv'; cách sửa: đặt tệp vào thư mục của bộ số liệu, tên bằng chữ thường, đúng \
             như trên",
            "units.csv: thiếu tệp này; cần đủ các tệp 'dataset.toml', 'units.csv' và \
             'figures.csv'; cách sửa: đặt tệp vào thư mục của bộ số liệu, tên bằng chữ thường, đúng \
             như trên",
            "figures.csv: thiếu tệp này; cần đủ các tệp 'dataset.toml', 'units.csv' và \
             'figures.csv'; cách sửa: đặt tệp vào thư mục của bộ số liệu, tên bằng chữ thường, đúng \
             như trên",
        ]
    );
}

#[test]
fn what_is_not_there_is_called_neither_file_nor_folder() {
    let folder = Folder::empty();
    for name in ["nowhere", "nowhere.csv", "nowhere.xlsx"] {
        let findings = open(&folder.path().join(name)).unwrap_err();
        assert_eq!(findings.iter().map(Finding::code).collect::<Vec<_>>(), ["nothing_there"]);
        let said = findings[0].message(Language::Vietnamese);
        assert!(said.contains("không có tệp hay thư mục nào tên như vậy"), "{said}");
    }
}

#[test]
fn faults_of_every_file_are_found_in_one_run() {
    let folder = Folder::empty();
    folder.write("dataset.toml", "title = \"\"\nas_of = \"hôm nay\"\ncolour = 1\n");
    folder.write("units.csv", "unit|name|level|parent|sector\nP|Liên đoàn|province||\n");
    folder.write("figures.csv", "unit,period,indicator,value,value,extra\nG1,2024,D01,1,2,3\n");
    folder.write("allocations.csv", "");
    folder.write("titles.csv", "unit,year\n");
    folder.write("Figures (1).csv", "");
    folder.write(".hidden", "");
    assert_eq!(
        places(&refused(&folder)),
        [
            "dataset.toml:1:9 setting_value_invalid",
            "dataset.toml:2:9 setting_value_invalid",
            "dataset.toml:3:1 manifest_key_unknown",
            "dataset.toml provenance_missing",
            "units.csv:1:1 delimiter_unknown",
            "figures.csv:1:29 column_twice",
            "figures.csv:1:29 column_missing",
            "figures.csv:1:35 column_unknown",
            "allocations.csv header_missing",
            "Figures (1).csv file_unknown",
            "titles.csv file_not_read_yet",
        ]
    );
}

#[test]
fn a_number_one_column_too_far_is_not_lost_without_a_word() {
    let told = |row: &str| {
        let folder = Folder::sound();
        folder.figures(&[row]);
        places(&opened(&folder).findings)
    };
    assert_eq!(told("G1,2024,D01,,7,"), ["figures.csv:2:13 value_missing"]);
    assert_eq!(told("G1,2024,C01,,7,"), ["figures.csv:2:13 value_missing"]);
    assert_eq!(told("G1,2024,D01,7,,"), [""; 0]);
    assert_eq!(told("G1,2024,C01,…,7,"), [""; 0], "it is said to be missing");
}

/// A comma that isn't in quotes makes two numbers of one.
#[test]
fn a_number_that_a_comma_may_have_split_is_set_aside() {
    let told = |row: &str| {
        let folder = Folder::sound();
        folder.figures(&[row]);
        let loaded = opened(&folder);
        (loaded.dataset.rows.used, places(&loaded.findings))
    };
    assert_eq!(told("G1,2024,D01,1,250,").1, ["figures.csv:2:13 number_split"]);
    assert_eq!(told("G1,2024,D01,1,25,").1, ["figures.csv:2:15 denominator_unused"]);
    assert_eq!(told("P,2024,C02,9,6,").1, ["figures.csv:2:12 number_split"]);
    assert_eq!(told("P,2024,C02,\"9,6\",,").1, [""; 0]);
}

#[test]
fn a_manifest_is_read_as_far_as_it_goes() {
    let folder = Folder::sound();
    folder.write(
        "dataset.toml",
        "\u{feff}title = \"Thử\"\r\nas_of = 2025-12-31\r\nscenario = 5\r\nprovenance = \"thật\"\r\n",
    );
    let loaded = opened(&folder);
    assert_eq!(
        places(&loaded.findings),
        ["dataset.toml:3:12 manifest_not_text", "dataset.toml:4:14 provenance_unknown"]
    );
    assert_eq!(loaded.dataset.manifest.provenance.key(), "unknown");
    folder.write("dataset.toml", "title = \"Thử\"\nas_of = 2025-12-31\n");
    let loaded = opened(&folder);
    assert_eq!(places(&loaded.findings), ["dataset.toml provenance_missing"]);
    assert_eq!(loaded.dataset.manifest.provenance.key(), "unknown");
    folder.write("dataset.toml", "title = \"a\nas_of = 2025-02-31\n");
    let findings = refused(&folder);
    assert!(findings.iter().all(|f| f.code() == "setting_syntax"), "{findings:?}");
    assert_eq!(findings[0].place.line(), Some(1));
    folder.write("dataset.toml", format!("{MANIFEST}year_end = \"02-29\"\n"));
    assert_eq!(places(&refused(&folder)), ["dataset.toml:4:12 setting_value_invalid"]);
}

#[test]
fn bytes_that_are_no_utf8_are_named_by_their_place() {
    let folder = Folder::sound();
    let mut text = FIGURES_HEADER.as_bytes().to_vec();
    text.extend_from_slice(b"G1,2024,D01,\xC4\xE3,\n");
    folder.write("figures.csv", text);
    assert_eq!(
        messages(&refused(&folder), Language::English),
        ["figures.csv:2:13: a letter here is damaged or in another encoding (byte '0xC4' is \
          not UTF-8); expected UTF-8 text; to mend: open the file in a spreadsheet, look at its \
          letters and save it as CSV UTF-8; if all of it is in another encoding open it with \
          '--encoding tcvn3' (or another name: see 'thidua --help')"]
    );
}

/// The same rows, whatever divides their cells, and places that stay right.
#[test]
fn cells_may_be_divided_by_semicolons_and_tabs() {
    for (start, divider) in [("", ';'), ("", '\t'), ("sep=;\r\n", ';'), ("sep=|\n", '|')] {
        let folder = Folder::sound();
        let comma = format!("{FIGURES_HEADER}G1,2024,C05,30,38\nG1,2023,C05,\"3\n9\",38\n");
        let divided = comma.replace(',', &divider.to_string());
        folder.write("figures.csv", format!("{start}{divided}"));
        let loaded = opened(&folder);
        assert_eq!(loaded.dataset.figures.len(), 1, "{start:?} {divider:?}");
        let line = 3 + start.lines().count();
        assert_eq!(places(&loaded.findings), [format!("figures.csv:{line}:13 number_invalid")]);
        assert_eq!(*loaded.dataset.figures.parts(), TableParts::one("figures.csv"));
    }
}

fn values(loaded: &Loaded) -> Vec<String> {
    let entry = |figure: thidua::model::Figure| match figure.entry {
        thidua::model::Entry::Reported { value, denominator } => {
            denominator.map_or_else(|| value.to_string(), |d| format!("{value}/{d}"))
        }
        other => format!("{other:?}"),
    };
    let mut all: Vec<thidua::model::Figure> = loaded.dataset.figures.iter().collect();
    all.sort_by_key(|figure| figure.at);
    all.into_iter().map(entry).collect()
}

#[test]
fn numbers_are_read_as_the_file_proves_they_are_written() {
    let folder = Folder::sound();
    let semicolons = |rows: &[&str]| {
        let rows = rows.join("\n");
        format!("{}{rows}\n", FIGURES_HEADER.replace(',', ";"))
    };
    folder.write(
        "figures.csv",
        semicolons(&[
            "P;2023;C02;9,6 %;",
            "P;2024;C03;8.990;",
            "G2;2023;D04;1.250;1 250,0",
            "G2;2024;C05;38;1.000",
        ]),
    );
    let loaded = opened(&folder);
    assert_eq!(values(&loaded), ["9.6", "8990", "1250/1250", "38/1000"]);
    assert_eq!(
        file_lines(&loaded.files, Language::English)[1],
        "figures.csv: read 4 = used 4 + set aside 0 (divided by ';', Vietnamese numbers: 70.000,5, UTF-8)"
    );
    folder.figures(&["P,2023,C02,9.6,", "P,2024,C02,1.250,", "G2,2024,D04,\"1,250\",\"1,250\""]);
    assert_eq!(values(&opened(&folder)), ["9.6", "1.25", "1250/1250"]);
    folder.figures(&["P,2024,C02,1.250,", "G2,2024,D04,30,38"]);
    let loaded = opened(&folder);
    assert_eq!(values(&loaded), ["30/38"]);
    assert_eq!(
        messages(&loaded.findings, Language::Vietnamese),
        ["figures.csv:2:12: ô 'thực hiện' (value) ghi '1.250', đọc được hai cách: 1250 nếu dấu \
          chấm ngăn hàng nghìn, 1,25 nếu đó là dấu thập phân; cần số chỉ đọc được một cách; cách \
          sửa: nếu cả tệp dùng dấu chấm ngăn hàng nghìn thì mở bằng '--numbers vi', làm dấu thập \
          phân thì '--numbers en' (hoặc ghi 'numbers' vào 'dataset.toml' hay trang 'dataset'); \
          không thì viết lại số, không ngăn hàng nghìn"]
    );
    for (said, value) in [("vi", "1250"), ("en", "1.25"), ("plain", "1.25")] {
        folder.write("dataset.toml", format!("{MANIFEST}numbers = \"{said}\"\n"));
        assert_eq!(values(&opened(&folder)), [value, "30/38"]);
    }
    folder.write("dataset.toml", format!("{MANIFEST}numbers = \"fr\"\n"));
    assert_eq!(places(&refused(&folder))[0], "dataset.toml:4:11 setting_value_invalid");
}

/// What a file proves otherwise makes no fraction of a person.
#[test]
fn people_are_counted_in_whole_numbers() {
    let folder = Folder::sound();
    folder.figures(&[
        "G1,2024,D01,1.250,",
        "P,2024,C02,9.6,",
        "G2,2024,D04,12.5,14",
        // Money, and a share only so.
        "G1,2024,D05,1.250,2.5",
        "P,2024,C06,72.125,",
    ]);
    let loaded = opened(&folder);
    assert_eq!(values(&loaded), ["9.6", "12.5/14", "1.25/2.5", "72.125"]);
    assert_eq!(
        places(&loaded.findings),
        ["figures.csv:2:13 number_ambiguous", "figures.csv:4:13 fraction_of_a_thing"]
    );
}

#[test]
fn every_fault_of_a_figure_has_its_place() {
    let folder = Folder::sound();
    folder.figures(&[
        "G1,2024,C05,39,38",
        "G1,2023,D05,1,0",
        "G1,2022,D05,1,",
        "G1,2021,D01,-1,",
        "P,2021,C06,100.5,",
        "P,2021,C02,-100,",
        "H1,2026,D02,1,",
        "H2,2024,D02,1,",
        "G1,2024,D04,1,2",
        "G1,2024,D02,1,",
        "X9,2024,D01,1,",
        "G1,2024,D99,1,",
        "G1,24,D01,1,",
        "G1,2025,D01,\"1,5,0\",",
        "G2,2021-2025,D01,5,",
        ",,,,1e",
        "G1,2024,D01",
        "G1,2024,D01,1,,,7",
        "G1,2020,D05,3,-4",
    ]);
    let loaded = opened(&folder);
    assert_eq!(
        places(&loaded.findings),
        [
            "figures.csv:2:13 numerator_above_denominator",
            "figures.csv:3:15 numerator_of_nothing",
            "figures.csv:4:15 denominator_missing",
            "figures.csv:5:13 number_negative",
            "figures.csv:6:12 percent_above_100",
            "figures.csv:7:12 rate_too_low",
            "figures.csv:8:4 period_open",
            "figures.csv:9:4 unit_not_existing",
            "figures.csv:10:9 out_of_scope",
            "figures.csv:11:1 below_reporting_level",
            "figures.csv:12:1 unit_unknown",
            "figures.csv:13:9 indicator_unknown",
            "figures.csv:14:4 period_invalid",
            "figures.csv:15:13 number_invalid",
            "figures.csv:16:4 average_not_rate",
            "figures.csv:17:1 cell_empty",
            "figures.csv:17:2 cell_empty",
            "figures.csv:17:3 cell_empty",
            "figures.csv:17:5 number_invalid",
            "figures.csv:18:12 cell_count",
            "figures.csv:19:17 cell_count",
            "figures.csv:20:15 number_negative",
        ]
    );
    assert_eq!(loaded.files[1].set_aside, 19);
    assert_eq!(loaded.dataset.figures.len(), 0);
}

#[test]
fn messages_say_what_was_found_expected_and_how_to_mend_it() {
    let folder = Folder::sound();
    folder.figures(&["G1,2024,C05,39,38", "G1,2024,D04,1,2", "G1,2025,D01,\"9,6,1\","]);
    let findings = opened(&folder).findings;
    assert_eq!(
        messages(&findings, Language::Vietnamese),
        [
            "figures.csv:2:13: tử số '39' lớn hơn mẫu số '38'; cần tử số không lớn hơn mẫu số; \
             cách sửa: kiểm tra hai số, có thể đã đổi chỗ",
            "figures.csv:3:9: đơn vị 'G1' thuộc khu vực 'hành chính', không báo cáo chỉ tiêu 'D04'; \
             cần khu vực: 'DN ngoài nhà nước', 'DN nhà nước'; cách sửa: bỏ dòng này, hoặc sửa khu \
             vực của đơn vị",
            "figures.csv:4:13: ô 'thực hiện' (value) là '9,6,1': không phải một số; cần một số, ví \
             dụ '70000' hoặc '9,6'; cách sửa: viết lại số; không phát sinh thì ghi '0', chưa có số liệu thì ghi '…'",
        ]
    );
    assert_eq!(
        messages(&findings, Language::English)[0],
        "figures.csv:2:13: the numerator '39' is above the denominator '38'; expected a numerator \
         not above its denominator; to mend: check the two numbers, they may have changed places"
    );
}

#[test]
fn of_a_duplicated_key_every_row_is_set_aside_naming_the_others() {
    let folder = Folder::sound();
    folder.figures(&[
        "G1,2024,D01,1,",
        "G2,2024,D01,1,",
        "G1,2024,D01,1,",
        "G1,2024-12,D01,1,",
        "G1,2024,D01,oops,",
    ]);
    let loaded = opened(&folder);
    assert_eq!(
        places(&loaded.findings),
        [
            "figures.csv:2:1 figure_duplicate",
            "figures.csv:4:1 figure_duplicate",
            "figures.csv:6:1 figure_duplicate",
            "figures.csv:6:13 number_invalid",
        ]
    );
    assert!(loaded.findings[0].message(Language::English).starts_with(
        "figures.csv:2:1: the unit 'G1', period '2024', indicator 'D01' is also at line '4, 6'"
    ));
    assert_eq!((loaded.files[1].used, loaded.files[1].set_aside), (2, 3));
}

#[test]
fn lines_and_columns_are_right_however_the_file_is_written() {
    let rows = "unit,period,indicator,value,denominator,note\n\
                G1,2021,D01,1,,\"hai\ndòng, \"\"nháy\"\"\"\n\n\
                G1,2022,D01,1,,đủ\n\
                \"G1\",2023,D01,\"một\",,\n\
                \"ghi\nchú\",2024,D01,\"ba\",,\n";
    let expected = [
        "figures.csv:6:15 number_invalid",
        "figures.csv:7:1 unit_unknown",
        "figures.csv:8:15 number_invalid",
    ];
    for mark in ["", "\u{feff}"] {
        for end in ["\n", "\r\n", "\r"] {
            let folder = Folder::sound();
            folder.write("figures.csv", format!("{mark}{}", rows.replace('\n', end)));
            assert_eq!(places(&opened(&folder).findings), expected, "{mark:?} {end:?}");
        }
    }
}

#[test]
fn a_quote_that_never_closes_is_fatal_where_it_opens() {
    let folder = Folder::sound();
    folder.figures(&["G1,2021,D01,1,", "G1,2022,D01,\"1,", "G1,2023,D01,1,"]);
    let findings = refused(&folder);
    assert!(places(&findings).contains(&"figures.csv:3:13 quote_not_closed".to_owned()));
}

#[test]
fn blank_rows_are_no_data_and_are_told_once() {
    let folder = Folder::sound();
    folder.figures(&["G1,2021,D01,1,", ",,,,", "  ", "G1,2022,D01,1,"]);
    let loaded = opened(&folder);
    assert_eq!(places(&loaded.findings), ["figures.csv:3:1 blank_rows"]);
    assert_eq!(loaded.files[1].read(), 2);
}

#[test]
fn every_fault_of_a_unit_has_its_place_and_takes_its_figures_along() {
    let folder = Folder::sound();
    let units = format!(
        "{UNITS}\
         A1,Sai cấp,commune,P,,,,\n\
         A2,Không cấp trên,grassroots,,administrative,,,\n\
         A3,Không có cấp trên ấy,grassroots,H9,administrative,,,\n\
         A4,Ngược,grassroots,P,administrative,,2024-02-01,2024-01-01\n\
         A5,Sai ngày,grassroots,P,administrative,,31/02/2024,\n\
         A6,Sai khu vực,grassroots,P,hỗn hợp,,,\n\
         A7,Sai quản lý,grassroots,P,administrative,maybe,,\n\
         A8,Ngoài đời cấp trên,grassroots,H1,administrative,,2020-01-01,\n\
         A9,Trùng,grassroots,P,administrative,,,2024-01-01\n\
         A9,Trùng,grassroots,P,administrative,,2024-01-01,\n\
         B1,Hai cấp,grassroots,P,administrative,,,2020-12-31\n\
         B1,Hai cấp,district,P,,,2021-01-01,\n\
         B2,Dưới cơ sở,grassroots,G2,administrative,,,\n\
         B3,Dưới đơn vị bị loại,grassroots,B1,administrative,,,\n\
         B4,,grassroots,P,,,,\n\
         B5,Cấp huyện có khu vực,district,P,administrative,,,\n"
    );
    folder.write("units.csv", units);
    folder.figures(&["A9,2023,D01,1,", "B3,2023,D01,1,", "B4,2023,D01,1,"]);
    let loaded = opened(&folder);
    assert_eq!(
        places(&loaded.findings),
        [
            "units.csv:8:12 word_unknown",
            "units.csv:9:30 parent_missing",
            "units.csv:10:36 parent_unknown",
            "units.csv:11:50 dates_reversed",
            "units.csv:12:42 date_invalid",
            "units.csv:13:29 word_unknown",
            "units.csv:14:44 word_unknown",
            "units.csv:15:64 outside_parent",
            "units.csv:16:39 spells_overlap",
            "units.csv:17:39 spells_overlap",
            "units.csv:18:12 levels_differ",
            "units.csv:19:12 levels_differ",
            "units.csv:20:26 parent_not_higher",
            "units.csv:21:35 parent_set_aside",
            "units.csv:22:4 name_missing",
            "units.csv:22:18 sector_missing",
            "units.csv:23:36 sector_unused",
            "figures.csv:2:1 unit_set_aside",
            "figures.csv:3:1 unit_set_aside",
        ]
    );
    let message = |ix: usize| loaded.findings[ix].message(Language::Vietnamese);
    assert_eq!(
        message(7),
        "units.csv:15:64: thời gian này vượt ra ngoài thời gian tồn tại của 'H1' (… → \
         2025-06-30); cần khoảng thời gian nằm trong thời gian tồn tại của cấp trên; cách sửa: \
         sửa ngày đầu hoặc ngày cuối, hoặc thêm một dòng cho cấp trên kế tiếp"
    );
    assert!(message(17).contains("đơn vị 'A9' đã bị loại ở dòng '16' của bảng 'units'"));
    assert!(message(18).contains("đơn vị 'B3' đã bị loại ở dòng '21' của bảng 'units'"));
    assert_eq!((loaded.files[0].used, loaded.files[0].set_aside), (8, 14));
}

#[test]
fn a_union_without_exactly_one_province_is_refused() {
    let folder = Folder::sound();
    folder.write("units.csv", UNITS.replace("province", "district"));
    let found = places(&refused(&folder));
    assert!(found.contains(&"units.csv no_province".to_owned()), "{found:?}");
    folder.write("units.csv", format!("{UNITS}Q,Tỉnh nữa,province,,,,,\n"));
    assert_eq!(
        places(&refused(&folder)),
        ["units.csv:2:13 several_provinces", "units.csv:8:12 several_provinces"]
    );
}

#[test]
fn a_ring_of_units_is_refused() {
    let folder = Folder::sound();
    let units = format!("{UNITS}H8,Tám,district,H9,,,,\nH9,Chín,district,H8,,,,\n");
    folder.write("units.csv", units);
    let findings = refused(&folder);
    let ring = findings.iter().find(|f| f.code() == "cycle").unwrap();
    assert_eq!(
        ring.message(Language::English),
        "units.csv:8:17: units under one another in a ring: 'H8' → 'H9' → 'H8'; expected a tree \
         that ends at the province; to mend: correct the 'parent' of one of them"
    );
    folder.write("units.csv", format!("{UNITS}H8,Tám,district,H8,,,,\n"));
    assert!(places(&refused(&folder)).contains(&"units.csv:8:17 cycle".to_owned()));
}

#[test]
fn every_fault_of_an_allocation_has_its_place() {
    let folder = Folder::sound();
    folder.write(
        "allocations.csv",
        "unit,indicator,phase,target\n\
         H1,D02,I,100\n\
         G2,D01,I,70000\n\
         P,D01,I,5\n\
         H1,D03,I,5\n\
         H1,D02,III,5\n\
         H1,D13,I,-5\n\
         H1,D13,II,\n\
         H2,D01,I,5\n\
         H2,D01,2021-2025,6\n\
         G1,D02,I,5\n\
         H1,D01,II,100000\n",
    );
    let loaded = opened(&folder);
    assert_eq!(
        places(&loaded.findings),
        [
            "allocations.csv:2:10 allocation_sum_differs",
            "allocations.csv:4:1 allocation_of_province",
            "allocations.csv:5:4 indicator_not_allocated",
            "allocations.csv:6:8 phase_unknown",
            "allocations.csv:7:10 number_negative",
            "allocations.csv:8:1 allocation_without_unit",
            "allocations.csv:8:11 cell_empty",
            "allocations.csv:9:1 allocation_duplicate",
            "allocations.csv:10:1 allocation_duplicate",
            "allocations.csv:11:1 below_reporting_level",
            "allocations.csv:12:1 allocation_without_unit",
        ]
    );
    assert_eq!(
        loaded.findings[0].message(Language::Vietnamese),
        "allocations.csv:2:10: chỉ tiêu 'D02' giai đoạn 'I' giao cho cấp dưới cộng lại là '100'; cần \
         '300' như kế hoạch; cách sửa: kiểm tra các phần đã giao"
    );
    assert_eq!((loaded.files[2].used, loaded.files[2].set_aside), (3, 8));
}

#[test]
fn a_plan_of_its_own_is_used_or_its_faults_are_told() {
    let folder = Folder::sound();
    folder.write("plan.toml", "number = 5\n");
    let findings = refused(&folder);
    let found = places(&findings);
    assert_eq!(
        found[..2],
        ["plan.toml:1:10 setting_value_invalid", "plan.toml setting_key_missing"]
    );
    let built_in = include_str!("../src/load/plan.toml");
    folder.write("plan.toml", built_in.replace("10/KH-LĐLĐ", "11/KH-LĐLĐ"));
    assert_eq!(opened(&folder).dataset.plan.number, "11/KH-LĐLĐ");
}

#[test]
fn a_label_that_two_indicators_have_leads_to_neither() {
    let folder = Folder::sound();
    let built_in = include_str!("../src/load/plan.toml");
    let label = "CNLĐ trong DN là đoàn viên";
    folder.write("plan.toml", built_in.replace("Kết nạp đoàn viên mới", label));
    let rows = [format!("G2,2024,{label},39,40"), "G2,2024,d01,7,".to_owned()];
    folder.figures(&rows.each_ref().map(String::as_str));
    let loaded = opened(&folder);
    let codes: Vec<_> = loaded.findings.iter().map(|f| (f.place.to_string(), f.code())).collect();
    assert_eq!(codes, [("figures.csv:2:9".to_owned(), "indicator_ambiguous")]);
    let said = loaded.findings[0].message(Language::English);
    assert!(said.contains("D01, D04"), "{said}");
    assert_eq!(loaded.dataset.rows.set_aside, 1);
}

#[test]
fn the_listing_tells_findings_and_adds_up_the_rows() {
    let folder = Folder::sound();
    folder.figures(&["G1,2024,C05,39,38", "G1,2024,D01,1,"]);
    folder.write("duties.csv", "duty\n");
    let Loaded { findings, files, .. } = opened(&folder);
    assert_eq!(
        messages(&findings, Language::Vietnamese),
        [
            "figures.csv:2:13: tử số '39' lớn hơn mẫu số '38'; cần tử số không lớn hơn mẫu số; cách \
             sửa: kiểm tra hai số, có thể đã đổi chỗ",
            "duties.csv: phiên bản này chưa đọc tệp này; cần các tệp mà phiên bản này đọc; cách sửa: \
             không phải làm gì",
        ]
    );
    assert_eq!(
        file_lines(&files, Language::Vietnamese),
        [
            "units.csv: đọc 6 = dùng 6 + loại 0 (UTF-8, ngăn ô bằng ',')",
            "figures.csv: đọc 2 = dùng 1 + loại 1 (UTF-8, ngăn ô bằng ',')",
            "tất cả: đọc 8 = dùng 7 + loại 1",
        ]
    );
    let exported = Listing::new(folder.path(), &findings, &files, Language::English);
    let json = serde_json::to_value(&exported).unwrap();
    assert_eq!(json["rows"]["set_aside"], 1);
    assert_eq!(json["opens"], true);
    assert_eq!(
        json["findings"][0],
        serde_json::json!({
            "code": "numerator_above_denominator",
            "severity": "fault",
            "file": "figures.csv",
            "line": 2,
            "column": 13,
            "place": "figures.csv:2:13",
            "excerpt": { "text": "G1,2024,C05,39,38", "start": 12, "end": 14 },
            "found": "the numerator '39' is above the denominator '38'",
            "expected": "a numerator not above its denominator",
            "remedy": "check the two numbers, they may have changed places",
            "message": messages(&findings, Language::English)[0],
        })
    );
    assert_eq!(json["findings"][1]["line"], serde_json::Value::Null);
}

/// A row of figures with at most a few cells spoilt.
fn figure_row() -> impl Strategy<Value = String> {
    let unit = prop_oneof![8 => "G1|G2|H1|H2|P", 1 => "Tổng cộng|Cộng|Σ", 1 => "[\\PC&&[^Σ]]{0,4}"];
    let period = prop_oneof![8 => "202[0-6]", 2 => "2025-[01][0-9]|2021-2025", 1 => ".{0,5}"];
    let indicator = prop_oneof![8 => "[CD]0[1-9]|D1[0-4]", 1 => ".{0,3}"];
    let number = || prop_oneof![6 => "[0-9]{1,3}", 2 => "|x|…|-|KPS", 1 => ".{0,5}"];
    (unit, period, indicator, number(), number())
        .prop_map(|(u, p, i, n, d)| format!("{u},{p},{i},{n},{d}"))
}

/// How many data rows another reader of CSV finds, those in which nothing stands left
/// out.
fn counted(text: &str) -> usize {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let records = reader.byte_records().map(Result::unwrap);
    let is_blank = |cell: &[u8]| std::str::from_utf8(cell).unwrap().trim().is_empty();
    records.filter(|record| !record.iter().all(is_blank)).count()
}

/// How many of them name a total as their unit: used, and no figures.
fn totals(text: &str) -> usize {
    let mut reader = csv::ReaderBuilder::new().flexible(true).from_reader(text.as_bytes());
    let records = reader.records().map(Result::unwrap);
    let is_total = |unit: &str| ["Tổng cộng", "Cộng", "Σ"].contains(&unit.trim());
    records.filter(|record| record.get(0).is_some_and(is_total)).count()
}

/// Whatever stands in the files: every row is accounted for, or a fatal finding
/// says why there are none; and the same when they are read once more.
fn opens_or_says_why(folder: &Folder) -> Option<Loaded> {
    match open_twice(folder.path(), &Options::default()) {
        Ok(loaded) => {
            check_rows(&loaded);
            Some(loaded)
        }
        Err(findings) => {
            assert!(findings.iter().any(|f| f.severity() == Severity::Fatal));
            None
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn every_row_is_used_or_set_aside(
        rows in prop::collection::vec(figure_row(), 0..40),
        end in "\n|\r\n|\r",
    ) {
        let folder = Folder::sound();
        let header = FIGURES_HEADER.trim_end();
        let text = format!("{header}{end}{}", rows.join(&end));
        folder.write("figures.csv", &text);
        if let Ok(loaded) = open(folder.path()) {
            check_rows(&loaded);
            // In one record several rows may be lost.
            let more: u32 = loaded.findings.iter().map(|fault| rows_of(fault) - 1).sum();
            prop_assert_eq!(loaded.files[1].read(), counted(&text) + more as usize);
            let FileRows { used, set_aside, .. } = loaded.files[1];
            let (told, figures) = (totals(&text), loaded.dataset.figures.len());
            prop_assert!(figures + told >= used && used + set_aside >= figures + told);
            prop_assert!(set_aside > 0 || figures + told == used);
        }
    }

    #[test]
    fn mangled_units_never_panic_and_add_up(
        cuts in prop::collection::vec((0_usize..400, "[\\PC\n\r\",]{0,3}"), 0..6),
    ) {
        let folder = Folder::sound();
        let mut text: Vec<char> = UNITS.chars().collect();
        for (at, with) in cuts {
            let at = at.min(text.len());
            text.splice(at..(at + 2).min(text.len()), with.chars());
        }
        folder.write("units.csv", text.into_iter().collect::<String>());
        folder.figures(&["G1,2024,D01,1,", "H1,2024,D02,1,"]);
        if let Some(loaded) = opens_or_says_why(&folder) {
            prop_assert_eq!(loaded.files.last().unwrap().read(), 2);
        }
    }

    #[test]
    fn arbitrary_bytes_open_or_are_refused_with_a_reason(
        manifest in prop::collection::vec(any::<u8>(), 0..60),
        units in prop::collection::vec(any::<u8>(), 0..120),
        figures in prop::collection::vec(any::<u8>(), 0..120),
    ) {
        let folder = Folder::sound();
        let sound = format!("{FIGURES_HEADER}G1,2024,D01,1,\nG2,2024,D04,1,2\nP,2024,D12,1,\n");
        let whole = [sound.as_bytes(), &figures].concat();
        folder.write("figures.csv", &whole);
        if let Some(loaded) = opens_or_says_why(&folder) {
            // The rows before them are there, and no more than there are lines.
            let lines = figures.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count();
            let read = loaded.files.last().unwrap().read();
            prop_assert!((3..=4 + lines).contains(&read), "{} rows", read);
            if let Ok(text) = std::str::from_utf8(&whole) {
                places_lie_within("figures.csv", text, &loaded.findings);
            }
        }
        folder.write("figures.csv", &figures);
        opens_or_says_why(&folder);
        folder.write("units.csv", &units);
        opens_or_says_why(&folder);
        folder.write("dataset.toml", &manifest);
        opens_or_says_why(&folder);
    }

    #[test]
    fn arbitrary_text_in_the_manifest_opens_or_is_refused_with_a_reason(manifest in "[a-z_ =\"\n0-9\\-é]{0,80}") {
        let folder = Folder::sound();
        folder.write("dataset.toml", manifest);
        opens_or_says_why(&folder);
    }
}

#[test]
fn what_was_understood_of_a_row_set_aside_is_kept() {
    let folder = Folder::sound();
    folder.figures(&[
        "G2,2024,D01,5,",
        "G2,2024,D04,9,8",
        "G7,2024,D01,5,",
        "G2,2024,Đ01,5,",
        "G2,lúc nào,D01,nhiều,",
        "G2,2023,D01,5,",
        "G2,2023,D01,6,",
        "G2,2022",
    ]);
    let dataset = opened(&folder).dataset;
    let unit = dataset.units.with_id("G2");
    let coded = |code| dataset.plan.indicator_coded(code);
    let whole = |number| [SaidCell::Amount(Amount::whole(number)), SaidCell::Nothing];
    let text = |value: &str| [SaidCell::Text(value.into()), SaidCell::Nothing];
    let texts = |value: &str, below: &str| [value, below].map(|text| SaidCell::Text(text.into()));
    let (in_2023, in_2024) = (Period::Year(2023), Period::Year(2024));
    let row = |line: u32, code, (unit, indicator, period, said): Understood| {
        let [value, denominator] = said;
        SetAsideRow { at: RowNumber::new(line), code, unit, indicator, period, value, denominator }
    };
    assert_eq!(
        dataset.set_aside.rows(),
        [
            // Either of the two may be wrong.
            row(
                3,
                "numerator_above_denominator",
                (unit, coded("D04"), Some(in_2024), texts("9", "8"))
            ),
            row(4, "unit_unknown", (None, coded("D01"), Some(in_2024), whole(5))),
            row(5, "indicator_unknown", (unit, None, Some(in_2024), whole(5))),
            row(6, "period_invalid", (unit, coded("D01"), None, text("nhiều"))),
            row(7, "figure_duplicate", (unit, coded("D01"), Some(in_2023), whole(5))),
            row(8, "figure_duplicate", (unit, coded("D01"), Some(in_2023), whole(6))),
            row(9, "cell_count", (None, None, None, Default::default())),
        ]
    );
}

type Understood = (Option<UnitIx>, Option<IndicatorIx>, Option<Period>, [SaidCell; 2]);
