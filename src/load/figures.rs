//! `figures.csv`: one reported figure a row. Up to many millions of rows: nothing
//! is copied out of a row that is neither kept nor told.

mod amounts;
mod duplicates;
mod indicator;
mod labels;
mod reader;
mod remarks;
mod row;
mod seen;
mod split;
mod swift;
mod totals;

use std::thread;

use super::collect::Findings;
use super::feed::{Feed, Unfit};
use super::flat::FlatTree;
use super::number::Numbers;
use super::table::{Rivals, Shape, Table};
use super::totals::Total;
use super::tree::Register;
use crate::model::{Calendar, FigureNotes, GatheredFigures, Plan, SetAsideRow, TableParts};
use reader::{Extent, Reader};

/// Its name.
pub(super) const FILE: &str = "figures.csv";

pub(super) const UNIT: usize = 0;
pub(super) const PERIOD: usize = 1;
pub(super) const INDICATOR: usize = 2;
pub(super) const VALUE: usize = 3;
pub(super) const DENOMINATOR: usize = 4;
pub(super) const REPORTED_ON: usize = 5;
const SOURCE: usize = 6;
const NOTE: usize = 7;
const COLUMNS: usize = 8;

/// Beside what was done, what was done since some day: only one of them can count.
pub(super) const CUMULATIVE: Rivals =
    Rivals { words: &["luyke", "congdon", "cumulative"], column: VALUE };

/// Its columns.
pub(super) static SHAPE: Shape = Shape {
    columns: columns! {
        needed "unit" ["đơn vị", "tên đơn vị", "mã đơn vị", "mã"];
        needed "period" ["kỳ", "năm", "kỳ báo cáo", "year"];
        needed "indicator" ["chỉ tiêu", "mã chỉ tiêu"];
        needed "value" ["thực hiện", "tử số", "kết quả"];
        needed "denominator" ["tổng số", "mẫu số"];
        optional "reported_on" ["ngày báo cáo"];
        optional "source" ["nguồn"];
        optional "note" ["ghi chú"];
    },
    rivals: &[CUMULATIVE],
    amounts: &[VALUE, DENOMINATOR],
    least: &[UNIT, PERIOD, INDICATOR, VALUE],
    most_rows: u32::MAX as usize,
    ..Shape::BARE
};

/// What was accepted of the file.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct FigureRows {
    pub(super) figures: GatheredFigures,
    pub(super) notes: FigureNotes,
    pub(super) set_aside: Vec<SetAsideRow>,
    /// Rows that are totals of others: used, never added.
    pub(super) totals: Vec<Total>,
    /// Data rows in all, by part of the table.
    pub(super) read: Vec<usize>,
}

impl FigureRows {
    /// Rows accepted, by part of the table.
    pub(super) fn used(&self, parts: &TableParts) -> Vec<usize> {
        let mut used = vec![0; parts.files().len()];
        if let [all] = used.as_mut_slice() {
            *all = self.figures.len() + self.totals.len();
            return used;
        }
        let figures = self.figures.iter().map(|figure| figure.at);
        for row in figures.chain(self.totals.iter().map(|total| total.at)) {
            if let Some(count) = used.get_mut(parts.part_of(row)) {
                *count += 1;
            }
        }
        used
    }
}

/// What the rows are judged by. Without units or without a date the checks
/// that need them wait for the next run.
#[derive(Clone, Copy)]
pub(super) struct Grounds<'g> {
    pub(super) plan: &'g Plan,
    pub(super) register: Option<&'g Register>,
    pub(super) calendar: Option<Calendar>,
    /// The tree inferred from the very rows, where the table is flat.
    pub(super) flat: Option<&'g FlatTree>,
}

/// Reads every row of a text at hand.
pub(super) fn read(
    table: &Table<'_>,
    grounds: Grounds<'_>,
    numbers: &mut Numbers,
    findings: &mut Findings,
) -> FigureRows {
    table.begin();
    let mut reader = Reader::new(grounds, *numbers);
    reader.take_all(table, Extent::WHOLE, findings);
    reader.finish(numbers, findings, |seek| seek(table))
}

/// Reads every row of a file in pieces, on so many threads. What comes out is the
/// same whatever their number and the size of the pieces.
///
/// # Errors
/// [`Unfit`] when the file has to be read as a whole.
pub(super) fn read_pieces<'w>(
    head: &Table<'_>,
    open: impl Fn() -> Option<Feed<'w>>,
    threads: usize,
    grounds: Grounds<'_>,
    numbers: &mut Numbers,
    findings: &mut Findings,
) -> Result<(FigureRows, bool), Unfit> {
    let feed = open().ok_or(Unfit::Unreadable)?;
    let assumed = *numbers;
    let units = grounds.register.map_or(0, |register| register.units.len());
    let work = || {
        // Threads needn't get on alike.
        let mut reader = Reader::new(grounds, assumed).expecting(units / threads + units / 8);
        let mut found = Findings::default();
        let mut room = Vec::new();
        while let Some(piece) = feed.next(room) {
            let table = head.over(&piece.source, piece.line);
            reader.take_all(&table, Extent::of(&piece), &mut found);
            room = piece.into_room();
        }
        (reader, found)
    };
    let (reader, found) = thread::scope(|scope| {
        let others: Vec<_> = (1..threads).map(|_| scope.spawn(work)).collect();
        let (mut reader, mut found) = work();
        for other in others {
            // A panic goes on in this thread.
            let (part, more) = other.join().unwrap_or_else(|p| std::panic::resume_unwind(p));
            reader.add(part);
            found.append(more);
        }
        (reader, found)
    });
    let has_returns = feed.outcome()?;
    findings.append(found);
    let rows = reader.finish(numbers, findings, |seek| {
        if let Some(feed) = open() {
            feed.pieces().for_each(|piece| seek(&head.over(&piece.source, piece.line)));
        }
    });
    Ok((rows, has_returns))
}

#[cfg(test)]
mod tests;
