//! Lines of words among the rows of a part that speak of the rows below them, as those
//! above its header do: tables may have been put one below another in one sheet.

use std::iter;

use super::no_data::first_filled;
use super::part::Part;
use super::planned::is_planned;
use super::records::Records;
use crate::load::SheetFault;
use crate::load::collect::{Findings, quoted};
use crate::load::layout::Line;
use crate::load::own_words::says_when;
use crate::text::fold;

impl Part<'_> {
    /// The lines behind its header that say for when, in what or of which kind numbers are,
    /// but for what was said before.
    pub(super) fn lines_between(&self) -> Vec<Line> {
        // Where every row is one of data there are none.
        let is_data = self.shape.figure.is_empty();
        if is_data || !self.holds_results() || !self.may_hold_lines() {
            return Vec::new();
        }
        let mut last: Vec<String> = self.above.iter().map(|line| fold(&line.text)).collect();
        let mut records = Records::new(self.source, self.delimiter, self.body);
        let mut between = Vec::new();
        while let Some(at) = records.advance() {
            let record = &records.record;
            let first = first_filled(record);
            // What stands over numbers in a header of several rows is told of by itself.
            let is_over_numbers = || {
                let mut amounts = self.shape.amounts.iter();
                amounts.any(|&column| self.at(column) == Some(first))
            };
            if !self.holds_no_figure(record) || self.repeats_header(record) || is_over_numbers() {
                continue;
            }
            let Some(line) = Line::of(at, record) else { continue };
            let text = &line.text;
            let is_heard = is_planned(text) || says_when(text) || Self::measures(text);
            // A page's title is said anew on every page.
            if is_heard && !last.contains(&fold(text)) {
                last.push(fold(text));
                between.push(line);
            }
        }
        between
    }

    /// Whether a line of its text has hardly any cells that say something; most tables have
    /// none, and their rows needn't be read for it.
    fn may_hold_lines(&self) -> bool {
        const MOST: usize = 2;
        let body = self.source.text.as_bytes().get(self.body.start as usize..);
        let body = body.unwrap_or_default();
        let mut start = 0;
        let ends = memchr::memchr2_iter(b'\n', b'\r', body).chain(iter::once(body.len()));
        let mut lines = ends.map(|end| {
            let line = body.get(start..end).unwrap_or_default();
            start = end + 1;
            line
        });
        let is_few = |line: &[u8]| {
            let cells = line.split(|&byte| byte == self.delimiter);
            !line.is_empty() && cells.filter(|cell| !cell.is_empty()).nth(MOST).is_none()
        };
        self.source.is_sheet() || lines.any(is_few)
    }

    /// Tells of those that begin like a plan's title.
    pub(super) fn tell_planned_between(&self, findings: &mut Findings) {
        for line in self.between.iter().filter(|line| is_planned(&line.text)) {
            let found = quoted(&line.text);
            findings.add(SheetFault::SaidToBePlanned { found }, self.place_of(line));
        }
    }
}
