//! Numbers under a heading that nobody reads, held against the value beside them: what was
//! approved, checked or corrected, or what else says the same in most rows. Where they
//! differ, which of the two counts is a question.

use super::part::Part;
use super::records::RowAt;
use super::slid::{bare, is_number};
use super::tally::Tally;
use crate::load::TableFault;
use crate::load::collect::{Findings, quoted};
use crate::load::names::{Heading, Judged, heading, judged, mark};
use crate::load::told::Told;
use crate::model::{Amount, TableParts};
use crate::text::header_key;

/// A column of them.
#[derive(Clone, Copy, Debug)]
pub(super) struct Other {
    cell: usize,
    judged: Option<Judged>,
}

/// What was counted below one heading.
#[derive(Default)]
pub(super) struct Seen {
    heading: String,
    value: String,
    judged: Option<Judged>,
    /// Rows where both are the same, and not zero.
    same: usize,
    /// Rows where they are nearly so: one at most half as much again as the other.
    near: usize,
    /// Rows where they aren't, with both of the first.
    differing: Option<Told>,
    /// Rows where it says zero.
    zeros: Option<Told>,
    /// Some number is none of those that answer a question.
    has_numbers: bool,
}

/// A column that says the same says it in so many rows, and in so many of a hundred.
const FEWEST_SAME: usize = 3;
const SHARE_SAME: usize = 60;
/// One that says it otherwise, but of the same size, does so in more.
const FEWEST_NEAR: usize = 8;
const SHARE_NEAR: usize = 90;

impl Other {
    /// What stands below a heading that nobody reads, unless that says that it is something
    /// else: a percentage, a part, a plan, another time.
    pub(super) fn below(cell: usize, text: &str) -> Option<Self> {
        let is_share = text.contains('%') || header_key(text).contains("tyle");
        let judged = judged(text);
        let says_other = matches!(heading(text), Some(Heading::Part | Heading::OtherFigures));
        let is_other = judged.is_none() && (mark(text).is_some() || says_other);
        (!is_share && !is_other).then_some(Self { cell, judged })
    }
}

impl Seen {
    /// Of two parts of a table.
    fn add(&mut self, other: Self) {
        self.same += other.same;
        self.near += other.near;
        self.differing = Told::both(self.differing.take(), other.differing);
        self.zeros = Told::both(self.zeros.take(), other.zeros);
        self.has_numbers |= other.has_numbers;
    }

    fn tell(self, parts: &TableParts, findings: &mut Findings) {
        let Self { heading, value, judged, same, near, differing, zeros, has_numbers } = self;
        let told = if has_numbers { differing } else { zeros };
        let Some(told) = told else { return };
        let all = same + told.count;
        let is_near = near >= FEWEST_NEAR && (same + near) * 100 >= all * SHARE_NEAR;
        let is_alike = is_near || (same >= FEWEST_SAME && same * 100 >= all * SHARE_SAME);
        if judged.is_some() || is_alike {
            let (rows, lines) = (told.count, told.lines(parts));
            let (found, other) = told.said.split_once('/').unwrap_or_default();
            let both = Box::new([found.to_owned(), other.to_owned()]);
            let fault = TableFault::NumbersDiffer { found: heading, value, both, rows, lines };
            findings.add(fault, told.place);
        }
    }
}

/// What was seen in all parts so far, by headings.
#[derive(Default)]
pub(super) struct AllSeen(Vec<Seen>);

impl AllSeen {
    pub(super) fn take(&mut self, seen: Vec<Seen>) {
        for seen in seen {
            match self.0.iter_mut().find(|known| known.heading == seen.heading) {
                Some(known) => known.add(seen),
                None => self.0.push(seen),
            }
        }
    }

    pub(super) fn add(&mut self, other: Self) {
        self.take(other.0);
    }

    pub(super) fn tell(self, parts: &TableParts, findings: &mut Findings) {
        for seen in self.0 {
            seen.tell(parts, findings);
        }
    }
}

impl Part<'_> {
    /// Holds a row's numbers in such columns against its value.
    pub(super) fn see_others<'c>(
        &self,
        cell_at: &impl Fn(usize) -> Option<&'c [u8]>,
        at: RowAt,
        tally: &mut Tally,
    ) {
        let text = |ix: usize| std::str::from_utf8(cell_at(ix)?).ok().map(bare);
        for (nth, other) in self.remarks.others.iter().enumerate() {
            let Some(said) = text(other.cell).filter(|said| is_signed_number(said)) else {
                continue;
            };
            let amounts = || self.shape.amounts.iter().map(|&c| *self.columns.get(c)?);
            let mut values = amounts().map(|ix| text(ix?));
            let Some(value) = values.next().flatten() else { continue };
            if tally.others.len() <= nth {
                tally.others.resize_with(self.remarks.others.len(), Seen::default);
            }
            let Some(seen) = tally.others.get_mut(nth) else { continue };
            let (number, own) = (plain(said), plain(value));
            let is_zero = number == "0" || number.is_empty();
            seen.has_numbers |= !is_zero && number != "1";
            let is_same =
                number == own || (is_zero && !is_signed_number(value) && !value.is_empty());
            if is_same || values.flatten().any(|below| plain(below) == number && !is_zero) {
                seen.same += usize::from(!is_zero);
                continue;
            }
            seen.near += usize::from(are_near(&number, &own));
            let both = || format!("{}/{}", quoted(said), quoted(value));
            let place = || self.cell_place(at, other.cell);
            if is_zero {
                Told::count_at(&mut seen.zeros, both, at.number, place);
            }
            if !(is_zero && other.judged == Some(Judged::Corrected)) {
                Told::count_at(&mut seen.differing, both, at.number, place);
            }
        }
    }

    /// What was seen of such columns, by their headings.
    pub(super) fn name_others(&self, seen: Vec<Seen>) -> Vec<Seen> {
        let heading = |ix: usize| quoted(self.named.get(ix).map_or("", |named| &named.whole));
        let value = self.shape.amounts.first().and_then(|&column| *self.columns.get(column)?);
        let named = seen.into_iter().zip(&self.remarks.others);
        let named = named.map(|(seen, other)| Seen {
            heading: heading(other.cell),
            value: value.map(heading).unwrap_or_default(),
            judged: other.judged,
            ..seen
        });
        named.collect()
    }
}

/// Whether one of two plain numbers is at most half as much again as the other.
fn are_near(one: &str, other: &str) -> bool {
    let Some((one, other)) = Amount::parse(one).ok().zip(Amount::parse(other).ok()) else {
        return false;
    };
    let (less, more) = (one.min(other), one.max(other));
    !less.is_zero() && more + more <= less + less + less
}

fn is_signed_number(text: &str) -> bool {
    is_number(text.trim_start_matches(['-', '−', '+', ' ']))
}

/// A number without what only sets it out: marks of thousands, zeros behind its last mark.
fn plain(text: &str) -> String {
    let text = text.trim_end_matches(['%', ' ']);
    let (whole, decimals) = text.rsplit_once(['.', ',']).unwrap_or((text, ""));
    let is_thousands = decimals.len() == 3;
    let decimals = if is_thousands { decimals } else { decimals.trim_end_matches('0') };
    let mark = if is_thousands || decimals.is_empty() { "" } else { "." };
    let digits: String = whole.chars().filter(|c| c.is_ascii_digit() || *c == '-').collect();
    format!("{digits}{mark}{decimals}")
}
