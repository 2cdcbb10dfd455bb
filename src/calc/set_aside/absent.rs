//! Whose report of a year is missing only because the row was set aside: such a
//! reporter isn't silent.

use std::collections::BTreeMap;

use crate::model::{IndicatorIx, PhaseIx, SetAsideRow, UnitIx};

use super::super::book::Book;
use super::super::tree::Tree;
use super::seeker::{Loss, Seeker};

/// Uncovered reporters of whom rows were set aside.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Absent {
    /// Of whom the very row was set aside.
    pub lost: u32,
    /// Of whom a row was set aside of which the indicator or the period wasn't understood:
    /// it may be the one.
    pub unclear: u32,
}

impl Absent {
    /// All of them.
    pub const fn count(self) -> u32 {
        self.lost + self.unclear
    }
}

/// Whose reports of one year are missing because of rows set aside.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Absences {
    /// By the child of the unit looked at under which they stand; the unit itself where it
    /// is the reporter.
    pub under: BTreeMap<UnitIx, Absent>,
    /// Rows that may be anybody's of that indicator and year.
    pub nobodys: usize,
}

impl Absences {
    /// Everybody.
    pub fn count(&self) -> u32 {
        self.under.values().map(|absent| absent.count()).sum()
    }

    /// Those under a child.
    pub fn of(&self, child: UnitIx) -> Absent {
        self.under.get(&child).copied().unwrap_or_default()
    }
}

/// Who of the uncovered reporters of an indicator under a unit, in a year of a phase, has
/// rows that were set aside. One look at every row set aside.
pub fn absences(
    book: &Book,
    tree: Tree,
    (ix, place): (IndicatorIx, UnitIx),
    (phase, year): (PhaseIx, i32),
) -> Absences {
    let seeker = Seeker { book, tree, place, phase };
    let Some(indicator) = book.dataset().plan.indicator(ix) else { return Absences::default() };
    let may_be = |row: &&SetAsideRow| {
        row.indicator.is_none_or(|of| of == ix)
            && row.period.is_none_or(|period| period.year() == Some(year))
            && !seeker.comes_later(row)
    };
    let mut nobodys = 0;
    // Whose very row is out, by unit; nothing for who isn't missing.
    let mut reporters: BTreeMap<UnitIx, Option<bool>> = BTreeMap::new();
    for row in book.dataset().set_aside.rows().iter().filter(may_be) {
        let Some(unit) = row.unit else {
            nobodys += 1;
            continue;
        };
        let is_it = row.indicator.is_some() && row.period.is_some();
        let known = reporters.entry(unit).or_insert_with(|| {
            let loss = seeker.loss(indicator, (ix, unit), year);
            matches!(loss, Loss::Reporter).then_some(false)
        });
        *known = known.map(|known| known || is_it);
    }
    let mut under: BTreeMap<UnitIx, Absent> = BTreeMap::new();
    for (unit, is_it) in reporters.into_iter().filter_map(|(unit, is_it)| Some((unit, is_it?))) {
        let absent = under.entry(seeker.child_above(unit, year)).or_default();
        absent.lost += u32::from(is_it);
        absent.unclear += u32::from(!is_it);
    }
    Absences { under, nobodys }
}
