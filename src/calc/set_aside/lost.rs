//! Who is missing from a unit's numbers because rows were set aside.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{IndicatorIx, PhaseIx, SetAsideRow, UnitIx};

use super::super::book::{Book, Reporters, Supposed};
use super::super::tree::Tree;
use super::LostTotal;
use super::seeker::{Loss, Seeker};

/// What is lost of one indicator.
#[derive(Clone, Debug, Default)]
pub(super) struct Lost {
    pub(super) years: BTreeSet<i32>,
    pub(super) reporters: BTreeSet<(i32, UnitIx)>,
    pub(super) totals: BTreeMap<(i32, UnitIx), LostTotal>,
    /// Who said nothing beneath a lost total.
    pub(super) beneath: BTreeSet<(i32, UnitIx)>,
    /// Whose size would have come from a row set aside.
    pub(super) sizes: BTreeSet<(i32, UnitIx)>,
    pub(super) ended: BTreeSet<(i32, UnitIx)>,
    pub(super) older: BTreeSet<(i32, UnitIx)>,
    pub(super) has_average: bool,
}

impl Lost {
    /// True when somebody's figure is missing in a year, not only older.
    pub(super) fn is_missing_in(&self, year: i32) -> bool {
        let is_of = |&(of, _): &(i32, UnitIx)| of == year;
        self.reporters.iter().chain(&self.ended).any(is_of) || self.totals.keys().any(is_of)
    }
}

/// What is lost of a unit's numbers.
#[derive(Clone, Debug, Default)]
pub(super) struct Losses {
    pub(super) by_indicator: BTreeMap<IndicatorIx, Lost>,
    pub(super) covered: usize,
    pub(super) unclear: usize,
    pub(super) nobodys: usize,
}

impl Losses {
    pub(super) fn gather(book: &Book, tree: Tree, place: UnitIx, phase: PhaseIx) -> Self {
        let seeker = Seeker { book, tree, place, phase };
        let mut losses = Self::default();
        for row in book.dataset().set_aside.rows() {
            if !seeker.comes_later(row) {
                losses.take(&seeker, row);
            }
        }
        for (&ix, lost) in &mut losses.by_indicator {
            seeker.find_beneath(ix, lost);
        }
        losses
    }

    fn take(&mut self, seeker: &Seeker<'_>, row: &SetAsideRow) {
        let Some(unit) = row.unit else {
            self.nobodys += 1;
            return;
        };
        let (Some(ix), Some(period)) = (row.indicator, row.period) else {
            self.unclear += usize::from(seeker.is_ever_beneath(unit));
            return;
        };
        let Some(indicator) = seeker.book.dataset().plan.indicator(ix) else { return };
        let Some(year) = period.year() else {
            if seeker.needs_average(indicator, (ix, unit), period) {
                self.by_indicator.entry(ix).or_default().has_average = true;
            }
            return;
        };
        for silent in seeker.years_of_its_size(indicator, (ix, unit), row, period) {
            self.of(ix, silent).sizes.insert((silent, unit));
        }
        let at = (year, unit);
        match seeker.loss(indicator, (ix, unit), year) {
            Loss::Nothing => {}
            Loss::Covered => self.covered += 1,
            Loss::Reporter => {
                self.of(ix, year).reporters.insert(at);
            }
            Loss::Older => {
                self.of(ix, year).older.insert(at);
            }
            Loss::Ended => {
                self.of(ix, year).ended.insert(at);
            }
            Loss::Total => {
                let total = LostTotal { unit, year, beneath: 0 };
                self.of(ix, year).totals.insert(at, total);
            }
        }
    }

    fn of(&mut self, ix: IndicatorIx, year: i32) -> &mut Lost {
        let lost = self.by_indicator.entry(ix).or_default();
        lost.years.insert(year);
        lost
    }

    /// Who is to be excused, and who awaited, to weigh what is lost.
    pub(super) fn supposed(&self) -> Supposed {
        let mut supposed = Supposed::default();
        let put = |into: &mut Reporters, ix: IndicatorIx, of: &BTreeSet<(i32, UnitIx)>| {
            for &(year, unit) in of {
                into.entry((ix, year)).or_default().insert(unit);
            }
        };
        for (&ix, lost) in &self.by_indicator {
            put(&mut supposed.excused, ix, &lost.reporters);
            put(&mut supposed.excused, ix, &lost.beneath);
            put(&mut supposed.awaited, ix, &lost.ended);
        }
        supposed
    }
}
