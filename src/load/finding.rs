use std::fmt;
use std::sync::Arc;

use super::fault::{
    AllocationFault, CellFault, EncodingFault, FigureFault, FlatFault, FolderFault, ManifestFault,
    NameFault, OverlayFault, PeriodFault, PlanFault, QualityFault, ReferenceFault, RowFault,
    SectionFault, SettingFault, SheetFault, TableFault, UnitFault, WorkbookFault,
};
use crate::model::Language;

keyed! {
    /// What a finding does to the dataset, the worst first.
    #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
    pub enum Severity, all {
        /// The dataset can't be opened.
        Fatal = "fatal",
        /// A row is set aside.
        Fault = "fault",
        /// Everything is used, but something doesn't agree.
        Quality = "quality",
        /// Worth knowing; nothing is wrong.
        Note = "note",
    }
}

/// A cell in a file, as an editor counts: both from 1. Columns are characters
/// (Unicode scalar values); a byte order mark is not one of them, the quote
/// that opens a quoted cell is its first. In a sheet the two are row and column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Position {
    /// Line.
    pub line: u32,
    /// Character in the line.
    pub column: u32,
}

/// Where something was found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Name of the file in the dataset's folder; of a sheet `FILE.xlsx[Sheet]`.
    pub file: Arc<str>,
    /// Where in it; `None` where it is about the file as a whole.
    pub position: Option<Position>,
    /// In a sheet positions are cells, and written as a spreadsheet does.
    pub is_in_sheet: bool,
}

impl Place {
    /// A file as a whole.
    pub fn file(name: &str) -> Self {
        Self { file: Arc::from(name), position: None, is_in_sheet: false }
    }

    /// The line, where there is one.
    pub fn line(&self) -> Option<u32> {
        self.position.map(|p| p.line)
    }

    /// The column, where there is one.
    pub fn column(&self) -> Option<u32> {
        self.position.map(|p| p.column)
    }

    /// The cell of a sheet, such as `C12`.
    pub fn cell(&self) -> Option<String> {
        let position = self.position.filter(|_| self.is_in_sheet)?;
        Some(format!("{}{}", column_letters(position.column), position.line))
    }
}

/// `A` … `Z`, `AA` …: a column from 1 as spreadsheets name it.
pub(super) fn column_letters(mut column: u32) -> String {
    let mut letters = Vec::new();
    while column > 0 {
        column -= 1;
        letters.push(char::from(b'A' + u8::try_from(column % 26).unwrap_or_default()));
        column /= 26;
    }
    letters.iter().rev().collect()
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(cell) = self.cell() {
            return write!(f, "{}!{cell}", self.file);
        }
        match self.position {
            Some(Position { line, column }) => write!(f, "{}:{line}:{column}", self.file),
            None => f.write_str(&self.file),
        }
    }
}

macro_rules! kinds {
    ($($(#[$about:meta])+ $kind:ident($fault:ident)),+ $(,)?) => {
        /// What is the matter. Each room of the dataset has its own kinds.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Kind {
            $($(#[$about])+ $kind($fault)),+
        }

        impl Kind {
            /// The stable code used in exports and in the documentation.
            pub const fn code(&self) -> &'static str {
                match self { $(Self::$kind(fault) => fault.code()),+ }
            }

            /// What it does to the dataset.
            pub const fn severity(&self) -> Severity {
                match self { $(Self::$kind(fault) => fault.severity()),+ }
            }

            /// In words.
            pub fn wording(&self, language: Language) -> Wording {
                match self { $(Self::$kind(fault) => fault.wording(language)),+ }
            }

            /// One of each kind, with `…` in the place of what a file says.
            pub(super) fn examples() -> Vec<Self> {
                let mut all = Vec::new();
                $(all.extend($fault::examples().into_iter().map(Self::$kind));)+
                all
            }
        }

        $(impl From<$fault> for Kind {
            fn from(fault: $fault) -> Self {
                Self::$kind(fault)
            }
        })+
    };
}

kinds! {
    /// With the folder or a file as a whole.
    Folder(FolderFault),
    /// With the bytes of a file.
    Encoding(EncodingFault),
    /// With how a file of settings is written.
    Setting(SettingFault),
    /// With `plan.toml`.
    Plan(PlanFault),
    /// With `dataset.toml`.
    Manifest(ManifestFault),
    /// With a what-if scenario.
    Overlay(OverlayFault),
    /// With a workbook as a whole.
    Workbook(WorkbookFault),
    /// With the sheets of a workbook.
    Sheet(SheetFault),
    /// With the form of a table: header and columns.
    Table(TableFault),
    /// With the rows of a table.
    Row(RowFault),
    /// With a cell.
    Cell(CellFault),
    /// With a reference to a unit, an indicator or a phase.
    Reference(ReferenceFault),
    /// With `units.csv`.
    Unit(UnitFault),
    /// With `figures.csv`.
    Figure(FigureFault),
    /// With when a figure is of, or was reported.
    Period(PeriodFault),
    /// With `allocations.csv`.
    Allocation(AllocationFault),
    /// With a flat table.
    Flat(FlatFault),
    /// With names and ids in a flat table.
    Name(NameFault),
    /// With sums, sections and parts in a flat table.
    Section(SectionFault),
    /// Doubtful in a row of figures that is used.
    Quality(QualityFault),
}

/// What was found, what was expected and how to mend it, in one language:
/// lower case, values in single quotes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording {
    /// What was found.
    pub found: String,
    /// What was expected instead.
    pub expected: String,
    /// How to mend it.
    pub remedy: String,
}

/// One thing found while loading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What.
    pub kind: Kind,
    /// Where.
    pub place: Place,
}

impl Finding {
    /// The stable code used in exports and in the documentation.
    pub const fn code(&self) -> &'static str {
        self.kind.code()
    }

    /// What it does to the dataset.
    pub const fn severity(&self) -> Severity {
        self.kind.severity()
    }

    /// In words.
    pub fn wording(&self, language: Language) -> Wording {
        self.kind.wording(language)
    }

    /// Everything in one sentence: place, found, expected, remedy.
    pub fn message(&self, language: Language) -> String {
        let Wording { found, expected, remedy } = self.wording(language);
        let place = &self.place;
        match language {
            Language::Vietnamese => format!("{place}: {found}; cần {expected}; cách sửa: {remedy}"),
            Language::English => {
                format!("{place}: {found}; expected {expected}; to mend: {remedy}")
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_of_a_sheet_are_named_as_spreadsheets_name_them() {
        for (column, said) in [(1, "A7"), (26, "Z7"), (27, "AA7"), (702, "ZZ7"), (703, "AAA7")] {
            let place = Place {
                position: Some(Position { line: 7, column }),
                is_in_sheet: true,
                ..Place::file("a.xlsx[Sheet1]")
            };
            assert_eq!(place.to_string(), format!("a.xlsx[Sheet1]!{said}"));
        }
    }
}
