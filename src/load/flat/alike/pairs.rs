//! Which names are compared with which: not each with each, as there may be many.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::super::tree::MonthEnd;
use super::super::whom::Whom;
use crate::load::names::{Likeness, Place, Spelling, name_key};

/// In each order names are compared with so many behind them …
const NEIGHBOURS: usize = 6;
/// … and where there are no more than so many, with all.
const FEW: usize = 16;

/// Two units.
pub(in super::super) type Pair = (Whom, Whom);

/// A unit that only its name tells apart.
pub(in super::super) struct Named<'n> {
    pub(in super::super) whom: Whom,
    pub(in super::super) name: &'n str,
    /// In which its periods end; of grassroots unions.
    pub(in super::super) months: Option<&'n BTreeSet<MonthEnd>>,
}

/// How near two units are as far as their names and periods say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Nearness {
    pub(super) likeness: Likeness,
    /// The one falls silent where the other begins.
    pub(super) follow: bool,
    /// They are above the grassroots, and of one level.
    pub(super) is_one_level: bool,
}

/// Pairs of names that are nearly alike, under one union above, among those months in
/// which periods of the table end.
pub(super) fn near(
    named: &[Named<'_>],
    all: &BTreeSet<MonthEnd>,
    is_awaited: &dyn Fn() -> bool,
) -> BTreeMap<Pair, Nearness> {
    let awaited = named.iter().take_while(|_| is_awaited());
    let mut compared: Vec<Name<'_>> = awaited.map(Name::of).collect();
    mark_common(&mut compared);
    let mut groups: BTreeMap<&str, Vec<Name<'_>>> = BTreeMap::new();
    for name in compared {
        let above = match name.whom {
            Whom::Grassroots(district, _) => district.as_str(),
            // No union's key has a space before it.
            Whom::District(_) | Whom::Province => " ",
        };
        groups.entry(above).or_default().push(name);
    }
    let mut pairs = BTreeMap::new();
    for mut group in groups.into_values().filter(|group| group.len() > 1) {
        // Which ones are neighbours isn't left to chance.
        group.sort_by_key(|name| name.whom);
        for ((one, other), likeness) in of_group(&group, is_awaited) {
            let follow = one.follows(other, all) || other.follows(one, all);
            let levels = one.place.as_ref().zip(other.place.as_ref());
            let is_one_level = levels.is_some_and(|(one, other)| one.level == other.level);
            // Who speaks at one time is two, but for names that are nearer.
            if follow || is_one_level || likeness < Likeness::Distant {
                let nearness = Nearness { likeness, follow, is_one_level };
                pairs.insert((one.whom.clone(), other.whom.clone()), nearness);
            }
        }
    }
    pairs
}

/// Words that one name in so many has tell nobody from others, as `(mẫu)` …
const COMMON: usize = 32;

/// … and more names than this.
const FEWEST: usize = 4;

/// Has such words count for less.
fn mark_common(names: &mut [Name<'_>]) {
    let mut known: HashMap<String, usize> = HashMap::new();
    for word in names.iter().flat_map(|name| name.spelling.core()) {
        match known.get_mut(word) {
            Some(count) => *count += 1,
            None => drop(known.insert(word.to_owned(), 1)),
        }
    }
    let most = (names.len() / COMMON).max(FEWEST);
    for name in names {
        name.spelling.mark_common(|word| known.get(word).is_some_and(|count| *count > most));
    }
}

/// A name as it is compared.
struct Name<'n> {
    whom: &'n Whom,
    spelling: Spelling,
    /// Of a union above the grassroots.
    place: Option<Place>,
    months: Option<&'n BTreeSet<MonthEnd>>,
}

impl<'n> Name<'n> {
    fn of(named: &'n Named<'_>) -> Self {
        let Named { whom, name, months } = named;
        let is_above = matches!(whom, Whom::District(_));
        let place = is_above.then(|| Place::of(name)).flatten();
        Self { whom, spelling: Spelling::of(name), place, months: *months }
    }

    /// Whether it begins where the other falls silent.
    fn follows(&self, other: &Self, all: &BTreeSet<MonthEnd>) -> bool {
        let first = self.months.and_then(BTreeSet::first);
        let last = other.months.and_then(BTreeSet::last);
        first.zip(last).is_some_and(|(&first, &last)| {
            last < first && all.range(last + 1..first).next().is_none()
        })
    }

    /// A level changes in time, and a name without one may be several places'.
    fn likeness(&self, other: &Self) -> Option<Likeness> {
        let places = self.place.as_ref().zip(other.place.as_ref());
        let may_become = places.is_some_and(|(one, other)| one.may_become(other));
        let near = may_become.then_some(Likeness::Near);
        let is_nearly = places.is_some() && self.spelling.is_nearly(&other.spelling);
        let distant = is_nearly.then_some(Likeness::Distant);
        let found = self.spelling.likeness(&other.spelling);
        near.into_iter().chain(found).chain(distant).min()
    }

    fn words(&self) -> usize {
        self.spelling.core().len()
    }
}

/// What names that may be one agree in: they stand beside one another in the order of it.
/// A slip leaves the letters before it, or those behind it; another order or words more
/// leave the words; and short forms leave the first letters.
const ORDERS: [fn(&Spelling) -> String; 4] = [
    |name| name.core().concat(),
    |name| name.core().concat().chars().rev().collect(),
    |name| {
        let mut words = name.core();
        words.sort_unstable();
        words.concat()
    },
    |name| name.initials().to_owned(),
];

/// The pairs of a group.
fn of_group<'g>(
    group: &'g [Name<'g>],
    is_awaited: &dyn Fn() -> bool,
) -> Vec<((&'g Name<'g>, &'g Name<'g>), Likeness)> {
    let reach = if group.len() <= FEW { FEW } else { NEIGHBOURS };
    let mut compared: HashSet<(usize, usize)> = HashSet::new();
    let mut pairs = Vec::new();
    for order in ORDERS {
        let mut places: Vec<usize> = (0..group.len()).collect();
        places.sort_by_cached_key(|&at| group.get(at).map(|name| order(&name.spelling)));
        for (at, &one) in places.iter().enumerate().take_while(|_| is_awaited()) {
            for &other in places.iter().skip(at + 1).take(reach) {
                let (one, other) = (one.min(other), one.max(other));
                let Some(pair) = group.get(one).zip(group.get(other)) else { continue };
                if compared.insert((one, other)) {
                    pairs.extend(pair.0.likeness(pair.1).map(|likeness| (pair, likeness)));
                }
            }
        }
    }
    // What may be a part of several is nobody's.
    let short = |(one, other): (&'g Name<'g>, &'g Name<'g>)| {
        let len = |name: &Name<'_>| (name.words(), name.spelling.len());
        if len(one) < len(other) { one.whom } else { other.whom }
    };
    let mut parts: HashMap<&Whom, usize> = HashMap::new();
    for (pair, _) in pairs.iter().filter(|(_, likeness)| *likeness == Likeness::Part) {
        *parts.entry(short(*pair)).or_default() += 1;
    }
    pairs.retain(|(pair, likeness)| {
        *likeness != Likeness::Part || parts.get(short(*pair)) == Some(&1)
    });
    pairs
}

/// Unions above the grassroots with each grassroots union of the same name.
pub(super) fn of_levels(named: &[Named<'_>]) -> Vec<Pair> {
    let is_upper = |named: &&Named<'_>| matches!(named.whom, Whom::District(_));
    let (upper, unions): (Vec<_>, Vec<_>) = named.iter().partition(is_upper);
    let upper: HashMap<String, &Whom> =
        upper.iter().map(|named| (name_key(named.name), &named.whom)).collect();
    let same = |named: &&Named<'_>| {
        upper.get(&name_key(named.name)).map(|&above| (above.clone(), named.whom.clone()))
    };
    let mut pairs: Vec<Pair> = unions.iter().filter_map(same).collect();
    pairs.sort();
    pairs
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
        let of = |name| Named { whom: whom(name), name: name.as_str(), months: None };
        let unions: Vec<Named<'_>> = names.iter().map(of).collect();
        let pairs = near(&unions, &BTreeSet::new(), &|| true).len();
        assert!(pairs >= names.len(), "{pairs}");
        assert!(pairs <= names.len() * ORDERS.len() * NEIGHBOURS, "{pairs}");
    }
}
