//! The rows of one section: what its name says is told once.
//!
//! A section's rows are left out, so a union that is called like one would be lost. That
//! is a mere note, one for all sections, only where the name can't be a union's and
//! figures agree, or where they agree so often that it isn't chance: zeros agree with
//! anything, a number of one digit often, and one row beside it may well have the same.

use std::collections::BTreeSet;

use super::{Sum, Total, Uncompared, Verdict, said};
use crate::load::collect::Findings;
use crate::load::names::{self, Heading, heading};
use crate::load::{Lines, SectionFault};
use crate::model::{Amount, Dataset, RowNumber};

/// Rows that make a sum.
const SEVERAL: usize = 2;
/// Digits of different numbers that agree, of what may be a union: with several rows …
const DIGITS: u32 = 3;
/// … and with one.
const DIGITS_OF_ONE: u32 = 6;
/// The same of what can't be.
const DIGITS_OF_SECTION: u32 = 2;

#[derive(Default)]
pub(super) struct Section<'t> {
    agreeing: Vec<&'t Total>,
    /// Those that agree, but zeros.
    numbers: BTreeSet<Amount>,
    /// The most rows that add up to one of them.
    rows: usize,
    /// With the first of them: what it says, and what comes next to it.
    differing: Option<(usize, &'t Total, Sum, Sum)>,
    unclear: Vec<&'t Total>,
}

/// Whether a name may be a union's that leaves out what it is.
fn may_be_unit(name: &str) -> bool {
    names::may_be_unit(name) || matches!(heading(name), Some(Heading::Mark | Heading::Group))
}

impl<'t> Section<'t> {
    pub(super) fn take(&mut self, total: &'t Total, verdict: Verdict) {
        match verdict {
            Verdict::Agrees { stated, rows } => {
                self.agreeing.push(total);
                let numbers = [stated.0, stated.1.unwrap_or_default()];
                self.numbers.extend(numbers.into_iter().filter(|n| rows > 0 && !n.is_zero()));
                self.rows = self.rows.max(rows);
            }
            Verdict::Unclear => self.unclear.push(total),
            Verdict::Differs { stated, nearest, .. } => {
                self.differing.get_or_insert((0, total, stated, nearest)).0 += 1;
            }
        }
    }

    /// Whether its figures show that it is a section's name.
    pub(super) fn is_proven(&self, name: &str) -> bool {
        let digits: u32 = self.numbers.iter().map(|number| number.digits()).sum();
        if may_be_unit(name) {
            digits >= DIGITS_OF_ONE || (self.rows >= SEVERAL && digits >= DIGITS)
        } else {
            self.rows >= SEVERAL || digits >= DIGITS_OF_SECTION
        }
    }

    /// Whether it is known to be one by what is said elsewhere under the same name.
    pub(super) fn is_known(name: &str, is_proven_elsewhere: bool) -> bool {
        is_proven_elsewhere && !may_be_unit(name)
    }

    /// Tells of it, unless it is left out with others.
    pub(super) fn tell(
        self,
        (name, is_known): (&str, bool),
        dataset: &Dataset,
        uncompared: &mut Uncompared,
        findings: &mut Findings,
    ) -> Option<LeftOut<'t>> {
        let is_proven = is_known || self.is_proven(name);
        let name = name.to_owned();
        let mut left_out = None;
        if let Some((rows, total, stated, nearest)) = self.differing {
            let first = Box::new(said(total, (stated, nearest), dataset));
            let all = rows + self.agreeing.len();
            let fault = SectionFault::SectionDiffers { name, rows, all, first };
            findings.add(fault, total.place.clone());
        } else if self.agreeing.is_empty() || !is_proven {
            let mut all: Vec<&Total> = self.agreeing.iter().chain(&self.unclear).copied().collect();
            all.sort_by_key(|total| total.at);
            let first = all.first()?;
            let rows: Vec<RowNumber> = all.iter().map(|total| total.at).collect();
            let lines = Lines::others(&rows, RowNumber::NONE, dataset.figures.parts());
            let fault = if self.agreeing.is_empty() {
                SectionFault::SectionAlone { name, lines }
            } else {
                SectionFault::SectionUnproven { name, lines }
            };
            findings.add(fault, first.place.clone());
            return None;
        } else {
            left_out = Some(LeftOut(self.agreeing));
        }
        self.unclear.iter().for_each(|total| uncompared.take(&total.place));
        left_out
    }
}

/// The rows of a section that are the sums of its units'.
pub(super) struct LeftOut<'t>(Vec<&'t Total>);

/// Tells of all such sections at once.
pub(super) fn tell_left_out(sections: Vec<LeftOut<'_>>, findings: &mut Findings) {
    const NAMED: usize = 5;
    let mut rows: Vec<&Total> = sections.into_iter().flat_map(|section| section.0).collect();
    rows.sort_by_key(|total| total.at);
    let Some(first) = rows.first() else { return };
    let mut names: Vec<&str> = Vec::new();
    for total in &rows {
        if !names.contains(&total.name.as_str()) && names.len() <= NAMED {
            names.push(&total.name);
        }
    }
    let names = match names.get(..NAMED) {
        Some(first) if names.len() > NAMED => format!("{}', '…", first.join("', '")),
        _ => names.join("', '"),
    };
    let fault = SectionFault::SectionsAgree { names, rows: rows.len() };
    findings.add(fault, first.place.clone());
}
