//! Sheets that are parts of a flat table by their columns.

use super::beside::{self, Beside, Certain, ENOUGH, FIGURE, Unused, WHOSE};
use super::read::Read;
use super::whose::Whose;
use super::{Sheets, headless, listed, name_of, one_after_another, without_count};
use crate::load::collect::{Findings, quoted};
use crate::load::own_words::supply;
use crate::load::source::Source;
use crate::load::table::Table;
use crate::load::workbook::SheetName;
use crate::load::{Finding, Kind, Place, Severity, SheetFault, TableFault, flat};

impl Sheets<'_> {
    /// The parts of a flat table.
    pub(super) fn flat(&mut self) -> Option<Vec<Source>> {
        let (mut candidates, mut others) = (Vec::new(), Vec::new());
        for name in self.rest.clone() {
            let (likely, unlikely): (Vec<Read>, Vec<Read>) =
                self.read(&name).into_iter().partition(|read| read.columns.len() >= ENOUGH);
            candidates.extend(likely);
            others.extend(unlikely);
        }
        if self.findings.is_fatal() {
            return None;
        }
        supply(&mut candidates.iter_mut().map(|read| &mut read.source).collect::<Vec<_>>());
        if candidates.is_empty() {
            let faulty = others.iter().position(|read| has_faulty_header(&read.source));
            candidates.extend(faulty.map(|at| others.remove(at)));
        }
        // One of no district beside those of districts may be the province's own.
        if candidates.iter().any(Read::names_districts) {
            let silent = candidates.iter_mut().filter(|read| !read.names_districts());
            silent.for_each(Read::forget_unfilled);
        }
        let (certain, mut doubtful) = beside::divided(candidates);
        let mut upper = Vec::new();
        let mut parts = if certain.is_empty() {
            self.likeliest(doubtful)?
        } else {
            doubtful.append(&mut others);
            upper = self.judge_beside(&certain, doubtful);
            certain
        };
        if self.findings.is_fatal() || (parts.len() > 1 && !self.go_together(&parts)) {
            return None;
        }
        parts.append(&mut upper);
        self.rest.retain(|sheet| !parts.iter().any(|read| read.name == *sheet));
        Some(one_after_another(parts.into_iter().map(|read| read.source).collect()))
    }

    /// Where no sheet says all of a figure: those that say most of it. What is wrong
    /// with them is told when they are read.
    fn likeliest(&mut self, mut sheets: Vec<Read>) -> Option<Vec<Read>> {
        let missing = |read: &Read| FIGURE.iter().filter(|&&column| !read.has(column)).count();
        let Some(least) = sheets.iter().map(missing).min() else {
            let sheets = listed(&self.all);
            self.findings.add(SheetFault::NoTable { sheets }, Place::file(self.book.name()));
            return None;
        };
        sheets.retain(|read| missing(read) < (least + 1).max(2));
        Some(sheets)
    }

    /// What the sheets beside a table are: faulty parts of it are told here, others
    /// when all that is read is known. Those that go on with it, of larger units, and
    /// those that say anew what it says.
    fn judge_beside(&mut self, parts: &[Read], others: Vec<Read>) -> Vec<Read> {
        let certain = Certain::of(parts);
        let mut upper = Vec::new();
        for read in others {
            let shown = self.book.shown(&read.name);
            match certain.judge(&read) {
                Beside::Faulty { column, instead } => {
                    let Some(with) = certain.with(column) else { continue };
                    let (heading, other) = (with.heading(column), quoted(&with.name.name));
                    let fault = match instead {
                        Some(instead) => {
                            SheetFault::SheetMisnames { column: heading, other, instead }
                        }
                        None => lacks(column, with),
                    };
                    self.findings.add(fault, Place::file(&shown));
                }
                Beside::Headless => self.findings.add(headless(), read.source.whole()),
                Beside::Upper => {
                    let column = certain.smallest();
                    let fault = SheetFault::SheetOfUpper { column };
                    self.findings.add(fault, Place::file(&shown));
                    upper.push(read);
                }
                Beside::Repeats { other, whose } => {
                    if whose == Whose::Unclear || !is_sound(&read.source) {
                        self.unused.push((read.name, Unused::Repeats { other }));
                    } else {
                        let source = read.source.repeating(whose.district());
                        upper.push(Read { source, ..read });
                    }
                }
                Beside::None(why) => self.unused.push((read.name, why)),
            }
        }
        upper
    }

    /// Whether sheets are parts of one table; if not, why is told.
    fn go_together(&mut self, parts: &[Read]) -> bool {
        let before = self.findings.len();
        for column in WHOSE.iter().chain(&FIGURE).copied() {
            let Some(with) = parts.iter().find(|part| part.has(column)) else { continue };
            for part in parts.iter().filter(|part| !part.has(column)) {
                self.findings.add(lacks(column, with), Place::file(&self.book.shown(&part.name)));
            }
        }
        let is_said = parts.iter().any(Read::names_districts);
        let names: Vec<SheetName> = parts.iter().map(|part| part.name.clone()).collect();
        let is_one_name = |pair: &[SheetName]| match pair {
            [a, b] => without_count(&a.key) == without_count(&b.key),
            _ => true,
        };
        if !is_said && !names.windows(2).all(is_one_name) {
            let fault = SheetFault::DistrictUnsaid { sheets: listed(&names) };
            self.findings.add(fault, Place::file(self.book.name()));
        }
        self.findings.len() == before
    }
}

/// What is the matter with a sheet that doesn't say for a column what another one says.
fn lacks(column: usize, with: &Read) -> SheetFault {
    let other = quoted(&with.name.name);
    match with.said_of(column).zip(name_of(column)) {
        Some((supplied, column)) => {
            SheetFault::SheetSaysNone { column, other, said: quoted(&supplied.said) }
        }
        None => SheetFault::SheetLacksColumn { column: with.heading(column), other },
    }
}

/// Whether a sheet has a header of years or the like, or one with spoilt letters;
/// that is told when it is read as a table.
fn has_faulty_header(source: &Source) -> bool {
    let mut found = Findings::default();
    let _ = Table::new(source, &flat::SHAPE, &mut found);
    found.as_slice().iter().any(|finding| {
        matches!(
            finding.kind,
            Kind::Table(
                TableFault::YearsAcross { .. }
                    | TableFault::IndicatorsAcross { .. }
                    | TableFault::QuartersAcross { .. }
                    | TableFault::UnitsAcross { .. }
                    | TableFault::HeaderSpoilt { .. }
            )
        )
    })
}

/// Whether a sheet is a flat table without a fault: of one that is only compared none
/// is to be mended.
fn is_sound(source: &Source) -> bool {
    let mut found = Findings::default();
    let table = Table::new(source, &flat::SHAPE, &mut found);
    let rows = table.map(|table| table.each_row(&mut found, |_, _| {}));
    let is_fault =
        |finding: &Finding| matches!(finding.severity(), Severity::Fault | Severity::Fatal);
    rows.is_some() && !found.as_slice().iter().any(is_fault)
}
