//! What holds for all sheets of a workbook.

use std::collections::HashMap;

use super::kind;
use super::records::{Records, u8_at, u16_at, u32_at};
use super::strings::{Rich, long, shared, short};
use crate::load::workbook::SheetName;
use crate::load::workbook::broken;
use crate::load::workbook::marked::Look;
use crate::load::{Damage, WorkbookFault, file_kind};

/// The version of a stream that is read.
const BIFF8: u16 = 0x0600;

/// Fonts, formats, texts and sheets.
#[derive(Default)]
pub(super) struct Globals {
    /// Worksheets, and where their records begin.
    pub(super) sheets: Vec<(SheetName, usize)>,
    /// The texts that cells refer to.
    pub(super) texts: Vec<Rich>,
    /// Days are counted from 1904.
    pub(super) is_1904: bool,
    fonts: Vec<Font>,
    formats: HashMap<u16, String>,
    /// Font and format of each style.
    styles: Vec<(u16, u16)>,
}

struct Font {
    name: String,
    look: Look,
}

impl Font {
    fn of(data: &[u8]) -> Result<Self, WorkbookFault> {
        const STRUCK: u16 = 8;
        const RAISED: u16 = 1;
        let look = Look {
            is_struck: u16_at(data, 2)? & STRUCK != 0,
            is_raised: u16_at(data, 8)? == RAISED,
        };
        Ok(Self { name: short(data, 14)?, look })
    }
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
                    return Err(WorkbookFault::OtherFormat { kind: file_kind::OLD_EXCEL });
                }
                _ if is_first => return Err(broken(Damage::Content)),
                kind::EOF => return Ok(globals),
                // What follows is encrypted.
                kind::FILE_PASS => return Err(WorkbookFault::Encrypted),
                kind::DATE_1904 => globals.is_1904 = u16_at(data, 0)? == 1,
                kind::FONT => globals.fonts.push(Font::of(data)?),
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

    fn font_at(&self, font: u16) -> Option<&Font> {
        // There is no font of number four.
        self.fonts.get(usize::from(font) - usize::from(font > 4))
    }

    fn font_of(&self, style: u16) -> Option<&Font> {
        self.styles.get(usize::from(style)).and_then(|&(font, _)| self.font_at(font))
    }

    /// The name of a style's font.
    pub(super) fn font(&self, style: u16) -> Option<&str> {
        self.font_of(style).map(|font| font.name.as_str())
    }

    /// Whether the letters of a style are struck through.
    pub(super) fn is_struck(&self, style: u16) -> bool {
        self.font_of(style).is_some_and(|font| font.look.is_struck)
    }

    /// A text whose parts have fonts, with what these say of a number.
    pub(super) fn marked(&self, Rich { text, runs }: &Rich) -> Option<String> {
        let first = usize::from(runs.first()?.0);
        let units: Vec<u16> = text.encode_utf16().collect();
        let ends = runs.iter().skip(1).map(|&(at, _)| usize::from(at)).chain([units.len()]);
        let letters = |from: usize, to: usize| {
            String::from_utf16_lossy(units.get(from..to).unwrap_or_default())
        };
        let mut marked = letters(0, first);
        for (&(from, font), end) in runs.iter().zip(ends) {
            let look = self.font_at(font).map(|font| font.look).unwrap_or_default();
            marked.push_str(&look.of(&letters(from.into(), end)));
        }
        Some(marked)
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
