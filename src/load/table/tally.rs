//! What is told of a table once all its rows were read.

use super::others::{AllSeen, Seen};
use super::part::Part;
use super::unnamed::Unnamed;
use crate::load::collect::{Findings, first};
use crate::load::{Lines, Place, RowFault};
use crate::model::{RowNumber, TableParts};

/// So many rows are named by their lines.
const NAMED: usize = 12;

/// Data rows, and what is none.
#[derive(Default)]
pub(in crate::load) struct Tally {
    /// Data rows.
    pub(super) rows: usize,
    /// The same by part of the table.
    by_part: Vec<usize>,
    pub(super) blank: usize,
    pub(super) first_blank: Option<Place>,
    /// Rows that hold text, but no figure.
    texts: usize,
    first_text: Option<Place>,
    /// The first of them.
    text_rows: Vec<RowNumber>,
    /// Numbers that no heading stands over.
    pub(super) unnamed: Unnamed,
    /// What rows have said beside their figures, and whether that is a mark.
    pub(super) seen_remarks: Vec<Vec<(Box<[u8]>, bool)>>,
    /// Other numbers than the values, by their columns in one part …
    pub(super) others: Vec<Seen>,
    /// … and in those that were left.
    all_others: AllSeen,
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
        self.text_rows.extend(other.text_rows);
        self.text_rows.sort_unstable();
        self.text_rows.truncate(NAMED);
        self.unnamed.add(other.unnamed);
        self.all_others.add(other.all_others);
    }

    /// Columns lie elsewhere from here on.
    pub(super) fn leave(&mut self, part: &Part<'_>) {
        self.seen_remarks.clear();
        self.all_others.take(part.name_others(std::mem::take(&mut self.others)));
    }

    pub(super) fn count_text(&mut self, row: RowNumber, place: Place) {
        self.texts += 1;
        self.first_text = first(self.first_text.take(), Some(place));
        if self.text_rows.len() < NAMED {
            self.text_rows.push(row);
        }
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
    pub(in crate::load) fn tell(self, parts: &TableParts, findings: &mut Findings) -> Vec<usize> {
        if let Some(place) = self.first_blank {
            findings.add(RowFault::BlankRows { count: self.blank }, place);
        }
        if let Some(place) = self.first_text {
            let count = self.texts;
            let lines = Lines::first(&self.text_rows, count, parts);
            findings.add(RowFault::RowsWithoutFigure { count, lines }, place);
        }
        if let Some((fault, place)) = self.unnamed.told() {
            findings.add(fault, place);
        }
        self.all_others.tell(parts, findings);
        self.by_part
    }
}
