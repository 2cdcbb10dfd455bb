//! Why a header can't be read at all: something else divides its cells, all of it stands
//! in quotes, or a program has spoilt its letters.

use super::part::Part;
use super::records::{Records, RowAt};
use crate::load::collect::quoted;
use crate::load::layout::DELIMITERS;
use crate::load::names::{Spoilt, spoilt};
use crate::load::{Place, TableFault};

/// What may divide the cells of a line.
const DIVIDERS: [char; 5] = [',', ';', '\t', '|', '^'];

/// Why a header is one cell only: all of it stands in quotes, or it is divided by none of
/// the signs that are read.
pub(super) fn foreign_delimiter(headings: &[String]) -> Option<TableFault> {
    let [only] = headings else { return None };
    if only.contains(DELIMITERS.map(char::from)) {
        return Some(TableFault::LineQuoted);
    }
    let found = DIVIDERS.into_iter().find(|&c| only.contains(c))?;
    Some(TableFault::DelimiterUnknown { found })
}

impl Part<'_> {
    /// A first row that is one cell, because something else divides it than the
    /// header, or because all of it stands in quotes.
    pub(super) fn divided_otherwise(&self) -> Option<(TableFault, RowAt)> {
        let mut records = Records::new(self.source, self.delimiter, self.body);
        let at = records.advance().filter(|_| self.width > 2 && !self.source.is_sheet())?;
        let [only] = records.record.iter().collect::<Vec<_>>()[..] else { return None };
        let header = char::from(self.delimiter);
        let divides = |&c: &char| only.matches(c).count() + 2 > self.width;
        if divides(&header) {
            return Some((TableFault::LineQuoted, at));
        }
        let found = DIVIDERS.into_iter().find(divides)?;
        Some((TableFault::DelimiterDiffers { header, found }, at))
    }

    /// Headings with spoilt letters in the header, or, where no row is known to be it, in
    /// one of the first rows. A single one may be a title with a question mark.
    pub(super) fn spoilt_header(&self, header: RowAt, known: usize) -> Option<(TableFault, Place)> {
        const FEWEST: usize = 2;
        const FIRST: usize = 40;
        let mut records = Records::new(self.source, self.delimiter, header);
        let mut left = FIRST;
        while let Some(at) = records.advance().filter(|_| left > 0) {
            if known > 0 && at.start >= self.body.start {
                break;
            }
            left -= 1;
            let cells = records.record.iter().enumerate();
            let cells = cells.flat_map(|(ix, cell)| cell.split(DIVIDERS).map(move |c| (ix, c)));
            let how = |cell| spoilt(cell).filter(|how| *how != Spoilt::Day);
            let found: Vec<(usize, &str, Spoilt)> =
                cells.filter_map(|(ix, cell)| Some((ix, cell.trim(), how(cell)?))).collect();
            let is_certain = found.iter().any(|(_, cell, _)| !may_be_asked(cell));
            if let Some(&(ix, cell, how)) =
                found.first().filter(|_| is_certain && found.len() >= FEWEST)
            {
                let fault = TableFault::HeaderSpoilt { found: quoted(cell), how };
                return Some((fault, self.cell_place(at, ix)));
            }
        }
        None
    }
}

/// Whether a question mark may be meant: nothing but signs and spaces stand behind it.
fn may_be_asked(cell: &str) -> bool {
    let mut behind = cell.split('?').skip(1);
    cell.contains('?') && !behind.any(|rest| rest.starts_with(char::is_alphabetic))
}
