//! Findings about rows that were used, made after loading.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::collect::Findings;
use super::source::Source;
use super::table::{RawRow, Row, Table, TakesRows, Tally, parts_of};
use super::{FileRows, Finding, Place, Position, QualityFault, figures, file, overlay};
use crate::model::{FigureCell, RowNumber, RowPlace, TableParts};

const fn column(cell: FigureCell) -> usize {
    match cell {
        FigureCell::Period => figures::PERIOD,
        FigureCell::Value => figures::VALUE,
        FigureCell::Denominator => figures::DENOMINATOR,
        FigureCell::ReportedOn => figures::REPORTED_ON,
    }
}

/// Doubts about rows of figures with their places: lines are known, columns are
/// looked up in the file, which is read once more. Where it no longer has the line,
/// the place is the start of the line. `parts` are the files or sheets of the
/// dataset's figures, `files` say how they were read.
pub fn placed(
    path: &Path,
    parts: &TableParts,
    files: &[FileRows],
    doubts: impl IntoIterator<Item = (QualityFault, RowNumber, FigureCell)>,
) -> Vec<Finding> {
    let mut by_row: HashMap<RowNumber, Vec<(QualityFault, FigureCell)>> = HashMap::new();
    for (fault, row, cell) in doubts {
        by_row.entry(row).or_default().push((fault, cell));
    }
    if by_row.is_empty() {
        return Vec::new();
    }
    let (dataset, in_base) = dataset_of(path);
    let in_base = |file: &str| in_base.as_ref().map_or_else(|| file.into(), |name| name(file));
    let mut names = parts.files();
    let encoding = names.find_map(|name| FileRows::encoding_of(files, name));
    let mut placed = Findings::default();
    let mut unheard = Findings::default();
    let found = file::figures_in(&dataset, encoding, &mut unheard);
    let is_same = |sources: &[Source]| parts_of(sources).renamed(in_base) == *parts;
    let found = found.as_ref().filter(|(sources, _)| is_same(sources));
    let table = found.and_then(|(sources, shape)| Table::of(sources, shape, &mut unheard));
    let mut doubted = Doubted { by_row, placed: Vec::new() };
    if let Some(table) = table {
        table.take_rows(&mut doubted, &mut Tally::default(), &mut unheard);
    }
    for (fault, place) in doubted.placed {
        placed.add(fault, Place { file: in_base(&place.file), ..place });
    }
    for (row, faults) in doubted.by_row {
        let Some(RowPlace { file, line, .. }) = parts.place(row) else { continue };
        let is_in_sheet = file.ends_with(']') && file.contains('[');
        let position = Some(Position { line, column: 1 });
        for (fault, _) in faults {
            placed.add(fault, Place { file: Arc::clone(&file), position, is_in_sheet });
        }
    }
    placed.into_sorted()
}

/// Rows with doubts, and where those were found to lie.
struct Doubted {
    by_row: HashMap<RowNumber, Vec<(QualityFault, FigureCell)>>,
    placed: Vec<(QualityFault, Place)>,
}

impl TakesRows for Doubted {
    /// Nearly no row is in doubt.
    fn take_raw(&mut self, _: &RawRow<'_>, number: RowNumber) -> bool {
        !self.by_row.contains_key(&number)
    }

    fn take(&mut self, row: &Row<'_>, _: &mut Findings) {
        let doubts = self.by_row.remove(&row.at.number).unwrap_or_default();
        let placed = doubts.into_iter().map(|(fault, cell)| (fault, row.place(column(cell))));
        self.placed.extend(placed);
    }
}

/// Findings of two runs in the order of files and lines.
pub fn together(findings: Vec<Finding>, more: Vec<Finding>) -> Vec<Finding> {
    let mut all = Findings::default();
    all.add_all(findings.into_iter().chain(more));
    all.into_sorted()
}

/// The dataset with the figures, and how findings name its files where it is a
/// scenario's base.
fn dataset_of(path: &Path) -> (PathBuf, Option<impl Fn(&str) -> Arc<str>>) {
    match overlay::base_of(path) {
        Some((base, in_base)) => (base, Some(in_base)),
        None => (path.to_owned(), None),
    }
}
