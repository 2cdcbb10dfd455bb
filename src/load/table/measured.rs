//! What a table says that its numbers are counted in: in a title, in the headings of its
//! numbers, or row by row in a column of its own.

use super::part::Part;
use super::row::Row;
use crate::load::Place;
use crate::load::measure::Measure;
use crate::text::header_key;

/// Headings of a column that says it row by row.
const HEADINGS: [&str; 5] = ["đvt", "đơn vị tính", "đơn vị đo", "đv tính", "unit of measure"];
/// What stands before it in a title.
const INTRODUCED: [&str; 4] = ["đơn vị tính:", "đvt:", "đv tính:", "unit of measure:"];

/// What holds for all rows of a part, and where its rows say more.
#[derive(Clone, Debug, Default)]
pub(super) struct Measures {
    /// The cell of a row that says it.
    cell: Option<usize>,
    said: Vec<(String, Measure)>,
}

impl Measures {
    /// What headings and the titles above them say. `numbers` are the cells of numbers.
    pub(super) fn of(headings: &[String], numbers: &[usize], above: &[String]) -> Self {
        let cell = headings.iter().position(|heading| names_measure(heading));
        let in_brackets = numbers.iter().filter_map(|&ix| {
            let (_, aside) = headings.get(ix)?.split_once(['(', '['])?;
            Some(aside.trim_end_matches([')', ']', ' ']).to_owned())
        });
        let titles = above.iter().filter_map(|title| introduced(title));
        let parts = in_brackets.chain(titles).collect::<Vec<String>>();
        let parts = parts.iter().flat_map(|said| said.split([',', ';', '/']));
        let said = parts.filter_map(|part| Some((part.trim().to_owned(), Measure::of(part)?)));
        Self { cell, said: said.collect() }
    }
}

/// Whether a heading is that of a column that says what the numbers of a row are counted in.
pub(super) fn names_measure(heading: &str) -> bool {
    let key = header_key(heading);
    HEADINGS.iter().any(|known| header_key(known) == key)
}

/// What a title says behind `Đơn vị tính:`.
fn introduced(title: &str) -> Option<String> {
    let lower = title.to_lowercase();
    let behind = INTRODUCED.iter().find_map(|word| lower.split_once(word));
    behind.map(|(_, said)| said.split([')', '.']).next().unwrap_or_default().trim().to_owned())
}

impl Part<'_> {
    /// Whether its rows may be counted in something else than their indicators.
    pub(in crate::load) fn may_differ_in_measure(&self) -> bool {
        let is_other = |(_, measure): &(String, Measure)| !measure.is_plain();
        self.measures.cell.is_some() || self.measures.said.iter().any(is_other)
    }
}

impl Row<'_> {
    /// What its numbers are counted in, in the table's words, where that makes them other
    /// numbers than those of something counted in `own`; and where the row says it.
    pub(in crate::load) fn counted_otherwise(&self, own: Measure) -> Option<(&str, Option<Place>)> {
        let Measures { cell, said } = self.part.measures.as_ref();
        let cell = cell.and_then(|ix| Some((self.record.get(ix)?.trim(), ix)));
        let of_row = cell.and_then(|(text, ix)| Some((text, Measure::of(text)?, ix)));
        if let Some((text, measure, ix)) = of_row {
            let place = || self.part.cell_place(self.at, ix);
            return own.is_contradicted_by(measure).then(|| (text, Some(place())));
        }
        // Of several that a title names one may be meant.
        let alike = said.iter().filter(|(_, measure)| own.is_of_kind(*measure));
        let mut alike = alike.peekable();
        let first = alike.peek().map(|(text, _)| text.as_str())?;
        alike.all(|(_, measure)| own.is_contradicted_by(*measure)).then_some((first, None))
    }
}
