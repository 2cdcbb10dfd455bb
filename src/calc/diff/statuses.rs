//! Statuses that are others now, and what beneath them changed.

use std::collections::{HashMap, HashSet};

use crate::calc::{Book, Tree};
use crate::model::{Dataset, PhaseIx, Plan, Status, UnitIx};

use super::{Cause, Difference, StatusChange, who_at};

/// The units that are asked about.
pub(super) enum Scope {
    All,
    These(HashSet<String>),
}

impl Scope {
    pub(super) fn new(old: &Book, new: &Book, within: Option<&str>) -> Self {
        let Some(within) = within else { return Self::All };
        let mut these = HashSet::from([within.to_owned()]);
        for book in [old, new] {
            for unit in book.dataset().units.ixs() {
                let id = &book.dataset().units.unit(unit).id;
                let mut years = book.started_years();
                if years.any(|year| above(book, unit, year).any(|id| id == within)) {
                    these.insert(id.clone());
                }
            }
        }
        Self::These(these)
    }

    pub(super) fn has(&self, id: &str) -> bool {
        match self {
            Self::All => true,
            Self::These(these) => these.contains(id),
        }
    }
}

/// A unit and those above it in a year, by id.
fn above(book: &Book, unit: UnitIx, year: i32) -> impl Iterator<Item = &str> {
    let parent = move |&below: &UnitIx| book.presence(below, year)?.parent;
    std::iter::successors(Some(unit), parent).map(|u| book.dataset().units.unit(u).id.as_str())
}

/// What changed, by whom it can matter to.
#[derive(Default)]
struct Reasons<'a> {
    /// Indicator and unit → positions of changed figures at or beneath it.
    figures: HashMap<(&'a str, &'a str), Vec<usize>>,
    /// Units at or beneath which some came, went or moved.
    members: HashSet<&'a str>,
    shares: HashSet<(&'a str, &'a str)>,
    is_dated_otherwise: bool,
    is_plan_another: bool,
}

impl<'a> Reasons<'a> {
    fn new(old: &'a Book, new: &'a Book, phase: PhaseIx, of: &'a Difference) -> Self {
        let key = &new.phase(phase).key;
        let mut all = Self {
            shares: of
                .shares
                .iter()
                .filter(|s| s.phase == *key)
                .map(|s| (s.unit.id.as_str(), s.indicator.as_str()))
                .collect(),
            is_dated_otherwise: old.calendar() != new.calendar(),
            is_plan_another: !of.plan.is_empty(),
            ..Self::default()
        };
        let span = new.phase(phase);
        for (at, change) in of.figures.iter().enumerate() {
            let year = change.period.get(..4).and_then(|y| y.parse().ok()).unwrap_or(span.first);
            // A growth or a path may start from the year before the phase; the size
            // of a silent reporter may be an earlier year's.
            if year > span.last {
                continue;
            }
            for unit in above_in_both(old, new, &change.unit.id, year) {
                let found = all.figures.entry((change.indicator.as_str(), unit)).or_default();
                found.push(at);
            }
        }
        for change in &of.units {
            for year in span.baseline_year()..=span.last {
                all.members.extend(above_in_both(old, new, &change.unit.id, year));
            }
        }
        all
    }

    fn of(&self, indicator: &str, unit: &str) -> Vec<Cause> {
        let mut causes = Vec::new();
        causes.extend(self.figures.get(&(indicator, unit)).cloned().map(Cause::Figures));
        causes.extend(self.shares.contains(&(unit, indicator)).then_some(Cause::Share));
        causes.extend(self.members.contains(unit).then_some(Cause::Members));
        causes.extend(self.is_dated_otherwise.then_some(Cause::AsOf));
        causes.extend(self.is_plan_another.then_some(Cause::Plan));
        if causes.is_empty() {
            causes.push(Cause::Elsewhere);
        }
        causes
    }
}

/// Those at or above a unit in a year, in either dataset, each once.
fn above_in_both<'a>(old: &'a Book, new: &'a Book, id: &str, year: i32) -> Vec<&'a str> {
    let mut all: Vec<&str> = Vec::new();
    for book in [new, old] {
        let unit = book.dataset().units.with_id(id);
        for unit in unit.into_iter().flat_map(|unit| above(book, unit, year)) {
            if !all.contains(&unit) {
                all.push(unit);
            }
        }
    }
    all
}

pub(super) fn changes(
    old: &Book,
    new: &Book,
    phase: PhaseIx,
    of: &Difference,
    scope: &Scope,
) -> Vec<StatusChange> {
    let (was, is) = (old.dataset(), new.dataset());
    let old_phase = is.plan.phase(phase).and_then(|p| was.plan.phase_named(&p.key));
    let reasons = Reasons::new(old, new, phase, of);
    let old_at: HashMap<&str, UnitIx> = ids(was).collect();
    let new_at: HashMap<&str, UnitIx> = ids(is).collect();
    let gone = ids(was).filter(|(id, _)| !new_at.contains_key(id));
    let mut changes = Vec::new();
    for (id, _) in ids(is).chain(gone).filter(|(id, _)| scope.has(id)) {
        for code in codes(&was.plan, &is.plan) {
            let before = status(old, old_at.get(id), code, old_phase);
            let after = status(new, new_at.get(id), code, Some(phase));
            if before == after {
                continue;
            }
            let (home, at) =
                new_at.get(id).map_or_else(|| (was, old_at.get(id)), |at| (is, Some(at)));
            let Some(&at) = at else { continue };
            changes.push(StatusChange {
                unit: who_at(home, at),
                level: home.units.unit(at).level.key(),
                indicator: code.to_owned(),
                old: before,
                new: after,
                causes: reasons.of(code, id),
            });
        }
    }
    changes
}

fn ids(dataset: &Dataset) -> impl Iterator<Item = (&str, UnitIx)> {
    dataset.units.ixs().map(|ix| (dataset.units.unit(ix).id.as_str(), ix))
}

fn codes<'a>(old: &'a Plan, new: &'a Plan) -> impl Iterator<Item = &'a str> {
    let gone = old.indicators.iter().filter(|i| new.indicator_coded(&i.code).is_none());
    new.indicators.iter().chain(gone).map(|i| i.code.as_str())
}

fn status(
    book: &Book,
    unit: Option<&UnitIx>,
    code: &str,
    phase: Option<PhaseIx>,
) -> Option<Status> {
    let indicator = book.dataset().plan.indicator_coded(code)?;
    Some(book.assess(Tree::AsWas, indicator, *unit?, phase?).status)
}
