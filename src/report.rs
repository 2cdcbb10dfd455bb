//! The view-models without a screen: plain text, Markdown, JSON and CSV.

mod csv;
mod json;
mod markdown;
mod text;

pub use self::csv::csv;
pub use self::json::json;
pub use self::markdown::markdown;
pub use self::text::text;

use crate::app::view::{Brief, HeaderView, IndicatorRow};

/// What the two worded reports are written from.
#[derive(Debug)]
pub struct Page<'a> {
    /// The two lines above everything.
    pub header: &'a HeaderView,
    /// All indicators, and what needs deciding.
    pub brief: &'a Brief,
    /// Heading of the decisions.
    pub decisions: &'a str,
}

impl Page<'_> {
    /// The notes that must not be overlooked.
    fn notes(&self) -> impl Iterator<Item = &str> {
        self.header.notes.iter().map(|note| note.text.as_str())
    }

    fn phase(&self) -> &str {
        self.header.phases.iter().find(|tab| tab.is_chosen).map_or("", |tab| tab.label.as_str())
    }
}

/// The cells of an indicator's row, in order: sign, code, label, value, its
/// fraction, target, reporting rate, status with its marks.
fn cells(row: &IndicatorRow) -> [String; 8] {
    let status = [row.status.word, row.status.marks()].join(" ");
    [
        row.status.glyph.to_string(),
        row.code.clone(),
        row.label.clone(),
        row.value.clone(),
        row.fraction.clone(),
        row.target.clone(),
        row.reporting.clone(),
        status.trim_end().to_owned(),
    ]
}
