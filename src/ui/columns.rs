//! Which columns of a table there is room for.

/// A column that asks for room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Wish {
    /// Asked for in this order, the least first.
    pub priority: u8,
    /// Less is useless.
    pub least: u16,
    /// More is wasted.
    pub most: u16,
    /// At these priorities it is widened so far, as room allows.
    pub eased: [(u8, u16); 3],
}

impl Wish {
    /// A wish for a width between two bounds.
    pub const fn new(priority: u8, least: u16, most: u16) -> Self {
        Self { priority, least, most, eased: [(u8::MAX, 0); 3] }
    }

    /// The same, widened at other priorities before less important columns come.
    pub fn eased<const N: usize>(mut self, eased: [(u8, u16); N]) -> Self {
        for (slot, one) in self.eased.iter_mut().zip(eased) {
            *slot = one;
        }
        self
    }
}

/// Blank columns between two columns.
pub const SPACE: u16 = 2;

/// The width of each column, in the given order; `None` for one there is no room
/// for. What is left over goes to the columns that can use it, the first in
/// priority first, but no more than half to any as long as others ask.
pub fn share_out(columns: u16, wishes: &[Wish]) -> Vec<Option<u16>> {
    let mut widths: Vec<Option<u16>> = vec![None; wishes.len()];
    let mut order: Vec<usize> = (0..wishes.len()).collect();
    order.sort_by_key(|&at| wishes.get(at).map_or(u8::MAX, |w| w.priority));
    let mut left = columns.saturating_add(SPACE);
    for &at in &order {
        let Some(wish) = wishes.get(at) else { continue };
        ease(wishes, wish.priority, &mut widths, &mut left);
        let needed = wish.least.saturating_add(SPACE);
        if needed > left {
            // A column of less importance must not slip in before this one.
            break;
        }
        left -= needed;
        if let Some(width) = widths.get_mut(at) {
            *width = Some(wish.least);
        }
    }
    for round in [2, 1] {
        for &at in &order {
            let (Some(Some(width)), Some(wish)) = (widths.get_mut(at), wishes.get(at)) else {
                continue;
            };
            let more = wish.most.saturating_sub(*width).min(left / round);
            *width += more;
            left -= more;
        }
    }
    widths
}

/// Widens the columns that are to be before the next comes.
fn ease(wishes: &[Wish], before: u8, widths: &mut [Option<u16>], left: &mut u16) {
    for (wish, width) in wishes.iter().zip(widths) {
        let Some(width) = width else { continue };
        for (_, columns) in wish.eased.into_iter().filter(|(at, _)| *at < before) {
            let more = columns.saturating_sub(*width).min(*left);
            *width += more;
            *left -= more;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn wish(priority: u8, least: u16, most: u16) -> Wish {
        Wish::new(priority, least, most)
    }

    #[test]
    fn columns_are_dropped_from_the_least_important() {
        let wishes = [wish(0, 10, 10), wish(2, 5, 5), wish(1, 6, 6)];
        assert_eq!(share_out(25, &wishes), [Some(10), Some(5), Some(6)]);
        assert_eq!(share_out(24, &wishes), [Some(10), None, Some(6)]);
        assert_eq!(share_out(17, &wishes), [Some(10), None, None]);
        assert_eq!(share_out(9, &wishes), [None, None, None]);
    }

    #[test]
    fn what_is_left_over_is_used_but_not_beyond_need() {
        let wishes = [wish(0, 10, 14), wish(1, 5, 50)];
        assert_eq!(share_out(40, &wishes), [Some(14), Some(24)]);
        assert_eq!(share_out(100, &wishes), [Some(14), Some(50)]);
    }
}
