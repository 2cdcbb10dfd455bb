//! A filter reaches everywhere units are listed: the same units and numbers on
//! screens and in reports.

use assert_cmd::Command;
use thidua::app::filter::{Filter, RowFilter, SectorGroup};
use thidua::app::roster::{Choice, rosters};
use thidua::app::view::{Body, OverviewView, RankRow};
use thidua::model::Status;

use crate::driver::{Journey, folder, open};

/// Everybody listed, in a terminal that holds all of them.
fn listed(journey: Journey) -> Vec<RankRow> {
    let Body::Ranking(view) = journey.size(160, 400).view().body else { panic!("not the list") };
    assert_eq!(view.total, view.rows.len());
    view.rows
}

/// What the report lists from the same place.
fn reported(journey: &Journey, filter: Filter) -> Vec<RankRow> {
    let visit = journey.state.visit().expect("a dataset is open");
    let spot = visit.spot(journey.state.language());
    let choice = Choice { filter, by: vec![visit.indicator()], is_asked: true };
    rosters(&spot.vantage(), &choice).swap_remove(0).view.rows
}

#[test]
fn the_report_lists_the_units_and_numbers_of_the_screen() {
    let rows = RowFilter { statuses: vec![Status::Reversing], ..RowFilter::default() };
    let filter = Filter { sector: Some(SectorGroup::Business), rows };
    // Sector: the first choice; reversing: the second status.
    let journey = open("03").press("3 f9 down enter");
    let journey = journey.press("down down down down down enter esc");
    let state = journey.state.visit().expect("open").filter().clone();
    assert_eq!(state, filter, "the keys choose what is reported");
    let report = reported(&journey, filter);
    assert_eq!(listed(journey.clone()), report);
    let journey = journey.press("1 down 3");
    assert_eq!(journey.indicator(), "D04");
    let report = reported(&journey, state);
    assert!(report.len() > 1 && report.len() < 36, "{}", report.len());
    assert_eq!(listed(journey), report);
}

fn overview(journey: Journey) -> OverviewView {
    let Body::Overview(view) = journey.size(160, 60).view().body else {
        panic!("not the overview")
    };
    view
}

#[test]
fn who_is_short_is_filtered_and_the_decisions_say_that_they_are_not() {
    let all = open("03").press("3 1");
    let whole = overview(all.clone()).parts.expect("there is room");
    let some = all.press("f9").types("hoang").press("esc");
    let found = overview(some.clone());
    let parts = found.parts.expect("there is room");
    assert!(parts.title.contains("“hoang”"), "{}", parts.title);
    let names: Vec<&str> = parts.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["LĐLĐ huyện Hoằng Hóa"]);
    // The same row as without a filter: its share is still of all.
    let unfiltered = whole.rows.iter().find(|row| row.name == names[0]).expect("listed");
    assert_eq!(unfiltered, &parts.rows[0]);
    assert!(parts.note.contains(&format!("1/{}", whole.rows.len())), "{}", parts.note);
    let some = some.size(160, 60).sees("CẦN QUYẾT ĐỊNH · mọi đơn vị, không lọc");
    let some = some.size(80, 24).sees("không lọc");
    some.press("enter").sees("Bộ lọc dòng không áp dụng").press("esc esc").sees_no("không lọc");
}

#[test]
fn who_types_a_name_and_presses_enter_keeps_it() {
    let journey = open("03").press("3 f9").sees_no("Tên có");
    let journey = journey.types("hoang").sees("› [x] Tên có “hoang”");
    let journey = journey.press("enter").sees_no("Tên có").sees("lọc: “hoang”");
    assert!(journey.rows().contains(&"LĐLĐ huyện Hoằng Hóa".to_owned()));
    assert!(!journey.rows().contains(&"LĐLĐ thị xã Bỉm Sơn".to_owned()));
    // Opened once more it is still the first line; the next one takes it back.
    let journey = journey.press("f9").sees("› [x] Tên có “hoang”");
    journey.press("end enter").sees("› [x] Không lọc").press("esc").sees_no("lọc: “");
    // A letter typed further down selects it, too.
    let journey = open("03").press("3 f9 down down").types("h").sees("› [x] Tên có “h”");
    journey.press("backspace").sees("› [x] Không lọc");
}

#[test]
fn the_parts_of_a_difference_stay_whole_and_say_so() {
    let journey = open("02").press("5 enter esc down enter").sees_no("không lọc");
    let Body::Differences(whole) = journey.view().body else { panic!("not the parts") };
    let journey = journey.press("f9").types("hoang").press("esc");
    let Body::Differences(some) = journey.view().body else { panic!("not the parts") };
    assert_eq!(whole.table.rows, some.table.rows);
    assert!(some.table.title.ends_with("mọi đơn vị, không lọc"), "{}", some.table.title);
}

fn report(arguments: &[&str]) -> (i32, String, String) {
    let dataset = folder("03-doanh-nghiep-cham");
    let mut command = Command::cargo_bin("thidua").expect("built");
    let output = command.arg("report").arg(dataset).args(arguments).output().expect("runs");
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8").replace('\u{a0}', " ");
    (output.status.code().expect("ends"), text(output.stdout), text(output.stderr))
}

#[test]
fn every_format_says_what_is_filtered_and_what_was_left_out() {
    let asked = ["--sector", "sxkd", "--by", "D04", "--name", "Hoằng", "--reported", "yes"];
    let run = |format: &str| {
        let (status, out, err) = report(&[&asked[..], &["--format", format]].concat());
        assert_eq!((status, err.as_str()), (0, ""));
        out
    };
    for out in [run("text"), run("md")] {
        assert!(out.contains("CHỈ SXKD: cộng từ CĐCS của khu vực"), "{out}");
        assert!(out.contains("số tổng tự báo, số do cấp trên cơ sở báo cáo"), "{out}");
        assert!(out.contains("Lọc: SXKD, đã báo cáo đủ, “Hoằng”"), "{out}");
        assert!(out.contains("1/35 đơn vị + "), "{out}");
        assert!(out.contains("LĐLĐ huyện Hoằng Hóa"), "{out}");
    }
    let csv = run("csv");
    let listed: Vec<&str> = csv.lines().filter(|line| line.contains("Hoằng Hóa")).collect();
    let [line] = listed[..] else { panic!("{csv}") };
    assert!(line.contains("sector=sxkd; reported=yes; name=Hoằng"), "{line}");
    let json: serde_json::Value = serde_json::from_str(&run("json")).expect("JSON");
    assert_eq!(json["filter"]["sector"], "sxkd");
    assert_eq!(json["filter"]["left_out"][0], "declared_totals");
    let not_split = json["filter"]["not_split"].as_array().expect("a list");
    assert!(not_split.contains(&"D03".into()) && !not_split.contains(&"D04".into()));
    let units = json["units"].as_array().expect("a list");
    assert_eq!(units.len(), 1);
    let cells: Vec<&str> = line.split(',').collect();
    assert_eq!(units[0]["id"], cells[4]);
    assert_eq!(
        units[0]["numerator"].as_f64().map(|n| format!("{n:.1}")).as_deref(),
        Some(cells[12])
    );
}

#[test]
fn without_a_filter_nothing_is_listed_and_a_filter_of_rows_lists_whom_it_finds() {
    let (_, out, _) = report(&["--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&out).expect("JSON");
    assert!(json["filter"].is_null() && json["units"].is_null());
    let (_, out, _) = report(&["--status", "missed", "--group", "direct"]);
    assert!(out.contains("Không có đơn vị nào khớp bộ lọc."), "{out}");
    let (_, out, _) = report(&["--status", "reversing", "--group", "direct"]);
    assert!(out.contains("XẾP HẠNG D04 ≥ 90 % · lọc: ◂ LÙI"), "{out}");
    assert!(!out.contains("XẾP HẠNG D12"), "nobody there: {out}");
    let (status, _, err) = report(&["--by", "X9"]);
    assert_eq!(status, 2);
    assert!(err.contains("không có chỉ tiêu nào mang mã 'X9'"), "{err}");
}
