//! What stays in memory of a dataset that was walked through from end to end: as much
//! as is looked at, not as much as was seen. Counted, not weighed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Instant;

use thidua::app::message::Turn;
use thidua::app::view::Size;
use thidua::app::{Effect, Key, Message, Opened, Scenario, State, update};
use thidua::calc::Book;
use thidua::load;
use thidua::model::{Language, UnitIx};
use thidua::sample;

/// Answers that a book holds at most.
const ANSWERS: usize = 20_000;
/// Books that hold answers: the one looked at, and the one before.
const AWAKE: usize = 2;
/// Books that a dataset holds at most beside its own.
const BOOKS: usize = 6;

/// What three `<` and three `>` mean.
const TURNS: [Turn; 6] =
    [Turn::Back, Turn::Back, Turn::Back, Turn::Forth, Turn::Forth, Turn::Forth];

struct Walk {
    state: State,
    own: Arc<Book>,
}

impl Walk {
    fn begin(unions: usize) -> Self {
        let folder = tempfile::tempdir().unwrap();
        sample::write(folder.path(), "03-doanh-nghiep-cham", unions, 1).unwrap();
        let entries = load::datasets_in(folder.path()).unwrap();
        let scenarios: Vec<Scenario> = entries.into_iter().map(Scenario::from).collect();
        let path = scenarios[0].path.clone();
        let own = Arc::new(Book::open(load::open(&path).unwrap().dataset));
        let size = Size { columns: 100, rows: 30 };
        let mut state = State::new(scenarios, Language::Vietnamese, size);
        let order = state.expect(path);
        let result = Ok(Opened::new(Arc::clone(&own)));
        let _ = update(&mut state, Message::Opened { order, result }, Instant::now());
        Self { state, own }
    }

    /// Presses a key, and does what a worker thread would do.
    fn press(&mut self, key: &str) {
        let key: Key = key.parse().unwrap();
        let effect = update(&mut self.state, Message::Press(key), Instant::now());
        if let Effect::Prepare(prepare) = effect {
            prepare.work_out();
            let _ = update(&mut self.state, Message::Prepared(prepare), Instant::now());
        }
    }

    /// Asks some of what the screens of every unit ask.
    fn look_at_every_unit(&self) {
        let visit = self.state.visit().unwrap();
        let book = visit.books().current();
        let units = (0..book.dataset().units.all().len()).map(UnitIx::new);
        for unit in units {
            for indicator in book.dataset().plan.indicator_ixs().take(6) {
                let _ = book.assessed(visit.tree(), indicator, unit, visit.phase());
            }
            let _ = book.children(visit.tree(), unit, visit.phase());
        }
    }

    /// Answers held by all books of the dataset together.
    fn kept(&self) -> usize {
        self.state.visit().unwrap().books().all().map(|book| book.assessments_kept()).sum()
    }
}

/// Two sectors, an earlier date and the whole again, each looked at from end to end.
#[test]
fn whoever_walks_everywhere_leaves_no_more_behind_than_two_books_may_hold() {
    let mut walk = Walk::begin(3_700);
    assert!(walk.own.dataset().figures.len() > 100_000, "nothing is worked out beside the keys");
    for keys in ["", "f9 down enter esc", "f9 down enter esc", "<", ">"] {
        keys.split_whitespace().for_each(|key| walk.press(key));
        walk.look_at_every_unit();
        let kept = walk.kept();
        assert!((ANSWERS / 2..=AWAKE * ANSWERS).contains(&kept), "after '{keys}': {kept}");
    }
    assert!(walk.own.assessments_made() > 2 * ANSWERS as u64, "nothing was forgotten");
    assert!(walk.state.visit().unwrap().books().all().count() > 2, "no book is beside the own");
}

/// However many dates are looked at, the books of few are kept.
#[test]
fn whoever_looks_at_every_date_keeps_the_books_of_the_last() {
    let mut walk = Walk::begin(60);
    let mut sectors = BTreeSet::new();
    for sector in ["f9 down enter esc", "f9 down enter esc", "f9 down enter esc"] {
        sector.split_whitespace().for_each(|key| walk.press(key));
        let chosen = walk.state.visit().unwrap().books().sector();
        sectors.insert(chosen.map(|sector| format!("{sector:?}")));
        for (key, turn) in ["<", "<", "<", ">", ">", ">"].into_iter().zip(TURNS) {
            let books = walk.state.visit().unwrap().books();
            let expected = books.next_date(turn).unwrap_or_else(|| books.as_of());
            walk.press(key);
            let books = walk.state.visit().unwrap().books();
            assert_eq!((books.as_of(), books.sector()), (expected, chosen), "after '{key}'");
            assert!(books.all().count() <= 1 + BOOKS);
        }
    }
    assert!(sectors.len() > 1, "sectors were chosen");
    assert_eq!(walk.state.visit().unwrap().books().all().count(), 1 + BOOKS);
}

/// The layers of a tree are kept while it is looked at, not those of every tree.
#[test]
fn whoever_looks_at_every_tree_keeps_the_layers_of_the_last() {
    let mut walk = Walk::begin(60);
    let layers = walk.own.started_years().count() * walk.own.dataset().plan.indicators.len();
    walk.press("f11");
    walk.press("end");
    for _ in 0..5 {
        walk.press("enter");
        let visit = walk.state.visit().unwrap();
        visit.book().look_ahead(visit.tree(), visit.unit());
        walk.press("f11");
        walk.press("up");
        let kept = walk.own.layers_of_chosen_trees();
        assert!((layers..=2 * layers).contains(&kept), "{kept} of {layers}");
    }
    assert!(walk.own.layers_made() > 3 * layers as u64, "every tree was kept");
}
