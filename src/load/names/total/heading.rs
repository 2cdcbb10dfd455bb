//! Cells that head a section, or name a part of the row above, instead of a unit.
//!
//! `[mark] group {number, kind}` (`II. Khối HCSN`, `Cụm CĐCS số 1`), a kind or a level
//! by itself (`Doanh nghiệp`, `Huyện`), a mark alone (`I`, `A`, `1`). Whatever else
//! follows a word for a group may be a name: `Khối Mặt trận`.

use super::grammar::{Word, words_of};
use super::phrases::{Phrases, first_of_any, go_along};
use super::words::{
    ALONE, BETWEEN, BRANCHES, DIVISIONS, GROUPS, KINDS, LEFT, NO_GROUPS, OF_FIGURES, OTHER_FIGURES,
    PARTS, PEOPLE, TIMES, UNIONS, UPPER, WORKED_OUT,
};

/// What a cell says instead of a unit's name, or perhaps instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::load) enum Heading {
    /// A number or letter alone: a section's, unless units are called so.
    Mark,
    /// A section's name, and no unit's.
    Section,
    /// A section's name, or a union's that leaves out what it is.
    Group,
    /// A part of the row above.
    Part,
    /// What is left when the others are named: figures of unions without a name.
    Left,
    /// Figures of another kind, or of another time: `Kế hoạch`, `Cùng kỳ năm trước`.
    OtherFigures,
}

/// What a cell of such words says instead of a unit's name.
pub(super) fn heading(cell: &str, words: &[Word]) -> Option<Heading> {
    let Some((bare, inside)) = cell.split_once(['(', '[']) else { return heading_of(words) };
    heading_of(&words_of(if bare.trim().is_empty() { inside } else { bare }))
}

/// Whether words begin as names of unions do: at the grassroots, and above them.
pub(super) fn are_called_unions(words: &[Word]) -> [bool; 2] {
    let name = behind_mark(words).1;
    [&UNIONS, &UPPER].map(|known| known.first_of(name) > 0)
}

/// Whether a cell begins as an average, a largest or a number of rows does.
pub(in crate::load) fn is_worked_out(cell: &str) -> bool {
    WORKED_OUT.first_of(behind_mark(&words_of(cell)).1) > 0
}

/// Whether a cell names women or men, as a part of what stands beside it: `Trong đó nữ`.
pub(in crate::load) fn is_of_people(cell: &str) -> bool {
    let words = words_of(cell);
    let people = words.get(PARTS.first_of(&words)..).unwrap_or_default();
    !people.is_empty() && PEOPLE.first_of(people) == people.len()
}

/// Whether a cell says nothing but of which kind something is: `Trường học`.
pub(in crate::load) fn is_kind(cell: &str) -> bool {
    let words = words_of(cell);
    // The first word of `Y tế` might be a letter that counts.
    let mut names = [words.as_slice(), behind_mark(&words).1].into_iter();
    names.any(|name| !name.is_empty() && is_only(name, &[&KINDS, &BRANCHES, &BETWEEN], false))
}

/// Whether a cell says nothing but that it is of unions, or of a level of them: `CĐCS trực
/// thuộc`, `LĐLĐ huyện`.
pub(in crate::load) fn is_nobody(cell: &str) -> bool {
    let words = words_of(cell);
    let name = behind_mark(&words).1;
    !name.is_empty() && is_only(name, &[&UNIONS, &ALONE, &BETWEEN], false)
}

/// The numbers before a name, and the name.
fn behind_mark(words: &[Word]) -> (&[Word], &[Word]) {
    let marks = words.iter().take_while(|word| word.is_count()).count();
    words.split_at_checked(marks).unwrap_or((&[], words))
}

fn heading_of(words: &[Word]) -> Option<Heading> {
    let (mark, name) = behind_mark(words);
    let Some(first) = name.first() else { return (!mark.is_empty()).then_some(Heading::Mark) };
    let is_people = PEOPLE.first_of(name) == name.len();
    if PARTS.first_of(name) > 0 || is_people {
        return Some(Heading::Part);
    }
    if is_of_other_figures(mark, name) {
        return Some(Heading::OtherFigures);
    }
    let of_groups = [&KINDS, &ALONE, &BETWEEN, &BRANCHES];
    let [group, division] = [&GROUPS, &DIVISIONS].map(|known| known.first_of(name));
    let behind = name.get(group.max(division)..).unwrap_or_default();
    let is_the = is_only(std::slice::from_ref(first), &[&BETWEEN], false);
    if (group == 0 || is_the) && is_left(name, &of_groups) {
        return Some(Heading::Left);
    }
    let is_lettered = mark.first().is_some_and(|mark| !mark.is_digits());
    if group + division > 0 && NO_GROUPS.first_of(name) == 0 {
        // `A. Khối Đảng`: unions are counted by digits.
        if is_only(behind, &of_groups, true) || (group > 0 && is_lettered) {
            return Some(Heading::Section);
        }
        // Without diacritics `Khoi Nguyen` is a company.
        return (group > 0 && !first.is_plain).then_some(Heading::Group);
    }
    // `CĐCS` is nobody, `CĐCS Hành chính` may be somebody.
    let union = UNIONS.first_of(name);
    if union > 0 && (union < name.len() || ALONE.first_of(name) == 0) {
        return None;
    }
    let [kinds @ .., _] = &of_groups;
    let known = if is_lettered { &of_groups[..] } else { kinds };
    is_only(name, known, false).then_some(Heading::Section)
}

/// Whether the words say nothing but what figures are of, or for when. One word without
/// diacritics may be a name, as may a time without a number.
fn is_of_other_figures(mark: &[Word], name: &[Word]) -> bool {
    let begun = OTHER_FIGURES.first_of(name);
    let is_dated = mark.iter().chain(name).any(Word::is_digits);
    let is_time = begun == 0 && is_dated && TIMES.first_of(name) > 0;
    let is_said = begun > usize::from(name.iter().any(|word| word.is_plain));
    (is_time || is_said) && is_only(name, &[&OTHER_FIGURES, &OF_FIGURES, &TIMES], true)
}

/// What is left of the kinds and levels before it.
fn is_left(words: &[Word], known: &[&Phrases]) -> bool {
    let mut ends = (0..words.len()).filter_map(|at| words.split_at_checked(at));
    ends.any(|(before, end)| LEFT.first_of(end) == end.len() && is_only(before, known, false))
}

/// Whether words are nothing but such phrases, and numbers where they may be
/// counted.
fn is_only(words: &[Word], known: &[&Phrases], may_count: bool) -> bool {
    go_along(words, |rest| {
        let is_count = may_count && rest.first().is_some_and(Word::is_count);
        first_of_any(rest, known).max(usize::from(is_count))
    })
}
