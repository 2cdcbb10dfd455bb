//! The way by which worker threads reach the session.

use std::sync::mpsc;

use super::event::Event;

/// Sends messages of worker threads to the program; each wakes the session.
#[derive(Debug)]
pub struct Sender<M>(mpsc::Sender<Event<M>>);

impl<M> Sender<M> {
    pub(super) const fn new(events: mpsc::Sender<Event<M>>) -> Self {
        Self(events)
    }

    /// Hands a message over.
    ///
    /// # Errors
    /// [`SessionOver`] if nobody is left to read it: the worker may stop.
    pub fn send(&self, message: M) -> Result<(), SessionOver> {
        self.0.send(Event::Message(message)).map_err(|_| SessionOver)
    }
}

impl<M> Clone for Sender<M> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

/// The session ended before the message could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the session is over")]
pub struct SessionOver;
