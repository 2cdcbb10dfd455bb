use std::path::{Path, PathBuf};

use super::Finding;
use crate::model::Manifest;

/// One dataset of a folder, by its manifest alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ScenarioEntry {
    /// Its folder.
    pub path: PathBuf,
    /// The folder's name.
    pub name: String,
    /// What its `dataset.toml` says, or why it can't be read.
    pub manifest: Result<Manifest, Vec<Finding>>,
}

/// The datasets of a folder: the folder itself if it is one, else its
/// subfolders that are, by name, digits compared as numbers. Only manifests
/// are read.
///
/// # Errors
/// The finding that the folder can't be read or holds no dataset.
pub fn datasets_in(folder: &Path) -> Result<Vec<ScenarioEntry>, Finding> {
    todo!("{}", folder.display())
}
