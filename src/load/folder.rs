//! Which datasets lie in a folder, and which of its files may be one.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::collect::{Findings, quoted};
use super::feed::{self, Head};
use super::layout::Layout;
use super::source::path_in;
use super::workbook::EXTENSIONS;
use super::{
    Finding, FolderFault, Place, allocations, figures, flat, manifest, natural, overlay, units,
};
use crate::model::Manifest;

/// One dataset or what-if scenario of a folder, by its manifest alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioEntry {
    /// Its folder; of a what-if scenario its file.
    pub path: PathBuf,
    /// The name of that, as it may be shown.
    pub name: String,
    /// What its `dataset.toml` says, or why it can't be read; nothing of a table
    /// or workbook, which says it only when it is opened.
    pub manifest: Result<Option<Manifest>, Vec<Finding>>,
}

/// The datasets of a folder: the folder itself if it is one, else its
/// subfolders that are, its workbooks and flat tables, and its what-if scenarios (the TOML files
/// that name a base), by name, digits compared as numbers. Of a file that one.
/// Only manifests are read.
///
/// # Errors
/// The finding that the folder can't be read or holds no dataset.
pub fn datasets_in(folder: &Path) -> Result<Vec<ScenarioEntry>, Vec<Finding>> {
    if is_dataset(folder) || folder.is_file() {
        return Ok(vec![entry(folder.to_owned())]);
    }
    let refused = |fault: FolderFault| {
        let mut findings = Findings::default();
        findings.add(fault, Place::file(&quoted(&folder.display().to_string())));
        findings.into_sorted()
    };
    let inside = std::fs::read_dir(folder).map_err(|error| refused(FolderFault::unread(&error)))?;
    let is_scenario = |path: &PathBuf| {
        is_dataset(path) || overlay::names_a_base(path) || is_workbook(path) || is_flat_text(path)
    };
    let paths = inside.flatten().map(|inner| inner.path()).filter(is_scenario);
    let mut entries: Vec<ScenarioEntry> = paths.map(entry).collect();
    entries.sort_by(|a, b| natural::compare(&a.name, &b.name));
    if entries.is_empty() {
        return Err(refused(FolderFault::NoDataset));
    }
    Ok(entries)
}

/// A folder with a manifest, or with both tables: then the missing manifest is
/// what has to be told.
pub(super) fn is_dataset(folder: &Path) -> bool {
    let has = |name: &str| path_in(folder, name).is_file();
    has(manifest::FILE) || (has(units::FILE) && has(figures::FILE))
}

fn entry(path: PathBuf) -> ScenarioEntry {
    let resolved = path.canonicalize();
    let named = resolved.as_deref().unwrap_or(&path);
    let name = named.file_name().map(|name| quoted(&name.to_string_lossy())).unwrap_or_default();
    let manifest = if overlay::is_overlay_file(&path) {
        overlay::manifest(&path).map(Some)
    } else if path.is_file() || only_table_in(&path).is_some() {
        Ok(None)
    } else {
        let mut findings = Findings::default();
        let manifest = manifest::read(&path, &mut findings).manifest;
        manifest.map(Some).ok_or_else(|| findings.into_sorted())
    };
    ScenarioEntry { path, name, manifest }
}

/// How delimited text may end.
const TEXT_ENDINGS: [&str; 3] = ["csv", "tsv", "txt"];
/// Whether a file in a folder of datasets is one of them: a workbook that isn't
/// a spreadsheet program's lock file.
pub(super) fn is_workbook(path: &Path) -> bool {
    let is_lock =
        path.file_name().is_some_and(|name| name.to_string_lossy().starts_with(['~', '.']));
    !is_lock && has_ending(path, &EXTENSIONS) && path.is_file()
}

/// Whether a text has the header of a flat table.
pub(super) fn is_flat_text(path: &Path) -> bool {
    const ENOUGH: usize = 4;
    let is_text = has_ending(path, &TEXT_ENDINGS) && path.is_file() && !is_usual(path);
    let head = is_text.then(|| Head::read(path, "", feed::PIECE)).flatten();
    head.and_then(|head| Layout::of(&head.source, &flat::SHAPE))
        .is_some_and(|layout| layout.known >= ENOUGH)
}

/// Whether a file may hold a whole dataset by its ending.
pub(super) fn may_hold_a_dataset(path: &Path) -> bool {
    is_workbook(path) || (has_ending(path, &TEXT_ENDINGS) && path.is_file())
}

fn has_ending(path: &Path, endings: &[&str]) -> bool {
    path.extension()
        .is_some_and(|ending| endings.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

/// The one file of a folder without the usual tables that may hold them all.
pub(super) fn only_table_in(folder: &Path) -> Option<OsString> {
    let mut tables = tables(folder);
    let only = tables.next()?;
    // However many there are, no more than two are looked at.
    tables.next().is_none().then_some(only)
}

/// The files of a folder without the usual tables that may hold them all, by name.
pub(super) fn tables_in(folder: &Path) -> Vec<OsString> {
    let mut names: Vec<OsString> = tables(folder).collect();
    names.sort();
    names
}

/// The same in no order. A single one is looked at when it is opened; of several, texts that
/// are no tables don't count.
fn tables(folder: &Path) -> impl Iterator<Item = OsString> + use<> {
    let has_tables = [units::FILE, figures::FILE].iter().any(|f| path_in(folder, f).is_file());
    let entries = std::fs::read_dir(folder).ok().filter(|_| !has_tables);
    let paths = entries.into_iter().flatten().flatten().map(|entry| entry.path());
    let files: Vec<PathBuf> =
        paths.filter(|path| may_hold_a_dataset(path) && !is_usual(path)).collect();
    let is_single = files.len() == 1;
    let tables =
        files.into_iter().filter(move |path| is_single || is_workbook(path) || is_flat_text(path));
    tables.filter_map(|path| Some(path.file_name()?.to_owned()))
}

/// A file that has its own place in a dataset's folder, or is the system's.
fn is_usual(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let known = [allocations::FILE, "titles.csv", "duties.csv"];
    name.starts_with(['.', '~']) || known.iter().any(|known| known.eq_ignore_ascii_case(&name))
}
