//! What rows say beside their numbers: each text once, rows that say nothing
//! for nothing.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

/// What a row says beside its number, shown where the figure is traced.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FigureNote<'n> {
    /// When it was reported.
    pub reported_on: Option<NaiveDate>,
    /// Where it comes from; may be empty.
    pub source: &'n str,
    /// Anything else; may be empty.
    pub note: &'n str,
}

#[derive(Clone, Copy, Debug)]
struct Row {
    line: u32,
    reported_on: Option<NaiveDate>,
    source: Text,
    note: Text,
}

/// Position of a text; 0 is the empty one.
type Text = u32;

/// The notes of all rows, by line.
#[derive(Clone, Debug, Default)]
pub struct FigureNotes {
    rows: Vec<Row>,
    texts: Vec<Arc<str>>,
    known: HashMap<Arc<str>, Text>,
    /// Whole files come from one source: what was said last is looked at first.
    last: [Text; 2],
}

impl FigureNotes {
    /// Keeps what the row on a line says; a row that says nothing costs nothing.
    pub fn add(&mut self, line: u32, note: FigureNote<'_>) {
        if note == FigureNote::default() {
            return;
        }
        let [source, other] = self.last;
        self.last = [self.intern(note.source, source), self.intern(note.note, other)];
        let [source, note_text] = self.last;
        self.rows.push(Row { line, reported_on: note.reported_on, source, note: note_text });
    }

    fn intern(&mut self, text: &str, last: Text) -> Text {
        if text.is_empty() {
            return 0;
        }
        if self.text(last) == text {
            return last;
        }
        if let Some(&known) = self.known.get(text) {
            return known;
        }
        let shared: Arc<str> = Arc::from(text);
        self.texts.push(Arc::clone(&shared));
        let at = Text::try_from(self.texts.len()).unwrap_or_default();
        self.known.insert(shared, at);
        at
    }

    fn text(&self, at: Text) -> &str {
        let before = usize::try_from(at).ok().and_then(|at| at.checked_sub(1));
        before.and_then(|at| self.texts.get(at)).map_or("", |text| text)
    }

    /// Takes over those of later lines.
    pub fn append(&mut self, other: &Self) {
        let moved: Vec<Text> = other.texts.iter().map(|text| self.intern(text, 0)).collect();
        let new = |at: Text| {
            let before = usize::try_from(at).ok().and_then(|at| at.checked_sub(1));
            before.and_then(|at| moved.get(at)).copied().unwrap_or_default()
        };
        let rows = other.rows.iter();
        self.rows.extend(rows.map(|r| Row { source: new(r.source), note: new(r.note), ..*r }));
    }

    /// Keeps those of some lines only.
    pub fn retain(&mut self, mut keeps: impl FnMut(u32) -> bool) {
        self.rows.retain(|row| keeps(row.line));
    }

    /// What the row on a line says; lines were added ascending.
    #[must_use]
    pub fn of_line(&self, line: u32) -> Option<FigureNote<'_>> {
        let at = self.rows.binary_search_by_key(&line, |row| row.line).ok()?;
        self.rows.get(at).map(|row| self.unpack(row))
    }

    fn unpack(&self, row: &Row) -> FigureNote<'_> {
        FigureNote {
            reported_on: row.reported_on,
            source: self.text(row.source),
            note: self.text(row.note),
        }
    }

    fn iter(&self) -> impl Iterator<Item = (u32, FigureNote<'_>)> {
        self.rows.iter().map(|row| (row.line, self.unpack(row)))
    }
}

/// What is said counts, not where its texts lie.
impl PartialEq for FigureNotes {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for FigureNotes {}

#[cfg(test)]
mod tests {
    use super::*;

    fn note<'n>(source: &'n str, note: &'n str) -> FigureNote<'n> {
        FigureNote { reported_on: None, source, note }
    }

    #[test]
    fn each_text_is_kept_once() {
        let mut notes = FigureNotes::default();
        notes.add(2, note("báo cáo quý", ""));
        notes.add(3, FigureNote::default());
        notes.add(4, note("báo cáo quý", "sửa"));
        notes.add(9, note("", "sửa"));
        assert_eq!(notes.of_line(2), Some(note("báo cáo quý", "")));
        assert_eq!(notes.of_line(3), None);
        assert_eq!(notes.of_line(4), Some(note("báo cáo quý", "sửa")));
        assert_eq!(notes.of_line(9), Some(note("", "sửa")));
        assert_eq!((notes.texts.len(), notes.rows.len()), (2, 3));
        assert_eq!(size_of::<Row>(), 16);
    }

    #[test]
    fn two_halves_are_the_whole() {
        let all = [(2, "a", "b"), (3, "", "c"), (5, "c", "a"), (8, "a", "")];
        let gather = |rows: &[(u32, &str, &str)]| {
            let mut notes = FigureNotes::default();
            for &(line, source, other) in rows {
                notes.add(line, note(source, other));
            }
            notes
        };
        for at in 0..=all.len() {
            let (first, second) = all.split_at(at);
            let mut joined = gather(first);
            joined.append(&gather(second));
            assert_eq!(joined, gather(&all));
        }
    }
}
