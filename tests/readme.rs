//! What the READMEs show is what the program has: the key table and the picture.
//! `cargo test --test readme -- --ignored` writes both anew.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use thidua::app::view::Size;
use thidua::app::{Message, Opened, Scenario, State, compose, keymap, update};
use thidua::calc::Book;
use thidua::load;
use thidua::model::Language;
use thidua::ui::{self, Theme};

const SCENARIO: &str = "03-doanh-nghiep-cham";
const SIZE: Size = Size { columns: 100, rows: 30 };

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The start screen of a scenario, as text.
fn picture() -> String {
    let folder = path("sample-data").join(SCENARIO);
    let scenarios = load::datasets_in(&folder).unwrap().into_iter().map(Scenario::from).collect();
    let mut state = State::new(scenarios, Language::Vietnamese, SIZE);
    let order = state.expect(folder.clone());
    let book = Arc::new(Book::open(load::open(&folder).unwrap().dataset));
    let message = Message::Opened { order, result: Ok(Opened::new(book)) };
    let _ = update(&mut state, message, Instant::now());
    let area = Rect::new(0, 0, SIZE.columns, SIZE.rows);
    let mut buffer = Buffer::empty(area);
    ui::draw(&compose(&state, SIZE), &Theme::default(), area, &mut buffer);
    let line = |row: u16| {
        let cells = (0..SIZE.columns).map(|column| buffer[(column, row)].symbol());
        cells.collect::<String>().trim_end().to_owned() + "\n"
    };
    format!("```text\n{}```\n", (0..SIZE.rows).map(line).collect::<String>())
}

/// The text with what stands between two marks replaced.
fn filled(text: &str, mark: &str, content: &str) -> String {
    let (begin, end) = (format!("<!-- {mark}:begin -->\n"), format!("<!-- {mark}:end -->"));
    let (before, rest) = text.split_once(&begin).unwrap();
    let (_, after) = rest.split_once(&end).unwrap();
    format!("{before}{begin}{content}{end}{after}")
}

/// The READMEs as they have to be.
fn wanted() -> [(PathBuf, String); 2] {
    let read = |name| fs::read_to_string(path(name)).unwrap();
    let english = filled(&read("README.md"), "keys", &keymap::markdown(Language::English));
    let english = filled(&english, "picture", &picture());
    let vietnamese = keymap::markdown(Language::Vietnamese);
    let vietnamese = filled(&read("README.vi.md"), "keys", &vietnamese);
    [(path("README.md"), english), (path("README.vi.md"), vietnamese)]
}

#[test]
fn the_readmes_show_what_the_program_has() {
    for (path, wanted) in wanted() {
        let found = fs::read_to_string(&path).unwrap();
        assert!(found == wanted, "{} is out of date", path.display());
        assert!(found.contains("F11"), "{} has no key table", path.display());
    }
}

#[test]
#[ignore = "writes the READMEs anew"]
fn write_them_anew() {
    for (path, wanted) in wanted() {
        fs::write(path, wanted).unwrap();
    }
}
