//! Where findings are gathered while a dataset is read.

use std::borrow::Cow;
use std::sync::Arc;

use super::{EncodingFault, Finding, Kind, Place, Severity, UnitFault};
use crate::model::{RowNumber, TableParts};
use crate::text::clean;

impl From<Vec<Finding>> for Findings {
    fn from(findings: Vec<Finding>) -> Self {
        Self(findings)
    }
}

/// Findings in the order in which they came up.
#[derive(Debug, Default)]
pub(super) struct Findings(Vec<Finding>);

impl Findings {
    pub(super) fn add(&mut self, kind: impl Into<Kind>, place: Place) {
        self.0.push(Finding { kind: kind.into(), place });
    }

    pub(super) fn as_mut_slice(&mut self) -> &mut [Finding] {
        &mut self.0
    }

    pub(super) const fn len(&self) -> usize {
        self.0.len()
    }

    /// Forgets what was found since there were so many.
    pub(super) fn cut_back(&mut self, count: usize) {
        self.0.truncate(count);
    }

    /// Those of another part of the same files.
    pub(super) fn append(&mut self, mut other: Self) {
        self.0.append(&mut other.0);
    }

    pub(super) fn add_all(&mut self, findings: impl Iterator<Item = Finding>) {
        self.0.extend(findings);
    }

    /// Rows of a table with the codes of their findings, as many from each finding's line
    /// on as it is about.
    pub(super) fn rows_of(
        &self,
        parts: &TableParts,
        rows: fn(&Kind) -> usize,
    ) -> impl Iterator<Item = (RowNumber, &'static str)> {
        let meant = self.0.iter().filter_map(move |f| {
            let count = u32::try_from(rows(&f.kind)).ok().filter(|&count| count > 0)?;
            Some((parts.row(&f.place.file, f.place.line()?)?, count, f.kind.code()))
        });
        meant.flat_map(|(row, count, code)| (0..count).map(move |line| (row.after(line), code)))
    }

    pub(super) fn as_slice(&self) -> &[Finding] {
        &self.0
    }

    pub(super) fn has_cycle(&self) -> bool {
        self.0.iter().any(|f| matches!(f.kind, Kind::Unit(UnitFault::Cycle { .. })))
    }

    pub(super) fn is_fatal(&self) -> bool {
        self.0.iter().any(|f| f.severity() == Severity::Fatal)
    }

    /// By file in the order of reading, then as they stand in it.
    pub(super) fn into_sorted(mut self) -> Vec<Finding> {
        let rank = |name: &str| {
            const FILES: [&str; 5] =
                ["dataset.toml", "plan.toml", "units.csv", "figures.csv", "allocations.csv"];
            FILES.iter().position(|&file| file == name).unwrap_or(FILES.len())
        };
        self.0.sort_by(|a, b| {
            let key = |f: &Finding| (rank(&f.place.file), f.place.position.is_none());
            key(a)
                .cmp(&key(b))
                .then_with(|| a.place.cmp(&b.place))
                .then_with(|| a.severity().cmp(&b.severity()))
        });
        self.0
    }
}

/// Cleans cells and counts what had to be made visible in one file.
#[derive(Debug, Default)]
pub(super) struct Washer {
    count: usize,
    first: Option<Place>,
}

impl Washer {
    /// A cell on one line, in NFC, with nothing hidden in it.
    pub(super) fn wash<'a>(
        &mut self,
        cell: &'a str,
        place: impl FnOnce() -> Place,
    ) -> Cow<'a, str> {
        if cell.bytes().all(|b| (b' '..=b'~').contains(&b)) {
            return Cow::Borrowed(cell);
        }
        let line = on_one_line(cell);
        let cleaned = clean(&line);
        if cleaned.replaced > 0 {
            self.count += cleaned.replaced;
            self.first.get_or_insert_with(place);
        }
        Cow::Owned(cleaned.text.into_owned())
    }

    /// The same for a cell that often says what the one above it says.
    pub(super) fn wash_again<'w>(
        &mut self,
        last: &'w mut Washed,
        cell: &str,
        place: impl FnOnce() -> Place,
    ) -> &'w str {
        if last.raw == cell {
            self.count += last.replaced;
            return &last.clean;
        }
        let before = self.count;
        let clean = self.wash(cell, place);
        last.clean.clear();
        last.clean.push_str(&clean);
        last.raw.clear();
        last.raw.push_str(cell);
        last.replaced = self.count - before;
        &last.clean
    }

    /// Whether nothing had to be made visible.
    pub(super) const fn is_idle(&self) -> bool {
        self.count == 0
    }

    /// Takes over what was met in another part of the file.
    pub(super) fn add(&mut self, other: Self) {
        self.count += other.count;
        self.first = first(self.first.take(), other.first);
    }

    /// Tells once per file that something was replaced.
    pub(super) fn report(self, findings: &mut Findings) {
        if let Some(place) = self.first {
            findings.add(EncodingFault::CharactersReplaced { count: self.count }, place);
        }
    }
}

/// A washed cell, kept for the next row.
#[derive(Debug, Default)]
pub(super) struct Washed {
    raw: String,
    clean: String,
    replaced: usize,
}

impl Washed {
    /// Whether this is the cell that was washed.
    pub(super) fn is_of(&self, cell: &[u8]) -> bool {
        self.raw.as_bytes() == cell
    }
}

/// The earlier of two places in a file; of places in two sheets the one named first.
pub(super) fn first(one: Option<Place>, other: Option<Place>) -> Option<Place> {
    match (one, other) {
        (Some(one), Some(other)) => {
            let is_before = other.file == one.file && other.position < one.position;
            Some(if is_before { other } else { one })
        }
        (one, other) => one.or(other),
    }
}

/// Line breaks and tabs are honest white space in a cell; shown they are spaces.
fn on_one_line(text: &str) -> Cow<'_, str> {
    if text.contains(['\n', '\r', '\t']) {
        Cow::Owned(text.split_whitespace().collect::<Vec<_>>().join(" "))
    } else {
        Cow::Borrowed(text)
    }
}

/// What stands in a cell, as it is quoted in a message: clean and not too long.
pub(super) fn quoted(cell: &str) -> String {
    const LONGEST: usize = 60;
    let head: String = cell.chars().take(LONGEST + 1).collect();
    let line = on_one_line(&head);
    let mut shown = clean(&line).text.into_owned();
    if let Some((cut, _)) = shown.char_indices().nth(LONGEST) {
        shown.truncate(cut);
        shown.push('…');
    }
    shown
}

/// The name of a file as it may be shown.
pub(super) fn shown_name(name: &str) -> Arc<str> {
    Arc::from(quoted(name).as_str())
}
