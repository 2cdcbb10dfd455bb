//! What a key press costs on a whole province: what is visible plus at most one
//! sort. Counted, not timed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use thidua::app::view::Size;
use thidua::app::{Effect, Key, Message, Opened, Scenario, State, compose, update};
use thidua::calc::{Book, Tree};
use thidua::load;
use thidua::model::Language;
use thidua::sample;

const UNIONS: usize = 3700;
const SIZE: Size = Size { columns: 100, rows: 30 };

/// Sentences under "to be decided", each of which names who makes up its gap.
const SENTENCES: u64 = 6;

/// Visible at most: the indicators of both groups, and the rows of a list.
const VISIBLE: u64 = 27 + 30;

struct Session {
    state: State,
    book: Arc<Book>,
}

impl Session {
    fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        sample::write(folder.path(), "03-doanh-nghiep-cham", UNIONS, 1).unwrap();
        let entries = load::datasets_in(folder.path()).unwrap();
        let scenarios: Vec<Scenario> = entries.into_iter().map(Scenario::from).collect();
        let path = scenarios[0].path.clone();
        let book = Arc::new(Book::open(load::open(&path).unwrap().dataset));
        let mut state = State::new(scenarios, Language::Vietnamese, SIZE);
        state.expect(path.clone());
        let opened = Opened::new(Arc::clone(&book));
        let message = Message::Opened { path, result: Ok(opened) };
        let _ = update(&mut state, message, Instant::now());
        let session = Self { state, book };
        session.draw();
        session
    }

    fn draw(&self) {
        let _ = compose(&self.state, SIZE);
    }

    /// How many units stand below the one looked at.
    fn listed(&self) -> u64 {
        let visit = self.state.visit().unwrap();
        let below = self.book.children(Tree::AsWas, visit.unit(), visit.phase());
        below.len() as u64
    }

    /// Presses a key, draws, and returns what it cost: layers and assessments.
    fn cost(&mut self, key: &str) -> (u64, u64) {
        let before = (self.book.layers_made(), self.book.assessments_made());
        let key: Key = key.parse().unwrap();
        let effect = update(&mut self.state, Message::Press(key), Instant::now());
        if effect != Effect::Unchanged {
            self.draw();
        }
        (self.book.layers_made() - before.0, self.book.assessments_made() - before.1)
    }
}

#[test]
fn a_key_press_costs_what_is_visible_plus_at_most_one_sort() {
    let mut session = Session::open();
    let units = session.book.dataset().units.all().len();
    assert!(units > UNIONS * 9 / 10, "{units} units are no province");
    let keys = "down down up tab tab enter tab tab left right esc 3 down pgdn end home s s s s s enter \
                down enter esc esc 1 f2 f2 < < > > v v + + / h o a esc f1 esc f4 esc f11 esc";
    for key in keys.split_whitespace() {
        let (layers, assessments) = session.cost(key);
        assert_eq!(layers, 0, "'{key}' rolled something up anew");
        let bound = VISIBLE + (SENTENCES + 1) * session.listed();
        assert!(assessments <= bound, "'{key}' made {assessments} assessments, bound {bound}");
    }
    scenarios_side_by_side_cost_no_more(&mut session);
    another_tree_rolls_up_no_more_than_the_listed_indicator(session);
}

/// The same dataset stands beside itself, read once more.
fn scenarios_side_by_side_cost_no_more(session: &mut Session) {
    let beside = Path::new("beside");
    let dataset = session.book.dataset().clone();
    let other = Arc::new(Book::open(dataset));
    let _ = session.cost("1");
    let _ = session.state.stand_beside(beside.to_owned());
    let result = Ok(Opened::new(Arc::clone(&other)));
    let message = Message::OpenedBeside { path: beside.to_owned(), result };
    let _ = update(&mut session.state, message, Instant::now());
    let keys = "5 down down up tab = = f3 f3 b b enter down pgdn end home enter down esc esc f2 f2 < > v v esc";
    let before = other.layers_made();
    for key in keys.split_whitespace() {
        let made = other.assessments_made();
        let (layers, assessments) = session.cost(key);
        let (made, bound) = (other.assessments_made() - made, VISIBLE + session.listed());
        assert_eq!(layers + other.layers_made() - before, 0, "'{key}' rolled something up anew");
        assert!(
            assessments.max(made) <= bound,
            "'{key}' made {assessments} and {made}, bound {bound}"
        );
    }
}

fn another_tree_rolls_up_no_more_than_the_listed_indicator(mut session: Session) {
    for key in ["3", "f11", "down"] {
        let _ = session.cost(key);
    }
    let (layers, _) = session.cost("enter");
    let years = session.book.started_years().count() as u64;
    assert!((1..=years).contains(&layers), "{layers} layers for one indicator of {years} years");
}
