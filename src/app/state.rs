//! Everything the program knows between two keys.

use std::path::{Path, PathBuf};
use std::time::Instant;

use crate::calc::Tree;
use crate::model::{IndicatorIx, Language, UnitIx};

use super::comparison::Comparison;
use super::disk::Disk;
use super::keymap::Context;
use super::library::{Library, Scenario};
use super::message::MouseUse;
use super::notice::Notice;
use super::overlay::{LeftTrace, Overlay, TraceList};
use super::preparing::Preparing;
use super::progress::Progress;
use super::read_order::{ReadOrder, ReadOrders};
use super::screen::Screen;
use super::shared::Shared;
use super::since::{Inquiry, Since};
use super::typing::Typing;
use super::view::changes::Telling;
use super::view::scenarios::{Lineup, Sheet, Spread, listed};
use super::view::{Ranking, Scorecard, Size, peers};
use super::visit::Visit;

/// Whether the focused pane shares the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Extent {
    /// With the other panes.
    #[default]
    Shared,
    /// It has the whole screen.
    Whole,
}

/// The state of the program. What can't be seen can't be held: a screen is of a
/// unit on a path, an overlay lies over something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    pub(super) library: Library,
    pub(super) visit: Option<Visit>,
    pub(super) comparison: Comparison,
    pub(super) since: Since,
    pub(super) overlays: Vec<Overlay>,
    pub(super) language: Language,
    pub(super) extent: Extent,
    pub(super) mouse: MouseUse,
    pub(super) size: Size,
    pub(super) notice: Option<Notice>,
    pub(super) quit_until: Option<Instant>,
    pub(super) opening: Option<ReadOrder>,
    pub(super) orders: ReadOrders,
    pub(super) disk: Disk,
    /// Scenarios beside the open one that are still to be read again.
    pub(super) to_reopen: Vec<ReadOrder>,
    pub(super) progress: Option<Progress>,
    pub(super) typing: Typing,
    /// What is looked at once it is worked out.
    pub(super) preparing: Option<Preparing>,
    /// Come back to when going out.
    pub(super) left_trace: Option<LeftTrace>,
}

impl State {
    /// Before any dataset is open. The first one to be opened is asked for by
    /// whoever starts the program; see [`State::expect`].
    pub const fn new(scenarios: Vec<Scenario>, language: Language, size: Size) -> Self {
        Self {
            library: Library::new(scenarios),
            visit: None,
            comparison: Comparison::new(),
            since: Since::new(),
            overlays: Vec::new(),
            language,
            extent: Extent::Shared,
            mouse: MouseUse::Terminal,
            size,
            notice: None,
            quit_until: None,
            opening: None,
            orders: ReadOrders::new(),
            disk: Disk::AsRead,
            to_reopen: Vec::new(),
            progress: None,
            typing: Typing::new(),
            preparing: None,
            left_trace: None,
        }
    }

    /// Takes in what the folder was found to hold, before anything of it is open.
    pub fn find(&mut self, scenarios: Vec<Scenario>) {
        self.library = Library::new(scenarios);
    }

    /// Orders a dataset to be loaded: only the answer to this order counts.
    pub fn expect(&mut self, path: PathBuf) -> ReadOrder {
        self.notice = Some(Notice::Opening(self.called(&path)));
        self.progress = None;
        let order = self.orders.next(path);
        self.opening = Some(order.clone());
        order
    }

    /// True while the answer to this order is waited for.
    pub fn awaits(&self, order: &ReadOrder) -> bool {
        self.opening.as_ref() == Some(order)
    }

    /// What the dataset in a folder is called.
    pub(super) fn called(&self, path: &Path) -> String {
        let name = self.library.at(path).map(|s| s.label().to_owned());
        name.unwrap_or_else(|| path.display().to_string())
    }

    /// The datasets of the folder.
    pub const fn library(&self) -> &Library {
        &self.library
    }

    /// What is looked at, once a dataset is open.
    pub const fn visit(&self) -> Option<&Visit> {
        self.visit.as_ref()
    }

    /// What stands beside the open dataset.
    pub const fn comparison(&self) -> &Comparison {
        &self.comparison
    }

    /// What is known of changes between scenarios.
    pub const fn since(&self) -> &Since {
        &self.since
    }

    /// What is to be told of changes at the place looked at: the datasets whole and
    /// at their own dates. `None` while one of the two isn't open.
    pub fn inquiry(&self) -> Option<Inquiry> {
        let (visit, lineup) = (self.visit.as_ref()?, self.lineup()?);
        let old = self.comparison.own_book(visit, lineup.base)?.clone();
        let new = self.comparison.own_book(visit, lineup.focus)?.clone();
        let dataset = visit.book().dataset();
        let key = &dataset.plan.phase(visit.phase)?.key;
        let phase = new.dataset().plan.phase_named(key).unwrap_or_else(|| new.latest_phase());
        let is_all = visit.unit() == dataset.units.province();
        let within = (!is_all).then(|| dataset.units.unit(visit.unit()).id.clone());
        Some(Inquiry { old, new, phase, within })
    }

    /// How what changed is told at the place looked at.
    pub fn telling(&self) -> Option<Telling<'_>> {
        let visit = self.visit.as_ref()?;
        let is_part = !visit.books().is_at_own()
            || visit.books().sector().is_some()
            || visit.tree() != Tree::AsWas;
        Some(Telling {
            since: &self.since,
            lineup: self.lineup()?,
            place: visit.spot(self.language),
            is_part,
            size: self.size,
            is_zoomed: self.extent == Extent::Whole,
        })
    }

    /// Has a dataset stand beside the open one: it has to be opened then, see
    /// [`super::Effect::OpenBeside`].
    pub fn stand_beside(&mut self, path: PathBuf) -> super::Effect {
        let order = self.orders.next(path);
        self.comparison.add(&order);
        super::Effect::OpenBeside(order)
    }

    /// The scenarios side by side at the place looked at.
    pub fn lineup(&self) -> Option<Lineup> {
        let visit = self.visit.as_ref()?;
        Some(self.comparison.lineup(visit, &self.library, self.language))
    }

    /// Every indicator of the place looked at in every scenario.
    pub fn sheet(&self) -> Option<Shared<Sheet>> {
        Some(self.visit.as_ref()?.memo.sheet(self.lineup()?.ground()))
    }

    /// Who makes the difference of the selected indicator at the place looked at.
    pub fn spread(&self) -> Option<Shared<Spread>> {
        let (visit, lineup) = (self.visit.as_ref()?, self.lineup()?);
        let listing = visit.here().listing;
        Some(visit.memo.spread(lineup.ground(), lineup.focus, visit.indicator(), listing))
    }

    /// The indicators listed side by side.
    pub fn compared(&self) -> Vec<IndicatorIx> {
        let found = self.visit.as_ref().zip(self.sheet());
        let Some((visit, sheet)) = found else { return Vec::new() };
        let Comparison { order, shown, .. } = self.comparison;
        listed(&sheet, visit.focus(), order, shown).iter().map(|row| row.indicator).collect()
    }

    /// What lies over the screen.
    pub fn overlay(&self) -> Option<&Overlay> {
        self.overlays.last()
    }

    /// The trace that lies over the screen, or under another list.
    pub fn tracing(&self) -> Option<&TraceList> {
        self.overlays.iter().rev().find_map(|overlay| match overlay {
            Overlay::Trace(list) => Some(list),
            _ => None,
        })
    }

    /// The language of every word.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Whether the focused pane shares the screen.
    pub const fn extent(&self) -> Extent {
        self.extent
    }

    /// The size of the terminal.
    pub const fn size(&self) -> Size {
        self.size
    }

    /// What the last line has to say.
    pub const fn notice(&self) -> Option<&Notice> {
        self.notice.as_ref()
    }

    /// When [`super::Message::Deadline`] is wanted.
    pub const fn deadline(&self) -> Option<Instant> {
        self.quit_until
    }

    /// Whether the open dataset is still what lies on disk.
    pub const fn disk(&self) -> &Disk {
        &self.disk
    }

    /// The dataset that is being loaded.
    pub fn opening(&self) -> Option<&Path> {
        self.opening.as_ref().map(|order| order.path.as_path())
    }

    /// How far loading has come, while one waits for it.
    pub const fn progress(&self) -> Option<Progress> {
        self.progress
    }

    /// The screen shown, under any overlay.
    pub fn screen(&self) -> Option<Screen> {
        Some(self.visit.as_ref()?.here().screen())
    }

    /// Where keys go.
    pub fn context(&self) -> Context {
        match (self.overlays.last(), self.screen()) {
            (Some(overlay), _) => overlay.context(),
            (None, Some(Screen::Overview)) => Context::Overview,
            (None, Some(Screen::Indicator)) => Context::Indicator,
            (None, Some(Screen::Ranking)) => Context::Ranking,
            (None, Some(Screen::Scenarios)) => Context::Scenarios,
            (None, Some(Screen::Differences)) => Context::Differences,
            (None, Some(Screen::Scorecard)) => Context::Scorecard,
            (None, Some(Screen::Changes)) => Context::Changes,
            (None, Some(Screen::Data)) => Context::Data,
            (None, None) => Context::Empty,
        }
    }

    /// The units listed at the place looked at, in order.
    pub fn ranking(&self) -> Option<Shared<Ranking>> {
        let visit = self.visit.as_ref()?;
        Some(visit.ranking_at(visit.here(), self.language))
    }

    /// The units of the scorecard at the place looked at, in order.
    pub fn scorecard(&self) -> Option<Shared<Scorecard>> {
        let visit = self.visit.as_ref()?;
        Some(visit.scorecard_at(visit.here(), self.language))
    }

    /// The selected row of the list of units, if it has a size to compare it by.
    pub fn peerable(&self) -> Option<UnitIx> {
        let visit = self.visit.as_ref()?;
        let unit = visit.entry_in(&*self.ranking()?)?.unit()?;
        let spot = visit.spot(self.language);
        peers::size(&spot.vantage(), visit.indicator(), unit).map(|_| unit)
    }
}
