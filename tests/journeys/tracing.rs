//! F6 on any number: the rows behind it, and back to the place one came from.

use thidua::app::screen::Screen;
use thidua::app::view::Body;
use thidua::app::view::trace::TraceLine;
use thidua::app::{Effect, Message};

use crate::driver::{Journey, open};

/// The rows seen, by line in the file.
fn lines(journey: &Journey) -> Vec<String> {
    let Body::Trace(view) = journey.view().body else { panic!("no trace") };
    let rows = view.lines.into_iter().filter_map(|line| match line {
        TraceLine::Row(row) => Some(row.line),
        _ => None,
    });
    rows.collect()
}

#[test]
fn the_number_selected_on_the_overview_leads_to_its_rows_and_back() {
    open("03")
        .press("f6")
        .sees("Nguồn của con số: D03")
        .sees("trong con số")
        .sees("Các dòng cộng thành con số")
        .press("esc")
        .stands_at("LĐLĐ tỉnh Thanh Hóa", Screen::Overview)
        .has_selected("D03");
}

#[test]
fn on_every_screen_the_selected_number_is_traced() {
    open("03").press("enter i").sees("Nguồn của con số: D03").press("esc").sees("Mục tiêu");
    let ranked = open("03").press("3 down");
    let Body::Ranking(view) = ranked.view().body else { panic!() };
    let name = view.rows[1].name.clone();
    ranked.press("f6").sees(&name).sees("D03").press("esc").has_row(&name);
    open("03")
        .press("4 down right f6")
        .sees("Nguồn của con số:")
        .press("esc")
        .sees_no("Nguồn của con số:");
    let beside = open("02").press("5 enter down enter esc");
    let beside = beside.press("f6").sees("Nguồn của con số:").press("esc");
    beside.press("enter f6").sees("Nguồn của con số:");
}

#[test]
fn where_there_is_no_number_the_key_says_why() {
    let mut listed = open("03").press("3");
    for _ in 0..60 {
        let Body::Ranking(view) = listed.view().body else { panic!() };
        if view.rows[view.window.selected - view.window.offset].name.contains("trực thuộc") {
            break;
        }
        listed = listed.press("down");
    }
    listed.press("f6").says("gộp nhiều đơn vị");
    // Phase II begins after this dataset ends.
    open("03").press("f2 f6").says("chưa bắt đầu");
    let union =
        open("03").press("f7").types("Hữu Châu").press("enter home down").has_selected("D02");
    union.press("f6").says("không có ở cấp");
    open("03").press("f1 f6").says("Đóng khung này trước");
}

#[test]
fn thousands_of_rows_are_scrolled_to_the_last_and_only_those_seen_are_worded() {
    let journey = open("04")
        .press("f7")
        .types("C04")
        .press("enter f6")
        .sees("Các dòng được dùng trong con số · ");
    let first = lines(&journey);
    let journey = journey.press("end");
    let Body::Trace(view) = journey.view().body else { panic!() };
    assert!(view.lines.len() < 40);
    assert_ne!(lines(&journey), first);
    assert_eq!(view.selected, view.lines.len() - 1);
    assert_eq!(lines(&journey.press("home pgdn pgup")).first(), first.first());
}

#[test]
fn rows_are_ordered_by_share_unit_and_line() {
    let journey = open("03").press("f6").sees("xếp theo phần trong mẫu số của năm");
    let by_share = lines(&journey);
    let journey = journey.press("f3").sees("xếp theo đơn vị");
    assert_ne!(lines(&journey), by_share);
    let journey = journey.press("s").sees("xếp theo dòng trong tệp");
    let by_line: Vec<u32> = lines(&journey).iter().map(|line| line.parse().unwrap()).collect();
    assert!(by_line.is_sorted(), "{by_line:?}");
    assert_eq!(lines(&journey.press("f3")), by_share);
}

#[test]
fn a_trace_is_written_to_a_file_and_the_path_is_said() {
    let journey = open("03").press("f6 f8").says("Đã ghi thidua-D03-P-I-");
    let wrote = journey.effects.iter().any(|effect| matches!(effect, Effect::Export(_)));
    assert!(wrote);
    let why = thidua::model::Bilingual { vi: "Không ghi được".into(), en: "no".into() };
    let mut journey = journey;
    journey.send(Message::Exported(Err(why)));
    journey.says("Không ghi được");
    open("03").press("f8").says("chưa có trong bản này");
}

#[test]
fn the_selected_row_is_told_in_full_at_eighty_columns() {
    let journey = open("03").size(80, 24).press("f6");
    journey.sees("figures.csv, dòng").sees("nguồn: số liệu mẫu").sees("số của chính đơn vị");
}

#[test]
fn on_the_smallest_terminal_the_formula_is_whole_too() {
    let journey = open("04").size(60, 16).press("home down down down f6 home");
    let Body::Trace(view) = journey.view().body else { panic!() };
    assert!(view.formula.is_empty());
    let journey = journey.sees("Số hiện trên màn hình: 90,48 %");
    let mut seen = String::new();
    let mut journey = journey;
    for _ in 0..12 {
        seen += &journey.screen();
        journey = journey.press("down");
    }
    // Wrapped between its parts, nothing of it is left out.
    for part in ["211.807/234.101", "(211.807+118.780)/(234.101+118.780)", "93,68 %"] {
        assert!(seen.contains(part), "{part}\n{seen}");
    }
}

#[test]
fn a_row_leads_to_its_unit_and_going_out_comes_back_to_it() {
    let journey = open("03").press("f6 down down");
    let Body::Trace(view) = journey.view().body else { panic!("no trace") };
    let TraceLine::Row(row) = view.lines[view.selected].clone() else { panic!("no row") };
    let journey =
        journey.press("enter").stands_at(&row.name, Screen::Indicator).has_selected("D03");
    let journey = journey.press("esc").sees("Nguồn của con số: D03");
    let Body::Trace(back) = journey.view().body else { panic!("no trace") };
    assert_eq!((back.selected, back.remark), (view.selected, view.remark));
    // From the trace one goes out as ever; once out of it, another way is another way.
    let journey = journey.press("esc").stands_at("LĐLĐ tỉnh Thanh Hóa", Screen::Overview);
    let journey = journey.press("3 enter esc").sees_no("Nguồn của con số");
    // A search from the unit of a row is another way, too.
    let journey = journey.press("1 f6 down enter f7").types("nghi son").press("enter");
    journey.press("esc").sees_no("Nguồn của con số");
}

#[test]
fn a_line_without_a_unit_leads_nowhere_and_says_so() {
    let journey = open("03").press("f6 home enter").sees("Nguồn của con số");
    journey.says("không nói về đơn vị nào");
}

#[test]
fn a_unit_looked_at_from_its_row_has_its_own_trace() {
    let journey = open("03").press("f6 enter f6").sees("Nguồn của con số: D03");
    let journey = journey.press("esc");
    assert_eq!(journey.state.screen(), Some(Screen::Indicator));
    journey.press("esc").sees("Các dòng");
}

#[test]
fn a_year_is_told_whole_at_eighty_columns_and_what_is_behind_is_named() {
    // The sum is incomplete because some speak by an older month.
    let journey = open("07").size(80, 24).press("f7").types("D05").press("enter f6");
    let journey = journey.sees("trong con số · chưa đủ · 389 dòng").sees("dòng của tháng cũ");
    let Body::Trace(view) = journey.view().body else { panic!("no trace") };
    let TraceLine::Row(row) = &view.lines[view.selected] else { panic!("no row") };
    assert_eq!((row.period.as_str(), row.why.as_str()), ("2025-06", "tháng cũ"));
    journey.sees("của tháng cũ: đơn vị tính là chưa báo cáo đủ");
}

#[test]
fn a_published_average_is_told_whole_and_is_of_no_year() {
    let journey = open("01").size(80, 24).press("f7").types("C02").press("enter f6");
    let journey = journey.sees("10,4     18786  bình quân đã công bố");
    journey.sees_no("dùng cho năm");
}
