//! Where a row stands among the files or sheets that one table is made of.
//!
//! A table may go on over several sheets of a workbook. Its rows keep one number
//! that runs through all of them; what is shown is a sheet and a line.

use std::sync::Arc;

/// A row's number among all lines of its table, from one part of it to the next.
/// It is not for reading: [`TableParts::place`] says which line of what it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowNumber(u32);

impl RowNumber {
    /// Of what never stood in a file.
    pub const NONE: Self = Self(0);

    /// Counted from 1, lines of the parts before included.
    pub const fn new(number: u32) -> Self {
        Self(number)
    }

    /// True of what never stood in a file.
    pub const fn is_none(self) -> bool {
        self.0 == 0
    }

    /// So many lines further down.
    #[must_use]
    pub const fn after(self, lines: u32) -> Self {
        Self(self.0.saturating_add(lines))
    }

    /// How many lines it stands behind another, or behind the end of earlier parts.
    pub(crate) const fn lines_behind(self, before: u32) -> u32 {
        self.0.saturating_sub(before)
    }
}

/// A line of a file or sheet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RowPlace {
    /// Name of the file or sheet, as it may be shown: `figures.csv`,
    /// `report.xlsx[Sheet1]`.
    pub file: Arc<str>,
    /// Name of the sheet, where the table lies in several of them.
    pub sheet: Option<Arc<str>>,
    /// Line in it, from 1.
    pub line: u32,
}

impl RowPlace {
    /// The line by itself, with the sheet where there are several: `12`,
    /// `12 [Sheet2]`.
    pub fn short(&self) -> String {
        self.sheet
            .as_ref()
            .map_or_else(|| self.line.to_string(), |sheet| format!("{} [{sheet}]", self.line))
    }
}

/// A file or sheet that holds a table, or a part of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TablePart {
    /// Name of the file or sheet, as it may be shown.
    pub file: Arc<str>,
    /// Name of the sheet, where the table lies in several of them.
    pub sheet: Option<Arc<str>>,
    /// Lines of the parts before.
    pub before: u32,
}

/// The files or sheets that one table is made of, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableParts(Arc<[TablePart]>);

impl TableParts {
    /// From parts in the order of their lines.
    pub fn new(parts: Vec<TablePart>) -> Self {
        Self(parts.into())
    }

    /// One file or sheet.
    pub fn one(file: impl Into<Arc<str>>) -> Self {
        Self::new(vec![TablePart { file: file.into(), sheet: None, before: 0 }])
    }

    /// Which part a row lies in, counted from 0; the first for a row of none.
    pub fn part_of(&self, row: RowNumber) -> usize {
        let after = self.0.partition_point(|part| row.lines_behind(part.before) > 0);
        after.saturating_sub(1)
    }

    /// Where a row stands; `None` for what never stood in a file.
    pub fn place(&self, row: RowNumber) -> Option<RowPlace> {
        let part = self.0.get(self.part_of(row)).filter(|_| !row.is_none())?;
        let TablePart { file, sheet, before } = part.clone();
        Some(RowPlace { file, sheet, line: row.lines_behind(before) })
    }

    /// The row on a line of a file or sheet; `None` for a file that is no part.
    pub fn row(&self, file: &str, line: u32) -> Option<RowNumber> {
        let part = self.0.iter().find(|part| *part.file == *file)?;
        Some(RowNumber(part.before.saturating_add(line)))
    }

    /// The first row of each.
    pub fn beginnings(&self) -> impl Iterator<Item = RowNumber> + '_ {
        self.0.iter().map(|part| RowNumber::new(part.before + 1))
    }

    /// The names of the files or sheets, in order.
    pub fn files(&self) -> impl ExactSizeIterator<Item = &Arc<str>> {
        self.0.iter().map(|part| &part.file)
    }

    /// The same under other names.
    #[must_use]
    pub fn renamed(&self, name: impl Fn(&str) -> Arc<str>) -> Self {
        let parts = self.0.iter().cloned();
        Self(parts.map(|part| TablePart { file: name(&part.file), ..part }).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(name: &str, before: u32) -> TablePart {
        TablePart { file: format!("a.xlsx[{name}]").into(), sheet: Some(name.into()), before }
    }

    #[test]
    fn a_row_is_found_in_its_sheet_and_back() {
        let parts = TableParts::new(vec![part("A", 0), part("B", 10), part("C", 11)]);
        for (row, said) in
            [(1, "1 [A]"), (10, "10 [A]"), (11, "1 [B]"), (12, "1 [C]"), (99, "88 [C]")]
        {
            let place = parts.place(RowNumber::new(row)).unwrap();
            assert_eq!(place.short(), said);
            assert_eq!(parts.row(&place.file, place.line), Some(RowNumber::new(row)));
        }
        assert_eq!(parts.place(RowNumber::NONE), None);
        assert_eq!(parts.row("b.xlsx[A]", 1), None);
    }

    #[test]
    fn of_one_file_the_number_is_the_line() {
        let place = TableParts::one("figures.csv").place(RowNumber::new(7)).unwrap();
        assert_eq!((place.short().as_str(), &*place.file), ("7", "figures.csv"));
    }
}
