//! Opens whatever somebody points at: a dataset's folder, a file that holds all of one, or
//! a what-if scenario.
//!
//! The way from there to a [`Dataset`]: the texts of its tables ([`super::source`] by
//! [`super::encoding`]; of a workbook [`super::sheets`]), how each lies in its text
//! ([`super::layout`]) and its rows ([`super::table`]), then what they say
//! ([`super::assemble`]; of a flat table [`super::flat`] first).

use std::ffi::{OsStr, OsString};
use std::path::Path;
use std::thread;

use super::assemble::{FiguresIn, Sources, assemble, size_of};
use super::collect::{Findings, quoted, shown_name};
use super::folder::tables_in;
use super::source::{Source, path_in};
use super::{
    Course, FileRows, Finding, FolderFault, Options, Place, allocations, figures, file, manifest,
    overlay, plan, units,
};
use crate::model::{Dataset, Plan};

/// Files of the format that this version does not read yet.
const LATER_FILES: [&str; 2] = ["titles.csv", "duties.csv"];

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
    let opened = if overlay::is_overlay_file(path) {
        overlay::open(path, options, course)
    } else if path.is_file() {
        file::open(path, options, course)
    } else {
        open_folder(path, options, course)
    };
    if course.is_stopped() {
        // Whatever came of what had been read by then.
        drop(opened);
        let mut findings = Findings::default();
        findings.add(FolderFault::Stopped, Place::file(&quoted(&path.display().to_string())));
        return Err(findings.into_sorted());
    }
    opened
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
    match tables_in(folder).as_slice() {
        [] => open_tables(folder, options, course, findings),
        [only] => {
            let beside = manifest::facts(folder, &mut findings);
            let plan = plan_of(folder, options, &mut findings);
            let mut read = file::read(folder, only, (options, course), &mut findings);
            let has_shares = file::take_allocations_of(folder, &mut read, options, &mut findings);
            let beside_it = [manifest::FILE, plan::FILE, allocations::FILE];
            let known = beside_it.get(..if has_shares { 3 } else { 2 }).unwrap_or_default();
            name_other_files(folder, Some(only), known, &mut findings);
            file::into_dataset(read, &only.to_string_lossy(), beside, plan, options, findings)
        }
        several => {
            let shown = |file: &OsString| format!("'{}'", quoted(&file.to_string_lossy()));
            let files: Vec<String> = several.iter().map(shown).collect();
            let fault = FolderFault::SeveralTables { files: files.join(", ") };
            findings.add(fault, Place::file(&quoted(&folder.display().to_string())));
            Err(findings.into_sorted())
        }
    }
}

/// Opens a folder with a file for each table.
fn open_tables(
    folder: &Path,
    options: &Options,
    course: &Course,
    mut findings: Findings,
) -> Result<Loaded, Vec<Finding>> {
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
    let usual = [manifest::FILE, plan::FILE, units::FILE, figures::FILE, allocations::FILE];
    name_other_files(folder, None, &usual, &mut findings);
    let sources = Sources { units, figures, allocations };
    assemble(&sources, said, plan, findings)
}

/// The plan the rows are judged by; `None` comes with a fatal finding.
pub(super) fn plan_of(folder: &Path, options: &Options, findings: &mut Findings) -> Option<Plan> {
    if std::fs::symlink_metadata(path_in(folder, plan::FILE)).is_err() {
        return Some((options.plan)());
    }
    let source = Source::read(folder, plan::FILE, findings)?;
    plan::read(&source, findings)
}

/// Whatever else lies in the folder is named: a misspelt file must not go
/// unnoticed. Hidden files are the system's business.
fn name_other_files(
    folder: &Path,
    table: Option<&OsStr>,
    known: &[&'static str],
    findings: &mut Findings,
) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let is_table = table == Some(&entry.file_name());
        let name = entry.file_name().to_string_lossy().into_owned();
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
