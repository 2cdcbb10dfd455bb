//! The figures of one indicator, year beside year.

use super::year::YearRows;

/// Years from the first to the last that has figures; those between may be empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Years {
    first: i32,
    rows: Vec<YearRows>,
}

impl Years {
    fn at(&self, year: i32) -> Option<usize> {
        usize::try_from(year.checked_sub(self.first)?).ok()
    }

    /// The rows of a year.
    pub(super) fn of(&self, year: i32) -> Option<&YearRows> {
        self.rows.get(self.at(year)?)
    }

    /// The rows of a year, made where they are missing.
    pub(super) fn make(&mut self, year: i32) -> &mut YearRows {
        let known = self.at(year).filter(|&at| at < self.rows.len());
        let at = known.unwrap_or_else(|| self.reach(year));
        // Just made where it was missing.
        #[allow(clippy::indexing_slicing)]
        &mut self.rows[at]
    }

    /// Makes room for a year; where its rows are.
    #[cold]
    fn reach(&mut self, year: i32) -> usize {
        if self.rows.is_empty() {
            self.first = year;
        }
        let before = usize::try_from(self.first.saturating_sub(year)).unwrap_or_default();
        if before > 0 {
            self.rows.splice(..0, std::iter::repeat_with(YearRows::default).take(before));
            self.first = year;
        }
        let at = self.at(year).unwrap_or_default();
        if at >= self.rows.len() {
            self.rows.resize_with(at + 1, YearRows::default);
        }
        at
    }

    /// Takes over others.
    pub(super) fn append(&mut self, other: Self) {
        for (year, rows) in (other.first..).zip(other.rows) {
            if rows.len() > 0 {
                self.make(year).append(rows);
            }
        }
    }

    /// Years with figures, ascending.
    pub(super) fn iter(&self) -> impl Iterator<Item = (i32, &YearRows)> {
        (self.first..).zip(&self.rows).filter(|(_, rows)| rows.len() > 0)
    }

    pub(super) fn iter_mut(&mut self) -> impl Iterator<Item = (i32, &mut YearRows)> {
        (self.first..).zip(&mut self.rows)
    }

    /// Forgets empty years before the first and after the last with figures.
    pub(super) fn trim(&mut self) {
        let is_used = |rows: &YearRows| rows.len() > 0;
        let Some(from) = self.rows.iter().position(is_used) else {
            *self = Self::default();
            return;
        };
        let to = self.rows.iter().rposition(is_used).unwrap_or(from);
        self.rows.truncate(to + 1);
        self.rows.drain(..from);
        self.first = self.first.saturating_add(i32::try_from(from).unwrap_or_default());
    }

    /// True without a figure in any year.
    pub(super) fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }
}
