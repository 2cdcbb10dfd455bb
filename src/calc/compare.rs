//! Two books side by side: what differs, and which units make the difference.
//!
//! **Difference.** What the phase shows at the unit in the other book less the
//! same in the base, exactly: counts and levels as they are, percentages in
//! points, means as they are. Average growth is a root and is subtracted as it
//! is worked out. A value that is missing on one side is no zero: there is no
//! difference then.
//!
//! **Parts of a difference of counts.** A child's part is what it adds to the
//! unit's value in the other book less what it adds in the base, over the same
//! years: those of the phase for a sum, else the year shown on each side. A
//! child adds to a year's value when it stood under the unit in that year.
//!
//! **Parts of a difference of ratios.** With r = N/D in the base and r′ = N′/D′
//! in the other, child c having N(c)/D(c) and N′(c)/D′(c):
//!
//! ```text
//! part(c) = [N′(c) − r·D′(c)] / D′  −  [N(c) − r·D(c)] / D
//! ```
//!
//! The first bracket is by how much the child lifts the other side above r, the
//! second by how much it lifted the base above r. Over everything that adds up
//! to the unit, Σ N(c) = N and Σ D(c) = D, so that
//!
//! ```text
//! Σ part(c) = (N′ − r·D′)/D′ − (N − r·D)/D = (r′ − r) − 0 = r′ − r
//! ```
//!
//! A child that grows without being better than r moves nothing, one that is
//! better than r and grows lifts the whole: no part is left to be shared out.
//!
//! **The rest** is what the children don't account for (a declared total in use
//! above them, the unit's own contribution, units that another year's tree
//! leaves out): the unit's own N and D less those of the children, put through
//! the same formula. Parts and rest together are the difference, exactly. All
//! parts of one difference are whole multiples of 1/(D²·D′), so that nothing is
//! rounded and nothing has to be reduced on the way.

mod plans;

pub use plans::{PlanDifference, plan_differences};

use std::collections::HashMap;

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

use crate::model::{Amount, Cadence, Indicator, IndicatorIx, Measure, PhaseIx, UnitIx};

use super::rollup::Worth;
use super::tree::{self, Tree};
use super::{Assessment, Book, Child};

/// One of two that are compared: an indicator at a unit in a phase of a book.
#[derive(Clone, Copy, Debug)]
pub struct Side<'a> {
    /// The book.
    pub book: &'a Book,
    /// The tree figures go up.
    pub tree: Tree,
    /// The phase.
    pub phase: PhaseIx,
    /// The unit.
    pub unit: UnitIx,
    /// The indicator.
    pub indicator: IndicatorIx,
}

/// What a phase shows, or what a child adds to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Magnitude {
    /// A count, level, rate or bare percentage.
    Plain(Amount),
    /// A percentage or mean with its numbers; the denominator is positive.
    Ratio {
        /// N.
        numerator: Amount,
        /// D.
        denominator: Amount,
    },
    /// Average growth in percent, a root.
    Growth(f64),
}

impl<'a> Side<'a> {
    /// The assessment there.
    pub fn assess(&self) -> Assessment {
        self.book.assess(self.tree, self.indicator, self.unit, self.phase)
    }

    fn plan_indicator(&self) -> Option<&'a Indicator> {
        self.book.dataset().plan.indicator(self.indicator)
    }

    fn cadence(&self) -> Option<Cadence> {
        Some(self.plan_indicator()?.target(self.phase)?.cadence.value)
    }

    /// What the phase shows, as it is compared; `None` without a value.
    pub fn magnitude(&self, a: &Assessment) -> Option<Magnitude> {
        match self.cadence()? {
            Cadence::PhaseSum => a.sum.filter(|_| a.year.is_some()).map(Magnitude::Plain),
            Cadence::AverageGrowth => a.value.map(Magnitude::Growth),
            Cadence::EveryYear | Cadence::ByEnd(_) => {
                let Worth::Value { numerator, denominator, .. } =
                    a.year.map(|_| a.year_value.worth)?
                else {
                    return None;
                };
                Some(magnitude(numerator, denominator))
            }
        }
    }

    /// The years that make up what the phase shows.
    fn years(&self, a: &Assessment) -> Vec<i32> {
        if self.cadence() == Some(Cadence::PhaseSum) {
            return a.years.iter().filter(|y| y.state.is_started()).map(|y| y.year).collect();
        }
        a.year.into_iter().collect()
    }

    /// The units directly below.
    pub fn children(&self) -> Vec<Child> {
        self.book.children(self.tree, self.unit, self.phase)
    }

    /// What some units below add to what the phase shows; `None` when none of
    /// them has a value.
    pub fn added(&self, a: &Assessment, below: &[UnitIx]) -> Option<Magnitude> {
        let mut sum: Option<(Amount, Option<Amount>)> = None;
        for year in self.years(a) {
            for &child in below {
                let Some((value, of)) = self.added_in(year, child) else { continue };
                let (so_far, under) = sum.unwrap_or((Amount::ZERO, None));
                let under = under.zip(of).map(|(so_far, more)| so_far + more).or(under).or(of);
                sum = Some((so_far + value, under));
            }
        }
        sum.map(|(value, of)| magnitude(value, of))
    }

    fn added_in(&self, year: i32, child: UnitIx) -> Option<(Amount, Option<Amount>)> {
        // As it was, a unit that moved added to another unit's value in other years.
        let is_under = self.tree != Tree::AsWas
            || self.book.presence(child, year).is_some_and(|p| p.parent == Some(self.unit));
        match self.book.year_value(self.tree, self.indicator, child, year).worth {
            Worth::Value { numerator, denominator, .. } if is_under => {
                Some((numerator, denominator))
            }
            _ => None,
        }
    }
}

fn magnitude(numerator: Amount, denominator: Option<Amount>) -> Magnitude {
    match denominator.filter(|d| *d > Amount::ZERO) {
        Some(denominator) => Magnitude::Ratio { numerator, denominator },
        None => Magnitude::Plain(numerator),
    }
}

/// The other value less the base, in the indicator's unit of measure; `None` for
/// values of different kinds.
pub fn difference(measure: Measure, base: Magnitude, other: Magnitude) -> Option<BigRational> {
    match (base, other) {
        (Magnitude::Plain(a), Magnitude::Plain(b)) => Some((b - a).to_ratio()),
        (Magnitude::Growth(a), Magnitude::Growth(b)) => {
            Some(BigRational::from_float(b)? - BigRational::from_float(a)?)
        }
        (
            Magnitude::Ratio { numerator: n, denominator: d },
            Magnitude::Ratio { numerator: m, denominator: e },
        ) => {
            let part = m.to_ratio() / e.to_ratio() - n.to_ratio() / d.to_ratio();
            Some(part * BigRational::from_integer(factor(measure)))
        }
        _ => None,
    }
}

fn factor(measure: Measure) -> BigInt {
    BigInt::from(if measure == Measure::Percent { 100 } else { 1 })
}

/// Why a difference has no parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoParts {
    /// A side has no value.
    NoValue,
    /// The sides measure different things, or measure them differently.
    NotComparable,
    /// Growth, levels and rates don't add up from units below.
    DoesNotAddUp,
    /// The figures are born here; there are none below.
    BornHere,
    /// Nobody stands below on either side.
    NobodyBelow,
}

/// A child's part of a difference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The child in the base; `None` when it isn't under the unit there.
    pub base: Option<Child>,
    /// The child in the other book.
    pub other: Option<Child>,
    /// Its part, in units of [`Parts::scaled`].
    pub size: BigInt,
}

/// A difference, and who makes it: parts and rest together are the whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// Every child of either side: those of the base in their order, then those
    /// of the other side only.
    pub parts: Vec<Part>,
    /// What the children don't account for.
    pub rest: BigInt,
    whole: BigInt,
    scale: BigInt,
}

impl Parts {
    /// The difference, in the indicator's unit of measure.
    pub fn difference(&self) -> BigRational {
        self.scaled(&self.whole)
    }

    /// A size in the indicator's unit of measure.
    pub fn scaled(&self, size: &BigInt) -> BigRational {
        BigRational::new(size.clone(), self.scale.clone())
    }
}

/// How a numerator and a denominator of one side become a size.
struct Weights {
    /// For numerators and denominators of the base.
    base: [BigInt; 2],
    /// For those of the other.
    other: [BigInt; 2],
    scale: BigInt,
}

impl Weights {
    /// Of counts: the other's numerator less the base's.
    fn of_counts() -> Self {
        let one = || BigInt::from(1);
        Self {
            base: [-one(), BigInt::zero()],
            other: [one(), BigInt::zero()],
            scale: BigInt::from(Amount::SCALE),
        }
    }

    /// Of ratios, over the common denominator D²·D′; see the module's head.
    fn of_ratios(measure: Measure, n: Amount, d: Amount, other_d: Amount) -> Self {
        let big = |a: Amount| BigInt::from(a.parts());
        let (n, d, e, factor) = (big(n), big(d), big(other_d), factor(measure));
        Self {
            base: [-(&factor * &d * &e), &factor * &n * &e],
            other: [&factor * &d * &d, -(&factor * &n * &d)],
            scale: &d * &d * &e,
        }
    }

    fn size(&self, base: Option<Magnitude>, other: Option<Magnitude>) -> BigInt {
        let weigh = |weights: &[BigInt; 2], found: Option<Magnitude>| {
            let (n, d) = match found {
                Some(Magnitude::Plain(n)) => (n, Amount::ZERO),
                Some(Magnitude::Ratio { numerator, denominator }) => (numerator, denominator),
                Some(Magnitude::Growth(_)) | None => return BigInt::zero(),
            };
            let [of_n, of_d] = weights;
            of_n * BigInt::from(n.parts()) + of_d * BigInt::from(d.parts())
        };
        weigh(&self.base, base) + weigh(&self.other, other)
    }
}

/// Who makes the difference of two sides, each with its assessment.
///
/// # Errors
/// [`NoParts`] says why there are none.
pub fn parts(
    (base, base_shown): (&Side<'_>, &Assessment),
    (other, other_shown): (&Side<'_>, &Assessment),
) -> Result<Parts, NoParts> {
    let sides = (base.plan_indicator(), other.plan_indicator());
    let (Some(indicator), Some(twin)) = sides else { return Err(NoParts::NotComparable) };
    if indicator.measure != twin.measure || base.cadence() != other.cadence() {
        return Err(NoParts::NotComparable);
    }
    let does_add_up = !matches!(indicator.measure, Measure::Level | Measure::Rate)
        && base.cadence() != Some(Cadence::AverageGrowth);
    if !does_add_up {
        return Err(NoParts::DoesNotAddUp);
    }
    let shown = (base.magnitude(base_shown), other.magnitude(other_shown));
    let (Some(from), Some(to)) = shown else { return Err(NoParts::NoValue) };
    let weights = match (from, to) {
        (Magnitude::Plain(_), Magnitude::Plain(_)) if indicator.measure == Measure::Count => {
            Weights::of_counts()
        }
        (
            Magnitude::Ratio { numerator, denominator },
            Magnitude::Ratio { denominator: other_denominator, .. },
        ) => Weights::of_ratios(indicator.measure, numerator, denominator, other_denominator),
        (Magnitude::Plain(_), Magnitude::Plain(_)) => return Err(NoParts::DoesNotAddUp),
        _ => return Err(NoParts::NotComparable),
    };
    let pairs = pairs(base, other);
    if pairs.is_empty() {
        return Err(NoParts::NobodyBelow);
    }
    if pairs.iter().all(|pair| is_below(base, other, indicator, *pair)) {
        return Err(NoParts::BornHere);
    }
    let added = |side: &Side<'_>, shown, child: Option<Child>| {
        child.and_then(|child| side.added(shown, &[child.unit]))
    };
    let parts: Vec<Part> = pairs
        .into_iter()
        .map(|(b, o)| {
            let size = weights.size(added(base, base_shown, b), added(other, other_shown, o));
            Part { base: b, other: o, size }
        })
        .collect();
    let whole = weights.size(Some(from), Some(to));
    let rest = parts.iter().fold(whole.clone(), |rest, part| rest - &part.size);
    Ok(Parts { parts, rest, whole, scale: weights.scale })
}

type Pair = (Option<Child>, Option<Child>);

/// The children of both sides, the same unit by its id.
fn pairs(base: &Side<'_>, other: &Side<'_>) -> Vec<Pair> {
    let id = |side: &Side<'_>, child: &Child| side.book.dataset().units.unit(child.unit).id.clone();
    let theirs = other.children();
    let mut open: HashMap<String, Child> =
        theirs.iter().map(|child| (id(other, child), *child)).collect();
    let mut pairs: Vec<Pair> =
        base.children().iter().map(|child| (Some(*child), open.remove(&id(base, child)))).collect();
    let only_theirs = theirs.iter().filter(|child| open.contains_key(&id(other, child)));
    pairs.extend(only_theirs.map(|child| (None, Some(*child))));
    pairs
}

fn is_below(
    base: &Side<'_>,
    other: &Side<'_>,
    indicator: &Indicator,
    (mine, theirs): Pair,
) -> bool {
    let level = |side: &Side<'_>, child: Child| side.book.dataset().units.unit(child.unit).level;
    let level = mine.map(|c| level(base, c)).or_else(|| theirs.map(|c| level(other, c)));
    level.is_none_or(|level| tree::is_below_reporting_level(indicator, level))
}
