//! In which order the rows of a part are listed.

use std::cmp::Reverse;

use super::{Part, Trace, TracedRow, Use};
use crate::model::RowNumber;

/// An order of rows; parts always follow one another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Years that are in the number first, then the baseline, then others, the latest
    /// first among them (a sum over the phase: all years together); in each the heaviest
    /// row first.
    #[default]
    Weight,
    /// By unit in official order, then period.
    Unit,
    /// By line in the file; what assumptions made last.
    Line,
}

impl Order {
    /// The next one, around.
    #[must_use]
    pub const fn next(self) -> Self {
        match self {
            Self::Weight => Self::Unit,
            Self::Unit => Self::Line,
            Self::Line => Self::Weight,
        }
    }
}

impl Trace {
    /// The positions of [`Trace::rows`] in an order.
    pub fn positions(&self, order: Order) -> Vec<usize> {
        let mut keyed: Vec<(Key, usize)> =
            self.rows.iter().enumerate().map(|(at, row)| (self.key(order, row), at)).collect();
        keyed.sort_unstable();
        keyed.into_iter().map(|(_, at)| at).collect()
    }

    fn key(&self, order: Order, row: &TracedRow) -> Key {
        let at = row.figure.at;
        let plain = Key {
            part: row.part(),
            usage: Use::Number,
            before: Reverse(0),
            weight: Reverse(0),
            unit: row.figure.unit.index(),
            year: row.year,
            was_never_read: at.is_none(),
            at,
        };
        match order {
            Order::Line => Key { unit: 0, year: 0, ..plain },
            Order::Unit => plain,
            Order::Weight => {
                let weight = row.weight().unwrap_or_default().parts();
                // Of a sum all years together.
                let is_sum = self.assessment.sum.is_some() && row.is_counted();
                let before = Reverse(if is_sum { 0 } else { row.year });
                Key { usage: row.usage, before, weight: Reverse(weight), ..plain }
            }
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    part: Part,
    usage: Use,
    before: Reverse<i32>,
    weight: Reverse<i128>,
    unit: usize,
    year: i32,
    was_never_read: bool,
    at: RowNumber,
}
