//! The indicator that a tab or a title names as that of all rows: `D01`, `Chỉ tiêu D01: …`.

use crate::load::figures::INDICATOR;
use crate::load::flat::CODE;
use crate::load::reference::References;
use crate::load::table::{Part, Row, code};
use crate::model::IndicatorIx;

/// Before an indicator's name in a title, in lower case.
const CALLED: [&str; 3] = ["tên chỉ tiêu", "chỉ tiêu", "indicator"];

/// What the tab and the titles of a part name, with what they say.
pub(super) fn said_by(
    part: &Part<'_>,
    references: &mut References<'_>,
) -> Vec<(String, IndicatorIx)> {
    let titles = part.titles().filter_map(|line| named_in_title(&line.text));
    let texts = part.tab().into_iter().chain(titles);
    texts.filter_map(|text| Some((text.to_owned(), references.meant(text)?))).collect()
}

/// What a title says behind the word for an indicator.
pub(super) fn named_in_title(title: &str) -> Option<&str> {
    let bare = title.trim_start_matches(|c: char| !c.is_alphanumeric());
    let lower = bare.to_lowercase();
    // Letters of another length in lower case are in no such word.
    let word = CALLED.iter().find(|word| lower.starts_with(**word))?;
    let behind = bare.get(word.len()..)?.trim_start_matches(|c: char| !c.is_alphanumeric());
    Some(behind.trim_end()).filter(|behind| !behind.is_empty())
}

/// A tab that is an indicator's code, with or without a label behind it.
pub(super) fn code_on_tab(tab: &str) -> Option<&str> {
    let tab = tab.trim();
    code(tab).map(|_| tab)
}

/// What a row is about.
pub(super) fn of_row(row: &Row<'_>, references: &mut References<'_>) -> Option<IndicatorIx> {
    let column = if row.cell(CODE).is_empty() { INDICATOR } else { CODE };
    references.meant(row.cell(column))
}
