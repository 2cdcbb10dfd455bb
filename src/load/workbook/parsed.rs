//! Sheets of formats that are read all at once.

use super::SheetName;
use super::cells::{LARGEST_TEXT, Sheet, too_large};
use crate::load::WorkbookFault;

/// The sheets of a workbook, in order.
#[derive(Default)]
pub(super) struct Parsed {
    sheets: Vec<(SheetName, Result<Sheet, WorkbookFault>)>,
    /// What their texts take.
    size: usize,
}

impl Parsed {
    /// Adds the next sheet, or why it can't be read; all of them together are no larger
    /// than one may be.
    pub(super) fn add(
        &mut self,
        name: SheetName,
        sheet: Result<Sheet, WorkbookFault>,
    ) -> Result<(), WorkbookFault> {
        self.size += sheet.as_ref().map_or(0, |sheet| sheet.text.len());
        if self.size > LARGEST_TEXT {
            return Err(too_large());
        }
        self.sheets.push((name, sheet));
        Ok(())
    }

    pub(super) fn names(&self) -> Vec<SheetName> {
        self.sheets.iter().map(|(name, _)| name.clone()).collect()
    }

    /// A sheet by its name; nothing of one that isn't there.
    pub(super) fn read(&self, name: &str) -> Result<Sheet, WorkbookFault> {
        let sheet = self.sheets.iter().find(|(known, _)| known.name == name);
        sheet.map_or_else(|| Ok(Sheet::default()), |(_, sheet)| sheet.clone())
    }
}
