//! What stands beside the figures of a row and says what they are: in the note, the
//! source, or a column that nobody reads.

use super::measured::names_measure;
use super::part::Part;
use super::row::Row;
use super::slid::bare;
use super::tally::Tally;
use crate::load::Place;
use crate::load::cells::{date, is_same};
use crate::load::names::{Mark, mark};
use crate::text::header_key;

/// Columns of the shape that hold words for a reader.
const FOR_READERS: [&str; 2] = ["source", "note"];
/// Headings of a percentage that the numbers beside it come to, folded.
const SHARES: [&str; 8] =
    ["tyle", "tyle%", "tyle(%)", "tile", "tile%", "tile(%)", "percentage", "rate"];
/// Headings of the day to which figures reach, folded.
const UNTIL: [&str; 14] = [
    "solieuden",
    "solieudenngay",
    "solieutinhden",
    "solieutinhdenngay",
    "tinhden",
    "tinhdenngay",
    "tinhdenhetngay",
    "denngay",
    "denhetngay",
    "luykeden",
    "luykedenngay",
    "ngaysolieu",
    "ngaychotsolieu",
    "asof",
];

/// Where it stands.
#[derive(Debug, Default)]
pub(super) struct Remarks {
    /// Cells of words.
    cells: Vec<usize>,
    /// Those of them that nobody reads.
    unread: Vec<usize>,
    /// The cell of what numerator and denominator come to.
    share: Option<usize>,
}

/// What one of the cells says of its row.
pub(in crate::load) struct Remark<'r> {
    pub(in crate::load) heading: &'r str,
    pub(in crate::load) text: &'r str,
    pub(in crate::load) mark: Mark,
    /// The part of the text that is the mark.
    pub(in crate::load) said: &'r str,
    /// Where it stands in the row.
    pub(in crate::load) cell: usize,
}

/// What a row says that its numbers come to.
pub(in crate::load) struct Share<'r> {
    pub(in crate::load) heading: &'r str,
    pub(in crate::load) text: &'r str,
    pub(in crate::load) cell: usize,
}

impl Part<'_> {
    /// Where it stands below some headings.
    pub(super) fn remarks_of(&self, headings: &[String]) -> Remarks {
        if !self.holds_results() {
            return Remarks::default();
        }
        let is_for_readers = |ix: usize| {
            let mut columns = self.shape.columns.iter().zip(&self.columns);
            columns.any(|(column, at)| *at == Some(ix) && FOR_READERS.contains(&column.name))
        };
        let is_unread = |ix: usize| !self.columns.contains(&Some(ix));
        let share = headings.iter().position(|heading| SHARES.contains(&&*header_key(heading)));
        let cells = headings.iter().enumerate().filter(|&(ix, heading)| {
            let is_named = !heading.trim().is_empty() && !names_measure(heading);
            is_for_readers(ix) || (is_named && is_unread(ix) && Some(ix) != share)
        });
        let cells: Vec<usize> = cells.map(|(ix, _)| ix).collect();
        let unread = cells.iter().copied().filter(|&ix| is_unread(ix)).collect();
        Remarks { cells, unread, share: share.filter(|&ix| is_unread(ix)) }
    }

    /// Whether a row's figures may be others than they seem to be, by the cells that nobody
    /// reads. Most rows say what some row above says.
    pub(super) fn is_remarked<'c>(
        &self,
        cell_at: impl Fn(usize) -> Option<&'c [u8]>,
        tally: &mut Tally,
    ) -> bool {
        // What divides rows is said in few ways, and looked through faster than it is read.
        const MOST_KEPT: usize = 16;
        let seen = &mut tally.seen_remarks;
        if seen.len() != self.remarks.unread.len() {
            seen.resize_with(self.remarks.unread.len(), Default::default);
        }
        let mut is_marked = false;
        for (&ix, seen) in self.remarks.unread.iter().zip(seen) {
            let cell = cell_at(ix).unwrap_or_default();
            let known = seen.iter().find(|(said, _)| is_same(said, cell)).map(|(_, is)| *is);
            is_marked |= known.unwrap_or_else(|| {
                let text = std::str::from_utf8(cell).unwrap_or_default();
                let is = mark_of(self, ix, bare(text)).is_some();
                if seen.len() < MOST_KEPT {
                    seen.push((cell.into(), is));
                }
                is
            });
        }
        is_marked
    }

    /// Whether its rows say themselves what their numbers come to.
    pub(in crate::load) fn has_shares(&self) -> bool {
        self.remarks.share.is_some()
    }
}

impl<'r> Row<'r> {
    /// What stands beside its figures, by cells.
    pub(in crate::load) fn beside(&self) -> impl Iterator<Item = (usize, &'r str)> {
        let (part, record) = (self.part, self.record);
        part.remarks.cells.iter().filter_map(|&cell| Some((cell, bare(record.get(cell)?))))
    }

    /// What one of them says of its figures that may make them others.
    pub(in crate::load) fn remark(&self, (cell, text): (usize, &'r str)) -> Option<Remark<'r>> {
        let (mark, said) = mark_of(self.part, cell, text)?;
        Some(Remark { heading: heading_of(self.part, cell), text, mark, said, cell })
    }

    /// What it says itself that its numbers come to.
    pub(in crate::load) fn share(&self) -> Option<Share<'r>> {
        let cell = self.part.remarks.share?;
        let text = bare(self.record.get(cell)?);
        Some(Share { heading: heading_of(self.part, cell), text, cell })
    }

    /// Where that stands.
    pub(in crate::load) fn place_of_cell(&self, cell: usize) -> Place {
        self.part.cell_place(self.at, cell)
    }
}

/// Whether the source or the note of a row says that its figures may be others than they
/// seem to be.
pub(in crate::load) fn is_mark(text: &str) -> bool {
    date(text).is_none() && mark(bare(text)).is_some()
}

/// What a cell says of its row, by its words or its heading.
fn mark_of<'c>(part: &Part<'_>, cell: usize, text: &'c str) -> Option<(Mark, &'c str)> {
    let is_until = || UNTIL.contains(&&*header_key(heading_of(part, cell)));
    if date(text).is_some() { is_until().then_some((Mark::Until, text)) } else { mark(text) }
}

fn heading_of<'p>(part: &'p Part<'_>, cell: usize) -> &'p str {
    part.named.get(cell).map_or("", |named| named.whole.as_str())
}
