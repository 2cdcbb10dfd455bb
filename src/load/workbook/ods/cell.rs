//! One cell as its tag and its paragraphs say.

use quick_xml::events::BytesStart;

use super::seen;
use super::styles::Styles;
use crate::load::workbook::cells::Cells;
use crate::load::workbook::marked::{self, Look};
use crate::load::workbook::{LONGEST_TEXT, shown};

/// What kind of thing a cell says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Kind {
    /// Nobody says: a text, or nothing.
    #[default]
    Unsaid,
    Text,
    Number,
    Percentage,
    Date,
    Flag,
    /// A time of day, or what isn't known: as it is shown.
    Shown,
}

impl Kind {
    fn of(said: &str) -> Self {
        match said {
            "string" => Self::Text,
            "float" | "currency" => Self::Number,
            "percentage" => Self::Percentage,
            "date" => Self::Date,
            "boolean" => Self::Flag,
            _ => Self::Shown,
        }
    }
}

/// A cell, or several beside one another that are alike.
#[derive(Debug)]
pub(super) struct Cell {
    style: Option<String>,
    kind: Kind,
    value: Option<String>,
    formula: Option<String>,
    /// Its paragraphs, each on a line.
    pub(super) text: String,
    /// The same with what its letters look like, where some look otherwise.
    marked: Option<String>,
    /// Whether it has any, be they empty.
    pub(super) has_text: bool,
    /// How many are alike.
    pub(super) times: u32,
    /// Rows and columns that it is merged over.
    pub(super) span: (u32, u32),
}

impl Default for Cell {
    fn default() -> Self {
        let (style, value, formula) = (None, None, None);
        Self {
            style,
            kind: Kind::Unsaid,
            value,
            formula,
            text: String::new(),
            marked: None,
            has_text: false,
            times: 1,
            span: (1, 1),
        }
    }
}

impl Cell {
    pub(super) fn of(start: &BytesStart<'_>) -> Self {
        let mut cell = Self::default();
        let mut attributes = start.attributes();
        for attribute in attributes.with_checks(false).flatten() {
            let Ok(value) = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0) else {
                continue;
            };
            let count = || value.parse().unwrap_or(1_u32).max(1);
            match attribute.key.as_ref() {
                "office:value-type" => cell.kind = Kind::of(&value),
                "office:value"
                | "office:date-value"
                | "office:boolean-value"
                | "office:string-value" => cell.value = Some(value.into_owned()),
                "table:style-name" => cell.style = Some(value.into_owned()),
                "table:formula" => cell.formula = Some(value.into_owned()),
                "table:number-columns-repeated" => cell.times = count(),
                "table:number-rows-spanned" => cell.span.0 = count(),
                "table:number-columns-spanned" => cell.span.1 = count(),
                _ => {}
            }
        }
        cell
    }

    /// Says something more, in letters of a look; more than any cell holds is left out, and
    /// told by its length.
    pub(super) fn say(&mut self, text: &str, look: Look) {
        if self.text.len() > LONGEST_TEXT {
            return;
        }
        if look != Look::default() && self.marked.is_none() {
            self.marked = Some(self.text.clone());
        }
        self.text.push_str(text);
        if let Some(marked) = &mut self.marked {
            marked.push_str(&look.of(text));
        }
    }

    /// What it says, as the column's style shows it where it has none of its own.
    pub(super) fn said(&self, column: &str, styles: &Styles, cells: &mut Cells) -> String {
        let style = self.style.as_deref().unwrap_or(column);
        let said = self.written(style, styles, cells);
        let struck = Some(&said).filter(|_| styles.is_struck(style));
        struck.and_then(|said| marked::if_number(said)).unwrap_or(said)
    }

    fn written(&self, style: &str, styles: &Styles, cells: &mut Cells) -> String {
        let value = self.value.as_deref().unwrap_or_default();
        match self.kind {
            Kind::Number | Kind::Percentage if self.is_no_number() => self.text.clone(),
            Kind::Number | Kind::Percentage => match value.parse::<f64>() {
                Ok(n) if n.is_finite() => self.number(n),
                _ => self.text.clone(),
            },
            Kind::Date => {
                let shows = styles.shows(style);
                let date = date(value, shows);
                let is_other = shown::is_of_other_time(&self.text, shows);
                if is_other { format!("{date} ({})", self.text) } else { date }
            }
            Kind::Flag => value.to_uppercase(),
            Kind::Unsaid if self.text.is_empty() => self.unworked(),
            Kind::Text if !value.is_empty() => cells.text(value, styles.font(style)).into_owned(),
            _ => {
                let marked = self.marked.as_ref().filter(|_| marked::may_be_number(&self.text));
                cells.text(marked.unwrap_or(&self.text), styles.font(style)).into_owned()
            }
        }
    }

    /// A number as it is shown, or beside what is shown instead.
    fn number(&self, n: f64) -> String {
        let is_typed = self.kind == Kind::Percentage;
        let is_turned = n > 0.0 && self.text.trim_start().starts_with(['-', '−']);
        let is_other = n != 0.0 && (is_turned || shown::counts_otherwise(&self.text));
        let is_percentage = if self.has_text {
            seen::is_percentage(n, &self.text, is_typed).filter(|_| !is_other)
        } else {
            Some(is_typed)
        };
        let number = shown::known(n, is_percentage, &format!("\"{}\"", self.text));
        let is_drawn = n != 0.0 && is_percentage == Some(false) && self.text.contains('%');
        let number = shown::with_drawn_percent(number, is_drawn);
        let has_sign = n != 0.0 && is_percentage.is_some();
        shown::with_sign(number, shown::counted_in(&self.text).filter(|_| has_sign))
    }

    /// A number only in the manner of writing it: an error as nothing, yes as one, with
    /// the word or sign as the text.
    fn is_no_number(&self) -> bool {
        let is_word = matches!(self.text.as_str(), "TRUE" | "FALSE");
        let is_error = self.text.starts_with('#') || self.text.starts_with("Err:");
        self.formula.is_some() && (is_word || is_error)
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
