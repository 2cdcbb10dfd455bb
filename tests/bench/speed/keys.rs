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

/// A walk that uses every kind of key, each for the first time at its place.
const WALK: &str = "home down down down f6 down pgdn end f3 end f3 home esc home down down up end home tab tab f2 f2 < > < > v v f1 esc enter right left tab \
    tab tab down 3 down pgdn end home f3 f3 f3 f3 f3 = esc enter esc enter 1 2 3 1 esc esc \
    4 down right f3 c c ! ! tab enter esc 1 f9 down enter esc f9 esc f7 h u y e n enter 1 esc esc \
    f11 down enter f11 home enter + + 3 end enter 1 2 3 esc esc esc q";

pub fn measure(folder: &Path) {
    let size = Size { columns: 160, rows: 45 };
    let theme = Theme::default();
    let scenarios: Vec<Scenario> =
        load::datasets_in(folder).unwrap().into_iter().map(Scenario::from).collect();
    let path = scenarios[0].path.clone();
    let mut state = State::new(scenarios, Language::Vietnamese, size);
    let order = state.expect(path.clone());
    let loaded = load::open(&path).unwrap();
    let opened = Opened::new(Arc::new(Book::open(loaded.dataset)));
    let mut press = |name: &str, message: Message| {
        let begun = Instant::now();
        let effect = update(&mut state, message, begun);
        let updated = begun.elapsed().as_secs_f64() * 1e3;
        let screen = compose(&state, size);
        let composed = begun.elapsed().as_secs_f64() * 1e3;
        let area = Rect::new(0, 0, size.columns, size.rows);
        let mut buffer = Buffer::empty(area);
        ui::draw(&screen, &theme, area, &mut buffer);
        let time = begun.elapsed().as_secs_f64() * 1e3;
        // Beside the keys, but its answer is taken in by their thread.
        if let Effect::Trace(question) = &effect {
            let begun = Instant::now();
            let traced = Shared::new(question.answer());
            let gathered = begun.elapsed().as_secs_f64() * 1e3;
            println!("  {gathered:>8.2} ms beside the keys: the rows behind a number");
            let message = Message::Traced { question: question.clone(), traced };
            let _ = update(&mut state, message, begun);
        }
        if let Effect::Prepare(prepare) = effect {
            let begun = Instant::now();
            prepare.work_out();
            let prepared = begun.elapsed().as_secs_f64() * 1e3;
            println!("  {prepared:>8.2} ms beside the keys: another sector, date or tree");
            let begun = Instant::now();
            let _ = update(&mut state, Message::Prepared(prepare), begun);
            let screen = compose(&state, size);
            let mut buffer = Buffer::empty(area);
            ui::draw(&screen, &theme, area, &mut buffer);
            let shown = begun.elapsed().as_secs_f64() * 1e3;
            println!("  {shown:>8.2} ms to show it");
        }
        (
            time,
            format!("{time:>8.2} ms ({updated:.2} update, {:.2} view)  {name}", composed - updated),
        )
    };
    let book = opened.book.clone();
    let result = Ok(opened);
    println!("  {}", press("the first screen", Message::Opened { order, result }).1);
    // As the thread that has loaded a dataset does while it is looked at.
    let begun = Instant::now();
    book.look_ahead(Tree::AsWas, book.dataset().units.province());
    let ahead = begun.elapsed().as_secs_f64() * 1e3;
    println!("  {ahead:>8.2} ms beside the keys: what they ask for next");
    let mut times = Vec::new();
    for (at, name) in WALK.split_whitespace().enumerate() {
        let key: Key = name.parse().unwrap();
        let (time, text) = press(&format!("{name} (key {at})"), Message::Press(key));
        times.push((time, text));
    }
    times.sort_by(|a, b| b.0.total_cmp(&a.0));
    let middle = times[times.len() / 2].0;
    println!("  {} keys, median {middle:.2} ms; the slowest:", times.len());
    for (_, text) in times.iter().take(14) {
        println!("  {text}");
    }
}
