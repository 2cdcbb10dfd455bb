//! What is the matter with a table; its words stand with what they are about.

mod cells;
mod headers;
mod numbers;

use super::super::names::Spoilt;
use super::super::table::Across;
use super::{Lines, Severity, Wording};
use crate::model::{Amount, AmountError, Language};

/// The words that a cell may hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Choices {
    /// The Vietnamese ones first.
    pub vi: &'static str,
    /// The canonical ones first.
    pub en: &'static str,
}

impl Choices {
    /// As a reader is told of them.
    #[must_use]
    pub const fn of(self, language: Language) -> &'static str {
        match language {
            Language::Vietnamese => self.vi,
            Language::English => self.en,
        }
    }
}

/// The matter with the form of a table: header, quotes, cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableFault {
    /// No header row.
    HeaderMissing,
    /// No row that names the columns.
    HeaderNotFound {
        /// Canonical names of those needed.
        columns: Vec<&'static str>,
    },
    /// No row that names the columns in letters that can be read.
    HeaderSpoilt {
        /// The first spoilt heading, as written.
        found: String,
        /// What became of it.
        how: Spoilt,
    },
    /// A header and nothing beneath it.
    RowsMissing,
    /// A row above the header that looks like a row of data.
    RowAboveHeader {
        /// The header's line.
        header: u32,
    },
    /// A header further down that names other columns, or in another order.
    HeaderOther {
        /// The first of its headings that stands elsewhere.
        found: String,
        /// The line of the header in force.
        header: u32,
    },
    /// Cells divided by something that isn't read.
    DelimiterUnknown {
        /// By what.
        found: char,
    },
    /// The rows are divided by something else than the header.
    DelimiterDiffers {
        /// What divides the header.
        header: char,
        /// What divides the rows.
        found: char,
    },
    /// The first line names something else than what divides the cells.
    SeparatorWrong {
        /// What it names.
        said: char,
        /// What divides the cells.
        found: char,
    },
    /// A whole line is one quoted cell.
    LineQuoted,
    /// A needed column isn't there.
    ColumnMissing {
        /// Its canonical name.
        column: &'static str,
        /// What else it may be called.
        aliases: &'static [&'static str],
    },
    /// Two columns of one name: none is silently preferred.
    ColumnTwice {
        /// Its canonical name.
        column: &'static str,
        /// The second heading as written.
        found: String,
    },
    /// One heading merged over several columns that all say something.
    HeadingMerged {
        /// The heading as written.
        found: String,
        /// The letters of those columns, with the rows in which they say something.
        columns: Vec<(String, usize)>,
    },
    /// A column for every year, indicator, quarter or unit.
    Across {
        /// Which.
        what: Across,
        /// The first of them.
        found: String,
    },
    /// A column nobody reads.
    ColumnUnknown {
        /// The heading as written.
        found: String,
    },
    /// Numbers in a column without a heading.
    ColumnUnnamed {
        /// In how many rows.
        rows: usize,
    },
    /// The same where the value's own cell is empty.
    ValueWithoutHeading {
        /// In how many rows.
        rows: usize,
    },
    /// Very many of them.
    ColumnsUnknown {
        /// The first of their headings.
        found: String,
        /// How many.
        columns: usize,
    },
    /// Two columns of which only one can count.
    ColumnsRival {
        /// Canonical name of the column that either could be.
        column: &'static str,
        /// The heading of the second, or of the one that isn't known.
        found: String,
        /// And of the other one.
        other: String,
    },
    /// A quote that is never closed swallows the rest of the file.
    QuoteNotClosed,
    /// Rows between two quotes, the first left open in one row: they make one cell.
    RowsInQuotes {
        /// Line of the quote that ends it.
        closed: u32,
        /// How many they are.
        rows: usize,
    },
    /// A row of data behind the header, on its line.
    RowInHeader {
        /// The year or code among the headings.
        found: String,
    },
    /// More rows than any dataset has.
    TooManyRows {
        /// The most accepted.
        limit: usize,
    },
    /// Rows of empty cells only.
    BlankRows {
        /// How many.
        count: usize,
    },
    /// Rows of text in which nothing is a figure.
    RowsWithoutFigure {
        /// How many.
        count: usize,
        /// Where they stand.
        lines: Lines,
    },
    /// A whole row in one cell: divided by something else than the header, or in quotes.
    RowInOneCell {
        /// What divides it.
        found: char,
        /// What divides the header, in a text.
        delimiter: Option<char>,
    },
    /// A row without an indicator, whose figure stands in other columns.
    RowSlid {
        /// The year or code that stands where none is looked for.
        found: String,
    },
    /// A cell that holds a spreadsheet's error, or a formula never worked out.
    CellBroken {
        /// Of which column.
        column: &'static str,
        /// As written.
        found: String,
    },
    /// A cell of numbers under or beside the merged cell that holds the number.
    CellCovered {
        /// Of which column.
        column: &'static str,
    },
    /// A row with more or fewer cells than the header.
    CellCount {
        /// Cells of the row.
        found: usize,
        /// Cells of the header.
        expected: usize,
        /// What divides them.
        delimiter: char,
    },
    /// A cell longer than any that a spreadsheet holds.
    CellTooLong {
        /// The most characters.
        limit: usize,
    },
    /// A needed cell is empty.
    CellEmpty {
        /// Of which column.
        column: &'static str,
        /// Below one that is filled in, with others: likely merged with it.
        is_merged: bool,
    },
    /// A word that isn't one of the column's.
    WordUnknown {
        /// Of which column.
        column: &'static str,
        /// As written.
        found: String,
        /// The words there are.
        choices: Choices,
    },
    /// Not a date.
    DateInvalid {
        /// Of which column.
        column: &'static str,
        /// As written.
        found: String,
    },
    /// A date that can be read in two ways, in a file that has both.
    DateAmbiguous {
        /// Of which column.
        column: &'static str,
        /// As written.
        found: String,
        /// Read day first.
        day_first: String,
        /// Read month first.
        month_first: String,
    },
    /// Not a number.
    NumberInvalid {
        /// Of which column.
        column: &'static str,
        /// As written.
        found: String,
        /// Why.
        reason: AmountError,
    },
    /// A character that nobody sees within a number.
    CharacterHidden {
        /// Of which column.
        column: &'static str,
        /// As it is shown.
        found: String,
        /// Its number in Unicode, such as `U+200B`.
        character: String,
    },
    /// A number as a power of ten, as spreadsheets show long ones: it is used, but
    /// digits may have been lost.
    NumberShortened {
        /// Of which column.
        column: &'static str,
        /// As written.
        found: String,
        /// As read.
        read: Amount,
    },
    /// A number that can be read in two ways, in a file where nothing decides.
    NumberAmbiguous {
        /// Of which column.
        column: &'static str,
        /// As written.
        found: String,
        /// With a decimal point.
        english: Amount,
        /// With a decimal comma.
        vietnamese: Amount,
    },
    /// Numbers of people and things read as thousands, since nothing else makes sense.
    ThousandsInferred {
        /// What divides the thousands.
        mark: char,
        /// How many cells are so read.
        cells: usize,
        /// The first of them.
        found: String,
    },
    /// A number written otherwise than `dataset.toml` says of all.
    NumberOfOtherStyle {
        /// Of which column.
        column: &'static str,
        /// As written.
        found: String,
        /// What is said.
        style: &'static str,
    },
    /// Below zero where nothing can be.
    NumberNegative {
        /// Of which column.
        column: &'static str,
        /// As written.
        found: String,
    },
}

impl TableFault {
    /// The stable code.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::HeaderMissing => "header_missing",
            Self::HeaderNotFound { .. } => "header_not_found",
            Self::HeaderSpoilt { .. } => "header_spoilt",
            Self::RowsMissing => "rows_missing",
            Self::RowAboveHeader { .. } => "row_above_header",
            Self::HeaderOther { .. } => "header_other",
            Self::DelimiterUnknown { .. } => "delimiter_unknown",
            Self::ColumnMissing { .. } => "column_missing",
            Self::ColumnTwice { .. } => "column_twice",
            Self::HeadingMerged { .. } => "heading_merged",
            Self::Across { what: Across::Years, .. } => "years_across",
            Self::Across { what: Across::Indicators, .. } => "indicators_across",
            Self::Across { what: Across::Quarters, .. } => "quarters_across",
            Self::Across { what: Across::Units, .. } => "units_across",
            Self::ColumnsRival { .. } => "columns_rival",
            Self::ColumnUnknown { .. } | Self::ColumnsUnknown { .. } => "column_unknown",
            Self::ColumnUnnamed { .. } => "column_unnamed",
            Self::ValueWithoutHeading { .. } => "value_without_heading",
            Self::QuoteNotClosed => "quote_not_closed",
            Self::RowsInQuotes { .. } => "rows_in_quotes",
            Self::RowInHeader { .. } => "row_in_header",
            Self::TooManyRows { .. } => "too_many_rows",
            Self::BlankRows { .. } => "blank_rows",
            Self::RowsWithoutFigure { .. } => "rows_without_figure",
            Self::RowInOneCell { .. } => "row_in_one_cell",
            Self::RowSlid { .. } => "row_slid",
            Self::CellBroken { .. } => "cell_broken",
            Self::CellCovered { .. } => "cell_covered",
            Self::CellCount { .. } => "cell_count",
            Self::CellTooLong { .. } => "cell_too_long",
            Self::DelimiterDiffers { .. } => "delimiter_differs",
            Self::SeparatorWrong { .. } => "separator_wrong",
            Self::LineQuoted => "line_quoted",
            Self::CellEmpty { .. } => "cell_empty",
            Self::WordUnknown { .. } => "word_unknown",
            Self::DateInvalid { .. } => "date_invalid",
            Self::DateAmbiguous { .. } => "date_ambiguous",
            Self::NumberInvalid { .. } => "number_invalid",
            Self::CharacterHidden { .. } => "character_hidden",
            Self::NumberShortened { .. } => "number_shortened",
            Self::NumberAmbiguous { .. } => "number_ambiguous",
            Self::ThousandsInferred { .. } => "thousands_inferred",
            Self::NumberOfOtherStyle { .. } => "number_of_other_style",
            Self::NumberNegative { .. } => "number_negative",
        }
    }

    /// What it does to the dataset.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        match self {
            Self::HeaderMissing
            | Self::HeaderNotFound { .. }
            | Self::HeaderSpoilt { .. }
            | Self::RowsMissing
            | Self::HeaderOther { .. }
            | Self::DelimiterUnknown { .. }
            | Self::DelimiterDiffers { .. }
            | Self::SeparatorWrong { .. }
            | Self::LineQuoted
            | Self::ColumnMissing { .. }
            | Self::ColumnTwice { .. }
            | Self::HeadingMerged { .. }
            | Self::Across { .. }
            | Self::ColumnsRival { .. }
            | Self::QuoteNotClosed
            | Self::TooManyRows { .. } => Severity::Fatal,
            Self::CellCovered { .. }
            | Self::NumberShortened { .. }
            | Self::ValueWithoutHeading { .. } => Severity::Quality,
            Self::ColumnUnknown { .. }
            | Self::ColumnUnnamed { .. }
            | Self::ColumnsUnknown { .. }
            | Self::BlankRows { .. }
            | Self::ThousandsInferred { .. }
            | Self::RowsWithoutFigure { .. } => Severity::Note,
            Self::CellCount { .. }
            | Self::RowInOneCell { .. }
            | Self::RowSlid { .. }
            | Self::RowsInQuotes { .. }
            | Self::RowInHeader { .. }
            | Self::RowAboveHeader { .. }
            | Self::CellTooLong { .. }
            | Self::CellBroken { .. }
            | Self::CellEmpty { .. }
            | Self::WordUnknown { .. }
            | Self::DateInvalid { .. }
            | Self::DateAmbiguous { .. }
            | Self::NumberInvalid { .. }
            | Self::CharacterHidden { .. }
            | Self::NumberAmbiguous { .. }
            | Self::NumberOfOtherStyle { .. }
            | Self::NumberNegative { .. } => Severity::Fault,
        }
    }

    /// In words.
    #[must_use]
    pub fn wording(&self, language: Language) -> Wording {
        match self {
            Self::LineQuoted
            | Self::QuoteNotClosed
            | Self::RowsInQuotes { .. }
            | Self::TooManyRows { .. }
            | Self::BlankRows { .. }
            | Self::RowsWithoutFigure { .. }
            | Self::RowInOneCell { .. }
            | Self::RowSlid { .. }
            | Self::CellBroken { .. }
            | Self::CellCovered { .. }
            | Self::CellCount { .. }
            | Self::CellTooLong { .. }
            | Self::CellEmpty { .. }
            | Self::WordUnknown { .. }
            | Self::DateInvalid { .. }
            | Self::DateAmbiguous { .. } => self.of_cells(language),
            Self::NumberInvalid { .. }
            | Self::CharacterHidden { .. }
            | Self::NumberShortened { .. }
            | Self::NumberAmbiguous { .. }
            | Self::ThousandsInferred { .. }
            | Self::NumberOfOtherStyle { .. }
            | Self::NumberNegative { .. } => self.of_numbers(language),
            _ => self.of_headers(language),
        }
    }
}

fn name_of(delimiter: char) -> String {
    if delimiter == '\t' { "tab".to_owned() } else { delimiter.to_string() }
}
