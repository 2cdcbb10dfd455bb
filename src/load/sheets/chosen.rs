//! Which sheet is a table of which a workbook has one: the one that is called after it.
//! Where none is, the only one with its headings; which that was is told. Of several nobody
//! knows which is meant, and it is refused.

use super::{ALLOCATIONS, Sheets, UNITS, is_called, listed};
use crate::load::collect::quoted;
use crate::load::source::Source;
use crate::load::workbook::SheetName;
use crate::load::{Place, SheetFault};

/// The sheets that may be a table.
pub(super) struct Chosen {
    table: &'static str,
    /// At most one that is called so.
    pub(super) sheets: Vec<SheetName>,
    pub(super) is_called: bool,
}

impl Sheets<'_> {
    /// Those that may be the table of units.
    pub(super) fn of_units(&mut self) -> Chosen {
        self.choose("units", &UNITS, super::tables::is_of_units)
    }

    /// Those that may be the table of shares of targets.
    pub(super) fn of_shares(&mut self) -> Chosen {
        self.choose("allocations", &ALLOCATIONS, super::tables::is_of_shares)
    }

    fn choose(
        &mut self,
        table: &'static str,
        names: &[&str],
        is_one: fn(&Source) -> bool,
    ) -> Chosen {
        if let Some(sheet) = self.rest.iter().find(|sheet| is_called(sheet, names)) {
            return Chosen { table, sheets: vec![sheet.clone()], is_called: true };
        }
        let mut sheets = self.rest.clone();
        sheets.retain(|sheet| self.look_at(sheet).is_some_and(is_one));
        Chosen { table, sheets, is_called: false }
    }

    /// The sheet that is the table, if there is one.
    pub(super) fn take(&mut self, chosen: Chosen) -> Option<Source> {
        let Chosen { table, sheets, is_called } = chosen;
        let sheet = sheets.first()?;
        if sheets.len() > 1 {
            let fault = SheetFault::SheetsRival { table, sheets: listed(&sheets) };
            self.findings.add(fault, Place::file(self.book.name()));
        } else if !is_called {
            self.tell_taken(sheet, table);
        }
        self.rest.retain(|other| !sheets.contains(other));
        self.source(sheet)
    }

    /// Tells of a sheet that its headings made a table.
    pub(super) fn tell_taken(&mut self, sheet: &SheetName, table: &'static str) {
        let fault = SheetFault::SheetTaken { sheet: quoted(&sheet.name), table };
        self.findings.add(fault, Place::file(&self.book.shown(sheet)));
    }
}
