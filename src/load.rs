//! From a dataset's folder to [`crate::model::Dataset`], with every fault
//! found in one run.
//!
//! Every data row of every file that is read is either used or set aside, and
//! every row set aside is listed with its file, line and column, what was
//! found, what was expected and how to mend it. Nothing is corrected in
//! silence.

mod fault;
mod finding;
mod folder;
mod open;

pub use fault::{
    AllocationFault, FigureFault, FolderFault, ManifestFault, ReferenceFault, TableFault, UnitFault,
};
pub use finding::{Finding, Kind, Place, Position, Severity, Wording};
pub use folder::{ScenarioEntry, datasets_in};
pub use open::{Dialect, FileRows, Loaded, open};
