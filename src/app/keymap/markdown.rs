//! The key table for the README.

use std::fmt::Write;

use super::{Binding, Context, bindings};
use crate::app::message::Command;
use crate::model::Language;
use crate::text::Said;

const WHERE: Said = Said::new("nơi dùng", "where");
const KEYS: Said = Said::new("phím", "keys");
const DOES: Said = Said::new("tác dụng", "does");
const ANYWHERE: Said = Said::new("mọi nơi", "everywhere");
const SCREENS: Said = Said::new("mọi màn hình", "every screen");
const LISTS: Said = Said::new("mọi danh sách", "every list");
const OVERLAYS: Said = Said::new("khung đang mở", "what lies over a screen");

/// The keys that don't belong to a screen of their own, as Markdown, a row a binding, in
/// the table's order; the others stand in a screen's last line and its help.
pub fn markdown(language: Language) -> String {
    let mut page = format!(
        "| {} | {} | {} |\n| --- | --- | --- |\n",
        KEYS.of(language),
        WHERE.of(language),
        DOES.of(language)
    );
    for row in bindings() {
        let keys: Vec<String> = row.keys.iter().map(|key| format!("`{key}`")).collect();
        let (keys, help) = (keys.join(" "), row.help.of(language));
        if let Some(place) = place(row) {
            let _infallible = writeln!(page, "| {keys} | {} | {help} |", place.of(language));
        }
    }
    page
}

/// Where a row holds, unless that is some screens or lists only.
fn place(row: &Binding) -> Option<Said> {
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
