//! One cell as its tag and its paragraphs say.

use quick_xml::events::BytesStart;

use super::styles::Styles;
use super::{attribute, repeats};
use crate::load::workbook::cells::Cells;
use crate::load::workbook::shown;

/// A cell, or several beside one another that are alike.
#[derive(Debug, Default)]
pub(super) struct Cell {
    style: Option<String>,
    kind: String,
    value: Option<String>,
    formula: Option<String>,
    /// Its paragraphs, each on a line.
    pub(super) text: String,
    /// How many are alike.
    pub(super) times: u32,
    /// Rows and columns that it is merged over.
    pub(super) span: (u32, u32),
}

impl Cell {
    pub(super) fn of(start: &BytesStart<'_>) -> Self {
        let kind = attribute(start, "office:value-type").unwrap_or_default();
        let value = match kind.as_str() {
            "float" | "currency" | "percentage" => "office:value",
            "date" => "office:date-value",
            "boolean" => "office:boolean-value",
            _ => "office:string-value",
        };
        Self {
            style: attribute(start, "table:style-name"),
            value: attribute(start, value),
            formula: attribute(start, "table:formula"),
            text: String::new(),
            times: repeats(start, "table:number-columns-repeated"),
            span: (
                repeats(start, "table:number-rows-spanned"),
                repeats(start, "table:number-columns-spanned"),
            ),
            kind,
        }
    }

    /// What it says, as the column's style shows it where it has none of its own.
    pub(super) fn said(&self, column: &str, styles: &Styles, cells: &mut Cells) -> String {
        let style = self.style.as_deref().unwrap_or(column);
        let value = self.value.as_deref().unwrap_or_default();
        match self.kind.as_str() {
            // An older manner of writing an error: nothing, with its sign as the text.
            "float" | "currency" | "percentage" if self.is_error() => self.text.clone(),
            "float" | "currency" | "percentage" => match value.parse::<f64>() {
                Ok(n) if n.is_finite() => {
                    let is_percentage = self.kind == "percentage" || styles.is_percentage(style);
                    shown::number(n, if is_percentage { "0%" } else { "" })
                }
                _ => self.text.clone(),
            },
            "date" => date(value, styles.shows(style)),
            "boolean" => value.to_uppercase(),
            "" if self.text.is_empty() => self.unworked(),
            "string" if !value.is_empty() => cells.text(value, styles.font(style)),
            _ => cells.text(&self.text, styles.font(style)),
        }
    }

    fn is_error(&self) -> bool {
        self.formula.is_some() && (self.text.starts_with('#') || self.text.starts_with("Err:"))
    }

    /// A formula that was never worked out; nothing, if there is none.
    fn unworked(&self) -> String {
        let formula = self.formula.as_deref().unwrap_or_default();
        let bare = formula.split_once(":=").map_or(formula, |(_, bare)| bare);
        let bare = bare.strip_prefix('=').unwrap_or(bare);
        if bare.is_empty() { String::new() } else { format!("={bare}") }
    }
}

/// A date as its format shows it; what is none as it is written.
fn date(value: &str, shows: shown::Shows) -> String {
    let (day, time) = value.split_once('T').unwrap_or((value, ""));
    let time = time.split('.').next().unwrap_or_default().trim_end_matches('Z');
    let mut numbers = day.splitn(3, '-').map(str::parse::<u32>);
    let (Some(Ok(year)), Some(Ok(month)), Some(Ok(day))) =
        (numbers.next(), numbers.next(), numbers.next())
    else {
        return value.to_owned();
    };
    let is_midnight = time.bytes().all(|b| matches!(b, b'0' | b':'));
    shown::day([year, month, day], Some(time).filter(|_| !is_midnight), shows)
}
