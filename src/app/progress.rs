//! How far the loading of a dataset has come, in words.

use std::time::Duration;

use crate::load::Reached;
use crate::model::{Amount, Language};
use crate::text::number;

use super::words::progress as say;

/// What is said while a dataset is loaded. Two that say the same are equal: the
/// screen is drawn when the words change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Which time the file is gone through, of how many.
    step: (u32, u32),
    /// Lines read, in thousands.
    thousands: i64,
    /// Megabytes read, and in all.
    megabytes: (i64, i64),
    /// Per cent of the bytes.
    percent: u8,
    /// Seconds that reading on will take; `None` while nobody can tell.
    seconds: Option<i64>,
}

/// Before this nothing is foretold.
const BEGUN: Duration = Duration::from_millis(500);
const BAR: u8 = 20;

impl Progress {
    /// From what a step has reached in a time; `None` while nothing is known.
    pub fn new(reached: Reached, after: Duration) -> Option<Self> {
        let Reached { step, steps, bytes, of, lines } = reached;
        let whole = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
        let percent = bytes.saturating_mul(100).checked_div(of)?;
        let millis = u64::try_from(after.as_millis()).unwrap_or(u64::MAX);
        let left = millis.saturating_mul(of.saturating_sub(bytes)).checked_div(bytes);
        Some(Self {
            step: (step, steps),
            thousands: whole(lines / 1_000),
            megabytes: (whole(bytes / 1_000_000), whole(of / 1_000_000)),
            percent: u8::try_from(percent).unwrap_or(100),
            seconds: left.filter(|_| after >= BEGUN).map(|millis| whole(millis.div_ceil(1_000))),
        })
    }

    /// In a few words.
    pub fn short(self) -> String {
        format!("{} %", self.percent)
    }

    /// A bar, what was read of what, and how long it will take.
    pub fn lines(self, language: Language) -> Vec<String> {
        let filled = usize::from(self.percent.min(100) / (100 / BAR));
        let rest = usize::from(BAR) - filled;
        let bar = format!("{}{} {:>3} %", "█".repeat(filled), "·".repeat(rest), self.percent);
        let (step, steps) = self.step;
        let step = say::STEP.fill(language, &[&step.to_string(), &steps.to_string()]);
        let bar = if steps > 1 { format!("{bar} · {step}") } else { bar };
        let count = |n: i64| number::count(Amount::whole(n), language);
        let rows = count(self.thousands.saturating_mul(1_000));
        let rows = (self.thousands > 0).then(|| say::ROWS.fill(language, &[&rows]));
        let (read, all) = self.megabytes;
        let bytes = (all > 0).then(|| format!("{}/{} MB", count(read), count(all)));
        let time = match self.seconds {
            _ if self.percent >= 100 => Some(say::WORKING_OUT.of(language).to_owned()),
            Some(seconds) => Some(say::LEFT.fill(language, &[&count(seconds)])),
            None => None,
        };
        let said: Vec<String> = [rows, bytes, time].into_iter().flatten().collect();
        vec![bar, said.join(" · "), say::ESC_STOPS.of(language).to_owned()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reached(bytes: u64, of: u64, lines: u64) -> Reached {
        Reached { step: 1, steps: 1, bytes, of, lines }
    }

    #[test]
    fn nothing_is_said_of_what_isnt_known() {
        assert_eq!(Progress::new(reached(0, 0, 0), Duration::from_secs(1)), None);
        let begun = Progress::new(reached(0, 5, 0), Duration::from_secs(1)).unwrap();
        assert_eq!(begun.seconds, None);
        let [bar, said, _] = begun.lines(Language::Vietnamese).try_into().unwrap();
        assert_eq!((bar.ends_with("  0 %"), said.as_str()), (true, ""));
    }

    #[test]
    fn time_left_follows_from_time_spent() {
        let half = reached(720_000_000, 1_440_000_000, 17_400_123);
        let progress = Progress::new(half, Duration::from_millis(1_500)).unwrap();
        let [bar, amount, stop] = progress.lines(Language::Vietnamese).try_into().unwrap();
        assert_eq!(bar, "██████████··········  50 %");
        assert_eq!(amount, "17.400.000 dòng · 720/1.440 MB · còn khoảng 2 giây");
        assert_eq!(stop, "Esc dừng");
        let second = Reached { step: 2, steps: 3, ..half };
        let second = Progress::new(second, Duration::ZERO).unwrap().lines(Language::English);
        assert_eq!(second.first().unwrap(), "██████████··········  50 % · step 2/3");
        let early = Progress::new(half, Duration::from_millis(100)).unwrap();
        assert!(!early.lines(Language::English).concat().contains("left"));
    }
}
