//! How the files of a dataset are written, and how many of their rows were used.

use std::sync::Arc;

use super::number::{Numbers, Thousands};
use super::table::Table;
use super::{Encoding, NumberStyle};

/// How a file is written, where that isn't the canonical way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// Starts with a byte order mark.
    ByteOrderMark,
    /// In another encoding than UTF-8.
    Encoded(Encoding),
    /// Lines end in carriage return and line feed, or in carriage return alone.
    CarriageReturns,
    /// Cells are divided by something else than a comma.
    Delimiter(char),
    /// The header stands below other lines, on this one.
    HeaderAt(u32),
    /// Numbers are not, or not all, plain digits with a decimal point.
    Numbers(NumberStyle),
    /// Of people and things only: thousands divided by a mark, as nothing but the many
    /// numbers written so shows.
    Thousands(Thousands),
    /// Dates have the month first.
    MonthsFirst,
}

/// The data rows of one file: `read = used + set_aside`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRows {
    /// Name of the file.
    pub name: Arc<str>,
    /// Rows accepted into the model.
    pub used: usize,
    /// Rows set aside, each with at least one finding.
    pub set_aside: usize,
    /// How it is written.
    pub dialect: Vec<Dialect>,
}

impl FileRows {
    /// Of each file or sheet that a table lies in, by the rows read and used of it.
    pub(super) fn of(
        table: &Table<'_>,
        read: &[usize],
        used: &[usize],
        numbers: Numbers,
    ) -> Vec<Self> {
        let count = |counts: &[usize], at: usize| counts.get(at).copied().unwrap_or_default();
        let texts = table.texts().enumerate();
        let rows = texts.map(|(at, (source, written))| {
            let used = count(used, at);
            let mut dialect = source.dialect.clone();
            dialect.extend(written);
            dialect.extend(numbers.shown().map(Dialect::Numbers));
            dialect.extend(numbers.thousands().map(Dialect::Thousands));
            dialect.extend(numbers.dates.are_month_first().then_some(Dialect::MonthsFirst));
            let (name, set_aside) =
                (Arc::clone(&source.name), count(read, at).saturating_sub(used));
            Self { name, used, set_aside, dialect }
        });
        rows.collect()
    }

    /// Notes that lines further on end in carriage returns.
    pub(super) fn note_returns(&mut self, has_returns: bool) {
        if has_returns && !self.dialect.contains(&Dialect::CarriageReturns) {
            self.dialect.push(Dialect::CarriageReturns);
        }
    }

    /// How its bytes stood for letters, where they aren't UTF-8; none for a file
    /// that isn't among those read.
    pub(super) fn encoding_of(files: &[Self], name: &str) -> Option<Encoding> {
        let file = files.iter().find(|file| &*file.name == name)?;
        file.dialect.iter().find_map(|dialect| match dialect {
            Dialect::Encoded(encoding) => Some(*encoding),
            _ => None,
        })
    }

    /// All data rows.
    pub const fn read(&self) -> usize {
        self.used + self.set_aside
    }
}
