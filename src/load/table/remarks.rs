//! What stands beside the figures of a row and says what they are: in the note, the
//! source, or a column that nobody reads.

use super::measured::{names_measure, says_measure};
use super::others::Other;
use super::part::Part;
use super::row::{Row, TakesRows};
use super::slid::{bare, is_number};
use super::tally::Tally;
use crate::load::Place;
use crate::load::cells::{date, is_same};
use crate::load::names::{Judged, Mark, asks_time, is_no, judged, mark};
use crate::text::header_key;

/// Columns of the shape that hold words for a reader.
const FOR_READERS: [&str; 2] = ["source", "note"];
/// Headings of a percentage that the numbers beside it come to, folded.
const SHARES: [&str; 8] =
    ["tyle", "tyle%", "tyle(%)", "tile", "tile%", "tile(%)", "percentage", "rate"];
/// Headings of the day to which figures reach, folded.
const UNTIL: [&str; 14] = words! {
    "solieuden", "solieudenngay", "solieutinhden", "solieutinhdenngay", "tinhden", "tinhdenngay",
    "tinhdenhetngay", "denngay", "denhetngay", "luykeden", "luykedenngay", "ngaysolieu",
    "ngaychotsolieu", "asof",
};

/// Where it stands.
#[derive(Debug, Default)]
pub(super) struct Remarks {
    /// Cells of words.
    cells: Vec<Beside>,
    /// The cell of what numerator and denominator come to.
    share: Option<usize>,
    /// Cells of numbers that may be others for the same.
    pub(super) others: Vec<Other>,
}

/// A cell of words.
#[derive(Clone, Copy, Debug)]
struct Beside {
    cell: usize,
    is_read: bool,
    asks: Asks,
}

/// What its heading makes of some of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asks {
    Nothing,
    /// The day to which figures reach.
    Day,
    /// Whether what makes a figure count was done.
    Judged,
    /// Whether a figure doesn't count.
    Struck,
    Time,
}

impl Beside {
    fn below(cell: usize, is_read: bool, heading: &str) -> Self {
        // `Số cũ` holds numbers.
        let is_struck = || is_struck(heading) && !header_key(heading).starts_with("so");
        let asks = if UNTIL.contains(&&*header_key(heading)) {
            Asks::Day
        } else if is_read {
            Asks::Nothing
        } else if is_struck() {
            Asks::Struck
        } else if judged(heading) == Some(Judged::Accepted) {
            Asks::Judged
        } else if asks_time(heading) {
            Asks::Time
        } else {
            Asks::Nothing
        };
        Self { cell, is_read, asks }
    }

    /// What a text says of its row, by its words or its heading.
    fn mark<'c>(&self, text: &'c str) -> Option<(Mark, &'c str)> {
        let is_number = is_number(text);
        let is_affirmed =
            if is_number { text == "1" } else { says_something(text) && !is_no(text) };
        if self.asks == Asks::Struck && is_affirmed {
            return Some((Mark::Struck, text));
        }
        if date(text).is_some() {
            return (self.asks == Asks::Day).then_some((Mark::Until, text));
        }
        if is_number {
            return (self.asks == Asks::Time && text.len() == 4).then_some((Mark::Time, text));
        }
        if self.asks == Asks::Judged && is_no(text) {
            return Some((Mark::Struck, text));
        }
        mark(text).or_else(|| until(text)).or_else(|| measured(text))
    }

    /// Whether a number says as little here as elsewhere.
    const fn passes_numbers(&self) -> bool {
        matches!(self.asks, Asks::Nothing | Asks::Judged)
    }
}

/// The day to which figures reach, behind the words for it.
fn until(text: &str) -> Option<(Mark, &str)> {
    let (words, day) = text.rsplit_once(' ')?;
    let is_so = date(day).is_some() && UNTIL.contains(&&*header_key(words));
    is_so.then_some((Mark::Until, day))
}

/// What numbers are counted in.
fn measured(text: &str) -> Option<(Mark, &str)> {
    says_measure(text).then_some((Mark::Measured, text))
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
        let share = share.filter(|&ix| is_unread(ix));
        let beside = headings.iter().enumerate().filter_map(|(ix, heading)| {
            let is_read = is_for_readers(ix);
            let is_named = !heading.trim().is_empty() && !names_measure(heading);
            let is_beside = is_read || (is_named && is_unread(ix) && Some(ix) != share);
            is_beside.then(|| Beside::below(ix, is_read, heading))
        });
        let cells: Vec<Beside> = beside.collect();
        let unread = cells.iter().filter(|beside| !beside.is_read).map(|beside| beside.cell);
        let others = unread.filter_map(|ix| Other::below(ix, headings.get(ix)?)).collect();
        Remarks { cells, share, others }
    }

    /// Whether a row's figures may be others than they seem to be, by the cells that nobody
    /// reads. Most rows say what some row above says.
    pub(super) fn is_remarked<'c>(
        &self,
        cell_at: impl Fn(usize) -> Option<&'c [u8]>,
        taker: &mut impl TakesRows,
        tally: &mut Tally,
    ) -> bool {
        // What divides rows is said in few ways, and looked through faster than it is read.
        const MOST_KEPT: usize = 64;
        let unread = self.remarks.cells.iter().filter(|beside| !beside.is_read);
        let mut is_marked = false;
        for (at, beside) in unread.enumerate() {
            let cell = cell_at(beside.cell).unwrap_or_default();
            let text = || bare(std::str::from_utf8(cell).unwrap_or_default());
            if cell.is_empty() || (beside.passes_numbers() && is_number(text())) {
                continue;
            }
            if tally.seen_remarks.len() <= at {
                tally.seen_remarks.resize_with(at + 1, Default::default);
            }
            let Some(seen) = tally.seen_remarks.get_mut(at) else { continue };
            let known = seen.iter().find(|(said, _)| is_same(said, cell)).map(|(_, is)| *is);
            is_marked |= known.unwrap_or_else(|| {
                let is = beside.mark(text()).is_some() || taker.knows(text());
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
        let cells = part.remarks.cells.iter().map(|beside| beside.cell);
        cells.filter_map(|cell| Some((cell, bare(record.get(cell)?))))
    }

    /// What one of them says of its figures that may make them others.
    pub(in crate::load) fn remark(&self, (cell, text): (usize, &'r str)) -> Option<Remark<'r>> {
        let mut cells = self.part.remarks.cells.iter();
        let (mark, said) = cells.find(|beside| beside.cell == cell)?.mark(text)?;
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
    let text = bare(text);
    let is_so = || mark(text).is_some() || until(text).is_some() || says_measure(text);
    date(text).is_none() && !is_number(text) && is_so()
}

fn is_struck(heading: &str) -> bool {
    mark(heading).is_some_and(|(mark, _)| mark == Mark::Struck)
}

fn says_something(text: &str) -> bool {
    text.contains(|c: char| c.is_alphanumeric() || matches!(c, '✓' | '✔'))
}

fn heading_of<'p>(part: &'p Part<'_>, cell: usize) -> &'p str {
    part.named.get(cell).map_or("", |named| named.whole.as_str())
}
