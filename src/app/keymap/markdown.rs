//! The key table for the README.

use std::fmt::Write;

use super::{Binding, Context, bindings};
use crate::app::message::Command;
use crate::app::wording::Wording;
use crate::model::Language;

const WHERE: Wording = Wording::new("nơi dùng", "where");
const KEYS: Wording = Wording::new("phím", "keys");
const DOES: Wording = Wording::new("tác dụng", "does");
const ANYWHERE: Wording = Wording::new("mọi nơi", "everywhere");
const SCREENS: Wording = Wording::new("mọi màn hình", "every screen");
const LISTS: Wording = Wording::new("mọi danh sách", "every list");
const OVERLAYS: Wording = Wording::new("khung đang mở", "what lies over a screen");

/// The keys that don't belong to a screen of their own, as Markdown, a row a binding, in
/// the table's order; the others stand in a screen's last line and its help.
#[must_use]
pub fn markdown(language: Language) -> String {
    let mut page = format!(
        "| {} | {} | {} |\n| --- | --- | --- |\n",
        KEYS.text(language),
        WHERE.text(language),
        DOES.text(language)
    );
    for row in bindings() {
        let keys: Vec<String> = row.keys.iter().map(|key| format!("`{key}`")).collect();
        let (keys, help) = (keys.join(" "), row.help.text(language));
        if let Some(place) = place(row) {
            let _infallible = writeln!(page, "| {keys} | {} | {help} |", place.text(language));
        }
    }
    page
}

/// Where a row holds, unless that is some screens or lists only.
fn place(row: &Binding) -> Option<Wording> {
    let holds = |is: fn(Context) -> bool| {
        Context::ALL.into_iter().filter(|&context| is(context)).all(|c| row.is_in(c))
    };
    let is_screen = |c: Context| !c.is_overlay() && c != Context::Empty;
    match row.command {
        _ if holds(|c| c != Context::Help) => Some(ANYWHERE),
        Command::Move(_) => Some(LISTS),
        _ if holds(Context::is_overlay) => Some(OVERLAYS),
        _ => holds(is_screen).then_some(SCREENS),
    }
}
