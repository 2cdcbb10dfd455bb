//! Who is missing from a unit's numbers because rows were set aside.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Amount, IndicatorIx, Period, PhaseIx, SetAsideRow, UnitIx};

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
    /// What rows set aside say of sizes that would be assumed otherwise.
    told: BTreeMap<(i32, UnitIx), ToldSize>,
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

    /// The sizes that rows set aside tell, where otherwise one would be assumed.
    pub(super) fn told_sizes(&self) -> impl Iterator<Item = ((i32, UnitIx), Amount)> + '_ {
        self.told.iter().filter_map(|(&at, told)| Some((at, told.size?)))
    }

    /// True where somebody's size would have come from a row set aside, and another one
    /// stands for it.
    pub(super) fn has_other_size(&self) -> bool {
        let is_told = |at: &(i32, UnitIx)| self.told.get(at).is_some_and(|t| t.size.is_some());
        !self.sizes.iter().all(is_told)
    }

    fn tell_size(&mut self, at: (i32, UnitIx), period: Period, row: &SetAsideRow) {
        let Some(size) = row.size() else { return };
        let fresh = ToldSize { of: (period.year(), period), size: Some(size) };
        let told = self.told.entry(at).or_insert(fresh);
        if told.of < fresh.of {
            *told = fresh;
        } else if told.of == fresh.of && told.size != fresh.size {
            told.size = None;
        }
    }
}

/// How large a reporter is by the latest of its rows set aside.
#[derive(Clone, Copy, Debug)]
struct ToldSize {
    of: (Option<i32>, Period),
    /// Nothing where two rows of that period contradict each other.
    size: Option<Amount>,
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
            let at = (silent, unit);
            let is_known = seeker.is_size_known(ix, unit, silent);
            let lost = self.of(ix, silent);
            lost.sizes.insert(at);
            if !is_known {
                lost.tell_size(at, period, row);
            }
        }
        let at = (year, unit);
        let loss = seeker.loss(indicator, (ix, unit), year);
        let is_uncovered = matches!(loss, Loss::Reporter | Loss::Ended);
        if is_uncovered && indicator.measure.is_ratio() && !seeker.is_size_known(ix, unit, year) {
            self.of(ix, year).tell_size(at, period, row);
        }
        match loss {
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

    /// Who is to be excused, who awaited and how large somebody is, to weigh what is lost.
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
            for ((year, unit), size) in lost.told_sizes() {
                supposed.sizes.entry((ix, year)).or_default().insert(unit, size);
            }
        }
        supposed
    }
}
