//! The lines that findings point at, read again when they are to be shown:
//! nothing of them is kept while loading.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Serialize;

use super::collect::Findings;
use super::layout::Layout;
use super::source::{BELOW, BESIDE, NUMBER, Source, bytes_in};
use super::table::{Records, Shape, Table};
use super::workbook::Workbook;
use super::{Encoding, FileRows, Place, allocations, figures, flat, overlay, units};
use crate::text::{clean, width};

/// Characters shown to either side of the cell; a line can be as long as a file.
const AROUND: usize = 200;
/// Characters shown of the cell.
const LONGEST_CELL: usize = 200;
/// Stands for what is left out.
const LEFT_OUT: char = '…';

/// A line of a file, clean, and the part of it that a finding is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Excerpt {
    /// The line, or what is around the cell in a very long one.
    pub text: String,
    /// First character of the cell in `text`, from 0.
    pub start: usize,
    /// The character behind its last; equal to `start` for an empty cell.
    pub end: usize,
}

impl Excerpt {
    fn of(line: &str, column: u32, delimiter: Option<char>) -> Self {
        let characters: Vec<char> = line.chars().collect();
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        let start = column.saturating_sub(1).min(characters.len());
        let rest = characters.get(start..).unwrap_or_default();
        let end = start + cell_length(rest, delimiter).min(LONGEST_CELL);
        Self::around(&characters, start, end)
    }

    /// Of a sheet's row, its cells side by side.
    fn of_cells(cells: &[String], column: u32) -> Self {
        const BETWEEN: &str = " | ";
        let wanted = usize::try_from(column).unwrap_or(usize::MAX).saturating_sub(1);
        let said = cells.iter().rposition(|cell| !cell.is_empty()).unwrap_or_default();
        let shown = cells.get(..=said.max(wanted)).unwrap_or(cells);
        let before = shown.iter().take(wanted);
        let start = before.map(|cell| cell.chars().count() + BETWEEN.len()).sum();
        let length = shown.get(wanted).map_or(0, |cell| cell.chars().count());
        let characters: Vec<char> = shown.join(BETWEEN).chars().collect();
        let start = characters.len().min(start);
        Self::around(&characters, start, start + length.min(LONGEST_CELL))
    }

    fn around(characters: &[char], start: usize, end: usize) -> Self {
        let from = start.saturating_sub(AROUND);
        let to = characters.len().min(end + AROUND);
        let piece = |range: Range<usize>| -> String {
            let raw: String = characters.get(range).unwrap_or_default().iter().collect();
            clean(&raw).text.into_owned()
        };
        let (before, cell, after) = (piece(from..start), piece(start..end), piece(end..to));
        let mut text = String::new();
        text.extend((from > 0).then_some(LEFT_OUT));
        text.push_str(&before);
        let start = text.chars().count();
        let end = start + cell.chars().count();
        text.push_str(&cell);
        text.push_str(&after);
        text.extend((to < characters.len()).then_some(LEFT_OUT));
        Self { text, start, end }
    }

    /// The text in at most so many columns, the beginning of the cell in it.
    #[must_use]
    pub fn within(&self, columns: usize) -> Self {
        if width(&self.text) <= columns {
            return self.clone();
        }
        let characters: Vec<char> = self.text.chars().collect();
        let wide = |range: Range<usize>| {
            width(&characters.get(range).unwrap_or_default().iter().collect::<String>())
        };
        let room = columns.saturating_sub(2);
        // What the cell leaves is shared by what stands before and behind it.
        let lead = room.saturating_sub(wide(self.start..self.end)) / 2;
        let mut from = self.start;
        while from > 0 && wide(from - 1..self.start) <= lead {
            from -= 1;
        }
        let mut to = from;
        while to < characters.len() && wide(from..to + 1) <= room {
            to += 1;
        }
        while from > 0 && wide(from - 1..to) <= room {
            from -= 1;
        }
        let shown = characters.get(from..to).unwrap_or_default();
        let before = from > 0 && shown.first() != Some(&LEFT_OUT);
        let after = to < characters.len() && shown.last() != Some(&LEFT_OUT);
        let mut text = String::new();
        text.extend(before.then_some(LEFT_OUT));
        text.extend(shown);
        text.extend(after.then_some(LEFT_OUT));
        let shift = |at: usize| at.clamp(from, to) - from + usize::from(before);
        Self { text, start: shift(self.start), end: shift(self.end) }
    }

    /// Columns before the cell, and columns of the cell: where a caret goes.
    #[must_use]
    pub fn caret(&self) -> (usize, usize) {
        let take = |from: usize, to: usize| {
            let piece: String =
                self.text.chars().skip(from).take(to.saturating_sub(from)).collect();
            width(&piece)
        };
        (take(0, self.start), take(self.start, self.end).max(1))
    }
}

/// Characters of the cell at the beginning of a text: up to the divider, in quotes
/// to the closing one; without a divider up to the end of what is written.
fn cell_length(rest: &[char], delimiter: Option<char>) -> usize {
    let Some(delimiter) = delimiter else {
        let blanks = rest.iter().rev().take_while(|c| c.is_whitespace()).count();
        return rest.len() - blanks;
    };
    let quoted = rest.first() == Some(&'"');
    let mut is_inside = false;
    let end = rest.iter().position(|&c| {
        is_inside ^= quoted && c == '"';
        c == delimiter && !is_inside
    });
    end.unwrap_or(rest.len())
}

/// The lines of places in a dataset's files, each file read once, as `files` say
/// that they were read before. `None` for what is
/// about a file as a whole, and where the line is no longer there.
#[must_use]
pub fn excerpts<'p>(
    dataset: &Path,
    rows: &[FileRows],
    places: impl IntoIterator<Item = &'p Place>,
) -> Vec<Option<Excerpt>> {
    let places: Vec<&Place> = places.into_iter().collect();
    let mut files: BTreeMap<&Arc<str>, Vec<u32>> = BTreeMap::new();
    for place in &places {
        if let Some(line) = place.line() {
            files.entry(&place.file).or_default().push(line);
        }
    }
    let sheets: BTreeSet<&Arc<str>> =
        places.iter().filter(|place| place.is_in_sheet).map(|place| &place.file).collect();
    let mut books = Books::new(dataset);
    let read = files.into_iter().map(|(file, lines)| {
        let mut encoding = FileRows::encoding_of(rows, file);
        if sheets.contains(file) {
            // What was said of one sheet was said of all.
            let mut others = rows.iter().map(|other| &other.name);
            encoding = encoding.or_else(|| others.find_map(|o| FileRows::encoding_of(rows, o)));
        }
        let read = if sheets.contains(file) {
            books.rows(file, encoding, &lines)
        } else {
            Lines::read(dataset, file, encoding, lines)
        };
        (file, read)
    });
    let files: BTreeMap<&Arc<str>, Option<Lines>> = read.collect();
    let excerpt = |place: &Place| {
        let lines = files.get(&place.file)?.as_ref()?;
        let (line, column) = (place.line()?, place.column()?);
        match lines {
            Lines::Text { texts, delimiter } => {
                Some(Excerpt::of(texts.get(&line)?, column, *delimiter))
            }
            Lines::Cells(rows) => Some(Excerpt::of_cells(rows.get(&line)?, column)),
        }
    };
    places.into_iter().map(excerpt).collect()
}

/// Some lines of a file.
enum Lines {
    Text {
        texts: HashMap<u32, String>,
        /// What divides its cells, if it is a table.
        delimiter: Option<char>,
    },
    /// Of a sheet.
    Cells(HashMap<u32, Vec<String>>),
}

impl Lines {
    fn read(
        dataset: &Path,
        file: &str,
        encoding: Option<Encoding>,
        mut wanted: Vec<u32>,
    ) -> Option<Self> {
        wanted.sort_unstable();
        wanted.dedup();
        let path = place_on_disk(dataset, file);
        let (folder, name) = (path.parent()?, path.file_name()?.to_str()?);
        let source = Source::read_if_there(folder, name, encoding, &mut Findings::default())
            .or_else(|| as_it_stands(&path))?;
        let delimiter = shape_of(name)
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
struct Books<'d> {
    dataset: &'d Path,
    last: Option<(PathBuf, Option<Encoding>, Workbook)>,
}

impl<'d> Books<'d> {
    const fn new(dataset: &'d Path) -> Self {
        Self { dataset, last: None }
    }

    /// Rows of a sheet, which findings call `x.xlsx[Sheet]`.
    fn rows(&mut self, file: &str, encoding: Option<Encoding>, wanted: &[u32]) -> Option<Lines> {
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
            let bytes = bytes_in(path.parent()?, path.file_name()?.to_str()?, &mut unheard)?;
            let book = Workbook::open(name, bytes, encoding, &mut unheard)?;
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
    let shape = shapes.into_iter().filter(|_| source.has_covered()).max_by_key(known)?;
    Table::new(source, shape, &mut Findings::default())
}

/// What a cell of a sheet shows: a merged one in its own place and below.
fn shown_cell(cell: &str) -> &str {
    if cell.starts_with(BESIDE) { "" } else { cell.trim_start_matches([BELOW, NUMBER]) }
}

/// What findings call `base/figures.csv` lies beside the scenario's own file.
fn place_on_disk(dataset: &Path, file: &str) -> PathBuf {
    let root = if dataset.is_file() { dataset.parent().unwrap_or(dataset) } else { dataset };
    root.join(file)
}

/// A file that can't be read as text, in whatever of it can.
fn as_it_stands(path: &Path) -> Option<Source> {
    const MOST: u64 = 1 << 28;
    let about = std::fs::metadata(path).ok().filter(|a| a.is_file() && a.len() <= MOST)?;
    let bytes = std::fs::read(path).ok().filter(|_| about.is_file())?;
    let text = String::from_utf8_lossy(&bytes).into_owned();
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
        let Some(end) = text.find(['\n', '\r']) else {
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

    fn pointed(line: &str, column: u32) -> String {
        let excerpt = Excerpt::of(line, column, Some(','));
        let cell = excerpt.end - excerpt.start;
        excerpt.text.chars().skip(excerpt.start).take(cell).collect()
    }

    #[test]
    fn the_cell_is_what_stands_between_dividers() {
        assert_eq!(pointed("G1,2025,D04,39,38", 13), "39");
        assert_eq!(pointed("G1,2025,D04,39,38", 16), "38");
        assert_eq!(pointed("G1,\"a,\"\"b\",x", 4), "\"a,\"\"b\"");
        assert_eq!(pointed("G1,,x", 4), "");
        assert_eq!(pointed("G1,", 4), "");
        assert_eq!(pointed("G1", 40), "");
    }

    #[test]
    fn carets_stand_under_letters_that_combine_and_letters_that_are_wide() {
        let decomposed = "Đơn vi\u{323} 1,2025,x";
        let column = u32::try_from(decomposed.chars().position(|c| c == 'x').unwrap()).unwrap();
        let excerpt = Excerpt::of(decomposed, column + 1, Some(','));
        assert_eq!(excerpt.text, "Đơn vị 1,2025,x");
        assert_eq!(excerpt.caret(), (14, 1));
        let excerpt = Excerpt::of("公會,2025", 4, Some(','));
        assert_eq!(excerpt.caret(), (5, 4));
        let excerpt = Excerpt::of("a\u{1b}[31mb,2025", 9, Some(','));
        assert_eq!(excerpt.text, "a␛[31mb,2025");
        assert_eq!(excerpt.caret(), (8, 4));
    }

    #[test]
    fn of_a_long_line_what_is_around_the_cell_is_shown() {
        let line = format!("{},cell,{}", "a".repeat(500), "b".repeat(500));
        let excerpt = Excerpt::of(&line, 502, Some(','));
        assert!(excerpt.text.starts_with("…a") && excerpt.text.ends_with("b…"));
        let (start, wide) = excerpt.caret();
        assert_eq!((start, wide), (201, 4));
        for columns in [12, 20, 60, 100] {
            let shown = excerpt.within(columns);
            assert!(width(&shown.text) <= columns, "{shown:?}");
            let (start, wide) = shown.caret();
            let cell: String = shown.text.chars().skip(start).take(wide).collect();
            assert_eq!(cell, "cell", "{shown:?}");
        }
    }

    #[test]
    fn lines_end_as_places_count_them() {
        assert_eq!(lines_of("a\r\nb\rc\n\nd").collect::<Vec<_>>(), ["a", "b", "c", "", "d"]);
    }
}
