//! Findings that only the calculation can make, with their places and words.

use std::path::Path;

use crate::app::view::writing::with_id;
use crate::calc::Book;
use crate::calc::quality::{Irregularity, irregularities};
use crate::load::{self, About, FileRows, Finding, QualityFault};
use crate::text::clean;

/// Everything doubtful in a worked-out dataset, in the order of rows. It goes
/// through all figures and reads their file once more: not for the thread that
/// answers keys.
pub fn doubts(book: &Book, path: &Path, files: &[FileRows]) -> Vec<Finding> {
    doubts_of(book, &irregularities(book), path, files)
}

/// The same of what was found already.
pub fn doubts_of(
    book: &Book,
    found: &[Irregularity],
    path: &Path,
    files: &[FileRows],
) -> Vec<Finding> {
    let doubts = found.iter().map(|i| {
        let fault = QualityFault { about: about(book, i), doubt: Box::new(i.doubt.clone()) };
        (fault, i.at, i.part)
    });
    load::placed(path, book.dataset().figures.parts(), files, doubts)
}

fn about(book: &Book, irregularity: &Irregularity) -> About {
    let dataset = book.dataset();
    let is_of_one = irregularity.doubt.is_of_one_unit();
    let unit = is_of_one.then(|| dataset.units.unit(irregularity.unit));
    let unit = unit.map(|unit| with_id(unit.name(), &unit.id)).unwrap_or_default();
    let unit = clean(&unit).text.into_owned();
    About {
        unit,
        indicator: book.dataset().plan.code(irregularity.indicator).to_owned(),
        year: irregularity.year,
    }
}
