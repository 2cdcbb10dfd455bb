//! Lines that something is said of.

use std::fmt;

use super::{RowNumber, TableParts};

/// The lines that a finding is about; of very many only the first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lines {
    /// The first of them, ascending; those in another sheet with its name.
    pub shown: Vec<String>,
    /// How many more there are.
    pub more: usize,
}

impl Lines {
    const SHOWN: usize = 12;

    /// The lines of a group's rows but one's own.
    pub fn others(rows: &[RowNumber], own: RowNumber, parts: &TableParts) -> Self {
        let mut shown: Vec<RowNumber> =
            rows.iter().copied().filter(|&row| row != own).take(Self::SHOWN).collect();
        shown.sort_unstable();
        let more = rows.len().saturating_sub(1 + shown.len());
        let written = |row: &RowNumber| {
            let place = parts.place(*row)?;
            let is_beside = parts.part_of(*row) == parts.part_of(own);
            Some(if is_beside { place.line.to_string() } else { place.short() })
        };
        Self { shown: shown.iter().filter_map(written).collect(), more }
    }

    /// Those of some rows.
    pub fn of(rows: &[RowNumber], parts: &TableParts) -> Self {
        Self::first(rows.get(..Self::SHOWN).unwrap_or(rows), rows.len(), parts)
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.shown.len() + self.more
    }

    /// The first few of so many rows.
    pub fn first(rows: &[RowNumber], all: usize, parts: &TableParts) -> Self {
        let first = rows.first().map_or(0, |&row| parts.part_of(row));
        let written = |&row: &RowNumber| {
            let place = parts.place(row)?;
            let is_beside = parts.part_of(row) == first;
            Some(if is_beside { place.line.to_string() } else { place.short() })
        };
        let shown: Vec<String> = rows.iter().filter_map(written).collect();
        let more = all.saturating_sub(shown.len());
        Self { shown, more }
    }
}

impl fmt::Display for Lines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.shown.join(", "))?;
        if self.more > 0 {
            write!(f, ", … (+{})", self.more)?;
        }
        Ok(())
    }
}
