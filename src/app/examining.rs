//! The state of the data: asked on screen 7, worked out by a worker thread because
//! all figures are walked and their file is read once more, and held until another
//! dataset is open.

mod owners;

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::calc::Book;
use crate::calc::Tree;
use crate::calc::quality::irregularities;
use crate::calc::reporting::{Group, Reporting, reporting};
use crate::calc::set_aside::{self, Weighed, weigh};
use crate::load::{self, Excerpt, Finding, Place, Severity};
use crate::model::{PhaseIx, TableParts, UnitIx};

use super::cursor::Cursor;
use super::filter::SectorGroup;
use super::found::{FindingList, Found};
use super::quality::doubts_of;
use super::shared::Shared;

pub use owners::{Owner, Owners};

/// Lines read at once, around the selected finding.
const PAGE: usize = 64;

/// A dataset whose data is to be examined.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examine {
    /// What was found when it was read.
    pub found: Shared<Found>,
    /// Its book at its own as-of date.
    pub book: Shared<Book>,
}

impl Examine {
    /// The answer; not for the thread that answers keys.
    pub fn answer(&self) -> Examination {
        Examination::of(&self.found, &self.book)
    }
}

/// Everything that can be said of the data.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examination {
    /// Faults, doubts and notes.
    pub findings: FindingList,
    /// Whose rows they point at.
    owners: Owners,
    /// Who has reported the latest started year, by phase.
    pub reporting: Vec<Option<Reporting>>,
    /// Units whose rows were set aside.
    pub units: usize,
    /// Rows set aside that can be laid at nobody's door.
    pub unattributed: usize,
    /// Rows set aside of which the unit is known, but not of what or for when.
    pub unclear: usize,
}

impl Examination {
    fn of(found: &Found, book: &Book) -> Self {
        let irregularities = irregularities(book);
        let doubts = doubts_of(book, &irregularities, &found.path, &found.files);
        let all = load::together(found.findings.all.clone(), doubts);
        let dataset = book.dataset();
        Self {
            owners: Owners::of(book, all.iter().map(|finding| &finding.place)),
            findings: FindingList::new(all),
            reporting: dataset.plan.phase_ixs().map(|p| reporting(book, p)).collect(),
            units: set_aside::units_concerned(book),
            unattributed: set_aside::unattributed(book),
            unclear: set_aside::unclear(book),
        }
    }

    /// Whose row stands at a place.
    pub fn owner(&self, place: &Place, figures: &TableParts) -> Option<Owner> {
        self.owners.at(place, figures)
    }
}

/// Lines of the files that findings point at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadLines {
    /// Of which dataset.
    pub found: Shared<Found>,
    /// Which page of the findings.
    pub page: usize,
    /// Their places.
    pub places: Vec<Place>,
}

impl ReadLines {
    /// The answer; not for the thread that answers keys.
    pub fn answer(&self) -> Vec<Option<Excerpt>> {
        load::excerpts(&self.found.path, &self.found.files, &self.places)
    }
}

/// For whom rows set aside are weighed, and of which figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Scale {
    /// The date looked at.
    pub as_of: NaiveDate,
    /// The sector looked at; `None` for all.
    pub sector: Option<SectorGroup>,
    /// Under which tree.
    pub tree: Tree,
    /// Whose numbers.
    pub unit: UnitIx,
    /// In which phase.
    pub phase: PhaseIx,
}

/// A unit's numbers to be worked out with and without the reporters of whom rows were
/// set aside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Weigh {
    /// The dataset as it is looked at.
    pub book: Shared<Book>,
    /// It isn't the one that was examined: who has reported is to be told of it, too.
    pub is_other: bool,
    /// Whose numbers.
    pub scale: Scale,
}

impl Weigh {
    /// The answer; not for the thread that answers keys.
    pub fn answer(&self) -> Stakes {
        let Scale { tree, unit, phase, .. } = self.scale;
        Stakes {
            weighed: weigh(&self.book, tree, unit, phase),
            reporting: self.is_other.then(|| reporting(&self.book, phase)).flatten(),
        }
    }
}

/// What hangs on the rows set aside, and who has reported.
#[derive(Clone, Debug, PartialEq)]
pub struct Stakes {
    /// What rows set aside could change.
    pub weighed: Weighed,
    /// Who has reported up to a date looked back to, or in a sector; `None` before the
    /// phase began, and where the examination tells it.
    pub reporting: Option<Reporting>,
}

/// The parts of screen 7.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// Rows set aside, doubts, notes.
    #[default]
    Findings,
    /// Who has reported.
    Reporting,
    /// What rows set aside could change.
    Effects,
    /// The files.
    Files,
}

impl Pane {
    /// All, in the order of Tab.
    pub const ALL: [Self; 4] = [Self::Findings, Self::Reporting, Self::Effects, Self::Files];
}

/// Where one stands on screen 7, and what it was answered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Desk {
    /// The focused pane.
    pub pane: Pane,
    /// Findings of one severity only.
    pub severity: Option<Severity>,
    /// Where one stands in each pane, in the order of [`Pane::ALL`].
    pub cursors: [Cursor; 4],
    /// The answer.
    pub examination: Option<Shared<Examination>>,
    /// It was asked for.
    pub is_asked: bool,
    /// What rows set aside could change, for whom it was asked.
    pub stakes: BTreeMap<Scale, Shared<Stakes>>,
    /// For whom it was asked last.
    pub asked_scale: Option<Scale>,
    /// Lines read, by page.
    pub pages: BTreeMap<usize, Shared<Vec<Option<Excerpt>>>>,
    /// The page asked for.
    pub asked_page: Option<usize>,
    /// The finding that was selected before the dataset was read again.
    pub aim: Option<Finding>,
}

impl Eq for Desk {}

impl Desk {
    /// Where one stands, for another reading of the dataset: nothing was answered yet.
    #[must_use]
    pub fn carried(&self, found: &Found) -> Self {
        let Self { pane, severity, cursors, .. } = *self;
        let selected = self.selected(found).and_then(|at| self.findings(found).all.get(at));
        Self { pane, severity, cursors, aim: selected.cloned(), ..Self::default() }
    }

    /// Selects a finding, as far as it is one of those listed.
    pub fn select(&mut self, finding: &Finding, found: &Found) {
        let at = self.findings(found).find(self.severity, finding);
        if let Some(at) = at {
            let cursor = self.cursor(Pane::Findings);
            self.place(Pane::Findings, Cursor { at, ..cursor });
        }
    }

    /// Where one stands in a pane.
    pub fn cursor(&self, pane: Pane) -> Cursor {
        self.cursors.get(pane as usize).copied().unwrap_or_default()
    }

    /// Puts the cursor of a pane somewhere.
    pub fn place(&mut self, pane: Pane, cursor: Cursor) {
        if let Some(slot) = self.cursors.get_mut(pane as usize) {
            *slot = cursor;
        }
    }

    /// The findings as far as they are known.
    pub fn findings<'f>(&'f self, found: &'f Found) -> &'f FindingList {
        self.examination.as_ref().map_or(&found.findings, |e| &e.findings)
    }

    /// What rows set aside could change for a unit, as far as it was worked out.
    pub fn stakes(&self, scale: Scale) -> Option<&Stakes> {
        self.stakes.get(&scale).map(|stakes| &**stakes)
    }

    /// The position among all of the selected finding.
    pub fn selected(&self, found: &Found) -> Option<usize> {
        self.findings(found).position(self.severity, self.cursor(Pane::Findings).at)
    }

    /// The line that a finding points at, if it was read.
    pub fn excerpt(&self, at: usize) -> Option<&Excerpt> {
        self.pages.get(&(at / PAGE))?.get(at % PAGE)?.as_ref()
    }

    /// The page of lines that is wanted and hasn't been asked for.
    pub fn wanted(&self, found: &Shared<Found>) -> Option<ReadLines> {
        let page = self.selected(found)? / PAGE;
        if self.pages.contains_key(&page) || self.asked_page == Some(page) {
            return None;
        }
        let all = &self.findings(found).all;
        let places = all.iter().skip(page * PAGE).take(PAGE).map(|f| f.place.clone());
        Some(ReadLines { found: found.clone(), page, places: places.collect() })
    }
}

/// Those of a group, the silent first; among those who reported everything who did so last.
pub fn last_first(group: &Group) -> Vec<crate::calc::reporting::Reporter> {
    let mut reporters: Vec<_> = group.reporters.clone();
    reporters.sort_by_key(|r| {
        let day = r.latest.filter(|_| r.standing == crate::calc::reporting::Standing::Complete);
        (r.standing, std::cmp::Reverse(day), r.unit)
    });
    reporters
}
