use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{RngCore, SeedableRng};

/// The generator's chance. Every draw has a place of its own (what it is for,
/// the year, the unit), so that adding a unit or an indicator moves no other.
#[derive(Debug)]
pub struct Draws(ChaCha8Rng);

impl Draws {
    /// From the seed that the user gives.
    pub fn new(seed: u64) -> Self {
        Self(ChaCha8Rng::seed_from_u64(seed))
    }

    /// All draws for one purpose in one year (0 where the year plays no part).
    pub fn stream(&self, purpose: &str, year: i32) -> Stream {
        let mut rng = self.0.clone();
        rng.set_stream(fingerprint(purpose, year));
        Stream { rng, next: 0 }
    }
}

/// The draws of one purpose, one a unit.
#[derive(Debug)]
pub struct Stream {
    rng: ChaCha8Rng,
    next: usize,
}

impl Stream {
    /// A number from 0 up to, not including, `end`; always the same at a position.
    pub fn below(&mut self, position: usize, end: u64) -> u64 {
        if position != self.next {
            self.rng.set_word_pos(position as u128);
        }
        self.next = position + 1;
        let draw = u128::from(self.rng.next_u32()) * u128::from(end);
        u64::try_from(draw >> 32).unwrap_or(0)
    }

    /// A number from `low` to `high`, both included.
    pub fn between(&mut self, position: usize, [low, high]: [u64; 2]) -> u64 {
        low + self.below(position, high.saturating_sub(low) + 1)
    }

    /// True in so many cases out of a hundred.
    pub fn is_hit(&mut self, position: usize, percent: u64) -> bool {
        self.below(position, 100) < percent
    }
}

/// FNV-1a: names a stream; no strength is asked of it.
fn fingerprint(purpose: &str, year: i32) -> u64 {
    purpose.bytes().chain(year.to_le_bytes()).fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_draws_the_same_in_any_order() {
        let draws = Draws::new(7);
        let mut up = draws.stream("size", 2024);
        let ascending: Vec<u64> = (0..100).map(|i| up.below(i, 1_000_000)).collect();
        let mut down = draws.stream("size", 2024);
        let mut descending: Vec<u64> = (0..100).rev().map(|i| down.below(i, 1_000_000)).collect();
        descending.reverse();
        assert_eq!(ascending, descending);
    }

    #[test]
    fn purposes_years_and_seeds_differ() {
        let first = |seed, purpose, year| {
            let mut stream = Draws::new(seed).stream(purpose, year);
            (0..4).map(|i| stream.below(i, u64::MAX >> 32)).collect::<Vec<_>>()
        };
        assert_ne!(first(1, "a", 2021), first(1, "b", 2021));
        assert_ne!(first(1, "a", 2021), first(1, "a", 2022));
        assert_ne!(first(1, "a", 2021), first(2, "a", 2021));
    }

    #[test]
    fn bounds_hold() {
        let mut stream = Draws::new(3).stream("x", 0);
        let drawn: Vec<u64> = (0..2000).map(|i| stream.between(i, [5, 9])).collect();
        assert_eq!((drawn.iter().min(), drawn.iter().max()), (Some(&5), Some(&9)));
        assert!(!stream.is_hit(9, 0));
        assert!(stream.is_hit(9, 100));
    }
}
