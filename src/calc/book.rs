//! The worked-out dataset: every layer once, and what is asked of them.

mod ahead;
mod answers;
mod children;
mod layers;

pub use children::Child;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

use chrono::NaiveDate;

use crate::model::{
    Amount, Calendar, Dataset, IndicatorIx, Level, Phase, PhaseIx, Sector, UnitIx, YearState,
};

use self::answers::Answers;
use self::layers::ChosenTrees;
use super::assess::{self, Assessment};
use super::rollup::{Layer, YearValue};
use super::tree::{Parents, Roster, Tree};

/// Assessments kept at least; at most twice as many. (A province has 9 000 of its
/// districts' in both phases; one takes 2 to 3 kB.)
const KEPT: usize = 10_000;
/// Lists of children kept at least.
const LISTS_KEPT: usize = 512;

/// Reporters by indicator and year.
pub type Reporters = BTreeMap<(IndicatorIx, i32), BTreeSet<UnitIx>>;

/// Sizes of reporters by indicator and year.
pub type Sizes = BTreeMap<(IndicatorIx, i32), BTreeMap<UnitIx, Amount>>;

/// What is supposed of reporters, against what the dataset says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Supposed {
    /// Nothing is expected of them: as if each had said `x`.
    pub excused: Reporters,
    /// Ended within the year, and expected nevertheless: as if each lived at its end.
    pub awaited: Reporters,
    /// How large they are, of whom a size would be assumed otherwise.
    pub sizes: Sizes,
}

impl Supposed {
    /// Of which indicators and years anything is supposed.
    fn keys(&self) -> impl Iterator<Item = (IndicatorIx, i32)> + '_ {
        self.excused.keys().chain(self.awaited.keys()).chain(self.sizes.keys()).copied()
    }
}

/// A dataset seen at an as-of date, with its roll-ups.
///
/// Layers of the tree *as it was* are worked out when the book is opened, and shared
/// with the books of earlier as-of dates; those of the trees of chosen years when first
/// asked for, and those of the two trees chosen last are kept.
///
/// A book can be restricted to sectors ([`Book::only`]): then the grassroots
/// unions of those sectors are the only reporters. What is born or declared
/// above the grassroots has no sector and is left out.
#[derive(Debug)]
pub struct Book {
    /// What everything is worked out from, as accepted.
    dataset: Arc<Dataset>,
    calendar: Calendar,
    /// Empty: everybody.
    sectors: Vec<Sector>,
    /// See [`Book::supposing`].
    supposed: Arc<Supposed>,
    rosters: BTreeMap<i32, Arc<Roster>>,
    layers: BTreeMap<(IndicatorIx, i32), OnceLock<Arc<Layer>>>,
    chosen_trees: Mutex<ChosenTrees>,
    parents: Mutex<BTreeMap<i32, Arc<Parents>>>,
    assessments: Answers<(Tree, IndicatorIx, UnitIx, PhaseIx), Assessment>,
    children: Answers<(Tree, UnitIx, PhaseIx), Vec<Child>>,
    layers_made: AtomicU64,
    assessments_made: AtomicU64,
}

impl Book {
    /// Works out the dataset at its own as-of date.
    pub fn open(dataset: Dataset) -> Self {
        let book = Self::new(dataset);
        book.work_out(|_| true);
        book
    }

    /// The dataset at its own as-of date, of which nothing is worked out before it is
    /// asked for: for who asks for little of it.
    pub fn new(dataset: Dataset) -> Self {
        let as_of = dataset.manifest.as_of;
        Self::at(Arc::new(dataset), as_of, None)
    }

    /// Works out what the assessments of a phase rest on, in the tree as it was.
    pub fn prepare(&self, phase: PhaseIx) {
        let phase = self.phase(phase);
        let baseline = phase.first.saturating_sub(1);
        self.work_out(|year| year == baseline || phase.contains(year));
    }

    /// The same dataset cut off at an earlier date; the layers of years that are
    /// closed at both dates are shared. Later dates give the dataset's own.
    #[must_use]
    pub fn look_back(&self, as_of: NaiveDate) -> Self {
        let as_of = as_of.min(self.dataset().manifest.as_of);
        Self::at(Arc::clone(&self.dataset), as_of, Some(self))
    }

    /// The same dataset at the same date, with only the grassroots unions of some
    /// sectors as reporters; of no sector means of all. Rosters are shared, layers
    /// are worked out when first asked for.
    #[must_use]
    pub fn only(&self, sectors: &[Sector]) -> Self {
        let mut book = Self::at(Arc::clone(&self.dataset), self.calendar.as_of, Some(self));
        if self.sectors != sectors {
            for slot in book.layers.values_mut() {
                *slot = OnceLock::new();
            }
        }
        book.sectors = sectors.to_vec();
        book
    }

    /// The same dataset at the same date, with something supposed of some reporters
    /// of an indicator and year. Everything that they don't touch is shared.
    #[must_use]
    pub fn supposing(&self, supposed: Supposed) -> Self {
        let mut book = Self::at(Arc::clone(&self.dataset), self.calendar.as_of, Some(self));
        for key in supposed.keys().chain(self.supposed.keys()) {
            if let Some(slot) = book.layers.get_mut(&key) {
                *slot = OnceLock::new();
            }
        }
        book.supposed = Arc::new(supposed);
        book
    }

    /// The sectors this book is restricted to; empty when to none.
    pub fn sectors(&self) -> &[Sector] {
        &self.sectors
    }

    /// True when a unit is listed in this book: above the grassroots always, a
    /// grassroots union when it was of a sector of the book in some started year
    /// of the phase.
    pub fn lists(&self, unit: UnitIx, phase: PhaseIx) -> bool {
        if self.sectors.is_empty() || self.dataset().units.unit(unit).level != Level::Grassroots {
            return true;
        }
        let mut presences = self.listed_years(phase).into_iter();
        presences.any(|y| self.presence(unit, y).is_some_and(|p| self.has_sector(p.sector)))
    }

    fn has_sector(&self, sector: Option<Sector>) -> bool {
        self.sectors.is_empty() || sector.is_some_and(|s| self.sectors.contains(&s))
    }

    /// The started years of a phase, the last started of all when it has none.
    fn listed_years(&self, phase: PhaseIx) -> Vec<i32> {
        let mut years: Vec<i32> = self.calendar.started_years(self.phase(phase)).collect();
        if years.is_empty() {
            years.extend(self.rosters.keys().next_back());
        }
        years
    }

    fn at(dataset: Arc<Dataset>, as_of: NaiveDate, from: Option<&Self>) -> Self {
        let calendar = Calendar { as_of, year_end: dataset.manifest.year_end };
        let (first, last) = dataset.plan.span();
        let started = (first..=last).filter(|&y| calendar.state(y).is_started());
        let is_shared = |year: i32| {
            let is_closed = |calendar: Calendar| calendar.state(year) == YearState::Closed;
            from.is_some_and(|f| {
                f.calendar.as_of == as_of || (is_closed(f.calendar) && is_closed(calendar))
            })
        };
        let mut rosters = BTreeMap::new();
        let mut layers = BTreeMap::new();
        for year in started {
            let known = from.filter(|_| is_shared(year));
            let roster = known.and_then(|f| f.rosters.get(&year)).cloned();
            let fresh = || Arc::new(Roster::of_year(&dataset.units, calendar, year));
            rosters.insert(year, roster.unwrap_or_else(fresh));
            for indicator in dataset.plan.indicator_ixs() {
                let key = (indicator, year);
                let made = known.and_then(|f| f.layers.get(&key)).and_then(OnceLock::get);
                layers.insert(key, made.cloned().map_or_else(OnceLock::new, OnceLock::from));
            }
        }
        Self {
            dataset,
            calendar,
            sectors: from.map(|f| f.sectors.clone()).unwrap_or_default(),
            supposed: from.map(|f| Arc::clone(&f.supposed)).unwrap_or_default(),
            rosters,
            layers,
            chosen_trees: Mutex::default(),
            parents: Mutex::default(),
            assessments: Answers::new(KEPT),
            children: Answers::new(LISTS_KEPT),
            layers_made: AtomicU64::new(0),
            assessments_made: AtomicU64::new(0),
        }
    }

    /// The dataset.
    pub fn dataset(&self) -> &Dataset {
        &self.dataset
    }

    /// The as-of date and lock day in force.
    pub const fn calendar(&self) -> Calendar {
        self.calendar
    }

    /// Whether nobody says the as-of date in force: it is the end of the latest period.
    #[must_use]
    pub fn is_as_of_inferred(&self) -> bool {
        let manifest = &self.dataset.manifest;
        manifest.is_as_of_inferred && manifest.as_of == self.calendar().as_of
    }

    /// How many layers (one indicator in one year, over all units) this book has
    /// worked out: the cost of what it was asked.
    pub fn layers_made(&self) -> u64 {
        self.layers_made.load(Ordering::Relaxed)
    }

    /// Nobody looks at it for now: what it answered is forgotten, and worked out again
    /// when it is asked again. Its layers in the tree as it was stay.
    pub fn rest(&self) {
        self.assessments.forget();
        self.children.forget();
        self.chosen_trees().forget();
    }

    /// How many assessments this book holds, of the many it may have made.
    pub fn assessments_kept(&self) -> usize {
        self.assessments.len()
    }

    /// How many layers in the trees of chosen years this book holds.
    pub fn layers_of_chosen_trees(&self) -> usize {
        self.chosen_trees().len()
    }

    /// How many assessments this book has made: what a screen or a sort costs.
    pub fn assessments_made(&self) -> u64 {
        self.assessments_made.load(Ordering::Relaxed)
    }

    /// A phase of the plan. Phases out of range read as empty ones long past.
    pub fn phase(&self, phase: PhaseIx) -> &Phase {
        const NONE: &Phase = &Phase { key: String::new(), first: 0, last: -1 };
        self.dataset().plan.phase(phase).unwrap_or(NONE)
    }

    /// The latest phase that has begun; the first while none has.
    pub fn latest_phase(&self) -> PhaseIx {
        let mut phases = self.dataset().plan.phase_ixs().rev();
        phases.find(|&p| self.calendar.has_begun(self.phase(p))).unwrap_or_else(|| PhaseIx::new(0))
    }

    /// What a unit's year is worth. The province is always worked out as it was.
    pub fn year_value(
        &self,
        tree: Tree,
        indicator: IndicatorIx,
        unit: UnitIx,
        year: i32,
    ) -> YearValue {
        let tree = if unit == self.dataset().units.province() { Tree::AsWas } else { tree };
        let (Some(roster), Some(layer)) =
            (self.rosters.get(&year), self.layer(tree, indicator, year))
        else {
            return YearValue::default();
        };
        if self.dataset().units.unit(unit).level == Level::Grassroots {
            layer.leaf(self.input(roster, indicator, year, None), unit)
        } else {
            layer.upper(unit)
        }
    }

    /// The assessment of an indicator at a unit in a phase; made once while it is
    /// asked for again and again.
    pub fn assess(
        &self,
        tree: Tree,
        indicator: IndicatorIx,
        unit: UnitIx,
        phase: PhaseIx,
    ) -> Assessment {
        (*self.assessed(tree, indicator, unit, phase)).clone()
    }

    /// The same, shared: for who looks at many and keeps none.
    pub fn assessed(
        &self,
        tree: Tree,
        indicator: IndicatorIx,
        unit: UnitIx,
        phase: PhaseIx,
    ) -> Arc<Assessment> {
        let work_out = || {
            self.assessments_made.fetch_add(1, Ordering::Relaxed);
            assess::assess(self, tree, indicator, unit, phase)
        };
        self.assessments.find_or((tree, indicator, unit, phase), work_out)
    }

    /// What a child's year adds to the unit above: as it was, nothing in a year in
    /// which it stood under another.
    pub fn part_value(
        &self,
        tree: Tree,
        indicator: IndicatorIx,
        (child, above): (UnitIx, UnitIx),
        year: i32,
    ) -> YearValue {
        let parent = || self.presence(child, year).and_then(|p| p.parent);
        if tree == Tree::AsWas && parent() != Some(above) {
            return YearValue::default();
        }
        self.year_value(tree, indicator, child, year)
    }

    /// What a child adds to the sum of the unit above over the started years of a
    /// phase.
    pub fn part_sum(
        &self,
        tree: Tree,
        indicator: IndicatorIx,
        (child, above): (UnitIx, UnitIx),
        phase: PhaseIx,
    ) -> Amount {
        let years = self.calendar.started_years(self.phase(phase));
        let value = |year| self.part_value(tree, indicator, (child, above), year).numerator();
        years.filter_map(value).sum()
    }

    /// Who took part in a started year.
    pub(super) fn roster(&self, year: i32) -> Option<&Roster> {
        self.rosters.get(&year).map(AsRef::as_ref)
    }

    /// How a unit took part in a year, if it did.
    pub fn presence(&self, unit: UnitIx, year: i32) -> Option<super::tree::Presence> {
        self.rosters.get(&year)?.presence(unit)
    }

    /// The started years of the plan, baseline year included, ascending.
    pub fn started_years(&self) -> impl DoubleEndedIterator<Item = i32> + '_ {
        self.rosters.keys().copied()
    }
}
