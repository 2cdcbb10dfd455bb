//! Drives the program by keys and reads what it shows.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock, Mutex, PoisonError};
use std::time::{Duration, Instant};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use thidua::app::screen::Screen;
use thidua::app::since::Inquiry;
use thidua::app::view::{Body, ScreenView, Size};
use thidua::app::{
    Effect, Key, Message, Opened, ReadOrder, Scenario, Shared, State, compose, update,
};
use thidua::load;
use thidua::model::Language;
use thidua::ui::{self, Theme};

/// A running program, seen from the chair in front of it.
#[derive(Clone)]
pub struct Journey {
    pub state: State,
    pub size: Size,
    pub now: Instant,
    pub effects: Vec<Effect>,
    pub shelf: Shelf,
    /// What is to be worked out has to wait for [`Journey::answer`].
    pub is_slow: bool,
    pub asked: Vec<Inquiry>,
}

pub fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("sample-data").join(name)
}

/// The scenarios that ship with the program.
pub fn scenarios() -> Vec<Scenario> {
    let found = load::datasets_in(&folder(".")).expect("sample data is there");
    found.into_iter().map(Scenario::from).collect()
}

/// Datasets loaded so far. Journeys that share a shelf share their books.
#[derive(Clone, Default)]
pub struct Shelf(Arc<Mutex<BTreeMap<PathBuf, Opened>>>);

impl Shelf {
    /// Loads a dataset once.
    pub fn take(&self, path: &Path) -> Opened {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let fresh = || {
            let loaded = load::open(path).expect("sample data opens");
            Opened::of(loaded, path)
        };
        known.entry(path.to_owned()).or_insert_with(fresh).clone()
    }

    /// Opens one of the scenarios whose folder begins so.
    pub fn open(&self, name: &str) -> Journey {
        let size = Size { columns: 120, rows: 40 };
        let scenarios = scenarios();
        let wanted = scenarios.iter().find(|s| s.name.starts_with(name)).expect("such a scenario");
        let path = wanted.path.clone();
        let mut state = State::new(scenarios, Language::Vietnamese, size);
        let order = state.expect(path);
        let now = Instant::now();
        let mut journey = Journey {
            state,
            size,
            now,
            effects: Vec::new(),
            shelf: self.clone(),
            is_slow: false,
            asked: Vec::new(),
        };
        journey.load(order);
        journey
    }
}

/// Opens one of the scenarios whose folder begins so; what is worked out for its
/// first screens is shared by all tests.
pub fn open(name: &str) -> Journey {
    static BEGUN: LazyLock<(Shelf, Mutex<BTreeMap<String, Journey>>)> =
        LazyLock::new(Default::default);
    let mut begun = BEGUN.1.lock().unwrap_or_else(PoisonError::into_inner);
    begun.entry(name.to_owned()).or_insert_with(|| BEGUN.0.open(name)).clone()
}

/// The program before its first dataset is loaded.
pub fn start() -> Journey {
    let size = Size { columns: 100, rows: 30 };
    let mut state = State::new(scenarios(), Language::Vietnamese, size);
    let _ = state.expect(folder("some-dataset"));
    Journey {
        state,
        size,
        now: Instant::now(),
        effects: Vec::new(),
        shelf: Shelf::default(),
        is_slow: false,
        asked: Vec::new(),
    }
}

impl Journey {
    pub fn size(mut self, columns: u16, rows: u16) -> Self {
        self.size = Size { columns, rows };
        self.send(Message::Resize(self.size));
        self
    }

    /// Presses keys by name, separated by spaces.
    pub fn press(mut self, keys: &str) -> Self {
        for name in keys.split_whitespace() {
            self.key(name.parse().expect("a key"));
        }
        self
    }

    /// Types a text letter by letter.
    pub fn types(mut self, text: &str) -> Self {
        for letter in text.chars() {
            self.key(Key::Char(letter));
        }
        self
    }

    pub fn pastes(mut self, text: &str) -> Self {
        self.send(Message::Paste(text.to_owned()));
        self
    }

    /// Lets time pass, announcing a deadline that comes meanwhile.
    pub fn waits(mut self, time: Duration) -> Self {
        self.now += time;
        if self.state.deadline().is_some_and(|deadline| deadline <= self.now) {
            self.send(Message::Deadline);
        }
        self
    }

    pub fn key(&mut self, key: Key) {
        self.send(Message::Press(key));
    }

    pub fn send(&mut self, message: Message) {
        let effect = update(&mut self.state, message, self.now);
        if let Effect::WorkOut(inquiry) = &effect {
            let inquiry = inquiry.clone();
            self.effects.push(effect);
            if self.is_slow {
                self.asked.push(*inquiry);
            } else {
                self.answer(&inquiry);
            }
        } else if let Effect::Trace(question) = &effect {
            let question = question.clone();
            self.effects.push(effect);
            let traced = Shared::new(question.answer());
            self.send(Message::Traced { question, traced });
        } else if let Effect::Export(order) = &effect {
            let path = format!("{}.csv", order.file_name());
            self.effects.push(effect);
            self.send(Message::Exported(Ok(path)));
        } else if let Effect::Examine(question) = &effect {
            let question = question.clone();
            let examination = Shared::new(question.answer());
            self.effects.push(effect);
            self.send(Message::Examined { question, examination });
        } else if let Effect::Weigh(question) = &effect {
            let question = question.clone();
            let stakes = Shared::new(question.answer());
            self.effects.push(effect);
            self.send(Message::Weighed { question, stakes });
        } else if let Effect::ReadLines(question) = &effect {
            let question = question.clone();
            let lines = Shared::new(question.answer());
            self.effects.push(effect);
            self.send(Message::LinesRead { question, lines });
        } else if let Effect::OpenDataset(order) = &effect {
            let order = order.clone();
            self.effects.push(effect);
            self.load(order);
        } else if let Effect::OpenBeside(order) = &effect {
            let order = order.clone();
            self.effects.push(effect);
            let result = Ok(self.shelf.take(&order.path));
            self.send(Message::OpenedBeside { order, result });
        } else {
            self.effects.push(effect);
        }
    }

    /// A worker thread answers.
    pub fn answer(&mut self, inquiry: &Inquiry) {
        let account = Shared::new(inquiry.answer());
        self.send(Message::WorkedOut { inquiry: Box::new(inquiry.clone()), account });
    }

    fn load(&mut self, order: ReadOrder) {
        let result = Ok(self.shelf.take(&order.path));
        self.send(Message::Opened { order, result });
    }

    pub fn view(&self) -> ScreenView {
        compose(&self.state, self.size)
    }

    /// What is on the screen, as drawn: one line a row.
    pub fn screen(&self) -> String {
        let area = Rect::new(0, 0, self.size.columns, self.size.rows);
        let mut buffer = Buffer::empty(area);
        ui::draw(&self.view(), &Theme::default(), area, &mut buffer);
        let line = |y: u16| -> String {
            (0..area.width).map(|x| buffer[(x, y)].symbol()).collect::<String>()
        };
        let lines: Vec<String> = (0..area.height).map(line).collect();
        lines.join("\n").replace('\u{a0}', " ")
    }

    #[track_caller]
    pub fn sees(self, text: &str) -> Self {
        let screen = self.screen();
        assert!(has(&screen, text), "no '{text}' on:\n{screen}");
        self
    }

    #[track_caller]
    pub fn sees_no(self, text: &str) -> Self {
        let screen = self.screen();
        assert!(!has(&screen, text), "'{text}' on:\n{screen}");
        self
    }

    /// The unit looked at.
    pub fn unit(&self) -> &str {
        let visit = self.state.visit().expect("a dataset is open");
        visit.book().dataset().units.unit(visit.unit()).name()
    }

    /// The code of the selected indicator.
    pub fn indicator(&self) -> &str {
        let visit = self.state.visit().expect("a dataset is open");
        &visit.book().dataset().plan.indicator(visit.indicator()).expect("selected").code
    }

    #[track_caller]
    pub fn stands_at(self, unit: &str, screen: Screen) -> Self {
        assert_eq!((self.unit(), self.state.screen()), (unit, Some(screen)));
        self
    }

    #[track_caller]
    pub fn has_selected(self, code: &str) -> Self {
        assert_eq!(self.indicator(), code);
        self
    }

    /// The name of the selected row of the list of units.
    #[track_caller]
    pub fn has_row(self, name: &str) -> Self {
        let Body::Ranking(view) = self.view().body else { panic!("not the list of units") };
        let row = &view.rows[view.window.selected - view.window.offset];
        assert_eq!(row.name, name);
        self
    }

    /// Unit and code of the selected cell of the scorecard.
    #[track_caller]
    pub fn has_cell(self, unit: &str, code: &str) -> Self {
        let Body::Scorecard(view) = self.view().body else { panic!("not the scorecard") };
        let row = view.rows.iter().find(|row| row.is_selected).expect("a selected row");
        let column = view.columns.iter().find(|c| c.is_selected).expect("a selected column");
        assert_eq!((row.name.as_str(), column.heading[0].as_str()), (unit, code));
        self
    }

    /// The names of the rows of the list of units or the scorecard.
    pub fn rows(&self) -> Vec<String> {
        match self.view().body {
            Body::Ranking(view) => view.rows.into_iter().map(|row| row.name).collect(),
            Body::Scorecard(view) => {
                let rows = view.rows.into_iter().filter(|row| !row.is_whole);
                rows.map(|row| row.name).collect()
            }
            _ => panic!("no list of units"),
        }
    }

    /// What the last line says.
    #[track_caller]
    pub fn says(self, text: &str) -> Self {
        let message = self.view().footer.message.unwrap_or_default();
        assert!(message.contains(text), "no '{text}' in '{message}'");
        self
    }

    /// The last thing that had to follow.
    #[track_caller]
    pub fn leads_to(self, effect: &Effect) -> Self {
        assert_eq!(self.effects.last(), Some(effect));
        self
    }
}

/// On one line, or wrapped over several of a pane as wide as the screen.
fn has(screen: &str, text: &str) -> bool {
    let words = |line: &str| -> Vec<String> {
        line.trim_matches(|c: char| c == '│' || c == ' ')
            .split_whitespace()
            .map(ToOwned::to_owned)
            .collect()
    };
    let flowed: Vec<String> = screen.lines().flat_map(words).collect();
    screen.contains(text) || flowed.join(" ").contains(text)
}
