/// Shares a total out by weight, in whole things that sum to it exactly.
/// Without any weight everybody weighs the same.
pub fn share_out(total: u64, weights: &[u64]) -> Vec<u64> {
    let sum: u128 = weights.iter().map(|&w| u128::from(w)).sum();
    if sum == 0 {
        return if weights.is_empty() {
            Vec::new()
        } else {
            share_out(total, &vec![1; weights.len()])
        };
    }
    let (mut passed, mut given) = (0_u128, 0_u128);
    weights
        .iter()
        .map(|&weight| {
            passed += u128::from(weight);
            let due = passed * u128::from(total) / sum;
            let part = due - given;
            given = due;
            u64::try_from(part).unwrap_or(u64::MAX)
        })
        .collect()
}

/// Shares a total out by weight, nobody getting more than there is room for; what
/// finds no room goes to those who still have some.
pub fn share_within(total: u64, weights: &[u64], rooms: &[u64]) -> Vec<u64> {
    let mut parts = share_out(total, weights);
    let mut surplus = 0;
    for (part, &room) in parts.iter_mut().zip(rooms) {
        surplus += part.saturating_sub(room);
        *part = (*part).min(room);
    }
    let left: Vec<u64> = rooms.iter().zip(&parts).map(|(room, part)| room - part).collect();
    let surplus = surplus.min(left.iter().sum());
    for (part, more) in parts.iter_mut().zip(share_out(surplus, &left)) {
        *part += more;
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_sum_to_the_total() {
        for total in [0, 1, 7, 70_000, 1_000_000_007] {
            let parts = share_out(total, &[3, 0, 5, 1, 1, 900]);
            assert_eq!(parts.iter().sum::<u64>(), total);
            assert_eq!(parts[1], 0);
        }
        assert_eq!(share_out(6, &[0, 0, 0]), [2, 2, 2]);
        assert!(share_out(6, &[]).is_empty());
    }

    #[test]
    fn nobody_gets_more_than_there_is_room_for() {
        assert_eq!(share_within(10, &[100, 1, 1], &[4, 20, 20]).iter().sum::<u64>(), 10);
        assert_eq!(share_within(10, &[100, 0, 0], &[4, 3, 3]), [4, 3, 3]);
        assert_eq!(share_within(99, &[1, 1], &[1, 2]), [1, 2]);
    }
}
