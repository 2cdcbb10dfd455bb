//! The sheets, made of the tags of the part that holds them.

use std::ops::RangeInclusive;

use quick_xml::events::BytesStart;

use super::cell::Cell;
use super::styles::Styles;
use super::{Tag, attribute, repeats};
use crate::load::WorkbookFault;
use crate::load::course::Course;
use crate::load::options::Encoding;
use crate::load::workbook::SheetName;
use crate::load::workbook::cells::{Cells, Hidden, MOST_COLUMNS, Merged, check_count};
use crate::load::workbook::marked::Look;
use crate::load::workbook::parsed::Parsed;

/// Where the reader is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Nothing,
    Table,
    Row,
    Cell,
    Paragraph,
}

/// Reads sheets.
pub(super) struct Tables {
    styles: Styles,
    encoding: Option<Encoding>,
    course: Course,
    inside: Inside,
    /// Elements open that say nothing of cells: remarks, drawings, what was changed.
    passed_over: u32,
    name: SheetName,
    cells: Cells,
    merged: Vec<Merged>,
    columns: Columns,
    row: Row,
    hidden_rows: u32,
    cell: Cell,
    /// Of the letters that are read, the outermost first.
    looks: Vec<Look>,
    done: Parsed,
}

/// What is said of the columns of a sheet.
#[derive(Default)]
struct Columns {
    /// How many were told so far.
    next: u32,
    hidden: Vec<RangeInclusive<u32>>,
    /// The styles of cells that have none of their own.
    styles: Vec<(RangeInclusive<u32>, String)>,
}

/// A row, or several one below the other that are alike.
#[derive(Default)]
struct Row {
    at: u32,
    times: u32,
    is_hidden: bool,
    /// The column of its next cell.
    column: u32,
    /// Cells before it.
    before: usize,
}

impl Tables {
    pub(super) fn new(styles: Styles, encoding: Option<Encoding>, course: &Course) -> Self {
        Self {
            styles,
            encoding,
            course: course.clone(),
            inside: Inside::Nothing,
            passed_over: 0,
            name: SheetName::new("", false),
            cells: Cells::new(encoding, course),
            merged: Vec::new(),
            columns: Columns::default(),
            row: Row::default(),
            hidden_rows: 0,
            cell: Cell::default(),
            looks: Vec::new(),
            done: Parsed::default(),
        }
    }

    /// All sheets.
    pub(super) fn into_parsed(self) -> Parsed {
        self.done
    }

    pub(super) fn take(&mut self, tag: Tag<'_>) -> Result<(), WorkbookFault> {
        match tag {
            Tag::Start(_) if self.passed_over > 0 => self.passed_over += 1,
            Tag::End(_) if self.passed_over > 0 => self.passed_over -= 1,
            Tag::Start(start) => self.begin(start),
            Tag::End(name) => return self.end(name),
            Tag::Text(text) if self.inside == Inside::Paragraph && self.passed_over == 0 => {
                self.say(text);
            }
            Tag::Text(_) => {}
        }
        Ok(())
    }

    fn begin(&mut self, start: &BytesStart<'_>) {
        match (self.inside, start.name().as_ref()) {
            (Inside::Nothing, "table:table") => self.begin_table(start),
            (Inside::Nothing, "table:tracked-changes") => self.passed_over = 1,
            (Inside::Nothing, _) => self.styles.see(start),
            (Inside::Table, "table:table-column") => self.columns.take(start),
            (Inside::Table, "table:table-row") => self.begin_row(start),
            (
                Inside::Table,
                "table:table-columns"
                | "table:table-column-group"
                | "table:table-header-columns"
                | "table:table-rows"
                | "table:table-row-group"
                | "table:table-header-rows",
            )
            | (Inside::Paragraph, "text:a" | "text:meta" | "text:ruby" | "text:ruby-base") => {}
            (Inside::Paragraph, "text:span") => {
                let style = attribute(start, "text:style-name").unwrap_or_default();
                self.looks.push(self.styles.look(&style));
            }
            (Inside::Row, "table:table-cell" | "table:covered-table-cell") => {
                self.cell = Cell::of(start);
                self.inside = Inside::Cell;
            }
            (Inside::Cell, "text:p" | "text:h") => {
                self.cell.has_text = true;
                self.say("\n");
                self.inside = Inside::Paragraph;
            }
            (Inside::Paragraph, "text:s") => {
                let times = repeats(start, "text:c").min(u32::from(u16::MAX));
                self.say(&" ".repeat(times as usize));
                self.passed_over = 1;
            }
            (Inside::Paragraph, "text:tab" | "text:line-break") => {
                self.say("\n");
                self.passed_over = 1;
            }
            _ => self.passed_over = 1,
        }
    }

    fn end(&mut self, name: &str) -> Result<(), WorkbookFault> {
        match (self.inside, name) {
            (Inside::Paragraph, "text:span") => {
                self.looks.pop();
            }
            (Inside::Paragraph, "text:p" | "text:h") => {
                self.looks.clear();
                self.inside = Inside::Cell;
            }
            (Inside::Cell, "table:table-cell" | "table:covered-table-cell") => {
                self.inside = Inside::Row;
                return self.end_cell();
            }
            (Inside::Row, "table:table-row") => {
                self.inside = Inside::Table;
                return self.end_row();
            }
            (Inside::Table, "table:table") => {
                self.inside = Inside::Nothing;
                return self.end_table();
            }
            _ => {}
        }
        Ok(())
    }

    /// Says something more in the cell.
    fn say(&mut self, text: &str) {
        let is_first = self.cell.text.is_empty() && text == "\n";
        if !is_first {
            self.cell.say(text, self.looks.last().copied().unwrap_or_default());
        }
    }

    fn begin_table(&mut self, start: &BytesStart<'_>) {
        let style = attribute(start, "table:style-name").unwrap_or_default();
        let name = attribute(start, "table:name").unwrap_or_default();
        self.name = SheetName::new(&name, self.styles.is_hidden(&style));
        self.cells = Cells::new(self.encoding, &self.course);
        self.merged = Vec::new();
        self.columns = Columns::default();
        self.row = Row::default();
        self.hidden_rows = 0;
        self.inside = Inside::Table;
    }

    fn begin_row(&mut self, start: &BytesStart<'_>) {
        self.row = Row {
            at: self.row.at.saturating_add(self.row.times),
            times: repeats(start, "table:number-rows-repeated"),
            is_hidden: is_hidden(start),
            column: 0,
            before: self.cells.len(),
        };
        self.inside = Inside::Row;
    }

    fn end_cell(&mut self) -> Result<(), WorkbookFault> {
        let at = (self.row.at, self.row.column);
        let cell = std::mem::take(&mut self.cell);
        self.row.column = self.row.column.saturating_add(cell.times);
        let text = cell.said(self.columns.style(at.1), &self.styles, &mut self.cells);
        if cell.span.0 > 1 || cell.span.1 > 1 {
            let end = |from: u32, span: u32| from.saturating_add(span - 1);
            let end = (end(at.0, cell.span.0), end(at.1, cell.span.1));
            self.merged.push(Merged { start: at, end });
            check_count(self.merged.len())?;
        }
        if text.trim().is_empty() {
            return Ok(());
        }
        self.cells.add(at, &text)?;
        self.cells.repeat_beside(cell.times - 1)
    }

    fn end_row(&mut self) -> Result<(), WorkbookFault> {
        let Row { times, is_hidden, before, .. } = self.row;
        if self.cells.len() == before {
            return Ok(());
        }
        self.hidden_rows = self.hidden_rows.saturating_add(if is_hidden { times } else { 0 });
        self.cells.repeat_below(before, times - 1)
    }

    fn end_table(&mut self) -> Result<(), WorkbookFault> {
        let cells = std::mem::take(&mut self.cells);
        let columns = cells.columns_among(&self.columns.hidden);
        let hidden = Hidden { rows: self.hidden_rows, columns };
        let sheet = cells.into_sheet(&self.merged, hidden);
        self.done.add(self.name.clone(), sheet)
    }
}

impl Columns {
    fn take(&mut self, start: &BytesStart<'_>) {
        let times = repeats(start, "table:number-columns-repeated");
        let range = self.next..=self.next.saturating_add(times - 1);
        self.next = self.next.saturating_add(times);
        if *range.start() >= MOST_COLUMNS {
            return;
        }
        if let Some(style) = attribute(start, "table:default-cell-style-name") {
            self.styles.push((range.clone(), style));
        }
        if is_hidden(start) {
            self.hidden.push(range);
        }
    }

    fn style(&self, column: u32) -> &str {
        let at = self.styles.partition_point(|(range, _)| *range.end() < column);
        let style = self.styles.get(at).filter(|(range, _)| range.contains(&column));
        style.map_or("", |(_, style)| style.as_str())
    }
}

fn is_hidden(start: &BytesStart<'_>) -> bool {
    attribute(start, "table:visibility")
        .is_some_and(|visible| matches!(visible.as_str(), "collapse" | "filter"))
}
