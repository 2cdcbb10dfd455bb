//! Cells that head a section, or name a part of the row above, instead of a unit.
//!
//! `[mark] group {number, kind}` (`II. Khối HCSN`, `Cụm CĐCS số 1`), a kind or a level
//! by itself (`Doanh nghiệp`, `Huyện`), a mark alone (`I`, `A`, `1`). Whatever else
//! follows a word for a group may be a name: `Khối Mặt trận`.

use std::sync::LazyLock;

use super::grammar::{Grammar, Word, first_of, grammar_of, phrases};
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

/// The words for headings, as they are compared.
struct Phrases {
    is_plain: bool,
    groups: Vec<Vec<String>>,
    divisions: Vec<Vec<String>>,
    no_groups: Vec<Vec<String>>,
    kinds: Vec<Vec<String>>,
    branches: Vec<Vec<String>>,
    alone: Vec<Vec<String>>,
    between: Vec<Vec<String>>,
    left: Vec<Vec<String>>,
    parts: Vec<Vec<String>>,
    people: Vec<Vec<String>>,
    unions: Vec<Vec<String>>,
    upper: Vec<Vec<String>>,
    worked_out: Vec<Vec<String>>,
    other_figures: Vec<Vec<String>>,
    of_figures: Vec<Vec<String>>,
    times: Vec<Vec<String>>,
}

fn phrases_for(is_plain: bool) -> &'static Phrases {
    static EXACT: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(false));
    static PLAIN: LazyLock<Phrases> = LazyLock::new(|| Phrases::new(true));
    if is_plain { &PLAIN } else { &EXACT }
}

/// What a cell of such words says instead of a unit's name.
pub(super) fn heading(cell: &str, grammar: &Grammar, words: &[Word]) -> Option<Heading> {
    let Some((bare, inside)) = cell.split_once(['(', '[']) else {
        return phrases_for(grammar.is_plain).heading(words);
    };
    let text = if bare.trim().is_empty() { inside } else { bare };
    let grammar = grammar_of(text);
    phrases_for(grammar.is_plain).heading(&grammar.words(text))
}

/// Whether words begin as names of unions do: at the grassroots, and above them.
pub(super) fn are_called_unions(grammar: &Grammar, words: &[Word]) -> [bool; 2] {
    let phrases = phrases_for(grammar.is_plain);
    let name = behind_mark(words).1;
    [&phrases.unions, &phrases.upper].map(|known| first_of(name, known) > 0)
}

/// Whether a cell begins as an average, a largest or a number of rows does.
pub(super) fn is_worked_out(cell: &str) -> bool {
    let grammar = grammar_of(cell);
    let words = grammar.words(cell);
    first_of(behind_mark(&words).1, &phrases_for(grammar.is_plain).worked_out) > 0
}

/// Whether a cell names women or men, as a part of what stands beside it: `Trong đó nữ`.
pub(super) fn is_of_people(cell: &str) -> bool {
    let grammar = grammar_of(cell);
    let (words, phrases) = (grammar.words(cell), phrases_for(grammar.is_plain));
    let people = words.get(first_of(&words, &phrases.parts)..).unwrap_or_default();
    !people.is_empty() && first_of(people, &phrases.people) == people.len()
}

/// Whether a cell says nothing but of which kind something is: `Trường học`.
pub(super) fn is_kind(cell: &str) -> bool {
    let grammar = grammar_of(cell);
    let words = grammar.words(cell);
    let phrases = phrases_for(grammar.is_plain);
    let known = [&phrases.kinds, &phrases.branches, &phrases.between];
    // The first word of `Y tế` might be a letter that counts.
    let mut names = [words.as_slice(), behind_mark(&words).1].into_iter();
    names.any(|name| !name.is_empty() && is_only(name, &known, false))
}

/// Whether a cell says nothing but that it is of unions, or of a level of them.
pub(super) fn is_nobody(cell: &str) -> bool {
    let grammar = grammar_of(cell);
    let words = grammar.words(cell);
    let phrases = phrases_for(grammar.is_plain);
    let known = [&phrases.unions, &phrases.alone, &phrases.between];
    let name = behind_mark(&words).1;
    !name.is_empty() && is_only(name, &known, false)
}

/// The numbers before a name, and the name.
fn behind_mark(words: &[Word]) -> (&[Word], &[Word]) {
    let marks = words.iter().take_while(|word| word.is_count()).count();
    words.split_at_checked(marks).unwrap_or((&[], words))
}

impl Phrases {
    fn new(is_plain: bool) -> Self {
        let all = |list: &'static str| phrases(list, is_plain);
        Self {
            is_plain,
            groups: all(GROUPS),
            divisions: all(DIVISIONS),
            no_groups: all(NO_GROUPS),
            kinds: all(KINDS),
            branches: all(BRANCHES),
            alone: all(ALONE),
            between: all(BETWEEN),
            left: all(LEFT),
            parts: all(PARTS),
            people: all(PEOPLE),
            unions: all(UNIONS),
            upper: all(UPPER),
            worked_out: all(WORKED_OUT),
            other_figures: all(OTHER_FIGURES),
            of_figures: all(OF_FIGURES),
            times: all(TIMES),
        }
    }

    fn heading(&self, words: &[Word]) -> Option<Heading> {
        let (mark, name) = behind_mark(words);
        if name.is_empty() {
            return (!mark.is_empty()).then_some(Heading::Mark);
        }
        let is_people = first_of(name, &self.people) == name.len();
        if first_of(name, &self.parts) > 0 || is_people {
            return Some(Heading::Part);
        }
        if self.is_of_other_figures(mark, name) {
            return Some(Heading::OtherFigures);
        }
        let kinds = [&self.kinds, &self.alone, &self.between];
        let of_groups = [&self.kinds, &self.alone, &self.between, &self.branches];
        let group = first_of(name, &self.groups);
        let division = first_of(name, &self.divisions);
        let behind = name.get(group.max(division)..).unwrap_or_default();
        let is_the = is_only(name.get(..1).unwrap_or_default(), &[&self.between], false);
        if (group == 0 || is_the) && self.is_left(name, &of_groups) {
            return Some(Heading::Left);
        }
        if group + division > 0 && first_of(name, &self.no_groups) == 0 {
            if is_only(behind, &of_groups, true) {
                return Some(Heading::Section);
            }
            // `A. Khối Đảng`: unions are counted by digits.
            if group > 0 && mark.first().is_some_and(|mark| !mark.is_digits()) {
                return Some(Heading::Section);
            }
            // Without diacritics `Khoi Nguyen` is a company.
            return (group > 0 && !self.is_plain).then_some(Heading::Group);
        }
        // `CĐCS` is nobody, `CĐCS Hành chính` may be somebody.
        let union = first_of(name, &self.unions);
        if union > 0 && (union < name.len() || first_of(name, &self.alone) == 0) {
            return None;
        }
        let is_lettered = mark.first().is_some_and(|mark| !mark.is_digits());
        let known = if is_lettered { &of_groups[..] } else { &kinds[..] };
        is_only(name, known, false).then_some(Heading::Section)
    }

    /// Whether the words say nothing but what figures are of, or for when. One word without
    /// diacritics may be a name, as may a time without a number.
    fn is_of_other_figures(&self, mark: &[Word], name: &[Word]) -> bool {
        let begun = first_of(name, &self.other_figures);
        let is_dated = mark.iter().chain(name).any(Word::is_digits);
        let is_time = begun == 0 && is_dated && first_of(name, &self.times) > 0;
        let is_said = begun > usize::from(self.is_plain);
        let known = [&self.other_figures, &self.of_figures, &self.times];
        (is_time || is_said) && is_only(name, &known, true)
    }

    /// What is left of the kinds and levels before it.
    fn is_left(&self, words: &[Word], known: &[&Vec<Vec<String>>]) -> bool {
        let ends = (0..words.len()).filter_map(|at| words.split_at_checked(at));
        ends.into_iter().any(|(before, end)| {
            first_of(end, &self.left) == end.len() && is_only(before, known, false)
        })
    }
}

/// Whether words are nothing but such phrases, and numbers where they may be
/// counted.
fn is_only(words: &[Word], known: &[&Vec<Vec<String>>], may_count: bool) -> bool {
    let mut at = 0;
    while let Some(rest) = words.get(at..).filter(|rest| !rest.is_empty()) {
        let step = known.iter().map(|phrases| first_of(rest, phrases)).max();
        let is_count = |word: &Word| may_count && word.is_count();
        let count = rest.first().map_or(0, |word| usize::from(is_count(word)));
        match step.unwrap_or_default().max(count) {
            0 => return false,
            step => at += step,
        }
    }
    true
}
