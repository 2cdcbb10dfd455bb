//! Names that are nearly another's under the same union above: a slip of the pen
//! makes a unit of its own out of them, and the right one lacks its figures.
//!
//! Two real neighbours report the same indicators for the same periods; a slip
//! has only what the right name lacks, or few rows beside many, or no diacritics
//! where the other has them. Numbers in names are meant.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::{DefaultHasher, Hash, Hasher};

use super::ids::Ids;
use super::namings::{Cells, Naming, Namings};
use super::roles::Roles;
use super::whom::Whom;
use super::{DISTRICT, GRASSROOTS};
use crate::load::FlatFault;
use crate::load::collect::{Findings, quoted};
use crate::load::names::{Loose, is_without_diacritics, name_key};
use crate::load::table::{RowAt, Table};
use crate::text::fold;

/// Names compared with those next to them in the alphabet, from the front and
/// from the back: what differs by a letter agrees before it or behind it.
const NEIGHBOURS: usize = 6;
/// A name in no more than this part of another's rows may be a slip.
const SMALL_PART: usize = 3;

/// Two units of nearly the same name.
type Pair = (Whom, Whom);

/// Tells of names that are nearly another's. `named` are all units whose name
/// is all that tells them apart.
pub(super) fn tell(
    named: Vec<(Whom, &str)>,
    (ids, roles, province_key): (&Ids, &Roles, &str),
    namings: &Namings,
    table: &Table<'_>,
    findings: &mut Findings,
) {
    let short = pairs_of_short_forms(&named);
    let levels = pairs_of_levels(&named);
    let mut pairs = pairs(named);
    pairs.extend(short.iter().chain(&levels).cloned());
    if pairs.is_empty() {
        return;
    }
    let mut said: HashMap<&Whom, Said> =
        pairs.iter().flat_map(|(a, b)| [(a, Said::default()), (b, Said::default())]).collect();
    for naming in namings.all.iter().filter(|naming| roles.is_unit(*naming)) {
        let Ok(whom) = ids.whom(naming, province_key) else { continue };
        if let Whom::Grassroots(district, union) = &whom {
            let district = Whom::District(district.clone());
            if let Some(said) = said.get_mut(&district) {
                said.take(namings, naming, DISTRICT, union);
            }
        }
        let column = if matches!(whom, Whom::Grassroots(..)) { GRASSROOTS } else { DISTRICT };
        if let Some(said) = said.get_mut(&whom) {
            said.take(namings, naming, column, "");
        }
    }
    for (one, other) in &pairs {
        let Some((a, b)) = said.get(one).zip(said.get(other)) else { continue };
        if levels.contains(&(one.clone(), other.clone())) {
            tell_levels(a, b, table, findings);
            continue;
        }
        let is_first = a.is_bare_form_of(b) || (a.rows <= b.rows && !b.is_bare_form_of(a));
        let ((whom, less), (_, more)) =
            if is_first { ((one, a), (other, b)) } else { ((other, b), (one, a)) };
        let is_district = matches!(whom, Whom::District(_));
        let may_be_one =
            short.contains(&(one.clone(), other.clone())) || less.may_be_slip_of(more, is_district);
        let Some(at) = less.first.filter(|_| may_be_one) else { continue };
        let fault = FlatFault::NameAlike {
            name: quoted(&less.name),
            rows: less.rows,
            other: quoted(&more.name),
            other_rows: more.rows,
            line: line_of(more.first, table).unwrap_or_default(),
        };
        findings.add(fault, table.place(at, if is_district { DISTRICT } else { GRASSROOTS }));
    }
}

/// Tells of a name that a union above and a grassroots union have, where it has
/// fewer rows.
fn tell_levels(upper: &Said, union: &Said, table: &Table<'_>, findings: &mut Findings) {
    let is_above = upper.rows <= union.rows;
    let (less, more, column) =
        if is_above { (upper, union, DISTRICT) } else { (union, upper, GRASSROOTS) };
    let Some(at) = less.first else { return };
    let fault = FlatFault::NameAtTwoLevels {
        name: quoted(&less.name),
        above: upper.rows,
        below: union.rows,
        line: line_of(more.first, table).unwrap_or_default(),
    };
    findings.add(fault, table.place(at, column));
}

fn line_of(at: Option<RowAt>, table: &Table<'_>) -> Option<String> {
    table.parts().place(at?.number).map(|place| place.short())
}

/// What the rows of a unit say.
#[derive(Default)]
struct Said {
    name: String,
    rows: usize,
    first: Option<RowAt>,
    /// Of whom beneath it, which indicator, for when.
    figures: HashSet<u64>,
    /// Who is beneath it.
    unions: HashSet<u64>,
}

impl Said {
    fn take(&mut self, namings: &Namings, naming: &Naming, column: usize, union: &str) {
        if self.first.is_none() {
            self.first = Some(naming.first);
            naming.cell(column).clone_into(&mut self.name);
        }
        self.rows += naming.rows;
        let union = (!union.is_empty()).then(|| hash(&union));
        self.figures.extend(namings.said(naming).map(|said| hash(&(union, said))));
        self.unions.extend(union);
    }

    fn may_be_slip_of(&self, more: &Self, is_district: bool) -> bool {
        let is_small = self.rows.saturating_mul(SMALL_PART) <= more.rows;
        let says_nothing_twice = self.figures.is_disjoint(&more.figures);
        if self.is_bare_form_of(more) {
            return true;
        }
        if is_district && self.unions.is_disjoint(&more.unions) {
            // Neighbours of their own have unions, or the same figures, of their own.
            return self.unions.is_empty() && is_small && says_nothing_twice;
        }
        is_small || says_nothing_twice
    }

    /// The same letters without a single diacritic.
    fn is_bare_form_of(&self, other: &Self) -> bool {
        let is_bare = |said: &Self| is_without_diacritics(&said.name);
        is_bare(self) && !is_bare(other) && fold(&self.name) == fold(&other.name)
    }
}

fn hash(said: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    said.hash(&mut hasher);
    hasher.finish()
}

/// Names under one union above that agree but for what is written short.
fn pairs_of_short_forms(named: &[(Whom, &str)]) -> BTreeSet<Pair> {
    let mut groups: HashMap<(String, String), Vec<(Loose, &Whom)>> = HashMap::new();
    for (whom, name) in named {
        let name = Loose::of(name);
        groups.entry((above(whom), name.initials.clone())).or_default().push((name, whom));
    }
    let mut pairs = BTreeSet::new();
    for group in groups.values() {
        for (at, (name, whom)) in group.iter().enumerate() {
            for (_, other) in group.iter().skip(at + 1).filter(|(other, _)| name.may_be(other)) {
                let (one, two) = if whom <= other { (whom, other) } else { (other, whom) };
                pairs.insert(((*one).clone(), (*two).clone()));
            }
        }
    }
    pairs
}

/// Unions above the grassroots with each grassroots union of the same name.
fn pairs_of_levels(named: &[(Whom, &str)]) -> BTreeSet<Pair> {
    let is_upper = |whom: &Whom| matches!(whom, Whom::District(_));
    let (upper, unions): (Vec<_>, Vec<_>) = named.iter().partition(|(whom, _)| is_upper(whom));
    let upper: HashMap<String, &Whom> =
        upper.iter().map(|(whom, name)| (name_key(name), whom)).collect();
    let same = |(whom, name): &&(Whom, &str)| {
        upper.get(&name_key(name)).map(|&above| (above.clone(), whom.clone()))
    };
    unions.iter().filter_map(same).collect()
}

/// The key of whom a unit is under, whatever it is.
fn above(whom: &Whom) -> String {
    match whom {
        Whom::Grassroots(district, _) => format!("<{district}"),
        _ => String::new(),
    }
}

fn pairs(named: Vec<(Whom, &str)>) -> BTreeSet<Pair> {
    let mut groups: BTreeMap<String, Vec<(String, Whom)>> = BTreeMap::new();
    for (whom, name) in named {
        groups.entry(above(&whom)).or_default().push((fold(name), whom));
    }
    let mut pairs = BTreeSet::new();
    for group in groups.values_mut() {
        group.sort();
        take_neighbours(group, &mut pairs);
        group.sort_by_cached_key(|(name, _)| name.chars().rev().collect::<String>());
        take_neighbours(group, &mut pairs);
    }
    pairs
}

fn take_neighbours(group: &[(String, Whom)], pairs: &mut BTreeSet<Pair>) {
    for (at, (name, whom)) in group.iter().enumerate() {
        for (other, beside) in group.iter().skip(at + 1).take(NEIGHBOURS) {
            if are_alike(name, other) {
                let (one, two) = if whom <= beside { (whom, beside) } else { (beside, whom) };
                pairs.insert((one.clone(), two.clone()));
            }
        }
    }
}

/// Whether two names of one id may be the same unit's: nearly alike, or one the
/// shorter form of the other.
pub(super) fn are_near(one: &str, other: &str) -> bool {
    let loose = (Loose::of(one), Loose::of(other));
    let (one, other) = (fold(one), fold(other));
    let words = |name: &str| -> BTreeSet<String> {
        name.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect()
    };
    let (ours, theirs) = (words(&one), words(&other));
    are_alike(&one, &other)
        || loose.0.may_be(&loose.1)
        || ours.is_subset(&theirs)
        || theirs.is_subset(&ours)
}

/// Whether two names without diacritics differ by a slip of the pen.
fn are_alike(one: &str, other: &str) -> bool {
    fn words(name: &str) -> Vec<&str> {
        name.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect()
    }
    let (one, other) = (words(one), words(other));
    let (ours, theirs) =
        (one.iter().filter(|w| is_counted(w)), other.iter().filter(|w| is_counted(w)));
    if !ours.eq(theirs) {
        return false;
    }
    // Diacritics, or a space too many or in the wrong place.
    if one.concat() == other.concat() {
        return true;
    }
    if one.len() != other.len() {
        return false;
    }
    let mut slips = 0;
    for (a, b) in std::iter::zip(one, other).filter(|(a, b)| a != b) {
        let (shorter, slip) = (a.len().min(b.len()), strsim::osa_distance(a, b));
        if shorter < 3 || (shorter < 6 && slip > 1) {
            return false;
        }
        slips += slip;
    }
    slips <= 2
}

/// A number, in digits or Roman: never a slip.
fn is_counted(word: &str) -> bool {
    word.chars().any(char::is_numeric) || word.chars().all(|c| matches!(c, 'i' | 'v' | 'x'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(rows: usize, unions: &[u64], figures: &[u64]) -> Said {
        let (unions, figures) = (unions.iter().copied(), figures.iter().copied());
        Said { rows, unions: unions.collect(), figures: figures.collect(), ..Said::default() }
    }

    #[test]
    fn a_district_with_unions_or_figures_of_its_own_is_a_neighbour() {
        let right = said(60, &[1, 2], &[10, 11]);
        assert!(said(1, &[1], &[10]).may_be_slip_of(&right, true));
        assert!(said(1, &[], &[12]).may_be_slip_of(&right, true));
        assert!(!said(1, &[], &[10]).may_be_slip_of(&right, true));
        assert!(!said(1, &[3], &[12]).may_be_slip_of(&right, true));
        assert!(said(1, &[], &[10]).may_be_slip_of(&right, false));
    }

    #[test]
    fn slips_of_the_pen_are_told_from_other_names() {
        for (one, other) in [
            ("CĐCS May Sông Mã", "CĐCS May Song Mã"),
            ("LĐLĐ huyện Hoằng Hóa", "LĐLĐ huyện Hoàng Hóa"),
            ("CĐCS Công ty Thép", "CĐCS Công ty Thépp"),
            ("CĐCS Trường Nga Sơn", "CĐCS Trườn gNga Sơn"),
        ] {
            assert!(are_alike(&fold(one), &fold(other)), "{one} {other}");
        }
        for (one, other) in [
            ("CĐCS số 1", "CĐCS số 2"),
            ("Trường A", "Trường B"),
            ("Cụm II", "Cụm III"),
            ("Huyện Thọ Xuân", "Huyện Như Xuân"),
            ("Trường THCS Nga An", "Trường THPT Nga An"),
        ] {
            assert!(!are_alike(&fold(one), &fold(other)), "{one} {other}");
        }
    }
}
