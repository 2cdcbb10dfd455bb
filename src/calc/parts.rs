//! Who makes up a gap: a child's part is its own shortfall / Σ of the
//! children's shortfalls. These are parts of what the units behind are short of,
//! not of the parent's gap: surpluses elsewhere make up for some of it.

use crate::model::{Amount, UnitIx};

use super::exact::Quotient;

/// One child's part.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Part {
    /// Which child.
    pub unit: UnitIx,
    /// Its own shortfall, in whole things; positive.
    pub shortfall: Amount,
    /// Of the children's shortfalls together, 0–1.
    pub share: f64,
}

/// The parts of those that are short, the largest first; ties in the given
/// (official) order.
pub fn parts(shortfalls: impl IntoIterator<Item = (UnitIx, Amount)>) -> Vec<Part> {
    let mut short: Vec<_> = shortfalls.into_iter().filter(|(_, s)| *s > Amount::ZERO).collect();
    short.sort_by_key(|&(_, s)| std::cmp::Reverse(s));
    let total: Amount = short.iter().map(|&(_, s)| s).sum();
    short.iter().map(|&(unit, s)| Part { unit, shortfall: s, share: share(s, total) }).collect()
}

fn share(part: Amount, total: Amount) -> f64 {
    Quotient::ratio(part, total, false).map_or(0.0, Quotient::to_f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_of_the_shortfalls_together_and_add_up_to_one() {
        let unit = UnitIx::new;
        let short = [(unit(1), 30), (unit(2), 0), (unit(3), 60), (unit(4), 30)];
        let found = parts(short.map(|(u, n)| (u, Amount::whole(n))));
        let order: Vec<_> = found.iter().map(|p| p.unit.index()).collect();
        assert_eq!(order, [3, 1, 4]);
        let shares: Vec<_> = found.iter().map(|p| p.share).collect();
        assert_eq!(shares, [0.5, 0.25, 0.25]);
    }
}
