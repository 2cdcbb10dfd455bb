//! A key is a row of data: where it works, which keys, what it means, the hint
//! in the last line, the line in the help, and why it can't act now. Footer,
//! help, README and journeys read the one table.
//!
//! Digits, arrows, Enter, Esc, Tab, Page Up, Page Down and function keys reach
//! everything, if need be through the help list; letters are shortcuts only,
//! because Vietnamese input methods rewrite them. `w [ ] d a` are never bound.

mod markdown;
mod refusal;
mod table;
#[cfg(test)]
mod tests;

pub use markdown::markdown;

use super::key::Key;
use super::message::Command;
use super::notice::Notice;
use super::state::State;
use super::view::Hint;
use crate::text::Said;

use crate::model::Language;

/// Where a key goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Context {
    /// No dataset is open yet.
    Empty,
    /// Screen 1.
    Overview,
    /// Screen 2.
    Indicator,
    /// Screen 3.
    Ranking,
    /// Screen 5.
    Scenarios,
    /// The units that make a difference.
    Differences,
    /// What changed from one scenario to another.
    Changes,
    /// Screen 4.
    Scorecard,
    /// Screen 7.
    Data,
    /// The open search.
    Search,
    /// The open help.
    Help,
    /// The open list of scenarios.
    Picker,
    /// The open choice of tree.
    TreeChoice,
    /// The open choice of scenarios side by side.
    Chooser,
    /// The open list of what is assumed.
    Assumptions,
    /// The open filter.
    Filter,
    /// The open comparison with units of similar size.
    Peers,
    /// Where a number comes from.
    Trace,
    /// The open list of those who have not reported everything.
    Missing,
}

impl Context {
    /// All of them: where nothing is open, the screens, what lies over them, of it last
    /// where one types. The keymap's table takes them in this order.
    pub const ALL: [Self; 19] = [
        Self::Empty,
        Self::Overview,
        Self::Indicator,
        Self::Ranking,
        Self::Scorecard,
        Self::Data,
        Self::Scenarios,
        Self::Differences,
        Self::Changes,
        Self::Picker,
        Self::TreeChoice,
        Self::Chooser,
        Self::Assumptions,
        Self::Peers,
        Self::Trace,
        Self::Missing,
        Self::Search,
        Self::Filter,
        Self::Help,
    ];

    /// True where letters are text, not keys.
    pub const fn is_typing(self) -> bool {
        matches!(self, Self::Search | Self::Help | Self::Filter)
    }

    /// True for what lies over a screen.
    pub const fn is_overlay(self) -> bool {
        matches!(
            self,
            Self::Search
                | Self::Help
                | Self::Picker
                | Self::TreeChoice
                | Self::Chooser
                | Self::Assumptions
                | Self::Filter
                | Self::Peers
                | Self::Trace
                | Self::Missing
        )
    }

    /// What it is called.
    pub const fn wording(self) -> Said {
        match self {
            Self::Empty => Said::new("Lúc mở", "Start"),
            Self::Overview => Said::new("Tổng quan", "Overview"),
            Self::Indicator => Said::new("Chỉ tiêu", "Indicator"),
            Self::Ranking => Said::new("Danh sách đơn vị", "List of units"),
            Self::Scorecard => Said::new("Bản đồ nhiệt", "Scorecard"),
            Self::Data => Said::new("Số liệu", "Data"),
            Self::Missing => Said::new("Chưa báo cáo", "Not reported"),
            Self::Search => Said::new("Tìm", "Search"),
            Self::Help => Said::new("Trợ giúp", "Help"),
            Self::Picker => Said::new("Chọn kịch bản", "Scenarios"),
            Self::TreeChoice => Said::new("Chọn cây tổ chức", "Choice of tree"),
            Self::Scenarios => Said::new("So sánh kịch bản", "Scenarios side by side"),
            Self::Differences => Said::new("Phần chênh", "Parts of a difference"),
            Self::Changes => Said::new("Những gì đã thay đổi", "What changed"),
            Self::Chooser => Said::new("Chọn để so sánh", "Choice to compare"),
            Self::Assumptions => Said::new("Giả định", "Assumptions"),
            Self::Filter => Said::new("Lọc", "Filter"),
            Self::Trace => Said::new("Nguồn của con số", "Source of a number"),
            Self::Peers => Said::new("So đơn vị cùng cỡ", "Units of similar size"),
        }
    }
}

/// A row of the key table.
#[derive(Clone, Copy, Debug)]
pub struct Binding {
    /// What is meant.
    pub command: Command,
    /// Where it works.
    pub contexts: &'static [Context],
    /// The keys, the one shown first.
    pub keys: &'static [Key],
    /// A word or two for the last line.
    pub hint: Said,
    /// A sentence for the help.
    pub help: Said,
    /// Why it can't act now.
    pub refusal: fn(&State) -> Option<Notice>,
}

impl Binding {
    /// True where it works.
    pub fn is_in(&self, context: Context) -> bool {
        self.contexts.contains(&context)
    }

    /// The keys that work in a context: letters are text where one types.
    pub fn keys_in(&self, context: Context) -> impl Iterator<Item = Key> {
        let is_text = move |key: Key| context.is_typing() && is_text(key);
        self.keys.iter().copied().filter(move |&key| !is_text(key))
    }

    /// Its keys as the README and the help write them.
    pub fn label(&self) -> String {
        let keys: Vec<String> = self.keys.iter().map(Key::to_string).collect();
        keys.join(" ")
    }
}

const fn is_text(key: Key) -> bool {
    matches!(key, Key::Char(_) | Key::Backspace)
}

/// What a key means where it was pressed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A command of the table.
    Command(Command),
    /// A letter of the text being typed.
    Letter(char),
    /// Takes the last letter back.
    Erase,
    /// Nothing here; the contexts in which it means something.
    Elsewhere(Vec<Context>),
    /// Nothing anywhere.
    Nothing,
}

/// Every row, those for the last line first.
pub fn bindings() -> impl DoubleEndedIterator<Item = &'static Binding> + Clone {
    table::ROWS.iter().copied().flatten()
}

/// What a key means in a context.
pub fn meaning(context: Context, key: Key) -> Meaning {
    if context.is_typing() {
        match key {
            Key::Char(letter) => return Meaning::Letter(letter),
            Key::Backspace => return Meaning::Erase,
            _ => {}
        }
    }
    let rows = bindings().filter(|row| row.keys.contains(&key));
    if let Some(row) = rows.clone().find(|row| row.is_in(context)) {
        return Meaning::Command(row.command);
    }
    match places(&rows) {
        places if places.is_empty() => Meaning::Nothing,
        places => Meaning::Elsewhere(places),
    }
}

/// The contexts of some rows, in their order.
fn places<'a>(rows: &(impl Iterator<Item = &'a Binding> + Clone)) -> Vec<Context> {
    let has = |&context: &Context| rows.clone().any(|row| row.is_in(context));
    Context::ALL.into_iter().filter(has).collect()
}

/// The row of a command in a context, else its row elsewhere.
pub fn row_of(context: Context, command: Command) -> Option<&'static Binding> {
    let mut rows = bindings().filter(|row| row.command == command);
    rows.clone().find(|row| row.is_in(context)).or_else(|| rows.next())
}

/// Why a command can't act now.
pub fn refusal(state: &State, command: Command) -> Option<Notice> {
    let row = row_of(state.context(), command)?;
    if row.is_in(state.context()) {
        (row.refusal)(state)
    } else if state.visit().is_none() {
        Some(Notice::NothingOpen)
    } else {
        Some(Notice::Elsewhere(places(&bindings().filter(|row| row.command == command))))
    }
}

/// The keys that do something here, by priority; the way to all others last.
pub fn footer(state: &State) -> Vec<Hint> {
    let (context, language) = (state.context(), state.language());
    let here = bindings().filter(|row| row.is_in(context));
    let (way_on, others): (Vec<_>, Vec<_>) = here.partition(|row| row.command == kept(context));
    let is_useful = |row: &&Binding| {
        !matches!(row.command, Command::Later(_))
            && !matches!(row.command, Command::Show(screen) if Some(screen) == state.screen())
            && (row.refusal)(state).is_none()
    };
    let rows = others.into_iter().filter(is_useful).chain(way_on);
    rows.filter_map(|row| hint(row, context, language)).collect()
}

/// What the last line always shows, at its end.
fn kept(context: Context) -> Command {
    if context == Context::Help { Command::Out } else { Command::OpenHelp }
}

fn hint(row: &Binding, context: Context, language: Language) -> Option<Hint> {
    let key = row.keys_in(context).next()?;
    Some(Hint { keys: key.to_string(), text: row.hint.of(language).to_owned() })
}
