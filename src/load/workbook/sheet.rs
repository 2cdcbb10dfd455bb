//! One sheet as a text.
//!
//! - A number is the decimal of fifteen significant digits, as spreadsheets show
//!   it: `94.97999999999999` is `94.98`. Beyond twelve decimals it is rounded.
//!   It is marked as a number, so that nobody asks how it is written.
//! - A number in a percent format is what is shown, with the sign: `0.9` in the
//!   format `0%` is `90%`.
//! - A date is written `2026-09-30`; `2026-09` and `2026` where its format shows
//!   no day or no month.
//! - An error is its sign (`#REF!`), a formula that was never worked out is
//!   itself (`=SUM(B2:B9)`).
//! - Cells that a merged one covers say what it says, each marked as below it or
//!   beside it.

use std::collections::HashMap;
use std::io::Cursor;

use calamine::{CellErrorType, DataRef, Dimensions, ExcelDateTime, Style, Xlsx};

use super::fault;
use crate::load::WorkbookFault;
use crate::load::decimal;
use crate::load::encoding::{self, Legacy};
use crate::load::options::Encoding;
use crate::load::source::{BELOW, BESIDE, NUMBER};

/// The most that a sheet's text may take; a million rows of eight cells take a
/// third.
const LARGEST_TEXT: usize = 1 << 28;
/// The most cells of a sheet that may say something: a full sheet of sixteen columns.
pub(super) const MOST_CELLS: u32 = 1 << 24;
/// Rows and columns of a sheet.
const EXTENT: (u32, u32) = (1 << 20, 1 << 14);

type Book = Xlsx<Cursor<Vec<u8>>>;

/// What a sheet holds.
pub(super) struct Sheet {
    pub(super) text: String,
    /// Letters that were meant for an old font.
    pub(super) legacy: Option<Legacy>,
}

/// A cell, and where its text stands among all texts.
#[derive(Clone, Copy)]
struct TextCell {
    row: u32,
    column: u32,
    start: u32,
    end: u32,
    /// Before its text, where a merged cell covers it.
    mark: Option<char>,
}

impl TextCell {
    const fn at(&self) -> (u32, u32) {
        (self.row, self.column)
    }
}

/// Reads a sheet.
pub(super) fn read(
    book: &mut Book,
    name: &str,
    encoding: Option<Encoding>,
) -> Result<Sheet, WorkbookFault> {
    let formulas = formulas(book, name)?;
    let merged = merged(book, name);
    let mut cells = Cells { encoding, ..Cells::default() };
    let mut reader = book.worksheet_cells_reader(name).map_err(|error| fault(&error))?;
    let styles = reader.styles().to_vec();
    while let Some((cell, style)) =
        reader.next_cell_with_style_id().map_err(|error| fault(&error))?
    {
        let at = cell.get_position();
        let style = styles.get(style);
        let text = match cell.get_value() {
            DataRef::Empty => formulas.get(&at).map(|formula| format!("={formula}")),
            value => Some(cells.written(value, style)),
        };
        if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
            cells.add(at, &text)?;
        }
    }
    cells.order();
    cells.check_single()?;
    cells.settle();
    cells.spread(&merged)?;
    Ok(Sheet { legacy: cells.legacy(), text: cells.into_text()? })
}

/// Formulas by their cells.
fn formulas(book: &mut Book, name: &str) -> Result<HashMap<(u32, u32), String>, WorkbookFault> {
    let mut formulas = HashMap::new();
    let mut reader = book.worksheet_cells_reader(name).map_err(|error| fault(&error))?;
    while let Some(cell) = reader.next_cell_with_formula().map_err(|error| fault(&error))? {
        // Of those that were worked out nobody asks.
        if let (Some(formula), DataRef::Empty) = (cell.formula, &cell.value) {
            formulas.insert(cell.pos, formula);
            check_count(formulas.len())?;
        }
    }
    Ok(formulas)
}

/// Cells merged over several rows or columns. A sheet whose list can't be read
/// has none: its cells then are what they are by themselves.
fn merged(book: &mut Book, name: &str) -> Vec<Dimensions> {
    book.merge_cells_by_sheet_name(name).unwrap_or_default()
}

#[derive(Default)]
struct Cells {
    all: Vec<TextCell>,
    /// Their texts, one after another.
    texts: String,
    encoding: Option<Encoding>,
    signs: encoding::Signs,
}

impl Cells {
    fn add(&mut self, (row, column): (u32, u32), text: &str) -> Result<(), WorkbookFault> {
        if row >= EXTENT.0 || column >= EXTENT.1 {
            let (row, column) = (row.saturating_add(1), column.saturating_add(1));
            return Err(WorkbookFault::CellBeyond { row, column });
        }
        let (start, end) = (self.texts.len(), self.texts.len() + text.len());
        if end > LARGEST_TEXT {
            return Err(too_large());
        }
        check_count(self.all.len() + 1)?;
        self.texts.push_str(text);
        let offset = |n: usize| u32::try_from(n).map_err(|_| too_large());
        let (start, end) = (offset(start)?, offset(end)?);
        self.all.push(TextCell { row, column, start, end, mark: None });
        Ok(())
    }

    fn text_of(&self, cell: &TextCell) -> &str {
        self.texts.get(cell.start as usize..cell.end as usize).unwrap_or_default()
    }

    /// Two contents of one cell: which of them is meant nobody can say.
    fn check_single(&self) -> Result<(), WorkbookFault> {
        let differ = |pair: &&[TextCell]| match pair {
            [one, other] => one.at() == other.at() && self.text_of(one) != self.text_of(other),
            _ => false,
        };
        let twice = self.all.windows(2).find(differ).and_then(<[TextCell]>::first);
        twice.map_or(Ok(()), |cell| {
            let (row, column) = (cell.row.saturating_add(1), cell.column.saturating_add(1));
            Err(WorkbookFault::CellTwice { row, column })
        })
    }

    /// Brings cells in order, as files may give them in any.
    fn order(&mut self) {
        self.all.sort_by_key(TextCell::at);
    }

    /// In order, and one in each place: of those that say the same, or that merged cells
    /// cover, the last.
    fn settle(&mut self) {
        self.order();
        self.all.dedup_by(|later, kept| {
            let is_same = later.at() == kept.at();
            if is_same {
                *kept = *later;
            }
            is_same
        });
    }

    fn legacy(&self) -> Option<Legacy> {
        self.signs.legacy()
    }

    fn written(&mut self, value: &DataRef<'_>, style: Option<&Style>) -> String {
        let format = style.and_then(|style| style.number_format.as_ref());
        let format = format.map_or("", |format| format.format_code.as_str());
        match value {
            DataRef::Int(n) => format!("{NUMBER}{n}"),
            DataRef::Float(n) => number(*n, format),
            DataRef::String(text) => self.text(text, style),
            DataRef::SharedString(text) => self.text(text, style),
            DataRef::Bool(true) => "TRUE".to_owned(),
            DataRef::Bool(false) => "FALSE".to_owned(),
            DataRef::DateTime(moment) => date(moment, format),
            DataRef::DateTimeIso(text) => text.strip_suffix("T00:00:00").unwrap_or(text).to_owned(),
            DataRef::DurationIso(text) => text.clone(),
            DataRef::Error(error) => error_sign(error).to_owned(),
            DataRef::Empty => String::new(),
        }
    }

    /// A text on one line, so that lines of the sheet's text are its rows.
    fn text(&mut self, text: &str, style: Option<&Style>) -> String {
        let font =
            style.and_then(|style| style.font.as_ref()).and_then(|font| font.name.as_deref());
        let decoded = match self.encoding {
            Some(Encoding::Tcvn3) => encoding::from_tcvn3(text, font.is_some_and(is_capitals)),
            Some(Encoding::Vni) => encoding::from_vni(text),
            _ => {
                self.signs.see(text, font);
                text.to_owned()
            }
        };
        let line = decoded.split(['\n', '\r']).map(str::trim).filter(|part| !part.is_empty());
        line.collect::<Vec<_>>().join(" ").replace([BELOW, NUMBER, BESIDE], "\u{fffd}")
    }

    /// Gives every cell of a merged block what its first one says.
    fn spread(&mut self, merged: &[Dimensions]) -> Result<(), WorkbookFault> {
        let (bottom, right) = self.extent();
        let filled = self.all.len();
        for block in merged {
            let found = self.find(block.start, filled);
            let Some(&first) = found.and_then(|ix| self.all.get(ix)) else { continue };
            for row in block.start.0..=block.end.0.min(bottom) {
                for column in block.start.1..=block.end.1.min(right) {
                    if self.find((row, column), filled).is_none() {
                        check_count(self.all.len() + 1)?;
                        let mark = Some(if column == block.start.1 { BELOW } else { BESIDE });
                        self.all.push(TextCell { row, column, mark, ..first });
                    }
                }
            }
        }
        self.settle();
        Ok(())
    }

    /// Where a cell stands among the first so many, which are in order.
    fn find(&self, at: (u32, u32), among: usize) -> Option<usize> {
        self.all.get(..among)?.binary_search_by_key(&at, TextCell::at).ok()
    }

    /// The last row and the last column that say something.
    fn extent(&self) -> (u32, u32) {
        let row = self.all.iter().map(|cell| cell.row).max().unwrap_or_default();
        let column = self.all.iter().map(|cell| cell.column).max().unwrap_or_default();
        (row, column)
    }

    /// Rows end with their last cell: one that stands far out costs its own row
    /// only.
    fn into_text(self) -> Result<String, WorkbookFault> {
        let mut text = String::new();
        let mut at = (0, 0);
        for cell in &self.all {
            if cell.row > at.0 {
                text.extend(std::iter::repeat_n('\n', (cell.row - at.0) as usize));
                at = (cell.row, 0);
            }
            text.extend(std::iter::repeat_n(',', (cell.column - at.1) as usize));
            at.1 = cell.column;
            push_quoted(&mut text, cell.mark, self.text_of(cell));
            if text.len() > LARGEST_TEXT {
                return Err(too_large());
            }
        }
        text.push('\n');
        Ok(text)
    }
}

fn check_count(cells: usize) -> Result<(), WorkbookFault> {
    let is_in = u32::try_from(cells).is_ok_and(|cells| cells <= MOST_CELLS);
    is_in.then_some(()).ok_or(WorkbookFault::TooManyCells { limit: MOST_CELLS })
}

fn too_large() -> WorkbookFault {
    WorkbookFault::TooLarge { limit: (LARGEST_TEXT >> 20) as u64 }
}

fn push_quoted(text: &mut String, mark: Option<char>, cell: &str) {
    if cell.contains(['"', ',']) {
        text.push('"');
        text.extend(mark);
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.extend(mark);
        text.push_str(cell);
    }
}

/// Fonts of TCVN3 whose letters are capitals, whatever their bytes: `.VnTimeH`.
fn is_capitals(font: &str) -> bool {
    font.starts_with(".Vn") && font.ends_with('H')
}

fn error_sign(error: &CellErrorType) -> &'static str {
    match error {
        CellErrorType::Div0 => "#DIV/0!",
        CellErrorType::NA => "#N/A",
        CellErrorType::Name => "#NAME?",
        CellErrorType::Null => "#NULL!",
        CellErrorType::Num => "#NUM!",
        CellErrorType::Ref => "#REF!",
        CellErrorType::Value => "#VALUE!",
        CellErrorType::GettingData => "#GETTING_DATA",
    }
}

fn number(n: f64, format: &str) -> String {
    if is_percent(format) {
        return format!("{NUMBER}{}%", decimal::shown(n, 2));
    }
    format!("{NUMBER}{}", decimal::shown(n, 0))
}

/// Whether a format shows a hundredfold and the sign: one outside quotes that no
/// sign before it makes a plain character (`\\%`), a space as wide (`_%`) or a filling
/// (`*%`).
fn is_percent(format: &str) -> bool {
    let mut is_quoted = false;
    let mut characters = format.chars();
    while let Some(c) = characters.next() {
        match c {
            '"' => is_quoted = !is_quoted,
            _ if is_quoted => {}
            '\\' | '_' | '*' => {
                characters.next();
            }
            '%' => return true,
            _ => {}
        }
    }
    false
}

/// A date as its format shows it; with a time of day as it is.
fn date(moment: &ExcelDateTime, format: &str) -> String {
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    if !moment.is_datetime() {
        return decimal::shown(moment.as_f64(), 0);
    }
    if (hour, minute, second) != (0, 0, 0) {
        return format!("{year:04}-{month:02}-{day:02} {hour:02}:{minute:02}:{second:02}");
    }
    let shown = shown_parts(format);
    match (shown.contains('d'), shown.contains('m')) {
        (false, true) => format!("{year:04}-{month:02}"),
        (false, false) if shown.contains('y') => format!("{year:04}"),
        _ => format!("{year:04}-{month:02}-{day:02}"),
    }
}

/// The letters of a date's format that stand for parts of the date.
fn shown_parts(format: &str) -> String {
    let format = format.split(';').next().unwrap_or_default();
    let mut parts = String::new();
    let mut closing = None;
    for c in format.chars() {
        match (closing, c) {
            (Some(end), _) => closing = (c != end).then_some(end),
            (None, '"') => closing = Some('"'),
            (None, '[') => closing = Some(']'),
            (None, _) => parts.extend(c.to_lowercase()),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percent_formats_are_told_from_percent_signs_in_words() {
        for format in ["0%", "0.00%", "0.0 %", "0_)%", "[Red]0%", "#,##0.00%;-0%"] {
            assert!(is_percent(format), "{format}");
        }
        for format in [
            "",
            "General",
            "0\\%",
            "0\"%\"",
            "0.0_%",
            "0.0*%",
            "0.00",
            "dd/mm/yyyy",
            "0\"\\\"\"%\"",
        ] {
            assert!(!is_percent(format), "{format}");
        }
    }

    #[test]
    fn formats_of_dates_say_which_parts_are_meant() {
        let has = |format, part: char| shown_parts(format).contains(part);
        assert!(has("dd/mm/yyyy", 'd') && has("[$-42A]dd mmmm yyyy", 'd'));
        assert!(!has("mm/yyyy", 'd') && has("mmm-yy", 'm'));
        assert!(!has("\"tháng\" m/yyyy", 'd') && !has("yyyy", 'm'));
    }
}
