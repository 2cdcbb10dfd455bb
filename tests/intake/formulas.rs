//! Formulas: their results count where the file vouches for them.

use rust_xlsxwriter::Formula;
use thidua::load::open;
use thidua::model::Language;

use super::flat::FLAT;
use super::writing::{rewrite, sheet_with};
use crate::folders::Folder;
use crate::{messages, opened, places, said};

/// A program that can't work formulas out writes `0`, or what it guesses, beside them and
/// asks the spreadsheet to do it.
#[test]
fn what_stands_beside_formulas_that_wait_to_be_worked_out_is_no_number() {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    sheet_with(&path, "S", FLAT, |sheet| {
        sheet.write_formula(1, 6, Formula::new("=5+7").set_result("0")).unwrap();
        sheet.write_formula(2, 6, Formula::new("=8+7").set_result("14")).unwrap();
        sheet.write_formula(2, 2, Formula::new("=C2").set_result("CĐCS Trường A")).unwrap();
    });
    let refused = |path| {
        let loaded = opened(open(path));
        let broken = loaded.findings.into_iter().filter(|f| f.code() == "cell_broken");
        broken.collect::<Vec<_>>()
    };
    let found = refused(&path);
    assert_eq!(
        places(&found),
        ["x.xlsx[S]!G2 cell_broken", "x.xlsx[S]!C3 cell_broken", "x.xlsx[S]!G3 cell_broken"]
    );
    let words = messages(&found, Language::Vietnamese);
    assert!(words[0].contains("chứa công thức chưa được tính '=5+7'"), "{words:?}");
    assert!(words[0].contains("mở tệp bằng Excel, lưu lại rồi thử lại"), "{words:?}");
    rewrite(&path, "xl/workbook.xml", |text| {
        text.replace("fullCalcOnLoad=\"1\"", "fullCalcOnLoad='true'")
    });
    assert_eq!(refused(&path).len(), 3);
    // As a spreadsheet saves it.
    rewrite(&path, "xl/workbook.xml", |text| text.replace(" fullCalcOnLoad='true'", ""));
    assert_eq!(refused(&path), []);
    let figures = said(&opened(open(&path)).dataset).1.join("\n");
    assert!(figures.contains("D01 2023 0/") && figures.contains("D01 2024 14/"), "{figures}");
}

/// A formula for many cells stands in the first of them; the others have what a program
/// that can't work it out puts there, or nothing. Its text may have a colon anywhere.
#[test]
fn a_formula_for_many_cells_that_was_not_worked_out_is_all_of_theirs() {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    sheet_with(&path, "S", FLAT, |sheet| {
        sheet.write_array_formula(1, 6, 2, 6, Formula::new("{=K2:K3}").set_result("0")).unwrap();
    });
    let broken = |path| {
        let findings = opened(open(path)).findings.into_iter();
        places(&findings.filter(|finding| finding.code() == "cell_broken").collect::<Vec<_>>())
    };
    assert_eq!(broken(&path), ["x.xlsx[S]!G2 cell_broken", "x.xlsx[S]!G3 cell_broken"]);
    // Without a result, and without the cells.
    rewrite(&path, "xl/workbook.xml", |text| text.replace(" fullCalcOnLoad=\"1\"", ""));
    assert_eq!(broken(&path), [""; 0]);
    rewrite(&path, "xl/worksheets/sheet1.xml", |text| {
        let text = text.replace("</f><v>0</v>", "</f><v></v>");
        text.replace("<c r=\"G3\"><v>0</v></c>", "")
    });
    assert_eq!(broken(&path), ["x.xlsx[S]!G2 cell_broken", "x.xlsx[S]!G3 cell_broken"]);
}
