//! Which sheets of a workbook are the dataset's tables.
//!
//! - A sheet `units` with one `figures` are these tables. The figures may go on in
//!   `figures 2` or `figures (3)`, or lie in sheets of any name, one a district.
//! - Else every sheet with the columns of a flat table is a part of one: a table
//!   too long for a sheet, or one sheet a district. Each has its own header.
//! - A column that none of them has may be said by what each is called
//!   ([`supply`]). Where nobody says under which district the rows belong, that is
//!   refused. So is a sheet that may be a part and lacks what the others have; what
//!   is none is in [`beside`].
//! - Hidden sheets are not read, and named; so is every sheet that is no table.

mod beside;
mod read;
mod whose;

use beside::{Beside, Certain, ENOUGH, FIGURE, Unused, WHOSE};
use read::{Read, columns_of, lacking};
use whose::Whose;

use super::assemble::{FiguresIn, Sources};
use super::collect::{Findings, quoted};
use super::facts::Facts;
use super::finding::column_letters;
use super::own_words::supply;
use super::source::Source;
use super::table::{Shape, Table};
use super::workbook::{Hidden, SheetName, Workbook};
use super::{
    Course, Finding, Kind, Place, Severity, SheetFault, TableFault, allocations, figures, flat,
    units,
};

/// What sheets of a dataset's tables may be called, folded.
const UNITS: [&str; 6] = ["units", "donvi", "danhsachdonvi", "cdcs", "danhsachcdcs", "tochuc"];
const FIGURES: [&str; 5] = ["figures", "solieu", "baocao", "ketqua", "chitieuthuchien"];
const ALLOCATIONS: [&str; 6] =
    ["allocations", "giaochitieu", "chitieugiao", "phanbo", "phanbochitieu", "kehoachgiao"];
const DATASET: [&str; 5] = ["dataset", "bosolieu", "thongtin", "thongtinchung", "gioithieu"];

/// What a file turned out to hold.
pub(super) enum Held {
    /// A flat table.
    Flat(FlatTexts),
    /// The tables of a dataset.
    Tables(Sources),
}

impl Held {
    /// Has the reading of its figures watched.
    pub(super) fn watch(&mut self, course: &Course) {
        let texts = match self {
            Self::Flat(texts) => &mut texts.table,
            Self::Tables(Sources { figures: Some(FiguresIn::Texts(texts)), .. }) => texts,
            Self::Tables(_) => return,
        };
        for text in texts {
            text.watch(course);
        }
    }
}

/// The texts of a flat table, and what may stand beside it.
pub(super) struct FlatTexts {
    /// One, or several.
    pub(super) table: Vec<Source>,
    /// The shares of targets.
    pub(super) allocations: Option<Source>,
}

/// The tables of a workbook, and what it says of itself; `None` comes with a fatal
/// finding.
pub(super) fn held(book: Workbook, findings: &mut Findings) -> Option<(Held, Facts)> {
    let (visible, hidden): (Vec<SheetName>, Vec<SheetName>) =
        book.sheets().into_iter().partition(|sheet| !sheet.is_hidden);
    for sheet in hidden {
        let fault = SheetFault::SheetHidden { sheet: quoted(&sheet.name) };
        findings.add(fault, Place::file(&book.shown(&sheet)));
    }
    let mut sheets =
        Sheets { all: visible.clone(), rest: visible, unused: Vec::new(), book, findings };
    let facts = sheets.take_named(&DATASET);
    let said = facts.map(|source| Facts::of_sheet(&source, sheets.findings)).unwrap_or_default();
    let held = if let Some(tables) = sheets.tables() {
        Held::Tables(tables)
    } else {
        let allocations = sheets.take_allocations();
        Held::Flat(FlatTexts { table: sheets.flat()?, allocations })
    };
    sheets.name_rest();
    sheets.name_hidden();
    Some((held, said))
}

/// The visible sheets of a workbook.
struct Sheets<'f> {
    book: Workbook,
    all: Vec<SheetName>,
    /// Those that nothing was made of so far.
    rest: Vec<SheetName>,
    /// Why not, where there is more to say than that they are no tables.
    unused: Vec<(SheetName, Unused)>,
    findings: &'f mut Findings,
}

impl Sheets<'_> {
    fn is_there(&self, names: &[&str]) -> bool {
        self.rest.iter().any(|sheet| names.contains(&sheet.key.as_str()))
    }

    fn take_named(&mut self, names: &[&str]) -> Option<Source> {
        let at = self.rest.iter().position(|sheet| names.contains(&sheet.key.as_str()))?;
        let sheet = self.rest.remove(at);
        self.book.source(&sheet, self.findings)
    }

    /// The tables of a dataset, if they are what the sheets are called after.
    fn tables(&mut self) -> Option<Sources> {
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

    fn read(&mut self, name: &SheetName, shape: &Shape, findings: &mut Findings) -> Option<Read> {
        let source = self.book.source(name, findings)?;
        Some(Read::new(name.clone(), source, shape))
    }

    /// A sheet that is called after the shares of targets and has all their columns: beside
    /// a flat table other sheets may be called so.
    fn take_allocations(&mut self) -> Option<Source> {
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

    /// The parts of a flat table.
    fn flat(&mut self) -> Option<Vec<Source>> {
        let (mut candidates, mut others) = (Vec::new(), Vec::new());
        for name in self.rest.clone() {
            let mut found = Findings::default();
            let read = self.read(&name, &flat::SHAPE, &mut found);
            self.findings.append(found);
            let (likely, unlikely): (Vec<Read>, Vec<Read>) =
                read.into_iter().partition(|read| read.columns.len() >= ENOUGH);
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
                    let (column, other) = (with.heading(column), quoted(&with.name.name));
                    let fault = match instead {
                        Some(instead) => SheetFault::SheetMisnames { column, other, instead },
                        None => SheetFault::SheetLacksColumn { column, other },
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
                let (column, other) = (with.heading(column), quoted(&with.name.name));
                let fault = SheetFault::SheetLacksColumn { column, other };
                self.findings.add(fault, Place::file(&self.book.shown(&part.name)));
            }
        }
        let says_district = [flat::DISTRICT, flat::DISTRICT_ID];
        let is_said = parts.iter().any(|part| says_district.iter().any(|&c| part.has(c)));
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

    /// Rows and columns that aren't shown, in the sheets that were read.
    fn name_hidden(&mut self) {
        for sheet in self.all.iter().filter(|sheet| !self.rest.contains(sheet)) {
            let Hidden { rows, columns } = self.book.hidden(sheet);
            let place = || Place::file(&self.book.shown(sheet));
            if rows > 0 {
                self.findings.add(SheetFault::RowsHidden { count: rows }, place());
            }
            if !columns.is_empty() {
                let letters = columns.iter().map(|column| column_letters(column + 1));
                let columns = letters.collect::<Vec<_>>().join(", ");
                self.findings.add(SheetFault::ColumnsHidden { columns }, place());
            }
        }
    }

    fn name_rest(&mut self) {
        for sheet in &self.rest {
            let why = self.unused.iter().find(|(name, _)| name == sheet);
            let name = quoted(&sheet.name);
            let fault = match why.map_or(Unused::NoTable, |(_, why)| why.clone()) {
                Unused::NoTable => SheetFault::SheetUnused { sheet: name },
                Unused::Lacks { column, other } => {
                    SheetFault::SheetOfSums { sheet: name, column, other }
                }
                Unused::Repeats { other } => SheetFault::SheetUnlike { sheet: name, other },
            };
            self.findings.add(fault, Place::file(&self.book.shown(sheet)));
        }
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

fn name_of(column: usize) -> Option<&'static str> {
    flat::SHAPE.columns.get(column).map(|column| column.name)
}

/// Whether a sheet of figures names its units itself, as a flat table does: the sheet
/// called after them is a list then.
fn is_flat(source: &Source) -> bool {
    let columns = columns_of(source, &flat::SHAPE);
    let is_whole = FIGURE.iter().all(|column| columns.contains(column));
    let has_unit = columns_of(source, &figures::SHAPE).contains(&figures::UNIT);
    is_whole && !has_unit && names_districts(source)
}

/// Whether a sheet is a table of units.
fn is_of_units(source: &Source) -> bool {
    let columns = columns_of(source, &units::SHAPE);
    let mut all = units::SHAPE.columns.iter().enumerate();
    all.all(|(ix, column)| !column.is_needed || columns.contains(&ix))
}

/// What is the matter with a sheet of a table that has no header.
fn headless() -> TableFault {
    let columns = FIGURE.iter().filter_map(|&column| name_of(column)).collect();
    TableFault::HeaderNotFound { columns }
}

fn names_districts(source: &Source) -> bool {
    let columns = columns_of(source, &flat::SHAPE);
    columns.contains(&flat::DISTRICT) || columns.contains(&flat::DISTRICT_ID)
}

/// A sheet's name without the number behind it: `figures (2)` goes on with
/// `figures`.
fn without_count(key: &str) -> &str {
    key.trim_end_matches(|c: char| c.is_ascii_digit() || "()[]-._#".contains(c))
}

fn listed(sheets: &[SheetName]) -> String {
    let names: Vec<String> = sheets.iter().map(|s| format!("'{}'", quoted(&s.name))).collect();
    names.join(", ")
}

/// Numbers the lines of texts through.
fn one_after_another(mut sources: Vec<Source>) -> Vec<Source> {
    for at in 1..sources.len() {
        let (before, behind) = sources.split_at_mut(at);
        if let (Some(last), Some(next)) = (before.last(), behind.first_mut()) {
            next.follow(last);
        }
    }
    sources
}
