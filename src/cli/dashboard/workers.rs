//! The threads that read and work out while keys are answered.

use std::sync::mpsc;
use std::thread;
use std::time::{Duration, Instant};

use chrono::NaiveDate;

use super::Note;
use crate::app::examining::ReadLines;
use crate::app::progress::Progress;
use crate::app::since::Inquiry;
use crate::app::{Opened, ReadOrder, Shared};
use crate::calc::Tree;
use crate::load::{self, Course, Excerpt, Finding, Options, Stamp};
use crate::run::Sender;

/// The lines that findings point at; none once the files have changed, since another
/// row may stand there now.
pub(super) fn lines_as_read(question: &ReadLines, as_read: Option<&Stamp>) -> Vec<Option<Excerpt>> {
    if as_read.is_none_or(|stamp| stamp.holds(&question.found.path)) {
        return question.answer();
    }
    vec![None; question.places.len()]
}

/// One thread answers what is asked, one question after the other; those that were
/// asked meanwhile and are no longer the last are passed over.
pub(super) fn begin_answering(sender: Sender<Note>) -> mpsc::Sender<Inquiry> {
    let (ask, asked) = mpsc::channel::<Inquiry>();
    thread::spawn(move || {
        while let Ok(first) = asked.recv() {
            let inquiry = asked.try_iter().last().unwrap_or(first);
            let account = Shared::new(inquiry.answer());
            if sender.send(Note::WorkedOut(Box::new(inquiry), account)).is_err() {
                break;
            }
        }
    });
    ask
}

/// What a worker thread says of a dataset.
pub(super) type Answer = fn(ReadOrder, Result<Opened, Vec<Finding>>) -> Note;

pub(super) fn begin_loading(
    sender: Sender<Note>,
    order: ReadOrder,
    (options, up_to): (Options, Option<NaiveDate>),
    course: &Course,
    answer: Answer,
) {
    let (over, is_over) = mpsc::channel();
    tell_progress(sender.clone(), order.clone(), course.clone(), is_over);
    let course = course.clone();
    thread::spawn(move || {
        let path = &order.path;
        // Before it is read, so that a change meanwhile is noticed.
        if let Ok(stamp) = Stamp::of(path) {
            let _ = sender.send(Note::Looked(order.number, stamp));
        }
        let opened =
            load::open_watched(path, &options, &course).map(|loaded| Opened::of(loaded, path));
        let opened = match up_to {
            Some(date) => opened.map(|opened| opened.up_to(date)),
            None => opened,
        };
        drop(over);
        let book = opened.as_ref().ok().map(|opened| opened.book.clone());
        // Whoever quits meanwhile no longer wants to know.
        let is_heard = sender.send(answer(order, opened)).is_ok();
        if let Some(book) = book.filter(|_| is_heard) {
            // While it is looked at: what keys ask for next.
            book.look_ahead(Tree::AsWas, book.dataset().units.province());
        }
    });
}

/// How often it is said how far loading has come.
const PROGRESS_EVERY: Duration = Duration::from_millis(300);

/// Says how far it has come, when that has changed, until it is over.
fn tell_progress(
    sender: Sender<Note>,
    order: ReadOrder,
    course: Course,
    is_over: mpsc::Receiver<()>,
) {
    thread::spawn(move || {
        let (mut begun, mut step) = (Instant::now(), 0);
        let mut last = None;
        while is_over.recv_timeout(PROGRESS_EVERY) == Err(mpsc::RecvTimeoutError::Timeout) {
            let reached = course.reached();
            if reached.step != step {
                (begun, step) = (Instant::now(), reached.step);
            }
            let progress = Progress::new(reached, begun.elapsed());
            let Some(new) = progress.filter(|_| progress != last && !course.is_stopped()) else {
                continue;
            };
            last = progress;
            if sender.send(Note::Loading(order.clone(), new)).is_err() {
                break;
            }
        }
    });
}
