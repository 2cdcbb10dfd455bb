//! The order of ids and folder names: runs of digits compare as numbers.

use std::cmp::Ordering;

/// `H2` before `H10`; ids that differ in leading zeros only as their text.
pub(super) fn compare(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a.as_bytes(), b.as_bytes());
    loop {
        let (Some(x), Some(y)) = (left.first(), right.first()) else {
            return left.len().cmp(&right.len()).then_with(|| a.cmp(b));
        };
        if x.is_ascii_digit() && y.is_ascii_digit() {
            let (n, rest_left) = digits(left);
            let (m, rest_right) = digits(right);
            match n.len().cmp(&m.len()).then_with(|| n.cmp(m)) {
                Ordering::Equal => (left, right) = (rest_left, rest_right),
                unequal => return unequal,
            }
        } else if x == y {
            left = left.get(1..).unwrap_or_default();
            right = right.get(1..).unwrap_or_default();
        } else {
            return x.cmp(y);
        }
    }
}

/// The leading digits without their leading zeros, and what follows.
fn digits(bytes: &[u8]) -> (&[u8], &[u8]) {
    let end = bytes.iter().position(|b| !b.is_ascii_digit()).unwrap_or(bytes.len());
    let (run, rest) = bytes.split_at(end);
    let zeros = run.iter().take_while(|&&b| b == b'0').count();
    (run.get(zeros..).unwrap_or_default(), rest)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn digits_compare_as_numbers() {
        let mut ids = vec!["H10", "H2", "H", "G0100", "G99", "H2a", "H02", "01"];
        ids.sort_by(|a, b| compare(a, b));
        assert_eq!(ids, ["01", "G99", "G0100", "H", "H02", "H2", "H2a", "H10"]);
    }

    proptest! {
        #[test]
        fn it_is_an_order(a in "[a0-2]{0,5}", b in "[a0-2]{0,5}", c in "[a0-2]{0,5}") {
            prop_assert_eq!(compare(&a, &b), compare(&b, &a).reverse());
            prop_assert_eq!(compare(&a, &b) == Ordering::Equal, a == b);
            if compare(&a, &b).is_le() && compare(&b, &c).is_le() {
                prop_assert!(compare(&a, &c).is_le());
            }
        }
    }
}
