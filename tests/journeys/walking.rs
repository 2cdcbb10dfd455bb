//! Through indicators and units, in and out.

use thidua::app::screen::Screen;

use crate::driver::open;

const PROVINCE: &str = "LĐLĐ tỉnh Thanh Hóa";

#[test]
fn from_the_province_to_a_grassroots_union_and_back_the_rows_stay_selected() {
    let journey = open("03").press("enter enter").stands_at(PROVINCE, Screen::Ranking);
    let journey = journey.has_row("LĐLĐ thị xã Nghi Sơn").press("down");
    let journey = journey.has_row("LĐLĐ huyện Quảng Xương").press("enter");
    let journey = journey.stands_at("LĐLĐ huyện Quảng Xương", Screen::Ranking).press("down right");
    let leaf = journey.unit().to_owned();
    let journey = journey.sees("PHỐI HỢP THỰC HIỆN").press("esc");
    journey
        .stands_at("LĐLĐ huyện Quảng Xương", Screen::Ranking)
        .has_row(&leaf)
        .press("left")
        .stands_at(PROVINCE, Screen::Ranking)
        .has_row("LĐLĐ huyện Quảng Xương")
        .press("esc")
        .stands_at(PROVINCE, Screen::Indicator)
        .press("esc")
        .stands_at(PROVINCE, Screen::Overview);
}

#[test]
fn unions_directly_under_the_province_are_one_row_to_go_into() {
    let journey = open("03").press("3 end");
    let journey = journey.sees("CĐCS trực thuộc").press("enter");
    let journey = journey.stands_at(PROVINCE, Screen::Ranking).press("enter");
    let leaf = journey.unit().to_owned();
    assert_ne!(leaf, PROVINCE);
    let journey = journey.press("esc").stands_at(PROVINCE, Screen::Ranking).has_row(&leaf);
    journey
        .press("esc")
        .has_row("CĐCS trực thuộc")
        .press("esc")
        .stands_at(PROVINCE, Screen::Overview);
}

#[test]
fn a_found_union_is_reached_with_the_way_back_through_the_lists() {
    let journey = open("03").press("3 enter").sees("XẾP HẠNG").press("enter");
    let leaf = journey.unit().to_owned();
    let journey = open("03").press("3 f7").types(&leaf).press("enter");
    let journey = journey.stands_at(&leaf, Screen::Overview).press("esc").has_row(&leaf);
    let district = journey.unit().to_owned();
    journey.press("esc").has_row(&district).press("esc").stands_at(PROVINCE, Screen::Overview);
}

#[test]
fn neighbours_of_an_opened_indicator_are_reached_by_the_arrows() {
    open("03")
        .press("home enter")
        .has_selected("D01")
        .press("left")
        .says("chỉ tiêu đầu tiên")
        .press("right")
        .has_selected("D02")
        .press("left left")
        .has_selected("D01")
        .press("esc")
        .stands_at(PROVINCE, Screen::Overview)
        .has_selected("D01");
}

#[test]
fn each_pane_keeps_its_own_cursor() {
    let journey = open("03").press("home down tab");
    let there = journey.indicator().to_owned();
    assert!(there.starts_with('C'));
    journey
        .press("end")
        .has_selected("C13")
        .press("shift-tab")
        .has_selected("D02")
        .press("tab")
        .has_selected("C13");
}

/// A group is a page: the keys of a clicker go on to the next one.
#[test]
fn pages_of_the_overview_are_its_groups() {
    let journey = open("02").press("home").has_selected("D01").press("pgdn").has_selected("C01");
    let journey = journey.press("pgdn").has_selected("C13").press("pgup").has_selected("D01");
    journey.press("end pgup").has_selected("D01");
}

#[test]
fn the_parts_of_an_indicator_are_read_one_after_another_and_scrolled() {
    open("03")
        .size(80, 18)
        .press("enter tab tab")
        .sees("MỨC ĐẠT")
        .sees_no("Tỷ lệ báo cáo =")
        .press("end")
        .sees_no("MỨC ĐẠT")
        .sees("Tỷ lệ báo cáo =")
        .press("right")
        .sees("MỨC ĐẠT")
        .press("shift-tab")
        .sees("III.2.1.1 ¶");
}

#[test]
fn the_order_of_the_list_is_stepped_through_and_written_in_its_title() {
    open("03")
        .press("3")
        .sees("tình trạng (xấu trước)")
        .press("down f3 f3 f3 f3")
        .sees("chính thức")
        .has_row("LĐLĐ thị xã Nghi Sơn")
        .press("s")
        .sees("tình trạng (xấu trước)")
        .has_row("LĐLĐ thị xã Nghi Sơn");
}

#[test]
fn the_viewport_stays_still_until_the_edge() {
    open("03")
        .size(80, 24)
        .press("3 down down down")
        .sees("LĐLĐ huyện Hoằng Hóa")
        .press("end")
        .sees_no("LĐLĐ huyện Hoằng Hóa")
        .press("home")
        .sees("LĐLĐ huyện Hoằng Hóa");
}

#[test]
fn one_missing_thing_is_one_in_english_too() {
    let journey = open("05").size(100, 30).press("v enter");
    journey.sees("Short of").sees_no("1 grassroots unions").sees("1 grassroots union");
}
