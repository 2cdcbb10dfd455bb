//! Cells that name a total instead of a unit.
//!
//! `[mark] total {filler} [place name]`, or `place name total`: a word for a total
//! (`Tổng số`, `Cộng`), what it goes through (`toàn`, `các`, a year, `trang 1`,
//! `I+II`), and a level of the union, behind which anything may stand
//! (`huyện Hoằng Hóa`). Whatever else follows makes it a name: `Tổng công ty`,
//! `Cộng Hòa`, `Toàn Thắng`, `Chung cư` are none of a total. A cell in which nobody
//! put diacritics is read without them; so is one with spaces between its letters.

mod grammar;
mod heading;
mod judged;
mod mark;
mod phrases;
mod words;

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use unicode_normalization::UnicodeNormalization;

pub(in crate::load) use heading::{Heading, is_kind, is_nobody, is_of_people, is_worked_out};
pub(in crate::load) use judged::{Judged, asks_time, is_no, judged};
pub(in crate::load) use mark::{Mark, mark};

use super::{is_without_diacritics, name_key};
use crate::text::header_key;
use grammar::{JOINED, Word, words, words_of};

/// What a cell that names a total is a total of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::load) enum TotalOf {
    /// Everything there is: in the district of the row, if it has one.
    Everything,
    /// The province, wherever it stands.
    Province,
    /// What these words name, as a key.
    Part(String),
}

/// What a cell says of totals and sections.
#[derive(Debug, Default)]
struct Said {
    total: Option<TotalOf>,
    /// What else stands beside a word for a total, where that makes it a name; as a
    /// key.
    beside: Option<String>,
    /// Where it is no total.
    heading: Option<Heading>,
    /// Whether it begins as names of unions do, at the grassroots and above them.
    is_union: [bool; 2],
}

/// The total that a cell names instead of a unit.
pub(in crate::load) fn total(cell: &str) -> Option<TotalOf> {
    said(cell).total.clone()
}

/// True for a cell that names a total and not a unit.
pub(in crate::load) fn is_total(cell: &str) -> bool {
    said(cell).total.is_some()
}

/// Whether what is said of a total is no more than a union may be called that leaves out
/// what it is: `TC`, `Chung`.
pub(in crate::load) fn may_be_unit(cell: &str) -> bool {
    grammar::lacks_place(&words_of(cell))
}

/// What a cell that is no total may say instead of a unit's name.
pub(in crate::load) fn heading(cell: &str) -> Option<Heading> {
    said(cell).heading
}

/// Whether a name has a word of totals or sections in it: that makes it no more than
/// doubtful.
pub(in crate::load) fn sounds_like_a_sum(cell: &str) -> bool {
    let said = said(cell);
    said.beside.is_some() || said.heading.is_some()
}

/// Whether a name begins as names of unions do: at the grassroots, or above them.
pub(in crate::load) fn is_called_union(cell: &str, is_upper: bool) -> bool {
    let [at_the_grassroots, above] = said(cell).is_union;
    if is_upper { above } else { at_the_grassroots }
}

/// The key of what a cell says beside a word for a total, where that makes it a name:
/// `hoang hoa` of `Cộng Hoằng Hóa`.
pub(in crate::load) fn beside_total(cell: &str) -> Option<String> {
    said(cell).beside.clone()
}

/// True for a cell that names the total of a unit by the unit's own name without
/// its level: `Cộng Hoằng Hóa` in the rows of `LĐLĐ huyện Hoằng Hóa`.
pub(in crate::load) fn is_total_of(cell: &str, unit: &str) -> bool {
    let said = said(cell);
    let Some(beside) = &said.beside else { return false };
    let key = name_key(unit);
    let Some(level) = key.strip_suffix(beside) else { return false };
    level.is_empty() || level.strip_suffix(' ').is_some_and(grammar::is_level)
}

/// Cells kept by a thread: a table names the same units in row after row.
const MOST_KEPT: usize = 1 << 19;

thread_local! {
    static KEPT: RefCell<HashMap<String, Rc<Said>>> = RefCell::default();
}

fn said(cell: &str) -> Rc<Said> {
    const LONGEST: usize = 160;
    if cell.is_empty() || cell.len() > LONGEST {
        return Rc::default();
    }
    if let Some(known) = KEPT.with_borrow(|kept| kept.get(cell).cloned()) {
        return known;
    }
    let (total, words) = (read(cell), words_of(cell));
    let is_none = total.is_none();
    let beside = is_none.then(|| grammar::beside(&words)).flatten();
    let heading = is_none.then(|| heading::heading(cell, &words)).flatten();
    let is_union = heading::are_called_unions(&words);
    let said = Rc::new(Said { total, beside, heading, is_union });
    KEPT.with_borrow_mut(|kept| {
        if kept.len() >= MOST_KEPT {
            kept.clear();
        }
        kept.insert(cell.to_owned(), Rc::clone(&said));
    });
    said
}

fn read(cell: &str) -> Option<TotalOf> {
    // What stands in brackets explains, unless nothing else is there.
    let (bare, inside) = cell.split_once(['(', '[']).unwrap_or((cell, ""));
    let (inside, behind) = inside.split_once([')', ']']).unwrap_or((inside, ""));
    // Where it goes on behind them, they may be a part of it: `Cộng (huyện) Hoằng Hóa`.
    if behind.contains(char::is_alphanumeric)
        && let Some(total) = read(&format!("{bare} {inside} {behind}"))
    {
        return Some(total);
    }
    if bare.trim().is_empty() && !inside.is_empty() {
        return read(inside);
    }
    let is_plain = is_without_diacritics(cell);
    let all = &words(bare, is_plain);
    let marked = || {
        let is_mark = all.first().is_some_and(Word::is_count);
        all.get(1..).filter(|_| is_mark).and_then(grammar::total)
    };
    let explained = || {
        let is_total = || grammar::total(&words(inside, is_plain)) == Some(TotalOf::Everything);
        let is_of_place = grammar::is_place_named(all) && is_total();
        is_of_place.then(|| TotalOf::Part(name_key(bare)))
    };
    let total = grammar::total(all).or_else(marked).or_else(|| grammar::total_behind(all));
    total.or_else(explained).or_else(|| spaced(bare))
}

/// A title with spaces between its letters: words where the gaps between them are
/// wider, else one of the usual ones.
fn spaced(text: &str) -> Option<TotalOf> {
    let is_letter = |word: &&str| {
        let mut letters = word.nfc().filter(|c| c.is_alphabetic());
        letters.next().is_some() && letters.next().is_none()
    };
    if text.split_whitespace().filter(is_letter).count() < 3 {
        return None;
    }
    let letters: String = header_key(text).chars().filter(|c| c.is_alphanumeric()).collect();
    if JOINED.contains(&letters) {
        return Some(TotalOf::Everything);
    }
    let words = text.split("  ").filter(|word| !word.trim().is_empty());
    let words: Vec<String> = words.map(|word| word.split_whitespace().collect()).collect();
    grammar::total(&words_of(&words.join(" "))).filter(|_| words.len() > 1)
}

#[cfg(test)]
mod tests;
