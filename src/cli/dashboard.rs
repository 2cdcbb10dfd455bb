//! The dashboard: session, state and drawing brought together.

mod folder;
mod notes;
#[cfg(test)]
mod tests;
mod workers;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::mpsc;
use std::thread;
use std::time::Instant;

use chrono::NaiveDate;
use crossterm::event::{MouseEvent, MouseEventKind};
use ratatui::Frame;

use crate::app::message::Motion;
use crate::app::roster::Choice;
use crate::app::since::Inquiry;
use crate::app::vantage::Vantage;
use crate::app::view::Size;
use crate::app::{
    Command, Effect, Message, MouseUse, ReadOrder, Scenario, Shared, State, compose, update,
};
use crate::calc::Tree;
use crate::load::{Course, Finding, Options, Stamp};
use crate::model::Language;
use crate::report;
use crate::run::{self, Input, MouseCapture, Outcome, Program, Sender};
use crate::ui::{self, Theme};

use super::watch::Watcher;
use super::{DashboardArguments, JobError, UsageError, export, job, keys, look};
use folder::{Found, Looking};
pub use notes::Note;
use workers::{begin_answering, begin_loading, lines_as_read};

/// Opens the dashboard, or prints the report where there is no screen for it.
///
/// # Errors
/// [`JobError`] when the terminal fails or nothing can be written. A dataset that
/// can't be opened is told on standard error, status 2.
pub fn open(arguments: &DashboardArguments, language: Language) -> Result<ExitCode, JobError> {
    let options = Options::from(arguments.reading);
    let looking = Looking::begin(arguments.dir.clone());
    let refuse = |findings: &[Finding]| {
        job::refuse(&arguments.dir.clone().unwrap_or_else(folder::usual), findings, language)
    };
    if run::is_plain_output() {
        return match looking.wait() {
            Some(Found { folder, entries: Ok(_) }) => print_report(&folder, &options, language),
            Some(Found { entries: Err(findings), .. }) => Ok(refuse(&findings)),
            None => Ok(ExitCode::from(job::CANNOT)),
        };
    }
    let mut dashboard = Dashboard::new(Vec::new(), language, look::theme(arguments), options);
    let found = looking.wait_a_moment().map(|found| dashboard.take_up(found)).transpose();
    let first = match found {
        Ok(first) => first,
        Err(findings) => return Ok(refuse(&findings)),
    };
    if first.is_none() {
        let named = arguments.dir.clone().unwrap_or_else(|| PathBuf::from("."));
        dashboard.looked_for = Some(dashboard.state.expect(named));
    }
    let course = dashboard.begin_anew();
    run::run(&mut dashboard, MouseCapture::Off, |sender| {
        let _ = sender.send(Note::Ready(sender.clone()));
        match first {
            Some(first) => {
                let reading = (options, options.as_of);
                begin_loading(sender, first, reading, &course, Note::Loaded);
            }
            None => drop(thread::spawn(move || {
                looking.wait().map(|found| sender.send(Note::Found(Box::new(found))))
            })),
        }
    })?;
    match dashboard.refused {
        Some(Refused::Findings(findings)) => Ok(refuse(&findings)),
        Some(Refused::Usage(error)) => Err(error.into()),
        None => Ok(ExitCode::SUCCESS),
    }
}

fn print_report(
    folder: &Path,
    options: &Options,
    language: Language,
) -> Result<ExitCode, JobError> {
    let (loaded, first_of) = match job::open_first(folder, options, language) {
        Ok(opened) => opened,
        Err(findings) => return Ok(job::refuse(folder, &findings, language)),
    };
    let book = job::book_at(loaded.dataset, options.as_of)?;
    let vantage = Vantage {
        tree: Tree::AsWas,
        phase: book.latest_phase(),
        unit: book.dataset().units.province(),
        language,
        book: &book,
    };
    job::print(&job::paged(&vantage, None, &Choice::default(), first_of, report::text))?;
    Ok(ExitCode::SUCCESS)
}

/// Why there is nothing to show.
enum Refused {
    /// The only dataset can't be opened.
    Findings(Vec<Finding>),
    /// The first one doesn't reach the date asked for.
    Usage(UsageError),
}

struct Dashboard {
    state: State,
    theme: Theme,
    options: Options,
    /// Of the dataset that is being loaded.
    course: Course,
    sender: Option<Sender<Note>>,
    /// Where questions go that take long to answer; begun by the first.
    inquiries: Option<mpsc::Sender<Inquiry>>,
    /// The folder holds one dataset: if it can't be opened there is nothing to show.
    is_only: bool,
    refused: Option<Refused>,
    /// By the number of a reading under way, how the files looked before it.
    looked: BTreeMap<u64, Stamp>,
    /// How the files of the open dataset looked before they were read.
    as_read: Option<Stamp>,
    /// Of the open dataset and those beside it.
    watchers: Vec<Watcher>,
    /// The order to open whatever the folder will be found to hold.
    looked_for: Option<ReadOrder>,
}

impl Dashboard {
    fn new(scenarios: Vec<Scenario>, language: Language, theme: Theme, options: Options) -> Self {
        let state = State::new(scenarios, language, Size { columns: 80, rows: 24 });
        let (sender, inquiries, refused) = (None, None, None);
        let (looked, as_read, watchers, looked_for) = (BTreeMap::new(), None, Vec::new(), None);
        let course = Course::default();
        let is_only = false;
        Self {
            state,
            theme,
            options,
            course,
            sender,
            inquiries,
            is_only,
            refused,
            looked,
            as_read,
            watchers,
            looked_for,
        }
    }

    /// Takes in what the folder holds, and orders the first of it.
    fn take_up(&mut self, found: Found) -> Result<ReadOrder, Vec<Finding>> {
        let scenarios: Vec<Scenario> = found.entries?.into_iter().map(Scenario::from).collect();
        let first = scenarios.first().map_or(found.folder, |scenario| scenario.path.clone());
        self.is_only = scenarios.len() == 1;
        self.state.find(scenarios);
        Ok(self.state.expect(first))
    }

    fn take_in(&mut self, message: Message) -> Outcome {
        match update(&mut self.state, message, Instant::now()) {
            Effect::Unchanged => Outcome::Unchanged,
            Effect::Redraw => Outcome::Redraw,
            Effect::Clear => Outcome::Clear,
            Effect::Suspend => Outcome::Suspend,
            Effect::Quit => Outcome::Quit,
            Effect::Mouse(MouseUse::Program) => Outcome::Mouse(MouseCapture::On),
            Effect::Mouse(MouseUse::Terminal) => Outcome::Mouse(MouseCapture::Off),
            Effect::OpenDataset(order) => self.take_order(order),
            Effect::StopLoading(_) => {
                self.course.stop();
                Outcome::Redraw
            }
            Effect::Examine(question) => {
                self.spawn(move || Note::Examined(question.answer(), question));
                Outcome::Redraw
            }
            Effect::Weigh(question) => {
                self.spawn(move || Note::Weighed(Shared::new(question.answer()), question));
                Outcome::Redraw
            }
            Effect::ReadLines(question) => {
                let as_read = self.as_read.clone();
                self.spawn(move || {
                    let lines = lines_as_read(&question, as_read.as_ref());
                    Note::LinesRead(lines, question)
                });
                Outcome::Redraw
            }
            Effect::WorkOut(inquiry) => {
                self.ask(*inquiry);
                Outcome::Redraw
            }
            Effect::Trace(question) => {
                self.spawn(move || {
                    let traced = Shared::new(question.answer());
                    Note::Traced(question, traced)
                });
                Outcome::Redraw
            }
            Effect::Prepare(prepare) => {
                self.spawn(move || {
                    prepare.work_out();
                    Note::Prepared(prepare)
                });
                Outcome::Redraw
            }
            Effect::Export(order) => {
                self.spawn(move || Note::Exported(export::write(&order, Path::new(""))));
                Outcome::Redraw
            }
            Effect::OpenBeside(order) => {
                if let Some(sender) = self.sender.clone() {
                    let course = Course::default();
                    begin_loading(sender, order, (self.options, None), &course, Note::LoadedBeside);
                }
                Outcome::Redraw
            }
        }
    }

    fn take_order(&mut self, order: ReadOrder) -> Outcome {
        let course = self.begin_anew();
        if let Some(sender) = self.sender.clone() {
            let options = (self.options, self.first_date());
            begin_loading(sender, order, options, &course, Note::Loaded);
        }
        Outcome::Redraw
    }

    /// Up to when the first dataset is looked at first; others are at the date looked
    /// at then.
    fn first_date(&self) -> Option<NaiveDate> {
        self.options.as_of.filter(|_| self.state.visit().is_none())
    }

    /// For the next dataset to be loaded; nobody waits for another any more.
    fn begin_anew(&mut self) -> Course {
        self.course.stop();
        self.course = Course::default();
        self.course.clone()
    }

    /// Answers a question on a thread of its own.
    fn spawn(&self, answer: impl FnOnce() -> Note + Send + 'static) {
        let Some(sender) = self.sender.clone() else { return };
        // Whoever quits meanwhile no longer wants to know.
        thread::spawn(move || {
            let _ = sender.send(answer());
        });
    }

    fn ask(&mut self, inquiry: Inquiry) {
        let Some(sender) = &self.sender else { return };
        let inquiries = self.inquiries.get_or_insert_with(|| begin_answering(sender.clone()));
        // The thread lives as long as the session.
        let _ = inquiries.send(inquiry);
    }
}

impl Program for Dashboard {
    type Message = Note;

    fn handle(&mut self, input: Input<Note>) -> Outcome {
        match input {
            Input::Key(event) => match keys::key(event) {
                Some(key) => self.take_in(Message::Press(key)),
                None => Outcome::Unchanged,
            },
            Input::Paste(text) => self.take_in(Message::Paste(text)),
            Input::Mouse(event) => match wheel(event) {
                Some(motion) => self.take_in(Message::Do(Command::Move(motion))),
                None => Outcome::Unchanged,
            },
            Input::Resize { width: columns, height: rows } => {
                self.take_in(Message::Resize(Size { columns, rows }))
            }
            Input::Message(note) => self.note(note),
            Input::Deadline => self.take_in(Message::Deadline),
        }
    }

    fn draw(&mut self, frame: &mut Frame<'_>) {
        let area = frame.area();
        let size = Size { columns: area.width, rows: area.height };
        if self.state.size() != size {
            let _ = self.take_in(Message::Resize(size));
        }
        let screen = compose(&self.state, size);
        ui::draw(&screen, &self.theme, area, frame.buffer_mut());
    }

    fn deadline(&self) -> Option<Instant> {
        self.state.deadline()
    }
}

const fn wheel(event: MouseEvent) -> Option<Motion> {
    match event.kind {
        MouseEventKind::ScrollUp => Some(Motion::Up),
        MouseEventKind::ScrollDown => Some(Motion::Down),
        _ => None,
    }
}
