//! Makes sample datasets: the province's union with its history since 2020, with
//! invented grassroots unions and figures that tell a chosen story.
//!
//! Deterministic: the same scenario, number of unions and seed give the same bytes
//! on every machine. What is told stands as data beside this file
//! (`province.toml`, `indicators.toml`, `scenarios.toml`, `uppers.csv`,
//! `places.csv`); the modules only know how to draw and to share out.

use std::path::{Path, PathBuf};

mod aim;
mod draw;
mod figures;
mod files;
mod grassroots;
mod names;
mod recipe;
mod reporters;
mod rows;
mod share;
mod tree;
mod universe;

use files::Files;
use recipe::Recipe;
use universe::Universe;

/// How many grassroots unions the shipped `sample-data` has.
pub const SHIPPED_UNIONS: usize = 400;

/// The seed of the shipped `sample-data`.
pub const SHIPPED_SEED: u64 = 10;

/// A story that can be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Story {
    /// Its name, for the command line and as a folder.
    pub name: String,
    /// Its title, in Vietnamese.
    pub title: String,
}

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The dataset's folder.
    pub folder: PathBuf,
    /// Rows of membership.
    pub units: usize,
    /// Reported figures.
    pub figures: usize,
    /// Shares of count targets.
    pub allocations: usize,
}

/// Why no sample was made.
#[derive(Debug, thiserror::Error)]
pub enum SampleError {
    /// No such scenario.
    #[error("no scenario '{found}'; there are: {known}")]
    UnknownScenario {
        /// What was asked for.
        found: String,
        /// All names.
        known: String,
    },
    /// A folder with something in it.
    #[error("'{0}' is not empty; choose another folder")]
    Occupied(PathBuf),
    /// A file that can't be written.
    #[error("can't write '{path}'")]
    Write {
        /// Which.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// A built-in recipe that can't be read.
    #[error("a built-in sample recipe is broken")]
    Recipe(#[source] Box<toml::de::Error>),
    /// A built-in table that can't be read.
    #[error("a built-in sample table is broken")]
    Places(#[source] Box<csv::Error>),
}

impl SampleError {
    fn io(path: &Path) -> impl FnOnce(std::io::Error) -> Self {
        let path = path.to_path_buf();
        move |source| Self::Write { path, source }
    }
}

/// Every scenario, in the order in which the shipped ones are listed.
///
/// # Errors
/// When the built-in recipe is broken.
pub fn scenarios() -> Result<Vec<Story>, SampleError> {
    let scenarios = Recipe::built_in()?.scenarios.scenario;
    Ok(scenarios.into_iter().map(|s| Story { name: s.name, title: s.title }).collect())
}

/// Writes one scenario as a dataset into the folder `out`, which is made.
///
/// # Errors
/// When there is no such scenario, or the folder isn't empty or can't be written.
pub fn write(out: &Path, scenario: &str, unions: usize, seed: u64) -> Result<Written, SampleError> {
    let recipe = Recipe::built_in()?;
    let Some(scenario) = recipe.scenarios.named(scenario) else {
        let known: Vec<&str> = recipe.scenarios.scenario.iter().map(|s| s.name.as_str()).collect();
        return Err(SampleError::UnknownScenario {
            found: scenario.to_owned(),
            known: known.join(", "),
        });
    };
    let universe = Universe::new(&recipe, unions, seed)?;
    Files { out, recipe: &recipe, scenario, universe: &universe }.write()
}
