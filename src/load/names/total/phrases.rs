//! The words of which marks of a row and judgements in headings are made.

use std::sync::LazyLock;

use super::grammar::phrases;
use super::words::{
    ACCEPTED, ASKED, ASKED_TIMES, BESIDE_MARKS, CHECKED, CORRECTED, COUNTED, DENIED, ELSEWHERE,
    ELSEWHERE_OF, IN_HEADINGS, PLANS, REPORTED, STRUCK, STRUCK_ALONE, TIMES, TIMES_SAID,
};

/// The words, as they are compared: with their tones, or without any.
pub(super) struct Phrases {
    pub(super) plans: Vec<Vec<String>>,
    pub(super) struck: Vec<Vec<String>>,
    pub(super) struck_alone: Vec<Vec<String>>,
    pub(super) denied: Vec<Vec<String>>,
    pub(super) asked: Vec<Vec<String>>,
    pub(super) accepted: Vec<Vec<String>>,
    pub(super) checked: Vec<Vec<String>>,
    pub(super) corrected: Vec<Vec<String>>,
    pub(super) reported: Vec<Vec<String>>,
    pub(super) elsewhere: Vec<Vec<String>>,
    pub(super) elsewhere_of: Vec<Vec<String>>,
    pub(super) times: Vec<Vec<String>>,
    pub(super) between: Vec<Vec<String>>,
    pub(super) in_headings: Vec<Vec<String>>,
    pub(super) asked_times: Vec<Vec<String>>,
    pub(super) counted: Vec<Vec<String>>,
    pub(super) with: Vec<Vec<String>>,
}

impl Phrases {
    fn new(is_plain: bool) -> Self {
        let all = |list: &'static str| phrases(list, is_plain);
        let is_clear = |phrase: &&str| !is_plain || phrase.is_ascii() || phrase.contains(' ');
        // One syllable without its tone is a name as well: `Huy`, `Trung`.
        let clear = |list: &'static str| {
            list.split('|').map(str::trim).filter(is_clear).flat_map(all).collect()
        };
        let mut between = all(BESIDE_MARKS);
        between.extend(all(TIMES_SAID));
        Self {
            plans: clear(PLANS),
            struck: clear(STRUCK),
            struck_alone: clear(STRUCK_ALONE),
            denied: all(DENIED),
            asked: all(ASKED),
            accepted: all(ACCEPTED),
            checked: all(CHECKED),
            corrected: all(CORRECTED),
            reported: all(REPORTED),
            elsewhere: clear(ELSEWHERE),
            elsewhere_of: all(ELSEWHERE_OF),
            times: all(TIMES),
            between,
            in_headings: all(IN_HEADINGS),
            asked_times: all(ASKED_TIMES),
            counted: all(COUNTED),
            with: all("với"),
        }
    }

    pub(super) fn of(is_plain: bool) -> &'static Self {
        static EXACT: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(false));
        static PLAIN: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(true));
        if is_plain { &PLAIN } else { &EXACT }
    }
}
