//! The loop: sleep, take in all that is pending, draw once.

use std::iter;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use ratatui::Terminal;
use ratatui::layout::Size;

use super::decoder::{Decoded, Decoder};
use super::event::Event;
use super::pace::{Pace, QUESTION};
use super::program::{Input, MouseCapture, Outcome, Program};
use super::screen::Screen;
use super::{RunError, mouse, tty};

const SETUP: &[u8] = b"\x1b[?1049h\x1b[?25l\x1b[?2004h";
const BEGIN_FRAME: &[u8] = b"\x1b[?2026h";
const END_FRAME: &[u8] = b"\x1b[?2026l";
/// So many events are taken in before a frame is drawn, should they never end.
const BATCH: usize = 1024;
/// How long the signal of a continued job may take through its own thread.
const ECHO: Duration = Duration::from_millis(200);

/// How far the screen is behind the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Lag {
    None,
    /// Something changed since the last frame.
    Stale,
    /// Nothing on the screen can be relied upon.
    Unknown,
}

/// One program on the terminal.
pub struct Session<'a, P: Program> {
    program: &'a mut P,
    events: Receiver<Event<P::Message>>,
    terminal: Terminal<Screen>,
    size: Size,
    decoder: Decoder,
    pace: Pace,
    lag: Lag,
    mouse: MouseCapture,
    /// The last deadline that the program was told of.
    announced: Option<Instant>,
    /// When the terminal was last taken back after a stop.
    taken_back: Option<Instant>,
    /// The job was asked to stop, which is done once all pending is taken in.
    is_to_stop: bool,
    is_over: bool,
}

impl<'a, P: Program> Session<'a, P> {
    /// Takes the terminal over.
    pub fn begin(
        program: &'a mut P,
        events: Receiver<Event<P::Message>>,
        mouse: MouseCapture,
    ) -> Result<Self, RunError> {
        let size = tty::size();
        let terminal = Terminal::new(Screen::new(size)).map_err(RunError::Output)?;
        let session = Self {
            program,
            events,
            terminal,
            size,
            decoder: Decoder::default(),
            pace: Pace::default(),
            lag: Lag::Stale,
            mouse,
            announced: None,
            taken_back: None,
            is_to_stop: false,
            is_over: false,
        };
        session.hold()?;
        Ok(session)
    }

    /// Goes on until the program quits.
    pub fn go_on(&mut self) -> Result<(), RunError> {
        while !self.is_over {
            self.draw()?;
            self.wait()?;
        }
        self.await_last_answer();
        Ok(())
    }

    /// Draws if something changed and the line is ready for it.
    pub fn draw(&mut self) -> Result<(), RunError> {
        let now = Instant::now();
        if self.lag == Lag::None || !self.pace.is_open(now) {
            return Ok(());
        }
        let drawn = self.render().map_err(RunError::Output)?;
        self.lag = Lag::None;
        if drawn.is_empty() {
            return Ok(());
        }
        let mut frame = [BEGIN_FRAME, drawn.as_slice(), END_FRAME].concat();
        if self.pace.ask(now) {
            frame.extend_from_slice(QUESTION);
            tty::expect_answer(true);
        }
        tty::write(&frame).map_err(RunError::Output)
    }

    fn render(&mut self) -> std::io::Result<Vec<u8>> {
        if self.lag == Lag::Unknown {
            self.terminal.clear()?;
        }
        let program = &mut *self.program;
        self.terminal.draw(|frame| program.draw(frame))?;
        Ok(self.terminal.backend().take_drawn())
    }

    /// Sleeps until something happens, then takes in all that is pending.
    fn wait(&mut self) -> Result<(), RunError> {
        let first = match self.wakes_at() {
            None => self.events.recv().map_err(|_| RecvTimeoutError::Disconnected),
            Some(instant) => {
                self.events.recv_timeout(instant.saturating_duration_since(Instant::now()))
            }
        };
        let pending: Vec<_> = match first {
            Ok(first) => iter::once(first).chain(self.events.try_iter().take(BATCH)).collect(),
            Err(RecvTimeoutError::Timeout) => Vec::new(),
            Err(RecvTimeoutError::Disconnected) => {
                self.is_over = true;
                return Ok(());
            }
        };
        let is_typing = pending.iter().any(|event| matches!(event, Event::Bytes(_)));
        for event in pending {
            if !self.is_over {
                self.take_in(event)?;
            }
        }
        // While bytes come in, what seems to be overdue may be among them.
        if !is_typing {
            for decoded in self.decoder.expire(Instant::now()) {
                self.take_in_decoded(decoded)?;
            }
        }
        self.announce_deadline()?;
        // Last, so that what was typed before it keeps its order.
        if self.is_to_stop && !self.is_over { self.stop() } else { Ok(()) }
    }

    fn wakes_at(&self) -> Option<Instant> {
        let opens_at = self.pace.opens_at().filter(|_| self.lag != Lag::None);
        [self.decoder.deadline(), self.pending_deadline(), opens_at].into_iter().flatten().min()
    }

    fn pending_deadline(&self) -> Option<Instant> {
        self.program.deadline().filter(|deadline| self.announced != Some(*deadline))
    }

    fn announce_deadline(&mut self) -> Result<(), RunError> {
        match self.pending_deadline() {
            Some(deadline) if !self.is_over && deadline <= Instant::now() => {
                self.announced = Some(deadline);
                self.hand_over(Input::Deadline)
            }
            _ => Ok(()),
        }
    }

    fn take_in(&mut self, event: Event<P::Message>) -> Result<(), RunError> {
        match event {
            Event::Bytes(bytes) => {
                for decoded in self.decoder.feed(&bytes, Instant::now()) {
                    self.take_in_decoded(decoded)?;
                }
                Ok(())
            }
            Event::Message(message) => self.hand_over(Input::Message(message)),
            Event::Resized => self.measure(),
            Event::Stop => {
                self.is_to_stop = true;
                Ok(())
            }
            Event::Continued => {
                self.is_to_stop = false;
                if self.is_just_back() { Ok(()) } else { self.take_back() }
            }
        }
    }

    fn take_in_decoded(&mut self, decoded: Decoded) -> Result<(), RunError> {
        match decoded {
            Decoded::CursorReport => {
                self.note_answer();
                Ok(())
            }
            Decoded::Key(key) => self.hand_over(Input::Key(key)),
            Decoded::Paste(text) => self.hand_over(Input::Paste(text)),
            Decoded::Mouse(_) if self.mouse == MouseCapture::Off => Ok(()),
            Decoded::Mouse(event) => self.hand_over(Input::Mouse(mouse::inside(event, self.size))),
        }
    }

    fn hand_over(&mut self, input: Input<P::Message>) -> Result<(), RunError> {
        if self.is_over {
            return Ok(());
        }
        match self.program.handle(input) {
            Outcome::Unchanged => {}
            Outcome::Redraw => self.lag = self.lag.max(Lag::Stale),
            Outcome::Clear => self.lag = Lag::Unknown,
            Outcome::Mouse(mouse) => {
                self.mouse = mouse;
                self.lag = self.lag.max(Lag::Stale);
                tty::write(mouse::modes(mouse)).map_err(RunError::Output)?;
            }
            // Comes back as a signal, to this process like to the rest of the job.
            Outcome::Suspend => tty::ask_job_to_stop(),
            Outcome::Quit => self.is_over = true,
        }
        Ok(())
    }

    fn measure(&mut self) -> Result<(), RunError> {
        let size = tty::size();
        if size == self.size {
            return Ok(());
        }
        self.size = size;
        self.terminal.backend_mut().resize(size);
        self.lag = self.lag.max(Lag::Stale);
        self.hand_over(Input::Resize { width: size.width, height: size.height })
    }

    fn stop(&mut self) -> Result<(), RunError> {
        self.is_to_stop = false;
        let early = self.await_last_answer();
        tty::restore();
        tty::stop();
        self.taken_back = Some(Instant::now());
        self.take_back()?;
        // Typed before the shell had the terminal: meant for the program.
        early.into_iter().try_for_each(|decoded| self.take_in_decoded(decoded))
    }

    /// After a stop of its own the session knows that it goes on before the
    /// signal tells; that signal is no second reason to draw.
    fn is_just_back(&mut self) -> bool {
        self.taken_back.take().is_some_and(|instant| instant.elapsed() < ECHO)
    }

    /// The job goes on; who knows what stands on the screen by now.
    fn take_back(&mut self) -> Result<(), RunError> {
        self.hold()?;
        self.pace = Pace::default();
        self.terminal.backend_mut().forget_cursor();
        self.lag = Lag::Unknown;
        self.measure()
    }

    fn hold(&self) -> Result<(), RunError> {
        let mouse = match self.mouse {
            MouseCapture::On => mouse::modes(MouseCapture::On),
            MouseCapture::Off => b"",
        };
        tty::hold(&[SETUP, mouse].concat()).map_err(RunError::Terminal)
    }

    /// Waits a little for the last answer, lest the shell take it for typing.
    /// Gives back what else was typed meanwhile.
    fn await_last_answer(&mut self) -> Vec<Decoded> {
        let mut typed = Vec::new();
        while let Some(until) = self.pace.farewell() {
            let wait = until.saturating_duration_since(Instant::now());
            match self.events.recv_timeout(wait) {
                Ok(Event::Bytes(bytes)) => {
                    for decoded in self.decoder.feed(&bytes, Instant::now()) {
                        match decoded {
                            Decoded::CursorReport => self.note_answer(),
                            other => typed.push(other),
                        }
                    }
                }
                // A message may still matter, if this is no more than a stop.
                Ok(Event::Message(message)) => {
                    let _ = self.hand_over(Input::Message(message));
                }
                Ok(_) => {}
                Err(_) => break,
            }
        }
        typed
    }

    fn note_answer(&mut self) {
        self.pace.answer(Instant::now());
        tty::expect_answer(self.pace.farewell().is_some());
    }
}
