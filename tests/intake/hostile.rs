//! Broken and hostile files: a message each, never a panic, and every row
//! accounted for.

use std::fs;
use std::io::Write;

use proptest::prelude::*;
use thidua::load::{Encoding, Loaded, Options, open};
use thidua::model::Language;

use super::writing::{Numbers, encoded, rewrite, workbook};
use crate::folders::Folder;
use crate::folders::holds::{open_twice, places_lie_within};
use crate::{check_rows, messages, opened, places, said};

const FLAT: &str = "huyện;đơn vị;khu vực;năm;chỉ tiêu;thực hiện;tổng số\n\
    Huyện A;CĐCS Một;HCSN;2021;D01;1;\nHuyện A;\"CĐCS \"\"Hai\"\"\";DN ngoài nhà nước;2022;D04;1.250,5;1300\n\
    Huyện B;CĐCS Một;HCSN;9/2023;D01;3;\nTổng cộng;;;2021;D01;1;\n";

/// Opens a file of some bytes, twice; whatever comes out is told in words, and of a text
/// in UTF-8 lies within it. What was read of it, if it opens.
fn try_out(name: &str, bytes: &[u8], options: &Options) -> Option<Loaded> {
    let folder = Folder::empty();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    let opened = open_twice(&path, options);
    let findings = match &opened {
        Ok(loaded) => {
            check_rows(loaded);
            &loaded.findings
        }
        Err(findings) => {
            assert!(findings.iter().any(|f| f.severity().key() == "fatal"), "{findings:?}");
            findings
        }
    };
    for finding in findings.iter().take(50) {
        for language in [Language::Vietnamese, Language::English] {
            assert!(!finding.message(language).contains(char::is_control));
        }
    }
    if let (None | Some(Encoding::Utf8), Ok(text)) = (options.encoding, std::str::from_utf8(bytes))
    {
        places_lie_within(name, text, findings);
    }
    opened.ok()
}

/// How many data rows another reader of CSV finds under the header of [`FLAT`].
fn counted(text: &str) -> usize {
    let mut reader = csv::ReaderBuilder::new();
    let reader = reader.delimiter(b';').flexible(true).has_headers(false);
    let mut reader = reader.from_reader(text.as_bytes());
    let records = reader.records().map(Result::unwrap);
    records.filter(|record| !record.iter().all(|cell| cell.trim().is_empty())).count()
}

/// A row with an indicator, and anything else: neither a title nor a remark below a
/// table.
fn flat_row() -> impl Strategy<Value = String> {
    let unit = "CĐCS (Một|Hai|Ba)|\"CĐCS \"\"B;n\"\"\"|[xé]{0,3}";
    let number = || "[0-9]{1,3}(,[0-9])?|…|-|KPS|[0-9x]{0,4}";
    let cells =
        ("Huyện [AB]|é?", unit, "HCSN|é?", "202[0-9]|9/2023|x{0,2}", "D0[14]", number(), number());
    cells.prop_map(|(h, u, s, p, i, n, d)| format!("{h};{u};{s};{p};{i};{n};{d}"))
}

fn sheet_bytes() -> Vec<u8> {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    workbook(&path, &[("S", &FLAT.replace("1.250,5", "1250.5").replace(';', ","))], Numbers::Typed);
    fs::read(path).unwrap()
}

#[test]
fn what_is_no_table_is_named() {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    let ole = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
    let locked: Vec<u8> = ole
        .iter()
        .copied()
        .chain("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes))
        .collect();
    for (bytes, code) in [
        (&b""[..], "header_missing"),
        (b"\0\x01\x02\x03", "not_text"),
        (b"a,b\n1,\x002\n", "nul_byte"),
        (b"\xFF\xFE\0\0a\0\0\0", "encoding_utf32"),
        (b"\xFF\xFEa\0,", "encoding_cut"),
        (b"PK\x03\x04", "workbook_broken"),
        (ole, "workbook_broken"),
        (&locked, "workbook_encrypted"),
        (b"%PDF-1.4\n%\xE2\xE3\xCF\xD3\n", "file_format"),
        (b"a,b\n1,2\n", "header_not_found"),
    ] {
        fs::write(&path, bytes).unwrap();
        let refused = open(&path).unwrap_err();
        assert_eq!(refused[0].code(), code, "{bytes:?} {:?}", places(&refused));
    }
    workbook(&path, &[("a", "x,y\n1,2\n")], Numbers::Typed);
    assert_eq!(places(&open(&path).unwrap_err()), ["x.xlsx workbook_no_table"]);
}

/// A few kilobytes that unpack to more than any dataset holds.
#[test]
fn a_workbook_that_unpacks_without_end_is_refused() {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let mut archive = zip::ZipWriter::new(&mut bytes);
    let options = zip::write::SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated);
    archive.start_file("[Content_Types].xml", options).unwrap();
    archive.start_file("xl/sharedStrings.xml", options).unwrap();
    let block = vec![b' '; 1 << 20];
    for _ in 0..300 {
        archive.write_all(&block).unwrap();
    }
    archive.finish().unwrap();
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    fs::write(&path, bytes.into_inner()).unwrap();
    assert_eq!(places(&open(&path).unwrap_err()), ["x.xlsx workbook_too_large"]);
}

/// A workbook with another text in the place of its sheet.
fn with_sheet(write: impl FnOnce(&mut dyn std::io::Write)) -> Vec<u8> {
    let mut plain = zip::ZipArchive::new(std::io::Cursor::new(sheet_bytes())).unwrap();
    let mut archive = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default()
        .compression_method(zip::CompressionMethod::Deflated);
    let mut write = Some(write);
    for ix in 0..plain.len() {
        let mut entry = plain.by_index(ix).unwrap();
        let name = entry.name().unwrap().into_owned();
        archive.start_file(name.clone(), options).unwrap();
        if name.contains("worksheets/sheet") {
            write.take().unwrap()(&mut archive);
        } else {
            std::io::copy(&mut entry, &mut archive).unwrap();
        }
    }
    archive.finish().unwrap().into_inner()
}

fn sheet_of(rows: &str) -> Vec<u8> {
    with_sheet(|sheet| write!(sheet, "{HEAD}{rows}</sheetData></worksheet>").unwrap())
}

const HEAD: &str = "<?xml version=\"1.0\"?><worksheet \
    xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";

/// Rows of texts, the first of them the header.
fn rows_of(rows: &[&[&str]]) -> String {
    let row = |(n, cells): (usize, &&[&str])| {
        let cell = |(at, text): (usize, &&str)| {
            let column = char::from(b'A' + u8::try_from(at).unwrap());
            format!("<c r=\"{column}{}\" t=\"inlineStr\"><is><t>{text}</t></is></c>", n + 1)
        };
        let cells: String = cells.iter().enumerate().map(cell).collect();
        format!("<row r=\"{}\">{cells}</row>", n + 1)
    };
    rows.iter().enumerate().map(row).collect()
}

const GOOD: [&[&str]; 3] = [
    &["huyện", "đơn vị", "năm", "chỉ tiêu", "thực hiện", "tổng số", "khu vực", "ghi chú"],
    &["Huyện A", "CĐCS Một", "2021", "D01", "1", "", "DN ngoài nhà nước"],
    &["Huyện A", "CĐCS Hai", "2021", "D01", "2"],
];

/// What stands far out costs nothing, and changes nothing.
#[test]
fn a_stray_cell_in_the_last_row_and_column_does_no_harm() {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    let stray = |row: u32, column: &str| {
        format!(
            "<row r=\"{row}\"><c r=\"{column}{row}\" t=\"inlineStr\"><is><t>x</t></is></c></row>"
        )
    };
    for far in [stray(1_048_576, "XFD"), stray(4, "XFD"), stray(1_048_576, "A")] {
        fs::write(&path, sheet_of(&(rows_of(&GOOD) + &far))).unwrap();
        let loaded = crate::opened(open(&path));
        assert_eq!(crate::said(&loaded.dataset).1.len(), 2, "{:?}", places(&loaded.findings));
        assert_eq!(loaded.dataset.rows.set_aside, 0);
    }
    for (row, column) in [(1_048_577, "A"), (4_294_967_295, "XFD"), (4, "XFE")] {
        fs::write(&path, sheet_of(&(rows_of(&GOOD) + &stray(row, column)))).unwrap();
        let refused = places(&open(&path).unwrap_err());
        assert!(
            refused[0].contains("workbook_broken") || refused[0].contains("sheet_cell_beyond"),
            "{refused:?}"
        );
    }
}

/// The one that comes later is no better than the one before it.
#[test]
fn a_cell_with_two_contents_is_refused_and_one_said_twice_is_not() {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    let cell = |text: &str| format!("<c r=\"E3\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let rows = rows_of(&GOOD);
    let (before, behind) = rows.rsplit_once("</row>").unwrap();
    let again = |text: &str| format!("{before}{}</row>{behind}", cell(text));
    fs::write(&path, sheet_of(&again("3"))).unwrap();
    let refused = open(&path).unwrap_err();
    assert_eq!(places(&refused), ["x.xlsx[S] sheet_cell_twice"]);
    assert!(messages(&refused, Language::Vietnamese)[0].contains("ô E3 "));
    fs::write(&path, sheet_of(&again("2"))).unwrap();
    let loaded = crate::opened(open(&path));
    assert_eq!(crate::said(&loaded.dataset).1.len(), 2);
}

/// More cells than any table has, and a text longer than any cell's: refused
/// before anything is kept of them.
#[test]
fn a_sheet_beyond_all_measure_is_refused() {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    let many = with_sheet(|sheet| {
        let row = format!("<row>{}</row>", "<c/>".repeat(10_000));
        for _ in 0..1_700 {
            sheet.write_all(row.as_bytes()).unwrap();
        }
    });
    fs::write(&path, many).unwrap();
    assert_eq!(places(&open(&path).unwrap_err()), ["x.xlsx sheet_too_large"]);
    fs::write(&path, sheet_of(&rows_of(&[&["x".repeat(2 << 20).as_str()]]))).unwrap();
    assert_eq!(places(&open(&path).unwrap_err()), ["x.xlsx sheet_text_too_long"]);
}

/// What no spreadsheet's cell holds is a slip; it is told, and the other rows read.
#[test]
fn a_cell_without_end_is_set_aside() {
    let folder = Folder::empty();
    let long = "Ế".repeat(70_000);
    let rows = FLAT.lines().collect::<Vec<_>>();
    for at in 0..7 {
        let mut cells = ["Huyện A", "CĐCS Ba", "HCSN", "2021", "D01", "1", ""].map(str::to_owned);
        cells[at].clone_from(&long);
        folder.write("x.csv", format!("{}\n{}\n{}\n", rows[0], cells.join(";"), rows[1]));
        let loaded = crate::opened(open(&folder.path().join("x.csv")));
        assert_eq!((loaded.dataset.rows.used, loaded.dataset.rows.set_aside), (1, 1));
        assert!(loaded.findings.iter().any(|f| f.code() == "cell_too_long"), "{at}");
    }
    for header in [format!("{};{long}", rows[0]), format!("{long}\n{}", rows[0])] {
        folder.write("x.csv", format!("{header}\n{}\n", rows[1]));
        let loaded = crate::opened(open(&folder.path().join("x.csv")));
        assert_eq!(loaded.dataset.rows.used, 1);
    }
}

/// A reader that stops at the last tag of a part never compares it with its sum.
#[test]
fn a_part_that_is_not_what_its_sum_says_is_refused() {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    for part in ["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml"] {
        let mut bytes = sheet_bytes();
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes.clone())).unwrap();
        let sum = archive.by_name(part).unwrap().crc32().to_le_bytes();
        let places: Vec<usize> =
            (0..bytes.len() - 3).filter(|&at| bytes[at..].starts_with(&sum)).collect();
        assert!(!places.is_empty());
        for at in places {
            bytes[at] ^= 1;
        }
        fs::write(&path, &bytes).unwrap();
        assert_eq!(self::places(&open(&path).unwrap_err()), ["x.xlsx workbook_broken"], "{part}");
    }
}

#[test]
fn a_workbook_cut_anywhere_is_told() {
    let bytes = sheet_bytes();
    let folder = Folder::empty();
    for cut in (0..bytes.len()).step_by(331) {
        try_out("x.xlsx", &bytes[..cut], &Options::default());
        folder.write("x.xlsx", &bytes[..cut]);
        assert!(open(&folder.path().join("x.xlsx")).is_err(), "cut at {cut} it opens");
    }
}

fn encodings() -> impl Strategy<Value = Option<Encoding>> {
    proptest::option::weighted(0.3, proptest::sample::select(Encoding::ALL.as_slice()))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn no_row_of_a_flat_table_is_lost(rows in proptest::collection::vec(flat_row(), 1..30)) {
        let text = format!("{}\n{}\n", FLAT.lines().next().unwrap(), rows.join("\n"));
        if let Some(loaded) = try_out("x.csv", text.as_bytes(), &Options::default()) {
            prop_assert_eq!(loaded.dataset.rows.read(), counted(&rows.join("\n")));
        }
    }

    /// Under a header and a sound row anything at all may stand: the sound row is read,
    /// and no more rows than another reader finds.
    #[test]
    fn any_text_is_accounted_for(
        has_header in proptest::bool::weighted(0.8),
        text in "(huyện|đơn vị|năm|chỉ tiêu|thực hiện|D01|2021|Huyện A|[;,\t\n\"0-9., %xé]){0,60}",
        encoding in encodings(),
    ) {
        let sound = if has_header { FLAT.lines().take(2).collect::<Vec<_>>().join("\n") + "\n" } else { String::new() };
        let whole = format!("{sound}{text}");
        let loaded = try_out("x.csv", whole.as_bytes(), &Options { encoding, ..Options::default() });
        if has_header && encoding.is_none_or(|encoding| encoding == Encoding::Utf8) {
            let read = loaded.map(|loaded| loaded.dataset.rows.read());
            let most = 1 + counted(&text);
            prop_assert!(read.is_none_or(|read| (1..=most).contains(&read)), "{:?} of {}", read, most);
        }
    }

    #[test]
    fn a_table_with_changed_bytes_is_accounted_for(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..6),
        cut in any::<prop::sample::Index>(),
        form in proptest::sample::select(["utf-8", "utf-16le+", "utf-16le", "windows-1258"].as_slice()),
        encoding in encodings(),
    ) {
        let mut bytes = encoded(FLAT, form);
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if cut.index(3) == 0 {
            bytes.truncate(cut.index(bytes.len()));
        }
        try_out("x.csv", &bytes, &Options { encoding, ..Options::default() });
    }

    /// The archive has a sum of every part: what opens nevertheless says what it said.
    #[test]
    fn a_workbook_with_changed_bytes_is_told(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..4),
    ) {
        let mut bytes = sheet_bytes();
        for (at, byte) in changes {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Some(loaded) = try_out("x.xlsx", &bytes, &Options::default()) {
            let unchanged = try_out("x.xlsx", &sheet_bytes(), &Options::default()).unwrap();
            prop_assert_eq!(said(&loaded.dataset), said(&unchanged.dataset));
            prop_assert_eq!(loaded.dataset.rows, unchanged.dataset.rows);
        }
    }

    /// The same with the sums right: no more rows are read than the sheet may have.
    #[test]
    fn a_sheet_with_changed_bytes_is_accounted_for(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), "[ -~]"), 1..4),
    ) {
        // A change may put a cell into a row of its own.
        let most = GOOD.len() - 1 + changes.len();
        let mut rows = rows_of(&GOOD).replace("><", ">\n<");
        for (at, byte) in changes {
            let at = at.index(rows.len() - 1);
            let at = (at..rows.len()).find(|&at| rows.as_bytes()[at].is_ascii()).unwrap();
            rows.replace_range(at..=at, &byte);
        }
        if let Some(loaded) = try_out("x.xlsx", &sheet_of(&rows), &Options::default()) {
            prop_assert!(loaded.dataset.rows.read() <= most, "{:?}", loaded.dataset.rows);
        }
    }
}

/// What a reader would take for the end of a number.
#[test]
fn a_comment_within_a_cells_value_is_no_end_of_it() {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    for odd in ["<v>1<!-- --></v>", "<v><!-- -->1</v>", "<v><![CDATA[1]]></v>"] {
        workbook(&path, &[("S", super::flat::FLAT)], Numbers::Typed);
        rewrite(&path, "sheet1.xml", |text| text.replace("<v>12</v>", odd));
        let refused = places(&open(&path).unwrap_err());
        assert_eq!(refused, ["x.xlsx workbook_broken"], "{odd}");
    }
    workbook(&path, &[("S", super::flat::FLAT)], Numbers::Typed);
    rewrite(&path, "sheet1.xml", |text| {
        text.replace("<sheetData>", "<!-- by a program --><sheetData><!-- rows -->")
    });
    assert_eq!(said(&opened(open(&path)).dataset).1.len(), 7);
}

/// As programs leave it that lay their XML out.
#[test]
fn white_space_around_a_value_is_no_part_of_it() {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    workbook(&path, &[("S", super::flat::FLAT)], Numbers::Typed);
    let read = || said(&opened(open(&path)).dataset);
    let before = read();
    rewrite(&path, "sheet1.xml", |text| {
        text.replace("<v>", "<v>\n    ").replace("</v>", "\r\n  </v>")
    });
    assert_eq!(read(), before);
}
