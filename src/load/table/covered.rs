//! Cells of a sheet that are covered by one merged over them.
//!
//! A name, a period, an indicator merged downwards holds for every row beside it.
//! A number does not: it was counted once, so the cells it covers are empty, and
//! that is said. Nothing holds sideways, save the word for a total, which is
//! often merged over the columns of names.

use csv::StringRecord;

use super::part::Part;
use super::records::RowAt;
use crate::load::CellFault;
use crate::load::collect::Findings;
use crate::load::names::is_total;
use crate::load::source::{BELOW, BESIDE};

/// A row as it counts, and which of its cells were covered by a number.
pub(super) struct Uncovered {
    pub(super) record: StringRecord,
    covered: Vec<usize>,
}

impl Part<'_> {
    /// The row without what doesn't hold for it.
    pub(super) fn uncover(&self, record: &StringRecord) -> Uncovered {
        let mut covered = Vec::new();
        let is_own = |cell: &str| !cell.trim().is_empty() && !cell.starts_with([BELOW, BESIDE]);
        if !record.iter().any(is_own) {
            // The lower half of a row of which every cell is merged.
            let record = record.iter().map(|_| "").collect();
            return Uncovered { record, covered };
        }
        let cells = record.iter().enumerate().map(|(ix, cell)| {
            let (text, holds) = match (cell.strip_prefix(BELOW), cell.strip_prefix(BESIDE)) {
                (Some(text), _) => (text, true),
                (_, Some(text)) => (text, is_total(text)),
                _ => return cell,
            };
            // A value merged over the cell beside it is still the row's own: whether its
            // indicator lacks that one is told where indicators are known.
            if self.is_amount(ix) && (cell.starts_with(BELOW) || self.is_value(ix)) {
                covered.push(ix);
            }
            if holds && !self.is_amount(ix) { text } else { "" }
        });
        Uncovered { record: cells.collect(), covered }
    }

    /// Tells of the numbers that a row of data lacks.
    pub(super) fn tell_covered(&self, row: &Uncovered, at: RowAt, findings: &mut Findings) {
        for &ix in &row.covered {
            let column = self.columns.iter().position(|place| *place == Some(ix));
            let column = column.and_then(|column| self.shape.columns.get(column));
            let column = column.map_or("", |column| column.name);
            findings.add(CellFault::CellCovered { column }, self.cell_place(at, ix));
        }
    }

    fn is_amount(&self, ix: usize) -> bool {
        self.shape.amounts.iter().any(|&column| self.at(column) == Some(ix))
    }

    fn is_value(&self, ix: usize) -> bool {
        self.shape.amounts.first().is_some_and(|&column| self.at(column) == Some(ix))
    }
}
