//! What changed from one scenario to another, worked out away from the keys.

use thidua::app::difference::{Changes, KINDS};
use thidua::app::screen::Screen;
use thidua::app::since::{Entry, Part};
use thidua::app::view::{Body, changes::ChangesView};
use thidua::app::{Effect, Message, Shared};
use thidua::calc::diff::Cause;
use thidua::model::Language;

use crate::driver::{Journey, open};

const PROVINCE: &str = "LĐLĐ tỉnh Thanh Hóa";

/// Everything on track beside the three slow districts.
fn compared() -> Journey {
    open("02").press("5 enter esc")
}

fn told(journey: &Journey) -> ChangesView {
    let Body::Changes(view) = journey.view().body else { panic!("nothing is told here") };
    *view
}

fn counted(journey: &Journey, part: Part) -> usize {
    let rows = journey.state.since().entries().iter();
    rows.filter(|entry| matches!(entry, Entry::Row(of, _) if *of == part)).count()
}

/// What the report says of the same two, at the same unit.
fn reported(journey: &Journey, within: Option<&str>) -> Changes {
    let inquiry = journey.state.inquiry().expect("both are open");
    assert_eq!(inquiry.within.as_deref(), within);
    let (old, new) = (&inquiry.old, &inquiry.new);
    Changes::between(old, new, inquiry.phase, within, Language::Vietnamese)
}

fn says_what_is_reported(journey: &Journey, within: Option<&str>) {
    let report = reported(journey, within);
    assert_eq!(counted(journey, Part::Statuses), report.statuses.len());
    assert_eq!(counted(journey, Part::Dataset), report.dataset.len());
    assert_eq!(counted(journey, Part::Units), report.units.len());
    assert_eq!(counted(journey, Part::Shares), report.allocations.len());
    for kind in KINDS {
        let listed = counted(journey, Part::Figures(kind));
        assert_eq!(listed, report.figures_that_are(kind).count(), "{kind:?}");
    }
}

#[test]
fn one_key_tells_what_the_report_of_differences_says() {
    let journey = compared().press("g").stands_at(PROVINCE, Screen::Changes);
    says_what_is_reported(&journey, None);
    // D03 of the province: 68,99 % and 64,41 %, two points below where it should be.
    let journey = journey.sees("TỪ A ĐẾN B ĐÃ ĐỔI GÌ").press("down");
    let journey = journey.sees("DN đủ điều kiện có CĐCS · LĐLĐ tỉnh Thanh Hóa (P)");
    let journey = journey.sees("ĐÚNG TIẾN ĐỘ → ▼ NGUY CƠ KHÔNG ĐẠT").sees("Vì: 79 số liệu");
    journey.press("v").sees("WHAT CHANGED FROM A TO B").sees("Because: 79 figures");
}

#[test]
fn at_a_district_only_what_is_at_or_below_it_is_told() {
    let journey = open("02").press("f7").types("huyen hoang hoa").press("enter 5 enter esc g");
    let journey = journey.stands_at("LĐLĐ huyện Hoằng Hóa", Screen::Changes);
    says_what_is_reported(&journey, Some("D399"));
    assert!(counted(&journey, Part::Statuses) > 0);
    assert!(journey.state.since().entries().len() < 400);
}

#[test]
fn it_is_said_that_it_is_being_worked_out_and_no_key_waits_for_it() {
    let mut journey = compared();
    journey.is_slow = true;
    let journey = journey.press("g").sees("Đang so hai bộ số liệu…");
    let mut journey = journey.press("down end enter").says("không nói về đơn vị nào").press("esc");
    journey = journey.stands_at(PROVINCE, Screen::Scenarios).press("down");
    let asked = journey.asked.clone();
    assert_eq!(asked.len(), 1);
    journey.answer(&asked[0]);
    // The answer came while one was elsewhere, and is there on the way back.
    let journey = journey.stands_at(PROVINCE, Screen::Scenarios).press("g");
    assert_eq!(journey.asked.len(), 1, "the same is not asked twice");
    let journey = journey.sees("Kết luận thay đổi · 405").sees_no("Đang so");
    journey.leads_to(&Effect::Redraw);
}

#[test]
fn an_answer_to_what_is_no_longer_asked_is_dropped() {
    let mut journey = compared();
    journey.is_slow = true;
    let mut journey = journey.press("g b").sees("TỪ B ĐẾN A").sees("Đang so hai bộ số liệu…");
    let [first, second] = journey.asked.clone().try_into().expect("asked anew");
    journey.answer(&first);
    let mut journey = journey.leads_to(&Effect::Unchanged).sees("Đang so hai bộ số liệu…");
    journey.answer(&second);
    let journey = journey.sees("Kết luận thay đổi · 405");
    // Turned around, what was better is worse.
    let mut journey = journey.sees("◆ CHẬM → ▲ KỊP");
    let again = Shared::new(second.answer());
    journey.send(Message::WorkedOut { inquiry: Box::new(second), account: again });
    journey.leads_to(&Effect::Unchanged);
}

#[test]
fn the_last_line_is_reached_and_the_row_one_came_from_is_kept() {
    let journey = compared().press("down down");
    let before = journey.indicator().to_owned();
    let journey = journey.press("g end");
    let view = told(&journey);
    let rows = journey.state.since().entries().len();
    assert_eq!(view.window.selected, rows - 1);
    assert_eq!(view.window.offset + view.rows.len(), rows);
    let row = view.rows.last().unwrap().clone();
    assert!(row.lead.starts_with("C10 2024"), "{row:?}");
    let there = journey.press("enter").has_selected("C10");
    assert_eq!(there.state.screen(), Some(Screen::Indicator));
    assert_eq!(there.unit(), row.name);
    let back = there.press("esc").stands_at(PROVINCE, Screen::Changes);
    assert_eq!(told(&back).window.selected, rows - 1);
    back.press("esc").stands_at(PROVINCE, Screen::Scenarios).has_selected(&before);
}

#[test]
fn it_is_told_whole_whatever_date_or_sector_is_looked_at() {
    let journey = compared().press("g").sees_no("So trọn hai bộ");
    let all = journey.state.since().entries().len();
    let journey = journey.press("<").sees("So trọn hai bộ");
    assert_eq!(journey.state.since().entries().len(), all);
    let journey = journey.press("f2").sees("kết luận giai đoạn II");
    assert_eq!(counted(&journey, Part::Statuses), 0, "phase II hasn't begun");
}

#[test]
fn without_a_second_scenario_the_key_says_why() {
    open("02").press("5 esc g").says("Space");
}

#[test]
fn what_is_assumed_is_read_in_full_on_one_key() {
    let journey =
        open("09").press("#").sees("Giả định đặt trên “Một phần ba đơn vị không báo cáo”");
    let journey = journey.sees("lấy theo mức của các đơn vị lân cận").sees("2.490 số giả định");
    let journey = journey.press("esc").sees_no("2.490 số giả định").size(80, 24);
    // Side by side every scenario says what it assumes, or that it assumes nothing.
    let journey = journey.press("5 home down enter esc").sees("A # Giả định đặt trên");
    let journey = journey.sees("GIẢ ĐỊNH #").press("# end").sees("không giả định gì");
    journey.press("enter").stands_at(PROVINCE, Screen::Scenarios);
    open("03").press("#").says("Không có giả định nào");
}

/// From the two `figures.csv`, year by year and by hand. D01 2021–2024: 12 400 +
/// 14 100 + 15 200 + 16 000 against 12 400 + 11 300 + 10 600 + 9 900. D03 2024 of
/// districts, zones and sectors: 2 191 + 262 + 693 against 1 990 + 260 + 687 of
/// 3 287 + 363 + 910. D04 2024: 275 738 against 266 773 of 309 123.
#[test]
fn three_indicators_differ_as_worked_out_by_hand() {
    let journey = compared();
    let Body::Scenarios(view) = journey.view().body else { panic!("nothing is compared here") };
    let expected = [
        ("D01", ["57.700", "44.200"], "−13.500 đoàn viên", 761),
        ("D03", ["68,99 %", "64,41 %"], "−4,58 điểm %", 79),
        ("D04", ["89,20 %", "86,30 %"], "−2,90 điểm %", 560),
    ];
    for (code, values, difference, _) in expected {
        let row = view.table.rows.iter().find(|row| row.lead == code).expect("listed");
        let said: Vec<String> = row.cells.iter().map(|c| c.value.replace('\u{a0}', " ")).collect();
        assert_eq!(said, values, "{code}");
        let written = row.cells[1].difference.clone().expect("not the base");
        assert_eq!(written.full.replace('\u{a0}', " "), difference, "{code}");
    }
    // So many rows of the two files differ, all of them corrected ones.
    let journey = journey.press("g");
    let held = journey.state.since().held.clone().expect("asked");
    let account = held.account.expect("answered");
    for (code, .., rows) in expected {
        let of_code = account.difference.figures.iter().filter(|f| f.indicator == code);
        assert_eq!(of_code.filter(|f| f.old.is_some() && f.new.is_some()).count(), rows, "{code}");
        let status = account.difference.statuses.iter().find(|s| s.indicator == code);
        let status = status.expect("the province comes first");
        assert_eq!(status.unit.id, "P");
        let [Cause::Figures(at)] = &status.causes[..] else { panic!("{:?}", status.causes) };
        assert_eq!(at.len(), rows, "{code}");
    }
}
