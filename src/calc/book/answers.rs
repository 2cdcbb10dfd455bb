//! What a book was asked lately, answered once. It never changes an answer, only
//! what it costs.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::{Arc, Mutex, PoisonError};

/// The last few thousand answers: when the young ones are many, those that weren't
/// asked for since the last time are forgotten.
#[derive(Debug)]
pub(super) struct Answers<K, V> {
    generations: Mutex<Generations<K, V>>,
    /// How many a generation may hold.
    most: usize,
}

#[derive(Debug)]
struct Generations<K, V> {
    young: HashMap<K, Arc<V>>,
    old: HashMap<K, Arc<V>>,
}

impl<K: Copy + Eq + Hash, V> Answers<K, V> {
    /// Holds twice so many at most.
    pub(super) fn new(most: usize) -> Self {
        let generations = Generations { young: HashMap::new(), old: HashMap::new() };
        Self { generations: Mutex::new(generations), most }
    }

    /// The answer known, or else the one worked out now. Nobody waits meanwhile: two
    /// who ask at once both work it out, and get the same.
    pub(super) fn find_or(&self, key: K, work_out: impl FnOnce() -> V) -> Arc<V> {
        if let Some(known) = self.known(key) {
            return known;
        }
        let answer = Arc::new(work_out());
        self.keep(key, Arc::clone(&answer));
        answer
    }

    /// True while every one of these is known.
    pub(super) fn has_all(&self, keys: impl IntoIterator<Item = K>) -> bool {
        let all = self.generations.lock().unwrap_or_else(PoisonError::into_inner);
        keys.into_iter().all(|key| all.young.contains_key(&key) || all.old.contains_key(&key))
    }

    /// How many are held.
    pub(super) fn len(&self) -> usize {
        let all = self.generations.lock().unwrap_or_else(PoisonError::into_inner);
        all.young.len() + all.old.len()
    }

    /// Holds none any more.
    pub(super) fn forget(&self) {
        let mut all = self.generations.lock().unwrap_or_else(PoisonError::into_inner);
        *all = Generations { young: HashMap::new(), old: HashMap::new() };
    }

    fn known(&self, key: K) -> Option<Arc<V>> {
        let mut all = self.generations.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(known) = all.young.get(&key) {
            return Some(Arc::clone(known));
        }
        let known = all.old.remove(&key)?;
        self.add(&mut all, key, Arc::clone(&known));
        Some(known)
    }

    fn keep(&self, key: K, answer: Arc<V>) {
        let mut all = self.generations.lock().unwrap_or_else(PoisonError::into_inner);
        self.add(&mut all, key, answer);
    }

    fn add(&self, all: &mut Generations<K, V>, key: K, answer: Arc<V>) {
        if all.young.len() >= self.most {
            all.old = std::mem::take(&mut all.young);
        }
        all.young.insert(key, answer);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_asked_lately_is_worked_out_once_and_the_rest_forgotten() {
        let answers = Answers::new(2);
        let mut made = Vec::new();
        let mut ask = |key: u32| {
            let answer = answers.find_or(key, || {
                made.push(key);
                key * 10
            });
            assert_eq!(*answer, key * 10);
            assert!(answers.len() <= 4);
        };
        for key in [1, 2, 1, 3, 1, 4, 5, 1, 2] {
            ask(key);
        }
        assert_eq!(made, [1, 2, 3, 4, 5, 2]);
        assert!(answers.has_all([1, 2, 5]) && !answers.has_all([1, 3]));
        answers.forget();
        assert!(answers.len() == 0 && !answers.has_all([1]));
    }
}
