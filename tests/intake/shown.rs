//! The rows that findings point at.

use rust_xlsxwriter::{Format, FormatScript, Worksheet};
use thidua::load::{Encoding, Options, excerpts, open, open_with};

use super::flat::FLAT;
use super::writing::{Numbers, sheet_with, workbook};
use crate::folders::Folder;
use crate::{opened, places};

#[test]
fn findings_show_the_row_of_a_sheet_and_of_any_encoding() {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    sheet_with(&path, "S 1", FLAT, |sheet| {
        sheet.write_string(3, 6, "1.2.50").unwrap();
    });
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

/// What a finding of a code points at, and the whole row.
fn pointed(path: &std::path::Path, loaded: &thidua::load::Loaded, code: &str) -> (String, String) {
    let found = loaded.findings.iter().filter(|finding| finding.code() == code);
    let excerpts = excerpts(path, &loaded.files, found.map(|finding| &finding.place));
    let excerpt = excerpts.into_iter().next().unwrap().unwrap();
    let cell = excerpt.text.chars().skip(excerpt.start).take(excerpt.end - excerpt.start);
    (cell.collect(), excerpt.text)
}

/// A number in a merged cell counts in the first row only: the others are shown
/// without it, but with the names that hold for them.
#[test]
fn a_row_is_shown_without_the_number_merged_over_it() {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    sheet_with(&path, "S", FLAT, |sheet| {
        let merge = rust_xlsxwriter::Format::new();
        sheet.merge_range(1, 0, 2, 0, "LĐLĐ tỉnh X", &merge).unwrap();
        sheet.merge_range(1, 6, 2, 6, "", &merge).unwrap();
        sheet.write_number(1, 6, 12).unwrap();
    });
    let loaded = opened(open(&path));
    let row = "LĐLĐ tỉnh X | Huyện Hoằng Hóa | CĐCS Trường A | Sự nghiệp | 2024 | D01 | ";
    assert_eq!(pointed(&path, &loaded, "cell_covered"), (String::new(), row.to_owned()));
}

#[test]
fn rows_in_letters_of_old_fonts_are_shown_as_they_were_read() {
    let folder = Folder::empty();
    for (encoding, name, unit) in [
        (
            Encoding::Tcvn3,
            "Li\u{AA}n \u{AE}o\u{B5}n Lao \u{AE}\u{E9}ng t\u{D8}nh",
            "C\u{AC} s\u{EB} l\u{B9}",
        ),
        (Encoding::Vni, "Lieân ñoaøn Lao ñoäng tænh", "Cô sôû laï"),
    ] {
        let path = folder.path().join("x.xlsx");
        let units = format!("unit,name,level,parent,sector\nP,{name},province,,\n");
        let figures = format!(
            "unit,period,indicator,value,denominator\nP,2024,C02,9.6,\n{unit},2024,D01,1,\n"
        );
        let about = format!("as_of,2024-12-31\n{unit},1\n");
        let sheets = [("units", &*units), ("figures", &*figures), ("dataset", &*about)];
        workbook(&path, &sheets, Numbers::Typed);
        let options = Options { encoding: Some(encoding), ..Options::default() };
        let loaded = opened(open_with(&path, &options));
        let shown = pointed(&path, &loaded, "unit_unknown");
        assert_eq!(shown.0, "Cơ sở lạ", "{encoding:?}");
        assert_eq!(shown.1, "Cơ sở lạ | 2024 | D01 | 1");
        let shown = pointed(&path, &loaded, "manifest_key_unknown");
        assert_eq!(shown.1, "Cơ sở lạ | 1", "{encoding:?}");
    }
}

type Change<'c> = &'c dyn Fn(&mut Worksheet);

/// A sheet shows that a number, or a digit of it, is struck out or the sign of a footnote;
/// without that it would be another number.
#[test]
fn numbers_that_are_struck_through_or_have_a_raised_digit_are_none() {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    let (plain, struck) = (Format::new(), Format::new().set_font_strikethrough());
    let raised = Format::new().set_font_script(FormatScript::Superscript);
    let changes: [(Change<'_>, &str); 5] = [
        (&|sheet| drop(sheet.write_number_with_format(3, 6, 27, &struck)), "27 (gạch bỏ)"),
        (&|sheet| drop(sheet.write_string_with_format(3, 6, "27", &struck)), "27 (gạch bỏ)"),
        (
            &|sheet| drop(sheet.write_rich_string(3, 6, &[(&struck, "3"), (&plain, "27")])),
            "3 (gạch bỏ) 27",
        ),
        (&|sheet| drop(sheet.write_rich_string(3, 6, &[(&plain, "4"), (&raised, "1")])), "4[1]"),
        (
            &|sheet| drop(sheet.write_rich_string(3, 6, &[(&plain, "12,5"), (&raised, "2")])),
            "12,5[2]",
        ),
    ];
    for (change, shown) in changes {
        sheet_with(&path, "S", FLAT, |sheet| change(sheet));
        let loaded = opened(open(&path));
        assert_eq!(pointed(&path, &loaded, "number_invalid").0, shown);
    }
    sheet_with(&path, "S", FLAT, |sheet| {
        sheet.write_rich_string(3, 6, &[(&plain, "2"), (&Format::new().set_bold(), "7")]).unwrap();
    });
    assert!(opened(open(&path)).findings.iter().all(|found| found.code() != "number_invalid"));
}
