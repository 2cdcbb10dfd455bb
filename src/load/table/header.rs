//! The header of a part: which column is which, and what is wrong with it.

use std::sync::Arc;

use super::measured::names_measure;
use super::merged::MergedHeading;
use super::part::{Headings, Part};
use super::records::{Records, RowAt};
use super::unnamed::unnamed;
use super::unread::foreign_delimiter;
use super::walk::Walks;
use super::{Beside, Shape};
use crate::load::collect::{Findings, quoted};
use crate::load::layout::{ColumnKeys, Layout};
use crate::load::source::Source;
use crate::load::{RowFault, TableFault};
use crate::text::header_key;

impl<'s> Part<'s> {
    /// Understands the header, or says why not.
    pub(super) fn new(
        source: &'s Source,
        shape: &'static Shape,
        keys: &Arc<ColumnKeys>,
        findings: &mut Findings,
    ) -> Option<Self> {
        let Some(layout) = Layout::of(source, shape) else {
            findings.add(TableFault::HeaderMissing, source.whole());
            return None;
        };
        let named = Arc::new(named_by(&layout, keys));
        let Layout { delimiter, header: at, headings, body, above, over, stray, .. } = layout;
        let Layout { known, foreign, .. } = layout;
        let headings = &headings;
        let is_said = |heading: &String| !heading.trim().is_empty();
        let width = headings.iter().rposition(is_said).map_or(headings.len(), |last| last + 1);
        let columns = vec![None; shape.columns.len()];
        let keys = Arc::clone(keys);
        let header = at.number;
        let mut part = Self {
            source,
            shape,
            above,
            over_numbers: over,
            below: Vec::new(),
            between: Arc::default(),
            stray: Vec::new(),
            named,
            delimiter,
            header,
            body,
            columns,
            supplied: source.supplied.as_slice().into(),
            width,
            unnamed: Vec::new(),
            measures: Arc::default(),
            remarks: Arc::default(),
            keys,
        };
        let above = RowFault::RowAboveHeader { header: source.line_of(header) };
        let stray = stray.into_iter().map(|at| (above.clone(), part.cell_place(at, 0), 1));
        part.stray = stray.collect();
        let divided = match foreign {
            Some(found) => Some((TableFault::SeparatorWrong { said: delimiter.into(), found }, at)),
            None => foreign_delimiter(headings).map(|fault| (fault, at)),
        };
        if let Some((fault, at)) = divided.or_else(|| part.divided_otherwise()) {
            findings.add(fault, part.cell_place(at, 0));
            return None;
        }
        let before = findings.len();
        let is_clear = part.find_columns(headings, at, findings);
        let is_clear = part.have_no_rivals(headings, findings) && is_clear;
        part.take_spare_columns(headings, findings);
        let is_whole = part.miss_columns(at, findings);
        if is_clear && is_whole {
            let within = headings.get(..width).unwrap_or_default();
            part.below = part.lines_below();
            part.tell_supplied(findings);
            part.tell_planned(findings);
            part.between = part.lines_between().into();
            part.tell_planned_between(findings);
            part.measures = Arc::new(part.measures_of(within));
            part.remarks = Arc::new(part.remarks_of(within));
            part.unnamed = unnamed(within, &part.columns);
            part.tell_words_below(within, findings);
            part.stray.extend(part.rows_in_header(headings, at));
            return Some(part);
        }
        if let Some((fault, place)) = part.spoilt_header(at, known) {
            findings.cut_back(before);
            findings.add(fault, place);
        } else if let Some((fault, at)) = part.across(headings, at) {
            // Turned upright it has other columns.
            findings.cut_back(before);
            findings.add(fault, part.cell_place(at, 0));
        } else if known < FEWEST {
            findings.cut_back(before);
            let needed = shape.columns.iter().filter(|column| column.is_needed);
            let columns = needed.map(|column| column.name).collect();
            findings.add(TableFault::HeaderNotFound { columns }, part.cell_place(at, 0));
        }
        None
    }

    pub(super) fn find_columns(
        &mut self,
        headings: &[String],
        at: RowAt,
        findings: &mut Findings,
    ) -> bool {
        let mut is_clear = true;
        let (merged_on, mut merged) = (self.merged_on(at), Vec::new());
        let (mut columns, mut unknown) = (std::mem::take(&mut self.columns), Vec::new());
        // A header may be thousands of cells wide.
        let mut walks = Walks::along(self);
        for (ix, heading) in headings.iter().enumerate() {
            let is_silent = heading.trim().is_empty()
                || self.is_rival(heading)
                || names_measure(heading)
                || self.repeats();
            let known = self.keys.find(heading).or_else(|| self.named_beside(headings, ix));
            let slot = known.and_then(|known| columns.get_mut(known).zip(Some(known)));
            match slot {
                Some((slot @ None, _)) => *slot = Some(ix),
                Some((Some(first), known)) if merged_on.get(&ix) == Some(&known) => {
                    MergedHeading::gather(&mut merged, known, *first, ix);
                }
                Some((Some(first), known)) => {
                    let column = self.shape.columns.get(known).map_or("", |c| c.name);
                    let (found, other) = (heading.trim(), headings.get(*first).map(|h| h.trim()));
                    let other = other.filter(|other| header_key(other) != header_key(found));
                    let found = quoted(found);
                    let fault = match other.map(quoted) {
                        Some(other) => TableFault::ColumnsRival { column, found, other },
                        None => TableFault::ColumnTwice { column, found },
                    };
                    findings.add(fault, walks.to(ix));
                    is_clear = false;
                }
                None if is_silent => {}
                None => unknown.push(ix),
            }
        }
        self.tell_unknown(&unknown, headings, findings);
        self.columns = columns;
        self.settle_merged(&merged, headings, findings) && is_clear
    }

    /// Tells of headings that name no column: of each or, if there are very many, of all
    /// together.
    fn tell_unknown(&self, unknown: &[usize], headings: &[String], findings: &mut Findings) {
        let name = |&ix: &usize| quoted(headings.get(ix).map_or("", |heading| heading.trim()));
        if let ([first, ..], true) = (unknown, unknown.len() > MOST_UNKNOWN) {
            let names: Vec<String> = unknown.iter().take(NAMED).map(name).collect();
            let (found, columns) = (names.join("', '"), unknown.len());
            findings.add(TableFault::ColumnsUnknown { found, columns }, self.heading_place(*first));
            return;
        }
        let mut walks = Walks::along(self);
        for ix in unknown {
            findings.add(TableFault::ColumnUnknown { found: name(ix) }, walks.to(*ix));
        }
    }

    /// The column that a heading names by the one beside it.
    fn named_beside(&self, headings: &[String], ix: usize) -> Option<usize> {
        let key = header_key(headings.get(ix)?);
        let known = |at: Option<usize>| self.keys.find(headings.get(at?)?);
        let (before, after) = (known(ix.checked_sub(1)), known(Some(ix + 1)));
        let is_meant = |beside: &&Beside| {
            let is_before = after == Some(beside.of);
            let is_behind = before == Some(beside.of);
            let is_others = after.is_some_and(|after| beside.rather_of.contains(&after));
            header_key(beside.word) == key && (is_before || (is_behind && !is_others))
        };
        self.shape.beside.iter().find(is_meant).map(|beside| beside.column)
    }

    /// Whether a heading would be one of two that say the same in different ways.
    fn is_rival(&self, heading: &str) -> bool {
        let key = header_key(heading);
        self.shape.rivals.iter().any(|rivals| rivals.words.iter().any(|word| key.contains(word)))
    }

    /// Tells of such columns beside the one that is known.
    fn have_no_rivals(&self, headings: &[String], findings: &mut Findings) -> bool {
        let mut are_none = true;
        let rivals = headings.iter().enumerate();
        let rivals = rivals
            .filter(|(_, heading)| self.keys.find(heading).is_none() && self.is_rival(heading));
        for (ix, heading) in rivals {
            let found = quoted(heading.trim());
            let mut places = self.shape.rivals.iter().map(|r| r.column);
            let beside = places.find_map(|at| Some(((*self.columns.get(at)?)?, at)));
            let other = beside.and_then(|(ix, _)| headings.get(ix)).map(|h| quoted(h.trim()));
            let column = beside.and_then(|(_, at)| self.shape.columns.get(at)).map(|c| c.name);
            let fault = match other.zip(column) {
                Some((other, column)) => TableFault::ColumnsRival { column, found, other },
                None => TableFault::ColumnUnknown { found },
            };
            are_none &= beside.is_none();
            findings.add(fault, self.heading_place(ix));
        }
        are_none
    }

    /// A spare column beside the one that it could stand for may add to it.
    fn take_spare_columns(&mut self, headings: &[String], findings: &mut Findings) {
        for &(column, spare) in self.shape.spare {
            let Some(ix) = self.at(spare) else { continue };
            match self.columns.get_mut(column) {
                Some(slot @ None) => *slot = Some(ix),
                _ if self.shape.adds.contains(&spare) => {}
                _ => {
                    if let Some(slot) = self.columns.get_mut(spare) {
                        *slot = None;
                    }
                    let found = headings.get(ix).map_or("", |heading| heading.trim());
                    let fault = TableFault::ColumnUnknown { found: quoted(found) };
                    findings.add(fault, self.heading_place(ix));
                }
            }
        }
    }

    pub(super) fn miss_columns(&self, at: RowAt, findings: &mut Findings) -> bool {
        let mut is_whole = true;
        let unread = || {
            let mut records = Records::new(self.source, self.delimiter, self.body);
            records.advance().map_or_else(Vec::new, |_| self.unread_numbers(&records.record))
        };
        for (ix, column) in self.shape.columns.iter().enumerate() {
            if column.is_needed && !self.has(ix) {
                let is_amount =
                    self.shape.amounts.iter().any(|&ix| {
                        self.shape.columns.get(ix).is_some_and(|c| c.name == column.name)
                    });
                let unread = if is_amount { unread() } else { Vec::new() };
                let place = unread.first().map(|&ix| self.heading_place(ix));
                let (column, aliases) = (column.name, column.aliases);
                let unread = self.quoted_headings(&unread);
                // Of a flat table only.
                let may_be_titled = !is_amount && !self.shape.figure.is_empty();
                let fault = TableFault::ColumnMissing { column, aliases, unread, may_be_titled };
                findings.add(fault, place.unwrap_or_else(|| self.cell_place(at, 0)));
                is_whole = false;
            }
        }
        is_whole
    }
}

/// More columns that nobody knows than this are told of together …
const MOST_UNKNOWN: usize = 12;
/// … by the first of their names.
const NAMED: usize = 5;

/// A row with fewer known headings is none of a table.
const FEWEST: usize = 2;

/// What the cells of a header say and name: put together, and each row by itself.
fn named_by(layout: &Layout, keys: &ColumnKeys) -> Vec<Headings> {
    let lines = || std::iter::once(&layout.headings).chain(&layout.lines);
    let width = lines().map(Vec::len).max().unwrap_or_default();
    let said = |ix: usize| {
        let said = || lines().filter_map(move |line| line.get(ix));
        let columns = said().filter_map(|heading| keys.find(heading)).collect();
        let whole = layout.headings.get(ix).map_or("", |heading| heading.trim()).to_owned();
        let at = layout.stands.get(ix).copied().unwrap_or(layout.header);
        Headings { whole, at, columns, said: said().map(|heading| header_key(heading)).collect() }
    };
    (0..width).map(said).collect()
}
