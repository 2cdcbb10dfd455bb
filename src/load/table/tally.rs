//! What is told of a table once all its rows were read.

use super::unnamed::Unnamed;
use crate::load::collect::{Findings, first};
use crate::load::{Place, TableFault};

/// Data rows, and what is none.
#[derive(Debug, Default)]
pub(in crate::load) struct Tally {
    /// Data rows.
    pub(super) rows: usize,
    /// The same by part of the table.
    by_part: Vec<usize>,
    pub(super) blank: usize,
    pub(super) first_blank: Option<Place>,
    /// Rows that hold text, but no figure.
    pub(super) texts: usize,
    pub(super) first_text: Option<Place>,
    /// Numbers that no heading stands over.
    pub(super) unnamed: Unnamed,
}

impl Tally {
    /// Of two parts of a table.
    pub(in crate::load) fn add(&mut self, other: Self) {
        self.rows += other.rows;
        for (part, rows) in other.by_part.into_iter().enumerate() {
            self.count(part, rows);
        }
        self.blank += other.blank;
        self.first_blank = first(self.first_blank.take(), other.first_blank);
        self.texts += other.texts;
        self.first_text = first(self.first_text.take(), other.first_text);
        self.unnamed.add(other.unnamed);
    }

    /// Data rows so far.
    pub(in crate::load) const fn rows(&self) -> usize {
        self.rows
    }

    /// Counts so many data rows of a part.
    pub(super) fn count(&mut self, part: usize, rows: usize) {
        if self.by_part.len() <= part {
            self.by_part.resize(part + 1, 0);
        }
        if let Some(count) = self.by_part.get_mut(part) {
            *count += rows;
        }
    }

    /// Tells of blank rows; returns how many data rows each part has.
    pub(in crate::load) fn tell(self, findings: &mut Findings) -> Vec<usize> {
        if let Some(place) = self.first_blank {
            findings.add(TableFault::BlankRows { count: self.blank }, place);
        }
        if let Some(place) = self.first_text {
            findings.add(TableFault::RowsWithoutFigure { count: self.texts }, place);
        }
        if let Some((fault, place)) = self.unnamed.told() {
            findings.add(fault, place);
        }
        self.by_part
    }
}
