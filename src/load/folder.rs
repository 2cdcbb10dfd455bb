use std::path::{Path, PathBuf};

use super::collect::{Findings, quoted};
use super::source::path_in;
use super::{Finding, FolderFault, Place, figures, file, manifest, natural, overlay, units};
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
        is_dataset(path)
            || overlay::names_a_base(path)
            || file::is_workbook(path)
            || file::is_flat_text(path)
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
    } else if path.is_file() || file::only_table_in(&path).is_some() {
        Ok(None)
    } else {
        let mut findings = Findings::default();
        let manifest = manifest::read(&path, &mut findings).manifest;
        manifest.map(Some).ok_or_else(|| findings.into_sorted())
    };
    ScenarioEntry { path, name, manifest }
}
