//! What a table says that its numbers are counted in: in a title or a line below, in the
//! headings of its numbers, or row by row in a column of its own.

use super::part::Part;
use super::planned::{is_planned, is_unused};
use super::records::Records;
use super::row::Row;
use super::words::is_ordinary;
use crate::load::Place;
use crate::load::measure::Measure;
use crate::model::RowNumber;
use crate::text::{fold, header_key};

/// Headings of a column that says it row by row.
const HEADINGS: [&str; 5] = ["đvt", "đơn vị tính", "đơn vị đo", "đv tính", "unit of measure"];

/// What holds for all rows of a part, and where its rows say more.
#[derive(Clone, Debug, Default)]
pub(super) struct Measures {
    /// The cell of a row that says it.
    cell: Option<usize>,
    said: Vec<(String, Measure)>,
    /// What lines between the rows say instead, of those below each.
    between: Vec<(RowNumber, Vec<(String, Measure)>)>,
}

impl Measures {
    /// What is said of a row outside it.
    fn of_row(&self, row: RowNumber) -> &[(String, Measure)] {
        let mut above = self.between.iter().rev().filter(|(line, _)| *line < row);
        above.next().map_or(&self.said, |(_, said)| said)
    }
}

/// Whether a heading is that of a column that says what the numbers of a row are counted in.
pub(super) fn names_measure(heading: &str) -> bool {
    let key = header_key(heading);
    HEADINGS.iter().any(|known| header_key(known) == key)
}

/// Whether a line speaks of what numbers are counted in.
fn introduces(line: &str) -> bool {
    const WORDS: [&str; 4] = ["don vi", "dvt", "tinh bang", "unit"];
    let folded = fold(line);
    WORDS.iter().any(|word| folded.contains(word))
}

/// Whether a text beside numbers says that they are counted in something else than single
/// things.
pub(super) fn says_measure(text: &str) -> bool {
    let is_said = || Measure::within(text).next().is_some() || Measure::is_only_percent(text);
    if introduces(text) {
        is_said()
    } else {
        Measure::of(text).is_some_and(|said| !said.is_plain())
    }
}

impl Part<'_> {
    /// What its headings, a row right below them and the lines around it say.
    pub(super) fn measures_of(&self, headings: &[String]) -> Measures {
        let mut records = Records::new(self.source, self.delimiter, self.body);
        let is_said = records.advance().is_some() && self.holds_no_figure(&records.record);
        let below = |ix: usize| records.record.get(ix).filter(|_| is_said);
        let cells = self.shape.amounts.iter().filter_map(|&column| self.at(column));
        let cells = cells.flat_map(|ix| {
            let heading = headings.get(ix).and_then(|heading| heading.split_once(['(', '[']));
            [heading.map(|(_, aside)| aside), below(ix)]
        });
        let above = self.above.iter().map(|line| &*line.text);
        // Notes speak of much else.
        let below = self.below.iter().map(|line| &*line.text).filter(|line| introduces(line));
        let said = cells.flatten().chain(above).chain(below).flat_map(Measure::within);
        let cell = headings.iter().position(|heading| names_measure(heading));
        let between = self.between.iter().filter(|line| Self::measures(&line.text));
        let between = between.map(|line| (line.at.number, Measure::within(&line.text).collect()));
        Measures { cell, said: said.collect(), between: between.collect() }
    }

    /// A line that says of all its numbers that they are percentages, and of none that they
    /// are counted in anything.
    pub(in crate::load) fn said_in_percent(&self) -> Option<&str> {
        let is_so = |line: &&str| introduces(line) && Measure::is_only_percent(line);
        let mut lines = self.above.iter().chain(&self.below).map(|line| &*line.text);
        lines.find(is_so).filter(|_| self.holds_results() && !self.has_shares())
    }

    /// Whether it is understood what a line says of its numbers.
    pub(in crate::load) fn is_heard(line: &str) -> bool {
        is_planned(line)
            || is_unused(line)
            || is_ordinary(line)
            || (introduces(line) && Measure::is_named_in(line))
            || Measure::within(line).next().is_some()
            || Measure::is_only_percent(line)
    }

    /// Whether a line says what numbers are counted in.
    pub(super) fn measures(line: &str) -> bool {
        introduces(line) && Measure::within(line).next().is_some()
    }

    /// Whether its rows may be counted in something else than their indicators.
    pub(in crate::load) fn may_differ_in_measure(&self) -> bool {
        let Measures { cell, said, between } = self.measures.as_ref();
        cell.is_some() || !said.is_empty() || !between.is_empty()
    }
}

impl Row<'_> {
    /// What its numbers are counted in, in the table's words, where that makes them other
    /// numbers than those of something counted in `own`; and where the row says it.
    pub(in crate::load) fn counted_otherwise(
        &self,
        own: impl FnOnce() -> Measure,
        is_share: bool,
    ) -> Option<(&str, Option<Place>)> {
        let mut amounts = self.part.shape.amounts.iter();
        let shown = amounts.find_map(|&column| Some((self.shown_as(column)?, column)));
        if shown.is_none() && !self.part.may_differ_in_measure() {
            return None;
        }
        let own = own();
        let shown = shown.and_then(|(sign, at)| Some((own.contradicted_by_sign(sign)?, at)));
        if let Some((words, column)) = shown {
            return Some((words, Some(self.place(column))));
        }
        let measures = self.part.measures.as_ref();
        let cell = measures.cell.and_then(|ix| Some((self.record.get(ix)?.trim(), ix)));
        let of_row = cell.filter(|(text, _)| !text.is_empty() && (*text != "%" || !is_share));
        if let Some((text, ix)) = of_row {
            let is_other = text == "%"
                || Measure::of(text).map_or_else(|| own.is_money(), |said| !own.is_as(said));
            return is_other.then(|| (text, Some(self.part.cell_place(self.at, ix))));
        }
        // Of several that a title names one may be meant.
        let said = measures.of_row(self.at.number);
        let alike = said.iter().filter(|(_, measure)| own.is_of_kind(*measure));
        let mut alike = alike.peekable();
        let first = alike.peek().map(|(text, _)| text.as_str())?;
        alike.all(|(_, measure)| own.is_contradicted_by(*measure)).then_some((first, None))
    }
}
