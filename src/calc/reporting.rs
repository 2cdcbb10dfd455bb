//! Who has reported a year, who only in part or up to an earlier month, who not at
//! all: by the unions directly under the province, each year by its own tree.
//!
//! A reporter is expected for every indicator of its level and scope for which it
//! doesn't say `x`. No deadline is known, so nobody is late by one: what is told is
//! whose last figure is older than the last complete month (*behind*), and the
//! latest day of a report.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::model::{IndicatorIx, PhaseIx, UnitIx};

use super::book::Book;
use super::own::{self, Own};
use super::tree;

/// How far a reporter has come with a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Not one figure.
    Silent,
    /// Figures, all of them older than the last complete month.
    Behind,
    /// Some indicators are missing or behind.
    Partial,
    /// Everything expected.
    Complete,
}

/// One reporter in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reporter {
    /// Who.
    pub unit: UnitIx,
    /// How far it has come.
    pub standing: Standing,
    /// Indicators expected of it.
    pub expected: u32,
    /// Those it has reported.
    pub reported: u32,
    /// The latest day of a report, where one is given.
    pub latest: Option<NaiveDate>,
}

/// The reporters of one union under the province, or of those directly under it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// The union; `None` for grassroots unions directly under the province.
    pub unit: Option<UnitIx>,
    /// Its reporters, itself included, in official order.
    pub reporters: Vec<Reporter>,
}

impl Group {
    /// How many have come so far.
    #[must_use]
    pub fn count(&self, standing: Standing) -> usize {
        self.reporters.iter().filter(|r| r.standing == standing).count()
    }

    /// The latest day of a report.
    #[must_use]
    pub fn latest(&self) -> Option<NaiveDate> {
        self.reporters.iter().filter_map(|r| r.latest).max()
    }
}

/// Everybody expected to report a year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reporting {
    /// The year.
    pub year: i32,
    /// The province federation.
    pub province: UnitIx,
    /// The unions under the province, those with most silent reporters first.
    pub groups: Vec<Group>,
}

impl Reporting {
    /// Everybody together.
    #[must_use]
    pub fn whole(&self) -> Group {
        let reporters = self.groups.iter().flat_map(|group| group.reporters.iter().copied());
        Group { unit: Some(self.province), reporters: reporters.collect() }
    }
}

#[derive(Clone, Copy, Default)]
struct Tally {
    expected: u32,
    reported: u32,
    figures: u32,
    latest: Option<NaiveDate>,
}

/// Who has reported the latest started year of a phase; `None` before it begins.
#[must_use]
pub fn reporting(book: &Book, phase: PhaseIx) -> Option<Reporting> {
    let year = book.calendar().started_years(book.phase(phase)).next_back()?;
    let mut tallies: BTreeMap<UnitIx, Tally> = BTreeMap::new();
    for ix in book.dataset().plan.indicator_ixs() {
        count(book, ix, year, &mut tallies);
    }
    let province = book.dataset().units.province();
    let mut groups: BTreeMap<Option<UnitIx>, Group> = BTreeMap::new();
    for (unit, tally) in tallies {
        let group = group_of(book, unit, year);
        let known =
            groups.entry(group).or_insert_with(|| Group { unit: group, ..Group::default() });
        known.reporters.push(reporter(unit, tally));
    }
    let mut groups: Vec<Group> = groups.into_values().collect();
    groups.sort_by_key(|group| {
        let (silent, behind) = (group.count(Standing::Silent), group.count(Standing::Behind));
        let is_last = group.unit.is_none() || group.unit == Some(province);
        (is_last, std::cmp::Reverse((silent, behind)), group.unit)
    });
    Some(Reporting { year, province, groups })
}

fn count(book: &Book, ix: IndicatorIx, year: i32, tallies: &mut BTreeMap<UnitIx, Tally>) {
    let dataset = book.dataset();
    let Some(indicator) = dataset.plan.indicator(ix) else { return };
    let mut owns = BTreeMap::new();
    for (unit, rows) in dataset.figures.of_year(ix, year).by_unit() {
        owns.insert(unit, own::speaking(rows, book.calendar(), &dataset.plan.phases));
    }
    for unit in dataset.units.ixs() {
        let Some(presence) = book.presence(unit, year).filter(|p| p.is_alive_at_end) else {
            continue;
        };
        let own = owns.get(&unit).copied().unwrap_or(Own::Silent);
        let level = dataset.units.unit(unit).level;
        let is_expected = tree::is_reporter(indicator, level, presence)
            && tree::is_of_sectors(book.sectors(), level, presence);
        if own == Own::NotApplicable || !is_expected {
            continue;
        }
        let tally = tallies.entry(unit).or_default();
        tally.expected += 1;
        if let Own::Reported(figure) = own
            && !figure.origin.is_assumed()
        {
            tally.figures += 1;
            tally.reported += u32::from(!figure.is_stale);
            let on = dataset.figures.note(figure.at).and_then(|note| note.reported_on);
            tally.latest = tally.latest.max(on);
        }
    }
}

const fn reporter(unit: UnitIx, tally: Tally) -> Reporter {
    let Tally { expected, reported, figures, latest } = tally;
    let standing = if figures == 0 {
        Standing::Silent
    } else if reported == 0 {
        Standing::Behind
    } else if reported < expected {
        Standing::Partial
    } else {
        Standing::Complete
    };
    Reporter { unit, standing, expected, reported, latest }
}

/// The union under the province that a unit stands under, itself if it is one;
/// `None` for a grassroots union directly under the province.
fn group_of(book: &Book, unit: UnitIx, year: i32) -> Option<UnitIx> {
    let units = &book.dataset().units;
    let province = units.province();
    if unit == province {
        return Some(province);
    }
    let parent = book.presence(unit, year).and_then(|p| p.parent)?;
    let is_upper = |unit: UnitIx| units.unit(unit).level != crate::model::Level::Grassroots;
    if parent == province { is_upper(unit).then_some(unit) } else { Some(parent) }
}
