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
use std::time::Instant;

use folders::Folder;
use thidua::app::screen::Screen;
use thidua::app::view::Size;
use thidua::app::{
    Effect, Key, Message, Opened, Scenario, Shared, State, compose, update, why_not,
};
use thidua::load;
use thidua::model::{Bilingual, Language};

const MANIFEST: &str = "title = \"Thử\"\nas_of = 2025-12-31\nprovenance = \"sample\"\n";
const HEAD: &str = "unit,name,level,parent,sector,managed,from,to\n\
    P,Tỉnh,province,,,,,\n\
    H1,Huyện Một,district,P,,,,\n\
    H2,Huyện Hai,district,P,,,,\n\
    G1,Cơ sở Một,grassroots,H1,non_state_enterprise,,,\n";
const SECOND: &str = "G2,Cơ sở Hai,grassroots,H2,non_state_enterprise,,,\n";

/// Two datasets, read from disk whenever the program asks for it.
struct Desk {
    folder: Folder,
    state: State,
}

impl Desk {
    fn new() -> Self {
        let folder = Folder::empty();
        for name in ["a", "b"] {
            std::fs::create_dir(folder.path().join(name)).unwrap();
            folder.write(&format!("{name}/dataset.toml"), MANIFEST);
        }
        let size = Size { columns: 120, rows: 40 };
        let mut desk = Self { folder, state: State::new(Vec::new(), Language::Vietnamese, size) };
        for name in ["a", "b"] {
            desk.units(name, &[HEAD, SECOND].concat());
            desk.figures(name, &["G1,2025,D04,80,100", "G2,2025,D04,70,100"]);
        }
        let found = load::datasets_in(desk.folder.path()).unwrap();
        let scenarios = found.into_iter().map(Scenario::from).collect();
        desk.state = State::new(scenarios, Language::Vietnamese, size);
        let first = desk.path("a");
        desk.state.expect(first.clone());
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
            Effect::OpenDataset(path) => {
                let result = read(&path);
                self.send(Message::Opened { path, result });
            }
            Effect::OpenBeside(path) => {
                let result = read(&path);
                self.send(Message::OpenedBeside { path, result });
            }
            Effect::Trace(question) => {
                let traced = Shared::new(question.answer());
                self.send(Message::Traced { question, traced });
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

    /// The value of D04 at the place looked at, in percent.
    fn value(&self) -> Option<f64> {
        let visit = self.state.visit().unwrap();
        let book = visit.book();
        let ix = book.dataset().plan.indicator_coded("D04").unwrap();
        book.assess(visit.tree(), ix, visit.unit(), visit.phase()).value
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
    assert!(desk.said().starts_with("Không nạp lại được: units.csv:1"), "{}", desk.said());
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
    let beside = desk.state.comparison().own_book(desk.state.visit().unwrap(), 1).unwrap();
    let dataset = beside.dataset();
    let ix = dataset.plan.indicator_coded("D04").unwrap();
    let phase = dataset.plan.phase_named("I").unwrap();
    let value = beside.assess(thidua::calc::Tree::AsWas, ix, dataset.units.province(), phase).value;
    assert_eq!(value, Some(50.0));
}

#[test]
fn an_open_trace_is_closed_and_can_be_asked_again() {
    let mut desk = Desk::new();
    desk.press("home down down down f6");
    assert!(desk.state.tracing().is_some());
    let path = desk.path("a");
    let result = read(&path);
    desk.state.expect(path.clone());
    desk.send(Message::Opened { path, result });
    assert!(desk.state.tracing().is_none());
    desk.press("f6");
    assert!(desk.state.tracing().is_some());
}
