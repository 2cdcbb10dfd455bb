//! Sections of a flat table, and parts of its rows: no units, never added.

use rstest::rstest;
use thidua::load::{Options, Severity, open_with};
use thidua::model::Language;

use super::writing::{Numbers, workbook};
use crate::folders::Folder;
use crate::{messages, of_text, opened, places, said};

const HEADER: &str = "tỉnh,huyện,cđcs,loại hình,năm,chỉ tiêu,thực hiện\n";

/// Figures of rows `province,district,union,value`, and what is told of them.
fn read(rows: &[String]) -> (Vec<String>, Vec<String>) {
    let row = |row: &String| {
        let (names, value) = row.rsplit_once(',').unwrap();
        let sector = if names.ends_with(',') { "" } else { "dn ngoài nhà nước" };
        format!("{names},{sector},2023,D01,{value}\n")
    };
    let rows: String = rows.iter().map(row).collect();
    let loaded = opened(of_text(format!("{HEADER}{rows}")));
    assert_eq!(loaded.files[0].set_aside, 0);
    let found = loaded.findings.iter().filter(|found| found.severity() == Severity::Quality);
    let found: Vec<_> = found.cloned().collect();
    let mut figures = said(&loaded.dataset).1;
    figures.sort();
    (figures, places(&found))
}

fn rows(unions: &[(&str, u32)]) -> Vec<String> {
    unions.iter().map(|(union, value)| format!("TH,LĐLĐ huyện B,{union},{value}")).collect()
}

#[rstest]
#[case::numbers("I", "II")]
#[case::letters("A", "B")]
#[case::digits("1", "2")]
#[case::with_a_number("Nhóm I", "Nhóm II")]
#[case::clusters("Cụm CĐCS số 1", "Cụm CĐCS số 2")]
#[case::kinds("Khối HCSN", "KHỐI DOANH NGHIỆP:")]
#[case::both("I. Khối hành chính sự nghiệp", "II. Khối doanh nghiệp")]
#[case::kinds_alone("Hành chính sự nghiệp", "Doanh nghiệp ngoài nhà nước")]
#[case::lettered("A. Khối Đảng", "B. Trường học")]
#[case::where_unions_say_that_they_are("Khối Đảng", "Khối Mặt trận")]
#[case::without_diacritics("Khoi HCSN", "Khoi doanh nghiep")]
fn sections_are_compared_with_the_rows_beside_them(#[case] one: &str, #[case] other: &str) {
    let (may, than, gạo, sen) =
        (("CĐCS May", 110), ("CĐCS Than", 220), ("CĐCS Gạo", 7), ("CĐCS Sen", 108));
    let before = rows(&[(one, 330), may, than, (other, 115), gạo, sen, ("Tổng cộng", 445)]);
    let behind = rows(&[may, than, (one, 330), gạo, sen, (other, 115)]);
    let elsewhere = rows(&[may, (one, 330), gạo, than, (other, 115), sen]);
    let figures = [("Gạo", 7), ("May", 110), ("Sen", 108), ("Than", 220)];
    let figures = figures.map(|(name, value)| format!("CĐCS {name} D01 2023 {value}/")).to_vec();
    for rows in [before, behind, elsewhere] {
        assert_eq!(read(&rows), (figures.clone(), vec![]), "{rows:?}");
    }
    let differing = rows(&[may, than, (one, 331), gạo, sen, (other, 115)]);
    let told = vec!["m.csv:4:17 flat_section_differs".to_owned()];
    assert_eq!(read(&differing), (figures, told));
}

/// What is left out is told, unless its name and its figures both say that it is no unit.
/// What is left out because it agrees is told, too: of all sections in one note.
#[test]
fn sections_that_agree_are_told_of_once() {
    let rows: String = ["Khối HCSN,330", "CĐCS May,110", "CĐCS Than,220", "Khối Đảng,115"]
        .into_iter()
        .chain(["CĐCS Gạo,7", "CĐCS Sen,108"])
        .map(|row| row.replacen(',', ",dn ngoài nhà nước,2023,D01,", 1))
        .map(|row| format!("TH,LĐLĐ huyện B,{row}\n"))
        .collect::<Vec<_>>()
        .concat();
    let findings = opened(of_text(format!("{HEADER}{rows}"))).findings;
    let found: Vec<_> = findings.into_iter().filter(|f| f.code() == "flat_sections").collect();
    assert_eq!(places(&found), ["m.csv:2:17 flat_sections"]);
    let words = messages(&found, Language::English).join("\n");
    assert!(words.contains("2 rows called 'Khối HCSN', 'Khối Đảng' give sums"), "{words}");
}

#[rstest]
#[case::nothing("Khối Mặt trận", 0, true)]
#[case::nothing_of_a_letter("K", 0, true)]
#[case::nothing_of_letters_and_numbers("Z 111", 0, true)]
#[case::nothing_of_roman_letters("VIX", 0, true)]
#[case::the_same_as_one_row("Khối Mặt trận", 120, true)]
#[case::the_same_as_one_row_by_a_number("X 20", 120, true)]
#[case::few_digits("Khối Mặt trận", 7, true)]
#[case::a_total_by_two_letters("TC", 120, true)]
#[case::a_total_by_one_word("Chung", 120, true)]
#[case::a_total_of_several("TC", 1207, false)]
#[case::a_sum_of_several("Khối Mặt trận", 1207, false)]
#[case::nothing_of_a_kind("Khối HCSN", 0, true)]
#[case::one_row_of_a_kind("Khối HCSN", 120, false)]
#[case::few_digits_of_a_kind("Khối HCSN", 7, false)]
fn a_row_that_is_left_out_is_told(#[case] name: &str, #[case] value: u32, #[case] is_told: bool) {
    let unions: &[(&str, u32)] = match value {
        7 => &[("CĐCS May", 3), ("CĐCS Than", 4)],
        1207 => &[("CĐCS May", 700), ("CĐCS Than", 507)],
        _ => &[("CĐCS May", 120)],
    };
    let mut unions = unions.to_vec();
    unions.extend([(name, value), ("CĐCS Gạo", 9), ("CĐCS Sen", 8)]);
    let (figures, found) = read(&rows(&unions));
    assert_eq!(figures.len(), unions.len() - 1);
    let line = unions.len() - 1;
    let told = is_told.then(|| format!("m.csv:{line}:17 flat_section_unproven"));
    assert_eq!(found, Vec::from_iter(told));
}

/// An average is left out, and not held against a sum.
#[test]
fn an_average_is_no_total_that_differs() {
    let all = rows(&[("CĐCS May", 10), ("CĐCS Than", 30), ("Bình quân", 20), ("Tổng cộng", 40)]);
    let (figures, told) = read(&all);
    assert_eq!((figures.len(), told), (2, vec!["m.csv:4:17 flat_section_alone".to_owned()]));
}

/// What is a section in one district is one in the others, if no union is called so.
#[rstest]
#[case("Khối HCSN", false)]
#[case("Khối Mặt trận", true)]
fn a_kind_is_known_from_elsewhere(#[case] name: &str, #[case] is_told: bool) {
    let mut all = rows(&[("CĐCS May", 700), ("CĐCS Than", 507), (name, 1207), ("CĐCS Gạo", 2)]);
    all.extend([format!("TH,LĐLĐ huyện C,{name},5"), "TH,LĐLĐ huyện C,CĐCS Sen,5".to_owned()]);
    let told: &[&str] = if is_told { &["m.csv:6:17 flat_section_unproven"] } else { &[] };
    assert_eq!(read(&all).1, told);
}

/// Of nothing among so many nothing is shown.
#[test]
fn a_union_without_a_value_has_its_denominator() {
    let rows =
        "B,CĐCS May,2024,C01,45,50\nB,CĐCS Than,2024,C01,50,50\nB,Khối Mặt trận,2024,C01,0,80\n";
    let loaded = opened(of_text(format!("huyện,cđcs,năm,chỉ tiêu,thực hiện,tổng số\n{rows}")));
    let told = places(&loaded.findings);
    assert!(told.contains(&"m.csv:4:3 flat_section_differs".to_owned()), "{told:?}");
}

#[rstest]
#[case::of_a_district("CĐCS Khối Đảng")]
#[case::of_schools("CĐCS Khối mầm non xã X")]
#[case::of_a_kind("CĐCS Hành chính sự nghiệp")]
#[case::numbered("CĐCS số 1")]
#[case::with_a_number_before_it("1. CĐCS Sen")]
#[case::of_children("Nhóm trẻ Hoa Sen")]
#[case::of_a_place("Cụm công nghiệp Bắc Sơn")]
fn names_that_sound_like_sections_are_unions(#[case] name: &str) {
    let rows = rows(&[("CĐCS May", 10), ("CĐCS Than", 20), (name, 31)]);
    let (figures, mut found) = read(&rows);
    // A list's number is none of the name, and is told.
    let read_as = name.trim_start_matches("1. ");
    found.retain(|found| !found.ends_with("flat_names_numbered"));
    assert!(figures.contains(&format!("{read_as} D01 2023 31/")), "{figures:?}");
    assert_eq!(found, [""; 0]);
}

/// A name that may be a section's or a total's is told, though it is counted.
#[rstest]
#[case::of_a_branch("Y tế")]
#[case::of_schools("Trường học")]
#[case::of_schools_by_letters("- Trường MN")]
#[case::an_average("BQ")]
#[case::an_average_of_all("Bình quân chung")]
#[case::a_largest("Cao nhất")]
#[case::a_number_of_rows("Số CĐCS báo cáo")]
#[case::of_unions_without_a_name("CĐCS trực thuộc")]
#[case::of_a_level("LĐLĐ huyện")]
#[case::of_its_district("Hoằng Hóa")]
#[case::of_its_district_as_a_federation("LĐLĐ Hoằng Hóa")]
fn a_doubtful_name_counts_and_is_told(#[case] name: &str) {
    let rows = [("CĐCS May", 5), ("CĐCS Than", 6), (name, 11)];
    let rows = rows.map(|(union, value)| format!("TH,LĐLĐ huyện Hoằng Hóa,{union},{value}"));
    let (figures, found) = read(&rows);
    let column = "TH,LĐLĐ huyện Hoằng Hóa,".chars().count() + 1;
    let told = vec![format!("m.csv:4:{column} flat_union_doubtful")];
    assert_eq!((figures.len(), found), (3, told));
}

/// Where all other names say that they are unions', one that doesn't may be no union's.
#[test]
fn the_only_name_of_its_kind_counts_and_is_told() {
    let names = ["CĐCS May", "CĐCS Than", "CĐCS Sen", "CĐCS Dệt"].map(|name| (name, 5));
    let (_, found) = read(&rows(&[&names[..], &[("Số cuối kỳ", 11)]].concat()));
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].ends_with("flat_union_doubtful"), "{found:?}");
    let (_, found) = read(&rows(&[&names[..2], &[("Số cuối kỳ", 11)]].concat()));
    assert_eq!(found, [""; 0]);
}

/// Where no name says that it is a union's, one more needn't.
#[test]
fn a_group_is_a_union_among_such_names() {
    let rows = rows(&[("May", 10), ("Than", 20), ("Khối Mặt trận", 31), ("Khối nội chính", 4)]);
    let (figures, found) = read(&rows);
    assert_eq!((figures.len(), found.len()), (4, 0), "{found:?}");
}

/// Figures of another kind or of another time below a total are nobody's.
#[rstest]
#[case::a_plan("Kế hoạch")]
#[case::a_plan_that_was_set("Kế hoạch giao năm 2023")]
#[case::a_part_of_last_year("Cùng kỳ năm trước")]
#[case::another_year("Năm 2022")]
#[case::what_was_done_in_it("Thực hiện năm 2022")]
#[case::what_is_expected("Ước thực hiện 2023")]
#[case::a_difference("So với cùng kỳ (%)")]
#[case::without_diacritics("Ke hoach giao")]
fn figures_of_another_kind_are_left_out_and_told(#[case] name: &str) {
    let all = rows(&[("CĐCS May", 10), ("CĐCS Than", 30), ("Cộng", 40), (name, 44)]);
    let (figures, told) = read(&all);
    assert_eq!((figures.len(), told), (2, vec!["m.csv:5:17 flat_other_figures".to_owned()]));
}

/// What a union may be called isn't taken for a kind of figures.
#[rstest]
#[case("Phòng Kế hoạch")]
#[case("Kế hoạch và Đầu tư")]
#[case("So 1")]
#[case("Quý")]
#[case("Đạt")]
#[case("Năm Sao")]
#[case("Thực nghiệm")]
fn names_beside_them_are_units(#[case] name: &str) {
    let (figures, told) = read(&rows(&[("CĐCS May", 10), ("CĐCS Than", 30), (name, 44)]));
    assert_eq!((figures.len(), told.len()), (3, 0), "{told:?}");
}

/// Two Roman numbers beside one union are sections of it.
#[test]
fn numbers_of_sections_are_none_of_units_beside_one_union() {
    let (figures, told) = read(&rows(&[("I", 10), ("CĐCS May", 10), ("II", 0)]));
    assert_eq!(figures, ["CĐCS May D01 2023 10/"]);
    assert_eq!(told, ["m.csv:2:17 flat_section_unproven", "m.csv:4:17 flat_section_unproven"]);
}

/// Where units are called by letters or numbers, these are no sections.
#[test]
fn letters_are_units_where_most_units_are_called_so() {
    let rows = rows(&[("A", 10), ("B", 20), ("C", 31), ("CĐCS May", 4)]);
    assert_eq!(read(&rows).0.len(), 4);
}

#[test]
fn a_section_without_rows_is_told() {
    let rows = vec!["TH,LĐLĐ huyện B,CĐCS May,4".to_owned(), "TH,LĐLĐ huyện C,Khối HCSN,9".into()];
    let (figures, found) = read(&rows);
    assert_eq!(figures, ["CĐCS May D01 2023 4/"]);
    assert_eq!(found, ["m.csv:3:17 flat_section_alone"]);
}

#[rstest]
#[case("Trong đó: nữ")]
#[case("Trong đó")]
#[case("- Nữ")]
#[case("+ Nữ")]
#[case("TRONG ĐÓ NỮ :")]
fn a_part_of_the_row_above_is_not_added(#[case] part: &str) {
    let rows = rows(&[("CĐCS May", 10), (part, 4), ("CĐCS Than", 20), (part, 5)]);
    let (figures, found) = read(&rows);
    assert_eq!(figures, ["CĐCS May D01 2023 10/", "CĐCS Than D01 2023 20/"]);
    assert_eq!(found, ["m.csv:3:17 flat_part_rows"]);
}

#[rstest]
#[case("Đơn vị khác", true)]
#[case("Các đơn vị còn lại", true)]
#[case("Khác", true)]
#[case("CĐCS Khác Biệt", false)]
fn what_is_left_counts_and_is_told(#[case] name: &str, #[case] is_told: bool) {
    let rows = rows(&[("CĐCS May", 10), ("CĐCS Than", 20), (name, 5)]);
    let (figures, found) = read(&rows);
    assert!(figures.contains(&format!("{name} D01 2023 5/")), "{figures:?}");
    let told: &[&str] = if is_told { &["m.csv:4:17 flat_unions_unnamed"] } else { &[] };
    assert_eq!(found, told);
}

#[rstest]
#[case::a_total("TH,Toàn tỉnh,,60")]
#[case::a_level("TH,Tỉnh,,60")]
#[case::a_kind_of_districts("TH,Khối huyện,,60")]
#[case::a_cluster("TH,Cụm thi đua số 1,,60")]
#[case::numbered("II,Khối huyện,,60")]
#[case::where_the_province_should_be("II,,,60")]
fn a_row_of_districts_may_be_a_section(#[case] section: &str) {
    let districts = [("LĐLĐ huyện B", 10), ("LĐLĐ huyện C", 20), ("Công đoàn ngành Y tế", 30)];
    let mut rows: Vec<String> =
        districts.iter().map(|(name, value)| format!("TH,{name},,{value}")).collect();
    let (figures, _) = read(&rows);
    rows.push(section.to_owned());
    assert_eq!(read(&rows).0, figures);
}

/// Groups that have unions beneath are the districts of that table.
#[test]
fn a_group_with_unions_is_a_unit() {
    let rows = ["Khối HCSN,CĐCS May,10", "Khối DN,CĐCS Than,20", "Khối HCSN,,10"];
    let rows: Vec<String> = rows.iter().map(|row| format!("TH,{row}")).collect();
    let (figures, found) = read(&rows);
    assert_eq!(figures.len(), 3);
    assert_eq!(found, [""; 0]);
}

#[test]
fn whoever_has_an_id_is_a_unit() {
    let rows = "B,G1,CĐCS May,2023,D01,10\nB,G2,CĐCS Than,2023,D01,20\nB,G3,Khối Đảng,2023,D01,5\n\
                B,I,Khối HCSN,2023,D01,35\n";
    let loaded = opened(of_text(format!("huyện,mã cđcs,cđcs,năm,chỉ tiêu,thực hiện\n{rows}")));
    assert_eq!(said(&loaded.dataset).1.len(), 3);
    assert!(loaded.findings.iter().all(|found| found.severity() == Severity::Note));
}

/// A table goes on in the next sheet; sections of both are compared with their own.
#[test]
fn sections_of_sheets_are_compared_with_the_rows_of_their_sheet() {
    let folder = Folder::empty();
    let path = folder.path().join("m.xlsx");
    let sheet = |rows: &[&str]| {
        let rows: Vec<String> = rows.iter().map(|row| format!("TH,B,{row}")).collect();
        format!("tỉnh,huyện,cđcs,năm,chỉ tiêu,thực hiện\n{}\n", rows.join("\n"))
    };
    let one = sheet(&["CĐCS May,2023,D01,10", "CĐCS Than,2023,D01,20", "Khối HCSN,2023,D01,30"]);
    let two = sheet(&["CĐCS Gạo,2023,D01,7", "CĐCS Sen,2023,D01,8", "Khối DN,2023,D01,15"]);
    workbook(&path, &[("1", &one), ("2", &two)], Numbers::Typed);
    let loaded = opened(open_with(&path, &Options::default()));
    assert_eq!(said(&loaded.dataset).1.len(), 4);
    assert!(loaded.findings.iter().all(|found| found.severity() == Severity::Note));
}
