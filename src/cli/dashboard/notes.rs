//! What worker threads say, and what follows from it.

use std::path::{Path, PathBuf};

use crate::app::examining::{Examination, Examine, ReadLines, Stakes, Weigh};
use crate::app::preparing::Prepare;
use crate::app::progress::Progress;
use crate::app::since::{Account, Inquiry};
use crate::app::tracing::{Question, Traced};
use crate::app::{Command, Message, Opened, ReadOrder, Shared, why_not};
use crate::cli::UsageError;
use crate::cli::watch::Watcher;
use crate::load::{Excerpt, Finding, News, Stamp};
use crate::model::Bilingual;
use crate::run::{Outcome, Sender};

use super::folder::Found;
use super::{Dashboard, Refused};

/// What worker threads say.
pub enum Note {
    /// The session can be reached.
    Ready(Sender<Self>),
    /// What the folder holds.
    Found(Box<Found>),
    /// A dataset was loaded, or why it can't be.
    Loaded(ReadOrder, Result<Opened, Vec<Finding>>),
    /// How the files looked before the reading of this number began.
    Looked(u64, Stamp),
    /// What the watch told of the files there, under this number.
    OnDisk(PathBuf, u64, News),
    /// How far loading has come.
    Loading(ReadOrder, Progress),
    /// The same, to stand beside the open one.
    LoadedBeside(ReadOrder, Result<Opened, Vec<Finding>>),
    /// The data was examined.
    Examined(Examination, Box<Examine>),
    /// What rows set aside could change for a unit was worked out.
    Weighed(Shared<Stakes>, Box<Weigh>),
    /// Lines that findings point at were read.
    LinesRead(Vec<Option<Excerpt>>, Box<ReadLines>),
    /// What changed was worked out.
    WorkedOut(Box<Inquiry>, Shared<Account>),
    /// The rows behind a number were gathered.
    Traced(Box<Question>, Shared<Traced>),
    /// The figures to be looked at next were worked out.
    Prepared(Box<Prepare>),
    /// A trace was written, or why it couldn't be.
    Exported(Result<String, Bilingual>),
}

impl Dashboard {
    /// The same while it is waited for on the screen.
    fn found(&mut self, found: Found) -> Outcome {
        let is_awaited = self.looked_for.take().is_some_and(|order| self.state.awaits(&order));
        match self.take_up(found) {
            Ok(first) if is_awaited => self.take_order(first),
            // Stopped meanwhile: the list of datasets leads to them.
            Ok(_) => self.take_in(Message::Do(Command::StopLoading)),
            Err(findings) => {
                self.refused = Some(Refused::Findings(findings));
                Outcome::Quit
            }
        }
    }

    /// The first dataset to be opened has to reach the date asked for.
    fn is_beyond(&self, result: &Result<Opened, Vec<Finding>>) -> Option<UsageError> {
        let (asked, opened) = self.options.as_of.zip(result.as_ref().ok())?;
        let own = opened.book.calendar().as_of;
        let is_first = self.state.visit().is_none();
        (is_first && asked > own).then_some(UsageError::AsOfBeyond { asked, own })
    }

    /// Watches a dataset that is open, or beside it, from how its files looked when it
    /// was last read, in vain or not; the others no longer. What findings point at is in
    /// the files as they were when the figures that are shown were read.
    fn watch(&mut self, ReadOrder { path, number }: ReadOrder, is_read: bool) {
        let looked = self.looked.remove(&number);
        let (open, beside) = (self.state.library().open(), self.state.comparison());
        let is_held = |path: &Path| open == Some(path) || beside.has(path);
        self.watchers.retain(|watcher| is_held(watcher.path()));
        let (Some(stamp), Some(sender)) = (looked.filter(|_| is_held(&path)), &self.sender) else {
            return;
        };
        if is_read && open == Some(&path) {
            self.as_read = Some(stamp.clone());
        }
        if !self.watchers.iter().any(|watcher| watcher.path() == path) {
            self.watchers.push(Watcher::begin(path.clone(), sender.clone()));
        }
        let mut all = self.watchers.iter_mut();
        if let Some(watcher) = all.find(|watcher| watcher.path() == path) {
            watcher.follow(stamp);
        }
    }

    /// What was told of files that were read again meanwhile is old.
    fn on_disk(&mut self, path: PathBuf, number: u64, news: News) -> Outcome {
        let is_current = |watcher: &Watcher| watcher.path() == path && watcher.number() == number;
        if !self.watchers.iter().any(is_current) {
            return Outcome::Unchanged;
        }
        self.take_in(Message::OnDisk { path, is_changed: news == News::Changed })
    }

    /// Takes in what a worker thread says.
    pub(super) fn note(&mut self, note: Note) -> Outcome {
        match note {
            Note::Ready(sender) => {
                self.sender = Some(sender);
                Outcome::Unchanged
            }
            Note::Found(found) => self.found(*found),
            Note::Loaded(order, _) if !self.state.awaits(&order) => {
                self.looked.remove(&order.number);
                Outcome::Unchanged
            }
            Note::Loading(order, progress) => self.take_in(Message::Loading { order, progress }),
            Note::Loaded(_, Err(findings)) if self.is_only && self.state.visit().is_none() => {
                self.refused = Some(Refused::Findings(findings));
                Outcome::Quit
            }
            Note::Loaded(order, result) => {
                if let Some(error) = self.is_beyond(&result) {
                    self.refused = Some(Refused::Usage(error));
                    return Outcome::Quit;
                }
                let result = result.map_err(|findings| why_not(&findings));
                let is_read = result.is_ok();
                let outcome = self.take_in(Message::Opened { order: order.clone(), result });
                self.watch(order, is_read);
                outcome
            }
            Note::Looked(number, stamp) => {
                self.looked.insert(number, stamp);
                Outcome::Unchanged
            }
            Note::OnDisk(path, number, news) => self.on_disk(path, number, news),
            Note::Examined(examination, question) => {
                let examination = Shared::new(examination);
                self.take_in(Message::Examined { question, examination })
            }
            Note::Weighed(stakes, question) => self.take_in(Message::Weighed { question, stakes }),
            Note::LinesRead(lines, question) => {
                self.take_in(Message::LinesRead { question, lines: Shared::new(lines) })
            }
            Note::WorkedOut(inquiry, account) => {
                self.take_in(Message::WorkedOut { inquiry, account })
            }
            Note::Traced(question, traced) => self.take_in(Message::Traced { question, traced }),
            Note::Prepared(prepare) => self.take_in(Message::Prepared(prepare)),
            Note::Exported(result) => self.take_in(Message::Exported(result)),
            Note::LoadedBeside(order, result) => {
                let result = result.map_err(|findings| why_not(&findings));
                let is_read = result.is_ok();
                let outcome = self.take_in(Message::OpenedBeside { order: order.clone(), result });
                self.watch(order, is_read);
                outcome
            }
        }
    }
}
