//! What the user means, what else may happen, and what has to follow.

use std::path::PathBuf;

use crate::load::Excerpt;
use crate::model::Bilingual;

use super::examining::{Examination, Examine, ReadLines, Stakes, Weigh};
use super::key::Key;
use super::opened::Opened;
use super::preparing::Prepare;
use super::progress::Progress;
use super::read_order::ReadOrder;
use super::screen::Screen;
use super::shared::Shared;
use super::since::{Account, Inquiry};
use super::tracing::{ExportOrder, Question, Traced};
use super::view::Size;

/// How the cursor moves in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Motion {
    /// One row up.
    Up,
    /// One row down.
    Down,
    /// A page up.
    PageUp,
    /// A page down.
    PageDown,
    /// To the first row.
    First,
    /// To the last row.
    Last,
}

impl Motion {
    /// All six.
    pub const ALL: [Self; 6] =
        [Self::Up, Self::Down, Self::PageUp, Self::PageDown, Self::First, Self::Last];
}

/// One way or the other through a sequence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// To the one before.
    Back,
    /// To the one after.
    Forth,
}

/// What is bound to a key already and not built yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Later {
    /// Screen 6.
    Slides,
    /// Screen 8.
    Plan,
    /// F5.
    Present,
    /// F8.
    Export,
    /// y.
    Copy,
}

impl Later {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Slides, Self::Plan, Self::Present, Self::Export, Self::Copy];
}

/// Everything a user can mean; each is bound to a key in the keymap.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Command {
    /// Shows a screen of the unit looked at.
    Show(Screen),
    /// Says that something isn't built yet.
    Later(Later),
    /// Moves the cursor.
    Move(Motion),
    /// Goes into what is selected.
    In,
    /// Goes back out.
    Out,
    /// Stops loading, before anything is open.
    StopLoading,
    /// Opens the previous or next indicator.
    Neighbour(Turn),
    /// To another pane.
    Pane(Turn),
    /// Looks at the other phase.
    TogglePhase,
    /// Steps the as-of date.
    StepAsOf(Turn),
    /// The next sort order.
    NextSort,
    /// To the column before or after.
    Across(Turn),
    /// Rows become columns, and back.
    SwapAxes,
    /// Only the rows with something bad, and back.
    ToggleOnlyBad,
    /// Shows where the selected number comes from.
    Trace,
    /// Writes the open trace to a file.
    Export,
    /// Reads the open dataset again from disk.
    Reload,
    /// Opens the filter.
    OpenFilter,
    /// Compares the selected unit with those of similar size.
    OpenPeers,
    /// Opens the list of scenarios.
    OpenPicker,
    /// Opens the list of what is assumed.
    OpenAssumptions,
    /// Opens the list of scenarios to stand side by side.
    OpenChooser,
    /// Makes another scenario the base, or the selected one.
    ChangeBase,
    /// Shows what changed from the base to the scenario looked at.
    ShowChanges,
    /// Lists only what differs, or everything again.
    ToggleDifferent,
    /// Opens the search.
    OpenSearch,
    /// Opens the choice of tree.
    OpenTreeChoice,
    /// The focused pane on the whole screen, and back.
    ToggleZoom,
    /// The other language.
    SwitchLanguage,
    /// Takes the mouse, or leaves it to the terminal.
    ToggleMouse,
    /// Opens the help.
    OpenHelp,
    /// Paints the screen afresh.
    Repaint,
    /// Hands the terminal to the shell.
    Suspend,
    /// Quits, if asked twice within two seconds.
    AskQuit,
    /// Quits at once.
    Quit,
}

/// Everything that may happen.
#[derive(Clone, Debug)]
pub enum Message {
    /// A key went down.
    Press(Key),
    /// Something is meant, by whatever way it was said.
    Do(Command),
    /// Text was pasted in one go.
    Paste(String),
    /// The terminal has this size now.
    Resize(Size),
    /// A dataset was opened, or why it can't be. Only the reading ordered last counts.
    Opened {
        /// Which reading.
        order: ReadOrder,
        /// What became of it.
        result: Result<Opened, Bilingual>,
    },
    /// The files of the dataset there have changed, or are again what was read.
    OnDisk {
        /// Which dataset.
        path: PathBuf,
        /// What is known now.
        is_changed: bool,
    },
    /// Loading has come so far. Only the reading ordered last counts.
    Loading {
        /// Which reading.
        order: ReadOrder,
        /// How far.
        progress: Progress,
    },
    /// A scenario to stand beside the open one was opened, or why it can't be.
    OpenedBeside {
        /// Which reading.
        order: ReadOrder,
        /// What became of it.
        result: Result<Opened, Bilingual>,
    },
    /// What changed from one dataset to another was worked out. Only the answer to
    /// what was asked last counts.
    WorkedOut {
        /// What was asked.
        inquiry: Box<Inquiry>,
        /// The answer.
        account: Shared<Account>,
    },
    /// The rows behind a number were gathered.
    Traced {
        /// Which number.
        question: Box<Question>,
        /// The rows.
        traced: Shared<Traced>,
    },
    /// The figures to be looked at next were worked out. Only what is still waited for
    /// counts.
    Prepared(Box<Prepare>),
    /// A trace was written to this path, or why it couldn't be.
    Exported(Result<String, Bilingual>),
    /// The data of the open dataset was examined.
    Examined {
        /// What was asked.
        question: Box<Examine>,
        /// The answer.
        examination: Shared<Examination>,
    },
    /// What rows set aside could change for a unit was worked out.
    Weighed {
        /// What was asked.
        question: Box<Weigh>,
        /// The answer.
        stakes: Shared<Stakes>,
    },
    /// Lines that findings point at were read.
    LinesRead {
        /// What was asked.
        question: Box<ReadLines>,
        /// The answer.
        lines: Shared<Vec<Option<Excerpt>>>,
    },
    /// The instant of [`super::State::deadline`] has come.
    Deadline,
}

/// What has to follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Nothing changed: no frame, not one byte.
    Unchanged,
    /// Draw.
    Redraw,
    /// Load this dataset, answer with [`Message::Opened`], and draw.
    OpenDataset(ReadOrder),
    /// Stop loading this dataset, and draw. An answer no longer counts.
    StopLoading(PathBuf),
    /// Load this dataset, answer with [`Message::OpenedBeside`], and draw.
    OpenBeside(ReadOrder),
    /// Work this out away from the keys, answer with [`Message::WorkedOut`], and draw.
    WorkOut(Box<Inquiry>),
    /// Gather the rows behind a number, answer with [`Message::Traced`], and draw.
    Trace(Box<Question>),
    /// Work this out away from the keys, answer with [`Message::Prepared`], and draw.
    Prepare(Box<Prepare>),
    /// Write a trace to a file, answer with [`Message::Exported`], and draw.
    Export(Box<ExportOrder>),
    /// Examine the data, answer with [`Message::Examined`], and draw.
    Examine(Box<Examine>),
    /// Weigh rows set aside for a unit, answer with [`Message::Weighed`], and draw.
    Weigh(Box<Weigh>),
    /// Read these lines, answer with [`Message::LinesRead`], and draw.
    ReadLines(Box<ReadLines>),
    /// Take the mouse, or give it back to the terminal, and draw.
    Mouse(MouseUse),
    /// Paint the whole screen afresh.
    Clear,
    /// Hand the terminal to the shell until continued.
    Suspend,
    /// End.
    Quit,
}

/// Who has the mouse.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MouseUse {
    /// The terminal, for marking and copying.
    #[default]
    Terminal,
    /// The program.
    Program,
}
