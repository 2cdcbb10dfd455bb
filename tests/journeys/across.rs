//! Many units and indicators at once: the scorecard, filters, peers.

use thidua::app::Effect;
use thidua::app::screen::Screen;
use thidua::app::view::{Body, ScorecardView};
use thidua::model::Status;

use crate::driver::{Journey, open};

const PROVINCE: &str = "LĐLĐ tỉnh Thanh Hóa";
const HOANG_HOA: &str = "LĐLĐ huyện Hoằng Hóa";

fn scorecard(journey: &Journey) -> ScorecardView {
    let Body::Scorecard(view) = journey.view().body else { panic!("not the scorecard") };
    view
}

#[test]
fn who_has_most_that_is_bad_is_seen_at_once_and_a_cell_is_opened_and_left() {
    open("03")
        .press("4")
        .stands_at(PROVINCE, Screen::Scorecard)
        .has_cell(HOANG_HOA, "D03")
        .sees("sắp theo số ô xấu ✗ ◂ ▼")
        .sees("▼ NGUY CƠ")
        .press("down right")
        .has_cell("LĐLĐ huyện Quảng Xương", "D04")
        .sees("◂ ĐI LÙI 70,56 % · ≥ 90 %")
        .press("enter")
        .stands_at("LĐLĐ huyện Quảng Xương", Screen::Indicator)
        .has_selected("D04")
        .press("esc")
        .has_cell("LĐLĐ huyện Quảng Xương", "D04")
        .press("esc")
        .stands_at(PROVINCE, Screen::Overview)
        .press("3")
        .has_row("LĐLĐ huyện Quảng Xương");
}

#[test]
fn the_scorecard_is_sorted_by_the_column_one_is_in() {
    let journey = open("03").press("4 home right right f3").sees("sắp theo D05 (xấu trước)");
    let column = |journey: &Journey| -> Vec<Status> {
        let view = scorecard(journey);
        let at = view.columns.iter().position(|c| c.is_selected).unwrap();
        let rows = view.rows.iter().filter(|row| !row.is_whole);
        rows.filter_map(|row| Some(row.cells[at].status?.status)).collect()
    };
    assert!(column(&journey).is_sorted(), "{:?}", column(&journey));
    let journey = journey.press("right").sees("D05 (xấu trước)").press("s");
    assert!(column(&journey).is_sorted());
    let journey = journey.sees("D06 (xấu trước)").press("f3").sees("thứ tự chính thức");
    assert_eq!(journey.rows()[0], "LĐLĐ thành phố Thanh Hóa");
    journey.press("f3").sees("số ô xấu");
}

#[test]
fn rows_and_columns_change_places_and_the_cell_stays() {
    let journey = open("03").press("4 down").has_cell("LĐLĐ huyện Quảng Xương", "D03").press("c");
    let view = scorecard(&journey);
    let row = view.rows.iter().find(|row| row.is_selected).unwrap();
    let column = view.columns.iter().find(|column| column.is_selected).unwrap();
    assert!(row.name.starts_with("D03 "), "{}", row.name);
    assert_eq!(column.heading, ["LĐLĐ huyện", "Quảng Xương"]);
    // The unit above stays in the first column, whichever are seen.
    assert_eq!(view.columns[0].heading[1], "Thanh Hóa");
    let end = (0..40).fold(journey.press("down"), |journey, _| journey.press("right"));
    let view = scorecard(&end);
    assert_eq!(view.columns[0].heading[1], "Thanh Hóa");
    assert!(view.columns.last().unwrap().is_selected);
    end.press("c").sees("CĐCS trực thuộc").has_selected("D04");
}

#[test]
fn only_what_is_bad_is_shown_on_demand() {
    let journey = open("03").press("4 !").sees("BẢN ĐỒ NHIỆT · chỉ ô xấu ·");
    for row in scorecard(&journey).rows.iter().filter(|row| !row.is_whole) {
        assert!(row.bad != "0", "{}", row.name);
        let bad = [Status::Missed, Status::AtRisk, Status::Reversing];
        assert!(row.cells.iter().filter_map(|c| c.status).all(|s| bad.contains(&s.status)));
    }
    let journey = journey.press("n").sees_no("· chỉ ô xấu ·");
    assert!(scorecard(&journey).rows[3].cells.iter().all(|cell| cell.status.is_some()));
}

#[test]
fn the_other_group_is_one_key_away_and_unions_directly_below_are_a_row_to_go_into() {
    open("03")
        .press("4 tab")
        .sees("phối hợp")
        .sees("C10")
        .press("shift-tab end")
        .sees("CĐCS trực thuộc")
        .press("enter")
        .stands_at(PROVINCE, Screen::Scorecard)
        .sees_no("CĐCS trực thuộc (")
        .press("esc")
        .stands_at(PROVINCE, Screen::Scorecard)
        .press("esc")
        .stands_at(PROVINCE, Screen::Overview);
}

#[test]
fn headings_and_names_stay_while_the_rest_moves() {
    let journey = open("03").size(60, 16).press("4 end");
    let journey = (0..14).fold(journey, |journey, _| journey.press("right"));
    journey.sees("D14").sees("Đơn vị").sees("CĐCS trực thuộc").sees("LĐLĐ tỉnh").sees_no("D01");
}

#[test]
fn a_sector_changes_every_figure_and_says_so() {
    let whole = open("03").press("3 f7").types("d01").press("enter 3");
    let journey = whole.press("f9 down enter esc").sees("CHỈ SXKD").sees("lọc: SXKD");
    let journey = journey.sees("bỏ số tổng tự báo").press("2").sees("chung cho mọi khu vực");
    let journey = journey.press("f7").types("d02").press("enter");
    let journey = journey.sees("KHÔNG ÁP DỤNG").sees("không tách được theo khu vực");
    let business = journey.press("1").sees("CHỈ SXKD");
    // The other half instead of this one; then none.
    let public = business.press("f9 down down enter esc").sees("CHỈ HCSN").sees_no("SXKD");
    let home = public.press("esc esc esc esc esc esc").stands_at(PROVINCE, Screen::Overview);
    home.sees_no("CHỈ HCSN").press("esc").says("màn hình ngoài cùng");
}

#[test]
fn a_union_of_another_sector_is_left_when_the_sector_is_chosen() {
    let journey = open("03").press("f7").types("ngành y tế").press("enter 3");
    let journey = journey.stands_at("Công đoàn ngành Y tế", Screen::Ranking).press("enter");
    let leaf = journey.unit().to_owned();
    let journey = journey.press("f9 down enter");
    journey.stands_at("Công đoàn ngành Y tế", Screen::Overview).says(&leaf);
}

#[test]
fn rows_are_filtered_by_status_reporting_and_name_together() {
    let journey = open("03").press("3 f9").types("hoang").press("esc");
    assert_eq!(journey.rows()[0], HOANG_HOA);
    let journey = journey.sees("lọc: “hoang”").sees("1/35 đơn vị + 11 CĐCS trực thuộc");
    // Missed, then at risk as well: one of them is enough.
    let journey = journey.press("f9 end up up up up up up up up up up up enter up enter esc");
    let journey = journey.sees("lọc: ✗ K.ĐẠT hoặc ◂ LÙI, “hoang”");
    let journey = journey.press("esc").sees_no("lọc:").stands_at(PROVINCE, Screen::Ranking);
    journey
        .sees("35 đơn vị + 11 CĐCS trực thuộc")
        .press("esc")
        .stands_at(PROVINCE, Screen::Overview);
}

#[test]
fn what_was_opened_after_filtering_is_left_before_the_filter() {
    open("03")
        .press("3 f9")
        .types("quang xuong")
        .press("esc enter")
        .stands_at("LĐLĐ huyện Quảng Xương", Screen::Ranking)
        .sees("lọc: “quang xuong”")
        .press("esc")
        .stands_at(PROVINCE, Screen::Ranking)
        .sees("lọc: “quang xuong”")
        .press("esc")
        .stands_at(PROVINCE, Screen::Ranking)
        .sees_no("lọc:");
}

#[test]
fn a_filter_that_nobody_meets_says_so_and_moving_changes_nothing() {
    let journey = open("03").press("f7").types("hoang hoa").press("enter 3 f9");
    let journey = journey.types("khong co ai").press("esc").sees("Không có đơn vị nào khớp bộ lọc");
    let journey = journey.press("down").leads_to(&Effect::Unchanged).press("4");
    journey.sees("Không có đơn vị nào khớp bộ lọc").press("down end enter");
}

#[test]
fn the_scorecard_lists_who_has_a_cell_of_the_status() {
    let journey = open("04").press("4 f9 end up up up up up up enter esc");
    let journey = journey.sees("lọc: · TRỐNG");
    let view = scorecard(&journey);
    for row in view.rows.iter().filter(|row| !row.is_whole) {
        assert!(row.name.starts_with("CĐCS trực thuộc") || !row.cells.is_empty());
    }
    assert!(journey.rows().len() < 36);
}

#[test]
fn a_unit_is_compared_with_those_of_its_size() {
    let journey = open("03").press("3 =").sees("CÙNG CỠ · D03 · LĐLĐ huyện Hoằng Hóa");
    let journey = journey.sees("trung vị").sees("mẫu số năm 2024 từ").sees("hạng ");
    let list = journey.view().overlay.unwrap();
    assert!(list.rows[list.selected].text.contains(HOANG_HOA));
    journey.press("esc").stands_at(PROVINCE, Screen::Ranking).has_row(HOANG_HOA);
}

#[test]
fn even_a_short_title_says_what_is_filtered() {
    let journey = open("03").size(80, 24).press("3 f9").types("hoa").press("down enter esc");
    let journey = journey.sees("XẾP HẠNG D03 · lọc: SXKD, “hoa”").press("4 !");
    journey.sees("BẢN ĐỒ NHIỆT · lọc: SXKD, “hoa” · chỉ ô xấu").sees("CHỈ SXKD");
    let journey = open("03").size(60, 16).press("4 f9 down enter esc").sees("lọc: SXKD");
    journey.sees("CHỈ SXKD");
}
