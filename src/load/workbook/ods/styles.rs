//! How cells are shown: what their styles say of percentages, dates and fonts.

use std::collections::{HashMap, HashSet};

use quick_xml::events::BytesStart;

use super::attribute;
use crate::load::workbook::shown::Shows;

/// More styles than this are those of no office's workbook.
const MOST: usize = 1 << 16;
/// The longest line of styles that rest on one another.
const LONGEST_LINE: usize = 8;

/// The styles of a workbook, by their names.
#[derive(Default)]
pub(super) struct Styles {
    cells: HashMap<String, Style>,
    percentages: HashSet<String>,
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
                self.percentages.extend(attribute(start, "style:name"));
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
        if attribute(start, "style:family").is_some_and(|family| family == "table-cell") {
            let style = Style {
                data: attribute(start, "style:data-style-name"),
                font: None,
                parent: attribute(start, "style:parent-style-name"),
            };
            self.cells.insert(self.current.clone(), style);
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

    pub(super) fn is_percentage(&self, name: &str) -> bool {
        self.data(name).is_some_and(|data| self.percentages.contains(data))
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
