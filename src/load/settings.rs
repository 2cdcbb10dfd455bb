//! Files of settings in TOML: the plan, `dataset.toml`, what-if scenarios. One way of
//! reading a value, and of placing what is wrong with it.

mod table;

use std::cell::RefCell;

use toml::de::DeTable;

use super::collect::{Findings, Washer, quoted};
use super::source::Source;
use super::{FolderFault, Kind, SettingFault};

pub(super) use table::{CODE, LABEL, PARAGRAPH, Placed, Table, day};

/// Larger files are refused unread.
const MOST_BYTES: usize = 4 << 20;
/// Findings beyond these would not be read by anybody.
const MOST_FOUND: usize = 200;

/// What has been found in a file so far, by byte offset; without one it is the file as a
/// whole that is meant.
#[derive(Debug)]
struct Reading<'s> {
    source: &'s Source,
    found: RefCell<Vec<(Option<usize>, Kind)>>,
    washer: RefCell<Washer>,
}

/// Reads a file: `None` comes with a fatal finding, unless the reader gives it.
pub(super) fn read<T>(
    source: &Source,
    findings: &mut Findings,
    of: impl FnOnce(Table<'_>) -> Option<T>,
) -> Option<T> {
    if source.text.len() > MOST_BYTES {
        let [megabytes, limit] = [source.text.len(), MOST_BYTES].map(|bytes| (bytes >> 20) as u64);
        findings.add(FolderFault::FileTooLarge { megabytes, limit }, source.whole());
        return None;
    }
    let reading = Reading { source, found: RefCell::default(), washer: RefCell::default() };
    let (document, errors) = DeTable::parse_recoverable(&source.text);
    for error in &errors {
        let message = quoted(&error.message().to_lowercase());
        let at = error.span().map_or(0, |span| span.start);
        reading.add(at, SettingFault::Syntax { message });
    }
    // What a broken syntax leaves behind would only bring follow-on faults.
    let read = errors.is_empty().then(|| of(Table::root(document.get_ref(), &reading)));
    reading.report(findings);
    read.flatten()
}

impl Reading<'_> {
    /// Something found at an offset, or in the file as a whole.
    fn add(&self, at: impl Into<Option<usize>>, kind: impl Into<Kind>) {
        let mut found = self.found.borrow_mut();
        if found.len() < MOST_FOUND {
            found.push((at.into(), kind.into()));
        }
    }

    /// Tells it with line and column, in the order of the text.
    fn report(self, findings: &mut Findings) {
        let mut found = self.found.into_inner();
        found.sort_by_key(|(at, _)| *at);
        // What several tables share is faulty once, not once a table.
        found.dedup();
        for (at, kind) in found {
            let place = at.map_or_else(
                || self.source.whole(),
                |at| self.source.place(self.source.text.floor_char_boundary(at)),
            );
            findings.add(kind, place);
        }
        self.washer.into_inner().report(findings);
    }
}
