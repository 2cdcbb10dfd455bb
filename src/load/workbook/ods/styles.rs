//! How cells are shown: what their styles say of dates and letters.

use std::collections::{HashMap, HashSet};

use quick_xml::events::BytesStart;

use super::attribute;
use crate::load::workbook::marked::Look;
use crate::load::workbook::shown::Shows;

/// More styles than this are those of no office's workbook.
const MOST: usize = 1 << 16;
/// The longest line of styles that rest on one another.
const LONGEST_LINE: usize = 8;

/// The styles of a workbook, by their names.
#[derive(Default)]
pub(super) struct Styles {
    cells: HashMap<String, Style>,
    /// Those of letters within a text.
    letters: HashMap<String, Look>,
    dates: HashMap<String, Shows>,
    /// Styles of sheets that aren't shown.
    hidden: HashSet<String>,
    /// The one that is being described.
    current: String,
    is_of_cells: bool,
}

#[derive(Default)]
struct Style {
    /// How numbers are written.
    data: Option<String>,
    font: Option<String>,
    is_struck: Option<bool>,
    parent: Option<String>,
}

impl Styles {
    /// Takes the beginning of an element into account.
    pub(super) fn see(&mut self, start: &BytesStart<'_>) {
        if self.cells.len() + self.dates.len() + self.letters.len() > MOST {
            return;
        }
        match start.name().as_ref() {
            "style:style" => self.begin(start),
            "style:text-properties" => self.take_letters(start),
            "style:table-properties"
                if attribute(start, "table:display").is_some_and(|shown| shown == "false") =>
            {
                self.hidden.insert(self.current.clone());
            }
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
        self.is_of_cells = false;
        match attribute(start, "style:family").as_deref() {
            Some("table-cell") => {
                self.is_of_cells = true;
                let style = Style {
                    data: attribute(start, "style:data-style-name"),
                    parent: attribute(start, "style:parent-style-name"),
                    ..Style::default()
                };
                self.cells.insert(self.current.clone(), style);
            }
            Some("text") => {
                self.letters.insert(self.current.clone(), Look::default());
            }
            _ => {}
        }
    }

    /// What the letters of a style look like.
    fn take_letters(&mut self, start: &BytesStart<'_>) {
        let lines = ["style:text-line-through-style", "style:text-line-through-type"];
        let is_struck = lines.iter().find_map(|line| attribute(start, line)).map(|s| s != "none");
        if self.is_of_cells {
            if let Some(style) = self.cells.get_mut(&self.current) {
                style.font = attribute(start, "style:font-name");
                style.is_struck = is_struck;
            }
        } else if let Some(look) = self.letters.get_mut(&self.current) {
            let position = attribute(start, "style:text-position").unwrap_or_default();
            let is_raised = position.starts_with("super")
                || position.starts_with(|c: char| matches!(c, '1'..='9'));
            *look = Look { is_struck: is_struck.unwrap_or_default(), is_raised };
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

    /// What of a date is shown: all, if nobody says.
    pub(super) fn shows(&self, name: &str) -> Shows {
        let shows = self.data(name).and_then(|data| self.dates.get(data)).copied();
        shows.unwrap_or(Shows::ALL)
    }

    pub(super) fn font(&self, name: &str) -> Option<&str> {
        self.line(name).find_map(|style| style.font.as_deref())
    }

    /// Whether the letters of cells of a style are struck through.
    pub(super) fn is_struck(&self, name: &str) -> bool {
        self.line(name).find_map(|style| style.is_struck).unwrap_or_default()
    }

    /// What letters of a style within a text look like.
    pub(super) fn look(&self, name: &str) -> Look {
        self.letters.get(name).copied().unwrap_or_default()
    }

    /// Whether sheets of a style aren't shown.
    pub(super) fn is_hidden(&self, name: &str) -> bool {
        self.hidden.contains(name)
    }
}
