//! One flat table, as text and as a sheet.

use rstest::rstest;
use rust_xlsxwriter::{Format, Workbook};
use thidua::load::{Options, Severity, open, open_with};
use thidua::model::{Language, Level, Provenance};

use super::writing::{Numbers, cells, fill, percent, sheet_with};
use crate::folders::Folder;
use crate::{messages, of_text, opened, places, said, told_of};

pub const FLAT: &str = "Tỉnh,Công đoàn cấp trên,CĐCS,Khu vực,Năm,Chỉ tiêu,Thực hiện,Tổng số\n\
    LĐLĐ tỉnh X,Huyện Hoằng Hoá,CĐCS Trường A,Sự nghiệp,2023,D01,12,\n\
    LĐLĐ tỉnh X,Huyện Hoằng Hóa,CĐCS Trường A,Sự nghiệp,2024,D01,15,\n\
    LĐLĐ tỉnh X,Huyện Hoằng Hóa,CĐCS Công ty May,DN ngoài nhà nước,2024,D04,1250,1300\n\
    LĐLĐ tỉnh X,Huyện Thọ Xuân,CĐCS Trường A,Sự nghiệp,2024,D01,4,\n\
    LĐLĐ tỉnh X,Huyện Thọ Xuân,,,2024,D02,2,\n\
    LĐLĐ tỉnh X,LĐLĐ tỉnh X,CĐCS Văn phòng,HCSN,2024,D01,1,\n\
    LĐLĐ tỉnh X,,,,2024,C02,9.6,\n";

fn expected() -> Vec<&'static str> {
    vec![
        "CĐCS Trường A (Huyện Hoằng Hoá) D01 2023 12/",
        "CĐCS Trường A (Huyện Hoằng Hoá) D01 2024 15/",
        "CĐCS Trường A (Huyện Thọ Xuân) D01 2024 4/",
        "CĐCS Văn phòng D01 2024 1/",
        "Huyện Thọ Xuân D02 2024 2/",
        "CĐCS Công ty May D04 2024 1250/1300",
        "LĐLĐ tỉnh X C02 2024 9.6/",
    ]
}

fn sorted(mut lines: Vec<String>) -> Vec<String> {
    lines.sort();
    lines
}

fn expect_all(figures: Vec<String>) {
    let expected = expected().into_iter().map(ToOwned::to_owned).collect();
    assert_eq!(sorted(figures), sorted(expected));
}

#[test]
fn a_tree_is_inferred_from_names() {
    let folder = Folder::empty();
    folder.write("báo cáo.csv", FLAT);
    let loaded = opened(open(&folder.path().join("báo cáo.csv")));
    expect_all(said(&loaded.dataset).1);
    assert_eq!(
        places(&loaded.findings),
        ["báo cáo.csv as_of_inferred", "báo cáo.csv provenance_not_said"]
    );
    let manifest = &loaded.dataset.manifest;
    assert_eq!(
        (manifest.title.as_str(), manifest.as_of.to_string().as_str()),
        ("báo cáo", "2024-12-31")
    );
    assert!(manifest.is_as_of_inferred);
    assert_eq!(manifest.provenance, Provenance::Unknown);
    assert_eq!(loaded.files[0].read(), 7);
}

#[rstest]
#[case::r("NA")]
#[case::pandas("nan")]
#[case::a_database("\\N")]
#[case::a_pivot("(blank)")]
fn what_programs_write_into_empty_cells_names_nobody(#[case] word: &str) {
    let filled: Vec<String> = FLAT
        .lines()
        .map(|row| {
            row.split(',').map(|cell| if cell.is_empty() { word } else { cell }).collect::<Vec<_>>()
        })
        .map(|cells| cells.join(","))
        .collect();
    let loaded = opened(of_text(filled.join("\n")));
    expect_all(said(&loaded.dataset).1);
    let told = told_of(&loaded.findings);
    // Once for each column of names.
    assert_eq!(told.len(), 3, "{told:?}");
    assert!(told.iter().all(|told| told.ends_with(" empty_word")), "{told:?}");
    assert!(loaded.findings.iter().all(|finding| finding.severity() == Severity::Note));
}

/// Among others of a folder it is called by its file's name wherever it is looked at.
#[test]
fn one_of_several_files_says_which_it_is() {
    let folder = Folder::empty();
    folder.write("Nga Sơn.csv", FLAT);
    let scenario = || {
        let loaded = opened(open(&folder.path().join("Nga Sơn.csv")));
        loaded.dataset.manifest.scenario
    };
    assert_eq!(scenario(), "");
    folder.write("Thọ Xuân.csv", FLAT);
    assert_eq!(scenario(), "Nga Sơn.csv");
}

#[test]
fn its_date_may_be_said_and_a_manifest_may_lie_beside_it() {
    let folder = Folder::empty();
    folder.write("so-lieu.csv", FLAT);
    let as_of = chrono::NaiveDate::from_ymd_opt(2025, 3, 31);
    let options = Options { as_of, ..Options::default() };
    let loaded = opened(open_with(&folder.path().join("so-lieu.csv"), &options));
    assert_eq!(Some(loaded.dataset.manifest.as_of), as_of);
    assert!(!loaded.dataset.manifest.is_as_of_inferred);
    folder.write("dataset.toml", "provenance = \"official\"\nas_of = 2025-06-30\n");
    let loaded = opened(open(folder.path()));
    expect_all(said(&loaded.dataset).1);
    assert_eq!(loaded.dataset.manifest.provenance, Provenance::Official);
    assert_eq!(loaded.dataset.manifest.as_of.to_string(), "2025-06-30");
    assert!(loaded.findings.is_empty(), "{:?}", loaded.findings);
}

#[test]
fn a_sheet_may_have_titles_two_headers_and_merged_cells() {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("Biểu 1").unwrap();
    let merge = Format::new();
    sheet.merge_range(0, 0, 0, 7, "LIÊN ĐOÀN LAO ĐỘNG TỈNH X", &merge).unwrap();
    sheet.merge_range(1, 0, 1, 7, "BÁO CÁO KẾT QUẢ THI ĐUA NĂM 2024", &merge).unwrap();
    let mut rows = cells(FLAT);
    let header = rows.remove(0);
    for (column, heading) in (0..6).zip(&header) {
        sheet.merge_range(3, column, 4, column, heading, &merge).unwrap();
    }
    sheet.merge_range(3, 6, 3, 7, "Kết quả", &merge).unwrap();
    sheet.write_string(4, 6, "Thực hiện (người)").unwrap();
    sheet.write_string(4, 7, "Tổng số").unwrap();
    for column in 0..8_u16 {
        sheet.write_string(5, column, format!("({})", column + 1)).unwrap();
    }
    fill(sheet, &rows, 6, Numbers::Typed);
    // Shown as 9.6 %.
    sheet.write_number_with_format(12, 6, 0.096, &percent()).unwrap();
    sheet.write_blank(40, 10, &Format::new().set_bold()).unwrap();
    // The province in its first row only, merged downwards.
    sheet.clear_cell(7, 0);
    sheet.clear_cell(8, 0);
    sheet.merge_range(6, 0, 8, 0, "LĐLĐ tỉnh X", &merge).unwrap();
    let hidden = book.add_worksheet();
    hidden.set_name("cũ").unwrap().set_hidden(true);
    book.save(&path).unwrap();
    let loaded = opened(open(&path));
    expect_all(said(&loaded.dataset).1);
    assert_eq!(loaded.dataset.manifest.title, "BÁO CÁO KẾT QUẢ THI ĐUA NĂM 2024");
    assert_eq!(
        places(&loaded.findings),
        [
            "x.xlsx[Biểu 1] as_of_inferred",
            "x.xlsx[Biểu 1] provenance_not_said",
            "x.xlsx[cũ] sheet_hidden"
        ]
    );
}

#[test]
fn faults_of_a_sheet_point_at_their_cells() {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    sheet_with(&path, "S", FLAT, |sheet| {
        sheet
            .write_formula(1, 6, rust_xlsxwriter::Formula::new("=1/0").set_result("#DIV/0!"))
            .unwrap();
        sheet.write_number_with_format(2, 6, 0.15, &percent()).unwrap();
        sheet.write_string(3, 6, "1.250").unwrap();
        sheet.write_boolean(4, 6, true).unwrap();
        let date = Format::new().set_num_format("dd/mm/yyyy");
        sheet.write_number_with_format(5, 6, 45_000, &date).unwrap();
        let month = Format::new().set_num_format("mm/yyyy");
        sheet.write_number_with_format(6, 4, 45_536, &month).unwrap();
    });
    let loaded = opened(open(&path));
    let faults: Vec<String> = places(&loaded.findings).into_iter().take(5).collect();
    assert_eq!(
        faults,
        [
            "x.xlsx[S]!G2 cell_broken",
            "x.xlsx[S]!G3 percent_sign",
            "x.xlsx[S]!G4 thousands_inferred",
            "x.xlsx[S]!G5 number_invalid",
            "x.xlsx[S]!G6 number_invalid",
        ]
    );
    assert!(messages(&loaded.findings, Language::Vietnamese)[0].contains("#DIV/0!"));
    assert!(said(&loaded.dataset).1.contains(&"CĐCS Văn phòng D01 2024-09 1/".to_owned()));
    assert!(said(&loaded.dataset).1.iter().any(|f| f.ends_with("D04 2024 1250/1300")));
    assert_eq!(loaded.files[0].set_aside, 4);
}

#[test]
fn a_union_that_moves_has_spells_and_two_of_one_name_are_two() {
    let loaded = opened(of_text(
        "huyện;đơn vị;khu vực;năm;chỉ tiêu;thực hiện\n\
         Huyện A;CĐCS 1;HCSN;2021;D01;1\nHuyện A;CĐCS 1;HCSN;2022;D01;2\nHuyện B;CĐCS 1;HCSN;2023;D01;3\n\
         Huyện A;CĐCS 2;HCSN;2021;D01;4\nHuyện B;CĐCS 2;HCSN;2021;D01;5\n\
         Huyện B;CĐCS 3;HCSN;2021;D01;6\nHuyện B;CĐCS 3;sự nghiệp;2021;D01;7\n\
         Huyện A;Tổng cộng;;2021;D01;5\nHuyện B;Cộng;;2021;D01;12\nToàn tỉnh;;;2021;D01;99\n",
    ));
    let dataset = &loaded.dataset;
    let moved = dataset.units.unit(dataset.units.with_id("CĐCS 1").unwrap());
    assert_eq!(moved.spells.len(), 2);
    assert_eq!(moved.spells[1].from.unwrap().to_string(), "2023-01-01");
    assert!(dataset.units.with_id("CĐCS 2 (Huyện B)").is_some());
    assert_eq!(
        places(&loaded.findings),
        [
            "m.csv:4:1 flat_moved",
            "m.csv:7:9 figure_duplicate",
            "m.csv:8:9 figure_duplicate",
            "m.csv:8:16 flat_sectors_differ",
            "m.csv:10:9 control_total_differs",
            "m.csv:11:1 control_total_differs",
            "m.csv as_of_inferred",
            "m.csv provenance_not_said",
        ]
    );
    assert_eq!((loaded.files[0].used, loaded.files[0].set_aside), (8, 2));
}

#[test]
fn a_district_reports_for_itself_where_no_column_names_the_province() {
    let rows =
        "huyện,đơn vị,năm,chỉ tiêu,thực hiện\nHuyện A,CĐCS 1,2021,D01,1\nHuyện A,,2021,D02,2\n";
    let loaded = opened(of_text(rows));
    let expected = ["CĐCS 1 D01 2021 1/".to_owned(), "Huyện A D02 2021 2/".to_owned()];
    assert_eq!(sorted(said(&loaded.dataset).1), expected);
}

/// Who is called a province is it, in whatever column it stands; its federation needs no name.
#[rstest]
#[case::above("LĐLĐ tỉnh X,")]
#[case::as_a_union(",Liên đoàn Lao động tỉnh X")]
#[case::both("LĐLĐ tỉnh X,LĐLĐ tỉnh X")]
#[case::without_a_name("LĐLĐ tỉnh,")]
#[case::spelt_out_without_a_name(",Liên đoàn Lao động tỉnh")]
fn the_province_is_known_by_its_own_rows(#[case] province: &str) {
    let rows = format!("Huyện A,CĐCS 1,2021,D01,1\n{province},2021,D12,2\n");
    let loaded = opened(of_text(format!("huyện,đơn vị,năm,chỉ tiêu,thực hiện\n{rows}")));
    let name = province.trim_matches(',').split(',').next().unwrap();
    let expected = ["CĐCS 1 D01 2021 1/".to_owned(), format!("{name} D12 2021 2/")];
    assert_eq!(sorted(said(&loaded.dataset).1), expected);
    let units = &loaded.dataset.units;
    assert_eq!(units.unit(units.province()).name(), name);
    let districts = units.all().iter().filter(|unit| unit.level == Level::District);
    assert_eq!(districts.count(), 1);
}

#[test]
fn rows_without_the_union_above_are_set_aside() {
    let loaded = opened(of_text(
        "huyện,đơn vị,năm,chỉ tiêu,thực hiện\nHuyện A,CĐCS 1,2021,D01,1\n,CĐCS 2,2021,D01,2\n,,2021,D01,2\n",
    ));
    let faults: Vec<String> = places(&loaded.findings).into_iter().take(2).collect();
    assert_eq!(faults, ["m.csv:3:1 flat_district_missing", "m.csv:4:2 cell_empty"]);
    let refused = of_text("đơn vị,năm,chỉ tiêu,thực hiện\nCĐCS 1,2021,D01,1\n").unwrap_err();
    assert_eq!(places(&refused), ["m.csv flat_no_parents"]);
}

#[test]
fn a_number_in_a_merged_cell_counts_once() {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    let rows = "Tỉnh,Công đoàn cấp trên,CĐCS,Khu vực,Năm,Chỉ tiêu,Thực hiện,Tổng số\n\
        LĐLĐ tỉnh X,Huyện A,CĐCS 1,DN ngoài nhà nước,2024,D01,169,\n,,,,,D04,,1500\n\
        ,,CĐCS 2,DN ngoài nhà nước,2024,D04,1250,\n,,,,2023,D04,70,90\nNăm 2022\n\
        LĐLĐ tỉnh X,Huyện A,CĐCS 2,DN ngoài nhà nước,2022,D04,60,80\n";
    sheet_with(&path, "S", rows, |sheet| {
        let merge = Format::new();
        for (column, text) in [(0, "LĐLĐ tỉnh X"), (1, "Huyện A")] {
            sheet.merge_range(1, column, 4, column, text, &merge).unwrap();
        }
        for (column, text) in [(2, "CĐCS 1"), (3, "DN ngoài nhà nước"), (4, "2024")] {
            sheet.merge_range(1, column, 2, column, text, &merge).unwrap();
        }
        for (column, text) in [(2, "CĐCS 2"), (3, "DN ngoài nhà nước")] {
            sheet.merge_range(3, column, 4, column, text, &merge).unwrap();
        }
        sheet.merge_range(1, 6, 2, 6, "", &merge).unwrap();
        sheet.write_number(1, 6, 169).unwrap();
        sheet.merge_range(3, 6, 3, 7, "", &merge).unwrap();
        sheet.write_number(3, 6, 1250).unwrap();
        sheet.merge_range(5, 0, 5, 7, "Năm 2022", &merge).unwrap();
    });
    let loaded = opened(open(&path));
    let mut figures = said(&loaded.dataset).1;
    figures.sort();
    assert_eq!(
        figures,
        [
            "CĐCS 1 D01 2024 169/",
            "CĐCS 1 D04 2024 Missing",
            "CĐCS 2 D04 2022 60/80",
            "CĐCS 2 D04 2023 70/90"
        ]
    );
    assert_eq!(
        places(&loaded.findings)[..4],
        [
            "x.xlsx[S]!G3 cell_covered",
            "x.xlsx[S]!G3 value_missing",
            "x.xlsx[S]!H4 denominator_missing",
            "x.xlsx[S]!A6 rows_without_figure",
        ]
    );
}

/// A count needs no denominator: its value merged over both cells lacks nothing.
#[test]
fn a_count_merged_over_the_cell_of_its_denominator_is_no_matter() {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    fill(sheet, &cells(FLAT), 0, Numbers::Typed);
    let merge = rust_xlsxwriter::Format::new();
    sheet.merge_range(1, 6, 1, 7, "", &merge).unwrap();
    sheet.write_number(1, 6, 45).unwrap();
    book.save(&path).unwrap();
    let loaded = opened(open(&path));
    assert!(said(&loaded.dataset).1.iter().any(|figure| figure.ends_with(" 45/")));
    assert!(!places(&loaded.findings).iter().any(|place| place.contains("cell_covered")));
}

/// A format may write beside a number what makes it another one.
#[rstest]
#[case("0\" người\"", None)]
#[case("0\" nghìn người\"", Some("number_invalid"))]
#[case("0\"000\"", Some("number_invalid"))]
#[case("-0", Some("number_invalid"))]
#[case(";;;", Some("number_invalid"))]
#[case("hh:mm", Some("number_invalid"))]
#[case("[h]:mm", Some("number_invalid"))]
#[case("#,##0\\ [$₫-42A]", None)]
fn words_of_a_format_count_with_the_number(#[case] format: &str, #[case] told: Option<&str>) {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("S").unwrap();
    fill(sheet, &cells(FLAT), 0, Numbers::Typed);
    let format = Format::new().set_num_format(format);
    sheet.write_number_with_format(2, 6, 15, &format).unwrap();
    book.save(&path).unwrap();
    let loaded = opened(open(&path));
    let is_read = said(&loaded.dataset).1.iter().any(|figure| figure.ends_with(" D01 2024 15/"));
    let found = places(&loaded.findings);
    let found = found.iter().find_map(|place| place.strip_prefix("x.xlsx[S]!G3 "));
    assert_eq!((is_read, found), (told.is_none(), told));
}

/// Nothing of a sheet stands between quotes or commas: what is missing is the heading.
#[test]
fn numbers_of_a_sheet_under_an_empty_heading_name_its_cell() {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    let mut rows = cells(FLAT);
    rows[0].pop();
    fill(sheet, &rows, 0, Numbers::Typed);
    book.save(&path).unwrap();
    let findings = match open(&path) {
        Ok(loaded) => loaded.findings,
        Err(findings) => findings,
    };
    let found: Vec<String> = findings
        .iter()
        .filter(|finding| finding.code() == "cell_count")
        .map(|finding| finding.message(Language::Vietnamese))
        .collect();
    assert!(
        !found.is_empty() && found.iter().all(|said| said.contains("ô tiêu đề H1 trống")),
        "{found:?}"
    );
}

/// Spreadsheets leave empty cells at the end of rows out; a row that ends before
/// its value, or with the file, may have been cut.
#[test]
fn cells_left_out_at_the_end_of_rows_are_empty() {
    let folder = Folder::empty();
    let path = folder.path().join("x.csv");
    let header = "khu vực,huyện,đơn vị,năm,chỉ tiêu,thực hiện,tổng số,nguồn,ghi chú\n";
    let rows = [
        "DN ngoài nhà nước,Huyện A,CĐCS Một,2021,D01,1\n",
        "DN ngoài nhà nước,Huyện A,CĐCS Một,2021,D04,7,8\n",
        "DN ngoài nhà nước,Huyện A,CĐCS Một,2022,D04,7\n",
        "DN ngoài nhà nước,Huyện A,CĐCS Một,2022,D01\n",
        "DN ngoài nhà nước,Huyện A,CĐCS Một,2023,D01,12",
    ];
    let rows = rows.concat();
    folder.write("x.csv", format!("{header}{rows}"));
    let loaded = opened(open(&path));
    assert_eq!(said(&loaded.dataset).1, ["CĐCS Một D01 2021 1/", "CĐCS Một D04 2021 7/8"]);
    let faults = loaded.findings.iter().filter(|f| f.severity() == Severity::Fault);
    let faults: Vec<String> = faults.map(|f| format!("{} {}", f.place, f.code())).collect();
    let expected =
        ["x.csv:4:46 denominator_missing", "x.csv:5:44 cell_count", "x.csv:6:47 cell_count"];
    assert_eq!(faults, expected);
}

/// A union left out at the end of a row would make its figure the district's.
#[test]
fn a_row_that_ends_before_its_union_is_set_aside() {
    let folder = Folder::empty();
    let rows = "năm,chỉ tiêu,thực hiện,huyện,đơn vị\n2021,D01,1,Huyện A,CĐCS Một\n\
        2021,D02,7,Huyện A\n2021,D02,1\n";
    folder.write("x.csv", rows);
    let loaded = opened(open(&folder.path().join("x.csv")));
    assert_eq!(said(&loaded.dataset).1, ["CĐCS Một D01 2021 1/"]);
    assert_eq!(loaded.dataset.rows.set_aside, 2);
}

/// What divides the cells is said of header and rows, and of the line that names it.
#[test]
fn dividers_that_contradict_one_another_are_told() {
    let folder = Folder::empty();
    let commas = "huyện,đơn vị,năm,chỉ tiêu,thực hiện\nHuyện A,CĐCS Một,2021,D01,1\n";
    let mixed = |from: &str, to: &str| {
        let (header, row) = commas.split_once('\n').unwrap();
        format!("{}\n{row}\n", header.replace(from, to))
    };
    let quoted = |text: &str| format!("\"{}\"\n", text.trim_end().replace('\n', "\"\n\""));
    let (header, row) = commas.split_once('\n').unwrap();
    for (text, place, words) in [
        (mixed(",", ";"), "x.csv:2:1 delimiter_differs", "bằng ',', dòng tiêu đề bằng ';'"),
        (mixed(",", "\t"), "x.csv:2:1 delimiter_differs", "bằng ',', dòng tiêu đề bằng 'tab'"),
        (
            format!("{header}\n{}", row.replace(',', ";")),
            "x.csv:2:1 delimiter_differs",
            "bằng ';', dòng tiêu đề bằng ','",
        ),
        (format!("sep=;\n{commas}"), "x.csv:2:1 separator_wrong", "ghi ';'"),
        (quoted(commas), "x.csv:1:1 line_quoted", "dấu nháy kép"),
        (format!("{header}\n{}", quoted(row)), "x.csv:2:1 line_quoted", "dấu nháy kép"),
    ] {
        folder.write("x.csv", &text);
        let refused = open(&folder.path().join("x.csv")).unwrap_err();
        assert_eq!(places(&refused), [place], "{text}");
        let said = messages(&refused, Language::Vietnamese);
        assert!(said[0].contains(words), "{said:?}");
    }
    let surplus = commas.replace(',', ";") + "Huyện A;CĐCS Một;2022;D01;1;8\n";
    folder.write("x.csv", surplus);
    let told = messages(&opened(open(&folder.path().join("x.csv"))).findings, Language::Vietnamese);
    assert!(told.iter().any(|line| line.contains("nếu ';' là chữ trong ô")), "{told:?}");
}

#[test]
fn names_nearly_alike_and_unknown_sectors_are_said() {
    let loaded = opened(of_text(
        "huyện,đơn vị,khu vực,năm,chỉ tiêu,thực hiện\n\
         Huyện Hoằng Hóa,CĐCS May Sông Mã,hanh chinh,2023,D01,1\n\
         Huyện Hoằng Hóa,CĐCS May Sông Mã,HCSN,2024,D01,2\n\
         Huyện Hoằng Hóa,CĐCS May Song Mã,HCSN,2025,D01,3\n\
         Huyện Hoàng Hóa,CĐCS May Sông Mã,HCSN,2024,D02,3\n\
         Huyện Hoằng Hóa,CĐCS Trường số 1,SXKD,2023,D01,1\n\
         Huyện Hoằng Hóa,CĐCS Trường số 2,SXKD,2024,D01,1\n\
         Huyện Hoằng Hóa,CĐCS Đông Tiến,HCSN,2023,D01,1\n\
         Huyện Hoằng Hóa,CĐCS Đồng Tiến,HCSN,2023,D01,1\n",
    ));
    let found = places(&loaded.findings);
    let told: Vec<&String> = found.iter().filter(|f| f.contains("flat_")).collect();
    assert_eq!(
        told,
        [
            "m.csv:4:17 flat_name_alike",
            "m.csv:5:1 flat_name_alike",
            "m.csv:6:34 flat_sector_unknown"
        ]
    );
    let said = messages(&loaded.findings, Language::Vietnamese).join("\n");
    assert!(said.contains("'CĐCS May Song Mã' (1 dòng) gần giống 'CĐCS May Sông Mã' (2 dòng"));
    assert!(said.contains("không nhận ra khu vực 'SXKD' (2 dòng)"), "{said}");
}

#[test]
fn what_a_printed_page_adds_names_no_province() {
    let folder = Folder::empty();
    let rows = "province,district,grassroots,sector,year,indicator,value,denominator\n\
        LĐLĐ tỉnh T,LĐLĐ huyện H,CĐCS A,Hành chính,2024,D01,100,\n\
        LĐLĐ tỉnh T,LĐLĐ huyện H,CĐCS B,Hành chính,2024,D01,50,\n\
        province,district,grassroots,sector,year,indicator,value,denominator\n\
        (1),(2),(3),(4),(5),(6),(7),(8)\n\
        LĐLĐ tỉnh T,LĐLĐ huyện H,CĐCS C,Hành chính,2024,D01,5,\n\
        Người lập biểu,,,,,,Thủ trưởng,\n";
    folder.write("flat.csv", rows);
    let loaded = open(&folder.path().join("flat.csv")).unwrap();
    assert_eq!((loaded.dataset.rows.used, loaded.dataset.rows.set_aside), (3, 0));
    assert_eq!(loaded.dataset.units.all().len(), 5);
}

#[test]
fn ids_and_levels_may_be_called_as_offices_call_them() {
    let folder = Folder::sound();
    let units = "Mã đơn vị,Tên đơn vị,Cấp,Cấp trên,Khu vực\n\
        P,LĐLĐ tỉnh,Tỉnh,,\n\
        H1,Huyện 1,Cấp trên trực tiếp cơ sở,P,\n\
        G1,CĐCS 1,CĐCS,H1,DN ngoài nhà nước\n\
        G2,CĐCS 2,xóm,H1,DN ngoài nhà nước\n";
    folder.write("units.csv", units);
    folder.write("figures.csv", "Mã đơn vị,Kỳ,Chỉ tiêu,Thực hiện,Tổng số\nG1,2025,D04,80,100\n");
    let loaded = open(folder.path()).unwrap();
    assert_eq!((loaded.dataset.rows.used, loaded.dataset.rows.set_aside), (4, 1));
    let units = loaded.dataset.units.all().iter();
    let levels: Vec<Level> =
        units.filter(|unit| !unit.is_set_aside()).map(|unit| unit.level).collect();
    assert_eq!(levels, [Level::Province, Level::District, Level::Grassroots]);
}

/// A union with an indicator and nothing else was asked and gave no number.
#[test]
fn a_row_without_period_and_number_is_a_row() {
    let rows = "tỉnh,huyện,cđcs,loại hình,năm,chỉ tiêu,thực hiện,tổng số\n\
        T,LĐLĐ huyện B,CĐCS May,dn ngoài nhà nước,2023,D04,90,100\n\
        T,LĐLĐ huyện B,CĐCS Thép,dn ngoài nhà nước,,D04,,\n\
        T,LĐLĐ huyện B,,,,,,\n\
        ,,Người lập biểu,,,,,\n";
    let loaded = opened(of_text(rows));
    assert_eq!((loaded.dataset.rows.used, loaded.dataset.rows.set_aside), (1, 1));
    let found = places(&loaded.findings);
    assert!(found.contains(&"m.csv:3:44 cell_empty".to_owned()), "{found:?}");
    assert!(found.contains(&"m.csv:4:1 rows_without_figure".to_owned()), "{found:?}");
}

/// Unions above the grassroots may be listed among these, each with the one above it.
#[rstest]
#[case::with_the_province("", "LĐLĐ tỉnh X", true)]
#[case::of_which_the_others_are_listed("", "Liên hiệp X", true)]
#[case::in_a_column_of_its_own("LĐLĐ tỉnh X", "LĐLĐ tỉnh X", true)]
#[case::of_another_province("LĐLĐ tỉnh Y", "Liên hiệp X", false)]
fn districts_may_be_listed_among_their_unions(
    #[case] province: &str,
    #[case] top: &str,
    #[case] is_read: bool,
) {
    let rows = [
        format!("LĐLĐ huyện A,{top},C01,150,200"),
        "CĐCS Một,LĐLĐ huyện A,C01,80,100".to_owned(),
        "CĐCS Hai,LĐLĐ huyện A,C01,70,100".to_owned(),
        format!("LĐLĐ huyện B,{top},C01,130,180"),
        "CĐCS Ba,LĐLĐ huyện B,C01,70,90".to_owned(),
        format!("CĐCS Văn phòng,{top},C01,9,10"),
    ];
    let rows: Vec<String> = rows.iter().map(|row| format!("{province},{row},2024\n")).collect();
    let header = "Tỉnh,Tên đơn vị,Trực thuộc,Chỉ tiêu,Thực hiện,Tổng số,Năm\n";
    let loaded = opened(of_text(format!("{header}{}", rows.concat())));
    let units = loaded.dataset.units.all();
    let of = |level: Level| units.iter().filter(|unit| unit.level == level).count();
    assert_eq!(of(Level::Province) + of(Level::District), if is_read { 3 } else { 4 });
    assert_eq!(of(Level::Grassroots), if is_read { 4 } else { 6 });
    if is_read && province.is_empty() {
        let top_unit = loaded.dataset.units.unit(loaded.dataset.units.province());
        assert_eq!(top_unit.name(), top);
    }
}
