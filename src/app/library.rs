//! The datasets of the opened folder.

use std::path::{Path, PathBuf};

use crate::load::{Finding, ScenarioEntry};
use crate::model::{Bilingual, Language, Manifest};

/// One dataset of the folder, by its manifest alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// The folder's name.
    pub name: String,
    /// Its folder.
    pub path: PathBuf,
    /// What its manifest says, if that is known before it is opened; or why it
    /// can't be read.
    pub manifest: Result<Option<Manifest>, Bilingual>,
}

impl Scenario {
    /// What it is called: its scenario, else its title, else its folder.
    pub fn label(&self) -> &str {
        let Ok(Some(manifest)) = &self.manifest else { return &self.name };
        [&manifest.scenario, &manifest.title, &self.name]
            .into_iter()
            .find(|text| !text.is_empty())
            .map_or("", String::as_str)
    }
}

impl From<ScenarioEntry> for Scenario {
    fn from(entry: ScenarioEntry) -> Self {
        let manifest = entry.manifest.map_err(|findings| why_not(&findings));
        Self { name: entry.name, path: entry.path, manifest }
    }
}

/// Why a dataset can't be opened: what was found first.
pub fn why_not(findings: &[Finding]) -> Bilingual {
    let message = |language| findings.first().map_or_else(String::new, |f| f.message(language));
    Bilingual { vi: message(Language::Vietnamese), en: message(Language::English) }
}

/// The datasets of the folder in their order, and the one that is open.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Library {
    scenarios: Vec<Scenario>,
    open: Option<PathBuf>,
}

impl Library {
    /// With none open.
    pub const fn new(scenarios: Vec<Scenario>) -> Self {
        Self { scenarios, open: None }
    }

    /// All of them.
    pub fn scenarios(&self) -> &[Scenario] {
        &self.scenarios
    }

    /// The position of the open one.
    pub fn position(&self) -> Option<usize> {
        self.scenarios.iter().position(|s| Some(&s.path) == self.open.as_ref())
    }

    /// Where the open one is.
    pub fn open(&self) -> Option<&Path> {
        self.open.as_deref()
    }

    /// The one in a folder.
    pub fn at(&self, path: &Path) -> Option<&Scenario> {
        self.scenarios.iter().find(|s| s.path == path)
    }

    /// Takes over what the open one's manifest says now.
    pub fn learn(&mut self, manifest: &Manifest) {
        let open = self.open.as_ref();
        let scenario = self.scenarios.iter_mut().find(|s| Some(&s.path) == open);
        if let Some(scenario) = scenario {
            scenario.manifest = Ok(Some(manifest.clone()));
        }
    }

    /// Notes which one is open.
    pub fn set_open(&mut self, path: PathBuf) {
        self.open = Some(path);
    }
}
