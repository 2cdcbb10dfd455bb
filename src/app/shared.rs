//! Something large held by many, compared by being the very same.

use std::ops::Deref;
use std::sync::Arc;

/// Equal only to itself: two of them are never compared by content.
#[derive(Debug)]
pub struct Shared<T>(Arc<T>);

impl<T> Shared<T> {
    /// Shares a thing.
    pub fn new(thing: T) -> Self {
        Self(Arc::new(thing))
    }

    /// The counted pointer.
    pub const fn arc(&self) -> &Arc<T> {
        &self.0
    }
}

impl<T> From<Arc<T>> for Shared<T> {
    fn from(thing: Arc<T>) -> Self {
        Self(thing)
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Eq for Shared<T> {}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}
