//! The lines that findings point at, read again when they are to be shown:
//! nothing of them is kept while loading.

mod lines;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use serde::Serialize;

use super::{FileRows, Place};
use crate::text::{clean, width};
use lines::{Books, Lines};

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
}
