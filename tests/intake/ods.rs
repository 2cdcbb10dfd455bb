//! ODS workbooks: what their cells say, and what isn't read of them.

use std::fs;
use std::io::{Cursor, Write};
use std::path::PathBuf;

use rstest::rstest;
use thidua::load::{Encoding, Options, open, open_with};
use thidua::model::Language;
use zip::write::SimpleFileOptions;

use super::flat::FLAT;
use super::writing::{Numbers, cells, workbook};
use crate::folders::Folder;
use crate::{messages, opened, places, said};

const KIND: &str = "application/vnd.oasis.opendocument.spreadsheet";

/// An archive of parts.
fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).unwrap();
        archive.write_all(text.as_bytes()).unwrap();
    }
    archive.finish().unwrap().into_inner()
}

fn content(styles: &str, tables: &str) -> String {
    format!(
        "<?xml version=\"1.0\"?><office:document-content><office:automatic-styles>{styles}\
         </office:automatic-styles><office:body><office:spreadsheet>{tables}\
         </office:spreadsheet></office:body></office:document-content>"
    )
}

fn ods(styles: &str, tables: &str) -> Vec<u8> {
    archive(&[("mimetype", KIND), ("content.xml", &content(styles, tables))])
}

fn text(text: &str) -> String {
    let text = text.replace('&', "&amp;").replace('<', "&lt;");
    format!(
        "<table:table-cell office:value-type=\"string\"><text:p>{text}</text:p></table:table-cell>"
    )
}

/// A cell of a kind, and what is shown in it.
fn typed(kind: &str, more: &str, shown: &str) -> String {
    format!(
        "<table:table-cell office:value-type=\"{kind}\" {more}><text:p>{shown}</text:p>\
         </table:table-cell>"
    )
}

fn number(n: &str) -> String {
    typed("float", &format!("office:value=\"{n}\""), n)
}

fn row(cells: &[String]) -> String {
    format!("<table:table-row>{}</table:table-row>", cells.concat())
}

fn rows(table: &str) -> Vec<String> {
    let cell = |cell: String| match cell.parse::<f64>() {
        Ok(_) => number(&cell),
        Err(_) if cell.is_empty() => "<table:table-cell/>".to_owned(),
        Err(_) => text(&cell),
    };
    cells(table)
        .into_iter()
        .map(|cells| row(&cells.into_iter().map(cell).collect::<Vec<_>>()))
        .collect()
}

fn table(name: &str, more: &str, rows: &[String]) -> String {
    format!("<table:table table:name=\"{name}\" {more}>{}</table:table>", rows.concat())
}

fn saved(folder: &Folder, bytes: &[u8]) -> PathBuf {
    let path = folder.path().join("x.ods");
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
    let path = saved(&folder, &ods("", &table("S", "", &rows(FLAT))));
    let loaded = opened(open(&path));
    assert_eq!(said(&loaded.dataset), said(&expected.dataset));
    assert_eq!(places(&loaded.findings)[0], "x.ods[S] as_of_inferred");
    // The only table of a folder is its dataset, whatever its format.
    assert_eq!(said(&opened(open(folder.path())).dataset), said(&expected.dataset));
}

const STYLES: &str = "<number:percentage-style style:name=\"N1\"><number:number/>\
    </number:percentage-style><number:date-style style:name=\"N2\"><number:year/>\
    </number:date-style><number:date-style style:name=\"N3\"><number:month/><number:year/>\
    </number:date-style><style:style style:name=\"percent\" style:family=\"table-cell\" \
    style:data-style-name=\"N1\"/><style:style style:name=\"bold\" style:family=\"table-cell\" \
    style:parent-style-name=\"percent\"><style:text-properties fo:font-weight=\"bold\"/>\
    </style:style><style:style style:name=\"year\" style:family=\"table-cell\" \
    style:data-style-name=\"N2\"/><style:style style:name=\"month\" style:family=\"table-cell\" \
    style:data-style-name=\"N3\"/><style:style style:name=\"away\" style:family=\"table\">\
    <style:table-properties table:display=\"false\"/></style:style>\
    <number:number-style style:name=\"N4\"><number:number/><style:map \
    style:condition=\"value()&lt;=1\" style:apply-style-name=\"N1\"/></number:number-style>\
    <style:style style:name=\"parts\" style:family=\"table-cell\" \
    style:data-style-name=\"N4\"/><number:number-style style:name=\"N5\"><number:number \
    number:display-factor=\"1000\"/></number:number-style><style:style style:name=\"thousands\" \
    style:family=\"table-cell\" style:data-style-name=\"N5\"/>\
    <style:style style:name=\"struck\" style:family=\"table-cell\"><style:text-properties \
    style:text-line-through-style=\"solid\"/></style:style><style:style style:name=\"again\" \
    style:family=\"table-cell\" style:parent-style-name=\"struck\"><style:text-properties \
    style:text-line-through-style=\"none\"/></style:style><style:style style:name=\"out\" \
    style:family=\"text\"><style:text-properties style:text-line-through-type=\"single\"/>\
    </style:style><style:style style:name=\"up\" style:family=\"text\"><style:text-properties \
    style:text-position=\"super 58%\"/></style:style>";

/// What one cell in the place of the value comes to: the figure, or what is told.
fn value_of(period: &str, indicator: &str, cell: &str) -> String {
    let folder = Folder::empty();
    let row = row(&[
        text("LĐLĐ tỉnh X"),
        "<table:table-cell/>".to_owned(),
        "<table:table-cell/>".to_owned(),
        "<table:table-cell/>".to_owned(),
        period.to_owned(),
        text(indicator),
        cell.to_owned(),
    ]);
    let mut all = rows(FLAT);
    all[7] = row;
    let loaded = opened(open(&saved(&folder, &ods(STYLES, &table("S", "", &all)))));
    let told = loaded.findings.iter().find(|f| f.place.line() == Some(8));
    if let Some(found) = told {
        let words = messages(std::slice::from_ref(found), Language::English);
        return format!("{} {}", found.code(), words[0].lines().next().unwrap());
    }
    said(&loaded.dataset).1.into_iter().find(|f| f.starts_with("LĐLĐ tỉnh X")).unwrap()
}

#[rstest]
#[case::a_percentage(typed("percentage", "office:value=\"0.096\"", "9,6 %"), "C02 2024 9.6/")]
#[case::by_its_style(
    typed("float", "office:value=\"0.096\" table:style-name=\"percent\"", "9,6 %"),
    "C02 2024 9.6/"
)]
#[case::by_the_style_it_rests_on(
    typed("float", "office:value=\"0.096\" table:style-name=\"bold\"", "9,6 %"),
    "C02 2024 9.6/"
)]
#[case::in_parts(
    typed("float", "office:value=\"9.6\" table:style-name=\"parts\"", "9,60"),
    "C02 2024 9.6/"
)]
#[case::in_the_other_part(
    typed("float", "office:value=\"0.096\" table:style-name=\"parts\"", "9,6 %"),
    "C02 2024 9.6/"
)]
#[case::in_parts_whatever_its_kind(
    typed("percentage", "office:value=\"9.6\" table:style-name=\"parts\"", "9,60"),
    "C02 2024 9.6/"
)]
#[case::another_number_than_is_shown(
    typed("float", "office:value=\"96\" table:style-name=\"thousands\"", "0,1"),
    "'96 (\"0,1\")'"
)]
#[case::nothing_of_thousands(
    typed("float", "office:value=\"0\" table:style-name=\"thousands\"", "0"),
    "C02 2024 0/"
)]
#[case::as_spreadsheets_show_it(
    typed("float", "office:value=\"9.5999999999999996\"", "9,6"),
    "C02 2024 9.6/"
)]
#[case::a_currency(typed("currency", "office:value=\"9.6\"", "9,60 ₫"), "C02 2024 9.6/")]
#[case::a_text(text("9,6"), "C02 2024 9.6/")]
#[case::parts_of_a_text(text("x</text:p><text:p>y").replace("&lt;", "<"), "'x y'")]
#[case::a_remark_is_no_part(
    number("9.6").replace("<text:p>", "<office:annotation><text:p>7</text:p></office:annotation><text:p>"),
    "C02 2024 9.6/"
)]
#[case::nor_a_drawing(
    number("9.6").replace("</text:p>", "</text:p><draw:frame><text:p>7</text:p></draw:frame>"),
    "C02 2024 9.6/"
)]
#[case::with_digits_that_the_format_adds(
    typed("float", "office:value=\"35\"", "3500"),
    "'35 (\"3500\")'"
)]
#[case::struck_through(
    typed("float", "office:value=\"9.6\" table:style-name=\"struck\"", "9,6"),
    "'9.6 (gạch bỏ)'"
)]
#[case::no_longer_struck_through(
    typed("float", "office:value=\"9.6\" table:style-name=\"again\"", "9,6"),
    "C02 2024 9.6/"
)]
#[case::partly_struck_through(
    text("<text:span text:style-name='out'>3</text:span>9,6").replace("&lt;", "<"),
    "'3 (gạch bỏ) 9,6'"
)]
#[case::with_the_sign_of_a_footnote(
    text("9,6<text:span text:style-name='up'>1</text:span>").replace("&lt;", "<"), "'9,6[1]'"
)]
#[case::spans(text("9<text:span>,6</text:span>").replace("&lt;", "<"), "C02 2024 9.6/")]
#[case::an_error(typed("string", "calcext:value-type=\"error\"", "#DIV/0!"), "'#DIV/0!'")]
#[case::an_error_in_the_older_manner(
    typed("float", "office:value=\"0\" table:formula=\"of:=1/0\"", "#DIV/0!"),
    "'#DIV/0!'"
)]
#[case::a_formula_not_worked_out(
    "<table:table-cell table:formula=\"of:=SUM([.B2:.B9])\"/>".to_owned(), "'=SUM([.B2:.B9])'"
)]
#[case::a_formula_that_was(
    typed("float", "office:value=\"9.6\" table:formula=\"of:=[.B2]\"", "9,6"),
    "C02 2024 9.6/"
)]
#[case::yes(typed("boolean", "office:boolean-value=\"true\"", "TRUE"), "'TRUE'")]
#[case::yes_in_another_manner(
    typed("float", "office:value=\"1\" table:formula=\"of:=TRUE()\"", "TRUE"),
    "'TRUE'"
)]
#[case::no_number(typed("float", "office:value=\"x\"", "y"), "'y'")]
fn cells_say_what_is_shown(#[case] cell: String, #[case] expected: &str) {
    let found = value_of(&number("2024"), "C02", &cell);
    assert!(found.contains(expected), "{found}");
}

#[rstest]
#[case::a_year("office:date-value=\"2023-12-31\" table:style-name=\"year\"", " C02 2023 ")]
#[case::months(
    "office:date-value=\"2023-09-30T00:00:00\" table:style-name=\"month\"",
    " C02 2023-09 "
)]
#[case::a_day("office:date-value=\"2023-12-31\"", " C02 2023-12 ")]
fn dates_are_periods_as_they_are_shown(#[case] cell: &str, #[case] expected: &str) {
    let found = value_of(&typed("date", cell, "?"), "C02", &number("9.6"));
    assert!(found.contains(expected), "{found}");
}

#[test]
fn merged_repeated_and_hidden_cells_are_what_they_are_in_xlsx() {
    let folder = Folder::empty();
    let district = text("Huyện A")
        .replace("<table:table-cell", "<table:table-cell table:number-rows-spanned=\"3\"");
    let covered = "<table:covered-table-cell/>".to_owned();
    let of = |first: &str, union: &str, value: &str, more: &str| {
        let row = row(&[first.to_owned(), text(union), number("2024"), text("D01"), number(value)]);
        row.replacen("<table:table-row>", &format!("<table:table-row {more}>"), 1)
    };
    let header = ["Huyện", "CĐCS", "Năm", "Chỉ tiêu", "Thực hiện"].map(text);
    let all = [
        "<table:table-column table:number-columns-repeated=\"3\"/><table:table-column \
         table:visibility=\"collapse\" table:number-columns-repeated=\"2\"/>"
            .to_owned(),
        "<table:table-row table:number-rows-repeated=\"3\"><table:table-cell \
         table:number-columns-repeated=\"16384\"/></table:table-row>"
            .to_owned(),
        format!("<table:table-header-rows>{}</table:table-header-rows>", row(&header)),
        of(&district, "CĐCS Một", "1", ""),
        of(&covered, "CĐCS Hai", "2", "table:visibility=\"filter\""),
        format!(
            "<table:table-row-group>{}</table:table-row-group>",
            of(&covered, "CĐCS Ba", "3", "")
        ),
        "<table:table-row table:number-rows-repeated=\"1048000\"><table:table-cell \
         table:number-columns-repeated=\"16384\"/></table:table-row>"
            .to_owned(),
    ];
    let sheets = table("S", "", &all)
        + &table("Ẩn", "table:style-name=\"away\"", &rows("x,y\n"))
        + &table("Ghi chú", "", &rows("Cách điền\n"));
    let loaded = opened(open(&saved(&folder, &ods(STYLES, &sheets))));
    let figures = said(&loaded.dataset).1;
    assert_eq!(figures, ["CĐCS Ba D01 2024 3/", "CĐCS Hai D01 2024 2/", "CĐCS Một D01 2024 1/"]);
    let place = loaded.dataset.figures.iter().filter_map(|f| loaded.dataset.figures.place(f.at));
    assert_eq!(place.map(|place| place.line).collect::<Vec<_>>(), [7, 6, 5]);
    crate::tells(
        &loaded.findings,
        &[
            "x.ods[S] rows_hidden",
            "x.ods[S] columns_hidden",
            "x.ods[Ẩn] sheet_hidden",
            "x.ods[Ghi chú] sheet_unused",
        ],
    );
    let words = messages(&loaded.findings, Language::English).join("\n");
    assert!(words.contains("1 hidden or filtered row;") && words.contains(": D, E;"), "{words}");
}

#[test]
fn rows_and_cells_that_stand_for_several_are_all_read() {
    let folder = Folder::empty();
    let mut all =
        rows("Huyện,CĐCS,Năm,Chỉ tiêu,Thực hiện,Tổng số\nHuyện A,CĐCS Một,2024,D04,7,x\n");
    let seven = number("7");
    let twice =
        seven.replace("<table:table-cell", "<table:table-cell table:number-columns-repeated=\"2\"");
    all[1] = all[1]
        .replace(&format!("{seven}{}", text("x")), &twice)
        .replace("<table:table-row>", "<table:table-row table:number-rows-repeated=\"3\">");
    let loaded = opened(open(&saved(&folder, &ods("", &table("S", "", &all)))));
    // The same row thrice: each is told.
    let told = places(&loaded.findings);
    let twice = told.iter().filter(|told| told.contains("figure_duplicate"));
    assert_eq!(twice.count(), 3, "{told:?}");
    assert_eq!(loaded.dataset.rows.read(), 3);
}

#[test]
fn a_number_shown_with_a_word_that_makes_it_another_is_in_doubt() {
    let folder = Folder::empty();
    let mut all = rows(
        "Huyện,CĐCS,Năm,Chỉ tiêu,Thực hiện\nHuyện A,CĐCS A,2024,D01,8\n\
         Huyện A,CĐCS B,2024,D01,x\nHuyện A,CĐCS C,2024,D01,y\n",
    );
    for (at, (was, shown)) in [("x", "7 người"), ("y", "7 nghìn")].into_iter().enumerate() {
        let cell = typed("float", "office:value=\"7\"", shown);
        all[at + 2] = all[at + 2].replace(&text(was), &cell);
    }
    let loaded = opened(open(&saved(&folder, &ods("", &table("S", "", &all)))));
    assert_eq!(places(&loaded.findings)[0], "x.ods[S]!E4 number_invalid");
    assert_eq!(said(&loaded.dataset).1, ["CĐCS A D01 2024 8/", "CĐCS B D01 2024 7/"]);
}

/// As a western code page took them; a name typed since stands among them.
#[test]
fn letters_of_another_code_page_are_named_and_converted_when_that_is_said() {
    let folder = Folder::empty();
    let all = rows(
        "HuyêÌn,CÐCS,Nãm,ChiÒ tiêu,Thýòc hiêòn\nTýÌ Liêm,CÐCS Môòt,2024,D01,7\n\
         TýÌ Liêm,CĐCS Hà Thìn,2024,D01,8\n",
    );
    let path = saved(&folder, &ods("", &table("S", "", &all)));
    let refused = open(&path).unwrap_err();
    assert_eq!(places(&refused), ["x.ods[S] workbook_encoding_legacy"]);
    let told = refused[0].message(Language::English);
    assert!(told.contains("'--encoding windows-1258'"), "{told}");
    let options = Options { encoding: Some(Encoding::Windows1258), ..Options::default() };
    let loaded = opened(open_with(&path, &options));
    let names: Vec<&str> =
        loaded.dataset.units.all().iter().map(thidua::model::Unit::name).collect();
    for name in ["Từ Liêm", "CĐCS Một", "CĐCS Hà Thìn"] {
        assert!(names.contains(&name), "{names:?}");
    }
}

#[test]
fn letters_of_old_fonts_are_named_and_converted_when_that_is_said() {
    let folder = Folder::empty();
    let styles = "<style:style style:name=\"old\" style:family=\"table-cell\">\
        <style:text-properties style:font-name=\".VnTime\"/></style:style>";
    // Beside cells in Unicode; `Huyện Hoằng Hóa` in the letters of TCVN3.
    let old = text("HuyÖn Ho»ng Hãa")
        .replace("<table:table-cell", "<table:table-cell table:style-name=\"old\"");
    let mut all = rows("Huyện,CĐCS,Năm,Chỉ tiêu,Thực hiện\nx,CDCS A,2024,D01,7\n");
    all[1] = all[1].replace(&text("x"), &old);
    let path = saved(&folder, &ods(styles, &table("S", "", &all)));
    assert_eq!(places(&open(&path).unwrap_err()), ["x.ods[S] workbook_encoding_legacy"]);
    let options = Options { encoding: Some(Encoding::Tcvn3), ..Options::default() };
    let loaded = opened(open_with(&path, &options));
    assert!(said(&loaded.dataset).0.iter().any(|unit| unit.id.contains("Huyện Hoằng Hóa")));
}

#[rstest]
#[case::locked(
    archive(&[("mimetype", KIND), ("content.xml", "\u{1}\u{2}"), ("META-INF/manifest.xml",
        "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>")]),
    "workbook_encrypted"
)]
#[case::a_letter(
    archive(&[("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "<a/>")]),
    "file_format"
)]
#[case::a_letter_of_word(
    archive(&[("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<w/>")]),
    "file_format"
)]
#[case::no_sheets(ods("", ""), "workbook_no_table")]
#[case::wrong_ends(ods("", "<table:table></table:row>"), "workbook_broken")]
#[case::cut(archive(&[("content.xml", "<office:document-content><office:body>")]), "workbook_broken")]
#[case::a_cell_that_stands_for_all(
    ods("", &table("S", "", &["<table:table-row table:number-rows-repeated=\"1048576\">".to_owned()
        + &text("x").replace("<table:table-cell", "<table:table-cell table:number-columns-repeated=\"16384\"")
        + "</table:table-row>"])),
    "sheet_too_large"
)]
#[case::beyond_the_last_row(
    ods("", &table("S", "", &["<table:table-row table:number-rows-repeated=\"4294967295\">".to_owned()
        + &text("x") + "</table:table-row>"])),
    "sheet_cell_beyond"
)]
#[case::a_text_without_end(
    ods("", &table("S", "", &[row(&[text(&"x".repeat(2 << 20))])])),
    "sheet_text_too_long"
)]
fn what_cannot_be_read_is_told(#[case] bytes: Vec<u8>, #[case] code: &str) {
    let folder = Folder::empty();
    let found = open(&saved(&folder, &bytes)).unwrap_err();
    assert_eq!(found[0].code(), code, "{:?}", places(&found));
}

/// A few kilobytes that unpack to more than any workbook holds.
#[test]
fn what_unpacks_without_end_is_read_no_further() {
    let mut archive = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    archive.start_file("content.xml", options).unwrap();
    archive.write_all(b"<office:document-content>").unwrap();
    let block = format!("<a b=\"{}\"/>", "x".repeat((1 << 20) - 16));
    for _ in 0..514 {
        archive.write_all(block.as_bytes()).unwrap();
    }
    let bytes = archive.finish().unwrap().into_inner();
    let folder = Folder::empty();
    let found = open(&saved(&folder, &bytes)).unwrap_err();
    assert_eq!(found[0].code(), "workbook_too_large", "{:?}", places(&found));
}

/// Each block is within bounds by itself; together they would be walked for hours.
#[test]
fn merged_cells_that_lie_over_one_another_without_end_are_refused() {
    let spanned = text("a").replace(
        "<table:table-cell",
        "<table:table-cell table:number-rows-spanned=\"4000\" \
         table:number-columns-spanned=\"4000\"",
    );
    let far = "<table:table-row table:number-rows-repeated=\"3900\"><table:table-cell/>\
        </table:table-row>";
    let all = [row(&vec![spanned; 4000]), far.to_owned(), row(&[text("b")])];
    let folder = Folder::empty();
    let path = saved(&folder, &ods("", &table("S", "", &all)));
    assert_eq!(places(&open(&path).unwrap_err()), ["x.ods[S] sheet_too_large"]);
}

#[test]
fn a_workbook_cut_or_changed_anywhere_is_told() {
    let bytes = ods(STYLES, &table("S", "", &rows(FLAT)));
    let folder = Folder::empty();
    for cut in (0..bytes.len()).step_by(97) {
        assert!(open(&saved(&folder, &bytes[..cut])).is_err(), "cut at {cut} it opens");
    }
    for at in (0..bytes.len()).step_by(23) {
        let mut changed = bytes.clone();
        changed[at] = changed[at].wrapping_add(77);
        if let Ok(loaded) = open(&saved(&folder, &changed)) {
            crate::check_rows(&loaded);
        }
    }
}
