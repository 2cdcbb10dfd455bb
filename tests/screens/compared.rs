//! Scenarios side by side, reached by keys.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use thidua::app::view::Size;
use thidua::app::{Effect, Key, Message, Opened, Scenario, Shared, State, compose, update};
use thidua::calc::Book;
use thidua::load;
use thidua::model::Language;

use super::stage::Look;

fn open(path: &Path) -> Opened {
    use std::collections::BTreeMap;
    use std::sync::{Mutex, OnceLock};
    static OPEN: OnceLock<Mutex<BTreeMap<PathBuf, Opened>>> = OnceLock::new();
    let mut known = OPEN.get_or_init(Mutex::default).lock().unwrap();
    let fresh = || {
        let loaded = load::open(path).unwrap_or_else(|f| panic!("{f:?}"));
        Opened::new(Arc::new(Book::open(loaded.dataset)))
    };
    known.entry(path.to_owned()).or_insert_with(fresh).clone()
}

fn press(state: &mut State, keys: &str) {
    for key in keys.split_whitespace() {
        let key: Key = key.parse().unwrap();
        match update(state, Message::Press(key), Instant::now()) {
            Effect::OpenBeside(order) => {
                let result = Ok(open(&order.path));
                let _ = update(state, Message::OpenedBeside { order, result }, Instant::now());
            }
            Effect::WorkOut(inquiry) => {
                let account = Shared::new(inquiry.answer());
                let _ = update(state, Message::WorkedOut { inquiry, account }, Instant::now());
            }
            Effect::Trace(question) => {
                let traced = Shared::new(question.answer());
                let _ = update(state, Message::Traced { question, traced }, Instant::now());
            }
            _ => {}
        }
    }
}

/// Everything on track beside the three slow districts, after some more keys.
pub fn begun(keys: &str, language: Language, size: Size) -> State {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data");
    let found = load::datasets_in(&samples).unwrap_or_else(|f| panic!("{f:?}"));
    let scenarios: Vec<Scenario> = found.into_iter().map(Scenario::from).collect();
    let path = scenarios[1].path.clone();
    let mut state = State::new(scenarios, language, size);
    let order = state.expect(path.clone());
    let message = Message::Opened { order, result: Ok(open(&path)) };
    let _ = update(&mut state, message, Instant::now());
    press(&mut state, "5 enter esc");
    press(&mut state, keys);
    state
}

pub fn look(size: Size, keys: &str, language: Language) -> Look {
    Look { screen: compose(&begun(keys, language, size), size), size }
}
