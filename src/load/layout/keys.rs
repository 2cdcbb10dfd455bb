//! Which column a heading names.

use std::collections::{HashMap, HashSet};

use crate::load::table::Shape;
use crate::text::{header_key, key_beginning};

/// The names of a shape's columns, folded once.
pub(in crate::load) struct ColumnKeys {
    columns: HashMap<String, usize>,
    /// How they begin: nearly no cell of a row does, and need not be looked up.
    beginnings: HashSet<[Option<char>; 2]>,
    /// The columns that a header can't do without, but for those of numbers, each with
    /// what may stand for it.
    pub(super) needed: Vec<Vec<usize>>,
    /// The same of all such columns.
    pub(super) enough: Vec<Vec<usize>>,
    pub(super) has_amounts: bool,
}

impl ColumnKeys {
    pub(in crate::load) fn of(shape: &Shape) -> Self {
        let columns = shape.columns.iter().enumerate();
        let keys = columns.clone().flat_map(|(ix, column)| {
            let names = std::iter::once(&column.name).chain(column.aliases);
            names.map(move |name| (header_key(name), ix))
        });
        let with_spares = |ix: usize| {
            let spares = shape.spare.iter().filter(move |&&(column, _)| column == ix);
            std::iter::once(ix).chain(spares.map(|&(_, spare)| spare)).collect()
        };
        let needed = columns.filter(|(_, column)| column.is_needed).map(|(ix, _)| ix);
        let is_text = |ix: &usize| !shape.amounts.contains(ix);
        let columns: HashMap<String, usize> = keys.collect();
        Self {
            beginnings: columns.keys().map(|key| key_beginning(key)).collect(),
            columns,
            needed: needed.clone().filter(is_text).map(with_spares).collect(),
            enough: needed.map(with_spares).collect(),
            has_amounts: !shape.amounts.is_empty(),
        }
    }

    /// Whether all that a header needs is among columns.
    pub(super) fn are_enough(&self, columns: &HashSet<usize>) -> bool {
        !self.enough.is_empty()
            && self.enough.iter().all(|any| any.iter().any(|column| columns.contains(column)))
    }

    /// The column that a heading names.
    pub(in crate::load) fn find(&self, heading: &str) -> Option<usize> {
        const LONGEST: usize = 120;
        let heading = without_number(heading);
        if heading.len() > LONGEST || !self.beginnings.contains(&key_beginning(heading)) {
            return None;
        }
        heading_keys(heading).iter().find_map(|key| self.columns.get(key).copied())
    }

    /// The columns that headings name.
    pub(in crate::load) fn among(&self, headings: &[String]) -> impl Iterator<Item = usize> {
        headings.iter().filter_map(|heading| self.find(heading))
    }
}

/// A heading without the number that it has in its header: `1. Đơn vị`, `2) Năm`.
fn without_number(heading: &str) -> &str {
    let text = heading.trim_start();
    let named = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let named = named.strip_prefix(['.', ')']).filter(|_| named.len() < text.len());
    named.unwrap_or(text)
}

/// A heading's keys: as a whole, and without what it says in brackets (a unit of measure,
/// a column's number).
fn heading_keys(heading: &str) -> [String; 2] {
    let trimmed = |text: &str| header_key(text.trim_end_matches([':', '*', ' ', '\u{A0}']));
    let bare = heading.split(['(', '[']).next().unwrap_or_default();
    [trimmed(heading), trimmed(bare)]
}
