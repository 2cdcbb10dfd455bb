//! Bytes from the terminal become keys, mouse events, pasted text and answers.
//!
//! The reader of crossterm is not used: it takes the first byte of an arrow
//! key that a slow line cut in two for the Esc key, keeps answers about the
//! cursor to itself, and spins on a terminal that has gone.

mod csi;
mod mouse;
mod paste;
mod sequence;

use std::time::{Duration, Instant};

use crossterm::event::{KeyCode, KeyEvent, MouseEvent};

use paste::Paste;
use sequence::{ESC, Step};

/// How long the rest of a sequence may take on a slow line. A lone Esc is
/// known to be one only after it.
const SPLIT: Duration = Duration::from_millis(120);
/// How long a paste may pause before it counts as ended: its end mark is lost.
const PASTE_PAUSE: Duration = Duration::from_secs(1);

/// What a run of bytes meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decoded {
    Key(KeyEvent),
    Mouse(MouseEvent),
    Paste(String),
    /// The terminal tells where its cursor is: it has drawn all before.
    CursorReport,
}

/// Puts sequences together again, however they were cut.
#[derive(Debug, Default)]
pub struct Decoder {
    pending: Vec<u8>,
    paste: Option<Paste>,
    last: Option<Instant>,
}

impl Decoder {
    /// Takes bytes in and gives back what is complete by now.
    pub fn feed(&mut self, bytes: &[u8], now: Instant) -> Vec<Decoded> {
        let mut decoded = Vec::new();
        if self.escape_stands_alone(bytes) {
            decoded.push(Decoded::Key(KeyCode::Esc.into()));
            self.pending.clear();
        }
        self.pending.extend_from_slice(bytes);
        self.last = Some(now);
        while self.advance(&mut decoded) {}
        decoded
    }

    /// When [`expire`](Self::expire) has to be called if nothing comes before.
    pub fn deadline(&self) -> Option<Instant> {
        let wait = match (&self.paste, self.pending.is_empty()) {
            (Some(_), _) => PASTE_PAUSE,
            (None, false) => SPLIT,
            (None, true) => return None,
        };
        self.last.map(|last| last + wait)
    }

    /// Makes the best of an unfinished sequence whose time is over.
    pub fn expire(&mut self, now: Instant) -> Vec<Decoded> {
        if self.deadline().is_none_or(|deadline| now < deadline) {
            return Vec::new();
        }
        let pending = std::mem::take(&mut self.pending);
        if let Some(paste) = self.paste.take() {
            return vec![Decoded::Paste(paste.text())];
        }
        match pending.as_slice() {
            [ESC] => vec![Decoded::Key(KeyCode::Esc.into())],
            [ESC, byte] => sequence::alt_key(*byte).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// A key typed soon after Esc is not Alt and that key: those come together.
    fn escape_stands_alone(&self, next: &[u8]) -> bool {
        self.paste.is_none()
            && self.pending == [ESC]
            && next.first().is_some_and(|byte| !matches!(byte, b'[' | b'O'))
    }

    /// Takes one step through the pending bytes; `false` when more are needed.
    fn advance(&mut self, decoded: &mut Vec<Decoded>) -> bool {
        if let Some(paste) = &mut self.paste {
            let Some(rest) = paste.take_in(std::mem::take(&mut self.pending)) else {
                return false;
            };
            self.pending = rest;
            decoded.extend(self.paste.take().map(|paste| Decoded::Paste(paste.text())));
            return true;
        }
        let used = match sequence::next(&self.pending) {
            Step::Wait => return false,
            Step::Skip(used) => used,
            Step::Take(used, meaning) => {
                decoded.push(meaning);
                used
            }
            Step::BeginPaste(used) => {
                self.paste = Some(Paste::default());
                used
            }
        };
        self.pending.drain(..used.min(self.pending.len()));
        true
    }
}

#[cfg(test)]
mod tests;
