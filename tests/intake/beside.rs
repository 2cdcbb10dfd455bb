//! Sheets beside a table that have some of its columns: summaries are passed over by
//! name, further data with a fault in its header is not.

use rstest::rstest;
use thidua::load::open;
use thidua::model::Language;

use super::flat::FLAT;
use super::writing::{Numbers, workbook};
use crate::folders::Folder;
use crate::{messages, opened, places, said};

/// What is told of a sheet beside the table, in front of it or behind; the figures are
/// those of the table alone, if it opens.
fn beside(text: &str) -> Vec<String> {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    let signed = format!("{FLAT}\nNgười lập biểu,,,,,,,\n");
    workbook(&path, &[("Số liệu", &signed)], Numbers::Typed);
    let alone = said(&opened(open(&path)).dataset);
    let told = [[("Bên", text), ("Số liệu", &signed)], [("Số liệu", &signed), ("Bên", text)]].map(
        |sheets| {
            workbook(&path, &sheets, Numbers::Typed);
            let findings = match open(&path) {
                Ok(loaded) => {
                    assert_eq!(said(&opened(Ok(loaded.clone())).dataset), alone);
                    loaded.findings
                }
                Err(findings) => findings,
            };
            let of_sheet = findings.into_iter().filter(|f| f.place.to_string().contains("[Bên]"));
            let of_sheet: Vec<_> = of_sheet.collect();
            let words = messages(&of_sheet, Language::English).join("\n");
            [places(&of_sheet).join("\n"), words]
        },
    );
    assert_eq!(told[0], told[1]);
    told[0].to_vec()
}

#[rstest]
#[case::districts_and_indicators(
    "Huyện,Chỉ tiêu,Thực hiện\nHuyện Hoằng Hóa,D01,27\n",
    "no column 'Năm'"
)]
#[case::districts_and_years(
    "Huyện,Năm,Thực hiện\nHuyện Hoằng Hóa,2024,15\n",
    "no column 'Chỉ tiêu'"
)]
#[case::the_province_in_two_columns(
    "Chỉ tiêu,Năm,Thực hiện,Kết quả\nD01,2024,20,30\n",
    "isn't laid out so"
)]
#[case::a_cover("BÁO CÁO\n", "not one of a dataset")]
#[case::a_cover_of_a_year("BÁO CÁO\nNăm 2024\n", "not one of a dataset")]
#[case::unions_and_years("CĐCS,Năm,Thực hiện\nCĐCS Trường A,2024,15\n", "no column 'Chỉ tiêu'")]
#[case::a_list(
    "STT,Cấp trên,CĐCS,Năm,Ghi chú\n1,Huyện Hoằng Hóa,CĐCS Trường A,1998,\n",
    "no column 'Chỉ tiêu'"
)]
#[case::a_pivot(
    "Nhãn hàng,D01,D04,Tổng cộng\nHuyện Hoằng Hóa,27,1250,1277\n",
    "not one of a dataset"
)]
#[case::notes("Cách điền\nMỗi dòng một số liệu\n", "not one of a dataset")]
#[case::a_chart("Năm,Thực hiện\n2023,12\n2024,20\n", "no column 'Chỉ tiêu'")]
fn summaries_are_passed_over_by_name(#[case] text: &str, #[case] why: &str) {
    let [place, words] = &beside(text)[..] else { panic!() };
    assert_eq!(place, "x.xlsx[Bên] sheet_unused");
    assert!(words.contains(why), "{words}");
}

const MORE: &str = "LĐLĐ tỉnh X,Huyện Nga Sơn,CĐCS B,Sự nghiệp,2024,D01,7,\n";

/// The table's header with another heading in a place.
fn headed(from: &str, to: &str) -> String {
    let header = FLAT.lines().next().unwrap();
    assert!(header.contains(from));
    format!("{}\n{MORE}", header.replace(from, to))
}

#[rstest]
#[case::a_slip(headed("CĐCS", "CĐSC"), "a column 'CĐSC' and no column 'CĐCS'")]
#[case::typed_by_telex(headed("Năm", "Nawm"), "a column 'Nawm' and no column 'Năm'")]
#[case::another_word(headed("Thực hiện", "Đạt"), "a column 'Đạt' and no column 'Thực hiện'")]
#[case::two_in_their_places(
    headed("CĐCS,Khu vực,Năm", "Nơi gửi,Khu vực,Lần"),
    "a column 'Nơi gửi' and no column 'CĐCS'"
)]
#[case::the_year_left_out(
    "Cấp trên,CĐCS,Chỉ tiêu,Thực hiện,Tổng số\nHuyện Nga Sơn,CĐCS B,D01,7,\n".to_owned(),
    "no column 'Năm'"
)]
#[case::districts_that_nobody_else_has(
    "Cấp trên,Năm,Chỉ tiêu,Thực hiện,Tổng số\nHuyện Nga Sơn,2024,D01,7,\n".to_owned(),
    "no column 'CĐCS'"
)]
#[case::an_indicator_that_nobody_else_has(
    "Chỉ tiêu,Năm,Thực hiện\nD01,2024,20\nC06,2024,70\n".to_owned(),
    "no column 'CĐCS'"
)]
#[case::unions_of_one_district_without_their_column(
    "Cấp trên,Năm,Chỉ tiêu,Thực hiện\nHuyện Hoằng Hóa,2024,D01,7\nHuyện Hoằng Hóa,2024,D01,8\n"
        .to_owned(),
    "no column 'CĐCS'"
)]
fn further_data_with_a_fault_in_its_header_is_refused(#[case] text: String, #[case] why: &str) {
    let [place, words] = &beside(&text)[..] else { panic!() };
    assert_eq!(place, "x.xlsx[Bên] sheet_column_lacking");
    assert!(words.contains(why), "{words}");
}

#[rstest]
#[case::right_away(MORE.to_owned())]
#[case::another_year(MORE.replace("2024", "2025"))]
#[case::another_indicator_and_year(MORE.replace("2024,D01,7,", "2025,C01,7,9"))]
#[case::by_labels_that_no_other_row_has(
    MORE.replace("Nga Sơn", "Thọ Xuân").replace("D01", "Kết nạp đoàn viên mới")
)]
#[case::under_a_title(format!("BÁO CÁO NĂM 2025\n\n{MORE}"))]
fn a_table_that_goes_on_without_a_header_is_refused(#[case] text: String) {
    let [place, _] = &beside(&text)[..] else { panic!() };
    assert_eq!(place, "x.xlsx[Bên] header_not_found");
}

const UNITS: &str = "unit,name,level,parent,sector\nP,Tỉnh X,province,,\nA,Huyện A,district,P,\n\
    G1,CĐCS Một,grassroots,A,public_service\nG2,CĐCS Hai,grassroots,A,public_service\n";

/// What is told of a workbook of the tables of a dataset and one more sheet.
fn told_of_tables(figures: &str, more: &str) -> (Vec<String>, Vec<String>) {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    let sheets = [("Đơn vị", UNITS), ("Số liệu", figures), ("Sheet3", more)];
    workbook(&path, &sheets, Numbers::Typed);
    match open(&path) {
        Ok(loaded) => (said(&loaded.dataset).1, places(&loaded.findings)),
        Err(findings) => (Vec::new(), places(&findings)),
    }
}

const FIGURES: &str =
    "Tên đơn vị,Năm,Chỉ tiêu,Thực hiện,Tổng số\nCĐCS Một,2023,D01,5,\nG2,2023,D01,6,\n";

#[test]
fn figures_that_go_on_without_a_header_are_refused() {
    let (_, told) = told_of_tables(FIGURES, "CĐCS Một,2024,D01,7,\nCĐCS Hai,2024,D01,7,\n");
    assert!(told.contains(&"x.xlsx[Sheet3] header_not_found".to_owned()), "{told:?}");
    assert!(!told.contains(&"x.xlsx[Sheet3] sheet_unused".to_owned()), "{told:?}");
    for summary in ["Năm,Thực hiện\n2023,11\n", "BÁO CÁO\nNăm 2023\n", "D01,2023,D01,x\n"] {
        let (figures, told) = told_of_tables(FIGURES, summary);
        assert_eq!(figures, ["G1 D01 2023 5/", "G2 D01 2023 6/"]);
        assert!(told.contains(&"x.xlsx[Sheet3] sheet_unused".to_owned()), "{told:?}");
    }
}

/// The heading `name` is no `Năm`.
#[test]
fn a_table_of_units_beside_a_flat_table_is_passed_over() {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    let flat = "Huyện,CĐCS,Năm,Chỉ tiêu,Thực hiện,Tổng số\nHuyện A,CĐCS Một,2024,D01,7,\n";
    workbook(&path, &[("Đơn vị", UNITS), ("Số liệu", flat)], Numbers::Typed);
    let loaded = opened(open(&path));
    assert_eq!(said(&loaded.dataset).1, ["CĐCS Một D01 2024 7/"]);
    let told = places(&loaded.findings);
    assert!(told.contains(&"x.xlsx[Đơn vị] sheet_unused".to_owned()), "{told:?}");
}

/// What only a district or the province can say is read, and so are totals: those that
/// differ from the details are told like those of one sheet.
#[rstest]
#[case::totals(
    "Tỉnh,Cấp trên,Năm,Chỉ tiêu,Thực hiện,Tổng số\nLĐLĐ tỉnh X,Huyện Hoằng Hóa,2024,D01,99,\n\
     LĐLĐ tỉnh X,Huyện Thọ Xuân,2024,D01,4,\nTổng cộng,,2024,D01,103,\n",
    &["Huyện Hoằng Hoá D01 2024 99/", "Huyện Thọ Xuân D01 2024 4/"]
)]
#[case::without_the_province(
    "Cấp trên,Năm,Chỉ tiêu,Thực hiện\nHuyện Hoằng Hóa,2024,D01,99\n",
    &["Huyện Hoằng Hoá D01 2024 99/"]
)]
#[case::of_districts_only(
    "Tỉnh,Cấp trên,Năm,Chỉ tiêu,Thực hiện\nLĐLĐ tỉnh X,Huyện Hoằng Hóa,2024,D02,3\n",
    &["Huyện Hoằng Hoá D02 2024 3/"]
)]
#[case::of_the_province_only(
    "Tỉnh,Năm,Chỉ tiêu,Thực hiện\nLĐLĐ tỉnh X,2023,C02,8.1\n",
    &["LĐLĐ tỉnh X C02 2023 8.1/"]
)]
fn sheets_of_larger_units_are_read(#[case] text: &str, #[case] more: &[&str]) {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    workbook(&path, &[("Số liệu", FLAT)], Numbers::Typed);
    let mut expected = said(&opened(open(&path)).dataset).1;
    expected.extend(more.iter().map(|figure| (*figure).to_owned()));
    expected.sort();
    for sheets in [[("Trên", text), ("Số liệu", FLAT)], [("Số liệu", FLAT), ("Trên", text)]]
    {
        workbook(&path, &sheets, Numbers::Typed);
        let loaded = opened(open(&path));
        let mut figures = said(&loaded.dataset).1;
        figures.sort();
        assert_eq!(figures, expected);
        let told = places(&loaded.findings);
        assert!(told.contains(&"x.xlsx[Trên] sheet_of_upper_units".to_owned()), "{told:?}");
        assert_eq!(loaded.dataset.rows.set_aside, 0, "{told:?}");
    }
}

/// Whose figures a sheet says anew, if any, is compared with them; none of it is used.
#[rstest]
#[case::the_sum_of_the_province("Chỉ tiêu,Năm,Thực hiện,Mục tiêu\nD01,2024,20,30\n", 1, None)]
#[case::another_one(
    "Chỉ tiêu,Năm,Thực hiện\nD01,2024,19\nD04,2024,1\n",
    0,
    Some(("x.xlsx[Bên]!C2", "as in 'LĐLĐ tỉnh X', 'D01', '2024': it says '19', the details '20')"))
)]
#[case::what_a_district_said_itself(
    "Tỉnh,Cấp trên,Năm,Chỉ tiêu,Thực hiện\nLĐLĐ tỉnh X,Huyện Thọ Xuân,2024,D02,2\n\
     LĐLĐ tỉnh X,Huyện Thọ Xuân,2024,D01,4\n",
    2,
    None
)]
#[case::another_one_than_it_said_itself(
    "Tỉnh,Cấp trên,Năm,Chỉ tiêu,Thực hiện\nLĐLĐ tỉnh X,Huyện Thọ Xuân,2024,D02,5\n\
     LĐLĐ tỉnh X,Huyện Thọ Xuân,2024,D01,4\n",
    1,
    Some(("x.xlsx[Bên]!E2", "says '5', the details '2' in line 6 [Số liệu])"))
)]
fn sheets_that_say_anew_are_compared(
    #[case] text: &str,
    #[case] agreeing: usize,
    #[case] differs: Option<(&str, &str)>,
) {
    let [place, words] = &beside(text)[..] else { panic!() };
    let mut codes = vec!["x.xlsx[Bên] sheet_repeats".to_owned()];
    assert!(words.contains(&format!("only compared; {agreeing} of ")), "{words}");
    if let Some((place, why)) = differs {
        codes.push(format!("{place} sheet_differs"));
        assert!(words.contains(why), "{words}");
    }
    let mut places: Vec<&str> = place.lines().collect();
    places.sort_unstable();
    assert_eq!(places, codes);
}

/// A sheet without a column of units whose title or tab names a district is held against
/// what the table says of it; of a grassroots union, or of two districts, against nothing.
#[rstest]
#[case::by_its_title("Bên", "LĐLĐ tỉnh X\nLĐLĐ HUYỆN HOẰNG HÓA\n", Some(16))]
#[case::by_its_tab("H. Thọ Xuân", "", Some(5))]
#[case::by_neither("Bên", "BÁO CÁO\n", None)]
#[case::signed_somewhere("Bên", "Hoằng Hóa, ngày 5 tháng 1 năm 2025\n", None)]
fn a_sheet_of_one_district_is_held_against_that(
    #[case] tab: &str,
    #[case] above: &str,
    #[case] of_district: Option<u32>,
) {
    const REST: [(&str, u32); 2] = [("Huyện Hoằng Hoá", 15), ("Huyện Thọ Xuân", 4)];
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    let told = |value: u32| {
        let text = format!("{above}Chỉ tiêu,Năm,Thực hiện,Mục tiêu\nD01,2024,{value},30\n");
        workbook(&path, &[("Số liệu", FLAT), (tab, &text)], Numbers::Typed);
        let loaded = opened(open(&path));
        messages(&loaded.findings, Language::English).join("\n")
    };
    let (unit, own) = match of_district {
        Some(wrong) => REST.into_iter().find(|(_, own)| own + 1 == wrong).unwrap(),
        None => ("LĐLĐ tỉnh X", 20),
    };
    assert!(told(own).contains("only compared; 1 of 1"), "{}", told(own));
    let differing = told(own + 1);
    assert!(differing.contains(&format!("as in '{unit}', 'D01', '2024'")), "{differing}");
}

#[rstest]
#[case::a_union("CĐCS Trường A", "")]
#[case::two_districts("Bên", "Huyện Hoằng Hóa\nHuyện Thọ Xuân\n")]
fn a_sheet_of_whom_nobody_can_tell_is_held_against_nothing(#[case] tab: &str, #[case] above: &str) {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    let text = format!("{above}Chỉ tiêu,Năm,Thực hiện\nD01,2024,15\n");
    workbook(&path, &[("Số liệu", FLAT), (tab, &text)], Numbers::Typed);
    let told = places(&opened(open(&path)).findings);
    assert!(told.contains(&format!("x.xlsx[{tab}] sheet_unused")), "{told:?}");
    assert!(told.iter().all(|finding| !finding.contains("sheet_differs")), "{told:?}");
}

/// Sheets called after the tables of a dataset beside a flat table are lists.
#[test]
fn a_list_of_units_beside_a_flat_table_is_passed_over() {
    let folder = Folder::empty();
    let path = folder.path().join("x.xlsx");
    let lists = ["STT,Đơn vị\n1,CĐCS Trường A\n", "Mã,Tên,Cấp,Trực thuộc\nA,CĐCS Trường A,,\n"];
    for (name, list) in
        ["Đơn vị", "units", "Danh sách đơn vị"].into_iter().zip(lists.into_iter().cycle())
    {
        workbook(&path, &[(name, list), ("Số liệu", FLAT)], Numbers::Typed);
        let loaded = opened(open(&path));
        assert_eq!(said(&loaded.dataset).1.len(), 7);
        let told = places(&loaded.findings);
        assert!(told.contains(&format!("x.xlsx[{name}] sheet_unused")), "{told:?}");
    }
}
