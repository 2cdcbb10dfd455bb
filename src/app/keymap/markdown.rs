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

/// The table as Markdown, a row a binding, in the table's order.
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
        let (keys, place) = (keys.join(" "), place(row, language));
        let _infallible = writeln!(page, "| {keys} | {place} | {} |", row.help.text(language));
    }
    page
}

fn place(row: &Binding, language: Language) -> String {
    let has = |context| row.is_in(context);
    let screens = super::table::SCREENS.iter().copied();
    let is_everywhere_else = Context::ALL.into_iter().filter(|&c| c != Context::Help).all(has);
    if is_everywhere_else {
        return ANYWHERE.text(language).to_owned();
    }
    if matches!(row.command, Command::Move(_)) {
        return LISTS.text(language).to_owned();
    }
    if Context::ALL.into_iter().filter(|c| c.is_overlay()).all(has) {
        return OVERLAYS.text(language).to_owned();
    }
    if { screens }.all(has) {
        return SCREENS.text(language).to_owned();
    }
    let names: Vec<&str> = row.contexts.iter().map(|c| c.wording().text(language)).collect();
    names.join(", ")
}
