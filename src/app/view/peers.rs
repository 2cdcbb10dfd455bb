//! A unit among those of its level and of similar size: half to twice its own.
//! Size is the denominator; of a figure without one, the people of the unit. A
//! size under 20 lets chance decide: such units are marked, never ranked.

use crate::calc::{Assessment, Worth};
use crate::model::{Amount, IndicatorIx, UnitIx};

use super::super::vantage::Vantage;
use super::gauge::BarView;

/// A smaller size says little.
const SMALL: i64 = 20;

/// One of those compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Peer {
    /// Who.
    pub unit: UnitIx,
    /// Its assessment.
    pub assessment: Assessment,
    /// Its size.
    pub size: Amount,
    /// 1 is the best; `None` without a value, and for a small one.
    pub rank: Option<usize>,
}

impl Peer {
    /// True where chance decides.
    pub fn is_small(&self) -> bool {
        is_small(self.size)
    }

    fn is_ranked(&self) -> bool {
        !self.is_small() && self.assessment.value.is_some()
    }
}

/// True of a size with which chance decides.
pub fn is_small(size: Amount) -> bool {
    size < Amount::whole(SMALL)
}

/// Of how many things or people a share or mean is.
pub const fn size_of(a: &Assessment) -> Option<Amount> {
    match a.year_value.worth {
        Worth::Value { denominator, .. } if a.year.is_some() => denominator,
        _ => None,
    }
}

/// A unit among its peers.
#[derive(Clone, Debug, PartialEq)]
pub struct Peers {
    /// The one compared.
    pub unit: UnitIx,
    /// By which indicator.
    pub indicator: IndicatorIx,
    /// Its size.
    pub size: Amount,
    /// The year of that size.
    pub year: i32,
    /// The best first, then small ones, then those without a value; the unit
    /// itself is among them.
    pub all: Vec<Peer>,
    /// The middle of the ranked ones' values.
    pub median: Option<f64>,
}

impl Peers {
    /// Compares a unit by an indicator; `None` when it has no size. Sizes are read
    /// of every unit of its level, only its peers are assessed.
    pub fn of(vantage: &Vantage<'_>, indicator: IndicatorIx, unit: UnitIx) -> Option<Self> {
        let (size, year) = size(vantage, indicator, unit)?;
        let units = &vantage.dataset().units;
        let level = units.unit(unit).level;
        let is_peer = |&other: &UnitIx| {
            units.unit(other).level == level
                && vantage.book.lists(other, vantage.phase)
                && is_there(vantage, other, year)
        };
        let sized = units.ixs().filter(is_peer).filter_map(|other| {
            let size_of_other = size_in(vantage, indicator, other, year)?;
            is_similar(size, size_of_other).then_some((other, size_of_other))
        });
        let mut all: Vec<Peer> = sized
            .map(|(unit, size)| {
                let assessment = vantage.at(unit).assess(indicator);
                Peer { unit, assessment, size, rank: None }
            })
            .collect();
        rank(&mut all);
        let median = median(all.iter().filter(|p| p.is_ranked()));
        Some(Self { unit, indicator, size, year, all, median })
    }

    /// How many are ranked.
    pub fn ranked(&self) -> usize {
        self.all.iter().filter(|peer| peer.rank.is_some()).count()
    }

    /// The rank of the unit compared.
    pub fn rank(&self) -> Option<usize> {
        self.all.iter().find(|peer| peer.unit == self.unit)?.rank
    }
}

/// The size of a unit, and the year it is of: that of its value.
pub fn size(vantage: &Vantage<'_>, ix: IndicatorIx, unit: UnitIx) -> Option<(Amount, i32)> {
    let year = vantage.at(unit).assess(ix).year?;
    Some((size_in(vantage, ix, unit, year)?, year))
}

fn size_in(vantage: &Vantage<'_>, ix: IndicatorIx, unit: UnitIx, year: i32) -> Option<Amount> {
    let sized = if vantage.indicator(ix).measure.is_ratio() {
        ix
    } else {
        vantage.plan().indicator_ixs().find(|&ix| vantage.indicator(ix).counts_people)?
    };
    let value = vantage.book.year_value(vantage.tree, sized, unit, year);
    match value.worth {
        Worth::Value { denominator, .. } => denominator,
        _ => None,
    }
}

fn is_there(vantage: &Vantage<'_>, unit: UnitIx, year: i32) -> bool {
    let presence = vantage.book.presence(unit, year);
    presence.is_some_and(|p| p.is_managed && p.is_alive_at_end)
}

/// Half to twice as large, the ends included.
fn is_similar(size: Amount, other: Amount) -> bool {
    size <= other + other && other <= size + size
}

/// Puts the best first; where not everybody has a target, the largest value.
fn rank(all: &mut [Peer]) {
    let reached = |peer: &Peer| BarView::of(&peer.assessment).map(|bar| bar.value);
    let has_targets = all.iter().filter(|p| p.is_ranked()).all(|p| reached(p).is_some());
    let measure = |peer: &Peer| {
        let measure = if has_targets { reached(peer) } else { peer.assessment.value };
        measure.unwrap_or(f64::NEG_INFINITY)
    };
    let class = |peer: &Peer| match (peer.is_ranked(), peer.assessment.value) {
        (true, _) => 0,
        (false, Some(_)) => 1,
        (false, None) => 2,
    };
    all.sort_by(|a, b| {
        let by_measure = || measure(b).total_cmp(&measure(a));
        class(a).cmp(&class(b)).then_with(by_measure).then(a.unit.cmp(&b.unit))
    });
    let ranked = all.iter_mut().filter(|peer| peer.is_ranked());
    for (at, peer) in ranked.enumerate() {
        peer.rank = Some(at + 1);
    }
}

fn median<'a>(ranked: impl Iterator<Item = &'a Peer>) -> Option<f64> {
    let mut values: Vec<f64> = ranked.filter_map(|peer| peer.assessment.value).collect();
    values.sort_by(f64::total_cmp);
    let middle = values.len() / 2;
    let upper = *values.get(middle)?;
    if values.len() % 2 == 1 {
        return Some(upper);
    }
    let lower = *values.get(middle.checked_sub(1)?)?;
    Some(f64::midpoint(lower, upper))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn similar_is_half_to_twice() {
        let is = |a, b| is_similar(Amount::whole(a), Amount::whole(b));
        assert!(is(100, 50) && is(100, 200) && is(100, 100) && is(0, 0));
        assert!(!is(100, 49) && !is(100, 201) && !is(0, 1));
    }
}
