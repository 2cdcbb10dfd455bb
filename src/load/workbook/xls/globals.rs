//! What holds for all sheets of a workbook.

use std::collections::HashMap;

use super::records::{Records, u8_at, u16_at, u32_at};
use super::strings::{long, shared, short};
use super::{broken, kind};
use crate::load::workbook::SheetName;
use crate::load::{Damage, WorkbookFault};

/// The version of a stream that is read.
const BIFF8: u16 = 0x0600;

/// Fonts, formats, texts and sheets.
#[derive(Default)]
pub(super) struct Globals {
    /// Worksheets, and where their records begin.
    pub(super) sheets: Vec<(SheetName, usize)>,
    /// The texts that cells refer to.
    pub(super) texts: Vec<String>,
    /// Days are counted from 1904.
    pub(super) is_1904: bool,
    fonts: Vec<String>,
    formats: HashMap<u16, String>,
    /// Font and format of each style.
    styles: Vec<(u16, u16)>,
}

impl Globals {
    pub(super) fn read(stream: &[u8]) -> Result<Self, WorkbookFault> {
        let mut globals = Self::default();
        let mut records = Records(stream);
        let mut is_first = true;
        while let Some(record) = records.advance()? {
            let data = record.data;
            match record.kind {
                // The beginning, and with it the version.
                kind::BOF if u16_at(data, 0)? == BIFF8 => {}
                kind::BOF => {
                    return Err(WorkbookFault::OtherFormat { format: ".xls (Excel 5.0/95)" });
                }
                _ if is_first => return Err(broken(Damage::Content)),
                kind::EOF => return Ok(globals),
                // What follows is encrypted.
                kind::FILE_PASS => return Err(WorkbookFault::Encrypted),
                kind::DATE_1904 => globals.is_1904 = u16_at(data, 0)? == 1,
                kind::FONT => globals.fonts.push(short(data, 14)?),
                kind::FORMAT => {
                    globals.formats.insert(u16_at(data, 0)?, long(data, 2)?);
                }
                kind::XF => globals.styles.push((u16_at(data, 0)?, u16_at(data, 2)?)),
                kind::BOUND_SHEET => globals.add_sheet(data)?,
                kind::SST => globals.texts = shared(&record)?,
                _ => {}
            }
            is_first = false;
        }
        Err(broken(Damage::Archive))
    }

    fn add_sheet(&mut self, data: &[u8]) -> Result<(), WorkbookFault> {
        let (start, state, kind) = (u32_at(data, 0)?, u8_at(data, 4)?, u8_at(data, 5)?);
        // Charts and macros are none.
        if kind == 0 {
            let name = SheetName::new(&short(data, 6)?, state & 3 != 0);
            self.sheets.push((name, start as usize));
        }
        Ok(())
    }

    /// The font of a style.
    pub(super) fn font(&self, style: u16) -> Option<&str> {
        let &(font, _) = self.styles.get(usize::from(style))?;
        // There is no font of number four.
        let at = usize::from(font) - usize::from(font > 4);
        self.fonts.get(at).map(String::as_str)
    }

    /// The number format of a style.
    pub(super) fn format(&self, style: u16) -> &str {
        let format = self.styles.get(usize::from(style)).map_or(0, |&(_, format)| format);
        self.formats.get(&format).map_or_else(|| usual(format), String::as_str)
    }
}

/// The formats that need no record, as far as they are percentages or dates.
const fn usual(format: u16) -> &'static str {
    match format {
        9 => "0%",
        10 => "0.00%",
        14 | 27..=31 | 36 | 50..=54 | 57 | 58 => "yyyy-mm-dd",
        15 => "d-mmm-yy",
        16 => "d-mmm",
        17 => "mmm-yy",
        18..=21 | 32..=35 | 45 | 47 | 55 | 56 => "h:mm:ss",
        22 => "m/d/yy h:mm",
        _ => "",
    }
}
