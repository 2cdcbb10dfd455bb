use std::path::{Path, PathBuf};
use std::slice;
use std::sync::Arc;
use std::thread;

use super::collect::{Findings, quoted, shown_name};
use super::feed::{self, Feed, Head, Unfit};
use super::figures::Grounds;
use super::flat::{self, FlatTree};
use super::manifest::Said;
use super::names::name_key;
use super::number::{Numbers, Thousands};
use super::quality::together;
use super::source::{Source, path_in};
use super::table::{Table, parts_of};
use super::tree::Register;
use super::{
    Course, Encoding, Finding, FolderFault, Kind, ManifestFault, NumberStyle, Options, Place,
    Position, ReferenceFault, UnitFault,
};
use super::{allocations, encoding, figures, manifest, reference, units};
use crate::model::{
    Allocations, Dataset, Figures, Manifest, Plan, RowCounts, RowNumber, SetAside, TableParts,
    Units,
};
use crate::text::fold;

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
    /// In another encoding than UTF-8.
    Encoded(Encoding),
    /// Lines end in carriage return and line feed, or in carriage return alone.
    CarriageReturns,
    /// Cells are divided by something else than a comma.
    Delimiter(char),
    /// The header stands below other lines, on this one.
    HeaderAt(u32),
    /// Numbers are not, or not all, plain digits with a decimal point.
    Numbers(NumberStyle),
    /// Of people and things only: thousands divided by a mark, as nothing but the many
    /// numbers written so shows.
    Thousands(Thousands),
    /// Dates have the month first.
    MonthsFirst,
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
    /// Of each file or sheet that a table lies in, by the rows read and used of it.
    fn of(table: &Table<'_>, read: &[usize], used: &[usize], numbers: Numbers) -> Vec<Self> {
        let count = |counts: &[usize], at: usize| counts.get(at).copied().unwrap_or_default();
        let texts = table.texts().enumerate();
        let rows = texts.map(|(at, (source, written))| {
            let used = count(used, at);
            let mut dialect = source.dialect.clone();
            dialect.extend(written);
            dialect.extend(numbers.shown().map(Dialect::Numbers));
            dialect.extend(numbers.thousands().map(Dialect::Thousands));
            dialect.extend(numbers.dates.are_month_first().then_some(Dialect::MonthsFirst));
            let (name, set_aside) =
                (Arc::clone(&source.name), count(read, at).saturating_sub(used));
            Self { name, used, set_aside, dialect }
        });
        rows.collect()
    }

    /// Notes that lines further on end in carriage returns.
    fn note_returns(&mut self, has_returns: bool) {
        if has_returns && !self.dialect.contains(&Dialect::CarriageReturns) {
            self.dialect.push(Dialect::CarriageReturns);
        }
    }

    /// How its bytes stood for letters, where they aren't UTF-8; none for a file
    /// that isn't among those read.
    pub(super) fn encoding_of(files: &[Self], name: &str) -> Option<Encoding> {
        let file = files.iter().find(|file| &*file.name == name)?;
        file.dialect.iter().find_map(|dialect| match dialect {
            Dialect::Encoded(encoding) => Some(*encoding),
            _ => None,
        })
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

/// Opens a dataset's folder, a flat table or workbook, or a what-if scenario's
/// file.
///
/// # Errors
/// Every finding of the run, at least one of them [`super::Severity::Fatal`],
/// when the dataset can't be opened at all.
pub fn open_with(path: &Path, options: &Options) -> Result<Loaded, Vec<Finding>> {
    open_watched(path, options, &Course::default())
}

/// The same, while somebody watches, and may stop it.
///
/// # Errors
/// Every finding of the run, at least one of them [`super::Severity::Fatal`],
/// when the dataset can't be opened at all, or was stopped.
pub fn open_watched(
    path: &Path,
    options: &Options,
    course: &Course,
) -> Result<Loaded, Vec<Finding>> {
    if super::overlay::is_overlay_file(path) {
        super::overlay::open(path, options, course)
    } else if path.is_file() {
        super::file::open(path, options)
    } else {
        open_folder(path, options, course)
    }
}

/// Opens a dataset's folder.
pub(super) fn open_folder(
    folder: &Path,
    options: &Options,
    course: &Course,
) -> Result<Loaded, Vec<Finding>> {
    let mut findings = Findings::default();
    if let Err(error) = std::fs::read_dir(folder) {
        let name = quoted(&folder.display().to_string());
        findings.add(FolderFault::unread(&error), Place::file(&name));
        return Err(findings.into_sorted());
    }
    if let Some(name) = super::file::only_table_in(folder) {
        let beside = manifest::facts(folder, &mut findings);
        let plan = plan_of(folder, options, &mut findings);
        let read = super::file::read(folder, &name, options, &mut findings);
        name_other_files(folder, Some(&name), &mut findings);
        return super::file::into_dataset(read, &name, beside, plan, options, findings);
    }
    if let several @ [_, _, ..] = super::file::tables_in(folder).as_slice() {
        let files: Vec<String> = several.iter().map(|f| format!("'{}'", quoted(f))).collect();
        let fault = FolderFault::SeveralTables { files: files.join(", ") };
        findings.add(fault, Place::file(&quoted(&folder.display().to_string())));
        return Err(findings.into_sorted());
    }
    let mut said = manifest::read(folder, &mut findings);
    said.numbers = options.numbers.or(said.numbers);
    let encoding = options.encoding;
    // There is something to wait for before the first row of it is read.
    course.begin(size_of(&folder.join(figures::FILE)));
    // Neither asks for the other.
    let (plan, units, found) = thread::scope(|scope| {
        let mut found = Findings::default();
        let plan = scope.spawn(|| plan_of(folder, options, &mut findings));
        let units = Source::read_as(folder, units::FILE, encoding, &mut found);
        // A panic goes on in this thread.
        let plan = plan.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        (plan, units, found)
    });
    findings.append(found);
    let figures =
        Some(FiguresIn::File { folder: folder.to_owned(), encoding, course: course.clone() });
    let allocations = Source::read_if_there(folder, allocations::FILE, encoding, &mut findings);
    name_other_files(folder, None, &mut findings);
    let sources = Sources { units, figures, allocations };
    assemble(&sources, said, plan, findings)
}

/// The texts of a dataset's tables; what is missing has been told.
pub(super) struct Sources {
    pub(super) units: Option<Source>,
    pub(super) figures: Option<FiguresIn>,
    pub(super) allocations: Option<Source>,
}

/// Where the figures are.
pub(super) enum FiguresIn {
    /// In a file of a dataset's folder, which may be too large to be held at once.
    File {
        /// The folder.
        folder: PathBuf,
        /// What is said of it.
        encoding: Option<Encoding>,
        /// Who watches its being read.
        course: Course,
    },
    /// Here, one after another.
    Texts(Vec<Source>),
}

impl FiguresIn {
    fn parts(&self) -> TableParts {
        match self {
            Self::File { .. } => TableParts::one(figures::FILE),
            Self::Texts(sources) => parts_of(sources),
        }
    }
}

/// Reads the tables, and makes a dataset of them if nothing is fatal.
pub(super) fn assemble(
    sources: &Sources,
    said: Said,
    plan: Option<Plan>,
    mut findings: Findings,
) -> Result<Loaded, Vec<Finding>> {
    let Said { manifest, numbers, province } = said;
    let mut files = Vec::new();
    let units = sources.units.as_ref();
    let register = units.and_then(|source| read_units(source, &mut files, &mut findings));
    let calendar = manifest.as_ref().map(Manifest::calendar);
    let (mut rows, mut allocations) = (figures::FigureRows::default(), Allocations::default());
    let mut beside = Numbers::new(numbers);
    if let Some(plan) = &plan {
        let grounds = Grounds { plan, register: register.as_ref(), calendar, flat: None };
        if let Some(source) = &sources.figures {
            (rows, beside) = read_figures(source, grounds, numbers, &mut files, &mut findings);
        }
        if let Some(source) = &sources.allocations {
            let numbers = Numbers::new(numbers).beside(beside);
            allocations = read_allocations(source, grounds, numbers, &mut files, &mut findings);
        }
    }
    let parts = sources.figures.as_ref().map(FiguresIn::parts).unwrap_or_default();
    let units = units.map(|source| parts_of(slice::from_ref(source))).unwrap_or_default();
    let read = ReadTables { register, rows, allocations, files, parts, units };
    let mut loaded = read.into_dataset(manifest, plan, findings)?;
    tell_province(province, &mut loaded);
    Ok(loaded)
}

/// Reads a flat table, and makes a dataset of it if nothing is fatal.
pub(super) fn assemble_flat(
    table: &Table<'_>,
    tree: FlatTree,
    said: Said,
    plan: Plan,
    mut findings: Findings,
) -> Result<Loaded, Vec<Finding>> {
    let Said { manifest, numbers, province } = said;
    let calendar = manifest.as_ref().map(Manifest::calendar);
    let (register, flat) = (Some(&tree.register), Some(&tree));
    let grounds = Grounds { plan: &plan, register, calendar, flat };
    let (rows, numbers) = in_one_style(numbers, &mut findings, |numbers, findings| {
        figures::read(table, grounds, numbers, findings)
    });
    flat::tell_merged(table, &mut findings);
    let files = FileRows::of(table, &rows.read, &rows.used(table.parts()), numbers);
    let parts = table.parts().clone();
    let FlatTree { register, roles, .. } = tree;
    let (register, allocations) = (Some(register), Allocations::default());
    let divisions: Vec<RowNumber> = rows.totals.iter().map(|total| total.at).collect();
    let units = parts.clone();
    let read = ReadTables { register, rows, allocations, files, parts, units };
    let mut loaded = read.into_dataset(manifest, Some(plan), findings)?;
    tell_province(province, &mut loaded);
    let mut told = Findings::default();
    flat::tell_unsaid_totals(&loaded.dataset, (&roles, &divisions), table, &mut told);
    loaded.findings = together(loaded.findings, told.into_sorted());
    Ok(loaded)
}

/// Tells of a province that is called otherwise than the unit of that level: the figures
/// may be another's.
fn tell_province(said: Option<(String, Place)>, loaded: &mut Loaded) {
    let units = &loaded.dataset.units;
    let name = units.unit(units.province()).name();
    let key = |name: &str| fold(&name_key(name));
    let differs = |(said, _): &(String, Place)| {
        let (said, own) = (key(said), key(name));
        !own.contains(&said) && !said.contains(&own)
    };
    // Where the rows don't name it, there is nothing to compare.
    let Some((said, place)) = said.filter(differs).filter(|_| name != flat::UNNAMED) else {
        return;
    };
    let fault = ManifestFault::ProvinceDiffers { found: quoted(&said), name: quoted(name) };
    let mut told = Findings::default();
    told.add(fault, place);
    loaded.findings = together(std::mem::take(&mut loaded.findings), told.into_sorted());
}

/// What the tables held.
struct ReadTables {
    register: Option<Register>,
    rows: figures::FigureRows,
    allocations: Allocations,
    files: Vec<FileRows>,
    /// Where the figures lie.
    parts: TableParts,
    /// Where the units lie.
    units: TableParts,
}

impl ReadTables {
    fn into_dataset(
        self,
        manifest: Option<Manifest>,
        plan: Option<Plan>,
        findings: Findings,
    ) -> Result<Loaded, Vec<Finding>> {
        let Self { register, rows, allocations, files, parts, units: of_units } = self;
        let mut findings = Findings::from(findings.into_sorted());
        if let Some(plan) = &plan {
            reference::name_nearest(findings.as_mut_slice(), plan, register.as_ref());
        }
        let units = register.and_then(|register| Units::new(register.units));
        let units = units.map(|units| units.in_parts(of_units));
        let whole = manifest.zip(plan).zip(units).filter(|_| !findings.is_fatal());
        let Some(((manifest, plan), units)) = whole else {
            return Err(without_consequences(findings.into_sorted()));
        };
        let totals = rows.totals;
        let figures = Figures::new(rows.figures, rows.notes).in_parts(parts);
        let set_aside = SetAside::new(rows.set_aside);
        let rows = RowCounts {
            used: files.iter().map(|file| file.used).sum(),
            set_aside: files.iter().map(|file| file.set_aside).sum(),
        };
        let dataset = Dataset { manifest, plan, units, figures, set_aside, allocations, rows };
        super::totals::compare(&totals, &dataset, &mut findings);
        Ok(Loaded { dataset, findings: findings.into_sorted(), files })
    }
}

/// The plan the rows are judged by; `None` comes with a fatal finding.
pub(super) fn plan_of(folder: &Path, options: &Options, findings: &mut Findings) -> Option<Plan> {
    if std::fs::symlink_metadata(path_in(folder, PLAN_FILE)).is_err() {
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
    source: &Source,
    files: &mut Vec<FileRows>,
    findings: &mut Findings,
) -> Option<Register> {
    let table = Table::new(source, &units::SHAPE, findings)?;
    let (rows, numbers) = in_one_style(None, findings, |numbers, findings| {
        units::read(&table, &mut numbers.dates, findings)
    });
    let read = rows.read;
    super::cycle::tell_cycles(&rows.links, &table, findings);
    let register = Register::build(rows, &table, findings);
    files.extend(FileRows::of(&table, &[read], &[register.used], numbers));
    Some(register)
}

fn read_figures(
    given: &FiguresIn,
    grounds: Grounds<'_>,
    said: Option<NumberStyle>,
    files: &mut Vec<FileRows>,
    findings: &mut Findings,
) -> (figures::FigureRows, Numbers) {
    let none = || (figures::FigureRows::default(), Numbers::new(said));
    let read;
    let sources = match given {
        FiguresIn::Texts(sources) => sources.as_slice(),
        FiguresIn::File { folder, encoding, course } => {
            let is_usual = matches!(encoding, None | Some(Encoding::Utf8));
            let rows = is_usual
                .then(|| figures_in_pieces(folder, grounds, (said, course), files, findings))
                .flatten();
            if let Some(rows) = rows {
                return rows;
            }
            read = Source::read_as(folder, figures::FILE, *encoding, findings);
            let Some(source) = &read else { return none() };
            slice::from_ref(source)
        }
    };
    let Some(table) = Table::of(sources, &figures::SHAPE, findings) else { return none() };
    let (rows, numbers) = in_one_style(said, findings, |numbers, findings| {
        figures::read(&table, grounds, numbers, findings)
    });
    files.extend(FileRows::of(&table, &rows.read, &rows.used(table.parts()), numbers));
    (rows, numbers)
}

/// Reads a file by the style of numbers that is said, or assumed; in the other
/// one again where what it holds contradicts the assumption.
pub(super) fn in_one_style<R>(
    said: Option<NumberStyle>,
    findings: &mut Findings,
    read: impl FnMut(&mut Numbers, &mut Findings) -> R,
) -> (R, Numbers) {
    settled(Numbers::new(said), findings, read)
}

fn settled<R>(
    mut numbers: Numbers,
    findings: &mut Findings,
    mut read: impl FnMut(&mut Numbers, &mut Findings) -> R,
) -> (R, Numbers) {
    let before = findings.len();
    let rows = read(&mut numbers, findings);
    let Some(mut right) = numbers.correction() else { return (rows, numbers) };
    findings.cut_back(before);
    (read(&mut right, findings), right)
}

fn size_of(path: &Path) -> u64 {
    std::fs::metadata(path).map_or(0, |about| about.len())
}

/// The usual way: the file is never in memory as a whole. `None` where its bytes
/// or its header want to be looked at closely.
fn figures_in_pieces(
    folder: &Path,
    grounds: Grounds<'_>,
    (said, course): (Option<NumberStyle>, &Course),
    files: &mut Vec<FileRows>,
    findings: &mut Findings,
) -> Option<(figures::FigureRows, Numbers)> {
    let path = path_in(folder, figures::FILE);
    let head = Head::read(&path, figures::FILE, feed::PIECE)?;
    if encoding::is_legacy(&head.source.text) {
        return None;
    }
    let mut found = Findings::default();
    let table = Table::new(&head.source, &figures::SHAPE, &mut found)?;
    let (body, delimiter) = table.body();
    let start = body.start as usize;
    if !head.is_all && start >= head.source.text.len() {
        return None;
    }
    let offset = u64::try_from(head.mark + start).ok()?;
    let line = head.source.line_of(body.number);
    let from = feed::From { offset, line, delimiter };
    let name = &head.source.name;
    let open = || Feed::open(&path, name, from, feed::PIECE, course);
    let size = size_of(&path);
    let threads = if head.is_all { 1 } else { THREADS };
    let (read, numbers) = in_one_style(said, &mut found, |numbers, findings| {
        course.begin(size);
        figures::read_pieces(&table, open, threads, grounds, numbers, findings)
    });
    let (rows, has_returns) = match read {
        Ok(read) => read,
        Err(Unfit::Stopped) => {
            findings.add(FolderFault::Stopped, table.whole());
            return Some((figures::FigureRows::default(), numbers));
        }
        Err(_) => return None,
    };
    findings.append(found);
    let mut counts = FileRows::of(&table, &rows.read, &rows.used(table.parts()), numbers);
    for file in &mut counts {
        file.note_returns(has_returns);
    }
    files.append(&mut counts);
    Some((rows, numbers))
}

fn read_allocations(
    source: &Source,
    grounds: Grounds<'_>,
    assumed: Numbers,
    files: &mut Vec<FileRows>,
    findings: &mut Findings,
) -> Allocations {
    let Some(table) = Table::new(source, &allocations::SHAPE, findings) else {
        return Allocations::default();
    };
    let (rows, numbers) = settled(assumed, findings, |numbers, findings| {
        allocations::read(&table, grounds, numbers, findings)
    });
    allocations::check_sums(&rows, grounds, &table, findings);
    files.extend(FileRows::of(&table, &[rows.read], &[rows.used], numbers));
    rows.allocations
}

/// Whatever else lies in the folder is named: a misspelt file must not go
/// unnoticed. Hidden files are the system's business.
fn name_other_files(folder: &Path, table: Option<&str>, findings: &mut Findings) {
    let usual = [manifest::FILE, PLAN_FILE, units::FILE, figures::FILE, allocations::FILE];
    let known = usual.get(..if table.is_some() { 2 } else { 5 }).unwrap_or_default();
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_table = table == Some(name.as_str());
        if !entry.path().is_file() || is_table || name.starts_with('.') {
            continue;
        }
        let is_same = |other: &&str| other.eq_ignore_ascii_case(&name);
        let fault = if let Some(&other) = known.iter().find(|other| is_same(other)) {
            if path_in(folder, other) == entry.path() {
                continue;
            }
            FolderFault::FileTwice { name: other }
        } else if LATER_FILES.iter().any(is_same) {
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
