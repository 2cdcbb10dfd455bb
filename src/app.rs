//! State, messages and view-models: rows already ordered, windowed, worded.
//! Knows no terminal and draws nothing.
//!
//! | question | module |
//! | --- | --- |
//! | what a key means, what the footer and the help say | [`keymap`] |
//! | what the user can mean, what else happens, what follows | [`message`] |
//! | what the program knows between two keys | [`state`], [`visit`] |
//! | one unit as plain numbers, for reports | [`briefing`] |
//! | the units below one, for reports | [`roster`] |
//! | scenarios side by side | [`comparison`] |
//! | what changed from one to another | [`since`] |
//! | what what-if scenarios assume | [`assumed`] |
//! | where a number comes from | [`tracing`] |
//! | where one is: screens of a unit on a path | [`screen`], [`place`] |
//! | what a message does | [`update`](fn@update) |
//! | what the screen says then | [`view`], [`compose`](fn@compose) |

pub mod assumed;
mod books;
pub mod briefing;
pub mod checking;
pub mod comparison;
pub mod compose;
mod cursor;
pub mod difference;
mod disk;
pub mod examining;
pub mod filter;
pub mod found;
mod help;
pub mod key;
pub mod keymap;
mod library;
mod memo;
pub mod message;
mod non_empty;
pub mod notice;
mod opened;
pub mod overlay;
pub mod place;
pub mod preparing;
pub mod progress;
pub mod quality;
mod read_order;
pub mod roster;
pub mod screen;
pub mod search;
mod shared;
pub mod since;
pub mod state;
pub mod tracing;
mod typing;
pub mod update;
pub mod vantage;
pub mod view;
pub mod visit;
pub mod words;

pub use compose::compose;
pub use cursor::Cursor;
pub use disk::Disk;
pub use key::Key;
pub use library::{Library, Scenario, why_not};
pub use message::{Command, Effect, Message, MouseUse};
pub use opened::Opened;
pub use read_order::ReadOrder;
pub use shared::Shared;
pub use state::State;
pub use update::update;
