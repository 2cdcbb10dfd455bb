//! The cells of one sheet.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use calamine::{ExcelDateTime, ExcelDateTimeType};

use super::globals::Globals;
use super::kind;
use super::records::{Record, Records, f64_at, rk_at, u8_at, u16_at, u32_at};
use super::strings::long_of;
use crate::load::course::Course;
use crate::load::options::Encoding;
use crate::load::workbook::broken;
use crate::load::workbook::cells::{Cells, Hidden, Merged, Sheet, check_count};
use crate::load::workbook::{marked, shown};
use crate::load::{Damage, WorkbookFault};

/// Dates up to the end of the year 9999.
const DAYS: std::ops::Range<f64> = 0.0..2_958_466.0;

/// Stands for a formula that was never worked out.
const UNKNOWN: &str = "=…";

/// Reads the records of a sheet.
pub(super) fn read(
    stream: &[u8],
    globals: &Globals,
    encoding: Option<Encoding>,
    course: &Course,
) -> Result<Sheet, WorkbookFault> {
    let mut reader = Reader {
        globals,
        cells: Cells::new(encoding, course),
        merged: Vec::new(),
        hidden_rows: HashSet::new(),
        hidden_columns: Vec::new(),
        formula: None,
        worked_out: 0,
        empty: Vec::new(),
    };
    let mut records = Records(stream);
    // A chart in the sheet is a stream within the stream.
    let mut depth = 0_u32;
    while let Some(record) = records.advance()? {
        course.advance(record.size(), 0);
        match record.kind {
            kind::BOF => depth += 1,
            _ if depth == 0 => return Err(broken(Damage::Content)),
            kind::EOF if depth == 1 => return reader.into_sheet(),
            kind::EOF => depth -= 1,
            _ if depth == 1 => reader.take(&record)?,
            _ => {}
        }
    }
    Err(broken(Damage::Archive))
}

struct Reader<'g> {
    globals: &'g Globals,
    cells: Cells,
    merged: Vec<Merged>,
    hidden_rows: HashSet<u32>,
    hidden_columns: Vec<RangeInclusive<u32>>,
    /// A formula whose text comes in another record: its cell and its style.
    formula: Option<((u32, u32), u16)>,
    /// Formulas that came to something.
    worked_out: usize,
    /// Formulas that came to an empty text, or were never worked out.
    empty: Vec<(u32, u32)>,
}

impl Reader<'_> {
    fn take(&mut self, record: &Record<'_>) -> Result<(), WorkbookFault> {
        let data = record.data;
        // A spoilt length would swallow the cells behind it.
        if size_of(record.kind).is_some_and(|size| data.len() != size) {
            return Err(broken(Damage::Content));
        }
        match record.kind {
            kind::ROW => self.take_row(data)?,
            kind::COL_INFO => self.take_columns(data)?,
            kind::MERGE_CELLS => self.take_merged(data)?,
            kind::NUMBER => self.number(at(data)?, u16_at(data, 4)?, f64_at(data, 6)?)?,
            kind::RK => self.number(at(data)?, u16_at(data, 4)?, rk_at(data, 6)?)?,
            kind::MUL_RK => self.take_numbers(data)?,
            kind::LABEL_SST => {
                let texts = &self.globals.texts;
                let text = texts.get(u32_at(data, 6)? as usize).ok_or(broken(Damage::Content))?;
                let marked = self.globals.marked(text);
                let text = marked.as_ref().unwrap_or(&text.text);
                self.text(at(data)?, u16_at(data, 4)?, text)?;
            }
            kind::LABEL | kind::R_STRING => {
                let text = long_of(record, 6)?;
                self.text(at(data)?, u16_at(data, 4)?, &text)?;
            }
            kind::BOOL_ERR => self.flag(at(data)?, u8_at(data, 7)?, u8_at(data, 6)?)?,
            kind::FORMULA => self.take_formula(data)?,
            kind::STRING => {
                let (at, style) = self.formula.take().ok_or(broken(Damage::Content))?;
                let text = long_of(record, 0)?;
                self.text(at, style, &text)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn take_row(&mut self, data: &[u8]) -> Result<(), WorkbookFault> {
        const NO_HEIGHT: u16 = 0x20;
        if u16_at(data, 12)? & NO_HEIGHT != 0 {
            self.hidden_rows.insert(u16_at(data, 0)?.into());
        }
        Ok(())
    }

    fn take_columns(&mut self, data: &[u8]) -> Result<(), WorkbookFault> {
        let (first, last, width) = (u16_at(data, 0)?, u16_at(data, 2)?, u16_at(data, 4)?);
        if u16_at(data, 8)? & 1 != 0 || width == 0 {
            self.hidden_columns.push(first.into()..=last.into());
            check_count(self.hidden_columns.len())?;
        }
        Ok(())
    }

    fn take_merged(&mut self, data: &[u8]) -> Result<(), WorkbookFault> {
        for block in 0..usize::from(u16_at(data, 0)?) {
            let part = |n: usize| u16_at(data, 2 + 8 * block + 2 * n).map(u32::from);
            self.merged.push(Merged { start: (part(0)?, part(2)?), end: (part(1)?, part(3)?) });
            check_count(self.merged.len())?;
        }
        Ok(())
    }

    /// Numbers beside one another.
    fn take_numbers(&mut self, data: &[u8]) -> Result<(), WorkbookFault> {
        let (row, first) = at(data)?;
        let count = data.len().saturating_sub(6) / 6;
        for (column, ix) in (first..).zip(0..count) {
            let style = u16_at(data, 4 + 6 * ix)?;
            self.number((row, column), style, rk_at(data, 6 + 6 * ix)?)?;
        }
        Ok(())
    }

    /// What a formula came to.
    fn take_formula(&mut self, data: &[u8]) -> Result<(), WorkbookFault> {
        /// To be worked out when the file is opened: nobody has done so yet.
        const NOT_WORKED_OUT: u16 = 2;
        self.give_up_text()?;
        let (at, style) = (at(data)?, u16_at(data, 4)?);
        let kind = Some(u8_at(data, 6)?).filter(|_| u16_at(data, 12) == Ok(u16::MAX));
        self.worked_out += usize::from(kind != Some(3));
        match kind {
            None => {
                let number = f64_at(data, 6)?;
                if number == 0.0 && u16_at(data, 14)? & NOT_WORKED_OUT != 0 {
                    return self.cells.add(at, UNKNOWN);
                }
                self.number(at, style, number)
            }
            Some(0) => {
                self.formula = Some((at, style));
                Ok(())
            }
            Some(kind @ (1 | 2)) => self.flag(at, kind - 1, u8_at(data, 8)?),
            Some(_) => {
                self.empty.push(at);
                check_count(self.empty.len())
            }
        }
    }

    /// A formula whose text never came is none that was worked out.
    fn give_up_text(&mut self) -> Result<(), WorkbookFault> {
        self.formula.take().map_or(Ok(()), |(at, _)| self.cells.add(at, UNKNOWN))
    }

    fn number(&mut self, at: (u32, u32), style: u16, number: f64) -> Result<(), WorkbookFault> {
        let format = self.globals.format(style);
        let text = if shown::is_date(format) && DAYS.contains(&number) {
            let kind = ExcelDateTimeType::DateTime;
            shown::date(&ExcelDateTime::new(number, kind, self.globals.is_1904), format)
        } else {
            shown::number(number, format)
        };
        self.add(at, style, &text)
    }

    /// Adds what a cell says; a number that is struck through is none.
    fn add(&mut self, at: (u32, u32), style: u16, text: &str) -> Result<(), WorkbookFault> {
        let struck = Some(text).filter(|_| self.globals.is_struck(style));
        let struck = struck.and_then(marked::if_number);
        self.cells.add(at, struck.as_deref().unwrap_or(text))
    }

    fn text(&mut self, at: (u32, u32), style: u16, text: &str) -> Result<(), WorkbookFault> {
        let text = self.cells.text(text, self.globals.font(style));
        if text.trim().is_empty() { Ok(()) } else { self.add(at, style, &text) }
    }

    /// Yes or no, or an error.
    fn flag(&mut self, at: (u32, u32), is_error: u8, value: u8) -> Result<(), WorkbookFault> {
        let sign = match (is_error, value) {
            (0, 0) => "FALSE",
            (0, _) => "TRUE",
            (_, 0x00) => "#NULL!",
            (_, 0x07) => "#DIV/0!",
            (_, 0x0F) => "#VALUE!",
            (_, 0x17) => "#REF!",
            (_, 0x1D) => "#NAME?",
            (_, 0x24) => "#NUM!",
            _ => "#N/A",
        };
        self.cells.add(at, sign)
    }

    fn into_sheet(mut self) -> Result<Sheet, WorkbookFault> {
        self.give_up_text()?;
        // Some writers leave it to others to work out what they write; then none is.
        if self.worked_out == 0 {
            for at in std::mem::take(&mut self.empty) {
                self.cells.add(at, UNKNOWN)?;
            }
        }
        let hidden = Hidden {
            rows: self.cells.rows_among(&self.hidden_rows),
            columns: self.cells.columns_among(&self.hidden_columns),
        };
        self.cells.into_sheet(&self.merged, hidden)
    }
}

/// How many bytes a cell's record has, where all of its kind have as many.
const fn size_of(kind: u16) -> Option<usize> {
    match kind {
        kind::NUMBER => Some(14),
        kind::RK | kind::LABEL_SST => Some(10),
        kind::BOOL_ERR => Some(8),
        _ => None,
    }
}

/// Row and column of a cell.
fn at(data: &[u8]) -> Result<(u32, u32), WorkbookFault> {
    Ok((u16_at(data, 0)?.into(), u16_at(data, 2)?.into()))
}
