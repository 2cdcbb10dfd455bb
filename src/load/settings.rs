//! Files of settings in TOML: the plan, `dataset.toml`, what-if scenarios. One way of
//! reading a value, and of placing what is wrong with it.

mod table;

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
pub(super) struct Reading<'s> {
    source: &'s Source,
    found: Vec<(Option<usize>, Kind)>,
    washer: Washer,
}

/// Reads a file: `None` comes with a fatal finding, unless the reader gives it.
pub(super) fn read<T>(
    source: &Source,
    findings: &mut Findings,
    of: impl FnOnce(Table<'_>, &mut Reading<'_>) -> Option<T>,
) -> Option<T> {
    if source.text.len() > MOST_BYTES {
        let [megabytes, limit] = [source.text.len(), MOST_BYTES].map(|bytes| (bytes >> 20) as u64);
        findings.add(FolderFault::FileTooLarge { megabytes, limit }, source.whole());
        return None;
    }
    let mut reading = Reading { source, found: Vec::new(), washer: Washer::default() };
    let (document, errors) = DeTable::parse_recoverable(&source.text);
    for error in &errors {
        let message = quoted(&error.message().to_lowercase());
        let at = error.span().map_or(0, |span| span.start);
        reading.add(at, SettingFault::Syntax { message });
    }
    // What a broken syntax leaves behind would only bring follow-on faults.
    let read = errors.is_empty().then(|| of(Table::root(document.get_ref()), &mut reading));
    reading.report(findings);
    read.flatten()
}

impl Reading<'_> {
    /// Something found at an offset, or in the file as a whole.
    pub(super) fn add(&mut self, at: impl Into<Option<usize>>, kind: impl Into<Kind>) {
        if self.found.len() < MOST_FOUND {
            self.found.push((at.into(), kind.into()));
        }
    }

    /// Whether nothing was found.
    pub(super) const fn is_sound(&self) -> bool {
        self.found.is_empty()
    }

    /// A text on one line, with nothing hidden in it.
    pub(super) fn washed(&mut self, text: Placed<&str>) -> String {
        let line = text.value.split_whitespace().collect::<Vec<_>>().join(" ");
        self.washer.wash(&line, || self.source.place(text.at)).into_owned()
    }

    /// Tells it with line and column, in the order of the text.
    fn report(mut self, findings: &mut Findings) {
        self.found.sort_by_key(|(at, _)| *at);
        // What several tables share is faulty once, not once a table.
        self.found.dedup();
        for (at, kind) in self.found {
            let place = at.map_or_else(
                || self.source.whole(),
                |at| self.source.place(self.source.text.floor_char_boundary(at)),
            );
            findings.add(kind, place);
        }
        self.washer.report(findings);
    }
}
