//! Who has reported a year, who only in part or up to an earlier month, who not at
//! all: by the unions directly under the province, each year by its own tree.
//!
//! A reporter is expected for every indicator of its level and scope for which it
//! doesn't say `x`. No deadline is known, so nobody is late by one: what is told is
//! whose last figure is older than the last complete month (*behind*), and the
//! latest day of a report. What nobody at all has reported of an open year, while other
//! things were, isn't due yet (ratings are given when a year is over): it is named apart
//! and missing from nobody. Of whom a row was set aside has reported.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::model::{IndicatorIx, PhaseIx, UnitIx, YearState};

use super::book::Book;
use super::own::{self, Own};
use super::tree;

/// How far a reporter has come with a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Not one figure, and not one row set aside.
    Silent,
    /// Figures, all of them older than the last complete month.
    Behind,
    /// Some indicators are missing, behind or set aside.
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
    pub fn count(&self, standing: Standing) -> usize {
        self.reporters.iter().filter(|r| r.standing == standing).count()
    }

    /// The latest day of a report.
    pub fn latest(&self) -> Option<NaiveDate> {
        self.reporters.iter().filter_map(|r| r.latest).max()
    }
}

/// What a reporter lacks of a year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lacks {
    /// Without a figure, or with one of an older month.
    pub missing: Vec<IndicatorIx>,
    /// Reported, but the row was set aside.
    pub set_aside: Vec<IndicatorIx>,
    /// Rows set aside of which the indicator or the period wasn't understood.
    pub unclear: u32,
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
    /// What those lack who have reported a part.
    pub lacks: BTreeMap<UnitIx, Lacks>,
    /// What nobody has reported yet of a year that is still open.
    pub undue: Vec<IndicatorIx>,
    /// Figures that a what-if scenario made.
    pub assumed: usize,
}

impl Reporting {
    /// True where there are figures, but not one that anybody reported.
    pub fn is_supposed(&self) -> bool {
        let silent: usize = self.groups.iter().map(|group| group.count(Standing::Silent)).sum();
        let all: usize = self.groups.iter().map(|group| group.reporters.len()).sum();
        self.assumed > 0 && silent == all
    }

    /// Everybody together.
    pub fn whole(&self) -> Group {
        let reporters = self.groups.iter().flat_map(|group| group.reporters.iter().copied());
        Group { unit: Some(self.province), reporters: reporters.collect() }
    }
}

#[derive(Clone, Default)]
struct Tally {
    expected: u32,
    reported: u32,
    figures: u32,
    latest: Option<NaiveDate>,
    lacks: Lacks,
}

/// What was read of a year and set aside.
#[derive(Default)]
struct Aside {
    rows: BTreeSet<(IndicatorIx, UnitIx)>,
    /// Of what or when isn't known.
    unclear: BTreeMap<UnitIx, u32>,
}

impl Aside {
    fn of(book: &Book, year: i32) -> Self {
        let mut aside = Self::default();
        for row in book.dataset().set_aside.rows() {
            let is_of_year = row.period.is_none_or(|period| period.year() == Some(year));
            match (row.unit.filter(|_| is_of_year), row.indicator) {
                (Some(unit), Some(ix)) if row.period.is_some() => {
                    aside.rows.insert((ix, unit));
                }
                (Some(unit), _) => *aside.unclear.entry(unit).or_default() += 1,
                (None, _) => {}
            }
        }
        aside
    }

    fn has(&self, ix: IndicatorIx, unit: UnitIx) -> bool {
        self.rows.contains(&(ix, unit))
    }
}

/// Who has reported the latest started year of a phase; `None` before it begins.
pub fn reporting(book: &Book, phase: PhaseIx) -> Option<Reporting> {
    let year = book.calendar().started_years(book.phase(phase)).next_back()?;
    let aside = Aside::of(book, year);
    let answers = book.dataset().plan.indicator_ixs().map(|ix| (ix, answers(book, ix, year)));
    let answers: Vec<(IndicatorIx, Answers)> = answers.collect();
    let is_open = book.calendar().state(year) != YearState::Closed;
    // Of a single reporter nobody else could tell that it is due.
    let is_begun = |(ix, all): &&(IndicatorIx, Answers)| {
        all.len() == 1 || all.iter().any(|(unit, own)| is_reported(*own) || aside.has(*ix, *unit))
    };
    let (begun, rest): (Vec<_>, Vec<_>) = answers.iter().partition(is_begun);
    let is_any_undue = is_open && begun.iter().any(|(_, all)| all.len() > 1);
    let due = if is_any_undue { begun } else { answers.iter().collect() };
    let undue = rest.iter().filter(|(_, all)| is_any_undue && !all.is_empty()).map(|(ix, _)| *ix);
    let mut tallies: BTreeMap<UnitIx, Tally> = BTreeMap::new();
    for (ix, all) in due {
        count(book, *ix, all, &aside, &mut tallies);
    }
    let own = answers.iter().flat_map(|(_, all)| all).map(|(_, own)| own);
    let is_made = |own: &&Own| matches!(own, Own::Reported(figure) if figure.origin.is_assumed());
    let assumed = own.filter(is_made).count();
    let lacks = lacks(&tallies, &aside);
    let province = book.dataset().units.province();
    let mut groups: BTreeMap<Option<UnitIx>, Group> = BTreeMap::new();
    for (unit, tally) in tallies {
        let group = group_of(book, unit, year);
        let known =
            groups.entry(group).or_insert_with(|| Group { unit: group, ..Group::default() });
        known.reporters.push(reporter(unit, &tally, aside.unclear.contains_key(&unit)));
    }
    let mut groups: Vec<Group> = groups.into_values().collect();
    groups.sort_by_key(|group| {
        let lacking = [Standing::Silent, Standing::Behind, Standing::Partial];
        let lacking = lacking.map(|standing| group.count(standing));
        let is_last = group.unit.is_none() || group.unit == Some(province);
        (is_last, std::cmp::Reverse(lacking), group.unit)
    });
    Some(Reporting { year, province, groups, lacks, undue: undue.collect(), assumed })
}

/// What those expected to report an indicator say of it.
type Answers = Vec<(UnitIx, Own)>;

fn answers(book: &Book, ix: IndicatorIx, year: i32) -> Answers {
    let dataset = book.dataset();
    let Some(indicator) = dataset.plan.indicator(ix) else { return Answers::new() };
    let mut owns = BTreeMap::new();
    for (unit, rows) in dataset.figures.of_year(ix, year).by_unit() {
        owns.insert(unit, own::speaking(rows, book.calendar(), &dataset.plan.phases));
    }
    let answer = |unit: UnitIx| {
        let presence = book.presence(unit, year).filter(|p| p.is_alive_at_end)?;
        let own = owns.get(&unit).copied().unwrap_or(Own::Silent);
        let level = dataset.units.unit(unit).level;
        let is_expected = tree::is_reporter(indicator, level, presence)
            && tree::is_of_sectors(book.sectors(), level, presence);
        (own != Own::NotApplicable && is_expected).then_some((unit, own))
    };
    dataset.units.ixs().filter_map(answer).collect()
}

const fn is_reported(own: Own) -> bool {
    matches!(own, Own::Reported(figure) if !figure.origin.is_assumed())
}

fn count(
    book: &Book,
    ix: IndicatorIx,
    answers: &Answers,
    aside: &Aside,
    tallies: &mut BTreeMap<UnitIx, Tally>,
) {
    let figures = &book.dataset().figures;
    for &(unit, own) in answers {
        let tally = tallies.entry(unit).or_default();
        tally.expected += 1;
        let mut is_fresh = false;
        if let Own::Reported(figure) = own
            && is_reported(own)
        {
            is_fresh = !figure.is_stale;
            tally.figures += 1;
            tally.reported += u32::from(is_fresh);
            let on = figures.note(figure.at).and_then(|note| note.reported_on);
            tally.latest = tally.latest.max(on);
        }
        if !is_fresh && aside.has(ix, unit) {
            tally.lacks.set_aside.push(ix);
        } else if !is_fresh {
            tally.lacks.missing.push(ix);
        }
    }
}

/// Of those who have reported a part.
fn lacks(tallies: &BTreeMap<UnitIx, Tally>, aside: &Aside) -> BTreeMap<UnitIx, Lacks> {
    let of = |(&unit, tally): (&UnitIx, &Tally)| {
        let unclear = aside.unclear.get(&unit).copied().unwrap_or_default();
        let standing = reporter(unit, tally, unclear > 0).standing;
        (standing == Standing::Partial).then(|| (unit, Lacks { unclear, ..tally.lacks.clone() }))
    };
    tallies.iter().filter_map(of).collect()
}

const fn reporter(unit: UnitIx, tally: &Tally, has_unclear: bool) -> Reporter {
    let Tally { expected, reported, figures, latest, .. } = *tally;
    let is_any_out = !tally.lacks.set_aside.is_empty() || (has_unclear && reported < expected);
    let standing = if is_any_out {
        Standing::Partial
    } else if figures == 0 {
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
