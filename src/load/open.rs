use std::path::Path;
use std::sync::Arc;

use super::collect::{Findings, quoted, shown_name};
use super::feed::{self, Feed, Head};
use super::figures::Grounds;
use super::manifest::Said;
use super::number::Numbers;
use super::source::Source;
use super::table::Table;
use super::tree::Register;
use super::{
    Finding, FolderFault, Kind, NumberStyle, Options, Place, Position, ReferenceFault, UnitFault,
};
use super::{allocations, figures, manifest, units};
use crate::model::{Allocations, Dataset, Figures, Manifest, Plan, RowCounts, SetAside, Units};

/// Threads that judge rows.
const THREADS: usize = 2;
/// The dataset's own plan, if it has one.
const PLAN_FILE: &str = "plan.toml";
/// Files of the format that this version does not read yet.
const LATER_FILES: [&str; 2] = ["titles.csv", "duties.csv"];

/// How a file is written, where that isn't the canonical way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Starts with a byte order mark.
    ByteOrderMark,
    /// Lines end in carriage return and line feed, or in carriage return alone.
    CarriageReturns,
    /// Cells are divided by something else than a comma.
    Delimiter(char),
    /// The header stands below other lines, on this one.
    HeaderAt(u32),
    /// Numbers are not, or not all, plain digits with a decimal point.
    Numbers(NumberStyle),
}

/// The data rows of one file: `read = used + set_aside`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRows {
    /// Name of the file.
    pub name: Arc<str>,
    /// Rows accepted into the model.
    pub used: usize,
    /// Rows set aside, each with at least one finding.
    pub set_aside: usize,
    /// How it is written.
    pub dialect: Vec<Dialect>,
}

impl FileRows {
    fn new(source: &Source, read: usize, used: usize) -> Self {
        let name = Arc::clone(&source.name);
        let set_aside = read.saturating_sub(used);
        Self { name, used, set_aside, dialect: source.dialect.clone() }
    }

    /// Notes that lines further on end in carriage returns.
    fn note_returns(&mut self, has_returns: bool) {
        if has_returns && !self.dialect.contains(&Dialect::CarriageReturns) {
            self.dialect.push(Dialect::CarriageReturns);
        }
    }

    /// The same with how the table and its numbers are written.
    fn written_in(mut self, table: &Table<'_>, numbers: Numbers) -> Self {
        self.dialect.extend(table.dialect());
        self.dialect.extend(numbers.shown().map(Dialect::Numbers));
        self
    }

    /// All data rows.
    #[must_use]
    pub const fn read(&self) -> usize {
        self.used + self.set_aside
    }
}

/// A dataset that could be opened, with everything found on the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Loaded {
    /// What was accepted.
    pub dataset: Dataset,
    /// Everything found, by file, line and column.
    pub findings: Vec<Finding>,
    /// The tables that were read.
    pub files: Vec<FileRows>,
}

/// Opens a dataset's folder or a what-if scenario's file of which nothing is
/// known but what stands in it.
///
/// # Errors
/// Every finding of the run, at least one of them [`super::Severity::Fatal`],
/// when the dataset can't be opened at all.
pub fn open(path: &Path) -> Result<Loaded, Vec<Finding>> {
    open_with(path, &Options::default())
}

/// Opens a dataset's folder or a what-if scenario's file.
///
/// # Errors
/// Every finding of the run, at least one of them [`super::Severity::Fatal`],
/// when the dataset can't be opened at all.
pub fn open_with(path: &Path, options: &Options) -> Result<Loaded, Vec<Finding>> {
    if super::overlay::is_overlay_file(path) {
        super::overlay::open(path, options)
    } else {
        open_folder(path, options)
    }
}

/// Opens a dataset's folder.
pub(super) fn open_folder(folder: &Path, options: &Options) -> Result<Loaded, Vec<Finding>> {
    let mut findings = Findings::default();
    if let Err(error) = std::fs::read_dir(folder) {
        let reason = error.kind().to_string();
        let name = quoted(&folder.display().to_string());
        findings.add(FolderFault::FolderUnreadable { reason }, Place::file(&name));
        return Err(findings.into_sorted());
    }
    let Said { manifest, numbers } = manifest::read(folder, &mut findings);
    let numbers = options.numbers.or(numbers);
    let plan = plan_of(folder, options, &mut findings);
    let mut files = Vec::new();
    let register = read_units(folder, &mut files, &mut findings);
    let calendar = manifest.as_ref().map(Manifest::calendar);
    let (mut rows, mut allocations) = (figures::FigureRows::default(), Allocations::default());
    if let Some(plan) = &plan {
        let grounds = Grounds { plan, register: register.as_ref(), calendar };
        rows = read_figures(folder, grounds, numbers, &mut files, &mut findings);
        allocations = read_allocations(folder, grounds, numbers, &mut files, &mut findings);
    }
    name_other_files(folder, &mut findings);
    let units = register.and_then(|register| Units::new(register.units));
    let parts = manifest.zip(plan).zip(units).filter(|_| !findings.is_fatal());
    let Some(((manifest, plan), units)) = parts else {
        return Err(without_consequences(findings.into_sorted()));
    };
    let figures = Figures::new(rows.figures, rows.notes).in_file(figures::FILE);
    let set_aside = SetAside::new(rows.set_aside);
    let rows = RowCounts {
        used: files.iter().map(|file| file.used).sum(),
        set_aside: files.iter().map(|file| file.set_aside).sum(),
    };
    let dataset = Dataset { manifest, plan, units, figures, set_aside, allocations, rows };
    Ok(Loaded { dataset, findings: findings.into_sorted(), files })
}

/// The plan the rows are judged by; `None` comes with a fatal finding.
fn plan_of(folder: &Path, options: &Options, findings: &mut Findings) -> Option<Plan> {
    if std::fs::symlink_metadata(folder.join(PLAN_FILE)).is_err() {
        return Some((options.plan)());
    }
    let source = Source::read(folder, PLAN_FILE, findings)?;
    let faults = match super::plan::parse(&source.text) {
        Ok(plan) => return Some(plan),
        Err(faults) => faults,
    };
    for fault in faults {
        let whole = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let position = Position { line: whole(fault.line), column: whole(fault.column) };
        findings.add(FolderFault::Plan { fault: fault.kind }, source.placed(position));
    }
    None
}

fn read_units(
    folder: &Path,
    files: &mut Vec<FileRows>,
    findings: &mut Findings,
) -> Option<Register> {
    let source = Source::read(folder, units::FILE, findings)?;
    let table = Table::new(&source, &units::SHAPE, findings)?;
    let rows = units::read(&table, findings);
    let read = rows.read;
    super::cycle::tell_cycles(&rows.links, &table, findings);
    let register = Register::build(rows, &table, findings);
    let counts = FileRows::new(&source, read, register.used);
    files.push(counts.written_in(&table, Numbers::new(None)));
    Some(register)
}

fn read_figures(
    folder: &Path,
    grounds: Grounds<'_>,
    said: Option<NumberStyle>,
    files: &mut Vec<FileRows>,
    findings: &mut Findings,
) -> figures::FigureRows {
    if let Some(rows) = figures_in_pieces(folder, grounds, said, files, findings) {
        return rows;
    }
    let Some(source) = Source::read(folder, figures::FILE, findings) else {
        return figures::FigureRows::default();
    };
    let Some(table) = Table::new(&source, &figures::SHAPE, findings) else {
        return figures::FigureRows::default();
    };
    let (rows, numbers) = in_one_style(said, findings, |numbers, findings| {
        figures::read(&table, grounds, numbers, findings)
    });
    let counts = FileRows::new(&source, rows.read, rows.figures.len());
    files.push(counts.written_in(&table, numbers));
    rows
}

/// Reads a file by the style of numbers that is said, or assumed; in the other
/// one again where what it holds contradicts the assumption.
fn in_one_style<R>(
    said: Option<NumberStyle>,
    findings: &mut Findings,
    mut read: impl FnMut(&mut Numbers, &mut Findings) -> R,
) -> (R, Numbers) {
    let before = findings.len();
    let mut numbers = Numbers::new(said);
    let rows = read(&mut numbers, findings);
    let Some(mut right) = numbers.correction() else { return (rows, numbers) };
    findings.cut_back(before);
    (read(&mut right, findings), right)
}

/// The usual way: the file is never in memory as a whole. `None` where its bytes
/// or its header want to be looked at closely.
fn figures_in_pieces(
    folder: &Path,
    grounds: Grounds<'_>,
    said: Option<NumberStyle>,
    files: &mut Vec<FileRows>,
    findings: &mut Findings,
) -> Option<figures::FigureRows> {
    let path = folder.join(figures::FILE);
    let head = Head::read(&path, figures::FILE, feed::PIECE)?;
    let mut found = Findings::default();
    let table = Table::new(&head.source, &figures::SHAPE, &mut found)?;
    let (body, delimiter) = table.body();
    let start = body.start as usize;
    if !head.is_all && start >= head.source.text.len() {
        return None;
    }
    let offset = u64::try_from(head.mark + start).ok()?;
    let from = feed::From { offset, line: body.line, delimiter };
    let name = &head.source.name;
    let open = || Feed::open(&path, name, from, feed::PIECE);
    let threads = if head.is_all { 1 } else { THREADS };
    let (read, numbers) = in_one_style(said, &mut found, |numbers, findings| {
        figures::read_pieces(&table, open, threads, grounds, numbers, findings)
    });
    let (rows, has_returns) = read.ok()?;
    findings.append(found);
    let mut counts = FileRows::new(&head.source, rows.read, rows.figures.len());
    counts.note_returns(has_returns);
    files.push(counts.written_in(&table, numbers));
    Some(rows)
}

fn read_allocations(
    folder: &Path,
    grounds: Grounds<'_>,
    said: Option<NumberStyle>,
    files: &mut Vec<FileRows>,
    findings: &mut Findings,
) -> Allocations {
    let file = allocations::FILE;
    let Some(source) = Source::read_if_there(folder, file, findings) else {
        return Allocations::default();
    };
    let Some(table) = Table::new(&source, &allocations::SHAPE, findings) else {
        return Allocations::default();
    };
    let (rows, numbers) = in_one_style(said, findings, |numbers, findings| {
        allocations::read(&table, grounds, numbers, findings)
    });
    allocations::check_sums(&rows, grounds, &table, findings);
    files.push(FileRows::new(&source, rows.read, rows.used).written_in(&table, numbers));
    rows.allocations
}

/// Whatever else lies in the folder is named: a misspelt file must not go
/// unnoticed. Hidden files are the system's business.
fn name_other_files(folder: &Path, findings: &mut Findings) {
    let known = [manifest::FILE, PLAN_FILE, units::FILE, figures::FILE, allocations::FILE];
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_file = entry.path().is_file();
        if !is_file || name.starts_with('.') || known.contains(&name.as_str()) {
            continue;
        }
        let fault = if LATER_FILES.contains(&name.as_str()) {
            FolderFault::FileNotReadYet
        } else {
            FolderFault::FileUnknown
        };
        findings.add(fault, Place::file(&shown_name(&name)));
    }
}

/// What only follows from another finding mends itself with it; in a dataset
/// that can't be opened it would bury the cause.
fn without_consequences(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.retain(|finding| {
        !matches!(
            finding.kind,
            Kind::Reference(ReferenceFault::UnitSetAside { .. })
                | Kind::Unit(UnitFault::ParentSetAside { .. })
        )
    });
    findings
}
