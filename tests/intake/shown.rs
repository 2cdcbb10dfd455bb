//! The rows that findings point at.

use rust_xlsxwriter::Workbook;
use thidua::load::{Options, excerpts, open, open_with};

use super::flat::FLAT;
use super::writing::{Numbers, cells, fill};
use crate::folders::Folder;
use crate::{opened, places};

#[test]
fn findings_show_the_row_of_a_sheet_and_of_any_encoding() {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name("S 1").unwrap();
    fill(sheet, &cells(FLAT), 0, Numbers::Typed);
    sheet.write_string(3, 6, "1.2.50").unwrap();
    book.save(&path).unwrap();
    let loaded = opened(open(&path));
    let shown = |path: &std::path::Path, loaded: &thidua::load::Loaded, code: &str| {
        let found = loaded.findings.iter().filter(|finding| finding.code() == code);
        let excerpts = excerpts(path, &loaded.files, found.map(|finding| &finding.place));
        let excerpt = excerpts.into_iter().next().unwrap().unwrap();
        let cell = excerpt.end - excerpt.start;
        (excerpt.text.chars().skip(excerpt.start).take(cell).collect::<String>(), excerpt.text)
    };
    assert_eq!(places(&loaded.findings)[0], "x.xlsx[S 1]!G4 number_invalid");
    let (cell, line) = shown(&path, &loaded, "number_invalid");
    let row = "LĐLĐ tỉnh X | Huyện Hoằng Hóa | CĐCS Công ty May | DN ngoài nhà nước | 2024 | D04 | \
        1.2.50 | 1300";
    assert_eq!((cell.as_str(), line.as_str()), ("1.2.50", row));

    let text = format!("{FLAT}LĐLĐ tỉnh X,,,,2024,C02,x9,\n");
    let path = folder.path().join("y.csv");
    let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    std::fs::write(&path, bytes).unwrap();
    let encoding = Some(thidua::load::Encoding::Utf16Le);
    let options = Options { encoding, ..Options::default() };
    let loaded = opened(open_with(&path, &options));
    let (cell, line) = shown(&path, &loaded, "number_invalid");
    assert_eq!((cell.as_str(), line.as_str()), ("x9", "LĐLĐ tỉnh X,,,,2024,C02,x9,"));
}
