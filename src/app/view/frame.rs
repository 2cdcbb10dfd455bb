//! What surrounds a screen's body, and the screen as a whole.

use std::ops::Range;

use crate::model::Language;

use super::{
    ChangesView, DataView, DifferencesView, HeaderView, IndicatorView, OverviewView, RankingView,
    ScenariosView, ScorecardView, TraceView,
};

/// The size of the terminal in cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// Columns.
    pub columns: u16,
    /// Rows.
    pub rows: u16,
}

impl Size {
    /// The least that says something useful.
    pub const LEAST: Self = Self { columns: 60, rows: 16 };

    /// True from [`Size::LEAST`] up.
    pub const fn is_enough(self) -> bool {
        self.columns >= Self::LEAST.columns && self.rows >= Self::LEAST.rows
    }
}

/// Everything on the screen.
#[derive(Clone, Debug, PartialEq)]
pub struct ScreenView {
    /// The language of what the drawing itself has to say.
    pub language: Language,
    /// The two lines on top.
    pub header: HeaderView,
    /// What lies between.
    pub body: Body,
    /// True when the focused pane takes the whole body.
    pub is_zoomed: bool,
    /// A list over the body.
    pub overlay: Option<ListOverlay>,
    /// The last line.
    pub footer: FooterView,
}

/// What lies between header and footer.
#[derive(Clone, Debug, PartialEq)]
pub enum Body {
    /// Screen 1.
    Overview(OverviewView),
    /// Screen 2.
    Indicator(IndicatorView),
    /// Screen 3.
    Ranking(RankingView),
    /// Screen 5.
    Scenarios(Box<ScenariosView>),
    /// Screen 7.
    Data(Box<DataView>),
    /// The units that make a difference.
    Differences(Box<DifferencesView>),
    /// What changed from one scenario to another.
    Changes(Box<ChangesView>),
    /// Screen 4.
    Scorecard(ScorecardView),
    /// Where a number comes from.
    Trace(Box<TraceView>),
    /// Loading, not built yet, nothing there.
    Notice(NoticeView),
}

/// One thing to say in the middle of the screen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoticeView {
    /// What it is.
    pub title: String,
    /// More lines below.
    pub lines: Vec<String>,
}

/// A list that lies over the screen: search, help, a picker, a choice of tree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListOverlay {
    /// What it lists.
    pub title: String,
    /// What was typed, where something can be.
    pub query: Option<String>,
    /// The rows; all of them, or a window of a long list.
    pub rows: Vec<OverlayRow>,
    /// The selected one among `rows`.
    pub selected: usize,
    /// How many come after the window.
    pub below: usize,
    /// A line at the bottom: counts, a description of the selected row.
    pub note: String,
}

/// A row of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OverlayRow {
    /// What it is.
    pub text: String,
    /// Beside it, to the right.
    pub detail: String,
    /// Byte ranges of `text` that matched what was typed.
    pub highlights: Vec<Range<usize>>,
    /// A heading can't be chosen.
    pub is_heading: bool,
}

/// Keys and what they do here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hint {
    /// The keys as written on them.
    pub keys: String,
    /// What they do.
    pub text: String,
}

/// The last line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FooterView {
    /// The keys that work here, by priority; those that don't fit are left out,
    /// the last one is always kept.
    pub hints: Vec<Hint>,
    /// Something to say instead of the hints.
    pub message: Option<String>,
}
