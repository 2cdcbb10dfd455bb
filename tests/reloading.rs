//! The open dataset read again: what is kept, what can't be, and what is said.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    missing_docs
)]

#[path = "folders/mod.rs"]
mod folders;

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use folders::Folder;
use thidua::app::examining::Pane;
use thidua::app::overlay::Overlay;
use thidua::app::screen::Screen;
use thidua::app::view::{Body, Rich, Size};
use thidua::app::{
    Effect, Key, Message, Opened, ReadOrder, Scenario, Shared, State, compose, update, why_not,
};
use thidua::calc::Tree;
use thidua::load;
use thidua::model::{Bilingual, Language};

const MANIFEST: &str = "title = \"Thử\"\nas_of = 2025-12-31\nprovenance = \"sample\"\n";
const HEAD: &str = "unit,name,level,parent,sector,managed,from,to\n\
    P,Tỉnh,province,,,,,\n\
    H1,Huyện Một,district,P,,,,\n\
    H2,Huyện Hai,district,P,,,,\n\
    G1,Cơ sở Một,grassroots,H1,non_state_enterprise,,,\n";
const SECOND: &str = "G2,Cơ sở Hai,grassroots,H2,non_state_enterprise,,,\n";

/// Three datasets, read from disk whenever the program asks for it.
struct Desk {
    folder: Folder,
    state: State,
    /// Readings take their time: they are ordered, and answered when the test says so.
    is_slow: bool,
    ordered: Vec<Effect>,
}

impl Desk {
    fn new() -> Self {
        let folder = Folder::empty();
        for name in ["a", "b", "c"] {
            std::fs::create_dir(folder.path().join(name)).unwrap();
            folder.write(&format!("{name}/dataset.toml"), MANIFEST);
        }
        let size = Size { columns: 120, rows: 40 };
        let state = State::new(Vec::new(), Language::Vietnamese, size);
        let mut desk = Self { folder, state, is_slow: false, ordered: Vec::new() };
        for name in ["a", "b", "c"] {
            desk.units(name, &[HEAD, SECOND].concat());
            desk.figures(name, &["G1,2025,D04,80,100", "G2,2025,D04,70,100"]);
        }
        let found = load::datasets_in(desk.folder.path()).unwrap();
        let scenarios = found.into_iter().map(Scenario::from).collect();
        desk.state = State::new(scenarios, Language::Vietnamese, size);
        let first = desk.path("a");
        let first = desk.state.expect(first);
        desk.follow(Effect::OpenDataset(first));
        desk
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn units(&self, name: &str, text: &str) {
        self.folder.write(&format!("{name}/units.csv"), text);
    }

    fn figures(&self, name: &str, rows: &[&str]) {
        let text = format!("unit,period,indicator,value,denominator\n{}\n", rows.join("\n"));
        self.folder.write(&format!("{name}/figures.csv"), text);
    }

    fn send(&mut self, message: Message) {
        let effect = update(&mut self.state, message, Instant::now());
        self.follow(effect);
    }

    fn follow(&mut self, effect: Effect) {
        match effect {
            Effect::OpenDataset(_) | Effect::OpenBeside(_) if self.is_slow => {
                self.ordered.push(effect);
            }
            Effect::OpenDataset(_) | Effect::OpenBeside(_) => {
                let answer = answer(effect);
                self.send(answer);
            }
            Effect::Trace(question) => {
                let traced = Shared::new(question.answer());
                self.send(Message::Traced { question, traced });
            }
            Effect::Examine(question) => {
                let examination = Shared::new(question.answer());
                self.send(Message::Examined { question, examination });
            }
            Effect::Weigh(question) => {
                let stakes = Shared::new(question.answer());
                self.send(Message::Weighed { question, stakes });
            }
            Effect::WorkOut(inquiry) => {
                let account = Shared::new(inquiry.answer());
                self.send(Message::WorkedOut { inquiry, account });
            }
            Effect::Prepare(prepare) => {
                prepare.work_out();
                self.send(Message::Prepared(prepare));
            }
            _ => {}
        }
    }

    fn press(&mut self, keys: &str) -> &mut Self {
        for key in keys.split_whitespace() {
            let key: Key = key.parse().unwrap();
            self.send(Message::Press(key));
        }
        self
    }

    fn on_disk(&mut self, is_changed: bool) {
        let path = self.path("a");
        self.send(Message::OnDisk { path, is_changed });
    }

    fn said(&self) -> String {
        self.state.notice().map(|n| n.text(Language::Vietnamese)).unwrap_or_default()
    }

    fn notes(&self) -> String {
        let notes = compose(&self.state, self.state.size()).header.notes;
        notes.iter().map(|note| note.text.as_str()).collect::<Vec<_>>().join(" · ")
    }

    fn unit(&self) -> &str {
        let visit = self.state.visit().unwrap();
        visit.book().dataset().units.unit(visit.unit()).name()
    }

    /// The value of D04 of the whole province in another seat, in percent.
    fn beside(&self, seat: usize) -> Option<f64> {
        let book = self.state.comparison().own_book(self.state.visit().unwrap(), seat)?;
        let dataset = book.dataset();
        let ix = dataset.plan.indicator_coded("D04").unwrap();
        let phase = dataset.plan.phase_named("I").unwrap();
        book.assess(Tree::AsWas, ix, dataset.units.province(), phase).value
    }

    /// The value of D04 at the place looked at, in percent.
    fn value(&self) -> Option<f64> {
        let visit = self.state.visit().unwrap();
        let book = visit.book();
        let ix = book.dataset().plan.indicator_coded("D04").unwrap();
        book.assess(visit.tree(), ix, visit.unit(), visit.phase()).value
    }
}

/// What the thread says that reads the files as they are now.
fn answer(effect: Effect) -> Message {
    match effect {
        Effect::OpenDataset(order) => {
            let result = read(&order.path);
            Message::Opened { order, result }
        }
        Effect::OpenBeside(order) => {
            let result = read(&order.path);
            Message::OpenedBeside { order, result }
        }
        other => panic!("{other:?}"),
    }
}

fn order(effect: &Effect) -> &ReadOrder {
    match effect {
        Effect::OpenDataset(order) | Effect::OpenBeside(order) => order,
        other => panic!("{other:?}"),
    }
}

fn read(path: &Path) -> Result<Opened, Bilingual> {
    let loaded = load::open(path).map_err(|findings| why_not(&findings))?;
    Ok(Opened::of(loaded, path))
}

#[test]
fn a_change_is_announced_and_only_reloaded_when_asked_for() {
    let mut desk = Desk::new();
    assert_eq!(desk.value(), Some(75.0));
    desk.figures("a", &["G1,2025,D04,90,100", "G2,2025,D04,70,100"]);
    desk.on_disk(true);
    assert!(desk.notes().starts_with("DỮ LIỆU TRÊN ĐĨA ĐÃ ĐỔI, r nạp lại"), "{}", desk.notes());
    assert_eq!(desk.value(), Some(75.0));
    desk.press("r");
    assert_eq!((desk.value(), desk.said().as_str()), (Some(80.0), "Đã nạp lại từ đĩa"));
    assert!(!desk.notes().contains("ĐĨA"));
    desk.on_disk(true);
    desk.on_disk(false);
    assert!(!desk.notes().contains("ĐĨA"));
}

#[test]
fn news_of_another_dataset_and_news_twice_change_nothing() {
    let mut desk = Desk::new();
    let (path, now) = (desk.path("b"), Instant::now());
    let elsewhere = Message::OnDisk { path, is_changed: true };
    assert_eq!(update(&mut desk.state, elsewhere, now), Effect::Unchanged);
    desk.on_disk(true);
    let again = Message::OnDisk { path: desk.path("a"), is_changed: true };
    assert_eq!(update(&mut desk.state, again, now), Effect::Unchanged);
}

#[test]
fn place_phase_selection_tree_date_and_filter_are_kept() {
    let mut desk = Desk::new();
    desk.press("f7");
    desk.send(Message::Paste("huyen hai".to_owned()));
    desk.press("enter home down down down f2 < 3");
    let visit = desk.state.visit().unwrap();
    let before = (visit.phase(), visit.tree(), visit.indicator(), visit.books().as_of());
    let at = (desk.unit().to_owned(), desk.state.screen());
    desk.figures("a", &["G1,2025,D04,90,100"]);
    desk.press("r");
    let visit = desk.state.visit().unwrap();
    let after = (visit.phase(), visit.tree(), visit.indicator(), visit.books().as_of());
    assert_eq!((before, at), (after, (desk.unit().to_owned(), desk.state.screen())));
    assert_eq!(desk.unit(), "Huyện Hai");
}

#[test]
fn a_dataset_that_does_not_load_leaves_the_old_one_standing_and_says_where() {
    let mut desk = Desk::new();
    desk.units("a", "unit,name\nP,Tỉnh\n");
    desk.on_disk(true);
    desk.press("r");
    assert_eq!(desk.value(), Some(75.0));
    assert!(
        desk.said().starts_with("Không nạp lại được (phím 7: đủ lý do): units.csv:1"),
        "{}",
        desk.said()
    );
    assert!(desk.notes().contains("KHÔNG NẠP LẠI ĐƯỢC"), "{}", desk.notes());
    // Changed, and changed back to what can't be opened.
    desk.on_disk(true);
    assert!(!desk.notes().contains("NẠP LẠI ĐƯỢC"), "{}", desk.notes());
    desk.on_disk(false);
    assert!(desk.notes().contains("KHÔNG NẠP LẠI ĐƯỢC"), "{}", desk.notes());
    desk.units("a", &[HEAD, SECOND].concat());
    desk.figures("a", &["G1,2025,D04,90,100", "G2,2025,D04,70,100"]);
    desk.press("r");
    assert_eq!(desk.value(), Some(80.0));
    assert!(!desk.notes().contains("NẠP LẠI"), "{}", desk.notes());
}

#[test]
fn where_the_unit_is_gone_one_stands_at_its_nearest_living_ancestor() {
    let mut desk = Desk::new();
    desk.press("f7");
    desk.send(Message::Paste("co so hai".to_owned()));
    desk.press("enter");
    assert_eq!(desk.unit(), "Cơ sở Hai");
    desk.units("a", HEAD);
    desk.press("r");
    assert_eq!(desk.unit(), "Huyện Hai");
    assert!(desk.said().contains("Cơ sở Hai"), "{}", desk.said());
}

#[test]
fn scenarios_side_by_side_stay_and_are_read_again_with_it() {
    let mut desk = Desk::new();
    desk.press("5 enter esc");
    assert_eq!(desk.state.comparison().others().len(), 1);
    desk.figures("b", &["G1,2025,D04,50,100", "G2,2025,D04,50,100"]);
    desk.press("r");
    assert_eq!(desk.state.screen(), Some(Screen::Scenarios));
    assert_eq!(desk.state.comparison().others().len(), 1);
    assert_eq!(desk.beside(1), Some(50.0));
}

/// A reading that was stopped says so late; the one asked for after it is what counts.
#[test]
fn the_answer_of_a_stopped_reading_is_not_that_of_the_next() {
    let mut desk = Desk::new();
    desk.is_slow = true;
    desk.press("r f4 down enter f4 home enter");
    let orders: Vec<Effect> = std::mem::take(&mut desk.ordered);
    let places: Vec<PathBuf> = orders.iter().map(|effect| order(effect).path.clone()).collect();
    assert_eq!(places, ["a", "b", "a"].map(|name| desk.path(name)));
    let [first, _, last] = orders.try_into().unwrap();
    let why = Bilingual { vi: "dừng giữa chừng".into(), en: "stopped halfway".into() };
    let stopped = Message::Opened { order: order(&first).clone(), result: Err(why) };
    assert_eq!(update(&mut desk.state, stopped, Instant::now()), Effect::Unchanged);
    // Nor does one that was read to its end before the files changed.
    let old = answer(first);
    desk.figures("a", &["G1,2025,D04,90,100", "G2,2025,D04,70,100"]);
    assert_eq!(update(&mut desk.state, old, Instant::now()), Effect::Unchanged);
    desk.send(answer(last));
    assert_eq!((desk.value(), desk.said().as_str()), (Some(80.0), "Đã nạp lại từ đĩa"));
}

#[test]
fn a_scenario_left_out_while_it_is_read_again_stops_nobody() {
    let mut desk = Desk::new();
    desk.press("5 enter down enter home down");
    assert_eq!(desk.state.comparison().others().len(), 2);
    desk.is_slow = true;
    // Only the open one is read at first; then those beside it, one by one.
    let again = Effect::OpenDataset(desk.state.expect(desk.path("a")));
    desk.send(answer(again));
    let second = desk.ordered.pop().unwrap();
    assert_eq!(order(&second).path, desk.path("b"));
    desk.press("enter");
    assert_eq!(desk.state.comparison().others().len(), 1);
    desk.send(answer(second));
    let third = desk.ordered.pop().unwrap();
    assert_eq!(order(&third).path, desk.path("c"));
    desk.send(answer(third));
    assert_eq!(desk.beside(1), Some(75.0));
}

#[test]
fn one_left_out_before_its_turn_is_not_read_and_one_taken_in_again_is_read_once() {
    let mut desk = Desk::new();
    desk.press("5 enter down enter");
    desk.is_slow = true;
    let again = Effect::OpenDataset(desk.state.expect(desk.path("a")));
    desk.send(answer(again));
    let second = desk.ordered.pop().unwrap();
    // The cursor stands on the third: left out, and taken in again.
    desk.press("enter enter");
    let third = desk.ordered.pop().unwrap();
    assert_eq!(order(&third).path, desk.path("c"));
    desk.send(answer(second));
    assert!(desk.ordered.is_empty());
    desk.send(answer(third));
    assert_eq!((desk.beside(1), desk.beside(2)), (Some(75.0), Some(75.0)));
}

#[test]
fn of_two_readings_of_one_scenario_the_later_counts_whichever_ends_first() {
    let mut desk = Desk::new();
    desk.press("5 enter esc");
    desk.is_slow = true;
    for _ in 0..2 {
        let again = Effect::OpenDataset(desk.state.expect(desk.path("a")));
        desk.send(answer(again));
    }
    let later = desk.ordered.pop().unwrap();
    let earlier = answer(desk.ordered.pop().unwrap());
    desk.figures("b", &["G1,2025,D04,50,100", "G2,2025,D04,50,100"]);
    assert_eq!(update(&mut desk.state, earlier, Instant::now()), Effect::Unchanged);
    assert_eq!(desk.beside(1), None);
    desk.send(answer(later));
    assert_eq!(desk.beside(1), Some(50.0));
}

/// Whatever was looked at and worked out: nothing holds the old figures once they
/// were read again.
#[test]
fn the_old_figures_are_let_go_of() {
    let mut desk = Desk::new();
    desk.press("5 enter esc");
    for looks in [
        "1 2 3 4 5 6 7",
        "7 enter esc",
        "3 f6",
        "3 f6 enter esc",
        "f9 down enter esc",
        "5 g esc",
        "3 = esc",
    ] {
        desk.press("1").press(looks);
        let visit = desk.state.visit().unwrap();
        let open = Arc::downgrade(visit.books().own().arc());
        let found = Arc::downgrade(visit.found().arc());
        let beside =
            desk.state.comparison().open_books().next().map(|b| Arc::downgrade(b.own().arc()));
        desk.press("esc esc").press("r");
        assert!(open.upgrade().is_none(), "{looks}");
        assert!(found.upgrade().is_none(), "{looks}");
        assert!(beside.is_some_and(|beside| beside.upgrade().is_none()), "{looks}");
    }
}

/// What the selected line of the open trace says below the list.
fn selected_row(desk: &Desk) -> String {
    let Body::Trace(view) = compose(&desk.state, desk.state.size()).body else { panic!() };
    view.detail.first().map(Rich::text).unwrap_or_default()
}

#[test]
fn with_a_trace_open_the_number_is_traced_again_and_the_row_stays_selected() {
    let mut desk = Desk::new();
    desk.press("home down down down f6 f3 down");
    assert!(selected_row(&desk).starts_with("Cơ sở Hai"), "{}", selected_row(&desk));
    let order = desk.state.tracing().unwrap().order;
    // A row more in front of it, and another number.
    let third = "G3,Cơ sở Ba,grassroots,H1,non_state_enterprise,,,\n";
    desk.units("a", &[HEAD, third, SECOND].concat());
    desk.figures("a", &["G3,2025,D04,60,100", "G1,2025,D04,80,100", "G2,2025,D04,40,100"]);
    desk.press("r");
    let list = desk.state.tracing().expect("still open");
    assert_eq!(list.order, order);
    assert_eq!(list.traced.as_ref().unwrap().trace.assessment.value, Some(60.0));
    assert!(selected_row(&desk).starts_with("Cơ sở Hai"), "{}", selected_row(&desk));
    // One that doesn't load leaves it as it is.
    desk.units("a", "unit,name\nP,Tỉnh\n");
    desk.press("r");
    let list = desk.state.tracing().expect("still open");
    assert_eq!(list.traced.as_ref().unwrap().trace.assessment.value, Some(60.0));
}

#[test]
fn a_trace_of_a_scenario_beside_is_closed_rather_than_taken_for_the_open_one() {
    let mut desk = Desk::new();
    desk.press("5 enter esc f6");
    assert!(desk.state.tracing().is_some());
    desk.press("r");
    assert!(desk.state.tracing().is_none());
    assert_eq!(desk.state.screen(), Some(Screen::Scenarios));
}

#[test]
fn a_trace_of_a_unit_that_is_gone_is_closed() {
    let mut desk = Desk::new();
    desk.press("home down down down f7");
    desk.send(Message::Paste("co so hai".to_owned()));
    desk.press("enter f6");
    assert!(desk.state.tracing().is_some());
    desk.units("a", HEAD);
    desk.figures("a", &["G1,2025,D04,80,100"]);
    desk.press("r");
    assert!(desk.state.tracing().is_none());
}

#[test]
fn on_the_data_screen_part_severity_and_finding_stay() {
    let mut desk = Desk::new();
    let good = ["G1,2025,D04,80,100", "G2,2025,D04,70,100"];
    let faulty = ["G1,2023,D04,90,80", "G2,2023,D04,90,80", "G1,2022,D04,90,80"];
    desk.figures("a", &[&good[..], &faulty].concat());
    desk.press("r 7 right down down");
    let finding = |desk: &Desk| {
        let visit = desk.state.visit().unwrap();
        let at = visit.desk().selected(visit.found()).unwrap();
        visit.desk().findings(visit.found()).all[at].place.to_string()
    };
    assert_eq!(finding(&desk), "figures.csv:6:13");
    // The first of the three is mended: the selected one is another by number.
    let mended = ["G1,2023,D04,70,80", "G2,2023,D04,90,80", "G1,2022,D04,90,80"];
    desk.figures("a", &[&good[..], &mended].concat());
    desk.press("r");
    assert_eq!(finding(&desk), "figures.csv:6:13");
    desk.press("tab down r");
    let desk = desk.state.visit().unwrap().desk();
    assert_eq!((desk.pane, desk.cursor(Pane::Reporting).at), (Pane::Reporting, 1));
}

#[test]
fn units_of_similar_size_are_compared_again() {
    let mut desk = Desk::new();
    desk.press("home down down down 3 down =");
    let peers = |desk: &Desk| match desk.state.overlay() {
        Some(Overlay::Peers(list)) => list.peers.median,
        other => panic!("{other:?}"),
    };
    assert_eq!(peers(&desk), Some(75.0));
    desk.figures("a", &["G1,2025,D04,80,100", "G2,2025,D04,60,100"]);
    desk.press("r");
    assert_eq!(peers(&desk), Some(70.0));
}

#[test]
fn a_scenario_beside_that_changes_is_announced_where_it_is_compared() {
    let mut desk = Desk::new();
    desk.press("5 enter esc");
    let path = desk.path("b");
    let (news, now) = (Message::OnDisk { path, is_changed: true }, Instant::now());
    desk.send(news.clone());
    assert!(desk.notes().contains("BỘ SO SÁNH ĐÃ ĐỔI TRÊN ĐĨA"), "{}", desk.notes());
    assert_eq!(update(&mut desk.state, news, now), Effect::Unchanged);
    desk.press("1");
    assert!(!desk.notes().contains("ĐĨA"), "{}", desk.notes());
    desk.press("5 r");
    assert!(!desk.notes().contains("ĐĨA"), "{}", desk.notes());
}

#[test]
fn among_changes_one_stands_where_one_stood() {
    let mut desk = Desk::new();
    desk.figures("b", &["G1,2025,D04,95,100", "G2,2025,D04,96,100"]);
    desk.press("5 enter esc g down down");
    let at = |desk: &Desk| desk.state.since().held.as_ref().unwrap().cursor.at;
    let before = at(&desk);
    assert!(before > 1, "{before}");
    desk.press("r");
    assert_eq!((at(&desk), desk.state.screen()), (before, Some(Screen::Changes)));
}
