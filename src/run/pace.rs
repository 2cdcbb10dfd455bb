//! When the next frame may be drawn on a slow line.
//!
//! After a frame the terminal is asked where its cursor is. Its answer shows
//! that the frame has arrived, and only then the next one is drawn, from
//! whatever the state is by then. So a slow line carries few frames, all of
//! them fresh, in place of a queue of stale ones.

use std::time::{Duration, Instant};

/// Asks for the cursor's place; every answer is `Esc [ row ; column R`.
pub const QUESTION: &[u8] = b"\x1b[6n";
/// A terminal that left so many questions without an answer is asked no more.
const QUESTIONS: u8 = 3;
/// An answer later than this is not waited for: the line may have changed
/// hands, and a screen that stands still for ever is worse than a late one.
const PATIENCE: Duration = Duration::from_secs(4);
/// The least and the most time that the last answer is given on leaving.
const FAREWELL: (Duration, Duration) = (Duration::from_millis(400), Duration::from_millis(1500));

/// Keeps count of questions and answers.
#[derive(Debug, Default)]
pub struct Pace {
    has_answered: bool,
    unanswered: u8,
    due: u16,
    asked: Option<Instant>,
    round_trip: Duration,
}

impl Pace {
    /// Whether the frame drawn now is followed by the question; counts it.
    pub const fn ask(&mut self, now: Instant) -> bool {
        if !self.has_answered {
            if self.unanswered >= QUESTIONS {
                return false;
            }
            self.unanswered += 1;
        }
        self.due = self.due.saturating_add(1);
        self.asked = Some(now);
        true
    }

    /// An answer has come.
    pub fn answer(&mut self, now: Instant) {
        if self.due == 0 {
            return;
        }
        self.due -= 1;
        self.has_answered = true;
        self.unanswered = 0;
        if let Some(asked) = self.asked {
            self.round_trip = now.saturating_duration_since(asked);
        }
    }

    /// Whether a frame may be drawn now.
    pub fn is_open(&mut self, now: Instant) -> bool {
        match self.opens_at() {
            Some(opens_at) if now < opens_at => false,
            Some(_) => {
                // The answer is lost: begin anew, as with an unknown terminal.
                *self = Self::default();
                true
            }
            None => true,
        }
    }

    /// When a frame may be drawn even if the answer stays away.
    pub fn opens_at(&self) -> Option<Instant> {
        let asked = self.asked.filter(|_| self.has_answered && self.due > 0)?;
        Some(asked + PATIENCE)
    }

    /// Until when leaving waits for the last answer, which would otherwise be
    /// typed into the shell; `None` if nothing is due.
    pub fn farewell(&self) -> Option<Instant> {
        let asked = self.asked.filter(|_| self.due > 0)?;
        Some(asked + (self.round_trip * 2).clamp(FAREWELL.0, FAREWELL.1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_waited_for_before_a_first_answer() {
        let now = Instant::now();
        let mut pace = Pace::default();
        assert!(pace.is_open(now));
        assert!(pace.ask(now));
        assert!(pace.is_open(now));
        assert_eq!(pace.opens_at(), None);
    }

    #[test]
    fn a_mute_terminal_is_asked_three_times() {
        let now = Instant::now();
        let mut pace = Pace::default();
        let asked: Vec<bool> = (0..5).map(|_| pace.ask(now)).collect();
        assert_eq!(asked, [true, true, true, false, false]);
        assert!(pace.is_open(now));
    }

    #[test]
    fn after_a_first_answer_a_frame_waits_for_the_one_before() {
        let now = Instant::now();
        let mut pace = Pace::default();
        pace.ask(now);
        pace.answer(now);
        assert!(pace.is_open(now));
        pace.ask(now);
        assert!(!pace.is_open(now));
        pace.answer(now);
        assert!(pace.is_open(now));
    }

    #[test]
    fn a_lost_answer_opens_in_the_end_and_questions_begin_anew() {
        let now = Instant::now();
        let mut pace = Pace::default();
        pace.ask(now);
        pace.answer(now);
        pace.ask(now);
        let opens_at = pace.opens_at().unwrap();
        assert!(!pace.is_open(opens_at.checked_sub(Duration::from_millis(1)).unwrap()));
        assert!(pace.is_open(opens_at));
        assert!(pace.ask(opens_at));
        assert!(pace.is_open(opens_at));
    }

    #[test]
    fn an_answer_that_nobody_asked_for_does_not_count() {
        let now = Instant::now();
        let mut pace = Pace::default();
        pace.answer(now);
        pace.ask(now);
        assert!(pace.is_open(now));
    }

    #[test]
    fn leaving_waits_only_while_an_answer_is_due() {
        let now = Instant::now();
        let mut pace = Pace::default();
        assert_eq!(pace.farewell(), None);
        pace.ask(now);
        assert_eq!(pace.farewell(), Some(now + FAREWELL.0));
        pace.answer(now + Duration::from_millis(600));
        assert_eq!(pace.farewell(), None);
        pace.ask(now);
        assert_eq!(pace.farewell(), Some(now + Duration::from_millis(1200)));
    }
}
