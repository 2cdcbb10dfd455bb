//! Names where ids are expected, and names that are nearly another's.

use rstest::rstest;
use thidua::load::open;

use crate::folders::Folder;
use crate::{of_text, opened, places, said};

const UNITS: &str = "unit,name,level,parent,sector,managed,from,to\n\
    P,LĐLĐ tỉnh Thanh Hóa,province,,,,,\n\
    H1,LĐLĐ huyện Hoằng Hóa,district,P,,,,\n\
    H2,LĐLĐ huyện Cẩm Thủy,district,lđlđ tinh thanh hoa,,,,\n\
    G1,CĐCS May Sông Mã,grassroots,h1,administrative,,,\n\
    G2,CĐCS Quý Lộc,grassroots,LĐLĐ huyện Cẩm Thuỷ,administrative,,,\n\
    G3,CĐCS Đông Tiến,grassroots,H1,administrative,,,\n\
    G4,CĐCS Đồng Tiến,grassroots,H1,administrative,,,\n\
    G5,CĐCS Trường A,grassroots,H1,administrative,,,\n\
    G6,CĐCS Trường A,grassroots,H2,administrative,,,\n\
    G7,CĐCS Trung tâm Sen,grassroots,H1,administrative,,,\n\
    G8,CĐCS Thị trấn Sao,grassroots,H1,administrative,,,\n\
    G9,CĐCS Thị trấn Sen,grassroots,H1,administrative,,,\n\
    b1,CĐCS Một,grassroots,H2,administrative,,,\n\
    B1,CĐCS Hai,grassroots,H2,administrative,,,\n";

/// The unit that a cell leads to, or the code of what is told.
fn meant(cell: &str) -> String {
    let folder = Folder::sound();
    folder.write("units.csv", UNITS);
    let quoted = cell.replace('"', "\"\"");
    folder.figures(&[&format!("\"{quoted}\",2024,D01,1,")]);
    let loaded = opened(open(folder.path()));
    let figures = said(&loaded.dataset).1;
    match (figures.first(), loaded.findings.first()) {
        (Some(figure), None) => figure.split(' ').next().unwrap().to_owned(),
        (None, Some(finding)) => finding.code().to_owned(),
        other => panic!("{other:?}"),
    }
}

#[rstest]
#[case::its_id("G1", "G1")]
#[case::its_name("CĐCS May Sông Mã", "G1")]
#[case::id_in_another_case("g1", "G1")]
#[case::an_id_is_itself_first("b1", "b1")]
#[case::i_for_y("CĐCS Quí Lộc", "G2")]
#[case::another_letter_for_d("C\u{d0}CS May Sông Mã", "G1")]
#[case::without_diacritics("CDCS May Song Ma", "G1")]
#[case::without_diacritics_but_the_stroke("CĐCS May Song Ma", "G1")]
#[case::several_without_diacritics("CDCS Dong Tien", "unit_ambiguous")]
#[case::one_with_them("CĐCS Đồng Tiến", "G4")]
#[case::without_the_word_for_a_union("May Sông Mã", "G1")]
#[case::the_union_of_an_office_above("CĐCS LĐLĐ huyện Hoằng Hóa", "unit_unknown")]
#[case::initials_of_two_units("CĐCS TT Sen", "unit_ambiguous")]
#[case::initials_of_one("CĐCS TT Sao", "unit_unknown")]
#[case::another_body_of_one_place("Công đoàn Hoằng Hóa", "unit_unknown")]
#[case::some_diacritics_are_a_slip("CĐCS May Song Mã", "unit_unknown")]
#[case::several_of_one_name("CĐCS Trường A", "unit_ambiguous")]
#[case::as_printed("CĐCS Trường A (LĐLĐ huyện Cẩm Thủy)", "G6")]
#[case::as_printed_with_the_id("'G5' CĐCS Trường A (LĐLĐ huyện Hoằng Hóa)", "G5")]
#[case::by_the_place_above("CĐCS Trường A (huyện Cẩm Thủy)", "G6")]
#[case::by_its_bare_name("CĐCS Trường A (Cẩm Thuỷ)", "G6")]
#[case::by_another_level("CĐCS Trường A (xã Cẩm Thủy)", "unit_unknown")]
#[case::as_printed_of_another("CĐCS Trường A (LĐLĐ huyện Nga Sơn)", "unit_unknown")]
#[case::nobody("CĐCS Trường C", "unit_unknown")]
fn a_cell_leads_to_one_unit_or_to_none(#[case] cell: &str, #[case] unit: &str) {
    assert_eq!(meant(cell), unit);
}

/// What is told of a flat table: each unit with how many rows it has, of the same
/// two keys over and over.
fn told(unions: &[(&str, usize)]) -> Vec<String> {
    let row = |union: &str, row: usize| {
        format!("Huyện A,{union},HCSN,{},D01,{}", 2015 + row, row * 7 + union.len())
    };
    let rows = unions.iter().flat_map(|&(union, rows)| (0..rows).map(move |at| row(union, at)));
    let header = "huyện,đơn vị,khu vực,năm,chỉ tiêu,thực hiện";
    let text = format!("{header}\n{}\n", rows.collect::<Vec<_>>().join("\n"));
    let loaded = opened(of_text(text));
    let all = places(&loaded.findings).into_iter();
    all.filter(|found| found.contains("flat_")).collect()
}

#[rstest]
#[case::few_rows_of_keys_the_other_has_too(
    &[("CĐCS May Sông Mã", 6), ("CĐCS May Song Mã", 1)], &["m.csv:8:9 flat_name_alike"]
)]
#[case::a_letter_more(&[("CĐCS May Sông", 6), ("CĐCS May Sôngg", 2)], &["m.csv:8:9 flat_name_alike"])]
#[case::as_many_rows(&[("CĐCS Đông Tiến", 4), ("CĐCS Đồng Tiến", 4)], &[])]
#[case::no_diacritics_at_all(
    &[("CĐCS May Sông Mã", 4), ("CĐCS May Song Ma", 4)], &["m.csv:6:9 flat_name_alike"]
)]
#[case::a_short_form_is_the_long_one(&[("CĐCS Cty TNHH Sao", 3), ("CĐCS Công ty TNHH Sao", 3)], &[])]
#[case::initials_may_be_two_things(
    &[("CĐCS TT Nga Tân", 4), ("CĐCS Thị trấn Nga Tân", 4)], &["m.csv:6:9 flat_name_alike"]
)]
#[case::a_centre_may_be_a_town(
    &[("CĐCS TT Giống", 2), ("CĐCS thị trấn Giống", 4)], &["m.csv:2:9 flat_name_alike"]
)]
#[case::without_the_word_for_a_union(
    &[("CĐCS Công ty May", 4), ("Công ty May", 4)], &["m.csv:6:9 flat_name_alike"]
)]
#[case::a_letter_in_a_word_that_is_none(
    &[("CĐCS Giày Hồng Mỹ", 6), ("CĐCS Giày Hồng Mqỹ", 1), ("8ĐCS Giày Hồng Mỹ", 1)],
    &["m.csv:8:9 flat_name_alike", "m.csv:9:9 flat_name_alike"]
)]
#[case::a_letter_for_a_space(
    &[("CĐCS Giày Hồng Mỹ", 6), ("CĐCSqGiày Hồng Mỹ", 1)], &["m.csv:8:9 flat_name_alike"]
)]
#[case::what_it_is_of_left_out(
    &[("CĐCS Công ty TNHH Hải Thịnh", 6), ("CĐCS Hải Thịnh", 2)], &["m.csv:8:9 flat_name_alike"]
)]
#[case::what_it_is_of_left_out_by_another(
    &[("CĐCS Công ty TNHH Hải Thịnh", 6), ("CĐCS Hải Thịnh", 6)], &[]
)]
#[case::another_thing(&[("CĐCS Công ty Hải Thịnh", 6), ("CĐCS Xí nghiệp Hải Thịnh", 6)], &[])]
#[case::two_words_differ(&[("CĐCS xã Tam Thanh", 6), ("CĐCS xã Tân Thành", 1)], &[])]
#[case::two_letters_of_a_word(&[("CĐCS Yên Khương", 6), ("CĐCS Yên Trường", 1)], &[])]
#[case::a_neighbour_with_figures_of_its_own(
    &[("CĐCS Giày Gia Minh", 6), ("CĐCS Giày Gia Vinh", 1)], &[]
)]
#[case::numbers_are_meant(&[("CĐCS số 11", 6), ("CĐCS số 1", 1)], &[])]
#[case::other_names(&[("CĐCS Trường Nga An", 6), ("CĐCS Trường Hà Vinh", 1)], &[])]
fn slips_in_names_are_told(#[case] unions: &[(&str, usize)], #[case] expected: &[&str]) {
    assert_eq!(told(unions), expected);
}

/// What is told of rows `province, district, union, year, code`; the values are all
/// different.
fn told_of(rows: &[String]) -> (Vec<String>, usize) {
    let row = |(at, row): (usize, &String)| format!("{row},{}\n", at * 7 + 1);
    let header = "tỉnh,huyện,đơn vị,năm,chỉ tiêu,thực hiện\n";
    let loaded =
        opened(of_text(header.to_owned() + &rows.iter().enumerate().map(row).collect::<String>()));
    let all = places(&loaded.findings).into_iter();
    let told = all.filter(|found| found.contains("flat_")).collect();
    (told, loaded.dataset.units.all().len())
}

const PROVINCE: &str = "LĐLĐ tỉnh Thanh Hóa";

/// So many years of two unions of a district.
fn years(district: &str, years: std::ops::Range<i32>) -> Vec<String> {
    let unions = ["CĐCS May Sông Mã", "CĐCS Kho bạc"];
    let row = |year, union| format!("{PROVINCE},{district},{union},{year},D01");
    years.flat_map(|year| unions.map(|union| row(year, union))).collect()
}

#[rstest]
#[case::short_for_district("LĐLĐ H. Hoằng Hóa", &["m.csv:12:21 flat_place_forms"])]
#[case::without_the_level("LĐLĐ Hoằng Hoá", &["m.csv:12:21 flat_place_forms"])]
#[case::the_place_alone("Hoằng Hóa", &["m.csv:12:21 flat_place_forms"])]
#[case::another_body("CĐ huyện Hoằng Hóa", &["m.csv:12:21 flat_place_forms"])]
#[case::the_same("liên đoàn lao động huyện Hoằng Hóa", &[])]
fn a_union_above_is_one_however_it_is_called(#[case] name: &str, #[case] told: &[&str]) {
    let mut rows = years("LĐLĐ huyện Hoằng Hóa", 2015..2020);
    rows.push(format!("{PROVINCE},{name},CĐCS Kho bạc,2019,D03"));
    let (found, units) = told_of(&rows);
    assert_eq!(found, told);
    assert_eq!(units, 4);
}

/// What is told of a name with rows of its own for some periods, beside another's for
/// 2025-09 and 2025-12, and of how many units.
fn beside(long: &str, short: &str, periods: &[&str]) -> (Vec<String>, usize) {
    let rows = ["2025-09,C01", "2025-12,C01", "2025-12,D02"];
    let mut rows: Vec<String> =
        rows.iter().map(|row| format!("{PROVINCE},{long},,{row}")).collect();
    rows.extend(periods.iter().map(|period| format!("{PROVINCE},{short},,{period},D03")));
    told_of(&rows)
}

#[rstest]
#[case::a_commune_that_has_the_name_of_a_district_before("Công đoàn xã Hoằng Hóa", &["2025-06"], false)]
#[case::also_while_it_speaks("Công đoàn xã Hoằng Hóa", &["2025-06", "2025-12"], false)]
#[case::what_came_after("LĐLĐ huyện Hoằng Hóa", &["2026-03"], false)]
#[case::a_commune_at_the_same_time("Công đoàn xã Hoằng Hóa", &["2025-12"], true)]
#[case::a_district_at_the_same_time("LĐLĐ huyện Hoằng Hóa", &["2025-06", "2025-12"], true)]
fn a_name_without_a_level_is_whose_it_can_only_be(
    #[case] long: &str,
    #[case] periods: &[&str],
    #[case] is_one: bool,
) {
    let (found, units) = beside(long, "Hoằng Hóa", periods);
    assert_eq!(units, if is_one { 2 } else { 3 }, "{found:?}");
    assert_eq!(found.iter().any(|f| f.contains("place_forms")), is_one, "{found:?}");
}

/// The province in two forms, the shorter of which is the city's, too.
#[test]
fn a_city_called_like_its_province_is_not_the_province() {
    let mut rows = years("Thanh Hóa", 2015..2020);
    rows.extend(years("Hoằng Hóa", 2015..2020));
    rows.push("Thanh Hóa,Nga Sơn,CĐCS Chiếu,2019,D03".to_owned());
    let (found, units) = told_of(&rows);
    assert_eq!(found, ["m.csv:13:21 flat_unions_shared", "m.csv:22:1 flat_place_forms"]);
    assert_eq!(units, 9);
}

/// Half of the rows leave out which province it is; no other is named.
#[test]
fn a_province_without_its_name_is_the_only_one_named() {
    let mut rows = years("Nga Sơn", 2015..2020);
    let others = years("Thọ Xuân", 2015..2020);
    let nameless = others.iter().map(|row| row.replace(PROVINCE, "LĐLĐ tỉnh"));
    rows.extend(
        nameless.map(|row| row.replace("May Sông Mã", "Dệt Xuân Lai").replace("Kho bạc", "Thuế")),
    );
    assert_eq!(told_of(&rows), (vec!["m.csv:12:1 flat_place_forms".to_owned()], 7));
}

/// What a district reports itself, under a name that isn't quite its own.
#[rstest]
#[case::a_letter_less("LĐLĐ huyện Cẩm Giàng", "LĐLĐ huyện Cẩ Giàng", true)]
#[case::the_last_letter_less("LĐLĐ huyện Cẩm Giàng", "LĐLĐ huyện Cẩm Giàn", true)]
#[case::of_a_branch("Công đoàn ngành Giáo dục", "Công đoàn ngành Giáo dụ", true)]
#[case::in_short("Công đoàn ngành Giáo dục", "Công đoàn ngành GD&ĐT", true)]
#[case::a_word_less("Công đoàn các Khu công nghiệp", "Công đoàn Khu công nghiệp", true)]
#[case::another_place("LĐLĐ huyện Cẩm Giàng", "LĐLĐ huyện Cẩm Thủy", false)]
#[case::of_another_level("LĐLĐ huyện Cẩm Giàng", "Công đoàn xã Cẩm Giàn", false)]
fn own_rows_under_a_name_nearly_another_s_are_told(
    #[case] name: &str,
    #[case] nearly: &str,
    #[case] is_told: bool,
) {
    let own = |name: &str, year| format!("{PROVINCE},{name},,{year},D02");
    let rows = |year| {
        let mut rows = years(name, 2015..2020);
        rows.extend((2015..2019).map(|year| own(name, year)));
        rows.push(own(nearly, year));
        rows
    };
    let is_alike =
        |rows: &[String]| told_of(rows).0.iter().any(|found| found.ends_with("flat_name_alike"));
    assert_eq!(is_alike(&rows(2019)), is_told);
    // Who says what the other says, too, is a neighbour.
    assert!(!is_alike(&rows(2018)));
}

#[rstest]
#[case::of_another_level_a_row("LĐLĐ thị xã Hoằng Hóa,CĐCS Kho bạc", &["m.csv:12:21 flat_name_alike"])]
#[case::the_place_of_the_province("LĐLĐ tỉnh Hoằng Hóa,CĐCS Sen", &[])]
#[case::a_commune("Công đoàn xã Hoằng Hóa,CĐCS Sen", &[])]
#[case::another_place("LĐLĐ huyện Nga Sơn,CĐCS Sen", &[])]
fn another_place_is_another(#[case] names: &str, #[case] told: &[&str]) {
    let mut rows = years("LĐLĐ huyện Hoằng Hóa", 2015..2020);
    rows.push(format!("{PROVINCE},{names},2019,D03"));
    let (found, units) = told_of(&rows);
    let found: Vec<&String> = found.iter().filter(|f| !f.contains("scattered")).collect();
    assert_eq!(found, told);
    assert_eq!(units, 6);
}

/// A district before the reform, and a commune of its name after it.
#[test]
fn a_commune_is_not_the_district_that_was_called_so() {
    let mut rows = years("Hoằng Hóa", 2015..2020);
    rows.extend(years("Công đoàn xã Hoằng Hóa", 2020..2025));
    let (found, units) = told_of(&rows);
    assert_eq!(found.iter().filter(|f| f.contains("place_forms")).count(), 0, "{found:?}");
    assert_eq!(units, 5);
}

#[rstest]
#[case::the_province("tỉnh Thanh Hóa", "")]
#[case::a_district("LĐLĐ huyện Bá", "huyện Bá")]
fn a_row_of_its_own_may_call_it_otherwise(#[case] district: &str, #[case] union: &str) {
    let rows = [
        format!("{PROVINCE},LĐLĐ huyện Bá,CĐCS Sen,2020,D01"),
        format!("{PROVINCE},{district},{union},2020,D02"),
    ];
    assert_eq!(told_of(&rows), (Vec::new(), 3));
}

#[rstest]
#[case::a_row_of_what_the_other_lacks(&["2019,D01"], &["m.csv:12:21 flat_union_scattered"])]
#[case::rows_of_what_it_has(&["2015,D01", "2016,D01"], &[])]
fn rows_of_a_union_under_another_district_are_told(#[case] rows: &[&str], #[case] told: &[&str]) {
    let mut all = years("LĐLĐ huyện Hoằng Hóa", 2015..2020);
    all[8] = format!("{PROVINCE},LĐLĐ huyện Hoằng Hóa,CĐCS May Sông Mã,2019,D08");
    all.extend(rows.iter().map(|row| format!("{PROVINCE},LĐLĐ huyện Bá,CĐCS May Sông Mã,{row}")));
    let (found, _) = told_of(&all);
    assert_eq!(found, told);
}

#[test]
fn numbers_of_a_list_are_no_names() {
    let row = |name: &str, year: i32| format!("{PROVINCE},LĐLĐ huyện Bá,{name},{year},D01");
    let listed = [row("1. CĐCS Sen", 2020), row("2. CĐCS May", 2020), row("1. CĐCS May", 2021)];
    assert_eq!(told_of(&listed), (Vec::new(), 4));
    let mixed = [row("1. CĐCS Sen", 2020), row("CĐCS May", 2020), row("CĐCS Sen", 2021)];
    assert_eq!(told_of(&mixed), (vec!["m.csv:2:35 flat_names_numbered".to_owned()], 4));
}

/// Numbers that are all that tells unions apart, beside those of a list.
#[rstest]
#[case::at_one_time(&["1,Sen,2020", "2,Sen,2020", "3,May,2020"], 5, true)]
#[case::numbers_of_nobody_else(&["1,Sen,2020", "2,Sen,2021", "3,May,2020"], 5, true)]
#[case::a_list_numbered_anew(&["1,Sen,2020", "2,May,2020", "2,Sen,2021", "1,May,2021"], 4, false)]
#[case::written_in_two_ways(&["1,Sen,2020", "01,Sen,2021", "3,May,2020"], 4, false)]
fn numbers_that_tell_unions_apart_stay(
    #[case] unions: &[&str],
    #[case] units: usize,
    #[case] is_told: bool,
) {
    let row = |row: &&str| {
        let cells: Vec<&str> = row.split(',').collect();
        format!("{PROVINCE},LĐLĐ huyện Bá,{}. CĐCS {},{},D01", cells[0], cells[1], cells[2])
    };
    let (found, all) = told_of(&unions.iter().map(row).collect::<Vec<_>>());
    assert_eq!(all, units);
    let expected: &[&str] = if is_told { &["m.csv:2:35 flat_numbers_meant"] } else { &[] };
    assert_eq!(found, expected);
}

#[rstest]
#[case::read_in_another_encoding("CĐCS May HÃ²a BÃ¬nh")]
#[case::lost_letters("CĐCS May Sông M?")]
#[case::a_letter_replaced("CĐCS May S\u{fffd}ng Mã")]
#[case::a_day("1-May")]
#[case::an_old_font("C§CS Sen")]
fn names_that_a_program_spoilt_are_told(#[case] name: &str) {
    let row = |name: &str, year: i32| format!("{PROVINCE},LĐLĐ huyện Bá,{name},{year},D01");
    let (found, units) = told_of(&[row("CĐCS Kho bạc", 2020), row(name, 2021)]);
    assert!(found.contains(&"m.csv:3:35 flat_name_spoilt".to_owned()), "{found:?}");
    assert_eq!(units, 4);
}

/// Names with which one or several others begin.
#[test]
fn the_beginning_of_a_name_is_told_where_it_says_what_that_one_lacks() {
    let row = |name: &str, year: i32| format!("{PROVINCE},LĐLĐ huyện Bá,{name},{year},D01");
    let long: Vec<String> = (2015..2020).map(|year| row("CĐCS Giày Hồng Mỹ", year)).collect();
    let with = |name: &str, year: i32| {
        let rows: Vec<String> = long.iter().cloned().chain([row(name, year)]).collect();
        told_of(&rows).0
    };
    assert_eq!(with("CĐCS Giày Hồng", 2020), ["m.csv:7:35 flat_name_alike"]);
    assert_eq!(with("CĐCS Giày Hồng", 2019), [""; 0]);
    assert_eq!(with("CĐCS Hồng Giày Mỹ", 2020), ["m.csv:7:35 flat_name_alike"]);
    assert_eq!(with("CĐCS Giày", 2020), ["m.csv:7:35 flat_name_alike"]);
    let mut rows = long.clone();
    rows.extend([row("CĐCS Giày Sao", 2018), row("CĐCS Giày", 2020)]);
    assert_eq!(told_of(&rows).0, [""; 0]);
}

/// A union that falls silent where another with most of its words begins.
#[rstest]
#[case::another_word("CĐCS Trường THCS Nguyễn Viết Trỗi", true)]
#[case::initials("CĐCS Trường THCS N.V.Trỗi", true)]
#[case::short_for_a_word("CĐCS Tr. THCS Ng. Văn Trỗi", true)]
#[case::a_slip_and_words_left_out("Ngyễn Văn Trỗi", true)]
#[case::another_kind("CĐCS Trường THPT Nguyễn Văn Trỗi", true)]
#[case::another_name("CĐCS Trường THCS Lê Văn Tám", false)]
#[case::a_number("CĐCS Trường THCS Nguyễn Văn Trỗi 2", true)]
fn who_goes_on_under_another_name_is_told(#[case] name: &str, #[case] is_told: bool) {
    let row = |name: &str, year: i32| format!("{PROVINCE},LĐLĐ huyện Bá,{name},{year},D01");
    let before = (2019..2022).map(|year| row("CĐCS Trường THCS Nguyễn Văn Trỗi", year));
    let rows: Vec<String> = before.chain([row(name, 2022)]).collect();
    let expected: &[&str] = if is_told { &["m.csv:5:35 flat_name_alike"] } else { &[] };
    assert_eq!(told_of(&rows).0, expected);
    // Who speaks at the same time of the same is another.
    let rows: Vec<String> = rows.into_iter().chain([row(name, 2021), row(name, 2020)]).collect();
    let (found, _) = told_of(&rows);
    let is_short = name.contains("N.V.") || name.contains("Tr.");
    assert!(found.is_empty() || is_short, "{found:?}");
}

#[rstest]
#[case::the_same_number("CĐCS THPT Yên Định I", true)]
#[case::another_number("CĐCS THPT Yên Định II", false)]
fn a_number_in_two_ways_of_counting_is_told(#[case] name: &str, #[case] is_told: bool) {
    let row = |name: &str| format!("{PROVINCE},LĐLĐ huyện Bá,{name},2022,D01");
    let expected: &[&str] = if is_told { &["m.csv:2:35 flat_name_alike"] } else { &[] };
    assert_eq!(told_of(&[row("CĐCS THPT Yên Định 1"), row(name)]).0, expected);
}

#[test]
fn a_name_at_two_levels_is_told() {
    let rows = |swapped: &str| {
        let header = "huyện,đơn vị,năm,chỉ tiêu,thực hiện\n";
        let good = "LĐLĐ huyện A,CĐCS Sao,2022,D01,1\nLĐLĐ huyện A,CĐCS Sao,2023,D01,2\n";
        let loaded = opened(of_text(format!("{header}{good}{swapped}\n")));
        let all = places(&loaded.findings).into_iter();
        all.filter(|found| found.contains("two_levels")).collect::<Vec<_>>()
    };
    assert!(rows("LĐLĐ huyện A,CĐCS Mai,2024,D01,3").is_empty());
    let both = ["m.csv:4:1 flat_name_at_two_levels", "m.csv:4:10 flat_name_at_two_levels"];
    assert_eq!(rows("CĐCS Sao,LĐLĐ huyện A,2024,D01,3"), both);
}

/// What is told of figures and allocations given by name, and who has figures.
fn given(units: &str, cell: &str) -> (Vec<String>, Vec<String>) {
    let folder = Folder::sound();
    folder.write("units.csv", format!("unit,name,level,parent,sector,managed,from,to\n{units}"));
    folder.figures(&[&format!("{cell},2024,D01,777,")]);
    let loaded = opened(open(folder.path()));
    let figures = said(&loaded.dataset).1;
    (figures, places(&loaded.findings))
}

const TOP: &str =
    "P,Tỉnh,province,,,,,\nH1,Huyện Đông,district,P,,,,\nH2,Huyện Tây,district,P,,,,\n";

#[rstest]
#[case::beside_one_of_its_name(
    "G1,CĐCS Hoa Sen,grassroots,H1,public_service,,2021-99-01,\n\
     G2,CĐCS Hoa Sen,grassroots,H2,public_service,,,\n",
    "CĐCS Hoa Sen",
    "unit_ambiguous"
)]
#[case::alone(
    "G1,CĐCS Hoa Sen,grassroots,H1,public_service,,2021-99-01,\n",
    "CĐCS Hoa Sen",
    "unit_set_aside"
)]
#[case::with_its_parent(
    "G1,CĐCS Hoa Sen,grassroots,X,public_service,,,\n\
     G2,CĐCS Hoa Sen,grassroots,H2,public_service,,,\n",
    "CĐCS Hoa Sen",
    "unit_ambiguous"
)]
#[case::without_an_id(
    ",CĐCS Hoa Sen,grassroots,H1,public_service,,,\n\
     G2,CĐCS Hoa Sen,grassroots,H2,public_service,,,\n",
    "CĐCS Hoa Sen",
    "unit_ambiguous"
)]
#[case::without_an_id_alone(
    ",CĐCS Hoa Sen,grassroots,H1,public_service,,,\n",
    "CĐCS Hoa Sen",
    "unit_set_aside"
)]
#[case::both(
    "G1,CĐCS Hoa Sen,grassroots,H1,public_service,,2021-99-01,\n\
     G2,CĐCS Hoa Sen,grassroots,X,public_service,,,\n",
    "CĐCS Hoa Sen",
    "unit_set_aside"
)]
fn the_name_of_a_unit_set_aside_leads_to_nobody_else(
    #[case] units: &str,
    #[case] cell: &str,
    #[case] code: &str,
) {
    let (figures, found) = given(&format!("{TOP}{units}"), cell);
    assert_eq!(figures, [""; 0]);
    assert!(found.contains(&format!("figures.csv:2:1 {code}")), "{found:?}");
}

/// Only one spell of the unit fell: its name is still the unit's.
#[test]
fn a_unit_of_which_a_row_stands_keeps_the_names_of_the_others() {
    let units = "G1,CĐCS Hoa Sen,grassroots,H1,public_service,,2021-99-01,\n\
        G1,CĐCS Sen Vàng,grassroots,H1,public_service,,,\n";
    let (figures, _) = given(&format!("{TOP}{units}"), "CĐCS Hoa Sen");
    assert_eq!(figures, ["G1 D01 2024 777/"]);
}

#[rstest]
#[case::beside_one_of_its_name(
    "H3,Huyện Bắc,district,P,,,2021-13-01,\nH4,Huyện Bắc,district,P,,,,\n",
    "parent_ambiguous"
)]
#[case::alone("H3,Huyện Bắc,district,P,,,2021-13-01,\n", "parent_set_aside")]
#[case::two_that_stand(
    "H3,Huyện Bắc,district,P,,,,\nH4,Huyện Bắc,district,P,,,,\n",
    "parent_ambiguous"
)]
#[case::of_no_level("H3,Huyện Bắc,xóm,P,,,,\n", "parent_set_aside")]
fn so_does_a_parents(#[case] units: &str, #[case] code: &str) {
    let union = "G1,CĐCS May,grassroots,Huyện Bắc,public_service,,,\n";
    let (figures, found) = given(&format!("{TOP}{units}{union}"), "G1");
    assert_eq!(figures, [""; 0]);
    let found: Vec<&String> = found.iter().filter(|f| f.contains("parent")).collect();
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].ends_with(code), "{found:?}");
}

/// A city of its province's name: a table of bare names doesn't tell which is meant.
#[rstest]
#[case("Thanh Hóa", "Thanh Hóa", true)]
#[case("LĐLĐ tỉnh Thanh Hóa", "LĐLĐ tỉnh Thanh Hóa", false)]
#[case("Thanh Hóa", "TP Thanh Hóa", false)]
#[case("Thanh Hóa", "Hoằng Hóa", false)]
fn the_bare_name_of_the_province_as_a_district_is_told(
    #[case] province: &str,
    #[case] district: &str,
    #[case] is_told: bool,
) {
    let header = "Tỉnh;Huyện;CĐCS;Khu vực;Năm;Chỉ tiêu;Thực hiện\n";
    let row = |district: &str, union: &str| {
        format!("{province};{district};CĐCS {union};Sự nghiệp;2023;D01;5\n")
    };
    let rows = [row("Hà Trung", "Một"), row(district, "Hai"), row(district, "Ba")].concat();
    let loaded = opened(of_text(format!("{header}{rows}")));
    let told = loaded.findings.iter().find(|f| f.code() == "flat_district_like_province");
    assert_eq!(told.map(|f| f.place.to_string()), is_told.then(|| "m.csv:3:11".to_owned()));
}

/// The same with an id that isn't the province's, unless all districts are called so.
#[rstest]
#[case(["H1;LĐLĐ huyện Hà Trung", "H2;Huyện Nga Sơn", "H3;Thanh Hóa"], true)]
#[case(["H1;LĐLĐ huyện Hà Trung", "H2;Huyện Nga Sơn", "H3;TP Thanh Hóa"], false)]
#[case(["H1;LĐLĐ huyện Hà Trung", "H2;Huyện Nga Sơn", "H3;Hoằng Hóa"], false)]
#[case(["H1;Hà Trung", "H2;Nga Sơn", "H3;Thanh Hóa"], false)]
fn the_bare_name_of_the_province_with_an_id_is_told(
    #[case] districts: [&str; 3],
    #[case] is_told: bool,
) {
    let header = "Tỉnh;Mã huyện;Huyện;CĐCS;Khu vực;Năm;Chỉ tiêu;Thực hiện\n";
    let row = |district| format!("LĐLĐ tỉnh Thanh Hóa;{district};CĐCS Một;Sự nghiệp;2023;D01;5\n");
    let folder = Folder::empty();
    folder.write("m.csv", format!("{header}{}", districts.map(row).concat()));
    let loaded = opened(open(&folder.path().join("m.csv")));
    let told = loaded.findings.iter().find(|f| f.code() == "flat_district_like_province");
    assert_eq!(told.map(|f| f.place.to_string()), is_told.then(|| "m.csv:4:24".to_owned()));
}

/// What became another's was reported by both, or districts have names in common.
#[rstest]
#[case::all_of_them(&["May", "Sợi"], &["May", "Sợi"], 2020, true)]
#[case::half(&["May", "Sợi", "Thép", "Cói"], &["May", "Sợi", "Gỗ", "Đá"], 2020, true)]
#[case::one(&["May", "Sợi"], &["May", "Thép"], 2020, false)]
#[case::two_of_many(&["May", "Sợi", "Thép", "Cói", "Gỗ"], &["May", "Sợi", "Sắt", "Vải", "Đá"], 2020, false)]
#[case::one_after_the_other(&["May", "Sợi"], &["May", "Sợi"], 2022, false)]
fn unions_that_two_districts_have_at_the_same_time_are_told(
    #[case] one: &[&str],
    #[case] other: &[&str],
    #[case] from: i32,
    #[case] is_told: bool,
) {
    let of = |district: &str, unions: &[&str], from: i32| {
        let row = |(union, year)| format!("{PROVINCE},{district},CĐCS {union},{year},D01");
        let years = unions.iter().flat_map(|union| (from..from + 2).map(move |year| (union, year)));
        years.map(row).collect::<Vec<_>>()
    };
    let rows = [of("LĐLĐ huyện Bá", one, 2020), of("Công đoàn xã Cầu", other, from)].concat();
    let (found, _) = told_of(&rows);
    let told = found.iter().filter(|told| told.ends_with("flat_unions_shared")).count();
    assert_eq!(told, usize::from(is_told), "{found:?}");
}
