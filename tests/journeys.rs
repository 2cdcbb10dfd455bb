//! One journey for each thing a user comes to do.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

#[path = "journeys/across.rs"]
mod across;
#[path = "journeys/any_keys.rs"]
mod any_keys;
#[path = "journeys/changing.rs"]
mod changing;
#[path = "journeys/comparing.rs"]
mod comparing;
#[path = "journeys/data.rs"]
mod data;
#[path = "journeys/driver.rs"]
mod driver;
#[path = "journeys/filtered.rs"]
mod filtered;
#[path = "journeys/loading.rs"]
mod loading;
#[path = "journeys/regrouping.rs"]
mod regrouping;
#[path = "journeys/tracing.rs"]
mod tracing;
#[path = "journeys/walking.rs"]
mod walking;
#[path = "journeys/without_letters.rs"]
mod without_letters;

use std::time::Duration;

use driver::open;
use thidua::app::screen::Screen;
use thidua::app::{Effect, Message, MouseUse};
use thidua::model::Bilingual;

#[test]
fn the_questions_of_a_meeting_are_answered_within_three_keys_at_the_projector() {
    let start = || open("03").size(100, 30);
    start().sees("D03").has_selected("D03").sees("NGUY CƠ");
    start().press("enter").sees("255 doanh nghiệp");
    start().press("enter").sees("Thiếu ở đâu năm 2024: LĐLĐ thị xã Nghi Sơn");
    start().press("enter enter").stands_at("LĐLĐ tỉnh Thanh Hóa", Screen::Ranking);
    start().press("enter").sees("35/35 đơn vị báo cáo");
    start().press("enter tab").sees("III.2.1.1 ¶1").sees("có 70% trở lên số doanh nghiệp");
}

#[test]
fn it_begins_with_what_the_union_carries_out_by_itself() {
    let start = || open("01").size(80, 24);
    start().sees("CÔNG ĐOÀN TRỰC TIẾP THỰC HIỆN · 14 chỉ tiêu").has_selected("D06");
    start().press("tab").has_selected("C03");
}

#[test]
fn a_clicker_goes_on_to_the_next_part_and_no_further_than_the_last() {
    let read = |keys: &str| open("03").size(80, 24).press("enter").press(keys);
    read("pgup").sees("[Kết luận]");
    read("pgdn").sees("[Trích kế hoạch]").press("pgup").sees("[Kết luận]");
    read("pgdn pgdn pgdn pgdn pgdn pgdn pgdn pgdn").sees("[Cách đo]");
}

#[test]
fn into_the_units_leads_to_the_one_that_is_short_of_most() {
    let start = || open("03").size(80, 24);
    start().press("3").has_row("LĐLĐ huyện Hoằng Hóa");
    start().press("enter enter").has_row("LĐLĐ thị xã Nghi Sơn");
    start().press("3 down down esc enter enter").has_row("LĐLĐ huyện Quảng Xương");
}

#[test]
fn a_ranking_tells_shares_of_few_and_the_target_of_all() {
    let told = "° mẫu số dưới 20, tỷ lệ kém chắc chắn";
    let ranked = |code| open("03").size(80, 24).press("f7").types(code).press("enter 3");
    ranked("D03").sees("XẾP HẠNG D03 ≥ 70 % · sắp theo").sees(told).sees("57,89 %° ");
    ranked("D05").sees_no(told);
    ranked("D01").sees_no(told).sees("XẾP HẠNG D01 · sắp theo");
    let all = open("06").size(80, 24).press("3").sees("Mẫu số ở đây đều dưới 20");
    all.sees_no("%°").sees("Công đoàn phường Hạc Thành");
}

#[test]
fn the_other_phase_is_one_key_away_and_the_place_is_kept() {
    open("06")
        .press("enter f2")
        .stands_at("LĐLĐ tỉnh Thanh Hóa", Screen::Indicator)
        .sees("[2021–2025]")
        .press("p")
        .sees("[2026–2030]");
}

#[test]
fn a_unit_that_has_no_place_in_a_phase_is_left_with_a_word() {
    open("06")
        .press("f2 f7")
        .types("hoang hoa")
        .press("enter")
        .stands_at("LĐLĐ huyện Hoằng Hóa", Screen::Overview)
        .press("f2")
        .stands_at("LĐLĐ tỉnh Thanh Hóa", Screen::Overview)
        .says("LĐLĐ huyện Hoằng Hóa không có ở đây");
}

#[test]
fn one_looks_back_year_by_year_and_returns() {
    open("03")
        .press("< <")
        .sees("đến hết 2022")
        .press(">")
        .sees("đến hết 2023")
        .press("> >")
        .says("mốc số liệu mới nhất")
        .sees("31/12/2024")
        .press("< < < < < <")
        .says("Không có mốc số liệu nào sớm hơn");
}

#[test]
fn the_tree_of_a_year_is_chosen_from_a_list() {
    open("01")
        .press("f11")
        .sees("Theo cây tổ chức năm 2024")
        .press("down down enter")
        .sees("2024")
        .press("3")
        .sees("LĐLĐ huyện Hoằng Hóa")
        .press("t")
        .sees("› Theo cây tổ chức năm 2024");
}

#[test]
fn units_and_indicators_are_found_without_diacritics() {
    open("03")
        .press("/")
        .types("hoang hoa")
        .sees("0 chỉ tiêu · ")
        .press("enter")
        .stands_at("LĐLĐ huyện Hoằng Hóa", Screen::Overview);
    open("03").press("f7").types("BIM SON").press("enter").sees("LĐLĐ thị xã Bỉm Sơn");
    open("03")
        .press("f7")
        .types("d05")
        .press("enter")
        .has_selected("D05")
        .sees("D05 · Thu tài chính");
    open("03")
        .press("f7")
        .types("khong co ai")
        .sees("0 chỉ tiêu · 0 đơn vị")
        .press("enter")
        .says("Không tìm thấy gì");
}

#[test]
fn what_an_input_method_rewrites_arrives_in_the_search_as_it_was_meant() {
    let telex = open("03").press("/").types("Bim").press("backspace backspace").types("ỉm");
    telex.types(" So").press("backspace").types("ơn").sees("› Bỉm Sơn_");
    // With no search open the same keys must not lead out of a screen.
    open("03")
        .press("enter s backspace")
        .stands_at("LĐLĐ tỉnh Thanh Hóa", Screen::Indicator)
        .says("bộ gõ")
        .press("backspace")
        .stands_at("LĐLĐ tỉnh Thanh Hóa", Screen::Overview);
}

#[test]
fn a_pasted_text_goes_to_an_open_search_or_nowhere() {
    open("03").press("f7").pastes("Bỉm\nSơn\u{1b}[31m").sees("Bỉm Sơn");
    open("03")
        .pastes("q\nq")
        .says("ô tìm đang mở")
        .stands_at("LĐLĐ tỉnh Thanh Hóa", Screen::Overview);
}

#[test]
fn another_scenario_keeps_place_phase_and_selection() {
    open("03")
        .press("f7")
        .types("hoang hoa")
        .press("enter f7")
        .types("c01")
        .press("enter f4")
        .sees("Mọi chỉ tiêu đúng tiến độ")
        .sees("đang mở")
        .press("up enter")
        .sees("Mọi chỉ tiêu đúng tiến độ")
        .has_selected("C01")
        .stands_at("LĐLĐ huyện Hoằng Hóa", Screen::Indicator);
}

#[test]
fn a_scenario_that_cannot_be_opened_leaves_everything_as_it_was() {
    let mut journey = open("03").press("3 down");
    let path = driver::folder("99-broken");
    let order = journey.state.expect(path);
    let why = Bilingual { vi: "thiếu units.csv".into(), en: "units.csv is missing".into() };
    journey.send(Message::Opened { order, result: Err(why) });
    journey.says("thiếu units.csv").stands_at("LĐLĐ tỉnh Thanh Hóa", Screen::Ranking);
}

#[test]
fn help_is_filtered_by_typing_and_runs_the_chosen_line() {
    open("03")
        .press("f1")
        .sees("Tổng quan")
        .types("giai doan")
        .sees("Đổi giai đoạn của kế hoạch")
        .sees_no("Thoát ngay")
        .press("enter")
        .sees("[2026–2030]")
        .press("f1 end")
        .sees("không phải số 0");
}

#[test]
fn the_language_is_one_key() {
    open("03").press("v").sees("more").sees("at risk").press("v").sees("NGUY CƠ");
}

#[test]
fn leaving_is_asked_once_and_never_by_esc() {
    let two_seconds = Duration::from_secs(2);
    open("03").press("q").says("thoát").press("q").leads_to(&Effect::Quit);
    open("03").press("f10 f10").leads_to(&Effect::Quit);
    open("03").press("f7 f10 f10").leads_to(&Effect::Quit);
    open("03").press("q").waits(two_seconds).press("q").says("thoát").leads_to(&Effect::Redraw);
    open("03").press("q down q").leads_to(&Effect::Redraw);
    open("03").press("ctrl-c").leads_to(&Effect::Quit);
    open("03").press("esc").says("màn hình ngoài cùng").press("esc").leads_to(&Effect::Unchanged);
}

#[test]
fn what_is_not_built_says_so() {
    for key in ["6", "8", "f5", "f8", "y", "x"] {
        open("03").press(key).says("chưa có trong bản này");
    }
}

#[test]
fn a_key_that_works_elsewhere_says_where() {
    open("03").press("f4 f2").says("Esc");
    open("03").press("f3").says("thứ tự của kế hoạch");
    open("03").press("3 tab").says("không có tác dụng ở màn hình này");
    open("03").press("g").says("Chỉ dùng ở: So sánh kịch bản, Phần chênh");
}

#[test]
fn nothing_changed_means_nothing_to_draw() {
    open("03").press("f12").leads_to(&Effect::Unchanged);
    open("03").press("home home").leads_to(&Effect::Unchanged);
    open("03").press("3 end down").leads_to(&Effect::Unchanged);
    open("03").press("8 8").leads_to(&Effect::Unchanged);
    open("03").press("/ backspace").leads_to(&Effect::Unchanged);
    let mut journey = open("03");
    journey.send(Message::Deadline);
    journey.leads_to(&Effect::Unchanged);
}

#[test]
fn mouse_redraw_and_suspending_are_for_the_session() {
    open("03").press("m").leads_to(&Effect::Mouse(MouseUse::Program)).says("chuột");
    open("03").press("m m").leads_to(&Effect::Mouse(MouseUse::Terminal));
    open("03").press("ctrl-l").leads_to(&Effect::Clear);
    open("03").press("ctrl-z").leads_to(&Effect::Suspend);
}

#[test]
fn a_pane_takes_the_whole_screen_and_gives_it_back() {
    open("03").press("+").sees("Tử/mẫu số").press("+").sees_no("Tử/mẫu số");
}

#[test]
fn before_anything_is_open_one_can_choose_get_help_and_quit() {
    driver::start()
        .sees("Đang mở")
        .press("enter")
        .says("Chưa mở bộ số liệu nào")
        .press("f1")
        .sees("Thoát")
        .press("esc f4 enter")
        .sees("CHỈ TIÊU THI ĐUA")
        .sees("Giai đoạn I đã kết thúc");
    driver::start().press("f10 f10").leads_to(&Effect::Quit);
}

#[test]
fn a_what_if_scenario_is_chosen_beside_the_datasets_and_says_what_it_assumes() {
    open("06")
        .press("f4 down down")
        .sees("Nếu sáu nơi chậm kết nạp thêm một phần tư")
        .sees("giả định · 31/12/2030")
        .sees("Giả định đặt trên “Giai đoạn II, số tạm tính”")
        .press("enter")
        .sees("GIẢ ĐỊNH, # = có số giả định")
        .sees("K.ĐẠT#")
        .size(160, 60)
        .press("enter")
        .sees("đủ từ cấp dưới; # 199")
        .press("tab tab")
        .sees("# Giả định: D01, D02, D03")
        .sees("86,67 %#");
    open("06").sees_no("GIẢ ĐỊNH").sees_no("#");
}

#[test]
fn an_indicator_is_found_by_the_words_of_the_plan_after_all_names() {
    open("03").press("f7").types("thoa uoc").sees("D06").sees("D07");
    open("03").press("f7").types("nganh y te").press("enter").sees("Công đoàn ngành Y tế");
}
