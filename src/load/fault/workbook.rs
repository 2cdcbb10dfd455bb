mod wording;

use super::{Severity, SumSaid};
use crate::load::Encoding;

/// The matter with a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkbookFault {
    /// Damaged, or no workbook at all.
    Broken {
        /// What of it.
        damage: Damage,
    },
    /// Locked with a password.
    Encrypted,
    /// A format that isn't read.
    OtherFormat {
        /// Its usual ending.
        format: &'static str,
    },
    /// Unpacked, larger than any dataset.
    TooLarge {
        /// The most accepted, in megabytes.
        limit: u64,
    },
    /// More cells than any table has.
    TooManyCells {
        /// The most accepted.
        limit: u32,
    },
    /// More sheets than any office's workbook has.
    TooManySheets {
        /// The most accepted.
        limit: u32,
    },
    /// A text longer than any cell's.
    TextTooLong {
        /// The most characters of a cell.
        limit: u32,
    },
    /// A cell where no sheet has one.
    CellBeyond {
        /// Counted from one.
        row: u32,
        /// Counted from one.
        column: u32,
    },
    /// Two contents in one cell.
    CellTwice {
        /// Its row, from 1.
        row: u32,
        /// Its column, from 1.
        column: u32,
    },
    /// Cells in the letters of an old font.
    LegacyLetters {
        /// Which.
        encoding: Encoding,
        /// What gave it away: a font, or a word and what it means.
        sign: String,
    },
    /// No sheet is a table that is known.
    NoTable {
        /// Its sheets.
        sheets: String,
    },
    /// A sheet lacks a column that others of the same table have.
    SheetLacksColumn {
        /// What the other sheet calls the column.
        column: String,
        /// A sheet that has it.
        other: String,
        /// A heading that may have been meant for it.
        instead: Option<String>,
    },
    /// Only the names of the sheets could say whose the rows are.
    DistrictUnsaid {
        /// These.
        sheets: String,
    },
    /// A sheet with the columns of the figures beside the one that is called so.
    SheetUnclear {
        /// Its name.
        sheet: String,
    },
    /// A hidden sheet, not read.
    SheetHidden {
        /// Its name.
        sheet: String,
    },
    /// Rows that a spreadsheet doesn't show, read like any others.
    RowsHidden {
        /// How many.
        count: u32,
    },
    /// Columns that a spreadsheet doesn't show, read like any others.
    ColumnsHidden {
        /// Their letters.
        columns: String,
    },
    /// A sheet of the table without its column of the smallest units: read as figures of
    /// those above.
    SheetOfUpper {
        /// What the table calls the column.
        column: String,
    },
    /// A sheet that says anew what others say: compared, and not used.
    SheetRepeats {
        /// Figures that could be compared …
        all: usize,
        /// … those of them that are the same …
        agreeing: usize,
        /// … and those that couldn't.
        unclear: usize,
    },
    /// Figures of such a sheet that aren't what the others say.
    SheetDiffers {
        /// Whose the first of them is.
        unit: String,
        /// How many …
        rows: usize,
        /// … of so many that could be compared.
        all: usize,
        /// The first of them.
        first: Box<SumSaid>,
        /// Where the unit's own figure stands; empty where it is a sum.
        own: String,
    },
    /// A sheet that is no table of the dataset.
    SheetUnused {
        /// Its name.
        sheet: String,
        /// Why it is none.
        why: Unused,
    },
}

/// Why a sheet is no part of the table beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unused {
    /// It is no table of figures.
    NoTable,
    /// Without one of its columns nothing in it is a figure of a union.
    Lacks {
        /// What the other sheet calls the column.
        column: String,
        /// The sheet that is read.
        other: String,
    },
    /// It says anew what the other sheets say, in a way that can't be compared.
    Repeats {
        /// The sheet that is read, or the first of them.
        other: String,
    },
}

/// What of a workbook is damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    /// The archive that it is.
    Archive,
    /// A part that isn't there.
    PartMissing,
    /// The markup of a part.
    Markup,
    /// What a part says: a number, the address of a cell, a reference to a text.
    Content,
    /// Its reader gave up.
    Unknown,
}

impl WorkbookFault {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Broken { .. } => "workbook_broken",
            Self::Encrypted => "workbook_encrypted",
            Self::OtherFormat { .. } => "workbook_format",
            Self::TooLarge { .. } => "workbook_too_large",
            Self::TooManyCells { .. } => "sheet_too_large",
            Self::TooManySheets { .. } => "workbook_too_many_sheets",
            Self::TextTooLong { .. } => "sheet_text_too_long",
            Self::CellBeyond { .. } => "sheet_cell_beyond",
            Self::CellTwice { .. } => "sheet_cell_twice",
            Self::LegacyLetters { .. } => "workbook_encoding_legacy",
            Self::NoTable { .. } => "workbook_no_table",
            Self::SheetLacksColumn { .. } => "sheet_column_lacking",
            Self::DistrictUnsaid { .. } => "sheet_district_unsaid",
            Self::SheetUnclear { .. } => "sheet_unclear",
            Self::SheetHidden { .. } => "sheet_hidden",
            Self::RowsHidden { .. } => "rows_hidden",
            Self::ColumnsHidden { .. } => "columns_hidden",
            Self::SheetOfUpper { .. } => "sheet_of_upper_units",
            Self::SheetRepeats { .. } => "sheet_repeats",
            Self::SheetDiffers { .. } => "sheet_differs",
            Self::SheetUnused { .. } => "sheet_unused",
        }
    }

    /// What it does to the dataset.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::SheetHidden { .. }
            | Self::SheetUnused { .. }
            | Self::SheetOfUpper { .. }
            | Self::SheetRepeats { .. }
            | Self::RowsHidden { .. }
            | Self::ColumnsHidden { .. } => Severity::Note,
            Self::SheetDiffers { .. } => Severity::Quality,
            _ => Severity::Fatal,
        }
    }
}
