//! Which names are compared with which: not each with each, as there may be many.

use std::collections::{BTreeMap, HashMap};

use super::super::whom::Whom;
use super::slips::{Likeness, Spelt};
use crate::load::names::{Loose, Place, core_words, name_key};

/// Names compared with those next to them in the alphabet, from the front and
/// from the back: what differs by a letter agrees before it or behind it.
const NEIGHBOURS: usize = 6;

/// Of no more names that agree in something, each is compared with each; of more, with
/// its neighbours.
const FEW: usize = 16;

/// Two units.
pub(in super::super) type Pair = (Whom, Whom);

/// Pairs of names that are nearly alike, under one union above.
#[derive(Debug, Default)]
pub(super) struct Pairs(pub(super) BTreeMap<Pair, Likeness>);

impl Pairs {
    pub(super) fn of(named: &[(Whom, &str)]) -> Self {
        let mut groups: BTreeMap<String, Vec<(&Whom, &str)>> = BTreeMap::new();
        for (whom, name) in named {
            groups.entry(above(whom)).or_default().push((whom, name));
        }
        // Which ones are neighbours isn't left to chance.
        for group in groups.values_mut() {
            group.sort();
        }
        let mut pairs = Self::default();
        for group in groups.values().filter(|group| group.len() > 1) {
            pairs.take_slips(group);
            pairs.take_short_forms(group);
            pairs.take_cores(group);
            pairs.take_beginnings(group);
            pairs.take_places(group);
        }
        pairs
    }

    fn add(&mut self, one: &Whom, other: &Whom, likeness: Likeness) {
        let (one, other) = if one <= other { (one, other) } else { (other, one) };
        let known = self.0.entry((one.clone(), other.clone())).or_insert(likeness);
        *known = likeness.min(*known);
    }

    fn take_slips(&mut self, group: &[(&Whom, &str)]) {
        let mut spelt: Vec<(Spelt, &Whom)> =
            group.iter().map(|(whom, name)| (Spelt::of(name), *whom)).collect();
        spelt.sort_by(|(a, one), (b, other)| (&a.folded, one).cmp(&(&b.folded, other)));
        self.take_neighbours(&spelt);
        spelt.sort_by_cached_key(|(name, _)| name.folded.chars().rev().collect::<String>());
        self.take_neighbours(&spelt);
    }

    fn take_neighbours(&mut self, spelt: &[(Spelt, &Whom)]) {
        for (at, (name, whom)) in spelt.iter().enumerate() {
            for (other, beside) in spelt.iter().skip(at + 1).take(NEIGHBOURS) {
                if let Some(likeness) = name.likeness(other) {
                    self.add(whom, beside, likeness);
                }
            }
        }
    }

    /// Names that agree but for what is written short.
    fn take_short_forms(&mut self, group: &[(&Whom, &str)]) {
        let mut by_initials: HashMap<String, Vec<(Loose, &Whom)>> = HashMap::new();
        for (whom, name) in group {
            let name = Loose::of(name);
            by_initials.entry(name.initials.clone()).or_default().push((name, whom));
        }
        for group in by_initials.values() {
            for ((name, whom), (other, beside)) in compared(group) {
                if name.may_be(other) {
                    self.add(whom, beside, Likeness::Short);
                }
            }
        }
    }

    /// Names of the same words, in another order or but for words for what a union is of,
    /// which one of them leaves out: `CĐCS Hải Thịnh`, `CĐCS Công ty Hải Thịnh`.
    fn take_cores(&mut self, group: &[(&Whom, &str)]) {
        let mut by_core: HashMap<String, Vec<(String, &Whom)>> = HashMap::new();
        for (whom, name) in group {
            let key = name_key(name);
            let core = core_words(&key);
            let mut words: Vec<&str> = core.split(' ').collect();
            words.sort_unstable();
            by_core.entry(words.join(" ")).or_default().push((key, whom));
        }
        for (_, group) in by_core.iter().filter(|(core, _)| !core.is_empty()) {
            for ((key, whom), (other, beside)) in compared(group) {
                let is_short = leaves_out(key, other) || leaves_out(other, key);
                let likeness = if is_short { Likeness::Near } else { Likeness::Doubtful };
                self.add(whom, beside, likeness);
            }
        }
    }

    /// A name with which only one other begins.
    fn take_beginnings(&mut self, group: &[(&Whom, &str)]) {
        let mut keys: Vec<(String, &Whom)> =
            group.iter().map(|(whom, name)| (name_key(name) + " ", *whom)).collect();
        keys.sort();
        for (at, (short, whom)) in keys.iter().enumerate() {
            let begins = |at: usize| keys.get(at).filter(|(key, _)| key.starts_with(short));
            let Some((long, longer)) = begins(at + 1).filter(|_| begins(at + 2).is_none()) else {
                continue;
            };
            if long != short {
                self.add(whom, longer, Likeness::Doubtful);
            }
        }
    }

    /// Unions above the grassroots of one place: a level changes in time, and a name
    /// without one may be several.
    fn take_places(&mut self, group: &[(&Whom, &str)]) {
        let mut by_core: HashMap<String, Vec<(Place, &Whom)>> = HashMap::new();
        for (whom, name) in group.iter().filter(|(whom, _)| matches!(whom, Whom::District(_))) {
            if let Some(place) = Place::of(name) {
                by_core.entry(place.core.clone()).or_default().push((place, whom));
            }
        }
        for group in by_core.values() {
            for ((place, whom), (other, beside)) in compared(group) {
                if place.may_become(other) {
                    self.add(whom, beside, Likeness::Near);
                }
            }
        }
    }
}

/// Which of the names that agree in something are compared: not each with each of many.
fn compared<N>(group: &[N]) -> impl Iterator<Item = (&N, &N)> {
    let reach = if group.len() <= FEW { FEW } else { NEIGHBOURS };
    let of_one = move |(at, name)| {
        let others = group.iter().skip(at + 1).take(reach);
        others.map(move |other| (name, other))
    };
    group.iter().enumerate().flat_map(of_one)
}

/// Unions above the grassroots with each grassroots union of the same name.
pub(super) fn of_levels(named: &[(Whom, &str)]) -> Vec<Pair> {
    let is_upper = |whom: &Whom| matches!(whom, Whom::District(_));
    let (upper, unions): (Vec<_>, Vec<_>) = named.iter().partition(|(whom, _)| is_upper(whom));
    let upper: HashMap<String, &Whom> =
        upper.iter().map(|(whom, name)| (name_key(name), whom)).collect();
    let same = |(whom, name): &&(Whom, &str)| {
        upper.get(&name_key(name)).map(|&above| (above.clone(), whom.clone()))
    };
    let mut pairs: Vec<Pair> = unions.iter().filter_map(same).collect();
    pairs.sort();
    pairs
}

/// The key of whom a unit is under, whatever it is.
fn above(whom: &Whom) -> String {
    match whom {
        Whom::Grassroots(district, _) => format!("<{district}"),
        _ => String::new(),
    }
}

/// Whether a key is the other one with words left out.
fn leaves_out(short: &str, long: &str) -> bool {
    let mut words = long.split(' ');
    short.split(' ').all(|word| words.any(|other| other == word))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every order of some words.
    fn orders(words: &[&str]) -> Vec<String> {
        if words.is_empty() {
            return vec![String::new()];
        }
        let begun_with = |(at, first): (usize, &&str)| {
            let rest = [words.get(..at), words.get(at + 1..)].map(Option::unwrap_or_default);
            let rest = orders(&rest.concat());
            rest.into_iter().map(|rest| format!("{first} {rest}")).collect::<Vec<_>>()
        };
        words.iter().enumerate().flat_map(begun_with).collect()
    }

    #[test]
    fn there_are_no_more_pairs_than_some_to_a_name() {
        let names = orders(&["Hải", "Thịnh", "Minh", "Quang", "Sơn", "Long"]);
        let whom = |name: &String| Whom::Grassroots("h".to_owned(), name.clone());
        let unions: Vec<(Whom, &str)> =
            names.iter().map(|name| (whom(name), name.as_str())).collect();
        let pairs = Pairs::of(&unions).0.len();
        assert!(pairs >= names.len(), "{pairs}");
        assert!(pairs <= names.len() * 3 * NEIGHBOURS, "{pairs}");
    }
}
