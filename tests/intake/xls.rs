//! XLS workbooks of 97 to 2003: what their records say, and what isn't read of them.

use std::fs;
use std::io::{Cursor, Write};
use std::path::{Path, PathBuf};

use rstest::rstest;
use thidua::load::{Encoding, Options, open, open_with};
use thidua::model::Language;

use super::flat::FLAT;
use super::writing::{Numbers, cells, workbook};
use crate::folders::Folder;
use crate::{messages, opened, places, said};

/// Styles: ordinary, the usual percent format, one of the file, a date, a year, and a
/// percent sign in words, and two whose parts hold for some numbers only.
const FORMATS: [(u16, &str); 8] = [
    (0, ""),
    (10, ""),
    (164, "0.0%"),
    (14, ""),
    (165, "yyyy"),
    (166, "0.0\" %\""),
    (167, "[<=1]0.0%;0.00"),
    (168, "[<1]0.0%;0.00;0"),
];

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).unwrap();
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
}

fn beginning(version: u16) -> Vec<u8> {
    record(0x0809, &[version.to_le_bytes(), 5_u16.to_le_bytes()].concat())
}

fn end() -> Vec<u8> {
    record(0x000A, &[])
}

/// A text of letters of two bytes behind its length.
fn text(text: &str) -> Vec<u8> {
    let units: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let length = u16::try_from(units.len() / 2).unwrap();
    [&length.to_le_bytes()[..], &[1], &units].concat()
}

fn at(row: u16, column: u16, style: u16) -> Vec<u8> {
    [row, column, style].iter().flat_map(|n| n.to_le_bytes()).collect()
}

fn number(row: u16, column: u16, style: u16, n: f64) -> Vec<u8> {
    record(0x0203, &[at(row, column, style), n.to_le_bytes().to_vec()].concat())
}

fn label(row: u16, column: u16, said: &str) -> Vec<u8> {
    record(0x0204, &[at(row, column, 0), text(said)].concat())
}

/// A formula that came to eight bytes, with its flags.
fn formula(row: u16, column: u16, result: [u8; 8], flags: u8) -> Vec<u8> {
    let rest = [flags, 0, 0, 0, 0, 0, 0, 0];
    record(0x0006, &[at(row, column, 0), result.to_vec(), rest.to_vec()].concat())
}

/// The cells of a table, numbers where they are.
fn table(table: &str) -> Vec<Vec<u8>> {
    let mut records = Vec::new();
    for (row, line) in (0..).zip(cells(table)) {
        for (column, cell) in (0..).zip(line) {
            match cell.parse::<f64>() {
                Ok(n) => records.push(number(row, column, 0, n)),
                Err(_) if cell.is_empty() => {}
                Err(_) => records.push(label(row, column, &cell)),
            }
        }
    }
    records
}

/// A workbook of sheets with their states; more records for all of them.
fn stream(font: &str, more: &[u8], sheets: &[(&str, u8, Vec<Vec<u8>>)]) -> Vec<u8> {
    let short = |said: &str| {
        let long = text(said);
        [&long[..1], &long[2..]].concat()
    };
    let mut head = [beginning(0x0600), more.to_vec()].concat();
    head.extend(record(0x0031, &[&[0; 14][..], &short(font)].concat()));
    for (format, code) in FORMATS.iter().filter(|(_, code)| !code.is_empty()) {
        head.extend(record(0x041E, &[&format.to_le_bytes()[..], &text(code)].concat()));
    }
    for (format, _) in FORMATS {
        head.extend(record(0x00E0, &[[0, 0], format.to_le_bytes(), [0, 0]].concat()));
    }
    let body = |records: &[Vec<u8>]| [beginning(0x0600), records.concat(), end()].concat();
    let names: usize = sheets.iter().map(|(name, ..)| 4 + 6 + short(name).len()).sum();
    let mut start = head.len() + names + end().len();
    let mut bodies = Vec::new();
    for (name, state, records) in sheets {
        let from = u32::try_from(start).unwrap().to_le_bytes();
        head.extend(record(0x0085, &[&from[..], &[*state, 0], &short(name)].concat()));
        let body = body(records);
        start += body.len();
        bodies.extend(body);
    }
    [head, end(), bodies].concat()
}

/// The container that a stream lies in.
fn container(name: &str, stream: &[u8]) -> Vec<u8> {
    let mut container = cfb::CompoundFile::create(Cursor::new(Vec::new())).unwrap();
    container.create_stream(name).unwrap().write_all(stream).unwrap();
    container.flush().unwrap();
    container.into_inner().into_inner()
}

fn xls(sheets: &[(&str, u8, Vec<Vec<u8>>)]) -> Vec<u8> {
    container("/Workbook", &stream("Arial", &[], sheets))
}

fn saved(folder: &Folder, bytes: &[u8]) -> PathBuf {
    let path = folder.path().join("x.xls");
    fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn a_table_is_read_as_from_xlsx() {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    workbook(&path, &[("S", FLAT)], Numbers::Typed);
    let expected = opened(open(&path));
    fs::remove_file(&path).unwrap();
    let path = saved(&folder, &xls(&[("S", 0, table(FLAT))]));
    let loaded = opened(open(&path));
    assert_eq!(said(&loaded.dataset), said(&expected.dataset));
    assert_eq!(places(&loaded.findings)[0], "x.xls[S] as_of_inferred");
    assert_eq!(said(&opened(open(folder.path())).dataset), said(&expected.dataset));
}

/// One workbook with titles, merged cells, percentages, dates, remarks, a text of
/// several fonts, hidden rows, columns and sheets, as an office program saved it in
/// three formats.
#[test]
fn one_workbook_in_three_formats_says_the_same() {
    let read = ["office.xlsx", "office.xls", "office.ods"].map(|name| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/intake").join(name);
        let loaded = opened(open(&path));
        let told = places(&loaded.findings).join("\n").replace(name, "office");
        (said(&loaded.dataset), told, loaded.dataset.rows)
    });
    let (figures, told, rows) = &read[0];
    assert_eq!(rows.used, 10);
    for expected in ["C02 2024 9.6/", "C06 2024 70.5/", "D05 2024 84.98/90.5"] {
        assert!(figures.1.iter().any(|f| f.ends_with(expected)), "{expected}: {figures:?}");
    }
    for code in ["rows_hidden", "columns_hidden", "sheet_hidden", "sheet_unused"] {
        assert!(told.contains(code), "{code}: {told}");
    }
    assert_eq!(read[0], read[1]);
    assert_eq!(read[0], read[2]);
}

/// What a cell in the place of the value comes to: the figure, or what is told.
fn value_of(cells: &[Vec<u8>]) -> String {
    let folder = Folder::empty();
    let mut records = table(FLAT.trim_end().strip_suffix("9.6,").unwrap());
    records.extend(cells.iter().cloned());
    let loaded = opened(open(&saved(&folder, &xls(&[("S", 0, records)]))));
    if let Some(found) = loaded.findings.iter().find(|f| f.place.line() == Some(8)) {
        return messages(std::slice::from_ref(found), Language::English)[0].clone();
    }
    said(&loaded.dataset).1.into_iter().find(|f| f.starts_with("LĐLĐ tỉnh X")).unwrap()
}

fn text_of_formula(said: &str) -> Vec<Vec<u8>> {
    vec![formula(7, 6, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 0), record(0x0207, &text(said))]
}

/// One that many cells share, whose text goes on in another record with letters of
/// another width.
fn text_of_shared_formula() -> Vec<Vec<u8>> {
    let head = formula(7, 6, [0, 0, 0, 0, 0, 0, 0xFF, 0xFF], 8);
    let shared = record(0x04BC, &[7, 0, 7, 0, 6, 6, 0, 1, 0, 0]);
    let text = record(0x0207, b"\x03\0\x009,");
    vec![head, shared, text, record(0x003C, b"\x016\0")]
}

#[rstest]
#[case::a_number(vec![number(7, 6, 0, 9.6)], "C02 2024 9.6/")]
#[case::a_percentage(vec![number(7, 6, 1, 0.096)], "C02 2024 9.6/")]
#[case::by_a_format_of_the_file(vec![number(7, 6, 2, 0.096)], "C02 2024 9.6/")]
#[case::a_sign_in_words(vec![number(7, 6, 5, 9.6)], "C02 2024 9.6/")]
#[case::in_parts(vec![number(7, 6, 6, 9.6)], "C02 2024 9.6/")]
#[case::in_the_other_part(vec![number(7, 6, 6, 0.096)], "C02 2024 9.6/")]
#[case::in_a_part_that_nobody_can_tell(vec![number(7, 6, 7, 9.6)], "'9.6 ([<1]0.0%;0.00;0)'")]
#[case::in_four_bytes(vec![record(0x027E, &[at(7, 6, 0), (960_u32 << 2 | 3).to_le_bytes().to_vec()].concat())], "C02 2024 9.6/")]
#[case::beside_another(
    vec![record(0x00BD, &[&at(7, 6, 2)[..], &(96_u32 << 2 | 2).to_le_bytes(), &[7, 0]].concat())],
    "C02 2024 9600/"
)]
#[case::a_formula(vec![formula(7, 6, 9.6_f64.to_le_bytes(), 0)], "C02 2024 9.6/")]
#[case::a_formula_of_text(text_of_formula("9,6"), "C02 2024 9.6/")]
#[case::of_a_shared_formula(text_of_shared_formula(), "C02 2024 9.6/")]
#[case::whose_text_never_came(text_of_formula("9,6")[..1].to_vec(), "'=…'")]
#[case::in_several_fonts(
    vec![record(0x00D6, &[at(7, 6, 0), text("9,6"), vec![1, 0, 1, 0, 5, 0]].concat())],
    "C02 2024 9.6/"
)]
#[case::behind_blanks(
    vec![record(0x00BE, &[at(7, 4, 0), vec![0, 0, 5, 0]].concat()), number(7, 6, 0, 9.6)],
    "C02 2024 9.6/"
)]
#[case::an_error(vec![formula(7, 6, [2, 0, 7, 0, 0, 0, 0xFF, 0xFF], 0)], "'#DIV/0!'")]
#[case::not_worked_out(vec![formula(7, 6, [3, 0, 0, 0, 0, 0, 0xFF, 0xFF], 0)], "'=…'")]
#[case::nor_this(vec![formula(7, 6, [0; 8], 2)], "'=…'")]
#[case::yes(vec![record(0x0205, &[at(7, 6, 0), vec![1, 0]].concat())], "'TRUE'")]
#[case::an_error_typed(vec![record(0x0205, &[at(7, 6, 0), vec![0x2A, 1]].concat())], "'#N/A'")]
fn cells_say_what_is_shown(#[case] cells: Vec<Vec<u8>>, #[case] expected: &str) {
    let found = value_of(&cells);
    assert!(found.contains(expected), "{found}");
}

#[test]
fn dates_are_periods_as_they_are_shown() {
    let folder = Folder::empty();
    for (more, day, style, expected) in [
        (Vec::new(), 45_291.0, 3, "C02 2023-12 9.6/"),
        (Vec::new(), 45_291.0, 4, "C02 2023 9.6/"),
        (record(0x0022, &[1, 0]), 45_291.0 - 1462.0, 3, "C02 2023-12 9.6/"),
    ] {
        let mut records = table(FLAT.trim_end().strip_suffix("2024,C02,9.6,").unwrap());
        records.push(number(7, 4, style, day));
        records.extend([label(7, 5, "C02"), number(7, 6, 0, 9.6)]);
        let bytes = container("/Workbook", &stream("Arial", &more, &[("S", 0, records)]));
        let loaded = opened(open(&saved(&folder, &bytes)));
        let figures = said(&loaded.dataset).1;
        assert!(figures.iter().any(|f| f.ends_with(expected)), "{expected}: {figures:?}");
    }
}

#[test]
fn what_is_hidden_and_what_is_no_sheet_of_cells() {
    let folder = Folder::empty();
    let words = |numbers: &[u16]| numbers.iter().flat_map(|n| n.to_le_bytes()).collect::<Vec<u8>>();
    let mut records = vec![
        record(0x007D, &words(&[6, 7, 2000, 0, 1])),
        record(0x0208, &words(&[2, 0, 8, 0, 0, 0, 0x20, 0])),
        record(0x0208, &words(&[99, 0, 8, 0, 0, 0, 0x20, 0])),
        // A chart within the sheet, with a cell of its own.
        [beginning(0x0600), number(1, 6, 0, 99.0), end()].concat(),
    ];
    records.extend(table(FLAT));
    let sheets = [("S", 0, records), ("Ẩn", 1, table("x\n")), ("Ẩn kỹ", 2, table("x\n"))];
    let loaded = opened(open(&saved(&folder, &xls(&sheets))));
    assert_eq!(loaded.dataset.rows.used, 7);
    crate::tells(
        &loaded.findings,
        &[
            "x.xls[S] rows_hidden",
            "x.xls[S] columns_hidden",
            "x.xls[Ẩn] sheet_hidden",
            "x.xls[Ẩn kỹ] sheet_hidden",
        ],
    );
    let words = messages(&loaded.findings, Language::English).join("\n");
    assert!(words.contains("1 hidden or filtered row;") && words.contains(": G, H;"), "{words}");
}

#[test]
fn letters_of_old_fonts_are_named_and_converted_when_that_is_said() {
    let folder = Folder::empty();
    // `Huyện Hoằng Hóa` in the letters of TCVN3.
    let records = table("Huyen,CDCS,Nam,Chi tieu,Thuc hien\nHuyÖn Ho»ng Hãa,CDCS A,2024,D01,7\n");
    let bytes = container("/Workbook", &stream(".VnTime", &[], &[("S", 0, records)]));
    let path = saved(&folder, &bytes);
    assert_eq!(places(&open(&path).unwrap_err()), ["x.xls[S] workbook_encoding_legacy"]);
    let options = Options { encoding: Some(Encoding::Tcvn3), ..Options::default() };
    let loaded = opened(open_with(&path, &options));
    assert!(said(&loaded.dataset).0.iter().any(|unit| unit.id.contains("Huyện Hoằng Hóa")));
}

fn office() -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/intake/office.xls")).unwrap()
}

/// As in the other formats: a sheet shows that a number, or a digit of it, no longer holds.
#[test]
fn numbers_that_are_struck_through_are_none() {
    let font = |flags: u8| {
        let name = text("Arial");
        record(0x0031, &[&[0, 0, flags, 0], &[0; 10][..], &name[..1], &name[2..]].concat())
    };
    let style = |font: u8| record(0x00E0, &[font, 0, 0, 0, 0, 0]);
    // `39,6`, of which the first letter is struck through.
    let shared = [&[1, 0, 0, 0, 1, 0, 0, 0, 4, 0, 8, 2, 0][..], b"39,6", &[0, 0, 1, 0, 1, 0, 0, 0]];
    let more = [font(0), font(8), style(0), style(1), record(0x00FC, &shared.concat())].concat();
    for (cell, shown) in [
        (number(7, 6, 1, 9.6), "'9.6 (gạch bỏ)'"),
        (record(0x00FD, &[at(7, 6, 0), vec![0; 4]].concat()), "'3 (gạch bỏ) 9,6'"),
    ] {
        let folder = Folder::empty();
        let mut records = table(FLAT.trim_end().strip_suffix("9.6,").unwrap());
        records.push(cell);
        let bytes = container("/Workbook", &stream("Arial", &more, &[("S", 0, records)]));
        let loaded = opened(open(&saved(&folder, &bytes)));
        let found = loaded.findings.iter().find(|f| f.place.line() == Some(8)).unwrap();
        let told = &messages(std::slice::from_ref(found), Language::English)[0];
        assert!(told.contains(shown) && told.contains("struck through"), "{told}");
    }
}

#[rstest]
#[case::locked(container("/Workbook", &stream("A", &record(0x2F, &[1, 0]), &[])), "workbook_encrypted")]
#[case::locked_and_newer(container("/EncryptedPackage", b"x"), "workbook_encrypted")]
#[case::of_excel_95(container("/Book", b"x"), "file_format")]
#[case::of_excel_95_by_its_records(container("/Workbook", &beginning(0x0500)), "file_format")]
#[case::a_letter(container("/WordDocument", b"x"), "file_format")]
#[case::no_sheets(xls(&[]), "workbook_no_table")]
#[case::no_end(container("/Workbook", &beginning(0x0600)), "workbook_broken")]
#[case::no_records(container("/Workbook", b"xyz"), "workbook_broken")]
#[case::a_text_that_is_not_there(
    xls(&[("S", 0, vec![record(0x00FD, &[at(0, 0, 0), vec![9, 0, 0, 0]].concat())])]), "workbook_broken"
)]
#[case::a_cell_too_short(xls(&[("S", 0, vec![record(0x0203, &[0, 0])])]), "workbook_broken")]
#[case::a_cell_that_swallows_those_behind_it(
    xls(&[("S", 0, vec![record(0x0203, &[number(0, 0, 0, 1.0), number(0, 1, 0, 2.0)].concat())])]),
    "workbook_broken"
)]
#[case::two_contents(
    xls(&[("S", 0, vec![number(0, 0, 0, 1.0), number(0, 0, 0, 2.0)])]), "sheet_cell_twice"
)]
fn what_cannot_be_read_is_told(#[case] bytes: Vec<u8>, #[case] code: &str) {
    let folder = Folder::empty();
    let found = open(&saved(&folder, &bytes)).unwrap_err();
    assert_eq!(found[0].code(), code, "{:?}", places(&found));
}

#[test]
fn a_workbook_cut_or_changed_anywhere_is_told() {
    let folder = Folder::empty();
    let bytes = office();
    for cut in (0..bytes.len() - 2048).step_by(97) {
        if let Ok(loaded) = open(&saved(&folder, &bytes[..cut])) {
            panic!("cut at {cut} of {} it opens: {:?}", bytes.len(), places(&loaded.findings));
        }
    }
    for at in (0..bytes.len()).step_by(41) {
        let mut changed = bytes.clone();
        changed[at] = changed[at].wrapping_add(77);
        if let Ok(loaded) = open(&saved(&folder, &changed)) {
            crate::check_rows(&loaded);
        }
    }
}

/// Each of so many would be read through the records of all.
#[test]
fn sheets_that_share_their_records_are_refused() {
    let folder = Folder::empty();
    let sheet = |name| (name, 0, table(FLAT));
    let good = stream("Arial", &[], &[sheet("A"), sheet("B")]);
    let beginning = beginning(0x0600);
    let starts: Vec<u32> = (1..good.len())
        .filter(|&at| good[at..].starts_with(&beginning))
        .map(|at| u32::try_from(at).unwrap())
        .collect();
    let with_second_at = |start: u32| {
        let mut bytes = good.clone();
        let from = starts[1].to_le_bytes();
        let at = bytes.windows(4).position(|four| four == from).unwrap();
        bytes[at..at + 4].copy_from_slice(&start.to_le_bytes());
        places(&open(&saved(&folder, &container("/Workbook", &bytes))).unwrap_err())
    };
    assert_eq!(with_second_at(starts[0]), ["x.xls workbook_broken"]);
    // One that begins within another ends that one.
    assert!(with_second_at(starts[0] + 8).contains(&"x.xls[A] workbook_broken".to_owned()));
}

#[test]
fn more_sheets_than_any_office_has_are_refused() {
    let folder = Folder::empty();
    let names: Vec<String> = (0..4097).map(|n| format!("S{n}")).collect();
    let sheets: Vec<_> = names.iter().map(|name| (name.as_str(), 0, Vec::new())).collect();
    let path = saved(&folder, &xls(&sheets));
    assert_eq!(places(&open(&path).unwrap_err()), ["x.xls workbook_too_many_sheets"]);
}
