//! A heading merged over several columns of a sheet. It names the one of them that says
//! something below it; where several do, nobody knows which is meant.

use std::collections::HashMap;
use std::ops::RangeInclusive;

use super::part::Part;
use super::records::{Records, RowAt};
use crate::load::TableFault;
use crate::load::collect::{Findings, quoted};
use crate::load::finding::column_letters;
use crate::load::source::BESIDE;

/// One heading over several cells of a sheet's header.
pub(super) struct MergedHeading {
    /// The column that it names.
    column: usize,
    cells: RangeInclusive<usize>,
}

impl MergedHeading {
    /// Takes in a further cell of the header: the next of the last heading's, or the first
    /// behind one that has just been found.
    pub(super) fn gather(all: &mut Vec<Self>, column: usize, first: usize, ix: usize) {
        match all.last_mut().filter(|last| last.column == column && last.cells.end() + 1 == ix) {
            Some(last) => last.cells = *last.cells.start()..=ix,
            None if first + 1 == ix => all.push(Self { column, cells: first..=ix }),
            // Of a heading that stood elsewhere before, which is told.
            None => {}
        }
    }
}

impl Part<'_> {
    /// Cells of the header that only go on with the heading before them, with the column
    /// that it names.
    pub(super) fn merged_on(&self, header: RowAt) -> HashMap<usize, usize> {
        let mut found = HashMap::new();
        let mut records = Records::new(self.source, self.delimiter, header);
        while self.source.has_covered
            && records.advance().is_some_and(|at| at.start < self.body.start)
        {
            let covered = records.record.iter().enumerate();
            let covered = covered.filter_map(|(ix, cell)| Some((ix, cell.strip_prefix(BESIDE)?)));
            found.extend(covered.filter_map(|(ix, cell)| Some((ix, self.keys.find(cell)?))));
        }
        found
    }

    /// Finds the column that each merged heading names, or tells why it is unclear.
    pub(super) fn settle_merged(
        &mut self,
        merged: &[MergedHeading],
        headings: &[String],
        findings: &mut Findings,
    ) -> bool {
        let filled = if merged.is_empty() { HashMap::new() } else { self.filled_among(merged) };
        let mut is_clear = true;
        for MergedHeading { column, cells } in merged {
            let rows = cells.clone().filter_map(|ix| Some((ix, *filled.get(&ix)?)));
            let rows: Vec<(usize, usize)> = rows.collect();
            let first = *cells.start();
            if let ([] | [_], Some(place)) = (rows.as_slice(), self.columns.get_mut(*column)) {
                *place = Some(rows.first().map_or(first, |&(ix, _)| ix));
                continue;
            }
            let letters = |ix: usize| column_letters(u32::try_from(ix + 1).unwrap_or(u32::MAX));
            let columns = rows.iter().map(|&(ix, rows)| (letters(ix), rows)).collect();
            let found = quoted(headings.get(first).map_or("", |heading| heading.trim()));
            findings.add(TableFault::HeadingMerged { found, columns }, self.heading_place(first));
            is_clear = false;
        }
        is_clear
    }

    /// How many rows of data say something in each of the cells under such headings.
    fn filled_among(&self, merged: &[MergedHeading]) -> HashMap<usize, usize> {
        let mut filled = HashMap::new();
        let mut records = Records::new(self.source, self.delimiter, self.body);
        while records.advance().is_some() {
            let record = &records.record;
            if self.holds_no_figure(record) || self.repeats_header(record) {
                continue;
            }
            for ix in merged.iter().flat_map(|heading| heading.cells.clone()) {
                let cell = record.get(ix).unwrap_or_default();
                if !cell.starts_with(BESIDE) && !cell.trim().is_empty() {
                    *filled.entry(ix).or_default() += 1;
                }
            }
        }
        filled
    }
}
