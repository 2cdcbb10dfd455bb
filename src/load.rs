//! From a dataset's folder to [`crate::model::Dataset`], with every fault
//! found in one run.
//!
//! Every data row of every file that is read is either used or set aside, and
//! every row set aside is listed with its file, line and column, what was
//! found, what was expected and how to mend it. Nothing is corrected in
//! silence.
//!
//! | from | to | modules |
//! | --- | --- | --- |
//! | a path | texts | `open`, `folder`, `file`, `source`, `encoding`, `workbook`, `sheets` |
//! | texts | tables and rows | `layout`, `table`, `quotes`, `feed` |
//! | rows of a dataset | units, figures, shares | `units`, `tree`, `figures`, `allocations` |
//! | rows of a flat table | the same | `flat`, `totals` |
//! | cells | numbers, days, periods, names | `number`, `dates`, `period`, `names` |
//! | files of settings | plan, manifest, what-if | `settings`, `plan`, `manifest`, `overlay` |
//! | what is wrong | findings in words | `fault`, `finding`, `codes`, `excerpt`, `listing` |

/// An array of words, as many to a line as it has room for.
macro_rules! words {
    ($($word:tt),+ $(,)?) => {
        [$($word),+]
    };
}

/// The columns of a shape, needed or optional, each with the other names it may carry.
macro_rules! columns {
    ($($need:ident $name:literal [$($alias:literal),*];)+) => {
        &[$($crate::load::table::Column::$need($name, &[$($alias),*])),+]
    };
}

mod allocations;
mod assemble;
mod cells;
mod codes;
mod collect;
mod course;
mod cycle;
mod dates;
mod decimal;
mod encoding;
mod entry;
mod excerpt;
mod facts;
mod fault;
mod feed;
mod figures;
mod file;
mod file_kind;
mod file_rows;
mod finding;
mod flat;
mod folder;
mod key;
mod layout;
mod listing;
mod manifest;
mod measure;
mod names;
mod natural;
mod number;
mod open;
mod options;
mod overlay;
mod own_words;
mod period;
pub mod plan;
mod quality;
mod quotes;
mod reference;
mod sector;
mod settings;
mod sheets;
mod source;
mod stamp;
mod table;
mod told;
mod totals;
mod tree;
mod units;
mod workbook;

pub use cells::date;
pub use codes::{CodeEntry, codes};
pub use course::{Course, Reached};
pub use excerpt::{Excerpt, excerpts};
pub use fault::{
    About, AllocationFault, CellFault, Damage, EncodingFault, FigureFault, FlatFault, FolderFault,
    Lines, ManifestFault, MoveSaid, NameFault, OverlayFault, PeriodFault, PlanFault, QualityFault,
    ReferenceFault, RowFault, SectionFault, SettingFault, SheetFault, SumSaid, TableFault,
    UnitFault, WorkbookFault,
};
pub use file_kind::FileKind;
pub use file_rows::{Dialect, FileRows};
pub use finding::{Finding, Kind, Place, Position, Severity, Wording};
pub use folder::{ScenarioEntry, datasets_in};
pub use listing::{ListedFile, ListedFinding, Listing, file_lines, heading};
pub use names::{Spoilt, name_key};
pub use number::{NumberStyle, Thousands};
pub use open::{Loaded, open, open_watched, open_with};
pub use options::{Encoding, Options};
pub use quality::{placed, together};
pub use stamp::{Digest, News, Stamp, Watch};
