//! Numbers under columns that have no heading: nobody reads them, so they are told;
//! the more so where the value beside them is empty, as when a heading was merged over
//! two columns. What stands before all columns numbers the rows.

use csv::StringRecord;

use super::part::Part;
use super::records::RowAt;
use super::slid::{bare, is_number};
use super::tally::Tally;
use crate::load::collect::{first, quoted};
use crate::load::{Place, TableFault};
use crate::text::header_key;

/// Rows with such numbers.
#[derive(Debug, Default)]
pub(super) struct Unnamed {
    rows: usize,
    first: Option<Place>,
    /// Those without a value of their own.
    without_value: usize,
    first_without: Option<Place>,
}

impl Unnamed {
    pub(super) fn add(&mut self, other: Self) {
        self.rows += other.rows;
        self.first = first(self.first.take(), other.first);
        self.without_value += other.without_value;
        self.first_without = first(self.first_without.take(), other.first_without);
    }

    /// What is to be told of them, and where.
    pub(super) fn told(self) -> Option<(TableFault, Place)> {
        let Self { rows, without_value, .. } = self;
        let lost = self.first_without.map(|place| {
            let fault = TableFault::ValueWithoutHeading { rows: without_value };
            (fault, place)
        });
        lost.or_else(|| Some((TableFault::ColumnUnnamed { rows }, self.first?)))
    }
}

/// Cells of a header that say nothing, behind the first that names a column.
pub(super) fn unnamed(headings: &[String], columns: &[Option<usize>]) -> Vec<usize> {
    let first = columns.iter().flatten().min().copied().unwrap_or_default();
    let silent = headings.iter().enumerate().skip(first);
    silent.filter(|(_, heading)| heading.trim().is_empty()).map(|(ix, _)| ix).collect()
}

impl Part<'_> {
    /// Columns with a heading that nobody reads and in which a row has numbers; those of
    /// percentages are none that could stand for a missing column.
    pub(super) fn unread_numbers(&self, record: &StringRecord) -> Vec<usize> {
        const MOST: usize = 3;
        let is_unread = |&(ix, cell): &(usize, &str)| {
            let heading = self.named.get(ix).map_or("", |named| named.whole.as_str());
            let is_share = heading.contains('%') || header_key(heading).contains("tyle");
            let is_read = self.columns.contains(&Some(ix));
            !is_read && is_number(bare(cell)) && !heading.is_empty() && !is_share
        };
        record.iter().enumerate().filter(is_unread).take(MOST).map(|(ix, _)| ix).collect()
    }

    /// What stands over them, for a message.
    pub(super) fn quoted_headings(&self, columns: &[usize]) -> String {
        let headings = columns.iter().filter_map(|&ix| self.named.get(ix));
        let headings = headings.map(|named| format!("'{}'", quoted(&named.whole)));
        headings.collect::<Vec<_>>().join(", ")
    }

    /// Counts a data row's numbers in columns that nobody reads.
    pub(super) fn see_unread<'c>(
        &self,
        cell_at: impl Fn(usize) -> Option<&'c [u8]>,
        at: RowAt,
        tally: &mut Tally,
    ) {
        self.see_unnamed(&cell_at, at, tally);
        self.see_others(&cell_at, at, tally);
    }

    /// Counts a data row's numbers under columns without a heading.
    fn see_unnamed<'c>(
        &self,
        cell_at: &impl Fn(usize) -> Option<&'c [u8]>,
        at: RowAt,
        tally: &mut Tally,
    ) {
        let text = |ix: usize| std::str::from_utf8(cell_at(ix)?).ok();
        let holds_number = |ix: &&usize| text(**ix).is_some_and(|cell| is_number(bare(cell)));
        let Some(&ix) = self.unnamed.iter().find(holds_number) else { return };
        let seen = &mut tally.unnamed;
        seen.rows += 1;
        seen.first.get_or_insert_with(|| self.cell_place(at, ix));
        let value = self.shape.amounts.first().and_then(|&column| self.at(column));
        if value.and_then(text).is_some_and(|cell| cell.trim().is_empty()) {
            seen.without_value += 1;
            seen.first_without.get_or_insert_with(|| self.cell_place(at, ix));
        }
    }
}
