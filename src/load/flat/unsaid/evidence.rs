//! How much speaks for a unit's being a sum of others.
//!
//! Every digit of a number that agrees makes chance ten times less likely, each number
//! once. A number that differs may be a slip, if nearly all others agree.

use std::collections::HashSet;
use std::ops::Range;

use super::group::Group;
use super::{FEWEST, Key, Sum, is_zero};
use crate::model::Amount;

/// Digits that have to agree, if nothing else makes it likely.
const ENOUGH: usize = 6;
/// What a name that is no union's is worth.
const NAME: usize = 2;
/// What a number that differs takes away.
const SLIP: usize = 2;
/// One number in so many may be a slip; one always.
const SLIPS: usize = 10;
/// So many that agree for each that differs.
const AGREEING: usize = 2;
/// All others, if they are no fewer than this, are what a total is of.
const MANY: usize = 3;

/// What else makes it likely.
#[derive(Clone, Copy)]
pub(super) struct Likely {
    /// Others say that they are unions.
    pub(super) has_doubtful_name: bool,
    /// The first or the last of its union.
    pub(super) is_at_end: bool,
    /// All others are meant.
    pub(super) is_of_all: bool,
    /// Digits that agree since they were looked for.
    pub(super) freedom: usize,
}

/// How often a unit has the sum of others.
pub(super) struct Evidence {
    /// Which one, among its siblings.
    pub(super) at: usize,
    /// Of which others …
    pub(super) range: Range<usize>,
    /// … but these.
    pub(super) without: HashSet<usize>,
    /// Numbers that are the sum, and those that aren't.
    pub(super) agreeing: usize,
    pub(super) differing: usize,
    /// The first figure that is one, and of how many.
    pub(super) key: Key,
    pub(super) value: Sum,
    pub(super) others: usize,
    digits: usize,
}

impl Evidence {
    /// `None` where nothing agrees, or too much doesn't.
    pub(super) fn of(
        group: &Group,
        at: usize,
        range: Range<usize>,
        without: &HashSet<usize>,
    ) -> Option<Self> {
        let figures = group.figures(at);
        let most = 1 + 2 * figures.len() / SLIPS;
        let (mut agreeing, mut differing, mut numbers) = (0, 0, Vec::new());
        let mut first: Option<(Key, Sum, usize)> = None;
        for &(key, value) in figures {
            let (sum, others) = group.sum(key, (&range, at), without);
            if others < FEWEST {
                continue;
            }
            let pairs = [(value.0, sum.0), (value.1, sum.1)];
            let pairs = pairs.into_iter().filter(|(own, sum)| !own.is_zero() || !sum.is_zero());
            for (own, sum) in pairs {
                if own == sum {
                    agreeing += 1;
                    numbers.push(own);
                } else {
                    differing += 1;
                }
            }
            if differing > most {
                return None;
            }
            if value == sum && !is_zero(value) && first.is_none_or(|first| others > first.2) {
                first = Some((key, value, others));
            }
        }
        let (key, value, others) = first?;
        numbers.sort_unstable();
        numbers.dedup();
        let digits = numbers.into_iter().map(|number: Amount| number.digits() as usize).sum();
        let without = without.clone();
        Some(Self { at, range, without, agreeing, differing, key, value, others, digits })
    }

    pub(super) fn is_enough(&self, likely: Likely) -> bool {
        let slips = 1 + (self.agreeing + self.differing) / SLIPS;
        let is_rare = self.differing <= slips && self.agreeing >= AGREEING * self.differing;
        let name = if likely.has_doubtful_name { NAME } else { 0 };
        let all = usize::from(likely.is_of_all && self.others >= MANY);
        let speaks_for = self.digits + name + usize::from(likely.is_at_end) + all;
        is_rare && speaks_for >= ENOUGH + likely.freedom + SLIP * self.differing
    }
}
