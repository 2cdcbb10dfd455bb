//! What a key costs: from the key to the drawn frame, without the terminal.

use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use thidua::app::view::Size;
use thidua::app::{Effect, Key, Message, Opened, Scenario, Shared, State, compose, update};
use thidua::calc::{Book, Tree};
use thidua::load;
use thidua::model::Language;
use thidua::ui::{self, Theme};

use crate::child::{median, worked};

/// A walk that uses every kind of key, each for the first time at its place.
pub const WALK: &str = "home down down down f6 down pgdn end f3 end f3 home esc home down down up end home tab tab f2 f2 < > < > v v f1 esc enter right left tab \
    tab tab down 3 down pgdn end home f3 f3 f3 f3 f3 = esc enter esc enter 1 2 3 1 esc esc \
    4 down right f3 c c ! ! tab enter esc 1 f9 down enter esc f9 esc f7 h u y e n enter 1 esc esc \
    f11 down enter f11 home enter + + 3 end enter 1 2 3 esc esc esc q";

/// Letters searched for in it.
const SEARCH: usize = 5;

/// How often the walk is walked, each time with nothing known of the last.
const WALKS: usize = 5;

/// What one key cost, in milliseconds of work of the thread that answers keys.
#[derive(Clone, Copy, Default)]
struct Cost {
    update: f64,
    view: f64,
    all: f64,
}

pub fn measure(folder: &Path) {
    let loaded = load::open(&load::datasets_in(folder).unwrap()[0].path).unwrap();
    let book = Book::open(loaded.dataset);
    let walks: Vec<Vec<(String, Cost)>> = (0..WALKS)
        .map(|nth| {
            // The layers are there; what was asked and answered is not.
            let fresh = Opened::new(Arc::new(book.only(&[])));
            walk(folder, fresh, nth == 0)
        })
        .collect();
    let middle = |at: usize, of: fn(&Cost) -> f64| {
        median(&walks.iter().map(|walk| of(&walk[at].1)).collect::<Vec<_>>())
    };
    let mut keys: Vec<(f64, String)> = (0..walks[0].len())
        .map(|at| {
            let (all, update, view) =
                (middle(at, |c| c.all), middle(at, |c| c.update), middle(at, |c| c.view));
            let name = &walks[0][at].0;
            (all, format!("{all:>8.2} ms ({update:.2} update, {view:.2} view)  {name} (key {at})"))
        })
        .collect();
    keys.sort_by(|a, b| b.0.total_cmp(&a.0));
    let half = keys[keys.len() / 2].0;
    println!(
        "  {} keys, median of {WALKS} walks each, in ms of work: {half:.2} in the middle; the slowest below",
        keys.len()
    );
    let at_most = |is_meant: &dyn Fn(usize) -> bool| {
        let meant = (0..walks[0].len()).filter(|&at| is_meant(at));
        meant.map(|at| middle(at, |cost| cost.all)).fold(0.0, f64::max)
    };
    let name = |at: usize| walks[0][at].0.as_str();
    let search = (0..walks[0].len()).find(|&at| name(at) == "f7").unwrap();
    let sorting = at_most(&|at| name(at) == "f3");
    let searching = at_most(&|at| (search..=search + SEARCH).contains(&at));
    println!("  a sort at most {sorting:.2} ms, a letter of a search at most {searching:.2} ms");
    for (_, text) in keys.iter().take(14) {
        println!("  {text}");
    }
}

/// Walks once; what goes on beside the keys is told, if it is to be.
fn walk(folder: &Path, opened: Opened, tells: bool) -> Vec<(String, Cost)> {
    let size = Size { columns: 160, rows: 45 };
    let theme = Theme::default();
    let scenarios: Vec<Scenario> =
        load::datasets_in(folder).unwrap().into_iter().map(Scenario::from).collect();
    let path = scenarios[0].path.clone();
    let mut state = State::new(scenarios, Language::Vietnamese, size);
    let order = state.expect(path);
    let tell = |begun: f64, what: &str| {
        if tells {
            println!("  {:>8.2} ms of work {what}", worked() - begun);
        }
    };
    let area = Rect::new(0, 0, size.columns, size.rows);
    let mut press = |message: Message| {
        let begun = worked();
        let effect = update(&mut state, message, Instant::now());
        let updated = worked();
        let screen = compose(&state, size);
        let composed = worked();
        let mut buffer = Buffer::empty(area);
        ui::draw(&screen, &theme, area, &mut buffer);
        let all = worked() - begun;
        // Beside the keys, but its answer is taken in by their thread.
        if let Effect::Trace(question) = &effect {
            let begun = worked();
            let traced = Shared::new(question.answer());
            tell(begun, "beside the keys: the rows behind a number");
            let message = Message::Traced { question: question.clone(), traced };
            let _ = update(&mut state, message, Instant::now());
        }
        if let Effect::Prepare(prepare) = effect {
            let begun = worked();
            prepare.work_out();
            tell(begun, "beside the keys: another sector, date or tree");
            let begun = worked();
            let _ = update(&mut state, Message::Prepared(prepare), Instant::now());
            let screen = compose(&state, size);
            let mut buffer = Buffer::empty(area);
            ui::draw(&screen, &theme, area, &mut buffer);
            tell(begun, "to show it");
        }
        Cost { update: updated - begun, view: composed - updated, all }
    };
    let book = opened.book.clone();
    let first = press(Message::Opened { order, result: Ok(opened) });
    tell(worked() - first.all, "for the first screen");
    // As the thread that has loaded a dataset does while it is looked at.
    let begun = worked();
    book.look_ahead(Tree::AsWas, book.dataset().units.province());
    tell(begun, "beside the keys: what they ask for next");
    let key = |name: &str| (name.to_owned(), press(Message::Press(name.parse::<Key>().unwrap())));
    WALK.split_whitespace().map(key).collect()
}
