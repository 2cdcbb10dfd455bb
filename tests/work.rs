//! What a key press costs on a whole province: what is visible plus at most one
//! sort. Counted, not timed.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use thidua::app::filter::SectorGroup;
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

/// Rows of the scorecard at this size with the unit above, times the indicators of
/// the larger group, and the selected cell in words.
const CELLS: u64 = 21 * 14 + 1;

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
        Self::begin(folder.path())
    }

    fn begin(folder: &Path) -> Self {
        let entries = load::datasets_in(folder).unwrap();
        let scenarios: Vec<Scenario> = entries.into_iter().map(Scenario::from).collect();
        let path = scenarios[0].path.clone();
        let book = Arc::new(Book::open(load::open(&path).unwrap().dataset));
        let mut state = State::new(scenarios, Language::Vietnamese, SIZE);
        let order = state.expect(path);
        let opened = Opened::new(Arc::clone(&book));
        let message = Message::Opened { order, result: Ok(opened) };
        let _ = update(&mut state, message, Instant::now());
        let session = Self { state, book };
        session.draw();
        session
    }

    fn draw(&self) {
        let _ = compose(&self.state, SIZE);
    }

    /// A province whose unions all stand directly below it, each with figures of
    /// four years.
    fn open_flat() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: String| fs::write(folder.path().join(name), text).unwrap();
        let manifest = "title = \"t\"\nas_of = 2024-12-31\nprovenance = \"sample\"\n";
        write("dataset.toml", manifest.to_owned());
        let mut units = "unit,name,level,parent,sector,managed,from,to\n".to_owned();
        let mut figures = "unit,period,indicator,value,denominator\n".to_owned();
        units.push_str("P,Tỉnh,province,,,yes,,\n");
        for at in 0..UNIONS {
            let sector = if at % 3 == 0 { "public_service" } else { "non_state_enterprise" };
            writeln!(units, "G{at},Cơ sở {at},grassroots,P,{sector},yes,,").unwrap();
            for year in 2021..=2024 {
                writeln!(figures, "G{at},{year},C01,{},100", 60 + at % 41).unwrap();
                writeln!(figures, "G{at},{year},D05,{},100", 50 + at % 67).unwrap();
            }
        }
        write("units.csv", units);
        write("figures.csv", figures);
        Self::begin(folder.path())
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
        let cost = (self.book.layers_made() - before.0, self.book.assessments_made() - before.1);
        // A worker thread's, for which no key waits.
        if let Effect::Prepare(prepare) = effect {
            prepare.work_out();
            let _ = update(&mut self.state, Message::Prepared(prepare), Instant::now());
            self.draw();
        }
        cost
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
    another_tree_is_rolled_up_away_from_the_keys(session);
}

/// The same dataset stands beside itself, read once more.
fn scenarios_side_by_side_cost_no_more(session: &mut Session) {
    let beside = Path::new("beside");
    let dataset = session.book.dataset().clone();
    let other = Arc::new(Book::open(dataset));
    let _ = session.cost("1");
    let Effect::OpenBeside(order) = session.state.stand_beside(beside.to_owned()) else {
        panic!("it isn't asked for");
    };
    let result = Ok(Opened::new(Arc::clone(&other)));
    let message = Message::OpenedBeside { order, result };
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

/// What a tree asks for is a worker's to do; what is shown then is known.
fn another_tree_is_rolled_up_away_from_the_keys(mut session: Session) {
    for key in ["3", "f11", "down"] {
        let _ = session.cost(key);
    }
    let made = session.book.layers_made();
    assert_eq!(session.cost("enter"), (0, 0));
    let all = session.book.started_years().count() * session.book.dataset().plan.indicators.len();
    assert_eq!(session.book.layers_made() - made, all as u64);
    assert!(matches!(session.state.visit().unwrap().tree(), Tree::Of(_)));
    for key in ["s", "down", "1", "f2", "f2", "v", "4", "tab", "esc"] {
        assert_eq!(session.cost(key), (0, 0), "'{key}' worked something out");
    }
}

/// The first look at a group orders its units by bad cells: one assessment of each
/// unit listed by each of its indicators, once. After that a key costs the visible
/// cells; an order by one column at most that column.
fn scorecard_costs(mut session: Session) {
    let indicators = 14;
    let (layers, first) = session.cost("4");
    let bound = CELLS + indicators * session.listed();
    assert!(layers == 0 && first <= bound, "'4': {layers} layers, {first} assessments");
    for key in "down right pgdn end home c right down pgdn c + + 3 4 esc 4".split_whitespace() {
        let (layers, assessments) = session.cost(key);
        let is_other_screen = matches!(key, "3" | "esc");
        let bound = if is_other_screen { VISIBLE + 7 * session.listed() } else { CELLS };
        assert!(layers == 0 && assessments <= bound, "'{key}': {assessments} of {bound}");
    }
    for key in ["f3", "right", "f3", "f3", "f3", "!", "n"] {
        let (layers, assessments) = session.cost(key);
        assert!(layers == 0 && assessments <= CELLS, "'{key}' made {assessments}: all was known");
    }
    let (_, other_group) = session.cost("tab");
    assert!(other_group <= CELLS + 13 * session.listed(), "{other_group}");
    let (_, back) = session.cost("tab");
    assert!(back <= CELLS, "{back} assessments of what was known");
}

#[test]
fn the_scorecard_of_a_whole_province_costs_its_visible_cells() {
    let mut session = Session::open();
    scorecard_costs(Session { state: session.state.clone(), book: Arc::clone(&session.book) });
    // One district with all of its unions.
    for key in ["3", "enter"] {
        let _ = session.cost(key);
    }
    assert!(session.listed() > 50, "{} unions", session.listed());
    scorecard_costs(session);
}

#[test]
fn three_thousand_unions_side_by_side_cost_no_more_a_key() {
    let session = Session::open_flat();
    assert_eq!(session.listed(), UNIONS as u64);
    scorecard_costs(session);
}

/// A filter by what a ranking knows already costs the visible rows; peers are as
/// many assessments as there are units of the level and size, once.
#[test]
fn filters_and_peers_cost_what_they_ask_for() {
    let mut session = Session::open_flat();
    let _ = session.cost("3");
    for key in "f9 c ơ backspace backspace down down enter enter esc".split_whitespace() {
        let (layers, assessments) = session.cost(key);
        assert!(layers == 0 || key == "enter", "'{key}'");
        assert!(assessments <= VISIBLE + session.listed(), "'{key}' made {assessments}");
    }
    let (_, assessments) = session.cost("=");
    assert!(assessments <= VISIBLE + session.listed(), "{assessments}");
    let (_, assessments) = session.cost("down");
    assert!(assessments <= VISIBLE, "{assessments}");
}

/// A sector has a book of its own: each indicator of each started year is rolled up
/// once, when it is first asked for.
#[test]
fn a_sector_is_rolled_up_once() {
    let mut session = Session::open();
    for key in ["f9", "down"] {
        let _ = session.cost(key);
    }
    let _ = session.cost("enter");
    let book = session.state.visit().unwrap().books().current().clone();
    let all = (book.started_years().count() * book.dataset().plan.indicators.len()) as u64;
    assert!((1..=all).contains(&book.layers_made()), "{} layers", book.layers_made());
    for key in ["esc", "4", "down", "right", "3", "1", "f9", "down", "enter", "enter", "esc"] {
        let _ = session.cost(key);
    }
    let again = session.state.visit().unwrap().books().current().clone();
    assert!(again == book && book.layers_made() <= all, "rolled up anew");
}

/// A key never waits for a sector of a large dataset: what was shown is shown until
/// it is worked out, and nobody who took it back meanwhile gets it.
#[test]
fn a_sector_of_a_large_dataset_is_awaited() {
    let mut session = Session::open();
    let mut press = |key: &str| {
        let key: Key = key.parse().unwrap();
        let effect = update(&mut session.state, Message::Press(key), Instant::now());
        (effect, session.state.visit().unwrap().filter().sector)
    };
    let _ = press("f9");
    let _ = press("down");
    let (Effect::Prepare(early), None) = press("enter") else { panic!("no sector is awaited") };
    let (Effect::Redraw, None) = press("enter") else { panic!("it isn't taken back") };
    early.work_out();
    let effect = update(&mut session.state, Message::Prepared(early), Instant::now());
    assert_eq!(effect, Effect::Unchanged);
    let made = session.book.layers_made();
    let mut press = |key: &str| {
        let key: Key = key.parse().unwrap();
        update(&mut session.state, Message::Press(key), Instant::now())
    };
    // Known by now.
    assert_eq!(press("enter"), Effect::Redraw);
    let _ = press("down");
    let Effect::Prepare(other) = press("enter") else { panic!("the other isn't awaited") };
    let _ = press("esc");
    other.work_out();
    let effect = update(&mut session.state, Message::Prepared(other), Instant::now());
    assert_eq!(effect, Effect::Redraw);
    let visit = session.state.visit().unwrap();
    assert_eq!(visit.filter().sector, Some(SectorGroup::Public));
    assert_eq!(session.book.layers_made(), made);
}
