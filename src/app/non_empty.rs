//! A stack that can't run empty: there is always somewhere to be.

/// At least one thing; the last is on top.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NonEmpty<T> {
    first: T,
    rest: Vec<T>,
}

impl<T> NonEmpty<T> {
    /// With one thing at the bottom.
    pub const fn new(first: T) -> Self {
        Self { first, rest: Vec::new() }
    }

    /// The bottom.
    pub const fn first(&self) -> &T {
        &self.first
    }

    /// The top.
    pub fn last(&self) -> &T {
        self.rest.last().unwrap_or(&self.first)
    }

    /// The top, to be changed.
    pub fn last_mut(&mut self) -> &mut T {
        self.rest.last_mut().unwrap_or(&mut self.first)
    }

    /// Puts one on top.
    pub fn push(&mut self, item: T) {
        self.rest.push(item);
    }

    /// Takes the top off, unless it is the bottom.
    pub fn pop(&mut self) -> Option<T> {
        self.rest.pop()
    }

    /// Keeps the lowest `len`, at least the bottom.
    pub fn truncate(&mut self, len: usize) {
        self.rest.truncate(len.saturating_sub(1));
    }

    /// How many there are; never zero.
    pub fn len(&self) -> usize {
        1 + self.rest.len()
    }

    /// From the bottom to the top.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &T> {
        std::iter::once(&self.first).chain(&self.rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bottom_stays() {
        let mut stack = NonEmpty::new(1);
        stack.push(2);
        stack.push(3);
        assert_eq!(stack.iter().copied().collect::<Vec<_>>(), [1, 2, 3]);
        assert_eq!((stack.pop(), stack.pop(), stack.pop()), (Some(3), Some(2), None));
        assert_eq!((stack.last(), stack.len()), (&1, 1));
        stack.push(4);
        stack.truncate(0);
        assert_eq!((*stack.last(), *stack.first()), (1, 1));
    }
}
