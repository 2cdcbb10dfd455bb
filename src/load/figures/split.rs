//! Numbers that a comma within them may have split into two cells: programs that
//! divide cells by commas and put no quotes around `9,6` make `9` and `6` of it.

use super::super::table::Row;
use super::{DENOMINATOR, NOTE, SOURCE, VALUE};
use crate::model::{Indicator, Measure};

/// Digits of a group of thousands.
const GROUP: usize = 3;

/// Whether value and denominator of a row would be one number.
pub(super) fn is_split(row: &Row<'_>, indicator: &Indicator) -> bool {
    if !row.is_divided_by_commas() {
        return false;
    }
    let [whole, rest] = [VALUE, DENOMINATOR].map(|column| row.cell(column));
    let are_digits = is_digits(whole.trim_start_matches('-')) && is_digits(rest);
    are_digits
        && match indicator.measure {
            Measure::Rate | Measure::Level => rest.len() <= GROUP,
            // People and things have no fractions, but may be thousands.
            Measure::Count => {
                rest.len() == GROUP && whole.len() <= GROUP && !whole.starts_with('0')
            }
            // The denominator's own pieces stand where words should.
            Measure::Percent | Measure::Mean => {
                [SOURCE, NOTE].iter().all(|&column| is_digits(row.cell(column)))
            }
        }
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}
