//! Which sheets of a workbook are the dataset's tables.
//!
//! - A sheet `units` with one `figures` are these tables. The figures may go on in
//!   `figures 2` or `figures (3)`, or lie in sheets of any name, one a district. Units and
//!   shares of targets are known by their headings where no sheet is called after them
//!   ([`chosen`]).
//! - Else every sheet with the columns of a flat table is a part of one: a table
//!   too long for a sheet, or one sheet a district. Each has its own header.
//! - A column that none of them has may be said by what each is called
//!   ([`super::own_words`]). Where nobody says under which district the rows belong, that is
//!   refused. So is a sheet that may be a part and lacks what the others have; what
//!   is none is in [`beside`].
//! - Hidden sheets are not read, and named; so is every sheet that is no table.

mod beside;
mod chosen;
mod parts;
mod read;
mod tables;
mod whose;

use beside::{FIGURE, Unused};
use read::Read;

use super::assemble::{FiguresIn, Sources};
use super::collect::{Findings, quoted};
use super::facts::Facts;
use super::finding::column_letters;
use super::names::without_number;
use super::source::Source;
use super::workbook::{Hidden, SheetName, Workbook};
use super::{Course, Place, SheetFault, TableFault, flat};
use crate::text::header_key;

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
    let (all, rest) = (visible.clone(), visible);
    let mut sheets =
        Sheets { all, rest, looked_at: Vec::new(), unused: Vec::new(), book, findings };
    let facts = sheets.take_called(&DATASET);
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
    /// The texts of those that were looked at and not taken yet.
    looked_at: Vec<(SheetName, Source)>,
    /// Why not, where there is more to say than that they are no tables.
    unused: Vec<(SheetName, Unused)>,
    findings: &'f mut Findings,
}

impl Sheets<'_> {
    fn take_called(&mut self, names: &[&str]) -> Option<Source> {
        let at = self.rest.iter().position(|sheet| is_called(sheet, names))?;
        let sheet = self.rest.remove(at);
        self.source(&sheet)
    }

    /// A sheet's text, to be looked at; why it can't be read is told when it is taken.
    fn look_at(&mut self, name: &SheetName) -> Option<&Source> {
        if !self.looked_at.iter().any(|(known, _)| known == name) {
            let source = self.book.source(name, &mut Findings::default())?;
            self.looked_at.push((name.clone(), source));
        }
        self.looked_at.iter().find(|(known, _)| known == name).map(|(_, source)| source)
    }

    fn source(&mut self, name: &SheetName) -> Option<Source> {
        match self.looked_at.iter().position(|(known, _)| known == name) {
            Some(at) => Some(self.looked_at.swap_remove(at).1),
            None => self.book.source(name, self.findings),
        }
    }

    fn read(&mut self, name: &SheetName) -> Option<Read> {
        let source = self.source(name)?;
        Some(Read::new(name.clone(), source, &flat::SHAPE))
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

fn name_of(column: usize) -> Option<&'static str> {
    flat::SHAPE.columns.get(column).map(|column| column.name)
}

/// What is the matter with a sheet of a table that has no header.
fn headless() -> TableFault {
    let columns = FIGURE.iter().filter_map(|&column| name_of(column)).collect();
    TableFault::HeaderNotFound { columns }
}

/// Whether a sheet is called by one of some names, folded; it may have a number before it.
fn is_called(sheet: &SheetName, names: &[&str]) -> bool {
    let bare = without_number(&sheet.name).map(header_key);
    names.contains(&bare.as_deref().unwrap_or(&sheet.key))
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
