//! Waiting for a large dataset: how far it is, keys alive, Esc stops.

use std::path::PathBuf;
use std::time::Duration;

use thidua::app::progress::Progress;
use thidua::app::screen::Screen;
use thidua::app::{Effect, Library, Message, Opened, ReadOrder, Scenario, State};
use thidua::load::Reached;
use thidua::model::Bilingual;

use crate::driver::{self, Journey, folder, open};

const PROVINCE: &str = "LĐLĐ tỉnh Thanh Hóa";

fn halfway() -> Progress {
    let reached =
        Reached { step: 1, steps: 1, bytes: 720_000_000, of: 1_440_000_000, lines: 17_400_000 };
    Progress::new(reached, Duration::from_secs(3)).unwrap()
}

fn hears(mut journey: Journey, message: Message) -> Journey {
    journey.send(message);
    journey
}

/// A dataset is asked for, and the answer takes its time.
fn waiting(mut journey: Journey, path: PathBuf) -> (Journey, ReadOrder) {
    let order = journey.state.expect(path);
    (hears(journey, Message::Loading { order: order.clone(), progress: halfway() }), order)
}

fn alone() -> Journey {
    let mut journey = driver::start();
    let mut scenarios: Vec<Scenario> = driver::scenarios();
    scenarios.truncate(1);
    journey.state = State::new(scenarios, journey.state.language(), journey.size);
    journey
}

#[test]
fn while_it_is_read_rows_megabytes_and_time_left_are_shown_and_keys_are_alive() {
    let (journey, order) = waiting(driver::start(), folder("some-dataset"));
    let journey = journey
        .sees("Đang mở")
        .sees("██████████·········· 50 %")
        .sees("17.400.000 dòng · 720/1.440 MB · còn khoảng 3 giây")
        .sees("Esc dừng")
        .press("v")
        .sees("17,400,000 rows · 720/1,440 MB · about 3 s left")
        .press("v f1")
        .sees("Thoát")
        .press("esc")
        .sees("50 %");
    // The same again is no reason to draw.
    hears(journey, Message::Loading { order, progress: halfway() }).leads_to(&Effect::Unchanged);
}

#[test]
fn that_one_waits_is_said_again_after_a_key_that_had_something_to_say() {
    let (journey, _) = waiting(open("03"), folder("some-dataset"));
    let journey = journey.press("r").says("chờ một chút").press("down").says("Đang mở");
    journey.sees("Esc dừng");
}

#[test]
fn esc_stops_and_says_how_to_go_on() {
    let path = alone().state.library().scenarios()[0].path.clone();
    let (journey, order) = waiting(alone(), path.clone());
    let journey = journey.press("esc").leads_to(&Effect::StopLoading(path)).sees("Đã dừng mở");
    let journey = journey.sees("F4 chọn bộ số liệu để mở · F10 thoát").sees_no("50 %");
    // What comes all the same no longer counts.
    let late = Message::Opened { order, result: Err(Bilingual::default()) };
    let journey = hears(journey, late).leads_to(&Effect::Unchanged);
    journey.press("f4 enter").sees("CHỈ TIÊU THI ĐUA");
}

/// Asked for anew while it is read: the answer to the first order is none to the
/// second, nor a reason to end.
#[test]
fn the_only_dataset_chosen_once_more_while_it_is_read_opens() {
    let path = alone().state.library().scenarios()[0].path.clone();
    let (journey, first) = waiting(alone(), path);
    let journey = journey.press("f4 enter");
    let second = journey.effects.iter().rev().find_map(|effect| match effect {
        Effect::OpenDataset(order) => Some(order.clone()),
        _ => None,
    });
    assert_ne!(second, Some(first.clone()), "the second reading has a number of its own");
    let stopped = Message::Opened { order: first, result: Err(Bilingual::default()) };
    let journey = hears(journey, stopped).leads_to(&Effect::Unchanged);
    journey.sees("CHỈ TIÊU THI ĐUA");
}

#[test]
fn stopped_before_anything_is_open_the_list_of_datasets_comes_back() {
    let path = folder("some-dataset");
    let (journey, _) = waiting(driver::start(), path);
    journey.press("esc").sees("Giai đoạn II").press("enter").sees("CHỈ TIÊU THI ĐUA");
}

#[test]
fn another_dataset_that_takes_long_leaves_the_open_one_in_sight() {
    let other = driver::scenarios()[0].path.clone();
    let shelf = open("03").shelf;
    let (journey, order) = waiting(open("03").press("enter"), other.clone());
    let journey = journey.says("50 % · Esc dừng").press("enter");
    let journey = journey.stands_at(PROVINCE, Screen::Ranking).press("esc");
    let journey = journey.leads_to(&Effect::StopLoading(other.clone())).says("Đã dừng mở");
    let journey = journey.stands_at(PROVINCE, Screen::Ranking);
    let late: Result<Opened, Bilingual> = Ok(shelf.take(&other));
    let journey = hears(journey, Message::Opened { order, result: late });
    let journey = journey.leads_to(&Effect::Unchanged).press("esc");
    let library: &Library = journey.state.library();
    assert_ne!(library.open(), Some(other.as_path()));
    journey.stands_at(PROVINCE, Screen::Indicator);
}
