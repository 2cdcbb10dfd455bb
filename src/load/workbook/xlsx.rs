//! XLSX workbooks: their sheets, and what a cell of one says.
//!
//! - A number is the decimal of fifteen significant digits, as spreadsheets show
//!   it: `94.97999999999999` is `94.98`. Beyond twelve decimals it is rounded.
//!   It is marked as a number, so that nobody asks how it is written.
//! - A number in a percent format is what is shown, with the sign: `0.9` in the
//!   format `0%` is `90%`.
//! - Of a number it is said that it, or a part of it, is struck through or raised.
//! - White space around a number, as programs that lay their XML out leave it, is no part
//!   of it.
//! - A date is written `2026-09-30`; `2026-09` and `2026` where its format shows
//!   no day or no month.
//! - An error is its sign (`#REF!`), a formula that was never worked out is
//!   itself (`=SUM(B2:B9)`): so is every one, but for errors, of a workbook that asks to
//!   have them worked out when it is opened. What stands beside them is a guess.

mod gauge;
mod spaced;
mod unseen;

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::Cursor;
use std::rc::Rc;

use calamine::{
    CellErrorType, DataRef, Font, Reader, SheetType, SheetVisible, Style, Xlsx, XlsxError,
};
pub(super) use gauge::{Measured, measured};

use super::cells::{Cells, Hidden, Merged, Sheet, check_count};
use super::marked::{self, Marked};
use super::{SheetName, shown};
use crate::load::course::{Course, Watched};
use crate::load::options::Encoding;
use crate::load::source::NUMBER;
use crate::load::{Damage, WorkbookFault};

type Archive<'b> = zip::ZipArchive<Watched<Cursor<&'b [u8]>>>;
type Book = Xlsx<Watched<Cursor<Vec<u8>>>>;

/// An opened workbook.
pub(super) struct XlsxBook {
    book: Book,
    measured: Measured,
    course: Course,
}

impl XlsxBook {
    /// Opens an archive of which is known what it holds.
    pub(super) fn open(
        bytes: Vec<u8>,
        measured: Measured,
        course: &Course,
    ) -> Result<Self, WorkbookFault> {
        let bytes = if measured.has_spaced_values { spaced::without(&bytes)? } else { bytes };
        let watched = Watched::new(Cursor::new(bytes), course);
        let book = Xlsx::new(watched).map_err(|error| fault(&error))?;
        Ok(Self { book, measured, course: course.clone() })
    }

    /// Its worksheets, in order.
    pub(super) fn sheets(&self) -> Vec<SheetName> {
        let sheets = self.book.sheets_metadata().iter();
        let worksheets = sheets.filter(|sheet| sheet.typ == SheetType::WorkSheet);
        let name = |sheet: &calamine::Sheet| {
            SheetName::new(&sheet.name, sheet.visible != SheetVisible::Visible)
        };
        worksheets.map(name).collect()
    }

    /// Reads a sheet.
    pub(super) fn read(
        &mut self,
        name: &str,
        encoding: Option<Encoding>,
    ) -> Result<Sheet, WorkbookFault> {
        let mut cells = Cells::new(encoding, &self.course);
        let unseen = self.measured.unseen.get(name);
        let has_formulas = unseen.is_none_or(|unseen| unseen.has_formulas);
        let awaits_values = self.measured.awaits_values;
        let mut formulas = if has_formulas {
            formulas(&mut self.book, name, awaits_values)?
        } else {
            HashMap::new()
        };
        let blocks = unseen.map(|unseen| unseen.blocks.as_slice()).unwrap_or_default();
        spread(&mut formulas, blocks)?;
        fill(&mut cells, &mut self.book, name, formulas, &self.measured.marked)?;
        let hidden = unseen.map(|unseen| Hidden {
            rows: unseen.rows,
            columns: cells.columns_among(&unseen.columns),
        });
        cells.into_sheet(&merged(&mut self.book, name), hidden.unwrap_or_default())
    }
}

fn fill(
    cells: &mut Cells,
    book: &mut Book,
    name: &str,
    mut formulas: HashMap<(u32, u32), Rc<str>>,
    marked: &Marked,
) -> Result<(), WorkbookFault> {
    let mut reader = book.worksheet_cells_reader(name).map_err(|error| fault(&error))?;
    let styles = reader.styles().to_vec();
    while let Some((cell, style)) =
        reader.next_cell_with_style_id().map_err(|error| fault(&error))?
    {
        let at = cell.get_position();
        let style = styles.get(style);
        let text = match (formulas.remove(&at), cell.get_value()) {
            (Some(formula), _) => Some(format!("={formula}").into()),
            (None, DataRef::Empty) => None,
            (None, value) => Some(seen(written(cells, value, style), style, marked)),
        };
        if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
            cells.add(at, &text)?;
        }
    }
    // Cells of a formula for many that the sheet doesn't even have; below its end are none.
    let end = cells.last_row();
    for (at, formula) in formulas.into_iter().filter(|((row, _), _)| Some(*row) <= end) {
        cells.add(at, &format!("={formula}"))?;
    }
    Ok(())
}

/// Formulas that weren't worked out, by their cells.
fn formulas(
    book: &mut Book,
    name: &str,
    awaits_values: bool,
) -> Result<HashMap<(u32, u32), Rc<str>>, WorkbookFault> {
    let mut formulas = HashMap::new();
    let mut reader = book.worksheet_cells_reader(name).map_err(|error| fault(&error))?;
    while let Some(cell) = reader.next_cell_with_formula().map_err(|error| fault(&error))? {
        let is_open = match cell.value {
            DataRef::Empty => true,
            DataRef::Error(_) => false,
            _ => awaits_values,
        };
        if let Some(formula) = cell.formula.filter(|_| is_open) {
            formulas.insert(cell.pos, formula.into());
            check_count(formulas.len())?;
        }
    }
    Ok(formulas)
}

/// A formula for many cells that wasn't worked out is each one's.
fn spread(
    formulas: &mut HashMap<(u32, u32), Rc<str>>,
    blocks: &[Merged],
) -> Result<(), WorkbookFault> {
    for block in blocks {
        let Some(formula) = formulas.get(&block.start).map(Rc::clone) else { continue };
        check_count(formulas.len().saturating_add(block.area()))?;
        for row in block.start.0..=block.end.0 {
            let cells = (block.start.1..=block.end.1).map(|column| (row, column));
            formulas.extend(cells.map(|at| (at, Rc::clone(&formula))));
        }
    }
    Ok(())
}

/// Cells merged over several rows or columns. A sheet whose list can't be read
/// has none: its cells then are what they are by themselves.
fn merged(book: &mut Book, name: &str) -> Vec<Merged> {
    let blocks = book.merge_cells_by_sheet_name(name).unwrap_or_default().into_iter();
    blocks.map(|block| Merged { start: block.start, end: block.end }).collect()
}

/// What a cell says with the signs that only its looks give.
fn seen<'v>(text: Cow<'v, str>, style: Option<&Style>, marked: &Marked) -> Cow<'v, str> {
    if style.and_then(|style| style.font.as_ref()).is_some_and(Font::has_strikethrough)
        && let Some(struck) = marked::if_number(&text)
    {
        return struck.into();
    }
    marked.get(&*text).map_or(text, |marked| marked.clone().into())
}

/// What a cell says; a text as it is meant.
fn written<'v>(
    cells: &mut Cells,
    value: &'v DataRef<'_>,
    style: Option<&'v Style>,
) -> Cow<'v, str> {
    let format = style.and_then(|style| style.number_format.as_ref());
    let format = format.map_or("", |format| format.format_code.as_str());
    let font = style.and_then(|style| style.font.as_ref()).and_then(|font| font.name.as_deref());
    match value {
        DataRef::Int(n) => format!("{NUMBER}{n}").into(),
        DataRef::Float(n) => shown::number(*n, format).into(),
        DataRef::String(text) => cells.text(text, font),
        DataRef::SharedString(text) => cells.text(text, font),
        DataRef::Bool(true) => "TRUE".into(),
        DataRef::Bool(false) => "FALSE".into(),
        DataRef::DateTime(moment) => shown::date(moment, format).into(),
        DataRef::DateTimeIso(text) => text.strip_suffix("T00:00:00").unwrap_or(text).into(),
        DataRef::DurationIso(text) => text.into(),
        DataRef::Error(error) => error_sign(error).into(),
        DataRef::Empty => "".into(),
    }
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

fn fault(error: &XlsxError) -> WorkbookFault {
    match error {
        XlsxError::Password => WorkbookFault::Encrypted,
        other => WorkbookFault::Broken { damage: damage(other) },
    }
}

const fn damage(error: &XlsxError) -> Damage {
    match error {
        XlsxError::Io(_) | XlsxError::Zip(_) => Damage::Archive,
        XlsxError::FileNotFound(_)
        | XlsxError::RelationshipNotFound
        | XlsxError::WorksheetNotFound(_) => Damage::PartMissing,
        XlsxError::Xml(_)
        | XlsxError::XmlAttr(_)
        | XlsxError::XmlEof(_)
        | XlsxError::UnexpectedNode(_)
        | XlsxError::Encoding(_) => Damage::Markup,
        XlsxError::Parse(_)
        | XlsxError::ParseFloat(_)
        | XlsxError::ParseInt(_)
        | XlsxError::Alphanumeric(_)
        | XlsxError::NumericColumn(_)
        | XlsxError::RangeWithoutColumnComponent
        | XlsxError::RangeWithoutRowComponent
        | XlsxError::ColumnNumberOverflow
        | XlsxError::RowNumberOverflow
        | XlsxError::DimensionCount(_)
        | XlsxError::CellTAttribute(_)
        | XlsxError::Unexpected(_)
        | XlsxError::Unrecognized { .. }
        | XlsxError::CellError(_) => Damage::Content,
        _ => Damage::Unknown,
    }
}
