//! Findings about rows that were used, made after loading.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::collect::Findings;
use super::table::Table;
use super::{FileRows, Finding, Place, Position, QualityFault, figures, file, overlay};

/// A cell of a row of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureColumn {
    /// The period.
    Period,
    /// The count or numerator.
    Value,
    /// The denominator.
    Denominator,
    /// The day of the report.
    ReportedOn,
}

impl FigureColumn {
    const fn column(self) -> usize {
        match self {
            Self::Period => figures::PERIOD,
            Self::Value => figures::VALUE,
            Self::Denominator => figures::DENOMINATOR,
            Self::ReportedOn => figures::REPORTED_ON,
        }
    }
}

/// Doubts about rows of figures with their places: lines are known, columns are
/// looked up in the file, which is read once more. Where it no longer has the line,
/// the place is the start of the line. `file` is its name among the dataset's
/// figures, `files` say how it was read.
#[must_use]
pub fn placed(
    path: &Path,
    file: &Arc<str>,
    files: &[FileRows],
    doubts: impl IntoIterator<Item = (QualityFault, u32, FigureColumn)>,
) -> Vec<Finding> {
    let mut by_line: HashMap<u32, Vec<(QualityFault, FigureColumn)>> = HashMap::new();
    for (fault, line, cell) in doubts {
        by_line.entry(line).or_default().push((fault, cell));
    }
    if by_line.is_empty() {
        return Vec::new();
    }
    let (dataset, shown) = figures_of(path, file);
    let mut names = [&*shown.file, &**file].into_iter();
    let encoding = names.find_map(|name| FileRows::encoding_of(files, name));
    let mut placed = Findings::default();
    let mut unheard = Findings::default();
    let found = file::figures_in(&dataset, encoding, &mut unheard);
    let found = found.as_ref().filter(|(source, _)| source.name == *file);
    let table = found.and_then(|(source, shape)| Table::new(source, shape, &mut unheard));
    if let Some(table) = table {
        table.each_row(&mut unheard, |row, _| {
            for (fault, cell) in by_line.remove(&row.at.line).unwrap_or_default() {
                let place = row.place(cell.column());
                placed.add(fault, Place { file: shown.file.clone(), ..place });
            }
        });
    }
    for (line, faults) in by_line {
        let position = Some(Position { line, column: 1 });
        for (fault, _) in faults {
            placed.add(fault, Place { position, ..shown.clone() });
        }
    }
    placed.into_sorted()
}

/// Findings of two runs in the order of files and lines.
#[must_use]
pub fn together(findings: Vec<Finding>, more: Vec<Finding>) -> Vec<Finding> {
    let mut all = Findings::default();
    all.add_all(findings.into_iter().chain(more));
    all.into_sorted()
}

/// The dataset with the figures, and their file as findings name it.
fn figures_of(path: &Path, file: &Arc<str>) -> (PathBuf, Place) {
    let is_in_sheet = file.ends_with(']') && file.contains(".xlsx[");
    let shown = |name: &str| Place { is_in_sheet, ..Place::file(name) };
    match overlay::base_of(path) {
        Some((base, in_base)) => (base, shown(&in_base(file))),
        None => (path.to_owned(), shown(file)),
    }
}
