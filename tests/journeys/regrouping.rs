//! Through the years in which districts ended and commune unions began.

use thidua::app::screen::{self, Screen};
use thidua::model::Level;

use crate::driver::{Journey, open};

const PROVINCE: &str = "LĐLĐ tỉnh Thanh Hóa";

fn way(journey: &Journey) -> Vec<&str> {
    let visit = journey.state.visit().unwrap();
    let units = &visit.book().dataset().units;
    screen::units(visit.path()).into_iter().map(|unit| units.unit(unit).name()).collect()
}

/// By the tree of 2024, from the choice that lists the latest year first.
fn by_the_tree_of_2024(journey: Journey) -> Journey {
    let mut journey = journey.press("f11 home");
    for _ in 0..12 {
        if journey.screen().contains("› Theo cây tổ chức năm 2024") {
            return journey.press("enter");
        }
        journey = journey.press("down");
    }
    panic!("2024 can't be chosen");
}

#[test]
fn a_commune_union_is_not_in_the_tree_of_2024() {
    let journey = open("06").press("f7").types("xa hoang son").press("enter");
    let journey = journey.stands_at("Công đoàn xã Hoằng Sơn", Screen::Overview);
    by_the_tree_of_2024(journey)
        .stands_at(PROVINCE, Screen::Overview)
        .says("Công đoàn xã Hoằng Sơn không có ở đây");
}

#[test]
fn a_grassroots_union_keeps_the_place_on_another_way() {
    let journey = open("01").press("f7").types("xa hoang son").press("enter 3 enter");
    let leaf = journey.unit().to_owned();
    let visit = journey.state.visit().unwrap();
    assert_eq!(visit.book().dataset().units.unit(visit.unit()).level, Level::Grassroots);
    assert_eq!(way(&journey), [PROVINCE, "Công đoàn xã Hoằng Sơn", &leaf]);
    let journey = by_the_tree_of_2024(journey).stands_at(&leaf, Screen::Overview);
    assert_eq!(way(&journey), [PROVINCE, "LĐLĐ huyện Hoằng Hóa", &leaf]);
    journey.press("esc").stands_at("LĐLĐ huyện Hoằng Hóa", Screen::Overview);
}

#[test]
fn a_found_union_that_is_not_there_is_said_to_be_absent() {
    open("06")
        .press("f7")
        .types("huyen hoang hoa")
        .press("enter")
        .stands_at(PROVINCE, Screen::Overview)
        .says("LĐLĐ huyện Hoằng Hóa: không có trong giai đoạn");
}

#[test]
fn another_scenario_finds_the_unit_by_its_id_or_says_that_it_is_lost() {
    open("06")
        .press("f7")
        .types("xa hoang son")
        .press("enter f4 home enter")
        .sees("Giai đoạn I đã kết thúc")
        .sees("[2026–2030]")
        .press("f4 down enter")
        .sees("Mọi chỉ tiêu đúng tiến độ")
        .stands_at(PROVINCE, Screen::Overview)
        .says("Công đoàn xã Hoằng Sơn không có ở đây");
}

#[test]
fn a_year_looked_back_to_stays_when_the_scenario_changes() {
    open("03")
        .press("<")
        .sees("đến hết 2023")
        .press("f4 up enter")
        .sees("Mọi chỉ tiêu đúng tiến độ")
        .sees("đến hết 2023");
}

#[test]
fn unions_that_ended_can_be_told_apart_on_a_narrow_screen() {
    let journey = open("07").size(80, 24).press("3 f3 f3 f3 f3 end");
    let screen = journey.screen();
    let ended: Vec<&str> = screen.lines().filter(|line| line.contains("(đã kết thúc)")).collect();
    let names = ended.iter().filter_map(|line| line.split('(').next());
    let names: std::collections::BTreeSet<&str> =
        names.map(|name| name.trim_start_matches(['│', '›', '–', ' '])).collect();
    assert!(ended.len() > 10, "{screen}");
    assert_eq!(names.len(), ended.len(), "{screen}");
}
