//! What rows say beside their numbers: each text once, rows that say nothing
//! for nothing.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::model::RowNumber;

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
    at: RowNumber,
    reported_on: Option<NaiveDate>,
    source: NoteText,
    note: NoteText,
}

/// A text kept by some [`FigureNotes`], for whom alone it means anything; the empty
/// one is nobody's.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct NoteText(u32);

const FEW: usize = 8;

/// The notes of all rows, in their order.
#[derive(Clone, Debug, Default)]
pub struct FigureNotes {
    /// One after another, each ascending; never an empty one.
    pieces: Vec<Vec<Row>>,
    texts: Vec<Arc<str>>,
    known: HashMap<Arc<str>, NoteText>,
    /// Whole files come from one source: what was said last is looked at first.
    last: [NoteText; 2],
}

impl FigureNotes {
    /// Keeps what a row says; a row that says nothing costs nothing.
    pub fn add(&mut self, at: RowNumber, note: FigureNote<'_>) {
        let [source, other] = self.last;
        self.last = [self.intern(note.source, source), self.intern(note.note, other)];
        self.add_kept(at, note.reported_on, self.last);
    }

    /// Keeps a text, to be said by any number of rows.
    pub fn keep(&mut self, text: &str) -> NoteText {
        self.intern(text, NoteText::default())
    }

    /// The same for a row that says a source and a note already kept.
    pub fn add_kept(
        &mut self,
        at: RowNumber,
        reported_on: Option<NaiveDate>,
        [source, note]: [NoteText; 2],
    ) {
        let nothing = NoteText::default();
        if reported_on.is_none() && source == nothing && note == nothing {
            return;
        }
        let row = Row { at, reported_on, source, note };
        match self.pieces.last_mut() {
            Some(piece) if piece.last().is_none_or(|last| last.at < at) => piece.push(row),
            _ => self.pieces.push(vec![row]),
        }
    }

    /// Begins a new piece of so many rows at most: what is added next lies elsewhere in
    /// the file. Room is made once for all of them; what stays empty is given back.
    pub fn begin_piece(&mut self, most_rows: usize) {
        self.end_piece();
        self.pieces.push(Vec::with_capacity(most_rows));
    }

    fn end_piece(&mut self) {
        if let Some(piece) = self.pieces.last_mut() {
            piece.shrink_to_fit();
        }
    }

    fn intern(&mut self, text: &str, last: NoteText) -> NoteText {
        if text.is_empty() {
            return NoteText::default();
        }
        if self.text(last) == text {
            return last;
        }
        // A few texts are told apart sooner than one of them is hashed.
        if self.texts.len() <= FEW {
            if let Some(at) = self.texts.iter().position(|known| **known == *text) {
                return Self::nth(at);
            }
        } else if let Some(&known) = self.known.get(text) {
            return known;
        }
        let at = Self::nth(self.texts.len());
        let shared: Arc<str> = Arc::from(text);
        self.texts.push(Arc::clone(&shared));
        self.known.insert(shared, at);
        at
    }

    fn nth(at: usize) -> NoteText {
        NoteText(u32::try_from(at + 1).unwrap_or_default())
    }

    fn place(text: NoteText) -> Option<usize> {
        usize::try_from(text.0).ok()?.checked_sub(1)
    }

    fn text(&self, text: NoteText) -> &str {
        Self::place(text).and_then(|at| self.texts.get(at)).map_or("", |text| text)
    }

    /// Takes over those of other rows.
    pub fn append(&mut self, mut other: Self) {
        self.end_piece();
        other.end_piece();
        let moved: Vec<NoteText> = other.texts.iter().map(|text| self.keep(text)).collect();
        let stays = moved.iter().enumerate().all(|(at, &text)| text == Self::nth(at));
        let new = |text: NoteText| {
            Self::place(text).and_then(|at| moved.get(at)).copied().unwrap_or_default()
        };
        for mut piece in other.pieces {
            if !stays {
                for row in &mut piece {
                    (row.source, row.note) = (new(row.source), new(row.note));
                }
            }
            self.pieces.push(piece);
        }
    }

    /// Brings the pieces into their order.
    pub fn settle(&mut self) {
        self.end_piece();
        self.pieces.retain(|piece| !piece.is_empty());
        self.pieces.sort_by_key(|piece| piece.first().map(|row| row.at));
        let ends = |pair: &[Vec<Row>]| match pair {
            [a, b] => a.last().map(|row| row.at) < b.first().map(|row| row.at),
            _ => true,
        };
        if !self.pieces.windows(2).all(ends) {
            let mut rows: Vec<Row> = self.pieces.drain(..).flatten().collect();
            rows.sort_by_key(|row| row.at);
            self.pieces.push(rows);
        }
    }

    /// Keeps those of some rows only.
    pub fn retain(&mut self, mut keeps: impl FnMut(RowNumber) -> bool) {
        for piece in &mut self.pieces {
            piece.retain(|row| keeps(row.at));
        }
        self.pieces.retain(|piece| !piece.is_empty());
    }

    /// What a row says, once settled.
    pub fn of_row(&self, at: RowNumber) -> Option<FigureNote<'_>> {
        let starts = |piece: &Vec<Row>| piece.first().is_some_and(|row| row.at <= at);
        let after = self.pieces.partition_point(starts);
        let piece = self.pieces.get(after.checked_sub(1)?)?;
        // Where every line has a note it lies as far behind the first as the line does.
        let lines = at.lines_behind(piece.first()?.at.lines_behind(0)) as usize;
        let row = piece.get(lines).filter(|row| row.at == at).or_else(|| {
            let found = piece.binary_search_by_key(&at, |row| row.at).ok()?;
            piece.get(found)
        });
        row.map(|row| self.unpack(row))
    }

    fn unpack(&self, row: &Row) -> FigureNote<'_> {
        FigureNote {
            reported_on: row.reported_on,
            source: self.text(row.source),
            note: self.text(row.note),
        }
    }

    fn iter(&self) -> impl Iterator<Item = (RowNumber, FigureNote<'_>)> {
        self.pieces.iter().flatten().map(|row| (row.at, self.unpack(row)))
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

    const fn row(line: u32) -> RowNumber {
        RowNumber::new(line)
    }

    #[test]
    fn each_text_is_kept_once() {
        let mut notes = FigureNotes::default();
        notes.add(row(2), note("báo cáo quý", ""));
        notes.add(row(3), FigureNote::default());
        notes.add(row(4), note("báo cáo quý", "sửa"));
        notes.add(row(9), note("", "sửa"));
        assert_eq!(notes.of_row(row(2)), Some(note("báo cáo quý", "")));
        assert_eq!(notes.of_row(row(3)), None);
        assert_eq!(notes.of_row(row(4)), Some(note("báo cáo quý", "sửa")));
        assert_eq!(notes.of_row(row(9)), Some(note("", "sửa")));
        assert_eq!((notes.texts.len(), notes.pieces.len()), (2, 1));
        assert_eq!(size_of::<Row>(), 16);
    }

    #[test]
    fn two_halves_are_the_whole() {
        let all = [(2, "a", "b"), (3, "", "c"), (5, "c", "a"), (8, "a", "")];
        let gather = |rows: &[(u32, &str, &str)]| {
            let mut notes = FigureNotes::default();
            for &(line, source, other) in rows {
                notes.add(row(line), note(source, other));
            }
            notes
        };
        for at in 0..=all.len() {
            let (first, second) = all.split_at(at);
            let mut joined = gather(second);
            joined.begin_piece(0);
            joined.append(gather(first));
            joined.settle();
            assert_eq!(joined, gather(&all));
            for (line, source, other) in all {
                assert_eq!(joined.of_row(row(line)), Some(note(source, other)));
            }
        }
    }
}
