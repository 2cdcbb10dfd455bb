//! Scenarios side by side: what differs, and who makes the difference.

use thidua::app::screen::Screen;
use thidua::app::view::{Body, scenarios::CompareTable};
use thidua::app::{Effect, Message, ReadOrder};
use thidua::model::{Bilingual, Sector};

use crate::driver::{Journey, folder, open};

const PROVINCE: &str = "LĐLĐ tỉnh Thanh Hóa";

fn table(journey: &Journey) -> CompareTable {
    match journey.view().body {
        Body::Scenarios(view) => view.table,
        Body::Differences(view) => view.table,
        _ => panic!("nothing is compared here"),
    }
}

/// The three slow districts against everything on track.
fn compared() -> Journey {
    open("02").press("5 enter esc")
}

#[test]
fn five_asks_for_a_scenario_and_shows_it_beside_the_open_one() {
    let journey = open("02").press("5").sees("Chọn 2–4 kịch bản");
    let journey = journey.press("esc").sees("Chưa có kịch bản nào").press("space");
    let journey = journey.press("enter").leads_to(&Effect::Redraw).press("esc");
    let journey = journey.stands_at(PROVINCE, Screen::Scenarios).sees("B−A");
    let found = table(&journey);
    assert_eq!(found.heads.len(), 2);
    assert_eq!(found.heads[0].value, "A (gốc)");
    let first = &found.rows[0];
    assert!(first.is_changed, "what changed its status comes first");
    assert_eq!(first.cells[0].difference, None);
    let wanted = folder("03-doanh-nghiep-cham");
    let is_wanted =
        |effect: &Effect| matches!(effect, Effect::OpenBeside(order) if order.path == wanted);
    assert!(journey.effects.iter().any(is_wanted), "{:?}", journey.effects);
}

#[test]
fn a_difference_is_what_one_reads_off_the_two_values() {
    // D01 of 02 is 57.700, of 03 44.200; D03 is 68,99 % and 64,41 %.
    let journey = compared();
    let found = table(&journey);
    let row = |code: &str| found.rows.iter().find(|row| row.lead == code).unwrap();
    let said = |code: &str| row(code).cells[1].difference.clone().unwrap().full;
    assert_eq!(
        row("D01").cells.iter().map(|c| c.value.as_str()).collect::<Vec<_>>(),
        ["57.700", "44.200"]
    );
    assert_eq!(said("D01").replace('\u{a0}', " "), "−13.500 đoàn viên");
    assert_eq!(said("D03").replace('\u{a0}', " "), "−4,58 điểm %");
    assert_eq!(said("D12"), "0");
}

#[test]
fn only_what_differs_is_listed_on_one_key_and_everything_again() {
    let all = compared();
    let count = |journey: &Journey| table(journey).rows.len();
    let fewer = all.clone().press("=");
    assert!(count(&fewer) < count(&all));
    assert!(table(&fewer).rows.iter().all(|row| {
        let cells = &row.cells;
        row.is_changed || cells[1].difference.as_ref().unwrap().full != "0"
    }));
    assert_eq!(count(&fewer.sees("chỉ khác nhau").press("=")), count(&all));
}

#[test]
fn the_order_is_changed_first_or_the_plans() {
    let journey = compared().sees("đổi tình trạng trước").press("f3").sees("thứ tự kế hoạch");
    let codes: Vec<String> = table(&journey).rows.iter().map(|row| row.lead.clone()).collect();
    let mut sorted = codes.clone();
    sorted.sort();
    assert_eq!(codes, sorted);
}

#[test]
fn another_base_turns_the_difference_around() {
    let journey = compared().press("b").sees("A−B");
    let found = table(&journey);
    let row = found.rows.iter().find(|row| row.lead == "D01").unwrap();
    let said = row.cells[0].difference.clone().unwrap().full;
    assert_eq!(said.replace('\u{a0}', " "), "+13.500 đoàn viên");
    assert_eq!(row.cells[1].difference, None);
    journey.press("b").sees("B−A");
    let in_the_list = open("02").press("5 tab esc").sees("A−B").sees("B (gốc)");
    assert_eq!(table(&in_the_list).heads.len(), 2);
}

#[test]
fn the_units_that_make_the_difference_lead_down_and_back() {
    let journey = compared();
    let at = table(&journey).rows.iter().position(|row| row.lead == "D04").unwrap();
    let journey = journey.press("home").press(&"down ".repeat(at)).press("enter");
    let journey = journey.stands_at(PROVINCE, Screen::Differences).has_selected("D04");
    let found = table(&journey);
    let named: Vec<&str> = found.rows.iter().take(3).map(|row| row.name.as_str()).collect();
    assert_eq!(named, ["LĐLĐ thị xã Nghi Sơn", "LĐLĐ huyện Hoằng Hóa", "LĐLĐ huyện Quảng Xương"]);
    let down = journey.press("down enter").stands_at("LĐLĐ huyện Hoằng Hóa", Screen::Differences);
    let leaf = down.press("enter");
    assert_eq!(leaf.state.screen(), Some(Screen::Scenarios));
    let back = leaf.press("esc esc").stands_at(PROVINCE, Screen::Differences);
    let window = table(&back).window;
    assert_eq!(window.selected, 1, "the row one came from stays selected");
    back.press("esc")
        .stands_at(PROVINCE, Screen::Scenarios)
        .has_selected("D04")
        .press("esc")
        .stands_at(PROVINCE, Screen::Overview);
}

#[test]
fn grassroots_unions_directly_below_are_one_row_and_a_list_of_their_own() {
    let journey = compared().press("enter end");
    let at = (0..60).find(|&steps| {
        let journey = journey.clone().press("home").press(&"down ".repeat(steps));
        let found = table(&journey);
        found.rows[found.window.selected - found.window.offset].name == "CĐCS trực thuộc"
    });
    let journey = journey.press("home").press(&"down ".repeat(at.unwrap())).press("enter");
    let found = table(&journey);
    assert_eq!(found.whole.as_ref().unwrap().name, "CĐCS trực thuộc");
    assert!(found.rows.len() > 1 && found.rest.is_none());
    let back = journey.press("esc");
    let found = table(&back);
    assert_eq!(found.rows[found.window.selected - found.window.offset].name, "CĐCS trực thuộc");
}

#[test]
fn what_does_not_add_up_from_below_says_so() {
    let journey = compared();
    let at = table(&journey).rows.iter().position(|row| row.lead == "C03");
    let journey = match at {
        Some(at) => journey.press("home").press(&"down ".repeat(at)),
        None => journey.press("tab"),
    };
    let at = table(&journey).rows.iter().position(|row| row.lead == "C03").unwrap();
    let journey = journey.press("home").press(&"down ".repeat(at)).press("enter");
    journey.sees("không cộng được từ cấp dưới");
}

#[test]
fn at_most_four_and_the_open_one_stays() {
    let journey = open("02").press("5 enter down enter down enter down enter");
    let journey = journey.says("nhiều nhất bốn");
    assert_eq!(table(&journey).heads.len(), 4);
    let journey = journey.press("home down enter").says("luôn có mặt");
    let journey = journey.press("down enter esc");
    assert_eq!(table(&journey).heads.len(), 3, "a second Enter leaves it out");
    let before = journey.view().body;
    let turned = journey.press("right");
    assert_ne!(turned.view().body, before, "another scenario's difference is looked at");
}

#[test]
fn other_dates_and_units_that_a_scenario_lacks_are_said() {
    open("02").press("5 home enter esc").sees("số liệu đến 31/12/2025, khác gốc");
    // Communes don't exist before July 2025.
    let journey = open("06").press("5 home down down enter esc").press("f7").types("xa hoang hoa");
    journey.press("enter").sees("không có đơn vị này").sees("không có");
}

#[test]
fn a_scenario_that_is_being_opened_or_cannot_be_says_so() {
    let mut journey = open("02").press("5");
    let path = folder("04-mot-phan-ba-im-lang");
    let waiting = thidua::app::update(
        &mut journey.state,
        Message::Press(thidua::app::Key::Enter),
        journey.now,
    );
    let Effect::OpenBeside(asked) = waiting else { panic!("{waiting:?}") };
    let mut journey = journey.press("esc").sees("đang mở…");
    let elsewhere = ReadOrder { path, number: asked.number };
    let earlier = ReadOrder { path: asked.path.clone(), number: asked.number - 1 };
    let why = Bilingual { vi: "thiếu tệp".into(), en: "a file is missing".into() };
    for order in [elsewhere, earlier] {
        journey.send(Message::OpenedBeside { order, result: Err(why.clone()) });
        journey = journey.leads_to(&Effect::Unchanged).sees("đang mở…");
    }
    journey.send(Message::OpenedBeside { order: asked, result: Err(why) });
    journey
        .says("thiếu tệp")
        .sees("không mở được: thiếu tệp")
        .stands_at(PROVINCE, Screen::Scenarios);
}

#[test]
fn the_phase_the_date_and_the_open_scenario_change_without_losing_the_place() {
    let journey = compared().press("down down enter").press("f2");
    let journey = journey.stands_at(PROVINCE, Screen::Differences).press("f2").press("<");
    let found = journey.sees("số liệu đến 31/12/2023");
    assert!(found.screen().matches("31/12/2023").count() >= 2, "both are looked back at");
    // Opening the one beside swaps the two.
    let swapped = found.press("> f4 down enter");
    let seats = swapped.state.lineup().unwrap();
    assert_eq!(seats.seats[0].label, "Doanh nghiệp chậm ở ba huyện");
    assert_eq!(seats.seats[1].label, "Mọi chỉ tiêu đúng tiến độ");
    swapped.stands_at(PROVINCE, Screen::Differences).sees("B−A");
}

#[test]
fn a_sector_is_looked_at_in_every_scenario() {
    let whole = compared();
    let sectors = |journey: &Journey| -> Vec<Vec<Sector>> {
        let lineup = journey.state.lineup().unwrap();
        let spots = lineup.ground().spots;
        spots.iter().flatten().map(|spot| spot.book.sectors().to_vec()).collect()
    };
    assert_eq!(sectors(&whole), [vec![], vec![]]);
    let before = table(&whole).rows;
    let filtered = whole.press("f9 down enter esc");
    let [open, beside] = &sectors(&filtered)[..] else { panic!("two scenarios") };
    assert!(!open.is_empty());
    assert_eq!(open, beside, "part of one never stands against the whole of another");
    assert_ne!(table(&filtered).rows, before);
    let later = filtered.press("space down enter esc");
    assert!(sectors(&later).iter().all(|of| !of.is_empty()), "nor one that is opened later");
}
