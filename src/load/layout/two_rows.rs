//! Headers of two rows, and a row that only numbers the columns.

use super::ColumnKeys;
use crate::load::source::NUMBER;

/// The headings of two rows as one: where the lower says something it counts
/// under an upper that is merged over several or says nothing by itself, and where the
/// row divides an amount ([`divides_an_amount`]).
pub(super) fn put_together(
    upper: &[String],
    lower: &[String],
    is_divided: bool,
    keys: &ColumnKeys,
) -> Option<Vec<String>> {
    let is_known = |heading: &str| keys.find(heading).is_some();
    let width = upper.len().max(lower.len());
    let cell = |row: &[String], ix: usize| {
        row.get(ix).map(|cell| cell.trim().to_owned()).unwrap_or_default()
    };
    let headings = (0..width).map(|ix| {
        let (over, under) = (cell(upper, ix), cell(lower, ix));
        let is_spread = is_spread(upper, width, ix);
        if under.is_empty() || over == under {
            Some(over)
        } else if over.is_empty()
            || (is_spread && is_divided)
            || (is_known(&under) && (!is_known(&over) || is_spread))
        {
            Some(under)
        } else if is_known(&over) {
            // Else a data row below a finished header, not a second header row.
            is_divided.then_some(over)
        } else {
            Some(format!("{over} {under}"))
        }
    });
    headings.collect()
}

/// Whether a row says nothing but which numbers stand where below a heading of numbers
/// that is spread over several columns, so that the two rows are one header.
pub(super) fn divides_an_amount(upper: &[String], lower: &[String], keys: &ColumnKeys) -> bool {
    let cell = |row: &[String], ix: usize| row.get(ix).map_or("", |cell| cell.trim()).to_owned();
    let is_words = |cell: &str| cell.chars().filter(|c| c.is_alphabetic()).count() > 1;
    let width = upper.len().max(lower.len());
    let (mut over, mut divided, mut is_new) = (String::new(), 0_usize, false);
    for ix in 0..width {
        let (heading, under) = (cell(upper, ix), cell(lower, ix));
        let is_spread = heading.is_empty() || is_spread(upper, width, ix);
        let is_merged_down = under == heading && !is_spread;
        over = if heading.is_empty() { over } else { heading };
        if under.is_empty() || is_merged_down {
            continue;
        }
        if !keys.names_amount(&over) || !is_words(&under) {
            return false;
        }
        divided += usize::from(is_spread);
        is_new |= under != over;
    }
    divided > 1 && is_new
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
        let number = sign.split('=').next().unwrap_or_default().trim_end_matches([')', ']', ' ']);
        let is_next = number.parse() == Ok(next);
        next += usize::from(is_next);
        is_next || (next == 1 && is_letter(sign))
    });
    signs.len() >= 3 && is_counted
}
