//! Two names, word by word.

use super::word::{KNOWN, Part, Word, has_vowel, is_initials};
use super::{LONG, Likeness, Spelling};
use crate::load::encoding::is_syllable;

/// Two names, word by word.
pub(super) struct Compared<'n> {
    /// What goes together, in the order of the one.
    together: Vec<Together<'n>>,
    /// What has nothing that goes with it.
    left: [Vec<&'n Word>; 2],
    /// Words that name somebody, of the longer one.
    names: usize,
    /// In one of them nobody put any diacritics.
    is_bare: bool,
}

/// A word that goes with one of the other name.
struct Together<'n> {
    word: &'n Word,
    /// Where that one stands.
    at: usize,
    tie: Tie,
}

/// How two words that go together differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tie {
    Same,
    /// Two words for one thing: `I` and `1`.
    Means,
    /// `Ng.` and `Nguyễn`.
    Beginning,
    /// Diacritics.
    Tone,
    Slip(Likeness),
}

impl<'n> Compared<'n> {
    pub(super) fn of(one: &'n Spelling, other: &'n Spelling) -> Self {
        let mut goes: Vec<Option<(usize, Tie)>> = vec![None; one.words.len()];
        let mut is_taken = vec![false; other.words.len()];
        let passes: [fn(&Word, &Word) -> Option<Tie>; 3] = [
            |one, other| (one.text == other.text).then_some(Tie::Same),
            |one, other| (one.folded == other.folded).then_some(Tie::Tone),
            tie,
        ];
        for pass in passes {
            for (word, goes) in one.words.iter().zip(&mut goes).filter(|(_, goes)| goes.is_none()) {
                let mut free = other.words.iter().zip(&mut is_taken).enumerate();
                *goes = free.find_map(|(at, (other, is_taken))| {
                    let tie = pass(word, other).filter(|_| !*is_taken)?;
                    *is_taken = true;
                    Some((at, tie))
                });
            }
        }
        let with = one.words.iter().zip(&goes);
        let together = with.clone().filter_map(|(word, goes)| {
            let (at, tie) = (*goes)?;
            Some(Together { word, at, tie })
        });
        let ours = with.filter(|(_, goes)| goes.is_none()).map(|(word, _)| word);
        let theirs = other.words.iter().zip(&is_taken).filter(|(_, is_taken)| !**is_taken);
        let is_name = |word: &&Word| word.part == Part::Name;
        let names = [one, other].map(|name| name.words.iter().filter(is_name).count());
        Self {
            together: together.collect(),
            left: [ours.collect(), theirs.map(|(word, _)| word).collect()],
            names: names.into_iter().max().unwrap_or_default(),
            is_bare: one.is_bare || other.is_bare,
        }
    }

    pub(super) fn likeness(&self) -> Option<Likeness> {
        let core = self.together.iter().filter(|one| one.word.part >= Part::Kind).count();
        let is_ordered = self.together.is_sorted_by_key(|one| one.at);
        let order = if is_ordered { Likeness::Short } else { Likeness::Doubtful };
        let (left, ties) = (self.of_left(), self.of_ties());
        // A part of the other has its words as they are.
        let is_part = left == Likeness::Part && ties == Likeness::Short;
        let left = if left == Likeness::Part && !is_part { Likeness::Distant } else { left };
        let found = left.max(order).max(ties);
        let is_any = if found == Likeness::Distant { self.has_most() } else { core > 0 };
        is_any.then_some(found)
    }

    /// What the words say that have nothing that goes with them.
    fn of_left(&self) -> Likeness {
        let [ours, theirs] = &self.left;
        if stand_for(ours, theirs) {
            return Likeness::Short;
        }
        let [ours, theirs] = [ours, theirs].map(|words| -> Vec<&Word> {
            words.iter().copied().filter(|word| word.part != Part::Union).collect()
        });
        if ours.is_empty() && theirs.is_empty() {
            let is_long =
                self.together.iter().filter(|one| one.word.part > Part::Union).count() > 1;
            return if is_long { Likeness::Short } else { Likeness::Near };
        }
        if stand_for(&ours, &theirs) {
            return Likeness::Short;
        }
        let has =
            |words: &[&Word], is_part: fn(Part) -> bool| words.iter().any(|w| is_part(w.part));
        let of = |is_part| (has(&ours, is_part), has(&theirs, is_part));
        match (of(|part| part >= Part::Kind), of(|part| part == Part::Of)) {
            ((true, true), _) => Likeness::Distant,
            ((true, false) | (false, true), _) => Likeness::Part,
            (_, (true, true)) => Likeness::Doubtful,
            _ => Likeness::Near,
        }
    }

    /// What the words say that go together: two of them that both differ make two names,
    /// most often.
    fn of_ties(&self) -> Likeness {
        let of =
            |is_tie: fn(Tie) -> bool| self.together.iter().filter(|one| is_tie(one.tie)).count();
        let (tones, slips) = (of(|t| t == Tie::Tone), of(|t| matches!(t, Tie::Slip(_))));
        if slips > 1 || (slips == 1 && tones > 0 && !self.is_bare) {
            return Likeness::Distant;
        }
        let worst = self.together.iter().map(|one| match one.tie {
            Tie::Slip(likeness) => likeness,
            Tie::Same | Tie::Means => Likeness::Short,
            Tie::Beginning | Tie::Tone => Likeness::Near,
        });
        worst.max().unwrap_or(Likeness::Short)
    }

    /// Whether the two have most words that name somebody, all but one, and no other
    /// numbers.
    fn has_most(&self) -> bool {
        let names = self.together.iter().filter(|one| one.word.part == Part::Name);
        let is_other = |one: &&Together<'_>| matches!(one.tie, Tie::Tone | Tie::Slip(_));
        let (others, with): (Vec<_>, Vec<_>) = names.partition(is_other);
        let of_names = |words: &Vec<&Word>| words.iter().filter(|w| w.part == Part::Name).count();
        let left = self.left.iter().map(of_names).max().unwrap_or_default();
        let has_number = || self.left.iter().flatten().any(|word| number(word).is_some());
        let telling = with.iter().filter(|one| !one.word.is_common).count();
        telling >= 2 && with.len() * 2 > self.names && left + others.len() < 2 && !has_number()
    }
}

fn tie(one: &Word, other: &Word) -> Option<Tie> {
    if one.part == Part::Union && other.part == Part::Union {
        return Some(Tie::Means);
    }
    let begins = |short: &Word, long: &Word| {
        let is_short = short.folded.len() <= 2 && !has_vowel(&short.folded);
        is_short && long.folded.starts_with(&short.folded) && number(long).is_none()
    };
    if begins(one, other) || begins(other, one) {
        return Some(Tie::Beginning);
    }
    match (number(one), number(other)) {
        (Some(one), Some(other)) => (one == other).then_some(Tie::Means),
        _ => slip(&one.folded, &other.folded).map(Tie::Slip),
    }
}

/// How near two different words are, both without diacritics.
fn slip(one: &str, other: &str) -> Option<Likeness> {
    let (shorter, longer) = (one.len().min(other.len()), one.len().max(other.len()));
    if shorter < 2 || longer - shorter > 2 {
        return None;
    }
    let has_digit = |word: &str| word.contains(|c: char| c.is_ascii_digit());
    let slips = strsim::osa_distance(one, other);
    if has_digit(one) || has_digit(other) {
        // `8ĐCS`: a key beside the right one.
        let is_slip = has_digit(one) != has_digit(other) && shorter > 2 && slips == 1;
        return is_slip.then_some(Likeness::Near);
    }
    let is_usual = |word: &str| KNOWN.usual.iter().any(|usual| usual == word);
    let are_words = is_syllable(one) && is_syllable(other) && !is_usual(one) && !is_usual(other);
    let is_slip = match shorter {
        2 => slips == 1 && longer > shorter && !are_words,
        3..LONG => slips == 1,
        _ => slips <= 2,
    };
    let likeness = if are_words { Likeness::Doubtful } else { Likeness::Near };
    is_slip.then_some(likeness)
}

/// The number that a word is, or has; Roman ones are numbers, too.
fn number(word: &Word) -> Option<String> {
    let word = word.text.as_str();
    if word.contains(|c: char| c.is_ascii_digit()) {
        return Some(word.trim_start_matches('0').to_owned());
    }
    let is_roman = !word.is_empty() && word.chars().all(|c| matches!(c, 'i' | 'v' | 'x'));
    is_roman.then(|| roman(word).to_string())
}

fn roman(word: &str) -> i32 {
    let values = word.chars().map(|c| match c {
        'i' => 1,
        'v' => 5,
        _ => 10,
    });
    let behind = values.clone().skip(1).chain([0]);
    values.zip(behind).map(|(one, next)| if one < next { -one } else { one }).sum()
}

/// Whether the words of the one are those of the other, or initials of them.
fn stand_for(ours: &[&Word], theirs: &[&Word]) -> bool {
    let (Some((one, rest)), Some((other, behind))) = (ours.split_first(), theirs.split_first())
    else {
        return ours.is_empty() && theirs.is_empty();
    };
    if one.text == other.text {
        return stand_for(rest, behind);
    }
    let short = |initials: &Word, words: &[&Word], rest: &[&Word]| {
        let initials = initials.folded.as_str();
        let Some((meant, behind)) = words.split_at_checked(initials.len()) else { return false };
        let begin = |(c, word): (char, &&Word)| word.folded.starts_with(c);
        is_initials(initials) && initials.chars().zip(meant).all(begin) && stand_for(rest, behind)
    };
    short(one, theirs, rest) || short(other, ours, behind)
}
