//! What the rows of a unit say: by it a slip is told from a neighbour.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::super::namings::{Cells, Naming, Namings};
use super::pairs::Nearness;
use crate::load::names::{Likeness, is_without_diacritics};
use crate::load::table::RowAt;
use crate::text::fold;

/// A name in no more than this part of another's rows may be a slip.
const SMALL_PART: usize = 3;
/// In no more than this part of them a copy into the wrong place.
const TINY_PART: usize = 10;

/// What the rows of a unit say.
#[derive(Default)]
pub(super) struct Rows {
    pub(super) name: String,
    pub(super) count: usize,
    pub(super) first: Option<RowAt>,
    /// Of whom beneath it, which indicator, for when.
    figures: HashSet<u64>,
    /// Which indicators it reports itself.
    own: HashSet<u32>,
    /// Who is beneath it.
    unions: HashSet<u64>,
}

impl Rows {
    pub(super) fn take(&mut self, namings: &Namings, naming: &Naming, column: usize, union: &str) {
        if self.first.is_none() {
            self.first = Some(naming.first);
            naming.cell(column).clone_into(&mut self.name);
        }
        self.count += naming.rows;
        let union = (!union.is_empty()).then(|| hash(&union));
        if union.is_none() {
            self.own.extend(namings.said(naming).map(|(_, what)| what));
        }
        self.figures.extend(namings.said(naming).map(|said| hash(&(union, said))));
        self.unions.extend(union);
    }

    /// Whether it may be the other, of nearly whose name it is, written wrongly.
    pub(super) fn may_be_slip_of(
        &self,
        more: &Self,
        nearness: Nearness,
        is_district: bool,
    ) -> bool {
        let Nearness { likeness, follow, is_one_level } = nearness;
        let is_small = self.count.saturating_mul(SMALL_PART) <= more.count;
        let says_nothing_twice = self.figures.is_disjoint(&more.figures);
        if likeness == Likeness::Short || self.is_bare_form_of(more) {
            return true;
        }
        if is_district && self.unions.is_disjoint(&more.unions) {
            // Neighbours of their own have unions, or the same figures, of their own.
            let fills_a_gap = self.unions.is_empty() && says_nothing_twice;
            let is_its_own =
                is_one_level && !more.unions.is_empty() && self.own.is_subset(&more.own);
            return fills_a_gap && (is_its_own || (is_small && likeness < Likeness::Doubtful));
        }
        match likeness {
            Likeness::Short | Likeness::Near => is_small || says_nothing_twice,
            Likeness::Doubtful | Likeness::Part => (is_small && says_nothing_twice) || follow,
            Likeness::Distant => follow,
        }
    }

    /// Whether both say something of the same indicator for the same time.
    pub(super) fn says_what(&self, other: &Self) -> bool {
        !self.figures.is_disjoint(&other.figures)
    }

    /// Whether so many of the unions beneath it are half of them.
    pub(super) fn are_half(&self, unions: usize) -> bool {
        unions * 2 >= self.unions.len()
    }

    /// Whether it may be rows of the other, of the same name under another union: two
    /// unions say the same things, each for itself.
    pub(super) fn may_have_strayed_from(&self, more: &Self) -> bool {
        let is_tiny = self.count.saturating_mul(TINY_PART) <= more.count;
        is_tiny || self.figures.is_disjoint(&more.figures)
    }

    /// The same letters without a single diacritic.
    pub(super) fn is_bare_form_of(&self, other: &Self) -> bool {
        let is_bare = |said: &Self| is_without_diacritics(&said.name);
        is_bare(self) && !is_bare(other) && fold(&self.name) == fold(&other.name)
    }
}

fn hash(said: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    said.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(count: usize, unions: &[u64], figures: &[u64]) -> Rows {
        let (unions, figures) = (unions.iter().copied(), figures.iter().copied());
        Rows { count, unions: unions.collect(), figures: figures.collect(), ..Rows::default() }
    }

    const fn as_near(likeness: Likeness) -> Nearness {
        Nearness { likeness, follow: false, is_one_level: true }
    }

    #[test]
    fn a_district_with_unions_or_figures_of_its_own_is_a_neighbour() {
        let right = said(60, &[1, 2], &[10, 11]);
        let is_slip = |less: Rows, is_district| {
            less.may_be_slip_of(&right, as_near(Likeness::Near), is_district)
        };
        assert!(is_slip(said(1, &[1], &[10]), true));
        assert!(is_slip(said(1, &[], &[12]), true));
        assert!(!is_slip(said(1, &[], &[10]), true));
        assert!(!is_slip(said(1, &[3], &[12]), true));
        let of_own =
            |less: Rows, more: &Rows| less.may_be_slip_of(more, as_near(Likeness::Distant), true);
        assert!(of_own(said(30, &[], &[12]), &right));
        assert!(!of_own(said(30, &[], &[10]), &right));
        assert!(!of_own(said(30, &[], &[12]), &said(60, &[], &[10, 11])));
        // Who reports what the other doesn't is nobody that took its place.
        let reports_more = Rows { own: HashSet::from([5]), ..said(30, &[], &[12]) };
        assert!(!of_own(reports_more, &right));
        assert!(is_slip(said(1, &[], &[10]), false));
    }

    #[test]
    fn a_name_that_is_somebodys_needs_few_rows_and_figures_the_other_lacks() {
        let right = said(60, &[], &[10, 11]);
        let is_slip = |less: Rows| less.may_be_slip_of(&right, as_near(Likeness::Doubtful), false);
        assert!(is_slip(said(1, &[], &[12])));
        assert!(!is_slip(said(1, &[], &[10])));
        assert!(!is_slip(said(40, &[], &[12])));
    }

    #[test]
    fn two_unions_of_one_name_say_the_same_things() {
        let right = said(60, &[], &[10, 11]);
        assert!(said(40, &[], &[12]).may_have_strayed_from(&right));
        assert!(said(1, &[], &[10]).may_have_strayed_from(&right));
        assert!(!said(12, &[], &[10, 12]).may_have_strayed_from(&right));
    }
}
