//! How cells are shown: what their styles say of percentages, dates and fonts.

use std::collections::{HashMap, HashSet};

use quick_xml::events::BytesStart;

use super::attribute;
use crate::load::workbook::shown::{Condition, Shows};

/// More styles than this are those of no office's workbook.
const MOST: usize = 1 << 16;
/// The longest line of styles that rest on one another.
const LONGEST_LINE: usize = 8;

/// The styles of a workbook, by their names.
#[derive(Default)]
pub(super) struct Styles {
    cells: HashMap<String, Style>,
    percentages: HashSet<String>,
    /// Formats that show a part of a number, as thousands of it.
    scaled: HashSet<String>,
    /// Formats that stand in for another one while a condition holds, in order; `None`
    /// for what isn't understood of it.
    parts: HashMap<String, Vec<(Option<Condition>, String)>>,
    dates: HashMap<String, Shows>,
    /// Styles of sheets that aren't shown.
    hidden: HashSet<String>,
    /// The one that is being described.
    current: String,
}

#[derive(Default)]
struct Style {
    /// How numbers are written.
    data: Option<String>,
    font: Option<String>,
    parent: Option<String>,
}

impl Styles {
    /// Takes the beginning of an element into account.
    pub(super) fn see(&mut self, start: &BytesStart<'_>) {
        if self.cells.len() + self.dates.len() + self.percentages.len() > MOST {
            return;
        }
        match start.name().as_ref() {
            "style:style" => self.begin(start),
            "style:text-properties" => {
                if let Some(style) = self.cells.get_mut(&self.current) {
                    style.font = attribute(start, "style:font-name");
                }
            }
            "style:table-properties"
                if attribute(start, "table:display").is_some_and(|shown| shown == "false") =>
            {
                self.hidden.insert(self.current.clone());
            }
            "number:percentage-style" => {
                self.current = attribute(start, "style:name").unwrap_or_default();
                self.percentages.insert(self.current.clone());
            }
            "number:number-style" | "number:currency-style" | "number:text-style" => {
                self.current = attribute(start, "style:name").unwrap_or_default();
            }
            "number:number"
                if attribute(start, "number:display-factor").is_some_and(|by| by != "1") =>
            {
                self.scaled.insert(self.current.clone());
            }
            "style:map" => self.add_part(start),
            "number:date-style" => {
                self.current = attribute(start, "style:name").unwrap_or_default();
                self.dates.insert(self.current.clone(), Shows::default());
            }
            name @ ("number:day" | "number:month" | "number:year") => {
                if let Some(shows) = self.dates.get_mut(&self.current) {
                    shows.day |= name == "number:day";
                    shows.month |= name == "number:month";
                    shows.year |= name == "number:year";
                }
            }
            _ => {}
        }
    }

    fn begin(&mut self, start: &BytesStart<'_>) {
        self.current = attribute(start, "style:name").unwrap_or_default();
        if attribute(start, "style:family").is_some_and(|family| family == "table-cell") {
            let style = Style {
                data: attribute(start, "style:data-style-name"),
                font: None,
                parent: attribute(start, "style:parent-style-name"),
            };
            self.cells.insert(self.current.clone(), style);
        }
    }

    /// Takes a condition into account under which a format gives way to another.
    fn add_part(&mut self, start: &BytesStart<'_>) {
        // More parts no program writes; those of cells are of what they say, not of how.
        const MOST_PARTS: usize = 8;
        let Some(format) = attribute(start, "style:apply-style-name") else { return };
        if self.cells.contains_key(&self.current) || self.parts.len() > MOST {
            return;
        }
        let said = attribute(start, "style:condition").unwrap_or_default();
        let condition = said.trim().strip_prefix("value()").and_then(Condition::of);
        let parts = self.parts.entry(self.current.clone()).or_default();
        if parts.len() < MOST_PARTS {
            parts.push((condition, format));
        }
    }

    /// A style and those it rests on.
    fn line<'s>(&'s self, name: &str) -> impl Iterator<Item = &'s Style> + use<'s> {
        let first = self.cells.get(name);
        let next = |style: &&'s Style| self.cells.get(style.parent.as_ref()?);
        std::iter::successors(first, next).take(LONGEST_LINE)
    }

    fn data(&self, name: &str) -> Option<&String> {
        self.line(name).find_map(|style| style.data.as_ref())
    }

    /// Whether a number is shown as a percentage by a style, if that says how numbers
    /// are shown; `None` where its conditions leave it open, and where another number is
    /// shown.
    pub(super) fn is_percentage(&self, name: &str, n: f64) -> Option<bool> {
        let Some(format) = self.data(name) else { return Some(false) };
        let is_scaled = |format: &String| n != 0.0 && self.scaled.contains(format);
        let is_one = |format| (!is_scaled(format)).then(|| self.percentages.contains(format));
        for (condition, part) in self.parts.get(format).into_iter().flatten() {
            if condition.as_ref()?.is_met_by(n)? {
                return is_one(part);
            }
        }
        is_one(format)
    }

    /// Whether a style shows numbers one way or another, as conditions say.
    pub(super) fn has_parts(&self, name: &str) -> bool {
        self.data(name).is_some_and(|format| self.parts.contains_key(format))
    }

    /// What of a date is shown: all, if nobody says.
    pub(super) fn shows(&self, name: &str) -> Shows {
        let shows = self.data(name).and_then(|data| self.dates.get(data)).copied();
        shows.unwrap_or(Shows::ALL)
    }

    pub(super) fn font(&self, name: &str) -> Option<&str> {
        self.line(name).find_map(|style| style.font.as_deref())
    }

    /// Whether sheets of a style aren't shown.
    pub(super) fn is_hidden(&self, name: &str) -> bool {
        self.hidden.contains(name)
    }
}
