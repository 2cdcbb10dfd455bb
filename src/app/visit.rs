//! What is looked at in an open dataset, and where one stands in it.

mod listed;

use crate::calc::{Book, Tree};
use crate::model::{Group, IndicatorIx, Language, PhaseIx, UnitIx};

use super::books::Books;
use super::examining::{Desk, Owner, Pane, Scale};
use super::filter::Filter;
use super::found::Found;
use super::memo::{Memo, Spot};
use super::message::Turn;
use super::opened::Opened;
use super::place::Ground;
use super::screen::{Path, Screen, Step};
use super::search::Index;
use super::shared::Shared;
use super::view::data::effects;
use super::view::scorecard::Arrangement;
use super::view::{SectionKey, SortOrder};

/// The selected indicator, and the one selected last in the other group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Selection {
    /// The selected one; its group has the focus.
    pub current: IndicatorIx,
    /// In the other group.
    pub aside: Option<IndicatorIx>,
}

/// What is open of the indicator's screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// The open section.
    pub section: SectionKey,
    /// Lines of it above the window.
    pub scroll: usize,
}

/// An open dataset and the place in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Visit {
    pub(super) books: Books,
    pub(super) index: Shared<Index>,
    pub(super) path: Path,
    pub(super) phase: PhaseIx,
    pub(super) tree: Tree,
    pub(super) selection: Selection,
    pub(super) reading: Reading,
    pub(super) sort: SortOrder,
    pub(super) arrangement: Arrangement,
    pub(super) filter: Filter,
    /// How deep one stood when the filter was set: going out clears it there.
    pub(super) filter_depth: usize,
    pub(super) memo: Shared<Memo>,
    pub(super) found: Shared<Found>,
    pub(super) desk: Desk,
}

impl Visit {
    /// Begins at the province in the latest phase that has begun, with the worst of the
    /// union's own indicators selected. `None` for a plan without indicators.
    pub fn new(opened: Opened, language: Language) -> Option<Self> {
        let dataset = opened.book.dataset();
        let first = dataset.plan.indicator_ixs().next()?;
        let province = dataset.units.province();
        let books = Books::new(opened.book.clone(), opened.faults).looking_at(opened.earlier);
        let mut visit = Self {
            phase: books.current().latest_phase(),
            path: Path::new(Step::new(province, Screen::Overview)),
            tree: Tree::AsWas,
            selection: Selection { current: first, aside: None },
            reading: Reading::default(),
            sort: SortOrder::default(),
            arrangement: Arrangement::default(),
            filter: Filter::default(),
            filter_depth: 0,
            memo: Shared::new(Memo::default()),
            found: opened.found,
            desk: Desk::default(),
            index: opened.index,
            books,
        };
        visit.select_worst(language);
        Some(visit)
    }

    /// Puts the cursor where a decision is needed most, in both groups; those that the
    /// union carries out by itself come first, where any of them needs one.
    fn select_worst(&mut self, language: Language) {
        let brief = self.memo.brief(self.spot(language));
        let plan = &self.book().dataset().plan;
        let group_of = |ix: IndicatorIx| plan.indicator(ix).map(|i| i.group);
        let worst_where = |is_meant: &dyn Fn(IndicatorIx) -> bool| {
            let found = brief.assessments.iter().filter(|a| is_meant(a.indicator));
            found.min_by_key(|a| (a.status, a.indicator)).map(|a| a.indicator)
        };
        let decided = Group::ALL.into_iter().find_map(|group| brief.worst_of(group));
        let Some(current) = decided.or_else(|| worst_where(&|_| true)) else { return };
        let focus = group_of(current);
        let aside = worst_where(&|ix| group_of(ix) != focus);
        self.selection = Selection { current, aside };
    }

    /// What was found when the dataset was read.
    pub const fn found(&self) -> &Shared<Found> {
        &self.found
    }

    /// Where one stands on screen 7.
    pub const fn desk(&self) -> &Desk {
        &self.desk
    }

    /// What the selected row of screen 7 is about.
    pub fn examined(&self) -> Option<Owner> {
        let own = self.books.own().dataset();
        match self.desk.pane {
            Pane::Findings => {
                let at = self.desk.selected(&self.found)?;
                let place = &self.desk.findings(&self.found).all.get(at)?.place;
                self.desk.examination.as_ref()?.owner(place, own.figures.parts())
            }
            Pane::Effects => {
                let at = self.desk.cursor(Pane::Effects).at;
                let indicator = Some(effects(self).get(at)?.indicator);
                Some(Owner { unit: Some(self.unit()), indicator, ..Owner::default() })
            }
            Pane::Reporting | Pane::Files => None,
        }
    }

    /// For whom rows set aside are weighed on screen 7.
    pub fn scale(&self) -> Scale {
        Scale {
            as_of: self.books.as_of(),
            sector: self.books.sector(),
            tree: self.tree,
            unit: self.unit(),
            phase: self.phase,
        }
    }

    /// The book looked at.
    pub fn book(&self) -> &Book {
        self.books.current()
    }

    /// The books at all dates.
    pub const fn books(&self) -> &Books {
        &self.books
    }

    /// The step at the end of the path.
    pub fn here(&self) -> &Step {
        self.path.last()
    }

    /// The path from the province.
    pub const fn path(&self) -> &Path {
        &self.path
    }

    /// The unit looked at.
    pub fn unit(&self) -> UnitIx {
        self.here().unit
    }

    /// The phase looked at.
    pub const fn phase(&self) -> PhaseIx {
        self.phase
    }

    /// The tree looked by.
    pub const fn tree(&self) -> Tree {
        self.tree
    }

    /// The selected indicator.
    pub const fn indicator(&self) -> IndicatorIx {
        self.selection.current
    }

    /// The group with the focus.
    pub fn focus(&self) -> Group {
        self.group_of(self.indicator()).unwrap_or(Group::Direct)
    }

    pub(super) fn group_of(&self, ix: IndicatorIx) -> Option<Group> {
        self.book().dataset().plan.indicator(ix).map(|i| i.group)
    }

    /// The indicators of a group, in the order in which they are shown.
    pub fn pane(&self, group: Group) -> Vec<IndicatorIx> {
        let plan = &self.book().dataset().plan;
        plan.indicator_ixs().filter(|&ix| self.group_of(ix) == Some(group)).collect()
    }

    /// Where the cursor goes in the other group.
    pub fn other_pane(&self) -> Option<IndicatorIx> {
        let other = match self.focus() {
            Group::Direct => Group::Coordinated,
            Group::Coordinated => Group::Direct,
        };
        self.selection.aside.or_else(|| self.pane(other).first().copied())
    }

    /// The indicator before or after the selected one.
    pub fn neighbour(&self, turn: Turn) -> Option<IndicatorIx> {
        let (plan, at) = (&self.book().dataset().plan, self.indicator().index());
        let to = match turn {
            Turn::Back => at.checked_sub(1)?,
            Turn::Forth => at + 1,
        };
        (to < plan.indicators.len()).then(|| IndicatorIx::new(to))
    }

    /// True where there is no way out.
    pub fn is_home(&self) -> bool {
        self.path.len() == 1 && self.here().screen() == Screen::Overview && self.filter.is_empty()
    }

    /// The union as it can be walked through now.
    pub fn ground(&self) -> Ground<'_> {
        Ground { book: self.book(), tree: self.tree, phase: self.phase }
    }

    /// The place looked at.
    pub fn spot(&self, language: Language) -> Spot {
        self.spot_at(self.unit(), language)
    }

    pub(super) fn spot_at(&self, unit: UnitIx, language: Language) -> Spot {
        Spot {
            book: self.books.current().clone(),
            tree: self.tree,
            phase: self.phase,
            unit,
            language,
        }
    }

    /// The filter in force.
    pub const fn filter(&self) -> &Filter {
        &self.filter
    }

    /// How the scorecard is arranged.
    pub const fn arrangement(&self) -> Arrangement {
        self.arrangement
    }

    /// How many screens one is in.
    pub fn depth(&self) -> usize {
        self.path.iter().map(|step| step.screens.len()).sum()
    }

    /// Selects an indicator, keeping the one selected in the other group.
    pub(super) fn select(&mut self, ix: IndicatorIx) {
        if ix == self.selection.current {
            return;
        }
        if self.group_of(ix) != self.group_of(self.selection.current) {
            self.selection.aside = Some(self.selection.current);
        }
        self.selection.current = ix;
        self.reading.scroll = 0;
    }
}
