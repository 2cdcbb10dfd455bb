//! Sheets that are a dataset's tables by what they are called.

use super::beside::{Certain, FIGURE};
use super::read::{Read, columns_of, lacking};
use super::{ALLOCATIONS, FIGURES, Sheets, UNITS, headless, one_after_another, without_count};
use crate::load::assemble::{FiguresIn, Sources};
use crate::load::collect::{Findings, quoted};
use crate::load::source::Source;
use crate::load::workbook::SheetName;
use crate::load::{Place, SheetFault, allocations, figures, flat};

impl Sheets<'_> {
    /// The tables of a dataset, if they are what the sheets are called after.
    pub(super) fn tables(&mut self) -> Option<Sources> {
        if !self.is_there(&UNITS) {
            return None;
        }
        let is_other = |sheet: &SheetName| {
            [&UNITS[..], &ALLOCATIONS[..]].iter().any(|names| names.contains(&sheet.key.as_str()))
        };
        let is_named = |sheet: &SheetName| FIGURES.contains(&without_count(&sheet.key));
        let has_names = self.rest.iter().any(is_named);
        let named: Vec<SheetName> = self.rest.iter().filter(|s| !is_other(s)).cloned().collect();
        let (mut parts, mut unclear, mut others) = (Vec::new(), Vec::new(), Vec::new());
        for name in named {
            if is_named(&name) {
                parts.push((name.clone(), self.book.source(&name, self.findings)));
            } else if let Some(read) = self.read(&name, &figures::SHAPE, &mut Findings::default()) {
                let is_table = lacking(&read, &figures::SHAPE).next().is_none();
                if has_names && is_table {
                    let fault = SheetFault::SheetUnclear { sheet: quoted(&name.name) };
                    self.findings.add(fault, Place::file(&self.book.shown(&name)));
                    unclear.push(name);
                } else if is_table && !names_districts(&read.source) {
                    parts.push((name, Some(read.source)));
                } else if !is_table {
                    others.push(read);
                }
            }
        }
        if parts.is_empty() || parts.iter().filter_map(|(_, source)| source.as_ref()).any(is_flat) {
            return None;
        }
        self.rest.retain(|sheet| !unclear.contains(sheet));
        self.rest.retain(|sheet| !parts.iter().any(|(part, _)| part == sheet));
        // One that can't be read has been told, and is fatal.
        let parts = parts.into_iter().map(|(name, source)| Some((name, source?)));
        let sources = parts.collect::<Option<Vec<(SheetName, Source)>>>().map(|parts| {
            let read = |(name, source)| Read::new(name, source, &flat::SHAPE);
            let parts: Vec<Read> = parts.into_iter().map(read).collect();
            self.tell_headless(&parts, &others);
            parts.into_iter().map(|part| part.source).collect()
        });
        Some(Sources {
            units: self.take_named(&UNITS),
            figures: sources.map(|sources| FiguresIn::Texts(one_after_another(sources))),
            allocations: self.take_named(&ALLOCATIONS),
        })
    }

    /// Tells of sheets that go on with the figures and have no header of their own.
    fn tell_headless(&mut self, parts: &[Read], others: &[Read]) {
        let certain = Certain::of(parts);
        for read in others.iter().filter(|read| certain.goes_on_in(read)) {
            self.findings.add(headless(), read.source.whole());
            self.rest.retain(|sheet| *sheet != read.name);
        }
    }

    /// A sheet that is called after the shares of targets and has all their columns: beside
    /// a flat table other sheets may be called so.
    pub(super) fn take_allocations(&mut self) -> Option<Source> {
        let is_named = |sheet: &&SheetName| ALLOCATIONS.contains(&sheet.key.as_str());
        let name = self.rest.iter().find(is_named)?.clone();
        let read = self.read(&name, &allocations::SHAPE, &mut Findings::default())?;
        let is_one = lacking(&read, &allocations::SHAPE).next().is_none();
        let is_other = columns_of(&read.source, &flat::SHAPE).contains(&figures::VALUE);
        if !is_one || is_other {
            return None;
        }
        self.rest.retain(|sheet| *sheet != name);
        Some(read.source)
    }
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
