//! Headers of two rows, and a row that only numbers the columns.

use super::ColumnKeys;
use crate::load::source::NUMBER;

/// The headings of two rows as one: where the lower says something it counts
/// under an upper that is merged over several or says nothing by itself.
pub(super) fn put_together(
    upper: &[String],
    lower: &[String],
    keys: &ColumnKeys,
) -> Option<Vec<String>> {
    let is_known = |heading: &str| keys.find(heading).is_some();
    let width = upper.len().max(lower.len());
    let cell = |row: &[String], ix: usize| {
        row.get(ix).map(|cell| cell.trim().to_owned()).unwrap_or_default()
    };
    let headings = (0..width).map(|ix| {
        let (over, under) = (cell(upper, ix), cell(lower, ix));
        if under.is_empty() || over == under {
            Some(over)
        } else if over.is_empty()
            || (is_known(&under) && (!is_known(&over) || is_spread(upper, width, ix)))
            || spread_over(upper, width, ix).any(|other| is_known(&cell(lower, other)))
        {
            Some(under)
        } else if is_known(&over) {
            // A data row below a finished header, not a second header row.
            None
        } else {
            Some(format!("{over} {under}"))
        }
    });
    headings.collect()
}

/// The columns that have the same heading as this one beside one another; none where it
/// stands over one.
fn spread_over(upper: &[String], width: usize, ix: usize) -> impl Iterator<Item = usize> {
    let is_same = move |other: &usize| {
        upper.get(*other).map(|cell| cell.trim()) == upper.get(ix).map(|cell| cell.trim())
    };
    let before = (0..ix).rev().take_while(is_same);
    before.chain((ix + 1..width).take_while(is_same))
}

/// A heading over several columns: repeated, or followed by an empty cell.
fn is_spread(upper: &[String], width: usize, ix: usize) -> bool {
    let cell = |ix: usize| (ix < width).then(|| upper.get(ix).map_or("", |cell| cell.trim()));
    cell(ix + 1).is_some_and(|next| next.is_empty() || Some(next) == cell(ix))
        || ix.checked_sub(1).is_some_and(|before| cell(before) == cell(ix))
}

/// A row that only numbers the columns: `(1) (2) (3)`, `A B 1 2`, `1 2 3=1+2`; what is
/// typed `(1)` a spreadsheet keeps as −1.
pub(in crate::load) fn numbers_columns<'c>(cells: impl Iterator<Item = &'c str>) -> bool {
    let signs: Vec<&str> = cells
        .map(|cell| cell.trim().trim_start_matches(NUMBER))
        .filter(|cell| !cell.is_empty())
        .map(|cell| cell.trim_matches(['(', ')', '[', ']', '-']))
        .collect();
    let is_letter = |sign: &str| matches!(sign.as_bytes(), [b'A'..=b'F']);
    let mut next = 1_usize;
    let is_counted = signs.iter().all(|sign| {
        let number = sign.split('=').next().unwrap_or_default().trim();
        let is_next = number.parse() == Ok(next);
        next += usize::from(is_next);
        is_next || (next == 1 && is_letter(sign))
    });
    signs.len() >= 3 && is_counted
}
