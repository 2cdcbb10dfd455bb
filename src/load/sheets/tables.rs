//! Sheets that are a dataset's tables by what they are called, or by their headings.

use super::beside::{Certain, FIGURE};
use super::read::{Read, columns_of};
use super::{FIGURES, Sheets, headless, is_called, one_after_another, without_count};
use crate::load::assemble::{FiguresIn, Sources};
use crate::load::collect::quoted;
use crate::load::source::Source;
use crate::load::table::Shape;
use crate::load::workbook::SheetName;
use crate::load::{Place, SheetFault, allocations, figures, flat, units};

/// Without these a table is none of units.
const OF_UNITS: [usize; 4] = [units::UNIT, units::NAME, units::LEVEL, units::PARENT];

impl Sheets<'_> {
    /// The tables of a dataset, if that is what the sheets are.
    pub(super) fn tables(&mut self) -> Option<Sources> {
        let units = self.of_units();
        if units.sheets.is_empty() {
            return None;
        }
        let shares = self.of_shares();
        let has_names = self.rest.iter().any(is_of_figures);
        let (mut parts, mut unclear, mut others) = (Vec::new(), Vec::new(), Vec::new());
        for name in self.rest.clone() {
            let is_other = [&units, &shares].iter().any(|chosen| chosen.sheets.contains(&name));
            if is_other {
                continue;
            }
            let source = self.look_at(&name);
            let is_table = source.is_some_and(|source| has_needed(source, &figures::SHAPE));
            let is_unnamed = || source.is_none_or(|source| !names_districts(source));
            match is_of_figures(&name) {
                true => parts.push(name),
                false if is_table && has_names => unclear.push(name),
                false if is_table && is_unnamed() => parts.push(name),
                false if !is_table && source.is_some() => others.push(name),
                false => {}
            }
        }
        // A list of units beside a flat table has their headings, too.
        let is_flat = |source: &Source| is_flat(source) || (!units.is_called && names_any(source));
        if parts.is_empty() || parts.iter().any(|name| self.look_at(name).is_some_and(is_flat)) {
            return None;
        }
        for name in &unclear {
            let fault = SheetFault::SheetUnclear { sheet: quoted(&name.name) };
            self.findings.add(fault, Place::file(&self.book.shown(name)));
        }
        for name in parts.iter().filter(|name| !units.is_called && !is_of_figures(name)) {
            self.tell_taken(name, "figures");
        }
        self.rest.retain(|sheet| !unclear.contains(sheet) && !parts.contains(sheet));
        // One that can't be read has been told, and is fatal.
        let parts: Option<Vec<Read>> = parts.iter().map(|name| self.read(name)).collect();
        let sources = parts.map(|parts| {
            self.tell_headless(&parts, &others);
            parts.into_iter().map(|part| part.source).collect()
        });
        Some(Sources {
            units: self.take(units),
            figures: sources.map(|sources| FiguresIn::Texts(one_after_another(sources))),
            allocations: self.take(shares),
        })
    }

    /// Tells of sheets that go on with the figures and have no header of their own.
    fn tell_headless(&mut self, parts: &[Read], others: &[SheetName]) {
        let certain = Certain::of(parts);
        for name in others {
            let Some(read) = self.read(name).filter(|read| certain.goes_on_in(read)) else {
                continue;
            };
            self.findings.add(headless(), read.source.whole());
            self.rest.retain(|sheet| *sheet != read.name);
        }
    }

    /// The shares of targets beside a flat table: other sheets may be called so.
    pub(super) fn take_allocations(&mut self) -> Option<Source> {
        let mut shares = self.of_shares();
        shares.sheets.retain(|sheet| self.look_at(sheet).is_some_and(is_of_shares));
        self.take(shares)
    }
}

fn is_of_figures(sheet: &SheetName) -> bool {
    is_called(sheet, &FIGURES) || FIGURES.contains(&without_count(&sheet.key))
}

/// Whether a sheet has the headings of a table of units.
pub(super) fn is_of_units(source: &Source) -> bool {
    let columns = columns_of(source, &units::SHAPE);
    OF_UNITS.iter().all(|column| columns.contains(column))
}

/// Whether a sheet has all headings of shares of targets, and no results.
pub(super) fn is_of_shares(source: &Source) -> bool {
    has_needed(source, &allocations::SHAPE)
        && !columns_of(source, &flat::SHAPE).contains(&figures::VALUE)
}

fn has_needed(source: &Source, shape: &Shape) -> bool {
    let columns = columns_of(source, shape);
    let mut needed = shape.columns.iter().enumerate();
    needed.all(|(ix, column)| !column.is_needed || columns.contains(&ix))
}

/// Whether a sheet of figures names its units itself, as a flat table does: the sheet
/// called after them is a list then.
fn is_flat(source: &Source) -> bool {
    let columns = columns_of(source, &flat::SHAPE);
    let is_whole = FIGURE.iter().all(|column| columns.contains(column));
    let has_unit = columns_of(source, &figures::SHAPE).contains(&figures::UNIT);
    is_whole && !has_unit && names_districts(source)
}

fn names_districts(source: &Source) -> bool {
    let columns = columns_of(source, &flat::SHAPE);
    columns.contains(&flat::DISTRICT) || columns.contains(&flat::DISTRICT_ID)
}

/// Whether a sheet names any units above those of its rows.
fn names_any(source: &Source) -> bool {
    let columns = columns_of(source, &flat::SHAPE);
    names_districts(source)
        || [flat::PROVINCE, flat::PROVINCE_ID].iter().any(|column| columns.contains(column))
}
