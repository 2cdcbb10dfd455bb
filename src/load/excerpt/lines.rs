//! Lines of a dataset's files and sheets, read again.

use std::collections::{HashMap, HashSet};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::load::collect::{Findings, shown_name};
use crate::load::folder::only_table_in;
use crate::load::layout::Layout;
use crate::load::source::{BELOW, BESIDE, NUMBER, Source, bytes_in};
use crate::load::table::{Records, Shape, Table};
use crate::load::workbook::Workbook;
use crate::load::{Course, Encoding, allocations, figures, flat, overlay, units};

/// Some lines of a file.
pub(super) enum Lines {
    Text {
        texts: HashMap<u32, String>,
        /// What divides its cells, if it is a table.
        delimiter: Option<char>,
    },
    /// Of a sheet.
    Cells(HashMap<u32, Vec<String>>),
}

impl Lines {
    pub(super) fn read(
        dataset: &Path,
        file: &str,
        encoding: Option<Encoding>,
        mut wanted: Vec<u32>,
    ) -> Option<Self> {
        wanted.sort_unstable();
        wanted.dedup();
        let path = place_on_disk(dataset, file);
        let name = path.file_name()?.to_string_lossy();
        let mut unheard = Findings::default();
        let source = bytes_at(&path, &mut unheard)
            .and_then(|bytes| Source::decode(&name, bytes, encoding, &mut unheard))
            .or_else(|| as_it_stands(&path))?;
        let delimiter = shape_of(&name)
            .and_then(|shape| Layout::of(&source, shape))
            .map(|layout| layout.delimiter.into());
        let mut texts = HashMap::new();
        let mut wanted = wanted.into_iter().peekable();
        for (line, text) in (1..).zip(lines_of(&source.text)) {
            let Some(&next) = wanted.peek() else { break };
            if next == line {
                texts.insert(line, text.to_owned());
                wanted.next();
            }
        }
        Some(Self::Text { texts, delimiter })
    }
}

/// The workbook of which a sheet was read last: findings often are of many sheets.
pub(super) struct Books<'d> {
    dataset: &'d Path,
    last: Option<(PathBuf, Option<Encoding>, Workbook)>,
}

impl<'d> Books<'d> {
    pub(super) const fn new(dataset: &'d Path) -> Self {
        Self { dataset, last: None }
    }

    /// Rows of a sheet, which findings call `x.xlsx[Sheet]`.
    pub(super) fn rows(
        &mut self,
        file: &str,
        encoding: Option<Encoding>,
        wanted: &[u32],
    ) -> Option<Lines> {
        let names = file.rmatch_indices('[').filter_map(|(at, _)| file.get(..at));
        let mut names = names.map(|name| (name, place_on_disk(self.dataset, name)));
        let (name, path) = names.find(|(_, path)| path.is_file())?;
        let book = self.book(name, path, encoding)?;
        let sheet = book.sheets().into_iter().find(|sheet| book.shown(sheet) == file)?;
        let source = book.source(&sheet, &mut Findings::default())?;
        let wanted: HashSet<u32> = wanted.iter().copied().collect();
        let mut rows = HashMap::new();
        let table = likeliest(&source);
        let mut records = Records::of(&source, b',');
        while let Some(at) = records.advance().filter(|_| rows.len() < wanted.len()) {
            let line = source.line_of(at.number);
            if wanted.contains(&line) {
                let meant = table.as_ref().map(|table| table.meant(&records.record));
                let cells = meant.as_ref().unwrap_or(&records.record).iter();
                rows.insert(line, cells.map(|cell| shown_cell(cell).to_owned()).collect());
            }
        }
        Some(Lines::Cells(rows))
    }

    fn book(
        &mut self,
        name: &str,
        path: PathBuf,
        encoding: Option<Encoding>,
    ) -> Option<&mut Workbook> {
        let is_last = |(last, said, _): &(PathBuf, _, _)| *last == path && *said == encoding;
        if !self.last.as_ref().is_some_and(is_last) {
            let mut unheard = Findings::default();
            let bytes = bytes_at(&path, &mut unheard)?;
            let book = Workbook::open(name, bytes, (encoding, &Course::default()), &mut unheard)?;
            self.last = Some((path, encoding, book));
        }
        self.last.as_mut().map(|(.., book)| book)
    }
}

/// The table that a sheet with merged cells most likely is; they hold for the cells
/// that they cover, or don't, by columns.
fn likeliest(source: &Source) -> Option<Table<'_>> {
    let shapes = [&flat::SHAPE, &figures::SHAPE, &units::SHAPE, &allocations::SHAPE];
    let known = |shape: &&'static Shape| Layout::of(source, shape).map(|layout| layout.known);
    let shape = shapes.into_iter().filter(|_| source.has_covered).max_by_key(known)?;
    Table::new(source, shape, &mut Findings::default())
}

/// What a cell of a sheet shows: a merged one in its own place and below.
fn shown_cell(cell: &str) -> &str {
    if cell.starts_with(BESIDE) { "" } else { cell.trim_start_matches([BELOW, NUMBER]) }
}

/// What findings call `base/figures.csv` lies beside the scenario's own file. A file that
/// holds a whole dataset is shown otherwise than it is called where its name can't be shown.
fn place_on_disk(dataset: &Path, file: &str) -> PathBuf {
    let is_file = dataset.is_file();
    let root = if is_file { dataset.parent().unwrap_or(dataset) } else { dataset };
    let only = if is_file { dataset.file_name().map(OsStr::to_owned) } else { only_table_in(root) };
    let only = only.filter(|name| *shown_name(&name.to_string_lossy()) == *file);
    only.map_or_else(|| root.join(file), |name| root.join(name))
}

fn bytes_at(path: &Path, findings: &mut Findings) -> Option<Vec<u8>> {
    bytes_in(path.parent()?, path.file_name()?, &Course::default(), findings)
}

/// A file that can't be read as text, in whatever of it can.
fn as_it_stands(path: &Path) -> Option<Source> {
    const MOST: u64 = 1 << 28;
    let about = std::fs::metadata(path).ok().filter(|a| a.is_file() && a.len() <= MOST)?;
    let bytes = std::fs::read(path).ok().filter(|_| about.is_file())?;
    // Its mark says what it is, if it has one.
    let text = encoding_rs::UTF_8.decode(&bytes).0.into_owned();
    Some(Source::new(&path.file_name()?.to_string_lossy(), text, Vec::new()))
}

fn shape_of(name: &str) -> Option<&'static Shape> {
    let tables = [
        (units::FILE, &units::SHAPE),
        (figures::FILE, &figures::SHAPE),
        (allocations::FILE, &allocations::SHAPE),
    ];
    let usual = tables.into_iter().find(|(file, _)| *file == name).map(|(_, shape)| shape);
    usual.or_else(|| (!overlay::is_toml(Path::new(name))).then_some(&flat::SHAPE))
}

/// Lines as places count them: `\r\n`, `\n` and `\r` end one each.
fn lines_of(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = Some(text);
    std::iter::from_fn(move || {
        let text = rest?;
        let Some(end) = memchr::memchr2(b'\n', b'\r', text.as_bytes()) else {
            rest = None;
            return Some(text);
        };
        let (line, behind) = text.split_at(end);
        let ends = if behind.starts_with("\r\n") { 2 } else { 1 };
        rest = behind.get(ends..);
        Some(line)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_end_as_places_count_them() {
        assert_eq!(lines_of("a\r\nb\rc\n\nd").collect::<Vec<_>>(), ["a", "b", "c", "", "d"]);
    }
}
