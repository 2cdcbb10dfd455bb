//! What an archive really holds, before anything of it is kept.

use std::collections::HashMap;
use std::io::BufReader;

use super::Archive;
use super::unseen::{Unseen, awaits_values, sheet_names};
use crate::load::workbook::cells::MOST_CELLS;
use crate::load::workbook::marked::{self, Marked};
use crate::load::workbook::{LARGEST_UNPACKED, LONGEST_TEXT, broken};
use crate::load::{Damage, WorkbookFault};

/// Writers call their names no longer than this.
pub(super) const LONGEST_PREFIX: usize = 12;
/// The most that the texts of its cells may take, unpacked: they stay in memory.
const LARGEST_TEXTS: u64 = 1 << 28;

/// What is known of a workbook before its sheets are read.
#[derive(Debug)]
pub(in crate::load::workbook) struct Measured {
    /// What its sheets don't show, by their names.
    pub(super) unseen: HashMap<String, Unseen>,
    /// Whether its formulas wait to be worked out.
    pub(super) awaits_values: bool,
    /// Numbers that have more than digits to be seen.
    pub(super) marked: Marked,
    /// Whether white space stands around values of cells.
    pub(super) has_spaced_values: bool,
}

/// Unpacks everything once without keeping it: what an archive says of its own
/// size need not be true.
pub(in crate::load::workbook) fn measured(
    mut archive: Archive<'_>,
) -> Result<Measured, WorkbookFault> {
    let (names, awaits_values) = (sheet_names(&mut archive), awaits_values(&mut archive));
    let (mut found, mut with_marks, mut has_spaced_values) = (HashMap::new(), Vec::new(), false);
    let mut total = 0;
    for ix in 0..archive.len() {
        // What can't be unpacked is told where it is needed.
        let Ok(entry) = archive.by_index(ix) else { continue };
        let file = entry.name().map(|name| name.to_string()).unwrap_or_default();
        let (is_sheet, is_texts) = (file.contains("worksheets/"), file.contains("sharedStrings"));
        let left = LARGEST_UNPACKED.saturating_sub(total);
        let limit = if is_sheet { left } else { left.min(LARGEST_TEXTS) };
        let mut gauge = Gauge::default();
        let unpacked = std::io::copy(&mut std::io::Read::take(entry, limit + 1), &mut gauge);
        // Who stops at a sheet's last tag never comes to the sum at its part's end.
        if unpacked.is_err() && is_markup(&file) {
            return Err(broken(Damage::Archive));
        }
        let size = unpacked.unwrap_or(gauge.size);
        if is_sheet && gauge.cells > MOST_CELLS {
            return Err(WorkbookFault::TooManyCells { limit: MOST_CELLS });
        }
        if size > limit {
            let limit =
                if is_sheet { LARGEST_UNPACKED } else { LARGEST_UNPACKED.min(LARGEST_TEXTS) };
            return Err(WorkbookFault::TooLarge { limit: limit >> 20 });
        }
        if gauge.longest > LONGEST_TEXT && (is_sheet || is_texts) {
            return Err(WorkbookFault::TextTooLong { limit: 32_767 });
        }
        if is_sheet && gauge.has_odd_value {
            return Err(broken(Damage::Content));
        }
        if gauge.unseen.has_marks && (is_sheet || is_texts) {
            with_marks.push(ix);
        }
        has_spaced_values |= is_sheet && gauge.has_spaced_value;
        if let Some(name) = names.get(&file).filter(|_| is_sheet) {
            found.insert(name.clone(), gauge.unseen);
        }
        total += size;
    }
    let mut marked = Marked::new();
    for ix in with_marks {
        if let Ok(entry) = archive.by_index(ix) {
            marked::read(BufReader::new(entry), &mut marked);
        }
    }
    Ok(Measured { unseen: found, awaits_values, marked, has_spaced_values })
}

/// Whether a part may bear on what is read: no picture, no embedded file.
fn is_markup(file: &str) -> bool {
    let ending = file.rsplit('.').next().unwrap_or_default().to_ascii_lowercase();
    matches!(ending.as_str(), "xml" | "rels")
}

/// Whether a byte may be a part of a tag's name, or of what stands before it.
pub(super) fn is_of_name(b: u8) -> bool {
    b.is_ascii_alphanumeric() || b"-_.".contains(&b)
}

/// A tag without what stands before its name, as `x:`.
pub(super) fn without_prefix(tag: &[u8]) -> &[u8] {
    let end = tag.iter().take(LONGEST_PREFIX).position(|&b| !is_of_name(b));
    let end = end.filter(|&end| tag.get(end) == Some(&b':'));
    tag.get(end.map_or(0, |end| end + 1)..).unwrap_or_default()
}

/// Whether a tag begins a cell's value.
pub(super) const fn begins_value(tag: &[u8]) -> bool {
    matches!(tag, [b'v', b' ' | b'>', ..])
}

/// Measures what is written to it.
#[derive(Debug, Default)]
struct Gauge {
    size: u64,
    /// Cells begun.
    cells: u32,
    /// Bytes since the last tag began, and the most of them.
    run: usize,
    longest: usize,
    /// Whether the tag before began a cell's value, and whether one has something else in
    /// it than letters and digits: a comment, which would cut it off.
    is_in_value: bool,
    has_odd_value: bool,
    /// Whether white space stands at the beginning or end of one.
    has_spaced_value: bool,
    unseen: Unseen,
}

impl std::io::Write for Gauge {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.unseen.take(bytes);
        let mut before = 0;
        for tag in memchr::memchr_iter(b'<', bytes) {
            self.longest = self.longest.max(self.run + tag - before);
            (self.run, before) = (0, tag);
            let rest = bytes.get(tag + 1..).unwrap_or_default();
            let name = without_prefix(rest);
            self.has_odd_value |= self.is_in_value && rest.first() == Some(&b'!');
            let end = tag.checked_sub(1).and_then(|end| bytes.get(end));
            self.has_spaced_value |= self.is_in_value && end.is_some_and(u8::is_ascii_whitespace);
            self.is_in_value = begins_value(name);
            let is_spaced = matches!(name, [b'v', b'>', first, ..] if first.is_ascii_whitespace());
            self.has_spaced_value |= is_spaced;
            // Those cut in two at a block's end are too few to matter.
            let is_cell = matches!(name, [b'c', b' ' | b'>' | b'/', ..]);
            self.cells = self.cells.saturating_add(u32::from(is_cell));
        }
        self.run += bytes.len() - before;
        self.longest = self.longest.max(self.run);
        self.size += bytes.len() as u64;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
