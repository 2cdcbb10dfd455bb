//! What the rows set aside could change for a unit.
//!
//! Four kinds of rows leave something missing from a number:
//!
//! - a **reporter's own** row, when it says nothing else that counts for that year:
//!   it is uncovered like any other silent one;
//! - a **declared total** that would have stood for incomplete details: the sum of
//!   those details stands instead, or nothing, and the reporters beneath who said
//!   nothing are uncovered because of it;
//! - the last **flow of a unit that ended** within the year: such a unit is never
//!   missing, so the number alone doesn't tell that anything is;
//! - the row of an earlier year that tells the **size of a silent reporter**: an older
//!   one, or an assumed one, stands for it. By how much the interval would move isn't
//!   known, and nothing is supposed of it.
//!
//! How large somebody missing is, the figures in use tell: of the year itself, or of the
//! latest earlier one. Where they don't, so that a size would be assumed, the row set
//! aside tells it, where nothing is wrong with its denominator: no other evidence is as
//! near. (With a numerator above its denominator either may be wrong, and of two rows of
//! one period that contradict each other, too: then the assumed one stays.) The number
//! itself is worked out from what is in use alone, so its interval may be another one.
//!
//! The number is worked out twice by the same roll-up and the same assessment: *with*
//! those reporters counted as uncovered (as the dataset has it; units that ended are
//! counted as uncovered, too), and *without* them, as if nothing had been expected of
//! them. If the statuses differ, the rows matter. Where a declared total further up is
//! in use, it speaks for the reporters beneath: they are not uncovered and nothing is
//! missing.
//!
//! What the rows could say isn't always bounded by that: [`Open`] says why.

mod absent;
mod bound;
mod lost;
mod seeker;

pub use absent::{Absences, Absent, absences};
pub use bound::Open;

use std::collections::BTreeSet;

use crate::model::{IndicatorIx, PhaseIx, SetAsideRow, UnitIx};

use super::assess::Assessment;
use super::book::{Book, Supposed};
use super::evidence::Verdict;
use super::tree::Tree;

use lost::{Losses, Lost};

/// A declared total that was set aside where it would have been used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LostTotal {
    /// Whose total.
    pub unit: UnitIx,
    /// Of which year.
    pub year: i32,
    /// Reporters beneath who said nothing of their own.
    pub beneath: usize,
}

/// An indicator of which something is missing because rows were set aside.
#[derive(Clone, Debug, PartialEq)]
pub struct Consequence {
    /// Which.
    pub indicator: IndicatorIx,
    /// The started years concerned, the baseline among them; ascending.
    pub years: Vec<i32>,
    /// Reporters who are uncovered because their own rows were set aside, in
    /// official order.
    pub reporters: Vec<UnitIx>,
    /// Declared totals that details or nothing stand for now.
    pub totals: Vec<LostTotal>,
    /// Units that ended within the year and whose flow doesn't count.
    pub ended: Vec<UnitIx>,
    /// Reporters who speak by an older month that still counts.
    pub older: Vec<UnitIx>,
    /// Silent reporters whose size would have come from a row of an earlier year.
    pub sizes: Vec<UnitIx>,
    /// Those among all of them whose size is that of a row set aside, where otherwise one
    /// would be assumed.
    pub sized: Vec<UnitIx>,
    /// Why what is missing can't be bounded; empty where the interval holds it.
    pub open: Vec<Open>,
    /// As all other screens show it: from what is in use alone.
    pub shown: Assessment,
    /// With everybody missing counted as uncovered.
    pub with: Assessment,
    /// Without them: as if nothing were expected of them.
    pub without: Assessment,
}

impl Consequence {
    /// True when the verdict hangs on what was set aside: with those missing it is another
    /// than without them, or than a size that had to be assumed gives.
    pub fn decides(&self) -> bool {
        self.differs() || self.shown.status != self.with.status
    }

    /// True when the two come to another status, or the truth may lie on either side of the
    /// target.
    pub fn differs(&self) -> bool {
        self.with.status != self.without.status || is_astride(&self.with)
    }

    /// True where the two hold all that the rows could say, but for a number that can
    /// only grow: that it may is in the status already.
    pub fn is_bounded(&self) -> bool {
        self.open.iter().all(|open| *open == Open::Upwards)
    }

    /// How many reporters are missing: the silent of whom rows were set aside, those
    /// beneath lost totals, and units that ended.
    pub fn missing(&self) -> usize {
        let beneath: usize = self.totals.iter().map(|total| total.beneath).sum();
        self.reporters.len() + beneath + self.ended.len()
    }
}

/// Whether the year that is shown may miss the target as well as meet it.
fn is_astride(assessment: &Assessment) -> bool {
    let shown = assessment.year.and_then(|year| assessment.reading(year));
    shown.is_some_and(|reading| reading.verdict == Some(Verdict::Inconclusive))
}

/// What rows set aside leave open of a unit's numbers in a phase.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Weighed {
    /// By indicator, in official order.
    pub effects: Vec<Consequence>,
    /// Rows for which a declared total in use speaks.
    pub covered: usize,
    /// Rows of this unit and those beneath of which the indicator or the period
    /// wasn't understood.
    pub unclear: usize,
    /// Rows of which nobody knows whose they are: they may be anybody's.
    pub nobodys: usize,
}

/// Weighs the rows set aside for a unit: those of itself and of everybody beneath it,
/// in the started years of a phase and in the baseline year it is measured from. A book
/// that looks back hides later rows here, too; in one of some sectors the rows of others
/// are nobody's concern.
pub fn weigh(book: &Book, tree: Tree, unit: UnitIx, phase: PhaseIx) -> Weighed {
    let losses = Losses::gather(book, tree, unit, phase);
    let Supposed { excused, awaited, sizes } = losses.supposed();
    let is_as_it_is = awaited.is_empty() && sizes.is_empty();
    let with =
        (!is_as_it_is).then(|| book.supposing(Supposed { awaited, sizes, ..Supposed::default() }));
    let with = with.as_ref().unwrap_or(book);
    let without = book.supposing(Supposed { excused, ..Supposed::default() });
    let effects = losses.by_indicator.iter().map(|(&indicator, lost)| {
        let with_it = with.assess(tree, indicator, unit, phase);
        Consequence {
            indicator,
            years: lost.years.iter().copied().collect(),
            reporters: units(lost.reporters.iter()),
            totals: lost.totals.values().copied().collect(),
            ended: units(lost.ended.iter()),
            older: units(lost.older.iter()),
            sizes: units(lost.sizes.iter()),
            sized: units(lost.told_sizes().map(|(at, _)| at).collect::<BTreeSet<_>>().iter()),
            open: bound::open(with, (tree, indicator, unit), lost),
            shown: book.assess(tree, indicator, unit, phase),
            with: with_it,
            without: without.assess(tree, indicator, unit, phase),
        }
    });
    Weighed {
        effects: effects.collect(),
        covered: losses.covered,
        unclear: losses.unclear,
        nobodys: losses.nobodys,
    }
}

fn units<'a>(of_years: impl Iterator<Item = &'a (i32, UnitIx)>) -> Vec<UnitIx> {
    let units: BTreeSet<UnitIx> = of_years.map(|&(_, unit)| unit).collect();
    units.into_iter().collect()
}

/// How many rows set aside can be laid at nobody's door: rows of which the unit was
/// not understood.
pub fn unattributed(book: &Book) -> usize {
    book.dataset().set_aside.rows().iter().filter(|row| row.unit.is_none()).count()
}

/// How many rows set aside are somebody's, but of an indicator or a period that was
/// not understood.
pub fn unclear(book: &Book) -> usize {
    let is_unclear = |row: &&SetAsideRow| {
        row.unit.is_some() && (row.indicator.is_none() || row.period.is_none())
    };
    book.dataset().set_aside.rows().iter().filter(is_unclear).count()
}

/// How many units rows set aside name.
pub fn units_concerned(book: &Book) -> usize {
    let units: BTreeSet<UnitIx> =
        book.dataset().set_aside.rows().iter().filter_map(|row| row.unit).collect();
    units.len()
}
