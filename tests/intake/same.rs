//! One union written down in two ways gives one report: as a folder and as a flat
//! table, whatever the order of its rows and the signs between its cells; names
//! written in several ways give it, too, or are told.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use chrono::NaiveDate;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;
use thidua::app::briefing::Briefing;
use thidua::calc::{Book, Tree};
use thidua::load::{Finding, Loaded, Options, open, open_with};
use thidua::model::Level;
use thidua::report;

use crate::folders::Folder;
use crate::opened;

const PROVINCE: &str = "LĐLĐ tỉnh Thanh Hóa";
/// The second is called like the province.
const DISTRICTS: [&str; 3] = ["LĐLĐ huyện Bá", "LĐLĐ thành phố Thanh Hóa", "Công đoàn ngành Y tế"];
/// With the district, and the sector; two of one name in different districts would
/// need ids.
const UNIONS: [(&str, usize, &str); 7] = [
    ("CĐCS Công ty TNHH May Hóa", 0, "non_state_enterprise"),
    ("CĐCS Trường Mầm non Sen", 0, "public_service"),
    ("CĐCS Thị trấn Nga Sơn", 0, "administrative"),
    ("CĐCS Công ty Thép", 1, "state_enterprise"),
    ("CĐCS xã Cộng Hòa", 1, "administrative"),
    ("CĐCS Trung tâm Y tế Nông Cống", 2, "public_service"),
    ("CĐCS Bệnh viện đa khoa", 2, "public_service"),
];
const CODES: [&str; 8] = ["D01", "D02", "D04", "D05", "D08", "D13", "D14", "C02"];

/// Who, when, which indicator; and what. Units count from the province on.
type Figures = BTreeMap<(usize, i32, &'static str), (u32, u32)>;

fn figures() -> impl Strategy<Value = Figures> {
    let key = (0..1 + DISTRICTS.len() + UNIONS.len(), 2020..=2025, select(&CODES[..]));
    prop::collection::btree_map(key, (0..4000_u32, 0..4000_u32), 1..90)
}

/// Name, district and sector of a unit.
fn unit(at: usize) -> (&'static str, Option<&'static str>, &'static str) {
    match at.checked_sub(1).map(|at| (at, at.checked_sub(DISTRICTS.len()))) {
        None => (PROVINCE, None, ""),
        Some((at, None)) => (DISTRICTS[at], None, ""),
        Some((_, Some(at))) => (UNIONS[at].0, Some(DISTRICTS[UNIONS[at].1]), UNIONS[at].2),
    }
}

fn numbers(code: &str, (value, more): (u32, u32)) -> (String, String) {
    match code {
        "D04" | "D05" | "D08" => (value.to_string(), (value + more).to_string()),
        _ => (value.to_string(), String::new()),
    }
}

fn folder(figures: &Figures) -> Loaded {
    let folder = Folder::empty();
    let manifest = "title = \"Thử\"\nas_of = 2025-12-31\nprovenance = \"sample\"\n";
    folder.write("dataset.toml", manifest);
    let there: BTreeSet<usize> = figures.keys().map(|(unit, ..)| *unit).collect();
    let has_union = |name: &str| there.iter().any(|&at| unit(at).1 == Some(name));
    let mut units = format!("unit,name,level,parent,sector\n{PROVINCE},{PROVINCE},province,,\n");
    for (at, name) in DISTRICTS.iter().enumerate() {
        if there.contains(&(at + 1)) || has_union(name) {
            writeln!(units, "{name},{name},district,{PROVINCE},").unwrap();
        }
    }
    for &at in &there {
        if let (name, Some(district), sector) = unit(at) {
            writeln!(units, "{name},{name},grassroots,{district},{sector}").unwrap();
        }
    }
    folder.write("units.csv", units);
    let rows = figures.iter().map(|(&(at, year, code), &said)| {
        let (value, below) = numbers(code, said);
        format!("{},{year},{code},{value},{below}", unit(at).0)
    });
    folder.figures(&rows.collect::<Vec<_>>().iter().map(String::as_str).collect::<Vec<_>>());
    opened(open(folder.path()))
}

/// The cells of a flat table's rows.
fn rows(figures: &Figures) -> Vec<[String; 8]> {
    let row = |(&(at, year, code), &said): (&(usize, i32, &'static str), &(u32, u32))| {
        let (value, below) = numbers(code, said);
        let (name, district, sector) = unit(at);
        let (district, union) = match district {
            Some(district) => (district, name),
            None if at == 0 => ("", ""),
            None => (name, ""),
        };
        let year = year.to_string();
        [PROVINCE, district, union, sector, &year, code, &value, &below].map(str::to_owned)
    };
    figures.iter().map(row).collect()
}

/// How a table is written.
#[derive(Clone, Copy, Debug)]
struct Writing {
    divider: char,
    ending: &'static str,
    mark: &'static str,
    /// Thousands stand apart.
    spaced: bool,
}

fn writing() -> impl Strategy<Value = Writing> {
    let parts = (select(&[',', ';', '\t'][..]), select(&["\n", "\r\n"][..]), any::<[bool; 2]>());
    parts.prop_map(|(divider, ending, [has_mark, spaced])| Writing {
        divider,
        ending,
        mark: if has_mark { "\u{feff}" } else { "" },
        spaced,
    })
}

fn flat(rows: &[[String; 8]], writing: Writing) -> Loaded {
    let Writing { divider, ending, mark, spaced } = writing;
    let header = ["tỉnh", "huyện", "cđcs", "loại hình", "năm", "chỉ tiêu", "thực hiện", "tổng số"];
    let number = |text: &String| match text.len() {
        4.. if spaced => format!("{} {}", &text[..text.len() - 3], &text[text.len() - 3..]),
        _ => text.clone(),
    };
    let line = |cells: &[String; 8]| {
        let mut cells = cells.clone();
        for at in [6, 7] {
            cells[at] = number(&cells[at]);
        }
        cells.join(&divider.to_string()) + ending
    };
    let body: String = rows.iter().map(line).collect();
    let folder = Folder::empty();
    let header = header.join(&divider.to_string());
    folder.write("m.csv", format!("{mark}{header}{ending}{body}"));
    let as_of = NaiveDate::from_ymd_opt(2025, 12, 31);
    opened(open_with(&folder.path().join("m.csv"), &Options { as_of, ..Options::default() }))
}

/// The reports of all units but the grassroots ones, and what became of the rows.
fn reported(loaded: Loaded) -> (usize, usize, Vec<Value>) {
    let rows = loaded.files.iter().find(|file| &*file.name != "units.csv").unwrap();
    let (used, aside) = (rows.used, rows.set_aside);
    let book = Book::open(loaded.dataset);
    let units = &book.dataset().units;
    let phases = book.dataset().plan.phase_ixs().collect::<Vec<_>>();
    let mut reports = Vec::new();
    let is_upper = |at: &usize| units.all()[*at].level != Level::Grassroots;
    for at in (0..units.all().len()).filter(is_upper) {
        for &phase in &phases {
            let unit = thidua::model::UnitIx::new(at);
            let briefing = Briefing::new(&book, Tree::AsWas, unit, phase, None);
            let mut said: Value = serde_json::from_str(&report::json(&briefing).unwrap()).unwrap();
            said.as_object_mut().unwrap().remove("dataset");
            reports.push(said);
        }
    }
    (used, aside, reports)
}

/// Rows of sums, of a district or of some of its unions, as they are called.
const SUMS: [&str; 14] = [
    "Tổng cộng",
    "Tcộng",
    "I",
    "II",
    "Khối HCSN",
    "Khối doanh nghiệp",
    "Cụm 1",
    "Nhóm II",
    "A. Khối Đảng",
    "Huyện",
    "Chuyển trang sau",
    "Số liệu toàn huyện",
    "Trong đó: nữ",
    "Lũy kế",
];

/// The rows with one more, of the sum of the unions of the row's district that follow it.
fn with_sum(rows: &[[String; 8]], (at, length, name): (usize, usize, &str)) -> Vec<[String; 8]> {
    let at = at % rows.len();
    let mut sum = rows[at].clone();
    let is_member =
        |row: &&[String; 8]| !row[2].is_empty() && row[1] == sum[1] && row[4..6] == sum[4..6];
    let members: Vec<&[String; 8]> = rows[at..].iter().filter(is_member).take(length).collect();
    for column in [6, 7] {
        let all: u64 = members.iter().filter_map(|row| row[column].parse::<u64>().ok()).sum();
        sum[column] = if sum[column].is_empty() { String::new() } else { all.to_string() };
    }
    name.clone_into(&mut sum[2]);
    String::new().clone_into(&mut sum[3]);
    let mut rows = rows.to_vec();
    rows.insert(at, sum);
    rows
}

/// Another way of writing a name.
fn variant(name: &str, way: usize) -> String {
    match way {
        0 => name.to_uppercase(),
        1 => name.replace("Công ty", "Cty"),
        2 => name.replace("CĐCS ", ""),
        3 => name.replace("Hóa", "Hoá").replace("Y tế", "Y  tế"),
        4 => name.replace("Thị trấn", "TT").replace("Trung tâm", "TT"),
        5 => name.replace("Mầm non", "MN").replace("Bệnh viện", "BV"),
        6 => name.replace("CĐCS", "Công đoàn"),
        _ => name.replace("CĐCS", "Công đoàn cơ sở"),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn a_flat_table_is_the_folder_made_of_it(
        figures in figures(),
        writing in writing(),
    ) {
        prop_assert_eq!(reported(flat(&rows(&figures), writing)), reported(folder(&figures)));
    }

    #[test]
    fn the_order_of_rows_plays_no_part(
        (straight, mixed) in (figures(), any::<bool>()).prop_flat_map(|(figures, has_twins)| {
            let mut rows = rows(&figures);
            // Two unions of one name, in two districts.
            for row in rows.iter_mut().filter(|row| has_twins && row[2] == UNIONS[3].0) {
                row[2] = UNIONS[0].0.to_owned();
            }
            (Just(rows.clone()), Just(rows).prop_shuffle())
        }),
        writing in writing(),
    ) {
        let (one, other) = (flat(&straight, writing), flat(&mixed, writing));
        let codes = |loaded: &Loaded| -> Vec<&str> {
            let mut codes: Vec<_> = loaded.findings.iter().map(Finding::code).collect();
            codes.sort_unstable();
            codes
        };
        prop_assert_eq!(codes(&one), codes(&other));
        prop_assert_eq!(reported(one), reported(other));
    }

    /// Whatever it is called, wherever it stands, whether or not it is right.
    #[test]
    fn a_sum_among_the_rows_changes_nothing(
        figures in figures(),
        sums in prop::collection::vec((any::<usize>(), 0..6_usize, select(&SUMS[..])), 1..6),
        writing in writing(),
    ) {
        // A district by itself has no unions to be summed up.
        let plain: Vec<_> = rows(&figures).into_iter().filter(|row| !row[2].is_empty()).collect();
        prop_assume!(!plain.is_empty());
        let mixed = sums.iter().fold(plain.clone(), |rows, &sum| with_sum(&rows, sum));
        let (one, other) = (reported(flat(&plain, writing)), reported(flat(&mixed, writing)));
        prop_assert_eq!(one.0 + sums.len(), other.0);
        prop_assert_eq!((one.1, one.2), (other.1, other.2));
    }

    #[test]
    fn a_name_written_in_two_ways_is_one_units_or_told(
        figures in figures(),
        way in 0..10_usize,
        is_other in prop::collection::vec(any::<bool>(), 90),
        writing in writing(),
    ) {
        let plain = rows(&figures);
        let mut mixed = plain.clone();
        let others = mixed.iter_mut().zip(is_other).enumerate();
        for (at, (row, _)) in others.filter(|(_, (row, is_other))| *is_other && !row[2].is_empty())
        {
            // Numbers of the rows, or of the units.
            row[2] = match way {
                8 => format!("{at}. {}", row[2]),
                9 => format!("{}. {}", row[2].len(), row[2]),
                _ => variant(&row[2], way),
            };
        }
        // Where nothing is left of the usual form, there is nothing to compare with.
        let kept: BTreeSet<&String> = mixed.iter().map(|row| &row[2]).collect();
        prop_assume!(plain.iter().all(|row| kept.contains(&row[2])));
        let loaded = flat(&mixed, writing);
        let telling = ["flat_name_alike", "flat_numbers_meant"];
        let is_told = loaded.findings.iter().any(|finding| telling.contains(&finding.code()));
        if !is_told {
            let bare = |(used, aside, reports): (usize, usize, Vec<Value>)| {
                let values: Vec<Value> =
                    reports.into_iter().map(|report| report["indicators"].clone()).collect();
                (used, aside, values)
            };
            prop_assert_eq!(bare(reported(loaded)), bare(reported(flat(&plain, writing))));
        }
    }

    /// Ids and names of districts in the forms that spreadsheets and offices give them.
    #[test]
    fn ids_and_districts_in_several_forms_are_the_folder(
        figures in figures(),
        ids in select(&[None, Some("H"), Some("")][..]),
        forms in prop::collection::vec(0..5_usize, 90),
        order in prop::collection::vec(0..1000_u32, 90),
    ) {
        let plain = rows(&figures);
        let mut lines: Vec<(u32, String)> = std::iter::zip(&plain, std::iter::zip(forms, order))
            .map(|(row, (form, place))| (place, in_form(row, form, ids)))
            .collect();
        lines.sort();
        let lines: String = lines.into_iter().map(|(_, line)| line).collect();
        let read = Folder::empty();
        let header = "tỉnh,mã huyện,huyện,mã cđcs,cđcs,loại hình,năm,chỉ tiêu,thực hiện,tổng số\n";
        read.write("m.csv", format!("{header}{lines}"));
        let as_of = NaiveDate::from_ymd_opt(2025, 12, 31);
        let options = Options { as_of, ..Options::default() };
        let read = opened(open_with(&read.path().join("m.csv"), &options));
        let bare = |loaded: Loaded| {
            let (used, aside, reports) = reported(loaded);
            let mut values: Vec<String> =
                reports.into_iter().map(|report| report["indicators"].to_string()).collect();
            values.sort();
            (used, aside, values)
        };
        // The table says more of what is wrong than two long reports do.
        prop_assert!(bare(read) == bare(folder(&figures)), "{header}{lines}");
    }
}

/// A row with ids, both and the name of the district in one of their forms; a district's
/// has this letter, or each level is numbered by itself; the province in forms, too.
fn in_form(row: &[String; 8], form: usize, ids: Option<&str>) -> String {
    let [province, district, union, rest @ ..] = row;
    let of_district = DISTRICTS.iter().position(|name| name == district).map(|at| at + 1);
    let of_union = UNIONS.iter().position(|(name, ..)| name == union).map(|at| at + 1);
    let id = |at: Option<usize>, letter: &str| match at.filter(|_| ids.is_some()) {
        None => String::new(),
        Some(at) if letter.is_empty() => match form {
            0 | 1 => format!("{at:03}"),
            2 => at.to_string(),
            _ => format!("{at}.0"),
        },
        Some(at) if form.is_multiple_of(2) => format!("{letter}{at}"),
        Some(at) => format!("{}{at}", letter.to_lowercase()),
    };
    let district = match form {
        0 => district.clone(),
        1 => district.replace("LĐLĐ huyện", "LĐLĐ H.").replace("thành phố", "TP"),
        2 => district.replace("LĐLĐ ", "CĐ "),
        3 => district.replace("LĐLĐ ", ""),
        _ => district.to_uppercase(),
    };
    let union = if form == 4 && !union.is_empty() {
        format!("{}. {union}", of_union.unwrap_or_default())
    } else {
        union.clone()
    };
    let province = match form {
        1 => province.replace("LĐLĐ ", ""),
        2 => province.replace("LĐLĐ tỉnh ", ""),
        3 => province.to_uppercase(),
        _ => province.clone(),
    };
    let ids = [id(of_district, ids.unwrap_or_default()), id(of_union, "")];
    format!("{province},{},{district},{},{union},{}\n", ids[0], ids[1], rest.join(","))
}
